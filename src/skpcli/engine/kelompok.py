"""Who is counted in which organisation: one document per person within the organisation's period."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from skpcli.documents import Pegawai, Periode
from skpcli.engine.distribusi import Distribusi, distribusi
from skpcli.engine.hasil import BarisHasil, StatusNilai
from skpcli.istilah import Capaian, Evaluasi, Predikat
from skpcli.naskah import Identifikasi, Naskah
from skpcli.organisations import Organisasi
from skpcli.workspace import Workspace


class Lembar(NamedTuple):
    """One document of one person as a distribution sees it; without ``predikat`` the person is ``belum``.

    ``orang`` tells people apart; ``periode`` is None where it cannot be read.
    """

    orang: Hashable
    periode: Periode | None
    predikat: Predikat | None
    usulan: bool
    memimpin: str | None
    tempat: tuple[str, int]


class Kelompok(NamedTuple):
    """The people counted in one organisation; ``pimpinan`` were left out, ``turunan`` are the ids below."""

    id: str | None
    nama: str | None
    periode: Periode | None
    distribusi: Distribusi
    pimpinan: int = 0
    turunan: tuple[str, ...] = ()
    naskah: Naskah | None = None
    catatan: tuple[str, ...] = ()


class Pembagian(NamedTuple):
    """All groups in input order; ``di_luar`` people are counted in none for want of an organisation's document."""

    kelompok: tuple[Kelompok, ...]
    di_luar: int


def bagi(
    ruang: Workspace,
    penilaian: Iterable[tuple[Naskah, BarisHasil]],
    *,
    sertakan_pimpinan: bool = False,
    turunkan: bool = False,
) -> Pembagian:
    """Count the appraised people of every organisation document that is reported on (peraturan: distribution)."""
    isi, luar = _tempatkan(ruang, penilaian)
    bawahan = _bawahan(ruang) if turunkan else {}
    kelompok = []
    for berkas in ruang.berkas:
        for naskah in berkas.naskah:
            if isinstance(naskah.isi, Organisasi):
                semua = list(_ke_bawah(naskah, bawahan))
                lembar = [satu for milik in semua for satu in isi.get(id(milik), ())]
                turunan = tuple(dict.fromkeys(x.isi.id for x in semua[1:] if isinstance(x.isi, Organisasi)))
                kelompok.append(_kelompok(naskah, naskah.isi, lembar, turunan, sertakan_pimpinan))
    terhitung = {satu.orang for semua in isi.values() for satu in semua}
    return Pembagian(tuple(kelompok), len(luar - terhitung))


def _kelompok(
    naskah: Naskah, isi: Organisasi, lembar: Iterable[Lembar], turunan: tuple[str, ...], sertakan_pimpinan: bool
) -> Kelompok:
    orang = satu_per_orang(lembar, isi.periode.evaluasi)
    terhitung = [satu for satu in orang if sertakan_pimpinan or satu.memimpin != isi.id]
    hasil = hitung(terhitung, isi.capaian_kinerja, isi.periode.selesai)
    return Kelompok(isi.id, isi.nama, isi.periode, hasil, len(orang) - len(terhitung), turunan, naskah)


def hitung(orang: Sequence[Lembar], capaian: Capaian | None, hari: date) -> Distribusi:
    """Count people, one sheet each, and compare them with the pattern in force on a day."""
    predikat = [satu.predikat for satu in orang if satu.predikat]
    usulan = sum(satu.usulan for satu in orang if satu.predikat)
    return distribusi(predikat, capaian=capaian, hari=hari, usulan=usulan, belum=len(orang) - len(predikat))


def satu_per_orang(lembar: Iterable[Lembar], evaluasi: Evaluasi) -> list[Lembar]:
    """Choose one sheet per person: of those with the evaluasi, else of all, the one that ends last.

    Among equals the longest, then the first by file.
    """
    milik: dict[Hashable, list[Lembar]] = {}
    for satu in lembar:
        milik.setdefault(satu.orang, []).append(satu)
    return [min(semua, key=lambda satu: _urutan(satu, evaluasi)) for semua in milik.values()]


def _urutan(satu: Lembar, evaluasi: Evaluasi) -> tuple[bool, int, int, tuple[str, int]]:
    if satu.periode is None:
        return True, 0, 0, satu.tempat
    mulai, selesai = satu.periode.mulai.toordinal(), satu.periode.selesai.toordinal()
    return satu.periode.evaluasi is not evaluasi, -selesai, mulai - selesai, satu.tempat


def lembar_dari(naskah: Naskah, baris: BarisHasil) -> Lembar | None:
    """Read a sheet off a document; None where it has errors and nobody can be recognised in it."""
    siapa, hasil = baris.id, baris.hasil
    tempat = (siapa.berkas, siapa.dokumen)
    if hasil:
        isi = hasil.pegawai
        usulan = hasil.status is StatusNilai.USULAN
        return Lembar(isi.nomor, isi.periode, hasil.predikat.nilai, usulan, isi.memimpin, tempat)
    if not siapa.nip and not siapa.nama:
        return None
    data: Any = naskah.dokumen.data
    memimpin = data.get("memimpin") if isinstance(data, dict) else None
    orang = siapa.nip or ("nama", siapa.nama)
    return Lembar(orang, _periode(siapa), None, False, memimpin if isinstance(memimpin, str) else None, tempat)


def _periode(siapa: Identifikasi) -> Periode | None:
    mulai, selesai, evaluasi = siapa.periode
    if mulai is None or selesai is None:
        return None
    jenis = Evaluasi(evaluasi) if evaluasi else Evaluasi.SEBAGIAN
    return Periode(mulai=date.fromisoformat(mulai), selesai=date.fromisoformat(selesai), evaluasi=jenis)


def _tempatkan(
    ruang: Workspace, penilaian: Iterable[tuple[Naskah, BarisHasil]]
) -> tuple[dict[int, list[Lembar]], set[Hashable]]:
    """Put every sheet into the document of its organisation, by identity; the others' people beside it."""
    isi: dict[int, list[Lembar]] = {}
    luar: set[Hashable] = set()
    for naskah, baris in penilaian:
        lembar = lembar_dari(naskah, baris)
        if lembar is None:
            continue
        milik = _dokumen_organisasi(ruang, baris.id.organisasi, lembar.periode)
        if milik:
            isi.setdefault(id(milik), []).append(lembar)
        else:
            luar.add(lembar.orang)
    return isi, luar


def _dokumen_organisasi(ruang: Workspace, id_organisasi: str | None, periode: Periode | None) -> Naskah | None:
    """Find the document that a sheet lies in; without a period the only one of that id."""
    if periode:
        ditemukan = ruang.cari_organisasi(id_organisasi, periode)
        return ditemukan[0] if ditemukan else None
    semua = ruang.organisasi.get(id_organisasi or "", [])
    return semua[0][0] if len(semua) == 1 else None


def _bawahan(ruang: Workspace) -> dict[int, list[Naskah]]:
    """Give the organisation documents directly below each, by identity."""
    hasil: dict[int, list[Naskah]] = {}
    for semua in ruang.organisasi.values():
        for naskah, isi in semua:
            induk = ruang.cari_organisasi(isi.induk, isi.periode)
            if induk:
                hasil.setdefault(id(induk[0]), []).append(naskah)
    return hasil


def _ke_bawah(naskah: Naskah, bawahan: dict[int, list[Naskah]]) -> Iterator[Naskah]:
    """Walk down from a document, itself first, each once even where they go round."""
    antrean, sudah = [naskah], {id(naskah)}
    for satu in antrean:
        yield satu
        for anak in bawahan.get(id(satu), ()):
            if id(anak) not in sudah:
                sudah.add(id(anak))
                antrean.append(anak)


class Penilai(NamedTuple):
    """An assessor with the predikat of the people assessed, leaders too; no pattern applies to one assessor."""

    nomor: str | None
    nama: str
    jabatan: str
    distribusi: Distribusi


def per_penilai(penilaian: Iterable[tuple[Naskah, BarisHasil]]) -> tuple[Penilai, ...]:
    """Count the readable documents of every assessor in input order, one per person, the yearly one first."""
    siapa: dict[Hashable, tuple[str | None, str, str]] = {}
    milik: dict[Hashable, list[Lembar]] = {}
    for naskah, baris in penilaian:
        lembar = lembar_dari(naskah, baris)
        if lembar is None or baris.hasil is None or not isinstance(naskah.isi, Pegawai):
            continue
        penilai = naskah.isi.pejabat_penilai
        nomor = penilai.nip or penilai.nrp
        kunci = nomor or (" ".join(penilai.nama.split()).casefold(), " ".join(penilai.jabatan.split()).casefold())
        siapa.setdefault(kunci, (nomor, penilai.nama, penilai.jabatan))
        milik.setdefault(kunci, []).append(lembar)
    return tuple(
        Penilai(*siapa[kunci], hitung(satu_per_orang(semua, Evaluasi.TAHUNAN), None, date.min))
        for kunci, semua in milik.items()
    )
