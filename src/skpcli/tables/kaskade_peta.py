"""The cascade as plain values that every rendering starts from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from skpcli.bilangan import RUPIAH, write_quantity
from skpcli.diagnostics import Diagnostic
from skpcli.engine.hasil import Sumber
from skpcli.engine.jumlah import jumlah
from skpcli.engine.kaskade import Dokumen, Kaskade, Sebab, Simpul, siklus
from skpcli.istilah import Cascading, Keadaan
from skpcli.model import Indikator, IndikatorSasaran, Organisasi, Rhk
from skpcli.scoring import Penilaian


class Butir(NamedTuple):
    """A goal or an RHK as shown; ``induk`` and ``anak`` are places in `Peta.butir`, ``urutan`` that of the document."""

    jenis: str
    pemilik: str
    pengenal: str
    nama: str
    jabatan: str | None
    uraian: str
    target: tuple[str, ...]
    keadaan: Keadaan | None
    tujuan: str | None
    sebab: Sebab | None
    cascading: Cascading | None
    rating: str | None
    jumlah: tuple[str, ...]
    temuan: tuple[str, ...]
    berkas: str
    dokumen: int
    urutan: int
    konteks: bool
    induk: int | None
    anak: tuple[int, ...]

    @property
    def id(self) -> str:
        """Full name: owner and own id."""
        return f"{self.pemilik}/{self.pengenal}"

    @property
    def bermasalah(self) -> bool:
        """Tell whether its link is open, or a finding speaks of it."""
        terbuka = (Keadaan.PUTUS, Keadaan.MENUNGGU, Keadaan.BELUM_DITAUTKAN)
        return bool(self.temuan) or self.keadaan in terbuka


class Cakupan(NamedTuple):
    """How much of the reported files hangs together."""

    sasaran: int
    didukung: int
    rhk_pimpinan: int
    diintervensi: int
    tanpa_induk: int


class Peta(NamedTuple):
    """All nodes in input order; ``tampak`` are those to show, ``kepala`` the organisations' headings by document."""

    butir: tuple[Butir, ...]
    kepala: tuple[str, ...]
    siklus: tuple[tuple[int, ...], ...]
    cakupan: Cakupan
    tampak: frozenset[int]
    disaring: bool = False

    def terlihat(self) -> Iterator[tuple[int, Butir]]:
        """Give the nodes to show with their places, in input order."""
        return ((i, satu) for i, satu in enumerate(self.butir) if i in self.tampak)

    def tautan(self) -> Iterator[tuple[int, int]]:
        """Give the links between the nodes to show: place of the child, place of the parent."""
        return ((i, satu.induk) for i, satu in self.terlihat() if satu.induk is not None and satu.induk in self.tampak)


def peta(graf: Kaskade, penilaian: Iterable[Penilaian] = (), temuan: Sequence[Diagnostic] = ()) -> Peta:
    """Lay out a graph with its ratings and findings; shown are the reported nodes and what they serve."""
    semua = list(graf.simpul())
    tempat = {id(satu): i for i, satu in enumerate(semua)}
    urutan = {id(satu): i for i, satu in enumerate(graf.dokumen)}
    rating = dict(_rating(penilaian))
    kode = _kode_temuan(semua, temuan)
    butir = tuple(
        _butir(satu, tempat, urutan[id(satu.dokumen)], rating.get(_kunci(satu)), tuple(kode.get(id(satu), ())))
        for satu in semua
    )
    lingkar = tuple(_dari_awal([tempat[id(satu)] for satu in satu_lingkar]) for satu_lingkar in siklus(semua))
    tampak = beserta_induk(butir, (i for i, satu in enumerate(butir) if not satu.konteks))
    return Peta(butir, tuple(_kepala(satu) for satu in graf.dokumen), lingkar, _cakupan(graf), tampak)


def _butir(simpul: Simpul, tempat: dict[int, int], urutan: int, rating: str | None, kode: tuple[str, ...]) -> Butir:
    dokumen, isi = simpul.dokumen, simpul.isi
    organisasi = dokumen.isi if isinstance(dokumen.isi, Organisasi) else None
    orang = None if isinstance(dokumen.isi, Organisasi) else dokumen.isi.pegawai
    return Butir(
        jenis="sasaran" if organisasi else "rhk",
        pemilik=dokumen.pemilik,
        pengenal=pengenal(simpul),
        nama=organisasi.nama if organisasi else orang.nama if orang else "",
        jabatan=orang.jabatan if orang else None,
        uraian=isi.rencana if isinstance(isi, Rhk) else isi.uraian,
        target=target(isi.indikator),
        keadaan=simpul.keadaan,
        tujuan=simpul.tautan,
        sebab=simpul.sebab,
        cascading=simpul.cascading,
        rating=rating,
        jumlah=tuple(_jumlah(simpul)),
        temuan=kode,
        berkas=dokumen.naskah.dokumen.berkas,
        dokumen=dokumen.naskah.dokumen.nomor,
        urutan=urutan,
        konteks=dokumen.konteks,
        induk=tempat[id(simpul.induk)] if simpul.induk else None,
        anak=tuple(tempat[id(satu)] for satu in simpul.anak),
    )


def _dari_awal(lingkar: list[int]) -> tuple[int, ...]:
    awal = lingkar.index(min(lingkar))
    return tuple(lingkar[awal:] + lingkar[:awal])


def _jumlah(simpul: Simpul) -> Iterator[str]:
    """Say what the parts that were handed down directly add up to."""
    for satu in jumlah(simpul):
        utuh = satu.utuh
        pendek = utuh.satuan if utuh.satuan == RUPIAH else ()
        teks = f"target {write_quantity(satu.target, pendek)} dari {write_quantity(utuh.target, utuh.satuan)}"
        if satu.realisasi is not None:
            teks += f", realisasi {write_quantity(satu.realisasi, pendek)}"
            teks += f" dari {write_quantity(utuh.realisasi, pendek)}" if utuh.realisasi is not None else ""
        yield teks


def pengenal(simpul: Simpul) -> str:
    """Give a node's name without its owner."""
    return simpul.id.removeprefix(f"{simpul.dokumen.pemilik}/")


def target(indikator: Iterable[Indikator | IndikatorSasaran]) -> tuple[str, ...]:
    """Say the targets of a node, each after its aspek or else what is measured."""
    return tuple(f"{_ukuran(satu)}: {satu.target}" for satu in indikator if satu.target)


def _ukuran(satu: Indikator | IndikatorSasaran) -> str:
    return (isinstance(satu, Indikator) and (satu.aspek or satu.perspektif)) or satu.uraian or "target"


def _kepala(dokumen: Dokumen) -> str:
    if not isinstance(dokumen.isi, Organisasi):
        return ""
    hari = f", mulai {dokumen.isi.periode.mulai}" if dokumen.salah_satu else ""
    return f"{dokumen.isi.nama} ({dokumen.isi.id}{hari}), capaian: {dokumen.isi.capaian_kinerja or 'belum ada'}"


def _kunci(simpul: Simpul) -> tuple[int, str, str]:
    return id(simpul.dokumen.naskah), simpul.bagian, simpul.isi.id or ""


def _rating(penilaian: Iterable[Penilaian]) -> Iterator[tuple[tuple[int, str, str], str]]:
    for satu in penilaian:
        for hasil in satu.baris.hasil.hasil_kerja if satu.baris.hasil else ():
            if hasil.putusan.nilai:
                sumber = " (usulan)" if hasil.putusan.sumber is Sumber.USULAN else ""
                yield (id(satu.naskah), hasil.jenis, hasil.rhk.id or ""), f"{hasil.putusan.nilai}{sumber}"


def _kode_temuan(semua: Iterable[Simpul], temuan: Iterable[Diagnostic]) -> dict[int, list[str]]:
    """Map nodes to the codes of the findings about them: by file, route, and the last document that starts before."""
    letak: dict[tuple[str, str], list[Simpul]] = {}
    for satu in semua:
        letak.setdefault((satu.dokumen.urutan[0], satu.dokumen.naskah.jalur_teks(satu.jalur)), []).append(satu)
    hasil: dict[int, list[str]] = {}
    for d in temuan:
        jalur = d.jalur
        while jalur and (d.span.berkas, jalur) not in letak:
            jalur = jalur.rpartition(".")[0]
        calon = letak.get((d.span.berkas, jalur), ())
        kena = [satu for satu in calon if satu.dokumen.naskah.dokumen.baris_awal <= d.span.baris]
        if kena and d.kode not in (kode := hasil.setdefault(id(kena[-1]), [])):
            kode.append(d.kode)
    return hasil


def pimpinan(graf: Kaskade) -> list[Dokumen]:
    """Find the documents of leaders in input order: somebody's assessor, or with an RHK that others intervene."""
    penilai = {id(atasan) for satu in graf.dokumen if (atasan := atasan_dari(graf, satu))}
    return [
        satu
        for satu in graf.dokumen
        if not isinstance(satu.isi, Organisasi)
        and (id(satu) in penilai or any(anak.dokumen is not satu for s in satu.simpul.values() for anak in s.anak))
    ]


def atasan_dari(graf: Kaskade, dokumen: Dokumen) -> Dokumen | None:
    """Find the document of a person's assessor, who is somebody else."""
    atasan = None if isinstance(dokumen.isi, Organisasi) else graf.penilai(dokumen.isi)
    return atasan if atasan and atasan.pemilik != dokumen.pemilik else None


def rhk_pimpinan(dokumen: Dokumen) -> list[Simpul]:
    """Give what others may intervene: the main RHK, and the additional ones that somebody does intervene."""
    return [satu for satu in dokumen.simpul.values() if satu.bagian == "utama" or satu.anak]


def _cakupan(graf: Kaskade) -> Cakupan:
    milik = [satu for satu in graf.simpul() if not satu.dokumen.konteks]
    sasaran = [satu for satu in milik if satu.bagian == "sasaran"]
    rhk = [satu for dokumen in pimpinan(graf) if not dokumen.konteks for satu in rhk_pimpinan(dokumen)]
    return Cakupan(
        len(sasaran),
        sum(bool(satu.anak) for satu in sasaran),
        len(rhk),
        sum(bool(satu.anak) for satu in rhk),
        sum(satu.induk is None for satu in milik if satu.bagian != "sasaran"),
    )


def kalimat_cakupan(isi: Peta) -> str:
    """Say the coverage in one line; a filter does not change it."""
    satu = isi.cakupan
    awal = "Cakupan seluruh berkas" if isi.disaring else "Cakupan"
    return (
        f"{awal}: {satu.didukung} dari {satu.sasaran} sasaran didukung; {satu.diintervensi} dari "
        f"{satu.rhk_pimpinan} RHK pimpinan diintervensi; {satu.tanpa_induk} RHK tanpa induk"
    )


def beserta_induk(butir: Sequence[Butir], awal: Iterable[int]) -> frozenset[int]:
    """Give the places of some nodes and of all that they serve."""
    hasil: set[int] = set()
    for satu in awal:
        kini: int | None = satu
        while kini is not None and kini not in hasil:
            hasil.add(kini)
            kini = butir[kini].induk
    return frozenset(hasil)
