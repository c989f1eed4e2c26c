"""The run of `skp baru --dari`: one document for each row of a table."""

import os
from pathlib import Path

from skpcli.baru.daftar import WAJIB, Baris, Tabel, baca_tabel, orang_ganda
from skpcli.baru.isian import Jawaban, kurang
from skpcli.baru.nama import nama_berkas
from skpcli.baru.turunan import lengkapi
from skpcli.cli.bersama import kutip
from skpcli.cli.jalankan_baru import buat
from skpcli.cli.tanya_baru import Bahan
from skpcli.cli.terminal import catat, pesan
from skpcli.files import baca_isi, simpan
from skpcli.istilah import JenisDokumen
from skpcli.masukan import Masukan, sebab
from skpcli.source.decode import decode

_JENIS = JenisDokumen.PEGAWAI
_BUKU_KERJA = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how .xlsx begins, how .xls


def jalankan_daftar(jalur: str, folder: Path, bahan: Bahan) -> int:
    """Write the documents and say which rows were passed by, and why; give the exit code.

    ``bahan`` are the answers for all rows that do not give their own. "Baris N" is the row that a spreadsheet shows:
    records are counted, empty ones too, and not the lines of the file.
    """
    tabel = _baca(jalur)
    if tabel is None or not _lengkap(jalur, tabel, bahan.jawaban):
        return 2
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        pesan(f"galat: folder `{folder}` tidak dapat dibuat: {sebab(galat)}")
        return 2
    ganda = {satu.nomor: pertama.nomor for satu, pertama in orang_ganda(tabel)}
    terpakai: set[str] = set()
    dilewati = 0
    for baris in tabel.baris:
        salah = f"orang yang sama dengan baris {ganda[baris.nomor]}" if baris.nomor in ganda else ""
        salah = salah or baris.salah or _tulis(baris, folder, bahan, terpakai)
        if salah:
            pesan(f"baris {baris.nomor} dilewati: {salah}")
            dilewati += 1
    ditulis = len(tabel.baris) - dilewati
    catat(f"{ditulis} berkas ditulis ke `{folder}`, {dilewati} baris dilewati.")
    if ditulis:
        catat(f"Berikutnya: ganti contoh di dalamnya, lalu `skp periksa {kutip(folder)}`.")
    return 1 if dilewati else 0


def _baca(jalur: str) -> Tabel | None:
    """Read a table that has what it must; None where it has not, after saying so."""
    try:
        isi = baca_isi(Masukan(jalur, None if jalur == "-" else Path(jalur), ditunjuk=True))
    except OSError as galat:
        pesan(f"galat: `{jalur}` tidak dapat dibaca: {sebab(galat)}")
        return None
    if isi.startswith(_BUKU_KERJA):
        cara = "di Excel pilih Simpan sebagai, jenis `CSV UTF-8`, lalu pakai berkas itu"
        pesan(f"galat: `{jalur}` adalah buku kerja Excel; {cara}")
        return None
    teks, temuan = decode(jalur, isi)
    if teks is None:
        pesan(f"galat: `{jalur}`: {temuan[0].pesan}")
        return None
    tabel = baca_tabel(teks)
    if salah := _salah(tabel):
        pesan(f"galat: `{jalur}` {salah}")
        return None
    if tabel.asing:
        pesan(f"Kolom yang tidak dipakai: {', '.join(tabel.asing)}")
    return tabel


def _salah(tabel: Tabel) -> str:
    """Say why a table will not do, or nothing."""
    if tabel.rusak:
        return "bukan CSV yang utuh; periksa tanda kutip yang dibuka dan tidak ditutup"
    if tabel.ganda:
        return f"tidak jelas: kolom {', '.join(tabel.ganda)} tertulis dua kali; hapus salah satu"
    if tabel.kurang:
        return f"tanpa kolom {', '.join(tabel.kurang)}; baris pertamanya harus memuat {', '.join(WAJIB)}"
    return "" if tabel.baris else "tidak memuat baris pegawai di bawah judul kolomnya"


def _lengkap(jalur: str, tabel: Tabel, bawaan: Jawaban) -> bool:
    """Tell whether columns and options together can answer everything; if not, say what is missing."""
    andai = dict.fromkeys(tabel.kolom, "") | dict(bawaan)
    perlu = [satu for satu in kurang(_JENIS, andai) if satu.nama != "jenis_jabatan"]
    if perlu:
        daftar = ", ".join(f"kolom `{satu.nama}` atau opsi {satu.opsi}" for satu in perlu)
        pesan(f"galat: `{jalur}` belum cukup; tambahkan {daftar}")
    return not perlu


def _tulis(baris: Baris, folder: Path, bahan: Bahan, terpakai: set[str]) -> str:
    """Write the document of a row; give the reason where that cannot be done."""
    sendiri, bawaan = dict(baris.jawaban), bahan.jawaban
    if "tahun" in sendiri:
        bawaan = {nama: isi for nama, isi in bawaan.items() if nama not in ("mulai", "selesai")}
    jawaban = lengkapi(_JENIS, {**bawaan, **sendiri})
    if hilang := kurang(_JENIS, jawaban):
        nama = ", ".join(satu.nama for satu in hilang)
        return f"{nama} kosong; isi kolomnya, atau sebut {', '.join(satu.opsi for satu in hilang)}"
    satu = buat(_JENIS, bahan._replace(jawaban=jawaban))
    if satu.salah:
        return satu.salah
    nama = nama_berkas(_JENIS, jawaban, terpakai)
    terpakai.add(nama)
    tujuan = folder / nama
    if os.path.lexists(tujuan):
        return f"`{tujuan}` sudah ada dan tidak ditimpa"
    try:
        simpan(tujuan, satu.teks.encode("utf-8"))
    except OSError as galat:
        return f"`{tujuan}` tidak dapat ditulis: {sebab(galat)}"
    for catatan in satu.catatan:
        pesan(f"baris {baris.nomor}: peringatan: {catatan}")
    return ""
