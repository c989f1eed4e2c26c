"""The work on one file of a batch: bytes in, finished rows out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skpcli.batch.context import BatchContext, FileBytes
from skpcli.batch.filters import RowKey, row_key
from skpcli.batch.linked import KeptPerson, keep_person
from skpcli.checks import check_documents
from skpcli.checks.overlaps import DocumentTrace, trace_of
from skpcli.diagnostics import Diagnostic, Severity, SortKey, sort_key
from skpcli.engine.results import AppraisalStatus, Row
from skpcli.engine.scoring import appraise_all, whole, with_findings
from skpcli.model.documents import Pegawai
from skpcli.output.cells import csv_line, excel_number, safe_cell
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS, employee_cells
from skpcli.output.employee.json_data import employee_data
from skpcli.output.findings.text import findings_in_words
from skpcli.output.json_text import finding_data, to_json
from skpcli.reading.reader import FileContent, read_file

_NIP = EMPLOYEE_COLUMNS.index("nip")
_COUNTS = 2  # the last columns: galat and peringatan


class BatchRow(NamedTuple):
    """An employee's finished row.

    ``content`` is text, CSV without its two counts, which others' documents may still raise, or
    the cells for a workbook; ``group`` what the recap groups by.
    """

    content: str | tuple[str, ...]
    document: int
    predikat: str | None
    status: AppraisalStatus
    group: str
    name: str
    why_not_rated: str | None
    errors: int
    warnings: int
    sort_key: RowKey
    is_shown: bool


class KeptFinding(NamedTuple):
    """A finding as the output keeps it, JSON text or cells, and what it is sorted by."""

    sort_key: SortKey
    content: str | tuple[str, ...]


class FileResult(NamedTuple):
    """What one file gave: its rows, traces and links of its people, its errors as text.

    ``counts`` counts its findings by severity, the worst first; ``findings`` are all of them
    where they are kept.
    """

    name: str
    document_count: int
    rows: tuple[BatchRow, ...]
    traces: tuple[tuple[int, DocumentTrace], ...]
    people: tuple[KeptPerson, ...]
    error_text: str
    counts: tuple[int, int, int]
    findings: tuple[KeptFinding, ...]
    was_read: bool = True


def work_on_file(context: BatchContext, file: FileBytes) -> FileResult:
    """Read, check and rate one file, and make its rows."""
    content = read_file(file.name, file.content, named=file.named)
    workspace = context.workspace_for(content)
    appraised = list(appraise_all(workspace, context.options.metode))
    people = tuple(keep_person(item) for item in appraised)
    if context.options.form in ("json", "jsonl"):
        appraised = whole(appraised)
    findings = sorted(check_documents(workspace, appraised), key=sort_key)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    severities = Counter(finding.severity for finding in findings)
    results = with_findings(workspace, appraised, findings)
    kept_findings = findings if context.options.keeps_findings else []
    return FileResult(
        name=masked(context, content.name),
        document_count=content.count,
        rows=tuple(_row(context, result) for result in results),
        traces=_traces(content),
        people=people,
        error_text=error_findings_text(context, errors, {content.name: content.text}),
        counts=(
            severities[Severity.ERROR],
            severities[Severity.WARNING],
            severities[Severity.INFO],
        ),
        findings=tuple(keep_finding(context, finding) for finding in kept_findings),
    )


def _traces(content: FileContent) -> tuple[tuple[int, DocumentTrace], ...]:
    """Give the traces of the people in a file, by the numbers of their documents."""
    traces = []
    for document in content.documents:
        if isinstance(document.content, Pegawai):
            traces.append((document.document.number, trace_of(document.content, in_context=False)))
    return tuple(traces)


def masked(context: BatchContext, text: str) -> str:
    """Mask a text where that is asked for."""
    return context.mask.text(text) if context.mask else text


def error_findings_text(
    context: BatchContext, findings: Sequence[Diagnostic], sources: Mapping[str, str]
) -> str:
    """Write findings for people, masked where asked for.

    ``sources`` maps each readable file to its text.
    """
    if not findings or not context.mask:
        return findings_in_words(findings, sources)
    masked_sources = {}
    for name in {finding.span.file for finding in findings}:
        if name in sources:
            masked_sources[name] = context.mask.source(sources[name])
    return context.mask.text(findings_in_words(findings, masked_sources))


def _row(context: BatchContext, result: Row) -> BatchRow:
    """Make the row of an employee, filtered by the true names also where they are masked."""
    options = context.options
    shown = context.mask.content(result) if context.mask else result
    cells = employee_cells(shown)
    true_cells = employee_cells(result) if context.mask else cells
    return BatchRow(
        content=_written(options.form, shown, cells),
        document=result.identity.document,
        predikat=result.appraisal.predikat.value if result.appraisal else None,
        status=result.appraisal.status if result.appraisal else AppraisalStatus.GALAT,
        group=_group(options.group_by, shown),
        name=f"{shown.identity.nama or '-'} ({shown.identity.nip or '-'})",
        why_not_rated=_why_not_rated(shown),
        errors=result.count(Severity.ERROR),
        warnings=result.count(Severity.WARNING),
        sort_key=row_key(cells, options.order),
        is_shown=all(filter_.matches(true_cells) for filter_ in options.filters),
    )


def _why_not_rated(result: Row) -> str | None:
    if result.appraisal is None:
        return "dokumen memuat galat"
    if result.appraisal.predikat.value:
        return None
    return result.appraisal.predikat.reason


def _written(form: str, result: Row, cells: tuple[str, ...]) -> str | tuple[str, ...]:
    """Give a row in the form of the output, CSV without its counts."""
    if form in ("json", "jsonl"):
        return to_json(employee_data(result)).rstrip("\n")
    if form == "xlsx":
        return cells
    if form == "tabel":
        return ""
    written = list(cells[:-_COUNTS])
    if form == "csv-excel":
        written[_NIP] = excel_number(written[_NIP])
        return csv_line(written, ";")
    return csv_line(written, ",")


def _group(kind: str | None, result: Row) -> str:
    if kind == "organisasi":
        return result.identity.organisasi or "(tanpa organisasi)"
    if kind == "unit":
        return result.identity.unit_kerja or "(tanpa unit kerja)"
    if kind == "penilai":
        if result.appraisal is None:
            return "(tidak terbaca)"
        penilai = result.appraisal.pegawai.pejabat_penilai
        return f"{penilai.nama} ({penilai.nip or penilai.nrp or '-'})"
    return ""


def keep_finding(context: BatchContext, finding: Diagnostic) -> KeptFinding:
    """Give a finding in the form that the output keeps it in."""
    key = sort_key(finding)
    shown = context.mask.content(finding) if context.mask else finding
    data = finding_data(shown)
    if context.options.form != "xlsx":
        return KeptFinding(sort_key=key, content=to_json(data).rstrip("\n"))
    data["dapat_diperbaiki"] = "ya" if finding.fix else "tidak"
    cells = []
    for value in data.values():
        text = None if value is None else str(value)
        cells.append(safe_cell(text))
    return KeptFinding(sort_key=key, content=tuple(cells))
