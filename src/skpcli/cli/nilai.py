"""`skp nilai`: one reasoned appraisal per employee."""

from enum import StrEnum
from typing import Annotated

import typer

from skpcli.cli.opsi import Jalur, Keluaran, Ketat, Konteks, Metode, Samarkan


class Format(StrEnum):
    """Formats of the appraisal."""

    TABEL = "tabel"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def nilai(
    jalur: Jalur,
    format_: Annotated[Format | None, typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: tabel.")] = None,
    keluaran: Keluaran = None,
    ringkas: Annotated[bool, typer.Option("--ringkas", help="Satu baris per pegawai.")] = False,
    mengapa: Annotated[
        bool, typer.Option("--mengapa", "--verbose", help="Rantai alasan dengan dasar hukumnya.")
    ] = False,
    profil: Annotated[bool, typer.Option("--profil", help="Tambah profil tiga dasar kinerja.")] = False,
    minimal: Annotated[
        str | None,
        typer.Option("--minimal", metavar="PREDIKAT", help="Kode keluar 1 bila ada yang di bawah predikat ini."),
    ] = None,
    metode: Metode = None,
    konteks: Konteks = None,
    samarkan: Samarkan = False,
    ketat: Ketat = False,
) -> int:
    """Nilai pegawai: hasil kerja, perilaku kerja, kuadran dan predikat, beserta alasannya.

    \b
    Contoh:
      skp nilai examples/guru.yaml
      skp nilai examples/dinas-contoh --ringkas
      skp nilai examples/guru.yaml --mengapa
      skp nilai examples/dinas-contoh -f csv -o hasil.csv
    """
    from skpcli.cli.jalankan_nilai import Pilihan, jalankan_nilai

    return jalankan_nilai(
        Pilihan(
            jalur=jalur,
            format=format_.value if format_ else None,
            keluaran=keluaran,
            ringkas=ringkas,
            mengapa=mengapa,
            profil=profil,
            minimal=minimal,
            metode=metode,
            konteks=konteks or [],
            samarkan=samarkan,
            ketat=ketat,
        )
    )
