"""`skp aturan`: the encoded rules with their bases."""

from typing import Annotated, Literal

import typer

from skpcli.cli.options import OutputOption


def aturan(
    *,
    tanggal: Annotated[
        str | None,
        typer.Option(
            "--tanggal",
            metavar="TANGGAL",
            help="Aturan yang berlaku pada hari itu. Bawaan: yang terbaru.",
        ),
    ] = None,
    format_: Annotated[
        Literal["tabel", "json", "md"] | None,
        typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: tabel."),
    ] = None,
    keluaran: OutputOption = None,
) -> int:
    """Tampilkan aturan yang dipakai alat ini, masing-masing dengan dasar dan sifatnya
    (norma atau tafsir).

    \b
    Contoh:
      skp aturan
      skp aturan --tanggal "31 Desember 2022"
      skp aturan -f md -o aturan.md
    """
    from skpcli.cli.runs.aturan import run_aturan

    return run_aturan(tanggal, format_, keluaran)
