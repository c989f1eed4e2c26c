"""Which column of a sheet is which: headings found in any order, in the office's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from skpcli.workbook.table_cells import TableRow, TableSheet

_ROWS_SEARCHED = 20
_CLOSING_BRACKET = re.compile(r"\([^()]*\)\s*$")
_NO_LETTERS = re.compile(r"[\s*]+")


@dataclass(frozen=True, slots=True)
class FoundHeading:
    """A heading as written, where it stands, and the key of what it is; None where unknown."""

    text: str
    row: int
    column: int
    key: str | None


@dataclass(slots=True)
class HeadingRow:
    """The headings of a sheet; ``last_row`` is the row above the first one of data."""

    last_row: int = 0
    found: list[FoundHeading] = field(default_factory=list)

    @property
    def columns(self) -> dict[str, int]:
        """Give the columns by key, the first where one stands twice."""
        columns: dict[str, int] = {}
        for heading in self.found:
            if heading.key is not None:
                columns.setdefault(heading.key, heading.column)
        return columns

    @property
    def doubled(self) -> list[FoundHeading]:
        """Give the headings whose key another one has before them."""
        first = self.columns
        doubled = []
        for heading in self.found:
            if heading.key is not None and first[heading.key] != heading.column:
                doubled.append(heading)
        return doubled


def fold_heading(text: str) -> str:
    r"""Fold a heading: case, blanks, line breaks, stars and a closing bracket do not count.

    >>> fold_heading("Nama\nPenilai *"), fold_heading("Target (dengan satuan)")
    ('namapenilai', 'target')
    """
    without_bracket = _CLOSING_BRACKET.sub("", text.replace("*", " "))
    return _NO_LETTERS.sub("", without_bracket or text).casefold()


def find_headings(sheet: TableSheet, known: Mapping[str, str]) -> HeadingRow:
    """Find the row, or two rows, with most known headings; ``known`` has keys by folded heading."""
    rows = [row for row in sheet.rows if row.number <= _ROWS_SEARCHED]
    best = HeadingRow()
    for row in rows:
        best = _better(best, _headings_of(row, None, known))
    for upper, lower in pairwise(rows):
        if lower.number == upper.number + 1:
            best = _better(best, _headings_of(lower, upper, known))
    return best


def _better(old: HeadingRow, new: HeadingRow) -> HeadingRow:
    """Give the one with more known headings, the earlier of two alike."""
    return new if len(new.columns) > len(old.columns) else old


def _headings_of(row: TableRow, upper: TableRow | None, known: Mapping[str, str]) -> HeadingRow:
    """Read the headings of a row, each below what stands above it."""
    headings = HeadingRow(last_row=row.number)
    columns = set(row.cells)
    if upper is not None:
        columns |= set(upper.cells)
    for column in sorted(columns):
        text = row.cell(column).text
        above = upper.cell(column).text if upper is not None else ""
        candidates = [text]
        if above and above != text:
            candidates = [f"{above} {text}", f"{text} {above}", text or above]
        key = None
        for candidate in candidates:
            key = key or known.get(fold_heading(candidate))
        shown = candidates[0].strip()
        if shown:
            headings.found.append(FoundHeading(shown, row.number, column, key))
    return headings
