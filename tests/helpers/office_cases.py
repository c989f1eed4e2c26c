"""Offices as folders of CSV files, one a sheet; special cells are written as a workbook has them."""

import csv
from pathlib import Path

from skpcli.diagnostics import Diagnostic
from skpcli.reading.workspace import Workspace
from skpcli.workbook.assembling import assemble_office
from skpcli.workbook.checked import check_office
from skpcli.workbook.exported import export_office
from skpcli.workbook.office_documents import office_files
from skpcli.workbook.records import read_records
from skpcli.workbook.table_cells import CellKind, TableCell, TableRow, TableSheet

OFFICE_CODES = frozenset(f"SKP70{number}" for number in range(1, 9))
"""The codes about the office's workbook."""

_EXPORTED = ("SKP703", "SKP708")
_SPECIAL = {"#N/A": CellKind.ERROR, "=A1": CellKind.UNCOMPUTED}
_HIDDEN_MARK = "(tersembunyi)"


def office_findings(folder: Path, workspace: Workspace) -> list[Diagnostic]:
    """Find what is said of an office when it is exported, or when its sheets are imported."""
    if folder.name.startswith(_EXPORTED):
        documents = [document for file in workspace.files for document in file.documents]
        return export_office(documents).findings
    office = read_records("kantor.xlsx", tuple(office_sheets(folder)))
    files = office_files(assemble_office(office))
    named = {f"{number}.yaml": file for number, file in enumerate(files)}
    return check_office([office], named).findings


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
