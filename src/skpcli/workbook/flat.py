"""Flat tables as records of the workbook's sheets: one row a person, or one row an indicator."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from skpcli.model.spellings import read_golongan
from skpcli.workbook.cell_texts import is_example
from skpcli.workbook.flat_headings import (
    RANK_AND_GRADE,
    REQUIRED_FIELDS,
    flat_field,
    known_flat_headings,
    with_chosen,
)
from skpcli.workbook.headings import HeadingRow, find_headings
from skpcli.workbook.layout import (
    HASIL_KERJA,
    ID_RHK,
    INDIKATOR,
    KODE,
    NIP,
    PEGAWAI,
    PENILAIAN,
    SheetLayout,
)
from skpcli.workbook.records import (
    CellPlace,
    OfficeRecords,
    PlacedCell,
    Record,
    note_headings,
)
from skpcli.workbook.table_cells import TableCell, TableRow, TableSheet
from skpcli.workbook.values_of_cells import number_of

_GRADE_AT_END = re.compile(r"(?P<grade>[IVX]{1,5}\s{0,3}/?\s{0,3}[a-e]?)\)?$")
_BETWEEN_RANK_AND_GRADE = " \t\n,/(-"
_ABOVE = ("NIP", "Nama", "Rencana Hasil Kerja")


@dataclass(frozen=True, slots=True)
class FlatOptions:
    """What the user says of a table: columns by field, and values of all rows by field."""

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class FlatTable:
    """The records of a table; the required fields that nothing gives, and what is wrong."""

    office: OfficeRecords
    missing: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)


def read_flat(file: str, sheet: TableSheet, options: FlatOptions) -> FlatTable:
    """Read a flat table."""
    office = OfficeRecords(file)
    table = FlatTable(office)
    headings = find_headings(sheet, known_flat_headings())
    table.mistakes += with_chosen(headings, options.columns)
    note_headings(office, sheet, headings, None)
    columns = headings.columns
    given = set(options.values)
    for heading in columns:
        given.update(heading.split(RANK_AND_GRADE))
    if "NRP" in given:
        given.add("NIP")
    table.missing = [heading for heading in REQUIRED_FIELDS if heading not in given]
    if not table.missing and not table.mistakes and not headings.doubled:
        rows = _FlatRows(office, sheet, headings, options)
        for row in sheet.rows:
            if row.number > headings.last_row:
                rows.add(row)
    return table


class _FlatRows:
    """The rows of a table on their way to records."""

    def __init__(
        self,
        office: OfficeRecords,
        sheet: TableSheet,
        headings: HeadingRow,
        options: FlatOptions,
    ) -> None:
        self._office = office
        self._sheet = sheet
        self._columns = headings.columns
        self._values = options.values
        self._above: dict[str, PlacedCell] = {}
        self._people: set[tuple[str, str]] = set()
        self._rated: set[tuple[str, str]] = set()
        self._rhk: dict[tuple[str, str], dict[str, str]] = {}

    def add(self, row: TableRow) -> None:
        """Add the records of a row: a person, an RHK, an indicator, a decision."""
        cells = self._cells(row)
        number = cells.get("NIP") or cells.get("NRP")
        if number is not None and is_example(number.cell.text):
            self._office.examples += 1
            return
        written = set(cells)
        if number is not None and "NIP" in self._above:
            is_other = number_of(self._above["NIP"].cell.text) != number_of(number.cell.text)
            if is_other:
                self._above.pop("Rencana Hasil Kerja", None)
        for heading in _ABOVE:
            if heading in cells:
                self._above[heading] = cells[heading]
            elif heading in self._above and not (number is not None and heading != "NIP"):
                cells[heading] = self._above[heading]
        kode = cells.get("Kode")
        whose = (
            number_of(cells["NIP"].cell.text) if "NIP" in cells else "",
            kode.cell.text if kode else "",
        )
        if whose not in self._people:
            self._people.add(whose)
            self._add(row, PEGAWAI, {**self._given(row), **cells})
        self._add_work(row, cells, whose, written)
        penilaian = self._of(PENILAIAN, cells)
        if whose not in self._rated and set(penilaian) - {NIP, "@nama", KODE}:
            self._rated.add(whose)
            self._add(row, PENILAIAN, cells)

    def _add_work(
        self,
        row: TableRow,
        cells: dict[str, PlacedCell],
        whose: tuple[str, str],
        written: set[str],
    ) -> None:
        """Add an RHK where its text is new, and the indicator of the row."""
        rencana = cells.get("Rencana Hasil Kerja")
        if rencana is None:
            return
        ids = self._rhk.setdefault(whose, {})
        written_id = cells.get("ID RHK")
        text = rencana.cell.text
        if text not in ids:
            ids[text] = written_id.cell.text if written_id else f"R{len(ids) + 1}"
            placed = PlacedCell(TableCell(ids[text]), rencana.place)
            self._add(row, HASIL_KERJA, {**cells, "ID RHK": placed})
        measure = self._of(INDIKATOR, {key: cells[key] for key in written})
        if set(measure) - {NIP, "@nama", KODE, ID_RHK}:
            placed = PlacedCell(TableCell(ids[text]), rencana.place)
            self._add(row, INDIKATOR, cells, {ID_RHK: placed})

    def _cells(self, row: TableRow) -> dict[str, PlacedCell]:
        """Give the filled cells of a row by the workbook's headings."""
        cells = {}
        for heading, column in self._columns.items():
            cell = row.cell(column)
            if not cell.text and cell == TableCell(""):
                continue
            place = CellPlace(self._office.file, self._sheet.name, row.number, column)
            if RANK_AND_GRADE in heading:
                cells.update(_rank_and_grade(heading, cell, place))
            else:
                cells[heading] = PlacedCell(cell, place)
        return cells

    def _given(self, row: TableRow) -> dict[str, PlacedCell]:
        """Give the values of all rows, which stand where the row begins."""
        place = CellPlace(self._office.file, self._sheet.name, row.number, 1)
        return {
            heading: PlacedCell(TableCell(text), place) for heading, text in self._values.items()
        }

    def _of(self, layout: SheetLayout, cells: Mapping[str, PlacedCell]) -> dict[str, PlacedCell]:
        """Give the cells that a sheet has, by its keys; whose they are in all sheets."""
        found = {}
        for heading, placed in cells.items():
            target = flat_field(heading, self._columns)
            if target.layout is layout:
                found[target.column.key] = placed
            elif layout is not PEGAWAI and heading in ("NIP", "Nama", "Kode"):
                found[f"@{heading.casefold()}"] = placed
        return found

    def _add(
        self,
        row: TableRow,
        layout: SheetLayout,
        cells: Mapping[str, PlacedCell],
        further: Mapping[str, PlacedCell] | None = None,
    ) -> None:
        columns = {}
        for heading, column in self._columns.items():
            for part in heading.split(RANK_AND_GRADE):
                target = flat_field(part, self._columns)
                if target.layout is layout:
                    columns[target.column.key] = column
        own = {**self._of(layout, cells), **(further or {})}
        record = Record(layout, self._office.file, self._sheet.name, row.number, own, columns)
        self._office.records.append(record)


def _rank_and_grade(heading: str, cell: TableCell, place: CellPlace) -> dict[str, PlacedCell]:
    """Part a rank from the grade behind it; a text without a grade is a rank."""
    rank, _, grade = heading.partition(RANK_AND_GRADE)
    match = _GRADE_AT_END.search(cell.text)
    if match is None or read_golongan(match["grade"]) is None:
        return {rank: PlacedCell(cell, place)}
    parts = {grade: PlacedCell(TableCell(match["grade"]), place)}
    before = cell.text[: match.start()].rstrip(_BETWEEN_RANK_AND_GRADE).strip()
    if before:
        parts[rank] = PlacedCell(TableCell(before), place)
    return parts
