"""The rows of a batch as a workbook that Excel and LibreOffice open without a question."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO

import xlsxwriter

from skpcli.batch.collector import Collector
from skpcli.batch.filters import RowKey, raise_keys, sort_rows
from skpcli.batch.recap import OUTCOMES
from skpcli.batch.rows import BatchRow
from skpcli.diagnostics import Severity
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Predikat
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
}
_RECAP_COLUMNS = ("rincian", "pegawai")
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
_RECAP_NUMBERS = frozenset(("pegawai",))
# The date of the files in the archive: the same input gives the same bytes.
_CREATED = datetime(1980, 1, 1)
_NO_GUESSING = {
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


class RowsWorkbook:
    """Takes rows, and writes them when all are there; every cell but a count is text."""

    def __init__(self, file: BinaryIO, order: Sequence[str] = ()) -> None:
        """Start a workbook that goes into ``file``; ``order`` names the columns to sort by."""
        self._file = file
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
            errors = int(cells[-2]) + more_errors
            warnings = int(cells[-1]) + more_warnings
            cells[-2:] = [str(errors), str(warnings)]
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
            book.add_sheet(name, EMPLOYEE_COLUMNS, rows_of_sheet, _NUMBERS)
        book.add_sheet("Rekap", _RECAP_COLUMNS, _recap_rows(collector), _RECAP_NUMBERS)
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
        for position, column in enumerate(columns):
            sheet.set_column(position, position, _WIDTHS.get(column, _USUAL_WIDTH))
            sheet.write_string(0, position, column, self._bold)
        is_number = [column in numbers for column in columns]
        for row_number, cells in enumerate(rows, 1):
            for position, cell in enumerate(cells):
                if is_number[position] and cell.isdigit():
                    sheet.write_number(row_number, position, int(cell))
                elif cell:
                    sheet.write_string(row_number, position, cell, text_format)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)

    def close(self) -> None:
        """Pack the workbook."""
        self._book.close()


def _recap_rows(collector: Collector) -> list[tuple[str, str]]:
    recap = collector.recap
    counts = {"pegawai": recap.people}
    for predikat in Predikat:
        counts[f"predikat {predikat}"] = recap.predikat[predikat]
    for status in AppraisalStatus:
        counts[f"status {status}"] = recap.status[status]
    for severity in Severity:
        counts[str(severity)] = recap.severities[severity]
    rows = [(name, str(count)) for name, count in counts.items()]
    for group, group_counts in sorted(recap.groups.items()):
        for outcome in OUTCOMES:
            rows.append((f"{group}: {outcome}", str(group_counts[outcome])))
    return rows
