"""A stretch of YAML text, and the parser for it."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

import yaml

from skpcli.diagnostics import Diagnostic, Edit, Note, Span
from skpcli.model.routes import Route
from skpcli.source.decode import BREAKS, split_lines
from skpcli.source.defects import Defect, yaml_quoted
from skpcli.source.rewriting import Rewriting, written_column

DASH_STANDIN = "\ue000"
"""Stands for a lone dash, which people write for "nothing" and YAML takes for a list entry."""

_LONE_DASH = re.compile(r"-(?<= -)[ \t]*(?:\r?$|[ \t]#)", re.M)
_DASH_AS_VALUE = re.compile(r"(:[ \t]+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_DASH_AS_ENTRY = re.compile(r"^([ ]*(?:-[ ]+)+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_NEXT_INDENT = re.compile(r"[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]*)")

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MENDED_BY_QUOTES = frozenset(("SKP011", "SKP012", "SKP014", "SKP015"))
"""Codes of what quotes mend."""

_KEY = re.compile(
    r'"(?:\\.|[^"\\])*"' + "|" + r"'(?:''|[^'])*'" + "|" + r"(?:[^:#]|:(?=[^\s])|(?<=\S)#)+"
)
_KEY_REACH = 1_100  # a key ends within 1,024 characters, or YAML has none


def put_standins(text: str) -> str:
    """Put a stand-in for every dash that is all of a value or of a list entry."""
    if has_standins(text) or not _LONE_DASH.search(text):
        return text
    text = _DASH_AS_VALUE.sub(rf"\1{DASH_STANDIN}", text)
    return _DASH_AS_ENTRY.sub(_replace_entry, text)


def _replace_entry(match: re.Match[str]) -> str:
    """Replace a lone dash, unless the next line goes on deeper: then it opens a list."""
    text, before = match.string, match[1]
    following = _NEXT_INDENT.match(text, match.end())
    goes_deeper = (
        following is not None and following.end() < len(text) and len(following[1]) >= len(before)
    )
    return match[0] if goes_deeper else before + DASH_STANDIN


def has_standins(text: str) -> bool:
    """Tell whether stand-ins were put into a text."""
    return DASH_STANDIN in text


def take_standins_out(text: str) -> str:
    """Put the dashes back that stand-ins took the place of."""
    return text.replace(DASH_STANDIN, "-")


def parser(text: str) -> Any:
    """Make the fastest parser there is: that of libyaml, or else PyYAML's own."""
    if not text.endswith("\n"):
        text += "\n"  # without it the two differ in where the end is
    return _PARSER(text)


def route_text(route: Route) -> str:
    """Spell a route for people: keys with dots between, list entries counted from 1.

    >>> route_text(("utama", 0, "id"))
    'utama.1.id'
    """
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in route)


def key_end(line: str, column: int) -> int:
    """Column where the key that starts at a column ends."""
    match = _KEY.match(line, column, column + _KEY_REACH)
    if match is None:
        return min(column + 1, len(line))
    return column + len(match[0].rstrip())


class Position(NamedTuple):
    """A line and a column, from 0."""

    line: int
    column: int


@dataclass
class Stretch:
    """A stretch of a file that is parsed at one go; ``lines_before`` stand before it.

    ``rewritings`` lead from what is read to what is written.
    """

    file: str
    text: str
    lines_before: int = 0
    rewritings: Sequence[Rewriting] = ()

    @cached_property
    def _line_starts(self) -> "array[int]":
        """Offsets of its lines; kept, since each place that is asked for needs them."""
        whole_lines = self.text.splitlines(keepends=True)  # no text has the breaks that YAML lacks
        starts = array("L", (0, *accumulate(map(len, whole_lines))))
        if whole_lines and not self.text.endswith(tuple(BREAKS)):
            starts.pop()
        return starts

    def lines(self) -> list[str]:
        """Give its lines as they stand in the file."""
        return split_lines(take_standins_out(self.text))

    def line(self, number: int) -> str:
        """Give one of its lines as it stands in the file; behind the last there are empty ones."""
        starts = self._line_starts
        if number >= len(starts):
            return ""
        end = starts[number + 1] if number + 1 < len(starts) else len(self.text)
        return take_standins_out(self.text[starts[number] : end].rstrip(BREAKS))

    def position(self, offset: int) -> Position:
        """Give the line and column of an offset."""
        if offset > len(self.text):  # behind the line end that the parser is given
            return Position(len(self._line_starts), 0)
        line = bisect_right(self._line_starts, offset) - 1
        return Position(line, offset - self._line_starts[line])

    def span(self, start: Position, end: Position) -> Span:
        """Make a span of two positions."""
        first, last = self.lines_before + start.line, self.lines_before + end.line
        start_column, end_column = start.column, end.column
        if self.rewritings:
            start_column = written_column(self.rewritings, first, start_column)
            end_column = written_column(self.rewritings, last, end_column)
        return Span(self.file, first + 1, start_column + 1, last + 1, end_column + 1)

    def finding(self, defect: Defect, route: str = "", *notes: Note) -> Diagnostic:
        """Make a finding of a defect."""
        start = Position(defect.line, defect.column)
        span = self.span(start, Position(defect.line, defect.end_column))
        return Diagnostic(
            defect.code,
            defect.message,
            span,
            route=route,
            hint=defect.hint,
            notes=notes,
            fix=self._edit(defect, span),
        )

    def _edit(self, defect: Defect, span: Span) -> Edit | None:
        """Give the edit that undoes a defect, where one can be told for certain."""
        if defect.replacement is not None:
            return Edit(span, defect.replacement)
        if defect.code not in MENDED_BY_QUOTES or not defect.hint:
            return None
        written = self.line(defect.line)[defect.column : defect.end_column]
        return Edit(span, yaml_quoted(written))
