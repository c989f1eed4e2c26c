"""Every accepted spelling of the closed sets."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from skpcli.istilah import NILAI_PERILAKU, Evaluasi, JenisJabatan, Jenjang, Perspektif, Rating

EJAAN_KATA = {
    "diatas": "di atas",
    "dibawah": "di bawah",
    **dict.fromkeys(("ekspetasi", "espektasi", "ekspekstasi", "expektasi"), "ekspektasi"),
}
"""Words that are often written otherwise."""

EJAAN: Mapping[type[StrEnum] | None, Mapping[str, str]] = {
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
"""Whole values that a set accepts beside its own; under None what every set with the meaning accepts."""

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
    kata = " ".join(EJAAN_KATA.get(satu, satu) for satu in lipatan.split(" "))
    resmi = EJAAN.get(himpunan, {}).get(kata) or EJAAN[None].get(kata) or kata
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
