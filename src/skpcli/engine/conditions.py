"""One condition of a distribution pattern measured against the counts of people."""

from collections.abc import Iterable
from math import ceil, floor
from typing import NamedTuple

from skpcli.law.parameters import SyaratPola
from skpcli.model.terms import Predikat

Cacah = tuple[int, ...]
"""How many people have each predikat, in the order of `Predikat`."""

_ORDER = tuple(Predikat)


class HasilSyarat(NamedTuple):
    """A condition on ``jumlah`` people of whom ``cacah`` count; ``batas`` is a bound in people."""

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
    given = list(semua)
    return tuple(given.count(predikat) for predikat in _ORDER)


def jumlah_dari(cacah: Cacah, predikat: Iterable[Predikat]) -> int:
    """Add up the counts of some predikat."""
    return sum(cacah[_ORDER.index(one)] for one in predikat)


def paling_banyak(syarat: SyaratPola) -> bool:
    """Tell whether a condition bounds from above."""
    return syarat.paling_banyak is not None


def batas(syarat: SyaratPola, n: int) -> int:
    """Give the bound as a number of n people: at most floor, at least ceil.

    No rounding rule exists: these are the whole numbers that follow from the exact shares.

    >>> from fractions import Fraction
    >>> at_most = SyaratPola(predikat=(Predikat.BAIK,), paling_banyak=Fraction(7, 10))
    >>> batas(at_most, 12)
    8
    """
    if syarat.paling_banyak is not None:
        return floor(syarat.paling_banyak * n)
    if syarat.paling_sedikit is not None:
        return ceil(syarat.paling_sedikit * n)
    return ceil(syarat.paling_sedikit_orang or 0)


def uji(syarat: SyaratPola, cacah: Cacah) -> HasilSyarat:
    """Measure a condition.

    A count of whole people keeps to the exact share when it keeps to the whole bound.
    Source: parameter ``pola_distribusi`` (SE Menteri PANRB 3/2023).
    """
    people = sum(cacah)
    counted = jumlah_dari(cacah, syarat.predikat)
    bound = batas(syarat, people)
    is_met = counted <= bound if paling_banyak(syarat) else counted >= bound
    return HasilSyarat(syarat=syarat, cacah=counted, jumlah=people, batas=bound, terpenuhi=is_met)
