"""Choice of rows by the cells of their columns."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple, TypeVar

from skpcli.ejaan import cocokkan, lipat
from skpcli.engine.hasil import StatusNilai
from skpcli.istilah import Capaian, Evaluasi, Predikat, Rating
from skpcli.tables.csv_ import KOLOM

_HIMPUNAN = {
    "evaluasi": Evaluasi,
    "capaian_organisasi": Capaian,
    "rating_hasil_kerja": Rating,
    "usulan_hasil_kerja": Rating,
    "rating_perilaku_kerja": Rating,
    "usulan_perilaku_kerja": Rating,
    "predikat": Predikat,
    "status": StatusNilai,
}
_DIHITUNG = ("galat", "peringatan")
_ANGKA = ("dokumen", *_DIHITUNG)
_KOSONG = "\U0010ffff"

T = TypeVar("T")
Kunci = tuple[str, ...]
"""What a row is sorted by: a text for each of the columns asked for."""


class Saringan(NamedTuple):
    """A column, by its place, and the folded values that its cell may have; ``bukan`` turns the choice round."""

    kolom: int
    nilai: frozenset[str]
    bukan: bool = False

    def cocok(self, sel: Sequence[str]) -> bool:
        """Tell whether a row stays."""
        return (lipat(sel[self.kolom]) in self.nilai) is not self.bukan


def baca_saringan(teks: str) -> Saringan | str:
    """Read ``kolom=nilai,nilai`` or ``kolom!=nilai``; a text says what is wrong with it.

    >>> baca_saringan("status=belum").kolom == KOLOM.index("status")
    True
    """
    nama, tanda, isi = teks.partition("=")
    bukan = nama.endswith("!")
    nama = nama.removesuffix("!").strip()
    if not tanda:
        return f"`{teks}` bukan saringan; tulis seperti `predikat=kurang,sangat kurang` atau `status!=dinilai`"
    kolom = kolom_bernama(nama, (satu for satu in KOLOM if satu not in _DIHITUNG))
    if isinstance(kolom, str):
        return kolom
    nilai = [satu.strip() for satu in isi.split(",")]
    himpunan = _HIMPUNAN.get(nama)
    if himpunan:
        terbaca = [cocokkan(himpunan, satu) if satu else None for satu in nilai]
        asing = [satu for satu, cocok in zip(nilai, terbaca, strict=True) if satu and cocok is None]
        if asing:
            return f'"{asing[0]}" bukan isi kolom `{nama}`; pilih dari: {", ".join(satu.value for satu in himpunan)}'
        nilai = [cocok.nilai if cocok else "" for cocok in terbaca]
    return Saringan(kolom, frozenset(lipat(satu) for satu in nilai), bukan)


def kolom_bernama(nama: str, boleh: Iterable[str] = KOLOM) -> int | str:
    """Find a column by its name; a text says that there is none."""
    daftar = list(boleh)
    if nama in daftar:
        return KOLOM.index(nama)
    dekat = get_close_matches(nama, daftar, 1)
    maksud = f" Maksud Anda `{dekat[0]}`?" if dekat else ""
    return f"kolom `{nama}` tidak dikenal; yang dikenal: {', '.join(daftar)}.{maksud}"


def kunci_urut(nama: str, sel: Sequence[str]) -> str:
    """Give what a row is sorted by: members of closed sets in their own order, empty cells last; numbers by size.

    >>> kunci_urut("status", ["galat"] * len(KOLOM)) > kunci_urut("status", ["dinilai"] * len(KOLOM))
    True
    """
    nilai = sel[KOLOM.index(nama)]
    if nama in _HIMPUNAN and nilai:
        return f"{[satu.value for satu in _HIMPUNAN[nama]].index(nilai):02}"
    if nama in _ANGKA:
        return f"{int(nilai):09}"
    return nilai.casefold() or _KOSONG


def kunci_naik(kunci: Kunci, urut: Sequence[str], tambahan: tuple[int, int]) -> Kunci:
    """Give the key of a row whose galat and peringatan have been raised."""
    naik = dict(zip(_DIHITUNG, tambahan, strict=True))
    kolom = [satu.removeprefix("-") for satu in urut]
    return tuple(f"{int(isi) + naik[nama]:09}" if nama in naik else isi for nama, isi in zip(kolom, kunci, strict=True))


def naikkan_kunci(
    baris: list[tuple[Kunci, T]], urut: Sequence[str], tambahan: Mapping[int, tuple[int, int]]
) -> list[tuple[Kunci, T]]:
    """Give the keys of all rows after galat and peringatan of some were raised, by their number."""
    return [(kunci_naik(k, urut, tambahan[i]) if i in tambahan else k, isi) for i, (k, isi) in enumerate(baris)]


def urutkan(baris: list[tuple[Kunci, T]], urut: Sequence[str]) -> None:
    """Sort rows by the columns of ``urut``, each with ``-`` in front for the reverse; equal ones stay as they are.

    Empty cells come last either way.
    """
    for kolom in reversed(range(len(urut))):
        turun = urut[kolom].startswith("-")
        baris.sort(key=lambda satu: satu[0][kolom], reverse=turun)
        if turun:
            baris.sort(key=lambda satu: satu[0][kolom] == _KOSONG)
