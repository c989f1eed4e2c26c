"""Links of the cascade that lead to nothing in a document that is there."""

import re
from difflib import get_close_matches
from itertools import islice
from typing import NamedTuple

from skpcli.checks.node_words import COMPARED_NODES, id_list, link_key, nearest_id, split_link
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Kaskade, nomor_penilai
from skpcli.engine.nodes import Dokumen, Sebab, Simpul
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi, Sasaran
from skpcli.model.performance import Rhk
from skpcli.model.values import kutip

_RHK_ID = re.compile(r"[RT]\d+")
_CLOSE_ID = 0.75


class _Broken(NamedTuple):
    """What is wrong with a link, the way out if known, and the document that it should lead to."""

    message: str
    hint: str | None = None
    target: Dokumen | None = None


def broken_link(graph: Kaskade, node: Simpul) -> Diagnostic:
    """SKP301: say that a link leads to nothing, and what could have been meant."""
    broken = _explain(graph, node)
    hint = broken.hint
    notes: tuple[Note, ...] = ()
    if broken.target:
        notes = (_where_it_should_be(broken.target),)
        hint = hint or _what_is_there(node, broken.target)
    document = node.dokumen.naskah
    route = (*node.jalur, link_key(node))
    return document.temuan("SKP301", route, broken.message, hint=hint, notes=notes)


def _explain(graph: Kaskade, node: Simpul) -> _Broken:
    if node.sebab is Sebab.SASARAN_TIDAK_ADA:
        return _without_sasaran(graph, node)
    if node.sebab is not Sebab.TIDAK_LENGKAP:
        return _without_rhk(graph, node)
    if isinstance(node.isi, Sasaran):
        return _incomplete_goal_link(node)
    return _Broken(
        message=f"tautan {kutip(node.tautan or '')} tidak lengkap; tulis id RHK, atau pemilik, garis miring, lalu id",
        hint="contoh: `R2` (RHK pejabat penilai), `disdik/S1` (sasaran), `<NIP>/R2` (RHK pimpinan lain)",
    )


def _incomplete_goal_link(node: Simpul) -> _Broken:
    _, identifier = split_link(node)
    content = node.dokumen.isi
    above = content.induk if isinstance(content, Organisasi) else None
    return _Broken(
        message=f"tautan {kutip(node.tautan or '')} tidak lengkap; tulis id organisasi, garis miring, lalu id sasaran",
        hint=f"contoh: `mendukung: {above or 'pemkot'}/{identifier or 'S3'}`",
    )


def _without_sasaran(graph: Kaskade, node: Simpul) -> _Broken:
    owner, identifier = split_link(node)
    message = f"`{identifier}` bukan sasaran organisasi `{owner}`"
    hint = None
    if isinstance(node.isi, Rhk) and _RHK_ID.fullmatch(identifier):
        message += ", dan organisasi tidak mempunyai RHK"
        hint = f"RHK pejabat penilai ditulis `{identifier}` saja, RHK pimpinan lain `<NIP>/{identifier}`"
    target = graph.sasaran(owner, node.dokumen.isi.periode)
    return _Broken(message=message, hint=hint, target=target)


def _without_rhk(graph: Kaskade, node: Simpul) -> _Broken:
    owner, identifier = split_link(node)
    pegawai = node.dokumen.isi
    assert isinstance(pegawai, Pegawai)
    number = graph.nomor(owner) or nomor_penilai(pegawai)
    target = graph.dokumen_orang(number, pegawai.periode)
    whose = "pejabat penilai"
    if owner and target and isinstance(target.isi, Pegawai):
        whose = target.isi.pegawai.nama
    hint = None if owner else _perhaps_a_goal(graph, pegawai, identifier)
    return _Broken(message=f"`{identifier}` tidak ada dalam SKP {whose}", hint=hint, target=target)


def _perhaps_a_goal(graph: Kaskade, pegawai: Pegawai, identifier: str) -> str | None:
    """Say how to write a goal of the person's organisation, where one has such an id."""
    for id_organisasi in (pegawai.memimpin, pegawai.organisasi):
        goals = graph.sasaran(id_organisasi, pegawai.periode)
        if goals and identifier in goals.simpul:
            return f"bila maksudnya sasaran organisasi, tulis `{id_organisasi}/{identifier}`"
    return None


def _where_it_should_be(target: Dokumen) -> Note:
    if isinstance(target.isi, Pegawai):
        return Note("RHK pimpinan ditulis di sini", target.naskah.span(("hasil_kerja",)))
    return Note("sasaran organisasi itu ditulis di sini", target.naskah.span(("sasaran",)))


def _what_is_there(node: Simpul, target: Dokumen) -> str:
    """Say what could have been meant."""
    if not target.simpul:
        kind = "RHK" if isinstance(target.isi, Pegawai) else "sasaran"
        return f"dokumen itu belum memuat {kind}; lengkapi dulu"
    meant = _meant(node, target)
    return f"mungkin maksudnya `{meant}`?" if meant else f"yang ada: {id_list(target.simpul)}"


def _meant(node: Simpul, target: Dokumen) -> str | None:
    """Find the id that was meant: one in other case, of a near text, or one that looks like it."""
    _, identifier = split_link(node)
    ids = list(islice(target.simpul, COMPARED_NODES))
    for each in ids:
        if each.casefold() == identifier.casefold():
            return each
    written = node.isi.rhk_pimpinan if isinstance(node.isi, Rhk) else None
    by_text = nearest_id(written, target)
    if by_text:
        return by_text
    close = get_close_matches(identifier, ids, n=1, cutoff=_CLOSE_ID)
    return close[0] if close else None
