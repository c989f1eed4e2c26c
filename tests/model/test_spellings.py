"""The closed sets: every spelling of the format, and none beyond."""

from enum import StrEnum
from typing import Annotated

import pytest
from pydantic import BeforeValidator, TypeAdapter, ValidationError

from skpcli.model.base import refusals
from skpcli.model.spellings import match_choice, read_golongan, read_value_key, undecided
from skpcli.model.terms import (
    NILAI_PERILAKU,
    Arah,
    Aspek,
    Capaian,
    Cascading,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Klasifikasi,
    Metode,
    Pendekatan,
    Perspektif,
    Predikat,
    Rating,
    Status,
)
from skpcli.model.values import choice

HIMPUNAN: tuple[type[StrEnum], ...] = (
    *(Rating, Predikat, Capaian, Metode, Evaluasi, Aspek, Perspektif, Arah, Cascading, Klasifikasi),
    *(Pendekatan, Status, JenisJabatan, Jenjang, JenisDokumen),
)
ANGGOTA = [(himpunan, anggota.value) for himpunan in HIMPUNAN for anggota in himpunan]


def galat(himpunan: type[StrEnum], teks: str) -> tuple[str, str, str | None]:
    """Give code, message and fix of a refused text."""
    pembaca: TypeAdapter[object] = TypeAdapter(Annotated[object, BeforeValidator(choice(himpunan))])
    with pytest.raises(ValidationError) as tangkap:
        pembaca.validate_python(teks)
    (satu,) = refusals(tangkap.value)
    assert satu.cause
    return satu.cause.code, satu.message, satu.cause.hint


@pytest.mark.parametrize(("himpunan", "nilai"), ANGGOTA)
def test_ejaan_resmi_tanpa_peringatan(himpunan: type[StrEnum], nilai: str) -> None:
    for teks in (
        nilai,
        nilai.upper(),
        nilai.title(),
        f"  {nilai}\t",
        f"\u00a0{nilai}\u00a0",
        nilai.replace(" ", "  "),
        nilai.replace(" ", "\u00a0"),
        nilai.replace(" ", "\n"),
        nilai.replace(" ", "\r\n"),
        nilai.replace(" ", "_"),
        nilai.replace(" ", "-"),
        nilai.replace(" ", " - "),
    ):
        assert match_choice(himpunan, teks) == (nilai, False), teks


KURANG = (
    *(
        "kurang/misconduct",
        "Kurang / Misconduct",
        "KURANG/ MISCONDUCT",
        "kurang (misconduct)",
        "kurang ( misconduct )",
    ),
    *("misconduct", "MISCONDUCT"),
)
BUTUH = (
    "cukup",
    "Cukup",
    "cukup/butuh perbaikan",
    "CUKUP / BUTUH_PERBAIKAN",
    "cukup/butuh-perbaikan",
)
TOLERANSI: list[tuple[type[StrEnum], str, str]] = [
    *(
        (Rating, teks, Rating.DI_ATAS)
        for teks in ("diatas ekspektasi", "Diatas Ekspetasi", "di atas", "DIATAS")
    ),
    *(
        (Rating, teks, Rating.DI_ATAS)
        for teks in ("di-atas", "di atas espektasi", "di_atas ekspekstasi")
    ),
    *(
        (Rating, teks, Rating.SESUAI)
        for teks in ("sesuai", "sesuai ekspetasi", "sesuai\u00a0expektasi", " Sesuai ")
    ),
    *(
        (Rating, teks, Rating.DI_BAWAH)
        for teks in ("dibawah ekspektasi", "dibawah", "di bawah", "Dibawah\nExpektasi")
    ),
    *((himpunan, teks, "kurang") for himpunan in (Predikat, Capaian) for teks in KURANG),
    *((himpunan, teks, "butuh perbaikan") for himpunan in (Predikat, Capaian) for teks in BUTUH),
    (Perspektif, "Penerima Layanan/Stakeholders", Perspektif.PENERIMA_LAYANAN),
    (Perspektif, "penerima_layanan / stakeholders", Perspektif.PENERIMA_LAYANAN),
    (Perspektif, "Proses Bisnis Internal", Perspektif.PROSES_BISNIS),
    (Evaluasi, "akhir", Evaluasi.TAHUNAN),
    (Evaluasi, "Tahunan / Akhir", Evaluasi.TAHUNAN),
    (Evaluasi, "tahunan/akhir", Evaluasi.TAHUNAN),
    *((Jenjang, kata, f"ahli {kata}") for kata in ("pertama", "muda", "madya", "utama")),
    (Jenjang, "Muda", "ahli muda"),
    (JenisJabatan, "Struktural", "JA"),
    (JenisJabatan, "administrasi", "JA"),
    (JenisJabatan, "Fungsional", "JF"),
]


@pytest.mark.parametrize(("himpunan", "teks", "nilai"), TOLERANSI)
def test_ejaan_yang_diterima_dengan_peringatan(
    himpunan: type[StrEnum], teks: str, nilai: str
) -> None:
    assert match_choice(himpunan, teks) == (nilai, True)


ASING: list[tuple[type[StrEnum], str]] = [
    *(
        (Rating, teks)
        for teks in (
            "",
            "ekspektasi",
            "di atas ekspektasi.",
            "sangat sesuai ekspektasi",
            "atas",
            "diatass",
        )
    ),
    *(
        (Predikat, teks)
        for teks in ("sangat", "kurang baik", "sangat baik sekali", "kurang misconduct", "istimewa")
    ),
    *((Predikat, teks) for teks in ("kurang(misconduct)x", "baik/sangat baik", "1", "memuaskan")),
    *((Capaian, teks) for teks in ("sangat baik", "istimewa!")),
    *(
        (Evaluasi, teks)
        for teks in ("semester", "semester 1", "triwulan V", "triwulan", "tahun", "bulan")
    ),
    *((JenisJabatan, teks) for teks in ("JFT", "pimpinan", "kepala")),
    *((Jenjang, teks) for teks in ("ahli", "guru besar")),
    *((Status, teks) for teks in ("P3K", "honorer")),
    *((Arah, teks) for teks in ("atas", "naik turun")),
]


@pytest.mark.parametrize(("himpunan", "teks"), ASING)
def test_yang_asing_tidak_pernah_menjadi_bawaan(himpunan: type[StrEnum], teks: str) -> None:
    assert match_choice(himpunan, teks) is None
    kode, pesan, _ = galat(himpunan, teks)
    assert kode in ("SKP201", "SKP202", "SKP203")
    if kode == "SKP201":
        assert all(anggota.value in pesan for anggota in himpunan)


def test_potongan_yang_menggigit() -> None:
    assert match_choice(Predikat, "sangat kurang") == ("sangat kurang", False)
    assert match_choice(Predikat, "Kurang") == ("kurang", False)
    assert match_choice(Predikat, "sangat baik") == ("sangat baik", False)
    assert match_choice(Cascading, "tidak langsung") == ("tidak langsung", False)
    assert match_choice(Evaluasi, "triwulan II") == ("triwulan II", False)
    assert match_choice(Evaluasi, "triwulan ii") == ("triwulan II", False)
    assert match_choice(Predikat, "sangat kurang/misconduct") is None


@pytest.mark.parametrize(
    ("himpunan", "teks"),
    [
        (Rating, "DIATAS EKSPEKTASI / SESUAI EKSPEKTASI / DIBAWAH EKSPEKTASI"),
        (Rating, "di atas ekspektasi/sesuai ekspektasi/di bawah ekspektasi"),
        (Rating, "Diatas Ekspetasi /\u00a0Sesuai"),
        (Predikat, "SANGAT BAIK / BAIK / BUTUH PERBAIKAN / KURANG / SANGAT KURANG"),
        (Predikat, "sangat baik/baik/cukup/kurang/misconduct/sangat kurang"),
        (Capaian, "Istimewa / Baik / Butuh Perbaikan / Kurang / Sangat Kurang"),
        (Status, "PNS/PPPK"),
    ],
)
def test_belum_dipilih(himpunan: type[StrEnum], teks: str) -> None:
    assert undecided(himpunan, teks)
    kode, pesan, saran = galat(himpunan, teks)
    assert kode == "SKP202"
    assert pesan.startswith("belum dipilih")
    assert saran is not None


@pytest.mark.parametrize(
    "teks", ["sesuai ekspektasi", "kurang/misconduct", "baik/entah", "/", "baik/baik"]
)
def test_bukan_baris_pilihan(teks: str) -> None:
    assert not undecided(Predikat, teks)


@pytest.mark.parametrize(
    ("himpunan", "teks", "adalah"),
    [
        (Rating, "Sangat Baik", "predikat"),
        (Rating, "baik", "predikat"),
        (Rating, "kurang (misconduct)", "predikat"),
        (Rating, "cukup", "predikat"),
        (Rating, "istimewa", "predikat"),
        (Predikat, "sesuai", "rating"),
        (Predikat, "Diatas Ekspetasi", "rating"),
        (Capaian, "di bawah ekspektasi", "rating"),
    ],
)
def test_rating_dan_predikat_tertukar(himpunan: type[StrEnum], teks: str, adalah: str) -> None:
    kode, pesan, _ = galat(himpunan, teks)
    assert kode == "SKP203"
    assert f"adalah {adalah}," in pesan


def test_saran_terdekat() -> None:
    assert galat(Predikat, "sanget baik")[2] == "mungkin maksudnya `sangat baik`?"
    assert galat(Status, "pppkk")[2] == "mungkin maksudnya `PPPK`?"
    assert galat(Predikat, "zzz")[2] is None


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        *(
            (f"{angka}/{ruang}", f"{angka}/{ruang}")
            for angka in ("I", "II", "III", "IV")
            for ruang in "abcd"
        ),
        ("IV/e", "IV/e"),
        *((angka, angka) for angka in ("I", "IV", "V", "IX", "X", "XIII", "XIV", "XVI", "XVII")),
        ("(III/d)", "III/d"),
        ("( III / d )", "III/d"),
        ("(IIId)", "III/d"),
        ("IIId", "III/d"),
        ("iii/D", "III/d"),
        ("III d", "III/d"),
        ("III\u00a0/\u00a0c", "III/c"),
        (" ix ", "IX"),
        ("(IX)", "IX"),
    ],
)
def test_golongan(teks: str, nilai: str) -> None:
    assert read_golongan(teks) == nilai


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "III/e",
        "I/e",
        "IV/f",
        "V/a",
        "XVIII",
        "IIII",
        "VX",
        "3/d",
        "III//d",
        "/d",
        "d",
        "Penata (III/d)",
        "III/dd",
    ],
)
def test_golongan_asing(teks: str) -> None:
    assert read_golongan(teks) is None


def test_kunci_perilaku() -> None:
    for nama in NILAI_PERILAKU:
        for teks in (
            nama,
            nama.title(),
            nama.replace("_", " "),
            nama.replace("_", "-").upper(),
            f" {nama}\u00a0",
        ):
            assert read_value_key(teks) == nama
    assert read_value_key("Akuntable") == "akuntabel"
    for teks in ("", "akuntabilitas", "berorientasi", "pelayanan", "x_akuntabel"):
        assert read_value_key(teks) is None
