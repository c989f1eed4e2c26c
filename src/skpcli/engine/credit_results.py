"""What the conversion to angka kredit gives back: exact amounts with their reasons and bases."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skpcli.model.credit import AngkaKredit
from skpcli.model.terms import Jenjang, Predikat, Sifat
from skpcli.reading.typed import Identity

Month = int
"""A calendar month, counted from the year 0, so that neighbours differ by one."""

MONTHS_OF_YEAR = 12


def month_of(day: date) -> Month:
    """Give the month of a day.

    >>> month_of(date(2025, 1, 31)) - month_of(date(2024, 12, 1))
    1
    """
    return day.year * MONTHS_OF_YEAR + day.month - 1


def year_of(month: Month) -> int:
    """Give the year of a month."""
    return month // MONTHS_OF_YEAR


def month_text(month: Month) -> str:
    """Write a month as ``2025-03``."""
    return f"{year_of(month):04d}-{month % MONTHS_OF_YEAR + 1:02d}"


class CreditProblem(NamedTuple):
    """What is wrong with a document, named by its file and number; ``key`` is where to mend it."""

    code: str
    file: str
    document: int
    message: str
    key: tuple[str, ...] = ("periode",)
    hint: str | None = None
    basis: str | None = None


class Conversion(NamedTuple):
    """One period with its angka kredit; ``credit`` is None where ``reason`` says why there is none.

    ``months`` is None where the period is not of whole months.
    """

    identity: Identity
    first_day: date
    last_day: date
    jenjang: Jenjang | None
    golongan: str | None
    months: int | None
    predikat: Predikat | None
    share: Fraction | None
    coefficient: Fraction | None
    credit: Fraction | None
    reason: str | None
    basis: str
    sifat: Sifat


class CreditRow(NamedTuple):
    """Contiguous months of one year with the same predikat and coefficient."""

    year: int
    first_month: Month
    months: int
    predikat: Predikat
    share: Fraction
    coefficient: Fraction
    credit: Fraction


class Accumulation(NamedTuple):
    """The rows of the level held last, and their exact sum."""

    first_day: date
    last_day: date
    rows: tuple[CreditRow, ...]
    total: Fraction

    @property
    def last_month(self) -> Month:
        """Give the month that has been converted last."""
        return month_of(self.last_day)


class Promotion(NamedTuple):
    """Whether the next pangkat or jenjang may be considered; without ``minimum`` it may not.

    ``goal`` is the golongan or jenjang that follows.
    """

    minimum: Fraction | None
    difference: Fraction | None
    is_reached: bool
    sentence: str
    basis: str
    sifat: Sifat
    goal: str | None = None


class Determination(NamedTuple):
    """The penetapan: what was carried over, what was converted, and what both are enough for."""

    block: AngkaKredit
    converted: Fraction
    cumulative: Fraction
    pangkat: Promotion
    jenjang: Promotion


class Projection(NamedTuple):
    """The months at whose end the minimums are reached; None where there is no minimum."""

    predikat: tuple[Predikat, ...]
    years: tuple[int | None, ...]
    pangkat: Month | None
    jenjang: Month | None


class PersonCredit(NamedTuple):
    """The angka kredit of one person; ``identity`` is that of the last period that counts.

    ``reason`` says why there is no determination."""

    identity: Identity
    jenjang: Jenjang | None
    golongan: str | None
    reason: str | None
    conversions: tuple[Conversion, ...]
    accumulation: Accumulation | None
    determination: Determination | None
    projection: Projection | None
    problems: tuple[CreditProblem, ...]

    @property
    def number(self) -> str:
        """Give the NIP, or the NRP that stands in for it."""
        return self.identity.nip or ""
