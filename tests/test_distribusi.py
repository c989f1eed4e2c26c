"""Distribution of predikat: patterns proven by brute force, who is counted where, findings."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from distributions import (
    BP,
    FIRST_HALF,
    SB,
    SECOND_HALF,
    SK,
    TABLE_HEADER,
    B,
    K,
    employee,
    organisation,
    table_row,
)

from skpcli.batch.read_back import WAJIB, Terbaca, baca_massal, kolom_kurang
from skpcli.checks.distribution import check_distribution
from skpcli.diagnostics import CODES, Diagnostic
from skpcli.engine.conditions import bound_for, measure_condition
from skpcli.engine.distribution import (
    Distribution,
    NoVerdict,
    can_be_met,
    distribute,
    not_largest,
    pola_at,
    ranges,
)
from skpcli.engine.distribution_text import arithmetic, share_text
from skpcli.engine.groups import AssessorGroup, Group, Grouping, by_assessor, group_people
from skpcli.engine.scoring import appraise_all
from skpcli.law.parameters import Pola, SyaratPola
from skpcli.law.regulation import regulation
from skpcli.model.terms import Capaian, Predikat
from skpcli.output.findings.text import findings_in_words
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import assemble

HARI = date(2025, 12, 31)
KASUS = sorted((Path(__file__).parent / "kasus").glob("SKP6*"))

PATUH: dict[Capaian, Callable[[int, int, int, int, int, int], bool]] = {
    Capaian.ISTIMEWA: lambda n, sb, b, bp, k, sk: 10 * sb <= 7 * n,
    Capaian.BAIK: lambda n, sb, b, bp, k, sk: 10 * b <= 7 * n and bp + k >= 1,
    Capaian.BUTUH_PERBAIKAN: lambda n, sb, b, bp, k, sk: 10 * bp >= 6 * n and 10 * sb <= n,
    Capaian.KURANG: lambda n, sb, b, bp, k, sk: 10 * k >= 6 * n and 10 * bp >= n and 10 * sb <= n,
    Capaian.SANGAT_KURANG: lambda n, sb, b, bp, k, sk: (
        10 * sk >= 6 * n and 10 * (k + bp) >= n and sb == 0
    ),
}
"""The rows of the table, written once more in whole numbers."""


def pola(capaian: Capaian) -> Pola:
    milik = pola_at(HARI, capaian)[1]
    assert milik is not None
    return milik


def ujung(capaian: Capaian, n: int) -> list[tuple[int, int]] | None:
    """Try all counts of n people: the fewest and the most of each predikat, None where none will do."""
    patuh = PATUH[capaian]
    sedikit, banyak = [n + 1] * 5, [-1] * 5
    for sb in range(n + 1):
        for b in range(n - sb + 1):
            for bp in range(n - sb - b + 1):
                sisa = n - sb - b - bp
                boleh = [k for k in range(sisa + 1) if patuh(n, sb, b, bp, k, sisa - k)]
                if boleh:
                    for satu in (
                        (sb, b, bp, boleh[0], sisa - boleh[0]),
                        (sb, b, bp, boleh[-1], sisa - boleh[-1]),
                    ):
                        sedikit = list(map(min, sedikit, satu))
                        banyak = list(map(max, banyak, satu))
    return None if banyak[0] < 0 else list(zip(sedikit, banyak, strict=True))


@pytest.mark.parametrize("capaian", Capaian)
@pytest.mark.parametrize("sampai", [20, 35, 45, 52, 57, 60])
def test_ranges_are_those_of_all_assignments(capaian: Capaian, sampai: int) -> None:
    awal = {20: 1, 35: 21, 45: 36, 52: 46, 57: 53, 60: 58}[sampai]
    for n in range(awal, sampai + 1):
        hitung = ranges(pola(capaian), n)
        nyata = ujung(capaian, n)
        assert can_be_met(pola(capaian), n) is (nyata is not None)
        assert (None if hitung is None else [(satu.fewest, satu.most) for satu in hitung]) == nyata
        if hitung:
            assert [satu.predikat for satu in hitung] == list(Predikat)


@pytest.mark.parametrize("capaian", Capaian)
def test_the_verdict_is_that_of_the_table(capaian: Capaian) -> None:
    for n in range(1, 13):
        for cacah in susunan(n, 5):
            orang = [
                satu for satu, banyak in zip(Predikat, cacah, strict=True) for _ in range(banyak)
            ]
            hasil = distribute(orang, capaian=capaian, day=HARI)
            assert all(satu.is_met for satu in hasil.conditions) is PATUH[capaian](n, *cacah)
            assert hasil.counts == cacah
            mustahil = hasil.no_verdict is NoVerdict.IMPOSSIBLE
            assert hasil.fits is (None if mustahil else PATUH[capaian](n, *cacah))


def susunan(n: int, tempat: int) -> Iterator[tuple[int, ...]]:
    if tempat == 1:
        yield (n,)
        return
    for satu in range(n + 1):
        yield from ((satu, *sisa) for sisa in susunan(n - satu, tempat - 1))


def test_only_these_cannot_be_met() -> None:
    tak_dapat = {(c, n) for c in Capaian for n in range(1, 200) if not can_be_met(pola(c), n)}
    assert tak_dapat == {(c, n) for c in (Capaian.KURANG, Capaian.SANGAT_KURANG) for n in (1, 2)}


def test_every_condition_of_the_law_has_one_bound_and_no_predikat_twice() -> None:
    for acuan in regulation().pola_distribusi:
        for satu in acuan.isi:
            for syarat in satu.syarat:
                batasnya = (
                    syarat.paling_banyak,
                    syarat.paling_sedikit,
                    syarat.paling_sedikit_orang,
                )
                assert sum(milik is not None for milik in batasnya) == 1
            disebut = [milik for syarat in satu.syarat for milik in syarat.predikat]
            assert len(disebut) == len(set(disebut))


def test_bounds_on_one_set_are_met_together_and_overlaps_are_a_bug() -> None:
    sempit = Pola(
        capaian=Capaian.BAIK,
        syarat=(
            SyaratPola(predikat=(B,), paling_sedikit=Fraction(1, 2)),
            SyaratPola(predikat=(B,), paling_banyak=Fraction(1, 4)),
        ),
    )
    assert not can_be_met(sempit, 4)
    assert ranges(sempit, 4) is None
    bertindih = Pola(
        capaian=Capaian.BAIK,
        syarat=(SyaratPola(predikat=(B,), paling_banyak=Fraction(1)), SyaratPola(predikat=(B, K))),
    )
    with pytest.raises(ValueError, match="overlap"):
        can_be_met(bertindih, 4)


def test_an_overlap_is_told_with_its_pattern() -> None:
    bertindih = Pola(
        capaian=Capaian.KURANG, syarat=(SyaratPola(predikat=(K, SK)), SyaratPola(predikat=(SK,)))
    )
    with pytest.raises(ValueError, match=r"\Aconditions of the pattern for kurang overlap\Z"):
        ranges(bertindih, 4)


def test_a_pattern_that_names_every_predikat() -> None:
    penuh = Pola(
        capaian=Capaian.BAIK,
        syarat=(
            SyaratPola(predikat=(SB, B), paling_banyak=Fraction(1, 2)),
            SyaratPola(predikat=(BP,), paling_banyak=Fraction(1, 4)),
            SyaratPola(predikat=(K, SK), paling_banyak=Fraction(1, 4)),
        ),
    )
    sempit = Pola(
        capaian=Capaian.BAIK,
        syarat=(
            *penuh.syarat[:2],
            SyaratPola(predikat=(BP,), paling_sedikit=Fraction(1, 2)),
            penuh.syarat[2],
        ),
    )
    assert [can_be_met(sempit, n) for n in (0, 4)] == [True, False]
    assert [can_be_met(penuh, n) for n in (4, 5, 8)] == [True, False, True], (
        "nobody is left for the rounding"
    )
    hasil = ranges(penuh, 4)
    assert hasil is not None
    assert [tuple(satu) for satu in hasil] == [
        (SB, 0, 2),
        (B, 0, 2),
        (BP, 1, 1),
        (K, 0, 1),
        (SK, 0, 1),
    ]


@pytest.mark.parametrize(
    ("syarat", "sama"),
    [
        ([{"paling_sedikit": Fraction(1, 4)}, {"paling_sedikit": Fraction(1, 2)}], (2, 4)),
        ([{"paling_sedikit": Fraction(1, 2)}, {"paling_sedikit_orang": Fraction(1)}], (2, 4)),
        ([{"paling_banyak": Fraction(1, 4)}, {"paling_banyak": Fraction(1, 2)}], (0, 1)),
        ([{"paling_banyak": Fraction(1, 2)}, {"paling_sedikit": Fraction(1, 4)}], (1, 2)),
        ([{"paling_sedikit": Fraction(1, 2)}, {"paling_banyak": Fraction(1, 2)}], (2, 2)),
    ],
)
def test_of_bounds_on_one_set_the_narrower_holds(
    syarat: list[dict[str, Fraction]], sama: tuple[int, int]
) -> None:
    hasil = ranges(
        Pola(
            capaian=Capaian.BAIK, syarat=tuple(SyaratPola(predikat=(B,), **satu) for satu in syarat)
        ),
        4,
    )
    assert hasil is not None
    assert (hasil[1].fewest, hasil[1].most) == sama


@pytest.mark.parametrize(
    ("capaian", "orang", "kalimat"),
    [
        (
            Capaian.ISTIMEWA,
            [SB] * 9 + [B] * 3,
            ["Sangat Baik 9 dari 12 = 75%; paling banyak 70% = 8; lebih 1"],
        ),
        (
            Capaian.BAIK,
            [B] * 2 + [SB],
            [
                "Baik 2 dari 3 = 66,67%; paling banyak 70% = 2",
                "Butuh Perbaikan + Kurang 0 dari 3 = 0%; paling sedikit 1 orang; kurang 1",
            ],
        ),
        (
            Capaian.SANGAT_KURANG,
            [SK] * 5 + [SB] * 7,
            [
                "Sangat Kurang 5 dari 12 = 41,67%; paling sedikit 60% = 8; kurang 3",
                "Kurang + Butuh Perbaikan 0 dari 12 = 0%; paling sedikit 10% = 2; kurang 2",
                "Sangat Baik 7 dari 12 = 58,33%; tidak boleh ada; lebih 7",
            ],
        ),
    ],
)
def test_arithmetic(capaian: Capaian, orang: list[Predikat], kalimat: list[str]) -> None:
    hasil = distribute(orang, capaian=capaian, day=HARI)
    assert [arithmetic(satu) for satu in hasil.conditions] == kalimat
    assert share_text(Fraction(1)) == "100%"


@pytest.mark.parametrize(
    ("bagian", "tertulis"),
    [
        (Fraction(0), "0%"),
        (Fraction(1, 800), "0,13%"),
        (Fraction(1, 20000), "0,01%"),
        (Fraction(1, 20001), "0%"),
        (Fraction(1, 3), "33,33%"),
        (Fraction(7, 10), "70%"),
        (Fraction(25, 2), "1.250%"),
    ],
)
def test_shares_have_two_decimals_half_up(bagian: Fraction, tertulis: str) -> None:
    assert share_text(bagian) == tertulis


@pytest.mark.parametrize(
    ("syarat", "cacah", "kalimat"),
    [
        (
            SyaratPola(predikat=(B,), paling_banyak=Fraction(7, 10)),
            (0,) * 5,
            "Baik 0 dari 0; paling banyak 70% = 0",
        ),
        (
            SyaratPola(predikat=(B,), paling_banyak=Fraction(1, 8)),
            (7, 1, 0, 0, 0),
            "Baik 1 dari 8 = 12,5%; paling banyak 12,5% = 1",
        ),
        (
            SyaratPola(predikat=(SK, B), paling_sedikit_orang=Fraction(2)),
            (1, 1, 0, 0, 0),
            "Sangat Kurang + Baik 1 dari 2 = 50%; paling sedikit 2 orang; kurang 1",
        ),
        (
            SyaratPola(predikat=(BP,), paling_banyak=Fraction(0)),
            (199, 0, 1, 0, 0),
            "Butuh Perbaikan 1 dari 200 = 0,5%; tidak boleh ada; lebih 1",
        ),
        (
            SyaratPola(predikat=(K,), paling_sedikit=Fraction(1, 3)),
            (0, 0, 0, 19999, 1),
            "Kurang 19999 dari 20000 = 100%; paling sedikit 33,33% = 6667",
        ),
    ],
)
def test_arithmetic_of_one_condition(
    syarat: SyaratPola, cacah: tuple[int, ...], kalimat: str
) -> None:
    assert arithmetic(measure_condition(syarat, cacah)) == kalimat


def test_reasons_for_no_verdict() -> None:
    def alasan(
        orang: list[Predikat], capaian: Capaian | None, hari: date = HARI
    ) -> NoVerdict | None:
        hasil = distribute(orang, capaian=capaian, day=hari)
        assert (hasil.fits is None) is (hasil.no_verdict is not None)
        return hasil.no_verdict

    assert alasan([], None) is NoVerdict.NO_CAPAIAN
    assert alasan([B], None) is NoVerdict.NO_CAPAIAN
    assert alasan([], Capaian.BAIK) is NoVerdict.NOBODY_RATED
    assert alasan([K], Capaian.KURANG) is NoVerdict.IMPOSSIBLE
    assert alasan([K], Capaian.BAIK, date(2022, 12, 31)) is NoVerdict.NOT_YET_IN_FORCE
    assert alasan([K], Capaian.BAIK, date(2019, 12, 31)) is NoVerdict.NOT_YET_IN_FORCE
    assert alasan([K], Capaian.BAIK) is None


@pytest.mark.parametrize(
    ("capaian", "orang", "tanda"),
    [
        (Capaian.BAIK, [B, SB, BP], False),
        (Capaian.BAIK, [B, SB, SB, BP], True),
        (Capaian.BAIK, [BP], False),
        (Capaian.ISTIMEWA, [B, B, SB], True),
        (Capaian.ISTIMEWA, [B, B], True),
        (Capaian.ISTIMEWA, [B], False),
        (Capaian.ISTIMEWA, [B, SB], False),
        (Capaian.KURANG, [B, B, SB], False),
        (Capaian.ISTIMEWA, [], False),
    ],
)
def test_the_named_group_should_be_the_largest(
    capaian: Capaian, orang: list[Predikat], tanda: bool
) -> None:
    assert not_largest(distribute(orang, capaian=capaian, day=HARI)) is tanda


def test_no_group_is_named_without_a_pattern_or_where_one_bound_leaves_no_room() -> None:
    assert not_largest(distribute([B], capaian=None, day=HARI)) is False
    hasil = distribute([B, B, SB], capaian=Capaian.ISTIMEWA, day=HARI)
    (satu,) = hasil.conditions
    assert not_largest(hasil._replace(syarat=(satu, satu._replace(batas=0)))) is False
    assert not_largest(hasil._replace(syarat=(satu._replace(batas=0),))) is False
    assert not_largest(hasil._replace(syarat=())) is True
    for lain in (
        SyaratPola(predikat=(B,), paling_banyak=Fraction(0)),
        SyaratPola(predikat=(SB,), paling_sedikit=Fraction(0)),
    ):
        assert (
            not_largest(hasil._replace(syarat=(satu, satu._replace(syarat=lain, batas=0)))) is True
        )


def test_what_is_compared_with_nothing() -> None:
    tanpa, kosong = (
        distribute([B], capaian=None, day=HARI),
        distribute([], capaian=Capaian.BAIK, day=HARI),
    )
    assert (tanpa.dated_pola, tanpa.pola, tanpa.conditions) == (None, None, ())
    assert (kosong.dated_pola, kosong.pola, kosong.conditions) == (*pola_at(HARI, Capaian.BAIK), ())
    assert {(satu.suggested, satu.unrated) for satu in (tanpa, kosong)} == {(0, 0)}
    assert bound_for(SyaratPola(predikat=(B,)), 5) == 0


@pytest.mark.parametrize(("n", "kecil"), [(0, False), (1, True), (4, True), (5, False)])
def test_small_groups(n: int, kecil: bool) -> None:
    hasil = distribute([B] * n, capaian=Capaian.BAIK, day=HARI, unrated=9)
    assert (hasil.total, hasil.is_small, hasil.is_provisional) == (n, kecil, True)
    assert distribute([B] * n, capaian=Capaian.BAIK, day=HARI).is_provisional is False


def hitung(
    *dokumen: str, konteks: str = "", pimpinan: bool = False, turunkan: bool = False
) -> Grouping:
    berkas = [read_file(f"{i:02}.yaml", satu.encode()) for i, satu in enumerate(dokumen)]
    ruang = assemble(berkas, [read_file("konteks.yaml", konteks.encode())] if konteks else [])
    return group_people(ruang, appraise_all(ruang), with_leaders=pimpinan, with_lower=turunkan)


def pertama(*dokumen: str, pimpinan: bool = False, turunkan: bool = False) -> Distribution:
    return hitung(*dokumen, pimpinan=pimpinan, turunkan=turunkan).groups[0].distribution


def test_counts_decided_suggested_and_unrated() -> None:
    usulan = employee(
        1003,
        None,
        "dinas",
        "penilaian: {rating_perilaku_kerja: sesuai ekspektasi}",
        "hasil_kerja: {utama: [{rencana: Hasil, rating: sesuai ekspektasi}]}",
    )
    hasil = pertama(
        organisation(), employee(1001, B), employee(1002, K), usulan, employee(1004, None)
    )
    assert (hasil.total, hasil.suggested, hasil.unrated, hasil.is_provisional) == (3, 1, 1, True)
    assert hasil.counts == (0, 2, 0, 1, 0)
    assert hasil.fits is True


def test_the_leader_is_not_counted_where_he_leads() -> None:
    dokumen = (
        organisation(),
        organisation("bidang", induk="dinas"),
        employee(1001, SB, "dinas", "memimpin: dinas"),
        employee(1002, K, "dinas", "memimpin: bidang"),
        employee(1003, B, "bidang"),
        employee(1004, B, "bidang", "memimpin: bidang"),
    )
    semua = hitung(*dokumen).groups
    assert [satu.distribution.total for satu in semua] == [1, 1]
    assert [satu.leaders_left_out for satu in semua] == [1, 1]
    assert [satu.distribution.total for satu in hitung(*dokumen, pimpinan=True).groups] == [2, 2]
    bawah = hitung(*dokumen, turunkan=True).groups
    assert [satu.distribution.total for satu in bawah] == [3, 1]
    assert [satu.lower_ids for satu in bawah] == [("bidang",), ()]
    ruang = assemble([read_file(f"{i:02}.yaml", satu.encode()) for i, satu in enumerate(dokumen)])
    bawaan = group_people(ruang, appraise_all(ruang)).groups
    assert [(satu.distribution, satu.leaders_left_out, satu.lower_ids) for satu in bawaan] == [
        (satu.distribution, satu.leaders_left_out, ()) for satu in semua
    ]


def test_organisations_below_may_go_round() -> None:
    a, b = organisation("a", induk="b"), organisation("b", induk="a")
    semua = hitung(a, b, employee(1001, B, "a"), employee(1002, K, "b"), turunkan=True).groups
    assert [satu.distribution.total for satu in semua] == [2, 2]
    assert [satu.lower_ids for satu in semua] == [("b",), ("a",)]
    assert pertama(organisation("a", induk="a"), employee(1001, B, "a"), turunkan=True).total == 1


def test_one_document_per_person() -> None:
    tahunan, s1, s2 = (
        employee(1001, B),
        employee(1001, K, periode=FIRST_HALF),
        employee(1001, SB, periode=SECOND_HALF),
    )
    assert pertama(organisation(), s1, tahunan, s2).counts == (0, 1, 0, 0, 0)
    assert pertama(organisation(), s2, s1).counts == (1, 0, 0, 0, 0)
    pendek = employee(
        1001, K, periode="{mulai: 2025-10-01, selesai: 2025-12-31, evaluasi: triwulan IV}"
    )
    assert pertama(organisation(), pendek, s2).counts == (1, 0, 0, 0, 0)
    belum = employee(1001, None)
    hasil = pertama(organisation(), s1, s2, belum)
    assert (hasil.total, hasil.unrated) == (0, 1)
    bagian = organisation(periode=SECOND_HALF)
    semua = hitung(organisation(), bagian, tahunan, s2).groups
    assert [satu.distribution.counts for satu in semua] == [(0, 1, 0, 0, 0), (1, 0, 0, 0, 0)]


def test_the_evaluasi_of_the_organisation_goes_before_the_last_day() -> None:
    tahunan = employee(1001, B, periode="{mulai: 2025-01-01, selesai: 2025-11-30}")
    s2 = employee(1001, SB, periode=SECOND_HALF)
    for semua in ((tahunan, s2), (s2, tahunan)):
        assert pertama(organisation(), *semua).counts == (0, 1, 0, 0, 0)
        assert penilai(*semua)[0].distribution.counts == (0, 1, 0, 0, 0)


def test_first_by_file_whatever_the_order() -> None:
    kembar = [
        read_file("a.yaml", employee(1001, B).encode()),
        read_file("b.yaml", employee(1001, K).encode()),
    ]
    pusat = read_file("z.yaml", organisation().encode())
    for berkas in ([*kembar, pusat], [pusat, *kembar[::-1]]):
        ruang = assemble(berkas)
        assert group_people(ruang, appraise_all(ruang)).groups[0].distribution.counts == (
            0,
            1,
            0,
            0,
            0,
        )


@pytest.mark.parametrize(
    ("asli", "ganti", "belum"),
    [
        ("jenis_jabatan: JF", "jenis_jabatan: XX", 1),
        ('nip: "19900101201503', 'nip: "19901301201503', 1),
        ("mulai: 2025-01-01", "mulai: 2025-02-31", 1),
        ("organisasi: dinas", "organisasi: [dinas]", 0),
        ("organisasi: dinas", "organisasi: lain\nx: 1", 0),
        ("organisasi: dinas", "organisasi: dinas\nmemimpin: dinas\nbobot: 1", 0),
    ],
)
def test_documents_with_errors(asli: str, ganti: str, belum: int) -> None:
    rusak = employee(1001, B).replace(asli, ganti, 1)
    hasil = pertama(organisation(), rusak, employee(1002, BP))
    assert (hasil.total, hasil.unrated) == (1, belum)


def test_an_unreadable_period_among_several_documents_is_counted_nowhere() -> None:
    rusak = employee(1001, B).replace("2025-01-01", "2025-02-31", 1)
    semua = hitung(
        organisation(periode=FIRST_HALF), organisation(periode=SECOND_HALF), rusak
    ).groups
    assert [satu.distribution.unrated for satu in semua] == [0, 0]


def test_a_readable_period_with_errors_is_counted_in_its_own_organisation_document() -> None:
    rusak = employee(1001, B, periode=SECOND_HALF).replace("jenis_jabatan: JF", "jenis_jabatan: XX")
    for satu in (rusak, rusak.replace("semester II", "entah")):
        semua = hitung(
            organisation(periode=FIRST_HALF), organisation(periode=SECOND_HALF), satu
        ).groups
        assert [satu.distribution.unrated for satu in semua] == [0, 1]


@pytest.mark.parametrize("asli", ["2025-01-01", "2025-12-31"])
@pytest.mark.parametrize(("organisasi", "di_luar"), [("dinas", 0), ("jauh", 1)])
def test_an_unreadable_day_leaves_the_only_document_of_the_organisation(
    asli: str, organisasi: str, di_luar: int
) -> None:
    semua = hitung(organisation(), employee(1001, B, organisasi).replace(asli, "2025-02-31", 1))
    assert [satu.distribution.unrated for satu in semua.groups] == [1 - di_luar]
    assert semua.outside == di_luar


def test_documents_with_errors_are_one_person_by_number_else_by_name() -> None:
    rusak = employee(1001, B).replace("jenis_jabatan: JF", "jenis_jabatan: XX")
    hasil = pertama(organisation(), rusak, employee(1001, K))
    assert (hasil.total, hasil.unrated) == (0, 1), "of equals the first by file"
    hasil = pertama(organisation(), employee(1001, K), rusak)
    assert (hasil.total, hasil.unrated) == (1, 0)
    tanpa = [rusak.replace('nip: "199001012015031001', f'nip: "{nip}') for nip in ("1", "2")]
    assert pertama(organisation(), *tanpa).unrated == 1
    assert (
        pertama(organisation(), tanpa[0], tanpa[1].replace("Rekaan 1001", "Rekaan 1002")).unrated
        == 2
    )
    tanpa_nama = rusak.replace("nama: Rekaan 1001, ", "")
    hasil = pertama(organisation(), tanpa_nama, employee(1001, K))
    assert (hasil.total, hasil.unrated) == (0, 1)
    tak_dikenal = rusak.replace("nama: Rekaan 1001, ", "nama: [a], ").replace(
        'nip: "1990', 'nip: "'
    )
    assert pertama(organisation(), tak_dikenal).unrated == 0


def test_people_without_an_organisation_document_are_told() -> None:
    lama = employee(1002, B, periode="{mulai: 2024-01-01, selesai: 2024-12-31}")
    semua = hitung(
        organisation(),
        employee(1001, B, "lain"),
        lama,
        employee(1003, BP),
        employee(1004, B, "jauh"),
    )
    assert semua.outside == 3
    assert semua.groups[0].distribution.total == 1


def test_context_is_for_links_only() -> None:
    bidang = organisation("bidang", induk="dinas")
    semua = hitung(organisation(), employee(1001, B, "bidang"), konteks=bidang, turunkan=True)
    assert [satu.id for satu in semua.groups] == ["dinas"]
    assert semua.groups[0].distribution.total == 1
    semua = hitung(organisation(), konteks=employee(1001, B))
    assert semua.groups[0].distribution.total == 0


def test_the_own_capaian_of_a_file_enters_nothing() -> None:
    hasil = pertama(
        organisation(capaian=None), employee(1001, B, "dinas", "capaian_organisasi: baik")
    )
    assert hasil.no_verdict is NoVerdict.NO_CAPAIAN
    assert hasil.conditions == ()


def penilai(*dokumen: str) -> tuple[AssessorGroup, ...]:
    ruang = assemble([read_file(f"{i:02}.yaml", satu.encode()) for i, satu in enumerate(dokumen)])
    return by_assessor(appraise_all(ruang))


def test_assessors_are_counted_by_number_else_by_name() -> None:
    lain = '{nama: Penilai Rekaan, nip: "197001012000031901", jabatan: Kepala}'
    tanpa = "{nama: Tanpa  Nomor, jabatan: Camat}"
    semua = penilai(
        employee(1001, B),
        employee(1002, K, "jauh"),
        employee(1002, SB, "jauh", periode=FIRST_HALF),
        employee(1003, SB).replace(lain, tanpa),
        employee(1004, None).replace(lain, tanpa.lower()),
        employee(1005, B).replace("jenis_jabatan: JF", "jenis_jabatan: XX"),
    )
    assert [(satu.name, satu.distribution.counts, satu.distribution.unrated) for satu in semua] == [
        ("Penilai Rekaan", (0, 1, 0, 1, 0), 0),
        ("Tanpa  Nomor", (1, 0, 0, 0, 0), 1),
    ]


@pytest.mark.parametrize(
    ("satu", "dua", "banyak"),
    [
        (
            'nama: A, nip: "197001012000031901", jabatan: K',
            'nama: B, nip: "197001012000031901", jabatan: L',
            1,
        ),
        ("nama: A, nrp: 11 98, jabatan: K", "nama: B, nrp: 11 98, jabatan: K", 1),
        ("nama: A, nrp: 11 98, jabatan: K", "nama: A, nrp: 11 99, jabatan: K", 2),
        ("nama: A B, jabatan: K L", "nama: a  b, jabatan: k  l", 1),
        ("nama: A B, jabatan: K L", "nama: AB, jabatan: K L", 2),
        ("nama: A B, jabatan: K L", "nama: A B, jabatan: KL", 2),
        ("nama: A, jabatan: K", "nama: A, jabatan: L", 2),
        ("nama: A, jabatan: K", "nama: B, jabatan: K", 2),
    ],
)
def test_who_is_one_assessor(satu: str, dua: str, banyak: int) -> None:
    lain = 'nama: Penilai Rekaan, nip: "197001012000031901", jabatan: Kepala'
    semua = penilai(employee(1001, B).replace(lain, satu), employee(1002, K).replace(lain, dua))
    assert [milik.distribution.total for milik in semua] == [2 // banyak] * banyak
    assert all(milik.distribution.no_verdict is NoVerdict.NO_CAPAIAN for milik in semua)


def tabel(*isi: str, capaian: Capaian | None = None) -> Terbaca:
    return baca_massal("hasil.csv", "\r\n".join((TABLE_HEADER, *isi)) + "\r\n", capaian)


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        ("2025-12-31", "31/12/2025", "bukan tanggal"),
        ("2025-01-01", "", "bukan tanggal"),
        ("tahunan", "entahlah", "kolom `evaluasi` `entahlah` tidak dikenal"),
    ],
)
def test_a_table_with_values_that_cannot_be_read(lama: str, baru: str, kata: str) -> None:
    (keliru,) = tabel(table_row("1", "baik"), table_row("2", "baik").replace(lama, baru)).keliru
    assert "baris 3" in keliru
    assert kata in keliru
    assert not tabel(table_row("2", "", "belum").replace(lama, baru)).keliru, (
        "nothing is counted by it"
    )


def test_a_table_counts_rows() -> None:
    hasil = tabel(
        table_row("1", "baik"),
        table_row("2", "kurang", "usulan"),
        table_row("3", "", "belum"),
        table_row("4", "", "galat", capaian=""),
    )
    (satu,) = hasil.kelompok
    milik = satu.distribution
    assert (satu.id, milik.capaian, milik.counts, milik.suggested, milik.unrated) == (
        "dinas",
        Capaian.BAIK,
        (0, 1, 0, 1, 0),
        1,
        2,
    )
    assert hasil.keliru == ()
    assert "memimpin" in satu.notes[0]


def test_a_table_of_excel_with_one_row_per_person() -> None:
    isi = "\ufeff" + TABLE_HEADER.replace(",", ";") + "\r\n"
    for predikat, selesai, jenis in (
        ("kurang", "2025-06-30", "semester I"),
        ("baik", "2025-12-31", "tahunan"),
    ):
        isi += f'"=""199001012015031001""";Rekaan;dinas;2025-01-01;{selesai};{jenis};{predikat};dinilai;baik\r\n'
    (satu,) = baca_massal("x.csv", isi.removeprefix("\ufeff")).kelompok
    assert satu.distribution.counts == (0, 1, 0, 0, 0)


def test_a_table_by_organisation() -> None:
    hasil = tabel(
        table_row("1", "baik"),
        table_row("2", "kurang", org_="lain"),
        table_row("3", "baik", org_=""),
    )
    assert [(satu.id, satu.distribution.total) for satu in hasil.kelompok] == [
        ("dinas", 1),
        ("lain", 1),
    ]
    assert hasil.di_luar == 1
    hasil = tabel(table_row("1", "baik"), table_row("3", "baik", org_=""))
    assert [(satu.id, satu.distribution.total) for satu in hasil.kelompok] == [("dinas", 1)]
    assert hasil.di_luar == 1
    assert tabel(table_row("1", "baik"), table_row("2", "kurang", org_="lain")).di_luar == 0
    (satu,) = tabel(table_row("1", "baik", org_=""), capaian=Capaian.ISTIMEWA).kelompok
    assert (satu.id, satu.distribution.capaian) == (None, Capaian.ISTIMEWA)


def test_a_table_whose_capaian_differs_has_none() -> None:
    (satu,) = tabel(table_row("1", "baik"), table_row("2", "baik", capaian="kurang")).kelompok
    assert satu.distribution.no_verdict is NoVerdict.NO_CAPAIAN
    assert "tidak seragam (baik, kurang)" in satu.notes[1]
    (satu,) = tabel(table_row("1", "baik", capaian="hebat")).kelompok
    assert "`hebat` tidak dikenal" in satu.notes[1]
    (satu,) = tabel(table_row("1", "baik", capaian="hebat"), capaian=Capaian.BAIK).kelompok
    assert satu.distribution.capaian is Capaian.BAIK


def sel(**lain: str) -> str:
    """Give a row of the table with some cells replaced."""
    biasa = dict(zip(TABLE_HEADER.split(","), table_row("1", "baik").split(","), strict=True))
    return ",".join((biasa | lain).values())


@pytest.mark.parametrize(
    ("isi", "cacah", "belum"),
    [
        # Of one person: the evaluasi of the year, then the last day, then the longest, then the first row
        (
            [{"evaluasi": "tahunan"}, {"evaluasi": "semester II", "predikat": "kurang"}],
            (0, 1, 0, 0, 0),
            0,
        ),
        (
            [
                {"evaluasi": "semester II", "predikat": "kurang"},
                {"evaluasi": "tahunan", "selesai": "2025-11-30"},
            ],
            (0, 1, 0, 0, 0),
            0,
        ),
        ([{"evaluasi": "", "predikat": "kurang"}, {"selesai": "2025-11-30"}], (0, 1, 0, 0, 0), 0),
        (
            [{"evaluasi": "lain", "predikat": "kurang"}, {"selesai": "2025-11-30"}],
            (0, 1, 0, 0, 0),
            0,
        ),
        ([{"selesai": "2025-11-30"}, {"predikat": "kurang"}], (0, 0, 0, 1, 0), 0),
        ([{"mulai": "2025-02-01"}, {"predikat": "kurang"}], (0, 0, 0, 1, 0), 0),
        ([{}, {"predikat": "kurang"}], (0, 1, 0, 0, 0), 0),
        # An unreadable day comes last
        (
            [{"mulai": "31/12/2025"}, {"evaluasi": "semester I", "predikat": "kurang"}],
            (0, 0, 0, 1, 0),
            0,
        ),
        ([{"selesai": ""}, {"evaluasi": "semester I", "predikat": "kurang"}], (0, 0, 0, 1, 0), 0),
        # People are told apart by number, else by name, else by row
        ([{"nip": "1 2"}, {"nip": "12", "nama": "Lain"}], (0, 1, 0, 0, 0), 0),
        ([{"nip": "1"}, {"nip": "2"}], (0, 2, 0, 0, 0), 0),
        ([{"nip": ""}, {"nip": ""}], (0, 1, 0, 0, 0), 0),
        ([{"nip": ""}, {"nip": "", "nama": "Lain"}], (0, 2, 0, 0, 0), 0),
        ([{"nip": "", "nama": ""}, {"nip": "", "nama": ""}], (0, 2, 0, 0, 0), 0),
        ([{"nip": "", "nama": "1"}, {"nip": "1"}], (0, 2, 0, 0, 0), 0),
        # Only who is rated has a predikat
        ([{"status": "belum"}], (0, 0, 0, 0, 0), 1),
        ([{"status": "galat"}], (0, 0, 0, 0, 0), 1),
        ([{"status": "DINILAI", "predikat": "Sangat  Baik"}], (1, 0, 0, 0, 0), 0),
    ],
)
def test_a_table_has_one_row_per_person(
    isi: list[dict[str, str]], cacah: tuple[int, ...], belum: int
) -> None:
    (satu,) = tabel(*(sel(**milik) for milik in isi)).kelompok
    assert (satu.distribution.counts, satu.distribution.unrated) == (cacah, belum)


def test_empty_and_short_rows_of_a_table() -> None:
    hasil = tabel(
        "",
        sel(),
        ",,,,,,,,",
        " , ,",
        sel(nip="2"),
        "3,Rekaan,dinas",
        "",
        sel(nip="4", predikat="bagus"),
    )
    assert hasil.kelompok[0].distribution.counts == (0, 2, 0, 0, 0)
    assert hasil.kelompok[0].distribution.unrated == 2
    status, nilai_ = "dinilai, usulan, belum, galat", ", ".join(Predikat)
    assert hasil.keliru == (
        f"baris 7: kolom `status` kosong; isi dengan salah satu dari: {status}",
        f"baris 9: kolom `predikat` `bagus` tidak dikenal; isi dengan salah satu dari: {nilai_}",
    )


@pytest.mark.parametrize(
    ("tertulis", "terbaca"),
    [
        ('"=""dinas"""', "dinas"),
        ('" =""dinas"" "', "dinas"),
        ('"=""di\nnas"""', "di\nnas"),
        ('"=""dinas""x"', '="dinas"x'),
        ("'=dinas", "=dinas"),
        ("'+dinas", "+dinas"),
        ("'-dinas", "-dinas"),
        ("'@dinas", "@dinas"),
        ("' =dinas", "=dinas"),
        ("'dinas", "'dinas"),
        ("'tdinas", "'tdinas"),
        ("'5dinas", "'5dinas"),
        ("'rdinas", "'rdinas"),
        ("'\tdinas", "dinas"),
        ('"\'\rdinas"', "dinas"),
        (" '=dinas", "=dinas"),
        ("d'=dinas", "d'=dinas"),
        ("Nur'-Aini", "Nur'-Aini"),
        ("'=a'=b", "=a'=b"),
        (" dinas ", "dinas"),
    ],
)
def test_what_shields_a_cell_is_taken_off(tertulis: str, terbaca: str) -> None:
    (satu,) = tabel(sel(organisasi=tertulis)).kelompok
    assert satu.id == terbaca


@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
def test_the_separator_is_what_the_header_has_most_of(pemisah: str) -> None:
    assert kolom_kurang(pemisah.join(WAJIB), capaian=True) == ()
    assert kolom_kurang(f"{pemisah.join(WAJIB)}\nnip{',;' * 99}\t", capaian=True) == ()
    assert kolom_kurang(pemisah.join((*WAJIB, "a,b", "c;d", "e\tf")), capaian=True) == ()


@pytest.mark.parametrize("pemisah", ["|", "X", " ", ",;"])
def test_nothing_else_separates(pemisah: str) -> None:
    assert kolom_kurang(pemisah.join(WAJIB), capaian=True) != ()


def test_rows_may_end_in_any_way_and_the_capaian_may_lack() -> None:
    tanpa = [
        "nip,nama,organisasi,mulai,selesai,evaluasi,predikat,status",
        *(sel(nip=i)[:-5] for i in "12"),
    ]
    for akhir in ("\n", "\r\n", "\r"):
        hasil = baca_massal("x.csv", akhir.join(tanpa))
        (satu,) = hasil.kelompok
        assert (satu.distribution.total, satu.distribution.capaian, len(satu.notes)) == (2, None, 1)
        assert (hasil.keliru, hasil.di_luar) == ((), 0)


def test_suggestions_of_a_table_are_counted() -> None:
    isi = [
        sel(nip=str(i), status=status)
        for i, status in enumerate(("usulan", "dinilai", "dinilai", "belum"))
    ]
    (satu,) = tabel(*isi, sel(nip="4", status="usulan", predikat="bagus")).kelompok
    assert (satu.distribution.suggested, satu.distribution.total, satu.distribution.unrated) == (
        1,
        3,
        2,
    )


@pytest.mark.parametrize(
    ("isi", "capaian", "catatan"),
    [
        ([{}], Capaian.BAIK, ()),
        ([{"capaian_organisasi": "ISTIMEWA"}], Capaian.ISTIMEWA, ()),
        ([{}, {"capaian_organisasi": ""}], Capaian.BAIK, ()),
        ([{"capaian_organisasi": ""}], None, ()),
        (
            [{"capaian_organisasi": "kurang"}, {}],
            None,
            ("kolom `capaian_organisasi` tidak seragam (baik, kurang); pakai `--capaian`",),
        ),
        (
            [{"capaian_organisasi": "hebat"}],
            None,
            ("capaian `hebat` tidak dikenal; pakai `--capaian`",),
        ),
    ],
)
def test_the_capaian_of_a_table(
    isi: list[dict[str, str]], capaian: Capaian | None, catatan: tuple[str, ...]
) -> None:
    (satu,) = tabel(*(sel(nip=str(i), **milik) for i, milik in enumerate(isi))).kelompok
    assert satu.distribution.capaian is capaian
    assert (satu.name, satu.periode, satu.leaders_left_out, satu.lower_ids, satu.document) == (
        None,
        None,
        0,
        (),
        None,
    )
    assert satu.notes == (
        "pimpinan ikut dihitung: tabel tidak memuat siapa yang memimpin",
        *catatan,
    )
    (satu,) = tabel(*(sel(**milik) for milik in isi), capaian=Capaian.KURANG).kelompok
    assert satu.distribution.capaian is Capaian.KURANG
    assert len(satu.notes) == 1


@pytest.mark.parametrize(
    ("selesai", "berlaku"),
    [
        (["2022-12-31"], False),
        (["2022-12-31", "2025-12-31"], True),
        (["2025-12-31", "2022-12-31"], True),
        (["2022-12-31", "kemarin"], False),
        (["kemarin"], True),
    ],
)
def test_the_pattern_of_a_table_is_that_of_its_last_day(selesai: list[str], berlaku: bool) -> None:
    (satu,) = tabel(
        *(sel(nip=str(i), mulai="2022-01-01", selesai=hari) for i, hari in enumerate(selesai))
    ).kelompok
    assert (satu.distribution.no_verdict is not NoVerdict.NOT_YET_IN_FORCE) is berlaku


def test_unknown_words_of_a_table_are_named() -> None:
    hasil = tabel(table_row("1", "bagus"), table_row("2", "baik", "selesai"), table_row("3", ""))
    assert [satu.split(";")[0] for satu in hasil.keliru] == [
        "baris 2: kolom `predikat` `bagus` tidak dikenal",
        "baris 3: kolom `status` `selesai` tidak dikenal",
        "baris 4: kolom `predikat` kosong",
    ]
    assert hasil.kelompok[0].distribution.unrated == 3


def test_missing_columns_are_named() -> None:
    assert kolom_kurang("nip,nama\n", capaian=True) == WAJIB[2:]
    assert kolom_kurang(TABLE_HEADER, capaian=False) == ()
    assert kolom_kurang(",".join(WAJIB), capaian=False) == ("capaian_organisasi",)
    assert kolom_kurang("", capaian=True) == WAJIB


def temuan(*dokumen: str) -> list[Diagnostic]:
    return list(check_distribution(hitung(*dokumen).groups))


def test_findings_speak_of_numbers_only() -> None:
    (satu,) = temuan(organisation(), *(employee(1001 + i, B) for i in range(4)))
    assert satu.code == "SKP601"
    assert satu.route == "capaian_kinerja"
    assert "SE Menteri PANRB 3/2023" in (satu.basis or "")
    semua = f"{satu.message} {satu.hint} {satu.notes}"
    assert "Rekaan" not in semua
    assert "1990" not in semua
    assert any("unit kecil (n = 4" in milik.message for milik in satu.notes)
    assert any("pertimbangan pimpinan" in milik.message for milik in satu.notes)
    assert not temuan(organisation(capaian=None), employee(1001, B))
    (satu,) = temuan(organisation(capaian=None), employee(1001, B), employee(1002, None))
    assert (satu.code, satu.route) == ("SKP604", "id")


def test_a_table_has_its_findings_at_its_name() -> None:
    (satu,) = check_distribution(tabel(table_row("1", "baik")).kelompok, "hasil.csv")
    assert (satu.code, satu.span.file, satu.span.line) == ("SKP601", "hasil.csv", 1)
    assert satu.message.startswith("organisasi `dinas`: ")


@pytest.mark.parametrize("folder", KASUS, ids=lambda folder: folder.name)
def test_kasus(folder: Path, request: pytest.FixtureRequest) -> None:
    ruang = assemble(
        [read_file(satu.name, satu.read_bytes()) for satu in sorted(folder.glob("*.yaml"))]
    )
    assert not ruang.findings
    kelompok: tuple[Group, ...] = group_people(ruang, appraise_all(ruang)).groups
    isi = list(check_distribution(kelompok))
    keluar = findings_in_words(isi, {satu.name: satu.text for satu in ruang.files})
    harapan = folder / "harapan.txt"
    if request.config.getoption("--write"):
        harapan.write_text(keluar, encoding="utf-8", newline="\n")
    assert folder.name[:6] in {satu.code for satu in isi}
    assert keluar == harapan.read_text(encoding="utf-8")


def test_every_code_of_distribution_has_a_folder() -> None:
    assert [folder.name[:6] for folder in KASUS] == [
        kode for kode in CODES if kode.startswith("SKP6")
    ]
