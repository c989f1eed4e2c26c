"""The closed list of comparators before a number."""

import re

from skpcli.model.quantity_patterns import LETTER

_AT_MOST_WORDS = (
    "maksimal",
    "maksimum",
    "maks",
    "paling lambat",
    "paling lama",
    "paling banyak",
    "selambat-lambatnya",
    "tidak lebih dari",
    "kurang dari",
    "di bawah",
)
_AT_LEAST_WORDS = (
    "minimal",
    "minimum",
    "min",
    "paling sedikit",
    "paling kurang",
    "sekurang-kurangnya",
    "tidak kurang dari",
    "lebih dari",
    "di atas",
)

AT_MOST = (*_AT_MOST_WORDS, "<", "≤", "<=")
"""What bounds from above."""

AT_LEAST = (*_AT_LEAST_WORDS, ">", "≥", ">=")
"""What bounds from below."""

STRICT = frozenset(("<", "kurang dari", "di bawah", ">", "lebih dari", "di atas"))
"""What leaves the bound itself out."""

_LONGEST_FIRST = sorted((*_AT_MOST_WORDS, *_AT_LEAST_WORDS), key=len, reverse=True)
_WORDS = "|".join(word.replace(" ", "[ ]") for word in _LONGEST_FIRST)
# A word needs a blank before the number: in `min.3` the digits would belong to a name.
_COMPARATOR = rf"""
    (?: (?<!{LETTER}) (?P<word>{_WORDS}) (?: (?<=maks)\. | (?<=min)\. )? [ ]
      | (?P<sign> [<>]=? | [≤≥] ) [ ]?
    )
"""
COMPARATOR_AT_START = re.compile(_COMPARATOR, re.VERBOSE)
"""A comparator at the place where it is looked for; the groups are ``word`` or ``sign``."""

COMPARATOR_AT_END = re.compile(rf"{_COMPARATOR}\Z", re.VERBOSE)
"""A comparator at the end of the text looked at, directly before a number."""
