"""Every accepted spelling of a typed text as a pattern that ECMA 262 shares with Python."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from skpcli.model.spellings import SPELLINGS, WORDS, fold
from skpcli.model.terms import EMPTY_TEXTS, MONTHS, SHORT_MONTHS

_BLANK = r"[\s_-]"
"""What folds to a blank."""

_BLANKS = f"{_BLANK}*"

_FOLDED_SIGNS = {
    " ": f"{_BLANK}+",
    "/": f"{_BLANKS}/{_BLANKS}",
    "(": rf"\({_BLANKS}",
    ")": rf"{_BLANKS}\)",
}
"""What a sign of a folded text may have been."""

_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LATER_DAYS = {
    31: "[12][0-9]|3[01]",
    30: "[12][0-9]|30",
    29: "[12][0-9]",
}
"""The days beyond the ninth, by the length of the month."""

_EMPTY = "|".join(sorted(EMPTY_TEXTS)).replace(".", "[.]")

ABSENT_TEXTS = rf"\s*(?:{_EMPTY})?\s*"
"""Texts that mean "nothing here", blank ones included."""

ID = "[A-Za-z0-9._-]+"
"""The id of an RHK or goal."""

ORGANISATION_ID = "[a-z0-9-]+"
"""The id of an organisation."""

_CREDIT_FORMS = (
    "[0-9]+(?:,[0-9]+)?",
    r"[0-9]{1,3}(?:[.][0-9]{3})+,[0-9]+",
    r"[0-9]{1,3}(?:[.][0-9]{3}){2,}",
    r"[0-9]+[.](?:[0-9]{1,2}|[0-9]{4,})",
)

CREDIT = rf"\s*(?:{'|'.join(_CREDIT_FORMS)})\s*"
"""An amount of angka kredit."""

VERSION = r"\s*1\s*"
"""The version of the format."""


def whole_match(pattern: str, *, required: bool) -> str:
    """Make a pattern of a whole text; without ``required`` one that means "nothing here" passes.

    >>> whole_match("a", required=True)
    '^(?:a)$'
    """
    if required:
        return f"^(?:{pattern})$"
    return f"^(?:{pattern}|{ABSENT_TEXTS})$"


def non_empty(pattern: str = "") -> str:
    """Make a pattern of a text that does not mean "nothing here"."""
    return rf"^(?!{ABSENT_TEXTS}$){pattern}"


def any_spelling(choices: type[StrEnum], member: StrEnum | None = None) -> str:
    """Give all spellings of a closed set, or of one member of it.

    >>> from skpcli.model.terms import Rating
    >>> bool(re.search(whole_match(any_spelling(Rating), required=True), " Diatas  EKSPETASI "))
    True
    """
    members = choices if member is None else [member]
    official = sorted({fold(each) for each in members})
    aliases = {**SPELLINGS[None], **SPELLINGS.get(choices, {})}
    accepted = [alias for alias, meant in aliases.items() if fold(meant) in official]
    spelled = [_spellings(folded) for folded in official + sorted(accepted)]
    return f"{_BLANKS}{_any_of(spelled)}{_BLANKS}"


def value_key(name: str) -> str:
    """Make a pattern of the keys that are read as one of the seven values, official key aside."""
    spelled = [_in_any_case(name.replace("_", " "))]
    if name == "akuntabel":
        spelled.append(_in_any_case("akuntable"))
    return f"^(?!{name}(?![\\s\\S])){_BLANKS}{_any_of(spelled)}{_BLANKS}$"


def _any_of(patterns: Iterable[str]) -> str:
    """Make a pattern that any of some patterns fits."""
    alternatives = "|".join(patterns)
    return f"(?:{alternatives})"


def _spellings(folded: str) -> str:
    """Spell a folded text with the variants of its words."""
    variants: dict[str, list[str]] = {}
    for variant, official in WORDS.items():
        variants.setdefault(official, []).append(variant)
    words = "|".join(variants)
    parts = re.split(rf"(?<![^ ])({words})(?![^ ])", folded)
    spelled = []
    for part in parts:
        if part in variants:
            spelled.append(_any_of(_in_any_case(word) for word in (part, *variants[part])))
        else:
            spelled.append(_in_any_case(part))
    return "".join(spelled)


def _in_any_case(folded: str) -> str:
    """Spell a folded text in any case with any blanks."""
    spelled = []
    for sign in folded:
        spelled.append(_FOLDED_SIGNS.get(sign) or f"[{sign.upper()}{sign}]")
    return "".join(spelled)


def golongan_pattern() -> str:
    """Give all spellings of a golongan: I/a to IV/e and I to XVII, blanks and brackets anywhere."""
    s = _BLANKS
    i = f"[Ii]{s}"
    v = f"[Vv]{s}"
    x = f"[Xx]{s}"
    slash = f"(?:/{s})?"
    of_pns = f"(?:{i}){{1,3}}{slash}[A-Da-d]{s}|{i}{v}{slash}[A-Ea-e]{s}"
    to_seven = f"(?:{i}){{1,3}}|{i}{v}|{v}(?:{i}){{0,2}}"
    beyond_seven = f"{v}(?:{i}){{3}}|{i}{x}|{x}(?:{to_seven})?"
    return rf"{s}(?:\({s})?(?:{of_pns}|{to_seven}|{beyond_seven})(?:\){s})?"


def nip_pattern() -> str:
    """Give all spellings of a NIP whose parts are sound.

    Only 29 February is not looked up in a calendar.
    """
    digit = "[0-9]"
    year = f"(?!0000){digit * 4}"
    birth = f"{year}{_days_of_months('')}"
    appointment = f"{year}(?:0[1-9]|1[0-2]|21)"
    number = f"[12](?!000){digit * 3}"
    spaced = re.sub(
        r"\[[^]]*\]|[0-9]",
        r"\g<0>\\s*",
        birth + appointment + number,
    )
    return rf"\s*{spaced}"


def date_pattern() -> str:
    """Give all spellings of a day, ISO and Indonesian ones and those with `/`, `-` or `.`.

    Only 29 February is not looked up in a calendar.
    """
    year = "(?!0000)[0-9]{4}"
    iso_day = f"{year}-{_days_of_months('-')}"
    indonesian_day = rf"{_days_of_named_months()}\s+{year}"
    return rf"\s*(?:{iso_day}|{indonesian_day}|{_days_with_marks()})\s*"


_OTHER_MARK_BEHIND_MONTH = (
    "(?![0-9]+(?:-[0-9A-Za-z]+(?:[.]?/|[.][0-9])"
    "|/[0-9A-Za-z]+(?:[.]?-|[.][0-9])"
    "|[.][0-9A-Za-z]+[.]?[-/]))"
)
"""Refuses `31/12-2025`; a short month may have a dot of its own."""


def _days_with_marks() -> str:
    """Give the days with the same mark before and behind the month, which has a name or not."""
    in_digits = [f"{number}" if number > 9 else f"0?{number}" for number in range(1, 13)]
    days = []
    for names, numbers in zip(_by_length(_month_names()), _by_length(in_digits), strict=True):
        later_days = names[1]
        days.append(f"(?:0?[1-9]|{later_days})[-/.](?:{names[0]}|{numbers[0]})")
    year = "(?:(?!0000)[0-9]{4}|[0-9]{2})"
    return f"{_OTHER_MARK_BEHIND_MONTH}{_any_of(days)}[-/.]{year}"


def _days_of_months(separator: str) -> str:
    """Give every day of a year in digits, the month first, with a separator behind it."""
    in_digits = [f"{number:02}" for number in range(1, 13)]
    days = []
    for months, later_days in _by_length(in_digits):
        days.append(f"{months}{separator}(?:0[1-9]|{later_days})")
    return _any_of(days)


def _days_of_named_months() -> str:
    """Give every day of a year, the name of the month last."""
    days = []
    for months, later_days in _by_length(_month_names()):
        days.append(rf"(?:0?[1-9]|{later_days})\s+{months}")
    return _any_of(days)


def _month_names() -> list[str]:
    """Give the names of each month in any case, short ones too."""
    names = [_in_any_case(name) for name in MONTHS]
    names[10] += f"|{_in_any_case('nopember')}"
    for name, number in SHORT_MONTHS.items():
        names[number - 1] += f"|{_in_any_case(name)}[.]?"
    return names


def _by_length(months: list[str]) -> Iterator[tuple[str, str]]:
    """Join the months of the same length, and give the days beyond the ninth with them."""
    for length, later_days in _LATER_DAYS.items():
        alike = []
        for month, days in zip(months, _MONTH_LENGTHS, strict=True):
            if days == length:
                alike.append(month)
        yield _any_of(alike), later_days
