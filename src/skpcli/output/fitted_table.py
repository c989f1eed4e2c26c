"""A table that is as wide as it is told to be."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table
from rich.text import Text


@dataclass(frozen=True, slots=True)
class FittedColumn:
    """A column by its heading and least width; only those that grow share what is left over."""

    title: str
    width: int
    grows: bool = False


def fitted_table(width: int, padding: int, columns: Sequence[FittedColumn]) -> Table:
    """Begin a table of exactly ``width`` columns; ``padding`` blanks stand before every cell."""
    borders = 1 + len(columns) * (1 + padding)
    left_over = width - borders - sum(column.width for column in columns)
    growing = sum(column.width for column in columns if column.grows)
    table = Table(box=box.SQUARE, padding=(0, 0, 0, padding), header_style="bold")
    for column in columns:
        extra = 0
        if column.grows:
            extra = left_over * column.width // growing
            left_over -= extra
            growing -= column.width
        table.add_column(Text(column.title), width=column.width + extra, overflow="fold")
    return table
