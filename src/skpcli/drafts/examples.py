"""Example results, which an office replaces by its own."""

from dataclasses import dataclass, replace

from skpcli.model.terms import Aspek, JenisJabatan, Perspektif


@dataclass(frozen=True, slots=True)
class ExampleMeasure:
    """An example indicator."""

    uraian: str
    target: str
    aspek: Aspek


@dataclass(frozen=True, slots=True)
class ExampleRhk:
    """An example result with its indicators."""

    rencana: str
    measures: tuple[ExampleMeasure, ...]
    perspektif: Perspektif | None = None


_PIMPINAN = (
    ExampleRhk(
        rencana="Meningkatnya kepuasan masyarakat atas layanan",
        measures=(ExampleMeasure("Indeks kepuasan masyarakat", "85 poin", Aspek.KUALITAS),),
        perspektif=Perspektif.PENERIMA_LAYANAN,
    ),
    ExampleRhk(
        rencana="Terwujudnya layanan yang selesai tepat waktu",
        measures=(
            ExampleMeasure(
                "Persentase layanan yang selesai sesuai standar waktu", "95%", Aspek.KUALITAS
            ),
        ),
        perspektif=Perspektif.PROSES_BISNIS,
    ),
    ExampleRhk(
        rencana="Meningkatnya kompetensi pegawai",
        measures=(
            ExampleMeasure(
                "Persentase pegawai dengan pengembangan kompetensi", "90%", Aspek.KUANTITAS
            ),
        ),
        perspektif=Perspektif.PENGUATAN_INTERNAL,
    ),
    ExampleRhk(
        rencana="Terkendalinya penggunaan anggaran",
        measures=(
            ExampleMeasure(
                "Persentase penyerapan anggaran terhadap rencana kas", "95%", Aspek.KUALITAS
            ),
        ),
        perspektif=Perspektif.ANGGARAN,
    ),
)
_ADMINISTRASI = (
    ExampleRhk(
        rencana="Tersusunnya laporan kinerja unit yang akurat",
        measures=(
            ExampleMeasure("Jumlah laporan kinerja", "4 laporan", Aspek.KUANTITAS),
            ExampleMeasure(
                "Waktu penyampaian sesudah triwulan berakhir",
                "maksimal 7 hari kerja",
                Aspek.WAKTU,
            ),
        ),
    ),
    ExampleRhk(
        rencana="Terwujudnya layanan administrasi yang tertib",
        measures=(
            ExampleMeasure(
                "Persentase permintaan yang selesai sesuai prosedur",
                "95%",
                Aspek.KUALITAS,
            ),
        ),
    ),
)
_FUNGSIONAL = (
    ExampleRhk(
        rencana="Tersusunnya dokumen teknis yang siap dipakai",
        measures=(
            ExampleMeasure("Jumlah dokumen teknis", "2 dokumen", Aspek.KUANTITAS),
            ExampleMeasure(
                "Persentase dokumen yang diterima tanpa perbaikan besar",
                "90%",
                Aspek.KUALITAS,
            ),
        ),
    ),
    ExampleRhk(
        rencana="Meningkatnya mutu layanan teknis",
        measures=(
            ExampleMeasure(
                "Waktu penyelesaian setiap permintaan", "maksimal 3 hari kerja", Aspek.WAKTU
            ),
        ),
    ),
)
_PELAKSANA = (
    ExampleRhk(
        rencana="Tertatanya surat masuk dan surat keluar",
        measures=(
            ExampleMeasure("Jumlah surat yang tercatat", "600 surat", Aspek.KUANTITAS),
            ExampleMeasure(
                "Waktu penyampaian surat kepada penerima",
                "maksimal 1 hari kerja",
                Aspek.WAKTU,
            ),
        ),
    ),
    ExampleRhk(
        rencana="Tersedianya berkas yang mudah ditemukan",
        measures=(
            ExampleMeasure("Persentase berkas yang tersimpan sesuai daftar", "95%", Aspek.KUALITAS),
        ),
    ),
)
EXAMPLES = {
    JenisJabatan.JPT: _PIMPINAN,
    JenisJabatan.PIMPINAN: _PIMPINAN,
    JenisJabatan.JA: _ADMINISTRASI,
    JenisJabatan.JF: _FUNGSIONAL,
    JenisJabatan.PELAKSANA: _PELAKSANA,
}
"""The example results of each form."""


def example_rhk(jenis_jabatan: JenisJabatan, count: int) -> list[ExampleRhk]:
    """Give as many example results as asked for; 0 gives all that a form has.

    No two have the same words.
    """
    examples = EXAMPLES[jenis_jabatan]
    chosen = list(examples[: count or len(examples)])
    for number in range(len(chosen) + 1, count + 1):
        model = examples[(number - 1) % len(examples)]
        rencana = f"Terwujudnya hasil kerja ke-{number}"
        chosen.append(replace(model, rencana=rencana))
    return chosen
