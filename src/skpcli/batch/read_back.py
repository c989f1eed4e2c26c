"""The table of `skp massal` read back from CSV as groups of people."""

import csv
import io
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from skpcli.engine.groups import Group, Sheet, count_people, one_per_person
from skpcli.engine.results import AppraisalStatus
from skpcli.model.documents import Periode
from skpcli.model.spellings import match_choice
from skpcli.model.terms import Capaian, Evaluasi, Predikat

WAJIB = ("nip", "nama", "organisasi", "mulai", "selesai", "evaluasi", "predikat", "status")
"""The columns that are read, beside ``capaian_organisasi`` where the capaian is not given
otherwise."""

_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
_LEADING_APOSTROPHE = re.compile(r"\A\s*'(?=\s*[=+\-@\t\r])")
_SEPARATORS = ",;\t"

_LEADERS_ARE_COUNTED = "pimpinan ikut dihitung: tabel tidak memuat siapa yang memimpin"


class Terbaca(NamedTuple):
    """What a table gave: groups, what is wrong with single rows, how many rows are in no group."""

    kelompok: tuple[Group, ...]
    keliru: tuple[str, ...]
    di_luar: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its number in the table, its cells by column."""

    number: int
    cells: Mapping[str, str]

    def unknown(self, column: str, choices: Sequence[str]) -> str:
        """Say that a cell holds none of the choices."""
        written = self.cells[column]
        what = f"`{written}` tidak dikenal" if written else "kosong"
        known = ", ".join(choices)
        return f"baris {self.number}: kolom `{column}` {what}; isi dengan salah satu dari: {known}"


class _Entry(NamedTuple):
    """What a row says: in which organisation, with which capaian written, and the sheet."""

    organisasi: str
    capaian: str
    lembar: Sheet


class _CapaianFound(NamedTuple):
    """The capaian that the rows of an organisation have written, or why they have none."""

    capaian: Capaian | None
    note: str | None = None


def kolom_kurang(teks: str, *, capaian: bool) -> tuple[str, ...]:
    """Name the columns that a table lacks; with ``capaian`` that one comes from elsewhere."""
    header = next(_table(teks), [])
    needed = WAJIB if capaian else (*WAJIB, "capaian_organisasi")
    return tuple(column for column in needed if column not in header)


def baca_massal(nama: str, teks: str, capaian: Capaian | None = None) -> Terbaca:
    """Read a table that lacks no column; ``capaian`` stands for that of every organisation in it.

    Who leads an organisation is not in the table, so leaders are counted like anyone else.
    """
    by_organisation: dict[str, list[_Entry]] = {}
    mistakes: list[str] = []
    for row in _rows(teks):
        entry = _read_row(nama, row)
        by_organisation.setdefault(entry.organisasi, []).append(entry)
        mistakes += _mistakes(row)
    outside: list[_Entry] = []
    if len(by_organisation) > 1:
        outside = by_organisation.pop("", [])
    groups = []
    for organisation_id, entries in by_organisation.items():
        groups.append(_group(organisation_id, entries, capaian))
    return Terbaca(kelompok=tuple(groups), keliru=tuple(mistakes), di_luar=len(outside))


def _table(text: str) -> Iterator[list[str]]:
    """Give the rows as cells; the separator is the one that the header has most of."""
    header = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=header.count)
    for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        yield [_clean(cell) for cell in cells]


def _clean(cell: str) -> str:
    """Undo what keeps a spreadsheet from reading a cell as a number or a formula."""
    match = _FORMULA.fullmatch(cell.strip())
    content = match[1] if match else cell
    return _LEADING_APOSTROPHE.sub("", content).strip()


def _rows(text: str) -> Iterator[_Row]:
    """Give the rows that are not empty; cells that a short row lacks are empty."""
    table = _table(text)
    header = next(table, [])
    for number, cells in enumerate(table, 2):
        if any(cells):
            padded = [*cells, *[""] * len(header)]
            yield _Row(number=number, cells=dict(zip(header, padded, strict=False)))


def _status(row: _Row) -> AppraisalStatus | None:
    match = match_choice(AppraisalStatus, row.cells["status"])
    return AppraisalStatus(match.value) if match else None


def _predikat(row: _Row) -> Predikat | None:
    """Read the predikat of a row whose person is rated."""
    if _status(row) not in (AppraisalStatus.DINILAI, AppraisalStatus.USULAN):
        return None
    match = match_choice(Predikat, row.cells["predikat"])
    return Predikat(match.value) if match else None


def _evaluasi(row: _Row) -> Evaluasi | None:
    written = row.cells["evaluasi"]
    match = match_choice(Evaluasi, written) if written else None
    return Evaluasi(match.value) if match else None


def _periode(row: _Row) -> Periode | None:
    try:
        first = date.fromisoformat(row.cells["mulai"])
        last = date.fromisoformat(row.cells["selesai"])
    except ValueError:
        return None
    return Periode(mulai=first, selesai=last, evaluasi=_evaluasi(row) or Evaluasi.SEBAGIAN)


def _mistakes(row: _Row) -> Iterator[str]:
    """Say what is wrong with a row; of people who are not rated only the status is looked at."""
    status = _status(row)
    if status is None:
        yield row.unknown("status", list(AppraisalStatus))
    if status not in (AppraisalStatus.DINILAI, AppraisalStatus.USULAN):
        return
    if _predikat(row) is None:
        yield row.unknown("predikat", list(Predikat))
    if row.cells["evaluasi"] and _evaluasi(row) is None:
        yield row.unknown("evaluasi", list(Evaluasi))
    if _periode(row) is None:
        columns = "kolom `mulai` atau `selesai`"
        yield f"baris {row.number}: {columns} bukan tanggal; tulis seperti 2025-12-31"


def _read_row(name: str, row: _Row) -> _Entry:
    sheet = Sheet(
        person=_person(row),
        periode=_periode(row),
        predikat=_predikat(row),
        is_suggested=_status(row) is AppraisalStatus.USULAN,
        leads=None,
        place=(name, row.number),
    )
    return _Entry(
        organisasi=row.cells["organisasi"],
        capaian=row.cells.get("capaian_organisasi", ""),
        lembar=sheet,
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
    sheets = [entry.lembar for entry in entries]
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
