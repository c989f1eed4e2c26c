"""What the codes of findings mean, beside the terms of the regulation."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeVar

from skpcli.ejaan import lipat
from skpcli.paket import isi_data
from skpcli.peraturan import peraturan
from skpcli.shape import validator
from skpcli.source.read import read_source

T = TypeVar("T")

_KODE = re.compile(r"(?:skp)? ?([0-9]{1,3})")


class Wujud(StrEnum):
    """What the examples of a code are: text of a file, or a situation told in words."""

    YAML = "yaml"
    SITUASI = "situasi"


class Keluarga(NamedTuple):
    """Codes that begin alike."""

    awal: str
    judul: str


class PenjelasanKode(NamedTuple):
    """A code of findings explained.

    ``salah`` and ``benar`` are whole top-level keys that stand in the place of those of a document; ``---`` separates
    documents, and a comment ``# kunci:`` says that the key is left out.
    """

    kode: str
    arti: str
    sebab: str
    cara: str
    salah: str
    benar: str
    dasar: str | None = None
    wujud: Wujud = Wujud.YAML


class Istilah(NamedTuple):
    """A term of the regulation; ``lihat`` names terms and codes, ``panduan`` are a BerAKHLAK value's guides."""

    istilah: str
    arti: str
    sumber: str
    alias: tuple[str, ...] = ()
    lihat: tuple[str, ...] = ()
    panduan: tuple[str, ...] = ()


class _BerkasKode(NamedTuple):
    keluarga: tuple[Keluarga, ...]
    kode: tuple[PenjelasanKode, ...]


class _BerkasIstilah(NamedTuple):
    istilah: tuple[Istilah, ...]


def _muat(tipe: type[T], berkas: str) -> T:
    """Read a data file of the package; an error in it is a bug, so an exception."""
    sumber = read_source(berkas, isi_data(berkas))
    if sumber.findings or len(sumber.documents) != 1:
        raise ValueError("; ".join(f"{satu.span.baris}: {satu.pesan}" for satu in sumber.findings) or berkas)
    hasil = validator(tipe).validate_python(sumber.documents[0].data)
    assert isinstance(hasil, tipe)
    return hasil


@lru_cache(maxsize=1)
def _berkas_kode() -> _BerkasKode:
    return _muat(_BerkasKode, "kode.yaml")


def keluarga() -> tuple[Keluarga, ...]:
    """Give the families of codes in order."""
    return _berkas_kode().keluarga


def semua_kode() -> tuple[PenjelasanKode, ...]:
    """Give the explanations of all codes, sorted by code."""
    return _berkas_kode().kode


@lru_cache(maxsize=1)
def semua_istilah() -> tuple[Istilah, ...]:
    """Give all terms by name; the BerAKHLAK values come with the guides of the regulation's latest version."""
    panduan = {lipat(satu.nilai): satu.panduan for satu in peraturan().panduan_perilaku[-1].isi}
    semua = (
        satu._replace(panduan=panduan.get(lipat(satu.istilah), ()))
        for satu in _muat(_BerkasIstilah, "istilah.yaml").istilah
    )
    return tuple(sorted(semua, key=lambda satu: lipat(satu.istilah)))


@lru_cache(maxsize=1)
def _nama_istilah() -> Mapping[str, Istilah]:
    """Map every name of a term, aliases too, in its folded form."""
    return {lipat(nama): satu for satu in semua_istilah() for nama in (satu.istilah, *satu.alias)}


def cari(kata: str) -> PenjelasanKode | Istilah | None:
    """Find a code or a term by any of its names, however they are written.

    >>> [getattr(cari(satu), "kode", None) for satu in ("skp-101", "17", "101 x")]
    ['SKP101', 'SKP017', None]
    >>> getattr(cari("rhk"), "istilah", None)
    'Rencana hasil kerja'
    """
    lipatan = lipat(kata)
    if cocok := _KODE.fullmatch(lipatan):
        dicari = f"SKP{cocok[1]:0>3}"
        return next((satu for satu in semua_kode() if satu.kode == dicari), None)
    return _nama_istilah().get(lipatan)


def terdekat(kata: str) -> list[str]:
    """Suggest up to three codes or terms for a word that `cari` does not find, nearest first."""
    lipatan = lipat(kata)
    if cocok := _KODE.fullmatch(lipatan):
        semua = [satu.kode for satu in semua_kode()]
        return sorted(semua, key=lambda satu: abs(int(satu[3:]) - int(cocok[1])))[:3]
    nama = {lipat(satu.kode): satu.kode for satu in semua_kode()}
    nama |= {satu: milik.istilah for satu, milik in _nama_istilah().items()}
    dekat = get_close_matches(lipatan, nama, n=3) or [satu for satu in nama if lipatan and lipatan in satu][:3]
    return list(dict.fromkeys(nama[satu] for satu in dekat))
