"""Make text from files harmless for a terminal."""

import re
import unicodedata

BERBAHAYA = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, bidi controls, invisible separators, lone surrogates; not the newline."""


def gambar(huruf: str) -> str:
    r"""Show one dangerous character: a control picture for C0 and DEL, else a ``\u202e`` style escape.

    >>> gambar(chr(27)), gambar(chr(0x202E))
    ('␛', '\\u202e')
    """
    nomor = ord(huruf)
    if nomor < 0x20:
        return chr(0x2400 + nomor)
    return "\u2421" if nomor == 0x7F else f"\\u{nomor:04x}"


def aman(teks: str) -> str:
    """Replace what could steer a terminal by something visible; line breaks become blanks.

    >>> aman("a" + chr(27) + "[31m b" + chr(10) + "c")
    'a␛[31m b c'
    """
    if teks.isprintable():
        return teks
    rata = teks.replace("\r\n", " ").replace("\n", " ")
    return BERBAHAYA.sub(lambda cocok: gambar(cocok[0]), rata)


def lipat_baris(teks: str, lebar: int, lanjut: int = 2) -> str:
    """Break a line between words where it is wider than ``lebar`` (0: never), with so many blanks in front of the rest.

    >>> print(lipat_baris("galat: berkas tidak ada", 15))
    galat: berkas
      tidak ada
    """
    if not lebar or len(teks) <= lebar:
        return teks
    from textwrap import fill  # only terminals need it

    sela = " " * lanjut
    return fill(teks, lebar, subsequent_indent=sela, break_long_words=False, break_on_hyphens=False)


def lebar_sel(teks: str) -> int:
    """Count the terminal columns of a text that `aman` has seen."""
    if teks.isascii():
        return len(teks)
    return sum(_lebar_huruf(huruf) for huruf in teks)


def _lebar_huruf(huruf: str) -> int:
    if unicodedata.category(huruf) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(huruf) in "WF" else 1
