"""The regulation as dated data: what it says, what is refused when it is read, what is in force on a day."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

import skpcli
from skpcli.law.parameters import Peraturan, SyaratPola
from skpcli.law.regulation import FILE_NAME, RulesOfDay, at, first_day, read_regulation, regulation
from skpcli.model.terms import NILAI_PERILAKU, Capaian, Jenjang, Metode, Predikat, Rating, Sifat

ASLI = (Path(skpcli.__file__).parent / "data" / FILE_NAME).read_text(encoding="utf-8")
ABOVE, SESUAI, BELOW = Rating
SB, B, BP, K, SK = Predikat


def aturan(day: date = date(2025, 12, 31)) -> RulesOfDay:
    """Give the parameters of a day on which there are some."""
    result = at(day)
    assert result is not None
    return result


@pytest.mark.parametrize(
    ("hasil_kerja", "perilaku", "predikat"),
    [
        (ABOVE, BELOW, K),
        (ABOVE, SESUAI, B),
        (ABOVE, ABOVE, SB),
        (SESUAI, BELOW, K),
        (SESUAI, SESUAI, B),
        (SESUAI, ABOVE, B),
        (BELOW, BELOW, SK),
        (BELOW, SESUAI, BP),
        (BELOW, ABOVE, BP),
    ],
)
def test_quadrant(hasil_kerja: Rating, perilaku: Rating, predikat: Predikat) -> None:
    assert aturan().predikat[hasil_kerja, perilaku] is predikat
    assert len(aturan().predikat) == 9


def test_patterns_of_distribution() -> None:
    pattern = aturan().pola
    assert pattern is not None
    tujuh, enam, case = Fraction(7, 10), Fraction(6, 10), Fraction(1, 10)
    assert {content.capaian: (content.syarat, content.terbesar) for content in pattern.isi} == {
        Capaian.ISTIMEWA: ((SyaratPola(predikat=(SB,), paling_banyak=tujuh),), SB),
        Capaian.BAIK: (
            (
                SyaratPola(predikat=(B,), paling_banyak=tujuh),
                SyaratPola(predikat=(BP, K), paling_sedikit_orang=Fraction(1)),
            ),
            B,
        ),
        Capaian.BUTUH_PERBAIKAN: (
            (
                SyaratPola(predikat=(BP,), paling_sedikit=enam),
                SyaratPola(predikat=(SB,), paling_banyak=case),
            ),
            None,
        ),
        Capaian.KURANG: (
            (
                SyaratPola(predikat=(K,), paling_sedikit=enam),
                SyaratPola(predikat=(BP,), paling_sedikit=case),
                SyaratPola(predikat=(SB,), paling_banyak=case),
            ),
            None,
        ),
        Capaian.SANGAT_KURANG: (
            (
                SyaratPola(predikat=(SK,), paling_sedikit=enam),
                SyaratPola(predikat=(K, BP), paling_sedikit=case),
                SyaratPola(predikat=(SB,), paling_banyak=Fraction(0)),
            ),
            None,
        ),
    }


def test_the_golongan_of_every_level() -> None:
    assert set(aturan().golongan) == set(Jenjang)
    muda = aturan().golongan[Jenjang.AHLI_MUDA]
    assert [case for case in ("III/b", "III/c", "III/d", "IV/a") if muda.memuat(case)] == [
        "III/c",
        "III/d",
    ]
    own = aturan().jenjang_golongan
    assert own is not None
    assert (own.dasar.instrumen, own.berlaku) == ("Permen PANRB 1/2023", date(2022, 2, 3))


def test_three_guides_for_each_of_the_seven_values() -> None:
    panduan = aturan().panduan.isi
    assert tuple(case.nilai for case in panduan) == NILAI_PERILAKU
    every = [kalimat for case in panduan for kalimat in case.panduan]
    assert [len(case.panduan) for case in panduan] == [3] * 7
    assert len(set(every)) == 21
    assert every[1] == "Ramah, cekatan, solutif, dan dapat diandalkan"
    assert every[-1] == "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama"


def test_every_parameter_has_its_basis_and_says_what_it_is() -> None:
    every = {
        part: versi for part in Peraturan.model_fields for versi in getattr(regulation(), part)
    }
    assert len(every) == 10
    for versi in every.values():
        assert all(dict(versi.dasar).values())
        assert str(versi.dasar) == f"{versi.dasar.instrumen}, {versi.dasar.tempat}"
    assert {part: versi.sifat for part, versi in every.items()} == {
        "kuadran": Sifat.NORMA,
        "penetapan": Sifat.NORMA,
        "metode_usulan": Sifat.TAFSIR,
        "pimpinan": Sifat.TAFSIR,
        "pola_distribusi": Sifat.NORMA,
        "panduan_perilaku": Sifat.NORMA,
        "jenjang_golongan": Sifat.TAFSIR,
        "konversi_predikat": Sifat.NORMA,
        "koefisien_jenjang": Sifat.NORMA,
        "kenaikan_pangkat": Sifat.TAFSIR,
    }
    assert set(aturan().metode) == set(Metode)
    assert aturan().usulan.minimal_terhitung == Fraction(1, 2)


def test_what_is_in_force_on_a_day() -> None:
    assert at(date(2022, 2, 2)) is None
    assert at(date.min) is None
    pertama = aturan(date(2022, 2, 3))
    assert (pertama.pimpinan, pertama.pola, pertama.padanan) == (None, None, {})
    assert len(pertama.predikat) == 9
    assert aturan(date(2023, 1, 30)).pimpinan is None
    kedua = aturan(date(2023, 1, 31))
    assert kedua.pimpinan is not None
    assert kedua.pola is not None
    assert [kedua.padanan[capaian] for capaian in Capaian] == [ABOVE, SESUAI, BELOW, BELOW, BELOW]
    assert aturan(date.max).pimpinan is kedua.pimpinan
    assert first_day() == date(2022, 2, 3)


def test_of_two_versions_the_later_one_holds_from_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    old = regulation()
    new = old.kuadran[0].model_copy(
        update={"berlaku": date(2030, 1, 1), "isi": old.kuadran[0].isi[::-1]}
    )
    replaced = old.model_copy(update={"kuadran": (old.kuadran[0], new)})
    monkeypatch.setattr("skpcli.law.regulation.regulation", lambda: replaced)
    at.cache_clear()
    try:
        assert aturan(date(2029, 12, 31)).kuadran is old.kuadran[0]
        assert aturan(date(2030, 1, 1)).kuadran is new
    finally:
        at.cache_clear()


def test_the_package_data_can_be_read() -> None:
    result, temuan = read_regulation("asli.yaml", ASLI.encode())
    assert (result, temuan) == (regulation(), [])


SEL = "      - {hasil_kerja: sesuai ekspektasi, perilaku_kerja: di bawah ekspektasi, predikat: kurang}\n"
PEMULA = "      - {jenjang: pemula, dari: II/a, sampai: II/a}\n"
BAIK = "      - {capaian: baik, rating: sesuai ekspektasi}\n"
PENETAPAN = (
    ASLI[ASLI.index("penetapan:\n") + len("penetapan:\n") : ASLI.index("# Usulan")].rstrip() + "\n"
)
KETAT = ASLI[ASLI.index("      - metode: ketat") : ASLI.index("pimpinan:\n")].rstrip() + "\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "jalur", "pada"),
    [
        (
            SEL,
            "",
            "SKP104",
            "kuadran.1.isi",
            "- {hasil_kerja: di atas ekspektasi, perilaku_kerja: di bawah",
        ),
        (SEL, SEL + SEL, "SKP210", "kuadran.1.isi.5", SEL.strip()),
        (BAIK, "", "SKP104", "pimpinan.1.isi", "- {capaian: istimewa, rating"),
        (BAIK, BAIK + BAIK, "SKP210", "pimpinan.1.isi.3", BAIK.strip()),
        (KETAT, "", "SKP104", "metode_usulan.1.isi", "- metode: mayoritas"),
        (KETAT, KETAT + KETAT, "SKP210", "metode_usulan.1.isi.4", "- metode: ketat"),
        (
            "capaian: sangat kurang\n",
            "capaian: kurang\n",
            "SKP210",
            "pola_distribusi.1.isi.5",
            "- capaian: kurang",
        ),
        (
            "nilai: loyal\n",
            "nilai: setia\n",
            "SKP210",
            "panduan_perilaku.1.isi.5",
            "- nilai: setia",
        ),
        (PEMULA, "", "SKP104", "jenjang_golongan.1.isi", "- {jenjang: terampil"),
        (PEMULA, PEMULA + PEMULA, "SKP210", "jenjang_golongan.1.isi.2", PEMULA.strip()),
        ("dari: II/b,", "dari: III/a,", "SKP208", "jenjang_golongan.1.isi.2", "jenjang: terampil"),
        ("dari: II/b,", "dari: IX,", "SKP208", "jenjang_golongan.1.isi.2", "jenjang: terampil"),
        (
            "dari: II/b,",
            "dari: II/e,",
            "SKP208",
            "jenjang_golongan.1.isi.2.dari",
            "jenjang: terampil",
        ),
        (PENETAPAN, PENETAPAN + PENETAPAN, "SKP206", "penetapan", "- berlaku: 2022-02-03"),
        (PENETAPAN, "  []\n", "SKP206", "penetapan", "[]"),
        (
            PENETAPAN,
            PENETAPAN + PENETAPAN.replace("2022-02-03", "2021-02-03"),
            "SKP206",
            "penetapan",
            "- berlaku: 2022-02-03",
        ),
        (
            "berlaku: 2023-01-31",
            "berlaku: 2023-02-31",
            "SKP206",
            "pimpinan.1.berlaku",
            "berlaku: 2023-02-31",
        ),
        (
            "rating: di atas ekspektasi}",
            "rating: istimewa}",
            "SKP203",
            "pimpinan.1.isi.1.rating",
            "rating: istimewa",
        ),
        (
            "minimal_terhitung: 1/2",
            "minimal_terhitung: separuh",
            "SKP105",
            "metode_usulan.1.minimal_terhitung",
            "separuh",
        ),
        ("      tempat: metode usulan\n", "", "SKP105", "metode_usulan.1.dasar.tempat", "dasar:"),
        ("    sifat: tafsir\n", "", "SKP105", "metode_usulan.1.sifat", "- berlaku: 2022-02-03"),
        ("pola_distribusi:", "pola:", "SKP105", "pola_distribusi", "kuadran:"),
        ("\nmetode_usulan:\n", "\n---\nmetode_usulan:\n", "SKP105", "", "#"),
        ("kuadran:\n", "kuadran: &a\n", "SKP007", "kuadran", "kuadran: &a"),
    ],
)
def test_an_error_in_the_parameters_is_found_at_its_line(
    old: str, new: str, code: str, jalur: str, pada: str
) -> None:
    assert old in ASLI
    content = ASLI.replace(old, new, 1)
    result, temuan = read_regulation("ubah.yaml", content.encode())
    assert result is None
    cocok = [case for case in temuan if case.code == code and case.route == jalur]
    assert cocok, temuan
    span = cocok[0].span
    assert span.file == "ubah.yaml"
    assert pada in content.splitlines()[span.line - 1]
