"""What every paged renderer must know of a form: its page, and what stays together on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from skpcli.forms.form import Form, FormCell, Notes, Paper, Rows, Signatures, Table

MARGIN = 15
"""Millimetres on every side of a page."""

_SIZES = {Paper.A4: (210, 297), Paper.F4: (215, 330), Paper.LEGAL: (216, 356)}
"""Width and height in millimetres, upright."""

_CHARACTER_WIDTH = 2.1
_USUAL_WIDTH = 1.95
_CAPITAL_WIDTH = 2.5
_LINE_HEIGHT = 4.3
_CELL_PADDING = 3.0
_CELL_MARGIN = 1.5
"""Millimetres at the usual size of text, beside and above what a cell says; on the safe side.

A word without end is as wide as its widest characters, usual words and capitals are narrower.
"""

_LONGEST_SIGNATURES = 600
"""Characters of places and names with which a block of signatures surely fits on a page."""

_LARGEST_SHARE = 0.75
"""Rows higher than this part of a page may break; others stay together."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page in millimetres."""

    width: int
    height: int

    @property
    def inner_width(self) -> int:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def inner_height(self) -> int:
        """Height between the margins."""
        return self.height - 2 * MARGIN


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a form, which stays on one page.

    ``table`` has the last rows of ``of_table``, a block of the form, or all of them; None where
    its last rows are too high to stay together with the signatures.
    """

    of_table: Table | None
    table: Table | None
    notes: tuple[Notes, ...]
    signatures: Signatures

    @property
    def has_whole_table(self) -> bool:
        """Tell whether all rows of the last table are here."""
        return self.table is not None and self.table == self.of_table

    @property
    def is_too_long(self) -> bool:
        """Tell whether who signs is written so long that no page may hold it."""
        written = 0
        for signature in (self.signatures.left, self.signatures.right):
            if signature:
                written += len(signature.place_and_day) + len(signature.name)
        return written > _LONGEST_SIGNATURES


def page_of(paper: Paper, *, landscape: bool) -> Page:
    """Give the page of a paper, upright or landscape."""
    short, long = _SIZES[paper]
    return Page(width=long, height=short) if landscape else Page(width=short, height=long)


def characters_across(width: int, table: Table, first: int, cell: FormCell) -> int:
    """Count the characters that fit beside each other in a cell; ``first`` is its first column."""
    return max(1, int(_inner_width(width, table, first, cell) / _CHARACTER_WIDTH))


def _inner_width(width: int, table: Table, first: int, cell: FormCell) -> float:
    """Give the millimetres that a cell has for text; ``first`` is its first column."""
    share = sum(table.widths[first : first + cell.columns]) / sum(table.widths)
    return max(_CHARACTER_WIDTH, width * share - _CELL_PADDING)


def columns_of(rows: Sequence[tuple[FormCell, ...]], count: int) -> list[list[int]]:
    """Give the first column of every cell, row by row, as cells above leave room."""
    taken_rows = [0] * count
    firsts = []
    for row in rows:
        column = 0
        firsts_of_row = []
        for cell in row:
            while column < count - 1 and taken_rows[column]:
                column += 1
            firsts_of_row.append(column)
            for covered in range(column, min(column + cell.columns, count)):
                taken_rows[covered] = cell.rows
            column += cell.columns
        taken_rows = [max(0, left - 1) for left in taken_rows]
        firsts.append(firsts_of_row)
    return firsts


def fits_together(rows: Rows, table: Table, page: Page) -> bool:
    """Tell whether rows are low enough to stay on one page, by the length of their texts."""
    return _height(rows, table, page) < page.inner_height * _LARGEST_SHARE


def height_of(table: Table, page: Page) -> float:
    """Estimate the height of a table without its head, in millimetres."""
    return sum(_height(rows, table, page) for rows in table.body)


def _height(rows: Rows, table: Table, page: Page) -> float:
    """Estimate the height of rows: that of their cells, or of one that spans them."""
    spanning = 0.0
    total = 0.0
    for row, firsts in zip(rows.rows, columns_of(rows.rows, len(table.widths)), strict=True):
        highest = 0.0
        for cell, first in zip(row, firsts, strict=True):
            height = _cell_height(cell, _inner_width(page.inner_width, table, first, cell))
            if cell.rows == 1:
                highest = max(highest, height)
            else:
                spanning = max(spanning, height)
        total += highest
    return max(total, spanning)


def _cell_height(cell: FormCell, width: float) -> float:
    line_count = sum(_line_count(line, width) for line in cell.lines)
    return max(max(1, line_count) * _LINE_HEIGHT, cell.least_height) + _CELL_MARGIN


def _line_count(text: str, width: float) -> int:
    """Count the lines that a text takes, word by word, where each is ``width`` millimetres."""
    count = 1
    used = 0.0
    for word in text.split(" "):
        length = _width(word)
        if used and used + length > width:
            count += 1
            used = 0.0
        if length > width:
            count += int(length / width)
            length %= width
        used += length + _USUAL_WIDTH
    return count


def _width(word: str) -> float:
    capitals = sum(map(str.isupper, word))
    return len(word) * _USUAL_WIDTH + capitals * (_CAPITAL_WIDTH - _USUAL_WIDTH)


def ending_of(form: Form, page: Page) -> Ending | None:
    """Find the end of a form with its signatures; None for one that nobody signs."""
    if not form.blocks or not isinstance(form.blocks[-1], Signatures):
        return None
    notes = tuple(block for block in form.blocks if isinstance(block, Notes))
    tables = [block for block in form.blocks if isinstance(block, Table)]
    last = tables[-1] if tables else None
    tail = None
    if last and last.body and fits_together(last.body[-1], last, page):
        tail = Table(last.name, last.widths, last.head, last.body[-1:])
    return Ending(of_table=last, table=tail, notes=notes, signatures=form.blocks[-1])
