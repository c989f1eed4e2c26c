"""What belongs together in two versions of a list."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Pairing(Generic[T]):
    """The pairs of an old and a new thing, and those of either side that have no partner."""

    pairs: list[tuple[T, T]] = field(default_factory=list)
    dropped: list[T] = field(default_factory=list)
    added: list[T] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PairingRule(Generic[T]):
    """Things with the same key belong together where ``accepts`` agrees; None is no key."""

    key: Callable[[T], Hashable | None]
    accepts: Callable[[T, T], bool] = lambda _old, _new: True


def pair_up(old: Iterable[T], new: Iterable[T], rules: Iterable[PairingRule[T]]) -> Pairing[T]:
    """Pair things by the first rule, what is left by the next, and so on.

    Of several with one key the first belong together, the second, and so on. The new things of
    the pairs stand in their own order.
    """
    new = list(new)
    partners: dict[int, T] = {}
    left = list(old)
    for rule in rules:
        open_places: dict[Hashable, list[int]] = {}
        for place, thing in enumerate(new):
            key = rule.key(thing)
            if place not in partners and key is not None:
                open_places.setdefault(key, []).append(place)
        still_left = []
        for thing in left:
            places = open_places.get(rule.key(thing), [])
            if places and rule.accepts(thing, new[places[0]]):
                partners[places.pop(0)] = thing
            else:
                still_left.append(thing)
        left = still_left
    pairing: Pairing[T] = Pairing(dropped=left)
    for place, thing in enumerate(new):
        if place in partners:
            pairing.pairs.append((partners[place], thing))
        else:
            pairing.added.append(thing)
    return pairing


def pair_nearest(
    old: Sequence[T], new: Sequence[T], nearness: Callable[[T, T], int | None]
) -> Pairing[T]:
    """Pair the two things that are nearest to each other, then the next two, and so on.

    None means that two things cannot belong together. Swapped sides give the swapped pairs.
    """
    candidates = []
    for old_place, old_thing in enumerate(old):
        for new_place, new_thing in enumerate(new):
            near = nearness(old_thing, new_thing)
            if near is not None:
                distance = abs(old_place - new_place)
                candidates.append((-near, old_place + new_place, distance, old_place, new_place))
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for *_, old_place, new_place in sorted(candidates):
        if old_place not in taken and new_place not in partners:
            partners[new_place] = old_place
            taken.add(old_place)
    pairing: Pairing[T] = Pairing()
    for new_place, new_thing in enumerate(new):
        if new_place in partners:
            pairing.pairs.append((old[partners[new_place]], new_thing))
        else:
            pairing.added.append(new_thing)
    for old_place, old_thing in enumerate(old):
        if old_place not in taken:
            pairing.dropped.append(old_thing)
    return pairing
