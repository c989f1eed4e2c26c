"""Targets that are one full date, compared with the date in the realisasi as days.

Source: section "Quantities" of the format, paragraph "Date targets".
"""

import re
from datetime import date
from typing import NamedTuple

from skpcli.model.dates import date_or_none
from skpcli.model.numbers import NotComputable, Quantity, scan
from skpcli.model.terms import Arah, Posisi

_AT_LATEST = frozenset(("paling lambat", "selambat-lambatnya", "maksimal", "maks", "maks."))
_BEFORE = "sebelum"
_WEEKDAY = "(?:senin|selasa|rabu|kamis|jumat|jum['\u2019`]at|sabtu|minggu|ahad)"
_DATE_TARGET = re.compile(
    rf"""
    (?: (?P<word> paling[ ]lambat | selambat-lambatnya | maksimal | maks\.? | sebelum
        | pada[ ]tanggal | pada | tanggal ) [ ] )?
    (?: (?: hari[ ] )? {_WEEKDAY} ,? [ ] )?
    (?: tanggal[ ] )?
    (?P<date> \d .*? ) [ ]? \.?
    """,
    re.VERBOSE,
)

_SAY_ARAH = "isi `arah`: dari target ini tidak pasti apakah lebih awal berarti lebih baik"


class DateTarget(NamedTuple):
    """A target that is a date, with the word before it that says on which side of it to be."""

    day: date
    word: str | None


def read_date_target(text: str) -> DateTarget | None:
    """Read a folded target that is one full date, or return None.

    >>> read_date_target("paling lambat senin, 31 maret 2025")
    DateTarget(day=datetime.date(2025, 3, 31), word='paling lambat')
    """
    match = _DATE_TARGET.fullmatch(text)
    day = date_or_none(match["date"]) if match else None
    if match is None or day is None:
        return None
    return DateTarget(day, match["word"])


def read_date_of_realisasi(text: str) -> date | NotComputable:
    """Find the only full date of a folded realisasi; other numbers may not be in it.

    >>> read_date_of_realisasi("selesai pada 28 maret 2025.")
    datetime.date(2025, 3, 28)
    """
    days = []
    for found in scan(text):
        day = None
        if not isinstance(found, Quantity):
            day = date_or_none(text[found.start : found.end])
        if day is None:
            return NotComputable("realisasi harus memuat satu tanggal lengkap, tanpa bilangan lain")
        days.append(day)
    if len(days) != 1:
        return NotComputable("realisasi harus memuat tepat satu tanggal lengkap")
    return days[0]


def position_of_day(target: DateTarget, day: date, arah: Arah | None) -> Posisi | NotComputable:
    """Give the position of a day against a date target."""
    if target.word == _BEFORE:
        return Posisi.PADA if day < target.day else Posisi.DI_BAWAH
    if target.word in _AT_LATEST:
        return Posisi.PADA if day <= target.day else Posisi.DI_BAWAH
    if day == target.day:
        return Posisi.PADA
    if arah is None:
        return NotComputable(_SAY_ARAH)
    is_later = day > target.day
    return Posisi.DI_ATAS if is_later is (arah is Arah.NAIK) else Posisi.DI_BAWAH
