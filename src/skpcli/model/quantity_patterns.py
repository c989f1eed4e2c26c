"""The regular expressions that find numbers, dates and units in folded Indonesian text.

They are written with ``re.VERBOSE``, so a blank that counts stands in brackets: ``[ ]``.
"""

import re

from skpcli.model.terms import MONTHS, SHORT_MONTHS

LETTER = r"[^\W\d_]"
"""One letter of any script."""

_FULL_MONTHS = (*MONTHS, "nopember")

MONTH_NAMES = (*_FULL_MONTHS, *SHORT_MONTHS)
"""The months as they are written, short names and the common misspelling included."""

MULTIPLIERS = {
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
"""What the words directly behind a number multiply it by."""

_NOT_INSIDE_A_WORD = rf"(?<!{LETTER})"
_END_OF_WORD = rf"(?!{LETTER})"

# A number as it is written: digits with the dots and commas between them.
_NUMBER = r"\d++(?:[.,]++\d++)*+"
_END_OF_NUMBER = r"(?![.,]?\d)"

# Footnote marks, and a bracket behind a number, which stand for nothing.
_STARS = r"\**+"
_BRACKET = rf"{_STARS} (?: [ ]? \( [^()]*+ \) )?"

_MULTIPLIER = rf"(?P<multiplier> {'|'.join(MULTIPLIERS)} ) {_END_OF_WORD}"

# The parts of dates.
_YEAR = rf"\d{{4}}{_END_OF_NUMBER}"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_TWO_DIGIT_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_TWO_DIGIT_MONTH = r"(?:0[1-9]|1[0-2])"
_MONTH_NAME = rf"(?:{'|'.join(MONTH_NAMES)}){_END_OF_WORD}"
_SHORT_YEAR = rf"\d{{2}} {_END_OF_NUMBER}"

_SCALE = rf"{_NOT_INSIDE_A_WORD} dari[ ]skala[ ] {_NUMBER}"
_ISO_DATE = rf"\d{{4}}-{_TWO_DIGIT_MONTH}-{_TWO_DIGIT_DAY} {_END_OF_NUMBER}"
_NUMERIC_DATE = rf"""
    {_DAY} (?P<date_mark>[/.-]) {_MONTH} (?P=date_mark) (?: {_YEAR} | {_SHORT_YEAR} )
"""
_DATE_WITH_NAME = rf"""
    \d{{1,2}}+ [ /.-]? {_MONTH_NAME} (?: \.? [ /.-]? {_YEAR} | \.? [/.-] {_SHORT_YEAR} )?
"""
_MONTH_AND_YEAR = rf"{_NOT_INSIDE_A_WORD} {_MONTH_NAME} \.? [ ] {_YEAR}"

SCAN = re.compile(
    rf"""
    # What has digits and is no number goes first: a scale, dates, names such as SP2D.
      {_SCALE}
    | {_ISO_DATE}
    | {_NUMERIC_DATE}
    | {_DATE_WITH_NAME}
    | {_MONTH_AND_YEAR}
    | (?P<name> {LETTER} [-+/.]? {_NUMBER} )

    # A number, perhaps in rupiah. The bracket belongs to it, so that nothing inside is read.
    | (?: {_NOT_INSIDE_A_WORD} (?P<rp>rp) \.? [ ]? )?
      (?P<number> {_NUMBER} ) {_BRACKET}
      (?: [ ]? {_MULTIPLIER} {_BRACKET} )?
    """,
    re.VERBOSE,
)
"""One thing with digits in it; the group ``number`` is there where it is a number."""

LONGEST_PREFIX = len("dari skala ")
"""How far before its first digit a match of `SCAN` can begin."""

DIGIT = re.compile(r"\d")

WORD = re.compile(rf"%|{LETTER}++")
"""A word, or the sign that stands for one."""

INDONESIAN_NUMBER = re.compile(
    r"""
    # Groups of thousands, or digits alone; then the decimals.
      (?P<whole> [1-9][0-9]{0,2}+ (?:\.[0-9]{3})++ | [0-9]++ )
      (?: , (?P<decimals> [0-9]++ ) )?
    # A single dot is a decimal point, except before exactly three digits.
    | [0-9]++ \. (?! [0-9]{3}\Z ) [0-9]++
    """,
    re.VERBOSE,
)
"""A number in Indonesian notation, or with a decimal point."""

_AFTER_UNIT_WORD = rf"{_STARS} (?P<kerja> [ ] kerja {_END_OF_WORD} )? (?P<slash> [ ]? / )?"

UNIT_WORD = re.compile(
    rf"[ ]? (?! dari[ ]skala[ ]\d ) (?P<word> % | {LETTER}++ ) {_AFTER_UNIT_WORD}", re.VERBOSE
)
"""The first word of a unit, with ``kerja`` after it, and the slash before an alternative."""

OTHER_UNIT_WORD = re.compile(rf"[ ]? (?P<word> {LETTER}++ ) {_AFTER_UNIT_WORD}", re.VERBOSE)
"""A unit's first word after a slash."""

_SEPARATOR = rf"""
    (?: [-\u2013\u2014]
      | {_NOT_INSIDE_A_WORD} (?: s\.d\.? | s/d | sd | sampai[ ]dengan | sampai | hingga )
    )
"""
_WORDS_OF_UNIT = rf"(?: % | {LETTER}++ ) {_STARS} (?: (?: [ ] | [ ]?/[ ]? ) {LETTER}++ {_STARS} )*"

BETWEEN_BOUNDS = re.compile(
    rf"[ ]? (?P<unit> {_WORDS_OF_UNIT} )? [ ]? {_SEPARATOR} [ ]?", re.VERBOSE
)
"""What stands between the two numbers of a range: the first one's unit, and the separator."""
