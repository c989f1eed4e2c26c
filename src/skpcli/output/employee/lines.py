"""The line from each RHK of an employee up to the goal that it serves."""

from collections.abc import Iterator
from typing import NamedTuple

from skpcli.engine.nodes import Node, Owner
from skpcli.engine.results import RhkResult, Row
from skpcli.model.documents import Pegawai
from skpcli.model.terms import LinkState

_LINKED = (LinkState.TERTAUT, LinkState.PUTUS, LinkState.MENUNGGU)


class GoalLine(NamedTuple):
    """An RHK, by its id, and what stands above it: one text for each step, nearest first."""

    rhk: str
    steps: tuple[str, ...]


def goal_lines(owner: Owner) -> tuple[GoalLine, ...]:
    """Give the lines of a document's RHK; those without any link are left out."""
    found = []
    for rhk_id, node in owner.nodes.items():
        if node.state in _LINKED:
            found.append(GoalLine(rhk=rhk_id, steps=tuple(_steps(node))))
    return tuple(found)


def with_leader_text(row: Row, owner: Owner) -> Row:
    """Write the text of the linked RHK or goal where the file has left it out."""
    if row.appraisal is None:
        return row
    completed = []
    for result in row.appraisal.hasil_kerja:
        node = owner.nodes.get(result.rhk.id or "")
        completed.append(_with_leader_text(result, node))
    return row._replace(appraisal=row.appraisal._replace(hasil_kerja=tuple(completed)))


def _with_leader_text(result: RhkResult, node: Node | None) -> RhkResult:
    if node is None or node.parent is None or result.rhk.rhk_pimpinan:
        return result
    rhk = result.rhk.model_copy(update={"rhk_pimpinan": node.parent.text})
    return result._replace(rhk=rhk)


def _steps(node: Node) -> Iterator[str]:
    """Give the texts of the nodes above, and at the end why the line stops before a goal."""
    passed = {node}
    while node.parent:
        node = node.parent
        if node in passed:
            yield "berputar kembali ke sini"
            return
        passed.add(node)
        yield _step(node)
    if node.why_open:
        yield f"{node.state} ({node.link}: {node.why_open})"


def _step(node: Node) -> str:
    owner = node.owner.content
    if isinstance(owner, Pegawai):
        return f"{node.content.id} {owner.pegawai.nama}: {node.text}"
    return f"sasaran {node.owner.identifier}/{node.content.id}: {node.text}"
