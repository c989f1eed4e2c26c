"""What can be wrong in a file, where it is, and how it is said."""

from enum import StrEnum
from typing import NamedTuple


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
    """An edit that gives back what the writer meant: ``teks`` for what stands at ``span``."""

    span: Span
    teks: str


class Diagnostic(NamedTuple):
    """One finding; ``jalur`` is spelled with the file's own keys, ``dasar`` is the legal basis."""

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


SortKey = tuple[str, int, int, str]
"""File, line, column and code of a finding."""


def sort_key(finding: Diagnostic) -> SortKey:
    """Give what findings are sorted by: file, line, column, code.

    >>> span = Span("guru.yaml", 3, 9, 3, 12)
    >>> sort_key(Diagnostic("SKP209", "id keliru", span))
    ('guru.yaml', 3, 9, 'SKP209')
    """
    span = finding.span
    return (span.berkas, span.baris, span.kolom, finding.kode)


class Kode(NamedTuple):
    """An entry of the catalogue of codes."""

    tingkat: Severity
    judul: str


KODE = {
    "SKP001": Kode(Severity.GALAT, "berkas terlalu besar"),
    "SKP002": Kode(Severity.GALAT, "pengodean teks tidak dikenal"),
    "SKP003": Kode(Severity.GALAT, "karakter kendali di dalam teks"),
    "SKP004": Kode(Severity.GALAT, "penulisan YAML tidak terbaca"),
    "SKP005": Kode(Severity.GALAT, "tab dipakai sebagai indentasi"),
    "SKP006": Kode(Severity.GALAT, "kunci ditulis dua kali"),
    "SKP007": Kode(Severity.GALAT, "jangkar, alias, gabungan atau tag YAML"),
    "SKP008": Kode(Severity.GALAT, "kunci bukan teks"),
    "SKP009": Kode(Severity.GALAT, "susunan terlalu dalam"),
    "SKP010": Kode(Severity.GALAT, "dokumen terlalu banyak isinya"),
    "SKP011": Kode(Severity.GALAT, "nilai dimulai dengan tanda khusus YAML"),
    "SKP012": Kode(Severity.GALAT, "titik dua kedua di dalam nilai"),
    "SKP013": Kode(Severity.GALAT, "nilai dimulai dengan tanda butir"),
    "SKP014": Kode(Severity.GALAT, "koma desimal memotong nilai"),
    "SKP015": Kode(Severity.PERINGATAN, "nilai terpotong tanda pagar"),
    "SKP016": Kode(Severity.GALAT, "berkas tidak dapat dibaca"),
    "SKP017": Kode(Severity.INFO, "berkas dilewati"),
    "SKP018": Kode(Severity.GALAT, "berkas tanpa isi"),
    "SKP101": Kode(Severity.GALAT, "dokumen tanpa `jenis`"),
    "SKP102": Kode(Severity.GALAT, "`jenis` tidak dikenal"),
    "SKP103": Kode(Severity.GALAT, "kunci tidak dikenal"),
    "SKP104": Kode(Severity.GALAT, "isian wajib tidak ada"),
    "SKP105": Kode(Severity.GALAT, "bentuk isian keliru"),
    "SKP106": Kode(Severity.GALAT, "bobot, nilai atau skor"),
    "SKP107": Kode(Severity.GALAT, "versi format tidak didukung"),
    "SKP201": Kode(Severity.GALAT, "isian di luar pilihan"),
    "SKP202": Kode(Severity.GALAT, "pilihan belum ditentukan"),
    "SKP203": Kode(Severity.GALAT, "rating dan predikat tertukar"),
    "SKP204": Kode(Severity.GALAT, "NIP keliru"),
    "SKP205": Kode(Severity.GALAT, "NIP rusak oleh Excel"),
    "SKP206": Kode(Severity.GALAT, "tanggal keliru"),
    "SKP207": Kode(Severity.GALAT, "periode terbalik"),
    "SKP208": Kode(Severity.GALAT, "golongan keliru"),
    "SKP209": Kode(Severity.GALAT, "id keliru"),
    "SKP210": Kode(Severity.GALAT, "id ganda"),
    "SKP211": Kode(Severity.GALAT, "arah berlawanan dengan target"),
    "SKP220": Kode(Severity.PERINGATAN, "ejaan lain"),
    "SKP221": Kode(Severity.PERINGATAN, "tanda kosong pada isian yang bentuknya tertentu"),
    "SKP222": Kode(Severity.PERINGATAN, "ejaan lain pada kunci"),
    "SKP223": Kode(Severity.PERINGATAN, "periode tidak cocok dengan evaluasi"),
    "SKP224": Kode(Severity.PERINGATAN, "periode lebih dari setahun"),
    "SKP230": Kode(Severity.INFO, "tidak dapat dihitung"),
    "SKP301": Kode(Severity.GALAT, "tautan putus"),
    "SKP302": Kode(Severity.INFO, "RHK menunggu dokumen lain"),
    "SKP303": Kode(Severity.INFO, "RHK belum ditautkan"),
    "SKP304": Kode(Severity.PERINGATAN, "RHK lepas dari RHK pimpinan atau sasaran"),
    "SKP305": Kode(Severity.PERINGATAN, "sasaran tanpa pendukung"),
    "SKP306": Kode(Severity.INFO, "RHK pimpinan tanpa penerus"),
    "SKP307": Kode(Severity.GALAT, "rantai berputar"),
    "SKP308": Kode(Severity.PERINGATAN, "intervensi di luar pejabat penilai tanpa penugasan"),
    "SKP309": Kode(Severity.PERINGATAN, "teks RHK pimpinan berbeda dari yang ditautkan"),
    "SKP310": Kode(Severity.GALAT, "dokumen bertumpang tindih"),
    "SKP311": Kode(Severity.PERINGATAN, "satu orang, dua jabatan"),
    "SKP312": Kode(Severity.PERINGATAN, "dua pemimpin satu organisasi"),
    "SKP313": Kode(Severity.INFO, "dokumen organisasi tidak ada di antara berkas"),
    "SKP314": Kode(Severity.PERINGATAN, "organisasi ada, periodenya tidak"),
    "SKP315": Kode(Severity.PERINGATAN, "jumlah target turunan langsung kurang"),
    "SKP316": Kode(Severity.INFO, "turunan langsung tanpa satuan yang sama"),
    "SKP317": Kode(Severity.PERINGATAN, "rantai pejabat penilai berputar"),
    "SKP318": Kode(Severity.PERINGATAN, "atasan pejabat penilai tidak cocok"),
    "SKP319": Kode(Severity.PERINGATAN, "realisasi berbeda dari jumlah turunannya"),
    "SKP401": Kode(Severity.INFO, "rating berbeda satu tingkat dari usulan tanpa alasan"),
    "SKP402": Kode(Severity.PERINGATAN, "rating berbeda dua tingkat dari usulan tanpa alasan"),
    "SKP403": Kode(Severity.PERINGATAN, "rating pemimpin berbeda dari capaian organisasi"),
    "SKP404": Kode(Severity.PERINGATAN, "predikat tercatat berbeda dari kuadran"),
    "SKP405": Kode(Severity.PERINGATAN, "Akuntabel di bawah ekspektasi"),
    "SKP406": Kode(Severity.PERINGATAN, "capaian organisasi berbeda dari dokumennya"),
    "SKP407": Kode(Severity.INFO, "capaian organisasi yang dipimpin belum ada"),
    "SKP408": Kode(Severity.PERINGATAN, "pegawai dinilai, capaian organisasinya belum ada"),
    "SKP410": Kode(Severity.PERINGATAN, "RHK tanpa indikator"),
    "SKP411": Kode(Severity.PERINGATAN, "indikator tanpa target"),
    "SKP412": Kode(Severity.PERINGATAN, "indikator tanpa aspek"),
    "SKP413": Kode(Severity.PERINGATAN, "RHK tanpa perspektif"),
    "SKP414": Kode(Severity.INFO, "aspek pada pendekatan kualitatif"),
    "SKP415": Kode(Severity.INFO, "RHK berupa kegiatan, bukan hasil"),
    "SKP416": Kode(Severity.PERINGATAN, "RHK atau indikator kembar"),
    "SKP417": Kode(Severity.PERINGATAN, "target hanya mengulang indikator"),
    "SKP418": Kode(Severity.INFO, "ekspektasi khusus yang seragam"),
    "SKP419": Kode(Severity.PERINGATAN, "golongan tidak sesuai dengan jenjang"),
    "SKP420": Kode(Severity.PERINGATAN, "SKP ditetapkan sesudah Januari"),
    "SKP421": Kode(Severity.PERINGATAN, "periode melintasi tahun"),
    "SKP422": Kode(Severity.PERINGATAN, "perilaku kerja kurang dari tujuh nilai"),
    "SKP423": Kode(Severity.INFO, "lampiran belum ada"),
    "SKP430": Kode(Severity.PERINGATAN, "rating tanpa realisasi"),
    "SKP431": Kode(Severity.PERINGATAN, "di atas ekspektasi tanpa umpan balik atau bukti"),
    "SKP432": Kode(Severity.PERINGATAN, "perilaku dinilai tanpa umpan balik"),
    "SKP433": Kode(Severity.PERINGATAN, "kesenjangan tanpa tindak lanjut"),
    "SKP434": Kode(Severity.PERINGATAN, "penilaian sebelum periode selesai"),
    "SKP435": Kode(Severity.PERINGATAN, "pejabat penilai adalah pegawai itu sendiri"),
    "SKP501": Kode(Severity.PERINGATAN, "periode sebelum peraturan berlaku"),
    "SKP502": Kode(Severity.INFO, "belum dapat dinilai"),
    "SKP601": Kode(Severity.PERINGATAN, "distribusi predikat menyimpang dari pola"),
    "SKP602": Kode(Severity.INFO, "pola distribusi tidak dapat dipenuhi"),
    "SKP603": Kode(Severity.INFO, "kelompok sebagian besar bukan yang terbesar"),
    "SKP604": Kode(Severity.INFO, "distribusi masih sementara"),
}
"""The catalogue, in order: a code never changes its meaning and is never reused."""
