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
