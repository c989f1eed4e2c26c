"""Links of the cascade that do not hold, are missing, or disagree with what they lead to."""

from collections.abc import Iterator

from skpcli.checks.broken_links import broken_link
from skpcli.checks.node_words import (
    id_list,
    link_key,
    plain,
    rhk_pimpinan_of,
    split_link,
)
from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.checks.unlinked import check_unlinked
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Cascade, assessor_number
from skpcli.engine.nodes import Node, Owner, WhyOpen
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import LinkState
from skpcli.model.values import quoted

_DOCUMENTS_SHOWN = 3
_ABOUT_ORGANISATIONS = (
    WhyOpen.NO_SUCH_ORGANISATION,
    WhyOpen.ORGANISATION_ON_OTHER_DAYS,
    WhyOpen.ORGANISATION_UNREADABLE,
)
_OTHER_DAYS = "periksa kedua periodenya, atau sertakan dokumen untuk periode ini"
_BROKEN_FILE = "perbaiki galat pada dokumen itu"
_MISSING_FILE = "sertakan berkasnya, atau pakai --konteks"
_WAITING_HINTS = {
    WhyOpen.WITHOUT_NUMBER: "isi `pejabat_penilai.nip` (atau `nrp`)",
    WhyOpen.PERSON_ON_OTHER_DAYS: _OTHER_DAYS,
    WhyOpen.ORGANISATION_ON_OTHER_DAYS: _OTHER_DAYS,
    WhyOpen.PERSON_UNREADABLE: _BROKEN_FILE,
    WhyOpen.ORGANISATION_UNREADABLE: _BROKEN_FILE,
}


def check_links(graph: Cascade, owner: Owner, *, with_infos: bool) -> Iterator[Diagnostic]:
    """Check the links of one document; ``with_infos`` those too that are merely open."""
    waiting: dict[tuple[WhyOpen, str], list[Node]] = {}
    for node in owner.nodes.values():
        if node.state is LinkState.PUTUS:
            yield broken_link(graph, node)
        elif node.state is LinkState.MENUNGGU and node.why_open:
            link_owner, _ = split_link(node)
            waiting.setdefault((node.why_open, link_owner), []).append(node)
        elif node.parent:
            yield from _other_text(node, node.parent)
    if with_infos:
        for (reason, link_owner), nodes in waiting.items():
            yield _waiting(graph, reason, link_owner, nodes)
    yield from _without_assignment(owner)
    yield from check_unlinked(graph, owner, with_infos=with_infos)


def _waiting(
    graph: Cascade,
    reason: WhyOpen,
    link_owner: str,
    nodes: list[Node],
) -> Diagnostic:
    """SKP302: a link waits for a document that is not there, or cannot be used."""
    first = nodes[0]
    owner = first.owner
    ids = id_list([node.content.id or "" for node in nodes])
    kind = "sasaran"
    notes: tuple[Note, ...] = ()
    if isinstance(owner.content, Pegawai):
        kind = "RHK"
        if reason is WhyOpen.PERSON_ON_OTHER_DAYS:
            notes = tuple(_documents_of_other_days(graph, owner.content, link_owner))
    message = f"{kind} {ids} menunggu {_awaited(reason, link_owner)}: {reason}"
    hint = _WAITING_HINTS.get(reason, _MISSING_FILE)
    return owner.document.finding(
        "SKP302",
        (*first.route, link_key(first)),
        message,
        hint=hint,
        notes=notes,
    )


def _awaited(reason: WhyOpen, link_owner: str) -> str:
    """Name the document that a link waits for."""
    if reason in _ABOUT_ORGANISATIONS:
        return f"organisasi `{link_owner}`"
    if link_owner:
        return f"SKP `{link_owner}`"
    return "SKP pejabat penilai"


def _documents_of_other_days(graph: Cascade, pegawai: Pegawai, link_owner: str) -> Iterator[Note]:
    number = graph.number_of(link_owner) or assessor_number(pegawai) or ""
    owners = graph.people.get(number, [])
    owners = sorted(owners, key=lambda owner: owner.order)
    for owner in owners[:_DOCUMENTS_SHOWN]:
        periode = owner.content.periode
        message = f"dokumen yang ada: {periode.mulai} sampai {periode.selesai}"
        yield Note(message, owner.document.span(("periode",)))


def _other_text(node: Node, parent: Node) -> Iterator[Diagnostic]:
    """SKP309: the text of the leader's RHK is that of the RHK that is linked."""
    written = rhk_pimpinan_of(node)
    linked = parent.text
    if not written or plain(written) == plain(linked):
        return
    message = f"`rhk_pimpinan` berbunyi lain dari `{node.link}` yang ditautkan: {quoted(linked)}"
    note = Note("yang ditautkan ada di sini", parent.owner.document.span(parent.route))
    yield node.owner.document.finding(
        "SKP309",
        (*node.route, "rhk_pimpinan"),
        message,
        hint="samakan teksnya, atau perbaiki `intervensi`",
        notes=(note,),
    )


def _without_assignment(owner: Owner) -> Iterator[Diagnostic]:
    """SKP308: a leader who is known not to be the assessor has given an assignment."""
    by_leader: dict[str, list[Lacking]] = {}
    for node in owner.nodes.values():
        leader = _leader_beside_assessor(node)
        if leader is not None:
            subject = Lacking(f"`{node.content.id}`", (*node.route, "intervensi"))
            by_leader.setdefault(leader, []).append(subject)
    hint = "isi `penugasan_dari` bila ia ketua tim yang menugaskan, atau perbaiki `intervensi`"
    for leader, subjects in by_leader.items():
        message = f"RHK {{}} mengintervensi RHK {leader}, yang bukan pejabat penilainya"
        yield from finding_about_all(owner.document, subjects, Wording("SKP308", message, hint))


def _leader_beside_assessor(node: Node) -> str | None:
    """Name the leader whose RHK is served without an assignment, where he is not the assessor."""
    pegawai = node.owner.content
    leader = node.parent.owner.content if node.parent else None
    if not isinstance(pegawai, Pegawai) or not isinstance(leader, Pegawai):
        return None
    assessor = assessor_number(pegawai)
    if not assessor or leader.number in (assessor, pegawai.number):
        return None
    if isinstance(node.content, Rhk) and not node.content.penugasan_dari:
        return leader.pegawai.nama
    return None
