"""The run of `skp distribusi` on a table of `skp massal`."""

import csv
import sys

from skpcli.checks.distribusi import periksa_distribusi
from skpcli.cli.bersama import keluarkan, menimpa
from skpcli.cli.jalankan_distribusi import Pilihan, menyimpang, susun_kelompok
from skpcli.cli.terminal import berwarna, lebar_layar, pesan, tulis
from skpcli.engine.kelompok import Kelompok
from skpcli.engine.massal_csv import baca_massal, kolom_kurang
from skpcli.files import baca_isi
from skpcli.istilah import Capaian
from skpcli.masukan import Masukan, kumpulkan, sebab
from skpcli.report.teks import teks
from skpcli.source.decode import decode

_BATAS_MIB = 256  # about a million people


def jalankan_csv(pilihan: Pilihan, capaian: Capaian | None) -> int:
    """Count the rows of tables, each table for itself, print, and give the exit code."""
    masukan, gagal = kumpulkan(pilihan.jalur)
    for kendala in gagal:
        pesan(f"galat: {kendala}")
    if pilihan.keluaran and menimpa(pilihan.keluaran, masukan):
        pesan(f"galat: `{pilihan.keluaran}` adalah berkas masukan; pilih nama lain untuk keluaran")
        return 2
    kelompok: list[Kelompok] = []
    kode = 2 if gagal else 0
    for satu in masukan:
        milik, kode_satu = _baca(satu, capaian)
        temuan = list(periksa_distribusi(milik, satu.nama))
        tulis(sys.stderr, teks(temuan, {}, berwarna(sys.stderr), lebar_layar(sys.stderr)))
        kelompok += milik
        kode = max(kode, kode_satu)
    if not kelompok:
        return 2
    if not keluarkan(pilihan.keluaran, susun_kelompok(pilihan, kelompok), pilihan.bentuk):
        return 2
    return kode or int(pilihan.ketat and menyimpang(kelompok))


def _baca(masukan: Masukan, capaian: Capaian | None) -> tuple[list[Kelompok], int]:
    """Read one table with its exit code, after saying what is wrong in it."""
    isi, kendala = _teks(masukan)
    if isi is None:
        pesan(f"galat: `{masukan.nama}`: {kendala}")
        return [], 2
    try:
        if kurang := kolom_kurang(isi, capaian=capaian is not None):
            ada = "pakai berkas dari `skp massal -f csv`"
            pesan(f"galat: `{masukan.nama}`: kolom tidak ada: {', '.join(kurang)}; {ada}")
            return [], 2
        terbaca = baca_massal(masukan.nama, isi, capaian)
    except csv.Error as galat:
        pesan(f"galat: `{masukan.nama}`: bukan CSV yang utuh ({galat})")
        return [], 2
    for salah in terbaca.keliru:
        pesan(f"galat: `{masukan.nama}`: {salah}")
    if terbaca.di_luar:
        pesan(f"`{masukan.nama}`: {terbaca.di_luar} baris tidak dihitung: kolom `organisasi` kosong")
    if not terbaca.kelompok:
        pesan(f"galat: `{masukan.nama}`: tidak ada baris pegawai di bawah judul kolomnya")
        return [], 2
    return list(terbaca.kelompok), int(bool(terbaca.keliru))


def _teks(masukan: Masukan) -> tuple[str | None, str]:
    """Read and decode a file; without a text, why."""
    try:
        isi = baca_isi(masukan, _BATAS_MIB * 1024 * 1024)
    except OSError as galat:
        return None, f"berkas tidak dapat dibaca: {sebab(galat)}"
    if len(isi) > _BATAS_MIB * 1024 * 1024:
        return None, f"berkas lebih besar dari {_BATAS_MIB} MiB; bagi menurut organisasi"
    hasil, temuan = decode(masukan.nama, isi)
    return hasil, temuan[0].pesan if temuan else ""
