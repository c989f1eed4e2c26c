"""What every command does alike: open the input, write the output."""

import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, TypeVar

from skpcli.cli.terminal import catat, pesan, tulis
from skpcli.diagnostics import Diagnostic, Span
from skpcli.ejaan import cocokkan
from skpcli.files import baca_isi, simpan
from skpcli.masukan import Masukan, kumpulkan, sebab, tempat_asli
from skpcli.reading import Berkas, baca_berkas
from skpcli.workspace import Workspace, susun

S = TypeVar("S", bound=StrEnum)
_BANYAK = 5_000  # files whose places are kept; those of one take 40 KB


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
    *,
    teliti: bool = False,
) -> Bukaan | None:
    """Read the files to report on and those for context; None where there is nothing to do, after saying so.

    ``nama_masukan`` is what standard input is called; ``teliti`` says that much will be reported, so that places are
    read at once where they are not too many to keep.
    """
    himpunan = himpun(jalur, konteks, keluaran, nama_masukan)
    if himpunan is None:
        return None
    letak = teliti and len(himpunan.masukan) <= _BANYAK
    ruang = susun([baca(satu, letak=letak) for satu in himpunan.masukan], [baca(satu) for satu in himpunan.konteks])
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
        pesan(f"galat: `{keluaran}` adalah berkas masukan; pilih nama lain untuk keluaran")
        return None
    return Himpunan(masukan, tambahan, bool(gagal or gagal_konteks)) if masukan else None


def baca_opsi(himpunan: type[S], teks: str | None) -> S | None:
    """Read an option that takes a member of a closed set; None where it is none, after saying so."""
    if teks is None:
        return None
    cocok = cocokkan(himpunan, teks)
    if cocok is None:
        from difflib import get_close_matches

        sah = ", ".join(satu.value for satu in himpunan)
        dekat = get_close_matches(teks.casefold(), [satu.value for satu in himpunan], n=1)
        maksud = f". Maksud Anda {dekat[0]}?" if dekat else ""
        pesan(f'galat: "{teks}" bukan {himpunan.__name__.lower()}; pilih salah satu dari: {sah}{maksud}')
        return None
    return himpunan(cocok.nilai)


def menimpa(keluaran: Path, masukan: Iterable[Masukan]) -> bool:
    """Tell whether the output would be written over an input, however both are spelled."""
    tujuan = os.path.realpath(keluaran)  # Path.resolve raises where links go round in a circle
    return any(tempat_asli(satu) == tujuan for satu in masukan)


def baca(masukan: Masukan, *, letak: bool = False) -> Berkas:
    """Read one file; one that cannot be read is a finding. ``letak`` reads the places of its values at once."""
    try:
        isi = baca_isi(masukan)
    except OSError as galat:
        kendala = f"berkas tidak dapat dibaca: {sebab(galat)}"
        saran = "periksa izin berkasnya"
        temuan = Diagnostic("SKP016", kendala, Span(masukan.nama, 1, 1, 1, 1), saran=saran)
        return Berkas(masukan.nama, "", [], 0, [temuan])
    return baca_berkas(masukan.nama, isi, ditunjuk=masukan.ditunjuk, letak=letak)


def keluarkan(keluaran: Path | None, teks: str, bentuk: str = "") -> bool:
    """Write the output, whose format is ``bentuk``; False where the file cannot be written, after saying so."""
    if keluaran is None:
        tulis(sys.stdout, teks, bentuk)
        return True
    try:
        simpan(keluaran, teks.encode("utf-8"))
    except OSError as galat:
        pesan(f"galat: `{keluaran}` tidak dapat ditulis: {sebab(galat)}")
        return False
    catat(f"Tersimpan: {keluaran}")
    return True
