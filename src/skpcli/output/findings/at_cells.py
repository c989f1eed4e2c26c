"""Findings about the cells of tables as JSON."""

from skpcli.diagnostics import Diagnostic


def cell_finding_data(finding: Diagnostic) -> dict[str, object]:
    """Give one finding as an object of the JSON output; a CSV has no `lembar`."""
    sheet, mark, cell = finding.span.cell.rpartition("!")
    return {
        "kode": finding.code,
        "tingkat": finding.severity.value,
        "pesan": finding.message,
        "berkas": finding.span.file,
        "lembar": sheet if mark else None,
        "sel": cell or None,
        "baris": finding.span.line,
        "kolom": finding.span.column,
        "jalur": finding.route,
        "saran": finding.hint,
        "dasar": finding.basis,
    }
