"""Numbers whose dot can mean two things, so that nothing is computed with them.

Source: section "Quantities" of the format, paragraph "Doubt".
"""

import re
from collections.abc import Sequence

from skpcli.model.numbers import PERCENT, Quantity, Unit

_DOT_BEFORE_THREE = re.compile(r"[0-9]+\.(?!000)[0-9]{3}")
_GROUPING_DOT = re.compile(r"[1-9][0-9]{0,2}\.(?!000)[0-9]{3}")
_DECIMAL_DOT = re.compile(r"0*[0-9]{1,3}\.(?![0-9]{3}\Z)[0-9]+")


def doubt(numbers: Sequence[Quantity], unit: Unit) -> str | None:
    """Say how to write the numbers of a pair that cannot be told for certain, or return None.

    ``numbers`` are those of the target, then the realisasi; ``unit`` is the target's.
    """
    target_is_percent = is_percent(unit)
    for number in numbers:
        takes_unit = not number.unit and target_is_percent
        if (takes_unit or is_percent(number.unit)) and _DOT_BEFORE_THREE.fullmatch(number.text):
            return f"titik pada `{number.text}` tidak pasti; {_both_ways(number.text, '%')}"
    grouped = _first_like(_GROUPING_DOT, numbers)
    decimal = _first_like(_DECIMAL_DOT, numbers)
    if grouped is None or decimal is None:
        return None
    remedy = _both_ways(grouped, "")
    return f"titik pada `{grouped}` tidak pasti, karena `{decimal}` memakai titik desimal; {remedy}"


def is_percent(unit: Unit) -> bool:
    """Tell whether a unit is the percentage.

    >>> is_percent(("persen",)), is_percent(())
    (True, False)
    """
    return unit[:1] == PERCENT


def _first_like(shape: re.Pattern[str], numbers: Sequence[Quantity]) -> str | None:
    for number in numbers:
        if shape.fullmatch(number.text):
            return number.text
    return None


def _both_ways(digits: str, sign: str) -> str:
    """Say how to write digits with a doubtful dot, as decimals and as thousands."""
    whole, decimals = digits.split(".")
    shortened = decimals.rstrip("0")
    return f"tulis {whole},{shortened}{sign} (desimal) atau {whole}{decimals}{sign} (ribuan)"
