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

    parts = _column_parts(matrix, width)
    for number, part in enumerate(parts, 1):
        if len(parts) > 1:
            yield Text(f"bagian {number} dari {len(parts)}", style="dim")
        yield _table(matrix, part, width)


def _column_parts(matrix: Matrix, width: int) -> list[slice]:
    """Split columns into as few parts as fit into a width, about equally wide.

    A part of one column may be too wide all the same.
    """
    room = width - _NAMES_WIDTH - _TABLE_BORDER
    column_count = len(matrix.columns)
    fitting = max(1, room // (_CELL_WIDTH + _CELL_BORDER))
    part_count = _divide_up(column_count, fitting)
    while True:
        size = _divide_up(column_count, part_count)
        parts = [slice(start, start + size) for start in range(0, column_count, size)]
        if size == 1 or all(_fits(matrix, part, width) for part in parts):
            return parts
        part_count += 1


def _divide_up(number: int, divisor: int) -> int:
    """Divide whole numbers, rounded up."""
    return -(-number // divisor)


def _fits(matrix: Matrix, part: slice, width: int) -> bool:
    """Tell whether a part breaks no word in a table of some width."""
    from skpcli.output.fitted_table import needed_widths

    needed = needed_widths(_rows(matrix, part))
    return sum(needed) + _CELL_BORDER * len(needed) + 1 <= width


def _rows(matrix: Matrix, part: slice) -> "list[list[Text]]":
    """Give the heading of a part, then a row for each person."""
    rows = [[_cell([_FIRST_HEADING]), *(_cell(column.lines) for column in matrix.columns[part])]]
    for person in matrix.rows:
        cells = [_cell(_person_lines(person))]
        cells += [_cell(delivered or (NOTHING,)) for delivered in person.texts[part]]
        rows.append(cells)
    return rows


def _table(matrix: Matrix, part: slice, width: int) -> "RenderableType":
    """Set a part as a table, or line by line where a word is too long for one."""
    from rich.table import Table

    from skpcli.output.fitted_table import needed_widths, row_blocks, shared_widths
    from skpcli.output.wrapping import WholeWords

    header, *rows = _rows(matrix, part)
    if not _fits(matrix, part, width):
        return row_blocks([title.plain for title in header], rows)
    room = width - _CELL_BORDER * len(header) - 1
    needed = needed_widths([header, *rows])
    names_width = min(_NAMES_WIDTH, width // 3, room - sum(needed[1:]))
    needed[0] = max(needed[0], names_width)
    wanted = [needed[0], *[_WIDEST_CELL] * (len(header) - 1)]
    widths = shared_widths(room, needed, wanted)
    table = Table(show_lines=True)
    for title, column_width in zip(header, widths, strict=True):
        table.add_column(WholeWords(title), width=column_width)
    for cells in rows:
        table.add_row(*(WholeWords(cell) for cell in cells))
    return table


def _cell(lines: Iterable[str]) -> "Text":
    from skpcli.output.rich_text import folded, joined

    return joined(folded(line) for line in lines)


def _person_lines(person: MatrixRow) -> Iterator[str]:
    yield person.name
    if person.jabatan:
        yield person.jabatan
    if person.across_units:
        unit = ""
        if person.unit_kerja:
            unit = f": {person.unit_kerja}"
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
    missing = width - len(matrix.columns)
    filling: list[str | None] = [None] * missing
    headings = ["; ".join(column.lines) for column in matrix.columns]
    yield [
        matrix.name,
        None,
        matrix.jabatan,
        None,
        None,
        *headings,
        *filling,
    ]
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
