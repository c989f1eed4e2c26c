"""The line from each RHK of an employee up to the goal that it serves."""

from collections.abc import Iterator
from typing import NamedTuple

from skpcli.documents import Pegawai
from skpcli.engine.hasil import BarisHasil, HasilRhk
from skpcli.engine.kaskade import Dokumen, Simpul
from skpcli.istilah import Keadaan
from skpcli.organisations import Sasaran


class Garis(NamedTuple):
    """An RHK, by its id, and what stands above it: one text for each step, nearest first."""

    rhk: str
    langkah: tuple[str, ...]


def garis(dokumen: Dokumen) -> tuple[Garis, ...]:
    """Give the lines of a document's RHK; those without any link are left out."""
    return tuple(
        Garis(nama, tuple(_langkah(simpul)))
        for nama, simpul in dokumen.simpul.items()
        if simpul.keadaan in (Keadaan.TERTAUT, Keadaan.PUTUS, Keadaan.MENUNGGU)
    )


def dengan_rhk_pimpinan(baris: BarisHasil, dokumen: Dokumen) -> BarisHasil:
    """Write the text of the linked RHK or goal where the file has left it out."""
    if baris.hasil is None:
        return baris
    rhk = tuple(_lengkap(satu, dokumen.simpul.get(satu.rhk.id or "")) for satu in baris.hasil.hasil_kerja)
    return baris._replace(hasil=baris.hasil._replace(hasil_kerja=rhk))


def _lengkap(satu: HasilRhk, simpul: Simpul | None) -> HasilRhk:
    if simpul is None or simpul.induk is None or satu.rhk.rhk_pimpinan:
        return satu
    return satu._replace(rhk=satu.rhk.model_copy(update={"rhk_pimpinan": _uraian(simpul.induk)}))


def _uraian(simpul: Simpul) -> str:
    return simpul.isi.uraian if isinstance(simpul.isi, Sasaran) else simpul.isi.rencana


def _langkah(simpul: Simpul) -> Iterator[str]:
    lewat = {id(simpul)}
    while simpul.induk:
        simpul = simpul.induk
        if id(simpul) in lewat:
            yield "berputar kembali ke sini"
            return
        lewat.add(id(simpul))
        isi = simpul.dokumen.isi
        if isinstance(isi, Pegawai):
            yield f"{simpul.isi.id} {isi.pegawai.nama}: {_uraian(simpul)}"
        else:
            yield f"sasaran {simpul.dokumen.pemilik}/{simpul.isi.id}: {_uraian(simpul)}"
    if simpul.sebab:
        yield f"{simpul.keadaan} ({simpul.tautan}: {simpul.sebab})"
