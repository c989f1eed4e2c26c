"""`skp beda`: what has changed between two versions."""

from typing import Annotated, Literal

import typer

from skpcli.cli.options import MaskedOption, OutputOption


def beda(
    lama: Annotated[
        str, typer.Argument(metavar="LAMA", help="Versi lama: berkas, folder, pola, atau -.")
    ],
    baru: Annotated[
        str, typer.Argument(metavar="BARU", help="Versi baru: berkas, folder, pola, atau -.")
    ],
    *,
    format_: Annotated[
        Literal["teks", "json", "md"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: teks, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    samarkan: MaskedOption = False,
    ketat: Annotated[
        bool,
        typer.Option(
            "--ketat", help="Kode keluar 1 bila target diturunkan sesudah SKP ditetapkan."
        ),
    ] = False,
) -> int:
    """Tunjukkan apa yang berubah di antara dua versi SKP seorang pegawai atau sebuah kantor.

    \b
    Contoh:
      skp beda contoh-skp/dinas-contoh contoh-skp
      skp beda contoh-skp/dinas-contoh contoh-skp -f md -o beda.md
    """
    options = dict(locals())
    from skpcli.cli.runs.beda import BedaOptions, run_beda

    return run_beda(BedaOptions(**options))
