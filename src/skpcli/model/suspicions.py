"""Numbers whose dot, comma or per cent has probably gone wrong.

Source: section "Quantities" of the format, paragraph "Doubt", code SKP231.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from skpcli.model.doubts import is_percent
from skpcli.model.numbers import EXACT, Quantity, Unit, read_number
from skpcli.model.written_numbers import write_number

_MARKS = frozenset(".,")


class Suspicion(NamedTuple):
    """The number to be looked at: ``number`` of the target or the realisasi, as the flag says.

    ``reading`` is how it was probably meant, where that can be told.
    """

    number: Quantity
    is_of_target: bool
    reading: str | None


@dataclass(frozen=True, slots=True)
class MeasuredPair:
    """A single-number target and its realisasi as written, and their values in one unit."""

    target: Quantity
    unit: Unit
    realisasi: Quantity
    target_value: Decimal
    realisasi_value: Decimal

    def capaian_is_between(self, lower: int, upper: int) -> bool:
        """Tell whether the exact capaian lies between two numbers of percent, both left out."""
        reached = EXACT.multiply(self.realisasi_value, 100)
        floor = EXACT.multiply(self.target_value, lower)
        ceiling = EXACT.multiply(self.target_value, upper)
        return floor < reached < ceiling

    def with_value(self, value: Decimal, *, is_of_target: bool) -> "MeasuredPair":
        """Give one of the two numbers another value.

        A fraction that has no end need not be divided out: the other value is enlarged instead.
        """
        number = self.target if is_of_target else self.realisasi
        written = read_number(number.text) or Decimal(1)
        target_factor, realisasi_factor = (value, written) if is_of_target else (written, value)
        return MeasuredPair(
            target=self.target,
            unit=self.unit,
            realisasi=self.realisasi,
            target_value=EXACT.multiply(self.target_value, target_factor),
            realisasi_value=EXACT.multiply(self.realisasi_value, realisasi_factor),
        )


def suspicion(pair: MeasuredPair) -> Suspicion | None:
    """Name the number that has probably gone wrong, where the capaian can hardly be true.

    That is 1000 percent or more, or 1 or less but not 0, where a dot or a comma stands in one of
    the two numbers, or the target is a percentage.
    """
    if not pair.realisasi_value or pair.capaian_is_between(1, 1000):
        return None
    target_has_mark = not _MARKS.isdisjoint(pair.target.text)
    realisasi_has_mark = not _MARKS.isdisjoint(pair.realisasi.text)
    if not (target_has_mark or realisasi_has_mark or is_percent(pair.unit)):
        return None
    is_of_target = target_has_mark and not realisasi_has_mark
    number = pair.target if is_of_target else pair.realisasi
    for reading in _other_readings(number, pair.unit):
        if pair.with_value(reading.value, is_of_target=is_of_target).capaian_is_between(10, 1000):
            return Suspicion(number, is_of_target, reading.text)
    return Suspicion(number, is_of_target, reading=None)


class _OtherReading(NamedTuple):
    value: Decimal
    text: str


def _other_readings(number: Quantity, unit: Unit) -> Iterator[_OtherReading]:
    """Give what a number may have been meant to be, the likeliest first."""
    written = read_number(number.text) or Decimal(0)
    if is_percent(unit) and written <= 1:
        percent = EXACT.multiply(written, 100)
        yield _OtherReading(percent, f"{write_number(percent)}%")
    whole, _, decimals = number.text.replace(",", ".").partition(".")
    if not decimals or "." in decimals:
        return
    as_decimal = Decimal(f"{whole}.{decimals}")
    without_mark = Decimal(f"{whole}{decimals}")
    other = without_mark if written == as_decimal else as_decimal
    yield _OtherReading(other, write_number(other))
