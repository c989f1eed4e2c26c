"""The distribution of predikat in a group against the pattern of its organisation's capaian."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from skpcli.engine.conditions import (
    Cacah,
    HasilSyarat,
    batas,
    cacah_predikat,
    jumlah_dari,
    paling_banyak,
    uji,
)
from skpcli.law.parameters import Pola, PolaDistribusi
from skpcli.law.regulation import at
from skpcli.model.terms import Capaian, Predikat

UNIT_KECIL = 5
"""Below this many people the texts add that no rule for small units exists."""


class Alasan(StrEnum):
    """Why there is no verdict."""

    CAPAIAN = "capaian belum ada"
    KOSONG = "belum ada yang dinilai"
    BELUM_BERLAKU = "pola belum berlaku"
    MUSTAHIL = "pola tidak dapat dipenuhi"


class Rentang(NamedTuple):
    """How many people may have a predikat, both ends included."""

    predikat: Predikat
    paling_sedikit: int
    paling_banyak: int


class Distribusi(NamedTuple):
    """The counts with the verdict; ``usulan`` of them rest on a suggestion, ``belum`` come on top.

    ``acuan`` is the dated pattern table in force, ``pola`` its row; ``sesuai`` is None for the
    reason ``alasan``.
    """

    capaian: Capaian | None
    cacah: Cacah
    usulan: int
    belum: int
    acuan: PolaDistribusi | None
    pola: Pola | None
    syarat: tuple[HasilSyarat, ...]
    sesuai: bool | None
    alasan: Alasan | None

    @property
    def jumlah(self) -> int:
        """People with a predikat."""
        return sum(self.cacah)

    @property
    def sementara(self) -> bool:
        """Whether people are not yet rated."""
        return self.belum > 0

    @property
    def kecil(self) -> bool:
        """Whether the group is one of those that the rule does not speak of."""
        return 0 < self.jumlah < UNIT_KECIL


class _Bounds(NamedTuple):
    """Bounds on the people who have one of some predikat."""

    predikat: frozenset[Predikat]
    lowest: int
    highest: int


def pola_pada(hari: date, capaian: Capaian) -> tuple[PolaDistribusi | None, Pola | None]:
    """Give the table of patterns in force on a day with its row for a capaian."""
    rules = at(hari)
    if rules is None or rules.pola is None:
        return None, None
    for pola in rules.pola.isi:
        if pola.capaian is capaian:
            return rules.pola, pola
    return rules.pola, None


def distribusi(
    predikat: Sequence[Predikat],
    *,
    capaian: Capaian | None,
    hari: date,
    usulan: int = 0,
    belum: int = 0,
) -> Distribusi:
    """Compare the predikat of a group with the pattern in force on a day.

    Source: parameter ``pola_distribusi`` (SE Menteri PANRB 3/2023); the shares are compared
    exactly.
    """
    counts = cacah_predikat(predikat)
    table, pola = pola_pada(hari, capaian) if capaian else (None, None)
    measured: tuple[HasilSyarat, ...] = ()
    if pola and predikat:
        measured = tuple(uji(condition, counts) for condition in pola.syarat)
    reason = why_no_verdict(capaian, len(predikat), pola)
    fits = None if reason else all(condition.terpenuhi for condition in measured)
    return Distribusi(
        capaian=capaian,
        cacah=counts,
        usulan=usulan,
        belum=belum,
        acuan=table,
        pola=pola,
        syarat=measured,
        sesuai=fits,
        alasan=reason,
    )


def why_no_verdict(capaian: Capaian | None, n: int, pola: Pola | None) -> Alasan | None:
    """Say why a distribution of n people has no verdict; None where it has one."""
    if capaian is None:
        return Alasan.CAPAIAN
    if not n:
        return Alasan.KOSONG
    if pola is None:
        return Alasan.BELUM_BERLAKU
    if not dapat_dipenuhi(pola, n):
        return Alasan.MUSTAHIL
    return None


def dapat_dipenuhi(pola: Pola, n: int) -> bool:
    """Tell whether n people can be given predikat so that every condition of a pattern holds."""
    bounds = _bounds(pola, n)
    if any(one.lowest > one.highest for one in bounds):
        return False
    fewest = sum(one.lowest for one in bounds)
    most = sum(one.highest for one in bounds)
    return fewest <= n <= most


def rentang(pola: Pola, n: int) -> tuple[Rentang, ...] | None:
    """Give for each predikat the fewest and the most of n people who may have it.

    All conditions hold meanwhile; None where nothing satisfies them all. Each end is reached by
    some assignment, though not all ends by one.
    """
    if not dapat_dipenuhi(pola, n):
        return None
    bounds = _bounds(pola, n)
    ranges: dict[Predikat, Rentang] = {}
    for one in bounds:
        for found in _ranges_within(one, bounds, n):
            ranges[found.predikat] = found
    return tuple(ranges[predikat] for predikat in Predikat)


def _ranges_within(one: _Bounds, bounds: Sequence[_Bounds], n: int) -> Iterator[Rentang]:
    """Give the range of every predikat of a set, given what the other sets need and can take."""
    others_lowest = sum(other.lowest for other in bounds) - one.lowest
    others_highest = sum(other.highest for other in bounds) - one.highest
    fewest = 0
    if len(one.predikat) == 1:
        fewest = max(one.lowest, n - others_highest)
    most = min(one.highest, n - others_lowest)
    for predikat in one.predikat:
        yield Rentang(predikat=predikat, paling_sedikit=fewest, paling_banyak=most)


def _bounds(pola: Pola, n: int) -> list[_Bounds]:
    """Turn a pattern into bounds on sets of predikat; what no condition names is one set.

    No two sets may have a member in common.
    """
    by_set: dict[frozenset[Predikat], _Bounds] = {}
    for condition in pola.syarat:
        named = frozenset(condition.predikat)
        known = by_set.get(named, _Bounds(predikat=named, lowest=0, highest=n))
        bound = batas(condition, n)
        lowest, highest = known.lowest, known.highest
        if paling_banyak(condition):
            highest = min(highest, bound)
        else:
            lowest = max(lowest, bound)
        by_set[named] = _Bounds(predikat=named, lowest=lowest, highest=highest)
    members = [predikat for named in by_set for predikat in named]
    if len(members) != len(set(members)):
        raise ValueError(f"conditions of the pattern for {pola.capaian} overlap")
    bounds = list(by_set.values())
    unnamed = frozenset(Predikat) - set(members)
    if unnamed:
        bounds.append(_Bounds(predikat=unnamed, lowest=0, highest=n))
    return bounds


def bukan_terbesar(hasil: Distribusi) -> bool:
    """Tell whether the group that should be the largest is not, though there is room for it.

    A reading of "sebagian besar": it is part of no verdict. Ties are the largest too.
    """
    if hasil.pola is None or hasil.pola.terbesar is None or not hasil.jumlah:
        return False
    named = hasil.pola.terbesar
    bounds = [measured.batas for measured in hasil.syarat if _limits(measured, named)]
    has_room = min(bounds, default=hasil.jumlah) > 0
    return has_room and jumlah_dari(hasil.cacah, (named,)) < max(hasil.cacah)


def _limits(measured: HasilSyarat, predikat: Predikat) -> bool:
    """Tell whether a condition bounds one predikat alone from above."""
    return measured.syarat.predikat == (predikat,) and paling_banyak(measured.syarat)
