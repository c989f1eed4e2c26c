"""A stretch of YAML text, and the parser for it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from skpcli.diagnostics import Diagnostic, Edit, Note, Span
from skpcli.model.routes import Route
from skpcli.source.decode import split_lines
from skpcli.source.defects import Defect, yaml_quoted

DASH_STANDIN = "\ue000"
"""Stands for a lone dash, which people write for "nothing" and YAML takes for a list entry."""

_LONE_DASH = re.compile(r"-(?<= -)[ \t]*(?:\r?$|[ \t]#)", re.M)
_DASH_AS_VALUE = re.compile(r"(:[ \t]+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_DASH_AS_ENTRY = re.compile(r"^([ ]*(?:-[ ]+)+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_NEXT_INDENT = re.compile(r"[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]*)")

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MENDED_BY_QUOTES = frozenset(("SKP011", "SKP012", "SKP014", "SKP015"))
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


@dataclass
class Stretch:
    """A stretch of a file that is parsed at one go; ``offset`` lines stand before it."""

    file: str
    text: str
    offset: int = 0

    @cached_property
    def lines(self) -> list[str]:
        """Its lines as they stand in the file; kept, since every place asked for needs them."""
        return split_lines(take_standins_out(self.text))

    def span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """Make a span of lines and columns from 0."""
        first_line = self.offset + 1
        return Span(self.file, line + first_line, column + 1, end_line + first_line, end_column + 1)

    def finding(self, defect: Defect, route: str = "", *notes: Note) -> Diagnostic:
        """Make a finding of a defect."""
        span = self.span(defect.line, defect.column, defect.line, defect.end_column)
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
        mended_by_quotes = defect.code in _MENDED_BY_QUOTES and defect.hint
        if not mended_by_quotes and defect.code != "SKP005":
            return None
        written = self.lines[defect.line][defect.column : defect.end_column]
        if mended_by_quotes:
            return Edit(span, yaml_quoted(written))
        return Edit(span, written.replace("\t", "  "))
