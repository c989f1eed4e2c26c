"""The cascade as plain values that every rendering starts from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import Dokumen, Kaskade, Sebab, Simpul, siklus
from skpcli.engine.scoring import Penilaian
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import Cascading, Keadaan
from skpcli.output.cascade.leaders import leaders, offered_rhk
from skpcli.output.cascade.marks import RhkKey, node_codes, rhk_ratings
from skpcli.output.cascade.node_texts import direct_sums, node_text, own_id, target_texts

_OPEN = (Keadaan.PUTUS, Keadaan.MENUNGGU, Keadaan.BELUM_DITAUTKAN)


class ItemKind(StrEnum):
    """What a node of the cascade is."""

    SASARAN = "sasaran"
    RHK = "rhk"


class Butir(NamedTuple):
    """A goal or an RHK as shown.

    ``induk`` and ``anak`` are places in `Peta.butir`, ``urutan`` is that of the document. A named
    tuple, so that names and numbers in it can be masked.
    """

    jenis: ItemKind
    pemilik: str
    pengenal: str
    nama: str
    jabatan: str | None
    uraian: str
    target: tuple[str, ...]
    keadaan: Keadaan | None
    tujuan: str | None
    sebab: Sebab | None
    cascading: Cascading | None
    rating: str | None
    jumlah: tuple[str, ...]
    temuan: tuple[str, ...]
    berkas: str
    dokumen: int
    urutan: int
    konteks: bool
    induk: int | None
    anak: tuple[int, ...]

    @property
    def id(self) -> str:
        """Full name: owner and own id."""
        return f"{self.pemilik}/{self.pengenal}"

    @property
    def bermasalah(self) -> bool:
        """Tell whether its link is open, or a finding speaks of it."""
        return bool(self.temuan) or self.keadaan in _OPEN


class Cakupan(NamedTuple):
    """How much of the reported files hangs together."""

    sasaran: int
    didukung: int
    rhk_pimpinan: int
    diintervensi: int
    tanpa_induk: int


class Peta(NamedTuple):
    """All nodes in input order.

    ``tampak`` are the places of those to show, ``kepala`` the organisations' headings by document,
    ``siklus`` the circles of links, each along its parents.
    """

    butir: tuple[Butir, ...]
    kepala: tuple[str, ...]
    siklus: tuple[tuple[int, ...], ...]
    cakupan: Cakupan
    tampak: frozenset[int]
    disaring: bool = False

    def terlihat(self) -> Iterator[tuple[int, Butir]]:
        """Give the nodes to show with their places, in input order."""
        for place, item in enumerate(self.butir):
            if place in self.tampak:
                yield place, item

    def tautan(self) -> Iterator[tuple[int, int]]:
        """Give the links between the nodes to show: place of the child, place of the parent."""
        for place, item in self.terlihat():
            if item.induk is not None and item.induk in self.tampak:
                yield place, item.induk


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What an item must know beyond its own node."""

    node_places: dict[Simpul, int]
    document_places: dict[Dokumen, int]
    ratings: dict[RhkKey, str]
    codes: dict[Simpul, list[str]]


def peta(graf: Kaskade, penilaian: Iterable[Penilaian] = (), temuan: Sequence[Diagnostic] = ()) -> Peta:
    """Lay out a graph with its ratings and findings.

    Shown are the reported nodes and what they serve.
    """
    nodes = list(graf.simpul())
    surroundings = _Surroundings(
        node_places={node: place for place, node in enumerate(nodes)},
        document_places={document: place for place, document in enumerate(graf.dokumen)},
        ratings=rhk_ratings(penilaian),
        codes=node_codes(nodes, temuan),
    )
    items = tuple(_item(node, surroundings) for node in nodes)
    reported = [place for place, item in enumerate(items) if not item.konteks]
    return Peta(
        butir=items,
        kepala=tuple(_heading(document) for document in graf.dokumen),
        siklus=tuple(_circles(nodes, surroundings.node_places)),
        cakupan=_coverage(graf),
        tampak=beserta_induk(items, reported),
    )


def _item(node: Simpul, surroundings: _Surroundings) -> Butir:
    document = node.dokumen
    jabatan: str | None
    if isinstance(document.isi, Organisasi):
        kind = ItemKind.SASARAN
        name = document.isi.nama
        jabatan = None
    else:
        kind = ItemKind.RHK
        name = document.isi.pegawai.nama
        jabatan = document.isi.pegawai.jabatan
    parent = None if node.induk is None else surroundings.node_places[node.induk]
    rating = None if document.konteks else surroundings.ratings.get(RhkKey.of(node))
    return Butir(
        jenis=kind,
        pemilik=document.pemilik,
        pengenal=own_id(node),
        nama=name,
        jabatan=jabatan,
        uraian=node_text(node),
        target=target_texts(node.isi.indikator),
        keadaan=node.keadaan,
        tujuan=node.tautan,
        sebab=node.sebab,
        cascading=node.cascading,
        rating=rating,
        jumlah=tuple(direct_sums(node)),
        temuan=tuple(surroundings.codes.get(node, ())),
        berkas=document.naskah.dokumen.berkas,
        dokumen=document.naskah.dokumen.nomor,
        urutan=surroundings.document_places[document],
        konteks=document.konteks,
        induk=parent,
        anak=tuple(surroundings.node_places[child] for child in node.anak),
    )


def _heading(document: Dokumen) -> str:
    """Head the goals of an organisation; people have no heading."""
    organisasi = document.isi
    if not isinstance(organisasi, Organisasi):
        return ""
    day = f", mulai {organisasi.periode.mulai}" if document.salah_satu else ""
    capaian = organisasi.capaian_kinerja or "belum ada"
    return f"{organisasi.nama} ({organisasi.id}{day}), capaian: {capaian}"


def _circles(nodes: Iterable[Simpul], places: dict[Simpul, int]) -> Iterator[tuple[int, ...]]:
    """Give the circles as places, each from its first member in input order."""
    for circle in siklus(nodes):
        members = [places[node] for node in circle]
        start = members.index(min(members))
        yield tuple(members[start:] + members[:start])


def _coverage(graph: Kaskade) -> Cakupan:
    sasaran = supported = without_parent = 0
    for node in graph.simpul():
        if node.dokumen.konteks:
            continue
        if node.bagian == "sasaran":
            sasaran += 1
            if node.anak:
                supported += 1
        elif node.induk is None:
            without_parent += 1
    offered: list[Simpul] = []
    for document in leaders(graph):
        if not document.konteks:
            offered += offered_rhk(document)
    intervened = [rhk for rhk in offered if rhk.anak]
    return Cakupan(
        sasaran=sasaran,
        didukung=supported,
        rhk_pimpinan=len(offered),
        diintervensi=len(intervened),
        tanpa_induk=without_parent,
    )


def beserta_induk(butir: Sequence[Butir], awal: Iterable[int]) -> frozenset[int]:
    """Give the places of some nodes and of all that they serve."""
    seen: set[int] = set()
    for place in awal:
        current: int | None = place
        while current is not None and current not in seen:
            seen.add(current)
            current = butir[current].induk
    return frozenset(seen)
