"""Links of the cascade that do not hold, are missing, or disagree with what they lead to."""

from collections.abc import Iterator

from skpcli.checks.broken_links import broken_link
from skpcli.checks.node_words import (
    id_list,
    link_key,
    nearest_id,
    plain,
    rhk_pimpinan_of,
    split_link,
)
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Cascade, assessor_number
from skpcli.engine.nodes import Node, Owner, WhyOpen
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import LEADER_FORMS, LinkState
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


def check_links(graph: Cascade, owner: Owner) -> Iterator[Diagnostic]:
    """Check the links of one document."""
    waiting: dict[tuple[WhyOpen, str], list[Node]] = {}
    for node in owner.nodes.values():
        if node.state is LinkState.PUTUS:
            yield broken_link(graph, node)
        elif node.state is LinkState.MENUNGGU and node.why_open:
            link_owner, _ = split_link(node)
            waiting.setdefault((node.why_open, link_owner), []).append(node)
        elif node.parent:
            yield from _other_text(node, node.parent)
            yield from _without_assignment(node, node.parent)
        elif node.part == "utama" and isinstance(owner.content, Pegawai):
            yield from _without_link(graph, node, owner.content)
    for (reason, link_owner), nodes in waiting.items():
        yield _waiting(graph, reason, link_owner, nodes)


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


def _without_link(graph: Cascade, node: Node, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """Ask a main RHK for its link."""
    if node.state is LinkState.BELUM_DITAUTKAN:
        yield _only_text(graph, node, pegawai)
    elif pegawai.pegawai.jenis_jabatan in LEADER_FORMS:
        yield from _serves_no_goal(graph, node, pegawai)
    else:
        yield from _serves_no_leader(graph, node, pegawai)


def _only_text(graph: Cascade, node: Node, pegawai: Pegawai) -> Diagnostic:
    """SKP303: where there is the text of the leader's RHK, there is a link as well."""
    hint = "tambahkan `intervensi` dengan id RHK pimpinan"
    assessor = graph.assessor_of(pegawai)
    near = nearest_id(rhk_pimpinan_of(node), assessor)
    if near and assessor:
        text = quoted(assessor.nodes[near].text)
        hint = f"tambahkan `intervensi: {near}`, yang bunyinya terdekat: {text}"
    return node.owner.document.finding(
        "SKP303",
        (*node.route, "rhk_pimpinan"),
        f"RHK `{node.content.id}` baru menyebut teks RHK pimpinan, belum ditautkan",
        hint=hint,
    )


def _serves_no_goal(graph: Cascade, node: Node, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP304: a leader's RHK serves a goal of the organisation, where it has any."""
    organisasi = pegawai.memimpin or pegawai.organisasi
    goals = graph.organisation_at(organisasi, pegawai.periode)
    if goals is None or not goals.nodes:
        return
    links = [f"{organisasi}/{identifier}" for identifier in goals.nodes]
    yield node.owner.document.finding(
        "SKP304",
        node.route,
        f"RHK `{node.content.id}` tidak ditautkan ke sasaran organisasi `{organisasi}`",
        hint=f"tambahkan `intervensi` dengan salah satu dari: {id_list(links)}",
    )


def _serves_no_leader(graph: Cascade, node: Node, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP304: an RHK serves one of the assessor's, where that document is there."""
    assessor = graph.assessor_of(pegawai)
    if assessor is None:
        return
    message = (
        f"RHK `{node.content.id}` tidak ditautkan ke RHK pimpinan, padahal SKP pejabat penilai ada"
    )
    hint = "SKP pejabat penilai belum memuat RHK; lengkapi dulu, lalu isi `intervensi`"
    if assessor.nodes:
        hint = f"tambahkan `intervensi` dengan salah satu dari: {id_list(assessor.nodes)}"
    yield node.owner.document.finding(
        "SKP304",
        node.route,
        message,
        hint=hint,
    )


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


def _without_assignment(node: Node, parent: Node) -> Iterator[Diagnostic]:
    """SKP308: a leader who is known not to be the assessor has given an assignment."""
    pegawai = node.owner.content
    leader = parent.owner.content
    if not isinstance(pegawai, Pegawai) or not isinstance(leader, Pegawai):
        return
    assessor = assessor_number(pegawai)
    if not assessor or leader.number in (assessor, pegawai.number):
        return
    if isinstance(node.content, Rhk) and not node.content.penugasan_dari:
        message = (
            f"RHK `{node.content.id}` mengintervensi RHK {leader.pegawai.nama}, "
            "yang bukan pejabat penilainya"
        )
        yield node.owner.document.finding(
            "SKP308",
            (*node.route, "intervensi"),
            message,
            hint=(
                "isi `penugasan_dari` bila ia ketua tim yang menugaskan, atau perbaiki `intervensi`"
            ),
        )
