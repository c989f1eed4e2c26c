"""The run of `skp nilai`: files in, report and exit code out."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from skpcli.checks import periksa_nilai
from skpcli.cli.bersama import baca_opsi, bentuk_keluaran, buka, keluarkan, laporkan
from skpcli.cli.terminal import berwarna, konsol, lebar_layar, pesan
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.engine.hasil import BarisHasil
from skpcli.engine.kaskade import kaskade
from skpcli.engine.profil import profil
from skpcli.engine.simpul import Dokumen
from skpcli.istilah import Metode, Predikat, Rating
from skpcli.peraturan import at, awal_berlaku
from skpcli.report.aman import lipat_baris
from skpcli.report.samar import Penyamar
from skpcli.scoring import lampirkan_temuan, nilai_semua, utuh
from skpcli.tables.garis import Garis, dengan_rhk_pimpinan, garis
from skpcli.tables.label import DALAM_LAPORAN
from skpcli.workspace import Workspace

_AKHIRAN = {".json": "json", ".csv": "csv", ".md": "md"}


class Pilihan(NamedTuple):
    """The options of one run."""

    jalur: list[str]
    format: str | None
    keluaran: Path | None
    ringkas: bool
    mengapa: bool
    profil: bool
    minimal: str | None
    metode: str | None
    konteks: list[str]
    samarkan: bool
    ketat: bool


def jalankan_nilai(pilihan: Pilihan) -> int:
    """Appraise, print, and give the exit code; the worst wins."""
    minimal = baca_opsi(Predikat, pilihan.minimal)
    metode = baca_opsi(Metode, pilihan.metode)
    format_ = bentuk_keluaran(pilihan.format, pilihan.keluaran, _AKHIRAN, "tabel")
    bukaan = buka(pilihan.jalur, pilihan.konteks, pilihan.keluaran)
    if bukaan is None:
        return 2
    ruang = bukaan.ruang
    penilaian = list(nilai_semua(ruang, metode))
    temuan = tuple(periksa_nilai(ruang, penilaian))
    baris = tuple(lampirkan_temuan(ruang, utuh(penilaian) if format_ == "json" else penilaian, temuan))
    samar = Penyamar(ruang.semua) if pilihan.samarkan else None
    if format_ != "json":
        laporkan(ruang, [satu for satu in temuan if satu.kode not in DALAM_LAPORAN], samar)
    if not keluarkan(pilihan.keluaran, _susun_keluaran(pilihan, format_, ruang, baris, temuan, samar), format_):
        return 2
    hampa = not baris and not any(satu.tingkat is Severity.GALAT for satu in temuan)
    if hampa:
        pesan("galat: tidak ada dokumen pegawai di antara berkas yang dibaca")
    return 2 if bukaan.kurang or hampa else _kode(pilihan, baris, temuan, minimal)


def _susun_keluaran(
    pilihan: Pilihan,
    format_: str,
    ruang: Workspace,
    baris: Sequence[BarisHasil],
    temuan: Sequence[Diagnostic],
    samar: Penyamar | None,
) -> str:
    asli = baris
    if format_ in ("md", "tabel") and not pilihan.ringkas:
        graf = {(satu.naskah.dokumen.berkas, satu.naskah.dokumen.nomor): satu for satu in kaskade(ruang).dokumen}
        baris = [dengan_rhk_pimpinan(satu, graf[satu.id[:2]]) if satu.hasil else satu for satu in baris]
    if samar:
        baris, temuan = samar.isi(tuple(baris)), samar.isi(tuple(temuan))
    if format_ == "json":
        from skpcli.tables.data import json_hasil

        return json_hasil(baris, temuan, sum(satu.jumlah for satu in ruang.berkas))
    if format_ == "csv":
        from skpcli.tables.csv_ import csv_hasil

        return csv_hasil(baris)
    if format_ == "md":
        from skpcli.tables.md import md_hasil

        return md_hasil(baris, _kuadran(baris), [_nama_organisasi(ruang, satu) for satu in asli])
    if pilihan.ringkas:
        from skpcli.tables.ringkas import ringkas

        lebar = 0 if pilihan.keluaran else lebar_layar(sys.stdout)
        return "".join(f"{lipat_baris(ringkas(satu), lebar)}\n" for satu in baris)
    jejak = [garis(graf[satu.id[:2]]) if satu.hasil else () for satu in asli]
    didukung = [_didukung(graf[satu.id[:2]]) if satu.hasil else frozenset[str]() for satu in asli]
    return _tabel(pilihan, ruang, asli, baris, samar.isi(tuple(jejak)) if samar else jejak, didukung)


def _didukung(dokumen: Dokumen) -> frozenset[str]:
    """Give the ids of the RHK that others intervene."""
    return frozenset(satu.isi.id or "" for satu in dokumen.simpul.values() if satu.anak)


def _kuadran(baris: Sequence[BarisHasil]) -> Mapping[tuple[Rating, Rating], Predikat]:
    """Give the quadrant of the latest period among the results."""
    hari = max((satu.hasil.pegawai.periode.selesai for satu in baris if satu.hasil), default=date.max)
    aturan = at(max(hari, awal_berlaku()))
    assert aturan is not None
    return aturan.predikat


def _tabel(
    pilihan: Pilihan,
    ruang: Workspace,
    asli: Sequence[BarisHasil],
    tampak: Sequence[BarisHasil],
    jejak: Sequence[tuple[Garis, ...]],
    didukung: Sequence[frozenset[str]],
) -> str:
    """Render what is to be seen of the results; profile and organisation are looked up by the true ones."""
    from skpcli.tables.laporan import laporan

    layar = StringIO()
    kanvas = konsol(layar, pilihan.keluaran is None and berwarna(sys.stdout))
    for satu, terlihat, naik, anak in zip(asli, tampak, jejak, didukung, strict=True):
        isi_profil = profil(satu.hasil, anak) if satu.hasil and pilihan.profil else None
        kanvas.print(
            laporan(
                terlihat,
                organisasi=_nama_organisasi(ruang, satu),
                mengapa=pilihan.mengapa,
                profil=isi_profil,
                lebar=kanvas.width,
                kuadran=_kuadran([satu]),
                garis=naik,
            )
        )
    return layar.getvalue()


def _nama_organisasi(ruang: Workspace, satu: BarisHasil) -> str | None:
    if satu.hasil is None:
        return satu.id.organisasi
    isi = satu.hasil.pegawai
    milik = ruang.cari_organisasi(isi.organisasi or isi.memimpin, isi.periode)
    return milik[1].nama if milik else isi.organisasi


def _kode(pilihan: Pilihan, baris: Sequence[BarisHasil], temuan: Sequence[Diagnostic], minimal: Predikat | None) -> int:
    """Exit code of a run whose files could all be read."""
    tingkat = {satu.tingkat for satu in temuan}
    if Severity.GALAT in tingkat or (pilihan.ketat and Severity.PERINGATAN in tingkat):
        return 1
    urutan = list(Predikat)
    batas = urutan.index(minimal) if minimal else len(urutan)
    for satu in baris:
        predikat = satu.hasil.predikat.nilai if satu.hasil else None
        if predikat is None or urutan.index(predikat) > batas:
            return 1
    return 0
