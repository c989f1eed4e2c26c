"""Reading of a file's bytes into its YAML documents."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError

from skpcli.diagnostics import Diagnostic, Severity, Span
from skpcli.source.decode import BREAKS, LINE_BREAK, decode, has_usual_breaks
from skpcli.source.defects import Defect, key_before
from skpcli.source.document import Document
from skpcli.source.events import Reader
from skpcli.source.mended import MendedText
from skpcli.source.places import Parsed
from skpcli.source.refusals import StopReading
from skpcli.source.stretch import Stretch, put_standins, route_text
from skpcli.source.syntax import explain

MAX_BYTES = 8 * 1024 * 1024
"""Length of the largest file that is read."""

_BLOT = "\uf8fe"  # stands for what was blotted out, of a kind that no text has
_MAX_BROKEN = 1_000  # broken documents in one file
_MAX_REPEATS = 20  # how often a broken document is read again for its next defect
_MAX_REPEATED = 256 * 1024  # characters of a document that is read again at all

_SEPARATOR = re.compile(f"---(?=[ \t{BREAKS}]|\\Z)")  # where a line starts with it
_BLANK_TABS = re.compile(
    "(?:^|(?<=[\r\x85\u2028\u2029]))"
    "(?:([ ]*\t[ \t]*)(?=#)|[ ]*\t[ \t]*(?=[\r\n\x85\u2028\u2029]|\\Z))",
    re.M,
)


@dataclass(slots=True)
class SourceFile:
    """What one file holds: its documents in order, and what is wrong with it.

    ``count`` has the empty documents too; of those numbered in ``faulty`` some keys are wrong.
    """

    name: str
    text: str = ""
    documents: list[Document] = field(default_factory=list)
    count: int = 0
    findings: list[Diagnostic] = field(default_factory=list)
    faulty: set[int] = field(default_factory=set)

    def add(self, stretch: Stretch, parsed: Parsed, *, is_partial: bool = False) -> None:
        """Add the next document of a stretch; of a partial one the rest could not be read."""
        self.count += 1
        self.findings += parsed.findings
        if not parsed.data:
            return
        if is_partial:
            parsed.absent_keys.clear()  # what could not be read is not empty
        document = Document(
            file=self.name,
            number=self.count,
            data=parsed.data[0],
            first_line=parsed.first_line + stretch.lines_before + 1,
            empty_marks=parsed.empty_marks,
            is_partial=is_partial,
            _stretch=stretch,
            _parsed=parsed,
        )
        self.documents.append(document)
        if parsed.is_faulty:
            self.faulty.add(self.count)

    def add_fault(self, line: int) -> None:
        """Note that the document around a line has an error."""
        for document in reversed(self.documents):
            if document.first_line <= line:
                self.faulty.add(document.number)
                return


def read_source(name: str, content: bytes) -> SourceFile:
    """Read a file's bytes: its documents and its defects. Never raises for any content."""
    source = SourceFile(name)
    if len(content) > MAX_BYTES:
        message = "berkas ini lebih dari 8 MiB, batas ukurannya; bagi menjadi beberapa berkas"
        source.findings.append(Diagnostic("SKP001", message, Span(name, 1, 1, 1, 1)))
        return source
    text, source.findings = decode(name, content)
    source.text = text or ""
    if text is None or source.findings:
        return source
    if "\t" in text:
        text = _BLANK_TABS.sub(_without_tabs, text)
    mended = MendedText(name, text)
    mended.mend_pasted()
    source = _read_mended(source.text, mended)
    if any(finding.code == "SKP005" for finding in source.findings) and mended.mend_tabs():
        source = _read_mended(source.text, mended)
    return source


def _read_mended(written: str, mended: MendedText) -> SourceFile:
    """Read a text as it was meant; documents with grave slips are faulty."""
    source = SourceFile(mended.file, written)
    _read_all(source, Stretch(mended.file, put_standins(mended.text), 0, mended.rewritings))
    source.findings += mended.findings
    for finding in mended.findings:
        if finding.severity is Severity.ERROR:
            source.add_fault(finding.span.line)
    return source


def _without_tabs(match: re.Match[str]) -> str:
    """Give blanks for the tabs in front of a comment, and nothing for those of a blank line.

    The two ends of a line must not become one.
    """
    if match[1]:
        return " " * len(match[1])
    text = match.string
    before = text[max(match.start() - 1, 0) : match.start()]
    behind = text[match.end() : match.end() + 1]
    return " " if before + behind == "\r\n" else ""


def _read_all(source: SourceFile, stretch: Stretch) -> None:
    """Read all documents at one go; from the first broken one on, each by itself."""
    reader = Reader(stretch)
    last_start = -1
    error: MarkedYAMLError | None = None
    try:
        while parsed := reader.next():
            last_start = parsed.first_line
            source.add(stretch, parsed)
        return
    except StopReading:
        last_start = reader.current.first_line
        source.add(stretch, reader.current)
    except MarkedYAMLError as raised:
        error = raised.with_traceback(None)  # it would keep all that was read
    pieces = (piece for piece in _pieces(stretch) if piece.lines_before > last_start)
    first = next(pieces, None)
    if error and last_start >= 0 and _is_before(error, first):
        source.count += 1
        source.findings.append(stretch.finding(explain(error, stretch.lines())))
    if first:
        _read_pieces(source, chain((first,), pieces))


def _is_before(error: MarkedYAMLError, piece: Stretch | None) -> bool:
    """Tell whether an error stands behind a document's end, with no ``---`` between."""
    if piece is None or error.problem_mark is None:
        return True
    return error.problem_mark.line < piece.lines_before


def _pieces(stretch: Stretch) -> Iterator[Stretch]:
    """Cut a file before every line that starts a document."""
    text = stretch.text
    is_usual = has_usual_breaks(text)
    start = lines_before = 0
    for end in chain(_document_starts(text), (len(text),)):
        yield Stretch(stretch.file, text[start:end], lines_before, stretch.rewritings)
        if is_usual:
            lines_before += text.count("\n", start, end)
        else:
            lines_before += len(LINE_BREAK.findall(text, start, end))
        start = end


def _document_starts(text: str) -> Iterator[int]:
    """Give where each line starts that is a separator, but for the text's first line."""
    for match in _SEPARATOR.finditer(text):
        start = match.start()
        if start and text[start - 1] in BREAKS:
            yield start


def _read_pieces(source: SourceFile, pieces: Iterable[Stretch]) -> None:
    """Read each piece by itself, until too many are broken."""
    broken = 0
    for piece in pieces:
        if not _read_piece(source, piece):
            broken += 1
        if broken >= _MAX_BROKEN:
            line = piece.lines_before + 1
            message = (
                f"berkas ini berisi sedikitnya {_MAX_BROKEN} dokumen rusak; "
                "dokumen sesudah ini tidak dibaca"
            )
            span = Span(source.name, line, 1, line, 4)
            source.findings.append(Diagnostic("SKP004", message, span))
            return


def _read_piece(source: SourceFile, piece: Stretch) -> bool:
    """Read one piece, and where it is broken find as many of its defects as can be told.

    Each defect is blotted out and the piece is read again. Tells whether the piece is whole.
    """
    findings: list[Diagnostic] = []
    attempt = piece
    while True:
        reader = Reader(attempt)
        documents, error = _read_documents(reader)
        if error is None:
            break
        defect = explain(error, attempt.lines())
        findings.append(_finding(piece, attempt, defect, reader))
        is_last = len(findings) >= _MAX_REPEATS or len(attempt.text) > _MAX_REPEATED
        if is_last or not defect.skippable:
            documents.append(_unfinished(reader, documents, defect))
            break
        text = _blotted(attempt, defect)
        attempt = Stretch(attempt.file, text, attempt.lines_before, attempt.rewritings)
    for parsed in documents:
        if findings:
            parsed.data = [_without_blots(value) for value in parsed.data]
        source.add(piece, parsed, is_partial=bool(findings))
    source.findings += findings
    return not findings


def _read_documents(reader: Reader) -> tuple[list[Parsed], YAMLError | None]:
    """Read all that can be read, and give what ended it."""
    documents: list[Parsed] = []
    try:
        while parsed := reader.next():
            documents.append(parsed)
    except StopReading:
        documents.append(reader.current)
    except YAMLError as error:
        return documents, error.with_traceback(None)
    return documents, None


def _unfinished(reader: Reader, documents: list[Parsed], defect: Defect) -> Parsed:
    """Give what was read of the document that a defect ends."""
    reader.close()
    if documents and reader.current is documents[-1]:  # it is broken before it could begin
        return Parsed(defect.line)
    return reader.current


def _finding(piece: Stretch, attempt: Stretch, defect: Defect, reader: Reader) -> Diagnostic:
    """Make a finding of a syntax error, with its line as it stands in the file."""
    line = piece.line(defect.line)
    if attempt.line(defect.line) != line:
        defect = replace(defect, hint=None)  # it would show what an earlier defect was blotted with
    key = key_before(line, defect.column)
    route = reader.route(key)
    if key and route and isinstance(route[-1], int):  # a mapping in a list, not yet opened
        route = (*route, key)
    return piece.finding(defect, route_text(route))


def _blotted(stretch: Stretch, defect: Defect) -> str:
    """Blot out a defect, so that the rest of its document can be read."""
    text = stretch.text
    line_start = 0
    for match in islice(LINE_BREAK.finditer(text), defect.line):
        line_start = match.end()
    start, end = line_start + defect.column, line_start + defect.end_column
    blot = _BLOT * (end - start)
    if defect.replacement is not None:
        blot = defect.replacement.ljust(end - start)
    return text[:start] + blot + text[end:]


def _without_blots(value: Any) -> Any:
    """Leave out the values that were blotted out, all or in part."""
    if isinstance(value, dict):
        pairs = ((key, inner) for key, inner in value.items() if not _is_blotted(inner))
        return {key: _without_blots(inner) for key, inner in pairs}
    if isinstance(value, list):
        return [_without_blots(inner) for inner in value if not _is_blotted(inner)]
    return value


def _is_blotted(value: Any) -> bool:
    return isinstance(value, str) and _BLOT in value
