"""What an appraisal leaves unproven or unanswered."""

from collections.abc import Iterator

from skpcli.checks.rencana import datar, letak_rhk
from skpcli.diagnostics import Diagnostic, Jalur
from skpcli.engine.hasil import Hasil
from skpcli.istilah import NILAI_PERILAKU, Rating
from skpcli.naskah import Naskah
from skpcli.peraturan import at
from skpcli.performance import Rhk

_TAFSIR = "Penafsiran skp, bukti penilaian"


def periksa_bukti(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    """Run all checks of the evidence behind one appraisal in the regulation's time."""
    if at(hasil.pegawai.periode.selesai):
        for aturan in _ATURAN:
            yield from aturan(naskah, hasil)


def _kurang_nilai(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    """Ask for the seven keys once perilaku kerja is rated; the file is looked at only where a value says nothing."""
    semua = hasil.pegawai.perilaku_kerja.in_order()
    dinilai = hasil.pegawai.penilaian.rating_perilaku_kerja or any(satu.rating for satu in semua)
    if not dinilai or not any(satu.is_empty() for satu in semua):
        return
    kurang = [nama for nama in NILAI_PERILAKU if not naskah.bertulis(("perilaku_kerja", nama))]
    aturan = at(hasil.pegawai.periode.selesai)
    if kurang and aturan:
        daftar = ", ".join(nama.replace("_", " ") for nama in kurang)
        pesan = f"perilaku kerja dinilai, tetapi baru memuat {7 - len(kurang)} dari 7 nilai; belum ada: {daftar}"
        saran = "tambahkan nilai yang belum ada dalam `perilaku_kerja`"
        yield naskah.temuan("SKP422", ("perilaku_kerja",), pesan, saran, dasar=str(aturan.panduan.dasar))


def _tanpa_realisasi(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    semua_dinilai = hasil.pegawai.penilaian.rating_hasil_kerja is not None
    for jalur, rhk in letak_rhk(hasil.pegawai):
        if not semua_dinilai and rhk.rating is None:
            continue
        kurang = [str(i) for i, satu in enumerate(rhk.indikator, 1) if not satu.realisasi]
        if kurang:
            pesan = f"hasil kerja dinilai, tetapi RHK {rhk.id} tanpa realisasi pada indikator {', '.join(kurang)}"
            yield naskah.temuan("SKP430", jalur, pesan, "isi `realisasi` indikator itu", dasar=_TAFSIR)


def _tanpa_bukti(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    saran = "isi `umpan_balik` atau `bukti` yang menunjukkan hasil di atas ekspektasi"
    for jalur, rhk in letak_rhk(hasil.pegawai):
        if rhk.rating is Rating.DI_ATAS and not _berbukti(rhk):
            pesan = f"RHK {rhk.id} dinilai {rhk.rating} tanpa umpan balik dan tanpa bukti"
            yield naskah.temuan("SKP431", (*jalur, "rating"), pesan, saran, dasar=_TAFSIR)
    rating = hasil.pegawai.penilaian.rating_hasil_kerja
    if rating is Rating.DI_ATAS and not any(_berbukti(rhk) for _, rhk in letak_rhk(hasil.pegawai)):
        pesan = f"hasil kerja dinilai {rating} tanpa umpan balik dan tanpa bukti pada satu RHK pun"
        yield naskah.temuan("SKP431", ("penilaian", "rating_hasil_kerja"), pesan, saran, dasar=_TAFSIR)


def _berbukti(rhk: Rhk) -> bool:
    return bool(rhk.umpan_balik) or any(satu.umpan_balik or satu.bukti for satu in rhk.indikator)


def _tanpa_umpan_balik(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    tanpa = [
        nama
        for nama, satu in zip(NILAI_PERILAKU, hasil.pegawai.perilaku_kerja.in_order(), strict=True)
        if satu.rating and not satu.umpan_balik
    ]
    if tanpa:
        daftar = ", ".join(nama.replace("_", " ") for nama in tanpa)
        pesan = f"nilai perilaku ini dinilai tanpa umpan balik: {daftar}"
        jalur = ("perilaku_kerja", tanpa[0], "rating")
        yield naskah.temuan("SKP432", jalur, pesan, "isi `umpan_balik` pada tiap nilai itu", dasar=_TAFSIR)


def _kesenjangan_terbuka(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    for satu in hasil.kesenjangan:
        if satu.tindak_lanjut is None:
            pesan = f"{_sebutan(hasil, satu.tempat)}, dan belum ada tindak lanjutnya"
            saran = "isi `tindak_lanjut`: apa yang akan dilakukan, oleh siapa, sampai kapan"
            yield naskah.temuan("SKP433", satu.tempat, pesan, saran, dasar="Penafsiran skp, kesenjangan kinerja")


def _sebutan(hasil: Hasil, tempat: Jalur) -> str:
    """Say what a gap is about."""
    bagian, kunci, *sisa = tempat
    if bagian == "perilaku_kerja":
        return f"nilai {str(kunci).replace('_', ' ')} di bawah ekspektasi"
    rhk = next(rhk for jalur, rhk in letak_rhk(hasil.pegawai) if jalur == tempat[:3])
    if len(sisa) == 1:
        return f"RHK {rhk.id} di bawah ekspektasi"
    return f"indikator {int(sisa[-1]) + 1} pada RHK {rhk.id} di bawah target"


def _sebelum_selesai(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    tanggal, selesai = hasil.pegawai.penilaian.tanggal, hasil.pegawai.periode.selesai
    if tanggal and tanggal < selesai:
        pesan = f"penilaian bertanggal {tanggal}, sebelum periode selesai {selesai}"
        saran = "periksa tanggal penilaian, atau akhir periodenya"
        yield naskah.temuan("SKP434", ("penilaian", "tanggal"), pesan, saran, dasar=_TAFSIR)


def _menilai_diri(naskah: Naskah, hasil: Hasil) -> Iterator[Diagnostic]:
    orang, penilai = hasil.pegawai.pegawai, hasil.pegawai.pejabat_penilai
    nomor = {orang.nip, orang.nrp} - {None}
    sama = [kunci for kunci in ("nip", "nrp") if getattr(penilai, kunci) in nomor]
    if not penilai.nip and not penilai.nrp and datar(penilai.nama) == datar(orang.nama):
        sama = ["nama"] if datar(penilai.jabatan) == datar(orang.jabatan) else []
    if sama:
        apa = {"nip": "NIP", "nrp": "NRP", "nama": "nama dan jabatan"}[sama[0]]
        pesan = f"{apa} pejabat penilai sama dengan {apa} pegawai itu sendiri"
        dasar = "Permen PANRB 6/2022, pengertian pejabat penilai kinerja (atasan langsung)"
        yield naskah.temuan("SKP435", ("pejabat_penilai", sama[0]), pesan, "isi dengan atasan langsungnya", dasar=dasar)


_ATURAN = (
    _kurang_nilai,
    _tanpa_realisasi,
    _tanpa_bukti,
    _tanpa_umpan_balik,
    _kesenjangan_terbuka,
    _sebelum_selesai,
    _menilai_diri,
)
