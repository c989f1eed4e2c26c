"""`skp periksa`: every problem of every file."""

from typing import Annotated, Literal

import typer

from skpcli.cli.completion import complete_codes
from skpcli.cli.options import (
    ContextOption,
    MaskedOption,
    OutputOption,
    PathsArgument,
    StrictOption,
)


def periksa(
    *,
    paths: PathsArgument,
    format_: Annotated[
        Literal["teks", "ringkas", "json", "github", "sarif", "junit"] | None,
        typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: teks."),
    ] = None,
    keluaran: OutputOption = None,
    pilih: Annotated[
        list[str],
        typer.Option(
            "--pilih",
            metavar="KODE",
            autocompletion=complete_codes,
            default_factory=list,
            show_default=False,
            help="Hanya kode ini atau yang berawalan ini: SKP3,SKP201.",
        ),
    ],
    abaikan: Annotated[
        list[str],
        typer.Option(
            "--abaikan",
            metavar="KODE",
            autocompletion=complete_codes,
            default_factory=list,
            show_default=False,
            help="Tanpa kode ini atau yang berawalan ini.",
        ),
    ],
    ketat: StrictOption = False,
    statistik: Annotated[
        bool, typer.Option("--statistik", help="Hanya banyaknya temuan per kode.")
    ] = False,
    perbaiki: Annotated[
        bool, typer.Option("--perbaiki", help="Terapkan perbaikan yang aman pada berkasnya.")
    ] = False,
    beda: Annotated[
        bool,
        typer.Option("--beda", help="Tampilkan perbaikan itu sebagai diff, tanpa menulis."),
    ] = False,
    keluar_nol: Annotated[
        bool, typer.Option("--keluar-nol", help="Kode keluar 0 walaupun ada temuan.")
    ] = False,
    nama_berkas: Annotated[
        str | None,
        typer.Option("--nama-berkas", metavar="NAMA", help="Nama bagi masukan standar (-)."),
    ] = None,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
) -> int:
    """Periksa berkas: setiap masalah pada baris dan kolomnya, beserta cara memperbaikinya.

    \b
    Contoh:
      skp periksa contoh-skp
      skp periksa contoh-skp/guru.yaml --perbaiki
      skp periksa contoh-skp -f ringkas --pilih SKP3,SKP4
      skp periksa contoh-skp -f sarif -o temuan.sarif
    """
    options = dict(locals())
    from skpcli.cli.runs.periksa import PeriksaOptions, run_periksa

    return run_periksa(PeriksaOptions(**options))
