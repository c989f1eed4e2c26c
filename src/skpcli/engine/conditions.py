"""One condition of a distribution pattern measured against the counts of people."""

from collections.abc import Iterable
from math import ceil, floor
from typing import NamedTuple

from skpcli.law.parameters import SyaratPola
from skpcli.model.terms import Predikat

PredikatCounts = tuple[int, ...]
"""How many people have each predikat, in the order of `Predikat`."""

_ORDER = tuple(Predikat)


class Measured(NamedTuple):
    """A condition on ``total`` people, ``counted`` of whom it is about; ``bound`` is in people."""

    condition: SyaratPola
    counted: int
    total: int
    bound: int
    is_met: bool


def count_predikat(given: Iterable[Predikat]) -> PredikatCounts:
    """Count people by predikat, zero included.

    >>> count_predikat([Predikat.BAIK, Predikat.KURANG, Predikat.BAIK])
    (0, 2, 0, 1, 0)
    """
    people = list(given)
    return tuple(people.count(predikat) for predikat in _ORDER)


def count_of(counts: PredikatCounts, given: Iterable[Predikat]) -> int:
    """Add up the counts of some predikat."""
    return sum(counts[_ORDER.index(predikat)] for predikat in given)


def is_upper_bound(condition: SyaratPola) -> bool:
    """Tell whether a condition bounds from above."""
    return condition.paling_banyak is not None


def bound_for(condition: SyaratPola, n: int) -> int:
    """Give the bound as a number of n people: at most floor, at least ceil.

    No rounding rule exists: these are the whole numbers that follow from the exact shares.

    >>> from fractions import Fraction
    >>> at_most = SyaratPola(predikat=(Predikat.BAIK,), paling_banyak=Fraction(7, 10))
    >>> bound_for(at_most, 12)
    8
    """
    if condition.paling_banyak is not None:
        return floor(condition.paling_banyak * n)
    if condition.paling_sedikit is not None:
        return ceil(condition.paling_sedikit * n)
    return ceil(condition.paling_sedikit_orang or 0)


def measure_condition(condition: SyaratPola, counts: PredikatCounts) -> Measured:
    """Measure a condition.

    A count of whole people keeps to the exact share when it keeps to the whole bound.
    Source: parameter ``pola_distribusi`` (SE Menteri PANRB 3/2023).
    """
    people = sum(counts)
    counted = count_of(counts, condition.predikat)
    bound = bound_for(condition, people)
    is_met = counted <= bound if is_upper_bound(condition) else counted >= bound
    return Measured(
        condition=condition,
        counted=counted,
        total=people,
        bound=bound,
        is_met=is_met,
    )
