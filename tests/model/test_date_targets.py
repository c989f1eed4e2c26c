"""Targets that are dates, compared as days."""

import pytest

from skpcli.model.targets import compare, contradicts
from skpcli.model.terms import SHORT_MONTHS, Arah, Aspek, Posisi

N, T = Arah.NAIK, Arah.TURUN
ABOVE, AT, BELOW = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "posisi"),
    [
        # On the day or before it
        *(
            (f"{word} 31 Maret 2025", realisasi, arah, posisi)
            for word in ("paling lambat", "Selambat-lambatnya", "maksimal", "maks", "Maks.")
            for realisasi, posisi in (
                ("28 Maret 2025", AT),
                ("31 Maret 2025", AT),
                ("1 April 2025", BELOW),
            )
            for arah in (None, N, T)
        ),
        ("sebelum 31 Maret 2025", "30 Maret 2025", None, AT),
        ("sebelum 31 Maret 2025", "31 Maret 2025", N, BELOW),
        ("sebelum 31 Maret 2025", "sebelum  31 MARET 2025", None, AT),
        # No word says on which side
        *(
            (f"{word}31 Maret 2025", realisasi, arah, posisi)
            for word in ("", "tanggal ", "pada ", "pada tanggal ")
            for realisasi, arah, posisi in (
                ("31-03-2025", None, AT),
                ("30-03-2025", None, None),
                ("30-03-2025", T, ABOVE),
                ("01-04-2025", T, BELOW),
                ("30-03-2025", N, BELOW),
                ("01-04-2025", N, ABOVE),
                ("31-03-2025", N, AT),
            )
        ),
        # Every spelling of dates, with a weekday or `tanggal` before it
        *(
            (f"paling lambat {day}", f"diserahkan {day}, lengkap", None, AT)
            for day in (
                *("2025-03-31", "31/03/2025", "31-3-2025", "31.03.2025", "31/3/25", "31.03.25"),
                *(
                    "31 Mar 2025",
                    "31 mar. 2025",
                    "31-Mar-25",
                    "31/Maret/2025",
                    "31\u00a0Maret 2025",
                ),
                *("Senin, 31 Maret 2025", "senin 31 Maret 2025", "hari Senin, 31 Maret 2025"),
                *("tanggal 31 Maret 2025", "Jum'at, tanggal 31 Maret 2025"),
            )
        ),
        ("31 Maret 2025.", "Rampung 30 Maret 2025.", T, ABOVE),
        # Sentences
        (
            "paling lambat 31 Maret 2025",
            "Laporan SP2D terkirim pada 28 Maret 2025 (lengkap)",
            None,
            AT,
        ),
        ("paling lambat 31 Maret 2025", "Dua laporan, 28 Maret 2025 dan 29 Maret 2025", None, None),
        ("paling lambat 31 Maret 2025", "2 laporan pada 28 Maret 2025", None, None),
        ("paling lambat 31 Maret 2025", "28 Maret 2025 pukul 10.00", None, None),
        ("paling lambat 31 Maret 2025", "28 Maret 2025, jatuh tempo April 2025", None, None),
        ("paling lambat 31 Maret 2025", "28 Maret", None, None),
        ("paling lambat 31 Maret 2025", "Maret 2025", None, None),
        ("paling lambat 31 Maret 2025", "tepat waktu", None, None),
        ("paling lambat 31 Maret 2025", "30 Februari 2025", None, None),
        ("paling lambat 31 Maret 2025", "31 Maret 25", None, None),
        # What is no date target
        ("paling lambat 31 Maret", "28 Maret 2025", None, None),
        ("paling lambat 30 Februari 2025", "28 Februari 2025", None, None),
        ("paling lambat Maret 2025", "28 Februari 2025", None, None),
        ("paling lama 31 Maret 2025", "28 Maret 2025", None, None),
        ("sesudah 31 Maret 2025", "28 Maret 2025", None, None),
        ("31 Maret 2025 atau lebih awal", "28 Maret 2025", T, None),
        ("1 Maret 2025 - 31 Maret 2025", "28 Maret 2025", T, None),
        ("1 laporan, 31 Maret 2025", "28 Maret 2025", T, None),
        ("31 Maret 2025", "31 maret  2025", None, AT),
    ],
)
@pytest.mark.parametrize("aspek", [None, Aspek.WAKTU, Aspek.KUANTITAS])
def test_days(
    target: str, realisasi: str, arah: Arah | None, posisi: Posisi | None, aspek: Aspek | None
) -> None:
    result = compare(target, realisasi, aspek, arah)
    assert (result.posisi, result.capaian_persen, result.suspicion) == (posisi, None, None)
    assert (result.remark is None) is (posisi is not None)


@pytest.mark.parametrize(
    ("target", "realisasi", "reason"),
    [
        (
            "31 Maret 2025",
            "28 Maret 2025",
            "isi `arah`: dari target ini tidak pasti apakah lebih awal berarti lebih baik",
        ),
        ("31 Maret 2025", "rampung", "realisasi harus memuat tepat satu tanggal lengkap"),
        (
            "31 Maret 2025",
            "2 kali, 28 Maret 2025",
            "realisasi harus memuat satu tanggal lengkap, tanpa bilangan lain",
        ),
    ],
)
def test_reasons(target: str, realisasi: str, reason: str) -> None:
    assert compare(target, realisasi, None, None).remark == reason


def test_arah_contradicts_no_date() -> None:
    for target in ("paling lambat 31 Maret 2025", "maks. 31.03.2025", "maksimal 31-3-25"):
        assert not contradicts(target, N, None)


@pytest.mark.parametrize(
    "day", ["31.12.2025", "31/12/25", "31-12-25", "31-Des-25", "31 Des 2025", "Des 2025", "31 Des."]
)
def test_a_date_in_a_sentence_is_no_number(day: str) -> None:
    assert compare("4 naskah", f"Per {day} ada 4 naskah", None, None).posisi is AT
    assert compare(f"4 naskah per {day}", "5 naskah", None, None).posisi is ABOVE


@pytest.mark.parametrize("month", SHORT_MONTHS)
def test_a_short_month_is_no_unit(month: str) -> None:
    assert compare(f"5 {month}", "5", None, None).posisi is None
    assert compare(f"500 {month}", "500", None, None).posisi is None
    assert compare(f"5 {month}x", "5", None, None).posisi is AT
