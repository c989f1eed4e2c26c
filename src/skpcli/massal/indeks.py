"""Traces of all people of a batch, kept small, to find documents that collide."""

from array import array
from collections.abc import Iterator
from typing import NamedTuple

from skpcli.checks.tabrakan import Jejak, tabrakan_orang, tabrakan_pemimpin
from skpcli.istilah import Evaluasi

_EVALUASI = tuple(Evaluasi)


class Letak(NamedTuple):
    """Where a document is: number of its file, its number in it, and of its row (-1: none)."""

    berkas: int
    dokumen: int
    baris: int


class Bentrok(NamedTuple):
    """Two documents that collide, the one that begins later first."""

    kode: str
    baru: Letak
    lama: Letak


class Indeks:
    """Traces as columns of numbers: about 200 bytes a person."""

    def __init__(self) -> None:
        """Start empty."""
        self._pertama: dict[str, int] = {}
        self._lagi: dict[str, list[int]] = {}
        self._angka = {nama: array("q") for nama in ("mulai", "selesai", "jabatan", "evaluasi")}
        self._letak = {nama: array("q") for nama in Letak._fields}
        self._konteks = bytearray()
        self._jabatan: dict[str, int] = {}
        self._pemimpin: list[tuple[int, Jejak]] = []

    def tambah(self, letak: Letak, satu: Jejak) -> None:
        """Add a document."""
        nomor = len(self._konteks)
        if self._pertama.setdefault(satu.nomor, nomor) != nomor:
            self._lagi.setdefault(satu.nomor, []).append(nomor)
        jabatan = self._jabatan.setdefault(satu.jabatan, len(self._jabatan))
        isi = (satu.mulai, satu.selesai, jabatan, _EVALUASI.index(satu.evaluasi))
        for kolom, angka in zip(self._angka.values(), isi, strict=True):
            kolom.append(angka)
        for kolom, angka in zip(self._letak.values(), letak, strict=True):
            kolom.append(angka)
        self._konteks.append(satu.konteks)
        if satu.memimpin:
            self._pemimpin.append((nomor, satu))

    def bentrok(self) -> Iterator[Bentrok]:
        """Find the collisions of people and of leaders."""
        jabatan = list(self._jabatan)
        for nip, lagi in self._lagi.items():
            semua = [(i, self._jejak(nip, i, jabatan)) for i in (self._pertama[nip], *lagi)]
            for satu in tabrakan_orang(semua):
                yield Bentrok(satu.kode, self._di(satu.baru), self._di(satu.lama))
        for satu in tabrakan_pemimpin(self._pemimpin):
            yield Bentrok(satu.kode, self._di(satu.baru), self._di(satu.lama))

    def _jejak(self, nip: str, nomor: int, jabatan: list[str]) -> Jejak:
        angka = self._angka
        evaluasi = _EVALUASI[angka["evaluasi"][nomor]]
        hari = angka["mulai"][nomor], angka["selesai"][nomor]
        return Jejak(nip, evaluasi, jabatan[angka["jabatan"][nomor]], *hari, None, bool(self._konteks[nomor]))

    def _di(self, nomor: int) -> Letak:
        return Letak(*(kolom[nomor] for kolom in self._letak.values()))
