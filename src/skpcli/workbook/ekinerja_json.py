"""The report on exports for machines: JSON, CSV."""

from collections.abc import Iterator, Sequence

from skpcli.output.cells import csv_line, csv_text, excel_number, safe_cell
from skpcli.output.distribution.json_csv import group_data, yes_no
from skpcli.output.json_text import to_json
from skpcli.workbook.ekinerja_compare import ExportComparison
from skpcli.workbook.ekinerja_people import AssessorCount
from skpcli.workbook.ekinerja_report import EkinerjaReport, ReportRow, TableSummary
from skpcli.workbook.ekinerja_rows import ExportFinding

ROW_COLUMNS = (
    *("berkas", "lembar", "baris", "laporan", "nip", "nama", "unit", "unit_induk", "jabatan"),
    *("hasil_kerja", "perilaku_kerja", "hasil_akhir", "seharusnya", "dihitung", "temuan"),
)
"""The columns of the rows; additions only, and only at the end."""

_NIP = ROW_COLUMNS.index("nip")
_BOM = "\ufeff"


def report_json(report: EkinerjaReport) -> str:
    """Render the JSON output of ``ekinerja``."""
    units = []
    for unit in report.units:
        units.append({"laporan": unit.report, **group_data(unit.group)})
    data = {
        "versi": 1,
        "berkas": [_table_data(table) for table in report.tables],
        "temuan": [export_finding_data(found) for found in report.findings],
        "distribusi": units,
        "penilai": [_assessor_data(assessor) for assessor in report.assessors],
        "banding": _comparison_data(report.comparison),
        "ringkasan": report.summary._asdict(),
    }
    return to_json(data, indent=1)


def _table_data(table: TableSummary) -> dict[str, object]:
    return {
        "berkas": table.file,
        "lembar": table.sheet,
        "baris_judul": table.header_row,
        "laporan": table.report,
        "instansi": table.instansi,
        "baris": table.row_count,
    }


def export_finding_data(found: ExportFinding) -> dict[str, object]:
    """Give a finding as an object of the JSON output."""
    finding = found.diagnostic
    span = finding.span
    return {
        "kode": finding.code,
        "tingkat": finding.severity.value,
        "pesan": finding.message,
        "berkas": span.file,
        "lembar": found.sheet,
        "sel": span.cell.rpartition("!")[2] or None,
        "baris": span.line,
        "kolom": span.column,
        "nip": found.nip,
        "nama": found.name,
        "tertulis": found.written,
        "seharusnya": found.expected,
        "saran": finding.hint,
        "dasar": finding.basis,
        "sifat": found.sifat,
        "catatan": [note.message for note in finding.notes],
    }


def _assessor_data(assessor: AssessorCount) -> dict[str, object]:
    return {
        "laporan": assessor.report,
        "nip": assessor.nip,
        "nama": assessor.name,
        "jumlah": assessor.people,
        "seragam": assessor.is_alike,
    }


def _comparison_data(comparison: ExportComparison | None) -> dict[str, object] | None:
    if comparison is None:
        return None
    differences = []
    for difference in comparison.differences:
        differences.append(
            {
                "nip": difference.nip,
                "bidang": difference.field,
                "ekinerja": difference.in_export,
                "yaml": difference.in_yaml,
            }
        )
    return {
        "sama": comparison.same,
        "beda": differences,
        "hanya_ekinerja": comparison.only_export,
        "hanya_yaml": comparison.only_yaml,
    }


def row_cells(row: ReportRow) -> list[str]:
    """Give a row in the order of the columns."""
    return [
        row.file,
        row.sheet or "",
        str(row.number),
        row.report or "",
        row.nip,
        row.name,
        row.unit,
        row.parent_unit,
        row.jabatan,
        row.hasil_kerja,
        row.perilaku_kerja,
        row.hasil_akhir,
        row.expected or "",
        yes_no(row.counts) or "",
        " ".join(row.codes),
    ]


def rows_csv(rows: Sequence[ReportRow]) -> str:
    """Render one line per row of the exports (RFC 4180, lines end with CRLF)."""
    return csv_text(ROW_COLUMNS, [row_cells(row) for row in rows])


def rows_excel_csv(rows: Sequence[ReportRow]) -> str:
    """Render the same for Indonesian Excel: ``;``, BOM, NIP guarded as text."""
    lines = [csv_line(ROW_COLUMNS, ";"), *_excel_lines(rows)]
    return _BOM + "".join(f"{line}\r\n" for line in lines)


def _excel_lines(rows: Sequence[ReportRow]) -> Iterator[str]:
    for row in rows:
        cells = row_cells(row)
        safe = [safe_cell(cell) for cell in cells]
        safe[_NIP] = excel_number(safe[_NIP])
        yield csv_line(safe, ";")
