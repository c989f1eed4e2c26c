"""Tables whose columns are wide enough for every word; else their rows one below the other."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Group, JustifyMethod, RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.output.rich_text import labelled
from skpcli.output.wrapping import WholeWords, widest_line, widest_piece

TextRow = Sequence[Text]
"""The cells of a row."""


@dataclass(frozen=True, slots=True)
class FittedColumn:
    """A column by its heading and least width; only those that grow share what is left over."""

    title: str
    width: int
    grows: bool = False


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table of `text_table` looks: lines between its rows, and the columns of numbers."""

    show_lines: bool = False
    numbers: Collection[int] = ()


def fitted_table(
    width: int, padding: int, columns: Sequence[FittedColumn], groups: Sequence[Sequence[TextRow]]
) -> Table | None:
    """Set a table of exactly ``width`` columns with a line between the groups of rows.

    ``padding`` blanks stand before every cell. None where a word would have to be broken.
    """
    room = width - 1 - len(columns) * (1 + padding)
    widths = _fitted_widths(room, columns, groups)
    if widths is None:
        return None
    table = Table(box=box.SQUARE, padding=(0, 0, 0, padding), header_style="bold")
    for column, column_width in zip(columns, widths, strict=True):
        table.add_column(WholeWords(Text(column.title)), width=column_width)
    for rows in groups:
        for row in rows:
            table.add_row(*(WholeWords(text) for text in row))
        table.add_section()
    return table


def _fitted_widths(
    room: int, columns: Sequence[FittedColumn], groups: Sequence[Sequence[TextRow]]
) -> list[int] | None:
    """Give every column its least width or more; less, down to its words, only in need."""
    header = [Text(column.title) for column in columns]
    every_row: list[TextRow] = [header]
    for rows in groups:
        every_row.extend(rows)
    needed = needed_widths(every_row)
    if sum(needed) > room:
        return None
    widths = []
    for column, least in zip(columns, needed, strict=True):
        widths.append(max(column.width, least))
    if sum(widths) > room:
        widths = needed
    left_over = room - sum(widths)
    growing = sum(column.width for column in columns if column.grows)
    for index, column in enumerate(columns):
        if column.grows:
            extra = left_over * column.width // growing
            widths[index] += extra
            left_over -= extra
            growing -= column.width
    return widths


def needed_widths(rows: Iterable[TextRow]) -> list[int]:
    """Give the least width of every column that breaks no word."""
    widths = []
    for cells in zip(*rows, strict=True):
        pieces = [widest_piece(cell) for cell in cells]
        widths.append(max(1, *pieces))
    return widths


def text_table(
    header: Sequence[str],
    rows: Sequence[TextRow],
    width: int,
    style: TableStyle = TableStyle(),  # frozen
) -> RenderableType:
    """Set a table as wide as its texts, at most ``width`` columns.

    Where a word would have to be broken the rows stand below each other, line by line.
    """
    titles = [Text(title) for title in header]
    room = width - 1 - 3 * len(header)
    needed = needed_widths([titles, *rows])
    if sum(needed) > room:
        return row_blocks(header, rows)
    wanted = []
    for cells in zip(titles, *rows, strict=True):
        wanted.append(max(widest_line(cell) for cell in cells))
    widths = shared_widths(room, needed, wanted)
    table = Table(box=box.SQUARE, show_lines=style.show_lines)
    for index, title in enumerate(titles):
        justify: JustifyMethod = "right" if index in style.numbers else "left"
        table.add_column(WholeWords(title), width=widths[index], justify=justify)
    for row in rows:
        table.add_row(*(WholeWords(text) for text in row))
    return table


def shared_widths(room: int, needed: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """Share ``room`` out: every column gets what it needs, and of the rest at most what it wants.

    >>> shared_widths(20, [4, 4, 4], [4, 6, 90])
    [4, 6, 10]
    """
    widths = list(needed)
    left_over = room - sum(needed)
    missing = {}
    for index, least in enumerate(needed):
        if wanted[index] > least:
            missing[index] = wanted[index] - least
    while missing:
        share = left_over // len(missing)
        modest = [index for index, more in missing.items() if more <= share]
        if not modest:
            for index in missing:
                widths[index] += share
            break
        for index in modest:
            more = missing.pop(index)
            widths[index] += more
            left_over -= more
    return widths


def row_blocks(header: Sequence[str], rows: Iterable[TextRow]) -> Group:
    """Set rows as blocks of lines, each headed as its column; empty cells are left out."""
    label_width = max(len(title) for title in header)
    blocks: list[RenderableType] = []
    for row in rows:
        lines = []
        for title, text in zip(header, row, strict=True):
            if text.plain:
                lines.append((title, text))
        if blocks:
            blocks.append(Text(""))
        blocks.append(labelled(lines, label_width))
    return Group(*blocks)
