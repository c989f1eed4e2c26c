"""`skp riwayat`: the periods of every person in order, and those of every organisation."""

from typing import Annotated, Literal

import typer

from skpcli.cli.options import (
    ContextOption,
    MaskedOption,
    OutputOption,
    PathsArgument,
    StrictOption,
)


def riwayat(
    *,
    paths: PathsArgument,
    nip: Annotated[
        str | None,
        typer.Option("--nip", metavar="NIP", help="Hanya pegawai dengan NIP atau NRP ini."),
    ] = None,
    format_: Annotated[
        Literal["tabel", "json", "csv", "md"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: tabel, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
    ketat: StrictOption = False,
) -> int:
    """Urutkan periode setiap pegawai: rating, predikat, perubahannya, dan periode yang tidak ada.

    \b
    Contoh:
      skp riwayat contoh-skp/guru.yaml
      skp riwayat contoh-skp/dinas-contoh -f csv -o riwayat.csv
    """
    options = dict(locals())
    from skpcli.cli.runs.riwayat import RiwayatOptions, run_riwayat

    return run_riwayat(RiwayatOptions(**options))
