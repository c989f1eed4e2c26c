"""What the documents may say: their shape only, no rules.

Plain named tuples; `skpcli.shape` turns their annotations into a pydantic-core validator.
"""

from datetime import date
from typing import Annotated, NamedTuple

from skpcli.istilah import (
    Arah,
    Aspek,
    Capaian,
    Cascading,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Klasifikasi,
    Metode,
    Pendekatan,
    Perspektif,
    Predikat,
    Rating,
    Status,
)

Nip = Annotated[str, "nip"]
Golongan = Annotated[str, "golongan"]
Id = Annotated[str, "id"]
IdOrganisasi = Annotated[str, "id organisasi"]
Versi = Annotated[str, "versi"]


class Periode(NamedTuple):
    """The days that are appraised, both included."""

    mulai: date
    selesai: date
    evaluasi: Evaluasi = Evaluasi.TAHUNAN


class IndikatorSasaran(NamedTuple):
    """An indicator of an organisational goal."""

    uraian: str | None = None
    target: str | None = None
    realisasi: str | None = None


class Sasaran(NamedTuple):
    """An organisational goal."""

    id: Id
    uraian: str
    perspektif: Perspektif | None = None
    mendukung: str | None = None
    indikator: tuple[IndikatorSasaran, ...] = ()


class Kebijakan(NamedTuple):
    """The choices that the regulation leaves open."""

    metode_usulan: Metode | None = None


class Organisasi(NamedTuple):
    """A document of kind ``organisasi``."""

    jenis: JenisDokumen
    id: IdOrganisasi
    nama: str
    periode: Periode
    versi: Versi = "1"
    instansi: str | None = None
    induk: str | None = None
    capaian_kinerja: Capaian | None = None
    sumber_capaian: str | None = None
    sasaran: tuple[Sasaran, ...] = ()
    kebijakan: Kebijakan = Kebijakan()


class Identitas(NamedTuple):
    """The appraised employee. One of ``nip`` and ``nrp`` is there."""

    nama: str
    jabatan: str
    jenis_jabatan: JenisJabatan
    nip: Nip | None = None
    nrp: str | None = None
    status: Status | None = None
    pangkat: str | None = None
    golongan: Golongan | None = None
    jenjang: Jenjang | None = None
    unit_kerja: str | None = None


class Pejabat(NamedTuple):
    """An assessor or the assessor's superior."""

    nama: str
    jabatan: str
    nip: Nip | None = None
    nrp: str | None = None
    pangkat: str | None = None
    golongan: Golongan | None = None
    unit_kerja: str | None = None


class Indikator(NamedTuple):
    """An indicator of an RHK; ``target`` and ``realisasi`` are free text."""

    aspek: Aspek | None = None
    perspektif: Perspektif | None = None
    uraian: str | None = None
    target: str | None = None
    realisasi: str | None = None
    arah: Arah | None = None
    umpan_balik: str | None = None
    bukti: tuple[str, ...] = ()
    tindak_lanjut: str | None = None


class Rhk(NamedTuple):
    """Rencana hasil kerja; `skpcli.reading` gives it its ``id`` where the file has none."""

    rencana: str
    id: Id | None = None
    intervensi: str | None = None
    rhk_pimpinan: str | None = None
    cascading: Cascading | None = None
    perspektif: Perspektif | None = None
    penugasan_dari: str | None = None
    klasifikasi: Klasifikasi | None = None
    indikator: tuple[Indikator, ...] = ()
    umpan_balik: str | None = None
    rating: Rating | None = None
    tindak_lanjut: str | None = None


class HasilKerja(NamedTuple):
    """Main and additional work results."""

    utama: tuple[Rhk, ...] = ()
    tambahan: tuple[Rhk, ...] = ()


class NilaiPerilaku(NamedTuple):
    """One of the seven BerAKHLAK values as expected and rated."""

    ekspektasi_khusus: tuple[str, ...] = ()
    umpan_balik: str | None = None
    rating: Rating | None = None
    tindak_lanjut: str | None = None


class PerilakuKerja(NamedTuple):
    """The seven BerAKHLAK values in the official order."""

    berorientasi_pelayanan: NilaiPerilaku = NilaiPerilaku()
    akuntabel: NilaiPerilaku = NilaiPerilaku()
    kompeten: NilaiPerilaku = NilaiPerilaku()
    harmonis: NilaiPerilaku = NilaiPerilaku()
    loyal: NilaiPerilaku = NilaiPerilaku()
    adaptif: NilaiPerilaku = NilaiPerilaku()
    kolaboratif: NilaiPerilaku = NilaiPerilaku()


class Lampiran(NamedTuple):
    """The annex of the SKP."""

    dukungan_sumber_daya: tuple[str, ...] = ()
    skema_pertanggungjawaban: tuple[str, ...] = ()
    konsekuensi: tuple[str, ...] = ()


class Penilaian(NamedTuple):
    """What the assessor has decided; ``predikat`` is as recorded elsewhere and rates nobody."""

    tanggal: date | None = None
    tempat: str | None = None
    rating_hasil_kerja: Rating | None = None
    rating_perilaku_kerja: Rating | None = None
    predikat: Predikat | None = None
    alasan: str | None = None
    catatan: str | None = None


class Pegawai(NamedTuple):
    """A document of kind ``pegawai``: one person's SKP for one period."""

    jenis: JenisDokumen
    periode: Periode
    pegawai: Identitas
    pejabat_penilai: Pejabat
    versi: Versi = "1"
    tanggal_penetapan: date | None = None
    organisasi: str | None = None
    memimpin: str | None = None
    capaian_organisasi: Capaian | None = None
    atasan_pejabat_penilai: Pejabat | None = None
    pendekatan: Pendekatan = Pendekatan.KUANTITATIF
    hasil_kerja: HasilKerja = HasilKerja()
    perilaku_kerja: PerilakuKerja = PerilakuKerja()
    lampiran: Lampiran = Lampiran()
    penilaian: Penilaian = Penilaian()

    @property
    def nomor(self) -> str:
        """NIP, or the NRP that stands in for it."""
        return self.pegawai.nip or self.pegawai.nrp or ""
