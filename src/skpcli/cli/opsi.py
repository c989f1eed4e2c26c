"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Jalur = Annotated[list[str], typer.Argument(metavar="PATH...", help="Berkas, folder, pola, atau - (masukan standar).")]
Keluaran = Annotated[
    Path | None, typer.Option("--keluaran", "--output", "-o", metavar="FILE", help="Simpan ke berkas, bukan layar.")
]
Metode = Annotated[
    str | None, typer.Option("--metode", metavar="METODE", help="Metode usulan: mayoritas, median, ketat.")
]
Konteks = Annotated[
    list[str] | None, typer.Option("--konteks", metavar="PATH", help="Berkas untuk rujukan saja; boleh berulang.")
]
Samarkan = Annotated[bool, typer.Option("--samarkan", help="Samarkan nama dan NIP.")]
Ketat = Annotated[bool, typer.Option("--ketat", help="Peringatan juga memberi kode keluar 1.")]
