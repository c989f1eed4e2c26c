"""`skp cek-sistem`: the state of the installation, fit to be pasted into a report."""

from typing import Annotated, Literal

import typer


def cek_sistem(
    *,
    format_: Annotated[
        Literal["teks", "json"], typer.Option("--format", "-f", help="Bentuk keluaran.")
    ] = "teks",
) -> int:
    """Tampilkan keadaan pemasangan untuk disertakan pada laporan masalah; tanpa nama, folder
    atau alamat Anda.

    \b
    Contoh:
      skp cek-sistem
      skp cek-sistem -f json
    """
    from skpcli.cli.runs.cek_sistem import run_cek_sistem

    return run_cek_sistem(format_)
