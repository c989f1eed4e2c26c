"""The words that every report of an employee uses, whatever its markup."""

from collections.abc import Iterator, Mapping
from datetime import date

from skpcli.ejaan import baca_nilai_perilaku
from skpcli.engine.hasil import BarisHasil, Hasil, HasilIndikator, Kesenjangan, Putusan, StatusNilai, Sumber
from skpcli.istilah import BULAN, NILAI_PERILAKU, JenisJabatan, Predikat, Rating, Sifat
from skpcli.peraturan import at
from skpcli.performance import NilaiPerilaku, Rhk

KOSONG = "-"
GALAT = "Dokumen ini memuat galat; perbaiki dulu (lihat catatan pemeriksaan)."
BELUM = "Belum dapat dinilai"
INTEGRITAS = (
    "Akuntabel dinilai di bawah ekspektasi. Integritas adalah tolok ukur terpenting; "
    "catatan ini berlaku apa pun predikatnya dan tidak mengubahnya. [tafsir: penafsiran alat ini]"
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
    return f"{nilai.replace('.', ',')}%" if nilai else KOSONG


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
    pimpinan = hasil.pegawai.pegawai.jenis_jabatan in (JenisJabatan.JPT, JenisJabatan.PIMPINAN)
    return "Perspektif" if pimpinan else "Aspek"


def aspek(rhk: Rhk, ukur: HasilIndikator) -> str:
    """Name the aspek of an indicator, or its perspektif, or that of its RHK."""
    return ukur.indikator.aspek or ukur.indikator.perspektif or rhk.perspektif or KOSONG


def posisi(ukur: HasilIndikator) -> str:
    """Say where an indicator stands against its target."""
    return f"{ukur.posisi} target" if ukur.posisi else "tidak dihitung"


def rhk_pimpinan(rhk: Rhk) -> str:
    """Say which result of the leader an RHK serves, by text and by link."""
    if rhk.rhk_pimpinan and rhk.intervensi:
        return f"{rhk.rhk_pimpinan} ({rhk.intervensi})"
    return rhk.rhk_pimpinan or rhk.intervensi or KOSONG


def rencana(rhk: Rhk) -> str:
    """Give the text of an RHK as the forms print it, with who has assigned it."""
    return f"{rhk.rencana} (Penugasan dari {rhk.penugasan_dari})" if rhk.penugasan_dari else rhk.rencana


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


def perilaku(hasil: Hasil) -> Iterator[tuple[str, NilaiPerilaku]]:
    """Give the seven values in the official order, each with its official name."""
    for kunci in NILAI_PERILAKU:
        yield nama_nilai(kunci), getattr(hasil.pegawai.perilaku_kerja, kunci)


def kedua_rating(hasil: Hasil) -> tuple[tuple[str, Putusan[Rating]], ...]:
    """Give the two ratings that the quadrant reads, with their names."""
    return (("Hasil kerja", hasil.rating_hasil_kerja), ("Perilaku kerja", hasil.rating_perilaku_kerja))


def catatan_penilai(hasil: Hasil) -> Iterator[Baris]:
    """Give what the assessor has written beside the ratings."""
    nilai = hasil.pegawai.penilaian
    if nilai.tanggal or nilai.tempat:
        yield "Dinilai", ", ".join(x for x in (nilai.tempat, nilai.tanggal and tanggal(nilai.tanggal)) if x)
    if nilai.alasan:
        yield "Alasan", nilai.alasan
    if nilai.catatan:
        yield "Catatan", nilai.catatan
    if nilai.predikat and nilai.predikat != hasil.predikat.nilai:
        beda = "berbeda dari hasil kuadran; yang berlaku hasil kuadran"
        yield "Predikat tercatat", f"{nilai.predikat} ({beda if hasil.predikat.nilai else 'tidak dipakai menilai'})"


def jalan_keluar(hasil: Hasil) -> Iterator[tuple[str, str, str, str]]:
    """For each missing rating: its name, what is missing, and the two ways out.

    Outside the regulation's time nothing that is filled in gives one.
    """
    if _belum_berlaku(hasil):
        return
    if hasil.rating_hasil_kerja.nilai is None:
        yield (
            "Rating hasil kerja",
            hasil.rating_hasil_kerja.karena,
            "pejabat penilai menetapkan `penilaian.rating_hasil_kerja`",
            "lengkapi `realisasi` indikator (atau `rating`) pada setiap RHK, supaya alat ini dapat mengusulkan",
        )
    if hasil.rating_perilaku_kerja.nilai is None:
        yield (
            "Rating perilaku kerja",
            hasil.rating_perilaku_kerja.karena,
            "pejabat penilai menetapkan `penilaian.rating_perilaku_kerja`",
            "lengkapi `rating` pada ketujuh nilai `perilaku_kerja`, supaya alat ini dapat mengusulkan",
        )


def _belum_berlaku(hasil: Hasil) -> bool:
    """Tell whether a period ends before the regulation."""
    return at(hasil.pegawai.periode.selesai) is None


def catatan_kuadran(hasil: Hasil) -> str:
    """Say what the mark in the quadrant is, or why there is none."""
    if hasil.predikat.nilai:
        return f"{TANDA} = predikat pegawai ini{' (usulan)' if hasil.status is StatusNilai.USULAN else ''}"
    if _belum_berlaku(hasil):
        return f"Tanpa tanda {TANDA}: {hasil.predikat.karena.rstrip('.')}."
    kurang = [f"rating {nama.lower()}" for nama, satu in kedua_rating(hasil) if satu.nilai is None]
    return f"Tanpa tanda {TANDA}: {' dan '.join(kurang)} belum ada."


def catatan_usulan(hasil: Hasil) -> str:
    """Say that a predikat rests on a suggestion and what is still to be decided; else an empty text."""
    if hasil.status is not StatusNilai.USULAN:
        return ""
    kurang = [nama.lower() for nama, satu in kedua_rating(hasil) if satu.sumber is Sumber.USULAN]
    return f"Usulan, belum ditetapkan: rating {' dan '.join(kurang)} masih usulan alat ini."


def judul_kesenjangan(hasil: Hasil) -> str:
    """Head the list of gaps with how many are open and covered."""
    terbuka = sum(satu.tindak_lanjut is None for satu in hasil.kesenjangan)
    return f"Kesenjangan: {terbuka} terbuka, {len(hasil.kesenjangan) - terbuka} sudah ada tindak lanjut"


def tanpa_integritas(hasil: Hasil) -> bool:
    """Tell whether Akuntabel is rated below expectation."""
    return hasil.pegawai.perilaku_kerja.akuntabel.rating is Rating.DI_BAWAH


def kesenjangan(hasil: Hasil) -> Iterator[tuple[str, Kesenjangan]]:
    """Give the gaps, open ones first, each with what it is about."""
    nama = dict(_nama_jalur(hasil))
    for satu in sorted(hasil.kesenjangan, key=lambda satu: satu.tindak_lanjut is not None):
        yield nama.get(satu.jalur) or _nama_perilaku(satu.jalur), satu


def _nama_jalur(hasil: Hasil) -> Iterator[Baris]:
    for satu in hasil.hasil_kerja:
        jalur = f"hasil_kerja.{satu.jenis}.{satu.rhk.id}"
        yield jalur, f"RHK {satu.rhk.id}: {satu.rhk.rencana}"
        for nomor, ukur in enumerate(satu.indikator, 1):
            apa = ukur.indikator.uraian or aspek(satu.rhk, ukur)
            yield f"{jalur}.indikator.{nomor}", f"RHK {satu.rhk.id}, indikator {nomor}: {apa}"
    for kunci in NILAI_PERILAKU:
        yield f"perilaku_kerja.{kunci}", f"Perilaku: {nama_nilai(kunci)}"


def _nama_perilaku(jalur: str) -> str:
    """Name a value whose key the file spells in its own way."""
    kunci = baca_nilai_perilaku(jalur.rpartition(".")[2])
    return f"Perilaku: {nama_nilai(kunci)}" if kunci else jalur


def pemeriksaan(baris: BarisHasil) -> Iterator[str]:
    """Give the findings worth a look beside the result; what the report itself shows is left out."""
    for d in baris.temuan:
        if d.kode not in DALAM_LAPORAN:
            saran = f" ({d.saran})" if d.saran else ""
            yield f"{d.tingkat} [{d.kode}] baris {d.span.baris}: {d.pesan}{saran}"
