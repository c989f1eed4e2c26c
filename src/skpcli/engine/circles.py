"""Circles in a graph in which everything has at most one parent."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def lingkaran(semua: Iterable[T], naik: Callable[[T], T | None]) -> Iterator[list[T]]:
    """Find every circle, each once, as its members along the parents; nothing is recursive.

    >>> parents = {"a": "b", "b": "c", "c": "b"}
    >>> list(lingkaran("abc", parents.get))
    [['b', 'c']]
    """
    walk_of: dict[T, int] = {}
    for walk, start in enumerate(semua):
        trail: list[T] = []
        current: T | None = start
        while current is not None and current not in walk_of:
            walk_of[current] = walk
            trail.append(current)
            current = naik(current)
        if current is not None and walk_of[current] == walk:
            yield trail[trail.index(current) :]
