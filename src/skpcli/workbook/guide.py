"""What the workbook says of itself on its first sheet."""

from skpcli.workbook.layout import SHEETS


def _guide_lines() -> tuple[str, ...]:
    purposes = [f"{layout.name}: {layout.purpose}." for layout in SHEETS]
    return (*_BEGINNING, *purposes, *_END)


_BEGINNING = (
    "PETUNJUK PENGISIAN",
    "Buku kerja ini memuat SKP satu kantor. Isi lembar Organisasi (bila ada), Pegawai, Hasil "
    "Kerja, Indikator, Perilaku, dan Penilaian, lalu simpan sebagai .xlsx.",
    "Judul kolom dengan tanda * wajib diisi. Kolom yang tidak dipakai boleh dikosongkan, "
    "dipindah, atau dihapus.",
    "Baris abu-abu yang diawali kata contoh tidak ikut dibaca. Hapus barisnya, atau ganti NIP "
    "dan isinya dengan yang sebenarnya.",
    "",
    "LEMBAR",
)
_END = (
    "",
    "HAL YANG PERLU DIINGAT",
    "NIP ditulis 18 angka sebagai teks, tanpa spasi. Angka yang rusak oleh Excel (1,98E+17) tidak "
    "dapat dipulihkan: salin ulang dari kartu pegawai.",
    "NIP pada lembar lain menunjuk orang di lembar Pegawai. Pegawai tanpa NIP memakai NRP-nya di "
    "kolom NIP lembar lain.",
    "Kode dikosongkan, kecuali satu orang mempunyai beberapa SKP: beri tiap SKP kode yang berbeda "
    "(misalnya 1 dan 2) dan pakai kode itu di semua lembar.",
    "ID RHK boleh dikosongkan: R1, R2, ... menurut urutan barisnya (tambahan: T1, T2, ...).",
    "Tanggal: 31/12/2025 atau 31 Desember 2025. Angka memakai koma desimal: 82,5.",
    "Bukti Dukung dan lampiran: satu butir setiap baris di dalam sel (Alt+Enter).",
    "Penilaian, Realisasi, Umpan Balik dan Rating diisi setelah periode selesai.",
    "",
    "SESUDAHNYA",
    "skp impor kantor.xlsx -o folder/   menulis satu berkas untuk tiap pegawai dan organisasi.",
)
GUIDE_LINES = _guide_lines()
"""The lines of the sheet; those in capitals are titles."""
