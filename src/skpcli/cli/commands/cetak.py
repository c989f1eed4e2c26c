"""`skp cetak`: the official forms, ready to sign."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from skpcli.cli.options import ContextOption, MaskedOption


def cetak(
    *,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH...]", help="Berkas, folder, atau pola.", show_default=False),
    ] = None,
    formulir: Annotated[
        list[str] | None,
        typer.Option(
            "--formulir",
            metavar="NAMA",
            help="skp, lampiran, evaluasi, dokumen, mph, rekap, bukti, atau semua; boleh "
            "berulang. Bawaan: yang sudah siap.",
        ),
    ] = None,
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "--keluaran",
            "--output",
            "-o",
            metavar="FILE|FOLDER",
            help="Berkas atau folder hasil. Bawaan: folder ini.",
        ),
    ] = None,
    format_: Annotated[
        Literal["pdf", "html", "docx", "xlsx"] | None,
        typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: menurut -o, atau pdf."),
    ] = None,
    kertas: Annotated[
        Literal["a4", "f4", "legal"], typer.Option("--kertas", help="Kertas. Bawaan: a4.")
    ] = "a4",
    kop: Annotated[
        Path | None,
        typer.Option("--kop", metavar="GAMBAR", help="Gambar kop di atas formulir."),
    ] = None,
    lambang: Annotated[
        Path | None,
        typer.Option("--lambang", metavar="GAMBAR", help="Lambang di atas dokumen evaluasi."),
    ] = None,
    tanpa_warna: Annotated[
        bool, typer.Option("--tanpa-warna", help="Kepala tabel tanpa warna, untuk fotokopi.")
    ] = False,
    kosong: Annotated[
        bool, typer.Option("--kosong", help="Formulir kosong untuk diisi dengan tangan.")
    ] = False,
    pendekatan: Annotated[
        Literal["kuantitatif", "kualitatif"],
        typer.Option("--pendekatan", help="Untuk --kosong. Bawaan: kuantitatif."),
    ] = "kuantitatif",
    jenis_jabatan: Annotated[
        str, typer.Option("--jenis-jabatan", metavar="JENIS", help="Untuk --kosong. Bawaan: JF.")
    ] = "JF",
    dua_tanda_tangan: Annotated[
        bool,
        typer.Option(
            "--dua-tanda-tangan", help="Evaluasi ditandatangani pegawai dan pejabat penilai."
        ),
    ] = False,
    satu_berkas: Annotated[
        bool, typer.Option("--satu-berkas", help="Semua orang dalam satu berkas -o.")
    ] = False,
    timpa: Annotated[bool, typer.Option("--timpa", help="Timpa hasil yang sudah ada.")] = False,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
    ketat: Annotated[
        bool,
        typer.Option("--ketat", help="Jangan cetak bila ada isian formulir yang kurang."),
    ] = False,
) -> int:
    """Cetak formulir resmi yang siap ditandatangani: SKP, evaluasi, dokumen evaluasi.

    \b
    Contoh:
      skp cetak contoh-skp/guru.yaml -o guru.pdf
      skp cetak contoh-skp/dinas-contoh -o cetakan
      skp cetak contoh-skp/dinas-contoh --formulir rekap -o rekap.xlsx
      skp cetak --kosong --formulir evaluasi -o kosong.pdf
    """
    options = dict(locals())
    from skpcli.cli.runs.cetak import run_cetak
    from skpcli.cli.runs.cetak_options import CetakOptions

    return run_cetak(CetakOptions(**options))
