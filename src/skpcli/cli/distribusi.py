"""`skp distribusi`: predikat counts against the pattern of the organisation's capaian."""

from enum import StrEnum
from typing import Annotated

import typer

from skpcli.cli.opsi import Keluaran, Konteks, Metode, Samarkan


class Format(StrEnum):
    """Formats of the distribution."""

    TEKS = "teks"
    JSON = "json"
    CSV = "csv"
    MD = "md"


class Per(StrEnum):
    """What the counts are grouped by."""

    ORGANISASI = "organisasi"
    PENILAI = "penilai"


def distribusi(
    jalur: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH...]", help="Berkas, folder, pola, - (masukan standar), atau CSV dari skp massal."
        ),
    ] = None,
    per: Annotated[Per, typer.Option("--per", help="Kelompokkan per organisasi atau per pejabat penilai.")] = (
        Per.ORGANISASI
    ),
    sertakan_pimpinan: Annotated[
        bool, typer.Option("--sertakan-pimpinan", help="Hitung juga pimpinan organisasinya.")
    ] = False,
    turunkan: Annotated[bool, typer.Option("--turunkan", help="Hitung juga pegawai organisasi di bawahnya.")] = False,
    capaian: Annotated[
        str | None,
        typer.Option("--capaian", metavar="CAPAIAN", help="Capaian organisasi, untuk --jumlah atau untuk CSV."),
    ] = None,
    jumlah: Annotated[
        str | None,
        typer.Option("--jumlah", metavar="N", help="Tanpa berkas: hitung rentang tiap predikat untuk N pegawai."),
    ] = None,
    metode: Metode = None,
    format_: Annotated[
        Format | None, typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: teks, atau menurut akhiran -o.")
    ] = None,
    keluaran: Keluaran = None,
    konteks: Konteks = None,
    samarkan: Samarkan = False,
    ketat: Annotated[bool, typer.Option("--ketat", help="Kode keluar 1 bila ada distribusi yang menyimpang.")] = False,
) -> int:
    """Bandingkan sebaran predikat setiap organisasi dengan pola capaiannya, atau hitung rentang yang mungkin.

    \b
    Contoh:
      skp distribusi examples/dinas-contoh
      skp distribusi examples/dinas-contoh --per penilai
      skp distribusi --capaian baik --jumlah 25
      skp distribusi hasil.csv --capaian baik
    """
    from skpcli.cli.jalankan_distribusi import Pilihan, jalankan_distribusi

    return jalankan_distribusi(
        Pilihan(
            jalur=jalur or [],
            per_penilai=per is Per.PENILAI,
            sertakan_pimpinan=sertakan_pimpinan,
            turunkan=turunkan,
            capaian=capaian,
            jumlah=jumlah,
            metode=metode,
            format=format_.value if format_ else None,
            keluaran=keluaran,
            konteks=konteks or [],
            samarkan=samarkan,
            ketat=ketat,
        )
    )
