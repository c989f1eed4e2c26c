"""What an auditor would ask about one person's plan."""

from collections.abc import Hashable, Iterable, Iterator

from skpcli.bilangan import ratakan
from skpcli.diagnostics import Catatan, Diagnostic, Jalur
from skpcli.documents import Pegawai
from skpcli.istilah import NILAI_PERILAKU, JenisJabatan, Pendekatan
from skpcli.naskah import Naskah
from skpcli.peraturan import at
from skpcli.performance import Rhk
from skpcli.values import kutip

_FORM_PIMPINAN = frozenset((JenisJabatan.JPT, JenisJabatan.PIMPINAN))
_ISI_SKP = "Permen PANRB 6/2022, isi SKP"
_FORMULIR = "Permen PANRB 6/2022, formulir SKP"
_TAFSIR = "Penafsiran skp, mutu rencana"
_JANUARI = "Permen PANRB 8/2021; untuk Permen PANRB 6/2022 hanya menurut sumber sekunder (tafsir)"

_BENTUK_HASIL = dict(
    (
        *(("melaksanakan", "Terlaksananya"), ("melakukan", "Terlaksananya")),
        *(("menyelenggarakan", "Terselenggaranya"), ("mengelola", "Terkelolanya"), ("menyusun", "Tersusunnya")),
        *(("membuat", "Tersedianya"), ("menyiapkan", "Tersedianya"), ("menyediakan", "Tersedianya")),
        *(("menata", "Tertatanya"), ("meningkatkan", "Meningkatnya"), ("mengembangkan", "Berkembangnya")),
        *(("mewujudkan", "Terwujudnya"), ("memelihara", "Terpeliharanya"), ("menjaga", "Terjaganya")),
        *(("membina", "Terbinanya"), ("membimbing", "Terbimbingnya"), ("melayani", "Terlayaninya")),
        *(("mengawasi", "Terawasinya"), ("memantau", "Terpantaunya"), ("mendata", "Terdatanya")),
        *(("mencatat", "Tercatatnya"), ("mengumpulkan", "Terkumpulnya"), ("mengolah", "Terolahnya")),
        *(("mengevaluasi", "Terevaluasinya"), ("memverifikasi", "Terverifikasinya"), ("memeriksa", "Terperiksanya")),
        *(("memfasilitasi", "Terfasilitasinya"), ("mengendalikan", "Terkendalinya")),
        *(("menyelesaikan", "Terselesaikannya"), ("menyampaikan", "Tersampaikannya")),
    )
)
_KEGIATAN = frozenset(
    (
        *_BENTUK_HASIL,
        *("memberikan", "mengoordinasikan", "mengkoordinasikan", "merencanakan", "menganalisis", "melaporkan"),
        *("membantu", "mendampingi", "mengajar", "mengikuti", "menghadiri", "menerima", "memproses", "menjalankan"),
        *("menyosialisasikan", "mensosialisasikan"),
    )
)
"""The active verbs that begin an activity; those with a natural result form are in ``_BENTUK_HASIL``."""


def periksa_rencana(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    """Run all checks of one plan; a period before the regulation is not held against its forms."""
    if at(isi.periode.selesai):
        for aturan in _ATURAN:
            yield from aturan(naskah, isi)


def letak_rhk(isi: Pegawai) -> Iterator[tuple[Jalur, Rhk]]:
    """Give every RHK, utama first, with its route."""
    for i, satu in enumerate(isi.hasil_kerja.utama):
        yield ("hasil_kerja", "utama", i), satu
    for i, satu in enumerate(isi.hasil_kerja.tambahan):
        yield ("hasil_kerja", "tambahan", i), satu


def datar(teks: str | None) -> str:
    """Fold case and white space of a free text for comparison.

    >>> datar(" Tertatanya  ARSIP ")
    'tertatanya arsip'
    """
    return ratakan(teks or "")


def _tanpa_indikator(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    for jalur, rhk in letak_rhk(isi):
        if not rhk.indikator:
            saran = "isi `indikator` dengan ukuran hasilnya dan target"
            yield naskah.temuan("SKP410", jalur, f"RHK {rhk.id} tanpa indikator", saran, dasar=_ISI_SKP)


def _tanpa_target(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    """The qualitative form has one column for measure and target, so there ``uraian`` is enough."""
    kualitatif = isi.pendekatan is Pendekatan.KUALITATIF
    for jalur, rhk in letak_rhk(isi):
        for i, satu in enumerate(rhk.indikator):
            if not satu.target and not (kualitatif and satu.uraian):
                pesan = f"indikator {i + 1} pada RHK {rhk.id} tanpa target"
                saran = "isi `target`, misalnya `2 dokumen` atau `maksimal 7 hari`"
                yield naskah.temuan("SKP411", (*jalur, "indikator", i), pesan, saran, dasar=_ISI_SKP)


def _tanpa_aspek(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    if isi.pendekatan is Pendekatan.KUALITATIF or isi.pegawai.jenis_jabatan in _FORM_PIMPINAN:
        return
    for jalur, rhk in letak_rhk(isi):
        for i, satu in enumerate(rhk.indikator):
            if satu.aspek is None:
                pesan = f"indikator {i + 1} pada RHK {rhk.id} tanpa aspek, padahal pendekatannya kuantitatif"
                saran = "isi `aspek`: kuantitas, kualitas, waktu, atau biaya"
                yield naskah.temuan("SKP412", (*jalur, "indikator", i), pesan, saran, dasar=_FORMULIR)


def _tanpa_perspektif(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    if isi.pegawai.jenis_jabatan not in _FORM_PIMPINAN:
        return
    for i, rhk in enumerate(isi.hasil_kerja.utama):
        if not rhk.perspektif and not (rhk.indikator and all(satu.perspektif for satu in rhk.indikator)):
            pesan = f"RHK {rhk.id} tanpa perspektif, padahal jabatannya {isi.pegawai.jenis_jabatan}"
            saran = "isi `perspektif`: penerima layanan, proses bisnis, penguatan internal, atau anggaran"
            yield naskah.temuan("SKP413", ("hasil_kerja", "utama", i), pesan, saran, dasar=_FORMULIR)


def _aspek_kualitatif(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    if isi.pendekatan is not Pendekatan.KUALITATIF:
        return
    beraspek = [
        (*jalur, "indikator", i, "aspek")
        for jalur, rhk in letak_rhk(isi)
        for i, satu in enumerate(rhk.indikator)
        if satu.aspek
    ]
    if beraspek:
        pesan = f"pendekatan kualitatif tidak memakai aspek, sedangkan {len(beraspek)} indikator memuatnya"
        saran = "hapus `aspek`, atau pilih `pendekatan: kuantitatif`"
        yield naskah.temuan("SKP414", beraspek[0], pesan, saran, dasar=_FORMULIR)


def _kegiatan(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    for jalur, rhk in letak_rhk(isi):
        kata, *sisa = rhk.rencana.split(maxsplit=1) or [""]
        if kata.casefold() in _KEGIATAN:
            hasil = _BENTUK_HASIL.get(kata.casefold())
            contoh = kutip(" ".join((hasil, *sisa))) if hasil else '"Tersusunnya ..." atau "Meningkatnya ..."'
            pesan = f"RHK {rhk.id} dimulai dengan kegiatan ({kutip(kata)}), bukan hasil"
            saran = f"tulis hasilnya, misalnya {contoh}"
            yield naskah.temuan("SKP415", (*jalur, "rencana"), pesan, saran, dasar=_TAFSIR)


def _kembar(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    rencana = [((*jalur, "rencana"), datar(rhk.rencana)) for jalur, rhk in letak_rhk(isi)]
    for jalur, pertama in _ulangan(rencana):
        catatan = Catatan("RHK yang pertama", naskah.span(pertama))
        pesan = "rencana ini sudah ditulis pada RHK lain"
        yield naskah.temuan("SKP416", jalur, pesan, "gabungkan keduanya", dasar=_TAFSIR, catatan=(catatan,))
    for letak, rhk in letak_rhk(isi):
        ciri = [
            ((*letak, "indikator", i), (datar(satu.uraian), datar(satu.target), satu.aspek))
            for i, satu in enumerate(rhk.indikator)
            if satu.uraian or satu.target
        ]
        for jalur, pertama in _ulangan(ciri):
            catatan = Catatan("indikator yang pertama", naskah.span(pertama))
            pesan = f"indikator ini sudah ada pada RHK {rhk.id}: uraian, target dan aspeknya sama"
            yield naskah.temuan("SKP416", jalur, pesan, "hapus salah satu", dasar=_TAFSIR, catatan=(catatan,))


def _ulangan(butir: Iterable[tuple[Jalur, Hashable]]) -> Iterator[tuple[Jalur, Jalur]]:
    """Pair the route of everything that comes again with the route of the first."""
    pertama: dict[Hashable, Jalur] = {}
    for jalur, ciri in butir:
        if pertama.setdefault(ciri, jalur) is not jalur:
            yield jalur, pertama[ciri]


def _target_mengulang(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    for jalur, rhk in letak_rhk(isi):
        for i, satu in enumerate(rhk.indikator):
            if satu.target and satu.uraian and datar(satu.target) == datar(satu.uraian):
                pesan = f"target {kutip(satu.target)} hanya mengulang uraian indikatornya"
                saran = "tulis besaran yang hendak dicapai, misalnya `2 dokumen`"
                yield naskah.temuan("SKP417", (*jalur, "indikator", i, "target"), pesan, saran, dasar=_TAFSIR)


def _ekspektasi_seragam(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    pertama, *lain = (satu.ekspektasi_khusus for satu in isi.perilaku_kerja.in_order())
    ciri = [datar(satu) for satu in pertama]
    if ciri and all(ciri == [datar(teks) for teks in satu] for satu in lain):
        pesan = "`ekspektasi_khusus` ketujuh nilai perilaku sama bunyinya"
        saran = "tulis pesan pimpinan yang khusus untuk tiap nilai, atau kosongkan"
        jalur = ("perilaku_kerja", NILAI_PERILAKU[0], "ekspektasi_khusus")
        yield naskah.temuan("SKP418", jalur, pesan, saran, dasar=_TAFSIR)


def _golongan_jenjang(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    orang, aturan = isi.pegawai, at(isi.periode.selesai)
    if orang.jenis_jabatan is not JenisJabatan.JF or not orang.jenjang or "/" not in (orang.golongan or ""):
        return
    rentang = aturan.golongan.get(orang.jenjang) if aturan else None
    if aturan and aturan.jenjang_golongan and rentang and not rentang.memuat(orang.golongan or ""):
        batas = rentang.dari if rentang.dari == rentang.sampai else f"{rentang.dari} sampai {rentang.sampai}"
        pesan = f"golongan {orang.golongan} tidak sesuai dengan jenjang {orang.jenjang} ({batas})"
        dasar = f"{aturan.jenjang_golongan.dasar} [{aturan.jenjang_golongan.sifat}]"
        yield naskah.temuan("SKP419", ("pegawai", "golongan"), pesan, "periksa `golongan` dan `jenjang`", dasar=dasar)


def _sesudah_januari(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    tanggal, mulai = isi.tanggal_penetapan, isi.periode.mulai
    if tanggal and mulai.month == 1 and tanggal > mulai.replace(day=31):
        pesan = f"SKP ditetapkan {tanggal}, sesudah 31 Januari {mulai.year}"
        saran = "periksa tanggalnya; bila memang terlambat, peringatan ini boleh dibiarkan"
        yield naskah.temuan("SKP420", ("tanggal_penetapan",), pesan, saran, dasar=_JANUARI)


def _melintasi_tahun(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    """A period of more than a year is a finding of its own."""
    mulai, selesai = isi.periode.mulai, isi.periode.selesai
    selisih = (selesai.year - mulai.year, selesai.month, selesai.day)
    if mulai.year != selesai.year and selisih < (1, mulai.month, mulai.day):
        pesan = f"periode {mulai} sampai {selesai} melintasi akhir tahun {mulai.year}"
        saran = f"akhiri periode ini {mulai.year}-12-31, dan buat SKP lain untuk tahun {selesai.year}"
        dasar = "Permen PANRB 6/2022, pengertian SKP (disusun tiap tahun)"
        yield naskah.temuan("SKP421", ("periode", "selesai"), pesan, saran, dasar=dasar)


def _tanpa_lampiran(naskah: Naskah, isi: Pegawai) -> Iterator[Diagnostic]:
    if isi.lampiran.is_empty():
        pesan = "lampiran SKP belum ada"
        saran = "isi `lampiran`: dukungan_sumber_daya, skema_pertanggungjawaban, konsekuensi"
        yield naskah.temuan("SKP423", ("lampiran",), pesan, saran, dasar=_ISI_SKP)


_ATURAN = (
    _tanpa_indikator,
    _tanpa_target,
    _tanpa_aspek,
    _tanpa_perspektif,
    _aspek_kualitatif,
    _kegiatan,
    _kembar,
    _target_mengulang,
    _ekspektasi_seragam,
    _golongan_jenjang,
    _sesudah_januari,
    _melintasi_tahun,
    _tanpa_lampiran,
)
