"""Rows that are longer than a page, cut into parts that each say what they go on with."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from skpcli.forms.form import Cell, Form, Paper, Rows, Table
from skpcli.forms.pages import Page, fits_together, page_of

_Row = tuple[Cell, ...]

CONTINUED = "(lanjutan)"


def continued_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Say of the lines of a cell that they go on; nothing where there are none.

    >>> continued_lines(("Terlayaninya siswa",))
    ('Terlayaninya siswa (lanjutan)',)
    """
    if not lines:
        return ()
    return (*lines[:-1], f"{lines[-1]} {CONTINUED}")


def cut_to_pages(forms: Sequence[Form], paper: Paper) -> list[Form]:
    """Give forms whose rows are cut where they would be longer than a page of a paper."""
    return [_cut(form, page_of(paper, landscape=form.landscape)) for form in forms]


def _cut(form: Form, page: Page) -> Form:
    blocks = []
    for block in form.blocks:
        if isinstance(block, Table):
            block = _cut_table(block, page)
        blocks.append(block)
    return replace(form, blocks=tuple(blocks))


def _cut_table(table: Table, page: Page) -> Table:
    body: list[Rows] = []
    for rows in table.body:
        can_go_on = any(cell.again for cell in rows.rows[0])
        if can_go_on and not fits_together(rows, table, page):
            body += _parts(rows, table, page)
        else:
            body.append(rows)
    return replace(table, body=tuple(body))


def _parts(rows: Rows, table: Table, page: Page) -> Iterator[Rows]:
    """Give the parts of rows: as many as fit together, and at least one each."""
    opening = rows.rows[0]
    first_row = tuple(cell for cell in opening if cell.rows == 1)
    taken: list[_Row] = []
    is_first = True
    for row in (first_row, *rows.rows[1:]):
        longer = _part(opening, [*taken, row], is_first=is_first)
        if taken and not fits_together(longer, table, page):
            yield _part(opening, taken, is_first=is_first)
            is_first = False
            taken = []
        taken.append(row)
    yield _part(opening, taken, is_first=is_first)


def _part(opening: _Row, taken: Sequence[_Row], *, is_first: bool) -> Rows:
    """Open some rows with the cells that span them all, at the places these have."""
    own_cells = iter(taken[0])
    first_row = []
    for cell in opening:
        if cell.rows == 1:
            first_row.append(next(own_cells))
            continue
        lines = cell.lines if is_first else cell.again
        first_row.append(replace(cell, lines=lines, rows=len(taken)))
    return Rows((tuple(first_row), *taken[1:]))
