"""The matrix of a leader as a table on the terminal, Markdown or CSV."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.engine.matrix import MATRIX_TITLE, Matrix, MatrixRow
from skpcli.output.cells import csv_text
from skpcli.output.markdown import escape_markdown, markdown_table

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

NOTHING = "x"
ACROSS_UNITS = "lintas unit"
NO_LEADER = "Tidak ada pimpinan di antara berkas."
NO_SUBORDINATES = "Tidak ada pegawai di bawahnya di antara berkas."
NO_RHK = "SKP ini belum memuat RHK."

_FIRST_HEADING = "Nama dan jabatan"

_NAMES_WIDTH = 24
"""Columns of a terminal for the first column of the table, as far as a third of it allows."""

_CELL_WIDTH = 20
"""Columns that a cell gets at least; what does not fit beside each other goes into a next part."""

_WIDEST_CELL = 40
_CELL_BORDER = 3
_TABLE_BORDER = 4


def matrix_tables(matrices: Sequence[Matrix], width: int) -> "Iterator[RenderableType]":
    """Lay the matrices out for a width in columns, in as many parts as their columns need."""
    from rich.text import Text  # md and csv need no rich

    from skpcli.output.rich_text import folded, indented

    if not matrices:
        yield Text(NO_LEADER)
    for index, matrix in enumerate(matrices):
        if index:
            yield Text()
        yield indented(folded(matrix.title, "bold"), 0)
        missing = _missing(matrix)
        if missing:
            yield Text(missing)
        else:
            yield from _tables(matrix, width)


def _missing(matrix: Matrix) -> str | None:
    """Say why there is no table to show."""
    if not matrix.columns:
        return NO_RHK
    if not matrix.rows:
        return NO_SUBORDINATES
    return None


def _tables(matrix: Matrix, width: int) -> "Iterator[RenderableType]":
    """Give the parts of one matrix, numbered where there are several."""
    from rich.text import Text

    parts = _column_parts(len(matrix.columns), width)
    for number, part in enumerate(parts, 1):
        if len(parts) > 1:
            yield Text(f"bagian {number} dari {len(parts)}", style="dim")
        yield _table(matrix, part, width)


def _column_parts(column_count: int, width: int) -> list[slice]:
    """Split columns into as few parts as fit into a width, about equally wide."""
    room = width - _NAMES_WIDTH - _TABLE_BORDER
    fitting = max(1, room // (_CELL_WIDTH + _CELL_BORDER))
    part_count = _divide_up(column_count, fitting)
    size = _divide_up(column_count, part_count)
    parts = []
    for start in range(0, part_count * size, size):
        parts.append(slice(start, start + size))
    return parts


def _divide_up(number: int, divisor: int) -> int:
    """Divide whole numbers, rounded up."""
    return -(-number // divisor)


def _table(matrix: Matrix, part: slice, width: int) -> "RenderableType":
    from rich.table import Table

    columns = matrix.columns[part]
    names_width = min(_NAMES_WIDTH, width // 3)
    cells_width = len(columns) * (_WIDEST_CELL + _CELL_BORDER)
    table = Table(
        show_lines=True,
        width=min(width, names_width + _TABLE_BORDER + cells_width),
    )
    table.add_column(_FIRST_HEADING, width=names_width, overflow="fold")
    for column in columns:
        table.add_column(_cell(column.lines), ratio=1, overflow="fold")
    for person in matrix.rows:
        cells = [_cell(_person_lines(person))]
        for delivered in person.texts[part]:
            cells.append(_cell(delivered or (NOTHING,)))
        table.add_row(*cells)
    return table


def _cell(lines: Iterable[str]) -> "Text":
    from skpcli.output.rich_text import folded, joined

    return joined(folded(line) for line in lines)


def _person_lines(person: MatrixRow) -> Iterator[str]:
    yield person.name
    if person.jabatan:
        yield person.jabatan
    if person.across_units:
        unit = f": {person.unit_kerja}" if person.unit_kerja else ""
        yield f"({ACROSS_UNITS}{unit})"


def matrices_markdown(matrices: Sequence[Matrix]) -> str:
    """Render the matrices as Markdown tables."""
    parts = [f"# {MATRIX_TITLE}"]
    if not matrices:
        parts.append(NO_LEADER)
    for matrix in matrices:
        title = f"{matrix.name}, {matrix.jabatan}"
        parts.append(f"## {escape_markdown(title)}")
        parts.append(_missing(matrix) or _markdown_table(matrix))
    return "\n\n".join(parts) + "\n"


def _markdown_table(matrix: Matrix) -> str:
    headings = [_FIRST_HEADING]
    for column in matrix.columns:
        headings.append(_markdown_cell(column.lines))
    rows = []
    for person in matrix.rows:
        row = [_markdown_cell(_person_lines(person))]
        for delivered in person.texts:
            row.append(_markdown_cell(delivered or (NOTHING,)))
        rows.append(row)
    return markdown_table(headings, rows)


def _markdown_cell(lines: Iterable[str]) -> str:
    return "<br>".join(escape_markdown(line) for line in lines)


def matrices_csv(matrices: Sequence[Matrix]) -> str:
    """Render the matrices in their own shape, one below the other.

    A row that heads the columns, then a row for each person.
    """
    width = max((len(matrix.columns) for matrix in matrices), default=0)
    header = ["pimpinan", "nama", "jabatan", "unit_kerja", "lintas_unit"]
    for number in range(1, width + 1):
        header.append(f"rhk_{number}")
    rows: list[list[str | None]] = []
    for matrix in matrices:
        rows += _csv_rows(matrix, width)
    return csv_text(header, rows)


def _csv_rows(matrix: Matrix, width: int) -> Iterator[list[str | None]]:
    """Give the rows of one matrix, filled up to the widest."""
    filling: list[str | None] = [None] * (width - len(matrix.columns))
    headings = ["; ".join(column.lines) for column in matrix.columns]
    yield [matrix.name, None, matrix.jabatan, None, None, *headings, *filling]
    for person in matrix.rows:
        cells = ["; ".join(delivered) or NOTHING for delivered in person.texts]
        yield [
            matrix.name,
            person.name,
            person.jabatan,
            person.unit_kerja,
            "ya" if person.across_units else "tidak",
            *cells,
            *filling,
        ]
