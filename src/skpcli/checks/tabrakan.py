"""Which documents collide: the same person, or two leaders of one organisation, on the same days."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from skpcli.documents import Pegawai
from skpcli.istilah import Evaluasi

T = TypeVar("T")


class Butir(NamedTuple, Generic[T]):
    """A document, known by ``isi``, among those that may collide; two of one ``ciri`` do not. Days are ordinals."""

    isi: T
    mulai: int
    selesai: int
    ciri: Hashable
    konteks: bool


class Jejak(NamedTuple):
    """What of a person's document is needed to find a collision."""

    nomor: str
    evaluasi: Evaluasi
    jabatan: str
    mulai: int
    selesai: int
    memimpin: str | None
    konteks: bool


class Tabrakan(NamedTuple):
    """A collision of two documents, by their positions among the given ones.

    ``baru`` is the document reported on: the one that begins later, or, where that is context, the other.
    """

    kode: str
    baru: int
    lama: int


def jejak(isi: Pegawai, konteks: bool) -> Jejak:
    """Take the trace of a document."""
    periode = isi.periode
    hari = periode.mulai.toordinal(), periode.selesai.toordinal()
    return Jejak(isi.nomor, periode.evaluasi, isi.pegawai.jabatan, *hari, isi.memimpin, konteks)


def tabrakan_orang(semua: Iterable[tuple[int, Jejak]]) -> Iterator[Tabrakan]:
    """Find two documents of one evaluasi for the same days: of one person and jabatan SKP310, of two SKP311."""
    sejabatan: dict[Hashable, list[Butir[int]]] = {}
    seorang: dict[Hashable, list[Butir[int]]] = {}
    for i, satu in semua:
        hari = satu.mulai, satu.selesai
        sejabatan.setdefault(satu[:3], []).append(Butir(i, *hari, i, satu.konteks))
        seorang.setdefault(satu[:2], []).append(Butir(i, *hari, satu.jabatan, satu.konteks))
    for kode, kelompok in (("SKP310", sejabatan), ("SKP311", seorang)):
        for daftar in kelompok.values():
            yield from (Tabrakan(kode, baru, lama) for baru, lama in tabrakan(daftar))


def tabrakan_pemimpin(semua: Iterable[tuple[int, Jejak]]) -> Iterator[Tabrakan]:
    """Find two leaders of one organisation for the same days (SKP312)."""
    per_organisasi: dict[str, list[Butir[int]]] = {}
    for i, satu in semua:
        if satu.memimpin:
            butir = Butir(i, satu.mulai, satu.selesai, satu.nomor, satu.konteks)
            per_organisasi.setdefault(satu.memimpin, []).append(butir)
    for daftar in per_organisasi.values():
        yield from (Tabrakan("SKP312", baru, lama) for baru, lama in tabrakan(daftar))


def tabrakan(daftar: Iterable[Butir[T]]) -> Iterator[tuple[T, T]]:
    """Pair documents whose days overlap with one of the others, sweeping once over the days.

    First comes the document reported on: the one that begins later, or, where that is context, the other. Each comes
    first in at most one pair.
    """
    terlama: list[Butir[T]] = []  # of the earlier ones that which ends last, and the last of another ciri
    terbuka: dict[Hashable, list[Butir[T]]] = {}  # reported on, and without a collision as yet
    for satu in sorted(daftar, key=lambda butir: butir.mulai):
        if satu.konteks:
            for ciri in [ciri for ciri in terbuka if ciri != satu.ciri]:
                yield from ((lama.isi, satu.isi) for lama in terbuka.pop(ciri) if lama.selesai >= satu.mulai)
        else:
            lain = next((lama for lama in terlama if lama.ciri != satu.ciri), None)
            if lain and lain.selesai >= satu.mulai:
                yield satu.isi, lain.isi
            else:
                terbuka.setdefault(satu.ciri, []).append(satu)
        urut = sorted([*terlama, satu], key=lambda butir: -butir.selesai)
        terlama = [urut[0], *[butir for butir in urut if butir.ciri != urut[0].ciri][:1]]
