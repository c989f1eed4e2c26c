"""The distribution of predikat in a group against the pattern of its organisation's capaian."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from skpcli.engine.conditions import (
    Measured,
    PredikatCounts,
    bound_for,
    count_of,
    count_predikat,
    is_upper_bound,
    measure_condition,
)
from skpcli.law.parameters import Pola, PolaDistribusi
from skpcli.law.regulation import at
from skpcli.model.terms import Capaian, Predikat

SMALL_UNIT = 5
"""Below this many people the texts add that no rule for small units exists."""


class NoVerdict(StrEnum):
    """Why there is no verdict."""

    NO_CAPAIAN = "capaian belum ada"
    NOBODY_RATED = "belum ada yang dinilai"
    NOT_YET_IN_FORCE = "pola belum berlaku"
    IMPOSSIBLE = "pola tidak dapat dipenuhi"


class Range(NamedTuple):
    """How many people may have a predikat, both ends included."""

    predikat: Predikat
    fewest: int
    most: int


class Distribution(NamedTuple):
    """The counts with the verdict; ``suggested`` of them are suggestions, ``unrated`` come on top.

    ``dated_pola`` is the table of patterns in force, ``pola`` its row. Either ``fits`` or
    ``no_verdict`` is None.
    """

    capaian: Capaian | None
    counts: PredikatCounts
    suggested: int
    unrated: int
    dated_pola: PolaDistribusi | None
    pola: Pola | None
    conditions: tuple[Measured, ...]
    fits: bool | None
    no_verdict: NoVerdict | None

    @property
    def total(self) -> int:
        """People with a predikat."""
        return sum(self.counts)

    @property
    def is_provisional(self) -> bool:
        """Whether people are not yet rated."""
        return self.unrated > 0

    @property
    def is_small(self) -> bool:
        """Whether the group is one of those that the rule does not speak of."""
        return 0 < self.total < SMALL_UNIT


class _Bounds(NamedTuple):
    """Bounds on the people who have one of some predikat."""

    predikat: frozenset[Predikat]
    lowest: int
    highest: int


def pola_at(day: date, capaian: Capaian) -> tuple[PolaDistribusi | None, Pola | None]:
    """Give the table of patterns in force on a day with its row for a capaian."""
    rules = at(day)
    if rules is None or rules.pola is None:
        return None, None
    rows = {pola.capaian: pola for pola in rules.pola.isi}
    return rules.pola, rows.get(capaian)


def distribute(
    predikat: Sequence[Predikat],
    *,
    capaian: Capaian | None,
    day: date,
    suggested: int = 0,
    unrated: int = 0,
) -> Distribution:
    """Compare the predikat of a group with the pattern in force on a day.

    Source: parameter ``pola_distribusi`` (SE Menteri PANRB 3/2023); the shares are compared
    exactly.
    """
    counts = count_predikat(predikat)
    table, pola = pola_at(day, capaian) if capaian else (None, None)
    measured: tuple[Measured, ...] = ()
    if pola and predikat:
        measured = tuple(measure_condition(condition, counts) for condition in pola.syarat)
    reason = why_no_verdict(capaian, len(predikat), pola)
    fits = None
    if reason is None:
        fits = all(condition.is_met for condition in measured)
    return Distribution(
        capaian=capaian,
        counts=counts,
        suggested=suggested,
        unrated=unrated,
        dated_pola=table,
        pola=pola,
        conditions=measured,
        fits=fits,
        no_verdict=reason,
    )


def why_no_verdict(capaian: Capaian | None, n: int, pola: Pola | None) -> NoVerdict | None:
    """Say why a distribution of n people has no verdict; None where it has one."""
    if capaian is None:
        return NoVerdict.NO_CAPAIAN
    if not n:
        return NoVerdict.NOBODY_RATED
    if pola is None:
        return NoVerdict.NOT_YET_IN_FORCE
    if not can_be_met(pola, n):
        return NoVerdict.IMPOSSIBLE
    return None


def can_be_met(pola: Pola, n: int) -> bool:
    """Tell whether n people can be given predikat so that every condition of a pattern holds."""
    bounds = _bounds(pola, n)
    if any(bound.lowest > bound.highest for bound in bounds):
        return False
    fewest = sum(bound.lowest for bound in bounds)
    most = sum(bound.highest for bound in bounds)
    return fewest <= n <= most


def ranges(pola: Pola, n: int) -> tuple[Range, ...] | None:
    """Give for each predikat the fewest and the most of n people who may have it.

    All conditions hold meanwhile; None where nothing satisfies them all. Each end is reached by
    some assignment, though not all ends by one.
    """
    if not can_be_met(pola, n):
        return None
    bounds = _bounds(pola, n)
    found: dict[Predikat, Range] = {}
    for bound in bounds:
        for range_ in _ranges_within(bound, bounds, n):
            found[range_.predikat] = range_
    return tuple(found[predikat] for predikat in Predikat)


def _ranges_within(own: _Bounds, bounds: Sequence[_Bounds], n: int) -> Iterator[Range]:
    """Give the range of every predikat of a set, given what the other sets need and can take."""
    others_lowest = sum(bound.lowest for bound in bounds) - own.lowest
    others_highest = sum(bound.highest for bound in bounds) - own.highest
    fewest = 0
    if len(own.predikat) == 1:
        fewest = max(own.lowest, n - others_highest)
    most = min(own.highest, n - others_lowest)
    for predikat in own.predikat:
        yield Range(predikat=predikat, fewest=fewest, most=most)


def _bounds(pola: Pola, n: int) -> list[_Bounds]:
    """Turn a pattern into bounds on sets of predikat; what no condition names is one set.

    No two sets may have a member in common.
    """
    by_set: dict[frozenset[Predikat], _Bounds] = {}
    for condition in pola.syarat:
        named = frozenset(condition.predikat)
        known = by_set.get(named, _Bounds(predikat=named, lowest=0, highest=n))
        bound = bound_for(condition, n)
        lowest = known.lowest
        highest = known.highest
        if is_upper_bound(condition):
            highest = min(highest, bound)
        else:
            lowest = max(lowest, bound)
        by_set[named] = _Bounds(predikat=named, lowest=lowest, highest=highest)
    members = [predikat for named in by_set for predikat in named]
    if len(members) != len(set(members)):
        raise ValueError(f"conditions of the pattern for {pola.capaian} overlap")
    bounds = list(by_set.values())
    unnamed = frozenset(Predikat) - set(members)
    if unnamed:
        bounds.append(_Bounds(predikat=unnamed, lowest=0, highest=n))
    return bounds


def not_largest(result: Distribution) -> bool:
    """Tell whether the group that should be the largest is not, though there is room for it.

    A reading of "sebagian besar": it is part of no verdict. Ties are the largest too.
    """
    if result.pola is None or result.pola.terbesar is None or not result.total:
        return False
    named = result.pola.terbesar
    for measured in result.conditions:
        if _limits(measured, named) and measured.bound <= 0:
            return False
    return count_of(result.counts, (named,)) < max(result.counts)


def _limits(measured: Measured, predikat: Predikat) -> bool:
    """Tell whether a condition bounds one predikat alone from above."""
    return measured.condition.predikat == (predikat,) and is_upper_bound(measured.condition)
