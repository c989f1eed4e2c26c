"""Which sheet and column of the office's workbook holds which field, for all who need it."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from skpcli.model.base import Model
from skpcli.model.documents import Pegawai, Penilaian
from skpcli.model.organisations import Organisasi
from skpcli.model.performance import Indikator, NilaiPerilaku, Rhk
from skpcli.model.routes import Route
from skpcli.model.structure import field_at, is_choice, value_type
from skpcli.model.terms import NILAI_PERILAKU

NIP = "@nip"
NAMA = "@nama"
KODE = "@kode"
JENIS_RHK = "@jenis"
ID_RHK = "@rhk"
NILAI = "@nilai"
"""Keys of columns that say whose row it is, or where in the document it belongs."""


class CellForm(Enum):
    """How a cell holds its value."""

    TEXT = "a text"
    NUMBER = "a NIP, as text"
    DAY = "a date"
    WORDS = "one text, or several with bullets"
    LINES = "one text a line"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, the field below the sheet's model, how wide it is.

    ``key`` is a route with dots, or one of the keys that begin with ``@``.
    """

    heading: str
    key: str
    form: CellForm = CellForm.TEXT
    required: bool = False
    width: int = 18

    @property
    def route(self) -> Route:
        """Give the key as a route; none for those that are no field."""
        if self.key.startswith("@"):
            return ()
        return tuple(self.key.split("."))

    @property
    def title(self) -> str:
        """Give the heading as it is printed."""
        return f"{self.heading} *" if self.required else self.heading


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """A sheet: its name, the model that its fields belong to, its columns, what it is for."""

    name: str
    model: type[Model]
    columns: tuple[SheetColumn, ...]
    purpose: str

    def column(self, key: str) -> SheetColumn:
        """Find a column by its key."""
        return next(column for column in self.columns if column.key == key)

    @property
    def key_column(self) -> SheetColumn:
        """Give the column that says whose row it is, which is the first."""
        return self.columns[0]

    def choices(self, column: SheetColumn) -> tuple[str, ...]:
        """Give the values of a column that is a closed set; none for all others."""
        if column.key == JENIS_RHK:
            return ("utama", "tambahan")
        if column.key == NILAI:
            return VALUE_TITLES
        if column.route and column.route[-1] == "golongan":
            return _GOLONGAN
        field = field_at(self.model, column.route)
        type_ = value_type(field) if field else None
        if is_choice(type_):
            members: type[StrEnum] = type_
            return tuple(member.value for member in members)
        return ()


VALUE_TITLES = tuple(key.replace("_", " ").title() for key in NILAI_PERILAKU)
"""The seven values as the sheet has them."""

_LETTERS = ("a", "b", "c", "d", "e")
_GRADES_PPPK = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
    *("X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
)


def _all_golongan() -> tuple[str, ...]:
    found = []
    for grade in _GRADES_PPPK[:4]:
        for letter in _LETTERS:
            if letter != "e" or grade == "IV":
                found.append(f"{grade}/{letter}")
    return (*found, *_GRADES_PPPK)


_GOLONGAN = _all_golongan()


def _official(prefix: str, who: str) -> tuple[SheetColumn, ...]:
    """Give the columns of an assessor or the assessor's superior, whose name is required where
    the whole is."""
    required = prefix == "pejabat_penilai"
    return (
        SheetColumn(f"Nama {who}", f"{prefix}.nama", required=required, width=28),
        SheetColumn(f"NIP {who}", f"{prefix}.nip", CellForm.NUMBER, width=22),
        SheetColumn(f"NRP {who}", f"{prefix}.nrp"),
        SheetColumn(f"Pangkat {who}", f"{prefix}.pangkat"),
        SheetColumn(f"Golongan {who}", f"{prefix}.golongan", width=10),
        SheetColumn(f"Jabatan {who}", f"{prefix}.jabatan", required=required, width=28),
        SheetColumn(f"Unit Kerja {who}", f"{prefix}.unit_kerja", width=24),
        SheetColumn(f"Instansi {who}", f"{prefix}.instansi", width=24),
    )


_WHOSE = (
    SheetColumn("NIP", NIP, CellForm.NUMBER, required=True, width=22),
    SheetColumn("Nama", NAMA, width=26),
    SheetColumn("Kode", KODE, width=8),
)

ORGANISASI = SheetLayout(
    "Organisasi",
    Organisasi,
    (
        SheetColumn("ID Organisasi", "id", required=True),
        SheetColumn("Kode", KODE, width=8),
        SheetColumn("Nama Organisasi", "nama", required=True, width=34),
        SheetColumn("Instansi", "instansi", width=26),
        SheetColumn("ID Induk", "induk"),
        SheetColumn("Periode Mulai", "periode.mulai", CellForm.DAY, required=True),
        SheetColumn("Periode Selesai", "periode.selesai", CellForm.DAY, required=True),
        SheetColumn("Evaluasi", "periode.evaluasi", width=14),
        SheetColumn("Capaian Kinerja", "capaian_kinerja"),
        SheetColumn("Sumber Capaian", "sumber_capaian", width=24),
        SheetColumn("Metode Usulan", "kebijakan.metode_usulan", width=14),
        SheetColumn("ID Sasaran", "sasaran.id", width=12),
        SheetColumn("Sasaran", "sasaran.uraian", width=40),
        SheetColumn("Perspektif", "sasaran.perspektif"),
        SheetColumn("Mendukung", "sasaran.mendukung"),
        SheetColumn("Indikator", "sasaran.indikator.uraian", width=36),
        SheetColumn("Target", "sasaran.indikator.target"),
        SheetColumn("Realisasi", "sasaran.indikator.realisasi"),
    ),
    "satu baris untuk tiap organisasi; sasaran dan indikator berikutnya pada baris di bawahnya",
)

PEGAWAI = SheetLayout(
    "Pegawai",
    Pegawai,
    (
        SheetColumn("NIP", "pegawai.nip", CellForm.NUMBER, required=True, width=22),
        SheetColumn("NRP", "pegawai.nrp"),
        SheetColumn("Kode", KODE, width=8),
        SheetColumn("Nama", "pegawai.nama", required=True, width=28),
        SheetColumn("Status", "pegawai.status", width=9),
        SheetColumn("Pangkat", "pegawai.pangkat"),
        SheetColumn("Golongan", "pegawai.golongan", width=10),
        SheetColumn("Jabatan", "pegawai.jabatan", required=True, width=28),
        SheetColumn("Jenis Jabatan", "pegawai.jenis_jabatan", required=True),
        SheetColumn("Jenjang", "pegawai.jenjang", width=14),
        SheetColumn("Unit Kerja", "pegawai.unit_kerja", width=26),
        SheetColumn("Instansi", "pegawai.instansi", width=26),
        SheetColumn("Periode Mulai", "periode.mulai", CellForm.DAY, required=True),
        SheetColumn("Periode Selesai", "periode.selesai", CellForm.DAY, required=True),
        SheetColumn("Evaluasi", "periode.evaluasi", width=14),
        SheetColumn("Tanggal Penetapan", "tanggal_penetapan", CellForm.DAY),
        SheetColumn("Tempat Penetapan", "tempat_penetapan"),
        SheetColumn("ID Organisasi", "organisasi"),
        SheetColumn("Memimpin", "memimpin"),
        SheetColumn("Capaian Organisasi", "capaian_organisasi"),
        SheetColumn("Pendekatan", "pendekatan", width=14),
        *_official("pejabat_penilai", "Penilai"),
        *_official("atasan_pejabat_penilai", "Atasan Penilai"),
        SheetColumn(
            "Dukungan Sumber Daya", "lampiran.dukungan_sumber_daya", CellForm.LINES, width=36
        ),
        SheetColumn(
            "Skema Pertanggungjawaban",
            "lampiran.skema_pertanggungjawaban",
            CellForm.LINES,
            width=36,
        ),
        SheetColumn("Konsekuensi", "lampiran.konsekuensi", CellForm.LINES, width=36),
        SheetColumn("Nomor Angka Kredit", "angka_kredit.nomor"),
        SheetColumn("Karpeg", "angka_kredit.karpeg"),
        SheetColumn("Tempat Lahir", "angka_kredit.tempat_lahir"),
        SheetColumn("TMT Pangkat", "angka_kredit.tmt_pangkat", CellForm.DAY),
        SheetColumn("TMT Jabatan", "angka_kredit.tmt_jabatan", CellForm.DAY),
        SheetColumn("AK Dasar", "angka_kredit.dasar", width=12),
        SheetColumn("AK Lama", "angka_kredit.lama", width=12),
        SheetColumn("AK Penyetaraan", "angka_kredit.penyetaraan", width=12),
        SheetColumn("AK Pendidikan", "angka_kredit.pendidikan", width=12),
    ),
    "satu baris untuk tiap SKP: siapa orangnya, siapa penilainya, periode mana",
)

HASIL_KERJA = SheetLayout(
    "Hasil Kerja",
    Rhk,
    (
        *_WHOSE,
        SheetColumn("Jenis", JENIS_RHK, width=10),
        SheetColumn("ID RHK", "id", width=9),
        SheetColumn("Rencana Hasil Kerja", "rencana", required=True, width=44),
        SheetColumn("Intervensi", "intervensi", width=14),
        SheetColumn("RHK Pimpinan", "rhk_pimpinan", width=36),
        SheetColumn("Cascading", "cascading", width=15),
        SheetColumn("Perspektif", "perspektif"),
        SheetColumn("Penugasan Dari", "penugasan_dari"),
        SheetColumn("Klasifikasi", "klasifikasi", width=12),
        SheetColumn("Umpan Balik", "umpan_balik", CellForm.WORDS, width=36),
        SheetColumn("Rating", "rating"),
        SheetColumn("Tindak Lanjut", "tindak_lanjut", width=36),
    ),
    "satu baris untuk tiap rencana hasil kerja (RHK)",
)

INDIKATOR = SheetLayout(
    "Indikator",
    Indikator,
    (
        *_WHOSE,
        SheetColumn("ID RHK", ID_RHK, width=9),
        SheetColumn("Aspek", "aspek", width=11),
        SheetColumn("Perspektif", "perspektif"),
        SheetColumn("Indikator", "uraian", width=40),
        SheetColumn("Target", "target"),
        SheetColumn("Realisasi", "realisasi"),
        SheetColumn("Arah", "arah", width=8),
        SheetColumn("Umpan Balik", "umpan_balik", CellForm.WORDS, width=36),
        SheetColumn("Bukti Dukung", "bukti", CellForm.LINES, width=36),
        SheetColumn("Tindak Lanjut", "tindak_lanjut", width=36),
    ),
    "satu baris untuk tiap indikator; `ID RHK` menunjuk baris di lembar Hasil Kerja",
)

PERILAKU = SheetLayout(
    "Perilaku",
    NilaiPerilaku,
    (
        *_WHOSE,
        SheetColumn("Nilai Perilaku", NILAI, required=True, width=24),
        SheetColumn("Ekspektasi Khusus", "ekspektasi_khusus", CellForm.WORDS, width=44),
        SheetColumn("Umpan Balik", "umpan_balik", CellForm.WORDS, width=44),
        SheetColumn("Rating", "rating"),
        SheetColumn("Tindak Lanjut", "tindak_lanjut", width=36),
    ),
    "satu baris untuk tiap nilai BerAKHLAK dari tiap pegawai",
)

PENILAIAN = SheetLayout(
    "Penilaian",
    Penilaian,
    (
        *_WHOSE,
        SheetColumn("Tanggal Penilaian", "tanggal", CellForm.DAY),
        SheetColumn("Tempat", "tempat"),
        SheetColumn("Tanggal Diterima", "tanggal_diterima", CellForm.DAY),
        SheetColumn("Rating Hasil Kerja", "rating_hasil_kerja"),
        SheetColumn("Rating Perilaku Kerja", "rating_perilaku_kerja"),
        SheetColumn("Predikat", "predikat"),
        SheetColumn("Alasan", "alasan", width=36),
        SheetColumn("Catatan", "catatan", width=36),
    ),
    "satu baris untuk tiap SKP yang sudah dinilai",
)

SHEETS = (ORGANISASI, PEGAWAI, HASIL_KERJA, INDIKATOR, PERILAKU, PENILAIAN)
"""The sheets that hold data, in order."""

GUIDE = "Petunjuk"
"""The sheet of free text, which comes before them."""
