"""The words that every report of an employee uses, whatever its markup."""

from collections.abc import Iterator, Mapping
from datetime import date

from skpcli.engine.results import Hasil, HasilIndikator, Putusan, Sumber
from skpcli.model.performance import NilaiPerilaku, Rhk
from skpcli.model.terms import BULAN, JenisJabatan, Predikat, Rating, Sifat

KOSONG = "-"
GALAT = "Dokumen ini memuat galat; perbaiki dulu (lihat catatan pemeriksaan)."
BELUM = "Belum dapat dinilai"
INTEGRITAS = (
    "Akuntabel dinilai di bawah ekspektasi. Integritas adalah tolok ukur terpenting; "
    "catatan ini berlaku apa pun predikatnya dan tidak mengubahnya. "
    "[tafsir: penafsiran alat ini]"
)
SUMBER = {
    Sumber.DITETAPKAN: "ditetapkan pejabat penilai",
    Sumber.USULAN: "usulan, belum ditetapkan",
    Sumber.CAPAIAN: "dari capaian organisasi",
}
DASAR_KINERJA = "Bahan percakapan kinerja, tanpa skor; tidak mengubah predikat."
NAMA_DASAR = {
    "prestasi": "Prestasi (hasil dan kecakapan)",
    "afiliasi": "Afiliasi (kerja sama)",
    "kekuasaan": "Kekuasaan (tanggung jawab)",
}
SIFAT = {Sifat.NORMA: "[norma]", Sifat.TAFSIR: "[tafsir: penafsiran alat ini]"}

JENIS = {"utama": "A. Hasil kerja utama", "tambahan": "B. Hasil kerja tambahan"}
TANDA = "●"

Baris = tuple[str, str]
"""A label with its text."""

DALAM_LAPORAN = frozenset(("SKP230", "SKP502"))
"""Findings that the report shows in its own words."""

Kuadran = Mapping[tuple[Rating, Rating], Predikat]
"""Predikat by rating of hasil kerja and of perilaku kerja."""


def tanggal(hari: date | str | None) -> str:
    """Write a day as Indonesians do.

    >>> tanggal("2025-01-01")
    '1 Januari 2025'
    """
    if hari is None:
        return KOSONG
    if isinstance(hari, str):
        try:
            hari = date.fromisoformat(hari)
        except ValueError:
            return str(hari)
    return f"{hari.day} {BULAN[hari.month - 1].title()} {hari.year}"


def persen(nilai: str | None) -> str:
    """Write a plain decimal number as a percentage with the decimal comma."""
    if not nilai:
        return KOSONG
    return f"{nilai.replace('.', ',')}%"


def short_rating(rating: Rating) -> str:
    """Write a rating without its second word, which all three have in common."""
    return rating.value.removesuffix(" ekspektasi")


def nama_predikat(nilai: Predikat) -> str:
    """Write a predikat as the forms print it."""
    return nilai.value.title()


def nama_nilai(kunci: str) -> str:
    """Write one of the seven values as its official name."""
    return kunci.replace("_", " ").title()


def kalimat(teks: str) -> str:
    """Make a reason a sentence: a capital letter, a full stop."""
    return f"{teks[:1].upper()}{teks[1:].rstrip('.')}."


def judul_aspek(hasil: Hasil) -> str:
    """Name the column that tells indicators apart: the two groups of forms differ in it."""
    if hasil.pegawai.pegawai.jenis_jabatan in (JenisJabatan.JPT, JenisJabatan.PIMPINAN):
        return "Perspektif"
    return "Aspek"


def aspek(rhk: Rhk, ukur: HasilIndikator) -> str:
    """Name the aspek of an indicator, or its perspektif, or that of its RHK."""
    return ukur.indikator.aspek or ukur.indikator.perspektif or rhk.perspektif or KOSONG


def posisi(ukur: HasilIndikator) -> str:
    """Say where an indicator stands against its target."""
    if ukur.posisi is None:
        return "tidak dihitung"
    return f"{ukur.posisi} target"


def rhk_pimpinan(rhk: Rhk) -> str:
    """Say which result of the leader an RHK serves, by text and by link."""
    if rhk.rhk_pimpinan and rhk.intervensi:
        return f"{rhk.rhk_pimpinan} ({rhk.intervensi})"
    return rhk.rhk_pimpinan or rhk.intervensi or KOSONG


def rencana(rhk: Rhk) -> str:
    """Give the text of an RHK as the forms print it, with who has assigned it."""
    if rhk.penugasan_dari:
        return f"{rhk.rencana} (Penugasan dari {rhk.penugasan_dari})"
    return rhk.rencana


def putusan(nilai: Putusan[Rating]) -> Iterator[str]:
    """Give the rating of an RHK, then its source with a suggestion that differs from it."""
    if nilai.nilai is None:
        yield "belum ada rating"
        return
    yield nilai.nilai.value
    if nilai.sumber is Sumber.USULAN:
        yield "(usulan alat)"
    elif nilai.usulan and nilai.usulan is not nilai.nilai:
        yield f"(ditetapkan; usulan alat: {nilai.usulan})"
    else:
        yield "(ditetapkan)"


def source_words(verdict: Putusan[Rating]) -> str | None:
    """Say where a rating comes from; None where there is no rating or no source."""
    if verdict.nilai is None or verdict.sumber is None:
        return None
    return SUMBER[verdict.sumber]


def perilaku(hasil: Hasil) -> Iterator[tuple[str, NilaiPerilaku]]:
    """Give the seven values in the official order, each with its official name."""
    for key, value in hasil.pegawai.perilaku_kerja.by_key():
        yield nama_nilai(key), value


def kedua_rating(hasil: Hasil) -> tuple[tuple[str, Putusan[Rating]], ...]:
    """Give the two ratings that the quadrant reads, with their names."""
    return (
        ("Hasil kerja", hasil.rating_hasil_kerja),
        ("Perilaku kerja", hasil.rating_perilaku_kerja),
    )
