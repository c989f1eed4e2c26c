"""What can be wrong in a file, where it is, and how it is said."""

from enum import StrEnum
from typing import NamedTuple

Jalur = tuple[str | int, ...]
"""Route of a value in its document: keys, and positions counted from 0."""


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, the end column exclusive, in code points."""

    berkas: str
    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


class Catatan(NamedTuple):
    """A remark beside a finding, with the place it speaks of."""

    pesan: str
    span: Span | None = None


class Suntingan(NamedTuple):
    """An edit that gives back what the writer meant: ``teks`` in place of what stands at ``span``."""

    span: Span
    teks: str


class Diagnostic(NamedTuple):
    """One finding. ``jalur`` is spelled with the file's own keys; ``dasar`` is the legal basis."""

    kode: str
    pesan: str
    span: Span
    jalur: str = ""
    saran: str | None = None
    dasar: str | None = None
    catatan: tuple[Catatan, ...] = ()
    perbaikan: Suntingan | None = None

    @property
    def tingkat(self) -> Severity:
        """Severity, which belongs to the code."""
        return KODE[self.kode].tingkat


class Kode(NamedTuple):
    """An entry of the catalogue of codes."""

    tingkat: Severity
    judul: str


def _katalog(**per_tingkat: dict[str, str]) -> dict[str, Kode]:
    return {
        kode: Kode(Severity(tingkat), judul)
        for tingkat, judul_kode in per_tingkat.items()
        for kode, judul in judul_kode.items()
    }


KODE = dict(
    sorted(
        _katalog(
            galat={
                "SKP001": "berkas terlalu besar",
                "SKP002": "pengodean teks tidak dikenal",
                "SKP003": "karakter kendali di dalam teks",
                "SKP004": "penulisan YAML tidak terbaca",
                "SKP005": "tab dipakai sebagai indentasi",
                "SKP006": "kunci ditulis dua kali",
                "SKP007": "jangkar, alias, gabungan atau tag YAML",
                "SKP008": "kunci bukan teks",
                "SKP009": "susunan terlalu dalam",
                "SKP010": "dokumen terlalu banyak isinya",
                "SKP011": "nilai dimulai dengan tanda khusus YAML",
                "SKP012": "titik dua kedua di dalam nilai",
                "SKP013": "nilai dimulai dengan tanda butir",
                "SKP014": "koma desimal memotong nilai",
                "SKP016": "berkas tidak dapat dibaca",
                "SKP018": "berkas tanpa isi",
                "SKP101": "dokumen tanpa `jenis`",
                "SKP102": "`jenis` tidak dikenal",
                "SKP103": "kunci tidak dikenal",
                "SKP104": "isian wajib tidak ada",
                "SKP105": "bentuk isian keliru",
                "SKP106": "bobot, nilai atau skor",
                "SKP107": "versi format tidak didukung",
                "SKP201": "isian di luar pilihan",
                "SKP202": "pilihan belum ditentukan",
                "SKP203": "rating dan predikat tertukar",
                "SKP204": "NIP keliru",
                "SKP205": "NIP rusak oleh Excel",
                "SKP206": "tanggal keliru",
                "SKP207": "periode terbalik",
                "SKP208": "golongan keliru",
                "SKP209": "id keliru",
                "SKP210": "id ganda",
                "SKP211": "arah berlawanan dengan target",
                "SKP301": "tautan putus",
                "SKP307": "rantai berputar",
                "SKP310": "dokumen bertumpang tindih",
            },
            peringatan={
                "SKP015": "nilai terpotong tanda pagar",
                "SKP220": "ejaan lain",
                "SKP221": "tanda kosong pada isian yang bentuknya tertentu",
                "SKP222": "ejaan lain pada kunci",
                "SKP223": "periode tidak cocok dengan evaluasi",
                "SKP224": "periode lebih dari setahun",
                "SKP304": "RHK lepas dari RHK pimpinan atau sasaran",
                "SKP305": "sasaran tanpa pendukung",
                "SKP308": "intervensi di luar pejabat penilai tanpa penugasan",
                "SKP309": "teks RHK pimpinan berbeda dari yang ditautkan",
                "SKP311": "satu orang, dua jabatan",
                "SKP312": "dua pemimpin satu organisasi",
                "SKP314": "organisasi ada, periodenya tidak",
                "SKP315": "jumlah target turunan langsung kurang",
                "SKP317": "rantai pejabat penilai berputar",
                "SKP318": "atasan pejabat penilai tidak cocok",
                "SKP319": "realisasi berbeda dari jumlah turunannya",
                "SKP402": "rating berbeda dua tingkat dari usulan tanpa alasan",
                "SKP403": "rating pemimpin berbeda dari capaian organisasi",
                "SKP404": "predikat tercatat berbeda dari kuadran",
                "SKP405": "Akuntabel di bawah ekspektasi",
                "SKP406": "capaian organisasi berbeda dari dokumennya",
                "SKP408": "pegawai dinilai, capaian organisasinya belum ada",
                "SKP410": "RHK tanpa indikator",
                "SKP411": "indikator tanpa target",
                "SKP412": "indikator tanpa aspek",
                "SKP413": "RHK tanpa perspektif",
                "SKP416": "RHK atau indikator kembar",
                "SKP417": "target hanya mengulang indikator",
                "SKP419": "golongan tidak sesuai dengan jenjang",
                "SKP420": "SKP ditetapkan sesudah Januari",
                "SKP421": "periode melintasi tahun",
                "SKP422": "perilaku kerja kurang dari tujuh nilai",
                "SKP430": "rating tanpa realisasi",
                "SKP431": "di atas ekspektasi tanpa umpan balik atau bukti",
                "SKP432": "perilaku dinilai tanpa umpan balik",
                "SKP433": "kesenjangan tanpa tindak lanjut",
                "SKP434": "penilaian sebelum periode selesai",
                "SKP435": "pejabat penilai adalah pegawai itu sendiri",
                "SKP501": "periode sebelum peraturan berlaku",
                "SKP601": "distribusi predikat menyimpang dari pola",
            },
            info={
                "SKP017": "berkas dilewati",
                "SKP230": "tidak dapat dihitung",
                "SKP302": "RHK menunggu dokumen lain",
                "SKP303": "RHK belum ditautkan",
                "SKP306": "RHK pimpinan tanpa penerus",
                "SKP313": "dokumen organisasi tidak ada di antara berkas",
                "SKP316": "turunan langsung tanpa satuan yang sama",
                "SKP401": "rating berbeda satu tingkat dari usulan tanpa alasan",
                "SKP407": "capaian organisasi yang dipimpin belum ada",
                "SKP414": "aspek pada pendekatan kualitatif",
                "SKP415": "RHK berupa kegiatan, bukan hasil",
                "SKP418": "ekspektasi khusus yang seragam",
                "SKP423": "lampiran belum ada",
                "SKP502": "belum dapat dinilai",
                "SKP602": "pola distribusi tidak dapat dipenuhi",
                "SKP603": "kelompok sebagian besar bukan yang terbesar",
                "SKP604": "distribusi masih sementara",
            },
        ).items()
    )
)
"""The catalogue: a code never changes its meaning and is never reused."""
