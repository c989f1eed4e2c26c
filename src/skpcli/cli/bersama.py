"""What every command does alike: open the input, write the output."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Never, TypeVar

import typer

from skpcli.cli.terminal import berwarna, catat, lebar_layar, pesan, tulis
from skpcli.diagnostics import Diagnostic, Span
from skpcli.ejaan import cocokkan
from skpcli.files import baca_isi, simpan
from skpcli.masukan import Masukan, kumpulkan, sebab, tempat_asli
from skpcli.reading import Berkas, baca_berkas
from skpcli.report.samar import Penyamar
from skpcli.report.teks import teks
from skpcli.workspace import Workspace, susun

S = TypeVar("S", bound=StrEnum)
_BUKAN_TEKS = (".xlsx", ".xls", ".ods", ".docx", ".doc", ".pdf")


class Bukaan(NamedTuple):
    """The workspace of a run; ``kurang`` says that some of the input was not found or not readable."""

    ruang: Workspace
    kurang: bool


class Himpunan(NamedTuple):
    """The files of a run; ``kurang`` says that some of the input was not found."""

    masukan: list[Masukan]
    konteks: list[Masukan]
    kurang: bool


def buka(
    jalur: list[str],
    konteks: list[str],
    keluaran: Path | None = None,
    nama_masukan: str | None = None,
) -> Bukaan | None:
    """Read the files to report on and those for context; None where there is nothing to do, after saying so.

    ``nama_masukan`` is what standard input is called.
    """
    himpunan = himpun(jalur, konteks, keluaran, nama_masukan)
    if himpunan is None:
        return None
    ruang = susun([baca(satu) for satu in himpunan.masukan], [baca(satu) for satu in himpunan.konteks])
    return Bukaan(ruang, himpunan.kurang or any(satu.kode == "SKP016" for satu in ruang.temuan))


def himpun(
    jalur: list[str], konteks: list[str], keluaran: Path | None = None, nama_masukan: str | None = None
) -> Himpunan | None:
    """Find the files of a run; None where there is nothing to do, after saying so."""
    masukan, gagal = kumpulkan(jalur)
    if nama_masukan:
        masukan = [satu if satu.jalur else satu._replace(nama=nama_masukan) for satu in masukan]
    tambahan, gagal_konteks = kumpulkan(konteks, kecuali=masukan)
    for satu in (*gagal, *gagal_konteks):
        pesan(f"galat: {satu}")
    if keluaran and menimpa(keluaran, [*masukan, *tambahan]):
        henti(f"`{keluaran}` adalah berkas masukan; pilih nama lain untuk keluaran")
    return Himpunan(masukan, tambahan, bool(gagal or gagal_konteks)) if masukan else None


def henti(sebab_henti: str) -> Never:
    """End the run with code 2, after saying why."""
    pesan(f"galat: {sebab_henti}")
    raise typer.Exit(2)


def baca_opsi(himpunan: type[S], tertulis: str | None) -> S | None:
    """Read an option that takes a member of a closed set; None where it is not given. Any other word ends the run."""
    if tertulis is None:
        return None
    if cocok := cocokkan(himpunan, tertulis):
        return himpunan(cocok.nilai)
    from difflib import get_close_matches

    sah = [satu.value for satu in himpunan]
    dekat = get_close_matches(tertulis.casefold(), sah, n=1)
    maksud = f". Maksud Anda {dekat[0]}?" if dekat else ""
    henti(f'"{tertulis}" bukan {himpunan.__name__.lower()}; pilih salah satu dari: {", ".join(sah)}{maksud}')


def bentuk_keluaran(bentuk: str | None, keluaran: Path | None, akhiran: Mapping[str, str], bawaan: str) -> str:
    """Give the format asked for, else that of the file's ending. An ending of an office program ends the run."""
    ekor = keluaran.suffix.lower() if keluaran else ""
    if bentuk is None and ekor in _BUKAN_TEKS and ekor not in akhiran:
        ada = ", ".join(akhiran)
        henti(
            f"`{keluaran}`: perintah ini tidak menulis {ekor}; pilih {ada}, atau untuk Excel: skp massal -o hasil.xlsx"
        )
    return bentuk or akhiran.get(ekor, bawaan)


def kutip(jalur: Path | str) -> str:
    """Write a path as a shell takes it."""
    return f'"{jalur}"' if " " in str(jalur) else str(jalur)


def menimpa(keluaran: Path, masukan: Iterable[Masukan]) -> bool:
    """Tell whether the output would be written over an input, however both are spelled."""
    tujuan = os.path.realpath(keluaran)  # Path.resolve raises where links go round in a circle
    return any(tempat_asli(satu) == tujuan for satu in masukan)


def baca(masukan: Masukan) -> Berkas:
    """Read one file; one that cannot be read is a finding."""
    try:
        isi = baca_isi(masukan)
    except OSError as galat:
        return Berkas(masukan.nama, "", [], 0, [tak_terbaca(masukan, galat)])
    return baca_berkas(masukan.nama, isi, ditunjuk=masukan.ditunjuk)


def tak_terbaca(masukan: Masukan, galat: OSError) -> Diagnostic:
    """Find that a file cannot be read."""
    kendala = f"berkas tidak dapat dibaca: {sebab(galat)}"
    return Diagnostic("SKP016", kendala, Span(masukan.nama, 1, 1, 1, 1), saran="periksa izin berkasnya")


def laporkan(ruang: Workspace, temuan: Sequence[Diagnostic], samar: Penyamar | None) -> None:
    """Show findings on stderr, masked where asked for."""
    sumber = {satu.nama: satu.teks for satu in (*ruang.berkas, *ruang.konteks)} if temuan else {}
    if samar:
        sumber = {nama: samar.sumber(isi) for nama, isi in sumber.items()}
    isi = teks(temuan, sumber, berwarna(sys.stderr), lebar_layar(sys.stderr))
    tulis(sys.stderr, samar.teks(isi) if samar else isi)


def keluarkan(keluaran: Path | None, isi: str, bentuk: str = "") -> bool:
    """Write the output, whose format is ``bentuk``; False where the file cannot be written, after saying so."""
    if keluaran is None:
        tulis(sys.stdout, isi, bentuk)
        return True
    try:
        simpan(keluaran, isi.encode("utf-8"))
    except OSError as galat:
        pesan(f"galat: `{keluaran}` tidak dapat ditulis: {sebab(galat)}")
        return False
    catat(f"Tersimpan: {keluaran}")
    return True
