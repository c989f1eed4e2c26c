"""The rows of an export against each other: who counts, who is unrated, who rates all alike."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from skpcli.model.spellings import fold
from skpcli.model.terms import Predikat, Rating
from skpcli.workbook.ekinerja_rows import ExportRow

FEWEST_ALIKE = 5
"""From so many people on, equal ratings by one assessor are worth a look."""


class AssessorCount(NamedTuple):
    """An assessor of a report: how many people are rated, and whether all alike."""

    report: str | None
    nip: str
    name: str | None
    people: int
    is_alike: bool


@dataclass(slots=True)
class _Assessed:
    """The rated people of one assessor: the first row, and all ratings in pairs."""

    first: ExportRow
    pairs: list[tuple[Rating | None, Rating | None]] = field(default_factory=list)


def find_who_counts(rows: Iterable[ExportRow]) -> None:
    """Mark duplicates and rows from before a move: they do not count.

    A damaged NIP is a person of its own; Plt and Plh rows count nowhere.
    """
    by_person: dict[Hashable, list[ExportRow]] = {}
    firsts: dict[Hashable, ExportRow] = {}
    for row in rows:
        if row.nip is None or not row.counts:
            continue
        place = (fold(row.text("skp_unor")), fold(row.text("skp_jabatan")))
        first = firsts.setdefault((row.report_key, row.nip, *place), row)
        if first is not row:
            _mark_duplicate(row, first)
            continue
        by_person.setdefault((row.report_key, row.nip), []).append(row)
    for moved in by_person.values():
        if len(moved) > 1:
            _mark_moves(moved)


def _mark_duplicate(row: ExportRow, first: ExportRow) -> None:
    row.counts = False
    where = f"baris {first.row.number}"
    if first.table.file != row.table.file:
        where = f"{first.table.file} {where}"
    elif first.table.sheet != row.table.sheet:
        where = f"lembar {first.table.sheet} {where}"
    message = f"NIP, unit dan jabatan yang sama sudah ada di {where}; dihitung sekali"
    row.finding("SKP721", "nip", message, "hapus salah satu barisnya")


def _mark_moves(moved: Sequence[ExportRow]) -> None:
    """Let the row of the latest end count; among equals, and without any end, the last."""
    latest = max(range(len(moved)), key=lambda index: (_end(moved[index]), index))
    for row in moved:
        if row is not moved[latest]:
            row.counts = False
            where = f"baris {moved[latest].row.number}"
            row.finding("SKP722", "nip", f"baris sebelum mutasi; yang dihitung {where}")


def _end(row: ExportRow) -> date:
    return row.last_day or date.min


def find_unrated(rows: Iterable[ExportRow]) -> None:
    """Find the people whose row counts and is not rated, unless a bad value says why."""
    for row in rows:
        if not row.counts or row.is_rated or row.has_bad_value or row.rules is None:
            continue
        fields = ("hasil_kerja", "perilaku_kerja", "hasil_akhir")
        empty = [name for name in fields if not row.text(name)]
        message = f"belum dinilai: {', '.join(f'`{name}`' for name in empty)} kosong"
        row.finding("SKP724", empty[0], message, "selesaikan penilaiannya di e-Kinerja")


def count_assessors(rows: Iterable[ExportRow]) -> tuple[AssessorCount, ...]:
    """Count the rated people of each assessor, and find those who rate all alike."""
    assessors: dict[tuple[Hashable, str], _Assessed] = {}
    for row in rows:
        nip = "".join(row.text("pegawai_atasan_nip").removeprefix("'").split())
        if not nip or not row.counts or not row.is_rated or _has_damaged_assessor(row):
            continue
        assessed = assessors.setdefault((row.report_key, nip), _Assessed(row))
        assessed.pairs.append((row.hasil_kerja, row.perilaku_kerja))
    counts = []
    for (_, nip), assessed in assessors.items():
        count = len(assessed.pairs)
        is_alike = count >= FEWEST_ALIKE and len(set(assessed.pairs)) == 1
        first = assessed.first
        name = first.text("pegawai_atasan_nama") or None
        if is_alike:
            _mark_alike(first, nip, name, count)
        counts.append(AssessorCount(first.report, nip, name, count, is_alike))
    return tuple(counts)


def _has_damaged_assessor(row: ExportRow) -> bool:
    column = row.table.columns.get("pegawai_atasan_nip", 0)
    return any(found.diagnostic.span.column == column for found in row.findings)


def _mark_alike(first: ExportRow, nip: str, name: str | None, count: int) -> None:
    message = (
        f"{count} orang yang dinilai {name or nip} mendapat rating yang sama: hasil kerja "
        f"{first.hasil_kerja}, perilaku kerja {first.perilaku_kerja}"
    )
    hint = "pastikan penilaiannya memang menurut kinerja masing-masing"
    found = first.finding("SKP725", "pegawai_atasan_nip", message, hint, "tafsir skp")
    first.replace_last(found._replace(nip=nip, name=name))


def rated_predikat(rows: Iterable[ExportRow]) -> list[Predikat]:
    """Give the quadrant's predikat of everybody who is rated."""
    found = []
    for row in rows:
        if row.is_rated and row.expected:
            found.append(row.expected)
    return found
