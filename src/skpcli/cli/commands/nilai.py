"""`skp nilai`: one reasoned appraisal per employee."""

from typing import Annotated, Literal

import typer

from skpcli.cli.completion import complete_predikat
from skpcli.cli.options import (
    ContextOption,
    MaskedOption,
    MethodOption,
    OutputOption,
    PathsArgument,
    StrictOption,
)


def nilai(
    *,
    paths: PathsArgument,
    format_: Annotated[
        Literal["tabel", "json", "csv", "md"] | None,
        typer.Option("--format", "-f", help="Bentuk keluaran. Bawaan: tabel."),
    ] = None,
    keluaran: OutputOption = None,
    ringkas: Annotated[bool, typer.Option("--ringkas", help="Satu baris per pegawai.")] = False,
    lengkap: Annotated[
        bool, typer.Option("--lengkap", help="Laporan panjang, dengan semua isi dokumen.")
    ] = False,
    tanpa_pager: Annotated[
        bool,
        typer.Option("--tanpa-pager", help="Cetak laporan banyak pegawai tanpa jeda per layar."),
    ] = False,
    mengapa: Annotated[
        bool,
        typer.Option("--mengapa", "--verbose", help="Rantai alasan dengan dasar hukumnya."),
    ] = False,
    profil: Annotated[
        bool, typer.Option("--profil", help="Tambah profil tiga dasar kinerja.")
    ] = False,
    minimal: Annotated[
        str | None,
        typer.Option(
            "--minimal",
            metavar="PREDIKAT",
            autocompletion=complete_predikat,
            help="Kode keluar 1 bila ada yang di bawah predikat ini.",
        ),
    ] = None,
    metode: MethodOption = None,
    konteks: ContextOption,
    samarkan: MaskedOption = False,
    ketat: StrictOption = False,
) -> int:
    """Nilai pegawai: hasil kerja, perilaku kerja, kuadran dan predikat, beserta alasannya.

    \b
    Contoh:
      skp nilai contoh-skp/guru.yaml
      skp nilai contoh-skp/dinas-contoh --ringkas
      skp nilai contoh-skp/guru.yaml --lengkap --mengapa
      skp nilai contoh-skp/dinas-contoh -f csv -o hasil.csv
    """
    options = dict(locals())
    from skpcli.cli.runs.nilai import run_nilai
    from skpcli.cli.runs.nilai_render import NilaiOptions

    return run_nilai(NilaiOptions(**options))
