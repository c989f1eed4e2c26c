"""Findings for people: the place, an excerpt with carets, the way out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from skpcli.diagnostics import Diagnostic, Severity, Span
from skpcli.output.findings.excerpt import excerpt
from skpcli.source.decode import split_lines
from skpcli.text import safe, wrap

EXCERPT_WIDTH = 100
"""An excerpt never takes more columns than this, its gutter included."""

_COLOURS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[33m",
    Severity.INFO: "\x1b[34m",
}
_NO_COLOUR = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class _Layout:
    """How findings are laid out; sentences go on in the next line at ``width``, 0 breaks none."""

    in_colour: bool
    width: int

    def painted(self, text: str, severity: Severity) -> str:
        """Give a text the colour of a severity."""
        return f"{_COLOURS[severity]}{text}{_NO_COLOUR}" if self.in_colour else text


def findings_in_words(
    findings: Sequence[Diagnostic],
    sources: Mapping[str, str],
    in_colour: bool = False,
    width: int = 0,
) -> str:
    """Render findings with excerpts; ``sumber`` maps each readable file to its text.

    In columns of a terminal, ``lebar`` is where sentences go on in the next line and excerpts are
    cut; 0 breaks none.
    """
    layout = _Layout(in_colour=in_colour, width=width)
    lines = _lines_of_files(findings, sources)
    blocks = []
    for finding in findings:
        line = _line_of(finding, lines.get(finding.span.file, ()))
        blocks.append("\n".join(_block(finding, line, layout)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def finding_line(finding: Diagnostic) -> str:
    """Say a finding in one line: ``file:line:col: galat[SKP301]: pesan``."""
    return f"{_place(finding.span)}: {_label(finding)}: {safe(finding.message)}"


def _lines_of_files(
    findings: Sequence[Diagnostic], sources: Mapping[str, str]
) -> dict[str, list[str]]:
    """Split the text of every file with a finding, if it is known and not empty."""
    lines: dict[str, list[str]] = {}
    for finding in findings:
        file = finding.span.file
        text = sources.get(file)
        if text and file not in lines:
            lines[file] = split_lines(text.removeprefix("\ufeff"))
    return lines


def _line_of(finding: Diagnostic, lines: Sequence[str]) -> str | None:
    number = finding.span.line
    return lines[number - 1] if 0 < number <= len(lines) else None


def _block(finding: Diagnostic, line: str | None, layout: _Layout) -> Iterator[str]:
    """Give the lines of a finding; ``line`` is the one of the file where it starts."""
    gutter = " " * len(str(finding.span.line))
    yield _headline(finding, layout)
    yield f"{gutter}--> {_place(finding.span)}"
    if line is not None:
        yield from _excerpt_lines(finding, line, gutter, layout)
    for detail in _details(finding):
        yield wrap(f"{gutter} = {detail}", layout.width, len(gutter) + 5)
    if finding.fix:
        yield f"{gutter} = perbaikan: otomatis dengan --perbaiki"


def _headline(finding: Diagnostic, layout: _Layout) -> str:
    """Say what is wrong, broken as it is without colour: that takes no column."""
    label = _label(finding)
    sentence = wrap(f"{label}: {safe(finding.message)}", layout.width)
    return layout.painted(label, finding.severity) + sentence.removeprefix(label)


def _excerpt_lines(finding: Diagnostic, line: str, gutter: str, layout: _Layout) -> Iterator[str]:
    margin = f"{gutter} | "
    columns = min(layout.width or EXCERPT_WIDTH, EXCERPT_WIDTH) - len(margin)
    shown = excerpt(line, finding.span, columns)
    carets = layout.painted("^" * shown.caret_count, finding.severity)
    yield margin.rstrip()
    yield f"{finding.span.line} | {shown.text}".rstrip()
    yield f"{margin}{' ' * shown.caret_column}{carets}"


def _details(finding: Diagnostic) -> Iterator[str]:
    """Give the remarks, the way out, and the legal basis."""
    for note in finding.notes:
        place = f" ({_place(note.span)})" if note.span else ""
        yield f"catatan: {safe(note.message)}{place}"
    if finding.hint:
        yield f"saran: {safe(finding.hint)}"
    if finding.basis:
        yield f"dasar: {safe(finding.basis)}"


def _label(finding: Diagnostic) -> str:
    return f"{finding.severity.value}[{finding.code}]"


def _place(span: Span) -> str:
    return f"{safe(span.file)}:{span.line}:{span.column}"
