"""The table of `skp massal` read back from CSV as groups of people."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from skpcli.engine.groups import Group, Sheet, count_people, one_per_person
from skpcli.engine.results import AppraisalStatus
from skpcli.model.dates import date_or_none
from skpcli.model.documents import Periode
from skpcli.model.spellings import match_choice
from skpcli.model.terms import Capaian, Evaluasi, Predikat
from skpcli.reading.sheet_text import SheetRow, guarded_cell, guess_separator, sheet_rows

Member = TypeVar("Member", bound=StrEnum)

REQUIRED_COLUMNS = (
    *("nip", "nama", "organisasi", "mulai", "selesai", "evaluasi"),
    *("predikat", "status"),
)
"""The columns that are read, beside ``capaian_organisasi`` where the capaian is not given
otherwise."""

_LEADERS_ARE_COUNTED = "pimpinan ikut dihitung: tabel tidak memuat siapa yang memimpin"
_RATED = (AppraisalStatus.DINILAI, AppraisalStatus.USULAN)


class ReadTable(NamedTuple):
    """What a table gave: groups, what is wrong with single rows, how many rows are in no group."""

    groups: tuple[Group, ...]
    mistakes: tuple[str, ...]
    outside: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its number in the table, its cells by column."""

    number: int
    cells: Mapping[str, str]

    def member(self, column: str, choices: type[Member]) -> Member | None:
        """Read a cell that holds a member of a closed set; None where it holds none."""
        match = match_choice(choices, self.cells[column])
        if match:
            return choices(match.value)
        return None

    @property
    def status(self) -> AppraisalStatus | None:
        return self.member("status", AppraisalStatus)

    @property
    def predikat(self) -> Predikat | None:
        """The predikat of a row whose person is rated."""
        if self.status in _RATED:
            return self.member("predikat", Predikat)
        return None

    @property
    def periode(self) -> Periode | None:
        first = date_or_none(self.cells["mulai"])
        last = date_or_none(self.cells["selesai"])
        if first is None or last is None:
            return None
        evaluasi = self.member("evaluasi", Evaluasi) or Evaluasi.SEBAGIAN
        return Periode(mulai=first, selesai=last, evaluasi=evaluasi)

    def unknown(self, column: str, choices: type[StrEnum]) -> str:
        """Say that a cell holds none of the choices."""
        written = self.cells[column]
        what = "kosong"
        if written:
            what = f"`{written}` tidak dikenal"
        known = ", ".join(choices)
        return f"baris {self.number}: kolom `{column}` {what}; isi dengan salah satu dari: {known}"


class _Entry(NamedTuple):
    """What a row says: which capaian is written, and the sheet."""

    capaian: str
    sheet: Sheet


class _CapaianFound(NamedTuple):
    """The capaian that the rows of an organisation have written, or why they have none."""

    capaian: Capaian | None
    note: str | None = None


def missing_columns(text: str, *, capaian: bool) -> tuple[str, ...]:
    """Name the columns that a table lacks; with ``capaian`` that one comes from elsewhere.

    Raises csv.Error where the header does not end.
    """
    header = _header(_table(text))
    needed = REQUIRED_COLUMNS if capaian else (*REQUIRED_COLUMNS, "capaian_organisasi")
    return tuple(column for column in needed if column not in header)


def read_batch_table(name: str, text: str, capaian: Capaian | None = None) -> ReadTable:
    """Read a table that lacks no column; ``capaian`` stands for that of every organisation in it.

    Who leads an organisation is not in the table, so leaders are counted like anyone else. Raises
    csv.Error where a cell does not end.
    """
    by_organisation: dict[str, list[_Entry]] = {}
    mistakes: list[str] = []
    for row in _rows(text):
        entry = _Entry(row.cells.get("capaian_organisasi", ""), _sheet(name, row))
        by_organisation.setdefault(row.cells["organisasi"], []).append(entry)
        mistakes += _mistakes(row)
    outside: list[_Entry] = []
    if len(by_organisation) > 1:
        outside = by_organisation.pop("", [])
    groups = []
    for organisation_id, entries in by_organisation.items():
        groups.append(_group(organisation_id, entries, capaian))
    return ReadTable(
        groups=tuple(groups),
        mistakes=tuple(mistakes),
        outside=len(outside),
    )


def _table(text: str) -> Iterator[SheetRow]:
    """Give the rows; the separator is the one that the header has most of."""
    separator = guess_separator(text.partition("\n")[0])
    return sheet_rows(text, separator)


def _header(table: Iterator[SheetRow]) -> list[str]:
    first = next(table, None)
    if first:
        return _clean(first)
    return []


def _clean(row: SheetRow) -> list[str]:
    return [guarded_cell(cell) for cell in row.cells]


def _rows(text: str) -> Iterator[_Row]:
    """Give the rows that are not empty; cells that a short row lacks are empty."""
    table = _table(text)
    header = _header(table)
    for row in table:
        cells = _clean(row)
        if any(cells):
            written = dict(zip(header, cells, strict=False))
            yield _Row(number=row.number, cells=dict.fromkeys(header, "") | written)


def _mistakes(row: _Row) -> Iterator[str]:
    """Say what is wrong with a row; of people who are not rated only the status is looked at."""
    if row.status is None:
        yield row.unknown("status", AppraisalStatus)
    if row.status not in _RATED:
        return
    if row.predikat is None:
        yield row.unknown("predikat", Predikat)
    if row.cells["evaluasi"] and row.member("evaluasi", Evaluasi) is None:
        yield row.unknown("evaluasi", Evaluasi)
    if row.periode is None:
        columns = "kolom `mulai` atau `selesai`"
        yield f"baris {row.number}: {columns} bukan tanggal; tulis seperti 2025-12-31"


def _sheet(name: str, row: _Row) -> Sheet:
    return Sheet(
        person=_person(row),
        periode=row.periode,
        predikat=row.predikat,
        is_suggested=row.status is AppraisalStatus.USULAN,
        leads=None,
        place=(name, row.number),
    )


def _person(row: _Row) -> Hashable:
    """Tell people apart: by number, else by name; a row with neither is a person of its own."""
    number = "".join(row.cells["nip"].split())
    if number:
        return number
    if row.cells["nama"]:
        return "nama", row.cells["nama"]
    return row.number


def _group(organisation_id: str, entries: Sequence[_Entry], capaian: Capaian | None) -> Group:
    """Make the group of an organisation; the pattern is that of the last day among its rows."""
    notes = [_LEADERS_ARE_COUNTED]
    if capaian is None:
        found = _written_capaian(entries)
        capaian = found.capaian
        if found.note:
            notes.append(found.note)
    sheets = [entry.sheet for entry in entries]
    last_days = [sheet.periode.selesai for sheet in sheets if sheet.periode]
    day = max(last_days, default=date.max)
    people = one_per_person(sheets, Evaluasi.TAHUNAN)
    return Group(
        id=organisation_id or None,
        name=None,
        periode=None,
        distribution=count_people(people, capaian, day),
        notes=tuple(notes),
    )


def _written_capaian(entries: Sequence[_Entry]) -> _CapaianFound:
    """Read the capaian that all rows of an organisation agree on."""
    written = sorted({entry.capaian for entry in entries if entry.capaian})
    if not written:
        return _CapaianFound(capaian=None)
    if len(written) > 1:
        column = "kolom `capaian_organisasi` tidak seragam"
        note = f"{column} ({', '.join(written)}); pakai `--capaian`"
        return _CapaianFound(capaian=None, note=note)
    match = match_choice(Capaian, written[0])
    if match is None:
        note = f"capaian `{written[0]}` tidak dikenal; pakai `--capaian`"
        return _CapaianFound(capaian=None, note=note)
    return _CapaianFound(capaian=Capaian(match.value))
