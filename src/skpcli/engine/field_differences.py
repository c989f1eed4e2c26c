"""What has changed between two versions of one document, field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from skpcli.engine.pairing import Pairing, PairingRule, pair_up
from skpcli.engine.results import Appraisal
from skpcli.engine.target_changes import JenisPerubahan, target_change
from skpcli.model.base import Model
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Indikator, Rhk
from skpcli.model.routes import Route
from skpcli.reading.typed import TypedDocument

_RATINGS = ("rating", "rating_hasil_kerja", "rating_perilaku_kerja")
_RESULTS = ("rating_hasil_kerja", "rating_perilaku_kerja", "predikat")
_KINDS = {
    **dict.fromkeys(_RATINGS, JenisPerubahan.RATING_BERUBAH),
    "realisasi": JenisPerubahan.REALISASI_BERUBAH,
    "intervensi": JenisPerubahan.TAUTAN_DIPINDAH,
}
"""The kinds of change by the key of the field; all other keys are merely fields."""


class FieldDifference(NamedTuple):
    """One change; ``route`` has the keys of the new document, of a dropped thing the old one's.

    ``after_setting`` is there on a lowered target only.
    """

    kind: JenisPerubahan
    route: str
    old: str | None
    new: str | None
    after_setting: bool | None = None


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """One of two versions of a document, with its appraisal."""

    document: TypedDocument
    appraisal: Appraisal

    @property
    def pegawai(self) -> Pegawai:
        """What it says."""
        return self.appraisal.pegawai


@dataclass(frozen=True, slots=True)
class _Item:
    """An RHK with its route, its place in the list, and the id where one is written."""

    route: Route
    rhk: Rhk
    place: int
    written_id: str | None


@dataclass(frozen=True, slots=True)
class _Measure:
    """An indicator with its route and its place in the list."""

    route: Route
    indikator: Indikator
    place: int


_RHK_RULES: tuple[PairingRule[_Item], ...] = (
    PairingRule(key=lambda item: item.written_id),
    PairingRule(key=lambda item: item.rhk.model_copy(update={"id": None})),
    PairingRule(key=lambda item: item.rhk.rencana),
    PairingRule(
        key=lambda item: item.place,
        accepts=lambda old, new: old.written_id is None or new.written_id is None,
    ),
)
"""By written id, else by equal text (equal in all before others), else by place.

Two that have ids of their own do not belong together for standing at the same place.
"""

_INDIKATOR_RULES: tuple[PairingRule[_Measure], ...] = (
    PairingRule(key=lambda item: item.indikator),
    PairingRule(key=lambda item: (item.indikator.aspek, item.indikator.uraian)),
    PairingRule(key=lambda item: item.place),
)
"""By aspek and uraian (equal in all before others), else by place."""


def field_differences(old: DocumentVersion, new: DocumentVersion) -> Iterator[FieldDifference]:
    """Give every change of a document, in the order of its fields, then those of its results."""
    return _Comparing(old, new).all()


@dataclass(frozen=True, slots=True)
class _Comparing:
    """Two versions of one document that are being compared."""

    old: DocumentVersion
    new: DocumentVersion

    def all(self) -> Iterator[FieldDifference]:
        for key in Pegawai.model_fields:
            if key == "hasil_kerja":
                yield from self._rhk("utama")
                yield from self._rhk("tambahan")
            else:
                old_value = getattr(self.old.pegawai, key)
                yield from self._values((key,), old_value, getattr(self.new.pegawai, key))
        yield from self._results()

    def _values(self, route: Route, old: object, new: object) -> Iterator[FieldDifference]:
        """Compare what stands at a route, key by key where it is a mapping."""
        holder = old if isinstance(old, Model) else new
        if isinstance(holder, Model):
            for key in type(holder).model_fields:
                old_value = getattr(old, key, None)
                yield from self._values((*route, key), old_value, getattr(new, key, None))
            return
        old_text, new_text = value_text(old), value_text(new)
        if old_text != new_text:
            kind = _KINDS.get(str(route[-1]), JenisPerubahan.ISIAN_BERUBAH)
            yield FieldDifference(kind, self._route(route), old_text, new_text)

    def _rhk(self, part: str) -> Iterator[FieldDifference]:
        """Compare the RHK of one part of hasil kerja."""
        pairing = pair_up(_items(self.old, part), _items(self.new, part), _RHK_RULES)
        for old, new in pairing.pairs:
            yield from self._ids(old, new)
            yield from self._fields_of_rhk(old, new)
        for item in pairing.dropped:
            route = self.old.document.route_text(item.route)
            yield FieldDifference(JenisPerubahan.RHK_DIHAPUS, route, item.rhk.rencana, None)
        for item in pairing.added:
            route = self._route(item.route)
            yield FieldDifference(JenisPerubahan.RHK_DITAMBAH, route, None, item.rhk.rencana)

    def _ids(self, old: _Item, new: _Item) -> Iterator[FieldDifference]:
        """Compare ids; those that both only follow from the place are no matter."""
        is_written = old.written_id or new.written_id
        if is_written and old.rhk.id != new.rhk.id:
            route = self._route((*new.route, "id"))
            kind = JenisPerubahan.ISIAN_BERUBAH
            yield FieldDifference(kind, route, old.rhk.id, new.rhk.id)

    def _fields_of_rhk(self, old: _Item, new: _Item) -> Iterator[FieldDifference]:
        for key in Rhk.model_fields:
            if key == "indikator":
                yield from self._indikator(old, new)
            elif key != "id":
                old_value = getattr(old.rhk, key)
                yield from self._values((*new.route, key), old_value, getattr(new.rhk, key))

    def _indikator(self, old: _Item, new: _Item) -> Iterator[FieldDifference]:
        """Compare the indicators of one RHK."""
        pairing: Pairing[_Measure] = pair_up(_measures(old), _measures(new), _INDIKATOR_RULES)
        for old_measure, new_measure in pairing.pairs:
            yield from self._fields_of_indikator(old_measure, new_measure)
        for measure in pairing.dropped:
            route = self.old.document.route_text(measure.route)
            text = _indikator_text(measure.indikator)
            yield FieldDifference(JenisPerubahan.INDIKATOR_DIHAPUS, route, text, None)
        for measure in pairing.added:
            route = self._route(measure.route)
            text = _indikator_text(measure.indikator)
            yield FieldDifference(JenisPerubahan.INDIKATOR_DITAMBAH, route, None, text)

    def _fields_of_indikator(self, old: _Measure, new: _Measure) -> Iterator[FieldDifference]:
        for key in Indikator.model_fields:
            route = (*new.route, key)
            old_value, new_value = getattr(old.indikator, key), getattr(new.indikator, key)
            if key != "target":
                yield from self._values(route, old_value, new_value)
            elif old_value != new_value:
                yield self._target(old.indikator, new.indikator, self._route(route))

    def _target(self, old: Indikator, new: Indikator, route: str) -> FieldDifference:
        kind = target_change(old, new)
        after = None
        if kind is JenisPerubahan.TARGET_DITURUNKAN and self._is_set_already():
            after = True
        return FieldDifference(kind, route, old.target, new.target, after)

    def _is_set_already(self) -> bool:
        """Tell whether the old SKP was set and the new one was not set anew, on a later day."""
        set_before = self.old.pegawai.tanggal_penetapan
        set_now = self.new.pegawai.tanggal_penetapan
        if set_before is None:
            return False
        return set_now is None or set_now <= set_before

    def _results(self) -> Iterator[FieldDifference]:
        """Compare both ratings and the predikat as appraised."""
        for name in _RESULTS:
            old_text = value_text(getattr(self.old.appraisal, name).value)
            new_text = value_text(getattr(self.new.appraisal, name).value)
            if old_text != new_text:
                yield FieldDifference(JenisPerubahan.HASIL_BERUBAH, name, old_text, new_text)

    def _route(self, route: Route) -> str:
        """Write a route by the new document's keys."""
        return self.new.document.route_text(route)


def _items(version: DocumentVersion, part: str) -> Iterator[_Item]:
    for route, rhk in version.pegawai.rhk_routes():
        _, own_part, place = route
        if own_part == part:
            written = version.document.is_written((*route, "id"))
            yield _Item(route, rhk, int(place), rhk.id if written else None)


def _measures(item: _Item) -> Sequence[_Measure]:
    measures = []
    for place, indikator in enumerate(item.rhk.indikator):
        measures.append(_Measure((*item.route, "indikator", place), indikator, place))
    return measures


def _indikator_text(indikator: Indikator) -> str:
    """Tell an indicator by its text, else by its target, else by its aspek."""
    return indikator.uraian or indikator.target or value_text(indikator.aspek) or "indikator"


def value_text(value: object) -> str | None:
    """Write a value as text, a list in one line; None where it is absent or empty.

    >>> value_text(("Rapi", "Cepat")), value_text(date(2025, 1, 31)), value_text(())
    ('Rapi; Cepat', '2025-01-31', None)
    """
    if isinstance(value, tuple):
        return "; ".join(str(part) for part in value) or None
    if isinstance(value, date):
        return value.isoformat()
    return None if value is None else str(value)
