"""Circles in a graph in which everything has at most one parent."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def find_circles(items: Iterable[T], parent_of: Callable[[T], T | None]) -> Iterator[list[T]]:
    """Find every circle, each once, as its members along the parents; nothing is recursive.

    >>> parents = {"a": "b", "b": "c", "c": "b"}
    >>> list(find_circles("abc", parents.get))
    [['b', 'c']]
    """
    walk_of: dict[T, int] = {}
    for walk, start in enumerate(items):
        trail: list[T] = []
        current: T | None = start
        while current is not None and current not in walk_of:
            walk_of[current] = walk
            trail.append(current)
            current = parent_of(current)
        if current is None:
            continue
        if walk_of[current] == walk:
            first = trail.index(current)
            yield trail[first:]
