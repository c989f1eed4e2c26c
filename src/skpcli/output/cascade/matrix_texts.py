"""The matrix of a leader as a table on the terminal, Markdown or CSV."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.output.cascade.matrix import JUDUL, Baris, Matriks
from skpcli.output.cells import tulis_csv
from skpcli.output.markdown import lolos, tabel_md

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

KOSONG = "x"
LINTAS = "lintas unit"
TANPA_PIMPINAN = "Tidak ada pimpinan di antara berkas."
TANPA_BARIS = "Tidak ada pegawai di bawahnya di antara berkas."
TANPA_KOLOM = "SKP ini belum memuat RHK."

_FIRST_HEADING = "Nama dan jabatan"

_NAMES_WIDTH = 24
"""Columns of a terminal for the first column of the table, as far as a third of it allows."""

_CELL_WIDTH = 20
"""Columns that a cell gets at least; what does not fit beside each other goes into a next part."""

_WIDEST_CELL = 40
_CELL_BORDER = 3
_TABLE_BORDER = 4


def tabel_matriks(semua: Sequence[Matriks], lebar: int) -> "Iterator[RenderableType]":
    """Lay the matrices out for a width in columns, in as many parts as their columns need."""
    from rich.text import Text  # md and csv need no rich

    from skpcli.output.rich_text import isi, jorok

    if not semua:
        yield Text(TANPA_PIMPINAN)
    for index, matrix in enumerate(semua):
        if index:
            yield Text()
        yield jorok(isi(matrix.judul, "bold"), 0)
        missing = _missing(matrix)
        if missing:
            yield Text(missing)
        else:
            yield from _tables(matrix, lebar)


def _missing(matrix: Matriks) -> str | None:
    """Say why there is no table to show."""
    if not matrix.kolom:
        return TANPA_KOLOM
    if not matrix.baris:
        return TANPA_BARIS
    return None


def _tables(matrix: Matriks, width: int) -> "Iterator[RenderableType]":
    """Give the parts of one matrix, numbered where there are several."""
    from rich.text import Text

    parts = _column_parts(len(matrix.kolom), width)
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


def _table(matrix: Matriks, part: slice, width: int) -> "RenderableType":
    from rich.table import Table

    columns = matrix.kolom[part]
    names_width = min(_NAMES_WIDTH, width // 3)
    cells_width = len(columns) * (_WIDEST_CELL + _CELL_BORDER)
    table = Table(
        show_lines=True,
        width=min(width, names_width + _TABLE_BORDER + cells_width),
    )
    table.add_column(_FIRST_HEADING, width=names_width, overflow="fold")
    for column in columns:
        table.add_column(_cell(column.baris), ratio=1, overflow="fold")
    for person in matrix.baris:
        cells = [_cell(_person_lines(person))]
        for delivered in person.sel[part]:
            cells.append(_cell(delivered or (KOSONG,)))
        table.add_row(*cells)
    return table


def _cell(lines: Iterable[str]) -> "Text":
    from skpcli.output.rich_text import gabung, isi

    return gabung(isi(line) for line in lines)


def _person_lines(person: Baris) -> Iterator[str]:
    yield person.nama
    if person.jabatan:
        yield person.jabatan
    if person.lintas:
        unit = f": {person.unit_kerja}" if person.unit_kerja else ""
        yield f"({LINTAS}{unit})"


def md_matriks(semua: Sequence[Matriks]) -> str:
    """Render the matrices as Markdown tables."""
    parts = [f"# {JUDUL}"]
    if not semua:
        parts.append(TANPA_PIMPINAN)
    for matrix in semua:
        title = f"{matrix.nama}, {matrix.jabatan}"
        parts.append(f"## {lolos(title)}")
        parts.append(_missing(matrix) or _markdown_table(matrix))
    return "\n\n".join(parts) + "\n"


def _markdown_table(matrix: Matriks) -> str:
    headings = [_FIRST_HEADING]
    for column in matrix.kolom:
        headings.append(_markdown_cell(column.baris))
    rows = []
    for person in matrix.baris:
        row = [_markdown_cell(_person_lines(person))]
        for delivered in person.sel:
            row.append(_markdown_cell(delivered or (KOSONG,)))
        rows.append(row)
    return tabel_md(headings, rows)


def _markdown_cell(lines: Iterable[str]) -> str:
    return "<br>".join(lolos(line) for line in lines)


def csv_matriks(semua: Sequence[Matriks]) -> str:
    """Render the matrices in their own shape, one below the other.

    A row that heads the columns, then a row for each person.
    """
    width = max((len(matrix.kolom) for matrix in semua), default=0)
    header = ["pimpinan", "nama", "jabatan", "unit_kerja", "lintas_unit"]
    for number in range(1, width + 1):
        header.append(f"rhk_{number}")
    rows: list[list[str | None]] = []
    for matrix in semua:
        rows += _csv_rows(matrix, width)
    return tulis_csv(header, rows)


def _csv_rows(matrix: Matriks, width: int) -> Iterator[list[str | None]]:
    """Give the rows of one matrix, filled up to the widest."""
    filling: list[str | None] = [None] * (width - len(matrix.kolom))
    headings = ["; ".join(column.baris) for column in matrix.kolom]
    yield [matrix.nama, None, matrix.jabatan, None, None, *headings, *filling]
    for person in matrix.baris:
        cells = ["; ".join(delivered) or KOSONG for delivered in person.sel]
        yield [
            matrix.nama,
            person.nama,
            person.jabatan,
            person.unit_kerja,
            "ya" if person.lintas else "tidak",
            *cells,
            *filling,
        ]
