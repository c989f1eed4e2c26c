"""The texts of a node of the graph that both the map and the matrix show."""

from collections.abc import Iterable, Iterator

from skpcli.engine.cascade import Simpul
from skpcli.engine.sums import jumlah
from skpcli.model.numbers import RUPIAH, write_quantity
from skpcli.model.organisations import IndikatorSasaran
from skpcli.model.performance import Indikator, Rhk


def own_id(node: Simpul) -> str:
    """Give a node's name without its owner."""
    return node.id.removeprefix(f"{node.dokumen.pemilik}/")


def node_text(node: Simpul) -> str:
    """Give what a goal or an RHK says."""
    if isinstance(node.isi, Rhk):
        return node.isi.rencana
    return node.isi.uraian


def target_texts(indikator: Iterable[Indikator | IndikatorSasaran]) -> tuple[str, ...]:
    """Say the targets of a node, each after its aspek or else what is measured."""
    measured = [measure for measure in indikator if measure.target]
    return tuple(f"{_subject(measure)}: {measure.target}" for measure in measured)


def _subject(measure: Indikator | IndikatorSasaran) -> str:
    if isinstance(measure, Indikator):
        kind = measure.aspek or measure.perspektif
        if kind:
            return kind
    return measure.uraian or "target"


def direct_sums(node: Simpul) -> Iterator[str]:
    """Say what the parts that were handed down directly add up to."""
    for total in jumlah(node):
        whole = total.utuh
        # A word is said once, beside the whole target; Rp stands before every amount.
        unit = whole.satuan if whole.satuan == RUPIAH else ()
        of_parts = write_quantity(total.target, unit)
        text = f"target {of_parts} dari {write_quantity(whole.target, whole.satuan)}"
        if total.realisasi is not None:
            text += f", realisasi {write_quantity(total.realisasi, unit)}"
            if whole.realisasi is not None:
                text += f" dari {write_quantity(whole.realisasi, unit)}"
        yield text
