"""`skp aturan`: the encoded rules with their bases."""

import sys
from datetime import date
from enum import StrEnum
from io import StringIO
from typing import Annotated

import typer

from skpcli.cli.opsi import Keluaran
from skpcli.cli.terminal import berwarna, konsol, pesan


class Format(StrEnum):
    """Formats of the rules."""

    TABEL = "tabel"
    JSON = "json"
    MD = "md"


def aturan(
    tanggal: Annotated[
        str | None,
        typer.Option("--tanggal", metavar="TANGGAL", help="Aturan yang berlaku pada hari itu. Bawaan: yang terbaru."),
    ] = None,
    format_: Annotated[Format | None, typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: tabel.")] = None,
    keluaran: Keluaran = None,
) -> int:
    """Tampilkan aturan yang dipakai alat ini, masing-masing dengan dasar dan sifatnya (norma atau tafsir).

    \b
    Contoh:
      skp aturan
      skp aturan --tanggal "31 Desember 2022"
      skp aturan -f md -o aturan.md
    """
    from skpcli.cli.bersama import bentuk_keluaran, keluarkan
    from skpcli.peraturan import at, awal_berlaku
    from skpcli.tables.label import tanggal as tulis_tanggal
    from skpcli.values import tanggal as baca_tanggal

    try:
        hari = baca_tanggal(tanggal) if tanggal is not None else None
    except ValueError as galat:
        pesan(f"galat: `--tanggal`: {galat}; tulis seperti 2025-12-31 atau 31 Desember 2025")
        return 2
    if at(hari or date.max) is None:
        pesan(
            f"galat: pada {tulis_tanggal(hari)} belum ada aturan yang berlaku; "
            f"yang pertama berlaku sejak {tulis_tanggal(awal_berlaku())}"
        )
        return 2
    bentuk = Format(bentuk_keluaran(format_, keluaran, {".json": "json", ".md": "md"}, Format.TABEL))
    return 0 if keluarkan(keluaran, _susun(bentuk, hari, keluaran is not None), bentuk) else 2


def _susun(format_: Format, hari: date | None, ke_berkas: bool) -> str:
    from skpcli.peraturan import peraturan
    from skpcli.tables.aturan import berlaku_pada, json_aturan, md_aturan, tabel_aturan

    semua = berlaku_pada(peraturan(), hari or date.max)
    if format_ is Format.JSON:
        return json_aturan(semua, hari)
    if format_ is Format.MD:
        return md_aturan(semua)
    layar = StringIO()
    kanvas = konsol(layar, not ke_berkas and berwarna(sys.stdout))
    kanvas.print(tabel_aturan(semua))
    return layar.getvalue()
