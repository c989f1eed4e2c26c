"""`skp andai`: what would change if a field said something else."""

from typing import Annotated, Literal

import typer

from skpcli.cli.completion import complete_predikat
from skpcli.cli.options import ContextOption, MaskedOption, MethodOption, OutputOption


def andai(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Berkas SKP, atau - (masukan standar).")
    ],
    *,
    jika: Annotated[
        list[str],
        typer.Option(
            "--jika",
            metavar="JALUR=NILAI",
            default_factory=list,
            show_default=False,
            help="Isian yang diandaikan; boleh berulang. NILAI kosong menghapus isiannya.",
        ),
    ],
    menuju: Annotated[
        str | None,
        typer.Option(
            "--menuju",
            metavar="PREDIKAT",
            autocompletion=complete_predikat,
            help="Perubahan paling sedikit yang memberi predikat ini.",
        ),
    ] = None,
    nip: Annotated[
        str | None,
        typer.Option("--nip", metavar="NIP", help="Pegawainya, bila ada beberapa dalam FILE."),
    ] = None,
    metode: MethodOption = None,
    format_: Annotated[
        Literal["tabel", "json", "md"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: tabel, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
) -> int:
    """Andaikan isian lain, dan lihat apa yang berubah sampai predikatnya. Berkas tidak diubah.

    \b
    Contoh:
      skp andai contoh-skp/guru.yaml --jika "R2.indikator.1.realisasi=92%"
      skp andai contoh-skp/guru.yaml --jika akuntabel.rating="di bawah ekspektasi"
      skp andai contoh-skp/guru.yaml --menuju "sangat baik"
    """
    options = dict(locals())
    from skpcli.cli.runs.andai import AndaiOptions, run_andai

    return run_andai(AndaiOptions(**options))
