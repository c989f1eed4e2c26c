"""Documents of an office's rows checked as their files would be, each finding at its cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from skpcli.checks import check_all
from skpcli.diagnostics import Diagnostic, Note, Severity, Span
from skpcli.engine.scoring import appraise_all
from skpcli.model.routes import Route
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import assemble
from skpcli.workbook.office_documents import OfficeDocument, OfficeFile
from skpcli.workbook.records import CellPlace, OfficeRecords

_MISSING = "SKP104"


@dataclass(slots=True)
class CheckedOffice:
    """All findings of an office, at cells; and which files are to be left unwritten."""

    findings: list[Diagnostic] = field(default_factory=list)
    faulty: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Origin:
    """What a line of a file was made of."""

    document: OfficeDocument | None
    route: Route


def check_office(
    offices: Sequence[OfficeRecords], files: Mapping[str, OfficeFile]
) -> CheckedOffice:
    """Check files by their names, as ``skp periksa`` would; findings stand at cells."""
    origins: dict[str, list[_Origin]] = {}
    read = []
    for name, file in files.items():
        origins[name] = [_Origin(document, route) for _, document, route in file.lines()]
        read.append(read_file(name, file.text().encode("utf-8")))
    workspace = assemble(read)
    checked = CheckedOffice()
    for office in offices:
        checked.findings += office.findings
    refused = _refused_cells(files.values())
    _leave_out_refused(checked, files)
    for finding in check_all(workspace, list(appraise_all(workspace))):
        lines = origins[finding.span.file]
        place = _place(finding, lines)
        if place in refused:
            continue
        if finding.severity is Severity.ERROR:
            checked.faulty.add(finding.span.file)
        checked.findings.append(_moved(finding, place, origins))
    order = {place: number for number, place in enumerate(_sheets(offices))}
    checked.findings.sort(key=lambda finding: _order(finding, order))
    return checked


def _sheets(offices: Sequence[OfficeRecords]) -> list[str]:
    names: dict[str, None] = {}
    for office in offices:
        for record in office.records:
            names[record.sheet or ""] = None
    return list(names)


def _order(finding: Diagnostic, sheets: Mapping[str, int]) -> tuple[str, int, int, int, str]:
    """Sort by sheet as the workbook has them, row, column and code."""
    sheet, mark, _ = finding.span.cell.rpartition("!")
    number = sheets.get(sheet if mark else "", -1)
    return (finding.span.file, number, finding.span.line, finding.span.column, finding.code)


def _refused_cells(files: Iterable[OfficeFile]) -> set[CellPlace]:
    cells: set[CellPlace] = set()
    for file in files:
        for document in file.documents:
            cells |= document.refused
    return cells


def _leave_out_refused(checked: CheckedOffice, files: Mapping[str, OfficeFile]) -> None:
    for name, file in files.items():
        if any(document.refused for document in file.documents):
            checked.faulty.add(name)


def _place(finding: Diagnostic, lines: Sequence[_Origin]) -> CellPlace:
    """Find the cell of a finding: that of the missing field where one is missing."""
    missing = ""
    if finding.code == _MISSING:
        missing = finding.route.rpartition(".")[2]
        parent = finding.route.split(".")[-2:-1]
        if parent and parent[0] in ("pegawai", "pejabat_penilai", "atasan_pejabat_penilai"):
            missing = f"{parent[0]}.{missing}"
        if parent and parent[0] == "periode":
            missing = f"periode.{missing}"
    return _cell_at(lines, finding.span, missing)


def _cell_at(lines: Sequence[_Origin], span: Span, missing: str = "") -> CellPlace:
    """Find the cell that a line of a file was made of."""
    origin = lines[min(span.line, len(lines)) - 1]
    document = origin.document
    if document is None:
        document = next(found.document for found in lines if found.document is not None)
    return document.cell_of(origin.route, missing)


def _moved(
    finding: Diagnostic, place: CellPlace, origins: Mapping[str, Sequence[_Origin]]
) -> Diagnostic:
    """Give a finding at its cell, its notes at theirs."""
    notes: list[Note] = []
    for note in finding.notes:
        if note.span is None or note.span.file not in origins:
            notes.append(note)
            continue
        cell = _cell_at(origins[note.span.file], note.span)
        notes.append(note._replace(span=cell.span()))
    return finding._replace(span=place.span(), notes=tuple(notes), fix=None)
