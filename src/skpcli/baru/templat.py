"""A new document as text: answers filled in, everything else explained in comments."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from skpcli.baru.butir import Butir, butir
from skpcli.baru.isian import Jawaban
from skpcli.baru.kutipan import skalar
from skpcli.istilah import NILAI_PERILAKU, JenisDokumen, JenisJabatan, Pendekatan
from skpcli.peraturan import at
from skpcli.performance import Rhk

MODELINE = "# yaml-language-server: $schema=skp.schema.json"
_KETERANGAN = (
    "Baris yang diawali # adalah keterangan. Isian di dalamnya dipakai bila tanda # dan satu spasi sesudahnya dihapus."
)
FORM_PIMPINAN = (JenisJabatan.JPT, JenisJabatan.PIMPINAN)
"""Who links to the goals of the organisation and not to a leader's results."""


def susun(jenis: JenisDokumen, jawaban: Jawaban, rhk_pimpinan: Sequence[Rhk] = ()) -> str:
    """Write a document from complete answers; ``rhk_pimpinan`` are the leader's results to start from."""
    isi = _organisasi(jawaban) if jenis is JenisDokumen.ORGANISASI else _pegawai(jawaban, rhk_pimpinan)
    return "\n".join((MODELINE, *isi)) + "\n"


def _baris(kunci: str, isi: str | None, keterangan: str = "", jorok: int = 2) -> Iterator[str]:
    """Give a line for an answer, or nothing where there is none."""
    if isi:
        yield f"{' ' * jorok}{kunci}: {skalar(isi)}{f'   # {keterangan}' if keterangan else ''}"


def _periode(jawaban: Jawaban) -> Iterator[str]:
    yield "periode:"
    yield f"  mulai: {jawaban['mulai']}"
    yield f"  selesai: {jawaban['selesai']}"
    pilihan = "tahunan, semester I atau II, triwulan I sampai IV, bulanan, sebagian"
    yield from _baris("evaluasi", jawaban["evaluasi"], pilihan)


def _pegawai(jawaban: Jawaban, rhk_pimpinan: Sequence[Rhk]) -> Iterator[str]:
    jenis = JenisJabatan(jawaban["jenis_jabatan"])
    pendekatan = Pendekatan(jawaban.get("pendekatan", Pendekatan.KUANTITATIF))
    yield f"# {_KETERANGAN}"
    yield "# Setiap RHK, indikator dan lampiran di bawah ini hanya contoh: ganti dengan isi SKP yang sebenarnya."
    yield "jenis: pegawai"
    yield "versi: 1"
    yield from _periode(jawaban)
    yield f"# tanggal_penetapan: {jawaban['mulai']}   # hari SKP ditetapkan, sebaiknya sebelum Februari"
    yield from _tertaut("organisasi", jawaban, "id dokumen organisasi tempat pegawai ini dihitung")
    if jenis in FORM_PIMPINAN or "memimpin" in jawaban:
        yield from _tertaut("memimpin", jawaban, "id organisasi yang dipimpin; kosong bila tidak memimpin")
    yield from _identitas(jawaban)
    yield from _pejabat(jawaban)
    yield from _baris("pendekatan", pendekatan.value, "kuantitatif atau kualitatif", jorok=0)
    yield from _hasil_kerja(jenis, pendekatan, jawaban, rhk_pimpinan)
    yield from _perilaku(date.fromisoformat(jawaban["selesai"]))
    yield from _lampiran()
    yield from _penilaian()


def _tertaut(kunci: str, jawaban: Jawaban, keterangan: str) -> Iterator[str]:
    if kunci in jawaban:
        yield from _baris(kunci, jawaban[kunci], keterangan, jorok=0)
    else:
        yield f"# {kunci}: dinas-contoh   # {keterangan}"


def _identitas(jawaban: Jawaban) -> Iterator[str]:
    yield "pegawai:"
    for kunci in ("nama", "nip"):
        yield from _baris(kunci, jawaban.get(kunci))
    yield from _baris("status", jawaban.get("status"), "PNS atau PPPK")
    for kunci in ("pangkat", "golongan"):
        yield from _baris(kunci, jawaban.get(kunci))
    yield from _baris("jabatan", jawaban["jabatan"])
    yield from _baris("jenis_jabatan", jawaban["jenis_jabatan"], "JPT, pimpinan unit mandiri, JA, JF, atau pelaksana")
    yield from _baris("jenjang", jawaban.get("jenjang"))
    if jawaban["jenis_jabatan"] == JenisJabatan.JF and "jenjang" not in jawaban:
        yield "  # jenjang: ahli muda"
    yield from _baris("unit_kerja", jawaban.get("unit_kerja"))


def _pejabat(jawaban: Jawaban) -> Iterator[str]:
    yield "pejabat_penilai:"
    for kunci in ("nama", "nip", "nrp", "pangkat", "golongan", "jabatan", "unit_kerja"):
        yield from _baris(kunci, jawaban.get(f"penilai_{kunci}"))
    if not jawaban.get("penilai_nip") and not jawaban.get("penilai_nrp"):
        yield '  # nip: "..."   # diperlukan untuk menautkan RHK ke SKP pejabat penilai'
    yield "# atasan_pejabat_penilai:"
    yield "#   nama: (nama atasan pejabat penilai)"
    yield "#   jabatan: (jabatan atasan pejabat penilai)"


def _hasil_kerja(
    jenis: JenisJabatan, pendekatan: Pendekatan, jawaban: Jawaban, rhk_pimpinan: Sequence[Rhk]
) -> Iterator[str]:
    yield "hasil_kerja:"
    yield "  utama:"
    yield '    # Tulis hasilnya ("Tersusunnya ..."), bukan kegiatannya ("Menyusun ...").'
    for nomor, satu in enumerate(butir(jenis, 0 if jenis in FORM_PIMPINAN else len(rhk_pimpinan)), 1):
        yield f"    - id: R{nomor}"
        yield f"      rencana: {skalar(satu.rencana)}"
        if jenis in FORM_PIMPINAN:
            yield from _tautan_sasaran(jawaban, nomor)
            yield f"      perspektif: {satu.perspektif}"
        elif rhk_pimpinan:
            yield from _tautan_rhk(rhk_pimpinan[nomor - 1])
        else:
            yield "      # intervensi: R1   # id RHK pejabat penilai yang didukung"
            yield "      # rhk_pimpinan: ...   # bunyi RHK itu"
        yield from _indikator(satu, jenis, pendekatan)
    yield "  tambahan: []   # tugas di luar RHK utama, susunannya sama"


def _tautan_sasaran(jawaban: Jawaban, nomor: int) -> Iterator[str]:
    milik = jawaban.get("memimpin") or jawaban.get("organisasi") or "dinas-contoh"
    yield f"      # intervensi: {milik}/S{nomor}   # sasaran organisasi yang didukung"


def _tautan_rhk(rhk: Rhk) -> Iterator[str]:
    yield f"      intervensi: {skalar(rhk.id or '')}"
    yield f"      rhk_pimpinan: {skalar(rhk.rencana)}"
    yield "      cascading: tidak langsung   # langsung bila target pimpinan dibagi habis"


def _indikator(satu: Butir, jenis: JenisJabatan, pendekatan: Pendekatan) -> Iterator[str]:
    yield "      indikator:"
    for ukuran in satu.ukuran:
        if pendekatan is Pendekatan.KUALITATIF:
            yield f"        - uraian: {skalar(f'{ukuran.uraian} ({ukuran.target})')}"
            continue
        if jenis in FORM_PIMPINAN:
            yield f"        - uraian: {skalar(ukuran.uraian)}"
        else:
            yield f"        - aspek: {ukuran.aspek}   # kuantitas, kualitas, waktu, atau biaya"
            yield f"          uraian: {skalar(ukuran.uraian)}"
        yield f"          target: {ukuran.target}"
    yield "          # realisasi: ...   # diisi saat penilaian, bersama umpan_balik dan bukti"


def _perilaku(hari: date) -> Iterator[str]:
    """Give the seven values, each with its guides where the regulation of that day has them."""
    aturan = at(hari)
    panduan = {satu.nilai: satu.panduan for satu in aturan.panduan.isi} if aturan else {}
    yield "perilaku_kerja:   # `ekspektasi_khusus` adalah pesan pimpinan untuk tiap nilai; boleh kosong"
    for nilai in NILAI_PERILAKU:
        yield f"  {nilai}:"
        yield from (f"    # {satu}" for satu in panduan.get(nilai, ()))
        yield "    # ekspektasi_khusus: ..."


def _lampiran() -> Iterator[str]:
    yield "lampiran:"
    yield from _daftar("dukungan_sumber_daya", ("Anggaran dan peralatan kerja sesuai rencana unit",))
    yield from _daftar("skema_pertanggungjawaban", ("Laporan triwulanan kepada pejabat penilai",))
    yield from _daftar("konsekuensi", ("Hasil penilaian menjadi bahan dialog kinerja berikutnya",))


def _daftar(kunci: str, isi: Iterable[str]) -> Iterator[str]:
    yield f"  {kunci}:"
    yield from (f"    - {satu}" for satu in isi)


def _penilaian() -> Iterator[str]:
    yield "# penilaian:   # diisi pejabat penilai sesudah periode selesai"
    yield "#   rating_hasil_kerja: sesuai ekspektasi   # di atas, sesuai, atau di bawah ekspektasi"
    yield "#   rating_perilaku_kerja: sesuai ekspektasi"


def _organisasi(jawaban: Jawaban) -> Iterator[str]:
    yield f"# {_KETERANGAN}"
    yield "# Sasaran di bawah ini hanya contoh: ganti dengan isi renstra atau perjanjian kinerja."
    yield "jenis: organisasi"
    yield "versi: 1"
    yield f"id: {skalar(jawaban['organisasi'])}   # pegawai menunjuknya dengan `organisasi: {jawaban['organisasi']}`"
    for kunci in ("nama", "instansi", "induk"):
        yield from _baris(kunci, jawaban.get(kunci), jorok=0)
    yield from _periode(jawaban)
    yield "# capaian_kinerja dari pimpinan di atasnya: istimewa, baik, butuh perbaikan, kurang, atau sangat kurang"
    yield "# capaian_kinerja: baik"
    yield "# sumber_capaian: Nota dinas ..."
    yield "sasaran:"
    for nomor, satu in enumerate(butir(JenisJabatan.JPT, 0), 1):
        yield f"  - id: S{nomor}   # RHK pimpinan menunjuknya dengan `intervensi: {jawaban['organisasi']}/S{nomor}`"
        yield f"    uraian: {satu.rencana}"
        yield f"    perspektif: {satu.perspektif}"
        yield "    indikator:"
        for ukuran in satu.ukuran:
            yield f"      - uraian: {ukuran.uraian}"
            yield f"        target: {ukuran.target}"
    yield "kebijakan:"
    yield "  metode_usulan: mayoritas   # mayoritas, median, atau ketat"
