"""Single texts of a document turned into typed values, or refused with a reason."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from skpcli.model.spellings import fold, match_choice, read_golongan, undecided
from skpcli.model.terms import Capaian, Predikat, Rating

if TYPE_CHECKING:
    from pydantic import ValidationInfo

_NIP = re.compile(r"[0-9]{18}")
_ID = re.compile(r"[A-Za-z0-9._\-]+")
_ID_ORGANISASI = re.compile(r"[a-z0-9\-]+")
_SCIENTIFIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?E\+?[0-9]+", re.IGNORECASE)

# An office repeats its assessors' NIP and its golongan: with the two caches below, and the one of
# its days, the documents of one are validated in four fifths of the time.

_LONGEST_QUOTE = 60
_PPPK = "21"
"""What stands in a NIP of PPPK where others have the month of their appointment."""


E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class ReadMember(Generic[E]):
    """A member of a closed set as it was read; ``tolerated`` if it was spelled otherwise."""

    member: E
    tolerated: bool


class RefusedValueError(ValueError):
    """A text that is not a value: a code of the catalogue, a message, and maybe a fix."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        """Say what is wrong, and how to mend it."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def quoted(text: str) -> str:
    """Show a text inside a message, shortened where it is long."""
    if len(text) <= _LONGEST_QUOTE:
        return f'"{text}"'
    return f'"{text[: _LONGEST_QUOTE - 3]}..."'


def listed(values: Sequence[str]) -> str:
    """Write a list of accepted values as a message has it."""
    return ", ".join(values)


def choice(choices: type[StrEnum]) -> "Callable[[object, ValidationInfo], object]":
    """Make the reader of a closed set for pydantic; its errors are SKP201, SKP202 and SKP203.

    A merely tolerated spelling is appended to the validation's context, a list. What is no text is
    left as it is.
    """
    official = {member.value: member for member in choices}

    def read(text: object, info: "ValidationInfo") -> object:
        if not isinstance(text, str):
            return text
        member = official.get(text)
        if member is not None:
            return member
        choice = read_member(choices, text)
        if choice.tolerated and info.context is not None:
            info.context.append(text)
        return choice.member

    return read


def read_member(choices: type[E], text: str) -> ReadMember[E]:
    """Read a member of a closed set in any of its spellings; errors SKP201, SKP202 and SKP203."""
    match = match_choice(choices, text)
    if match is None:
        raise _no_choice(choices, text)
    return ReadMember(choices(match.value), match.tolerated)


def _no_choice(choices: type[StrEnum], text: str) -> RefusedValueError:
    accepted = [member.value for member in choices]
    remedy = f"isi dengan salah satu dari: {listed(accepted)}"
    if undecided(choices, text):
        message = f"belum dipilih: {quoted(text)} memuat lebih dari satu pilihan"
        return RefusedValueError("SKP202", message, remedy)
    confusion = _confused_with(choices, text)
    if confusion:
        return RefusedValueError("SKP203", f"{quoted(text)} adalah {confusion}", remedy)
    by_folded = {fold(value): value for value in accepted}
    close = get_close_matches(fold(text), by_folded, n=1, cutoff=0.75)
    hint = f"mungkin maksudnya `{by_folded[close[0]]}`?" if close else None
    return RefusedValueError("SKP201", f"{quoted(text)} tidak dikenal; {remedy}", hint)


def _confused_with(choices: type[StrEnum], text: str) -> str | None:
    """Say what a text is that belongs to another closed set."""
    if choices is Rating and (match_choice(Predikat, text) or match_choice(Capaian, text)):
        return "predikat, sedangkan di sini diperlukan rating"
    if choices in (Predikat, Capaian) and match_choice(Rating, text):
        return "rating, sedangkan di sini diperlukan predikat"
    return None


@lru_cache(maxsize=4096)
def read_nip(text: str) -> str:
    """Read a NIP as 18 digits; errors SKP204 and SKP205 (damaged by Excel)."""
    number = "".join(text.split())
    if _SCIENTIFIC.fullmatch(number):
        raise _damaged_by_excel(text)
    if not _NIP.fullmatch(number):
        only_digits = number.isascii() and number.isdecimal()
        detail = f"berisi {len(number)} angka" if only_digits else "memuat selain angka 0-9"
        message = f"NIP harus 18 angka; {quoted(text)} {detail}"
        raise RefusedValueError("SKP204", message, "salin NIP dari kartu pegawai atau MyASN")
    if number.endswith("000"):
        raise _damaged_by_excel(text)
    _check_parts_of_nip(number)
    return number


def _check_parts_of_nip(number: str) -> None:
    """Check day of birth, year and month of appointment, and sex; error SKP204."""
    birth, year, month, sex = number[:8], number[8:12], number[12:14], number[14]
    if not _is_day(birth):
        message = f"tanggal lahir `{birth}` dalam NIP tidak ada dalam kalender"
        raise RefusedValueError("SKP204", message, "periksa angka 1 sampai 8")
    if year == "0000":
        message = f"tahun pengangkatan `{year}` dalam NIP keliru"
        raise RefusedValueError("SKP204", message, "periksa angka 9 sampai 12")
    if month != _PPPK and not "01" <= month <= "12":
        message = f"bulan pengangkatan `{month}` dalam NIP keliru (01-12 untuk PNS, 21 untuk PPPK)"
        raise RefusedValueError("SKP204", message, "periksa angka 9 sampai 14")
    if sex not in "12":
        message = f"angka jenis kelamin `{sex}` dalam NIP harus 1 atau 2"
        raise RefusedValueError("SKP204", message, "periksa angka ke-15")


def _is_day(yyyymmdd: str) -> bool:
    try:
        date(int(yyyymmdd[:4]), int(yyyymmdd[4:6]), int(yyyymmdd[6:]))
    except ValueError:
        return False
    return True


def _damaged_by_excel(text: str) -> RefusedValueError:
    message = f"NIP {quoted(text)} rusak oleh Excel: angka-angka terakhirnya hilang"
    return RefusedValueError("SKP205", message, "salin ulang NIP sebagai teks, dalam tanda kutip")


@lru_cache(maxsize=256)
def checked_golongan(text: str) -> str:
    """Read a golongan as ``III/d`` or ``IX``; error SKP208."""
    official = read_golongan(text)
    if official is None:
        message = f"golongan {quoted(text)} tidak dikenal"
        raise RefusedValueError("SKP208", message, "PNS: I/a sampai IV/e; PPPK: I sampai XVII")
    return official


def read_id(text: str) -> str:
    """Check the id of an RHK or goal; error SKP209."""
    if not _ID.fullmatch(text):
        message = f"id {quoted(text)} hanya boleh memuat huruf, angka, `-`, `_` dan `.`"
        raise RefusedValueError("SKP209", message, "misalnya `R1`")
    return text


def read_organisation_id(text: str) -> str:
    """Check the id of an organisation; error SKP209."""
    if not _ID_ORGANISASI.fullmatch(text):
        usable = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
        message = f"id organisasi {quoted(text)} hanya boleh memuat huruf kecil a-z, angka dan `-`"
        raise RefusedValueError("SKP209", message, f"misalnya `{usable}`" if usable else None)
    return text


def read_version(text: str) -> str:
    """Check the version of the format; error SKP107."""
    if text.strip() != "1":
        message = f"versi {quoted(text)} tidak didukung; yang didukung hanya versi 1"
        raise RefusedValueError("SKP107", message, "tulis `versi: 1`")
    return "1"
