"""Rows of an office's sheets as records: cells by the keys of their columns, with places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from skpcli.diagnostics import Diagnostic, Span
from skpcli.workbook.cell_texts import is_example
from skpcli.workbook.headings import FoundHeading, HeadingRow, find_headings, fold_heading
from skpcli.workbook.layout import PEGAWAI, SHEETS, SheetLayout
from skpcli.workbook.places import cell_span
from skpcli.workbook.table_cells import (
    CellKind,
    TableCell,
    TableRow,
    TableSheet,
    column_letters,
)

_IDENTITY = ("@nip", "@nama", "@kode", "@jenis")


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell: its file, sheet (None in a CSV), row and column."""

    file: str
    sheet: str | None
    row: int
    column: int

    def span(self) -> Span:
        """Give the place as findings have it."""
        return cell_span(self.file, self.sheet, self.row, self.column)


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with its place."""

    cell: TableCell
    place: CellPlace


@dataclass(frozen=True, slots=True)
class Record:
    """A row as the layout of its sheet has it: filled cells by key, and all columns by key."""

    layout: SheetLayout
    file: str
    sheet: str | None
    row: int
    cells: Mapping[str, PlacedCell]
    columns: Mapping[str, int]

    def text(self, key: str) -> str:
        """Give the text of a cell, empty where there is none."""
        placed = self.cells.get(key)
        return placed.cell.text if placed else ""

    def place(self, key: str) -> CellPlace:
        """Give the place of a cell, filled or not; of an absent column that of the first one."""
        column = self.columns.get(key)
        if column is None:
            column = min(self.columns.values(), default=1)
        return CellPlace(self.file, self.sheet, self.row, column)


@dataclass(frozen=True, slots=True)
class ReadHeading:
    """A heading of a sheet and the field that it was read as; None where it is not placed."""

    sheet: str | None
    heading: FoundHeading
    field: str | None


@dataclass(slots=True)
class OfficeRecords:
    """All records of a file in order, how its headings were read, what was found.

    ``doubled`` has the sheets and keys of columns that stand twice, whose cells say nothing.
    """

    file: str
    records: list[Record] = field(default_factory=list)
    headings: list[ReadHeading] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    examples: int = 0
    doubled: set[tuple[str | None, str]] = field(default_factory=set)

    def report(self, code: str, message: str, place: CellPlace, hint: str | None = None) -> None:
        """Note a finding at a cell."""
        self.findings.append(Diagnostic(code, message, place.span(), hint=hint))


def known_headings(layout: SheetLayout) -> dict[str, str]:
    """Give the keys of a sheet's columns by folded heading, also by `Penilai Nama`."""
    known = {}
    for column in layout.columns:
        known[fold_heading(column.heading)] = column.key
        for who in ("Atasan Penilai", "Penilai"):
            what = column.heading.removesuffix(f" {who}")
            if what != column.heading:
                known[fold_heading(f"{who} {what}")] = column.key
                break
    return known


def layout_of(sheet: TableSheet) -> SheetLayout | None:
    """Find the layout that a sheet has by its name."""
    name = fold_heading(sheet.name or "")
    for layout in SHEETS:
        if fold_heading(layout.name) == name:
            return layout
    return None


def read_records(file: str, sheets: tuple[TableSheet, ...]) -> OfficeRecords:
    """Read the rows of all sheets that the workbook's layout has."""
    office = OfficeRecords(file)
    for sheet in sheets:
        layout = layout_of(sheet)
        if layout is None or not sheet.rows:
            continue
        headings = find_headings(sheet, known_headings(layout))
        note_headings(office, sheet, headings, layout)
        key = layout.key_column.key
        keyed = key in headings.columns
        if layout is PEGAWAI and "pegawai.nrp" in headings.columns:
            keyed = True
        if not keyed:
            message = f"judul kolom `{layout.key_column.heading}` tidak ditemukan"
            hint = "judul dicari di 20 baris pertama; salin judulnya dari `skp impor --templat`"
            office.report("SKP701", message, CellPlace(office.file, sheet.name, 1, 1), hint)
            continue
        office.records += _records_of(office, sheet, layout, headings)
    return office


def note_headings(
    office: OfficeRecords, sheet: TableSheet, headings: HeadingRow, layout: SheetLayout | None
) -> None:
    """Report hidden rows and columns, unknown headings and those that stand twice."""
    for heading in headings.found:
        field_name = None
        if heading.key is not None:
            field_name = _field_name(layout, heading)
        office.headings.append(ReadHeading(sheet.name, heading, field_name))
        place = CellPlace(office.file, sheet.name, heading.row, heading.column)
        if heading.key is None:
            message = f"kolom `{heading.text}` tidak dikenal dan tidak dibaca"
            hint = 'tunjuk kolomnya dengan --kolom "JUDUL=HURUF KOLOM" bila perlu'
            office.report("SKP702", message, place, None if layout else hint)
    for heading in headings.doubled:
        place = CellPlace(office.file, sheet.name, heading.row, heading.column)
        office.doubled.add((sheet.name, heading.key or ""))
        message = f"judul kolom `{heading.text}` ada dua kali"
        office.report("SKP701", message, place, "hapus salah satu kolomnya")
    _note_hidden(office, sheet)


def _field_name(layout: SheetLayout | None, heading: FoundHeading) -> str:
    """Name a field by the heading that the workbook has for it."""
    if layout is None or heading.key is None:
        return heading.key or heading.text
    return layout.column(heading.key).heading


def _note_hidden(office: OfficeRecords, sheet: TableSheet) -> None:
    if sheet.hidden_rows:
        numbers = ", ".join(str(number) for number in sheet.hidden_rows[:10])
        place = CellPlace(office.file, sheet.name, sheet.hidden_rows[0], 1)
        office.report("SKP707", f"baris tersembunyi ikut dibaca: {numbers}", place)
    if sheet.hidden_columns:
        letters = ", ".join(column_letters(column) for column in sheet.hidden_columns[:10])
        place = CellPlace(office.file, sheet.name, 1, sheet.hidden_columns[0])
        office.report("SKP707", f"kolom tersembunyi ikut dibaca: {letters}", place)


def _records_of(
    office: OfficeRecords, sheet: TableSheet, layout: SheetLayout, headings: HeadingRow
) -> Iterator[Record]:
    """Give the rows with anything of their own; examples are counted."""
    for row in sheet.rows:
        if row.number <= headings.last_row:
            continue
        record = record_of(office.file, sheet, row, layout, headings.columns)
        if is_example(record.text(layout.key_column.key)):
            office.examples += 1
        elif any(key not in _IDENTITY for key in record.cells):
            yield record


def record_of(
    file: str,
    sheet: TableSheet,
    row: TableRow,
    layout: SheetLayout,
    columns: Mapping[str, int],
) -> Record:
    """Give the filled cells of a row by the keys of their columns."""
    cells = {}
    for key, column in columns.items():
        cell = row.cell(column)
        if cell.text or cell.kind is not CellKind.TEXT:
            place = CellPlace(file, sheet.name, row.number, column)
            cells[key] = PlacedCell(cell, place)
    return Record(layout, file, sheet.name, row.number, cells, columns)
