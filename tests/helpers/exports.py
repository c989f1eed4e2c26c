"""Exports of e-Kinerja in the folders of cases, and what is found in them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
from workbooks import saved, workbook_of

from skpcli.diagnostics import Diagnostic
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import Workspace, assemble
from skpcli.workbook.ekinerja_report import ReportOrder, make_report
from skpcli.workbook.ekinerja_rows import ExportFinding
from skpcli.workbook.ekinerja_tables import ExportTable, find_tables, is_export_heading
from skpcli.workbook.ekinerja_units import CapaianOfUnits
from skpcli.workbook.tables import read_tables

_HEADINGS = ["nip", "nama", "hasil_kerja", "perilaku_kerja", "hasil_akhir"]


def uncomputed() -> bytes:
    return workbook_of(
        [_HEADINGS, ["199203142017052033", "Wulan Rekaan", "sesuai", "sesuai", "=A9"]]
    )


def hidden() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(_HEADINGS)
    sheet.append(["199203142017052033", "Wulan Rekaan", "sesuai", "sesuai", "baik"])
    sheet.row_dimensions[2].hidden = True
    return saved(book)


MADE_EXPORTS: dict[str, Callable[[], bytes]] = {"SKP706": uncomputed, "SKP707": hidden}
"""Exports that CSV cannot show."""


def exports(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the exports of a case with their names."""
    if folder.name[:6] in MADE_EXPORTS:
        yield "ekspor.xlsx", MADE_EXPORTS[folder.name[:6]]()
    for path in sorted(folder.glob("*.csv")):
        yield path.name, path.read_bytes()


def export_findings(folder: Path, workspace: Workspace) -> list[Diagnostic]:
    """Find what is wrong in exports of e-Kinerja, beside the documents of the folder."""
    findings: list[Diagnostic] = []
    tables: list[ExportTable] = []
    for file, content in exports(folder):
        read = read_tables(file, content, is_export_heading)
        if read.refusal:
            findings.append(read.refusal)
            continue
        found = find_tables(file, read.sheets)
        findings += found.findings
        tables += found.tables
    documents = tuple(workspace.employee_documents()) if workspace.files else None
    order = ReportOrder("skp_unor", CapaianOfUnits(), documents)
    report = make_report(tables, order, [ExportFinding(finding) for finding in findings])
    return [found.diagnostic for found in report.findings]


def read_folder(folder: Path) -> Workspace:
    """Read the documents of a case."""
    paths = sorted(folder.glob("*.yaml"))
    return assemble(read_file(path.name, path.read_bytes()) for path in paths)
