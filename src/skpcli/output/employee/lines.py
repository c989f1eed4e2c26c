"""The line from each RHK of an employee up to the goal that it serves."""

from collections.abc import Iterator
from typing import NamedTuple

from skpcli.engine.cascade import Dokumen, Simpul
from skpcli.engine.results import BarisHasil, HasilRhk
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Sasaran
from skpcli.model.terms import LinkState

_LINKED = (LinkState.TERTAUT, LinkState.PUTUS, LinkState.MENUNGGU)


class GoalLine(NamedTuple):
    """An RHK, by its id, and what stands above it: one text for each step, nearest first."""

    rhk: str
    steps: tuple[str, ...]


def goal_lines(owner: Dokumen) -> tuple[GoalLine, ...]:
    """Give the lines of a document's RHK; those without any link are left out."""
    found = []
    for rhk_id, node in owner.simpul.items():
        if node.keadaan in _LINKED:
            found.append(GoalLine(rhk=rhk_id, steps=tuple(_steps(node))))
    return tuple(found)


def with_leader_text(row: BarisHasil, owner: Dokumen) -> BarisHasil:
    """Write the text of the linked RHK or goal where the file has left it out."""
    if row.hasil is None:
        return row
    completed = []
    for result in row.hasil.hasil_kerja:
        node = owner.simpul.get(result.rhk.id or "")
        completed.append(_with_leader_text(result, node))
    return row._replace(hasil=row.hasil._replace(hasil_kerja=tuple(completed)))


def _with_leader_text(result: HasilRhk, node: Simpul | None) -> HasilRhk:
    if node is None or node.induk is None or result.rhk.rhk_pimpinan:
        return result
    return result._replace(rhk=result.rhk.model_copy(update={"rhk_pimpinan": _node_text(node.induk)}))


def _node_text(node: Simpul) -> str:
    return node.isi.uraian if isinstance(node.isi, Sasaran) else node.isi.rencana


def _steps(node: Simpul) -> Iterator[str]:
    """Give the texts of the nodes above, and at the end why the line stops before a goal."""
    passed = {node}
    while node.induk:
        node = node.induk
        if node in passed:
            yield "berputar kembali ke sini"
            return
        passed.add(node)
        yield _step(node)
    if node.sebab:
        yield f"{node.keadaan} ({node.tautan}: {node.sebab})"


def _step(node: Simpul) -> str:
    owner = node.dokumen.isi
    if isinstance(owner, Pegawai):
        return f"{node.isi.id} {owner.pegawai.nama}: {_node_text(node)}"
    return f"sasaran {node.dokumen.pemilik}/{node.isi.id}: {_node_text(node)}"
