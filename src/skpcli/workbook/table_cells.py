"""What a table holds once it is read: sheets, rows and cells as texts, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

LETTERS = 26


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    ERROR = "error"
    """An error value such as ``#N/A``."""
    UNCOMPUTED = "uncomputed"
    """A formula whose result is not stored."""


class TableCell(NamedTuple):
    """A filled cell: its text as the cell shows it, blanks at the ends removed, line ends LF.

    The text of a date is ISO, with the time behind it where there is one.
    """

    text: str
    kind: CellKind = CellKind.TEXT


ERROR_TEXTS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"))
"""Error values as spreadsheets write them into CSV and web pages."""

NO_CELL = TableCell("")
"""What stands where a row has no cell."""


def text_cell(text: str) -> TableCell:
    """Give the cell of a table that holds texts only: an error value is known by its text."""
    if text in ERROR_TEXTS:
        return TableCell(text, CellKind.ERROR)
    return TableCell(text)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with any cell filled: its number from 1, and those cells by column from 1."""

    number: int
    cells: Mapping[int, TableCell]

    def cell(self, column: int) -> TableCell:
        """Give a cell, filled or not."""
        return self.cells.get(column, NO_CELL)


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet: its name, None where the table has no sheets (CSV), and its rows in order.

    ``hidden_rows`` and ``hidden_columns`` are those among the rows and columns with cells.
    """

    name: str | None
    rows: tuple[TableRow, ...]
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    is_hidden: bool = False


class RefusedTableError(ValueError):
    """A file that is no table, or that is not opened: why, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Say what is wrong, and how to mend it."""
        super().__init__(message)
        self.message = message
        self.hint = hint


def column_letters(column: int) -> str:
    """Name a column as spreadsheets do.

    >>> column_letters(1), column_letters(27), column_letters(16384)
    ('A', 'AA', 'XFD')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Name a cell as spreadsheets do.

    >>> cell_name(12, 6)
    'F12'
    """
    return f"{column_letters(column)}{row}"


def cell_place(sheet: str | None, row: int, column: int) -> str:
    """Name a cell with its sheet, where the table has sheets.

    >>> cell_place("Rekap", 12, 6), cell_place(None, 12, 6)
    ('Rekap!F12', 'F12')
    """
    name = cell_name(row, column)
    if sheet is None:
        return name
    return f"{sheet}!{name}"


def clean_cell_text(text: str) -> str:
    r"""Remove blanks at the ends, NBSP too, and make line ends LF.

    >>> clean_cell_text("\xa0 Baik\r\n")
    'Baik'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.strip()
