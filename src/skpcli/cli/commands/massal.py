"""`skp massal`: a whole office, one row per employee."""

from typing import Annotated, Literal

import typer

from skpcli.cli.completion import complete_filter, complete_group, complete_order
from skpcli.cli.options import (
    ContextOption,
    MaskedOption,
    MethodOption,
    OutputOption,
    StrictOption,
)


def massal(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            default_factory=list,
            show_default=False,
            help="Berkas, folder, pola, @daftar.txt, atau - (masukan standar).",
        ),
    ],
    format_: Annotated[
        Literal["tabel", "csv", "csv-excel", "json", "jsonl", "xlsx"] | None,
        typer.Option(
            "--format", "-f", help="Bentuk keluaran. Bawaan: rekap saja, atau menurut akhiran -o."
        ),
    ] = None,
    keluaran: OutputOption = None,
    proses: Annotated[
        int | None,
        typer.Option(
            "--proses", "-j", metavar="N", min=1, help="Banyaknya proses. Bawaan: semua inti."
        ),
    ] = None,
    per: Annotated[
        str | None,
        typer.Option(
            "--per",
            metavar="[organisasi|penilai|unit_kerja]",
            autocompletion=complete_group,
            help="Rekap per kelompok ini.",
        ),
    ] = None,
    saring: Annotated[
        list[str],
        typer.Option(
            "--saring",
            metavar="KOLOM=NILAI",
            autocompletion=complete_filter,
            default_factory=list,
            show_default=False,
            help="Daftar, hanya baris ini: status=belum, predikat!=baik.",
        ),
    ],
    urut: Annotated[
        str | None,
        typer.Option(
            "--urut",
            metavar="KOLOM,...",
            help="Urutkan; -KOLOM untuk kebalikannya.",
            autocompletion=complete_order,
        ),
    ] = None,
    metode: MethodOption = None,
    konteks: ContextOption,
    dari_daftar: Annotated[
        str | None,
        typer.Option(
            "--dari-daftar", metavar="FILE", help="Daftar berkas, satu per baris; - dari stdin."
        ),
    ] = None,
    samarkan: MaskedOption = False,
    ketat: StrictOption = False,
    gagal_cepat: Annotated[
        bool,
        typer.Option("--gagal-cepat", help="Berhenti pada galat pertama, tanpa menulis keluaran."),
    ] = False,
) -> int:
    """Nilai seluruh kantor: satu baris per dokumen pegawai, dengan rekap per orang.

    \b
    Contoh:
      skp massal contoh-skp/dinas-contoh
      skp massal contoh-skp/dinas-contoh -o hasil.csv
      skp massal contoh-skp --per organisasi --saring status=belum
      skp massal contoh-skp -o hasil.jsonl -j 4
    """
    options = dict(locals())
    from skpcli.cli.runs.massal import run_massal
    from skpcli.cli.runs.massal_options import MassalOptions

    return run_massal(MassalOptions(**options))
