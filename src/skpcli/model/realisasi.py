"""The one number that counts in a realisasi, which is often a sentence."""

from typing import NamedTuple

from skpcli.model.comparators import BANDING_AKHIR
from skpcli.model.numbers import (
    Gagal,
    Satuan,
    Skipped,
    Suku,
    berikut,
    faktor,
    pindai,
    satuan_antara,
    suku_di,
)
from skpcli.model.terms import Aspek

_SIGNS = "-+±\u2212\u2013\u2014"
"""Minus and dashes, which people type as a sign, beside the signs themselves."""

_LONGEST_COMPARATOR = 30
"""So many letters before a number are looked through for a comparator."""

_IS_A_RANGE = Gagal("realisasi berupa rentang")


class _Figures(NamedTuple):
    """The only number of a sentence, and the first year beside it where time is meant."""

    quantity: Suku
    year: Suku | None


def baca_realisasi(teks: str, satuan: Satuan, aspek: Aspek | None) -> Suku | Gagal:
    """Find the number of a folded realisasi that counts against a target's unit.

    It counts where it stands first, or is the only one; its unit must agree, unless it is alone.

    >>> baca_realisasi("sudah tersusun 3 dokumen", ("dokumen",), None).nilai
    Decimal('3')
    """
    first = suku_di(teks, 0)
    if first is not None and _in_a_range(teks, first, berikut(teks, first)):
        return _IS_A_RANGE
    if first is not None and not _is_year(first, aspek):
        return _agreeing(first, satuan, alone=_stands_alone(teks, first))
    if not satuan:
        return Gagal("realisasi harus dimulai dengan bilangan, karena target tanpa satuan")
    only = _only_number(teks, aspek)
    if isinstance(only, Gagal):
        return only
    return _agreeing(only, satuan, alone=False)


def _agreeing(quantity: Suku, unit: Satuan, *, alone: bool) -> Suku | Gagal:
    """Give the number back where it can be used and its unit agrees with the target's."""
    if quantity.galat:
        return Gagal(quantity.galat)
    if not alone and faktor(unit, quantity.satuan) is None:
        return Gagal("satuan realisasi tidak sama dengan satuan target")
    return quantity


def _is_year(quantity: Suku, aspek: Aspek | None) -> bool:
    return aspek is Aspek.WAKTU and quantity.tahun


def _stands_alone(text: str, first: Suku) -> bool:
    """Tell whether the number at the start has neither a unit nor a sentence after it."""
    rest = text[first.akhir : first.akhir + 3]
    return not first.satuan and rest in ("", ".", " .")


def _in_a_range(text: str, first: Suku, second: Suku | Skipped | None) -> bool:
    """Tell whether two neighbours are a range, as in a target.

    A dash before another unit (`12 laporan - 3 foto`) is only punctuation.
    """
    unit = satuan_antara(text, first, second)
    if unit is None:
        return False
    if not isinstance(second, Suku):
        return not unit
    return not unit or not second.satuan or set(unit) == set(second.satuan)


def _only_number(text: str, aspek: Aspek | None) -> Suku | Gagal:
    """Give the only number of a sentence, if nothing beside it makes it something else."""
    figures = _figures(text, aspek)
    if isinstance(figures, Gagal):
        return figures
    quantity, year = figures.quantity, figures.year
    if _in_a_range(text, quantity, berikut(text, quantity)):
        return _IS_A_RANGE
    if year is not None and _in_a_range(text, year, quantity):
        return _IS_A_RANGE
    if text[quantity.awal - 1] in _SIGNS:
        return Gagal("bilangan bertanda tidak dapat dihitung")
    if BANDING_AKHIR.search(text, max(0, quantity.awal - _LONGEST_COMPARATOR), quantity.awal):
        return Gagal("realisasi berupa pembanding, bukan bilangan pasti")
    return quantity


def _figures(text: str, aspek: Aspek | None) -> _Figures | Gagal:
    """Look through a whole sentence: one number may be in it, and where time is meant years."""
    quantity: Suku | None = None
    year: Suku | None = None
    for found in pindai(text):
        if isinstance(found, Skipped):
            continue
        if _is_year(found, aspek):
            year = year if quantity else found
        elif quantity is not None:
            return Gagal("realisasi memuat lebih dari satu bilangan")
        else:
            quantity = found
    if quantity is None:
        return Gagal("realisasi tidak memuat bilangan")
    return _Figures(quantity=quantity, year=year)
