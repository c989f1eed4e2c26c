"""Dates in all their spellings."""

from datetime import date

import pytest

from skpcli.model.dates import ReadDay, date_or_none, read_date, read_day, tolerated_day
from skpcli.model.terms import SHORT_MONTHS
from skpcli.model.values import RefusedValueError

MONTH_NAMES = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-12-31", date(2025, 12, 31)),
        (" 2024-02-29 ", date(2024, 2, 29)),
        ("1 Desember 2025", date(2025, 12, 1)),
        ("01 desember 2025", date(2025, 12, 1)),
        ("1  DESEMBER\u00a02025", date(2025, 12, 1)),
        ("17 Nopember 2025", date(2025, 11, 17)),
        ("17 NOPEMBER 2025", date(2025, 11, 17)),
        ("29 Februari 2024", date(2024, 2, 29)),
        *((f"5 {name} 2025", date(2025, month, 5)) for month, name in enumerate(MONTH_NAMES, 1)),
    ],
)
def test_read_date(text: str, value: date) -> None:
    assert read_day(text) == ReadDay(value, tolerated=False)
    assert tolerated_day(text) is None


@pytest.mark.parametrize(
    ("text", "contains"),
    [
        ("2025-02-29", "kalender"),
        ("2025-13-01", "kalender"),
        ("2025-00-10", "kalender"),
        ("0000-01-01", "kalender"),
        ("31 April 2025", "kalender"),
        ("0 Mei 2025", "kalender"),
        ("32 Mei 2025", "kalender"),
        ("1 Dsb 2025", "nama bulan"),
        ("1-Foo-2025", "nama bulan"),
        ("1 Mei. 2025", "nama bulan"),
        ("1 Desember. 2025", "nama bulan"),
        ("31/02/2025", "kalender"),
        ("12/31/2025", "kalender"),
        ("0/12/2025", "kalender"),
        ("31/12/0000", "kalender"),
        ("31-Feb-25", "kalender"),
        ("31 Des 25", "bukan tanggal"),
        ("31/12-2025", "bukan tanggal"),
        ("31 12 2025", "bukan tanggal"),
        ("31 / 12 / 2025", "bukan tanggal"),
        ("31/12/025", "bukan tanggal"),
        ("31/12/20255", "bukan tanggal"),
        ("311/2/2025", "bukan tanggal"),
        ("2025/12/31", "bukan tanggal"),
        ("31/12", "bukan tanggal"),
        ("Des 2025", "bukan tanggal"),
        ("1 December 2025", "nama bulan"),
        ("1 Mey 2025", "nama bulan"),
        ("1 Nopember 25", "bukan tanggal"),
        ("2025-1-5", "bukan tanggal"),
        ("2025-12-31T00:00:00", "bukan tanggal"),
        ("Desember 2025", "bukan tanggal"),
        ("001 Mei 2025", "bukan tanggal"),
        ("45657", "bukan tanggal"),
        ("\u0662\u0660\u0662\u0665-01-01", "bukan tanggal"),
        ("", "bukan tanggal"),
    ],
)
def test_wrong_dates(text: str, contains: str) -> None:
    with pytest.raises(RefusedValueError, match=contains) as refused:
        read_date(text)
    assert refused.value.code == "SKP206"
    assert refused.value.hint
    assert date_or_none(text) is None
    assert tolerated_day(text) is None


def test_hints_for_months() -> None:
    with pytest.raises(RefusedValueError) as refused:
        read_date("1 Desmber 2025")
    assert refused.value.hint == "mungkin maksudnya `Desember`?"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((text, date(2025, 12, 31)) for text in ("31/12/2025", "31-12-2025", "31.12.2025")),
        *((text, date(2025, 12, 31)) for text in ("31/12/25", "31-12-25", "31.12.25")),
        *((text, date(2025, 12, 31)) for text in ("31 Des 2025", "31 DES. 2025", "31-Des-2025")),
        *((text, date(2025, 12, 31)) for text in ("31-Des-25", "31/des/25", "31.Des.25")),
        *((text, date(2025, 12, 31)) for text in ("31-Desember-2025", " 31  Des\u00a02025 ")),
        ("1/2/2025", date(2025, 2, 1)),
        ("01-02-2025", date(2025, 2, 1)),
        ("12/11/10", date(2010, 11, 12)),
        ("25-12-31", date(2031, 12, 25)),
        ("29.02.24", date(2024, 2, 29)),
        ("17-Nopember-2025", date(2025, 11, 17)),
        *((f"5 {name} 2025", date(2025, month, 5)) for name, month in SHORT_MONTHS.items()),
        *((f"5-{name}.-25", date(2025, month, 5)) for name, month in SHORT_MONTHS.items()),
    ],
)
def test_tolerated_spellings(text: str, value: date) -> None:
    assert read_day(text) == ReadDay(value, tolerated=True)
    assert tolerated_day(text) == value.isoformat()


def test_a_month_before_the_day_is_told_of_the_order() -> None:
    with pytest.raises(RefusedValueError) as refused:
        read_date("12/31/2025")
    assert refused.value.hint == "periksa hari dan bulannya; urutannya hari, bulan, tahun"
