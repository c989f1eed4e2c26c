"""The run of `skp distribusi` on tables of `skp massal`."""

import csv
import sys
from dataclasses import dataclass

from skpcli.batch.read_back import missing_columns, read_batch_table
from skpcli.checks.distribution import check_distribution
from skpcli.cli.common import Wanted, audible, gather, write_output
from skpcli.cli.runs.distribusi_render import DistribusiOptions, departs, render_groups
from skpcli.cli.terminal import emit, remark, say, stream_width, takes_colour
from skpcli.engine.groups import Group
from skpcli.files import Input, read_bytes, reason
from skpcli.model.terms import Capaian
from skpcli.output.findings.text import findings_in_words
from skpcli.source.decode import decode

_MOST_MIB = 256  # about a million people
_MOST_BYTES = _MOST_MIB * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Table:
    """The groups of one table, and the exit code that it calls for."""

    groups: tuple[Group, ...]
    code: int


_REFUSED = _Table((), 2)


def run_table(options: DistribusiOptions, capaian: Capaian | None) -> int:
    """Count the rows of tables, each table for itself, print, and give the exit code."""
    files = gather(options.paths, [], options.keluaran, wanted=Wanted.TABLES)
    if files is None:
        return 2
    groups: list[Group] = []
    code = 2 if files.incomplete else 0
    for input_ in files.inputs:
        table = _read(input_, capaian)
        findings = audible(check_distribution(table.groups, input_.name))
        width = stream_width(sys.stderr)
        text = findings_in_words(findings, {}, takes_colour(sys.stderr), width)
        emit(sys.stderr, text)
        groups += table.groups
        code = max(code, table.code)
    if not groups:
        return 2
    text = render_groups(options, groups)
    if not write_output(options.keluaran, text, options.output_format):
        return 2
    if code == 0 and options.ketat and departs(groups):
        return 1
    return code


def _read(input_: Input, capaian: Capaian | None) -> _Table:
    """Read one table, after saying what is wrong in it."""
    text = _decoded(input_)
    if text is None:
        return _REFUSED
    name = input_.name
    try:
        lacking = missing_columns(text, capaian=capaian is not None)
        if lacking:
            columns = ", ".join(lacking)
            say(
                f"galat: `{name}`: kolom tidak ada: {columns}; pakai "
                "berkas dari `skp massal -f csv`"
            )
            return _REFUSED
        table = read_batch_table(name, text, capaian)
    except csv.Error as error:
        say(f"galat: `{name}`: bukan CSV yang utuh ({error})")
        return _REFUSED
    for mistake in table.mistakes:
        say(f"galat: `{name}`: {mistake}")
    if table.outside:
        remark(f"`{name}`: {table.outside} baris tidak dihitung: kolom `organisasi` kosong")
    if not table.groups:
        say(f"galat: `{name}`: tidak ada baris pegawai di bawah judul kolomnya")
        return _REFUSED
    return _Table(table.groups, 1 if table.mistakes else 0)


def _decoded(input_: Input) -> str | None:
    """Read and decode a file; None where that cannot be done, after saying so."""
    name = input_.name
    try:
        content = read_bytes(input_, _MOST_BYTES)
    except OSError as error:
        say(f"galat: `{name}`: berkas tidak dapat dibaca: {reason(error)}")
        return None
    if len(content) > _MOST_BYTES:
        say(f"galat: `{name}`: berkas lebih besar dari {_MOST_MIB} MiB; bagi menurut organisasi")
        return None
    text, findings = decode(name, content)
    if text is None:
        say(f"galat: `{name}`: {findings[0].message}")
    return text
