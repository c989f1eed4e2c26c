"""Documents of functional officials whose predikat is given."""

from calendar import monthrange

from documents import Fields, pegawai

ABOVE, AT, BELOW = "di atas ekspektasi", "sesuai ekspektasi", "di bawah ekspektasi"

RATINGS = {
    "sangat baik": (ABOVE, ABOVE),
    "baik": (AT, AT),
    "butuh perbaikan": (BELOW, AT),
    "kurang": (AT, BELOW),
    "sangat kurang": (BELOW, BELOW),
}
"""Two ratings that meet in every predikat."""


def credit_document(
    first_month: int,
    last_month: int,
    predikat: str | None,
    *,
    year: int = 2025,
    first_day: int = 1,
    evaluasi: str = "sebagian",
    angka_kredit: object = None,
    **person: str | None,
) -> Fields:
    """Build a document for some months of a year; without a predikat nothing is decided."""
    _, length = monthrange(year, last_month)
    identity = {
        "nama": "Wulan Prameswari",
        "nip": "199003142015032007",
        "jabatan": "Pustakawan",
        "jenis_jabatan": "JF",
        "jenjang": "ahli pertama",
        "golongan": "III/a",
        **person,
    }
    periode = {
        "mulai": f"{year}-{first_month:02d}-{first_day:02d}",
        "selesai": f"{year}-{last_month:02d}-{length}",
        "evaluasi": evaluasi,
    }
    penilaian = None
    if predikat:
        hasil_kerja, perilaku_kerja = RATINGS[predikat]
        penilaian = {"rating_hasil_kerja": hasil_kerja, "rating_perilaku_kerja": perilaku_kerja}
    return pegawai(
        periode=periode,
        pegawai={key: value for key, value in identity.items() if value is not None},
        penilaian=penilaian,
        angka_kredit=angka_kredit,
    )
