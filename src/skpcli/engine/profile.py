"""The three bases of performance as an advisory lens that rates nobody."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.engine.results import Appraisal
from skpcli.engine.suggestion import rating_position
from skpcli.model.terms import Aspek, Posisi, Rating


class Base(NamedTuple):
    """One basis with the names of its items above, at and below expectation."""

    name: str
    above: tuple[str, ...]
    at: tuple[str, ...]
    below: tuple[str, ...]


Profile = tuple[Base, ...]


class _Item(NamedTuple):
    """What counts under a basis, with its position."""

    label: str
    posisi: Posisi


def performance_profile(appraisal: Appraisal, intervened: frozenset[str]) -> Profile:
    """Sort the rated items under prestasi, afiliasi and kekuasaan; there is no score (tafsir).

    ``intervened`` holds the ids of this person's RHK that others intervene. Items without a
    position or a rating are left out. They are a reading of ours.
    """
    prestasi = (
        *_indicators(appraisal),
        *_values(appraisal, "kompeten", "adaptif"),
    )
    afiliasi = tuple(_values(appraisal, "harmonis", "kolaboratif", "loyal"))
    kekuasaan = (
        *_values(appraisal, "akuntabel", "berorientasi_pelayanan"),
        *_led_rhk(appraisal, intervened),
    )
    return (
        _basis("prestasi", prestasi),
        _basis("afiliasi", afiliasi),
        _basis("kekuasaan", kekuasaan),
    )


def _basis(name: str, items: Sequence[_Item]) -> Base:
    return Base(
        name=name,
        above=_labels(items, Posisi.DI_ATAS),
        at=_labels(items, Posisi.PADA),
        below=_labels(items, Posisi.DI_BAWAH),
    )


def _labels(items: Sequence[_Item], posisi: Posisi) -> tuple[str, ...]:
    return tuple(item.label for item in items if item.posisi is posisi)


def _indicators(appraisal: Appraisal) -> Iterator[_Item]:
    """Give the indicators of kuantitas and kualitas that have a position."""
    for result in appraisal.hasil_kerja:
        for number, measured in enumerate(result.indikator, 1):
            aspek = measured.indikator.aspek
            posisi = measured.posisi
            if posisi and aspek in (Aspek.KUANTITAS, Aspek.KUALITAS):
                label = f"{result.rhk.id} indikator {number} ({aspek})"
                yield _Item(label=label, posisi=posisi)


def _values(appraisal: Appraisal, *keys: str) -> Iterator[_Item]:
    """Give those of the named values that are rated."""
    for key in keys:
        rating: Rating | None = getattr(appraisal.pegawai.perilaku_kerja, key).rating
        if rating:
            label = key.replace("_", " ").title()
            yield _Item(label=label, posisi=rating_position(rating))


def _led_rhk(appraisal: Appraisal, intervened: frozenset[str]) -> Iterator[_Item]:
    """Give the rated RHK that others intervene: that is leading."""
    for result in appraisal.hasil_kerja:
        rating = result.verdict.value
        if result.rhk.id in intervened and rating:
            yield _Item(label=f"memimpin {result.rhk.id}", posisi=rating_position(rating))
