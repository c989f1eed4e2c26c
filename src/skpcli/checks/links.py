"""Links of the cascade that do not hold, are missing, or disagree with what they lead to."""

from collections.abc import Iterator

from skpcli.checks.broken_links import broken_link
from skpcli.checks.node_words import id_list, link_key, nearest_id, node_text, plain, split_link
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Kaskade, nomor_penilai
from skpcli.engine.nodes import Dokumen, Sebab, Simpul
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Rhk
from skpcli.model.terms import JenisJabatan, LinkState
from skpcli.model.values import kutip

_DOCUMENTS_SHOWN = 3
_LEADER_FORMS = (JenisJabatan.JPT, JenisJabatan.PIMPINAN)
_ABOUT_ORGANISATIONS = (
    Sebab.ORGANISASI_TIDAK_ADA,
    Sebab.ORGANISASI_HARI_LAIN,
    Sebab.ORGANISASI_RUSAK,
)
_OTHER_DAYS = "periksa kedua periodenya, atau sertakan dokumen untuk periode ini"
_BROKEN_FILE = "perbaiki galat pada dokumen itu"
_MISSING_FILE = "sertakan berkasnya, atau pakai --konteks"
_WAITING_HINTS = {
    Sebab.TANPA_NOMOR: "isi `pejabat_penilai.nip` (atau `nrp`)",
    Sebab.ORANG_HARI_LAIN: _OTHER_DAYS,
    Sebab.ORGANISASI_HARI_LAIN: _OTHER_DAYS,
    Sebab.ORANG_RUSAK: _BROKEN_FILE,
    Sebab.ORGANISASI_RUSAK: _BROKEN_FILE,
}


def check_links(graph: Kaskade, owner: Dokumen) -> Iterator[Diagnostic]:
    """Check the links of one document."""
    waiting: dict[tuple[Sebab, str], list[Simpul]] = {}
    for node in owner.simpul.values():
        if node.keadaan is LinkState.PUTUS:
            yield broken_link(graph, node)
        elif node.keadaan is LinkState.MENUNGGU and node.sebab:
            link_owner, _ = split_link(node)
            waiting.setdefault((node.sebab, link_owner), []).append(node)
        elif node.induk:
            yield from _leader_text(node, node.induk)
            yield from _without_assignment(node, node.induk)
        elif node.bagian == "utama" and isinstance(owner.isi, Pegawai):
            yield from _without_link(graph, node, owner.isi)
    for (reason, link_owner), nodes in waiting.items():
        yield _waiting(graph, reason, link_owner, nodes)


def _waiting(graph: Kaskade, reason: Sebab, link_owner: str, nodes: list[Simpul]) -> Diagnostic:
    """SKP302: a link waits for a document that is not there, or cannot be used."""
    first = nodes[0]
    owner = first.dokumen
    kind = "RHK" if isinstance(owner.isi, Pegawai) else "sasaran"
    if reason in _ABOUT_ORGANISATIONS:
        awaited = f"organisasi `{link_owner}`"
    elif link_owner:
        awaited = f"SKP `{link_owner}`"
    else:
        awaited = "SKP pejabat penilai"
    ids = id_list([node.isi.id or "" for node in nodes])
    notes: tuple[Note, ...] = ()
    if reason is Sebab.ORANG_HARI_LAIN and isinstance(owner.isi, Pegawai):
        notes = tuple(_documents_of_other_days(graph, owner.isi, link_owner))
    return owner.naskah.temuan(
        "SKP302",
        (*first.jalur, link_key(first)),
        f"{kind} {ids} menunggu {awaited}: {reason}",
        hint=_WAITING_HINTS.get(reason, _MISSING_FILE),
        notes=notes,
    )


def _documents_of_other_days(graph: Kaskade, pegawai: Pegawai, link_owner: str) -> Iterator[Note]:
    number = graph.nomor(link_owner) or nomor_penilai(pegawai) or ""
    owners = sorted(graph.orang.get(number, []), key=lambda owner: owner.urutan)
    for owner in owners[:_DOCUMENTS_SHOWN]:
        periode = owner.isi.periode
        message = f"dokumen yang ada: {periode.mulai} sampai {periode.selesai}"
        yield Note(message, owner.naskah.span(("periode",)))


def _without_link(graph: Kaskade, node: Simpul, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """Ask a main RHK for its link."""
    if node.keadaan is LinkState.BELUM_DITAUTKAN:
        yield _only_text(graph, node, pegawai)
    elif pegawai.pegawai.jenis_jabatan in _LEADER_FORMS:
        yield from _serves_no_goal(graph, node, pegawai)
    else:
        yield from _serves_no_leader(graph, node, pegawai)


def _only_text(graph: Kaskade, node: Simpul, pegawai: Pegawai) -> Diagnostic:
    """SKP303: where there is the text of the leader's RHK, there is a link as well."""
    hint = "tambahkan `intervensi` dengan id RHK pimpinan"
    assessor = graph.penilai(pegawai)
    written = node.isi.rhk_pimpinan if isinstance(node.isi, Rhk) else None
    near = nearest_id(written, assessor)
    if near and assessor:
        text = kutip(node_text(assessor.simpul[near]))
        hint = f"tambahkan `intervensi: {near}`, yang bunyinya terdekat: {text}"
    message = f"RHK `{node.isi.id}` baru menyebut teks RHK pimpinan, belum ditautkan"
    route = (*node.jalur, "rhk_pimpinan")
    return node.dokumen.naskah.temuan("SKP303", route, message, hint=hint)


def _serves_no_goal(graph: Kaskade, node: Simpul, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP304: a leader's RHK serves a goal of the organisation, where it has any."""
    organisasi = pegawai.memimpin or pegawai.organisasi
    goals = graph.sasaran(organisasi, pegawai.periode)
    if goals is None or not goals.simpul:
        return
    links = [f"{organisasi}/{identifier}" for identifier in goals.simpul]
    message = f"RHK `{node.isi.id}` tidak ditautkan ke sasaran organisasi `{organisasi}`"
    hint = f"tambahkan `intervensi` dengan salah satu dari: {id_list(links)}"
    yield node.dokumen.naskah.temuan("SKP304", node.jalur, message, hint=hint)


def _serves_no_leader(graph: Kaskade, node: Simpul, pegawai: Pegawai) -> Iterator[Diagnostic]:
    """SKP304: an RHK serves one of the assessor's, where that document is there."""
    assessor = graph.penilai(pegawai)
    if assessor is None:
        return
    message = f"RHK `{node.isi.id}` tidak ditautkan ke RHK pimpinan, padahal SKP pejabat penilai ada"
    hint = "SKP pejabat penilai belum memuat RHK; lengkapi dulu, lalu isi `intervensi`"
    if assessor.simpul:
        hint = f"tambahkan `intervensi` dengan salah satu dari: {id_list(assessor.simpul)}"
    yield node.dokumen.naskah.temuan("SKP304", node.jalur, message, hint=hint)


def _leader_text(node: Simpul, parent: Simpul) -> Iterator[Diagnostic]:
    """SKP309: the text of the leader's RHK is that of the RHK that is linked."""
    written = node.isi.rhk_pimpinan if isinstance(node.isi, Rhk) else None
    linked = node_text(parent)
    if written and plain(written) != plain(linked):
        yield node.dokumen.naskah.temuan(
            "SKP309",
            (*node.jalur, "rhk_pimpinan"),
            f"`rhk_pimpinan` berbunyi lain dari `{node.tautan}` yang ditautkan: {kutip(linked)}",
            hint="samakan teksnya, atau perbaiki `intervensi`",
            notes=(Note("yang ditautkan ada di sini", parent.dokumen.naskah.span(parent.jalur)),),
        )


def _without_assignment(node: Simpul, parent: Simpul) -> Iterator[Diagnostic]:
    """SKP308: a leader who is known not to be the assessor has given an assignment."""
    pegawai, leader = node.dokumen.isi, parent.dokumen.isi
    if not isinstance(pegawai, Pegawai) or not isinstance(leader, Pegawai):
        return
    assessor = nomor_penilai(pegawai)
    if not assessor or leader.nomor in (assessor, pegawai.nomor):
        return
    if isinstance(node.isi, Rhk) and not node.isi.penugasan_dari:
        message = f"RHK `{node.isi.id}` mengintervensi RHK {leader.pegawai.nama}, yang bukan pejabat penilainya"
        hint = "isi `penugasan_dari` bila ia ketua tim yang menugaskan, atau perbaiki `intervensi`"
        route = (*node.jalur, "intervensi")
        yield node.dokumen.naskah.temuan("SKP308", route, message, hint=hint)
