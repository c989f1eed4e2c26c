"""How text reaches the terminal: width, colour, encoding."""

import codecs
import os
import shutil
import sys
from collections.abc import Callable
from contextvars import ContextVar
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_PENGGANTI = {
    "≥": ">=", "≤": "<=", "●": "*", "•": "*", "–": "-", "—": "-", "…": "...", "→": "->", "←": "<-",
    "✓": "v", "✗": "x", "×": "x", "▲": "^", "▼": "v", "■": "#", "█": "#", "░": ".",
    "“": '"', "”": '"', "‘": "'", "’": "'", "\xa0": " ",
}  # fmt: skip
_GARIS = {"─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|"}


def _ganti(huruf: str) -> str:
    if huruf in _PENGGANTI:
        return _PENGGANTI[huruf]
    if "─" <= huruf <= "╿":
        return _GARIS.get(huruf, "+")
    return "?"


def _galat_sandi(nama: str, ganti: Callable[[str], str]) -> str:
    """Register what stands in for the characters that an encoding lacks, and give its name back."""

    def tangani(galat: UnicodeError) -> tuple[str, int]:
        if not isinstance(galat, UnicodeEncodeError):
            raise galat
        return "".join(ganti(huruf) for huruf in galat.object[galat.start : galat.end]), galat.end

    codecs.register_error(nama, tangani)
    return nama


def _ganti_sel(huruf: str) -> str:
    """Stand in for a character of CSV with nothing that closes a cell or starts a formula."""
    pengganti = _ganti(huruf)
    return "?" if pengganti[0] in "\"'=+-@" else pengganti


def _ganti_json(huruf: str) -> str:
    satuan = huruf.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{satuan[i : i + 2].hex()}" for i in range(0, len(satuan), 2))


_BACA = _galat_sandi("skp", _ganti)
_SEL = _galat_sandi("skp-csv", _ganti_sel)
_JSON = _galat_sandi("skp-json", _ganti_json)
_RUJUKAN = "xmlcharrefreplace"
_BENTUK = {
    "csv": _SEL, "csv-excel": _SEL, "json": _JSON, "jsonl": _JSON, "sarif": _JSON,
    "junit": _RUJUKAN, "md": _RUJUKAN, "dot": _RUJUKAN,
}  # fmt: skip
_SELALU_UTF8 = ("json", "jsonl", "sarif", "junit")


def tulis(aliran: TextIO | None, teks: str, bentuk: str = "") -> None:
    """Write a text to a stream; what its encoding lacks becomes readable ASCII that is harmless in the format.

    Formats that are UTF-8 by definition go out in ASCII where the stream is anything else.
    """
    if aliran is None:  # closed by the caller
        return
    penyangga = getattr(aliran, "buffer", None)
    if penyangga is None:
        aliran.write(teks)
        return
    aliran.flush()
    sandi = codecs.lookup(aliran.encoding or "utf-8").name
    if bentuk in _SELALU_UTF8 and sandi != "utf-8":
        sandi = "ascii"
    penyangga.write(teks.encode(sandi, errors=_BENTUK.get(bentuk, _BACA)))
    penyangga.flush()


def lebar() -> int:
    """Give the width to print in: COLUMNS, else the terminal's, else 80."""
    return max(shutil.get_terminal_size((80, 24)).columns, 40)


def lebar_layar(aliran: TextIO | None) -> int:
    """Give the width to break the sentences of a stream at; 0 where it is no terminal."""
    return lebar() if aliran is not None and aliran.isatty() else 0


def berwarna(aliran: TextIO | None) -> bool:
    """Tell whether a stream is to be coloured (NO_COLOR, FORCE_COLOR, a terminal)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return aliran is not None and aliran.isatty() and os.environ.get("TERM") != "dumb"


def konsol(berkas: TextIO, warna: bool) -> "Console":
    """Make the console on which reports are laid out: plain texts, as wide as the terminal."""
    from rich.console import Console  # only tables need it

    return Console(
        file=berkas,
        width=lebar(),
        force_terminal=warna,
        no_color=not warna,
        color_system="standard" if warna else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def pesan(teks: str) -> None:
    """Say one line that the user must know of on stderr."""
    from skpcli.report.aman import aman, lipat_baris  # not needed by --help

    tulis(sys.stderr, lipat_baris(aman(teks), lebar_layar(sys.stderr)) + "\n")


senyap: ContextVar[bool] = ContextVar("senyap", default=False)
"""Whether the user wants nothing on stderr but what went wrong."""


def catat(teks: str) -> None:
    """Say one line on stderr that the user can do without."""
    if not senyap.get():
        pesan(teks)
