"""Dots that can mean two things, and capaian that can hardly be true."""

import pytest

from skpcli.model.suspicions import Suspicion
from skpcli.model.targets import compare
from skpcli.model.terms import Arah, Aspek, Posisi

KN, KL, W, B = Aspek.KUANTITAS, Aspek.KUALITAS, Aspek.WAKTU, Aspek.BIAYA
N, T = Arah.NAIK, Arah.TURUN

# target, realisasi, and what the reason says of how to write it
DOUBTFUL = [
    # A percentage with one dot before exactly three digits
    ("98.125%", "98.5%", "tulis 98,125% (desimal) atau 98125% (ribuan)"),
    ("98,5%", "98.125%", "titik pada `98.125` tidak pasti"),
    ("98,5 persen", "98.125 Persen", "tulis 98,125%"),
    ("98,5%", "98.125", "tulis 98,125%"),
    ("98,5%", "98.120 (hampir).", "tulis 98,12% (desimal) atau 98120% (ribuan)"),
    ("98", "98.125%", "tulis 98,125%"),
    ("maksimal 98.125%", "90%", "`98.125`"),
    ("85.125 - 95%", "90%", "`85.125`"),
    ("85 - 95.125%", "90%", "`95.125`"),
    ("85 - 95%", "1.250%", "`1.250`"),
    ("minimal 5%", "tercatat 98.125%", "`98.125`"),
    # A dot for thousands in one number, and a decimal point in another
    ("1.500 kg", "1.5 kg", "tulis 1,5 (desimal) atau 1500 (ribuan)"),
    ("1.5 kg", "1.500 kg", "titik pada `1.500` tidak pasti, karena `1.5` memakai titik desimal"),
    ("1.5 kg", "1.500", "`1.500`"),
    ("1.5 - 1.500 kg", "3 kg", "`1.500`"),
    ("1.500 - 1.6 kg", "3 kg", "`1.500`"),
    ("1.5 - 9 kg", "1.500 kg", "`1.500`"),
    ("0.5 juta", "1.250", "`1.250`"),
    ("0012.50 kg", "1.250 kg", "`1.250`"),
    ("999.9 kg", "1.001 kg", "`1.001`"),
    ("maksimal 1.5 jam", "1.500 jam", "`1.500`"),
]


@pytest.mark.parametrize(("target", "realisasi", "remedy"), DOUBTFUL)
@pytest.mark.parametrize("arah", [None, N, T])
def test_what_is_in_doubt_is_not_computed(
    target: str, realisasi: str, remedy: str, arah: Arah | None
) -> None:
    result = compare(target, realisasi, KL, arah)
    assert (result.posisi, result.capaian_persen, result.suspicion) == (None, None, None)
    assert remedy in (result.remark or "")


def test_a_realisasi_that_equals_its_doubtful_target_is_at_it() -> None:
    result = compare("98.125%", " 98.125% ", KL, None)
    assert (result.posisi, result.capaian_persen) == (Posisi.PADA, None)


@pytest.mark.parametrize(
    ("target", "realisasi", "percent"),
    [
        ("12.000 surat", "11999.25 surat", "99.99"),
        ("1.250.000 lembar", "1.5 lembar", "0"),
        ("1.250,5 kg", "1.5 kg", "0.12"),
        ("12.000 kg", "1.5 kg", "0.01"),
        ("1.500 kg", "1,5 kg", "0.1"),
        ("1.500 kg", "1.500 kg", "100"),
        ("1.500 kg", "1000.5 kg", "66.7"),
        ("98.5%", "99.5%", "101.02"),
        ("98.12%", "98.1234%", "100"),
        ("12.000%", "12000%", "100"),
        ("98,125%", "98,125", "100"),
        ("98.125", "98%", "0.1"),
        ("98.125 poin", "98 poin", "0.1"),
    ],
)
def test_what_is_in_no_doubt(target: str, realisasi: str, percent: str) -> None:
    assert compare(target, realisasi, KL, None).capaian_persen == percent


def suspected(target: str, realisasi: str, aspek: Aspek = KN) -> Suspicion | None:
    return compare(target, realisasi, aspek, N).suspicion


@pytest.mark.parametrize(
    ("target", "realisasi", "number", "is_of_target", "reading"),
    [
        ("1 dokumen", "1.040 dokumen", "1.040", False, "1,04"),
        ("85%", "0,815", "0,815", False, "81,5%"),
        ("85%", "0.815%", None, None, None),  # no number at all
        ("85%", "0,8%", "0,8", False, "80%"),
        ("0,85%", "80%", "0,85", True, "85%"),
        ("98 poin", "98.125 poin", "98.125", False, "98,125"),
        ("98.125 poin", "98 poin", "98.125", True, "98,125"),
        ("1.250 lembar", "1,250 lembar", "1,250", False, "1.250"),
        ("995 kg", "9,95 kg", "9,95", False, "995"),
        ("Rp 2,5 juta", "Rp 2.500", "2.500", False, None),
        ("5%", "85%", "85", False, None),
        ("85%", "1%", None, None, None),  # 1.18 percent
        ("100%", "1%", "1", False, "100%"),
        ("1.000 lembar", "10 lembar", "1.000", True, None),
        ("1.000 lembar", "5 lembar", "1.000", True, "1"),
        ("1.000 lembar", "10,00 lembar", "10,00", False, "1.000"),
        ("100 lembar", "1000,0 lembar", "1000,0", False, None),
        ("1 jam", "600,0 menit", "600,0", False, None),
        ("60 menit", "10,0 jam", "10,0", False, None),
        ("2,5 lembar", "2.500 ribu lembar", "2.500", False, None),
    ],
)
def test_capaian_that_can_hardly_be_true(
    target: str,
    realisasi: str,
    number: str | None,
    is_of_target: bool | None,
    reading: str | None,
) -> None:
    found = suspected(target, realisasi)
    if number is None:
        assert found is None
        return
    assert found is not None
    assert (found.number.text, found.is_of_target, found.reading) == (number, is_of_target, reading)
    assert compare(target, realisasi, KN, N).posisi is not None, "the position stands"


@pytest.mark.parametrize(
    ("target", "realisasi"),
    [
        ("1 dokumen", "1000 dokumen"),  # neither a dot, nor a comma, nor a percentage
        ("1.000 lembar", "0 lembar"),
        ("1.000 lembar", "11 lembar"),
        ("1.000 lembar", "9.999 lembar"),
        ("maksimal 1,5 jam", "1000 jam"),
        ("1,5 - 2 jam", "1000 jam"),
        ("0 temuan", "1.000 temuan"),
    ],
)
def test_capaian_that_may_be_true(target: str, realisasi: str) -> None:
    assert suspected(target, realisasi) is None


def test_only_a_known_capaian_is_suspected() -> None:
    assert compare("1 jam", "1.040 jam", W, None).suspicion is None
    assert compare("1 jam", "1.040 jam", W, T).suspicion is None
    assert compare("1 jam", "1.040 jam", W, N).suspicion
