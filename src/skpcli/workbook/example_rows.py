"""The grey rows of an empty workbook, which show what belongs where and are never read."""

from collections.abc import Mapping
from datetime import date

from skpcli.workbook.layout import ID_RHK, JENIS_RHK, NAMA, NILAI, NIP

_WHO = "contoh"
_PERIOD: Mapping[str, str | date] = {
    "periode.mulai": date(2026, 1, 1),
    "periode.selesai": date(2026, 12, 31),
}
_WHOSE: Mapping[str, str | date] = {NIP: _WHO, NAMA: "Nama Contoh, S.E."}

EXAMPLE_ROWS: Mapping[str, tuple[Mapping[str, str | date], ...]] = {
    "Organisasi": (
        {
            "id": "contoh",
            "nama": "Dinas Contoh",
            "instansi": "Pemerintah Kota Contoh",
            **_PERIOD,
            "periode.evaluasi": "tahunan",
            "sasaran.id": "S1",
            "sasaran.uraian": "Meningkatnya mutu layanan",
            "sasaran.perspektif": "penerima layanan",
            "sasaran.indikator.uraian": "Indeks kepuasan masyarakat",
            "sasaran.indikator.target": "85 poin",
        },
        {
            "id": "contoh",
            "sasaran.id": "S1",
            "sasaran.indikator.uraian": "Pengaduan yang selesai tepat waktu",
            "sasaran.indikator.target": "95%",
        },
    ),
    "Pegawai": (
        {
            "pegawai.nip": _WHO,
            "pegawai.nama": "Nama Contoh, S.E.",
            "pegawai.status": "PNS",
            "pegawai.golongan": "III/b",
            "pegawai.jabatan": "Analis Kebijakan Ahli Pertama",
            "pegawai.jenis_jabatan": "JF",
            "pegawai.jenjang": "ahli pertama",
            "pegawai.unit_kerja": "Dinas Contoh",
            **_PERIOD,
            "periode.evaluasi": "tahunan",
            "pejabat_penilai.nama": "Nama Penilai Contoh, M.Si.",
            "pejabat_penilai.jabatan": "Kepala Bidang Contoh",
            "pendekatan": "kuantitatif",
        },
    ),
    "Hasil Kerja": (
        {
            **_WHOSE,
            JENIS_RHK: "utama",
            "id": "R1",
            "rencana": "Tersusunnya rekomendasi kebijakan layanan",
            "rhk_pimpinan": "Meningkatnya mutu layanan",
            "cascading": "tidak langsung",
        },
    ),
    "Indikator": (
        {
            **_WHOSE,
            ID_RHK: "R1",
            "aspek": "kuantitas",
            "uraian": "Jumlah rekomendasi",
            "target": "4 dokumen",
            "realisasi": "4 dokumen",
        },
        {
            **_WHOSE,
            ID_RHK: "R1",
            "aspek": "waktu",
            "uraian": "Waktu penyusunan",
            "target": "maksimal 10 hari kerja",
            "realisasi": "8 hari kerja",
        },
    ),
    "Perilaku": (
        {
            **_WHOSE,
            NILAI: "Berorientasi Pelayanan",
            "ekspektasi_khusus": "Menanggapi permintaan data pada hari yang sama",
        },
    ),
    "Penilaian": (
        {
            **_WHOSE,
            "tanggal": date(2027, 1, 8),
            "rating_hasil_kerja": "sesuai ekspektasi",
            "rating_perilaku_kerja": "sesuai ekspektasi",
        },
    ),
}
"""The rows by the names of the sheets."""
