"""The comparison of a realisasi with its target, both free text."""

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from skpcli.model.comparators import AT_MOST, COMPARATOR_AT_START, STRICT
from skpcli.model.numbers import (
    TIME_UNITS,
    NotComputable,
    Quantity,
    Skipped,
    Unit,
    factors,
    flatten,
    looks_like_year,
    next_after,
    quantity_at,
    scan,
    unit_between,
)
from skpcli.model.realisasi import read_realisasi
from skpcli.model.terms import Arah, Aspek, Posisi

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP, traps=[])
_HUNDREDTH = Decimal("0.01")

_LONGEST_REMEMBERED = 200
"""Pairs of longer texts are not remembered, so that a few long ones do not hold the memory."""

_UNKNOWN_DIRECTION = (Aspek.WAKTU, Aspek.BIAYA)
_SAY_ARAH = "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti lebih baik"

_IS_A_YEAR = NotComputable("tahun bukan besaran")
_SEVERAL_NUMBERS = NotComputable("target memuat lebih dari satu bilangan")


class Target(NamedTuple):
    """A parsed target: bounds (equal for a single number), comparator, first words of the unit."""

    lower: Decimal
    upper: Decimal
    comparator: Literal["maks", "min"] | None = None
    strict: bool = False
    is_range: bool = False
    unit: Unit = ()
    note: str | None = None


class Comparison(NamedTuple):
    """Where a realisasi stands, and what its reader should know."""

    posisi: Posisi | None
    capaian_persen: str | None
    remark: str | None


class _SameUnit(NamedTuple):
    """A realisasi with the bounds of its target, all in one unit."""

    value: Decimal
    lower: Decimal
    upper: Decimal


def read_target(text: str, aspek: Aspek | None) -> Target | NotComputable:
    """Parse a target: comparator, number or range, unit, and no other number in the text.

    >>> read_target("Maks. 7 hari kerja", None).unit
    ('hari kerja',)
    >>> read_target("Sesuai Pagu", Aspek.BIAYA)
    NotComputable(reason='target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)')
    """
    flat = flatten(text)
    comparator = COMPARATOR_AT_START.match(flat)
    first = quantity_at(flat, comparator.end() if comparator else 0)
    if first is None:
        return NotComputable(
            "target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)"
        )
    if first.error:
        return NotComputable(first.error)
    second = next_after(flat, first)
    if _is_range(flat, first, second):
        if comparator:
            return NotComputable("target memuat pembanding sekaligus rentang")
        return _read_range(flat, first, second, aspek)
    if aspek is Aspek.WAKTU and first.is_year:
        return _IS_A_YEAR
    if _number_follows(flat, first, aspek):
        return _SEVERAL_NUMBERS
    return _single_target(first, comparator)


def _is_range(text: str, first: Quantity, second: Quantity | Skipped | None) -> bool:
    """Tell whether a separator joins the first two numbers; before a date only without a unit."""
    unit = unit_between(text, first, second)
    if unit is None:
        return False
    return isinstance(second, Quantity) or not unit


def _read_range(
    text: str, first: Quantity, second: Quantity | Skipped | None, aspek: Aspek | None
) -> Target | NotComputable:
    """Parse a range: the unit at the end, or the same at both bounds."""
    if not isinstance(second, Quantity):
        return NotComputable("tanggal atau nama bulan bukan besaran")
    if second.error:
        return NotComputable(second.error)
    own_unit = unit_between(text, first, second)
    if own_unit and set(own_unit) != set(second.unit):
        return NotComputable("satuan rentang harus di akhir, atau sama pada kedua batas")
    holds_a_year = looks_like_year(first.value) or looks_like_year(second.value)
    if holds_a_year and aspek is Aspek.WAKTU and not second.unit:
        return _IS_A_YEAR
    if first.value > second.value:
        return NotComputable("rentang terbalik")
    if _number_follows(text, second, aspek):
        return _SEVERAL_NUMBERS
    return Target(
        lower=first.value,
        upper=second.value,
        is_range=True,
        unit=second.unit,
        note=first.note or second.note,
    )


def _single_target(quantity: Quantity, comparator: re.Match[str] | None) -> Target:
    """Make the target of one number, with the comparator before it where there is one."""
    target = Target(
        lower=quantity.value,
        upper=quantity.value,
        unit=quantity.unit,
        note=quantity.note,
    )
    if comparator is None:
        return target
    word = comparator["word"] or comparator["sign"]
    return target._replace(
        comparator="maks" if word in AT_MOST else "min",
        strict=word in STRICT,
    )


def _number_follows(text: str, quantity: Quantity, aspek: Aspek | None) -> bool:
    """Tell whether any other number, years of time apart, follows one in the text."""
    for found in (next_after(text, quantity), *scan(text, quantity.end)):
        if isinstance(found, Quantity) and not (aspek is Aspek.WAKTU and found.is_year):
            return True
    return False


def compare(
    target: str | None, realisasi: str | None, aspek: Aspek | None, arah: Arah | None
) -> Comparison:
    """Compare a realisasi with its target; where that cannot be computed there is no position.

    >>> compare("2 dokumen", "3 dokumen tersusun", Aspek.KUANTITAS, None)
    Comparison(posisi=<Posisi.DI_ATAS: 'di atas'>, capaian_persen='150', remark=None)
    >>> compare("2 jam", "120 menit", Aspek.WAKTU, None).posisi
    <Posisi.PADA: 'pada'>
    """
    if target is None:
        return Comparison(posisi=None, capaian_persen=None, remark="tanpa target")
    if realisasi is None:
        return Comparison(posisi=None, capaian_persen=None, remark="belum ada realisasi")
    if len(target) + len(realisasi) > _LONGEST_REMEMBERED:
        return _compare(target, realisasi, aspek, arah)
    return _remembered(target, realisasi, aspek, arah)


# An office repeats the same pairs of texts over and over. Measured on 300 documents of a batch:
# without this cache they take 3.5% more instructions.
@lru_cache(maxsize=4096)
def _remembered(target: str, realisasi: str, aspek: Aspek | None, arah: Arah | None) -> Comparison:
    return _compare(target, realisasi, aspek, arah)


def _compare(target: str, realisasi: str, aspek: Aspek | None, arah: Arah | None) -> Comparison:
    parsed = read_target(target, aspek)
    text = flatten(realisasi)
    reason = None
    if isinstance(parsed, Target):
        quantity = read_realisasi(text, parsed.unit, aspek)
        if isinstance(quantity, Quantity):
            return _against_target(quantity, parsed, better_direction(parsed, aspek, arah))
        reason = quantity.reason
    else:
        reason = parsed.reason
    if text == flatten(target):
        return Comparison(posisi=Posisi.PADA, capaian_persen=None, remark=None)
    return Comparison(posisi=None, capaian_persen=None, remark=reason)


def contradicts(target: str | None, arah: Arah, aspek: Aspek | None) -> bool:
    """Tell whether `arah` contradicts the comparator of a target.

    >>> contradicts("maksimal 5 hari", Arah.NAIK, None)
    True
    """
    if target is None:
        return False
    parsed = read_target(target, aspek)
    if not isinstance(parsed, Target) or parsed.comparator is None:
        return False
    return (parsed.comparator == "maks") is (arah is Arah.NAIK)


def better_direction(target: Target, aspek: Aspek | None, arah: Arah | None) -> Arah | None:
    """Give the direction of a target without comparator; None where only the author knows it."""
    if arah is not None:
        return arah
    if aspek in _UNKNOWN_DIRECTION:
        return None
    if not target.upper or not TIME_UNITS.isdisjoint(target.unit):
        return None
    return Arah.NAIK


def _against_target(quantity: Quantity, target: Target, arah: Arah | None) -> Comparison:
    """Give the position of a number that counts against its target."""
    same = _in_one_unit(quantity, target)
    note = target.note or quantity.note
    if target.comparator:
        posisi = Posisi.PADA if _bound_is_met(same, target) else Posisi.DI_BAWAH
        return Comparison(posisi=posisi, capaian_persen=None, remark=note)
    percent = None
    if arah is Arah.NAIK and same.upper > 0 and not target.is_range:
        percent = _percent(same.value, same.upper)
    if same.lower <= same.value <= same.upper:
        return Comparison(posisi=Posisi.PADA, capaian_persen=percent, remark=note)
    if arah is None:
        return Comparison(posisi=None, capaian_persen=None, remark=_SAY_ARAH)
    is_good = (same.value > same.upper) is (arah is Arah.NAIK)
    posisi = Posisi.DI_ATAS if is_good else Posisi.DI_BAWAH
    return Comparison(posisi=posisi, capaian_persen=percent, remark=note)


def _in_one_unit(quantity: Quantity, target: Target) -> _SameUnit:
    """Bring a realisasi and the bounds of its target to one unit, exactly."""
    if not quantity.unit or quantity.unit == target.unit:
        return _SameUnit(value=quantity.value, lower=target.lower, upper=target.upper)
    of_target, of_quantity = factors(target.unit, quantity.unit) or (1, 1)
    return _SameUnit(
        value=_EXACT.multiply(quantity.value, of_quantity),
        lower=_EXACT.multiply(target.lower, of_target),
        upper=_EXACT.multiply(target.upper, of_target),
    )


def _bound_is_met(same: _SameUnit, target: Target) -> bool:
    """Tell whether a comparator holds; a strict one leaves the bound itself out."""
    if same.value == same.upper:
        return not target.strict
    if target.comparator == "maks":
        return same.value < same.upper
    return same.value > same.upper


def _percent(value: Decimal, target: Decimal) -> str:
    """Give the percentage at two decimals, half up.

    The quotient is cut, not rounded, so that rounding happens once.
    """
    if value == target:
        return "100"
    digits = max(40, value.adjusted() - target.adjusted() + 12)
    cutting = Context(digits, ROUND_DOWN, MIN_EMIN, MAX_EMAX, traps=[])
    percent = _EXACT.scaleb(cutting.divide(value, target), 2)
    rounded = _EXACT.quantize(percent, _HUNDREDTH)
    return f"{rounded:f}".rstrip("0").rstrip(".")
