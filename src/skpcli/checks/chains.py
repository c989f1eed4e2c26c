"""Chains that run in a circle, and assessors whose line does not fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from skpcli.checks.node_words import link_key, node_label
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Cascade, assessor_number, link_circles
from skpcli.engine.circles import find_circles
from skpcli.engine.nodes import Owner
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.reading.typed import TypedDocument

T = TypeVar("T")
_MEMBERS_SHOWN = 8
"""Members of a circle named in its message; the notes name all."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A member of a circle: where its link to the next is written, and what it is called."""

    document: TypedDocument
    route: Route
    name: str


def check_chains(graph: Cascade) -> Iterator[Diagnostic]:
    """Check circles of links, of organisations and of assessors, and the assessors' superiors."""
    yield from _circles_of_links(graph)
    yield from _circles_of_organisations(graph)
    yield from _circles_of_assessors(graph)
    for owner in _people(graph):
        if not owner.is_context:
            yield from _superior(graph, owner)


def _people(graph: Cascade) -> list[Owner]:
    return [owner for owner in graph.owners if isinstance(owner.content, Pegawai)]


def _circles_of_links(graph: Cascade) -> Iterator[Diagnostic]:
    """SKP307: what an RHK or a goal serves does not serve it in turn."""
    for circle in link_circles(graph.nodes()):
        first = min(circle, key=lambda node: node.order)
        members = []
        for node in _turned(circle, first):
            route = (*node.route, link_key(node))
            members.append(_Member(node.owner.document, route, node_label(node)))
        yield _circular("SKP307", "tautan", members)


def _circles_of_organisations(graph: Cascade) -> Iterator[Diagnostic]:
    """SKP307: the organisation above is not below as well."""
    organisations = [owner for owner in graph.owners if isinstance(owner.content, Organisasi)]
    for circle in find_circles(organisations, graph.parent_of):
        members = []
        for owner in _turned(circle, _first_owner(circle)):
            members.append(_Member(owner.document, ("induk",), owner.identifier))
        yield _circular("SKP307", "`induk` organisasi", members)


def _circles_of_assessors(graph: Cascade) -> Iterator[Diagnostic]:
    """SKP317: nobody assesses the assessor of his own assessor; oneself is SKP435."""

    def assessor(owner: Owner) -> Owner | None:
        if isinstance(owner.content, Pegawai):
            return graph.assessor_of(owner.content)
        return None

    for circle in find_circles(_people(graph), assessor):
        if len(circle) == 1:
            continue
        members = []
        for owner in _turned(circle, _first_owner(circle)):
            name = _name(owner)
            members.append(_Member(owner.document, ("pejabat_penilai",), name))
        yield _circular("SKP317", "rantai pejabat penilai", members)


def _name(owner: Owner) -> str:
    if isinstance(owner.content, Pegawai):
        return owner.content.pegawai.nama
    return owner.content.nama


def _first_owner(circle: list[Owner]) -> Owner:
    """Choose the first of the files reported on, else of those of the context."""
    return min(circle, key=lambda owner: (owner.is_context, owner.order))


def _turned(circle: list[T], first: T) -> list[T]:
    """Turn a circle so that one of its members comes first."""
    start = circle.index(first)
    return circle[start:] + circle[:start]


def _circular(code: str, subject: str, members: list[_Member]) -> Diagnostic:
    first, *others = members
    shown = [member.name for member in members[:_MEMBERS_SHOWN]]
    rest = len(members) - _MEMBERS_SHOWN
    if rest > 0:
        shown.append(f"({rest} lagi)")
    notes = []
    for member in others:
        place = member.document.span(member.route)
        notes.append(Note(f"lalu {member.name}", place))
    return first.document.finding(
        code,
        first.route,
        f"{subject} berputar: {' → '.join([*shown, first.name])}",
        hint=f"perbaiki salah satu `{first.route[-1]}`",
        notes=tuple(notes),
    )


def _superior(graph: Cascade, owner: Owner) -> Iterator[Diagnostic]:
    """SKP318: the assessor's superior is the one who assesses the assessor."""
    pegawai = owner.content
    assert isinstance(pegawai, Pegawai)
    superior = pegawai.atasan_pejabat_penilai
    assessor = graph.assessor_of(pegawai)
    if superior is None or assessor is None or not isinstance(assessor.content, Pegawai):
        return
    written = superior.nip or superior.nrp
    true = assessor_number(assessor.content)
    if written and true and written != true:
        message = (
            f"atasan pejabat penilai tertulis {superior.nama}, sedangkan pejabat penilai itu "
            f"dinilai oleh {assessor.content.pejabat_penilai.nama}"
        )
        yield owner.document.finding(
            "SKP318",
            ("atasan_pejabat_penilai",),
            message,
            hint=(
                "perbaiki salah satunya; "
                "atasan pejabat penilai ialah yang menilai pejabat penilai itu"
            ),
            notes=(Note("menurut dokumen ini", assessor.document.span(("pejabat_penilai",))),),
        )
