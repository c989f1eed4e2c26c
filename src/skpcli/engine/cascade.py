"""The cascade of a workspace: goals and RHK as a graph, each with at most one parent."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from skpcli.engine.circles import lingkaran
from skpcli.engine.nodes import Dokumen, Sebab, Simpul
from skpcli.model.documents import Pegawai, Periode
from skpcli.model.organisations import Organisasi
from skpcli.model.performance import Rhk
from skpcli.model.terms import LinkState
from skpcli.reading.reader import Berkas
from skpcli.reading.workspace import Workspace, identify

__all__ = ["Dokumen", "Kaskade", "Sebab", "Simpul", "kaskade", "nomor_penilai", "siklus"]

_BROKEN = (Sebab.RHK_TIDAK_ADA, Sebab.SASARAN_TIDAK_ADA, Sebab.TIDAK_LENGKAP)
"""The reasons that make a link wrong; with any other it waits for a document."""

_FIRST_OF_DAYS = ""
_LAST_OF_DAYS = "9999"


class _Link(NamedTuple):
    """A written link in its parts: `<owner>/<id>`, or an id alone."""

    owner: str
    slash: str
    id: str


@dataclass(slots=True)
class Kaskade:
    """All documents in input order with their nodes, and how to find a person's.

    ``organisasi`` has the documents of organisations by file and number in it. ``rusak`` has the
    first and last days, as far as they can be read, of the documents with errors by their owner.
    """

    ruang: Workspace
    dokumen: list[Dokumen]
    orang: dict[str, list[Dokumen]]
    organisasi: dict[tuple[str, int], Dokumen]
    rusak: dict[str, list[tuple[str, str]]]

    def simpul(self) -> Iterator[Simpul]:
        """Give all nodes in input order, those of the context last."""
        for document in self.dokumen:
            yield from document.simpul.values()

    def dokumen_orang(self, nomor: str | None, periode: Periode) -> Dokumen | None:
        """Find the document of a person that overlaps most with a period.

        Of equals own evaluasi, then by file. Source: peraturan.md, resolution of ``intervensi``.
        """
        if nomor is None:
            return None

        def preference(document: Dokumen) -> tuple[int, bool, tuple[str, int]]:
            own = document.isi.periode
            other_evaluasi = own.evaluasi is not periode.evaluasi
            return -_shared_days(own, periode), other_evaluasi, document.urutan

        overlapping = []
        for document in self.orang.get(nomor, ()):
            if _shared_days(document.isi.periode, periode) > 0:
                overlapping.append(document)
        return min(overlapping, key=preference, default=None)

    def sasaran(self, id_organisasi: str | None, periode: Periode) -> Dokumen | None:
        """Find the document with the goals of an organisation for a period."""
        found = self.ruang.organisation(id_organisasi, periode)
        if found is None:
            return None
        document = found[0].dokumen
        return self.organisasi[document.berkas, document.nomor]

    def induk(self, dokumen: Dokumen) -> Dokumen | None:
        """Find the document of the organisation above."""
        content = dokumen.isi
        if isinstance(content, Organisasi) and content.induk:
            return self.sasaran(content.induk, content.periode)
        return None

    def penilai(self, isi: Pegawai) -> Dokumen | None:
        """Find the document of a person's assessor for his period."""
        return self.dokumen_orang(nomor_penilai(isi), isi.periode)

    def nomor(self, pemilik: str) -> str | None:
        """Give the number of the person who owns a link's target; None for an organisation."""
        if not pemilik or pemilik in self.ruang.organisations or pemilik in self.ruang.broken_ids:
            return None
        if self._knows(pemilik):
            return pemilik
        unspaced = "".join(pemilik.split())
        if unspaced.isdecimal() or self._knows(unspaced):
            return unspaced
        return None

    def _knows(self, number: str) -> bool:
        """Tell whether a person has any document here, with errors or without."""
        return number in self.orang or number in self.rusak

    def rusak_pada(self, nomor: str, periode: Periode) -> bool:
        """Tell whether a person has a document with errors that may be the one for a period."""
        first, last = str(periode.mulai), str(periode.selesai)
        days = self.rusak.get(nomor, ())
        return any(start <= last and first <= end for start, end in days)


def nomor_penilai(isi: Pegawai) -> str | None:
    """Give the number of a person's assessor."""
    return isi.pejabat_penilai.nip or isi.pejabat_penilai.nrp


def _shared_days(one: Periode, other: Periode) -> int:
    """Count the days that two periods share; not above zero where they share none."""
    first = max(one.mulai, other.mulai)
    last = min(one.selesai, other.selesai)
    return (last - first).days + 1


def kaskade(ruang: Workspace) -> Kaskade:
    """Build the graph of a workspace: every goal and RHK, each with its state and its parent."""
    people: dict[str, list[Dokumen]] = {}
    organisations: dict[str, list[Dokumen]] = {}
    documents = list(_documents(ruang))
    for document in documents:
        owners = people if isinstance(document.isi, Pegawai) else organisations
        owners.setdefault(document.pemilik, []).append(document)
    for of_one_owner in (*people.values(), *organisations.values()):
        if len(of_one_owner) > 1:
            _name_apart(of_one_owner)
    graph = Kaskade(
        ruang=ruang,
        dokumen=documents,
        orang=people,
        organisasi=_by_place(organisations.values()),
        rusak=_days_of_unread(ruang),
    )
    for node in graph.simpul():
        _resolve(graph, node)
    return graph


def _by_place(groups: Iterable[list[Dokumen]]) -> dict[tuple[str, int], Dokumen]:
    places = {}
    for documents in groups:
        for document in documents:
            places[document.urutan] = document
    return places


def _name_apart(documents: list[Dokumen]) -> None:
    """Name the documents of one owner by their first day, where that is shared by both days."""
    first_days = Counter(document.isi.periode.mulai for document in documents)
    for document in documents:
        periode = document.isi.periode
        document.salah_satu = True
        if first_days[periode.mulai] == 1:
            document.sebutan = f"@{periode.mulai}"
        else:
            document.sebutan = f"@{periode.mulai}..{periode.selesai}"


def _documents(workspace: Workspace) -> Iterator[Dokumen]:
    """Give the readable documents with their nodes, those of the context last."""
    yield from _documents_in(workspace.files, is_context=False)
    yield from _documents_in(workspace.context, is_context=True)


def _documents_in(files: Iterable[Berkas], *, is_context: bool) -> Iterator[Dokumen]:
    for file in files:
        for source in file.naskah:
            if source.isi:
                document = Dokumen(naskah=source, isi=source.isi, konteks=is_context)
                for node in _nodes(document):
                    document.simpul[node.isi.id or ""] = node
                yield document


def _nodes(document: Dokumen) -> Iterator[Simpul]:
    """Make the nodes of a document: its goals, or its RHK, those of utama first."""
    content = document.isi
    if isinstance(content, Organisasi):
        for index, sasaran in enumerate(content.sasaran):
            yield Simpul(dokumen=document, bagian="sasaran", nomor=index, isi=sasaran)
        return
    for index, rhk in enumerate(content.hasil_kerja.utama):
        yield Simpul(dokumen=document, bagian="utama", nomor=index, isi=rhk)
    for index, rhk in enumerate(content.hasil_kerja.tambahan):
        yield Simpul(dokumen=document, bagian="tambahan", nomor=index, isi=rhk)


def _days_of_unread(workspace: Workspace) -> dict[str, list[tuple[str, str]]]:
    """Give the days of documents with errors by their owner's number; unread days are open."""
    days: dict[str, list[tuple[str, str]]] = {}
    for document in workspace.employee_documents(with_context=True):
        if document.isi is not None:
            continue
        identity = identify(document)
        if identity.nip:
            start, end, _ = identity.periode
            days.setdefault(identity.nip, []).append((start or _FIRST_OF_DAYS, end or _LAST_OF_DAYS))
    return days


def _resolve(graph: Kaskade, node: Simpul) -> None:
    """Resolve one node's link, and with it its state (peraturan.md: states of an RHK)."""
    if node.tautan is None:
        if isinstance(node.isi, Rhk):
            node.keadaan = LinkState.BELUM_DITAUTKAN if node.isi.rhk_pimpinan else LinkState.LEPAS
        return
    found = _find(graph, node.dokumen.isi, node.tautan)
    if isinstance(found, Simpul):
        node.keadaan = LinkState.TERTAUT
        node.induk = found
        found.anak.append(node)
    else:
        node.keadaan = LinkState.PUTUS if found in _BROKEN else LinkState.MENUNGGU
        node.sebab = found


def _read_link(text: str) -> _Link:
    """Cut a link at its last slash.

    >>> _read_link("dinas / S1"), _read_link("R2")
    (_Link(owner='dinas', slash='/', id='S1'), _Link(owner='', slash='', id='R2'))
    """
    owner, slash, id_ = text.rpartition("/")
    return _Link(owner=owner.strip(), slash=slash, id=id_.strip())


def _find(graph: Kaskade, content: Pegawai | Organisasi, text: str) -> Simpul | Sebab:
    """Find what a link leads to; a person's link without an owner leads to the assessor's RHK."""
    link = _read_link(text)
    if not link.id:
        return Sebab.TIDAK_LENGKAP
    if not link.owner and (link.slash or isinstance(content, Organisasi)):
        return Sebab.TIDAK_LENGKAP
    if isinstance(content, Pegawai):
        number = graph.nomor(link.owner) if link.owner else nomor_penilai(content)
        if number or not link.owner:
            return _find_rhk(graph, number, link.id, content.periode)
    return _find_sasaran(graph, link, content.periode)


def _find_rhk(graph: Kaskade, number: str | None, id_: str, periode: Periode) -> Simpul | Sebab:
    """Find an RHK of a person; what a document with errors may hold is not said to be absent."""
    if not number:
        return Sebab.TANPA_NOMOR
    document = graph.dokumen_orang(number, periode)
    if document and id_ in document.simpul:
        return document.simpul[id_]
    if graph.rusak_pada(number, periode):
        return Sebab.ORANG_RUSAK
    if document:
        return Sebab.RHK_TIDAK_ADA
    if number in graph.orang or number in graph.rusak:
        return Sebab.ORANG_HARI_LAIN
    return Sebab.ORANG_TIDAK_ADA


def _find_sasaran(graph: Kaskade, link: _Link, periode: Periode) -> Simpul | Sebab:
    """Find a goal of an organisation in its document for a period."""
    document = graph.sasaran(link.owner, periode)
    if document:
        return document.simpul.get(link.id, Sebab.SASARAN_TIDAK_ADA)
    if link.owner in graph.ruang.broken_ids:
        return Sebab.ORGANISASI_RUSAK
    if link.owner in graph.ruang.organisations:
        return Sebab.ORGANISASI_HARI_LAIN
    return Sebab.ORGANISASI_TIDAK_ADA


def siklus(semua: Iterable[Simpul]) -> Iterator[list[Simpul]]:
    """Find every circle of links among nodes."""
    return lingkaran(semua, lambda node: node.induk)
