"""`skp massal`: a whole office, one row per employee."""

from enum import StrEnum
from typing import Annotated

import typer

from skpcli.cli.opsi import Keluaran, Ketat, Konteks, Metode, Samarkan


class Format(StrEnum):
    """Formats of the rows."""

    TABEL = "tabel"
    CSV = "csv"
    CSV_EXCEL = "csv-excel"
    JSON = "json"
    JSONL = "jsonl"
    XLSX = "xlsx"


class Kelompok(StrEnum):
    """What the recap can group by."""

    ORGANISASI = "organisasi"
    PENILAI = "penilai"
    UNIT = "unit"


def massal(
    jalur: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Berkas, folder, pola, @daftar.txt, atau - (masukan standar)."),
    ] = None,
    format_: Annotated[Format | None, typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: tabel.")] = None,
    keluaran: Keluaran = None,
    proses: Annotated[
        int | None, typer.Option("--proses", "-j", metavar="N", min=1, help="Banyaknya proses. Bawaan: semua inti.")
    ] = None,
    per: Annotated[Kelompok | None, typer.Option("--per", help="Rekap per kelompok ini.")] = None,
    saring: Annotated[
        list[str] | None,
        typer.Option("--saring", metavar="KOLOM=NILAI", help="Hanya baris ini: status=belum, predikat!=baik."),
    ] = None,
    urut: Annotated[
        str | None, typer.Option("--urut", metavar="KOLOM,...", help="Urutkan; -KOLOM untuk kebalikannya.")
    ] = None,
    metode: Metode = None,
    konteks: Konteks = None,
    dari_daftar: Annotated[
        str | None, typer.Option("--dari-daftar", metavar="FILE", help="Daftar berkas, satu per baris; - dari stdin.")
    ] = None,
    samarkan: Samarkan = False,
    ketat: Ketat = False,
    gagal_cepat: Annotated[
        bool, typer.Option("--gagal-cepat", help="Berhenti pada galat pertama, tanpa menulis keluaran.")
    ] = False,
) -> int:
    """Nilai seluruh kantor: satu baris per pegawai, dengan rekap.

    \b
    Contoh:
      skp massal examples/dinas-contoh
      skp massal examples/dinas-contoh -o hasil.csv
      skp massal examples --per organisasi --saring status=belum
      skp massal @daftar.txt -f jsonl -o hasil.jsonl -j 4
    """
    options = dict(locals())
    from skpcli.cli.jalankan_massal import jalankan_massal
    from skpcli.cli.massal_options import MassalOptions

    return jalankan_massal(MassalOptions(**options))
