"""Reading of the plainest YAML line by line, several times as fast as through a parser's events."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from skpcli.istilah import KOSONG
from skpcli.yaml_catat import ABSEN, KUNCI_CURIGA
from skpcli.yaml_naskah import PENGGANTI, Naskah

_BARIS = re.compile(
    r"^( *+)(?:#.*+|(- ++)?+(?:([A-Za-z_][A-Za-z0-9_]*+):(?=[ \n]|\Z) *+)?+"
    r"(?:([^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^ \n:#]++|:(?=[^ \n])| ++(?=[^ \n#])|#)*+)"
    r"""|("[^"\\\n]*+"|'[^'\n]*+'))?+(?: ++#(?: .*+)?)? *+)?$""",
    re.MULTILINE,
)
_PEMISAH = re.compile(r"^---(?: ++#.*+| *+)$", re.MULTILINE)
_ASING = re.compile("[\x85\u2028\u2029\ufeff" + PENGGANTI + "]")
_BATAS_DALAM = 24
_BATAS_BARIS = 40_000


class Cepat(NamedTuple):
    """A document without places: its data (None: empty), its own stretch of the file, whether keys lack values."""

    data: Any
    naskah: Naskah
    ada_kosong: bool


def baca_baris(naskah: Naskah) -> list[Cepat] | None:
    """Read all documents, or None at the first line that is not of the plainest kind.

    That kind: blocks of ``key:``, ``key: value`` and ``- ...``, values plain or quoted on their own line, comments.
    """
    teks = naskah.teks.replace("\r\n", "\n") if "\r\n" in naskah.teks else naskah.teks
    if "\t" in teks or "\r" in teks or teks.count("\n") > _BATAS_BARIS:
        return None
    if not teks.isascii() and _ASING.search(teks):
        return None
    hasil: list[Cepat] = []
    for mula, awal, akhir, nomor in _potongan(teks):
        baris = _BARIS.findall(teks, awal, akhir)
        if len(baris) != teks.count("\n", awal, akhir) + 1:
            return None
        lewat = next((i for i, satu in enumerate(baris) if satu[1] or satu[2] or satu[3] or satu[4]), None)
        if lewat is None and mula == awal:  # nothing but comments, and no `---`
            continue
        isi = (None, False) if lewat is None else _dokumen(baris)
        if isi is None:
            return None
        potong = teks[mula:akhir]
        if lewat and mula == awal:
            potong = potong.split("\n", lewat)[lewat]
            nomor += lewat
        hasil.append(Cepat(isi[0], Naskah(naskah.berkas, potong, naskah.geser + nomor), isi[1]))
    return hasil


def _potongan(teks: str) -> Iterator[tuple[int, int, int, int]]:
    """Give for each document where it starts, where its first line behind a ``---`` does, its end, and its line."""
    mula = awal = baris = 0
    for cocok in _PEMISAH.finditer(teks) if "---" in teks else ():
        if cocok.start():
            yield mula, awal, cocok.start() - 1, baris
        baris += teks.count("\n", mula, cocok.start())
        mula, awal = cocok.start(), min(cocok.end() + 1, len(teks))
    yield mula, awal, len(teks), baris


class _Susunan:
    """Where in a document the reader is: the innermost mapping or list, its column, and those around it."""

    __slots__ = ("absen", "gantung", "kolom", "peta", "tumpuk", "wadah")

    def __init__(self) -> None:
        self.kolom, self.peta = 0, True
        self.wadah: Any = {}
        self.tumpuk: list[tuple[int, Any, bool]] = []
        self.gantung = ""  # a key whose value may follow below
        self.absen: set[tuple[int, str]] = set()

    def buka(self, kolom: int, isi: Any) -> None:
        """Go into a mapping or a list."""
        self.tumpuk.append((self.kolom, self.wadah, self.peta))
        self.kolom, self.wadah, self.peta = kolom, isi, isinstance(isi, dict)

    def pindah(self, k: int, butir: str) -> bool:
        """Go to where a line at a column belongs; tells whether there is such a place."""
        if self.gantung:
            if k > self.kolom or (butir and k == self.kolom):
                isi: Any = [] if butir else {}
                self.wadah[self.gantung] = isi
                self.buka(k, isi)
            else:
                self.absen.add((id(self.wadah), self.gantung))
            self.gantung = ""
        while k < self.kolom or (k == self.kolom and not (self.peta or butir)):
            if not self.tumpuk:
                return False
            self.kolom, self.wadah, self.peta = self.tumpuk.pop()
        return k == self.kolom and self.peta is not bool(butir) and len(self.tumpuk) <= _BATAS_DALAM


def _dokumen(baris: list[tuple[str, str, str, str, str]]) -> tuple[Any, bool] | None:
    """Build one document's data; this loop is what reading costs."""
    kini = _Susunan()
    akar, absen = kini.wadah, kini.absen
    for spasi, butir, kunci, nilai, kutip in baris:
        if not (kunci or butir):
            if nilai or kutip:
                return None
            continue
        k = len(spasi)
        if (kini.gantung or k != kini.kolom or kini.peta is (butir != "")) and not kini.pindah(k, butir):
            return None
        if butir and kunci:
            baru: dict[str, Any] = {}
            kini.wadah.append(baru)
            kini.buka(k + len(butir), baru)
        wadah = kini.wadah
        if kunci and (kunci in wadah or kunci in KUNCI_CURIGA or (absen and (id(wadah), kunci) in absen)):
            return None
        if kutip:
            nilai = kutip[1:-1]
        elif not nilai:
            if not kunci:
                return None
            kini.gantung = kunci
            continue
        if (len(nilai) < 5 or nilai.strip() is not nilai) and nilai.strip() in ABSEN:
            if nilai.strip() in KOSONG:
                return None
            if not (nilai.strip() and kutip):
                absen.update([(id(wadah), kunci)] if kunci else [])
                continue
        if kunci:
            wadah[kunci] = nilai
        else:
            wadah.append(nilai)
    absen.update([(id(kini.wadah), kini.gantung)] if kini.gantung else [])
    return akar, bool(absen)
