"""The words that every report of an employee uses, whatever its markup."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from skpcli.engine.results import Appraisal, IndikatorResult, RatingSource, Verdict
from skpcli.model.performance import NilaiPerilaku, Rhk
from skpcli.model.terms import LEADER_FORMS, MONTHS, Predikat, Rating, Sifat

DASH = "-"
DOCUMENT_HAS_ERRORS = "Dokumen ini memuat galat; perbaiki dulu (lihat catatan pemeriksaan)."
NOT_YET = "Belum dapat dinilai"
INTEGRITY_NOTE = (
    "Akuntabel dinilai di bawah ekspektasi. Integritas adalah tolok ukur terpenting; "
    "catatan ini berlaku apa pun predikatnya dan tidak mengubahnya. "
    "[tafsir: penafsiran alat ini]"
)
SOURCE_WORDS = {
    RatingSource.DITETAPKAN: "ditetapkan pejabat penilai",
    RatingSource.USULAN: "usulan, belum ditetapkan",
    RatingSource.CAPAIAN: "dari capaian organisasi",
}
PROFILE_NOTE = "Bahan percakapan kinerja, tanpa skor; tidak mengubah predikat."
BASE_NAMES = {
    "prestasi": "Prestasi (hasil dan kecakapan)",
    "afiliasi": "Afiliasi (kerja sama)",
    "kekuasaan": "Kekuasaan (tanggung jawab)",
}
SIFAT_WORDS = {Sifat.NORMA: "[norma]", Sifat.TAFSIR: "[tafsir: penafsiran alat ini]"}

KIND_TITLES = {"utama": "A. Hasil kerja utama", "tambahan": "B. Hasil kerja tambahan"}
LAMPIRAN_TITLES = {
    "dukungan_sumber_daya": "Dukungan sumber daya",
    "skema_pertanggungjawaban": "Skema pertanggungjawaban",
    "konsekuensi": "Konsekuensi",
}
MARK = "●"

Labelled = tuple[str, str]
"""A label with its text."""

SHOWN_ON_PAGE = frozenset(("SKP230", "SKP502"))
"""Findings that the report shows in its own words."""

KuadranTable = Mapping[tuple[Rating, Rating], Predikat]
"""Predikat by rating of hasil kerja and of perilaku kerja."""


def write_day(day: date | str | None) -> str:
    """Write a day as Indonesians do.

    >>> write_day("2025-01-01")
    '1 Januari 2025'
    """
    if day is None:
        return DASH
    if isinstance(day, str):
        try:
            day = date.fromisoformat(day)
        except ValueError:
            return str(day)
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


def write_percent(number: str | None) -> str:
    """Write a plain decimal number as a percentage with the decimal comma."""
    if not number:
        return DASH
    return f"{number.replace('.', ',')}%"


def in_one_line(texts: Iterable[str]) -> str:
    """Write the texts of a list in one line.

    >>> in_one_line(["Rapi", "Tepat waktu"])
    'Rapi; Tepat waktu'
    """
    return "; ".join(texts)


def short_rating(rating: Rating) -> str:
    """Write a rating without its second word, which all three have in common."""
    return rating.value.removesuffix(" ekspektasi")


def predikat_name(value: Predikat) -> str:
    """Write a predikat as the forms print it."""
    return value.value.title()


def value_name(key: str) -> str:
    """Write one of the seven values as its official name."""
    return key.replace("_", " ").title()


def sentence(text: str) -> str:
    """Make a reason a sentence: a capital letter, a full stop."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def aspek_title(appraisal: Appraisal) -> str:
    """Name the column that tells indicators apart: the two groups of forms differ in it."""
    if appraisal.pegawai.pegawai.jenis_jabatan in LEADER_FORMS:
        return "Perspektif"
    return "Aspek"


def aspek_of(rhk: Rhk, measured: IndikatorResult) -> str:
    """Name the aspek of an indicator, or its perspektif, or that of its RHK."""
    return measured.indikator.aspek or measured.indikator.perspektif or rhk.perspektif or DASH


def posisi_words(measured: IndikatorResult) -> str:
    """Say where an indicator stands against its target."""
    if measured.posisi is None:
        return "tidak dihitung"
    return f"{measured.posisi} target"


def leader_text(rhk: Rhk) -> str:
    """Say which result of the leader an RHK serves, by text and by link."""
    if rhk.rhk_pimpinan and rhk.intervensi:
        return f"{rhk.rhk_pimpinan} ({rhk.intervensi})"
    return rhk.rhk_pimpinan or rhk.intervensi or DASH


def rencana_text(rhk: Rhk) -> str:
    """Give the text of an RHK as the forms print it, with who has assigned it."""
    if rhk.penugasan_dari:
        return f"{rhk.rencana} (Penugasan dari {rhk.penugasan_dari})"
    return rhk.rencana


def rating_words(verdict: Verdict[Rating]) -> Iterator[str]:
    """Give the rating of an RHK, then its source with a suggestion that differs from it."""
    if verdict.value is None:
        yield "belum ada rating"
        return
    yield verdict.value.value
    if verdict.source is RatingSource.USULAN:
        yield "(usulan alat)"
    elif verdict.suggestion and verdict.suggestion is not verdict.value:
        yield f"(ditetapkan; usulan alat: {verdict.suggestion})"
    else:
        yield "(ditetapkan)"


def source_words(verdict: Verdict[Rating]) -> str | None:
    """Say where a rating comes from; None where there is no rating."""
    return SOURCE_WORDS[verdict.source] if verdict.source else None


def values_in_order(appraisal: Appraisal) -> Iterator[tuple[str, NilaiPerilaku]]:
    """Give the seven values in the official order, each with its official name."""
    for key, value in appraisal.pegawai.perilaku_kerja.by_key():
        yield value_name(key), value


def lampiran_in_order(appraisal: Appraisal) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the parts of the annex that are filled in, each with its name."""
    for key, texts in appraisal.pegawai.lampiran:
        if texts:
            yield LAMPIRAN_TITLES[key], texts


def both_ratings(appraisal: Appraisal) -> tuple[tuple[str, Verdict[Rating]], ...]:
    """Give the two ratings that the quadrant reads, with their names."""
    return (
        ("Hasil kerja", appraisal.rating_hasil_kerja),
        ("Perilaku kerja", appraisal.rating_perilaku_kerja),
    )
