"""`skp lengkapi`: completion of commands and options by the shell."""

from typing import Annotated, Literal

import typer


def lengkapi(
    *,
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"],
        typer.Argument(metavar="SHELL", help="bash, zsh, fish, atau powershell."),
    ],
    pasang: Annotated[
        bool,
        typer.Option(
            "--pasang", help="Tulis ke berkas yang dibaca shell; isinya yang lain tidak diubah."
        ),
    ] = False,
) -> int:
    """Cetak atau pasang pelengkap perintah, agar Tab melengkapi perintah, opsi dan pilihannya.

    \b
    Contoh:
      skp lengkapi bash --pasang
      skp lengkapi zsh --pasang
      skp lengkapi powershell
    """
    from skpcli.cli.runs.lengkapi import run_lengkapi

    return run_lengkapi(shell, install=pasang)
