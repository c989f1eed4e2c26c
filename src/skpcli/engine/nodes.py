"""The nodes of the cascade: goals and RHK in their documents."""

from dataclasses import dataclass, field
from enum import StrEnum

from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi, Sasaran
from skpcli.model.performance import Rhk
from skpcli.model.routes import Route
from skpcli.model.terms import Cascading, LinkState
from skpcli.reading.typed import Naskah


class Sebab(StrEnum):
    """Why a link does not resolve."""

    RHK_TIDAK_ADA = "dokumennya ada, RHK itu tidak"
    SASARAN_TIDAK_ADA = "organisasinya ada, sasaran itu tidak"
    TIDAK_LENGKAP = "tautan tidak lengkap"
    TANPA_NOMOR = "pejabat penilai tanpa NIP atau NRP"
    ORANG_TIDAK_ADA = "dokumennya tidak ada di antara berkas"
    ORANG_HARI_LAIN = "dokumennya hanya ada untuk hari lain"
    ORANG_RUSAK = "dokumennya memuat galat"
    ORGANISASI_TIDAK_ADA = "organisasinya tidak ada di antara berkas"
    ORGANISASI_HARI_LAIN = "dokumen organisasinya hanya ada untuk hari lain"
    ORGANISASI_RUSAK = "dokumen organisasinya memuat galat"


@dataclass(slots=True, eq=False)
class Simpul:
    """A goal or an RHK; ``induk`` is what it serves, ``sebab`` why the one it names is none."""

    dokumen: "Dokumen"
    bagian: str
    nomor: int
    isi: Sasaran | Rhk
    keadaan: LinkState | None = None
    sebab: Sebab | None = None
    induk: "Simpul | None" = None
    anak: list["Simpul"] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Full name: owner and own id, with the days where the owner has several documents."""
        return f"{self.dokumen.pemilik}/{self.isi.id}{self.dokumen.sebutan}"

    @property
    def urutan(self) -> tuple[bool, tuple[str, int], bool, int]:
        """Place among all nodes: those reported on first, by file, as written."""
        return self.dokumen.konteks, self.dokumen.urutan, self.bagian == "tambahan", self.nomor

    @property
    def jalur(self) -> Route:
        """Route in its document."""
        if self.bagian == "sasaran":
            return (self.bagian, self.nomor)
        return ("hasil_kerja", self.bagian, self.nomor)

    @property
    def text(self) -> str:
        """What it says: the uraian of a goal, the rencana of an RHK."""
        if isinstance(self.isi, Sasaran):
            return self.isi.uraian
        return self.isi.rencana

    @property
    def tautan(self) -> str | None:
        """What it names as its parent."""
        if isinstance(self.isi, Sasaran):
            return self.isi.mendukung
        return self.isi.intervensi

    @property
    def cascading(self) -> Cascading | None:
        """How its parent was handed down; None for a goal."""
        if isinstance(self.isi, Sasaran):
            return None
        return self.isi.cascading


@dataclass(slots=True, eq=False)
class Dokumen:
    """A readable document with its nodes by id.

    ``salah_satu`` says that its owner has several; ``sebutan`` then tells it from the others.
    """

    naskah: Naskah
    isi: Pegawai | Organisasi
    konteks: bool
    simpul: dict[str, Simpul] = field(default_factory=dict)
    salah_satu: bool = False
    sebutan: str = ""

    @property
    def pemilik(self) -> str:
        """The person's number, or the organisation's id."""
        if isinstance(self.isi, Organisasi):
            return self.isi.id
        return self.isi.nomor

    @property
    def urutan(self) -> tuple[str, int]:
        """Place among all documents, by file."""
        return self.naskah.dokumen.berkas, self.naskah.dokumen.nomor
