"""The words of a history that both the terminal and Markdown use."""

from collections.abc import Sequence
from datetime import date

from skpcli.engine.history import HistoryEntry, PersonHistory
from skpcli.engine.missing_periods import CalendarPeriod, calendar_periods, kind_of
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import MONTHS, Evaluasi, Predikat
from skpcli.output.employee.words import DASH, short_rating, write_day

HISTORY_HEADER = (*("Periode", "Jabatan", "Hasil kerja", "Perilaku", "Predikat", "Perubahan"),)
"""The headings of a person's periods."""

NO_FORMULA = (
    "Predikat tahunan tidak dihitung dari predikat periodik: evaluasi tahunan meninjau seluruh "
    "tahun. Tidak ada rumus yang menggabungkannya."
)
OFFICE_NOTE = (
    "Dihitung setiap dokumen, termasuk milik pimpinan; ini bukan distribusi predikat "
    "(lihat skp distribusi)."
)
_WITHOUT_PREDIKAT = {
    None: "dokumen tidak ada",
    AppraisalStatus.GALAT: "galat",
    AppraisalStatus.BELUM: "belum dinilai",
}


def person_title(person: PersonHistory) -> str:
    """Name a person with the number."""
    return f"{person.name or DASH} ({person.number})"


def history_cells(entry: HistoryEntry) -> Sequence[str]:
    """Give the cells of one period in the order of `HISTORY_HEADER`."""
    hasil_kerja = entry.hasil_kerja.value
    perilaku = entry.perilaku_kerja.value
    return (
        period_text_of(entry.evaluasi, entry.mulai, entry.selesai),
        entry.jabatan or DASH,
        short_rating(hasil_kerja) if hasil_kerja else DASH,
        short_rating(perilaku) if perilaku else DASH,
        _predikat_text(entry),
        _change_text(entry),
    )


def period_text_of(evaluasi: str | None, first: date | None, last: date | None) -> str:
    """Name a period: by its year where it is one of the calendar, else with its days.

    >>> period_text_of("triwulan II", date(2025, 4, 1), date(2025, 6, 30))
    'triwulan II 2025'
    >>> period_text_of("sebagian", date(2025, 4, 1), date(2025, 5, 31))
    'sebagian, 1 April 2025 s.d. 31 Mei 2025'
    """
    kind = kind_of(evaluasi)
    if evaluasi and kind and first and last:
        period = CalendarPeriod(evaluasi, first, last)
        if period in calendar_periods(kind, first.year):
            return _calendar_name(period)
    return f"{evaluasi or DASH}, {write_day(first)} s.d. {write_day(last)}"


def _calendar_name(period: CalendarPeriod) -> str:
    if period.evaluasi == Evaluasi.BULANAN:
        return f"{MONTHS[period.first.month - 1].title()} {period.first.year}"
    return f"{period.evaluasi} {period.first.year}"


def _predikat_text(entry: HistoryEntry) -> str:
    if entry.predikat is None:
        return _WITHOUT_PREDIKAT[entry.status]
    if entry.status is AppraisalStatus.USULAN:
        return f"{entry.predikat} (usulan)"
    return entry.predikat.value


def _change_text(entry: HistoryEntry) -> str:
    if entry.change is None:
        return DASH
    if entry.previous is entry.predikat:
        return entry.change.value
    return f"{entry.change}: {entry.previous} -> {entry.predikat}"


def yearly_notes(person: PersonHistory) -> list[str]:
    """Set every yearly predikat beside those of its periodic documents."""
    notes = []
    for entry in person.entries:
        if not entry.periodic:
            continue
        assert entry.selesai
        beside = []
        for found in entry.periodic:
            beside.append(f"{found.evaluasi} {_or_not_yet(found.predikat)}")
        note = (
            f"Tahunan {entry.selesai.year} {_or_not_yet(entry.predikat)}; "
            f"periodiknya: {', '.join(beside)}."
        )
        if entry.stands_out:
            note += f" Menonjol: {entry.stands_out} dari semua periodiknya."
        notes.append(note)
    return notes


def _or_not_yet(predikat: Predikat | None) -> str:
    return predikat.value if predikat else "belum berpredikat"
