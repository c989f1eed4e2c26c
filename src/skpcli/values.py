"""Single texts of a document turned into typed values, or refused with a reason."""

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from skpcli.ejaan import baca_golongan, cocokkan, lipat, pilihan_belum_dicoret
from skpcli.istilah import BULAN, Capaian, Predikat, Rating

if TYPE_CHECKING:
    from pydantic_core.core_schema import ValidationInfo

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_INDONESIA = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)\s+([0-9]{4})")
_NIP = re.compile(r"[0-9]{18}")
_ID = re.compile(r"[A-Za-z0-9._\-]+")
_ID_ORGANISASI = re.compile(r"[a-z0-9\-]+")
_ILMIAH = re.compile(r"[0-9]+(?:[.,][0-9]+)?E\+?[0-9]+", re.IGNORECASE)


def tolak(kode: str, pesan: str, saran: str | None = None) -> PydanticCustomError:
    """Make the refusal of a value: a code of the catalogue, a message, and a fix."""
    return PydanticCustomError(kode, "{pesan}", {"pesan": pesan, "saran": saran})


def kutip(teks: str) -> str:
    """Show a text inside a message, shortened where it is long."""
    return f'"{teks}"' if len(teks) <= 60 else f'"{teks[:57]}..."'


def daftar(pilihan: list[str]) -> str:
    """Write a list of accepted values as a message has it."""
    return ", ".join(pilihan)


def pilihan(himpunan: type[StrEnum]) -> "Callable[[str, ValidationInfo[list[str] | None]], StrEnum]":
    """Make the validator of a closed set; its errors are SKP201, SKP202 and SKP203.

    A merely tolerated spelling is appended to the validation's context, a list.
    """
    resmi = {anggota.value: anggota for anggota in himpunan}

    def baca(teks: str, info: "ValidationInfo[list[str] | None]") -> StrEnum:
        anggota = resmi.get(teks)
        if anggota is None:
            cocok = cocokkan(himpunan, teks)
            if cocok is None:
                raise _bukan_pilihan(himpunan, teks)
            anggota = resmi[cocok.nilai]
            if cocok.ejaan_lain and info.context is not None:
                info.context.append(teks)
        return anggota

    return baca


def _bukan_pilihan(himpunan: type[StrEnum], teks: str) -> PydanticCustomError:
    sah = [anggota.value for anggota in himpunan]
    terima = f"isi dengan salah satu dari: {daftar(sah)}"
    if pilihan_belum_dicoret(himpunan, teks):
        return tolak("SKP202", f"belum dipilih: {kutip(teks)} memuat lebih dari satu pilihan", terima)
    tertukar = _tertukar(himpunan, teks)
    if tertukar:
        return tolak("SKP203", f"{kutip(teks)} adalah {tertukar}", terima)
    dekat = get_close_matches(lipat(teks), [lipat(satu) for satu in sah], n=1, cutoff=0.75)
    saran = f"mungkin maksudnya `{sah[[lipat(satu) for satu in sah].index(dekat[0])]}`?" if dekat else None
    return tolak("SKP201", f"{kutip(teks)} tidak dikenal; {terima}", saran)


def _tertukar(himpunan: type[StrEnum], teks: str) -> str | None:
    if himpunan is Rating and (cocokkan(Predikat, teks) or cocokkan(Capaian, teks)):
        return "predikat, sedangkan di sini diperlukan rating"
    if himpunan in (Predikat, Capaian) and cocokkan(Rating, teks):
        return "rating, sedangkan di sini diperlukan predikat"
    return None


@lru_cache(maxsize=1024)
def tanggal(teks: str) -> date:
    """Read an ISO or Indonesian date; error SKP206."""
    bersih = teks.strip()
    if cocok := _ISO.fullmatch(bersih):
        tahun, bulan, hari = (int(satu) for satu in cocok.groups())
    elif cocok := _INDONESIA.fullmatch(bersih):
        nama = cocok[2].casefold().replace("nopember", "november")
        if nama not in BULAN:
            dekat = get_close_matches(nama, BULAN, n=1)
            saran = f"mungkin maksudnya `{dekat[0].title()}`?" if dekat else f"bulan: {daftar(list(BULAN))}"
            raise tolak("SKP206", f"nama bulan {kutip(cocok[2])} tidak dikenal", saran)
        hari, bulan, tahun = int(cocok[1]), BULAN.index(nama) + 1, int(cocok[3])
    else:
        raise tolak("SKP206", f"{kutip(teks)} bukan tanggal", "tulis seperti 2025-12-31 atau 31 Desember 2025")
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        raise tolak("SKP206", f"tanggal {kutip(teks)} tidak ada dalam kalender", "periksa hari dan bulannya") from None


@lru_cache(maxsize=4096)
def nip(teks: str) -> str:
    """Read a NIP as 18 digits; errors SKP204 and SKP205 (damaged by Excel)."""
    angka = re.sub(r"\s+", "", teks)
    if _ILMIAH.fullmatch(angka):
        raise _rusak(teks)
    if not _NIP.fullmatch(angka):
        hanya_angka = angka.isascii() and angka.isdecimal()
        rincian = f"berisi {len(angka)} angka" if hanya_angka else "memuat selain angka 0-9"
        raise tolak("SKP204", f"NIP harus 18 angka; {kutip(teks)} {rincian}", "salin NIP dari kartu pegawai atau MyASN")
    if angka.endswith("000"):
        raise _rusak(teks)
    lahir, tahun, bulan, kelamin = angka[:8], angka[8:12], angka[12:14], angka[14]
    if not _ada(lahir):
        raise tolak("SKP204", f"tanggal lahir `{lahir}` dalam NIP tidak ada dalam kalender", "periksa angka 1 sampai 8")
    if tahun == "0000":
        raise tolak("SKP204", f"tahun pengangkatan `{tahun}` dalam NIP keliru", "periksa angka 9 sampai 12")
    if not ("01" <= bulan <= "12" or bulan == "21"):
        raise tolak(
            "SKP204",
            f"bulan pengangkatan `{bulan}` dalam NIP keliru (01-12 untuk PNS, 21 untuk PPPK)",
            "periksa angka 9 sampai 14",
        )
    if kelamin not in "12":
        raise tolak("SKP204", f"angka jenis kelamin `{kelamin}` dalam NIP harus 1 atau 2", "periksa angka ke-15")
    return angka


def _ada(yyyymmdd: str) -> bool:
    try:
        date(int(yyyymmdd[:4]), int(yyyymmdd[4:6]), int(yyyymmdd[6:]))
    except ValueError:
        return False
    return True


def _rusak(teks: str) -> PydanticCustomError:
    return tolak(
        "SKP205",
        f"NIP {kutip(teks)} rusak oleh Excel: angka-angka terakhirnya hilang",
        "salin ulang NIP sebagai teks, dalam tanda kutip",
    )


@lru_cache(maxsize=256)
def golongan(teks: str) -> str:
    """Read a golongan as ``III/d`` or ``IX``; error SKP208."""
    hasil = baca_golongan(teks)
    if hasil is None:
        raise tolak("SKP208", f"golongan {kutip(teks)} tidak dikenal", "PNS: I/a sampai IV/e; PPPK: I sampai XVII")
    return hasil


def pengenal(teks: str) -> str:
    """Check the id of an RHK or goal; error SKP209."""
    if not _ID.fullmatch(teks):
        raise tolak("SKP209", f"id {kutip(teks)} hanya boleh memuat huruf, angka, `-`, `_` dan `.`", "misalnya `R1`")
    return teks


def pengenal_organisasi(teks: str) -> str:
    """Check the id of an organisation; error SKP209."""
    if not _ID_ORGANISASI.fullmatch(teks):
        usul = re.sub(r"[^a-z0-9]+", "-", teks.casefold()).strip("-")
        raise tolak(
            "SKP209",
            f"id organisasi {kutip(teks)} hanya boleh memuat huruf kecil a-z, angka dan `-`",
            f"misalnya `{usul}`" if usul else None,
        )
    return teks


def versi(teks: str) -> str:
    """Check the version of the format; error SKP107."""
    if teks.strip() != "1":
        raise tolak("SKP107", f"versi {kutip(teks)} tidak didukung; yang didukung hanya versi 1", "tulis `versi: 1`")
    return "1"


PENANDA: dict[str, Callable[[str], str]] = {
    "nip": nip,
    "golongan": golongan,
    "id": pengenal,
    "id organisasi": pengenal_organisasi,
    "versi": versi,
}
"""Readers of the annotated texts of `skpcli.model`, by annotation."""
