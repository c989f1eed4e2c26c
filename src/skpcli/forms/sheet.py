"""Tables as a workbook: recap and matrix, for those who go on counting in Excel."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from skpcli.forms.form import Align, Form, FormCell, Paper, Table
from skpcli.forms.pages import columns_of

_PAPER_CODES = {Paper.A4: 9, Paper.F4: 14, Paper.LEGAL: 5}
_CREATED = datetime(1980, 1, 1)
_NO_GUESSING = {
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
_WIDTH_OF_ALL = 140
"""Characters of all columns together, which then fit a page one page wide."""


class SheetPrinter:
    """Prints forms that consist of tables, a sheet each; every cell is text."""

    def __init__(self, paper: Paper, *, in_colour: bool) -> None:
        """Set the paper, and whether heads are filled with colour."""
        self._paper = paper
        self._in_colour = in_colour

    def print_forms(self, forms: Sequence[Form], title: str) -> bytes:
        """Give the workbook."""
        stream = BytesIO()
        with xlsxwriter.Workbook(stream, {"in_memory": True, **_NO_GUESSING}) as workbook:
            workbook.set_properties({"created": _CREATED, "title": title})
            formats = _Formats(workbook, in_colour=self._in_colour)
            for number, form in enumerate(forms, start=1):
                name = f"{form.kind} {number}" if len(forms) > 1 else str(form.kind)
                sheet = workbook.add_worksheet(name)
                sheet.set_paper(_PAPER_CODES[self._paper])
                if form.landscape:
                    sheet.set_landscape()
                sheet.fit_to_pages(1, 0)
                _write_form(sheet, form, formats)
        return stream.getvalue()


class _Formats:
    """The formats of cells, each made once."""

    def __init__(self, workbook: Any, *, in_colour: bool) -> None:
        self._workbook = workbook
        self._in_colour = in_colour
        self._made: dict[tuple[bool, bool, bool], Any] = {}

    def of(self, cell: FormCell) -> Any:
        """Give the format of a cell."""
        key = (cell.bold, cell.shaded, cell.align is Align.CENTER)
        if key not in self._made:
            properties: dict[str, Any] = {
                "border": 1,
                "text_wrap": True,
                "valign": "top",
                "num_format": "@",
                "bold": cell.bold,
            }
            if cell.align is Align.CENTER:
                properties["align"] = "center"
            if cell.shaded and self._in_colour:
                properties["bg_color"] = "#DEEAF6"
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]


def _write_form(sheet: Any, form: Form, formats: _Formats) -> None:
    """Write the titles, a blank row, and the tables one below the other."""
    row = 0
    for title in form.titles:
        sheet.write_string(row, 0, title)
        row += 1
    row += 1
    for block in form.blocks:
        if not isinstance(block, Table):
            continue
        if row == len(form.titles) + 1:
            _set_widths(sheet, block)
            sheet.repeat_rows(row, row + len(block.head) - 1)
        row = _write_table(sheet, block, row, formats) + 1


def _set_widths(sheet: Any, table: Table) -> None:
    for column, width in enumerate(table.widths):
        sheet.set_column(column, column, _WIDTH_OF_ALL * width / sum(table.widths))


def _write_table(sheet: Any, table: Table, row: int, formats: _Formats) -> int:
    """Write a table from a row on; give the row after it."""
    groups = [rows.rows for rows in table.body]
    for group in (table.head, *groups):
        for cells, firsts in zip(group, columns_of(group, len(table.widths)), strict=True):
            for cell, first in zip(cells, firsts, strict=True):
                text = "\n".join(cell.lines)
                format_ = formats.of(cell)
                last_row, last_column = row + cell.rows - 1, first + cell.columns - 1
                if (last_row, last_column) == (row, first):
                    sheet.write_string(row, first, text, format_)
                else:
                    sheet.merge_range(row, first, last_row, last_column, "", format_)
                    sheet.write_string(row, first, text, format_)
            row += 1
    return row
