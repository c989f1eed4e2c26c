"""`skp cek-sistem`: the state of the installation, fit to be pasted into a report."""

import sys
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """Formats of the state."""

    TEKS = "teks"
    JSON = "json"


def cek_sistem(
    format_: Annotated[Format, typer.Option("--format", "-f", help="Bentuk keluaran.")] = Format.TEKS,
) -> int:
    """Tampilkan keadaan pemasangan untuk disertakan pada laporan masalah; tanpa nama, folder atau alamat Anda.

    \b
    Contoh:
      skp cek-sistem
      skp cek-sistem -f json
    """
    from skpcli.cli.terminal import tulis

    isi = keadaan()
    if format_ is Format.JSON:
        import json

        tulis(sys.stdout, json.dumps({"versi": 1, **isi}, ensure_ascii=False, indent=2) + "\n")
        return 0
    lebar = max(len(nama) for bagian in isi.values() for nama in bagian)
    for judul, bagian in isi.items():
        baris = "".join(f"  {nama.replace('_', ' '):{lebar}}  {teks}\n" for nama, teks in bagian.items())
        tulis(sys.stdout, f"{judul}\n{baris}")
    return 0


def keadaan() -> dict[str, dict[str, str]]:
    """Gather what a report of a problem needs; nothing in it tells who or where somebody is."""
    return {"skp": _program(), "terminal": _terminal(), "pustaka": _pustaka(), "aturan": _aturan()}


def _program() -> dict[str, str]:
    import platform

    from skpcli import __version__

    return {
        "skp": __version__,
        "python": f"{platform.python_version()} ({platform.python_implementation()})",
        "sistem": f"{platform.system()} {platform.release()} ({platform.machine()})",
    }


def _terminal() -> dict[str, str]:
    import locale
    import os

    from skpcli.cli.terminal import berwarna, lebar

    keluaran = sys.stdout
    return {
        "pengodean_keluaran": str(getattr(keluaran, "encoding", None) or "-"),
        "pengodean_berkas": sys.getfilesystemencoding(),
        "pengodean_lokal": locale.getpreferredencoding(False),
        "lebar": str(lebar()),
        "terminal": _ya(keluaran is not None and keluaran.isatty()),
        "warna": _ya(berwarna(keluaran)),
        "TERM": os.environ.get("TERM", "-"),
    }


def _pustaka() -> dict[str, str]:
    from importlib.metadata import PackageNotFoundError, version
    from importlib.util import find_spec

    hasil = {}
    for nama in ("typer", "pydantic-core", "pyyaml", "rich", "xlsxwriter"):
        try:
            hasil[nama] = version(nama)
        except PackageNotFoundError:
            hasil[nama] = "tidak terpasang"
    hasil["libyaml"] = _ya(find_spec("yaml._yaml") is not None)
    if hasil["xlsxwriter"] == "tidak terpasang":
        hasil["xlsxwriter"] += ' (untuk -f xlsx: pip install "skpcli[excel]")'
    return hasil


def _aturan() -> dict[str, str]:
    """Give the days from which each rule has its versions."""
    from skpcli.peraturan import peraturan

    semua = peraturan()
    return {
        nama: "berlaku " + ", ".join(satu.berlaku.isoformat() for satu in getattr(semua, nama))
        for nama in type(semua).model_fields
    }


def _ya(benar: bool) -> str:
    return "ya" if benar else "tidak"
