"""Example results, which an office replaces by its own."""

from dataclasses import dataclass, replace

from skpcli.model.terms import Aspek, JenisJabatan, Perspektif


@dataclass(frozen=True, slots=True)
class Ukuran:
    """An example indicator."""

    uraian: str
    target: str
    aspek: Aspek | None = None


@dataclass(frozen=True, slots=True)
class Butir:
    """An example result with its indicators."""

    rencana: str
    ukuran: tuple[Ukuran, ...]
    perspektif: Perspektif | None = None


_PIMPINAN = (
    Butir(
        rencana="Meningkatnya kepuasan masyarakat atas layanan",
        ukuran=(Ukuran("Indeks kepuasan masyarakat", "85 poin"),),
        perspektif=Perspektif.PENERIMA_LAYANAN,
    ),
    Butir(
        rencana="Terwujudnya layanan yang selesai tepat waktu",
        ukuran=(Ukuran("Persentase layanan yang selesai sesuai standar waktu", "95%"),),
        perspektif=Perspektif.PROSES_BISNIS,
    ),
    Butir(
        rencana="Meningkatnya kompetensi pegawai",
        ukuran=(Ukuran("Persentase pegawai dengan pengembangan kompetensi", "90%"),),
        perspektif=Perspektif.PENGUATAN_INTERNAL,
    ),
    Butir(
        rencana="Terkendalinya penggunaan anggaran",
        ukuran=(Ukuran("Persentase penyerapan anggaran terhadap rencana kas", "95%"),),
        perspektif=Perspektif.ANGGARAN,
    ),
)
_ADMINISTRASI = (
    Butir(
        rencana="Tersusunnya laporan kinerja unit yang akurat",
        ukuran=(
            Ukuran("Jumlah laporan kinerja", "4 laporan", Aspek.KUANTITAS),
            Ukuran(
                "Waktu penyampaian sesudah triwulan berakhir",
                "maksimal 7 hari kerja",
                Aspek.WAKTU,
            ),
        ),
    ),
    Butir(
        rencana="Terwujudnya layanan administrasi yang tertib",
        ukuran=(
            Ukuran(
                "Persentase permintaan yang selesai sesuai prosedur",
                "95%",
                Aspek.KUALITAS,
            ),
        ),
    ),
)
_FUNGSIONAL = (
    Butir(
        rencana="Tersusunnya dokumen teknis yang siap dipakai",
        ukuran=(
            Ukuran("Jumlah dokumen teknis", "2 dokumen", Aspek.KUANTITAS),
            Ukuran(
                "Persentase dokumen yang diterima tanpa perbaikan besar",
                "90%",
                Aspek.KUALITAS,
            ),
        ),
    ),
    Butir(
        rencana="Meningkatnya mutu layanan teknis",
        ukuran=(Ukuran("Waktu penyelesaian setiap permintaan", "maksimal 3 hari kerja", Aspek.WAKTU),),
    ),
)
_PELAKSANA = (
    Butir(
        rencana="Tertatanya surat masuk dan surat keluar",
        ukuran=(
            Ukuran("Jumlah surat yang tercatat", "600 surat", Aspek.KUANTITAS),
            Ukuran(
                "Waktu penyampaian surat kepada penerima",
                "maksimal 1 hari kerja",
                Aspek.WAKTU,
            ),
        ),
    ),
    Butir(
        rencana="Tersedianya berkas yang mudah ditemukan",
        ukuran=(Ukuran("Persentase berkas yang tersimpan sesuai daftar", "95%", Aspek.KUALITAS),),
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
    """Give as many example results as asked for; 0 gives all that a form has.

    No two have the same words.
    """
    examples = CONTOH[jenis]
    chosen = list(examples[: banyak or len(examples)])
    for number in range(len(chosen) + 1, banyak + 1):
        model = examples[(number - 1) % len(examples)]
        rencana = f"Terwujudnya hasil kerja ke-{number} (ganti dengan hasil Anda)"
        chosen.append(replace(model, rencana=rencana))
    return chosen
