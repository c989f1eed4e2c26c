"""What forms take from other documents: the instansi, and the results of the leader."""

from collections.abc import Iterator

from skpcli.engine.nodes import Node, Owner
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi, Sasaran
from skpcli.reading.workspace import Workspace


def instansi_of(workspace: Workspace, pegawai: Pegawai) -> str:
    """Give the instansi that a person's forms name; empty where no document says one.

    His own, else that of his organisation or of the nearest one above, else his organisation's
    name.
    """
    if pegawai.pegawai.instansi:
        return pegawai.pegawai.instansi
    organisations = list(_organisations_above(workspace, pegawai))
    for organisasi in organisations:
        if organisasi.instansi:
            return organisasi.instansi
    return organisations[0].nama if organisations else ""


def _organisations_above(workspace: Workspace, pegawai: Pegawai) -> Iterator[Organisasi]:
    """Give a person's organisation and those above it; a circle ends where it began."""
    identifier = pegawai.organisasi or pegawai.memimpin
    seen: set[str] = set()
    while identifier and identifier not in seen:
        seen.add(identifier)
        found = workspace.organisation(identifier, pegawai.periode)
        if found is None:
            return
        _, organisasi = found
        yield organisasi
        identifier = organisasi.induk


def leader_results(owner: Owner) -> dict[str, tuple[str, ...]]:
    """Give the texts of the leader's results by the ids of the RHK that intervene them.

    What was signed comes first, the written ``rhk_pimpinan``; else what the link leads to.
    """
    return {identifier: _leader_result(node) for identifier, node in owner.nodes.items()}


def _leader_result(node: Node) -> tuple[str, ...]:
    content = node.content
    if isinstance(content, Sasaran):
        return ()
    if content.rhk_pimpinan:
        return (content.rhk_pimpinan,)
    if node.parent is None:
        return ()
    return _with_indicators(node.parent)


def _with_indicators(node: Node) -> tuple[str, ...]:
    """Give the text of an RHK, or that of a goal with its indicators, one a line."""
    if not isinstance(node.content, Sasaran):
        return (node.text,)
    lines = [node.text]
    for indikator in node.content.indikator:
        parts = [part for part in (indikator.uraian, indikator.target) if part]
        if parts:
            lines.append(f"- {', '.join(parts)}")
    return tuple(lines)
