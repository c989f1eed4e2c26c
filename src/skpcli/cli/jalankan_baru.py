"""The run of `skp baru`: answers in, a document out."""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from skpcli.baru.isian import ISIAN, baca, kurang
from skpcli.baru.nama import nama_berkas
from skpcli.baru.templat import FORM_PIMPINAN, susun
from skpcli.baru.turunan import dari_pimpinan, dengan_periode, lengkapi
from skpcli.checks import periksa
from skpcli.cli.atasan_baru import baca_atasan, bahan_ditanya, pilih_rhk
from skpcli.cli.bersama import keluarkan, kutip
from skpcli.cli.tanya_baru import (
    Bahan,
    Ingatan,
    di_terminal,
    pertama,
    petunjuk,
    tanya_isian,
    tanya_jenis,
    tanya_nama,
)
from skpcli.cli.terminal import catat, pesan, tulis
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.istilah import JenisDokumen
from skpcli.performance import Rhk
from skpcli.reading import baca_berkas
from skpcli.scoring import nilai_semua
from skpcli.workspace import susun as susun_ruang

_YAML = (".yaml", ".yml")
_TANPA_RHK = "pimpinan mendukung sasaran organisasi, bukan RHK; hapus --intervensi"


class Pilihan(NamedTuple):
    """The options of one run; ``opsi`` are those that answer a question, as written."""

    file: Path | None
    jenis: JenisDokumen | None
    opsi: Mapping[str, str]
    atasan: str | None
    intervensi: str | None
    dari: str | None
    ke: Path | None


class Susunan(NamedTuple):
    """A finished document, or the reason why there is none; what is odd about it."""

    teks: str
    salah: str = ""
    catatan: tuple[str, ...] = ()


def jalankan_baru(pilihan: Pilihan) -> int:
    """Write one document, or one for each row of a table; give the exit code."""
    if salah := _bentrok(pilihan):
        pesan(f"galat: {salah}")
        return 2
    jenis = pilihan.jenis or JenisDokumen.PEGAWAI
    bahan = _bahan(pilihan, jenis)
    if bahan is None:
        return 2
    if pilihan.dari:
        from skpcli.cli.daftar_baru import jalankan_daftar

        return jalankan_daftar(pilihan.dari, pilihan.ke or Path(), bahan)
    bertanya = di_terminal()
    if bertanya:
        jenis, bahan = _tanyakan(pilihan, bahan)
    elif hilang := kurang(jenis, lengkapi(jenis, bahan.jawaban)):
        opsi = ", ".join(satu.opsi for satu in hilang)
        pesan(f"galat: belum disebut: {opsi}. Sebut opsinya, atau jalankan `skp baru` di terminal untuk ditanya.")
        return 2
    return _tulis(jenis, pilihan.file, bahan, bertanya)


def _bentrok(pilihan: Pilihan) -> str:
    """Say which options exclude each other, or nothing."""
    if pilihan.ke and not pilihan.dari:
        return "`--ke` hanya dipakai bersama `--dari`; untuk satu berkas sebut namanya: skp baru FILE"
    if pilihan.dari and pilihan.file:
        return f"`--dari` menamai berkasnya sendiri; hapus `{pilihan.file}`, atau pakai `--ke FOLDER`"
    if pilihan.dari and pilihan.jenis is JenisDokumen.ORGANISASI:
        return "`--dari` hanya untuk pegawai; tulis organisasi satu per satu"
    if pilihan.intervensi is not None and not pilihan.atasan:
        return "`--intervensi` memilih RHK dari `--atasan FILE`; sebut berkasnya"
    if pilihan.atasan and pilihan.jenis is JenisDokumen.ORGANISASI:
        return "`--atasan` hanya untuk pegawai"
    if pilihan.opsi.keys() >= {"tahun", "mulai", "selesai"}:
        return "pakai --tahun, atau --mulai dan --selesai; jangan ketiganya"
    return ""


def _bahan(pilihan: Pilihan, jenis: JenisDokumen) -> Bahan | None:
    """Read the options; None where one is wrong, after saying so."""
    jawaban, rhk = _baca_opsi(pilihan.opsi, jenis), list[Rhk]()
    if jawaban is None:
        return None
    if pilihan.intervensi is not None and jawaban.get("jenis_jabatan") in FORM_PIMPINAN:
        pesan(f"galat: {_TANPA_RHK}")
        return None
    if pilihan.atasan:
        pimpinan = baca_atasan(pilihan.atasan, jawaban.get("penilai_nip"))
        dipilih = pilih_rhk(pimpinan, pilihan.intervensi) if pimpinan else None
        if pimpinan is None or dipilih is None:
            return None
        rhk, awal = dipilih, dari_pimpinan(pimpinan)
        if "tahun" in jawaban:
            awal = {nama: isi for nama, isi in awal.items() if nama not in ("mulai", "selesai")}
        jawaban = awal | jawaban
    return Bahan(jawaban, rhk, pilihan.intervensi is not None)


def _baca_opsi(opsi: Mapping[str, str], jenis: JenisDokumen) -> dict[str, str] | None:
    jawaban: dict[str, str] = {}
    milik = {satu.nama: satu for satu in ISIAN[jenis]}
    aman = True
    for nama, teks in opsi.items():
        if nama not in milik:
            pesan(f"galat: `--{nama.replace('_', '-')}` tidak dipakai untuk jenis {jenis}")
            aman = False
            continue
        terbaca = baca(milik[nama], teks)
        if terbaca.nilai is not None:
            jawaban[nama] = terbaca.nilai
        elif terbaca.pesan:
            pesan(f"galat: `{milik[nama].opsi}`: {terbaca.pesan}{f'; {terbaca.saran}' if terbaca.saran else ''}")
            aman = False
    return jawaban if aman else None


def _tanyakan(pilihan: Pilihan, bahan: Bahan) -> tuple[JenisDokumen, Bahan]:
    """Ask for what the options leave open; without options that is the kind of document and the leader's too."""
    petunjuk()
    ingatan: dict[JenisDokumen, Ingatan] = {satu: {} for satu in JenisDokumen}
    jenis = pilihan.jenis or JenisDokumen.PEGAWAI
    dari_awal = not pilihan.opsi and not pilihan.atasan
    tanpa_jenis = dari_awal and pilihan.jenis is None
    while True:
        jenis = tanya_jenis(jenis) if tanpa_jenis else jenis
        if dari_awal and jenis is JenisDokumen.PEGAWAI:
            hasil = _tanya_pegawai(ingatan[jenis])
        else:
            hasil = _tanya_sisa(jenis, bahan, ingatan[jenis], sebelum=tanpa_jenis)
        if hasil is not None:
            return jenis, hasil
        if not tanpa_jenis:
            pertama()


def _tanya_pegawai(ingatan: Ingatan) -> Bahan | None:
    """Ask for the leader's document, then for the rest; None goes back to what was asked before."""
    hasil, kembali = None, False
    while hasil is None and (bahan := bahan_ditanya(ingatan, kembali=kembali)) is not None:
        hasil, kembali = _tanya_sisa(JenisDokumen.PEGAWAI, bahan, ingatan, sebelum=True), True
    return hasil


def _tanya_sisa(jenis: JenisDokumen, bahan: Bahan, ingatan: Ingatan, *, sebelum: bool) -> Bahan | None:
    return tanya_isian(jenis, bahan, lambda isi: _tinjau(jenis, isi), ingatan, sebelum=sebelum)


def _tinjau(jenis: JenisDokumen, bahan: Bahan) -> list[str]:
    satu = buat(jenis, bahan)
    return [satu.salah] if satu.salah else list(satu.catatan)


def buat(jenis: JenisDokumen, bahan: Bahan) -> Susunan:
    """Make a document of complete answers, read back and checked as `skp periksa` would."""
    if bahan.terpilih and bahan.jawaban.get("jenis_jabatan") in FORM_PIMPINAN:
        return Susunan("", _TANPA_RHK)
    berperiode, terbaca = dengan_periode(lengkapi(jenis, bahan.jawaban))
    if terbaca.nilai is None:
        return Susunan("", f"{terbaca.pesan}; {terbaca.saran}")
    teks = susun(jenis, berperiode, bahan.rhk)
    ruang = susun_ruang([baca_berkas("baru.yaml", teks.encode("utf-8"))])
    temuan = periksa(ruang, list(nilai_semua(ruang)))
    salah = "; ".join(_kalimat(satu) for satu in temuan if satu.tingkat is Severity.GALAT)
    catatan = tuple(_kalimat(satu) for satu in temuan if satu.tingkat is Severity.PERINGATAN)
    return Susunan("" if salah else teks, salah, catatan)


def _kalimat(satu: Diagnostic) -> str:
    return f"{satu.pesan} ({satu.kode})"


def _tulis(jenis: JenisDokumen, file: Path | None, bahan: Bahan, bertanya: bool) -> int:
    satu = buat(jenis, bahan)
    if satu.salah:
        pesan(f"galat: {satu.salah}")
        return 2
    laporkan(satu.catatan)
    if file is not None and str(file) == "-":
        tulis(sys.stdout, satu.teks)
        return 0
    tujuan = _tempat(file, nama_berkas(jenis, bahan.jawaban))
    while os.path.lexists(tujuan):
        jawab = tanya_nama(str(tujuan)) if bertanya else ""
        if jawab == "timpa" and not tujuan.is_dir():
            break
        if not jawab:
            pesan(f"galat: `{tujuan}` sudah ada dan tidak ditimpa; sebut nama lain: skp baru FILE")
            return 2
        tujuan = _tempat(Path(jawab), tujuan.name) if jawab != "timpa" else tujuan
    if not keluarkan(tujuan, satu.teks):
        return 2
    catat("Ganti contoh di dalamnya dengan isi yang sebenarnya. Berikutnya:")
    catat(f"  skp periksa {kutip(tujuan)}")
    folder = "" if tujuan.parent == Path() else f" {kutip(tujuan.parent)}"
    catat(f"  skp skema --pasang{folder}   # pelengkap isian bagi editor")
    return 0


def laporkan(catatan: Iterable[str]) -> None:
    """Say what is odd about a document."""
    for satu in catatan:
        pesan(f"peringatan: {satu}")


def _tempat(file: Path | None, bawaan: str) -> Path:
    """Give the file to write: in a folder under its own name, and always with an ending that folders are read by."""
    if file is None or file.is_dir():
        return (file or Path()) / bawaan
    return file if file.suffix.lower() in _YAML else file.with_name(f"{file.name}.yaml")
