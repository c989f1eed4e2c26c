"""Example results, which an office replaces by its own."""

from typing import NamedTuple

from skpcli.istilah import Aspek, JenisJabatan, Perspektif


class Ukuran(NamedTuple):
    """An example indicator."""

    uraian: str
    target: str
    aspek: Aspek | None = None


class Butir(NamedTuple):
    """An example result with its indicators."""

    rencana: str
    ukuran: tuple[Ukuran, ...]
    perspektif: Perspektif | None = None


_KUANTITAS, _KUALITAS, _WAKTU = Aspek.KUANTITAS, Aspek.KUALITAS, Aspek.WAKTU
_PIMPINAN = (
    Butir(
        "Meningkatnya kepuasan masyarakat atas layanan",
        (Ukuran("Indeks kepuasan masyarakat", "85 poin"),),
        Perspektif.PENERIMA_LAYANAN,
    ),
    Butir(
        "Terwujudnya layanan yang selesai tepat waktu",
        (Ukuran("Persentase layanan yang selesai sesuai standar waktu", "95%"),),
        Perspektif.PROSES_BISNIS,
    ),
    Butir(
        "Meningkatnya kompetensi pegawai",
        (Ukuran("Persentase pegawai dengan pengembangan kompetensi", "90%"),),
        Perspektif.PENGUATAN_INTERNAL,
    ),
    Butir(
        "Terkendalinya penggunaan anggaran",
        (Ukuran("Persentase penyerapan anggaran terhadap rencana kas", "95%"),),
        Perspektif.ANGGARAN,
    ),
)
_ADMINISTRASI = (
    Butir(
        "Tersusunnya laporan kinerja unit yang akurat",
        (
            Ukuran("Jumlah laporan kinerja", "4 laporan", _KUANTITAS),
            Ukuran("Waktu penyampaian sesudah triwulan berakhir", "maksimal 7 hari kerja", _WAKTU),
        ),
    ),
    Butir(
        "Terwujudnya layanan administrasi yang tertib",
        (Ukuran("Persentase permintaan yang selesai sesuai prosedur", "95%", _KUALITAS),),
    ),
)
_FUNGSIONAL = (
    Butir(
        "Tersusunnya dokumen teknis yang siap dipakai",
        (
            Ukuran("Jumlah dokumen teknis", "2 dokumen", _KUANTITAS),
            Ukuran("Persentase dokumen yang diterima tanpa perbaikan besar", "90%", _KUALITAS),
        ),
    ),
    Butir(
        "Meningkatnya mutu layanan teknis",
        (Ukuran("Waktu penyelesaian setiap permintaan", "maksimal 3 hari kerja", _WAKTU),),
    ),
)
_PELAKSANA = (
    Butir(
        "Tertatanya surat masuk dan surat keluar",
        (
            Ukuran("Jumlah surat yang tercatat", "600 surat", _KUANTITAS),
            Ukuran("Waktu penyampaian surat kepada penerima", "maksimal 1 hari kerja", _WAKTU),
        ),
    ),
    Butir(
        "Tersedianya berkas yang mudah ditemukan",
        (Ukuran("Persentase berkas yang tersimpan sesuai daftar", "95%", _KUALITAS),),
    ),
)
CONTOH = {
    JenisJabatan.JPT: _PIMPINAN,
    JenisJabatan.PIMPINAN: _PIMPINAN,
    JenisJabatan.JA: _ADMINISTRASI,
    JenisJabatan.JF: _FUNGSIONAL,
    JenisJabatan.PELAKSANA: _PELAKSANA,
}
"""The example results of each form."""


def butir(jenis: JenisJabatan, banyak: int) -> list[Butir]:
    """Give as many example results as asked for, no two with the same words; 0 gives all that a form has."""
    semua = CONTOH[jenis]
    hasil = list(semua[: banyak or len(semua)])
    for nomor in range(len(hasil) + 1, banyak + 1):
        asal = semua[(nomor - 1) % len(semua)]
        hasil.append(asal._replace(rencana=f"Terwujudnya hasil kerja ke-{nomor} (ganti dengan hasil Anda)"))
    return hasil
