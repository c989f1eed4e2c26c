"""The cascade of a workspace: goals and RHK as a graph, each with at most one parent."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from skpcli.engine.circles import find_circles
from skpcli.engine.nodes import Node, Owner, WhyOpen
from skpcli.model.documents import Pegawai, Periode
from skpcli.model.organisations import Organisasi, Sasaran
from skpcli.model.performance import Rhk
from skpcli.model.terms import LinkState
from skpcli.reading.reader import FileContent
from skpcli.reading.workspace import Workspace, identify

_BROKEN = (WhyOpen.NO_SUCH_RHK, WhyOpen.NO_SUCH_SASARAN, WhyOpen.INCOMPLETE)
"""The reasons that make a link wrong; with any other it waits for a document."""

_FIRST_OF_DAYS = ""
_LAST_OF_DAYS = "9999"


class _Link(NamedTuple):
    """A written link in its parts: `<owner>/<id>`, or an id alone."""

    owner: str
    slash: str
    id: str


@dataclass(slots=True)
class Cascade:
    """All documents in input order with their nodes, and how to find a person's.

    ``organisations`` has their documents by file and number in it. ``broken`` has the first and
    last days, as far as they can be read, of the documents with errors by their owner.
    """

    workspace: Workspace
    owners: list[Owner]
    people: dict[str, list[Owner]]
    organisations: dict[tuple[str, int], Owner]
    broken: dict[str, list[tuple[str, str]]]

    def nodes(self) -> Iterator[Node]:
        """Give all nodes in input order, those of the context last."""
        for document in self.owners:
            yield from document.nodes.values()

    def document_of(self, number: str | None, periode: Periode) -> Owner | None:
        """Find the document of a person that overlaps most with a period.

        Of equals own evaluasi, then by file. The regulation is silent here.
        """
        if number is None:
            return None

        def preference(document: Owner) -> tuple[int, bool, tuple[str, int]]:
            own = document.content.periode
            other_evaluasi = own.evaluasi is not periode.evaluasi
            return -_shared_days(own, periode), other_evaluasi, document.order

        overlapping = []
        for document in self.people.get(number, ()):
            if _shared_days(document.content.periode, periode) > 0:
                overlapping.append(document)
        return min(overlapping, key=preference, default=None)

    def organisation_at(self, identifier: str | None, periode: Periode) -> Owner | None:
        """Find the document with the goals of an organisation for a period."""
        found = self.workspace.organisation(identifier, periode)
        if found is None:
            return None
        document = found[0].document
        return self.organisations[document.file, document.number]

    def parent_of(self, owner: Owner) -> Owner | None:
        """Find the document of the organisation above."""
        content = owner.content
        if isinstance(content, Organisasi) and content.induk:
            return self.organisation_at(content.induk, content.periode)
        return None

    def assessor_of(self, pegawai: Pegawai) -> Owner | None:
        """Find the document of a person's assessor for his period."""
        return self.document_of(assessor_number(pegawai), pegawai.periode)

    def number_of(self, owner: str) -> str | None:
        """Give the number of the person who owns a link's target; None for an organisation."""
        workspace = self.workspace
        if not owner or owner in workspace.organisations or owner in workspace.broken_ids:
            return None
        if self._knows(owner):
            return owner
        unspaced = "".join(owner.split())
        if unspaced.isdecimal() or self._knows(unspaced):
            return unspaced
        return None

    def _knows(self, number: str) -> bool:
        """Tell whether a person has any document here, with errors or without."""
        return number in self.people or number in self.broken

    def is_broken_at(self, number: str, periode: Periode) -> bool:
        """Tell whether a person has a document with errors that may be the one for a period."""
        first = str(periode.mulai)
        last = str(periode.selesai)
        days = self.broken.get(number, ())
        return any(start <= last and first <= end for start, end in days)


def assessor_number(pegawai: Pegawai) -> str | None:
    """Give the number of a person's assessor."""
    assessor = pegawai.pejabat_penilai
    return assessor.nip or assessor.nrp


def _shared_days(own: Periode, wanted: Periode) -> int:
    """Count the days that two periods share; not above zero where they share none."""
    first = max(own.mulai, wanted.mulai)
    last = min(own.selesai, wanted.selesai)
    return (last - first).days + 1


def build_cascade(workspace: Workspace) -> Cascade:
    """Build the graph of a workspace: every goal and RHK, each with its state and its parent."""
    people: dict[str, list[Owner]] = {}
    organisations: dict[str, list[Owner]] = {}
    documents = list(_documents(workspace))
    for document in documents:
        owners = organisations
        if isinstance(document.content, Pegawai):
            owners = people
        owners.setdefault(document.identifier, []).append(document)
    for of_one_owner in (*people.values(), *organisations.values()):
        if len(of_one_owner) > 1:
            _name_apart(of_one_owner)
    graph = Cascade(
        workspace=workspace,
        owners=documents,
        people=people,
        organisations=_by_place(organisations.values()),
        broken=_days_of_unread(workspace),
    )
    for node in graph.nodes():
        _resolve(graph, node)
    return graph


def _by_place(groups: Iterable[list[Owner]]) -> dict[tuple[str, int], Owner]:
    places = {}
    for documents in groups:
        for document in documents:
            places[document.order] = document
    return places


def _name_apart(documents: list[Owner]) -> None:
    """Name the documents of one owner by their first day, where that is shared by both days."""
    first_days = Counter(document.content.periode.mulai for document in documents)
    for document in documents:
        periode = document.content.periode
        document.one_of_several = True
        if first_days[periode.mulai] == 1:
            document.suffix = f"@{periode.mulai}"
        else:
            document.suffix = f"@{periode.mulai}..{periode.selesai}"


def _documents(workspace: Workspace) -> Iterator[Owner]:
    """Give the readable documents with their nodes, those of the context last."""
    yield from _documents_in(workspace.files, is_context=False)
    yield from _documents_in(workspace.context, is_context=True)


def _documents_in(files: Iterable[FileContent], *, is_context: bool) -> Iterator[Owner]:
    for file in files:
        for source in file.documents:
            if source.content:
                document = Owner(
                    document=source,
                    content=source.content,
                    is_context=is_context,
                )
                for node in _nodes(document):
                    document.nodes[node.content.id or ""] = node
                yield document


def _nodes(document: Owner) -> Iterator[Node]:
    """Make the nodes of a document: its goals, or its RHK, those of utama first."""
    content = document.content
    parts: dict[str, Sequence[Sasaran | Rhk]]
    if isinstance(content, Organisasi):
        parts = {"sasaran": content.sasaran}
    else:
        parts = {
            "utama": content.hasil_kerja.utama,
            "tambahan": content.hasil_kerja.tambahan,
        }
    for part, contents in parts.items():
        for index, node_content in enumerate(contents):
            yield Node(
                owner=document,
                part=part,
                number=index,
                content=node_content,
            )


def _days_of_unread(workspace: Workspace) -> dict[str, list[tuple[str, str]]]:
    """Give the days of documents with errors by their owner's number; unread days are open."""
    days: dict[str, list[tuple[str, str]]] = {}
    for document in workspace.employee_documents(with_context=True):
        if document.content is not None:
            continue
        identity = identify(document)
        if identity.nip:
            start, end, _ = identity.periode
            first_and_last = (start or _FIRST_OF_DAYS, end or _LAST_OF_DAYS)
            days.setdefault(identity.nip, []).append(first_and_last)
    return days


def _resolve(graph: Cascade, node: Node) -> None:
    """Resolve one node's link, and with it its state."""
    if node.link is None:
        if isinstance(node.content, Rhk):
            node.state = LinkState.LEPAS
            if node.content.rhk_pimpinan:
                node.state = LinkState.BELUM_DITAUTKAN
        return
    found = _find(graph, node.owner.content, node.link)
    if isinstance(found, Node):
        node.state = LinkState.TERTAUT
        node.parent = found
        found.children.append(node)
        return
    node.why_open = found
    node.state = LinkState.MENUNGGU
    if found in _BROKEN:
        node.state = LinkState.PUTUS


def _read_link(text: str) -> _Link:
    """Cut a link at its last slash.

    >>> _read_link("dinas / S1"), _read_link("R2")
    (_Link(owner='dinas', slash='/', id='S1'), _Link(owner='', slash='', id='R2'))
    """
    owner, slash, id_ = text.rpartition("/")
    return _Link(owner=owner.strip(), slash=slash, id=id_.strip())


def _find(graph: Cascade, content: Pegawai | Organisasi, text: str) -> Node | WhyOpen:
    """Find what a link leads to; a person's link without an owner leads to the assessor's RHK."""
    link = _read_link(text)
    if not link.id:
        return WhyOpen.INCOMPLETE
    if not link.owner and (link.slash or isinstance(content, Organisasi)):
        return WhyOpen.INCOMPLETE
    if isinstance(content, Pegawai):
        number = assessor_number(content)
        if link.owner:
            number = graph.number_of(link.owner)
        if number or not link.owner:
            return _find_rhk(graph, number, link.id, content.periode)
    return _find_sasaran(graph, link, content.periode)


def _find_rhk(
    graph: Cascade,
    number: str | None,
    id_: str,
    periode: Periode,
) -> Node | WhyOpen:
    """Find an RHK of a person; what a document with errors may hold is not said to be absent."""
    if not number:
        return WhyOpen.WITHOUT_NUMBER
    document = graph.document_of(number, periode)
    if document and id_ in document.nodes:
        return document.nodes[id_]
    if graph.is_broken_at(number, periode):
        return WhyOpen.PERSON_UNREADABLE
    if document:
        return WhyOpen.NO_SUCH_RHK
    if number in graph.people or number in graph.broken:
        return WhyOpen.PERSON_ON_OTHER_DAYS
    return WhyOpen.NO_SUCH_PERSON


def _find_sasaran(graph: Cascade, link: _Link, periode: Periode) -> Node | WhyOpen:
    """Find a goal of an organisation in its document for a period."""
    document = graph.organisation_at(link.owner, periode)
    if document:
        return document.nodes.get(link.id, WhyOpen.NO_SUCH_SASARAN)
    if link.owner in graph.workspace.broken_ids:
        return WhyOpen.ORGANISATION_UNREADABLE
    if link.owner in graph.workspace.organisations:
        return WhyOpen.ORGANISATION_ON_OTHER_DAYS
    return WhyOpen.NO_SUCH_ORGANISATION


def link_circles(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """Find every circle of links among nodes."""
    return find_circles(nodes, lambda node: node.parent)
