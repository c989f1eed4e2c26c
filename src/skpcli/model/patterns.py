"""Every accepted spelling of a typed text as a pattern that ECMA 262 shares with Python."""

import re
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
_LATER_DAYS = {31: "[12][0-9]|3[01]", 30: "[12][0-9]|30", 29: "[12][0-9]"}
"""The days beyond the ninth, by the length of the month."""

ABSENT_TEXTS = rf"\s*(?:{'|'.join(sorted(EMPTY_TEXTS)).replace('.', '[.]')})?\s*"
"""Texts that mean "nothing here", blank ones included."""

ID = "[A-Za-z0-9._-]+"
"""The id of an RHK or goal."""

ORGANISATION_ID = "[a-z0-9-]+"
"""The id of an organisation."""

VERSION = r"\s*1\s*"
"""The version of the format."""


def whole_match(pattern: str, *, required: bool) -> str:
    """Make a pattern of a whole text; without ``required`` one that means "nothing here" passes.

    >>> whole_match("a", required=True)
    '^(?:a)$'
    """
    return f"^(?:{pattern})$" if required else f"^(?:{pattern}|{ABSENT_TEXTS})$"


def non_empty(pattern: str = "") -> str:
    """Make a pattern of a text that does not mean "nothing here"."""
    return rf"^(?!{ABSENT_TEXTS}$){pattern}"


def any_spelling(choices: type[StrEnum], values: StrEnum | None = None) -> str:
    """Give all spellings of a closed set, or of one member of it.

    >>> from skpcli.model.terms import Rating
    >>> bool(re.search(whole_match(any_spelling(Rating), required=True), " Diatas  EKSPETASI "))
    True
    """
    members = [member for member in choices if values in (None, member)]
    official = {fold(member.value) for member in members}
    aliases = {**SPELLINGS[None], **SPELLINGS.get(choices, {})}
    accepted = [alias for alias, meant in aliases.items() if fold(meant) in official]
    spelled = [_spellings(folded) for folded in (*sorted(official), *sorted(accepted))]
    return f"{_BLANKS}(?:{'|'.join(spelled)}){_BLANKS}"


def value_key(name: str) -> str:
    """Make a pattern of the keys that are read as one of the seven values, official key aside."""
    spelled = [_in_any_case(name.replace("_", " "))]
    if name == "akuntabel":
        spelled.append(_in_any_case("akuntable"))
    return f"^(?!{name}(?![\\s\\S])){_BLANKS}(?:{'|'.join(spelled)}){_BLANKS}$"


def _spellings(folded: str) -> str:
    """Spell a folded text with the variants of its words."""
    variants: dict[str, list[str]] = {}
    for variant, official in WORDS.items():
        variants.setdefault(official, []).append(variant)
    parts = re.split(rf"(?<![^ ])({'|'.join(variants)})(?![^ ])", folded)
    spelled = []
    for part in parts:
        if part in variants:
            words = [_in_any_case(word) for word in (part, *variants[part])]
            spelled.append(f"(?:{'|'.join(words)})")
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
    i, v, x = f"[Ii]{s}", f"[Vv]{s}", f"[Xx]{s}"
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
    days = [f"(?:{months})(?:0[1-9]|{later})" for months, later in _months_as_digits()]
    birth = f"(?!0000){digit * 4}(?:{'|'.join(days)})"
    appointment = f"(?!0000){digit * 4}(?:0[1-9]|1[0-2]|21)"
    digits = f"{birth}{appointment}[12](?!000){digit * 3}"
    return r"\s*" + re.sub(r"\[[^]]*\]|[0-9]", r"\g<0>\\s*", digits)


def date_pattern() -> str:
    """Give all spellings of a day, ISO and Indonesian ones and those with `/`, `-` or `.`.

    Only 29 February is not looked up in a calendar.
    """
    iso = [f"(?:{months})-(?:0[1-9]|{later})" for months, later in _months_as_digits()]
    named = [f"(?:0?[1-9]|{later})\\s+(?:{months})" for months, later in _months_by_name()]
    iso_day = f"(?!0000)[0-9]{{4}}-(?:{'|'.join(iso)})"
    indonesian_day = rf"(?:{'|'.join(named)})\s+(?!0000)[0-9]{{4}}"
    marked = _days_with_marks()
    return rf"\s*(?:{iso_day}|{indonesian_day}|{marked})\s*"


_OTHER_MARK_BEHIND_MONTH = (
    "(?![0-9]+(?:-[0-9A-Za-z]+(?:[.]?/|[.][0-9])"
    "|/[0-9A-Za-z]+(?:[.]?-|[.][0-9])"
    "|[.][0-9A-Za-z]+[.]?[-/]))"
)
"""Refuses `31/12-2025`; a short month may have a dot of its own."""


def _days_with_marks() -> str:
    """Give the days with the same mark before and behind the month, which has a name or not."""
    spelled = []
    for named, numbered in zip(_months_by_name(), _months_as_digits(), strict=True):
        names, later_days = named
        numbers = numbered[0].replace("0", "0?").replace("10?", "10")
        spelled.append(f"(?:0?[1-9]|{later_days})[-/.](?:{names}|{numbers})")
    days = "|".join(spelled)
    return f"{_OTHER_MARK_BEHIND_MONTH}(?:{days})[-/.](?:(?!0000)[0-9]{{4}}|[0-9]{{2}})"


def _months_as_digits() -> list[tuple[str, str]]:
    """Give the months as two digits, with the days beyond the ninth, by their length."""
    return _by_length([f"{number:02}" for number in range(1, 13)])


def _months_by_name() -> list[tuple[str, str]]:
    """Give the months by name, short ones too, with the days beyond the ninth, by their length."""
    spelled = [_in_any_case(name) for name in MONTHS]
    spelled[10] += f"|{_in_any_case('nopember')}"
    for name, number in SHORT_MONTHS.items():
        spelled[number - 1] += f"|{_in_any_case(name)}[.]?"
    return _by_length(spelled)


def _by_length(months: list[str]) -> list[tuple[str, str]]:
    """Join the patterns of the months that have the same length."""
    grouped = []
    for length, later_days in _LATER_DAYS.items():
        alike = [
            month for month, days in zip(months, _MONTH_LENGTHS, strict=True) if days == length
        ]
        grouped.append(("|".join(alike), later_days))
    return grouped
