"""The 3x3 quadrant with a person's cell marked."""

from rich import box
from rich.table import Table
from rich.text import Text

from skpcli.engine.results import Appraisal
from skpcli.model.terms import Rating
from skpcli.output.employee.words import MARK, KuadranTable, predikat_name, short_rating
from skpcli.output.rich_text import bold_style

_LEAST_WIDTH = 68
"""Below this many columns the cells are as narrow as their longest word."""

_ONE_LINE_WIDTH = 77
"""From this many columns on every row of the quadrant fits into one line."""


def kuadran_grid(kuadran: KuadranTable, appraisal: Appraisal, width: int) -> Table:
    """Draw the quadrant as the official drawing has it: the best row on top, the best column last.

    Brackets and a dot mark the person's cell, bold the headings that lead to it.
    """
    hasil_kerja = appraisal.rating_hasil_kerja.value
    perilaku = appraisal.rating_perilaku_kerja.value
    padding, heading_width, cell_width = 1, 11, 15
    if width < _LEAST_WIDTH:
        padding, heading_width, cell_width = 0, 8, 9
    grid = Table(box=box.SQUARE, show_lines=True, padding=(0, padding))
    grid.add_column(Text(""), width=heading_width, overflow="fold")
    for column in reversed(Rating):
        heading = _heading("perilaku", column, reached=column is perilaku)
        grid.add_column(heading, width=cell_width, justify="center")
    for row in Rating:
        cells = [_heading("hasil kerja", row, reached=row is hasil_kerja)]
        for column in reversed(Rating):
            predikat = kuadran[row, column]
            name = predikat_name(predikat)
            if row is hasil_kerja and column is perilaku:
                cell = Text(f"[{MARK}]\n{name}", style=bold_style(predikat), overflow="fold")
            elif padding:  # as low as the text of the marked cell
                cell = Text(f"\n{name}", overflow="fold")
            else:
                cell = Text(name, overflow="fold")
            cells.append(cell)
        grid.add_row(*cells)
    return grid


def compact_kuadran(kuadran: KuadranTable, appraisal: Appraisal, width: int) -> Table:
    """Draw the quadrant with one line a row; as `kuadran_grid` does where columns are few."""
    if width < _ONE_LINE_WIDTH:
        return kuadran_grid(kuadran, appraisal, width)
    hasil_kerja = appraisal.rating_hasil_kerja.value
    perilaku = appraisal.rating_perilaku_kerja.value
    grid = Table(box=box.SQUARE, padding=(0, 0, 0, 1))
    grid.add_column(Text("hasil kerja", style="not bold dim"), width=11)
    for column in reversed(Rating):
        title = f"perilaku {short_rating(column)}"
        grid.add_column(Text(title, style=_emphasis(column is perilaku)), width=19)
    for row in Rating:
        cells = [Text(short_rating(row), style=_emphasis(row is hasil_kerja))]
        for column in reversed(Rating):
            predikat = kuadran[row, column]
            name = predikat_name(predikat)
            if row is hasil_kerja and column is perilaku:
                cells.append(Text(f"[{MARK}] {name}", style=bold_style(predikat)))
            else:
                cells.append(Text(name))
        grid.add_row(*cells)
    return grid


def _emphasis(reached: bool) -> str:  # its only argument
    return "bold" if reached else "not bold dim"


def _heading(subject: str, rating: Rating, *, reached: bool) -> Text:
    text = f"{subject}\n{short_rating(rating)}"
    return Text(text, style=_emphasis(reached), overflow="fold")
