"""The calendar periods that lie between the documents of one person and have none."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from skpcli.model.terms import MONTHS_OF, Evaluasi

_MONTHS_OF_YEAR = 12
_KINDS = ("tahunan", "semester", "triwulan", "bulanan")
"""The kinds of periods that follow the calendar."""

KindAndDays = tuple[str, date, date]
"""The kind of a document's period, its first and its last day."""


class CalendarPeriod(NamedTuple):
    """A period as the calendar has it."""

    evaluasi: str
    first: date
    last: date


def kind_of(evaluasi: str | None) -> str | None:
    """Name the kind of a period, whichever of a year's it is.

    >>> kind_of("triwulan IV"), kind_of("tahunan"), kind_of(None)
    ('triwulan', 'tahunan', None)
    """
    if evaluasi is None:
        return None
    return evaluasi.split()[0]


def missing_periods(documents: Iterable[KindAndDays]) -> Iterator[CalendarPeriod]:
    """Give the calendar periods wholly between two documents of their kind that have none.

    A period has one where a document of the kind shares a day with it (a reading of ours).
    """
    by_kind: dict[str, list[KindAndDays]] = {}
    for document in documents:
        kind, _, _ = document
        by_kind.setdefault(kind, []).append(document)
    for kind in _KINDS:
        of_kind = by_kind.get(kind)
        if of_kind:
            yield from _missing_of_kind(kind, of_kind)


def _missing_of_kind(kind: str, documents: list[KindAndDays]) -> Iterator[CalendarPeriod]:
    earliest_end = min(last for _, _, last in documents)
    latest_start = max(first for _, first, _ in documents)
    for year in range(earliest_end.year, latest_start.year + 1):
        for period in calendar_periods(kind, year):
            lies_between = earliest_end < period.first and period.last < latest_start
            if lies_between and not _has_document(period, documents):
                yield period


def _has_document(period: CalendarPeriod, documents: Iterable[KindAndDays]) -> bool:
    return any(first <= period.last and period.first <= last for _, first, last in documents)


def calendar_periods(kind: str, year: int) -> Iterator[CalendarPeriod]:
    """Give the periods of one kind in a year; none of a kind that has no fixed days."""
    if kind == Evaluasi.TAHUNAN:
        yield _months(Evaluasi.TAHUNAN, year, 1, _MONTHS_OF_YEAR)
    elif kind == Evaluasi.BULANAN:
        for month in range(1, _MONTHS_OF_YEAR + 1):
            yield _months(Evaluasi.BULANAN, year, month, month)
    else:
        for evaluasi, (first, last) in MONTHS_OF.items():
            if kind_of(evaluasi) == kind:
                yield _months(evaluasi, year, first, last)


def _months(evaluasi: Evaluasi, year: int, first: int, last: int) -> CalendarPeriod:
    _, days = monthrange(year, last)
    return CalendarPeriod(evaluasi.value, date(year, first, 1), date(year, last, days))
