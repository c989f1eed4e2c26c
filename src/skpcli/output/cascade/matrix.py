"""Matriks Peran dan Hasil: what each person under a leader delivers for the leader's results."""

from typing import NamedTuple

from skpcli.engine.cascade import Dokumen, Kaskade, Simpul
from skpcli.model.organisations import Organisasi
from skpcli.output.cascade.leaders import assessor_of, leaders, offered_rhk
from skpcli.output.cascade.node_texts import node_text, own_id, target_texts

JUDUL = "Matriks Peran dan Hasil"


class Kolom(NamedTuple):
    """A result of the leader, which heads a column."""

    pengenal: str
    rencana: str
    target: tuple[str, ...]

    @property
    def baris(self) -> tuple[str, ...]:
        """The lines of the heading."""
        return (f"{self.pengenal} {self.rencana}", *self.target)


class Baris(NamedTuple):
    """A person with what he delivers for each column."""

    nama: str
    jabatan: str
    unit_kerja: str | None
    lintas: bool
    sel: tuple[tuple[str, ...], ...]


class Matriks(NamedTuple):
    """The matrix of one leader's document; a named tuple, so that names in it can be masked."""

    nama: str
    jabatan: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]

    @property
    def judul(self) -> str:
        """Whose matrix it is."""
        return f"{JUDUL}: {self.nama}, {self.jabatan}"


class _Holder(NamedTuple):
    """Whose document it is."""

    name: str
    jabatan: str
    unit_kerja: str | None


def susun_matriks(graf: Kaskade, nomor: str | None = None) -> tuple[Matriks, ...]:
    """Set up the matrix of every reported leader, or of one person for each of his documents."""
    if nomor is None:
        chosen = [document for document in leaders(graf) if not document.konteks]
    else:
        chosen = graf.orang.get(nomor, [])
    subordinates: dict[Dokumen, list[Dokumen]] = {}
    for document in graf.dokumen:
        assessor = assessor_of(graf, document)
        if assessor:
            subordinates.setdefault(assessor, []).append(document)
    return tuple(_matrix(document, subordinates.get(document, [])) for document in chosen)


def _matrix(leader: Dokumen, subordinates: list[Dokumen]) -> Matriks:
    """Set up a matrix: first the people under the leader, then those of other units."""
    offered = offered_rhk(leader)
    cells: dict[tuple[Dokumen, Simpul], list[str]] = {}
    across_units: dict[Dokumen, None] = {}
    direct = set(subordinates)
    for rhk in offered:
        for child in rhk.anak:
            if child.dokumen is leader:
                continue
            delivered = f"{own_id(child)} {node_text(child)}"
            cells.setdefault((child.dokumen, rhk), []).append(delivered)
            if child.dokumen not in direct:
                across_units[child.dokumen] = None
    in_order = [*subordinates, *sorted(across_units, key=lambda document: document.urutan)]

    rows = []
    for document in in_order:
        row_cells = [tuple(cells.get((document, rhk), ())) for rhk in offered]
        holder = _holder(document)
        row = Baris(
            nama=holder.name,
            jabatan=holder.jabatan,
            unit_kerja=holder.unit_kerja,
            lintas=document in across_units,
            sel=tuple(row_cells),
        )
        rows.append(row)
    holder = _holder(leader)
    return Matriks(
        nama=holder.name,
        jabatan=holder.jabatan,
        kolom=tuple(_column(rhk) for rhk in offered),
        baris=tuple(rows),
    )


def _column(rhk: Simpul) -> Kolom:
    return Kolom(
        pengenal=own_id(rhk),
        rencana=node_text(rhk),
        target=target_texts(rhk.isi.indikator),
    )


def _holder(document: Dokumen) -> _Holder:
    """Say whose a document is; goals of organisations below stand under the organisation's name."""
    content = document.isi
    if isinstance(content, Organisasi):
        return _Holder(name=content.nama, jabatan="", unit_kerja=content.instansi)
    person = content.pegawai
    start = f" (mulai {content.periode.mulai})" if document.salah_satu else ""
    return _Holder(name=person.nama, jabatan=person.jabatan + start, unit_kerja=person.unit_kerja)
