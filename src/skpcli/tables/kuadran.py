"""The 3x3 quadrant with a person's cell marked."""

from rich import box
from rich.table import Table
from rich.text import Text

from skpcli.istilah import Predikat, Rating
from skpcli.tables.label import TANDA, Kuadran, nama_predikat
from skpcli.tables.teks import GAYA

BARIS = (Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH)
"""Rows as the official drawing has them, from the top."""

KOLOM = BARIS[::-1]
"""Columns from the left."""

LEBAR = 68
"""Below this many columns the cells are as narrow as their longest word."""


def kisi_kuadran(kuadran: Kuadran, kerja: Rating | None, perilaku: Rating | None, lebar: int) -> Table:
    """Draw the quadrant; brackets and a dot mark the person's cell, bold the headings that lead to it."""
    sempit = lebar < LEBAR
    tabel = Table(box=box.SQUARE, show_lines=True, padding=(0, 0 if sempit else 1))
    tabel.add_column(Text(""), width=8 if sempit else 11, overflow="fold")
    for kolom in KOLOM:
        tabel.add_column(_kepala("perilaku", kolom, perilaku), width=9 if sempit else 15, justify="center")
    for baris in BARIS:
        sel = [_sel(kuadran[baris, kolom], (baris, kolom) == (kerja, perilaku), sempit) for kolom in KOLOM]
        tabel.add_row(_kepala("hasil kerja", baris, kerja), *sel)
    return tabel


def _kepala(apa: str, rating: Rating, milik: Rating | None) -> Text:
    pendek = rating.value.removesuffix(" ekspektasi")
    return Text(f"{apa}\n{pendek}", style="bold" if rating is milik else "not bold dim", overflow="fold")


def _sel(predikat: Predikat, milik: bool, sempit: bool) -> Text:
    nama = nama_predikat(predikat)
    if not milik:
        return Text(nama if sempit else f"\n{nama}", overflow="fold")
    return Text(f"[{TANDA}]\n{nama}", style=f"bold {GAYA[predikat]}", overflow="fold")
