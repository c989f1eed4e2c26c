"""CSV as a sheet: the separator is the one that the header row shows."""

import csv
from collections.abc import Callable
from itertools import islice

from skpcli.reading.sheet_text import guess_separator, sheet_rows, take_separator_line, typed_cell
from skpcli.workbook.table_cells import (
    RefusedTableError,
    TableRow,
    TableSheet,
    clean_cell_text,
    text_cell,
)

HEADER_ROWS = 20
"""Among so many rows a table's header is looked for."""

_SEPARATORS = ";,\t"
_HINT = "buka di Excel atau LibreOffice, perbaiki selnya, lalu simpan lagi"


def read_csv(text: str, is_heading: Callable[[str], bool]) -> TableSheet:
    """Read CSV as a sheet without a name; raises RefusedTableError where a cell does not end."""
    separator, rest = take_separator_line(text)
    try:
        if separator is None:
            separator = _separator(rest, is_heading)
        rows = _rows(rest, separator)
    except csv.Error:
        raise RefusedTableError("ada sel CSV yang tidak berakhir", _HINT) from None
    if rows and _never_ends(rest, rows[-1]):
        row = rows[-1].number
        message = f"tanda kutip yang dibuka di baris {row} tidak ditutup"
        raise RefusedTableError(message, _HINT)
    return TableSheet(name=None, rows=tuple(rows))


def _separator(text: str, is_heading: Callable[[str], bool]) -> str:
    """Choose the separator under which a row near the top has most headings."""
    best = ""
    most = 0
    for separator in _SEPARATORS:
        for row in islice(sheet_rows(text, separator), HEADER_ROWS):
            count = sum(1 for cell in row.cells if is_heading(cell))
            if count > most:
                best = separator
                most = count
    return best or guess_separator(text.lstrip().partition("\n")[0])


def _rows(text: str, separator: str) -> list[TableRow]:
    rows = []
    for row in sheet_rows(text, separator):
        cells = {}
        for column, written in enumerate(row.cells, 1):
            cleaned = clean_cell_text(typed_cell(clean_cell_text(written)))
            if cleaned:
                cells[column] = text_cell(cleaned)
        if cells:
            rows.append(TableRow(row.number, cells))
    return rows


def _never_ends(text: str, last: TableRow) -> bool:
    """Tell whether the last cell swallowed rows, since its quote is never closed."""
    if text.count('"') % 2 == 0:
        return False
    return any("\n" in cell.text for cell in last.cells.values())
