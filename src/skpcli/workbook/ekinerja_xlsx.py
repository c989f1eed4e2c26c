"""The report on exports as a workbook that Excel and LibreOffice open without a question."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from skpcli.model.terms import Predikat
from skpcli.output.cells import safe_cell
from skpcli.output.distribution.json_csv import yes_no
from skpcli.workbook.ekinerja_json import ROW_COLUMNS, row_cells
from skpcli.workbook.ekinerja_report import EkinerjaReport
from skpcli.workbook.ekinerja_rows import ExportFinding

_FINDING_COLUMNS = (
    *("kode", "tingkat", "pesan", "berkas", "lembar", "sel", "nip", "nama"),
    *("tertulis", "seharusnya", "saran", "dasar", "sifat"),
)
_UNIT_COLUMNS = ("laporan", "unit", "capaian", "jumlah", "belum", *Predikat, "sesuai", "alasan")
_ASSESSOR_COLUMNS = ("laporan", "nip", "nama", "jumlah", "seragam")
_NUMBERS = frozenset(("baris", "jumlah", "belum", *Predikat))
_WIDE = frozenset(("pesan", "saran"))
# The date of the files in the archive: the same input gives the same bytes.
_CREATED = datetime(1980, 1, 1)
_OPTIONS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}

_Cells = Sequence[str | None]


def report_workbook(report: EkinerjaReport) -> bytes:
    """Write the report as a workbook; raises ImportError where XlsxWriter is not there."""
    import xlsxwriter  # only this format needs the extra

    content = BytesIO()
    book = xlsxwriter.Workbook(content, _OPTIONS)
    book.set_properties({"created": _CREATED})
    _add_sheet(book, "Ringkasan", ("hal", "jumlah"), list(_summary(report)))
    _add_sheet(book, "Temuan", _FINDING_COLUMNS, [_finding(item) for item in report.findings])
    _add_sheet(book, "Baris", ROW_COLUMNS, [row_cells(row) for row in report.rows])
    _add_sheet(book, "Distribusi", _UNIT_COLUMNS, list(_units(report)))
    _add_sheet(book, "Penilai", _ASSESSOR_COLUMNS, list(_assessors(report)))
    book.close()
    return content.getvalue()


def _add_sheet(book: Any, name: str, columns: Sequence[str], rows: Sequence[_Cells]) -> None:
    """Add a sheet whose heading stays in view and filters; every cell but a count is text."""
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bottom": 1, "bg_color": "#DDEBF7"})
    text_format = book.add_format({"num_format": "@"})
    for position, column in enumerate(columns):
        sheet.set_column(position, position, 60 if column in _WIDE else 22)
        sheet.write_string(0, position, column, bold)
    for number, cells in enumerate(rows, 1):
        for position, cell in enumerate(cells):
            if cell and columns[position] in _NUMBERS and cell.isdigit():
                sheet.write_number(number, position, int(cell))
            elif cell:
                sheet.write_string(number, position, safe_cell(cell), text_format)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)


def _summary(report: EkinerjaReport) -> Iterator[_Cells]:
    for name, count in report.summary._asdict().items():
        yield [name, str(count)]


def _finding(found: ExportFinding) -> _Cells:
    finding = found.diagnostic
    return [
        finding.code,
        finding.severity,
        finding.message,
        finding.span.file,
        found.sheet,
        finding.span.cell.rpartition("!")[2],
        found.nip,
        found.name,
        found.written,
        found.expected,
        finding.hint,
        finding.basis,
        found.sifat,
    ]


def _units(report: EkinerjaReport) -> Iterator[_Cells]:
    for unit in report.units:
        distribution = unit.group.distribution
        yield [
            unit.report,
            unit.group.name,
            distribution.capaian,
            str(distribution.total),
            str(distribution.unrated),
            *(str(count) for count in distribution.counts),
            yes_no(distribution.fits),
            distribution.no_verdict,
        ]


def _assessors(report: EkinerjaReport) -> Iterator[_Cells]:
    for assessor in report.assessors:
        yield [
            assessor.report,
            assessor.nip,
            assessor.name,
            str(assessor.people),
            yes_no(assessor.is_alike),
        ]
