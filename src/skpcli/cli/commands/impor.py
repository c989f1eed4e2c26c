"""`skp impor`: the office's workbook into documents, and an empty workbook to fill in."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from skpcli.model.terms import Evaluasi, JenisJabatan, Pendekatan


def impor(
    *,
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE]...", help="Buku kerja (.xlsx) atau CSV."),
    ] = None,
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "--keluaran", "--output", "-o", metavar="FOLDER", help="Folder tempat menulis berkas."
        ),
    ] = None,
    templat: Annotated[
        Path | None,
        typer.Option("--templat", metavar="FILE", help="Tulis buku kerja kosong untuk diisi."),
    ] = None,
    dari: Annotated[
        str | None,
        typer.Option("--dari", metavar="CSV", help="Daftar pegawai yang diisikan ke templat."),
    ] = None,
    jumlah: Annotated[
        int,
        typer.Option(
            "--jumlah",
            metavar="N",
            min=1,
            max=100_000,
            show_default=False,
            help="Baris yang disiapkan tiap lembar templat. Bawaan: 500.",
        ),
    ] = 500,
    timpa: Annotated[bool, typer.Option("--timpa", help="Ganti berkas yang sudah ada.")] = False,
    perbarui: Annotated[
        bool,
        typer.Option(
            "--perbarui", help="Ubah isian yang ada kolomnya saja; keterangan dan lainnya tetap."
        ),
    ] = False,
    beda: Annotated[
        bool, typer.Option("--beda", help="Tampilkan perubahannya sebagai diff, tanpa menulis.")
    ] = False,
    kolom: Annotated[
        list[str],
        typer.Option(
            "--kolom",
            metavar="BIDANG=KOLOM",
            default_factory=list,
            show_default=False,
            help='Kolom bagi satu bidang: "Target=D"; boleh berulang.',
        ),
    ],
    format_: Annotated[
        Literal["teks", "json"] | None,
        typer.Option("--format", "-f", help="Bentuk laporan. Bawaan: teks."),
    ] = None,
    ketat: Annotated[
        bool, typer.Option("--ketat", help="Peringatan juga memberi kode keluar 1.")
    ] = False,
    tahun: Annotated[
        str | None, typer.Option("--tahun", metavar="TAHUN", help="Tahun SKP bagi semua baris.")
    ] = None,
    mulai: Annotated[
        str | None, typer.Option("--mulai", metavar="TANGGAL", help="Hari pertama periode.")
    ] = None,
    selesai: Annotated[
        str | None, typer.Option("--selesai", metavar="TANGGAL", help="Hari terakhir periode.")
    ] = None,
    evaluasi: Annotated[
        Evaluasi | None,
        typer.Option("--evaluasi", case_sensitive=False, metavar="EVALUASI", help="Evaluasi."),
    ] = None,
    jabatan: Annotated[
        str | None, typer.Option("--jabatan", metavar="TEKS", help="Jabatan bagi semua baris.")
    ] = None,
    jenis_jabatan: Annotated[
        JenisJabatan | None,
        typer.Option(
            "--jenis-jabatan", case_sensitive=False, metavar="JENIS", help="Jenis jabatan."
        ),
    ] = None,
    unit_kerja: Annotated[
        str | None, typer.Option("--unit-kerja", metavar="TEKS", help="Unit kerja.")
    ] = None,
    penilai_nama: Annotated[
        str | None, typer.Option("--penilai-nama", metavar="TEKS", help="Nama pejabat penilai.")
    ] = None,
    penilai_nip: Annotated[
        str | None, typer.Option("--penilai-nip", metavar="TEKS", help="NIP pejabat penilai.")
    ] = None,
    penilai_jabatan: Annotated[
        str | None,
        typer.Option("--penilai-jabatan", metavar="TEKS", help="Jabatan pejabat penilai."),
    ] = None,
    pendekatan: Annotated[
        Pendekatan | None,
        typer.Option("--pendekatan", case_sensitive=False, help="Bawaan: kuantitatif."),
    ] = None,
    organisasi: Annotated[
        str | None, typer.Option("--organisasi", metavar="ID", help="Id organisasinya.")
    ] = None,
) -> int:
    """Baca buku kerja kantor atau CSV menjadi satu berkas YAML tiap pegawai dan organisasi.

    Kesalahan disebut bersama lembar dan selnya. Tidak ada berkas yang tertimpa tanpa --timpa.

    \b
    Contoh:
      skp impor --templat kantor.xlsx
      skp impor kantor.xlsx -o skp-2025
      skp impor kantor.xlsx -o skp-2025 --perbarui --beda
      skp impor daftar.csv -o skp-2025 --tahun 2025 --jenis-jabatan JF --kolom "Target=D"
    """
    options = dict(locals())
    from skpcli.cli.runs.impor import ImporOptions, run_impor

    return run_impor(ImporOptions(**options))
