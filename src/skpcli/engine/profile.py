"""The three bases of performance as an advisory lens that rates nobody."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.engine.results import Hasil
from skpcli.model.terms import Aspek, Posisi, Rating


class Dasar3(NamedTuple):
    """One basis with the names of its items above, at and below expectation."""

    nama: str
    di_atas: tuple[str, ...]
    sesuai: tuple[str, ...]
    di_bawah: tuple[str, ...]


Profil = tuple[Dasar3, ...]

_RATINGS = {
    Posisi.DI_ATAS: Rating.DI_ATAS,
    Posisi.PADA: Rating.SESUAI,
    Posisi.DI_BAWAH: Rating.DI_BAWAH,
}


class _Item(NamedTuple):
    """What counts under a basis, with its rating."""

    label: str
    rating: Rating


def profil(hasil: Hasil, diintervensi: frozenset[str]) -> Profil:
    """Sort the rated items under prestasi, afiliasi and kekuasaan; there is no score (tafsir).

    ``diintervensi`` holds the ids of this person's RHK that others intervene. Items without a
    position or a rating are left out. Source: peraturan.md, three bases of performance.
    """
    prestasi = (*_indicators(hasil), *_values(hasil, "kompeten", "adaptif"))
    afiliasi = tuple(_values(hasil, "harmonis", "kolaboratif", "loyal"))
    kekuasaan = (
        *_values(hasil, "akuntabel", "berorientasi_pelayanan"),
        *_led_rhk(hasil, diintervensi),
    )
    return (
        _basis("prestasi", prestasi),
        _basis("afiliasi", afiliasi),
        _basis("kekuasaan", kekuasaan),
    )


def _basis(name: str, items: Sequence[_Item]) -> Dasar3:
    return Dasar3(
        nama=name,
        di_atas=_labels(items, Rating.DI_ATAS),
        sesuai=_labels(items, Rating.SESUAI),
        di_bawah=_labels(items, Rating.DI_BAWAH),
    )


def _labels(items: Sequence[_Item], rating: Rating) -> tuple[str, ...]:
    return tuple(item.label for item in items if item.rating is rating)


def _indicators(hasil: Hasil) -> Iterator[_Item]:
    """Give the indicators of kuantitas and kualitas that have a position."""
    for result in hasil.hasil_kerja:
        for number, measured in enumerate(result.indikator, 1):
            aspek = measured.indikator.aspek
            if measured.posisi and aspek in (Aspek.KUANTITAS, Aspek.KUALITAS):
                label = f"{result.rhk.id} indikator {number} ({aspek})"
                yield _Item(label=label, rating=_RATINGS[measured.posisi])


def _values(hasil: Hasil, *keys: str) -> Iterator[_Item]:
    """Give those of the named values that are rated."""
    for key in keys:
        rating: Rating | None = getattr(hasil.pegawai.perilaku_kerja, key).rating
        if rating:
            yield _Item(label=key.replace("_", " ").title(), rating=rating)


def _led_rhk(hasil: Hasil, intervened: frozenset[str]) -> Iterator[_Item]:
    """Give the rated RHK that others intervene: that is leading."""
    for result in hasil.hasil_kerja:
        if result.rhk.id in intervened and result.putusan.nilai:
            yield _Item(label=f"memimpin {result.rhk.id}", rating=result.putusan.nilai)
