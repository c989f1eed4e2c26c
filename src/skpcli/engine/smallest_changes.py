"""The fewest ratings or positions that would have to be others for a certain predikat.

Every combination is tried against the rules themselves. What the rules see of a list of items are
its counts above, at and below, so that combinations with equal counts are tried as one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import NamedTuple

from skpcli.engine.context import Context
from skpcli.engine.results import Appraisal, RatingSource, RhkResult, Verdict
from skpcli.engine.suggestion import (
    Counts,
    count_items,
    rating_position,
    suggest_for_rhk,
    sum_up,
)
from skpcli.model.exceeding import can_be_exceeded
from skpcli.model.terms import Posisi, Predikat, Rating

MOST_LISTED = 100
"""No more sets than these are listed; all are counted."""

_FIXED = (RatingSource.DITETAPKAN, RatingSource.CAPAIAN)


class MinimalChange(NamedTuple):
    """A member of a set: a rating or position by its path, as it is and as it would have to be."""

    path: str
    what: str
    old: str | None
    new: str


ChangeSet = tuple[MinimalChange, ...]


class Effort(NamedTuple):
    """How much has to change: members, and the steps that they go."""

    members: int = 0
    steps: int = 0

    def plus(self, other: "Effort") -> "Effort":
        """Add two efforts up."""
        return Effort(self.members + other.members, self.steps + other.steps)


class Reach(NamedTuple):
    """The least effort for a rating, how many sets cost no more, and the first of them."""

    effort: Effort
    total: int
    sets: tuple[ChangeSet, ...]


class Toward(NamedTuple):
    """What would give a predikat; where it ``is_there`` already, nothing has to change."""

    predikat: Predikat
    is_there: bool
    total: int
    sets: tuple[ChangeSet, ...]


class _Alternative(NamedTuple):
    """One way for an item to get a rating; without ``change`` it has it."""

    rating: Rating
    effort: Effort
    change: MinimalChange | None


class _Best(NamedTuple):
    """The least effort for some counts, and in how many ways it is enough."""

    effort: Effort
    total: int


_Item = Sequence[_Alternative]
_Table = Mapping[Counts, _Best]


def smallest_changes(appraisal: Appraisal, context: Context, wanted: Predikat) -> Toward:
    """Find all sets with the fewest members, of those the ones with the fewest steps.

    They give exactly the predikat that is wanted. A decided rating, or a leader's from the
    capaian, can only be decided otherwise; else the items under it change.
    """
    if appraisal.predikat.value is wanted:
        return Toward(wanted, is_there=True, total=0, sets=())
    hasil_kerja = _reach_hasil_kerja(appraisal, context)
    perilaku = _reach_perilaku(appraisal, context)
    found: list[Reach] = []
    for (rating, other_rating), predikat in context.rules.predikat.items():
        if predikat is wanted and rating in hasil_kerja and other_rating in perilaku:
            found.append(_together(hasil_kerja[rating], perilaku[other_rating]))
    if not found:
        return Toward(wanted, is_there=False, total=0, sets=())
    least = min(reach.effort for reach in found)
    reached = _all_of([reach for reach in found if reach.effort == least])
    return Toward(wanted, is_there=False, total=reached.total, sets=reached.sets)


def _together(reach: Reach, other: Reach) -> Reach:
    """Reach both ratings at once."""
    sets = [(*one, *another) for one, another in product(reach.sets, other.sets)]
    return Reach(
        effort=reach.effort.plus(other.effort),
        total=reach.total * other.total,
        sets=tuple(_first_by_path(sets)),
    )


def _all_of(equal: Sequence[Reach]) -> Reach:
    """Put what takes the same effort together."""
    sets = [one for reach in equal for one in reach.sets]
    return Reach(
        effort=equal[0].effort,
        total=sum(reach.total for reach in equal),
        sets=tuple(_first_by_path(sets)),
    )


def _first_by_path(sets: Iterable[ChangeSet]) -> list[ChangeSet]:
    """Sort sets by the paths of their members, and keep the first ones."""
    return sorted(sets, key=_paths_of)[:MOST_LISTED]


def _paths_of(change_set: ChangeSet) -> list[tuple[str, str]]:
    return [(change.path, change.new) for change in change_set]


def _reach_hasil_kerja(appraisal: Appraisal, context: Context) -> dict[Rating, Reach]:
    verdict = appraisal.rating_hasil_kerja
    if verdict.source in _FIXED:
        return _reach_decided("penilaian.rating_hasil_kerja", verdict)
    items = [_rhk_item(result, context) for result in appraisal.hasil_kerja]
    return _reach_by_items(items, context)


def _reach_perilaku(appraisal: Appraisal, context: Context) -> dict[Rating, Reach]:
    verdict = appraisal.rating_perilaku_kerja
    if verdict.source in _FIXED:
        return _reach_decided("penilaian.rating_perilaku_kerja", verdict)
    items = []
    for key, value in appraisal.pegawai.perilaku_kerja.by_key():
        path = f"perilaku_kerja.{context.keys.get(key, key)}"
        items.append(list(_rated_otherwise(path, value.rating)))
    return _reach_by_items(items, context)


def _reach_decided(path: str, verdict: Verdict[Rating]) -> dict[Rating, Reach]:
    """Reach every rating by deciding it."""
    reach = {}
    for way in _rated_otherwise(path, verdict.value):
        change_set = (way.change,) if way.change else ()
        reach[way.rating] = Reach(way.effort, 1, (change_set,))
    return reach


def _rated_otherwise(path: str, rating: Rating | None) -> Iterator[_Alternative]:
    """Give an item's rating as it is, and every other one."""
    if rating:
        yield _Alternative(rating, Effort(), None)
    for other in Rating:
        if other is not rating:
            change = MinimalChange(path, "rating", rating, other)
            yield _Alternative(other, _effort(rating, other), change)


def _effort(old: Rating | Posisi | None, new: Rating | Posisi) -> Effort:
    """Count one member, and its steps on the scale; from nothing to anything is one step."""
    if old is None:
        return Effort(members=1, steps=1)
    scale = list(type(new))
    return Effort(members=1, steps=abs(scale.index(old) - scale.index(new)))


def _rhk_item(result: RhkResult, context: Context) -> list[_Alternative]:
    """Give all ways for an RHK: another rating, or one indicator at another position.

    More than one change to an RHK is never needed, since its rating alone is enough.
    """
    path = f"hasil_kerja.{result.kind}.{result.rhk.id}"
    alternatives = list(_rated_otherwise(path, result.verdict.value))
    if result.rhk.rating is None:
        alternatives += _by_one_indicator(result, path, context)
    return alternatives


def _by_one_indicator(result: RhkResult, path: str, context: Context) -> Iterator[_Alternative]:
    """Try every other position of every indicator that has one."""
    for index, measured in enumerate(result.indikator):
        if measured.posisi is None:
            continue
        for posisi in Posisi:
            if posisi is Posisi.DI_ATAS and not can_be_exceeded(measured.indikator):
                continue
            changed = list(result.indikator)
            changed[index] = measured._replace(posisi=posisi)
            rating = suggest_for_rhk(changed, context).rating
            if rating and rating is not result.verdict.value:
                change = MinimalChange(
                    f"{path}.indikator.{index + 1}", "posisi", measured.posisi, posisi
                )
                yield _Alternative(rating, _effort(measured.posisi, posisi), change)


def _reach_by_items(items: Sequence[_Item], context: Context) -> dict[Rating, Reach]:
    """Reach every rating that the rules give for some combination of the items' ratings."""
    if not items:
        return {}
    ordered = sorted(items, key=_first_path)
    tables = _tables(ordered)
    by_rating: dict[Rating, list[Counts]] = {}
    for counts in tables[0]:
        by_rating.setdefault(sum_up(context.method_rules, counts), []).append(counts)
    reached = {}
    for rating, ways in by_rating.items():
        least = min(tables[0][counts].effort for counts in ways)
        cheapest = []
        for counts in ways:
            best = tables[0][counts]
            if best.effort == least:
                sets = islice(_sets(ordered, tables, 0, counts), MOST_LISTED)
                cheapest.append(Reach(least, best.total, tuple(sets)))
        reached[rating] = _all_of(cheapest)
    return reached


def _first_path(item: _Item) -> str:
    return min(way.change.path for way in item if way.change)


def _tables(items: Sequence[_Item]) -> list[_Table]:
    """Give, for the items from each on, the least effort for all counts that they can have."""
    nothing = count_items(())
    tables: list[_Table] = [{nothing: _Best(Effort(), 1)}]
    for item in reversed(items):
        table: dict[Counts, _Best] = {}
        for way in item:
            for counts, best in tables[0].items():
                more = _added(counts, way.rating)
                effort = way.effort.plus(best.effort)
                known = table.get(more)
                if known is None or effort < known.effort:
                    table[more] = _Best(effort, best.total)
                elif effort == known.effort:
                    table[more] = _Best(effort, known.total + best.total)
        tables.insert(0, table)
    return tables


def _added(counts: Counts, rating: Rating, number: int = 1) -> Counts:
    """Count one item more with a rating, or one less."""
    posisi = rating_position(rating)
    if posisi is Posisi.DI_ATAS:
        return counts._replace(above=counts.above + number)
    if posisi is Posisi.DI_BAWAH:
        return counts._replace(below=counts.below + number)
    return counts._replace(at=counts.at + number)


def _sets(
    items: Sequence[_Item], tables: Sequence[_Table], start: int, counts: Counts
) -> Iterator[ChangeSet]:
    """Give the cheapest sets that bring the items from ``start`` on to some counts, by path."""
    if start == len(items):
        yield ()
        return
    best = tables[start][counts]
    for way in sorted(items[start], key=_way_order):
        left = _added(counts, way.rating, -1)
        rest = tables[start + 1].get(left)
        if rest is None or way.effort.plus(rest.effort) != best.effort:
            continue
        own = (way.change,) if way.change else ()
        for others in _sets(items, tables, start + 1, left):
            yield (*own, *others)


def _way_order(way: _Alternative) -> tuple[bool, str, str]:
    """Sort what changes something by path, before what leaves the item as it is."""
    if way.change is None:
        return True, "", ""
    return False, way.change.path, way.change.new
