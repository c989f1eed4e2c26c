"""Sums of what was handed down directly: the parts of a result against the whole."""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from skpcli.engine.nodes import Node
from skpcli.model.doubts import doubt
from skpcli.model.numbers import EXACT, PERCENT, Quantity, Unit, factors, flatten
from skpcli.model.organisations import IndikatorSasaran
from skpcli.model.performance import Indikator
from skpcli.model.realisasi import read_realisasi
from skpcli.model.targets import Target, read_target
from skpcli.model.terms import Aspek, Cascading

_SPARE_DIGITS = 30


class Measure(NamedTuple):
    """A single-number target with its unit, and the realisasi in it where it can be computed."""

    target: Decimal
    unit: Unit
    realisasi: Decimal | None


class Sum(NamedTuple):
    """An indicator handed down directly: the whole, the parts added up, in the whole's unit.

    ``number`` is the indicator's place in its RHK or goal, from 0; ``realisasi`` of the parts is
    None unless every part has one.
    """

    parent: Node
    number: int
    whole: Measure
    target: Decimal
    realisasi: Decimal | None
    parts: tuple[Node, ...]


class _Measured(NamedTuple):
    """An indicator of a part, in its own unit."""

    node: Node
    measure: Measure


class _Part(NamedTuple):
    """An indicator of a part, in the unit of the whole."""

    node: Node
    target: Decimal
    realisasi: Decimal | None


def sums_of(parent: Node) -> Iterator[Sum]:
    """Add up the parts of each computable indicator of a goal or an RHK.

    Source: the two methods of cascading, as Permen PANRB 8/2021 has them: what is handed down
    directly is divided, so that the parts represent the whole.
    """
    measured: list[_Measured] = []
    for child in _children_to_add(parent):
        for _, measure in measures_of(child):
            measured.append(_Measured(node=child, measure=measure))
    if not measured:
        return
    for index, whole in measures_of(parent):
        parts = list(_parts_in_unit(measured, whole.unit))
        if parts:
            yield _add_up(parent, index, whole, parts)


def _parts_in_unit(measured: Sequence[_Measured], unit: Unit) -> Iterator[_Part]:
    """Give the parts whose unit agrees with that of the whole, converted to it."""
    for node, measure in measured:
        converting = factors(unit, measure.unit)
        if converting is None:
            continue
        realisasi = measure.realisasi
        if realisasi is not None:
            realisasi = _convert(realisasi, converting)
        target = _convert(measure.target, converting)
        yield _Part(node=node, target=target, realisasi=realisasi)


def _add_up(
    parent: Node,
    index: int,
    whole: Measure,
    parts: Sequence[_Part],
) -> Sum:
    targets = [part.target for part in parts]
    reached = [part.realisasi for part in parts if part.realisasi is not None]
    nodes = dict.fromkeys(part.node for part in parts)
    return Sum(
        parent=parent,
        number=index,
        whole=whole,
        target=_sum(targets),
        realisasi=_sum(reached) if len(reached) == len(parts) else None,
        parts=tuple(nodes),
    )


def without_common_measure(parent: Node) -> Iterator[Node]:
    """Give the directly handed down RHK that share no unit with a parent's computable targets."""
    units = [measure.unit for _, measure in measures_of(parent)]
    if not units:
        return
    for child in parent.children:
        if child.cascading is Cascading.LANGSUNG and not _shares_a_unit(child, units):
            yield child


def _shares_a_unit(child: Node, units: Sequence[Unit]) -> bool:
    for _, measure in measures_of(child):
        if any(factors(unit, measure.unit) for unit in units):
            return True
    return False


def measures_of(node: Node) -> Iterator[tuple[int, Measure]]:
    """Give the indicators that can be added up, with their places.

    Such a one has a single number as target with a unit other than %, and aspek kuantitas or none.
    """
    indicators: Sequence[Indikator | IndikatorSasaran] = node.content.indikator
    for index, indikator in enumerate(indicators):
        measure = _measure(indikator)
        if measure:
            yield index, measure


def _measure(indikator: Indikator | IndikatorSasaran) -> Measure | None:
    """Read an indicator as something that can be added up, or return None."""
    if indikator.target is None:
        return None
    if isinstance(indikator, Indikator) and indikator.aspek not in (None, Aspek.KUANTITAS):
        return None
    target = read_target(indikator.target, None)
    if not isinstance(target, Target) or target.comparator or target.is_range:
        return None
    if not target.unit or target.unit == PERCENT:
        return None
    realisasi = _read_in_unit(indikator.realisasi, target)
    return Measure(target=target.upper, unit=target.unit, realisasi=realisasi)


def _read_in_unit(realisasi: str | None, target: Target) -> Decimal | None:
    """Read a realisasi in the unit of its target; None where it cannot be compared with it."""
    if not realisasi:
        return None
    quantity = read_realisasi(flatten(realisasi), target.unit, None)
    if not isinstance(quantity, Quantity):
        return None
    if doubt((*target.numbers, quantity), target.unit):
        return None
    converting = factors(target.unit, quantity.unit) or (1, 1)
    return _convert(quantity.value, converting)


def _convert(value: Decimal, converting: tuple[int, int]) -> Decimal:
    """Convert to the unit of the first factor; only what has no finite end is rounded."""
    to, from_ = converting
    if to == from_:
        return value
    digits = len(value.as_tuple().digits) + _SPARE_DIGITS
    multiplied = EXACT.multiply(value, from_)
    return Context(prec=digits).divide(multiplied, Decimal(to))


def _sum(values: Sequence[Decimal]) -> Decimal:
    """Add up without rounding."""
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, value)
    return total


def _children_to_add(parent: Node) -> list[Node]:
    """Give the direct parts in the order of the files.

    Of a person with several documents those of the parent's evaluasi count, else all.
    """
    evaluasi = parent.owner.content.periode.evaluasi

    def same_evaluasi(child: Node) -> bool:
        return child.owner.content.periode.evaluasi is evaluasi

    direct = [child for child in parent.children if child.cascading is Cascading.LANGSUNG]
    direct.sort(key=lambda child: child.order)
    people = {child.owner.identifier for child in direct if same_evaluasi(child)}
    return [
        child for child in direct if same_evaluasi(child) or child.owner.identifier not in people
    ]
