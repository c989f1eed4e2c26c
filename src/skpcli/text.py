"""Make text from files harmless for a terminal."""

import re
import unicodedata

DANGEROUS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, bidi controls, invisible separators, lone surrogates; not the newline."""

_WITHOUT_WIDTH = ("Mn", "Me", "Cf")
"""Unicode categories of characters that take no column of their own."""


def picture(character: str) -> str:
    r"""Show one dangerous character: a control picture for C0 and DEL, else an escape.

    >>> picture(chr(27)), picture(chr(0x202E))
    ('␛', '\\u202e')
    """
    code_point = ord(character)
    if code_point < 0x20:
        return chr(0x2400 + code_point)
    if code_point == 0x7F:
        return "\u2421"
    return f"\\u{code_point:04x}"


def safe(text: str) -> str:
    """Replace what could steer a terminal by something visible; line breaks become blanks.

    >>> safe("a" + chr(27) + "[31m b" + chr(10) + "c")
    'a␛[31m b c'
    """
    if text.isprintable():
        return text
    one_line = text.replace("\r\n", " ").replace("\n", " ")
    return DANGEROUS.sub(lambda match: picture(match[0]), one_line)


def plain_name(text: str, longest: int) -> str:
    """Make a name for files out of a text: letters without marks, digits and hyphens.

    >>> plain_name("Dr. Budi Contoh, S.Pd.", 60)
    'dr-budi-contoh-s-pd'
    """
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", flat)[:longest].strip("-")


def wrap(text: str, width: int, indent_width: int = 2) -> str:
    """Break a line between words where it is wider than ``width``; 0 never breaks.

    The lines that follow the first begin with ``indent_width`` blanks.

    >>> print(wrap("galat: berkas tidak ada", 15))
    galat: berkas
      tidak ada
    """
    if not width or len(text) <= width:
        return text
    from textwrap import fill  # only terminals need it

    indent = " " * indent_width
    return fill(
        text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def cell_width(text: str) -> int:
    """Count the terminal columns of a text that `safe` has seen."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
