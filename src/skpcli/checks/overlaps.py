"""Which documents collide: one person, or two leaders of one organisation, on the same days."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from skpcli.model.documents import Pegawai
from skpcli.model.terms import Evaluasi

T = TypeVar("T")


class Candidate(NamedTuple, Generic[T]):
    """A document, known by ``content``, among those that may collide; its days are ordinals.

    Two documents of one ``trait`` do not collide.
    """

    content: T
    first_day: int
    last_day: int
    trait: Hashable
    in_context: bool


class DocumentTrace(NamedTuple):
    """What of a person's document is needed to find a collision; its days are ordinals."""

    number: str
    evaluasi: Evaluasi
    jabatan: str
    first_day: int
    last_day: int
    memimpin: str | None
    in_context: bool


class Overlap(NamedTuple):
    """A collision of two documents, by their positions among the given ones.

    ``new`` is the document reported on: the one that begins later, or, where that is context, the
    other.
    """

    code: str
    new: int
    old: int


def trace_of(pegawai: Pegawai, *, in_context: bool) -> DocumentTrace:
    """Take the trace of a document."""
    return DocumentTrace(
        number=pegawai.number,
        evaluasi=pegawai.periode.evaluasi,
        jabatan=pegawai.pegawai.jabatan,
        first_day=pegawai.periode.mulai.toordinal(),
        last_day=pegawai.periode.selesai.toordinal(),
        memimpin=pegawai.memimpin,
        in_context=in_context,
    )


def person_overlaps(traces: Iterable[tuple[int, DocumentTrace]]) -> Iterator[Overlap]:
    """Find two documents of one person and one evaluasi for the same days.

    Two of one jabatan are SKP310, two of different ones SKP311.
    """
    of_one_jabatan: dict[Hashable, list[Candidate[int]]] = {}
    of_one_person: dict[Hashable, list[Candidate[int]]] = {}
    for number, trace in traces:
        person = (trace.number, trace.evaluasi)
        person_at_work = (trace.number, trace.evaluasi, trace.jabatan)
        distinct = _candidate(number, trace, trait=number)
        of_one_jabatan.setdefault(person_at_work, []).append(distinct)
        same_if_same_jabatan = _candidate(number, trace, trait=trace.jabatan)
        of_one_person.setdefault(person, []).append(same_if_same_jabatan)
    yield from _collisions("SKP310", of_one_jabatan.values())
    yield from _collisions("SKP311", of_one_person.values())


def leader_overlaps(traces: Iterable[tuple[int, DocumentTrace]]) -> Iterator[Overlap]:
    """Find two leaders of one organisation for the same days (SKP312)."""
    leaders: dict[str, list[Candidate[int]]] = {}
    for number, trace in traces:
        if trace.memimpin:
            candidate = _candidate(number, trace, trait=trace.number)
            leaders.setdefault(trace.memimpin, []).append(candidate)
    yield from _collisions("SKP312", leaders.values())


def _candidate(number: int, trace: DocumentTrace, *, trait: Hashable) -> Candidate[int]:
    return Candidate(
        content=number,
        first_day=trace.first_day,
        last_day=trace.last_day,
        trait=trait,
        in_context=trace.in_context,
    )


def _collisions(code: str, groups: Iterable[list[Candidate[int]]]) -> Iterator[Overlap]:
    for candidates in groups:
        for new, old in colliding_pairs(candidates):
            yield Overlap(code=code, new=new, old=old)


def colliding_pairs(candidates: Iterable[Candidate[T]]) -> Iterator[tuple[T, T]]:
    """Pair documents whose days overlap with one of the others, sweeping once over the days.

    First comes the document reported on: the one that begins later, or, where that is context, the
    other. Each comes first in at most one pair.
    """
    latest: list[Candidate[T]] = []
    unpaired: dict[Hashable, list[Candidate[T]]] = {}
    for candidate in sorted(candidates, key=lambda each: each.first_day):
        if candidate.in_context:
            yield from _pairs_with_context(candidate, unpaired)
        else:
            other = _first_of_other_trait(latest, candidate.trait)
            if other and other.last_day >= candidate.first_day:
                yield candidate.content, other.content
            else:
                unpaired.setdefault(candidate.trait, []).append(candidate)
        latest = _ending_last([*latest, candidate])


def _pairs_with_context(
    context: Candidate[T], unpaired: dict[Hashable, list[Candidate[T]]]
) -> Iterator[tuple[T, T]]:
    """Pair the documents reported on with one of the context that begins later.

    Whatever ends before it is done with: all that follow begin later still.
    """
    for trait in list(unpaired):
        if trait == context.trait:
            continue
        for candidate in unpaired.pop(trait):
            if candidate.last_day >= context.first_day:
                yield candidate.content, context.content


def _first_of_other_trait(
    candidates: Iterable[Candidate[T]], trait: Hashable
) -> Candidate[T] | None:
    for candidate in candidates:
        if candidate.trait != trait:
            return candidate
    return None


def _ending_last(candidates: Iterable[Candidate[T]]) -> list[Candidate[T]]:
    """Keep the document that ends last, and of those of another trait the one that ends last."""
    by_end = sorted(candidates, key=lambda each: each.last_day, reverse=True)
    last = by_end[0]
    other = _first_of_other_trait(by_end, last.trait)
    if other:
        return [last, other]
    return [last]
