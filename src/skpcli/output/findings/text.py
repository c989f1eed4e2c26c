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
        if self.in_colour:
            return f"{_COLOURS[severity]}{text}{_NO_COLOUR}"
        return text


def findings_in_words(
    findings: Sequence[Diagnostic],
    sources: Mapping[str, str],
    in_colour: bool = False,
    width: int = 0,
) -> str:
    """Render findings with excerpts; ``sources`` maps each readable file to its text.

    In columns of a terminal, ``width`` is where sentences go on in the next line and excerpts are
    cut; 0 breaks none.
    """
    if not findings:
        return ""
    layout = _Layout(in_colour=in_colour, width=width)
    lines_of: dict[str, list[str]] = {}
    blocks = []
    for finding in findings:
        file = finding.span.file
        if file not in lines_of:
            lines_of[file] = _lines(sources.get(file))
        block = _block(finding, lines_of[file], layout)
        blocks.append("\n".join(block))
    return "\n\n".join(blocks) + "\n"


def finding_line(finding: Diagnostic) -> str:
    """Say a finding in one line: ``file:line:col: galat[SKP301]: pesan``."""
    place = _place(finding.span)
    label = _label(finding)
    return f"{place}: {label}: {safe(finding.message)}"


def _lines(text: str | None) -> list[str]:
    """Split the text of a file; one that is empty or not known has no lines."""
    if not text:
        return []
    return split_lines(text.removeprefix("\ufeff"))


def _block(finding: Diagnostic, lines: Sequence[str], layout: _Layout) -> Iterator[str]:
    """Give the lines of a finding; ``lines`` are those of its file."""
    number = finding.span.line
    gutter = " " * len(str(number))
    yield _headline(finding, layout)
    yield f"{gutter}--> {_place(finding.span)}"
    if 0 < number <= len(lines):
        yield from _excerpt_lines(finding, lines[number - 1], layout)
    indent_width = len(gutter) + 5
    for detail in _details(finding):
        yield wrap(f"{gutter} = {detail}", layout.width, indent_width)
    if finding.fix:
        yield f"{gutter} = perbaikan: otomatis dengan --perbaiki"


def _headline(finding: Diagnostic, layout: _Layout) -> str:
    """Say what is wrong, broken as it is without colour: that takes no column."""
    label = _label(finding)
    sentence = wrap(f"{label}: {safe(finding.message)}", layout.width)
    message = sentence.removeprefix(label)
    return layout.painted(label, finding.severity) + message


def _excerpt_lines(finding: Diagnostic, line: str, layout: _Layout) -> Iterator[str]:
    number = str(finding.span.line)
    margin = f"{' ' * len(number)} | "
    width = min(layout.width or EXCERPT_WIDTH, EXCERPT_WIDTH)
    shown = excerpt(line, finding.span, width - len(margin))
    indent = " " * shown.caret_column
    carets = layout.painted("^" * shown.caret_count, finding.severity)
    yield margin.rstrip()
    yield f"{number} | {shown.text}".rstrip()
    yield f"{margin}{indent}{carets}"


def _details(finding: Diagnostic) -> Iterator[str]:
    """Give the remarks, the way out, and the legal basis."""
    for note in finding.notes:
        place = ""
        if note.span:
            place = f" ({_place(note.span)})"
        yield f"catatan: {safe(note.message)}{place}"
    if finding.hint:
        yield f"saran: {safe(finding.hint)}"
    if finding.basis:
        yield f"dasar: {safe(finding.basis)}"


def _label(finding: Diagnostic) -> str:
    return f"{finding.severity}[{finding.code}]"


def _place(span: Span) -> str:
    """Say where it is; a cell by its name."""
    if span.cell:
        return f"{safe(span.file)}: {safe(span.cell)}"
    return f"{safe(span.file)}:{span.line}:{span.column}"
