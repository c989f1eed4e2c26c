"""The closed sets of the official forms with every spelling of them that is accepted."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple


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


class JenisDokumen(StrEnum):
    """The two kinds of document."""

    PEGAWAI = "pegawai"
    ORGANISASI = "organisasi"


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

KOSONG = frozenset(("-", "–", "...", "n/a"))
"""Texts that a form's reader takes for "nothing here"."""

_EJAAN_KATA = {
    "diatas": "di atas",
    "dibawah": "di bawah",
    **dict.fromkeys(("ekspetasi", "espektasi", "ekspekstasi", "expektasi"), "ekspektasi"),
}

_EJAAN: Mapping[type[StrEnum] | None, Mapping[str, str]] = {
    None: {
        "kurang/misconduct": "kurang",
        "kurang (misconduct)": "kurang",
        "misconduct": "kurang",
        "cukup": "butuh perbaikan",
        "cukup/butuh perbaikan": "butuh perbaikan",
    },
    Rating: {"di atas": Rating.DI_ATAS, "sesuai": Rating.SESUAI, "di bawah": Rating.DI_BAWAH},
    Perspektif: {
        "penerima layanan/stakeholders": Perspektif.PENERIMA_LAYANAN,
        "proses bisnis internal": Perspektif.PROSES_BISNIS,
    },
    Evaluasi: {"akhir": Evaluasi.TAHUNAN, "tahunan/akhir": Evaluasi.TAHUNAN},
    Jenjang: {kata: f"ahli {kata}" for kata in ("pertama", "muda", "madya", "utama")},
    JenisJabatan: {"struktural": "JA", "administrasi": "JA", "fungsional": "JF"},
}

_PISAH = re.compile(r"[\s_\-]+")
_GARIS_MIRING = re.compile(r" ?/ ?")
_DALAM_KURUNG = re.compile(r"(?<=\() | (?=\))")
_GOLONGAN = re.compile(r"\(?([ivx]+)(?:/?([a-e]))?\)?")
_ROMAWI = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii")


class Cocok(NamedTuple):
    """A matched text: the member's value, and whether the spelling is only tolerated."""

    nilai: str
    ejaan_lain: bool


def lipat(teks: str) -> str:
    """Fold a text for comparison: case, white space, ``-`` and ``_``, blanks at slashes and in brackets.

    >>> lipat(" DI_ATAS  Ekspektasi ")
    'di atas ekspektasi'
    """
    datar = _PISAH.sub(" ", teks).strip().casefold()
    return _DALAM_KURUNG.sub("", _GARIS_MIRING.sub("/", datar))


@cache
def _anggota(himpunan: type[StrEnum]) -> Mapping[str, str]:
    return {lipat(anggota.value): anggota.value for anggota in himpunan}


@lru_cache(maxsize=4096)
def cocokkan(himpunan: type[StrEnum], teks: str) -> Cocok | None:
    """Match a text as a whole with one member of a closed set, or return None.

    >>> cocokkan(Rating, "Diatas Ekspetasi")
    Cocok(nilai='di atas ekspektasi', ejaan_lain=True)
    """
    anggota = _anggota(himpunan)
    lipatan = lipat(teks)
    if lipatan in anggota:
        return Cocok(anggota[lipatan], ejaan_lain=False)
    kata = " ".join(_EJAAN_KATA.get(satu, satu) for satu in lipatan.split(" "))
    resmi = _EJAAN.get(himpunan, {}).get(kata) or _EJAAN[None].get(kata) or kata
    nilai = anggota.get(lipat(resmi))
    return Cocok(nilai, ejaan_lain=True) if nilai else None


def pilihan_belum_dicoret(himpunan: type[StrEnum], teks: str) -> bool:
    """Tell whether a text is the form's line of choices with nothing chosen."""
    bagian = [cocokkan(himpunan, potong) for potong in teks.split("/")]
    return len({satu.nilai for satu in bagian if satu}) > 1 and None not in bagian


def baca_golongan(teks: str) -> str | None:
    """Read a golongan in any accepted writing as ``III/d`` (PNS) or ``IX`` (PPPK).

    >>> baca_golongan("( IIId )")
    'III/d'
    """
    cocok = _GOLONGAN.fullmatch(lipat(teks).replace(" ", ""))
    if cocok is None or cocok[1] not in _ROMAWI:
        return None
    angka, ruang = cocok[1], cocok[2]
    if ruang and (_ROMAWI.index(angka) > 3 or (ruang == "e" and angka != "iv")):
        return None
    return f"{angka.upper()}/{ruang}" if ruang else angka.upper()


def baca_nilai_perilaku(kunci: str) -> str | None:
    """Read a key as one of the seven BerAKHLAK values, or return None."""
    lipatan = lipat(kunci).replace(" ", "_")
    if lipatan == "akuntable":
        return "akuntabel"
    return lipatan if lipatan in NILAI_PERILAKU else None
