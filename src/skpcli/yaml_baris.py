"""Reading of the plainest YAML line by line, several times as fast as through a parser's events."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from skpcli.istilah import KOSONG
from skpcli.yaml_catat import ABSEN, KUNCI_CURIGA, Tempat
from skpcli.yaml_naskah import PENGGANTI, Naskah

_BARIS = re.compile(
    r"^( *+)(?:#.*+|(- ++)?+(?:([A-Za-z_][A-Za-z0-9_]*+):(?=[ \n]|\Z)( *+))?+"
    r"(?:([^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^ \n:#]++|:(?=[^ \n])| ++(?=[^ \n#])|#)*+)"
    r"""|("[^"\\\n]*+"|'[^'\n]*+'))?+(?: ++#(?: .*+)?)? *+)?$""",
    re.MULTILINE,
)
_PEMISAH = re.compile(r"---(?: ++#.*+| *+)$", re.MULTILINE)  # where a line starts with it
_ASING = re.compile("[\x85\u2028\u2029\ufeff" + PENGGANTI + "]")
_BATAS_DALAM = 24
_BATAS_BARIS = 40_000


class Cepat(NamedTuple):
    """A document: its data (None: empty), its own stretch of the file, whether keys lack values, its places if asked.

    ``akar`` is counted from the stretch's first line.
    """

    data: Any
    naskah: Naskah
    ada_kosong: bool
    akar: Tempat | None = None


def baca_baris(naskah: Naskah, *, letak: bool = False) -> list[Cepat] | None:
    """Read all documents, or None at the first line that is not of the plainest kind.

    That kind: blocks of ``key:``, ``key: value`` and ``- ...``, values plain or quoted on their own line, comments.
    With ``letak`` the places are read too, and a key without value is not of that kind.
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
        lewat = next((i for i, satu in enumerate(baris) if any(satu[1:])), None)
        if lewat is None and mula == awal:  # nothing but comments, and no `---`
            continue
        tersurat = mula != awal
        geser = 1 if tersurat else -(lewat or 0)  # of its first line from the start of its stretch
        isi = (None, False, None) if lewat is None else _dokumen(baris, geser, letak)
        if isi is None:
            return None
        potong = teks[mula:akhir]
        if lewat and not tersurat:
            potong = potong.split("\n", lewat)[lewat]
            nomor += lewat
        b = geser + (lewat or 0)
        akar = (-1, -1, b, 0, b, 1, isi[2]) if letak else None
        hasil.append(Cepat(isi[0], Naskah(naskah.berkas, potong, naskah.geser + nomor), isi[1], akar))
    return hasil


def _potongan(teks: str) -> Iterator[tuple[int, int, int, int]]:
    """Give for each document where it starts, where its first line behind a ``---`` does, its end, and its line."""
    mula = awal = baris = 0
    for cocok in _PEMISAH.finditer(teks) if "---" in teks else ():
        if cocok.start() and teks[cocok.start() - 1] != "\n":
            continue
        if cocok.start():
            yield mula, awal, cocok.start() - 1, baris
        baris += teks.count("\n", mula, cocok.start())
        mula, awal = cocok.start(), min(cocok.end() + 1, len(teks))
    yield mula, awal, len(teks), baris


_Baris = tuple[str, str, str, str, str, str]
"""A line's blanks, dash, key, the blanks behind its colon, plain value, quoted value."""

_Isi = tuple[Any, bool, Any]
"""A document's data, whether keys lack values, and the places of what is in it."""


class _Susunan:
    """Where in a document the reader is: the innermost mapping or list, its column, and those around it.

    ``tempat`` holds the places of what stands in it, where they are asked for.
    """

    __slots__ = ("absen", "gantung", "kolom", "kunci_di", "peta", "tempat", "tumpuk", "wadah")

    def __init__(self, letak: bool) -> None:
        self.kolom, self.peta = 0, True
        self.wadah: Any = {}
        self.tempat: Any = {} if letak else None
        self.tumpuk: list[tuple[int, Any, bool, Any]] = []
        self.gantung = ""  # a key whose value may follow below
        self.kunci_di = (-1, -1)
        self.absen: set[tuple[int, str]] = set()

    def buka(self, kolom: int, isi: Any, di: tuple[int, int]) -> None:
        """Go into a mapping or a list, and note its place in the one around it."""
        self.tumpuk.append((self.kolom, self.wadah, self.peta, self.tempat))
        self.kolom, self.wadah, self.peta = kolom, isi, isi.__class__ is dict
        if self.tempat is None:
            return
        luar, self.tempat = self.tempat, {} if self.peta else []
        b, k = di
        tempat = (*self.kunci_di, b, k, b, k + 1, self.tempat)
        if isinstance(luar, dict):
            luar[self.gantung] = tempat
        else:
            luar.append((-1, -1, *tempat[2:]))

    def butir(self, nomor: int, k: int) -> None:
        """Go into a mapping that starts behind a dash."""
        isi: dict[str, Any] = {}
        self.wadah.append(isi)
        self.buka(k, isi, (nomor, k))

    def pindah(self, nomor: int, k: int, butir: str) -> bool:
        """Go to where a line at a column belongs; tells whether there is such a place."""
        if self.gantung:
            if k > self.kolom or (butir and k == self.kolom):
                isi: Any = [] if butir else {}
                self.wadah[self.gantung] = isi
                self.buka(k, isi, (nomor, k))
            else:
                self.absen.add((id(self.wadah), self.gantung))
            self.gantung = ""
        while k < self.kolom or (k == self.kolom and not (self.peta or butir)):
            if not self.tumpuk:
                return False
            self.kolom, self.wadah, self.peta, self.tempat = self.tumpuk.pop()
        return k == self.kolom and self.peta is not bool(butir) and len(self.tumpuk) <= _BATAS_DALAM


def _absen(nilai: str, kutip: str) -> bool | None:
    """Tell whether a value means absent; None for a dash and its like, which need a word."""
    inti = nilai.strip()
    if inti in KOSONG:
        return None
    return inti in ABSEN and not (inti and kutip)


def _dokumen(baris: list[_Baris], awal: int, letak: bool) -> _Isi | None:
    """Build one document's data, and its places; this loop is what reading costs."""
    kini = _Susunan(letak)
    akar, absen, tempat_akar = kini.wadah, kini.absen, kini.tempat
    for nomor, (spasi, butir, kunci, sela, nilai, kutip) in enumerate(baris, awal):
        if not (kunci or butir):
            if nilai or kutip:
                return None
            continue
        k = len(spasi)
        if (kini.gantung or k != kini.kolom or kini.peta is (butir != "")) and not kini.pindah(nomor, k, butir):
            return None
        if butir:
            k += len(butir)
            if kunci:
                kini.butir(nomor, k)
        wadah = kini.wadah
        if kunci and (kunci in wadah or kunci in KUNCI_CURIGA or (absen and (id(wadah), kunci) in absen)):
            return None
        tertulis = nilai or kutip
        if not tertulis:
            if not kunci:
                return None
            kini.gantung, kini.kunci_di = kunci, (nomor, k)
            continue
        nilai = nilai or kutip[1:-1]
        if (len(nilai) < 5 or nilai.strip() is not nilai) and (tanpa := _absen(nilai, kutip)) is not False:
            if tanpa is None or letak:
                return None
            absen.update([(id(wadah), kunci)] if kunci else [])
        elif kunci:
            wadah[kunci] = nilai
            if letak:
                v = k + len(kunci) + 1 + len(sela)
                kini.tempat[kunci] = (nomor, k, nomor, v, nomor, v + len(tertulis), None)
        else:
            wadah.append(nilai)
            if letak:
                kini.tempat.append((-1, -1, nomor, k, nomor, k + len(tertulis), None))
    absen.update([(id(kini.wadah), kini.gantung)] if kini.gantung else [])
    return None if letak and absen else (akar, bool(absen), tempat_akar)
