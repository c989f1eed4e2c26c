"""Traces of all people of a batch, kept small, to find documents that collide."""

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from skpcli.checks.tabrakan import Jejak, tabrakan_orang, tabrakan_pemimpin
from skpcli.istilah import Evaluasi

_EVALUASI = tuple(Evaluasi)
_NIP = re.compile("[1-9][0-9]{17}")


class Letak(NamedTuple):
    """Where a document is: number of its file, its number in it, and of its row (-1: none)."""

    berkas: int
    dokumen: int
    baris: int


class Bentrok(NamedTuple):
    """Two documents that collide.

    First the document reported on: the one that begins later, or, where that is context, the other.
    """

    kode: str
    baru: Letak
    lama: Letak


class Indeks:
    """Traces as columns of numbers: about 40 bytes a person."""

    def __init__(self) -> None:
        """Start empty."""
        self._nomor = array("q")
        self._angka = {nama: array("i") for nama in ("mulai", "selesai", "jabatan", "evaluasi", *Letak._fields)}
        self._konteks = bytearray()
        self._lain: dict[str, int] = {}
        self._jabatan: dict[str, int] = {}
        self._pemimpin: list[tuple[int, Jejak]] = []

    def tambah(self, letak: Letak, satu: Jejak) -> None:
        """Add a document."""
        if satu.memimpin:
            self._pemimpin.append((len(self._nomor), satu))
        self._nomor.append(self._angka_orang(satu.nomor))
        jabatan = self._jabatan.setdefault(satu.jabatan, len(self._jabatan))
        isi = (satu.mulai, satu.selesai, jabatan, _EVALUASI.index(satu.evaluasi), *letak)
        for kolom, angka in zip(self._angka.values(), isi, strict=True):
            kolom.append(angka)
        self._konteks.append(satu.konteks)

    def _angka_orang(self, nomor: str) -> int:
        """Turn what a person is known by into a number of his own: the NIP, or a negative one."""
        if _NIP.fullmatch(nomor):
            return int(nomor)
        return self._lain.setdefault(nomor, -1 - len(self._lain))

    def bentrok(self) -> Iterator[Bentrok]:
        """Find the collisions of people and of leaders."""
        jabatan = list(self._jabatan)
        for lagi in self._berulang():
            semua = [(i, self._jejak(i, jabatan)) for i in lagi]
            for satu in tabrakan_orang(semua):
                yield Bentrok(satu.kode, self._di(satu.baru), self._di(satu.lama))
        for satu in tabrakan_pemimpin(self._pemimpin):
            yield Bentrok(satu.kode, self._di(satu.baru), self._di(satu.lama))

    def _berulang(self) -> Iterable[list[int]]:
        """Give the documents of everybody who has more than one."""
        ganda = {satu for satu, lain in pairwise(sorted(self._nomor)) if satu == lain}
        hasil: dict[int, list[int]] = {}
        for i, satu in enumerate(self._nomor if ganda else ()):
            if satu in ganda:
                hasil.setdefault(satu, []).append(i)
        return hasil.values()

    def _jejak(self, i: int, jabatan: list[str]) -> Jejak:
        angka = self._angka
        evaluasi = _EVALUASI[angka["evaluasi"][i]]
        hari = angka["mulai"][i], angka["selesai"][i]
        orang = str(self._nomor[i])  # of people that are compared it is the same, whatever it is
        return Jejak(orang, evaluasi, jabatan[angka["jabatan"][i]], *hari, None, bool(self._konteks[i]))

    def _di(self, i: int) -> Letak:
        return Letak(*(self._angka[nama][i] for nama in Letak._fields))
