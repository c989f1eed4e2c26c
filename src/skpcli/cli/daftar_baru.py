"""The run of `skp baru --dari`: one document for each row of a table."""

import os
from collections.abc import Sequence
from pathlib import Path

from skpcli.baru.daftar import WAJIB, Baris, Tabel, baca_tabel, orang_ganda
from skpcli.baru.isian import Jawaban, kurang
from skpcli.baru.nama import nama_berkas
from skpcli.baru.turunan import lengkapi
from skpcli.cli.jalankan_baru import buat, kutip
from skpcli.cli.terminal import catat, pesan
from skpcli.dekode import dekode
from skpcli.files import baca_isi, simpan
from skpcli.istilah import JenisDokumen
from skpcli.masukan import Masukan, sebab
from skpcli.model import Rhk

_JENIS = JenisDokumen.PEGAWAI


def jalankan_daftar(jalur: str, folder: Path, bawaan: Jawaban, rhk: Sequence[Rhk]) -> int:
    """Write the documents and say which rows were passed by, and why; give the exit code."""
    tabel = _baca(jalur)
    if tabel is None or not _lengkap(jalur, tabel, bawaan):
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
        salah = salah or baris.salah or _tulis(baris, folder, bawaan, rhk, terpakai)
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
    teks, temuan = dekode(jalur, isi)
    if teks is None:
        pesan(f"galat: `{jalur}`: {temuan[0].pesan}")
        return None
    tabel = baca_tabel(teks)
    if tabel.kurang:
        pesan(
            f"galat: `{jalur}` tanpa kolom {', '.join(tabel.kurang)}; baris pertamanya harus memuat {', '.join(WAJIB)}"
        )
        return None
    if not tabel.baris:
        pesan(f"galat: `{jalur}` tidak memuat baris pegawai di bawah judul kolomnya")
        return None
    if tabel.asing:
        pesan(f"Kolom yang tidak dipakai: {', '.join(tabel.asing)}")
    return tabel


def _lengkap(jalur: str, tabel: Tabel, bawaan: Jawaban) -> bool:
    """Tell whether columns and options together can answer everything; if not, say what is missing."""
    andai = dict.fromkeys(tabel.kolom, "") | dict(bawaan)
    perlu = [satu for satu in kurang(_JENIS, andai) if satu.nama != "jenis_jabatan"]
    if perlu:
        daftar = ", ".join(f"kolom `{satu.nama}` atau opsi {satu.opsi}" for satu in perlu)
        pesan(f"galat: `{jalur}` belum cukup; tambahkan {daftar}")
    return not perlu


def _tulis(baris: Baris, folder: Path, bawaan: Jawaban, rhk: Sequence[Rhk], terpakai: set[str]) -> str:
    """Write the document of a row; give the reason where that cannot be done."""
    sendiri = dict(baris.jawaban)
    if "tahun" in sendiri:
        bawaan = {nama: isi for nama, isi in bawaan.items() if nama not in ("mulai", "selesai")}
    jawaban = lengkapi(_JENIS, {**bawaan, **sendiri})
    if hilang := kurang(_JENIS, jawaban):
        nama = ", ".join(satu.nama for satu in hilang)
        return f"{nama} kosong; isi kolomnya, atau sebut {', '.join(satu.opsi for satu in hilang)}"
    satu = buat(_JENIS, jawaban, rhk)
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
