"""What a document of kind ``pegawai`` may say: its shape only, no rules."""

from collections.abc import Iterator

from pydantic import Field

from skpcli.model.base import Choice, Day, FormatVersion, Golongan, Model, Nip, Texts
from skpcli.model.credit import AngkaKredit
from skpcli.model.performance import HasilKerja, PerilakuKerja, Rhk
from skpcli.model.routes import Route
from skpcli.model.terms import (
    Capaian,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Pendekatan,
    Predikat,
    Rating,
    Status,
)


class Periode(
    Model,
    json_schema_extra={"description": "Masa yang dinilai; kedua tanggalnya termasuk."},
):
    """The days that are appraised, both included."""

    mulai: Day = Field(description="Hari pertama. Tulis 2025-01-01 atau 1 Januari 2025. Wajib.")
    selesai: Day = Field(
        description=(
            "Hari terakhir, tidak sebelum `mulai`. Tulis 2025-12-31 atau 31 Desember 2025. Wajib."
        ),
    )
    evaluasi: Choice[Evaluasi] = Field(
        default=Evaluasi.TAHUNAN,
        description="Jenis evaluasi periode ini. Tanpa isian berarti tahunan.",
    )


class Identitas(
    Model,
    json_schema_extra={
        "description": "Pegawai yang dinilai; `nip` atau `nrp` wajib ada.",
        "anyOf": [{"required": ["nip"]}, {"required": ["nrp"]}],
    },
):
    """The appraised employee. One of ``nip`` and ``nrp`` is there."""

    nama: str = Field(
        description="Nama lengkap dengan gelar. Beri tanda kutip bila memuat titik dua. Wajib.",
    )
    jabatan: str = Field(description="Nama jabatan. Wajib.")
    jenis_jabatan: Choice[JenisJabatan] = Field(
        description=(
            "Jenis jabatan, yang menentukan bentuk SKP: JPT, pimpinan unit mandiri, "
            "JA, JF atau pelaksana. Wajib."
        ),
    )
    nip: Nip | None = Field(
        default=None,
        description=(
            "NIP 18 angka, sebaiknya dalam tanda kutip agar tidak berubah; spasi di antaranya "
            "boleh. Wajib bila tanpa `nrp`."
        ),
    )
    nrp: str | None = Field(
        default=None,
        description="NRP prajurit atau anggota Polri yang tidak ber-NIP.",
    )
    status: Choice[Status] | None = Field(default=None, description="Status kepegawaian.")
    pangkat: str | None = Field(
        default=None,
        description="Pangkat, misalnya Penata Tk. I. PPPK tidak mengisinya.",
    )
    golongan: Golongan | None = Field(
        default=None,
        description="Golongan: I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK.",
    )
    jenjang: Choice[Jenjang] | None = Field(default=None, description="Jenjang jabatan fungsional.")
    unit_kerja: str | None = Field(default=None, description="Nama unit kerja.")
    instansi: str | None = Field(
        default=None,
        description=(
            "Nama instansi pada formulir. Tanpa isian: instansi dokumen organisasinya atau "
            "organisasi di atasnya."
        ),
    )


class Pejabat(Model, json_schema_extra={"description": "Pejabat penilai atau atasannya."}):
    """An assessor or the assessor's superior."""

    nama: str = Field(description="Nama lengkap dengan gelar. Wajib.")
    jabatan: str = Field(description="Nama jabatan. Wajib.")
    nip: Nip | None = Field(
        default=None,
        description=(
            "NIP 18 angka, sebaiknya dalam tanda kutip; dipakai untuk menautkan RHK. "
            "Kosongkan bila tidak ber-NIP."
        ),
    )
    nrp: str | None = Field(
        default=None,
        description="NRP prajurit atau anggota Polri yang tidak ber-NIP.",
    )
    pangkat: str | None = Field(default=None, description="Pangkat.")
    golongan: Golongan | None = Field(
        default=None,
        description="Golongan: I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK.",
    )
    unit_kerja: str | None = Field(default=None, description="Nama unit kerja.")
    instansi: str | None = Field(
        default=None,
        description="Nama instansi, pada formulir JPT dan pimpinan unit mandiri.",
    )


class Lampiran(Model, json_schema_extra={"description": "Lampiran SKP."}):
    """The annex of the SKP."""

    dukungan_sumber_daya: Texts = Field(
        default=(),
        description="Dukungan sumber daya yang diperlukan. Satu teks atau daftar teks.",
    )
    skema_pertanggungjawaban: Texts = Field(
        default=(),
        description="Skema pertanggungjawaban. Satu teks atau daftar teks.",
    )
    konsekuensi: Texts = Field(
        default=(),
        description="Konsekuensi atas pencapaian kinerja. Satu teks atau daftar teks.",
    )


class Penilaian(Model, json_schema_extra={"description": "Keputusan pejabat penilai."}):
    """What the assessor has decided; ``predikat`` is as recorded elsewhere and rates nobody."""

    tanggal: Day | None = Field(
        default=None,
        description="Tanggal penilaian. Tulis 2025-12-31 atau 31 Desember 2025.",
    )
    tempat: str | None = Field(default=None, description="Tempat penilaian ditandatangani.")
    tanggal_diterima: Day | None = Field(
        default=None,
        description=(
            "Tanggal pegawai menerima dokumen evaluasi, dicetak di sana. Tulis 2026-01-09 "
            "atau 9 Januari 2026."
        ),
    )
    rating_hasil_kerja: Choice[Rating] | None = Field(
        default=None,
        description=(
            "Rating hasil kerja yang ditetapkan pejabat penilai. Selalu berlaku, apa "
            "pun usulan alat ini."
        ),
    )
    rating_perilaku_kerja: Choice[Rating] | None = Field(
        default=None,
        description=(
            "Rating perilaku kerja yang ditetapkan pejabat penilai. Selalu berlaku, "
            "apa pun usulan alat ini."
        ),
    )
    predikat: Choice[Predikat] | None = Field(
        default=None,
        description=(
            "Predikat yang tercatat di tempat lain, misalnya e-Kinerja. Dicocokkan "
            "dengan kuadran, tidak dipakai."
        ),
    )
    alasan: str | None = Field(
        default=None,
        description="Alasan bila rating yang ditetapkan berbeda dari usulan.",
    )
    catatan: str | None = Field(default=None, description="Catatan pejabat penilai.")


class Pegawai(Model, json_schema_extra={"description": "SKP satu pegawai untuk satu periode."}):
    """A document of kind ``pegawai``: one person's SKP for one period."""

    jenis: Choice[JenisDokumen] = Field(
        description="Jenis dokumen: `pegawai` untuk SKP satu orang.",
    )
    periode: Periode = Field(description="Masa yang dinilai. Wajib.")
    pegawai: Identitas = Field(description="Pegawai yang dinilai. Wajib.")
    pejabat_penilai: Pejabat = Field(
        description="Pejabat penilai kinerja, yaitu atasan langsung. Wajib.",
    )
    versi: FormatVersion = Field(
        default="1",
        description="Versi format berkas. Hanya versi 1; boleh tidak ditulis.",
    )
    tanggal_penetapan: Day | None = Field(
        default=None,
        description=(
            "Tanggal SKP ditetapkan, sebaiknya sebelum Februari (tafsir). Tulis "
            "2025-01-20 atau 20 Januari 2025."
        ),
    )
    tempat_penetapan: str | None = Field(
        default=None,
        description="Tempat SKP ditetapkan. Tanpa isian: `penilaian.tempat`.",
    )
    organisasi: str | None = Field(
        default=None,
        description=(
            "Id dokumen organisasi tempat pegawai ini dihitung dalam distribusi "
            "predikat, misalnya `disdik`."
        ),
    )
    memimpin: str | None = Field(
        default=None,
        description="Id organisasi yang dipimpin pegawai ini. Kosongkan bila tidak memimpin.",
    )
    capaian_organisasi: Choice[Capaian] | None = Field(
        default=None,
        description=(
            "Predikat kinerja organisasi, untuk kantor tanpa dokumen organisasi. Hanya "
            "ditampilkan; tidak menilai siapa pun."
        ),
    )
    atasan_pejabat_penilai: Pejabat | None = Field(
        default=None,
        description="Atasan pejabat penilai kinerja.",
    )
    pendekatan: Choice[Pendekatan] = Field(
        default=Pendekatan.KUANTITATIF,
        description="Pendekatan SKP. Tanpa isian berarti kuantitatif.",
    )
    hasil_kerja: HasilKerja = Field(
        default_factory=HasilKerja,
        description="Rencana hasil kerja (RHK): utama dan tambahan.",
    )
    perilaku_kerja: PerilakuKerja = Field(
        default_factory=PerilakuKerja,
        description="Tujuh nilai BerAKHLAK beserta ekspektasi, umpan balik dan ratingnya.",
    )
    lampiran: Lampiran = Field(
        default_factory=Lampiran,
        description="Lampiran SKP: dukungan sumber daya, skema pertanggungjawaban dan konsekuensi.",
    )
    penilaian: Penilaian = Field(
        default_factory=Penilaian,
        description="Keputusan pejabat penilai. Kosongkan selama masih rencana.",
    )
    angka_kredit: AngkaKredit | None = Field(
        default=None,
        description="Hanya bagi jabatan fungsional: isian surat angka kredit, semuanya opsional.",
    )

    @property
    def number(self) -> str:
        """NIP, or the NRP that stands in for it."""
        return self.pegawai.nip or self.pegawai.nrp or ""

    def rhk_routes(self) -> Iterator[tuple[Route, Rhk]]:
        """Give every RHK with its route, utama first."""
        for number, rhk in enumerate(self.hasil_kerja.utama):
            yield ("hasil_kerja", "utama", number), rhk
        for number, rhk in enumerate(self.hasil_kerja.tambahan):
            yield ("hasil_kerja", "tambahan", number), rhk
