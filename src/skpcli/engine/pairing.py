"""What belongs together in two versions of a list."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

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
        left = _pair_by(rule, left, new, partners)
    pairing: Pairing[T] = Pairing(dropped=left)
    for place, thing in enumerate(new):
        if place in partners:
            pairing.pairs.append((partners[place], thing))
        else:
            pairing.added.append(thing)
    return pairing


def _pair_by(
    rule: PairingRule[T], old: Iterable[T], new: Sequence[T], partners: dict[int, T]
) -> list[T]:
    """Give partners to the new things that have none, by one rule; return the old ones left."""
    open_places: dict[Hashable, list[int]] = {}
    for place, thing in enumerate(new):
        key = rule.key(thing)
        if place not in partners and key is not None:
            open_places.setdefault(key, []).append(place)
    left = []
    for thing in old:
        places = open_places.get(rule.key(thing), [])
        if places and rule.accepts(thing, new[places[0]]):
            partners[places.pop(0)] = thing
        else:
            left.append(thing)
    return left


class _Candidate(NamedTuple):
    """Two things that could belong together by their places; candidates sort best first.

    The sum and the distance of the places settle ties in the same way from both sides.
    """

    remoteness: int
    sum_of_places: int
    distance: int
    old_place: int
    new_place: int


def pair_nearest(
    old: Sequence[T], new: Sequence[T], nearness: Callable[[T, T], int | None]
) -> Pairing[T]:
    """Pair the two things that are nearest to each other, then the next two, and so on.

    None means that two things cannot belong together. Swapped sides give the swapped pairs.
    """
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for candidate in sorted(_candidates(old, new, nearness)):
        if candidate.old_place not in taken and candidate.new_place not in partners:
            partners[candidate.new_place] = candidate.old_place
            taken.add(candidate.old_place)
    pairing: Pairing[T] = Pairing()
    for place, thing in enumerate(new):
        partner = partners.get(place)
        if partner is None:
            pairing.added.append(thing)
        else:
            pairing.pairs.append((old[partner], thing))
    for place, thing in enumerate(old):
        if place not in taken:
            pairing.dropped.append(thing)
    return pairing


def _candidates(
    old: Sequence[T], new: Sequence[T], nearness: Callable[[T, T], int | None]
) -> Iterator[_Candidate]:
    for old_place, old_thing in enumerate(old):
        for new_place, new_thing in enumerate(new):
            near = nearness(old_thing, new_thing)
            if near is None:
                continue
            yield _Candidate(
                remoteness=-near,
                sum_of_places=old_place + new_place,
                distance=abs(old_place - new_place),
                old_place=old_place,
                new_place=new_place,
            )
