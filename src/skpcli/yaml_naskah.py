"""A stretch of YAML text, and the parser for it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

from skpcli.dekode import baris_teks
from skpcli.diagnostics import Catatan, Diagnostic, Jalur, Span, Suntingan
from skpcli.yaml_cut import Cacat, kutip

PENGGANTI = "\ue000"  # stands for a lone dash, which YAML takes for a list entry
_DIKUTIP = frozenset(("SKP011", "SKP012", "SKP014", "SKP015"))
_HAMPA = "\0 \t\r\n\x85\u2028\u2029"
_KUNCI = re.compile(r'"(?:\\.|[^"\\])*"|' + r"'(?:''|[^'])*'|(?:[^:#]|:(?=[^\s])|(?<=\S)#)+")


class _PenguraiMurni(Reader, Scanner, Parser):
    """PyYAML's own parser, with tabs, `?`, `:` in brackets and unknown directives treated as libyaml does."""

    def __init__(self, teks: str) -> None:
        self._polos = False
        Reader.__init__(self, teks)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str]:
        panjang = 0
        while self.peek(panjang) in " \t":
            panjang += 1
        sela = self.prefix(panjang)
        if self.peek(panjang) not in "\r\n\x85\u2028\u2029":
            self.forward(panjang)
            return [sela] if sela else []
        self.forward(panjang)
        potong = super().scan_plain_spaces(indent, start_mark) or []
        while potong and self.peek() in " \t" and self.column >= indent:
            self.forward()
        return potong

    def check_key(self) -> bool:
        return self.flow_level > 0 or self.peek(1) in _HAMPA

    def scan_plain(self) -> Any:
        mula = self.get_mark()
        self._polos = True
        try:
            token = super().scan_plain()
        finally:
            self._polos = False
        if self.flow_level and (":?" in token.value or (self.peek() == ":" and self.peek(1) in ",?[]{}")):
            raise ScannerError("while scanning a plain scalar", mula, "found unexpected ':'", self.get_mark())
        return token

    def peek(self, index: int = 0) -> str:
        huruf: str = super().peek(index)
        return "x" if huruf == "?" and self._polos else huruf  # a `?` ends no plain text, in brackets either

    def scan_directive_name(self, start_mark: Any) -> Any:
        nama = super().scan_directive_name(start_mark)  # type: ignore[no-untyped-call]
        if nama not in ("YAML", "TAG"):
            raise ScannerError("while scanning a directive", start_mark, "found unknown directive name", start_mark)
        return nama


def pengurai(teks: str) -> Any:
    """Make the fastest parser there is; both kinds give the same events."""
    teks = teks if teks.endswith("\n") else teks + "\n"  # without it the two differ in where the end is
    if yaml.__with_libyaml__:
        from yaml._yaml import CParser

        return CParser(teks)
    return _PenguraiMurni(teks)


def jalur_teks(jalur: Jalur) -> str:
    """Spell a route for people: keys with dots between, list entries counted from 1.

    >>> jalur_teks(("utama", 0, "id"))
    'utama.1.id'
    """
    return ".".join(str(satu + 1) if isinstance(satu, int) else satu for satu in jalur)


def akhir_kunci(baris: str, kolom: int) -> int:
    """Column where the key that starts at a column ends."""
    cocok = _KUNCI.match(baris, kolom, kolom + 1_100)  # a key ends within 1,024, or YAML has none
    return kolom + len(cocok[0].rstrip()) if cocok else min(kolom + 1, len(baris))


@dataclass
class Naskah:
    """A stretch of a file that is parsed at one go; ``geser`` lines stand before it."""

    berkas: str
    teks: str
    geser: int = 0

    @cached_property
    def baris(self) -> list[str]:
        """Its lines, with the dashes that stand-ins took the place of."""
        return baris_teks(self.teks.replace(PENGGANTI, "-"))

    def span(self, b: int, k: int, b2: int, k2: int) -> Span:
        """Make a span of lines and columns from 0."""
        return Span(self.berkas, b + self.geser + 1, k + 1, b2 + self.geser + 1, k2 + 1)

    def temuan(self, cacat: Cacat, jalur: str = "", *catatan: Catatan) -> Diagnostic:
        """Make a finding of a defect."""
        span = self.span(cacat.baris, cacat.kolom, cacat.baris, cacat.kolom_akhir)
        return Diagnostic(
            cacat.kode, cacat.pesan, span, jalur, cacat.saran, catatan=catatan, perbaikan=self._perbaikan(cacat, span)
        )

    def _perbaikan(self, cacat: Cacat, span: Span) -> Suntingan | None:
        """Give the edit that undoes a defect, where one can be told for certain."""
        if cacat.kode in _DIKUTIP and cacat.saran:
            return Suntingan(span, kutip(self.baris[cacat.baris][cacat.kolom : cacat.kolom_akhir]))
        if cacat.kode == "SKP005":
            return Suntingan(span, self.baris[cacat.baris][cacat.kolom : cacat.kolom_akhir].replace("\t", "  "))
        return None
