"""`skp contoh`: the example office as a folder to try things on."""

from pathlib import Path
from typing import Annotated

import typer

DEFAULT_FOLDER = Path("contoh-skp")


def contoh(
    *,
    folder: Annotated[
        Path,
        typer.Argument(metavar="[FOLDER]", help="Folder hasilnya. Bawaan: contoh-skp."),
    ] = DEFAULT_FOLDER,
) -> int:
    """Tulis folder contoh yang lengkap: satu dinas rekaan dengan pegawainya, seorang guru,
    dan sebuah rencana.

    \b
    Contoh:
      skp contoh
      skp contoh latihan
    """
    from skpcli.cli.runs.contoh import run_contoh

    return run_contoh(folder)
