"""Documents of one person over several periods."""

from documents import ABOVE, AT, BELOW, Fields, decision, pegawai

from skpcli.model.terms import Predikat, Rating

RATINGS: dict[Predikat, tuple[Rating, Rating]] = {
    Predikat.SANGAT_BAIK: (ABOVE, ABOVE),
    Predikat.BAIK: (AT, AT),
    Predikat.BUTUH_PERBAIKAN: (BELOW, AT),
    Predikat.KURANG: (AT, BELOW),
    Predikat.SANGAT_KURANG: (BELOW, BELOW),
}
"""Two ratings that give each predikat."""

DAYS = {
    "tahunan": ("01-01", "12-31"),
    "semester I": ("01-01", "06-30"),
    "semester II": ("07-01", "12-31"),
    "triwulan I": ("01-01", "03-31"),
    "triwulan II": ("04-01", "06-30"),
    "triwulan III": ("07-01", "09-30"),
    "triwulan IV": ("10-01", "12-31"),
}


def period(evaluasi: str, year: int = 2025, predikat: Predikat | None = None) -> Fields:
    """Build a person's document of a calendar period."""
    first, last = DAYS[evaluasi]
    days = {"mulai": f"{year}-{first}", "selesai": f"{year}-{last}", "evaluasi": evaluasi}
    penilaian = decision(*RATINGS[predikat]) if predikat else None
    return pegawai(periode=days, penilaian=penilaian, organisasi="arsip")


def month(number: int, year: int = 2025) -> Fields:
    """Build a person's document of a month."""
    day = f"{year}-{number:02}-0"
    return pegawai(periode={"mulai": f"{day}1", "selesai": f"{day}9", "evaluasi": "bulanan"})
