"""The run of `skp kaskade`: files in, tree or matrix and exit code out."""

import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from skpcli.checks import periksa_graf
from skpcli.cli.bersama import bentuk_keluaran, buka, keluarkan, laporkan
from skpcli.cli.terminal import berwarna, konsol, pesan
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.engine.kaskade import Kaskade, kaskade
from skpcli.report.samar import Penyamar
from skpcli.scoring import nilai_semua
from skpcli.tables.kaskade_peta import Peta, peta
from skpcli.tables.kaskade_saring import cari, samarkan, saring, yang_mirip

_AKHIRAN = {".json": "json", ".md": "md", ".csv": "csv", ".mmd": "mermaid", ".dot": "dot"}
_MATRIKS = ("pohon", "md", "csv")


class Pilihan(NamedTuple):
    """The options of one run."""

    jalur: list[str]
    dari: str | None
    ke: str | None
    hanya_masalah: bool
    matriks: bool
    pimpinan: str | None
    format: str | None
    keluaran: Path | None
    konteks: list[str]
    samarkan: bool
    ketat: bool


def jalankan_kaskade(pilihan: Pilihan) -> int:
    """Link, print, and give the exit code; the worst wins."""
    format_ = bentuk_keluaran(pilihan.format, pilihan.keluaran, _AKHIRAN, "pohon")
    if keberatan := _keberatan(pilihan, format_):
        pesan(f"galat: {keberatan}")
        return 2
    bukaan = buka(pilihan.jalur, pilihan.konteks, pilihan.keluaran)
    if bukaan is None:
        return 2
    ruang = bukaan.ruang
    graf = kaskade(ruang)
    temuan = periksa_graf(ruang, graf)
    samar = Penyamar(ruang.semua) if pilihan.samarkan else None
    isi = _susun(pilihan, format_, graf, temuan, samar)
    if isi is None:
        return 2
    if format_ != "json":
        laporkan(ruang, temuan, samar)
    if not keluarkan(pilihan.keluaran, isi, format_):
        return 2
    hampa = not graf.dokumen and not any(satu.tingkat is Severity.GALAT for satu in temuan)
    if hampa:
        pesan("galat: tidak ada dokumen SKP di antara berkas yang dibaca")
    if bukaan.kurang or hampa:
        return 2
    tingkat = {satu.tingkat for satu in temuan}
    return 1 if Severity.GALAT in tingkat or (pilihan.ketat and Severity.PERINGATAN in tingkat) else 0


def _keberatan(pilihan: Pilihan, format_: str) -> str | None:
    """Say what does not go together in the options."""
    if not pilihan.matriks:
        return None
    if pilihan.dari or pilihan.ke or pilihan.hanya_masalah:
        return "matriks tidak dapat disaring dengan `--dari`, `--ke` atau `--hanya-masalah`; pakai `--pimpinan NIP`"
    if format_ not in _MATRIKS:
        return f"matriks tidak dapat ditulis sebagai {format_}; pilih salah satu dari: {', '.join(_MATRIKS)}"
    return None


def _susun(
    pilihan: Pilihan, format_: str, graf: Kaskade, temuan: Sequence[Diagnostic], samar: Penyamar | None
) -> str | None:
    """Render what was asked for; None where a name is unknown, after saying so."""
    if pilihan.matriks:
        return _susun_matriks(pilihan, format_, graf, samar)
    isi = _saring(pilihan, graf, peta(graf, nilai_semua(graf.ruang), temuan))
    if isi and samar:
        isi, temuan = samarkan(isi, samar), samar.isi(tuple(temuan))
    return isi and _tulis_peta(pilihan, format_, isi, temuan)


def _saring(pilihan: Pilihan, graf: Kaskade, isi: Peta) -> Peta | None:
    pemilik = {satu.pemilik: None for satu in graf.dokumen}
    terpilih: list[frozenset[int] | None] = []
    for opsi, dicari in (("--dari", pilihan.dari), ("--ke", pilihan.ke)):
        ketemu = None if dicari is None else cari(isi, pemilik, dicari)
        if dicari is not None and ketemu is None:
            _tidak_ada(opsi, dicari, yang_mirip(isi, pemilik, dicari))
            return None
        terpilih.append(ketemu)
    if pilihan.dari is None and pilihan.ke is None and not pilihan.hanya_masalah:
        return isi
    return saring(isi, terpilih[0], terpilih[1], pilihan.hanya_masalah)


def _tidak_ada(opsi: str, dicari: str, mirip: str | None) -> None:
    cara = "disdik/S1, NIP/R2, disdik, atau NIP saja" if opsi == "--dari" else "NIP-nya, 18 angka"
    maksud = f". Maksud Anda {mirip}?" if mirip else f"; tulis {cara}"
    pesan(f"galat: `{opsi}`: `{dicari}` tidak ada di antara berkas{maksud}")


def _tulis_peta(pilihan: Pilihan, format_: str, isi: Peta, temuan: Sequence[Diagnostic]) -> str:
    if format_ == "pohon":
        from skpcli.tables.pohon import Pohon

        layar = StringIO()
        konsol(layar, pilihan.keluaran is None and berwarna(sys.stdout)).print(Pohon(isi))
        return layar.getvalue()
    if format_ == "json":
        from skpcli.tables.kaskade_teks import json_kaskade

        return json_kaskade(isi, temuan)
    from skpcli.tables.cascade_graphs import dot_kaskade, mermaid_kaskade
    from skpcli.tables.kaskade_teks import csv_kaskade, md_kaskade

    return {"md": md_kaskade, "csv": csv_kaskade, "mermaid": mermaid_kaskade, "dot": dot_kaskade}[format_](isi)


def _susun_matriks(pilihan: Pilihan, format_: str, graf: Kaskade, samar: Penyamar | None) -> str | None:
    from skpcli.tables.cascade_matrix_texts import csv_matriks, md_matriks, tabel_matriks
    from skpcli.tables.matriks import susun_matriks

    nomor = pilihan.pimpinan
    if nomor is not None and nomor not in graf.orang:
        nomor = "".join(nomor.split())
    if nomor is not None and nomor not in graf.orang:
        from difflib import get_close_matches

        _tidak_ada("--pimpinan", nomor, next(iter(get_close_matches(nomor[:100], graf.orang, n=1)), None))
        return None
    semua = susun_matriks(graf, nomor)
    if samar:
        semua = samar.isi(semua)
    if format_ != "pohon":
        return {"md": md_matriks, "csv": csv_matriks}[format_](semua)
    layar = StringIO()
    kanvas = konsol(layar, pilihan.keluaran is None and berwarna(sys.stdout))
    for satu in tabel_matriks(semua, kanvas.width):
        kanvas.print(satu)
    return layar.getvalue()
