"""Periods as JSON and as CSV."""

from collections.abc import Mapping, Sequence
from datetime import date

from skpcli.diagnostics import Diagnostic
from skpcli.engine.history import (
    HistoryEntry,
    OfficeHistory,
    OfficePeriod,
    PeriodicPredikat,
    PersonHistory,
)
from skpcli.model.terms import Predikat
from skpcli.output.cells import csv_text
from skpcli.output.json_text import finding_data, to_json

MISSING = "tidak ada"
"""The status of a period that has no document."""

_COLUMNS = (
    *("nip", "nama", "jabatan", "organisasi", "mulai", "selesai", "evaluasi"),
    *("rating_hasil_kerja", "sumber_hasil_kerja"),
    *("rating_perilaku_kerja", "sumber_perilaku_kerja"),
    *("predikat", "status", "predikat_sebelumnya", "perubahan", "menonjol"),
    *("berkas", "dokumen"),
)


def histories_json(
    people: Sequence[PersonHistory],
    offices: Sequence[OfficeHistory],
    findings: Sequence[Diagnostic],
    summary: Mapping[str, int],
) -> str:
    """Render the JSON output of ``riwayat``."""
    data = {
        "versi": 1,
        "pegawai": [_person_data(person) for person in people],
        "organisasi": [_office_data(office) for office in offices],
        "temuan": [finding_data(finding) for finding in findings],
        "ringkasan": summary,
    }
    return to_json(data, indent=1)


def _person_data(person: PersonHistory) -> dict[str, object]:
    return {
        "nip": person.number,
        "nama": person.name,
        "periode": [_entry_data(entry) for entry in person.entries],
    }


def _entry_data(entry: HistoryEntry) -> dict[str, object]:
    periodic = None
    if entry.periodic is not None:
        periodic = [_periodic_data(found) for found in entry.periodic]
    return {
        "berkas": entry.file,
        "dokumen": entry.document,
        "jabatan": entry.jabatan,
        "organisasi": entry.organisasi,
        "mulai": _iso(entry.mulai),
        "selesai": _iso(entry.selesai),
        "evaluasi": entry.evaluasi,
        "rating_hasil_kerja": entry.hasil_kerja.value,
        "sumber_hasil_kerja": entry.hasil_kerja.source,
        "rating_perilaku_kerja": entry.perilaku_kerja.value,
        "sumber_perilaku_kerja": entry.perilaku_kerja.source,
        "predikat": entry.predikat,
        "status": _status(entry),
        "predikat_sebelumnya": entry.previous,
        "perubahan": entry.change,
        "periodik": periodic,
        "menonjol": entry.stands_out,
    }


def _periodic_data(found: PeriodicPredikat) -> dict[str, object]:
    return {
        "evaluasi": found.evaluasi,
        "mulai": _iso(found.mulai),
        "predikat": found.predikat,
    }


def _status(entry: HistoryEntry) -> str:
    return entry.status.value if entry.status else MISSING


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _office_data(office: OfficeHistory) -> dict[str, object]:
    return {
        "id": office.id,
        "periode": [_office_period_data(period) for period in office.periods],
    }


def _office_period_data(period: OfficePeriod) -> dict[str, object]:
    return {
        "mulai": _iso(period.mulai),
        "selesai": _iso(period.selesai),
        "evaluasi": period.evaluasi,
        "cacah": dict(zip(Predikat, period.counts, strict=True)),
        "belum": period.unrated,
    }


def histories_csv(people: Sequence[PersonHistory]) -> str:
    """Render one row per period of every person, missing ones too."""
    rows = []
    for person in people:
        for entry in person.entries:
            rows.append(_cells(person, entry))
    return csv_text(_COLUMNS, rows)


def _cells(person: PersonHistory, entry: HistoryEntry) -> list[str | None]:
    """Give the cells of a period in the order of the columns."""
    document = str(entry.document) if entry.document else None
    return [
        person.number,
        person.name,
        entry.jabatan,
        entry.organisasi,
        _iso(entry.mulai),
        _iso(entry.selesai),
        entry.evaluasi,
        entry.hasil_kerja.value,
        entry.hasil_kerja.source,
        entry.perilaku_kerja.value,
        entry.perilaku_kerja.source,
        entry.predikat,
        _status(entry),
        entry.previous,
        entry.change,
        entry.stands_out,
        entry.file,
        document,
    ]
