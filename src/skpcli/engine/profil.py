"""The three bases of performance as an advisory lens that rates nobody."""

from collections.abc import Iterator
from typing import NamedTuple

from skpcli.engine.hasil import Hasil
from skpcli.istilah import Aspek, Posisi, Rating


class Dasar3(NamedTuple):
    """One basis with the names of its items above, at and below expectation."""

    nama: str
    di_atas: tuple[str, ...]
    sesuai: tuple[str, ...]
    di_bawah: tuple[str, ...]


Profil = tuple[Dasar3, ...]

_Butir = tuple[str, Rating]

_POSISI = {Posisi.DI_ATAS: Rating.DI_ATAS, Posisi.PADA: Rating.SESUAI, Posisi.DI_BAWAH: Rating.DI_BAWAH}


def profil(hasil: Hasil, diintervensi: frozenset[str]) -> Profil:
    """Sort the rated items under prestasi, afiliasi and kekuasaan; there is no score (tafsir).

    ``diintervensi`` holds the ids of this person's RHK that others intervene. Items without a position or
    a rating are left out.
    """
    prestasi = (*_indikator(hasil), *_nilai(hasil, "kompeten", "adaptif"))
    afiliasi = tuple(_nilai(hasil, "harmonis", "kolaboratif", "loyal"))
    kekuasaan = (*_nilai(hasil, "akuntabel", "berorientasi_pelayanan"), *_memimpin(hasil, diintervensi))
    return (_dasar("prestasi", prestasi), _dasar("afiliasi", afiliasi), _dasar("kekuasaan", kekuasaan))


def _dasar(nama: str, butir: tuple[_Butir, ...]) -> Dasar3:
    di_atas, sesuai, di_bawah = (
        tuple(label for label, rating in butir if rating is mana)
        for mana in (Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH)
    )
    return Dasar3(nama, di_atas, sesuai, di_bawah)


def _indikator(hasil: Hasil) -> Iterator[_Butir]:
    for satu in hasil.hasil_kerja:
        for nomor, ukur in enumerate(satu.indikator, 1):
            if ukur.posisi and ukur.indikator.aspek in (Aspek.KUANTITAS, Aspek.KUALITAS):
                yield f"{satu.rhk.id} indikator {nomor} ({ukur.indikator.aspek})", _POSISI[ukur.posisi]


def _nilai(hasil: Hasil, *kunci: str) -> Iterator[_Butir]:
    for satu in kunci:
        rating: Rating | None = getattr(hasil.pegawai.perilaku_kerja, satu).rating
        if rating:
            yield satu.replace("_", " ").title(), rating


def _memimpin(hasil: Hasil, diintervensi: frozenset[str]) -> Iterator[_Butir]:
    for satu in hasil.hasil_kerja:
        if satu.rhk.id in diintervensi and satu.putusan.nilai:
            yield f"memimpin {satu.rhk.id}", satu.putusan.nilai
