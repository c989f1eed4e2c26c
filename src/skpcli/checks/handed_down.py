"""What was handed down: goals and RHK that nobody serves, parts that do not make up the whole."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from skpcli.checks.node_words import node_label
from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Cascade
from skpcli.engine.nodes import Node, Owner
from skpcli.engine.sums import Sum, sums_of, without_common_measure
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.model.terms import Cascading
from skpcli.model.written_numbers import write_number, write_quantity


def check_handed_down(graph: Cascade) -> Iterator[Diagnostic]:
    """Check every goal and every leader's RHK from above."""
    staffed, leaders = _staffed_and_leaders(graph)
    for owner in graph.owners:
        without_successor: list[Node] = []
        for node in owner.nodes.values():
            if node.children:
                yield from _handed_down_directly(node)
            elif owner.is_context:
                continue
            elif isinstance(owner.content, Organisasi) and owner in staffed:
                yield _goal_without_support(node)
            elif node.part == "utama" and owner in leaders:
                without_successor.append(node)
        yield from _rhk_without_successor(owner, without_successor)


def _staffed_and_leaders(graph: Cascade) -> tuple[set[Owner | None], set[Owner | None]]:
    """Find the organisations that have people, and the people who assess others."""
    staffed: set[Owner | None] = set()
    leaders: set[Owner | None] = set()
    for owner in graph.owners:
        pegawai = owner.content
        if isinstance(pegawai, Pegawai):
            staffed.add(graph.organisation_at(pegawai.organisasi, pegawai.periode))
            staffed.add(graph.organisation_at(pegawai.memimpin, pegawai.periode))
            leaders.add(graph.assessor_of(pegawai))
    return staffed, leaders


def _goal_without_support(node: Node) -> Diagnostic:
    """SKP305: a goal of an organisation with people is served by an RHK or another goal."""
    message = f"sasaran `{node.content.id}` tidak didukung satu RHK atau sasaran pun"
    link = f"{node.owner.identifier}/{node.content.id}"
    return node.owner.document.finding(
        "SKP305",
        node.route,
        message,
        hint=f"tautkan RHK pimpinan organisasi itu: `intervensi: {link}`",
    )


def _rhk_without_successor(owner: Owner, nodes: Sequence[Node]) -> Iterator[Diagnostic]:
    """SKP306: a main RHK of a leader is handed down to somebody."""
    subjects = [Lacking(f"`{node.content.id}`", node.route) for node in nodes]
    message = "RHK {} tidak diintervensi RHK seorang pun"
    hint = "wajar bila ia mengerjakannya sendiri; bila tidak, tautkan RHK bawahannya"
    yield from finding_about_all(owner.document, subjects, Wording("SKP306", message, hint))


def _handed_down_directly(parent: Node) -> Iterator[Diagnostic]:
    """Check the parts of one result that was handed down directly."""
    if not any(child.cascading is Cascading.LANGSUNG for child in parent.children):
        return
    for total in sums_of(parent):
        yield from _targets(total)
        yield from _realisasi(total)
    yield from _without_common_unit(parent)


def _targets(total: Sum) -> Iterator[Diagnostic]:
    """SKP315: the targets of the parts make up that of the whole."""
    parts = total.target
    whole = total.whole.target
    if parts >= whole:
        return
    message = _difference("target", total, whole=whole, parts=parts)
    hint = "tambah target bagiannya, atau perbaiki target di atasnya"
    if _is_of_leader(total):
        hint = "tambah target bawahan, atau perbaiki target pimpinan"
    yield _finding(
        "SKP315",
        total,
        key="target",
        message=message,
        hint=hint,
    )


def _realisasi(total: Sum) -> Iterator[Diagnostic]:
    """SKP319: where all parts have a realisasi, they make up that of the whole."""
    parts = total.realisasi
    whole = total.whole.realisasi
    if parts is None or whole is None or parts == whole:
        return
    message = _difference("realisasi", total, whole=whole, parts=parts)
    yield _finding(
        "SKP319",
        total,
        key="realisasi",
        message=message,
        hint="cocokkan kedua realisasinya",
    )


def _without_common_unit(parent: Node) -> Iterator[Diagnostic]:
    """SKP316: what is handed down directly has a target in the unit of the whole."""
    for child in without_common_measure(parent):
        if child.owner.is_context:
            continue
        message = (
            f"RHK `{child.content.id}` turunan langsung, "
            f"tetapi tanpa target yang sesatuan dengan {node_label(parent)}"
        )
        yield child.owner.document.finding(
            "SKP316",
            (*child.route, "cascading"),
            message,
            hint="samakan satuan targetnya, atau tulis `cascading: tidak langsung`",
        )


def _difference(key: str, total: Sum, *, whole: Decimal, parts: Decimal) -> str:
    """Show the arithmetic of one key, in the unit of the whole."""
    above = "organisasi"
    below = "turunan"
    if _is_of_leader(total):
        above = "pimpinan"
        below = "bawahan"
    verdict = "kurang" if parts < whole else "lebih"
    return (
        f"{key} {above} {write_quantity(whole, total.whole.unit)}; "
        f"jumlah {below} {write_number(parts)}; {verdict} {write_number(abs(whole - parts))}"
    )


def _is_of_leader(total: Sum) -> bool:
    return isinstance(total.parent.owner.content, Pegawai)


def _finding(
    code: str,
    total: Sum,
    *,
    key: str,
    message: str,
    hint: str,
) -> Diagnostic:
    """Place a finding at the whole, or, where that is only context, at its first part."""
    owner: Owner = total.parent.owner
    route: Route = (*total.parent.route, "indikator", total.number, key)
    if owner.is_context:
        part = _first_reported(total.parts)
        owner = part.owner
        route = part.route
    notes = []
    for part in total.parts:
        place = part.owner.document.span((*part.route, "indikator"))
        notes.append(Note(f"bagian {node_label(part)}", place))
    return owner.document.finding(code, route, message, hint=hint, notes=tuple(notes))


def _first_reported(parts: tuple[Node, ...]) -> Node:
    for part in parts:
        if not part.owner.is_context:
            return part
    return parts[0]
