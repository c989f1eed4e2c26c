"""Circles in a graph in which everything has at most one parent."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def lingkaran(semua: Iterable[T], naik: Callable[[T], T | None]) -> Iterator[list[T]]:
    """Find every circle, each once, as its members along the parents; nothing is recursive."""
    lewat: dict[int, int] = {}
    for putaran, awal in enumerate(semua):
        kini: T | None = awal
        jejak: list[T] = []
        while kini is not None and id(kini) not in lewat:
            lewat[id(kini)] = putaran
            jejak.append(kini)
            kini = naik(kini)
        if kini is not None and lewat[id(kini)] == putaran:
            yield jejak[next(i for i, satu in enumerate(jejak) if satu is kini) :]
