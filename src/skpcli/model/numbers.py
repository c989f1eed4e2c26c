"""Numbers, dates and units as they stand in Indonesian free text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

from skpcli.model.quantity_patterns import (
    BETWEEN_BOUNDS,
    DIGIT,
    INDONESIAN_NUMBER,
    LONGEST_PREFIX,
    MONTH_NAMES,
    OTHER_UNIT_WORD,
    SCAN,
    UNIT_WORD,
)

Satuan = tuple[str, ...]
"""First words of a unit, folded, each as good as the other; none for a number without unit."""

RUPIAH: Satuan = ("rp",)
"""The unit of amounts of money."""

_TIME = ("detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun")
SATUAN_WAKTU = frozenset((*_TIME, *(f"{word} kerja" for word in _TIME)))

_MULTIPLIERS = frozenset(("ribu", "rb", "juta", "jt", "miliar", "milyar", "triliun", "trilyun"))
_NO_UNITS = _MULTIPLIERS.union(MONTH_NAMES)

_CONVERTIBLE = (
    {"detik": 1, "menit": 60, "jam": 3600},
    {"hari": 1, "minggu": 7},
)

_LONGEST_QUOTE = 40


class Gagal(NamedTuple):
    """Why a text cannot be computed with: a normal outcome, not an error."""

    sebab: str


class Suku(NamedTuple):
    """A number with its unit at a place in a folded text; `galat` says why it cannot be used."""

    awal: int
    akhir: int
    teks: str
    nilai: Decimal
    satuan: Satuan
    catatan: str | None
    galat: str | None

    @property
    def tahun(self) -> bool:
        """Whether it reads as a year where time is meant."""
        return not self.satuan and self.galat is None and looks_like_year(self.nilai)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A date or a scale, which has digits and is no number, by its place in a folded text."""

    start: int


class _Reading(NamedTuple):
    """The value of a run of digits, with a remark on it or the reason why it has none."""

    value: Decimal
    note: str | None = None
    error: str | None = None


def ratakan(teks: str) -> str:
    """Fold case and blanks, NBSP and line ends included; all positions refer to this text.

    >>> ratakan(" 12   Laporan ")
    '12 laporan'
    """
    return " ".join(teks.split()).casefold()


def looks_like_year(value: Decimal) -> bool:
    """Tell whether a number without unit is a year where time is meant.

    >>> looks_like_year(Decimal(2025)), looks_like_year(Decimal(120))
    (True, False)
    """
    return 1900 <= value <= 2100


def baca_angka(teks: str) -> Decimal | None:
    """Read a run of digits, dots and commas in Indonesian notation, or return None.

    >>> baca_angka("1.250,75"), baca_angka("99.5"), baca_angka("0.750")
    (Decimal('1250.75'), Decimal('99.5'), None)
    """
    if not teks.isascii():
        return None
    match = INDONESIAN_NUMBER.fullmatch(teks)
    if match is None:
        return None
    whole, decimals = match["whole"], match["decimals"]
    if whole is None:
        return Decimal(teks)
    return Decimal(f"{whole.replace('.', '')}.{decimals or ''}")


def tulis_angka(nilai: Decimal) -> str:
    """Write a number in Indonesian notation.

    >>> tulis_angka(Decimal("1250.50")), tulis_angka(Decimal("-1000000"))
    ('1.250,5', '-1.000.000')
    """
    whole, _, decimals = f"{nilai:,f}".partition(".")
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


def write_quantity(value: Decimal, unit: Satuan) -> str:
    """Write a number with its unit; without a unit the number alone.

    >>> write_quantity(Decimal(1200), RUPIAH), write_quantity(Decimal("2.5"), ("jam",))
    ('Rp1.200', '2,5 jam')
    """
    number = tulis_angka(value)
    if unit == RUPIAH:
        return f"Rp{number}"
    return f"{number} {'/'.join(unit)}" if unit else number


def baca_satuan(teks: str, awal: int = 0) -> Satuan:
    """Read the first words of the unit at a place in a folded text; a slash joins alternatives.

    >>> baca_satuan("hari kerja"), baca_satuan("kegiatan / laporan akhir"), baca_satuan("%")
    (('hari kerja',), ('kegiatan', 'laporan'), ('persen',))
    """
    words: list[str] = []
    match = UNIT_WORD.match(teks, awal)
    while match:
        word, kerja, slash = match.group("word", "kerja", "slash")
        if word == "%":
            return ("persen",)
        # Only after a unit of time does "kerja" make another unit; elsewhere it is any second word.
        if kerja and word in SATUAN_WAKTU:
            words.append(f"{word} kerja")
        else:
            words.append(word)
        if kerja or not slash:
            break
        match = OTHER_UNIT_WORD.match(teks, match.end())
    return tuple(words)


def suku_di(teks: str, awal: int) -> Suku | None:
    """Read the number that starts at a place in a folded text; None where none does, or a date.

    >>> suku_di("rp 5.000 per unit", 0).satuan
    ('rp',)
    """
    match = SCAN.match(teks, awal)
    if match is None or match["number"] is None:
        return None
    return _quantity(teks, match)


def pindai(teks: str, awal: int = 0) -> Iterator[Suku | Skipped]:
    """Yield what has digits from a place on, numbers, dates and scales; names are left out.

    >>> first, second = pindai("sp2d, 3 kali, 1 mei")
    >>> first.teks, second
    ('3', Skipped(start=14))
    """
    position = awal
    while digit := DIGIT.search(teks, position):
        # Going from digit to digit is far cheaper than trying a match at each letter.
        match = SCAN.search(teks, max(position, digit.start() - LONGEST_PREFIX))
        assert match, "every digit is part of a number at least"
        position = match.end()
        if match["number"]:
            yield _quantity(teks, match)
        elif not match["name"]:
            yield Skipped(match.start())


def berikut(teks: str, suku: Suku) -> Suku | Skipped | None:
    """Return what `pindai` yields first after a number."""
    return next(pindai(teks, suku.akhir), None)


def satuan_antara(teks: str, satu: Suku, dua: Suku | Skipped | None) -> Satuan | None:
    """Return the first number's own unit where a range separator joins two neighbours.

    The unit is () where it has none of its own; the answer is None where nothing joins the two.

    >>> satuan_antara("85% - 95%", suku_di("85% - 95%", 0), suku_di("85% - 95%", 6))
    ('persen',)
    """
    if dua is None:
        return None
    end = dua.start if isinstance(dua, Skipped) else dua.awal
    match = BETWEEN_BOUNDS.fullmatch(teks, satu.akhir, end)
    if match is None:
        return None
    if satu.satuan == RUPIAH:
        return RUPIAH
    return baca_satuan(match["unit"] or "")


def _quantity(text: str, match: re.Match[str]) -> Suku:
    start, end = match.span()
    unit = baca_satuan(text, end)
    reading = _read_digits(match["number"], unit, before=text[max(0, start - 1) : start])
    return Suku(
        awal=start,
        akhir=end,
        teks=match["number"],
        nilai=reading.value,
        satuan=RUPIAH if match["rp"] else unit,
        catatan=reading.note,
        galat=reading.error,
    )


def _read_digits(digits: str, unit: Satuan, *, before: str) -> _Reading:
    """Read a run of digits; the word after it and the sign before it can spoil it."""
    quoted = digits[:_LONGEST_QUOTE]
    value = baca_angka(digits)
    if value is None or before in (".", ","):
        error = f"`{quoted}` bukan bilangan; tulis seperti 1.250 atau 1.250,75"
        return _Reading(Decimal(0), error=error)
    if unit and unit[0] in _NO_UNITS:
        error = "tanggal atau nama bulan bukan besaran"
        if unit[0] in _MULTIPLIERS:
            error = f"tulis bilangan lengkap dengan angka, bukan dengan `{unit[0]}`"
        return _Reading(value, error=error)
    if digits[-4:-3] == ",":
        note = f"`{quoted}` dibaca sebagai desimal; untuk ribuan tulis dengan titik"
        return _Reading(value, note=note)
    return _Reading(value)


def faktor(satu: Satuan, lain: Satuan) -> tuple[int, int] | None:
    """Return the factors that bring two units to one measure, or None where they do not agree.

    >>> faktor(("jam",), ("menit",)), faktor(("hari",), ("hari kerja",)), faktor((), ("berkas",))
    ((3600, 60), None, (1, 1))
    """
    if not satu or satu == lain or not set(satu).isdisjoint(lain):
        return (1, 1)
    for sizes in _CONVERTIBLE:
        first = _size(satu, sizes)
        second = _size(lain, sizes)
        if first and second:
            return first, second
    return None


def _size(unit: Satuan, sizes: dict[str, int]) -> int | None:
    """Give the size of the first word of a unit that a table of sizes knows."""
    for word in unit:
        if word in sizes:
            return sizes[word]
    return None
