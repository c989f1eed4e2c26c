"""`skp ekspor`: documents into the office's workbook."""

from pathlib import Path
from typing import Annotated

import typer

from skpcli.cli.options import PathsArgument


def ekspor(
    *,
    paths: PathsArgument,
    keluaran: Annotated[
        Path,
        typer.Option(
            "--keluaran", "--output", "-o", metavar="FILE", help="Buku kerja yang ditulis (.xlsx)."
        ),
    ],
) -> int:
    """Tulis berkas YAML ke buku kerja kantor, yang dibaca kembali dengan `skp impor`.

    Dokumen yang galat disebut dan tidak ikut.

    \b
    Contoh:
      skp ekspor contoh-skp -o kantor.xlsx
      skp ekspor contoh-skp/dinas-contoh contoh-skp/guru.yaml -o kantor.xlsx
    """
    options = dict(locals())
    from skpcli.cli.runs.ekspor import run_ekspor

    return run_ekspor(**options)
