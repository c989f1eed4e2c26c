"""The report on exports of e-Kinerja: everything that its formats show, ready to be masked."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from skpcli.diagnostics import Severity, SortKey, sort_key
from skpcli.reading.typed import TypedDocument
from skpcli.workbook.ekinerja_compare import ExportComparison, compare_with_documents
from skpcli.workbook.ekinerja_people import (
    AssessorCount,
    count_assessors,
    find_unrated,
    find_who_counts,
)
from skpcli.workbook.ekinerja_rows import DAMAGED_NIP_CODES, ExportFinding, ExportRow, read_rows
from skpcli.workbook.ekinerja_tables import ExportTable
from skpcli.workbook.ekinerja_units import CapaianOfUnits, UnitCount, count_units


class TableSummary(NamedTuple):
    """An export that was read."""

    file: str
    sheet: str | None
    header_row: int
    report: str | None
    instansi: str | None
    row_count: int


class ReportRow(NamedTuple):
    """A row as the report shows it; judgements are official words where they can be read."""

    file: str
    sheet: str | None
    number: int
    report: str | None
    nip: str
    name: str
    unit: str
    parent_unit: str
    jabatan: str
    hasil_kerja: str
    perilaku_kerja: str
    hasil_akhir: str
    expected: str | None
    counts: bool
    codes: tuple[str, ...]


class ReportSummary(NamedTuple):
    """How many rows there are, how many people, and how many findings of each kind."""

    baris: int
    pegawai: int
    dinilai: int
    belum: int
    bertentangan: int
    nip_rusak: int
    ganda: int
    mutasi: int
    plt_plh: int
    penilai_seragam: int
    galat: int
    peringatan: int


class EkinerjaReport(NamedTuple):
    """Everything about the exports of a run, in the order of the input."""

    tables: tuple[TableSummary, ...]
    rows: tuple[ReportRow, ...]
    findings: tuple[ExportFinding, ...]
    units: tuple[UnitCount, ...]
    assessors: tuple[AssessorCount, ...]
    comparison: ExportComparison | None
    summary: ReportSummary


class ReportOrder(NamedTuple):
    """What the report is made with: the column of units, their capaian, documents to compare."""

    unit_field: str
    capaian: CapaianOfUnits
    documents: tuple[TypedDocument, ...] | None = None


def make_report(
    tables: Sequence[ExportTable], order: ReportOrder, other_findings: Iterable[ExportFinding]
) -> EkinerjaReport:
    """Check the rows of all exports; ``other_findings`` are those about files and sheets."""
    rows: list[ExportRow] = []
    summaries = []
    for table in tables:
        own = list(read_rows(table))
        rows += own
        summaries.append(_summary_of(table, own))
    find_who_counts(rows)
    find_unrated(rows)
    assessors = count_assessors(rows)
    counted = count_units(rows, order.unit_field, order.capaian)
    comparison = None
    findings = [*other_findings, *counted.findings]
    if order.documents is not None:
        comparison = compare_with_documents(rows, order.documents)
        findings += comparison.findings
    for row in rows:
        findings += row.findings
    findings.sort(key=_finding_key)
    return EkinerjaReport(
        tables=tuple(summaries),
        rows=tuple(_report_row(row) for row in rows),
        findings=tuple(findings),
        units=counted.units,
        assessors=assessors,
        comparison=comparison,
        summary=_sum_up(rows, findings),
    )


def _finding_key(found: ExportFinding) -> tuple[str, str, SortKey]:
    finding = found.diagnostic
    return finding.span.file, found.sheet or "", sort_key(finding)


def _summary_of(table: ExportTable, rows: Sequence[ExportRow]) -> TableSummary:
    reports = dict.fromkeys(row.report for row in rows if row.report)
    return TableSummary(
        file=table.file,
        sheet=table.sheet,
        header_row=table.header_row,
        report=", ".join(reports) or None,
        instansi=table.instansi,
        row_count=len(rows),
    )


def _report_row(row: ExportRow) -> ReportRow:
    codes = dict.fromkeys(found.diagnostic.code for found in row.findings)
    return ReportRow(
        file=row.table.file,
        sheet=row.table.sheet,
        number=row.row.number,
        report=row.report,
        nip=row.nip or row.text("nip"),
        name=row.text("nama"),
        unit=row.text("skp_unor"),
        parent_unit=row.text("skp_unor_induk"),
        jabatan=row.text("skp_jabatan"),
        hasil_kerja=row.hasil_kerja or row.text("hasil_kerja"),
        perilaku_kerja=row.perilaku_kerja or row.text("perilaku_kerja"),
        hasil_akhir=row.hasil_akhir or row.text("hasil_akhir"),
        expected=row.expected,
        counts=row.counts,
        codes=tuple(sorted(codes)),
    )


def _sum_up(rows: Sequence[ExportRow], findings: Sequence[ExportFinding]) -> ReportSummary:
    people = [row for row in rows if row.counts]
    rated = sum(row.is_rated for row in people)
    counts: dict[str, int] = {}
    severities: dict[Severity, int] = {}
    for found in findings:
        finding = found.diagnostic
        counts[finding.code] = counts.get(finding.code, 0) + 1
        severities[finding.severity] = severities.get(finding.severity, 0) + 1
    return ReportSummary(
        baris=len(rows),
        pegawai=len(people),
        dinilai=rated,
        belum=len(people) - rated,
        bertentangan=counts.get("SKP720", 0),
        nip_rusak=sum(_has_damaged_nip(row) for row in rows),
        ganda=counts.get("SKP721", 0),
        mutasi=counts.get("SKP722", 0),
        plt_plh=counts.get("SKP723", 0),
        penilai_seragam=counts.get("SKP725", 0),
        galat=severities.get(Severity.ERROR, 0),
        peringatan=severities.get(Severity.WARNING, 0),
    )


def _has_damaged_nip(row: ExportRow) -> bool:
    column = row.table.columns["nip"]
    for found in row.findings:
        finding = found.diagnostic
        if finding.code in DAMAGED_NIP_CODES and finding.span.column == column:
            return True
    return False


def names_and_numbers(report: EkinerjaReport) -> Iterable[str]:
    """Give every name and number in a report, for masking."""
    for row in report.rows:
        yield row.name
        yield row.nip
    for assessor in report.assessors:
        yield assessor.name or ""
        yield assessor.nip
    for found in report.findings:
        yield found.name or ""
        yield found.nip or ""
