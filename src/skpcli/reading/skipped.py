"""What a walked folder holds besides documents of ours: skipped, and said in one line for all."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Span
from skpcli.source.decode import split_lines

SKIPPED = "SKP017"
"""The code of what is skipped."""

_SHOWN_NAMES = 3
_DOCUMENT_START = re.compile(r"---(?:\s|$)")
_OUR_KEY = re.compile(
    r"[\s{\"'\u200b\u2060\ufeff\u201c]*"
    r"(?:(?P<kind>jenis)|pegawai|hasil_kerja|perilaku_kerja|sasaran|pejabat_penilai|penilaian)"
    r"[\s\"'\u200b\u2060\ufeff\u201d]*:",
)
_KIND_LINE = re.compile(r"[\s{\"'-]*jenis[\s\"']*:[\s\"'\u201c]*(?:pegawai|organisasi)\b", re.I)


class Lines(NamedTuple):
    """Lines of a file, from 1, the last one included."""

    first: int
    last: int

    def have(self, line: int) -> bool:
        """Tell whether a line is among them."""
        return self.first <= line <= self.last


def foreign_documents(text: str) -> list[Lines]:
    """Give the lines of each document that shows none of our keys, readable or not."""
    foreign = []
    lines = split_lines(text)
    for document in _documents(lines):
        if not any(_is_ours(line) for line in lines[document.first - 1 : document.last]):
            foreign.append(document)
    return foreign


def _documents(lines: Sequence[str]) -> Iterator[Lines]:
    first = 1
    for number, line in enumerate(lines, start=1):
        if number > 1 and _DOCUMENT_START.match(line):
            yield Lines(first, number - 1)
            first = number
    yield Lines(first, len(lines))


def _is_ours(line: str) -> bool:
    """Tell whether a line has a key of ours at the outermost level, or names a kind of document."""
    if line[:1] in (" ", "\t"):
        return _KIND_LINE.match(line) is not None
    return _OUR_KEY.match(line) is not None


def skipped(name: str, line: int) -> Diagnostic:
    """Say that a document is skipped (SKP017)."""
    message = "dokumen tanpa `jenis` dilewati: bukan berkas SKP"
    return Diagnostic(SKIPPED, message, Span(name, line, 1, line, 1))


def said_once(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Say in one finding what several say about what was skipped."""
    about_skipped = [finding for finding in findings if finding.code == SKIPPED]
    if len(about_skipped) < 2:
        return list(findings)
    names = list(dict.fromkeys(finding.span.file for finding in about_skipped))
    shown = ", ".join(f"`{name}`" for name in names[:_SHOWN_NAMES])
    if len(names) > _SHOWN_NAMES:
        shown += f", dan {len(names) - _SHOWN_NAMES} lainnya"
    message = (
        f"{len(names)} berkas dilewati, bukan berkas SKP (tanpa `jenis`, atau kosong): {shown}"
    )
    first = about_skipped[0]._replace(message=message)
    rest = [finding for finding in findings if finding.code != SKIPPED]
    return [first, *rest]
