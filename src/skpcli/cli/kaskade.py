"""`skp kaskade`: from the organisation's goals down to each person's results."""

from enum import StrEnum
from typing import Annotated

import typer

from skpcli.cli.opsi import Jalur, Keluaran, Ketat, Konteks, Samarkan


class Format(StrEnum):
    """Formats of the cascade."""

    POHON = "pohon"
    JSON = "json"
    MERMAID = "mermaid"
    DOT = "dot"
    MD = "md"
    CSV = "csv"


def kaskade(
    jalur: Jalur,
    dari: Annotated[
        str | None,
        typer.Option("--dari", metavar="ID", help="Hanya yang di bawahnya: disdik/S1, NIP/R2, disdik, atau NIP."),
    ] = None,
    ke: Annotated[
        str | None, typer.Option("--ke", metavar="NIP", help="Hanya garis satu orang ke atas, sampai sasaran.")
    ] = None,
    hanya_masalah: Annotated[
        bool, typer.Option("--hanya-masalah", help="Hanya cabang yang tautannya bermasalah atau ada temuannya.")
    ] = False,
    matriks: Annotated[
        bool, typer.Option("--matriks", help="Matriks Peran dan Hasil setiap pimpinan (pohon, md, csv).")
    ] = False,
    pimpinan: Annotated[
        str | None, typer.Option("--pimpinan", metavar="NIP", help="Matriks Peran dan Hasil satu pimpinan ini saja.")
    ] = None,
    format_: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: pohon, atau menurut akhiran -o."),
    ] = None,
    keluaran: Keluaran = None,
    konteks: Konteks = None,
    samarkan: Samarkan = False,
    ketat: Ketat = False,
) -> int:
    """Tampilkan kaskade kinerja: dari sasaran organisasi ke RHK setiap pegawai, beserta yang terputus.

    \b
    Contoh:
      skp kaskade examples/dinas-contoh
      skp kaskade examples/dinas-contoh --dari dinas-contoh/S1
      skp kaskade examples/dinas-contoh --matriks
      skp kaskade examples/dinas-contoh -o kaskade.mmd
    """
    from skpcli.cli.jalankan_kaskade import Pilihan, jalankan_kaskade

    return jalankan_kaskade(
        Pilihan(
            jalur=jalur,
            dari=dari,
            ke=ke,
            hanya_masalah=hanya_masalah,
            matriks=matriks or pimpinan is not None,
            pimpinan=pimpinan,
            format=format_.value if format_ else None,
            keluaran=keluaran,
            konteks=konteks or [],
            samarkan=samarkan,
            ketat=ketat,
        )
    )
