"""Numbers and quantities as Indonesians write them."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from skpcli.model.numbers import RUPIAH, Unit


def write_number(value: Decimal) -> str:
    """Write a number in Indonesian notation.

    >>> write_number(Decimal("1250.50")), write_number(Decimal("-1000000"))
    ('1.250,5', '-1.000.000')
    """
    whole, _, decimals = f"{value:,f}".partition(".")
    whole = whole.replace(",", ".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def rounded(value: Fraction, decimals: int) -> Decimal:
    """Round an exact value half up, once; what is below zero rounds as its opposite does.

    >>> rounded(Fraction(25, 12), 2), rounded(Fraction(-29167, 1000), 1)
    (Decimal('2.08'), Decimal('-29.2'))
    """
    scaled = abs(value) * 10**decimals
    units = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    if value < 0:
        units = -units
    return Decimal(units).scaleb(-decimals)


def plain_number(value: Fraction, decimals: int) -> str:
    """Write a rounded value with a decimal point and without zeros at its end.

    >>> plain_number(Fraction(75, 36), 3), plain_number(Fraction(50), 3)
    ('2.083', '50')
    """
    text = f"{rounded(value, decimals):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text


def rounded_percent(share: Fraction) -> Decimal:
    """Give a share as a number of percent, rounded to two decimals.

    >>> rounded_percent(Fraction(2, 3))
    Decimal('66.67')
    """
    percent = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return percent.quantize(Decimal("0.01"), ROUND_HALF_UP)


def write_quantity(value: Decimal, unit: Unit) -> str:
    """Write a number with its unit; without a unit the number alone.

    >>> write_quantity(Decimal(1200), RUPIAH), write_quantity(Decimal("2.5"), ("jam",))
    ('Rp1.200', '2,5 jam')
    """
    number = write_number(value)
    if unit == RUPIAH:
        return f"Rp{number}"
    return f"{number} {'/'.join(unit)}" if unit else number
