"""The three bases of performance as an advisory lens that rates nobody."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.engine.results import Appraisal
from skpcli.model.terms import Aspek, Posisi, Rating


class Base(NamedTuple):
    """One basis with the names of its items above, at and below expectation."""

    name: str
    above: tuple[str, ...]
    at: tuple[str, ...]
    below: tuple[str, ...]


Profile = tuple[Base, ...]

_RATINGS = {
    Posisi.DI_ATAS: Rating.DI_ATAS,
    Posisi.PADA: Rating.SESUAI,
    Posisi.DI_BAWAH: Rating.DI_BAWAH,
}


class _Item(NamedTuple):
    """What counts under a basis, with its rating."""

    label: str
    rating: Rating


def performance_profile(appraisal: Appraisal, intervened: frozenset[str]) -> Profile:
    """Sort the rated items under prestasi, afiliasi and kekuasaan; there is no score (tafsir).

    ``diintervensi`` holds the ids of this person's RHK that others intervene. Items without a
    position or a rating are left out. They are a reading of ours.
    """
    prestasi = (*_indicators(appraisal), *_values(appraisal, "kompeten", "adaptif"))
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
        above=_labels(items, Rating.DI_ATAS),
        at=_labels(items, Rating.SESUAI),
        below=_labels(items, Rating.DI_BAWAH),
    )


def _labels(items: Sequence[_Item], rating: Rating) -> tuple[str, ...]:
    return tuple(item.label for item in items if item.rating is rating)


def _indicators(appraisal: Appraisal) -> Iterator[_Item]:
    """Give the indicators of kuantitas and kualitas that have a position."""
    for result in appraisal.hasil_kerja:
        for number, measured in enumerate(result.indikator, 1):
            aspek = measured.indikator.aspek
            if measured.posisi and aspek in (Aspek.KUANTITAS, Aspek.KUALITAS):
                label = f"{result.rhk.id} indikator {number} ({aspek})"
                yield _Item(label=label, rating=_RATINGS[measured.posisi])


def _values(appraisal: Appraisal, *keys: str) -> Iterator[_Item]:
    """Give those of the named values that are rated."""
    for key in keys:
        rating: Rating | None = getattr(appraisal.pegawai.perilaku_kerja, key).rating
        if rating:
            yield _Item(label=key.replace("_", " ").title(), rating=rating)


def _led_rhk(appraisal: Appraisal, intervened: frozenset[str]) -> Iterator[_Item]:
    """Give the rated RHK that others intervene: that is leading."""
    for result in appraisal.hasil_kerja:
        if result.rhk.id in intervened and result.verdict.value:
            yield _Item(label=f"memimpin {result.rhk.id}", rating=result.verdict.value)
