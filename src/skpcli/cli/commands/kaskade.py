"""`skp kaskade`: from the organisation's goals down to each person's results."""

from typing import Annotated, Literal

import typer

from skpcli.cli.options import (
    ContextOption,
    MaskedOption,
    OutputOption,
    PathsArgument,
    StrictOption,
)


def kaskade(
    *,
    paths: PathsArgument,
    dari: Annotated[
        str | None,
        typer.Option(
            "--dari",
            metavar="ID",
            help="Hanya yang di bawahnya: disdik/S1, NIP/R2, disdik, atau NIP.",
        ),
    ] = None,
    ke: Annotated[
        str | None,
        typer.Option("--ke", metavar="NIP", help="Hanya garis satu orang ke atas, sampai sasaran."),
    ] = None,
    hanya_masalah: Annotated[
        bool,
        typer.Option(
            "--hanya-masalah",
            help="Hanya cabang yang tautannya bermasalah atau ada temuannya.",
        ),
    ] = False,
    matriks: Annotated[
        bool,
        typer.Option("--matriks", help="Matriks Peran dan Hasil setiap pimpinan (pohon, md, csv)."),
    ] = False,
    pimpinan: Annotated[
        str | None,
        typer.Option(
            "--pimpinan",
            metavar="NIP",
            help="Matriks Peran dan Hasil satu pimpinan ini saja.",
        ),
    ] = None,
    format_: Annotated[
        Literal["pohon", "json", "mermaid", "dot", "md", "csv"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: pohon, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
    ketat: StrictOption = False,
) -> int:
    """Tampilkan kaskade kinerja: dari sasaran organisasi ke RHK setiap pegawai, beserta yang
    terputus.

    \b
    Contoh:
      skp kaskade contoh-skp/dinas-contoh
      skp kaskade contoh-skp/dinas-contoh --dari dinas-contoh/S1
      skp kaskade contoh-skp/dinas-contoh --matriks
      skp kaskade contoh-skp/dinas-contoh -o kaskade.mmd
    """
    options = dict(locals())
    from skpcli.cli.runs.kaskade import KaskadeOptions, run_kaskade

    return run_kaskade(KaskadeOptions(**options))
