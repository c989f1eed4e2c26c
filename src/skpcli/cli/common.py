"""What every command does alike: open the input, write the output, end with an exit code."""

import os
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Never, TypeVar

import typer

from skpcli.cli.terminal import emit, quiet, remark, say, stream_width, takes_colour
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.files import Input, collect, head, read_bytes, real_path, reason, unreadable, write
from skpcli.model.spellings import match_choice
from skpcli.reading.reader import FileContent, read_file
from skpcli.reading.workspace import Workspace, assemble

if TYPE_CHECKING:
    from skpcli.output.masking import Mask

Choice = TypeVar("Choice", bound=StrEnum)
_OFFICE_SUFFIXES = (".xlsx", ".xls", ".ods", ".docx", ".doc", ".pdf")


class Wanted(Enum):
    """What kinds of file a command reads beside YAML documents."""

    DOCUMENTS = "nothing else"
    TABLES = "CSV tables"
    WORKBOOKS = "CSV tables and workbooks"


class Gathered(NamedTuple):
    """The files of a run; ``incomplete`` says that some of the input was not found."""

    inputs: list[Input]
    context: list[Input]
    incomplete: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """The workspace of a run; ``incomplete`` says that some input was not found or not readable."""

    workspace: Workspace
    incomplete: bool


def open_workspace(
    paths: list[str],
    context: list[str],
    output: Path | None = None,
    stdin_name: str | None = None,
) -> Opened | None:
    """Read the files to report on and those for context.

    None where there is nothing to do, after saying so. ``stdin_name`` is what standard input is
    called.
    """
    gathered = gather(paths, context, output, stdin_name)
    if gathered is None:
        return None
    files = [read_input(input_) for input_ in gathered.inputs]
    context_files = [read_input(input_) for input_ in gathered.context]
    workspace = assemble(files, context_files)
    some_unreadable = any(finding.code == "SKP016" for finding in workspace.findings)
    return Opened(workspace, gathered.incomplete or some_unreadable)


def gather(
    paths: list[str],
    context: list[str],
    output: Path | None = None,
    stdin_name: str | None = None,
    *,
    wanted: Wanted = Wanted.DOCUMENTS,
) -> Gathered | None:
    """Find the files of a run; None where there is nothing to do, after saying so."""
    inputs, failures = find_inputs(paths, wanted=wanted)
    if stdin_name:
        inputs = [_named(input_, stdin_name) for input_ in inputs]
    context_inputs, context_failures = find_inputs(context, excluded=inputs)
    for failure in (*failures, *context_failures):
        say(f"galat: {failure}")
    if output and overwrites(output, [*inputs, *context_inputs]):
        stop(f"`{output}` adalah berkas masukan; pilih nama lain untuk keluaran")
    if not inputs:
        return None
    return Gathered(inputs, context_inputs, bool(failures or context_failures))


def find_inputs(
    paths: list[str], excluded: Iterable[Input] = (), *, wanted: Wanted = Wanted.DOCUMENTS
) -> tuple[list[Input], list[str]]:
    """Find files, those of another kind left out; the texts say what was not found or left out."""
    found, failures = collect(paths, excluded)
    inputs = []
    for input_ in found:
        advice = _foreign_advice(input_, wanted) if input_.named else None
        if advice:
            failures.append(advice)
        else:
            inputs.append(input_)
    return inputs, failures


def _foreign_advice(input_: Input, wanted: Wanted) -> str | None:
    """Say what a named file is where its name does not end as those of YAML files do."""
    if input_.path is None or wanted is Wanted.WORKBOOKS:
        return None
    if str(input_.path).lower().endswith((".yaml", ".yml")):
        return None
    from skpcli.reading.foreign import HEAD_BYTES, foreign_advice  # few runs need it

    start = head(input_, HEAD_BYTES)
    if start is None:
        return None
    return foreign_advice(input_.name, start, takes_tables=wanted is Wanted.TABLES)


def _named(input_: Input, stdin_name: str) -> Input:
    """Give standard input another name; files keep theirs."""
    if input_.path:
        return input_
    return Input(name=stdin_name, path=None, named=input_.named, content=input_.content)


def overwrites(output: Path, inputs: Iterable[Input]) -> bool:
    """Tell whether the output would be written over an input, however both are spelled."""
    target = os.path.realpath(output)  # Path.resolve raises where links go round in a circle
    return any(real_path(input_) == target for input_ in inputs)


def read_input(input_: Input) -> FileContent:
    """Read one file; one that cannot be read is a finding."""
    try:
        content = read_bytes(input_)
    except OSError as error:
        return FileContent(input_.name, "", [], 0, [unreadable(input_, error)])
    return read_file(input_.name, content, named=input_.named)


def stop(reason: str) -> Never:
    """End the run with code 2, after saying why."""
    say(f"galat: {reason}")
    raise typer.Exit(2)


def read_choice(choices: type[Choice], written: str | None) -> Choice | None:
    """Read an option that takes a member of a closed set; None where it is not given.

    Any other word ends the run.
    """
    if written is None:
        return None
    match = match_choice(choices, written)
    if match:
        return choices(match.value)
    values = [choice.value for choice in choices]
    hint = ""
    near = get_close_matches(written.casefold(), values, n=1)
    if near:
        hint = f". Maksud Anda {near[0]}?"
    name = choices.__name__.lower()
    stop(f'"{written}" bukan {name}; pilih salah satu dari: {", ".join(values)}{hint}')


def chosen_format(
    format_: str | None, output: Path | None, suffixes: Mapping[str, str], default: str
) -> str:
    """Give the format asked for, else that of the file's ending; ``default`` where it has none.

    An ending that says nothing ends the run.
    """
    if format_ is not None:
        return format_
    if output is None:
        return default
    refuse_unknown_ending(output, suffixes, "sebut bentuknya dengan -f")
    return suffixes.get(_ending(output), default)


def refuse_unknown_ending(output: Path, suffixes: Collection[str], otherwise: str) -> None:
    """End the run where a file has an ending that none of the suffixes is.

    ``otherwise`` is what can be done but to take one of them.
    """
    ending = _ending(output)
    if not ending or ending in suffixes:
        return
    known = ", ".join(suffixes)
    advice = f"pakai salah satu dari: {known}; atau {otherwise}"
    if ending in _OFFICE_SUFFIXES:
        advice += "; untuk Excel: skp massal -o hasil.xlsx"
    stop(f"`{output}`: perintah ini tidak mengenal akhiran {ending}; {advice}")


def _ending(output: Path) -> str:
    """Give the ending of a file's name in lower case; a lone dot is none."""
    ending = output.suffix.lower()
    return "" if ending == "." else ending


def make_folder(folder: Path) -> bool:
    """Make a folder and those above it; False where that cannot be done, after saying so."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        say(f"galat: folder `{folder}` tidak dapat dibuat: {reason(error)}")
        return False
    return True


def shell_quoted(path: Path | str) -> str:
    """Write a path as a shell takes it."""
    if " " in str(path):
        return f'"{path}"'
    return str(path)


def asked_mask(workspace: Workspace, *, asked: bool) -> "Mask | None":
    """Give what hides who a workspace is about; None where that is not asked for."""
    if not asked:
        return None
    from skpcli.output.masking import Mask  # costs start-up time that most runs need not pay

    return Mask(workspace.all_files)


def audible(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Leave out findings of severity info where the user wants quiet."""
    if not quiet.get():
        return list(findings)
    return [finding for finding in findings if finding.severity is not Severity.INFO]


def decisive_findings(findings: Iterable[Diagnostic], *, strict: bool) -> list[Diagnostic]:
    """Choose the findings that decide the exit code: errors, and warnings in a ``strict`` run."""
    decisive = [Severity.ERROR]
    if strict:
        decisive.append(Severity.WARNING)
    return [finding for finding in findings if finding.severity in decisive]


def report_findings(
    workspace: Workspace, findings: Iterable[Diagnostic], mask: "Mask | None"
) -> None:
    """Show findings on stderr, masked where asked for."""
    findings = audible(findings)
    if not findings:
        return
    # Costs start-up time that a run without findings need not pay.
    from skpcli.output.findings.text import findings_in_words

    sources = source_texts(workspace, mask)
    text = findings_in_words(findings, sources, takes_colour(sys.stderr), stream_width(sys.stderr))
    if mask:
        text = mask.text(text)
    emit(sys.stderr, text)


def source_texts(workspace: Workspace, mask: "Mask | None") -> dict[str, str]:
    """Give the texts of all files by their names, masked where asked for."""
    sources = {}
    for file in workspace.all_files:
        sources[file.name] = mask.source(file.text) if mask else file.text
    return sources


def write_output(output: Path | None, text: str, format_: str = "") -> bool:
    """Write the output; False where the file cannot be written, after saying so."""
    if output is None:
        emit(sys.stdout, text, format_)
        return True
    try:
        write(output, text.encode("utf-8"))
    except OSError as error:
        say(f"galat: `{output}` tidak dapat ditulis: {reason(error)}")
        return False
    remark(f"Tersimpan: {output}")
    return True


def exit_code(
    severities: Collection[Severity],
    *,
    incomplete: bool,
    strict: bool = False,
    failed: bool = False,
    nothing: str = "",
) -> int:
    """Give the exit code of a run that has written its output; the worst wins.

    2: input is ``incomplete``, or there was ``nothing`` to work on, which is said here unless an
    error explains it. 1: an error among the findings' severities, in a ``strict`` run a warning,
    or what the run was asked to watch has ``failed``. Otherwise 0.
    """
    has_error = Severity.ERROR in severities
    if nothing and not has_error:
        say(f"galat: {nothing}")
        return 2
    if incomplete:
        return 2
    has_warning = Severity.WARNING in severities
    if has_error or failed or (strict and has_warning):
        return 1
    return 0
