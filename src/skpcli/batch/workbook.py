"""The rows of a batch as a workbook that Excel and LibreOffice open without a question."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any, BinaryIO

import xlsxwriter

from skpcli.batch.collector import Collector
from skpcli.batch.filters import RowKey, raise_keys, sort_rows
from skpcli.batch.recap import GROUP_TITLES, OUTCOMES, Recap
from skpcli.batch.rows import FURTHER_COLUMNS, BatchRow
from skpcli.output.cells import safe_cell
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS

_ROWS_A_SHEET = 1_048_575  # without its heading
_USUAL_WIDTH = 16
_WIDTHS = {
    "berkas": 32,
    "nip": 20,
    "nama": 28,
    "jabatan": 28,
    "unit_kerja": 24,
    "pesan": 60,
    "saran": 40,
    "dasar": 30,
    "pejabat_penilai": 28,
    "nip_pejabat_penilai": 20,
    "jabatan_pejabat_penilai": 28,
    "Unit kerja": 36,
    "Organisasi": 36,
    "Pejabat penilai": 36,
    "Periode": 44,
}
_COLUMNS = (*EMPLOYEE_COLUMNS, *FURTHER_COLUMNS)
_ERRORS = _COLUMNS.index("galat")
_WARNINGS = _COLUMNS.index("peringatan")
_DATES = frozenset(("mulai", "selesai"))
_DATE_FORMAT = "yyyy-mm-dd"
_FIRST_DATE = date(1900, 3, 1)
"""Before this Excel counts days differently, or not at all."""

_OUTCOME_TITLES = tuple(outcome.capitalize() for outcome in OUTCOMES)
_PEOPLE = "Jumlah orang"
_MAIN = "Dokumen utama"
_ALL_PEOPLE = "Seluruhnya (dokumen utama setiap orang)"
_FINDING_COLUMNS = (
    "kode",
    "tingkat",
    "pesan",
    "berkas",
    "baris",
    "kolom",
    "baris_akhir",
    "kolom_akhir",
    "jalur",
    "saran",
    "dasar",
    "dapat_diperbaiki",
)
_NUMBERS = frozenset(
    ("dokumen", "galat", "peringatan", "baris", "kolom", "baris_akhir", "kolom_akhir")
)
_RECAP_NUMBERS = frozenset((*_OUTCOME_TITLES, _PEOPLE, _MAIN))
# The date of the files in the archive: the same input gives the same bytes.
_CREATED = datetime(1980, 1, 1)
_NO_GUESSING = {
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


class RowsWorkbook:
    """Takes rows, and writes them when all are there.

    Every cell but a count or a day is text.
    """

    def __init__(
        self, file: BinaryIO, order: Sequence[str] = (), group_by: str | None = None
    ) -> None:
        """Start a workbook that goes into ``file``.

        ``order`` names the columns to sort by, ``group_by`` what the recap counts by: the unit
        unless it says otherwise.
        """
        self._file = file
        self._group_by = group_by or "unit_kerja"
        self._order = order
        self._rows: list[tuple[RowKey, list[str]]] = []

    def add(self, row: BatchRow) -> int:
        """Take a row and give its number."""
        self._rows.append((row.sort_key, list(row.content)))
        return len(self._rows) - 1

    def raise_counts(self, increases: Mapping[int, tuple[int, int]]) -> None:
        """Raise galat and peringatan of some rows, by their number."""
        for number, (more_errors, more_warnings) in increases.items():
            _, cells = self._rows[number]
            cells[_ERRORS] = str(int(cells[_ERRORS]) + more_errors)
            cells[_WARNINGS] = str(int(cells[_WARNINGS]) + more_warnings)
        raise_keys(self._rows, self._order, increases)

    def finish(self, collector: Collector) -> None:
        """Write the sheets: employees (a further one where one is full), recap, findings."""
        sort_rows(self._rows, self._order)
        content = BytesIO()  # a full disk is not the business of what packs the workbook
        book = _Book(content)
        rows = [cells for _, cells in self._rows]
        starts = range(0, max(len(rows), 1), _ROWS_A_SHEET)
        for number, start in enumerate(starts, 1):
            name = "Pegawai" if number == 1 else f"Pegawai {number}"
            rows_of_sheet = rows[start : start + _ROWS_A_SHEET]
            book.add_sheet(name, _COLUMNS, rows_of_sheet, _NUMBERS)
        recap = collector.recap
        columns = (GROUP_TITLES[self._group_by], *_OUTCOME_TITLES, _PEOPLE)
        book.add_sheet("Rekap", columns, _group_rows(recap), _RECAP_NUMBERS)
        columns = ("Periode", *_OUTCOME_TITLES, _PEOPLE, _MAIN)
        book.add_sheet("Periode", columns, _period_rows(recap), _RECAP_NUMBERS)
        findings = collector.sorted_findings()[:_ROWS_A_SHEET]
        book.add_sheet("Temuan", _FINDING_COLUMNS, findings, _NUMBERS)
        book.close()
        self._file.write(content.getbuffer())


class _Book:
    """A workbook with the formats of its sheets."""

    def __init__(self, content: BytesIO) -> None:
        self._book: Any = xlsxwriter.Workbook(content, {"in_memory": True, **_NO_GUESSING})
        self._book.set_properties({"created": _CREATED})
        self._bold = self._book.add_format(
            {
                "bold": True,
                "bottom": 1,
                "bg_color": "#DDEBF7",
            }
        )

    def add_sheet(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        numbers: frozenset[str],
    ) -> None:
        """Add a sheet with a formatted heading that stays in view and filters.

        ``numbers`` names the columns that hold counts.
        """
        sheet = self._book.add_worksheet(name)
        text_format = self._book.add_format({"num_format": "@"})
        date_format = self._book.add_format({"num_format": _DATE_FORMAT})
        for position, column in enumerate(columns):
            sheet.set_column(position, position, _WIDTHS.get(column, _USUAL_WIDTH))
            sheet.write_string(0, position, column, self._bold)
        is_number = [column in numbers for column in columns]
        is_date = [column in _DATES for column in columns]
        for row_number, cells in enumerate(rows, 1):
            for position, cell in enumerate(cells):
                if is_number[position] and cell.isdigit():
                    sheet.write_number(row_number, position, int(cell))
                elif is_date[position] and (day := _day(cell)):
                    sheet.write_datetime(row_number, position, day, date_format)
                elif cell:
                    sheet.write_string(row_number, position, cell, text_format)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)

    def close(self) -> None:
        """Pack the workbook."""
        self._book.close()


def _day(cell: str) -> date | None:
    """Give the day in a cell, where it holds one that a workbook can hold as such."""
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        return None
    return day if day >= _FIRST_DATE else None


def _group_rows(recap: Recap) -> list[list[str]]:
    """Give a row for each group, and one for all people."""
    rows = []
    for group in recap.by_group():
        rows.append([safe_cell(group.label), *_outcome_cells(group.outcomes), str(group.people)])
    outcomes = Counter(document.outcome for document in recap.main())
    rows.append([_ALL_PEOPLE, *_outcome_cells(outcomes), str(outcomes.total())])
    return rows


def _period_rows(recap: Recap) -> list[list[str]]:
    """Give a row for each period."""
    rows = []
    for period in recap.by_period():
        counts = [*_outcome_cells(period.outcomes), str(period.people), str(period.main)]
        rows.append([period.label, *counts])
    return rows


def _outcome_cells(outcomes: Counter[str]) -> list[str]:
    return [str(outcomes[outcome]) for outcome in OUTCOMES]
