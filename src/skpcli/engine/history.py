"""The periods of each person in order, what lies between them, and the periods of each office.

Nothing here is computed from a mean: the yearly evaluation reviews the whole year, and no rule
combines periodic predikat (Permen PANRB 6/2022, definition of the yearly evaluation).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from skpcli.engine.conditions import PredikatCounts, count_predikat
from skpcli.engine.missing_periods import kind_of, missing_periods
from skpcli.engine.results import AppraisalStatus, RatingSource, Row, Verdict
from skpcli.model.terms import Evaluasi, Predikat, Rating

_PERIODIC_KINDS = ("semester", "triwulan", "bulanan")
_ENOUGH_TO_COMPARE = 2
_BEST_FIRST = tuple(Predikat)


class Perubahan(StrEnum):
    """How a predikat stands against the one before."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"


class Menonjol(StrEnum):
    """How a yearly predikat stands out of those of its periodic documents."""

    LEBIH_TINGGI = "lebih tinggi"
    LEBIH_RENDAH = "lebih rendah"


class GivenRating(NamedTuple):
    """A rating in force, and where it comes from."""

    value: Rating | None = None
    source: RatingSource | None = None


class PeriodicPredikat(NamedTuple):
    """A periodic document inside a yearly one."""

    evaluasi: str
    mulai: date
    predikat: Predikat | None


class HistoryEntry(NamedTuple):
    """One period of a person; of a missing one there is neither ``file`` nor ``document``.

    ``periodic`` are the periodic documents inside a yearly one, None of all others.
    """

    file: str | None
    document: int | None
    nama: str | None
    jabatan: str | None
    organisasi: str | None
    mulai: date | None
    selesai: date | None
    evaluasi: str | None
    status: AppraisalStatus | None
    hasil_kerja: GivenRating = GivenRating()
    perilaku_kerja: GivenRating = GivenRating()
    predikat: Predikat | None = None
    previous: Predikat | None = None
    change: Perubahan | None = None
    periodic: tuple[PeriodicPredikat, ...] | None = None
    stands_out: Menonjol | None = None

    @property
    def is_missing(self) -> bool:
        """Whether there is no document of this period."""
        return self.file is None

    @property
    def kind(self) -> str | None:
        """The kind of the period, whichever of a year's it is."""
        return kind_of(self.evaluasi)


class PersonHistory(NamedTuple):
    """A person with all periods in order; the name is that of the last document."""

    number: str
    name: str | None
    entries: tuple[HistoryEntry, ...]


class OfficePeriod(NamedTuple):
    """How many documents of an organisation have each predikat in one period, best first."""

    mulai: date | None
    selesai: date | None
    evaluasi: str | None
    counts: PredikatCounts
    unrated: int


class OfficeHistory(NamedTuple):
    """An organisation with its periods in order."""

    id: str
    periods: tuple[OfficePeriod, ...]


def person_histories(rows: Iterable[Row]) -> tuple[PersonHistory, ...]:
    """Put the periods of every person in order; people in order of their number.

    Documents without a readable number belong to nobody.
    """
    by_number: dict[str, list[HistoryEntry]] = {}
    for row in rows:
        if row.identity.nip:
            by_number.setdefault(row.identity.nip, []).append(_entry(row))
    histories = []
    for number in sorted(by_number):
        histories.append(_history(number, by_number[number]))
    return tuple(histories)


def _history(number: str, documents: Sequence[HistoryEntry]) -> PersonHistory:
    entries = sorted([*documents, *_missing(documents)], key=_order)
    completed: list[HistoryEntry] = []
    name = None
    for entry in entries:
        entry = _with_previous(entry, completed)
        completed.append(_with_periodic(entry, entries))
        name = entry.nama or name
    return PersonHistory(number=number, name=name, entries=tuple(completed))


def _entry(row: Row) -> HistoryEntry:
    """Read the period of one document; of one with errors what can be read."""
    identity = row.identity
    first, last, evaluasi = identity.periode
    entry = HistoryEntry(
        file=identity.file,
        document=identity.document,
        nama=identity.nama,
        jabatan=identity.jabatan,
        organisasi=identity.organisasi,
        mulai=_day(first),
        selesai=_day(last),
        evaluasi=evaluasi,
        status=AppraisalStatus.GALAT,
    )
    appraisal = row.appraisal
    if appraisal is None:
        return entry
    return entry._replace(
        status=appraisal.status,
        hasil_kerja=_given(appraisal.rating_hasil_kerja),
        perilaku_kerja=_given(appraisal.rating_perilaku_kerja),
        predikat=appraisal.predikat.value,
    )


def _day(written: str | None) -> date | None:
    if written is None:
        return None
    return date.fromisoformat(written)


def _given(verdict: Verdict[Rating]) -> GivenRating:
    return GivenRating(value=verdict.value, source=verdict.source)


def _missing(documents: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    """Give an entry for every period between the documents that has none."""
    days = []
    for document in documents:
        if document.mulai and document.selesai and document.kind:
            days.append((document.kind, document.mulai, document.selesai))
    entries = []
    for period in missing_periods(days):
        entry = HistoryEntry(
            file=None,
            document=None,
            nama=None,
            jabatan=None,
            organisasi=None,
            mulai=period.first,
            selesai=period.last,
            evaluasi=period.evaluasi,
            status=None,
        )
        entries.append(entry)
    return entries


def _order(entry: HistoryEntry) -> tuple[int, int, str, str, int]:
    """Give what entries are sorted by: last day, length, jabatan, file, document."""
    last = entry.selesai or date.max
    first = entry.mulai or last
    length = last.toordinal() - first.toordinal()
    document = entry.document or 0
    return last.toordinal(), length, entry.jabatan or "", entry.file or "", document


def _with_previous(entry: HistoryEntry, earlier: Sequence[HistoryEntry]) -> HistoryEntry:
    """Fill in the predikat before: that of the nearest earlier document of the kind with one."""
    if entry.is_missing:
        return entry
    for other in reversed(earlier):
        if other.kind == entry.kind and other.predikat:
            change = compare_predikat(entry.predikat, other.predikat)
            return entry._replace(previous=other.predikat, change=change)
    return entry


def compare_predikat(new: Predikat | None, old: Predikat | None) -> Perubahan | None:
    """Say whether a predikat is better than another one; None where either is missing.

    >>> compare_predikat(Predikat.KURANG, Predikat.BAIK)
    <Perubahan.TURUN: 'turun'>
    """
    if new is None or old is None:
        return None
    if new is old:
        return Perubahan.TETAP
    if _BEST_FIRST.index(new) < _BEST_FIRST.index(old):
        return Perubahan.NAIK
    return Perubahan.TURUN


def _with_periodic(entry: HistoryEntry, entries: Iterable[HistoryEntry]) -> HistoryEntry:
    """List the periodic documents inside a yearly one, and say whether it stands out of them."""
    if entry.is_missing or entry.evaluasi != Evaluasi.TAHUNAN:
        return entry
    periodic = []
    for other in entries:
        if other.kind in _PERIODIC_KINDS and _lies_inside(other, entry):
            assert other.evaluasi
            assert other.mulai
            periodic.append(PeriodicPredikat(other.evaluasi, other.mulai, other.predikat))
    given = [found.predikat for found in periodic if found.predikat]
    return entry._replace(periodic=tuple(periodic), stands_out=standing_out(entry.predikat, given))


def _lies_inside(inner: HistoryEntry, outer: HistoryEntry) -> bool:
    """Tell whether a document lies inside the days of another; a missing one is no document."""
    if inner.is_missing or not (inner.mulai and inner.selesai and outer.mulai and outer.selesai):
        return False
    return outer.mulai <= inner.mulai and inner.selesai <= outer.selesai


def standing_out(yearly: Predikat | None, periodic: Sequence[Predikat]) -> Menonjol | None:
    """Say whether a yearly predikat is better than the best or worse than the worst periodic one.

    Two of these at least are needed. It is a reading of ours and changes nothing.
    """
    if yearly is None or len(periodic) < _ENOUGH_TO_COMPARE:
        return None
    ranks = [_BEST_FIRST.index(predikat) for predikat in periodic]
    rank = _BEST_FIRST.index(yearly)
    if rank < min(ranks):
        return Menonjol.LEBIH_TINGGI
    if rank > max(ranks):
        return Menonjol.LEBIH_RENDAH
    return None


def office_histories(rows: Iterable[Row]) -> tuple[OfficeHistory, ...]:
    """Count the documents of every organisation by equal period, its leaders' too.

    This is no distribution: every document counts.
    """
    by_office: dict[str, list[HistoryEntry]] = {}
    for row in rows:
        if row.identity.organisasi:
            by_office.setdefault(row.identity.organisasi, []).append(_entry(row))
    offices = []
    for identifier in sorted(by_office):
        periods = tuple(_office_periods(by_office[identifier]))
        offices.append(OfficeHistory(id=identifier, periods=periods))
    return tuple(offices)


def _office_periods(entries: Iterable[HistoryEntry]) -> list[OfficePeriod]:
    """Count documents by period; the periods in the order of a person's."""
    by_period: dict[tuple[date | None, date | None, str | None], list[HistoryEntry]] = {}
    for entry in sorted(entries, key=_period_order):
        period = (entry.mulai, entry.selesai, entry.evaluasi)
        by_period.setdefault(period, []).append(entry)
    periods = []
    for (mulai, selesai, evaluasi), documents in by_period.items():
        given = [document.predikat for document in documents if document.predikat]
        period_counts = OfficePeriod(
            mulai=mulai,
            selesai=selesai,
            evaluasi=evaluasi,
            counts=count_predikat(given),
            unrated=len(documents) - len(given),
        )
        periods.append(period_counts)
    return periods


def _period_order(entry: HistoryEntry) -> tuple[int, int, str]:
    last, length, *_ = _order(entry)
    return last, length, entry.evaluasi or ""
