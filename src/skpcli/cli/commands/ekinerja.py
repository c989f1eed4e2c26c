"""`skp ekinerja`: exports of e-Kinerja re-checked."""

from typing import Annotated, Literal

import typer

from skpcli.cli.completion import complete_capaian
from skpcli.cli.options import MaskedOption, OutputOption, StrictOption


def ekinerja(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="EKSPOR...", help="Ekspor e-Kinerja: .xlsx atau CSV; boleh beberapa periode."
        ),
    ],
    capaian: Annotated[
        str | None,
        typer.Option(
            "--capaian",
            metavar="CAPAIAN|CSV",
            autocompletion=complete_capaian,
            help="Capaian semua unit, atau CSV berkolom unit,capaian.",
        ),
    ] = None,
    per: Annotated[
        Literal["unor", "unor-induk"],
        typer.Option("--per", help="Distribusi per unor atau per unor induk."),
    ] = "unor",
    dengan: Annotated[
        list[str],
        typer.Option(
            "--dengan",
            metavar="PATH",
            default_factory=list,
            show_default=False,
            help="Bandingkan dengan berkas YAML; boleh berulang.",
        ),
    ],
    format_: Annotated[
        Literal["teks", "json", "csv", "csv-excel", "xlsx"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: teks, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    samarkan: MaskedOption = False,
    ketat: StrictOption = False,
) -> int:
    """Periksa ulang ekspor Laporan Penilaian SKP dari e-Kinerja, tanpa berkas YAML.

    \b
    Contoh:
      skp ekinerja mei.xlsx
      skp ekinerja mei.xlsx --capaian baik
      skp ekinerja mei.xlsx juni.xlsx -o hasil.xlsx
      skp ekinerja tahunan.csv --dengan contoh-skp/dinas-contoh
    """
    options = dict(locals())
    from skpcli.cli.runs.ekinerja import EkinerjaOptions, run_ekinerja

    return run_ekinerja(EkinerjaOptions(**options))
