"""Offices as folders of CSV files, one a sheet; special cells are written as a workbook has them."""

import csv
from collections.abc import Callable
from functools import partial
from pathlib import Path

from skpcli.diagnostics import Diagnostic
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import Workspace, assemble
from skpcli.workbook.assembling import assemble_office
from skpcli.workbook.checked import check_office
from skpcli.workbook.exported import export_office
from skpcli.workbook.office_documents import office_files
from skpcli.workbook.records import read_records
from skpcli.workbook.table_cells import CellKind, TableCell, TableRow, TableSheet

OFFICE_CODES = frozenset(f"SKP70{number}" for number in range(1, 9))
"""The codes about the office's workbook."""

CASES = Path(__file__).parents[1] / "kasus"

_EXPORTED = ("SKP703", "SKP708")
_SPECIAL = {"#N/A": CellKind.ERROR, "=A1": CellKind.UNCOMPUTED}
_HIDDEN_MARK = "(tersembunyi)"


def is_office_case(folder: Path) -> bool:
    """Tell whether the files of a case are an office's, and not exports of e-Kinerja."""
    if folder.name.startswith(_EXPORTED):
        return True
    return folder.name[:6] in OFFICE_CODES and (folder / "Pegawai.csv").exists()


def office_findings(folder: Path, workspace: Workspace) -> list[Diagnostic]:
    """Find what is said of an office when it is exported, or when its sheets are imported."""
    if folder.name.startswith(_EXPORTED):
        documents = [document for file in workspace.files for document in file.documents]
        return export_office(documents).findings
    office = read_records("kantor.xlsx", tuple(office_sheets(folder)))
    files = office_files(assemble_office(office))
    named = {f"{number}.yaml": file for number, file in enumerate(files)}
    return check_office([office], named).findings


def office_situations(document: str) -> dict[str, Callable[[], list[Diagnostic]]]:
    """Give the finding of each code about the office's workbook, where it comes about."""
    situations: dict[str, Callable[[], list[Diagnostic]]] = {}
    for folder in sorted(CASES.iterdir()):
        code = folder.name[:6]
        if is_office_case(folder):
            situations[code] = partial(_first_of_code, folder, document)
    return situations


def _first_of_code(folder: Path, document: str) -> list[Diagnostic]:
    code = folder.name[:6]
    text = document
    if code == "SKP703":
        text += "x_arsip: 12/A\n"
    if code == "SKP708":
        text += f"tempat_penetapan: {'a' * 40_000}\n"
    workspace = assemble([read_file("berkas.yaml", text.encode())])
    findings = office_findings(folder, workspace)
    return [finding for finding in findings if finding.code == code][:1]


def office_sheets(folder: Path) -> list[TableSheet]:
    """Read every CSV file of a folder as a sheet."""
    sheets = []
    for path in sorted(folder.glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        sheets.append(sheet_of(path.stem, list(csv.reader(text.splitlines()))))
    return sheets


def sheet_of(name: str, lines: list[list[str]]) -> TableSheet:
    """Make a sheet of lines of texts; a line that begins with a mark is a hidden row."""
    rows = []
    hidden = []
    for number, texts in enumerate(lines, 1):
        if texts and texts[0].startswith(_HIDDEN_MARK):
            hidden.append(number)
            texts[0] = texts[0].removeprefix(_HIDDEN_MARK)
        cells = {}
        for column, text in enumerate(texts, 1):
            if text:
                cells[column] = TableCell(text, _SPECIAL.get(text, CellKind.TEXT))
        if cells:
            rows.append(TableRow(number, cells))
    return TableSheet(name, tuple(rows), hidden_rows=tuple(hidden))
