"""What a document of kind ``organisasi`` may say: its shape only, no rules."""

from pydantic import Field

from skpcli.model.base import Choice, FormatVersion, ItemId, Model, OrganisationId
from skpcli.model.documents import Periode
from skpcli.model.terms import Capaian, JenisDokumen, Metode, Perspektif


class IndikatorSasaran(
    Model,
    json_schema_extra={"description": "Satu indikator sasaran organisasi."},
):
    """An indicator of an organisational goal."""

    uraian: str | None = Field(default=None, description="Bunyi indikator.")
    target: str | None = Field(
        default=None,
        description="Target dengan satuannya, misalnya 61,95%.",
    )
    realisasi: str | None = Field(default=None, description="Realisasi dengan satuannya.")


class Sasaran(Model, json_schema_extra={"description": "Satu sasaran organisasi."}):
    """An organisational goal."""

    id: ItemId = Field(
        description=(
            "Pengenal sasaran: huruf, angka, `-`, `_` dan `.`; tidak berulang dalam "
            "dokumen, misalnya `S1`. Wajib."
        ),
    )
    uraian: str = Field(description="Bunyi sasaran. Wajib.")
    perspektif: Choice[Perspektif] | None = Field(default=None, description="Perspektif sasaran.")
    mendukung: str | None = Field(
        default=None,
        description=(
            "Sasaran organisasi di atasnya yang didukung, ditulis lengkap, misalnya `pemkot/S3`."
        ),
    )
    indikator: tuple[IndikatorSasaran, ...] = Field(default=(), description="Indikator sasaran.")


class Kebijakan(
    Model,
    json_schema_extra={"description": "Pilihan kantor atas hal yang tidak diatur peraturan."},
):
    """The choices that the regulation leaves open."""

    metode_usulan: Choice[Metode] | None = Field(
        default=None,
        description="Cara menyusun usulan rating dari butir. Tanpa isian berarti mayoritas.",
    )


class Organisasi(
    Model,
    json_schema_extra={"description": "Satu organisasi atau unit kerja untuk satu periode."},
):
    """A document of kind ``organisasi``."""

    jenis: Choice[JenisDokumen] = Field(
        description="Jenis dokumen: `organisasi` untuk organisasi atau unit kerja.",
    )
    id: OrganisationId = Field(
        description=(
            "Pengenal organisasi: huruf kecil a-z, angka dan `-`, misalnya `disdik`. Wajib."
        ),
    )
    nama: str = Field(description="Nama organisasi atau unit kerja. Wajib.")
    periode: Periode = Field(description="Masa kinerja organisasi. Wajib.")
    versi: FormatVersion = Field(
        default="1",
        description="Versi format berkas. Hanya versi 1; boleh tidak ditulis.",
    )
    instansi: str | None = Field(
        default=None,
        description="Nama instansi, misalnya pemerintah daerah atau kementerian.",
    )
    induk: str | None = Field(default=None, description="Id organisasi di atasnya.")
    capaian_kinerja: Choice[Capaian] | None = Field(
        default=None,
        description=(
            "Predikat kinerja organisasi dari pimpinan di atasnya. Tidak pernah dihitung alat ini; "
            "kosongkan selama masih rencana."
        ),
    )
    sumber_capaian: str | None = Field(
        default=None,
        description="Asal predikat kinerja organisasi, misalnya nomor nota dinas.",
    )
    sasaran: tuple[Sasaran, ...] = Field(
        default=(),
        description="Sasaran organisasi dari renstra atau perjanjian kinerja.",
    )
    kebijakan: Kebijakan = Field(
        default_factory=Kebijakan,
        description="Pilihan kantor atas hal yang tidak diatur peraturan.",
    )
