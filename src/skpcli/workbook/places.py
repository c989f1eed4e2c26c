"""Cells of tables as places of findings."""

from skpcli.diagnostics import Span
from skpcli.workbook.table_cells import cell_place


def cell_span(file: str, sheet: str | None, row: int, column: int) -> Span:
    """Give the place of a cell: line and column are its row and column.

    >>> cell_span("mei.xlsx", "Rekap", 12, 6).cell
    'Rekap!F12'
    """
    return Span(file, row, column, row, column + 1, cell_place(sheet, row, column))


def table_span(file: str) -> Span:
    """Give the place of a file as a whole."""
    return Span(file, 1, 1, 1, 1)
