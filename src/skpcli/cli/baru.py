"""`skp baru`: a commented starter file, or one for each person of a table."""

from pathlib import Path
from typing import Annotated

import typer

from skpcli.istilah import Evaluasi, JenisDokumen, JenisJabatan, Jenjang, Pendekatan, Status


def _teks(nama: str, bantuan: str, metavar: str = "TEKS") -> object:
    return typer.Option(nama, metavar=metavar, help=bantuan)


def _pilih(nama: str, bantuan: str, metavar: str | None = None) -> object:
    return typer.Option(nama, metavar=metavar, case_sensitive=False, help=bantuan)


def baru(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Nama berkasnya; - ke layar. Bawaan: menurut nama orangnya.")
    ] = None,
    jenis: Annotated[JenisDokumen | None, _pilih("--jenis", "Jenis dokumen. Bawaan: pegawai.")] = None,
    nama: Annotated[str | None, _teks("--nama", "Nama lengkap dengan gelar, atau nama organisasi.")] = None,
    nip: Annotated[str | None, _teks("--nip", "NIP, 18 angka.")] = None,
    jabatan: Annotated[str | None, _teks("--jabatan", "Nama jabatan.")] = None,
    jenis_jabatan: Annotated[
        JenisJabatan | None,
        _pilih("--jenis-jabatan", "JPT, pimpinan unit mandiri, JA, JF, atau pelaksana.", "JENIS"),
    ] = None,
    jenjang: Annotated[Jenjang | None, _pilih("--jenjang", "Jenjang JF. Bawaan: dari nama jabatan.", "JENJANG")] = None,
    status: Annotated[Status | None, _pilih("--status", "Bawaan: dari NIP.", "PNS|PPPK")] = None,
    pangkat: Annotated[str | None, _teks("--pangkat", "Pangkat.")] = None,
    golongan: Annotated[str | None, _teks("--golongan", "Golongan, misalnya III/d atau IX.")] = None,
    unit_kerja: Annotated[str | None, _teks("--unit-kerja", "Unit kerja.")] = None,
    penilai_nama: Annotated[str | None, _teks("--penilai-nama", "Nama pejabat penilai.")] = None,
    penilai_nip: Annotated[str | None, _teks("--penilai-nip", "NIP pejabat penilai.")] = None,
    penilai_jabatan: Annotated[str | None, _teks("--penilai-jabatan", "Jabatan pejabat penilai.")] = None,
    tahun: Annotated[str | None, _teks("--tahun", "Tahun SKP, pengganti --mulai dan --selesai.", "TAHUN")] = None,
    mulai: Annotated[str | None, _teks("--mulai", "Hari pertama periode.", "TANGGAL")] = None,
    selesai: Annotated[str | None, _teks("--selesai", "Hari terakhir periode.", "TANGGAL")] = None,
    evaluasi: Annotated[
        Evaluasi | None,
        _pilih("--evaluasi", "tahunan (bawaan), semester I/II, triwulan I-IV, bulanan, sebagian.", "EVALUASI"),
    ] = None,
    pendekatan: Annotated[Pendekatan | None, _pilih("--pendekatan", "Bawaan: kuantitatif.")] = None,
    organisasi: Annotated[str | None, _teks("--organisasi", "Id organisasinya.", "ID")] = None,
    memimpin: Annotated[str | None, _teks("--memimpin", "Id organisasi yang dipimpin.", "ID")] = None,
    instansi: Annotated[str | None, _teks("--instansi", "Instansi (jenis organisasi).")] = None,
    induk: Annotated[str | None, _teks("--induk", "Id organisasi di atasnya (jenis organisasi).", "ID")] = None,
    atasan: Annotated[
        str | None, _teks("--atasan", "Berkas SKP pejabat penilai: identitas, periode dan RHK-nya dipakai.", "FILE")
    ] = None,
    intervensi: Annotated[
        str | None, _teks("--intervensi", "RHK pada --atasan yang didukung. Bawaan: semua.", "ID,...")
    ] = None,
    dari: Annotated[
        str | None, _teks("--dari", "CSV: satu berkas per baris; kolom nama, nip, jabatan, ...", "CSV")
    ] = None,
    ke: Annotated[Path | None, _teks("--ke", "Folder hasil --dari. Bawaan: folder ini.", "FOLDER")] = None,
) -> int:
    """Tulis berkas SKP baru yang siap diisi; yang belum disebut ditanyakan.

    \b
    Contoh:
      skp baru
      skp baru --nama "Budi Contoh, S.Pd." --jabatan "Guru Ahli Muda" --tahun 2026
      skp baru --jenis organisasi --nama "Dinas Contoh" --organisasi dinas-contoh --tahun 2026
      skp baru --dari daftar.csv --ke pegawai --atasan kepala.yaml
    """
    options = dict(locals())
    from skpcli.cli.jalankan_baru import BaruOptions, jalankan_baru

    return jalankan_baru(BaruOptions(**options))
