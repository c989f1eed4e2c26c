"""A text that is read otherwise than it is written, and the way back from its places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Edit, Span
from skpcli.source.decode import LINE_BREAK


class Change(NamedTuple):
    """A stretch of one line (columns from 0, end exclusive), and what is read for it."""

    line: int
    column: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of the writer: its code, what to say, where, how to mend it, and what is read there.

    ``column`` and ``end_column`` are the place shown; ``changes`` are what is read, and ``edit``
    what mends the file, which may begin earlier.
    """

    code: str
    message: str
    line: int
    column: int
    end_column: int
    changes: tuple[Change, ...]
    edit: Change
    hint: str | None = None


@dataclass(slots=True)
class Rewriting:
    """One pass over a text: what was changed on its lines."""

    changes: dict[int, list[Change]] = field(default_factory=dict)

    def written_column(self, line: int, column: int) -> int:
        """Give the column before the changes of a column behind them."""
        shift = 0
        for change in self.changes.get(line, ()):
            start = change.column - shift
            if column <= start:
                break
            end = start + len(change.text)
            if column < end:
                return min(change.column + column - start, change.end_column)
            shift += change.end_column - change.column - len(change.text)
        return column + shift


def rewrite(text: str, changes: Iterable[Change]) -> tuple[str, Rewriting]:
    """Make changes in a text; those of one line do not overlap."""
    rewriting = Rewriting()
    starts = line_starts(text)
    pieces: list[str] = []
    done = 0
    for change in sorted(changes):
        rewriting.changes.setdefault(change.line, []).append(change)
        line_start = starts[change.line]
        pieces += (text[done : line_start + change.column], change.text)
        done = line_start + change.end_column
    pieces.append(text[done:])
    return "".join(pieces), rewriting


def line_starts(text: str) -> list[int]:
    """Give the offset at which each line starts."""
    return [0, *(match.end() for match in LINE_BREAK.finditer(text))]


def written_column(rewritings: Sequence[Rewriting], line: int, column: int) -> int:
    """Give the column in the file of a column in what several passes made of it."""
    for rewriting in reversed(rewritings):
        column = rewriting.written_column(line, column)
    return column


def slip_finding(file: str, slip: Slip, earlier: Sequence[Rewriting]) -> Diagnostic:
    """Make a finding of a slip found after ``earlier`` passes; all lines count from the file's."""
    return Diagnostic(
        slip.code,
        slip.message,
        _span(file, slip.line, (slip.column, slip.end_column), earlier),
        hint=slip.hint,
        fix=_edit(file, slip.edit, earlier),
    )


def _edit(file: str, change: Change, earlier: Sequence[Rewriting]) -> Edit:
    columns = (change.column, change.end_column)
    return Edit(_span(file, change.line, columns, earlier), change.text)


def _span(file: str, line: int, columns: tuple[int, int], earlier: Sequence[Rewriting]) -> Span:
    start, end = (written_column(earlier, line, column) for column in columns)
    return Span(file, line + 1, start + 1, line + 1, end + 1)
