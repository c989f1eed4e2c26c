"""Rows that are longer than a page, cut into parts that each say what they go on with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from skpcli.forms.form import Form, FormCell, Paper, Rows, Table
from skpcli.forms.pages import Page, fits_together, page_of

_Row = tuple[FormCell, ...]

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
    cut_forms = []
    for form in forms:
        page = page_of(paper, landscape=form.landscape)
        cut_forms.append(_cut_form(form, page))
    return cut_forms


def _cut_form(form: Form, page: Page) -> Form:
    blocks = []
    for block in form.blocks:
        if isinstance(block, Table):
            block = _cut_table(block, page)
        blocks.append(block)
    return replace(form, blocks=tuple(blocks))


def _cut_table(table: Table, page: Page) -> Table:
    body: list[Rows] = []
    for rows in table.body:
        if _can_go_on(rows) and not fits_together(rows, table, page):
            body += _parts(rows, table, page)
        else:
            body.append(rows)
    return replace(table, body=tuple(body))


def _can_go_on(rows: Rows) -> bool:
    """Tell whether rows say how they go on, as those of an RHK do."""
    return any(cell.again for cell in rows.rows[0])


def _parts(rows: Rows, table: Table, page: Page) -> Iterator[Rows]:
    """Give the parts of rows: as many as fit together, and at least one each."""
    opening = _Opening(rows.rows[0])
    taken: list[_Row] = []
    for row in (opening.own_cells(), *rows.rows[1:]):
        longer = opening.before([*taken, row])
        if taken and not fits_together(longer, table, page):
            yield opening.before(taken)
            opening = opening.again()
            taken = []
        taken.append(row)
    yield opening.before(taken)


@dataclass(frozen=True, slots=True)
class _Opening:
    """The first of some rows, with the cells that span them all."""

    row: _Row

    def own_cells(self) -> _Row:
        """Give the cells of the first row alone."""
        return tuple(cell for cell in self.row if cell.rows == 1)

    def before(self, rows: Sequence[_Row]) -> Rows:
        """Put the cells that span rows before these, at their places in the first of them."""
        own_cells = iter(rows[0])
        first_row = []
        for cell in self.row:
            if cell.rows == 1:
                first_row.append(next(own_cells))
            else:
                first_row.append(replace(cell, rows=len(rows)))
        return Rows((tuple(first_row), *rows[1:]))

    def again(self) -> "_Opening":
        """Give the opening of what goes on."""
        cells = []
        for cell in self.row:
            if cell.rows > 1:
                cell = replace(cell, lines=cell.again)
            cells.append(cell)
        return _Opening(tuple(cells))
