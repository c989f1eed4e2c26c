"""The run of `skp massal`: files in, rows, recap and exit code out."""

import codecs
import gc
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from skpcli.batch.collector import Collector
from skpcli.batch.context import BatchContext, RowOptions, build_context
from skpcli.batch.linked import FilesAgain
from skpcli.batch.recap_table import lay_out_recap
from skpcli.batch.rows import error_findings_text, keep_finding
from skpcli.batch.workers import StoppedError, Workers
from skpcli.batch.writers import TextWriter
from skpcli.checks import check_linked
from skpcli.checks.workspace import check_organisations
from skpcli.cli.common import Gathered, exit_code, gather, read_input, write_output
from skpcli.cli.progress import progress, say_above_bar
from skpcli.cli.runs.massal_options import MassalOptions, all_paths, read_row_options
from skpcli.cli.terminal import emit, make_console, quiet, remark, say, takes_colour
from skpcli.diagnostics import Diagnostic, Severity, sort_key
from skpcli.engine.scoring import by_document
from skpcli.files import reason, replacing, rereadable, temporary
from skpcli.output.masking import Mask
from skpcli.reading.reader import FileContent
from skpcli.reading.skipped import said_once

if TYPE_CHECKING:
    from skpcli.batch.listing import RowsListing
    from skpcli.batch.workbook import RowsWorkbook

_ALLOCATIONS_A_COLLECTION = 200_000
"""Above what the documents of one file hold, which is no garbage."""

_COPY_AT_ONCE = 1 << 20
_ON_SCREEN = ("rekap", "tabel")
"""The forms for people: the recap, alone or below the list."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The options of a run, what its rows are to be like, and its files."""

    options: MassalOptions
    rows: RowOptions
    files: Gathered


def run_massal(options: MassalOptions) -> int:
    """Rate all, write the rows, print the recap, and give the exit code; the worst wins."""
    rows = read_row_options(options)
    if rows is None:
        return 2
    paths = all_paths(options)
    if paths is None:
        return 2
    files = gather(paths, options.konteks, options.keluaran)
    if files is None:
        return 2
    run = _Run(options=options, rows=rows, files=_rereadable(files))
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS_A_COLLECTION)
    gc.enable()
    try:
        with _output(run) as file:
            collector = _work(run, file)
            if file and options.keluaran is None:
                _copy_to_stdout(file)
    except StoppedError as stop:
        say(stop.reason)
        return stop.code
    except BrokenPipeError:
        raise
    except OSError as error:
        target = options.keluaran or "keluaran"
        say(f"galat: `{target}` tidak dapat ditulis: {reason(error)}")
        return 2
    if not _print_recap(run, collector):
        return 2
    return _exit_code(run, collector)


def _rereadable(files: Gathered) -> Gathered:
    return Gathered(
        inputs=[rereadable(input_) for input_ in files.inputs],
        context=[rereadable(input_) for input_ in files.context],
        incomplete=files.incomplete,
    )


@contextmanager
def _output(run: _Run) -> Iterator[BinaryIO | None]:
    """Give the file that the rows go to; none for the recap alone."""
    if run.rows.form in _ON_SCREEN:
        yield None
    elif run.options.keluaran:
        with replacing(run.options.keluaran) as file:
            yield file
    else:
        with temporary() as file:
            yield file


def _work(run: _Run, file: BinaryIO | None) -> Collector:
    workers = Workers(run.files.inputs, run.options.proses)
    context_files = [read_input(input_) for input_ in run.files.context]
    context = build_context(run.rows, workers.organisations(), context_files)
    if run.options.samarkan:
        contents = (read_input(input_) for input_ in run.files.inputs)
        context.mask = Mask(chain(contents, context_files))
    writer = _writer(run.rows, file)
    collector = Collector(writer)
    for result in progress(workers.results(context), len(run.files.inputs)):
        collector.add(result)
        if result.error_text:
            say_above_bar(f"{result.error_text}\n")
            _stop_at_error(run, collector)
    for findings, sources in _found_together(run, context, context_files, collector):
        if _report(context, collector, findings, sources):
            _stop_at_error(run, collector)
    if writer:
        writer.raise_counts(collector.increases)
        writer.finish(collector)
    return collector


def _stop_at_error(run: _Run, collector: Collector) -> None:
    """Stop at an error where asked to."""
    if run.options.gagal_cepat:
        code = 1
        if _something_was_missing(run, collector):
            code = 2
        message = "Dihentikan pada galat pertama (--gagal-cepat); tidak ada yang ditulis."
        raise StoppedError(message, code)


def _something_was_missing(run: _Run, collector: Collector) -> bool:
    return run.files.incomplete or collector.is_incomplete


def _writer(
    rows: RowOptions, file: BinaryIO | None
) -> "TextWriter | RowsWorkbook | RowsListing | None":
    if rows.form == "tabel":
        from skpcli.batch.listing import RowsListing

        return RowsListing(rows.order)
    if file is None:
        return None
    if rows.form == "xlsx":
        from skpcli.batch.workbook import RowsWorkbook

        return RowsWorkbook(file, rows.order, rows.group_by)
    return TextWriter(rows.form, file, rows.order)


def _found_together(
    run: _Run,
    context: BatchContext,
    context_files: list[FileContent],
    collector: Collector,
) -> Iterator[tuple[list[Diagnostic], Mapping[str, str]]]:
    """Give what only all files together show, and the errors of those read for context.

    With the findings come the texts of their files.
    """
    yield said_once(collector.skipped), {}
    for content in context_files:
        collector.add_context(content)
        yield _errors(content.findings), {content.name: content.text}
    context_names = {content.name for content in context_files}
    about_organisations = []
    for finding in check_organisations(context.workspace):
        if finding.span.file not in context_names:
            about_organisations.append(finding)
    yield (
        about_organisations,
        {content.name: content.text for content in context.workspace.all_files},
    )
    inputs = [*run.files.inputs, *run.files.context]
    yield from collector.collisions(lambda number: read_input(inputs[number]))
    yield from _linked(run, context, context_files, collector)


def _linked(
    run: _Run, context: BatchContext, context_files: list[FileContent], collector: Collector
) -> Iterator[tuple[list[Diagnostic], Mapping[str, str]]]:
    """Give what the links between the documents of several people show, file by file."""
    inputs = {input_.name: input_ for input_ in run.files.inputs}
    files = FilesAgain(lambda name: read_input(inputs[name]))
    workspace = collector.people.workspace(
        list(inputs),
        context.workspace,
        context_files,
        files,
        needs_info_places=context.options.keeps_findings,
    )
    numbers = {name: number for number, name in enumerate(inputs)}
    found = check_linked(
        workspace,
        collector.people.decided(),
        with_infos=context.options.keeps_findings,
    )
    findings = sorted(found, key=sort_key)
    for (name, document), inside in by_document(workspace, findings).items():
        collector.raise_counts(numbers[name], document, inside)
        sources = {}
        if _errors(inside):
            sources = {name: files.text(name)}
        yield inside, sources


def _errors(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def _report(
    context: BatchContext,
    collector: Collector,
    findings: list[Diagnostic],
    sources: Mapping[str, str],
) -> bool:
    """Count findings, show the errors among them, and tell whether there are any."""
    collector.recap.severities.update(finding.severity for finding in findings)
    if context.options.keeps_findings:
        collector.findings += [keep_finding(context, finding) for finding in findings]
    errors = _errors(findings)
    if errors:
        emit(sys.stderr, f"{error_findings_text(context, errors, sources)}\n")
    return bool(errors)


def _copy_to_stdout(file: BinaryIO) -> None:
    """Copy what was written to stdout; the byte order mark only where it can be written."""
    file.seek(0)
    reader = codecs.getreader("utf-8")(file)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    keeps_mark = encoding.lower().startswith("utf")
    while chunk := reader.read(_COPY_AT_ONCE):
        emit(sys.stdout, chunk if keeps_mark else chunk.removeprefix("\ufeff"))


def _print_recap(run: _Run, collector: Collector) -> bool:
    """Print the recap; False where it was to be written and could not."""
    is_output = run.rows.form in _ON_SCREEN
    stream = sys.stdout if is_output else sys.stderr
    goes_to_file = is_output and run.options.keluaran is not None
    buffer = StringIO()
    console = make_console(buffer, takes_colour(stream) and not goes_to_file)
    if collector.listing:
        console.print(collector.listing)
    group_by = run.rows.group_by if run.options.per else None
    console.print(lay_out_recap(collector.recap, group_by, console.width))
    if is_output:
        return write_output(run.options.keluaran, buffer.getvalue())
    if run.options.keluaran:
        remark(f"Tersimpan: {run.options.keluaran}")
    if not quiet.get():
        emit(stream, buffer.getvalue())
    return True


def _exit_code(run: _Run, collector: Collector) -> int:
    recap = collector.recap
    nothing = ""
    if not recap.people:
        nothing = "tidak ada dokumen pegawai di antara berkas yang dibaca"
    return exit_code(
        (+recap.severities).keys(),  # without those counted 0 times
        incomplete=_something_was_missing(run, collector),
        strict=run.options.ketat,
        nothing=nothing,
    )
