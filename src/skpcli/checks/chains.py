"""Chains that run in a circle, and assessors whose line does not fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from skpcli.checks.node_words import link_key, node_label
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Kaskade, nomor_penilai, siklus
from skpcli.engine.circles import lingkaran
from skpcli.engine.nodes import Dokumen
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.reading.typed import Naskah

T = TypeVar("T")
_MEMBERS_SHOWN = 8
"""Members of a circle named in its message; the notes name all."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A member of a circle: where its link to the next is written, and what it is called."""

    document: Naskah
    route: Route
    name: str


def check_chains(graph: Kaskade) -> Iterator[Diagnostic]:
    """Check circles of links, of organisations and of assessors, and the assessors' superiors."""
    yield from _circles_of_links(graph)
    yield from _circles_of_organisations(graph)
    yield from _circles_of_assessors(graph)
    for owner in _people(graph):
        if not owner.konteks:
            yield from _superior(graph, owner)


def _people(graph: Kaskade) -> list[Dokumen]:
    return [owner for owner in graph.dokumen if isinstance(owner.isi, Pegawai)]


def _circles_of_links(graph: Kaskade) -> Iterator[Diagnostic]:
    """SKP307: what an RHK or a goal serves does not serve it in turn."""
    for circle in siklus(graph.simpul()):
        first = min(circle, key=lambda node: node.urutan)
        members = []
        for node in _turned(circle, first):
            route = (*node.jalur, link_key(node))
            members.append(_Member(node.dokumen.naskah, route, node_label(node)))
        yield _circular("SKP307", "tautan", members)


def _circles_of_organisations(graph: Kaskade) -> Iterator[Diagnostic]:
    """SKP307: the organisation above is not below as well."""
    organisations = [owner for owner in graph.dokumen if isinstance(owner.isi, Organisasi)]
    for circle in lingkaran(organisations, graph.induk):
        members = []
        for owner in _turned(circle, _first_owner(circle)):
            members.append(_Member(owner.naskah, ("induk",), owner.pemilik))
        yield _circular("SKP307", "`induk` organisasi", members)


def _circles_of_assessors(graph: Kaskade) -> Iterator[Diagnostic]:
    """SKP317: nobody assesses the assessor of his own assessor; oneself is SKP435."""

    def assessor(owner: Dokumen) -> Dokumen | None:
        return graph.penilai(owner.isi) if isinstance(owner.isi, Pegawai) else None

    for circle in lingkaran(_people(graph), assessor):
        if len(circle) > 1:
            members = []
            for owner in _turned(circle, _first_owner(circle)):
                members.append(_Member(owner.naskah, ("pejabat_penilai",), _name(owner)))
            yield _circular("SKP317", "rantai pejabat penilai", members)


def _name(owner: Dokumen) -> str:
    return owner.isi.pegawai.nama if isinstance(owner.isi, Pegawai) else owner.isi.nama


def _first_owner(circle: list[Dokumen]) -> Dokumen:
    """Choose the first of the files reported on, else of those of the context."""
    return min(circle, key=lambda owner: (owner.konteks, owner.urutan))


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
        notes.append(Note(f"lalu {member.name}", member.document.span(member.route)))
    return first.document.temuan(
        code,
        first.route,
        f"{subject} berputar: {' → '.join([*shown, first.name])}",
        hint=f"perbaiki salah satu `{first.route[-1]}`",
        notes=tuple(notes),
    )


def _superior(graph: Kaskade, owner: Dokumen) -> Iterator[Diagnostic]:
    """SKP318: the assessor's superior is the one who assesses the assessor."""
    pegawai = owner.isi
    assert isinstance(pegawai, Pegawai)
    superior = pegawai.atasan_pejabat_penilai
    assessor = graph.penilai(pegawai)
    if superior is None or assessor is None or not isinstance(assessor.isi, Pegawai):
        return
    written = superior.nip or superior.nrp
    true = nomor_penilai(assessor.isi)
    if written and true and written != true:
        message = (
            f"atasan pejabat penilai tertulis {superior.nama}, sedangkan pejabat penilai itu "
            f"dinilai oleh {assessor.isi.pejabat_penilai.nama}"
        )
        yield owner.naskah.temuan(
            "SKP318",
            ("atasan_pejabat_penilai",),
            message,
            hint="perbaiki salah satunya; atasan pejabat penilai ialah yang menilai pejabat penilai itu",
            notes=(Note("menurut dokumen ini", assessor.naskah.span(("pejabat_penilai",))),),
        )
