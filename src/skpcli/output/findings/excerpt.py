"""A line of a file as a finding shows it: harmless, cut around the place, with carets under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from skpcli.diagnostics import Span
from skpcli.text import cell_width, safe

_COLUMNS_BEFORE = 40
"""So many columns before the carets are kept before anything behind them is."""

_NEAR = 400
"""Characters to each side of the place that are looked at: a line may be a megabyte long."""

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as shown, the column where its carets start, from 0, and how many there are."""

    text: str
    caret_column: int
    caret_count: int


@dataclass(slots=True)
class _Window:
    """The characters to keep, from ``left`` up to ``right``; they take ``columns`` columns."""

    widths: Sequence[int]
    left: int
    right: int
    columns: int = 0

    def grow_left(self, limit: int) -> None:
        """Take characters on the left as long as all together keep within a limit."""
        while self.left > 0:
            width = self.widths[self.left - 1]
            if self.columns + width > limit:
                return
            self.left -= 1
            self.columns += width

    def grow_right(self, limit: int) -> None:
        """Take characters on the right as long as all together keep within a limit."""
        while self.right < len(self.widths):
            width = self.widths[self.right]
            if self.columns + width > limit:
                return
            self.right += 1
            self.columns += width


def excerpt(line: str, span: Span, max_columns: int) -> Excerpt:
    """Show a line made safe, cut around the span where it takes more than ``max_columns``.

    A span that goes on in other lines has carets up to the end of this one.
    """
    start = min(span.column - 1, len(line))
    end = len(line.rstrip())
    if span.end_line == span.line:
        end = span.end_column - 1
    if len(line) <= max_columns and line.isascii() and line.isprintable():
        count = min(end, len(line)) - start
        return Excerpt(
            text=line,
            caret_column=start,
            caret_count=max(1, count),
        )
    return _cut(line, start, end, max_columns)


def _cut(line: str, start: int, end: int, max_columns: int) -> Excerpt:
    """Show what is near ``start``, with an ellipsis at either side where something is left out."""
    dropped = max(0, start - _NEAR)
    near = line[dropped : start + _NEAR]
    start -= dropped
    end -= dropped
    shown = [_shown(character) for character in near]
    widths = [cell_width(text) for text in shown]
    window = _Window(widths=widths, left=0, right=len(shown))
    if len(near) < len(line) or sum(widths) > max_columns:
        window = _window_around(start, widths, max_columns - 2 * len(_ELLIPSIS))
    before = ""
    if dropped or window.left:
        before = _ELLIPSIS
    after = ""
    if dropped + window.right < len(line):
        after = _ELLIPSIS
    kept = "".join(shown[window.left : window.right])
    columns_before = sum(widths[window.left : start])
    caret_columns = sum(widths[start : min(end, window.right)])
    return Excerpt(
        text=f"{before}{kept}{after}",
        caret_column=len(before) + columns_before,
        caret_count=max(1, caret_columns),
    )


def _shown(character: str) -> str:
    if character == "\t":
        return " "
    return safe(character)


def _window_around(start: int, widths: Sequence[int], columns: int) -> _Window:
    """Keep some characters before ``start``, then as many behind and before it as find room."""
    window = _Window(widths=widths, left=start, right=start)
    window.grow_left(_COLUMNS_BEFORE)
    window.grow_right(columns)
    window.grow_left(columns)
    return window
