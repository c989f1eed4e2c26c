"""One condition of a distribution pattern measured against the counts, with its arithmetic in words."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from skpcli.bilangan import rounded_percent, tulis_angka
from skpcli.istilah import Predikat
from skpcli.parameter import SyaratPola

Cacah = tuple[int, ...]
"""How many people have each predikat, in the order of `Predikat`."""

_URUTAN = tuple(Predikat)


class HasilSyarat(NamedTuple):
    """A condition on ``jumlah`` people of whom ``cacah`` count; ``batas`` is its bound as a number of people."""

    syarat: SyaratPola
    cacah: int
    jumlah: int
    batas: int
    terpenuhi: bool


def cacah_predikat(semua: Iterable[Predikat]) -> Cacah:
    """Count people by predikat, zero included.

    >>> cacah_predikat([Predikat.BAIK, Predikat.KURANG, Predikat.BAIK])
    (0, 2, 0, 1, 0)
    """
    hitung = [0] * len(_URUTAN)
    for satu in semua:
        hitung[_URUTAN.index(satu)] += 1
    return tuple(hitung)


def jumlah_dari(cacah: Cacah, predikat: Iterable[Predikat]) -> int:
    """Add up the counts of some predikat."""
    return sum(cacah[_URUTAN.index(satu)] for satu in predikat)


def paling_banyak(syarat: SyaratPola) -> bool:
    """Tell whether a condition bounds from above."""
    return syarat.paling_banyak is not None


def batas(syarat: SyaratPola, n: int) -> int:
    """Give the bound as a number of n people: at most floor, at least ceil.

    >>> batas(SyaratPola(predikat=(Predikat.BAIK,), paling_banyak=Fraction(7, 10)), 12)
    8
    """
    if syarat.paling_banyak is not None:
        return floor(syarat.paling_banyak * n)
    return ceil(syarat.paling_sedikit * n if syarat.paling_sedikit is not None else syarat.paling_sedikit_orang or 0)


def uji(syarat: SyaratPola, cacah: Cacah) -> HasilSyarat:
    """Measure a condition; a count of whole people keeps to the exact share when it keeps to the whole bound."""
    n, milik = sum(cacah), jumlah_dari(cacah, syarat.predikat)
    batasnya = batas(syarat, n)
    terpenuhi = milik <= batasnya if paling_banyak(syarat) else milik >= batasnya
    return HasilSyarat(syarat, milik, n, batasnya, terpenuhi)


def nama_predikat(semua: Sequence[Predikat], pisah: str = " + ") -> str:
    """Name one predikat, or some that are counted together."""
    return pisah.join(satu.value.title() for satu in semua)


def persen(bagian: Fraction) -> str:
    """Write a share as Indonesians do, rounded to two decimals.

    >>> persen(Fraction(2, 3))
    '66,67%'
    """
    return f"{tulis_angka(rounded_percent(bagian))}%"


def teks_batas(syarat: SyaratPola) -> str:
    """Say the bound of a condition."""
    if syarat.paling_banyak is not None:
        return f"paling banyak {persen(syarat.paling_banyak)}" if syarat.paling_banyak else "tidak boleh ada"
    if syarat.paling_sedikit is not None:
        return f"paling sedikit {persen(syarat.paling_sedikit)}"
    return f"paling sedikit {syarat.paling_sedikit_orang} orang"


def teks_syarat(syarat: SyaratPola) -> str:
    """Say a condition.

    >>> kurang = (Predikat.BUTUH_PERBAIKAN, Predikat.KURANG)
    >>> teks_syarat(SyaratPola(predikat=kurang, paling_sedikit_orang=Fraction(1)))
    'Butuh Perbaikan dan/atau Kurang paling sedikit 1 orang'
    """
    return f"{nama_predikat(syarat.predikat, ' dan/atau ')} {teks_batas(syarat)}"


def hitungan(hasil: HasilSyarat) -> str:
    """Show the arithmetic: `Sangat Baik 9 dari 12 = 75%; paling banyak 70% = 8; lebih 1`."""
    syarat = hasil.syarat
    bagian = f" = {persen(Fraction(hasil.cacah, hasil.jumlah))}" if hasil.jumlah else ""
    langkah = [f"{nama_predikat(syarat.predikat)} {hasil.cacah} dari {hasil.jumlah}{bagian}", teks_batas_orang(hasil)]
    if not hasil.terpenuhi:
        arah = "lebih" if paling_banyak(syarat) else "kurang"
        langkah.append(f"{arah} {abs(hasil.cacah - hasil.batas)}")
    return "; ".join(langkah)


def teks_batas_orang(hasil: HasilSyarat) -> str:
    """Say the bound with the number of people that follows from it."""
    persenan = hasil.syarat.paling_banyak or hasil.syarat.paling_sedikit
    return f"{teks_batas(hasil.syarat)}{f' = {hasil.batas}' if persenan else ''}"
