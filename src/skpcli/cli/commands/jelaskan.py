"""`skp jelaskan`: what a code of findings or a term of the regulation means."""

from typing import Annotated, Literal

import typer

from skpcli.cli.completion import complete_explained


def jelaskan(
    *,
    kata: Annotated[
        list[str],
        typer.Argument(
            metavar="[KODE|ISTILAH]",
            autocompletion=complete_explained,
            default_factory=list,
            show_default=False,
            help="Kode temuan atau istilah. Tanpa ini: daftar.",
        ),
    ],
    format_: Annotated[
        Literal["teks", "json"], typer.Option("--format", "-f", help="Bentuk keluaran.")
    ] = "teks",
) -> int:
    """Jelaskan kode temuan atau istilah: artinya, contoh yang salah dan yang benar, dasarnya.

    \b
    Contoh:
      skp jelaskan
      skp jelaskan SKP220
      skp jelaskan rating hasil kerja
      skp jelaskan RHK -f json
    """
    from skpcli.cli.runs.jelaskan import run_jelaskan

    return run_jelaskan(kata, format_)
