"""Texts of a user as YAML scalars that every parser reads back unchanged."""

import re

_POLOS = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ .,'()/-]+[A-Za-z0-9]+)*\)?\.?")
_KATA_YAML = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


def skalar(teks: str) -> str:
    """Write a text as a scalar: plain where nothing in it can be mistaken, else in double quotes.

    >>> print(skalar("Guru Ahli Muda"), skalar("198501012009012904"), skalar('Budi "B": #1'))
    Guru Ahli Muda "198501012009012904" "Budi \\"B\\": #1"
    """
    if _POLOS.fullmatch(teks) and teks.casefold() not in _KATA_YAML:
        return teks
    return '"' + "".join(_huruf(satu) for satu in teks) + '"'


def _huruf(satu: str) -> str:
    if satu in '"\\':
        return "\\" + satu
    if satu.isprintable():
        return satu
    nomor = ord(satu)
    return f"\\u{nomor:04x}" if nomor <= 0xFFFF else f"\\U{nomor:08x}"
