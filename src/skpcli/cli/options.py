"""The arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from skpcli.cli.completion import complete_metode

PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Berkas, folder, pola, atau - (masukan standar)."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--keluaran", "--output", "-o", metavar="FILE", help="Simpan ke berkas, bukan layar."
    ),
]
MethodOption = Annotated[
    str | None,
    typer.Option(
        "--metode",
        metavar="METODE",
        help="Metode usulan: mayoritas, median, ketat.",
        autocompletion=complete_metode,
    ),
]
ContextOption = Annotated[
    list[str],
    typer.Option(
        "--konteks",
        metavar="PATH",
        default_factory=list,
        show_default=False,
        help="Berkas untuk rujukan saja; boleh berulang.",
    ),
]
MaskedOption = Annotated[bool, typer.Option("--samarkan", help="Samarkan nama dan NIP.")]
StrictOption = Annotated[
    bool, typer.Option("--ketat", help="Peringatan juga memberi kode keluar 1.")
]
