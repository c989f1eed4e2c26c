"""Numbers, dates and units as they stand in Indonesian free text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from skpcli.model.quantity_patterns import (
    BETWEEN_BOUNDS,
    DIGIT,
    INDONESIAN_NUMBER,
    LONGEST_PREFIX,
    MONTH_NAMES,
    MULTIPLIERS,
    OTHER_UNIT_WORD,
    SCAN,
    UNIT_WORD,
    WORD,
)

Unit = tuple[str, ...]
"""First words of a unit, folded, each as good as the other; none for a number without unit."""

RUPIAH: Unit = ("rp",)
"""The unit of amounts of money."""

PERCENT: Unit = ("persen",)
"""The unit of percentages, written `%` or `persen`."""

_TIME = ("detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun")
TIME_UNITS = frozenset((*_TIME, *(f"{word} kerja" for word in _TIME)))

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP, traps=[])
"""The context of arithmetic that rounds nothing."""

_NO_UNITS = frozenset((*MULTIPLIERS, *MONTH_NAMES))

_CONVERTIBLE = (
    {"detik": 1, "menit": 60, "jam": 3600},
    {"hari": 1, "minggu": 7},
)

_LONGEST_QUOTE = 40


class NotComputable(NamedTuple):
    """Why a text cannot be computed with: a normal outcome, not an error."""

    reason: str


class Quantity(NamedTuple):
    """A number with its unit at a place in a folded text; `error` says why it cannot be used.

    ``text`` are its digits as written, ``value`` is multiplied by the word behind them.
    """

    start: int
    end: int
    text: str
    value: Decimal
    multiplier: int
    unit: Unit
    note: str | None
    error: str | None

    @property
    def is_year(self) -> bool:
        """Whether it reads as a year where time is meant."""
        return not self.unit and self.error is None and self.resembles_year

    @property
    def resembles_year(self) -> bool:
        """Whether it would be a year if it had no unit."""
        return self.multiplier == 1 and 1900 <= self.value <= 2100

    def multiplied(self, multiplier: int) -> "Quantity":
        """Give the number a multiplier that stands elsewhere, as that of a range does."""
        value = EXACT.multiply(self.value, multiplier)
        return self._replace(value=value, multiplier=multiplier)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A date or a scale, which has digits and is no number, by its place in a folded text."""

    start: int
    end: int


class _Reading(NamedTuple):
    """The value of a run of digits, with a remark on it or the reason why it has none."""

    value: Decimal
    note: str | None = None
    error: str | None = None


def flatten(text: str) -> str:
    """Fold case and blanks, NBSP and line ends included; all positions refer to this text.

    >>> flatten(" 12   Laporan ")
    '12 laporan'
    """
    return " ".join(text.split()).casefold()


def read_number(text: str) -> Decimal | None:
    """Read a run of digits, dots and commas in Indonesian notation, or return None.

    >>> read_number("1.250,75"), read_number("99.5"), read_number("0.750")
    (Decimal('1250.75'), Decimal('99.5'), None)
    """
    if not text.isascii():
        return None
    match = INDONESIAN_NUMBER.fullmatch(text)
    if match is None:
        return None
    whole, decimals = match["whole"], match["decimals"]
    if whole is None:
        return Decimal(text)
    return Decimal(f"{whole.replace('.', '')}.{decimals or ''}")


def read_unit(text: str, start: int = 0) -> Unit:
    """Read the first words of the unit at a place in a folded text; a slash joins alternatives.

    >>> read_unit("hari kerja"), read_unit("kegiatan / laporan akhir"), read_unit("%")
    (('hari kerja',), ('kegiatan', 'laporan'), ('persen',))
    """
    words: list[str] = []
    match = UNIT_WORD.match(text, start)
    while match:
        word, kerja, slash = match.group("word", "kerja", "slash")
        if word == "%":
            return PERCENT
        # Only after a unit of time does "kerja" make another unit; elsewhere it is any second word.
        if kerja and word in TIME_UNITS:
            words.append(f"{word} kerja")
        else:
            words.append(word)
        if kerja or not slash:
            break
        match = OTHER_UNIT_WORD.match(text, match.end())
    return tuple(words)


def quantity_at(text: str, start: int) -> Quantity | None:
    """Read the number that starts at a place in a folded text; None where none does, or a date.

    >>> quantity_at("rp 5.000 per unit", 0).unit
    ('rp',)
    """
    return _number_at(text, start, before=_sign_before(text, start))


def scan(text: str, start: int = 0) -> Iterator[Quantity | Skipped]:
    """Yield what has digits from a place on, numbers, dates and scales; names are left out.

    >>> first, second = scan("sp2d, 3 kali, 1 mei")
    >>> first.text, second
    ('3', Skipped(start=14, end=19))
    """
    position = start
    while digit := DIGIT.search(text, position):
        # Going from digit to digit is far cheaper than trying a match at each letter.
        match = SCAN.search(text, max(position, digit.start() - LONGEST_PREFIX))
        assert match, "every digit is part of a number at least"
        position = match.end()
        if match["number"]:
            yield _quantity(text, match, before=_sign_before(text, match.start()))
        elif not match["name"]:
            yield Skipped(*match.span())


def next_after(text: str, quantity: Quantity) -> Quantity | Skipped | None:
    """Return what comes after a number: the other bound of a range, else what `scan` yields.

    >>> next_after("61 berkas-65 berkas", quantity_at("61 berkas-65 berkas", 0)).text
    '65'
    """
    if DIGIT.search(text, quantity.end) is None:
        return None
    bound = _bound_after_unit(text, quantity)
    if bound is not None:
        return bound
    return next(scan(text, quantity.end), None)


def _bound_after_unit(text: str, first: Quantity) -> Quantity | None:
    """Give the second bound of a range where it looks like a part of a name.

    A letter right before digits makes them a name (`covid-19`). So behind words only the same
    words at both numbers say that it is a range: `61 berkas-65 berkas`.
    """
    between = BETWEEN_BOUNDS.match(text, first.end)
    if between is None:
        return None
    second = _number_at(text, between.end(), before="")  # a dot there belongs to `s.d.`
    if second is None:
        return None
    unit = unit_between(text, first, second)
    last = text[second.start - 1]
    if unit == () and (last == "." or last.isalpha()):
        return second  # the unit stands at the end: `1000 s.d.1500 berkas`
    if not unit or set(unit) != set(second.unit):
        return None
    own_words = _words(between["unit"] or "")
    if _words(text[second.end :])[: len(own_words)] != own_words:
        return None
    return second


def _words(text: str) -> list[str]:
    """Give the words of a text; `%` is one of them."""
    return ["persen" if word == "%" else word for word in WORD.findall(text)]


def unit_between(text: str, first: Quantity, second: Quantity | Skipped | None) -> Unit | None:
    """Return the first number's own unit where a range separator joins two neighbours.

    The unit is () where it has none of its own; the answer is None where nothing joins the two.

    >>> unit_between("85% - 95%", quantity_at("85% - 95%", 0), quantity_at("85% - 95%", 6))
    ('persen',)
    """
    if second is None:
        return None
    match = BETWEEN_BOUNDS.fullmatch(text, first.end, second.start)
    if match is None:
        return None
    if first.unit == RUPIAH:
        return RUPIAH
    return read_unit(match["unit"] or "")


def _sign_before(text: str, start: int) -> str:
    return text[max(0, start - 1) : start]


def _number_at(text: str, start: int, *, before: str) -> Quantity | None:
    match = SCAN.match(text, start)
    if match is None or match["number"] is None:
        return None
    return _quantity(text, match, before=before)


def _quantity(text: str, match: re.Match[str], *, before: str) -> Quantity:
    start, end = match.span()
    unit = read_unit(text, end)
    reading = _read_digits(match["number"], unit, before=before)
    multiplier = MULTIPLIERS.get(match["multiplier"], 1)
    return Quantity(
        start=start,
        end=end,
        text=match["number"],
        value=EXACT.multiply(reading.value, multiplier),
        multiplier=multiplier,
        unit=RUPIAH if match["rp"] else unit,
        note=reading.note,
        error=reading.error,
    )


def _read_digits(digits: str, unit: Unit, *, before: str) -> _Reading:
    """Read a run of digits; the word after it and the sign before it can spoil it."""
    quoted = digits[:_LONGEST_QUOTE]
    value = read_number(digits)
    if value is None or before in (".", ","):
        error = f"`{quoted}` bukan bilangan; tulis seperti 1.250 atau 1.250,75"
        return _Reading(Decimal(0), error=error)
    if unit and unit[0] in _NO_UNITS:
        error = "tanggal atau nama bulan bukan besaran"
        if unit[0] in MULTIPLIERS:
            error = f"`{unit[0]}` di belakang pengali lain; tulis bilangan lengkap dengan angka"
        return _Reading(value, error=error)
    if digits[-4:-3] == ",":
        note = f"`{quoted}` dibaca sebagai desimal; untuk ribuan tulis dengan titik"
        return _Reading(value, note=note)
    return _Reading(value)


def factors(first: Unit, second: Unit) -> tuple[int, int] | None:
    """Return the factors that bring two units to one measure, or None where they do not agree.

    >>> factors(("jam",), ("menit",)), factors(("hari",), ("hari kerja",)), factors((), ("berkas",))
    ((3600, 60), None, (1, 1))
    """
    if not first or first == second or not set(first).isdisjoint(second):
        return (1, 1)
    for sizes in _CONVERTIBLE:
        first_size = _size(first, sizes)
        second_size = _size(second, sizes)
        if first_size and second_size:
            return first_size, second_size
    return None


def _size(unit: Unit, sizes: dict[str, int]) -> int | None:
    """Give the size of the first word of a unit that a table of sizes knows."""
    for word in unit:
        if word in sizes:
            return sizes[word]
    return None
