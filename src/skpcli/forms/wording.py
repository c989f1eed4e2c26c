"""The words of the official forms, and how days and choices are written on them."""

from datetime import date

from skpcli.model.documents import Periode
from skpcli.model.terms import (
    LEADER_FORMS,
    MONTHS,
    Capaian,
    Evaluasi,
    JenisJabatan,
    Pendekatan,
    Predikat,
    Rating,
)
from skpcli.text import safe

CHOICE_OF_CAPAIAN = "ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG"
CHOICE_OF_RATING = "DI ATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DI BAWAH EKSPEKTASI"
CHOICE_OF_PREDIKAT = "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG"
"""The lines of choice of the blank forms, printed where nothing is decided."""

UNDECIDED_PERIOD = "TRIWULAN I/II/III/IV-AKHIR"
DOTTED_PLACE = ".................."
DOTTED_DAY = "...................."
DOTS = "........................................"

EMPLOYEE_ROLE = "Pegawai yang Dinilai"
ASSESSOR_ROLE = "Pejabat Penilai Kinerja"

_BLANK_PERIOD = "PERIODE PENILAIAN: .................. SD .................. TAHUN ........"
_QUARTERS_AND_HALVES = (
    Evaluasi.TRIWULAN_1,
    Evaluasi.TRIWULAN_2,
    Evaluasi.TRIWULAN_3,
    Evaluasi.TRIWULAN_4,
    Evaluasi.SEMESTER_1,
    Evaluasi.SEMESTER_2,
)


def approach_title(pendekatan: Pendekatan) -> str:
    """Give the title line that names the approach."""
    return f"PENDEKATAN HASIL KERJA {pendekatan.upper()}"


def position_title(jenis_jabatan: JenisJabatan) -> str:
    """Give the title line that names the group of positions."""
    if jenis_jabatan in LEADER_FORMS:
        return "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
    return "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"


def written_day(day: date) -> str:
    """Write a day as papers do.

    >>> written_day(date(2025, 1, 20))
    '20 Januari 2025'
    """
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


def assessed_days(periode: Periode | None) -> str:
    """Give the line of the period; None is that of a blank form.

    The year stands once where both days share it.
    """
    if periode is None:
        return _BLANK_PERIOD
    first, last = periode.mulai, periode.selesai
    first_day = f"{first.day} {MONTHS[first.month - 1].upper()}"
    last_day = f"{last.day} {MONTHS[last.month - 1].upper()}"
    if first.year != last.year:
        first_day = f"{first_day} TAHUN {first.year}"
    return f"PERIODE PENILAIAN: {first_day} SD {last_day} TAHUN {last.year}"


def period_name(periode: Periode | None) -> str:
    """Name the period as evaluasi and dokumen do; None is that of a blank form."""
    if periode is None:
        return UNDECIDED_PERIOD
    evaluasi = periode.evaluasi
    if evaluasi is Evaluasi.TAHUNAN:
        return "AKHIR"
    if evaluasi in _QUARTERS_AND_HALVES:
        return evaluasi.upper()
    if evaluasi is Evaluasi.BULANAN:
        return f"BULAN {MONTHS[periode.mulai.month - 1].upper()}"
    return f"{written_day(periode.mulai)} SD {written_day(periode.selesai)}".upper()


def place_and_day(place: str | None, day: date | None) -> str:
    """Write where and when a form is signed, dotted where the file does not say so."""
    written_place = place or DOTTED_PLACE
    written = written_day(day) if day else DOTTED_DAY
    return f"{written_place}, {written}"


def capaian_line(capaian: Capaian | None) -> str:
    """Give the organisation's capaian, or the line of choice."""
    return capaian.upper() if capaian else CHOICE_OF_CAPAIAN


def rating_line(rating: Rating | None) -> str:
    """Give a rating, or the line of choice."""
    return rating.upper() if rating else CHOICE_OF_RATING


def predikat_line(predikat: Predikat | None) -> str:
    """Give a predikat, or the line of choice."""
    return predikat.upper() if predikat else CHOICE_OF_PREDIKAT


def paragraphs(text: str | None) -> tuple[str, ...]:
    r"""Cut a text from a file into paragraphs, each harmless; none where there is no text.

    >>> paragraphs("satu" + chr(10) + "dua" + chr(0x202E))
    ('satu', 'dua\\u202e')
    """
    if not text:
        return ()
    lines = text.replace("\r\n", "\n").split("\n")
    return tuple(safe(line.strip()) for line in lines if line.strip())
