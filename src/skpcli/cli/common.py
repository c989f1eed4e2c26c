"""What every command does alike: open the input, write the output, end with an exit code."""

import os
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Never, TypeVar

import typer

from skpcli.cli.terminal import berwarna, catat, lebar_layar, pesan, tulis
from skpcli.diagnostics import Diagnostic, Severity, Span
from skpcli.files import Masukan, baca_isi, kumpulkan, sebab, simpan, tempat_asli
from skpcli.model.spellings import cocokkan
from skpcli.output.findings.text import teks
from skpcli.output.masking import Penyamar
from skpcli.reading.reader import Berkas, baca_berkas
from skpcli.reading.workspace import Workspace, susun

Choice = TypeVar("Choice", bound=StrEnum)
_OFFICE_SUFFIXES = (".xlsx", ".xls", ".ods", ".docx", ".doc", ".pdf")


class Himpunan(NamedTuple):
    """The files of a run; ``kurang`` says that some of the input was not found."""

    masukan: list[Masukan]
    konteks: list[Masukan]
    kurang: bool


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
    gathered = himpun(paths, context, output, stdin_name)
    if gathered is None:
        return None
    files = [baca(input_) for input_ in gathered.masukan]
    context_files = [baca(input_) for input_ in gathered.konteks]
    workspace = susun(files, context_files)
    unreadable = any(finding.kode == "SKP016" for finding in workspace.temuan)
    return Opened(workspace, gathered.kurang or unreadable)


def himpun(
    paths: list[str],
    context: list[str],
    output: Path | None = None,
    stdin_name: str | None = None,
) -> Himpunan | None:
    """Find the files of a run; None where there is nothing to do, after saying so."""
    inputs, failures = kumpulkan(paths)
    if stdin_name:
        inputs = [_named(input_, stdin_name) for input_ in inputs]
    context_inputs, context_failures = kumpulkan(context, kecuali=inputs)
    for failure in (*failures, *context_failures):
        pesan(f"galat: {failure}")
    if output and overwrites(output, [*inputs, *context_inputs]):
        stop(f"`{output}` adalah berkas masukan; pilih nama lain untuk keluaran")
    if not inputs:
        return None
    return Himpunan(inputs, context_inputs, bool(failures or context_failures))


def _named(input_: Masukan, stdin_name: str) -> Masukan:
    """Give standard input another name; files keep theirs."""
    if input_.jalur:
        return input_
    return Masukan(nama=stdin_name, jalur=None, ditunjuk=input_.ditunjuk, isi=input_.isi)


def overwrites(output: Path, inputs: Iterable[Masukan]) -> bool:
    """Tell whether the output would be written over an input, however both are spelled."""
    target = os.path.realpath(output)  # Path.resolve raises where links go round in a circle
    return any(tempat_asli(input_) == target for input_ in inputs)


def baca(input_: Masukan) -> Berkas:
    """Read one file; one that cannot be read is a finding."""
    try:
        content = baca_isi(input_)
    except OSError as error:
        return Berkas(input_.nama, "", [], 0, [tak_terbaca(input_, error)])
    return baca_berkas(input_.nama, content, ditunjuk=input_.ditunjuk)


def tak_terbaca(input_: Masukan, error: OSError) -> Diagnostic:
    """Find that a file cannot be read."""
    message = f"berkas tidak dapat dibaca: {sebab(error)}"
    span = Span(input_.nama, 1, 1, 1, 1)
    return Diagnostic("SKP016", message, span, saran="periksa izin berkasnya")


def stop(reason: str) -> Never:
    """End the run with code 2, after saying why."""
    pesan(f"galat: {reason}")
    raise typer.Exit(2)


def baca_opsi(choices: type[Choice], written: str | None) -> Choice | None:
    """Read an option that takes a member of a closed set; None where it is not given.

    Any other word ends the run.
    """
    if written is None:
        return None
    match = cocokkan(choices, written)
    if match:
        return choices(match.nilai)
    values = [choice.value for choice in choices]
    hint = ""
    near = get_close_matches(written.casefold(), values, n=1)
    if near:
        hint = f". Maksud Anda {near[0]}?"
    name = choices.__name__.lower()
    stop(f'"{written}" bukan {name}; pilih salah satu dari: {", ".join(values)}{hint}')


def bentuk_keluaran(format_: str | None, output: Path | None, suffixes: Mapping[str, str], default: str) -> str:
    """Give the format asked for, else that of the file's ending.

    An ending of an office program ends the run.
    """
    if format_ is not None:
        return format_
    if output is None:
        return default
    suffix = output.suffix.lower()
    if suffix in _OFFICE_SUFFIXES and suffix not in suffixes:
        known = ", ".join(suffixes)
        stop(
            f"`{output}`: perintah ini tidak menulis {suffix}; pilih {known}, "
            "atau untuk Excel: skp massal -o hasil.xlsx"
        )
    return suffixes.get(suffix, default)


def kutip(path: Path | str) -> str:
    """Write a path as a shell takes it."""
    if " " in str(path):
        return f'"{path}"'
    return str(path)


def report_findings(workspace: Workspace, findings: Sequence[Diagnostic], mask: Penyamar | None) -> None:
    """Show findings on stderr, masked where asked for."""
    sources: dict[str, str] = {}
    if findings:
        sources = source_texts(workspace, mask)
    text = teks(findings, sources, berwarna(sys.stderr), lebar_layar(sys.stderr))
    if mask:
        text = mask.teks(text)
    tulis(sys.stderr, text)


def source_texts(workspace: Workspace, mask: Penyamar | None) -> dict[str, str]:
    """Give the texts of all files by their names, masked where asked for."""
    sources = {}
    for file in workspace.semua:
        sources[file.nama] = mask.sumber(file.teks) if mask else file.teks
    return sources


def keluarkan(output: Path | None, text: str, format_: str = "") -> bool:
    """Write the output; False where the file cannot be written, after saying so."""
    if output is None:
        tulis(sys.stdout, text, format_)
        return True
    try:
        simpan(output, text.encode("utf-8"))
    except OSError as error:
        pesan(f"galat: `{output}` tidak dapat ditulis: {sebab(error)}")
        return False
    catat(f"Tersimpan: {output}")
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
    has_error = Severity.GALAT in severities
    if nothing and not has_error:
        pesan(f"galat: {nothing}")
        return 2
    if incomplete:
        return 2
    has_warning = Severity.PERINGATAN in severities
    if has_error or failed or (strict and has_warning):
        return 1
    return 0
