"""The chain of reasons of a predikat as a tree."""

from rich.console import Group
from rich.tree import Tree

from skpcli.engine.hasil import Hasil, Putusan
from skpcli.istilah import Predikat, Rating
from skpcli.tables import label
from skpcli.tables.teks import GAYA, gabung, isi


def mengapa(hasil: Hasil) -> Tree:
    """Give the tree: the predikat, the two ratings under it, under each what it rests on."""
    pohon = Tree(_simpul("Predikat", hasil.predikat), guide_style="dim")
    for nama, putusan in label.kedua_rating(hasil):
        cabang = pohon.add(_simpul(f"Rating {nama.lower()}", putusan))
        for satu in putusan.atas:
            pokok = f"RHK {satu.pokok}" if putusan is hasil.rating_hasil_kerja else satu.pokok.title()
            _cabang(cabang, pokok, satu)
    return pohon


def _cabang(pohon: Tree, nama: str, putusan: Putusan[Rating]) -> None:
    cabang = pohon.add(_simpul(nama, putusan))
    for satu in putusan.atas:
        _cabang(cabang, satu.pokok, satu)


def _simpul(nama: str, putusan: Putusan[Rating] | Putusan[Predikat]) -> Group:
    kepala = [isi(f"{nama}:"), isi(putusan.nilai or "belum ada", f"bold {GAYA.get(putusan.nilai or '', '')}")]
    if putusan.nilai and putusan.sumber:
        kepala.append(isi(f"({putusan.sumber})"))
    baris = [gabung(kepala, " "), isi(f"karena: {putusan.karena}")]
    if putusan.usulan and putusan.usulan != putusan.nilai:
        baris.append(isi(f"usulan alat: {putusan.usulan}"))
    sifat = label.SIFAT[putusan.sifat]
    baris.append(isi(f"dasar: {putusan.dasar} {sifat}" if putusan.dasar else sifat, "dim"))
    return Group(*baris)
