"""`skp distribusi`: predikat counts against the pattern of the organisation's capaian."""

from typing import Annotated, Literal

import typer

from skpcli.cli.completion import complete_capaian
from skpcli.cli.options import ContextOption, MaskedOption, MethodOption, OutputOption


def distribusi(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="[PATH...]",
            default_factory=list,
            show_default=False,
            help="Berkas, folder, pola, - (masukan standar), atau CSV dari skp massal.",
        ),
    ],
    per: Annotated[
        Literal["organisasi", "penilai"],
        typer.Option("--per", help="Kelompokkan per organisasi atau per pejabat penilai."),
    ] = "organisasi",
    sertakan_pimpinan: Annotated[
        bool, typer.Option("--sertakan-pimpinan", help="Hitung juga pimpinan organisasinya.")
    ] = False,
    turunkan: Annotated[
        bool, typer.Option("--turunkan", help="Hitung juga pegawai organisasi di bawahnya.")
    ] = False,
    capaian: Annotated[
        str | None,
        typer.Option(
            "--capaian",
            metavar="CAPAIAN",
            autocompletion=complete_capaian,
            help="Capaian organisasi, untuk --jumlah atau untuk CSV.",
        ),
    ] = None,
    jumlah: Annotated[
        str | None,
        typer.Option(
            "--jumlah",
            metavar="N",
            help="Tanpa berkas: hitung rentang tiap predikat untuk N pegawai.",
        ),
    ] = None,
    metode: MethodOption = None,
    format_: Annotated[
        Literal["teks", "json", "csv", "md"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: teks, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
    ketat: Annotated[
        bool,
        typer.Option("--ketat", help="Kode keluar 1 bila ada distribusi yang menyimpang."),
    ] = False,
) -> int:
    """Bandingkan sebaran predikat setiap organisasi dengan pola capaiannya, atau hitung rentang
    yang mungkin.

    \b
    Contoh:
      skp distribusi contoh-skp/dinas-contoh
      skp distribusi contoh-skp/dinas-contoh --per penilai
      skp distribusi --capaian baik --jumlah 25
      skp distribusi hasil.csv --capaian baik
    """
    options = dict(locals())
    from skpcli.cli.runs.distribusi import run_distribusi
    from skpcli.cli.runs.distribusi_render import DistribusiOptions

    return run_distribusi(DistribusiOptions(**options))
