"""The work on one file of a batch: bytes in, finished rows out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skpcli.batch.context import BatchContext, FileBytes
from skpcli.batch.filters import RowKey, row_key
from skpcli.batch.linked import KeptPerson, keep_person
from skpcli.batch.people import CountedDocument, CountGroup
from skpcli.checks import check_documents
from skpcli.checks.overlaps import DocumentTrace, trace_of
from skpcli.diagnostics import Diagnostic, Severity, SortKey, sort_key
from skpcli.engine.groups import Sheet, official_key, organisation_document, sheet_from
from skpcli.engine.results import AppraisalStatus, Row
from skpcli.engine.scoring import appraise_all, whole, with_findings
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.output.cells import csv_line, excel_number, safe_cell
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS, employee_cells
from skpcli.output.employee.json_data import employee_data
from skpcli.output.findings.text import findings_in_words
from skpcli.output.json_text import finding_data, to_json
from skpcli.output.masked import masked_content
from skpcli.reading.reader import FileContent, read_file
from skpcli.reading.skipped import SKIPPED
from skpcli.reading.typed import TypedDocument

FURTHER_COLUMNS = (
    "golongan",
    "pejabat_penilai",
    "nip_pejabat_penilai",
    "jabatan_pejabat_penilai",
)
"""The columns that workbooks have beside ``EMPLOYEE_COLUMNS``."""

_NIP = EMPLOYEE_COLUMNS.index("nip")
_COUNTS = 2  # the last columns: galat and peringatan


class BatchRow(NamedTuple):
    """An employee's finished row.

    ``content`` is text, CSV without its two counts, which others' documents may still raise, or
    the cells for a workbook or a list; ``counted`` is what the recap counts.
    """

    content: str | tuple[str, ...]
    document: int
    counted: CountedDocument
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
    where they are kept, but what says that something was ``skipped``, which is said once for all
    files.
    """

    name: str
    document_count: int
    rows: tuple[BatchRow, ...]
    traces: tuple[tuple[int, DocumentTrace], ...]
    people: tuple[KeptPerson, ...]
    error_text: str
    counts: tuple[int, int, int]
    findings: tuple[KeptFinding, ...]
    skipped: tuple[Diagnostic, ...] = ()
    was_read: bool = True


def work_on_file(context: BatchContext, file: FileBytes) -> FileResult:
    """Read, check and rate one file, and make its rows."""
    content = read_file(file.name, file.content, named=file.named)
    workspace = context.workspace_for(content)
    appraised = list(appraise_all(workspace, context.options.metode))
    people = tuple(keep_person(item) for item in appraised)
    if context.options.form in ("json", "jsonl"):
        appraised = whole(appraised)
    skipped = []
    findings = []
    for finding in sorted(check_documents(workspace, appraised), key=sort_key):
        if finding.code == SKIPPED:
            skipped.append(finding)
        else:
            findings.append(finding)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    severities = Counter(finding.severity for finding in findings)
    results = with_findings(workspace, appraised, findings)
    rows = []
    for item, result in zip(appraised, results, strict=True):
        rows.append(_row(context, item.document, result))
    kept_findings = findings if context.options.keeps_findings else []
    return FileResult(
        name=masked(context, content.name),
        document_count=content.count,
        rows=tuple(rows),
        traces=_traces(content),
        people=people,
        error_text=error_findings_text(context, errors, {content.name: content.text}),
        counts=(
            severities[Severity.ERROR],
            severities[Severity.WARNING],
            severities[Severity.INFO],
        ),
        findings=tuple(keep_finding(context, finding) for finding in kept_findings),
        skipped=tuple(skipped),
    )


def _traces(content: FileContent) -> tuple[tuple[int, DocumentTrace], ...]:
    """Give the traces of the people in a file, by the numbers of their documents."""
    traces = []
    for document in content.documents:
        if isinstance(document.content, Pegawai):
            trace = trace_of(document.content, in_context=False)
            traces.append((document.document.number, trace))
    return tuple(traces)


def masked(context: BatchContext, text: str) -> str:
    """Mask a text where that is asked for."""
    if context.mask:
        return context.mask.text(text)
    return text


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


def _row(context: BatchContext, document: TypedDocument, result: Row) -> BatchRow:
    """Make the row of an employee, filtered by the true names also where they are masked."""
    options = context.options
    shown = masked_content(result, context.mask)
    cells = employee_cells(shown)
    true_cells = cells
    if context.mask:
        true_cells = employee_cells(result)
    return BatchRow(
        content=_written(options.form, shown, cells),
        document=result.identity.document,
        counted=_counted(context, document, result, shown),
        errors=result.count(Severity.ERROR),
        warnings=result.count(Severity.WARNING),
        sort_key=row_key(cells, options.order),
        is_shown=all(filter_.matches(true_cells) for filter_ in options.filters),
    )


def _further_cells(result: Row) -> Iterator[str]:
    """Give the cells that only workbooks have."""
    if result.appraisal is None:
        yield from ("",) * len(FURTHER_COLUMNS)
        return
    pegawai = result.appraisal.pegawai
    penilai = pegawai.pejabat_penilai
    number = penilai.nip or penilai.nrp
    for value in (pegawai.pegawai.golongan, penilai.nama, number, penilai.jabatan):
        yield safe_cell(value)


def _counted(
    context: BatchContext, document: TypedDocument, result: Row, shown: Row
) -> CountedDocument:
    """Say what the recap counts of an employee; ``shown`` is what may be shown of him."""
    predikat = None
    status = AppraisalStatus.GALAT
    if result.appraisal:
        predikat = result.appraisal.predikat.value
        status = result.appraisal.status
    sheet = sheet_from(document, result)
    return CountedDocument(
        name=f"{shown.identity.nama or '-'} ({shown.identity.nip or '-'})",
        sheet=sheet,
        predikat=predikat,
        status=status,
        why_not_rated=_why_not_rated(shown),
        group=_group(context, sheet, result, shown),
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
        return (*cells, *_further_cells(result))
    if form == "tabel":
        return cells
    if form == "rekap":
        return ""
    written = list(cells[:-_COUNTS])
    if form == "csv-excel":
        written[_NIP] = excel_number(written[_NIP])
        return csv_line(written, ";")
    return csv_line(written, ",")


def _group(
    context: BatchContext, sheet: Sheet | None, result: Row, shown: Row
) -> CountGroup | None:
    """Say which group an employee is counted in, where groups are asked for."""
    kind = context.options.group_by
    if kind == "organisasi":
        return _organisation_group(context, sheet, result.identity.organisasi)
    if kind == "unit_kerja":
        unit = shown.identity.unit_kerja or "(tanpa unit kerja)"
        return CountGroup(key=unit, label=unit)
    if kind == "penilai":
        return _assessor_group(result, shown)
    return None


def _organisation_group(
    context: BatchContext, sheet: Sheet | None, identifier: str | None
) -> CountGroup:
    """Give the organisation's document that an employee is counted in, else its mere id."""
    label = identifier or "(tanpa organisasi)"
    periode = sheet.periode if sheet else None
    home = organisation_document(context.workspace, identifier, periode)
    if home is None or not isinstance(home.content, Organisasi):
        return CountGroup(key=label, label=label)
    days = home.content.periode
    if len(context.workspace.organisations[home.content.id]) > 1:
        label += f" ({days.mulai} sampai {days.selesai})"
    place = (home.document.file, home.document.number)
    return CountGroup(key=place, label=label, evaluasi=days.evaluasi)


def _assessor_group(result: Row, shown: Row) -> CountGroup:
    """Give the assessor, who is the same person however the name is spelled."""
    if result.appraisal is None or shown.appraisal is None:
        return CountGroup(key=None, label="(tidak terbaca)")
    penilai = shown.appraisal.pegawai.pejabat_penilai
    return CountGroup(
        key=official_key(result.appraisal.pegawai.pejabat_penilai),
        label=f"{penilai.nama} ({penilai.nip or penilai.nrp or '-'})",
    )


def keep_finding(context: BatchContext, finding: Diagnostic) -> KeptFinding:
    """Give a finding in the form that the output keeps it in."""
    key = sort_key(finding)
    data = finding_data(masked_content(finding, context.mask))
    if context.options.form != "xlsx":
        return KeptFinding(sort_key=key, content=to_json(data).rstrip("\n"))
    data["dapat_diperbaiki"] = "ya" if finding.fix else "tidak"
    del data["catatan"]
    cells = []
    for value in data.values():
        text = None if value is None else str(value)
        cells.append(safe_cell(text))
    return KeptFinding(sort_key=key, content=tuple(cells))
