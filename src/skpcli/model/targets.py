"""The comparison of a realisasi with its target, both free text."""

import re
from decimal import MAX_EMAX, MIN_EMIN, ROUND_DOWN, Context, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from skpcli.model.comparators import AT_MOST, COMPARATOR_AT_START, STRICT
from skpcli.model.date_targets import (
    position_of_day,
    read_date_of_realisasi,
    read_date_target,
)
from skpcli.model.doubts import doubt
from skpcli.model.numbers import (
    EXACT,
    TIME_UNITS,
    NotComputable,
    Quantity,
    Skipped,
    Unit,
    factors,
    flatten,
    next_after,
    quantity_at,
    scan,
    unit_between,
)
from skpcli.model.realisasi import read_realisasi
from skpcli.model.suspicions import MeasuredPair, Suspicion, suspicion
from skpcli.model.terms import Arah, Aspek, Posisi

_HUNDREDTH = Decimal("0.01")

_LONGEST_REMEMBERED = 200
"""Pairs of longer texts are not remembered, so that a few long ones do not hold the memory."""

_UNKNOWN_DIRECTION = (Aspek.WAKTU, Aspek.BIAYA)
_SAY_ARAH = "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti lebih baik"

_IS_A_YEAR = NotComputable("tahun bukan besaran")
_SEVERAL_NUMBERS = NotComputable("target memuat lebih dari satu bilangan")


class Target(NamedTuple):
    """A parsed target: bounds (equal for a single number), comparator, first words of the unit.

    ``numbers`` are the one or two numbers as written.
    """

    lower: Decimal
    upper: Decimal
    comparator: Literal["maks", "min"] | None = None
    strict: bool = False
    is_range: bool = False
    unit: Unit = ()
    note: str | None = None
    numbers: tuple[Quantity, ...] = ()


class Comparison(NamedTuple):
    """Where a realisasi stands, and what its reader should know."""

    posisi: Posisi | None
    capaian_persen: str | None
    remark: str | None
    suspicion: Suspicion | None = None


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
    if second.multiplier != 1 and first.multiplier == 1:
        first = first.multiplied(second.multiplier)  # `100 - 150 juta`
    holds_a_year = first.resembles_year or second.resembles_year
    if holds_a_year and aspek is Aspek.WAKTU and not second.unit:
        return _IS_A_YEAR
    if first.value > second.value:
        return NotComputable(doubt((first, second), second.unit) or "rentang terbalik")
    if _number_follows(text, second, aspek):
        return _SEVERAL_NUMBERS
    return Target(
        lower=first.value,
        upper=second.value,
        is_range=True,
        unit=second.unit,
        note=first.note or second.note,
        numbers=(first, second),
    )


def _single_target(quantity: Quantity, comparator: re.Match[str] | None) -> Target:
    """Make the target of one number, with the comparator before it where there is one."""
    target = Target(
        lower=quantity.value,
        upper=quantity.value,
        unit=quantity.unit,
        note=quantity.note,
        numbers=(quantity,),
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

    >>> compared = compare("2 dokumen", "3 dokumen tersusun", Aspek.KUANTITAS, None)
    >>> compared.posisi, compared.capaian_persen
    (<Posisi.DI_ATAS: 'di atas'>, '150')
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
    text = flatten(realisasi)
    is_same_text = text == flatten(target)
    parsed = read_target(target, aspek)
    compared: Comparison | NotComputable
    if isinstance(parsed, Target):
        compared = _compare_numbers(parsed, text, aspek, arah)
    elif is_same_text:
        compared = parsed
    else:
        compared = _compare_days(flatten(target), text, arah) or parsed
    if isinstance(compared, Comparison):
        return compared
    if is_same_text:
        return Comparison(posisi=Posisi.PADA, capaian_persen=None, remark=None)
    return Comparison(posisi=None, capaian_persen=None, remark=compared.reason)


def _compare_numbers(
    target: Target, text: str, aspek: Aspek | None, arah: Arah | None
) -> Comparison | NotComputable:
    """Compare the number of a folded realisasi with a target."""
    quantity = read_realisasi(text, target.unit, aspek)
    if isinstance(quantity, NotComputable):
        return quantity
    in_doubt = doubt((*target.numbers, quantity), target.unit)
    if in_doubt:
        return NotComputable(in_doubt)
    return _against_target(quantity, target, better_direction(target, aspek, arah))


def _compare_days(target: str, text: str, arah: Arah | None) -> Comparison | NotComputable | None:
    """Compare the date of a folded realisasi with a target that is a date; None for all others."""
    day_due = read_date_target(target)
    if day_due is None:
        return None
    day = read_date_of_realisasi(text)
    if isinstance(day, NotComputable):
        return day
    posisi = position_of_day(day_due, day, arah)
    if isinstance(posisi, NotComputable):
        return posisi
    return Comparison(posisi=posisi, capaian_persen=None, remark=None)


def contradicts(target: str | None, arah: Arah, aspek: Aspek | None) -> bool:
    """Tell whether `arah` contradicts the comparator of a target.

    >>> contradicts("maksimal 5 hari", Arah.NAIK, None)
    True
    """
    if target is None or not COMPARATOR_AT_START.match(flatten(target)):
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
    counts_time = bool(target.unit) and target.unit[0] in TIME_UNITS  # `laporan/tahun` is a rate
    if counts_time or not target.upper:
        return None
    return Arah.NAIK


def _against_target(quantity: Quantity, target: Target, arah: Arah | None) -> Comparison:
    """Give the position of a number that counts against its target."""
    same = _in_one_unit(quantity, target)
    note = target.note or quantity.note
    if target.comparator:
        posisi = Posisi.PADA if _bound_is_met(same, target) else Posisi.DI_BAWAH
        return Comparison(posisi=posisi, capaian_persen=None, remark=note)
    percent, suspected = None, None
    if arah is Arah.NAIK and same.upper > 0 and not target.is_range:
        percent = _percent(same.value, same.upper)
        suspected = suspicion(_measured_pair(quantity, target, same))
    if same.lower <= same.value <= same.upper:
        return Comparison(posisi=Posisi.PADA, capaian_persen=percent, remark=note)
    if arah is None:
        return Comparison(posisi=None, capaian_persen=None, remark=_SAY_ARAH)
    is_good = (same.value > same.upper) is (arah is Arah.NAIK)
    posisi = Posisi.DI_ATAS if is_good else Posisi.DI_BAWAH
    return Comparison(posisi, percent, note, suspected)


def _measured_pair(quantity: Quantity, target: Target, same: _SameUnit) -> MeasuredPair:
    return MeasuredPair(
        target=target.numbers[0],
        unit=target.unit,
        realisasi=quantity,
        target_value=same.upper,
        realisasi_value=same.value,
    )


def _in_one_unit(quantity: Quantity, target: Target) -> _SameUnit:
    """Bring a realisasi and the bounds of its target to one unit, exactly."""
    if not quantity.unit or quantity.unit == target.unit:
        return _SameUnit(value=quantity.value, lower=target.lower, upper=target.upper)
    of_target, of_quantity = factors(target.unit, quantity.unit) or (1, 1)
    return _SameUnit(
        value=EXACT.multiply(quantity.value, of_quantity),
        lower=EXACT.multiply(target.lower, of_target),
        upper=EXACT.multiply(target.upper, of_target),
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
    percent = EXACT.scaleb(cutting.divide(value, target), 2)
    rounded = EXACT.quantize(percent, _HUNDREDTH)
    return f"{rounded:f}".rstrip("0").rstrip(".")
