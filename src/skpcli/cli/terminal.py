"""How text reaches the terminal: width, colour, encoding."""

import codecs
import os
import shutil
import sys
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


def _ascii(galat: UnicodeError) -> tuple[str, int]:
    if not isinstance(galat, UnicodeEncodeError):
        raise galat
    return "".join(_ganti(huruf) for huruf in galat.object[galat.start : galat.end]), galat.end


codecs.register_error("skp", _ascii)


def tulis(aliran: TextIO | None, teks: str) -> None:
    """Write a text to a stream; what its encoding lacks becomes readable ASCII."""
    if aliran is None:  # closed by the caller
        return
    penyangga = getattr(aliran, "buffer", None)
    if penyangga is None:
        aliran.write(teks)
        return
    aliran.flush()
    penyangga.write(teks.encode(aliran.encoding or "utf-8", errors="skp"))
    penyangga.flush()


def lebar() -> int:
    """Give the width to print in: COLUMNS, else the terminal's, else 80."""
    return max(shutil.get_terminal_size((80, 24)).columns, 40)


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
    """Say one line to the user on stderr."""
    from skpcli.report.aman import aman  # not needed by --help

    tulis(sys.stderr, aman(teks) + "\n")
