"""Deterministic SKP files for the benches, written as offices write them.

Offices differ in habit, so five styles alternate: what `skp baru` writes, flow mappings, text pasted from a form,
a short qualitative document, and a plan that nobody has rated yet. Every fiftieth file has a YAML mistake.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FIRST_NAMES = "Agus Budi Citra Dewi Eko Fitri Gita Hendra Indah Joko Kartika Lestari Made Nur Oki Putri Rina Tri"
LAST_NAMES = (
    "Hidayat Kusuma Lubis Nasution Pratama Rahayu Santoso Siregar Suryani Utami Wibowo Wijaya Zahra"
)
DEGREES = ("S.Pd.", "S.E.", "S.Sos.", "S.Kom.", "M.Si.", "M.Pd.", "A.Md.")
PLANS = (
    "Tersusunnya laporan kinerja yang sahih dan tepat waktu",
    "Meningkatnya mutu layanan administrasi kepegawaian",
    "Terselesaikannya berkas permohonan masyarakat",
    "Tertatanya arsip aktif menurut daftar berkas",
    "Terlaksananya pembinaan bagi satuan kerja: tahap awal",
    "Terjaminnya ketersediaan data pendukung keputusan",
)
FEEDBACK = (
    "Sudah baik, pertahankan dan bagikan caranya kepada rekan",
    "Tepat waktu walau ada perubahan di tengah jalan",
    "Dua satuan kerja belum lengkap; susulkan pada awal tahun",
    "Rapi, mudah diperiksa, dan lengkap dengan bukti",
)
VALUES = (
    ("berorientasi_pelayanan", "Jawab pertanyaan warga pada hari yang sama"),
    ("akuntabel", "Catat setiap perubahan dan simpan buktinya"),
    ("kompeten", "Ikuti satu pelatihan yang sesuai tugas"),
    ("harmonis", "Bantu rekan tanpa menunggu diminta"),
    ("loyal", "Jaga kerahasiaan data kantor"),
    ("adaptif", "Coba cara kerja digital yang baru"),
    ("kolaboratif", "Selesaikan satu hasil bersama bidang lain"),
)
RATINGS = ("sesuai ekspektasi",) * 5 + ("di atas ekspektasi",) * 2 + ("di bawah ekspektasi",)
BROKEN_EVERY = 50


@dataclass(frozen=True, slots=True)
class Position:
    """A position with what belongs to it."""

    kind: str
    title: str
    pangkat: str
    golongan: str
    jenjang: str | None = None


POSITIONS = (
    Position("JPT", "Kepala Dinas", "Pembina Utama Muda", "IV/c"),
    Position("JA", "Kepala Bidang", "Pembina", "IV/a"),
    Position("JF", "Analis Kebijakan Ahli Muda", "Penata Tk. I", "III/d", "ahli muda"),
    Position("JF", "Guru Ahli Pertama", "Penata Muda", "III/a", "ahli pertama"),
    Position("JF", "Arsiparis Terampil", "Pengatur", "II/c", "terampil"),
    Position("pelaksana", "Pengelola Layanan", "Pengatur Muda", "II/a"),
)


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator: what is measured, and how target and result are written."""

    aspek: str
    uraian: str
    target: str
    realisasi: str
    arah: str | None = None


MEASURES = (
    Measure("kuantitas", "Jumlah dokumen yang disahkan", "{} dokumen", "{} dokumen"),
    Measure("kuantitas", "Jumlah berkas yang diselesaikan", "1.{}00 berkas", "1.{}00 berkas"),
    Measure("kualitas", "Persentase berkas tanpa kesalahan", "minimal {}%", "{},5%"),
    Measure("kualitas", "Indeks kepuasan penerima layanan", "{} - 90 poin", "{} poin"),
    Measure("waktu", "Lama penyelesaian satu berkas", "maksimal {} hari kerja", "{} hari kerja"),
    Measure("waktu", "Lama menjawab pengaduan", "{} hari", "{} hari", "turun"),
    Measure("biaya", "Belanja kegiatan", "Rp 1{}.000.000", "Rp 1{}.250.000", "turun"),
    Measure(
        "kuantitas", "Cakupan pembinaan", "Sesuai rencana", "Semua kecamatan dikunjungi, {} kali"
    ),
)


@dataclass(frozen=True, slots=True)
class Employee:
    """Who is written about: the number of the file, his position and his source of chance."""

    number: int
    position: Position
    chance: random.Random

    @property
    def nip(self) -> str:
        """A well-formed NIP that belongs to this number alone, up to a million."""
        return nip(self.number)

    @property
    def assessor(self) -> int:
        """Ten people share an assessor: an office of five levels has 50,000."""
        return self.number // 10

    def name(self) -> str:
        """Make up a name with a degree."""
        first = self.chance.choice(FIRST_NAMES.split())
        last = self.chance.choice(LAST_NAMES.split())
        return f"{first} {last}, {self.chance.choice(DEGREES)}"


def nip(number: int) -> str:
    """Make the NIP of an employee: birth date, appointment in January 2000, sex, sequence."""
    day_number, sequence = divmod(number, 999)
    month_number, day = divmod(day_number, 28)
    year, month = divmod(month_number, 12)
    return f"{1965 + year}{month + 1:02}{day + 1:02}2000011{sequence + 1:03}"


def skp_text(number: int) -> str:
    """Write the SKP of employee ``number`` (from 0); the same number gives the same text."""
    position = POSITIONS[number % len(POSITIONS)]
    employee = Employee(number, position, random.Random(number))
    style = STYLES[number % len(STYLES)]
    return "\n".join(style(employee)) + "\n"


def broken(text: str) -> str:
    """Put a YAML mistake into a text: a bracket that nobody closes."""
    return text.replace("hasil_kerja:", "hasil_kerja: [", 1)


def write_office(folder: Path, count: int, per_file: int = 1) -> Path:
    """Write so many employees into a new folder, in files of one or several documents."""
    folder.mkdir()
    for start in range(0, count, per_file):
        documents = []
        for number in range(start, min(start + per_file, count)):
            text = skp_text(number)
            documents.append(broken(text) if number % BROKEN_EVERY == 7 else text)
        target = folder / f"{start:07}.yaml"
        target.write_text("---\n".join(documents), encoding="utf-8")
    return folder


def _as_drafted(employee: Employee) -> list[str]:
    """Write as `skp baru` does: comments behind the values, quoted names and numbers."""
    lines = [
        "# SKP pegawai. Isi yang kosong, lalu periksa dengan: skp periksa",
        "jenis: pegawai                  # wajib: pegawai atau organisasi",
        "versi: 1",
        "periode:                        # wajib",
        "  mulai: 2025-01-01",
        "  selesai: 2025-12-31",
        "  evaluasi: tahunan             # atau semester I, triwulan II, bulanan",
        "tanggal_penetapan: 2025-01-20   # tanggal SKP ditetapkan",
        "capaian_organisasi: baik",
        "",
        "pegawai:",
        f'  nama: "{employee.name()}"',
        f'  nip: "{employee.nip}"     # 18 angka, diberi tanda kutip',
        "  status: PNS",
        f"  pangkat: {employee.position.pangkat}",
        f"  golongan: {employee.position.golongan}",
        f"  jabatan: {employee.position.title}",
        f"  jenis_jabatan: {employee.position.kind}",
    ]
    if employee.position.jenjang:
        lines.append(f"  jenjang: {employee.position.jenjang}")
    lines += [f"  unit_kerja: Bidang Layanan {1 + employee.number % 17}", "", "pejabat_penilai:"]
    if employee.number:
        lines += ['  nama: "Kepala Bidang Contoh, M.Si."', f'  nip: "{nip(employee.assessor)}"']
    else:
        lines.append("  nama: Wali Kota Contoh")
    lines += [
        "  jabatan: Kepala Bidang",
        "",
        "pendekatan: kuantitatif",
        "",
        "hasil_kerja:",
        "  utama:",
    ]
    for order in range(1, 4):
        lines += _work_result(employee, f"R{order}")
    lines += ["  tambahan:", *_work_result(employee, "T1"), "perilaku_kerja:"]
    for key, expectation in VALUES:
        lines += [
            f"  {key}:",
            f"    ekspektasi_khusus: {expectation}",
            f"    umpan_balik: {employee.chance.choice(FEEDBACK)}",
            f"    rating: {employee.chance.choice(RATINGS)}",
        ]
    return [
        *lines,
        "lampiran:",
        "  dukungan_sumber_daya:",
        "    - Satu komputer",
        *_decision(employee),
    ]


def _work_result(employee: Employee, identifier: str) -> list[str]:
    chance = employee.chance
    plan = f"{chance.choice(PLANS)} pada {chance.randint(2, 60)} kelurahan"
    lines = [f"    - id: {identifier}", f'      rencana: "{plan}"']
    if employee.number and identifier != "T1":
        lines += [f"      intervensi: {identifier}", "      cascading: tidak langsung"]
    if employee.position.kind == "JPT":
        lines.append("      perspektif: proses bisnis")
    lines.append("      indikator:")
    for measure in chance.sample(MEASURES, 2):
        lines += _indicator(employee, measure)
    return lines


def _indicator(employee: Employee, measure: Measure) -> list[str]:
    chance = employee.chance
    figure = chance.randint(2, 7)
    difference = chance.choice((-1, 0, 0, 0, 0, 1, 2))
    lines = [
        f"        - aspek: {measure.aspek}",
        f"          uraian: {measure.uraian}",
        f"          target: {measure.target.format(figure)}",
        f"          realisasi: {measure.realisasi.format(figure + difference)}   # dari laporan bulanan",
    ]
    if measure.arah:
        lines.append(f"          arah: {measure.arah}")
    lines += [
        f"          umpan_balik: {chance.choice(FEEDBACK)} (butir {chance.randint(1, 900)})",
        "          bukti:",
        f"            - Berita acara nomor {chance.randint(1, 400)}/{chance.randint(1, 12)}/2025",
    ]
    if difference < 0:
        lines.append("          tindak_lanjut: Disusulkan pada triwulan pertama tahun berikutnya")
    return lines


def _decision(employee: Employee) -> list[str]:
    lines = ["penilaian:", "  tanggal: 31 Desember 2025", "  tempat: Kota Contoh"]
    if employee.number % 3:
        lines += [
            f"  rating_hasil_kerja: {employee.chance.choice(RATINGS)}",
            f"  rating_perilaku_kerja: {employee.chance.choice(RATINGS)}",
        ]
    return lines


def _flow(employee: Employee) -> list[str]:
    """Write what is short on one line, in flow mappings and lists."""
    position, chance = employee.position, employee.chance
    lines = [
        "jenis: pegawai",
        "periode: {mulai: 2025-01-01, selesai: 2025-12-31, evaluasi: tahunan}",
        "tanggal_penetapan: 2025-01-20",
        "pegawai:",
        f'  nama: "{employee.name()}"',
        f'  nip: "{employee.nip}"',
        f"  jabatan: {position.title}",
        f"  jenis_jabatan: {position.kind}",
        f"  golongan: {position.golongan}",
        f'pejabat_penilai: {{nama: Kepala Bidang, nip: "{nip(employee.assessor)}", jabatan: Kepala}}',
        "hasil_kerja:",
        "  utama:",
    ]
    for order in range(1, 4):
        figure = chance.randint(2, 7)
        lines += [
            f"    - rencana: '{chance.choice(PLANS)}'",
            f"      intervensi: R{order}",
            "      indikator:",
            f"        - {{aspek: kuantitas, target: {figure} dokumen, realisasi: {figure} dokumen}}",
            f'        - {{aspek: kualitas, target: "{80 + figure},5%", realisasi: "{81 + figure},25%"}}',
            f"        - {{aspek: waktu, target: {figure + 1} hari, realisasi: {figure} hari, arah: turun}}",
        ]
    lines.append("perilaku_kerja:")
    for key, expectation in VALUES:
        lines.append(
            f"  {key}: {{rating: {chance.choice(RATINGS)}, ekspektasi_khusus: [{expectation}]}}"
        )
    return [*lines, "penilaian: {tanggal: 2025-12-31, rating_hasil_kerja: sesuai ekspektasi}"]


def _pasted(employee: Employee) -> list[str]:
    """Write text pasted from the printed form: capitals, spelling variants, folded sentences, dashes."""
    position, chance = employee.position, employee.chance
    lines = [
        "# disalin dari formulir tahun lalu",
        "jenis: Pegawai",
        "periode:",
        "    mulai: 1 Januari 2025",
        "    selesai: 31 Desember 2025",
        "pegawai:",
        f"    nama: {employee.name().upper()}",
        f"    nip: {employee.nip[:8]} {employee.nip[8:14]} {employee.nip[14]} {employee.nip[15:]}",
        f"    pangkat: {position.pangkat}",
        f"    golongan: ({position.golongan.replace('/', '')})",
        f"    jabatan: {position.title.upper()}",
        f"    jenis_jabatan: {position.kind.lower()}",
        "pejabat_penilai:",
        "    nama: KEPALA BIDANG CONTOH",
        f"    nip: {nip(employee.assessor)}",
        "    jabatan: KEPALA BIDANG",
        "hasil_kerja:",
        "    utama:",
    ]
    for order in range(1, 5):
        figure = chance.randint(2, 9)
        lines += [
            "    -   rencana: >-",
            f"            {chance.choice(PLANS).replace(': ', ', ')}",
            f"            sesuai surat tugas nomor {chance.randint(100, 999)} (Penugasan dari Kepala Dinas)",
            f"        rhk_pimpinan: {chance.choice(PLANS).replace(': ', ', ')}",
            "        indikator:",
            f"        -   aspek: {'Kuantitas' if order % 2 else 'KUALITAS'}",
            f"            uraian: Jumlah laporan bidang {order} yang diterima tanpa perbaikan",
            f"            target: {figure} Laporan"
            if order % 2
            else "            target: 90 - 95 %",
            f'            realisasi: "{figure} laporan, seluruhnya tepat waktu"',
            f'            umpan_balik: "Pimpinan: {chance.choice(FEEDBACK).lower()}"',
            "        -   aspek: Waktu",
            "            uraian: Ketepatan waktu",
            "            target: 12 Bulan",
            "            realisasi: 12 bulan",
        ]
    lines += ["    tambahan: []", "perilaku_kerja:"]
    for key, expectation in VALUES:
        name = "akuntable" if key == "akuntabel" and employee.number % 4 == 0 else key
        lines += [
            f"    {name}:",
            f"        ekspektasi_khusus: {expectation.upper()}",
            f"        umpan_balik: {chance.choice(('-', 'Sangat baik', 'Sudah sesuai harapan *)'))}",
            f"        rating: {chance.choice(('Sesuai Ekspektasi', 'SESUAI EKSPETASI', 'Diatas Ekspektasi'))}",
        ]
    return [*lines, "penilaian:", "    rating_hasil_kerja: Sesuai", "    catatan: ..."]


def _qualitative(employee: Employee) -> list[str]:
    """Write a short qualitative SKP, whose measures are sentences without a target of their own."""
    chance = employee.chance
    lines = [
        "jenis: pegawai",
        "versi: 1",
        "periode: {mulai: 2025-01-01, selesai: 2025-12-31}",
        "pegawai:",
        f"  nama: {employee.name()}",
        f"  nip: {employee.nip}",
        f"  jabatan: {employee.position.title}",
        f"  jenis_jabatan: {employee.position.kind}",
        "pejabat_penilai: {nama: Kepala Pusat, jabatan: Kepala Pusat}",
        "pendekatan: kualitatif",
        "hasil_kerja:",
        "  utama:",
    ]
    for order in range(1, 4):
        lines += [
            f"    - id: R{order}",
            f'      rencana: "{chance.choice(PLANS)}, surat nomor: {chance.randint(1, 99)}/2025"',
            "      indikator:",
            f"        - uraian: Kesesuaian pelaksanaan dengan rencana tahap {order} sebesar 90-100%.",
            "        - uraian: Seluruh peserta menerima bahan sebelum kegiatan dimulai",
            "          realisasi: Bahan dibagikan sehari sebelumnya, 3 peserta menyusul",
        ]
    lines.append("perilaku_kerja:")
    for key, expectation in VALUES[:5]:
        lines += [f"  {key}:", f"    ekspektasi_khusus: {expectation}"]
    return lines


def _plan(employee: Employee) -> list[str]:
    """Write a plan at the start of the year: targets, no results."""
    lines = _as_drafted(employee)
    start = lines.index("perilaku_kerja:")
    planned = []
    for line in lines[:start]:
        if not line.lstrip().startswith(("realisasi:", "umpan_balik:", "tindak_lanjut:")):
            planned.append(line)
    planned.append("perilaku_kerja:")
    for key, expectation in VALUES:
        planned += [
            f"  {key}:",
            "    ekspektasi_khusus: |",
            f"      {expectation}",
            "    umpan_balik:",
        ]
    return planned


STYLES: tuple[Callable[[Employee], list[str]], ...] = (
    _as_drafted,
    _flow,
    _pasted,
    _as_drafted,
    _qualitative,
    _plan,
    _as_drafted,
)
