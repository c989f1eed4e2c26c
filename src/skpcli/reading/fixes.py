"""Safe edits of a file: what it says stays, or comes back where YAML had cut it off."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Edit, Span
from skpcli.model.documents import Pegawai
from skpcli.reading.reader import FileContent, read_file
from skpcli.reading.typed import TypedDocument
from skpcli.source.decode import decode, split_lines
from skpcli.source.rewriting import line_starts
from skpcli.text import safe

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ENCODINGS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_CHANGING = frozenset(("SKP014", "SKP015", "SKP022"))
"""Codes whose edit gives back what was cut off, or takes away what crept in.

So the document says something else than before.
"""

_READ_AGAIN = frozenset(("SKP004", "SKP011", "SKP012", "SKP013"))
"""Codes for each of which a file is parsed once more, without the defect."""

_MOST_READINGS = 20
_BUDGET_CHARACTERS = 12 * 1024 * 1024
_BUDGET_READINGS = 8
"""Characters parsed for one file, or how often it is read if that is more.

What is left then waits for the next run.
"""


class Fixed(NamedTuple):
    """A file after its edits, and how many there were."""

    content: bytes
    edits: int


class _MendedText(NamedTuple):
    """A text after its edits, and how many there were."""

    text: str
    edited: int


_Place = tuple[str, int]
"""The code of a finding and the line of its edit."""


class _CodedEdit(NamedTuple):
    """An edit with the code of its finding; a NIP without quotes has none."""

    edit: Edit
    code: str


def fix(name: str, content: bytes) -> Fixed:
    """Apply every safe edit; what cannot be decoded comes back as it is.

    Byte order mark, line ends, comments and everything outside the edits stay byte for byte. An
    edit after which its finding is still there, or another document reads otherwise, is not made.
    Of a great many edits in one long document some are left for the next run.
    """
    text, _ = decode(name, content)
    if text is None:
        return Fixed(content=content, edits=0)
    mended = _mend(name, text)
    if not mended.edited:
        return Fixed(content=content, edits=0)
    mark = _byte_order_mark(content)
    encoding = _ENCODINGS.get(mark, "utf-8")
    return Fixed(content=mark + mended.text.encode(encoding), edits=mended.edited)


def _byte_order_mark(content: bytes) -> bytes:
    for mark in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return mark
    return b""


def diff(name: str, old: bytes, new: bytes) -> str:
    """Show two versions of a file as a unified diff."""
    lines = difflib.unified_diff(
        _lines(name, old),
        _lines(name, new),
        fromfile=f"{name} (sekarang)",
        tofile=f"{name} (diperbaiki)",
        lineterm="",
    )
    return "".join(f"{safe(line)}\n" for line in lines)


def _lines(name: str, content: bytes) -> list[str]:
    """Give the lines of a file; behind its last line end there is none."""
    text, _ = decode(name, content)
    lines = split_lines(text or "")
    if lines[-1] == "":
        return lines[:-1]
    return lines


def _mend(name: str, text: str) -> _MendedText:
    """Make the edits of the findings."""
    file = _read(name, text)
    mending = _Mending(name=name, text=text, file=file, count=0, batch_size=len(text))
    mending.run()
    return _MendedText(mending.text, mending.count)


def without_idle_fixes(
    files: Iterable[FileContent], findings: Iterable[Diagnostic]
) -> list[Diagnostic]:
    """Leave the findings only those edits that `fix` makes; it is tried, and nothing is kept."""
    by_name = {file.name: file for file in files}
    places: dict[str, set[_Place]] = {}
    kept = []
    for finding in findings:
        name = finding.span.file
        if finding.fix and name in by_name:
            if name not in places:
                places[name] = _mended_places(by_name[name])
            if (finding.code, finding.fix.span.line) not in places[name]:
                finding = finding._replace(fix=None)
        kept.append(finding)
    return kept


def _mended_places(file: FileContent) -> set[_Place]:
    """Say what is mended on which lines; no edit moves a line but those that join some."""
    mending = _Mending(file.name, file.text, file, count=0, batch_size=len(file.text))
    mending.run()
    return mending.places


@dataclass(slots=True)
class _Mending:
    """A file on its way: batches of edits are tried, fewer at a time where together does not do."""

    name: str
    text: str
    file: FileContent
    count: int
    batch_size: int
    refused: set[Edit] = field(default_factory=set)
    places: set[_Place] = field(default_factory=set)

    def run(self) -> None:
        """Make edits until there are none, or enough was read."""
        budget = max(_BUDGET_CHARACTERS, _BUDGET_READINGS * _cost(self.file))
        while budget > 0:
            batch = self._next_batch()
            if not batch:
                return
            text = _applied(self.text, batch)
            file = _read(self.name, text)
            budget -= _cost(file)
            if _is_better(self.file, file, batch):
                self.text = text
                self.file = file
                self.count += len(batch)
                self.places.update((coded.code, coded.edit.span.line) for coded in batch)
                self.batch_size *= 2
            elif len(batch) == 1:
                self.refused.add(batch[0].edit)
                self.batch_size = 2
            else:
                self.batch_size = len(batch) // 2

    def _next_batch(self) -> list[_CodedEdit]:
        batch = []
        for coded in _one_a_line(_edits(self.file)):
            if coded.edit not in self.refused:
                batch.append(coded)
        return batch[: self.batch_size]


def _cost(file: FileContent) -> int:
    """Say about how many characters were parsed to read a file.

    It is parsed all again for every defect that was blotted out.
    """
    again = 0
    for finding in file.findings:
        if finding.code in _READ_AGAIN:
            again += 1
    readings = 1 + min(again, _MOST_READINGS)
    return readings * len(file.text)


def _read(name: str, text: str) -> FileContent:
    return read_file(name, text.encode())


def _edits(file: FileContent) -> Iterator[_CodedEdit]:
    """Give the edits that the findings carry, and quotes for every NIP without."""
    for finding in file.findings:
        if finding.fix:
            yield _CodedEdit(finding.fix, finding.code)
    lines = split_lines(file.text)
    for document in file.documents:
        if not isinstance(document.content, Pegawai):
            continue
        for span in _nip_spans(document):
            line = lines[span.line - 1]
            written = line[span.column - 1 : span.end_column - 1]
            if span.line == span.end_line and written[:1].isdigit():
                yield _CodedEdit(Edit(span, f'"{written}"'), "")


def _nip_spans(document: TypedDocument) -> Iterator[Span]:
    for role in ("pegawai", "pejabat_penilai", "atasan_pejabat_penilai"):
        if document.is_written((role, "nip")):
            yield document.span((role, "nip"))


def _one_a_line(edits: Iterable[_CodedEdit]) -> list[_CodedEdit]:
    """Keep one edit a line, so that no edit moves another."""
    kept: list[_CodedEdit] = []
    last_line = 0
    for coded in sorted(edits, key=_start):
        span = coded.edit.span
        if last_line < span.line:
            kept.append(coded)
            last_line = span.end_line
    return kept


def _start(coded: _CodedEdit) -> tuple[int, int]:
    span = coded.edit.span
    return span.line, span.column


def _applied(text: str, edits: Sequence[_CodedEdit]) -> str:
    """Make edits from the last to the first, so that the places of the others still hold."""
    starts = line_starts(text)
    for coded in reversed(edits):
        span = coded.edit.span
        start = starts[span.line - 1] + span.column - 1
        end = starts[span.end_line - 1] + span.end_column - 1
        before = text[:start]
        after = text[end:]
        text = before + coded.edit.text + after
    return text


def _is_better(old: FileContent, new: FileContent, edits: Sequence[_CodedEdit]) -> bool:
    """Tell whether the edited findings are gone while whatever could be read says what it said."""
    remaining = set()
    for finding in new.findings:
        span = finding.span
        remaining.add((finding.code, span.line, span.column))
    for coded in edits:
        if (coded.code, *_start(coded)) in remaining:
            return False
    if old.count and old.count != new.count:  # of a file with control characters nothing is read
        return False
    changed = [coded.edit.span.line for coded in edits if coded.code in _CHANGING]
    new_contents = {}
    for document in new.documents:
        new_contents[document.document.number] = document.content
    for document in old.documents:
        reads_otherwise = new_contents.get(document.document.number) != document.content
        if document.content and reads_otherwise and not _has_any_line(document, changed):
            return False
    return True


def _has_any_line(document: TypedDocument, lines: Iterable[int]) -> bool:
    first = document.document.first_line
    last = document.document.span(()).end_line
    return any(first <= line <= last for line in lines)
