"""Links of the cascade that lead to nothing in a document that is there."""

import re
from difflib import get_close_matches
from itertools import islice
from typing import NamedTuple

from skpcli.checks.node_words import (
    COMPARED_NODES,
    id_list,
    link_key,
    nearest_id,
    rhk_pimpinan_of,
    split_link,
)
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Cascade, assessor_number
from skpcli.engine.nodes import Node, Owner, WhyOpen
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi, Sasaran
from skpcli.model.performance import Rhk
from skpcli.model.values import quoted

_RHK_ID = re.compile(r"[RT]\d+")
_CLOSE_ID = 0.75


class _Broken(NamedTuple):
    """What is wrong with a link, the way out if known, and the document that it should lead to."""

    message: str
    hint: str | None = None
    target: Owner | None = None


def broken_link(graph: Cascade, node: Node) -> Diagnostic:
    """SKP301: say that a link leads to nothing, and what could have been meant."""
    broken = _explain(graph, node)
    hint = broken.hint
    notes: tuple[Note, ...] = ()
    if broken.target:
        notes = (_where_it_should_be(broken.target),)
        hint = hint or _what_is_there(node, broken.target)
    document = node.owner.document
    return document.finding(
        "SKP301",
        (*node.route, link_key(node)),
        broken.message,
        hint=hint,
        notes=notes,
    )


def _explain(graph: Cascade, node: Node) -> _Broken:
    if node.why_open is WhyOpen.NO_SUCH_SASARAN:
        return _without_sasaran(graph, node)
    if node.why_open is not WhyOpen.INCOMPLETE:
        return _without_rhk(graph, node)
    incomplete = f"tautan {quoted(node.link or '')} tidak lengkap"
    if isinstance(node.content, Sasaran):
        return _incomplete_goal_link(node, incomplete)
    return _Broken(
        message=f"{incomplete}; tulis id RHK, atau pemilik, garis miring, lalu id",
        hint=(
            "contoh: `R2` (RHK pejabat penilai), `disdik/S1` (sasaran), "
            "`<NIP>/R2` (RHK pimpinan lain)"
        ),
    )


def _incomplete_goal_link(node: Node, incomplete: str) -> _Broken:
    _, identifier = split_link(node)
    content = node.owner.content
    above = content.induk if isinstance(content, Organisasi) else None
    return _Broken(
        message=f"{incomplete}; tulis id organisasi, garis miring, lalu id sasaran",
        hint=f"contoh: `mendukung: {above or 'pemkot'}/{identifier or 'S3'}`",
    )


def _without_sasaran(graph: Cascade, node: Node) -> _Broken:
    owner, identifier = split_link(node)
    message = f"`{identifier}` bukan sasaran organisasi `{owner}`"
    hint = None
    if isinstance(node.content, Rhk) and _RHK_ID.fullmatch(identifier):
        message += ", dan organisasi tidak mempunyai RHK"
        hint = (
            f"RHK pejabat penilai ditulis `{identifier}` saja, "
            f"RHK pimpinan lain `<NIP>/{identifier}`"
        )
    target = graph.organisation_at(owner, node.owner.content.periode)
    return _Broken(message=message, hint=hint, target=target)


def _without_rhk(graph: Cascade, node: Node) -> _Broken:
    owner, identifier = split_link(node)
    pegawai = node.owner.content
    assert isinstance(pegawai, Pegawai)
    number = graph.number_of(owner) or assessor_number(pegawai)
    target = graph.document_of(number, pegawai.periode)
    whose = "pejabat penilai"
    if owner and target and isinstance(target.content, Pegawai):
        whose = target.content.pegawai.nama
    hint = None if owner else _perhaps_a_goal(graph, pegawai, identifier)
    return _Broken(
        message=f"`{identifier}` tidak ada dalam SKP {whose}",
        hint=hint,
        target=target,
    )


def _perhaps_a_goal(graph: Cascade, pegawai: Pegawai, identifier: str) -> str | None:
    """Say how to write a goal of the person's organisation, where one has such an id."""
    for id_organisasi in (pegawai.memimpin, pegawai.organisasi):
        goals = graph.organisation_at(id_organisasi, pegawai.periode)
        if goals and identifier in goals.nodes:
            return f"bila maksudnya sasaran organisasi, tulis `{id_organisasi}/{identifier}`"
    return None


def _where_it_should_be(target: Owner) -> Note:
    if isinstance(target.content, Pegawai):
        return Note("RHK pimpinan ditulis di sini", target.document.span(("hasil_kerja",)))
    return Note("sasaran organisasi itu ditulis di sini", target.document.span(("sasaran",)))


def _what_is_there(node: Node, target: Owner) -> str:
    """Say what could have been meant."""
    if not target.nodes:
        kind = "sasaran"
        if isinstance(target.content, Pegawai):
            kind = "RHK"
        return f"dokumen itu belum memuat {kind}; lengkapi dulu"
    meant = _meant(node, target)
    if meant:
        return f"mungkin maksudnya `{meant}`?"
    return f"yang ada: {id_list(target.nodes)}"


def _meant(node: Node, target: Owner) -> str | None:
    """Find the id that was meant: one in other case, of a near text, or one that looks like it."""
    _, identifier = split_link(node)
    ids = list(islice(target.nodes, COMPARED_NODES))
    for each in ids:
        if each.casefold() == identifier.casefold():
            return each
    by_text = nearest_id(rhk_pimpinan_of(node), target)
    if by_text:
        return by_text
    close = get_close_matches(identifier, ids, n=1, cutoff=_CLOSE_ID)
    if close:
        return close[0]
    return None
