"""Suggested ratings from items, without weights and without averages of ordinal values."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from skpcli.istilah import Posisi, Rating
from skpcli.parameter import DefinisiMetode

_POSISI = {Rating.DI_ATAS: Posisi.DI_ATAS, Rating.SESUAI: Posisi.PADA, Rating.DI_BAWAH: Posisi.DI_BAWAH}


def posisi_rating(rating: Rating) -> Posisi:
    """Give the position that a rating stands for when it is summed up again."""
    return _POSISI[rating]


def simpulkan(metode: DefinisiMetode, butir: Sequence[Posisi]) -> Rating:
    """Sum up at least one item by a method: the first rule all of whose bounds hold, else its default.

    Source: parameter ``metode_usulan`` (a reading of ours: Permen PANRB 6/2022 has no formula).
    """
    return _menurut_cacah(metode, *cacah(butir))


def cacah(butir: Sequence[Posisi]) -> tuple[int, int, int]:
    """Count the items above, at and below."""
    return butir.count(Posisi.DI_ATAS), butir.count(Posisi.PADA), butir.count(Posisi.DI_BAWAH)


@lru_cache(maxsize=4096)
def _menurut_cacah(metode: DefinisiMetode, di_atas: int, pada: int, di_bawah: int) -> Rating:
    milik = {Posisi.DI_ATAS: di_atas, Posisi.PADA: pada, Posisi.DI_BAWAH: di_bawah}
    for aturan in metode.aturan:
        if all(satu.terpenuhi(milik[satu.butir], di_atas + pada + di_bawah) for satu in aturan.syarat):
            return aturan.hasil
    return metode.selainnya


def cukup_terhitung(terhitung: int, jumlah: int, minimal: Fraction) -> bool:
    """Tell whether enough of the indicators are computable; ``minimal`` is a share of all of them."""
    return terhitung > 0 and terhitung >= minimal * jumlah
