"""Matriks Peran dan Hasil: what each person under a leader delivers for the leader's results."""

from typing import NamedTuple

from skpcli.engine.cascade import Cascade
from skpcli.engine.leaders import assessor_of, leaders, offered_rhk
from skpcli.engine.node_texts import own_id, target_texts
from skpcli.engine.nodes import Node, Owner
from skpcli.model.organisations import Organisasi

MATRIX_TITLE = "Matriks Peran dan Hasil"


class MatrixColumn(NamedTuple):
    """A result of the leader, which heads a column."""

    identifier: str
    rencana: str
    target: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the heading."""
        return (f"{self.identifier} {self.rencana}", *self.target)


class Delivered(NamedTuple):
    """An RHK of a person that serves the leader's."""

    identifier: str
    rencana: str


class MatrixRow(NamedTuple):
    """A person with what he delivers for each column."""

    name: str
    jabatan: str
    unit_kerja: str | None
    across_units: bool
    cells: tuple[tuple[Delivered, ...], ...]

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The cells in words: identifier and rencana."""
        texts = []
        for cell in self.cells:
            texts.append(tuple(f"{rhk.identifier} {rhk.rencana}" for rhk in cell))
        return tuple(texts)


class Matrix(NamedTuple):
    """The matrix of one leader's document; a named tuple, so that names in it can be masked."""

    name: str
    jabatan: str
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def title(self) -> str:
        """Whose matrix it is."""
        return f"{MATRIX_TITLE}: {self.name}, {self.jabatan}"


class _Holder(NamedTuple):
    """Whose document it is."""

    name: str
    jabatan: str
    unit_kerja: str | None


def build_matrices(graph: Cascade, number: str | None = None) -> tuple[Matrix, ...]:
    """Set up the matrix of every reported leader, or of one person for each of his documents."""
    if number is None:
        chosen = [document for document in leaders(graph) if not document.is_context]
    else:
        chosen = graph.people.get(number, [])
    subordinates: dict[Owner, list[Owner]] = {}
    for document in graph.owners:
        assessor = assessor_of(graph, document)
        if assessor:
            subordinates.setdefault(assessor, []).append(document)
    return tuple(_matrix(document, subordinates.get(document, [])) for document in chosen)


def _matrix(leader: Owner, subordinates: list[Owner]) -> Matrix:
    """Set up a matrix: first the people under the leader, then those of other units."""
    offered = offered_rhk(leader)
    cells: dict[tuple[Owner, Node], list[Delivered]] = {}
    across_units: dict[Owner, None] = {}
    direct = set(subordinates)
    for rhk in offered:
        for child in rhk.children:
            if child.owner is leader:
                continue
            delivered = Delivered(identifier=own_id(child), rencana=child.text)
            cells.setdefault((child.owner, rhk), []).append(delivered)
            if child.owner not in direct:
                across_units[child.owner] = None
    of_other_units = sorted(across_units, key=lambda document: document.order)

    rows = []
    for document in (*subordinates, *of_other_units):
        row_cells = [tuple(cells.get((document, rhk), ())) for rhk in offered]
        holder = _holder(document)
        row = MatrixRow(
            name=holder.name,
            jabatan=holder.jabatan,
            unit_kerja=holder.unit_kerja,
            across_units=document in across_units,
            cells=tuple(row_cells),
        )
        rows.append(row)
    holder = _holder(leader)
    return Matrix(
        name=holder.name,
        jabatan=holder.jabatan,
        columns=tuple(_column(rhk) for rhk in offered),
        rows=tuple(rows),
    )


def _column(rhk: Node) -> MatrixColumn:
    return MatrixColumn(
        identifier=own_id(rhk),
        rencana=rhk.text,
        target=target_texts(rhk.content.indikator),
    )


def _holder(document: Owner) -> _Holder:
    """Say whose a document is; goals of organisations below stand under the organisation's name."""
    content = document.content
    if isinstance(content, Organisasi):
        return _Holder(
            name=content.nama,
            jabatan="",
            unit_kerja=content.instansi,
        )
    person = content.pegawai
    start = ""
    if document.one_of_several:
        start = f" (mulai {content.periode.mulai})"
    return _Holder(
        name=person.nama,
        jabatan=person.jabatan + start,
        unit_kerja=person.unit_kerja,
    )
