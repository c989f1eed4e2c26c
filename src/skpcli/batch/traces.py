"""Traces of all people of a batch, kept small, to find documents that collide."""

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from skpcli.checks.overlaps import DocumentTrace, Overlap, leader_overlaps, person_overlaps
from skpcli.model.terms import Evaluasi

_EVALUASI = tuple(Evaluasi)
_NIP = re.compile("[1-9][0-9]{17}")


class TracePlace(NamedTuple):
    """Where a document is: number of its file, its number in it, and of its row (-1: none)."""

    file: int
    document: int
    row: int


class LocatedCollision(NamedTuple):
    """Two documents that collide.

    First the document reported on: the one that begins later, or, where that is context, the other.
    """

    code: str
    new: TracePlace
    old: TracePlace


class TraceIndex:
    """Traces as columns of numbers: about 40 bytes a person.

    The columns are parallel: the n-th entry of each belongs to the n-th document.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._people = array("q")
        self._first_days = array("i")
        self._last_days = array("i")
        self._jabatan = array("i")
        self._evaluasi = array("i")
        self._files = array("i")
        self._documents = array("i")
        self._rows = array("i")
        self._is_context = bytearray()
        self._numbers_of_others: dict[str, int] = {}
        self._numbers_of_jabatan: dict[str, int] = {}
        self._leaders: list[tuple[int, DocumentTrace]] = []

    def add(self, place: TracePlace, trace: DocumentTrace) -> None:
        """Add a document."""
        if trace.memimpin:
            self._leaders.append((len(self._people), trace))
        self._people.append(self._person_number(trace.number))
        self._first_days.append(trace.first_day)
        self._last_days.append(trace.last_day)
        next_number = len(self._numbers_of_jabatan)
        jabatan = self._numbers_of_jabatan.setdefault(trace.jabatan, next_number)
        self._jabatan.append(jabatan)
        self._evaluasi.append(_EVALUASI.index(trace.evaluasi))
        self._files.append(place.file)
        self._documents.append(place.document)
        self._rows.append(place.row)
        self._is_context.append(trace.in_context)

    def _person_number(self, identifier: str) -> int:
        """Turn what a person is known by into a number of his own: the NIP, or a negative one."""
        if _NIP.fullmatch(identifier):
            return int(identifier)
        next_number = -1 - len(self._numbers_of_others)
        return self._numbers_of_others.setdefault(identifier, next_number)

    def collisions(self) -> Iterator[LocatedCollision]:
        """Find the collisions of people and of leaders."""
        jabatan_names = list(self._numbers_of_jabatan)
        for entries in self._entries_of_repeated_people():
            traces = [(entry, self._trace(entry, jabatan_names)) for entry in entries]
            for overlap in person_overlaps(traces):
                yield self._located(overlap)
        for overlap in leader_overlaps(self._leaders):
            yield self._located(overlap)

    def _entries_of_repeated_people(self) -> Iterable[list[int]]:
        """Give the documents of everybody who has more than one."""
        repeated = set()
        for person, next_person in pairwise(sorted(self._people)):
            if person == next_person:
                repeated.add(person)
        entries: dict[int, list[int]] = {}
        for entry, person in enumerate(self._people):
            if person in repeated:
                entries.setdefault(person, []).append(entry)
        return entries.values()

    def _trace(self, entry: int, jabatan_names: list[str]) -> DocumentTrace:
        """Give a trace back, but for whom a person leads: leaders are kept apart."""
        return DocumentTrace(
            number=str(self._people[entry]),  # of people that are compared it is the same
            evaluasi=_EVALUASI[self._evaluasi[entry]],
            jabatan=jabatan_names[self._jabatan[entry]],
            first_day=self._first_days[entry],
            last_day=self._last_days[entry],
            memimpin=None,
            in_context=bool(self._is_context[entry]),
        )

    def _located(self, overlap: Overlap) -> LocatedCollision:
        new = self._place(overlap.new)
        old = self._place(overlap.old)
        return LocatedCollision(code=overlap.code, new=new, old=old)

    def _place(self, entry: int) -> TracePlace:
        return TracePlace(
            file=self._files[entry],
            document=self._documents[entry],
            row=self._rows[entry],
        )
