"""The run of `skp ekspor`: documents in, a workbook out."""

from importlib.util import find_spec
from pathlib import Path

from skpcli.cli.common import exit_code, open_workspace, report_findings, shell_quoted, stop
from skpcli.cli.terminal import remark, say
from skpcli.diagnostics import Severity, sort_key
from skpcli.files import reason, write

_XLSX = ".xlsx"


def run_ekspor(paths: list[str], keluaran: Path) -> int:
    """Write the workbook; give the exit code: 1 where a document was left out."""
    require_xlsx(keluaran)
    from skpcli.workbook.exported import export_office
    from skpcli.workbook.writer import OfficeRows, office_workbook

    opened = open_workspace(paths, [], keluaran)
    if opened is None:
        return 2
    documents = []
    for file in opened.workspace.files:
        documents += file.documents
    office = export_office(documents)
    errors = [
        finding for finding in opened.workspace.findings if finding.severity is Severity.ERROR
    ]
    findings = sorted([*errors, *office.findings], key=sort_key)
    report_findings(opened.workspace, findings, None)
    if not office.documents:
        say("galat: tidak ada dokumen yang dapat ditulis ke buku kerja")
        return 1 if errors and not opened.incomplete else 2
    content = office_workbook(OfficeRows(own=office.rows))
    if not save_workbook(keluaran, content):
        return 2
    left_out = ""
    if office.left_out:
        left_out = f", {office.left_out} dokumen tidak ikut karena galat"
    remark(f"{office.documents} dokumen ditulis{left_out}.")
    remark(f"Berikutnya: skp impor {shell_quoted(keluaran)} -o folder/ --perbarui")
    severities = {finding.severity for finding in findings}
    return exit_code(severities, incomplete=opened.incomplete, failed=office.left_out > 0)


def require_xlsx(output: Path) -> None:
    """End the run where the output is no workbook, or where the library is missing."""
    if output.suffix.lower() != _XLSX:
        stop(f"`{output}`: buku kerja ditulis sebagai .xlsx; pakai nama seperti kantor.xlsx")
    if find_spec("xlsxwriter") is None:
        stop('xlsx memerlukan pustaka tambahan; pasang dengan: pip install "skpcli[excel]"')


def save_workbook(output: Path, content: bytes) -> bool:
    """Write a workbook; False where that cannot be done, after saying so."""
    try:
        write(output, content)
    except OSError as error:
        say(f"galat: `{output}` tidak dapat ditulis: {reason(error)}")
        return False
    remark(f"Tersimpan: {output}")
    return True
