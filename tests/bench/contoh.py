"""Deterministic, realistic SKP files of about 4 KB for the benches."""

import random

_DEPAN = (
    "Agus Budi Citra Dewi Eko Fitri Gita Hendra Indah Joko Kartika Lestari Made Nur Oki Putri Rina Slamet Tri Wahyu"
)
_BELAKANG = "Hidayat Kusuma Lubis Nasution Pratama Rahayu Santoso Siregar Suryani Utami Wibowo Wijaya Yulianto Zahra"
_GELAR = ("S.Pd.", "S.E.", "S.Sos.", "S.Kom.", "M.Si.", "M.Pd.", "A.Md.")
_JABATAN = (
    ("JPT", None, "Kepala Dinas", "Pembina Utama Muda", "IV/c"),
    ("JA", None, "Kepala Bidang", "Pembina", "IV/a"),
    ("JF", "ahli muda", "Analis Kebijakan Ahli Muda", "Penata Tk. I", "III/d"),
    ("JF", "ahli pertama", "Guru Ahli Pertama", "Penata Muda", "III/a"),
    ("JF", "terampil", "Arsiparis Terampil", "Pengatur", "II/c"),
    ("pelaksana", None, "Pengelola Layanan", "Pengatur Muda", "II/a"),
)
_HASIL = (
    "Tersusunnya laporan kinerja yang sahih dan tepat waktu",
    "Meningkatnya mutu layanan administrasi kepegawaian",
    "Terselesaikannya berkas permohonan masyarakat",
    "Tertatanya arsip aktif menurut daftar berkas",
    "Terlaksananya pembinaan bagi satuan kerja: tahap awal",
    "Terjaminnya ketersediaan data pendukung keputusan",
)
_UKURAN = (
    ("kuantitas", "Jumlah dokumen yang disahkan", "{} dokumen", "{} dokumen", None),
    ("kuantitas", "Jumlah berkas yang diselesaikan", "1.{}00 berkas", "1.{}00 berkas", None),
    ("kualitas", "Persentase berkas tanpa kesalahan", "minimal {}%", "{},5%", None),
    ("kualitas", "Indeks kepuasan penerima layanan", "{} - 90 poin", "{} poin", None),
    ("waktu", "Lama penyelesaian satu berkas", "maksimal {} hari kerja", "{} hari kerja", None),
    ("waktu", "Lama menjawab pengaduan", "{} hari", "{} hari", "turun"),
    ("biaya", "Belanja kegiatan", "Rp 1{}.000.000", "Rp 1{}.250.000", "turun"),
    ("kuantitas", "Cakupan pembinaan", "Sesuai rencana", "Semua kecamatan sudah dikunjungi, {} kali", None),
)
_UMPAN = (
    "Sudah baik, pertahankan dan bagikan caranya kepada rekan",
    "Tepat waktu walau ada perubahan di tengah jalan",
    "Dua satuan kerja belum lengkap; susulkan pada awal tahun",
    "Rapi, mudah diperiksa, dan lengkap dengan bukti",
)
_PERILAKU = (
    ("berorientasi_pelayanan", "Jawab pertanyaan warga pada hari yang sama"),
    ("akuntabel", "Catat setiap perubahan dan simpan buktinya"),
    ("kompeten", "Ikuti satu pelatihan yang sesuai tugas"),
    ("harmonis", "Bantu rekan tanpa menunggu diminta"),
    ("loyal", "Jaga kerahasiaan data kantor"),
    ("adaptif", "Coba cara kerja digital yang baru"),
    ("kolaboratif", "Selesaikan satu hasil bersama bidang lain"),
)
_RATING = ("sesuai ekspektasi",) * 5 + ("di atas ekspektasi",) * 2 + ("di bawah ekspektasi",)


def skp(nomor: int) -> str:
    """Write the SKP of employee ``nomor`` (from 0); the same number gives the same text.

    Ten people share an assessor, who is employee ``nomor // 10``: an office of five levels has 50,000.
    """
    acak = random.Random(nomor)
    jenis, jenjang, jabatan, pangkat, golongan = _JABATAN[nomor % len(_JABATAN)]
    baris = [
        "jenis: pegawai",
        "versi: 1",
        *("periode:", "  mulai: 2025-01-01", "  selesai: 2025-12-31", "  evaluasi: tahunan"),
        "tanggal_penetapan: 2025-01-20",
        "capaian_organisasi: baik",
        *("pegawai:", *_orang(acak, nomor, jabatan, pangkat, golongan)),
        "  status: PNS",
        f"  jenis_jabatan: {jenis}",
        *([f"  jenjang: {jenjang}"] if jenjang else []),
        *("pejabat_penilai:", *_penilai(acak, nomor)),
        "pendekatan: kuantitatif",
        "hasil_kerja:",
        "  utama:",
    ]
    for urut in range(1, 3):
        baris += _rhk(acak, f"R{urut}", bertaut=nomor > 0, perspektif=jenis == "JPT")
    baris += ["  tambahan:", *_rhk(acak, "T1"), "perilaku_kerja:"]
    for kunci, harapan in _PERILAKU:
        baris += [
            f"  {kunci}:",
            f"    ekspektasi_khusus: {harapan}",
            f"    umpan_balik: {acak.choice(_UMPAN)}",
            f"    rating: {acak.choice(_RATING)}",
        ]
    baris += ["lampiran:", "  dukungan_sumber_daya:", f"    - Satu komputer dan {1 + nomor % 4} petugas pendukung"]
    baris += ["penilaian:", "  tanggal: 2025-12-31", "  tempat: Kota Contoh"]
    if nomor % 3:
        baris += [f"  rating_hasil_kerja: {acak.choice(_RATING)}", f"  rating_perilaku_kerja: {acak.choice(_RATING)}"]
    return "\n".join(baris) + "\n"


def _orang(acak: random.Random, nomor: int, jabatan: str, pangkat: str, golongan: str) -> list[str]:
    nama = f"{acak.choice(_DEPAN.split())} {acak.choice(_BELAKANG.split())}, {acak.choice(_GELAR)}"
    lahir, angkat = 1965 + nomor % 35, 1990 + nomor % 34
    nip = f"{lahir}{1 + nomor % 12:02}{1 + nomor % 28:02}{max(angkat, lahir + 20)}{1 + nomor % 11:02}"
    return [
        f'  nama: "{nama}"',
        f'  nip: "{nip}{1 + nomor % 2}{1 + nomor % 999:03}"',
        f"  pangkat: {pangkat}",
        f"  golongan: {golongan}",
        f"  jabatan: {jabatan}",
        f"  unit_kerja: Bidang Layanan {1 + nomor % 17}",
    ]


def _penilai(acak: random.Random, nomor: int) -> list[str]:
    if nomor == 0:
        return ["  nama: Wali Kota Contoh", "  jabatan: Wali Kota"]
    return _orang(acak, nomor // 10, "Kepala Bidang", "Pembina", "IV/a")


def _rhk(acak: random.Random, pengenal: str, bertaut: bool = False, perspektif: bool = False) -> list[str]:
    rencana = f"{acak.choice(_HASIL)} pada {acak.randint(2, 60)} kelurahan"
    baris = [f"    - id: {pengenal}", f'      rencana: "{rencana}"']
    if bertaut:
        baris += [f"      intervensi: {pengenal}", "      cascading: tidak langsung"]
    if perspektif:
        baris.append("      perspektif: proses bisnis")
    baris.append("      indikator:")
    for aspek, uraian, target, realisasi, arah in acak.sample(_UKURAN, 2):
        angka = acak.randint(2, 7)
        selisih = acak.choice((-1, 0, 0, 0, 0, 1, 2))
        baris += [
            f"        - aspek: {aspek}",
            f"          uraian: {uraian}",
            f"          target: {target.format(angka)}",
            f"          realisasi: {realisasi.format(angka + selisih)}",
            *([f"          arah: {arah}"] if arah else []),
            f"          umpan_balik: {acak.choice(_UMPAN)} (butir {acak.randint(1, 900)})",
            "          bukti:",
            f"            - Berita acara nomor {acak.randint(1, 400)}/{acak.randint(1, 12)}/2025",
            *(["          tindak_lanjut: Disusulkan pada triwulan pertama tahun berikutnya"] if selisih < 0 else []),
        ]
    return baris
