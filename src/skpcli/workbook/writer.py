"""The office's workbook as XLSX: sheets, drop-downs, rules and rows; same rows, same bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from skpcli.workbook.guide import GUIDE_LINES
from skpcli.workbook.layout import GUIDE, SHEETS, CellForm, SheetColumn, SheetLayout
from skpcli.workbook.table_cells import column_letters

SheetCells = Mapping[str, str | date]
"""The cells of a row by the keys of their columns."""

_LISTS = "Daftar"
# The date of the files in the archive: the same input gives the same bytes.
_CREATED = datetime(1980, 1, 1)
_FIRST_DATE = date(1900, 3, 1)
"""Before this Excel counts days differently, or not at all."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
_LOOKS_LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_A4 = 9
_GREY = "#808080"


@dataclass(frozen=True, slots=True)
class OfficeRows:
    """The rows of a workbook by the names of the sheets: examples, then the office's own.

    So many rows are ``prepared`` on every sheet: with drop-downs, rules and formats.
    """

    own: Mapping[str, Sequence[SheetCells]] = field(default_factory=dict)
    examples: Mapping[str, Sequence[SheetCells]] = field(default_factory=dict)
    prepared: int = 0


def office_workbook(rows: OfficeRows) -> bytes:
    """Write a workbook."""
    content = BytesIO()
    book = _OfficeBook(content)
    book.add_guide()
    for layout in SHEETS:
        book.add_sheet(layout, rows)
    book.add_lists()
    book.close()
    return content.getvalue()


class _OfficeBook:
    """A workbook that is being written, with its formats and the lists of its drop-downs."""

    def __init__(self, content: BytesIO) -> None:
        self._book: Any = xlsxwriter.Workbook(content, _OPTIONS)
        self._book.set_properties({"created": _CREATED})
        self._formats: dict[tuple[str, ...], Any] = {}
        self._lists: dict[tuple[str, ...], str] = {}

    def close(self) -> None:
        """Pack the workbook."""
        self._book.close()

    def add_guide(self) -> None:
        """Add the sheet that says how to fill in the others."""
        sheet = self._book.add_worksheet(GUIDE)
        sheet.set_column(0, 0, 110)
        for number, line in enumerate(GUIDE_LINES):
            kind = "title" if line.isupper() else "wrapped"
            sheet.write_string(number, 0, line, self._format(kind))
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)

    def add_sheet(self, layout: SheetLayout, rows: OfficeRows) -> None:
        """Add a sheet with its headings, rows and rules."""
        sheet = self._book.add_worksheet(layout.name)
        for position, column in enumerate(layout.columns):
            sheet.set_column(position, position, column.width, self._column_format(column))
            kind = "required" if column.required else "heading"
            sheet.write_string(0, position, column.title, self._format(kind))
        number = 0
        for cells in rows.examples.get(layout.name, ()):
            number += 1
            self._write_row(sheet, layout, number, cells, is_example=True)
        for cells in rows.own.get(layout.name, ()):
            number += 1
            self._write_row(sheet, layout, number, cells, is_example=False)
        last = max(number, len(rows.examples.get(layout.name, ())) + rows.prepared, 1)
        for position, column in enumerate(layout.columns):
            rule = self._rule(layout, column, position)
            if rule:
                sheet.data_validation(1, position, last, position, rule)
        self._set_up(sheet, layout, last)

    def _set_up(self, sheet: Any, layout: SheetLayout, last: int) -> None:
        """Keep the head in view and set the sheet up for print."""
        kept = 4 if layout.name == "Pegawai" else 3
        sheet.freeze_panes(1, kept)
        sheet.autofilter(0, 0, last, len(layout.columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_header(f"&L{layout.name}")
        sheet.set_footer("&RHalaman &P dari &N")

    def _write_row(
        self,
        sheet: Any,
        layout: SheetLayout,
        number: int,
        cells: SheetCells,
        *,
        is_example: bool,
    ) -> None:
        state = "example" if is_example else "own"
        for position, column in enumerate(layout.columns):
            value = cells.get(column.key)
            if value is None or value == "":
                continue
            if isinstance(value, date) and value >= _FIRST_DATE:
                sheet.write_datetime(number, position, value, self._format("day", state))
                continue
            text = value if isinstance(value, str) else value.isoformat()
            kind = "wrapped"
            if text.startswith(_LOOKS_LIKE_FORMULA):
                kind = "guarded"
            sheet.write_string(number, position, text, self._format(kind, state))

    def _column_format(self, column: SheetColumn) -> Any:
        if column.form is CellForm.DAY:
            return self._format("day", "own")
        return self._format("wrapped", "own")

    def _format(self, *kinds: str) -> Any:
        """Give a format of several kinds, made once."""
        if kinds not in self._formats:
            properties: dict[str, object] = {"valign": "top"}
            for kind in kinds:
                properties.update(_PROPERTIES[kind])
            self._formats[kinds] = self._book.add_format(properties)
        return self._formats[kinds]

    def _rule(
        self, layout: SheetLayout, column: SheetColumn, position: int
    ) -> dict[str, object] | None:
        """Give the rule for a column's cells, and what it says to who breaks it."""
        choices = layout.choices(column)
        if choices:
            return {
                "validate": "list",
                "source": f"={self._list_name(choices)}",
                "input_title": column.heading[:32],
                "input_message": "Pilih dari daftar.",
                "error_title": "Di luar pilihan",
                "error_message": "Pilih salah satu dari daftar, atau kosongkan.",
            }
        if column.form is CellForm.NUMBER:
            return _number_rule(column, f"{column_letters(position + 1)}2")
        if column.form is CellForm.DAY:
            return _DAY_RULE
        message = _FORM_MESSAGES.get(column.form)
        if message is None:
            return None
        return {
            "validate": "any",
            "input_title": column.heading[:32],
            "input_message": message,
        }

    def _list_name(self, choices: tuple[str, ...]) -> str:
        if choices not in self._lists:
            self._lists[choices] = f"daftar_{len(self._lists) + 1}"
        return self._lists[choices]

    def add_lists(self) -> None:
        """Add the hidden sheet with the lists of the drop-downs, each under a name."""
        sheet = self._book.add_worksheet(_LISTS)
        for position, (choices, name) in enumerate(self._lists.items()):
            for number, choice in enumerate(choices):
                sheet.write_string(number, position, choice)
            letter = column_letters(position + 1)
            self._book.define_name(name, f"={_LISTS}!${letter}$1:${letter}${len(choices)}")
        sheet.hide()


def _number_rule(column: SheetColumn, first_cell: str) -> dict[str, object]:
    """Give the rule of 18 digits; who has an NRP only may go on all the same."""
    return {
        "validate": "custom",
        "value": f"=AND(LEN({first_cell})=18,ISNUMBER(-{first_cell}))",
        "error_type": "stop" if column.key.endswith(".nip") else "warning",
        "input_title": column.heading[:32],
        "input_message": "18 angka tanpa spasi, sebagai teks. Yang tanpa NIP: kolom NRP.",
        "error_title": "NIP harus 18 angka",
        "error_message": "NIP terdiri atas 18 angka tanpa spasi. Periksa angka yang kurang.",
    }


_PROPERTIES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 12},
    "heading": {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#DDEBF7"},
    "required": {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#BDD7EE"},
    "wrapped": {"num_format": "@", "text_wrap": True},
    "guarded": {"num_format": "@", "text_wrap": True, "quote_prefix": True},
    "day": {"num_format": "yyyy-mm-dd"},
    "example": {"font_color": _GREY, "italic": True},
    "own": {},
}
_DAY_RULE: dict[str, object] = {
    "validate": "date",
    "criteria": "between",
    "minimum": date(1950, 1, 1),
    "maximum": date(2100, 12, 31),
    "error_type": "warning",
    "input_title": "Tanggal",
    "input_message": "Hari, bulan, tahun: 31/12/2025 atau 31 Desember 2025.",
    "error_title": "Bukan tanggal",
    "error_message": "Tulis hari, bulan dan tahun, misalnya 31/12/2025.",
}
_FORM_MESSAGES = {
    CellForm.LINES: "Satu butir setiap baris; baris baru di dalam sel: Alt+Enter.",
    CellForm.WORDS: "Satu teks. Untuk beberapa butir, awali setiap butir dengan • dan spasi.",
}
