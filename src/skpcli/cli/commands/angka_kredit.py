"""`skp angka-kredit`: predikat converted to angka kredit, summed up and judged."""

from typing import Annotated, Literal

import typer

from skpcli.cli.options import (
    ContextOption,
    MaskedOption,
    OutputOption,
    PathsArgument,
    StrictOption,
)


def angka_kredit(
    *,
    paths: PathsArgument,
    format_: Annotated[
        Literal["tabel", "json", "csv", "md"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: tabel, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    desimal: Annotated[
        Literal["2", "3"],
        typer.Option("--desimal", help="Banyaknya desimal; dibulatkan sekali per angka."),
    ] = "3",
    proyeksi: Annotated[
        str | None,
        typer.Option(
            "--proyeksi",
            metavar="PREDIKAT",
            help='Kapan tercapai bila predikatnya begitu: baik, atau 2026=baik,2027="sangat baik".',
        ),
    ] = None,
    mengapa: Annotated[
        bool,
        typer.Option("--mengapa", "--verbose", help="Rumus dan dasar hukum tiap angka."),
    ] = False,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
    ketat: StrictOption = False,
) -> int:
    """Hitung angka kredit pejabat fungsional: konversi, akumulasi, dan penetapan.

    \b
    Contoh:
      skp angka-kredit contoh-skp/guru.yaml
      skp angka-kredit contoh-skp/guru.yaml --proyeksi baik
      skp angka-kredit contoh-skp -f csv -o angka-kredit.csv
    """
    options = dict(locals())
    from skpcli.cli.runs.angka_kredit import CreditOptions, run_angka_kredit

    return run_angka_kredit(CreditOptions(**options))
