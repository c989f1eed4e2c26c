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

CLOSED_SETS: tuple[type[StrEnum], ...] = (
    *(Rating, Predikat, Capaian, Metode, Evaluasi, Aspek, Perspektif, Arah, Cascading, Klasifikasi),
    *(Pendekatan, Status, JenisJabatan, Jenjang, JenisDokumen),
)
MEMBERS = [(choices, member.value) for choices in CLOSED_SETS for member in choices]


def refused(choices: type[StrEnum], text: str) -> tuple[str, str, str | None]:
    """Give code, message and fix of a refused text."""
    reader: TypeAdapter[object] = TypeAdapter(Annotated[object, BeforeValidator(choice(choices))])
    with pytest.raises(ValidationError) as caught:
        reader.validate_python(text)
    (case,) = refusals(caught.value)
    assert case.cause
    return case.cause.code, case.message, case.cause.hint


@pytest.mark.parametrize(("choices", "value"), MEMBERS)
def test_official_spellings_warn_of_nothing(choices: type[StrEnum], value: str) -> None:
    for text in (
        value,
        value.upper(),
        value.title(),
        f"  {value}\t",
        f"\u00a0{value}\u00a0",
        value.replace(" ", "  "),
        value.replace(" ", "\u00a0"),
        value.replace(" ", "\n"),
        value.replace(" ", "\r\n"),
        value.replace(" ", "_"),
        value.replace(" ", "-"),
        value.replace(" ", " - "),
    ):
        assert match_choice(choices, text) == (value, False), text


KURANG_SPELLINGS = (
    *(
        "kurang/misconduct",
        "Kurang / Misconduct",
        "KURANG/ MISCONDUCT",
        "kurang (misconduct)",
        "kurang ( misconduct )",
    ),
    *("misconduct", "MISCONDUCT"),
)
BUTUH_SPELLINGS = (
    "cukup",
    "Cukup",
    "cukup/butuh perbaikan",
    "CUKUP / BUTUH_PERBAIKAN",
    "cukup/butuh-perbaikan",
)
TOLERATED: list[tuple[type[StrEnum], str, str]] = [
    *(
        (Rating, text, Rating.DI_ATAS)
        for text in ("diatas ekspektasi", "Diatas Ekspetasi", "di atas", "DIATAS")
    ),
    *(
        (Rating, text, Rating.DI_ATAS)
        for text in ("di-atas", "di atas espektasi", "di_atas ekspekstasi")
    ),
    *(
        (Rating, text, Rating.SESUAI)
        for text in ("sesuai", "sesuai ekspetasi", "sesuai\u00a0expektasi", " Sesuai ")
    ),
    *(
        (Rating, text, Rating.DI_BAWAH)
        for text in ("dibawah ekspektasi", "dibawah", "di bawah", "Dibawah\nExpektasi")
    ),
    *((choices, text, "kurang") for choices in (Predikat, Capaian) for text in KURANG_SPELLINGS),
    *(
        (choices, text, "butuh perbaikan")
        for choices in (Predikat, Capaian)
        for text in BUTUH_SPELLINGS
    ),
    (Perspektif, "Penerima Layanan/Stakeholders", Perspektif.PENERIMA_LAYANAN),
    (Perspektif, "penerima_layanan / stakeholders", Perspektif.PENERIMA_LAYANAN),
    (Perspektif, "Proses Bisnis Internal", Perspektif.PROSES_BISNIS),
    (Evaluasi, "akhir", Evaluasi.TAHUNAN),
    (Evaluasi, "Tahunan / Akhir", Evaluasi.TAHUNAN),
    (Evaluasi, "tahunan/akhir", Evaluasi.TAHUNAN),
    *((Jenjang, word, f"ahli {word}") for word in ("pertama", "muda", "madya", "utama")),
    (Jenjang, "Muda", "ahli muda"),
    (JenisJabatan, "Struktural", "JA"),
    (JenisJabatan, "administrasi", "JA"),
    (JenisJabatan, "Fungsional", "JF"),
    *((JenisJabatan, title, "JPT") for title in ("JPT Utama", "jpt_madya", "JPT  Pratama")),
    *((JenisJabatan, title, "JA") for title in ("Administrator", "PENGAWAS")),
    *((JenisJabatan, title, "JA") for title in ("Eselon III", "eselon-iv")),
    *((JenisJabatan, title, "JF") for title in ("JFT", "Fungsional Tertentu")),
    *((JenisJabatan, title, "pelaksana") for title in ("JFU", "fungsional umum")),
]


@pytest.mark.parametrize(("choices", "text", "value"), TOLERATED)
def test_tolerated_spellings_warn(choices: type[StrEnum], text: str, value: str) -> None:
    assert match_choice(choices, text) == (value, True)


FOREIGN: list[tuple[type[StrEnum], str]] = [
    *(
        (Rating, text)
        for text in (
            "",
            "ekspektasi",
            "di atas ekspektasi.",
            "sangat sesuai ekspektasi",
            "atas",
            "diatass",
        )
    ),
    *(
        (Predikat, text)
        for text in ("sangat", "kurang baik", "sangat baik sekali", "kurang misconduct", "istimewa")
    ),
    *((Predikat, text) for text in ("kurang(misconduct)x", "baik/sangat baik", "1", "memuaskan")),
    *((Capaian, text) for text in ("sangat baik", "istimewa!")),
    *(
        (Evaluasi, text)
        for text in ("semester", "semester 1", "triwulan V", "triwulan", "tahun", "bulan")
    ),
    *((JenisJabatan, text) for text in ("JPT A", "eselon", "eselon II", "pimpinan", "kepala")),
    *((Jenjang, text) for text in ("ahli", "guru besar")),
    *((Status, text) for text in ("P3K", "honorer")),
    *((Arah, text) for text in ("atas", "naik turun")),
]


@pytest.mark.parametrize(("choices", "text"), FOREIGN)
def test_no_foreign_word_becomes_a_default(choices: type[StrEnum], text: str) -> None:
    assert match_choice(choices, text) is None
    code, message, _ = refused(choices, text)
    assert code in ("SKP201", "SKP202", "SKP203")
    if code == "SKP201":
        assert all(member.value in message for member in choices)


def test_parts_that_are_whole_values_elsewhere() -> None:
    assert match_choice(Predikat, "sangat kurang") == ("sangat kurang", False)
    assert match_choice(Predikat, "Kurang") == ("kurang", False)
    assert match_choice(Predikat, "sangat baik") == ("sangat baik", False)
    assert match_choice(Cascading, "tidak langsung") == ("tidak langsung", False)
    assert match_choice(Evaluasi, "triwulan II") == ("triwulan II", False)
    assert match_choice(Evaluasi, "triwulan ii") == ("triwulan II", False)
    assert match_choice(Predikat, "sangat kurang/misconduct") is None


@pytest.mark.parametrize(
    ("choices", "text"),
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
def test_choice_lines_left_as_they_are(choices: type[StrEnum], text: str) -> None:
    assert undecided(choices, text)
    code, message, hint = refused(choices, text)
    assert code == "SKP202"
    assert message.startswith("belum dipilih")
    assert hint is not None


@pytest.mark.parametrize(
    "text", ["sesuai ekspektasi", "kurang/misconduct", "baik/entah", "/", "baik/baik"]
)
def test_no_choice_lines(text: str) -> None:
    assert not undecided(Predikat, text)


@pytest.mark.parametrize(
    ("choices", "text", "is_called"),
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
def test_rating_and_predikat_taken_for_each_other(
    choices: type[StrEnum], text: str, is_called: str
) -> None:
    code, message, _ = refused(choices, text)
    assert code == "SKP203"
    assert f"adalah {is_called}," in message


def test_the_nearest_value_is_proposed() -> None:
    assert refused(Predikat, "sanget baik")[2] == "mungkin maksudnya `sangat baik`?"
    assert refused(Status, "pppkk")[2] == "mungkin maksudnya `PPPK`?"
    assert refused(Predikat, "zzz")[2] is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(
            (f"{figure}/{workspace}", f"{figure}/{workspace}")
            for figure in ("I", "II", "III", "IV")
            for workspace in "abcd"
        ),
        ("IV/e", "IV/e"),
        *((figure, figure) for figure in ("I", "IV", "V", "IX", "X", "XIII", "XIV", "XVI", "XVII")),
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
def test_read_golongan(text: str, value: str) -> None:
    assert read_golongan(text) == value


@pytest.mark.parametrize(
    "text",
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
def test_foreign_golongan(text: str) -> None:
    assert read_golongan(text) is None


def test_keys_of_perilaku() -> None:
    for name in NILAI_PERILAKU:
        for text in (
            name,
            name.title(),
            name.replace("_", " "),
            name.replace("_", "-").upper(),
            f" {name}\u00a0",
        ):
            assert read_value_key(text) == name
    assert read_value_key("Akuntable") == "akuntabel"
    for text in ("", "akuntabilitas", "berorientasi", "pelayanan", "x_akuntabel"):
        assert read_value_key(text) is None
