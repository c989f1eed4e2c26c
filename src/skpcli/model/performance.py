"""What documents say of hasil kerja and perilaku kerja: its shape only, no rules."""

from collections.abc import Iterator

from pydantic import Field

from skpcli.model.base import Choice, ItemId, Model, Texts
from skpcli.model.terms import (
    Arah,
    Aspek,
    Cascading,
    Klasifikasi,
    Perspektif,
    Rating,
)


class Indikator(
    Model,
    json_schema_extra={
        "description": "Satu indikator kinerja individu dengan target dan realisasinya."
    },
):
    """An indicator of an RHK; ``target`` and ``realisasi`` are free text."""

    aspek: Choice[Aspek] | None = Field(
        default=None,
        description="Aspek indikator, pada SKP JA dan JF.",
    )
    perspektif: Choice[Perspektif] | None = Field(
        default=None,
        description="Perspektif indikator, pada SKP JPT dan pimpinan unit mandiri.",
    )
    uraian: str | None = Field(default=None, description="Bunyi indikator.")
    target: str | None = Field(
        default=None,
        description=(
            "Target dengan satuannya, misalnya 12 dokumen, 85 - 95%, Rp 150 juta, maksimal 7 hari "
            "kerja, paling lambat 31 Maret 2025. Beri tanda kutip bila diawali `>` atau `%`."
        ),
    )
    realisasi: str | None = Field(
        default=None,
        description=(
            "Realisasi dengan satuan yang sama dengan targetnya. Koma untuk desimal, "
            "titik untuk ribuan."
        ),
    )
    arah: Choice[Arah] | None = Field(
        default=None,
        description=(
            "`naik` bila makin besar makin baik, `turun` bila makin kecil makin baik. Perlu untuk "
            "aspek waktu dan biaya bila targetnya tanpa pembanding seperti maksimal atau minimal."
        ),
    )
    umpan_balik: Texts = Field(
        default=(),
        description=(
            "Umpan balik pejabat penilai. Tidak ditafsirkan alat ini. Satu teks atau daftar teks."
        ),
    )
    bukti: Texts = Field(
        default=(),
        description=(
            "Bukti dukung, yaitu judul, tautan atau letak berkas. Satu teks atau daftar teks."
        ),
    )
    tindak_lanjut: str | None = Field(
        default=None,
        description="Langkah yang menutup kesenjangan bila realisasi di bawah target.",
    )


class Rhk(Model, json_schema_extra={"description": "Satu rencana hasil kerja (RHK)."}):
    """Rencana hasil kerja; `skpcli.reading.reader` gives it its ``id`` where the file has none."""

    rencana: str = Field(
        description=(
            'Hasil yang dijanjikan, ditulis sebagai hasil ("Tersusunnya ..."), bukan '
            "kegiatan. Wajib."
        ),
    )
    id: ItemId | None = Field(
        default=None,
        description=(
            "Pengenal RHK: huruf, angka, `-`, `_` dan `.`; tidak berulang dalam dokumen. Tanpa "
            "isian menurut urutan: R1, R2, ... (tambahan: T1, ...)."
        ),
    )
    intervensi: str | None = Field(
        default=None,
        description=(
            "RHK pimpinan yang diintervensi: `R2` milik pejabat penilai, `disdik/S1` sasaran "
            "organisasi, atau `<nip>/R2` milik pimpinan lain."
        ),
    )
    rhk_pimpinan: str | None = Field(
        default=None,
        description="Bunyi RHK pimpinan itu, untuk cetakan dan selama berkas pimpinan belum ada.",
    )
    cascading: Choice[Cascading] | None = Field(
        default=None,
        description="Cara penurunan dari RHK pimpinan.",
    )
    perspektif: Choice[Perspektif] | None = Field(
        default=None,
        description="Perspektif RHK, pada SKP JPT dan pimpinan unit mandiri.",
    )
    penugasan_dari: str | None = Field(
        default=None,
        description='Pemberi tugas, dicetak sebagai "(Penugasan dari ...)".',
    )
    klasifikasi: Choice[Klasifikasi] | None = Field(
        default=None,
        description="Klasifikasi RHK. Dicetak saja; tidak memengaruhi hasil.",
    )
    indikator: tuple[Indikator, ...] = Field(
        default=(),
        description="Indikator kinerja individu dari RHK ini.",
    )
    umpan_balik: Texts = Field(
        default=(),
        description=(
            "Umpan balik atas seluruh RHK. Tidak ditafsirkan alat ini. Satu teks atau daftar teks."
        ),
    )
    rating: Choice[Rating] | None = Field(
        default=None,
        description=(
            "Rating RHK dari pejabat penilai. Boleh kosong; formulir resmi tidak memuatnya."
        ),
    )
    tindak_lanjut: str | None = Field(
        default=None,
        description="Langkah yang menutup kesenjangan; berlaku juga bagi indikator RHK ini.",
    )


class HasilKerja(
    Model,
    json_schema_extra={"description": "Rencana hasil kerja, utama dan tambahan."},
):
    """Main and additional work results."""

    utama: tuple[Rhk, ...] = Field(default=(), description="RHK utama.")
    tambahan: tuple[Rhk, ...] = Field(
        default=(),
        description="RHK tambahan, misalnya penugasan di luar tugas pokok.",
    )


class NilaiPerilaku(
    Model,
    json_schema_extra={"description": "Satu nilai BerAKHLAK bagi pegawai ini."},
):
    """One of the seven BerAKHLAK values as expected and rated."""

    ekspektasi_khusus: Texts = Field(
        default=(),
        description="Ekspektasi khusus pimpinan untuk nilai ini. Satu teks atau daftar teks.",
    )
    umpan_balik: Texts = Field(
        default=(),
        description=(
            "Umpan balik pejabat penilai. Tidak ditafsirkan alat ini. Satu teks atau daftar teks."
        ),
    )
    rating: Choice[Rating] | None = Field(
        default=None,
        description="Rating nilai ini dari pejabat penilai.",
    )
    tindak_lanjut: str | None = Field(
        default=None,
        description="Langkah perbaikan bila di bawah ekspektasi.",
    )


class PerilakuKerja(Model, json_schema_extra={"description": "Tujuh nilai BerAKHLAK."}):
    """The seven BerAKHLAK values in the official order."""

    berorientasi_pelayanan: NilaiPerilaku = Field(
        default_factory=NilaiPerilaku,
        description="Nilai Berorientasi Pelayanan.",
    )
    akuntabel: NilaiPerilaku = Field(default_factory=NilaiPerilaku, description="Nilai Akuntabel.")
    kompeten: NilaiPerilaku = Field(default_factory=NilaiPerilaku, description="Nilai Kompeten.")
    harmonis: NilaiPerilaku = Field(default_factory=NilaiPerilaku, description="Nilai Harmonis.")
    loyal: NilaiPerilaku = Field(default_factory=NilaiPerilaku, description="Nilai Loyal.")
    adaptif: NilaiPerilaku = Field(default_factory=NilaiPerilaku, description="Nilai Adaptif.")
    kolaboratif: NilaiPerilaku = Field(
        default_factory=NilaiPerilaku, description="Nilai Kolaboratif."
    )

    def by_key(self) -> Iterator[tuple[str, NilaiPerilaku]]:
        """Give the seven values with their keys, in the official order."""
        yield from self
