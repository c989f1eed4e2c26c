"""Documents of a workspace that collide, or name an organisation that is not there."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from skpcli.diagnostics import Catatan, Diagnostic
from skpcli.model import Organisasi, Pegawai, Periode
from skpcli.naskah import Naskah
from skpcli.workspace import Workspace

D = TypeVar("D", bound=Pegawai | Organisasi)


def periksa_ruang(ruang: Workspace) -> Iterator[Diagnostic]:
    """Run all checks that need more than one document."""
    yield from _orang(ruang)
    yield from _organisasi_ganda(ruang)
    yield from _dua_pemimpin(ruang)
    yield from _rujukan(ruang)


class _Butir(NamedTuple, Generic[D]):
    """A document among those that may collide; two of one ``ciri`` do not."""

    naskah: Naskah
    isi: D
    ciri: Hashable
    konteks: bool

    @property
    def mulai(self) -> int:
        return self.isi.periode.mulai.toordinal()

    @property
    def selesai(self) -> int:
        return self.isi.periode.selesai.toordinal()


def _tabrakan(daftar: Iterable[_Butir[D]]) -> Iterator[tuple[_Butir[D], _Butir[D]]]:
    """Pair documents whose days overlap with one of the others, sweeping once over the days.

    Each comes first in at most one pair, the one that begins later; one of the context never does.
    """
    terlama: list[_Butir[D]] = []  # of the earlier ones that which ends last, and the last of another ciri
    terbuka: dict[Hashable, list[_Butir[D]]] = {}  # reported on, and without a collision as yet
    for satu in sorted(daftar, key=lambda butir: butir.mulai):
        if satu.konteks:
            for ciri in [ciri for ciri in terbuka if ciri != satu.ciri]:
                yield from ((lama, satu) for lama in terbuka.pop(ciri) if lama.selesai >= satu.mulai)
        else:
            lain = next((lama for lama in terlama if lama.ciri != satu.ciri), None)
            if lain and lain.selesai >= satu.mulai:
                yield satu, lain
            else:
                terbuka.setdefault(satu.ciri, []).append(satu)
        urut = sorted([*terlama, satu], key=lambda butir: -butir.selesai)
        terlama = [urut[0], *[butir for butir in urut if butir.ciri != urut[0].ciri][:1]]


def _pegawai(ruang: Workspace) -> Iterator[tuple[Naskah, Pegawai, bool]]:
    for konteks, kumpulan in ((False, ruang.berkas), (True, ruang.konteks)):
        for berkas in kumpulan:
            for naskah in berkas.naskah:
                if isinstance(naskah.isi, Pegawai):
                    yield naskah, naskah.isi, konteks


def _orang(ruang: Workspace) -> Iterator[Diagnostic]:
    """Check that nobody has two documents of one evaluasi for the same days."""
    sejabatan: dict[Hashable, list[_Butir[Pegawai]]] = {}
    seorang: dict[Hashable, list[_Butir[Pegawai]]] = {}
    for i, (naskah, isi, konteks) in enumerate(_pegawai(ruang)):
        orang, jabatan = (isi.nomor, isi.periode.evaluasi), isi.pegawai.jabatan
        sejabatan.setdefault((*orang, jabatan), []).append(_Butir(naskah, isi, i, konteks))
        seorang.setdefault(orang, []).append(_Butir(naskah, isi, jabatan, konteks))
    for daftar in sejabatan.values():
        for baru, lama in _tabrakan(daftar):
            saran = "perbaiki periodenya, atau hapus salah satu dokumen"
            yield _bertabrakan("SKP310", baru, lama, "orang dan jabatan yang sama", saran)
    for daftar in seorang.values():
        for baru, lama in _tabrakan(daftar):
            milik = f"orang yang sama pada jabatan lain (`{lama.isi.pegawai.jabatan}`)"
            yield _bertabrakan("SKP311", baru, lama, milik, "periksa tanggal perpindahan jabatannya")


def _bertabrakan(kode: str, baru: _Butir[Pegawai], lama: _Butir[Pegawai], milik: str, saran: str) -> Diagnostic:
    pesan = f"periode ini bertumpang tindih dengan dokumen lain milik {milik}"
    catatan = Catatan("dokumen yang lain", lama.naskah.span(("periode",)))
    return baru.naskah.temuan(kode, ("periode",), pesan, saran, catatan=(catatan,))


def _organisasi_ganda(ruang: Workspace) -> Iterator[Diagnostic]:
    konteks = {satu.nama for satu in ruang.konteks}
    seorganisasi: dict[Hashable, list[_Butir[Organisasi]]] = {}
    for semua in ruang.organisasi.values():
        for i, (naskah, isi) in enumerate(semua):
            butir = _Butir(naskah, isi, i, naskah.dokumen.berkas in konteks)
            seorganisasi.setdefault((isi.id, isi.periode.evaluasi), []).append(butir)
    for daftar in seorganisasi.values():
        for baru, lama in _tabrakan(daftar):
            yield baru.naskah.temuan(
                "SKP310",
                ("id",),
                f"organisasi `{baru.isi.id}` ada dua kali dengan periode yang bertumpang tindih",
                "perbaiki periodenya, atau hapus salah satu dokumen",
                catatan=(Catatan("dokumen yang lain", lama.naskah.span(("id",))),),
            )


def _dua_pemimpin(ruang: Workspace) -> Iterator[Diagnostic]:
    per_organisasi: dict[str, list[_Butir[Pegawai]]] = {}
    for naskah, isi, konteks in _pegawai(ruang):
        if isi.memimpin:
            per_organisasi.setdefault(isi.memimpin, []).append(_Butir(naskah, isi, isi.nomor, konteks))
    for id_organisasi, daftar in per_organisasi.items():
        for baru, lama in _tabrakan(daftar):
            yield baru.naskah.temuan(
                "SKP312",
                ("memimpin",),
                f"organisasi `{id_organisasi}` juga dipimpin {lama.isi.pegawai.nama} pada periode itu",
                "periksa siapa pemimpinnya, dan sejak kapan",
                catatan=(Catatan("pemimpin yang lain", lama.naskah.span(("memimpin",))),),
            )


def _rujukan(ruang: Workspace) -> Iterator[Diagnostic]:
    """Check that every organisation named has a document for the period."""
    for berkas in ruang.berkas:
        for naskah in berkas.naskah:
            if isinstance(naskah.isi, Pegawai):
                yield from _rujuk(ruang, naskah, "organisasi", naskah.isi.organisasi, naskah.isi.periode)
                yield from _rujuk(ruang, naskah, "memimpin", naskah.isi.memimpin, naskah.isi.periode)
            elif isinstance(naskah.isi, Organisasi):
                yield from _rujuk(ruang, naskah, "induk", naskah.isi.induk, naskah.isi.periode)


def _rujuk(ruang: Workspace, naskah: Naskah, kunci: str, tujuan: str | None, periode: Periode) -> Iterator[Diagnostic]:
    if not tujuan or tujuan in ruang.id_rusak or ruang.cari_organisasi(tujuan, periode):
        return
    if tujuan in ruang.organisasi:
        pesan = (
            f"dokumen organisasi `{tujuan}` ada, tetapi bukan untuk periode {periode.mulai} sampai {periode.selesai}"
        )
        yield naskah.temuan("SKP314", (kunci,), pesan, "tambahkan dokumen organisasi untuk periode itu")
    else:
        pesan = f"dokumen organisasi `{tujuan}` tidak ada di antara berkas yang dibaca"
        yield naskah.temuan("SKP313", (kunci,), pesan, "sertakan berkasnya, atau pakai --konteks")
