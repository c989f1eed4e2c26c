"""`skp periksa`: every problem of every file."""

from enum import StrEnum
from typing import Annotated

import typer

from skpcli.cli.opsi import Jalur, Keluaran, Ketat, Konteks, Samarkan


class Format(StrEnum):
    """Formats of the findings."""

    TEKS = "teks"
    RINGKAS = "ringkas"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


def periksa(
    jalur: Jalur,
    format_: Annotated[Format | None, typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: teks.")] = None,
    keluaran: Keluaran = None,
    pilih: Annotated[
        list[str] | None,
        typer.Option("--pilih", metavar="KODE", help="Hanya kode ini atau yang berawalan ini: SKP3,SKP201."),
    ] = None,
    abaikan: Annotated[
        list[str] | None, typer.Option("--abaikan", metavar="KODE", help="Tanpa kode ini atau yang berawalan ini.")
    ] = None,
    ketat: Ketat = False,
    statistik: Annotated[bool, typer.Option("--statistik", help="Hanya banyaknya temuan per kode.")] = False,
    perbaiki: Annotated[bool, typer.Option("--perbaiki", help="Terapkan perbaikan yang aman pada berkasnya.")] = False,
    beda: Annotated[bool, typer.Option("--beda", help="Tampilkan perbaikan itu sebagai diff, tanpa menulis.")] = False,
    keluar_nol: Annotated[bool, typer.Option("--keluar-nol", help="Kode keluar 0 walaupun ada temuan.")] = False,
    nama_berkas: Annotated[
        str | None, typer.Option("--nama-berkas", metavar="NAMA", help="Nama bagi masukan standar (-).")
    ] = None,
    konteks: Konteks = None,
    samarkan: Samarkan = False,
) -> int:
    """Periksa berkas: setiap masalah pada baris dan kolomnya, beserta cara memperbaikinya.

    \b
    Contoh:
      skp periksa examples
      skp periksa pegawai.yaml --perbaiki
      skp periksa examples -f ringkas --pilih SKP3,SKP4
      skp periksa examples -f sarif -o temuan.sarif
    """
    from skpcli.cli.jalankan_periksa import Pilihan, jalankan_periksa

    return jalankan_periksa(
        Pilihan(
            jalur=jalur,
            format=format_.value if format_ else None,
            keluaran=keluaran,
            pilih=pilih or [],
            abaikan=abaikan or [],
            ketat=ketat,
            statistik=statistik,
            perbaiki=perbaiki,
            beda=beda,
            keluar_nol=keluar_nol,
            nama_berkas=nama_berkas,
            konteks=konteks or [],
            samarkan=samarkan,
        )
    )
