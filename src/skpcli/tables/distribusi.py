"""Distributions for people: bars on the terminal, tables in Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.engine.distribusi import Distribusi
from skpcli.engine.kelompok import Kelompok, Penilai
from skpcli.engine.syarat import HasilSyarat
from skpcli.istilah import Predikat
from skpcli.tables import distribusi_kata as kata
from skpcli.tables import label
from skpcli.tables.markdown import lolos, tabel_md

if TYPE_CHECKING:
    from rich.console import RenderableType

TANPA_VERDIK = "Tanpa kesimpulan: pola distribusi berlaku bagi organisasi, bukan bagi seorang pejabat penilai."
_LABEL = 16
_SEMPIT = 62
_SINGKAT = ("SB", "B", "BP", "K", "SK")
SINGKATAN = "SB Sangat Baik, B Baik, BP Butuh Perbaikan, K Kurang, SK Sangat Kurang; n tanpa yang belum berpredikat."


def laporan(kelompok: Iterable[Kelompok], lebar: int) -> "Iterator[RenderableType]":
    """Lay out every organisation: who is counted, bars, conditions, verdict."""
    from rich.text import Text  # md needs no rich

    from skpcli.tables.teks import isi, jorok, pasangan

    for nomor, satu in enumerate(kelompok):
        hasil = satu.distribusi
        if nomor:
            yield Text()
        yield jorok(isi(kata.nama(satu), "bold"), 0)
        yield pasangan(_kepala(satu), 18)
        yield Text()
        yield _batang(hasil, lebar)
        yield Text()
        yield from _verdik(hasil)


def _kepala(satu: Kelompok) -> list[tuple[str, str]]:
    kepala = [("Capaian organisasi", kata.capaian(satu.distribusi)), ("Dihitung", kata.dihitung(satu))]
    if hari := kata.periode(satu):
        kepala.insert(0, ("Periode", hari))
    return kepala


def _batang(hasil: Distribusi, lebar: int) -> "RenderableType":
    from skpcli.tables.teks import GAYA, gabung, isi, pasangan

    angka = len(str(hasil.jumlah))
    panjang = max(4, min(kata.LEBAR_BATANG, lebar - _LABEL - angka - 14))
    baris = []
    for predikat, (nama, banyak, bagian, batang) in zip(Predikat, kata.cacah(hasil, panjang), strict=True):
        kolom = (isi(f"{banyak:>{angka}}  {bagian:>7}  "), isi(batang or " ", GAYA[predikat]))
        baris.append((nama, gabung(kolom, "")))
    return pasangan(baris, _LABEL)


def _verdik(hasil: Distribusi) -> "Iterator[RenderableType]":
    from skpcli.tables.teks import daftar, isi, jorok

    if hasil.syarat:
        yield jorok(isi(kata.judul_syarat(hasil)), 2)
        yield daftar([(tanda, isi(teks)) for tanda, teks in map(kata.syarat, hasil.syarat)], 3)
    gaya = {True: "bold green", False: "bold yellow", None: "bold"}[hasil.sesuai]
    yield jorok(isi(f"Kesimpulan: {kata.kesimpulan(hasil)}", gaya), 2)
    for teks in kata.catatan(hasil):
        yield jorok(isi(teks, "dim"), 2)


def laporan_penilai(semua: Sequence[Penilai], lebar: int) -> "Iterator[RenderableType]":
    """Lay out the assessors side by side, so that lenient and harsh ones can be seen."""
    from rich.table import Table
    from rich.text import Text

    from skpcli.tables.teks import gabung, isi, jorok

    tabel = Table(width=min(lebar, 110), header_style="bold")
    tabel.add_column(Text("Pejabat penilai"), ratio=1, overflow="fold")
    for judul in ("n", *_SINGKAT, "belum"):
        tabel.add_column(Text(judul), justify="right", no_wrap=lebar >= _SEMPIT, overflow="fold")
    for satu in semua:
        hasil = satu.distribusi
        siapa = gabung([isi(satu.nama), isi(satu.jabatan, "dim")])
        tabel.add_row(siapa, *(Text(str(angka)) for angka in (hasil.jumlah, *hasil.cacah, hasil.belum)))
    yield tabel
    yield jorok(isi(SINGKATAN, "dim"), 0)
    yield jorok(isi(TANPA_VERDIK, "dim"), 0)


def md_distribusi(kelompok: Iterable[Kelompok]) -> str:
    """Render every organisation as Markdown."""
    bagian = ["# Distribusi predikat kinerja pegawai"]
    for satu in kelompok:
        hasil = satu.distribusi
        bagian.append(f"## {lolos(kata.nama(satu))}")
        bagian.append("\n".join(f"- **{nama}:** {lolos(isi)}" for nama, isi in _kepala(satu)))
        cacah = ((nama, str(banyak), persen) for nama, banyak, persen, _ in kata.cacah(hasil))
        bagian.append(tabel_md(("Predikat", "Pegawai", "Bagian"), cacah))
        if hasil.syarat:
            bagian.append(lolos(kata.judul_syarat(hasil)))
            baris = ((lolos(teks), "ya" if milik.terpenuhi else "tidak") for milik, teks in _syarat(hasil))
            bagian.append(tabel_md(("Syarat", "Terpenuhi"), baris))
        bagian.append(f"**Kesimpulan: {lolos(kata.kesimpulan(hasil))}**")
        bagian.extend(lolos(teks) for teks in kata.catatan(hasil))
    return "\n\n".join(bagian) + "\n"


def _syarat(hasil: Distribusi) -> Iterator[tuple[HasilSyarat, str]]:
    for satu in hasil.syarat:
        yield satu, kata.syarat(satu)[1]


def md_penilai(semua: Iterable[Penilai]) -> str:
    """Render the assessors as a Markdown table."""
    judul = ("Pejabat penilai", "Jabatan", "n", *(label.nama_predikat(satu) for satu in Predikat), "Belum")
    baris = (
        (lolos(satu.nama), lolos(satu.jabatan), *map(str, (d.jumlah, *d.cacah, d.belum)))
        for satu in semua
        for d in (satu.distribusi,)
    )
    return "\n\n".join(["# Predikat menurut pejabat penilai", tabel_md(judul, baris), TANPA_VERDIK]) + "\n"
