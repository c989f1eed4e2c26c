"""The closed sets of the official forms."""

from enum import StrEnum


class Rating(StrEnum):
    """Rating of work results or behaviour, best first."""

    DI_ATAS = "di atas ekspektasi"
    SESUAI = "sesuai ekspektasi"
    DI_BAWAH = "di bawah ekspektasi"


class Predikat(StrEnum):
    """Predikat kinerja pegawai, best first."""

    SANGAT_BAIK = "sangat baik"
    BAIK = "baik"
    BUTUH_PERBAIKAN = "butuh perbaikan"
    KURANG = "kurang"
    SANGAT_KURANG = "sangat kurang"


class Capaian(StrEnum):
    """Predikat kinerja organisasi, best first."""

    ISTIMEWA = "istimewa"
    BAIK = "baik"
    BUTUH_PERBAIKAN = "butuh perbaikan"
    KURANG = "kurang"
    SANGAT_KURANG = "sangat kurang"


class Posisi(StrEnum):
    """Where a realisation stands against its target."""

    DI_ATAS = "di atas"
    PADA = "pada"
    DI_BAWAH = "di bawah"


class Metode(StrEnum):
    """How items are summed up into a suggested rating."""

    MAYORITAS = "mayoritas"
    MEDIAN = "median"
    KETAT = "ketat"


class Sifat(StrEnum):
    """Whether a legal text says so, or it is this tool's reading of texts that are silent."""

    NORMA = "norma"
    TAFSIR = "tafsir"


class Evaluasi(StrEnum):
    """The kind of period that is appraised."""

    TAHUNAN = "tahunan"
    SEMESTER_1 = "semester I"
    SEMESTER_2 = "semester II"
    TRIWULAN_1 = "triwulan I"
    TRIWULAN_2 = "triwulan II"
    TRIWULAN_3 = "triwulan III"
    TRIWULAN_4 = "triwulan IV"
    BULANAN = "bulanan"
    SEBAGIAN = "sebagian"


MONTHS_OF = {
    Evaluasi.SEMESTER_1: (1, 6),
    Evaluasi.SEMESTER_2: (7, 12),
    Evaluasi.TRIWULAN_1: (1, 3),
    Evaluasi.TRIWULAN_2: (4, 6),
    Evaluasi.TRIWULAN_3: (7, 9),
    Evaluasi.TRIWULAN_4: (10, 12),
}
"""The first and the last month of the periods that have fixed ones, beside the whole year."""


class Aspek(StrEnum):
    """Aspect of an indicator on the forms of JA and JF."""

    KUANTITAS = "kuantitas"
    KUALITAS = "kualitas"
    WAKTU = "waktu"
    BIAYA = "biaya"


class Perspektif(StrEnum):
    """Perspective on the forms of JPT and pimpinan unit kerja mandiri."""

    PENERIMA_LAYANAN = "penerima layanan"
    PROSES_BISNIS = "proses bisnis"
    PENGUATAN_INTERNAL = "penguatan internal"
    ANGGARAN = "anggaran"


class Arah(StrEnum):
    """Whether more or less of an indicator is better."""

    NAIK = "naik"
    TURUN = "turun"


class Cascading(StrEnum):
    """The two ways of handing a leader's result down."""

    LANGSUNG = "langsung"
    TIDAK_LANGSUNG = "tidak langsung"


class Klasifikasi(StrEnum):
    """Printed class of a result; no rule reads it."""

    ORGANISASI = "organisasi"
    INDIVIDU = "individu"


class Pendekatan(StrEnum):
    """Approach of the SKP."""

    KUANTITATIF = "kuantitatif"
    KUALITATIF = "kualitatif"


class Status(StrEnum):
    """Employment status."""

    PNS = "PNS"
    PPPK = "PPPK"


class JenisJabatan(StrEnum):
    """Kind of position, which chooses the form."""

    JPT = "JPT"
    PIMPINAN = "pimpinan unit mandiri"
    JA = "JA"
    JF = "JF"
    PELAKSANA = "pelaksana"


LEADER_FORMS = (JenisJabatan.JPT, JenisJabatan.PIMPINAN)
"""The kinds of position of leaders, whose form has perspectives, and whose RHK serve goals."""


class Jenjang(StrEnum):
    """Level of a functional position, lecturers' included."""

    PEMULA = "pemula"
    TERAMPIL = "terampil"
    MAHIR = "mahir"
    PENYELIA = "penyelia"
    AHLI_PERTAMA = "ahli pertama"
    AHLI_MUDA = "ahli muda"
    AHLI_MADYA = "ahli madya"
    AHLI_UTAMA = "ahli utama"
    ASISTEN_AHLI = "asisten ahli"
    LEKTOR = "lektor"
    LEKTOR_KEPALA = "lektor kepala"
    PROFESOR = "profesor"


JENJANG_DOSEN = (Jenjang.ASISTEN_AHLI, Jenjang.LEKTOR, Jenjang.LEKTOR_KEPALA, Jenjang.PROFESOR)
"""The levels of lecturers, whose angka kredit other rules give."""


class JenisDokumen(StrEnum):
    """The two kinds of document."""

    PEGAWAI = "pegawai"
    ORGANISASI = "organisasi"


class LinkState(StrEnum):
    """How an RHK, or a goal that serves another, hangs in the cascade."""

    TERTAUT = "tertaut"
    PUTUS = "putus"
    MENUNGGU = "menunggu"
    BELUM_DITAUTKAN = "belum ditautkan"
    LEPAS = "lepas"


NILAI_PERILAKU = (
    "berorientasi_pelayanan",
    "akuntabel",
    "kompeten",
    "harmonis",
    "loyal",
    "adaptif",
    "kolaboratif",
)
"""Keys of the seven BerAKHLAK values in the official order."""

MONTHS = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
"""The months as dates are written."""

SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "peb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "agt": 8,
    "ags": 8,
    "agust": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "nop": 11,
    "des": 12,
}
"""The numbers of the months by their short names, which are tolerated."""

EMPTY_TEXTS = frozenset(("-", "–", "...", "n/a", "N/A", "N/a"))
"""Texts that a form's reader takes for "nothing here"."""
