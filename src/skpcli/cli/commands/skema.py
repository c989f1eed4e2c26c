"""`skp skema`: the JSON Schema of the document format, for completion in editors."""

from pathlib import Path
from typing import Annotated

import typer

from skpcli.cli.options import OutputOption
from skpcli.model.terms import JenisDokumen


def skema(
    *,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]", help="Tempat pemasangan, bersama --pasang. Bawaan: folder ini."
        ),
    ] = None,
    jenis: Annotated[
        JenisDokumen | None, typer.Option("--jenis", help="Hanya satu jenis dokumen.")
    ] = None,
    keluaran: OutputOption = None,
    pasang: Annotated[
        bool,
        typer.Option("--pasang", help="Tulis skp.schema.json dan setelan VS Code ke dalam FOLDER."),
    ] = False,
) -> int:
    """Cetak JSON Schema format berkas, agar editor melengkapi dan memeriksa isian.

    \b
    Contoh:
      skp skema -o skp.schema.json
      skp skema --pasang contoh-skp
    """
    from skpcli.cli.runs.skema import run_skema

    return run_skema(folder, jenis, keluaran, install=pasang)
