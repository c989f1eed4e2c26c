"""The one number that counts in a realisasi, which is often a sentence."""

from typing import NamedTuple

from skpcli.model.comparators import COMPARATOR_AT_END
from skpcli.model.numbers import (
    NotComputable,
    Quantity,
    Skipped,
    Unit,
    factors,
    next_after,
    quantity_at,
    scan,
    unit_between,
)
from skpcli.model.terms import Aspek

_SIGNS = "-+±\u2212\u2013\u2014"
"""Minus and dashes, which people type as a sign, beside the signs themselves."""

_LONGEST_COMPARATOR = 30
"""So many letters before a number are looked through for a comparator."""

_IS_A_RANGE = NotComputable("realisasi berupa rentang")


class _Figures(NamedTuple):
    """The only number of a sentence, and the first year beside it where time is meant."""

    quantity: Quantity
    year: Quantity | None


def read_realisasi(text: str, unit: Unit, aspek: Aspek | None) -> Quantity | NotComputable:
    """Find the number of a folded realisasi that counts against a target's unit.

    It counts where it stands first, or is the only one; its unit must agree, unless it is alone.

    >>> read_realisasi("sudah tersusun 3 dokumen", ("dokumen",), None).value
    Decimal('3')
    """
    first = quantity_at(text, 0)
    if first is not None and _in_a_range(text, first, next_after(text, first)):
        return _IS_A_RANGE
    if first is not None and not _is_year(first, aspek):
        return _agreeing(first, unit, alone=_stands_alone(text, first))
    if not unit:
        return NotComputable("realisasi harus dimulai dengan bilangan, karena target tanpa satuan")
    only = _only_number(text, aspek)
    if isinstance(only, NotComputable):
        return only
    return _agreeing(only, unit, alone=False)


def _agreeing(quantity: Quantity, unit: Unit, *, alone: bool) -> Quantity | NotComputable:
    """Give the number back where it can be used and its unit agrees with the target's."""
    if quantity.error:
        return NotComputable(quantity.error)
    if not alone and factors(unit, quantity.unit) is None:
        return NotComputable("satuan realisasi tidak sama dengan satuan target")
    return quantity


def _is_year(quantity: Quantity, aspek: Aspek | None) -> bool:
    return aspek is Aspek.WAKTU and quantity.is_year


def _stands_alone(text: str, first: Quantity) -> bool:
    """Tell whether the number at the start has neither a unit nor a sentence after it."""
    rest = text[first.end : first.end + 3]
    return not first.unit and rest in ("", ".", " .")


def _in_a_range(text: str, first: Quantity, second: Quantity | Skipped | None) -> bool:
    """Tell whether two neighbours are a range, as in a target.

    A dash before another unit (`12 laporan - 3 foto`) is only punctuation.
    """
    unit = unit_between(text, first, second)
    if unit is None:
        return False
    if not isinstance(second, Quantity):
        return not unit
    return not unit or not second.unit or set(unit) == set(second.unit)


def _only_number(text: str, aspek: Aspek | None) -> Quantity | NotComputable:
    """Give the only number of a sentence, if nothing beside it makes it something else."""
    figures = _figures(text, aspek)
    if isinstance(figures, NotComputable):
        return figures
    quantity, year = figures.quantity, figures.year
    if _in_a_range(text, quantity, next_after(text, quantity)):
        return _IS_A_RANGE
    if year is not None and _in_a_range(text, year, quantity):
        return _IS_A_RANGE
    if text[quantity.start - 1] in _SIGNS:
        return NotComputable("bilangan bertanda tidak dapat dihitung")
    if COMPARATOR_AT_END.search(text, max(0, quantity.start - _LONGEST_COMPARATOR), quantity.start):
        return NotComputable("realisasi berupa pembanding, bukan bilangan pasti")
    return quantity


def _figures(text: str, aspek: Aspek | None) -> _Figures | NotComputable:
    """Look through a whole sentence: one number may be in it, and where time is meant years."""
    quantity: Quantity | None = None
    year: Quantity | None = None
    for found in scan(text):
        if isinstance(found, Skipped):
            continue
        if _is_year(found, aspek):
            year = year if quantity else found
        elif quantity is not None:
            return NotComputable("realisasi memuat lebih dari satu bilangan")
        else:
            quantity = found
    if quantity is None:
        return NotComputable("realisasi tidak memuat bilangan")
    return _Figures(quantity=quantity, year=year)
