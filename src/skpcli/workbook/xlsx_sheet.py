"""One sheet of a workbook, cell by cell: only what is filled is kept."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from skpcli.workbook.number_formats import (
    GENERAL,
    NumberFormat,
    iso_date_text,
    read_number_format,
    shown_number,
)
from skpcli.workbook.table_cells import (
    LETTERS,
    CellKind,
    RefusedTableError,
    TableCell,
    TableRow,
)
from skpcli.workbook.xlsx_parts import TextItem, refuse_long_cell, stored_text, whole_number
from skpcli.workbook.xml_events import attribute

MAX_CELLS = 3_000_000
"""The most filled cells of a workbook, so that memory stays bounded."""

_MAX_ROW = 1_048_576
_MAX_COLUMN = 16_384
_LONGEST_VALUE = 1024 * 1024
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_TRUE = ("1", "true", "on")
_GENERAL_FORMAT = read_number_format(GENERAL)


class MergedRange(NamedTuple):
    """A merged range; the last row and column are inside."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class BookParts:
    """What the sheets of a workbook share, and how many cells were read of all of them."""

    texts: list[TableCell]
    formats: dict[str, NumberFormat]
    is_1904: bool
    cell_count: int = 0

    def count_cell(self) -> None:
        """Count a cell; raises RefusedTableError where there are too many."""
        self.cell_count += 1
        if self.cell_count > MAX_CELLS:
            raise RefusedTableError(
                f"buku kerja ini memuat lebih dari {MAX_CELLS // 1_000_000} juta sel terisi",
                "bagi menjadi beberapa berkas",
            )


@dataclass(slots=True)
class SheetReader:
    """Reads the XML of a sheet; ``finish`` gives its rows."""

    book: BookParts
    rows: dict[int, dict[int, TableCell]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[MergedRange] = field(default_factory=list)
    _hidden_ranges: list[tuple[int, int]] = field(default_factory=list)
    _row: int = 0
    _column: int = 0
    _type: str = "n"
    _style: str = ""
    _value: list[str] = field(default_factory=list)
    _value_size: int = 0
    _reads_value: bool = False
    _has_formula: bool = False
    _in_data: bool = False
    _item: TextItem | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element; those of cells come first, since they are most."""
        if self._in_data:
            if name == "c":
                self._start_cell(attributes)
            elif name == "v":
                self._reads_value = True
            elif name == "row":
                self._start_row(attributes)
            elif name == "f":
                self._has_formula = True
            elif name == "is":
                self._item = TextItem()
            elif self._item is not None:
                self._item.start(name)
        elif name == "sheetData":
            self._in_data = True
        elif name == "mergeCell":
            self._start_merged(attribute(attributes, "ref") or "")
        elif name == "col" and attribute(attributes, "hidden") in _TRUE:
            first = whole_number(attribute(attributes, "min")) or 1
            last = whole_number(attribute(attributes, "max")) or first
            self._hidden_ranges.append((first, last))

    def text(self, text: str) -> None:
        """Take a piece of text; raises RefusedTableError where a cell grows too large."""
        if self._reads_value:
            self._value.append(text)
            self._value_size += len(text)
            if self._value_size > _LONGEST_VALUE:
                refuse_long_cell()
        elif self._item is not None:
            self._item.text(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "v":
            self._reads_value = False
        elif name == "c" and self._in_data:
            self._end_cell()
        elif self._item is not None:
            self._item.end(name)
        elif name == "sheetData":
            self._in_data = False

    def finish(self) -> tuple[TableRow, ...]:
        """Give the rows with anything filled, in order, the merged ranges filled."""
        numbers = sorted(self.rows)
        for merged in self.merged:
            self._fill(merged, numbers)
        rows = []
        for number in numbers:
            cells = self.rows[number]
            in_order = dict(sorted(cells.items()))
            rows.append(TableRow(number, in_order))
        return tuple(rows)

    def hidden_columns(self) -> tuple[int, ...]:
        """Give the hidden columns in which any cell is filled."""
        used: set[int] = set()
        for cells in self.rows.values():
            used.update(cells)
        hidden = []
        for column in sorted(used):
            if any(first <= column <= last for first, last in self._hidden_ranges):
                hidden.append(column)
        return tuple(hidden)

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = whole_number(attributes.get("r"))
        self._row = number if number else self._row + 1
        self._column = 0
        if self._row > _MAX_ROW:
            self._refuse_place(str(self._row))
        if attributes.get("hidden") in _TRUE:
            self.hidden_rows.add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            self._column = self._column_of(reference)
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._has_formula = False

    def _column_of(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        column = 0
        for letter in letters[:4]:
            column = column * LETTERS + ord(letter.upper()) - ord("A") + 1
        if not letters.isalpha() or not letters.isascii() or column > _MAX_COLUMN:
            self._refuse_place(reference)
        return column

    def _refuse_place(self, reference: str) -> None:
        raise RefusedTableError(
            f"buku kerja rusak: sel `{reference[:20]}` di luar batas lembar",
            "buka di Excel, lalu simpan sebagai `.xlsx`",
        )

    def _end_cell(self) -> None:
        cell = self._cell()
        self._value.clear()
        self._value_size = 0
        self._item = None
        if cell is None or (not cell.text and cell.kind is not CellKind.UNCOMPUTED):
            return
        self.book.count_cell()
        cells = self.rows.get(self._row)
        if cells is None:
            cells = self.rows[self._row] = {}
        cells[self._column] = cell

    def _cell(self) -> TableCell | None:
        """Give the cell that ends; None where it is empty."""
        if self._item is not None:
            return TableCell(self._item.finish())
        written = "".join(self._value)
        if self._type == "s":
            return self._shared_text(written)
        if self._type == "str":
            return TableCell(stored_text(written))
        if not written:
            return TableCell("", CellKind.UNCOMPUTED) if self._has_formula else None
        if self._type == "n":
            form = self.book.formats.get(self._style, _GENERAL_FORMAT)
            return shown_number(written, form, self.book.is_1904)
        return _special_cell(self._type, written)

    def _shared_text(self, written: str) -> TableCell | None:
        index = whole_number(written.strip())
        if index is None or index >= len(self.book.texts):
            return None
        return self.book.texts[index]

    def _start_merged(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top_left = _REFERENCE.fullmatch(first)
        bottom_right = _REFERENCE.fullmatch(last)
        if top_left is None or bottom_right is None:
            return
        left = self._column_of(top_left[1])
        right = self._column_of(bottom_right[1])
        self.merged.append(MergedRange(int(top_left[2]), left, int(bottom_right[2]), right))

    def _fill(self, merged: MergedRange, numbers: list[int]) -> None:
        """Give every cell of a merged range its value, in the rows that have other cells."""
        cell = self.rows.get(merged.top, {}).get(merged.left)
        if cell is None:
            return
        start = bisect_left(numbers, merged.top)
        end = bisect_right(numbers, merged.bottom)
        for number in numbers[start:end]:
            cells = self.rows[number]
            for column in range(merged.left, merged.right + 1):
                self.book.count_cell()
                cells.setdefault(column, cell)


def _special_cell(kind: str, written: str) -> TableCell:
    """Give a cell that is neither text nor number: a truth value, an error, an ISO date."""
    text = stored_text(written)
    if kind == "b":
        return TableCell("TRUE" if text == "1" else "FALSE")
    if kind == "e":
        return TableCell(text, CellKind.ERROR)
    if kind == "d":
        iso = iso_date_text(text)
        if iso:
            return TableCell(iso, CellKind.DATE)
    return TableCell(text)
