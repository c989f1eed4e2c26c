"""The cascade as plain values that every rendering starts from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import Cascade, link_circles
from skpcli.engine.leaders import leaders, offered_rhk
from skpcli.engine.node_texts import direct_sums, own_id, target_texts
from skpcli.engine.nodes import Node, Owner, WhyOpen
from skpcli.engine.scoring import Appraised
from skpcli.model.organisations import Organisasi
from skpcli.model.terms import Cascading, LinkState
from skpcli.output.cascade.marks import RhkKey, node_codes, rhk_ratings

_OPEN = (LinkState.PUTUS, LinkState.MENUNGGU, LinkState.BELUM_DITAUTKAN)


class ItemKind(StrEnum):
    """What a node of the cascade is."""

    SASARAN = "sasaran"
    RHK = "rhk"


class CascadeItem(NamedTuple):
    """A goal or an RHK as shown.

    ``parent`` and ``children`` are places in `CascadeMap.items`. A named tuple, so that names and
    numbers in it can be masked.
    """

    kind: ItemKind
    owner: str
    identifier: str
    name: str
    jabatan: str | None
    text: str
    target: tuple[str, ...]
    state: LinkState | None
    link: str | None
    reason: WhyOpen | None
    cascading: Cascading | None
    rating: str | None
    sums: tuple[str, ...]
    codes: tuple[str, ...]
    file: str
    document_number: int
    document_place: int
    context: bool
    parent: int | None
    children: tuple[int, ...]

    @property
    def id(self) -> str:
        """Full name: owner and own id."""
        return f"{self.owner}/{self.identifier}"

    @property
    def has_problem(self) -> bool:
        """Tell whether its link is open, or a finding speaks of it."""
        return bool(self.codes) or self.state in _OPEN


class Coverage(NamedTuple):
    """How much of the reported files hangs together."""

    sasaran: int
    supported: int
    rhk_pimpinan: int
    intervened: int
    without_parent: int


class CascadeMap(NamedTuple):
    """All nodes in input order.

    ``shown`` are the places of those to show, ``headings`` those of organisations by document,
    ``circles`` the circles of links, each along its parents.
    """

    items: tuple[CascadeItem, ...]
    headings: tuple[str, ...]
    circles: tuple[tuple[int, ...], ...]
    coverage: Coverage
    shown: frozenset[int]
    filtered: bool = False

    def visible(self) -> Iterator[tuple[int, CascadeItem]]:
        """Give the nodes to show with their places, in input order."""
        for place, item in enumerate(self.items):
            if place in self.shown:
                yield place, item

    def links(self) -> Iterator[tuple[int, int]]:
        """Give the links between the nodes to show: place of the child, place of the parent."""
        for place, item in self.visible():
            if item.parent is not None and item.parent in self.shown:
                yield place, item.parent


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What an item must know beyond its own node."""

    node_places: dict[Node, int]
    document_places: dict[Owner, int]
    ratings: dict[RhkKey, str]
    codes: dict[Node, list[str]]


def build_map(
    graph: Cascade,
    appraised: Iterable[Appraised] = (),
    findings: Sequence[Diagnostic] = (),
) -> CascadeMap:
    """Lay out a graph with its ratings and findings.

    Shown are the reported nodes and what they serve.
    """
    nodes = list(graph.nodes())
    surroundings = _Surroundings(
        node_places=dict(zip(nodes, count(), strict=False)),
        document_places=dict(zip(graph.owners, count(), strict=False)),
        ratings=rhk_ratings(appraised),
        codes=node_codes(nodes, findings),
    )
    items = tuple(_item(node, surroundings) for node in nodes)
    headings = tuple(_heading(document) for document in graph.owners)
    reported = [place for place, item in enumerate(items) if not item.context]
    return CascadeMap(
        items=items,
        headings=headings,
        circles=tuple(_circles(nodes, surroundings.node_places)),
        coverage=_coverage(graph),
        shown=with_parents(items, reported),
    )


def _item(node: Node, surroundings: _Surroundings) -> CascadeItem:
    document = node.owner
    places = surroundings.node_places
    if isinstance(document.content, Organisasi):
        kind = ItemKind.SASARAN
        name = document.content.nama
        jabatan = None
    else:
        person = document.content.pegawai
        kind = ItemKind.RHK
        name = person.nama
        jabatan = person.jabatan
    source = document.document.document
    rating = None
    if not document.is_context:
        rating = surroundings.ratings.get(RhkKey.of(node))
    return CascadeItem(
        kind=kind,
        owner=document.identifier,
        identifier=own_id(node),
        name=name,
        jabatan=jabatan,
        text=node.text,
        target=target_texts(node.content.indikator),
        state=node.state,
        link=node.link,
        reason=node.why_open,
        cascading=node.cascading,
        rating=rating,
        sums=tuple(direct_sums(node)),
        codes=tuple(surroundings.codes.get(node, ())),
        file=source.file,
        document_number=source.number,
        document_place=surroundings.document_places[document],
        context=document.is_context,
        parent=places[node.parent] if node.parent else None,
        children=tuple(places[child] for child in node.children),
    )


def _heading(document: Owner) -> str:
    """Head the goals of an organisation; people have no heading."""
    organisasi = document.content
    if not isinstance(organisasi, Organisasi):
        return ""
    day = ""
    if document.one_of_several:
        day = f", mulai {organisasi.periode.mulai}"
    capaian = organisasi.capaian_kinerja or "belum ada"
    return f"{organisasi.nama} ({organisasi.id}{day}), capaian: {capaian}"


def _circles(nodes: Iterable[Node], places: dict[Node, int]) -> Iterator[tuple[int, ...]]:
    """Give the circles as places, each from its first member in input order."""
    for circle in link_circles(nodes):
        members = tuple(places[node] for node in circle)
        start = members.index(min(members))
        yield members[start:] + members[:start]


def _coverage(graph: Cascade) -> Coverage:
    sasaran = supported = without_parent = 0
    for node in graph.nodes():
        if node.owner.is_context:
            continue
        if node.part == "sasaran":
            sasaran += 1
            if node.children:
                supported += 1
        elif node.parent is None:
            without_parent += 1
    rhk_pimpinan = intervened = 0
    for document in leaders(graph):
        if document.is_context:
            continue
        for rhk in offered_rhk(document):
            rhk_pimpinan += 1
            if rhk.children:
                intervened += 1
    return Coverage(
        sasaran=sasaran,
        supported=supported,
        rhk_pimpinan=rhk_pimpinan,
        intervened=intervened,
        without_parent=without_parent,
    )


def with_parents(items: Sequence[CascadeItem], start: Iterable[int]) -> frozenset[int]:
    """Give the places of some nodes and of all that they serve."""
    seen: set[int] = set()
    for place in start:
        current: int | None = place
        while current is not None and current not in seen:
            seen.add(current)
            current = items[current].parent
    return frozenset(seen)
