"""MATRIKS PEMBAGIAN PERAN DAN HASIL: what each subordinate delivers for the leader's results."""

from collections.abc import Iterator
from datetime import date

from skpcli.engine.matrix import Delivered, Matrix, MatrixColumn, MatrixRow
from skpcli.forms.form import Align, Form, FormCell, FormKind, Rows, Table
from skpcli.forms.parts import head_cell, text_cell

NO_ROLE = "x"
_COLUMNS_ON_A_PAGE = 6
_NAME_WIDTH = 14
_JABATAN_WIDTH = 14


def matriks_form(matrix: Matrix, day: date) -> Form:
    """Lay out the matrix of a leader; columns that do not fit beside each other go on below."""
    tables = [_table(matrix, start) for start in range(0, len(matrix.columns), _COLUMNS_ON_A_PAGE)]
    return Form(
        kind=FormKind.MPH,
        owner=matrix.name,
        titles=("MATRIKS PEMBAGIAN PERAN DAN HASIL",),
        landscape=True,
        blocks=tuple(tables),
        day=day,
    )


def _table(matrix: Matrix, start: int) -> Table:
    """Lay out some columns, from ``start`` on, with all rows."""
    end = start + _COLUMNS_ON_A_PAGE
    columns = matrix.columns[start:end]
    width = (100 - _NAME_WIDTH - _JABATAN_WIDTH) // len(columns)
    head = (
        head_cell("PEGAWAI"),
        head_cell("JABATAN"),
        head_cell("OUTCOME ANTARA/ OUTPUT/ LAYANAN", columns=len(columns)),
    )
    body = [Rows((tuple(_leader_cells(matrix, columns)),), with_next=True)]
    for person in matrix.rows:
        body.append(_rows_of(person, person.cells[start:end]))
    return Table(
        name="Matriks pembagian peran dan hasil",
        widths=(_NAME_WIDTH, _JABATAN_WIDTH, *(width for _ in columns)),
        head=(head,),
        body=tuple(body),
    )


def _leader_cells(matrix: Matrix, columns: tuple[MatrixColumn, ...]) -> Iterator[FormCell]:
    """Give the top row: the leader with his RHK."""
    for text in (matrix.name, matrix.jabatan, *(column.rencana for column in columns)):
        cell = text_cell(text)
        yield FormCell(lines=cell.lines, bold=True, shaded=True)


def _rows_of(person: MatrixRow, cells: tuple[tuple[Delivered, ...], ...]) -> Rows:
    """Give a person's rows: one more for each further RHK in a cell."""
    height = max(1, *(len(delivered) for delivered in cells))
    rows = []
    for index in range(height):
        row: list[FormCell] = []
        if index == 0:
            row.append(text_cell(person.name, rows=height))
            row.append(text_cell(person.jabatan, rows=height))
        row += [_cell(delivered, index) for delivered in cells]
        rows.append(tuple(row))
    return Rows(tuple(rows))


def _cell(delivered: tuple[Delivered, ...], index: int) -> FormCell:
    """Give one RHK of a cell; the first row says where there is no role at all."""
    if index < len(delivered):
        return text_cell(delivered[index].rencana)
    if not delivered and index == 0:
        return FormCell(lines=(NO_ROLE,), align=Align.CENTER)
    return FormCell()
