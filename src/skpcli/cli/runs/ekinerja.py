"""The run of `skp ekinerja`: exports in, a report and an exit code out."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.cli.common import (
    audible,
    chosen_format,
    exit_code,
    gather,
    open_workspace,
    read_choice,
    stop,
    write_output,
)
from skpcli.cli.terminal import (
    emit,
    laid_out,
    quiet,
    remark,
    say,
    stream_width,
    takes_colour,
    terminal_width,
)
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.files import Input, read_bytes, reason, unreadable, write
from skpcli.model.spellings import match_choice
from skpcli.model.terms import Capaian
from skpcli.output.findings.text import findings_in_words
from skpcli.reading.workspace import Workspace
from skpcli.workbook.ekinerja_report import (
    EkinerjaReport,
    ReportOrder,
    make_report,
    names_and_numbers,
)
from skpcli.workbook.ekinerja_rows import ExportFinding
from skpcli.workbook.ekinerja_tables import ExportTable, find_tables, is_export_heading
from skpcli.workbook.ekinerja_units import (
    CapaianOfUnits,
    is_capaian_heading,
    read_capaian_table,
)
from skpcli.workbook.table_cells import RefusedTableError
from skpcli.workbook.tables import MAX_TABLE_BYTES, read_tables

_SUFFIXES = {".txt": "teks", ".json": "json", ".csv": "csv", ".xlsx": "xlsx"}
_UNIT_FIELDS = {"unor": "skp_unor", "unor-induk": "skp_unor_induk"}
_INSTALL = 'pip install "skpcli[excel]"'
_NO_TABLE = frozenset(("SKP016", "SKP700", "SKP701"))
"""Findings of files that have no export to check."""

_OF_FILES = frozenset((*_NO_TABLE, "SKP702", "SKP707"))
"""Findings that no row of an export shows."""


@dataclass(frozen=True, slots=True)
class EkinerjaOptions:
    """The options of one run."""

    paths: list[str]
    capaian: str | None
    per: str
    dengan: list[str]
    format_: str | None
    keluaran: Path | None
    samarkan: bool
    ketat: bool

    @property
    def output_format(self) -> str:
        """The format asked for, else that of the output file's ending."""
        return chosen_format(self.format_, self.keluaran, _SUFFIXES, "teks")


def run_ekinerja(options: EkinerjaOptions) -> int:
    """Check, print, and give the exit code; the worst wins."""
    format_ = options.output_format  # before anything is read
    if format_ == "xlsx" and options.keluaran is None:
        stop("xlsx memerlukan nama berkas, misalnya -o hasil.xlsx")
    capaian = _read_capaian(options.capaian)
    gathered = gather(options.paths, options.dengan, options.keluaran)
    if gathered is None:
        return 2
    tables: list[ExportTable] = []
    findings: list[Diagnostic] = []
    for input_ in gathered.inputs:
        _read_export(input_, tables, findings)
    workspace = _documents(options)
    others = [ExportFinding(finding, sheet=_sheet_of(finding)) for finding in findings]
    documents = None
    if workspace:
        documents = tuple(workspace.employee_documents())
        others += [ExportFinding(finding) for finding in _errors(workspace)]
    order = ReportOrder(_UNIT_FIELDS[options.per], capaian, documents)
    report = make_report(tables, order, others)
    _say_units_without_rows(report, capaian)
    severities = {found.diagnostic.severity for found in report.findings}
    if options.samarkan:
        report = _masked(report, workspace)
    if not _write(options, format_, report):
        return 2
    if not tables and format_ != "json":
        say("galat: tidak ada ekspor e-Kinerja yang dapat diperiksa")
    no_table = any(finding.code in _NO_TABLE for finding in findings)
    return exit_code(
        severities, incomplete=gathered.incomplete or no_table or not tables, strict=options.ketat
    )


def _read_capaian(written: str | None) -> CapaianOfUnits:
    """Read one capaian for all units, or a table of them; a mistake ends the run with code 2."""
    if written is None:
        return CapaianOfUnits()
    if match_choice(Capaian, written) or not written.lower().endswith((".csv", ".xlsx")):
        return CapaianOfUnits(for_all=read_choice(Capaian, written))
    input_ = Input(name=written, path=Path(written), named=True)
    try:
        content = read_bytes(input_, MAX_TABLE_BYTES)
    except OSError as error:
        stop(f"`{written}` tidak dapat dibaca: {reason(error)}")
    read = read_tables(written, content, is_capaian_heading)
    if read.refusal:
        stop(f"`{written}`: {read.refusal.message}; {read.refusal.hint}")
    try:
        return read_capaian_table(read.sheets[0])
    except RefusedTableError as error:
        stop(f"`{written}`: {error.message}; {error.hint}")


def _read_export(input_: Input, tables: list[ExportTable], findings: list[Diagnostic]) -> None:
    """Read the exports of one file."""
    try:
        content = read_bytes(input_, MAX_TABLE_BYTES)
    except OSError as error:
        findings.append(unreadable(input_, error))
        return
    read = read_tables(input_.name, content, is_export_heading)
    if read.refusal:
        findings.append(read.refusal)
        return
    found = find_tables(input_.name, read.sheets)
    tables += found.tables
    findings += found.findings


def _documents(options: EkinerjaOptions) -> Workspace | None:
    """Read the YAML documents to compare with; none to compare with ends the run."""
    if not options.dengan:
        return None
    opened = open_workspace(options.dengan, [], options.keluaran)
    if opened is None or not any(opened.workspace.employee_documents()):
        stop("tidak ada dokumen pegawai untuk dibandingkan dalam PATH `--dengan`")
    return opened.workspace


def _errors(workspace: Workspace) -> list[Diagnostic]:
    return [finding for finding in workspace.findings if finding.severity is Severity.ERROR]


def _sheet_of(finding: Diagnostic) -> str | None:
    sheet, mark, _ = finding.span.cell.rpartition("!")
    return sheet if mark else None


def _say_units_without_rows(report: EkinerjaReport, capaian: CapaianOfUnits) -> None:
    """Say which units of the table of capaian are in no export."""
    if not report.tables:
        return
    for unit in capaian.unused({unit.group.name or "" for unit in report.units}):
        remark(f"unit `{unit}` dalam `--capaian` tidak ada di ekspor")


def _masked(report: EkinerjaReport, workspace: Workspace | None) -> EkinerjaReport:
    from skpcli.output.masking import Mask  # costs start-up time that most runs need not pay

    files = workspace.all_files if workspace else []
    return Mask(files, names_and_numbers(report)).content(report)


def _write(options: EkinerjaOptions, format_: str, report: EkinerjaReport) -> bool:
    """Write the report; False where the file cannot be written, after saying so."""
    if format_ == "teks":
        return write_output(options.keluaran, _text(options, report), format_)
    if format_ == "json":
        from skpcli.workbook.ekinerja_json import report_json

        return write_output(options.keluaran, report_json(report), format_)
    _report_files(report)
    if format_ == "xlsx":
        return _write_workbook(options.keluaran, report)
    from skpcli.workbook.ekinerja_json import rows_csv, rows_excel_csv

    text = rows_csv(report.rows) if format_ == "csv" else rows_excel_csv(report.rows)
    return write_output(options.keluaran, text, format_)


def _text(options: EkinerjaOptions, report: EkinerjaReport) -> str:
    """Lay the report out: the findings, the distribution, the sums."""
    from skpcli.output.distribution.page import distribution_page
    from skpcli.workbook.ekinerja_text import findings_part, named_units, summary_part

    to_screen = options.keluaran is None
    in_colour = to_screen and takes_colour(sys.stdout)
    width = stream_width(sys.stdout) if to_screen else 0
    parts = [findings_part(report, in_colour, width, quiet.get())]
    groups = named_units(report)
    if groups:
        parts.append(laid_out(distribution_page(groups, terminal_width()), options.keluaran))
    parts.append(summary_part(report))
    return "\n".join(part for part in parts if part)


def _report_files(report: EkinerjaReport) -> None:
    """Say on stderr what rows cannot show, and the sums."""
    from skpcli.workbook.ekinerja_text import summary_part

    about_files: Sequence[Diagnostic] = audible(
        found.diagnostic for found in report.findings if found.diagnostic.code in _OF_FILES
    )
    text = findings_in_words(about_files, {}, takes_colour(sys.stderr), stream_width(sys.stderr))
    emit(sys.stderr, text)
    if not quiet.get():
        emit(sys.stderr, summary_part(report))


def _write_workbook(output: Path | None, report: EkinerjaReport) -> bool:
    from skpcli.workbook.ekinerja_xlsx import report_workbook

    assert output
    try:
        content = report_workbook(report)
    except ImportError:
        stop(f"xlsx memerlukan pustaka tambahan; pasang dengan: {_INSTALL}")
    try:
        write(output, content)
    except OSError as error:
        say(f"galat: `{output}` tidak dapat ditulis: {reason(error)}")
        return False
    remark(f"Tersimpan: {output}")
    return True
