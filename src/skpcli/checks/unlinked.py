"""Main RHK without a link, where there is something that they could be linked to."""

from collections.abc import Iterator, Sequence

from skpcli.checks.node_words import id_list, nearest_id, rhk_pimpinan_of
from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import Cascade
from skpcli.engine.nodes import Node, Owner
from skpcli.model.documents import Pegawai
from skpcli.model.terms import LEADER_FORMS, LinkState
from skpcli.model.values import quoted


def check_unlinked(graph: Cascade, owner: Owner, *, with_infos: bool) -> Iterator[Diagnostic]:
    """SKP303, SKP304: ask the main RHK of a person for their links, in one finding a cause.

    SKP303 is an info, left out without ``with_infos``.
    """
    pegawai = owner.content
    if not isinstance(pegawai, Pegawai):
        return
    with_text: list[Node] = []
    loose: list[Node] = []
    for node in owner.nodes.values():
        if node.part != "utama" or node.parent:
            continue
        if node.state is LinkState.BELUM_DITAUTKAN:
            with_text.append(node)
        elif node.state is LinkState.LEPAS:
            loose.append(node)
    if with_infos:
        yield from _only_text(graph, owner, pegawai, with_text)
    if pegawai.pegawai.jenis_jabatan in LEADER_FORMS:
        yield from _serve_no_goal(graph, owner, pegawai, loose)
    else:
        yield from _serve_no_leader(graph, owner, pegawai, loose)


def _only_text(
    graph: Cascade, owner: Owner, pegawai: Pegawai, nodes: Sequence[Node]
) -> Iterator[Diagnostic]:
    """SKP303: where there is the text of the leader's RHK, there is a link as well."""
    assessor = graph.assessor_of(pegawai)
    subjects = []
    for node in nodes:
        near = _nearest(node, assessor)
        subjects.append(Lacking(f"`{node.content.id}`", (*node.route, "rhk_pimpinan"), near))
    hint = "tambahkan `intervensi` dengan id RHK pimpinan"
    if subjects and subjects[0].remark:
        hint = f"tambahkan {subjects[0].remark}"
    message = "RHK {} baru menyebut teks RHK pimpinan, belum ditautkan"
    yield from finding_about_all(owner.document, subjects, Wording("SKP303", message, hint))


def _nearest(node: Node, assessor: Owner | None) -> str:
    """Say which RHK of the assessor a text comes nearest to; nothing where there is none."""
    near = nearest_id(rhk_pimpinan_of(node), assessor)
    if near is None or assessor is None:
        return ""
    text = quoted(assessor.nodes[near].text)
    return f"`intervensi: {near}`, yang bunyinya terdekat: {text}"


def _serve_no_goal(
    graph: Cascade, owner: Owner, pegawai: Pegawai, nodes: Sequence[Node]
) -> Iterator[Diagnostic]:
    """SKP304: a leader's RHK serve goals of the organisation, where it has any."""
    organisasi = pegawai.memimpin or pegawai.organisasi
    goals = graph.organisation_at(organisasi, pegawai.periode)
    if goals is None or not goals.nodes:
        return
    links = [f"{organisasi}/{identifier}" for identifier in goals.nodes]
    message = f"RHK {{}} tidak ditautkan ke sasaran organisasi `{organisasi}`"
    hint = f"tambahkan `intervensi` dengan salah satu dari: {id_list(links)}"
    wording = Wording("SKP304", message, hint)
    yield from finding_about_all(owner.document, _subjects(nodes), wording)


def _serve_no_leader(
    graph: Cascade, owner: Owner, pegawai: Pegawai, nodes: Sequence[Node]
) -> Iterator[Diagnostic]:
    """SKP304: an RHK serves one of the assessor's, where that document is there."""
    assessor = graph.assessor_of(pegawai)
    if assessor is None:
        return
    hint = "SKP pejabat penilai belum memuat RHK; lengkapi dulu, lalu isi `intervensi`"
    if assessor.nodes:
        hint = f"tambahkan `intervensi` dengan salah satu dari: {id_list(assessor.nodes)}"
    message = "RHK {} tidak ditautkan ke RHK pimpinan, padahal SKP pejabat penilai ada"
    wording = Wording("SKP304", message, hint)
    yield from finding_about_all(owner.document, _subjects(nodes), wording)


def _subjects(nodes: Sequence[Node]) -> list[Lacking]:
    return [Lacking(f"`{node.content.id}`", node.route) for node in nodes]
