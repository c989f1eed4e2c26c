"""What can be wrong in a file, where it is, and how it is said."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    ERROR = "galat"
    WARNING = "peringatan"
    INFO = "info"


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, the end column exclusive, in code points.

    In a table lines and columns are those of the cell, and ``cell`` is its name with its sheet.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    cell: str = ""


class Note(NamedTuple):
    """A remark beside a finding, with the place it speaks of.

    ``route`` is there where the same is found at that place too.
    """

    message: str
    span: Span | None = None
    route: str = ""


class Edit(NamedTuple):
    """An edit that gives back what the writer meant: ``text`` for what stands at ``span``."""

    span: Span
    text: str


class Diagnostic(NamedTuple):
    """One finding; ``route`` is spelled with the file's own keys, ``basis`` is the legal basis."""

    code: str
    message: str
    span: Span
    route: str = ""
    hint: str | None = None
    basis: str | None = None
    notes: tuple[Note, ...] = ()
    fix: Edit | None = None

    @property
    def severity(self) -> Severity:
        """Severity, which belongs to the code."""
        return CODES[self.code].severity


SortKey = tuple[str, int, int, str]
"""File, line, column and code of a finding."""


def sort_key(finding: Diagnostic) -> SortKey:
    """Give what findings are sorted by: file, line, column, code.

    >>> span = Span("guru.yaml", 3, 9, 3, 12)
    >>> sort_key(Diagnostic("SKP209", "id keliru", span))
    ('guru.yaml', 3, 9, 'SKP209')
    """
    span = finding.span
    return (span.file, span.line, span.column, finding.code)


class Code(NamedTuple):
    """An entry of the catalogue of codes."""

    severity: Severity
    title: str


CODES = {
    "SKP001": Code(Severity.ERROR, "berkas terlalu besar"),
    "SKP002": Code(Severity.ERROR, "pengodean teks tidak dikenal"),
    "SKP003": Code(Severity.ERROR, "karakter kendali di dalam teks"),
    "SKP004": Code(Severity.ERROR, "penulisan YAML tidak terbaca"),
    "SKP005": Code(Severity.ERROR, "tab dipakai sebagai indentasi"),
    "SKP006": Code(Severity.ERROR, "kunci ditulis dua kali"),
    "SKP007": Code(Severity.ERROR, "jangkar, alias, gabungan atau tag YAML"),
    "SKP008": Code(Severity.ERROR, "kunci bukan teks"),
    "SKP009": Code(Severity.ERROR, "susunan terlalu dalam"),
    "SKP010": Code(Severity.ERROR, "dokumen terlalu banyak isinya"),
    "SKP011": Code(Severity.ERROR, "nilai dimulai dengan tanda khusus YAML"),
    "SKP012": Code(Severity.ERROR, "titik dua kedua di dalam nilai"),
    "SKP013": Code(Severity.ERROR, "nilai dimulai dengan tanda butir"),
    "SKP014": Code(Severity.ERROR, "koma desimal memotong nilai"),
    "SKP015": Code(Severity.WARNING, "nilai terpotong tanda pagar"),
    "SKP016": Code(Severity.ERROR, "berkas tidak dapat dibaca"),
    "SKP017": Code(Severity.INFO, "berkas dilewati"),
    "SKP018": Code(Severity.ERROR, "berkas tanpa isi"),
    "SKP019": Code(Severity.WARNING, "tanda kutip lengkung"),
    "SKP020": Code(Severity.ERROR, "butir daftar tanpa tanda hubung biasa"),
    "SKP021": Code(Severity.ERROR, "spasi tak putus"),
    "SKP022": Code(Severity.WARNING, "karakter tak terlihat"),
    "SKP023": Code(Severity.ERROR, "isi di bawah tanda kosong"),
    "SKP101": Code(Severity.ERROR, "dokumen tanpa `jenis`"),
    "SKP102": Code(Severity.ERROR, "`jenis` tidak dikenal"),
    "SKP103": Code(Severity.ERROR, "kunci tidak dikenal"),
    "SKP104": Code(Severity.ERROR, "isian wajib tidak ada"),
    "SKP105": Code(Severity.ERROR, "bentuk isian keliru"),
    "SKP106": Code(Severity.ERROR, "bobot, nilai atau skor"),
    "SKP107": Code(Severity.ERROR, "versi format tidak didukung"),
    "SKP108": Code(Severity.ERROR, "kunci formulir peraturan lama"),
    "SKP201": Code(Severity.ERROR, "isian di luar pilihan"),
    "SKP202": Code(Severity.ERROR, "pilihan belum ditentukan"),
    "SKP203": Code(Severity.ERROR, "rating dan predikat tertukar"),
    "SKP204": Code(Severity.ERROR, "NIP keliru"),
    "SKP205": Code(Severity.ERROR, "NIP rusak oleh Excel"),
    "SKP206": Code(Severity.ERROR, "tanggal keliru"),
    "SKP207": Code(Severity.ERROR, "periode terbalik"),
    "SKP208": Code(Severity.ERROR, "golongan keliru"),
    "SKP209": Code(Severity.ERROR, "id keliru"),
    "SKP210": Code(Severity.ERROR, "id ganda"),
    "SKP211": Code(Severity.ERROR, "arah berlawanan dengan target"),
    "SKP212": Code(Severity.ERROR, "bilangan angka kredit keliru"),
    "SKP220": Code(Severity.WARNING, "ejaan lain"),
    "SKP221": Code(Severity.WARNING, "tanda kosong pada isian yang bentuknya tertentu"),
    "SKP222": Code(Severity.WARNING, "ejaan lain pada kunci"),
    "SKP223": Code(Severity.WARNING, "periode tidak cocok dengan evaluasi"),
    "SKP224": Code(Severity.WARNING, "periode lebih dari setahun"),
    "SKP225": Code(Severity.WARNING, "contoh dari `skp baru` belum diganti"),
    "SKP230": Code(Severity.INFO, "tidak dapat dihitung"),
    "SKP231": Code(Severity.WARNING, "titik atau koma meragukan"),
    "SKP301": Code(Severity.ERROR, "tautan putus"),
    "SKP302": Code(Severity.INFO, "RHK menunggu dokumen lain"),
    "SKP303": Code(Severity.INFO, "RHK belum ditautkan"),
    "SKP304": Code(Severity.WARNING, "RHK lepas dari RHK pimpinan atau sasaran"),
    "SKP305": Code(Severity.WARNING, "sasaran tanpa pendukung"),
    "SKP306": Code(Severity.INFO, "RHK pimpinan tanpa penerus"),
    "SKP307": Code(Severity.ERROR, "rantai berputar"),
    "SKP308": Code(Severity.WARNING, "intervensi di luar pejabat penilai tanpa penugasan"),
    "SKP309": Code(Severity.WARNING, "teks RHK pimpinan berbeda dari yang ditautkan"),
    "SKP310": Code(Severity.ERROR, "dokumen bertumpang tindih"),
    "SKP311": Code(Severity.WARNING, "satu orang, dua jabatan"),
    "SKP312": Code(Severity.WARNING, "dua pemimpin satu organisasi"),
    "SKP313": Code(Severity.INFO, "dokumen organisasi tidak ada di antara berkas"),
    "SKP314": Code(Severity.WARNING, "organisasi ada, periodenya tidak"),
    "SKP315": Code(Severity.WARNING, "jumlah target turunan langsung kurang"),
    "SKP316": Code(Severity.INFO, "turunan langsung tanpa satuan yang sama"),
    "SKP317": Code(Severity.WARNING, "rantai pejabat penilai berputar"),
    "SKP318": Code(Severity.WARNING, "atasan pejabat penilai tidak cocok"),
    "SKP319": Code(Severity.WARNING, "realisasi berbeda dari jumlah turunannya"),
    "SKP320": Code(Severity.INFO, "dokumen sebagian di samping yang tahunan"),
    "SKP401": Code(Severity.INFO, "rating berbeda satu tingkat dari usulan tanpa alasan"),
    "SKP402": Code(Severity.WARNING, "rating berbeda dua tingkat dari usulan tanpa alasan"),
    "SKP403": Code(Severity.WARNING, "rating pemimpin berbeda dari capaian organisasi"),
    "SKP404": Code(Severity.WARNING, "predikat tercatat berbeda dari kuadran"),
    "SKP405": Code(Severity.WARNING, "Akuntabel di bawah ekspektasi"),
    "SKP406": Code(Severity.WARNING, "capaian organisasi berbeda dari dokumennya"),
    "SKP407": Code(Severity.INFO, "capaian organisasi yang dipimpin belum ada"),
    "SKP408": Code(Severity.WARNING, "pegawai dinilai, capaian organisasinya belum ada"),
    "SKP410": Code(Severity.WARNING, "RHK tanpa indikator"),
    "SKP411": Code(Severity.WARNING, "indikator tanpa target"),
    "SKP412": Code(Severity.WARNING, "indikator tanpa aspek"),
    "SKP413": Code(Severity.WARNING, "RHK tanpa perspektif"),
    "SKP414": Code(Severity.INFO, "aspek pada pendekatan kualitatif"),
    "SKP415": Code(Severity.INFO, "RHK berupa kegiatan, bukan hasil"),
    "SKP416": Code(Severity.WARNING, "RHK atau indikator kembar"),
    "SKP417": Code(Severity.WARNING, "target hanya mengulang indikator"),
    "SKP418": Code(Severity.INFO, "ekspektasi khusus yang seragam"),
    "SKP419": Code(Severity.WARNING, "golongan tidak sesuai dengan jenjang"),
    "SKP420": Code(Severity.WARNING, "SKP ditetapkan sesudah Januari"),
    "SKP421": Code(Severity.WARNING, "periode melintasi tahun"),
    "SKP422": Code(Severity.WARNING, "perilaku kerja kurang dari tujuh nilai"),
    "SKP423": Code(Severity.INFO, "lampiran belum ada"),
    "SKP430": Code(Severity.WARNING, "rating tanpa realisasi"),
    "SKP431": Code(Severity.WARNING, "di atas ekspektasi tanpa umpan balik atau bukti"),
    "SKP432": Code(Severity.WARNING, "perilaku dinilai tanpa umpan balik"),
    "SKP433": Code(Severity.WARNING, "kesenjangan tanpa tindak lanjut"),
    "SKP434": Code(Severity.WARNING, "penilaian sebelum periode selesai"),
    "SKP435": Code(Severity.WARNING, "pejabat penilai adalah pegawai itu sendiri"),
    "SKP440": Code(Severity.INFO, "predikat tahunan menonjol dari periodiknya"),
    "SKP501": Code(Severity.WARNING, "periode sebelum peraturan berlaku"),
    "SKP502": Code(Severity.INFO, "belum dapat dinilai"),
    "SKP601": Code(Severity.WARNING, "distribusi predikat menyimpang dari pola"),
    "SKP602": Code(Severity.INFO, "pola distribusi tidak dapat dipenuhi"),
    "SKP603": Code(Severity.INFO, "kelompok sebagian besar bukan yang terbesar"),
    "SKP604": Code(Severity.INFO, "distribusi masih sementara"),
    "SKP700": Code(Severity.ERROR, "berkas tidak terbaca sebagai tabel"),
    "SKP701": Code(Severity.ERROR, "judul kolom tidak ditemukan atau ganda"),
    "SKP702": Code(Severity.INFO, "kolom tidak dikenal"),
    "SKP703": Code(Severity.WARNING, "kunci `x_` tidak ikut ke buku kerja"),
    "SKP704": Code(Severity.ERROR, "baris tanpa pemilik"),
    "SKP705": Code(Severity.ERROR, "sel berisi kesalahan rumus"),
    "SKP706": Code(Severity.ERROR, "rumus tanpa hasil tersimpan"),
    "SKP707": Code(Severity.INFO, "baris atau kolom tersembunyi"),
    "SKP708": Code(Severity.ERROR, "teks terlalu panjang bagi satu sel"),
    "SKP720": Code(Severity.ERROR, "hasil akhir bertentangan dengan kuadran"),
    "SKP721": Code(Severity.ERROR, "baris ganda dalam ekspor e-Kinerja"),
    "SKP722": Code(Severity.INFO, "baris sebelum mutasi"),
    "SKP723": Code(Severity.INFO, "baris Plt/Plh"),
    "SKP724": Code(Severity.WARNING, "pegawai belum dinilai di e-Kinerja"),
    "SKP725": Code(Severity.WARNING, "penilaian satu penilai seragam"),
    "SKP726": Code(Severity.WARNING, "penilaian e-Kinerja berbeda dari berkas YAML"),
    "SKP727": Code(Severity.WARNING, "pegawai hanya ada di satu sisi"),
    "SKP801": Code(Severity.WARNING, "formulir tanpa tanggal penetapan"),
    "SKP802": Code(Severity.WARNING, "formulir tanpa tanggal penilaian"),
    "SKP803": Code(Severity.WARNING, "formulir tanpa tempat"),
    "SKP804": Code(Severity.WARNING, "formulir tanpa atasan pejabat penilai"),
    "SKP805": Code(Severity.WARNING, "formulir tanpa instansi"),
    "SKP806": Code(Severity.WARNING, "formulir tanpa rating yang ditetapkan"),
    "SKP807": Code(Severity.WARNING, "RHK di luar matriks pimpinannya"),
    "SKP808": Code(Severity.WARNING, "karakter yang tidak dapat dicetak"),
    "SKP850": Code(Severity.ERROR, "bulan angka kredit bertumpang tindih"),
    "SKP851": Code(Severity.ERROR, "angka kredit untuk bagian bulan"),
    "SKP852": Code(Severity.WARNING, "sela di antara periode angka kredit"),
    "SKP853": Code(Severity.WARNING, "angka kredit tanpa predikat yang ditetapkan"),
    "SKP854": Code(Severity.INFO, "angka kredit hanya bagi pejabat fungsional"),
    "SKP855": Code(Severity.WARNING, "jenjang tanpa koefisien angka kredit"),
    "SKP856": Code(Severity.INFO, "jenjang berganti, angka kredit mulai dari nol"),
    "SKP857": Code(Severity.WARNING, "periode sebelum tabel angka kredit"),
    "SKP858": Code(Severity.INFO, "dokumen periodik di dalam yang tahunan"),
}
"""The catalogue, in order: a code never changes its meaning and is never reused."""
