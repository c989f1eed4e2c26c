"""The texts of a node of the graph that both the map and the matrix show."""

from collections.abc import Iterable, Iterator

from skpcli.engine.nodes import Node
from skpcli.engine.sums import sums_of
from skpcli.model.numbers import RUPIAH
from skpcli.model.organisations import IndikatorSasaran
from skpcli.model.performance import Indikator
from skpcli.model.written_numbers import write_quantity


def own_id(node: Node) -> str:
    """Give a node's name without its owner."""
    return node.id.removeprefix(f"{node.owner.identifier}/")


def target_texts(indikator: Iterable[Indikator | IndikatorSasaran]) -> tuple[str, ...]:
    """Say the targets of a node, each after its aspek or else what is measured."""
    texts = []
    for measured in indikator:
        if measured.target:
            texts.append(f"{_subject(measured)}: {measured.target}")
    return tuple(texts)


def _subject(measured: Indikator | IndikatorSasaran) -> str:
    kind = None
    if isinstance(measured, Indikator):
        kind = measured.aspek or measured.perspektif
    return kind or measured.uraian or "target"


def direct_sums(node: Node) -> Iterator[str]:
    """Say what the parts that were handed down directly add up to."""
    for total in sums_of(node):
        whole = total.whole
        # A word is said once, beside the whole target; Rp stands before every amount.
        unit = whole.unit if whole.unit == RUPIAH else ()
        of_parts = write_quantity(total.target, unit)
        of_whole = write_quantity(whole.target, whole.unit)
        text = f"target {of_parts} dari {of_whole}"
        if total.realisasi is not None:
            text += f", realisasi {write_quantity(total.realisasi, unit)}"
            if whole.realisasi is not None:
                text += f" dari {write_quantity(whole.realisasi, unit)}"
        yield text
