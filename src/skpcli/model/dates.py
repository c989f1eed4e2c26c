"""Dates as people write them: ISO and Indonesian ones, and tolerated spellings of both.

Source: section "Scalars" of the format, paragraph "Dates".
"""

import re
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from skpcli.model.terms import MONTHS, SHORT_MONTHS
from skpcli.model.values import RefusedValueError, listed, quoted

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_SPACED = re.compile(r"(?P<day>[0-9]{1,2})\s+(?P<month>[A-Za-z]+\.?)\s+(?P<year>[0-9]{4})")
_MARKED = re.compile(
    r"(?P<day>[0-9]{1,2})(?P<mark>[/.-])"
    r"(?P<month>[0-9]{1,2}|[A-Za-z]+\.?)(?P=mark)(?P<year>[0-9]{4}|[0-9]{2})"
)


class ReadDay(NamedTuple):
    """A day as it was read; ``tolerated`` if it was spelled neither as ISO nor in full words."""

    day: date
    tolerated: bool


# An office repeats its days: with this cache, and those of NIP and golongan, the documents of one
# are validated in four fifths of the time.
@lru_cache(maxsize=1024)
def read_day(text: str) -> ReadDay:
    """Read a date in any of its spellings, always day, month, year but in ISO; error SKP206."""
    stripped = text.strip()
    iso = _ISO.fullmatch(stripped)
    if iso:
        return ReadDay(_calendar_day(iso, int(iso["month"]), text), tolerated=False)
    written = _SPACED.fullmatch(stripped) or _MARKED.fullmatch(stripped)
    if written is None:
        hint = "tulis seperti 2025-12-31 atau 31 Desember 2025"
        raise RefusedValueError("SKP206", f"{quoted(text)} bukan tanggal", hint)
    month = written["month"]
    number = int(month) if month.isdecimal() else _month(month)
    has_full_name = _is_full_name(month.casefold())
    is_official = written.re is _SPACED and has_full_name
    return ReadDay(_calendar_day(written, number, text), tolerated=not is_official)


def read_date(text: str) -> date:
    """Read a date in any of its spellings; error SKP206.

    >>> read_date("31 Desember 2025") == read_date("31/12/25") == read_date("31-Des-2025")
    True
    """
    return read_day(text).day


def date_or_none(text: str) -> date | None:
    """Read a date in any of its spellings; None where there is none."""
    try:
        return read_date(text)
    except RefusedValueError:
        return None


def tolerated_day(text: str) -> str | None:
    """Give the ISO spelling of a date that is merely tolerated; None of all other texts.

    >>> tolerated_day("31.12.2025"), tolerated_day("31 Desember 2025")
    ('2025-12-31', None)
    """
    try:
        found = read_day(text)
    except RefusedValueError:
        return None
    return found.day.isoformat() if found.tolerated else None


def _calendar_day(written: re.Match[str], month: int, text: str) -> date:
    """Look a day up in the calendar; a year of two digits is one of this century."""
    year = int(written["year"])
    if len(written["year"]) == 2:
        year += 2000
    try:
        return date(year, month, int(written["day"]))
    except ValueError:
        message = f"tanggal {quoted(text)} tidak ada dalam kalender"
        hint = "periksa hari dan bulannya"
        if written.re is _MARKED:
            hint = "periksa hari dan bulannya; urutannya hari, bulan, tahun"
        raise RefusedValueError("SKP206", message, hint) from None


def _is_full_name(name: str) -> bool:
    return name in MONTHS or name == "nopember"


def _month(written: str) -> int:
    """Give the number of a month by its name, in full or short; error SKP206."""
    name = written.casefold()
    if _is_full_name(name):
        return MONTHS.index(name.replace("nopember", "november")) + 1
    short = SHORT_MONTHS.get(name.removesuffix("."))
    if short:
        return short
    close = get_close_matches(name, MONTHS, n=1)
    hint = f"mungkin maksudnya `{close[0].title()}`?" if close else f"bulan: {listed(MONTHS)}"
    raise RefusedValueError("SKP206", f"nama bulan {quoted(written)} tidak dikenal", hint)
