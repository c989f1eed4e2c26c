"""Regular expressions and comparisons on long hostile texts: no time that grows faster than the text."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import skpcli
from skpcli.source.defects import JANGKAUAN

PANJANG = 60_000
ANGGARAN = 1.0
"""Seconds of one pattern on one text: fifty times the slowest whose time grows as the text does, and a part of the
time of any whose time grows with its square.
"""

DI_LUAR = ("skpcli.model.patterns:",)
"""What works on patterns of our own only."""

BATAS = {"skpcli.source.defects": JANGKAUAN}
"""Modules that give their patterns no more of a line than this."""

CARA = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
WAKIL = (
    "a",
    "Z",
    "7",
    " ",
    "\t",
    "\n",
    "\r",
    "_",
    "-",
    ".",
    ",",
    ":",
    "/",
    "#",
    '"',
    "'",
    "\\",
    "(",
    "[",
    "{",
    "é",
    "!",
)
AKHIR = ("", "!", "\x00", "x", "7", "\n")
KATA = (
    "maksimal ",
    "di bawah ",
    "hari kerja ",
    "s.d. ",
    "1.000",
    "1,5",
    "Rp ",
    "dr. ",
    "nip: ",
    "- ",
    "a: ",
    "''",
    '\\"',
)


def pola_kita() -> dict[str, re.Pattern[Any]]:
    """Collect the compiled patterns of all modules, and those that functions write in place."""
    hasil: dict[str, re.Pattern[Any]] = {}
    for info in pkgutil.walk_packages(skpcli.__path__, "skpcli."):
        if info.name.endswith("__main__"):
            continue
        modul = importlib.import_module(info.name)
        for nama, isi in vars(modul).items():
            if not nama.startswith("__"):
                hasil |= {f"{info.name}.{nama}{ekor}": satu for ekor, satu in di_dalam(isi)}
        assert modul.__file__
        for baris, tertulis in di_tempat(Path(modul.__file__)):
            hasil[f"{info.name}:{baris}"] = re.compile(tertulis)
    unik = {
        (satu.pattern, satu.flags): (nama, satu)
        for nama, satu in sorted(hasil.items(), reverse=True)
    }
    return dict(sorted(unik.values()))


def di_dalam(isi: object) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Give the patterns in a value, with their place in it."""
    if isinstance(isi, re.Pattern):
        yield "", isi
    anak: Iterable[tuple[object, object]] = ()
    if isinstance(isi, dict):
        anak = isi.items()
    elif isinstance(isi, (tuple, list)):
        anak = enumerate(isi)
    for kunci, satu in anak:
        yield from ((f"[{kunci}]{ekor}", pola) for ekor, pola in di_dalam(satu))


def di_tempat(berkas: Path) -> Iterator[tuple[int, str]]:
    """Give the patterns that calls of `re` hold as constants, with their lines."""
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if (
            isinstance(simpul, ast.Call)
            and ast.unparse(simpul.func) in {f"re.{cara}" for cara in CARA}
            and simpul.args
        ):
            awal = simpul.args[0]
            if isinstance(awal, ast.Constant) and isinstance(awal.value, str):
                yield simpul.lineno, awal.value


POLA = pola_kita()
SUMBER = "\n".join(
    satu.read_text(encoding="utf-8") for satu in sorted(Path(skpcli.__path__[0]).rglob("*.py"))
)


def serangan(pola: re.Pattern[Any], panjang: int) -> Iterator[str]:
    """Give long texts: runs of each character that the pattern knows, of its words, and of pairs, with a wrong end."""
    tertulis = pola.pattern if isinstance(pola.pattern, str) else pola.pattern.decode("latin-1")
    huruf = dict.fromkeys(
        (*WAKIL, *(satu for satu in tertulis if not satu.isalnum() and satu not in "()|?*+^$"))
    )
    kata = dict.fromkeys((*KATA, *re.findall(r"[A-Za-z]{2,}", tertulis)[:20]))
    for satu in (*huruf, *kata):
        isi = satu * (panjang // len(satu))
        for akhir in AKHIR:
            yield isi + akhir
        yield "a" + isi + "a"
        yield "7 " + isi + "7"
        for lain in (" ", "a", "7", ":", ","):
            yield (satu + lain) * (panjang // (len(satu) + 1)) + "!"


@cache
def cara_pakai(nama: str) -> set[str]:
    """Tell how the package uses a pattern; all ways where it cannot be seen."""
    _, _, pendek = nama.rpartition(".")
    dipakai = {cara for cara in CARA if re.search(rf"\b{re.escape(pendek)}\.{cara}\(", SUMBER)}
    return dipakai or {"match", "fullmatch", "finditer"}


def jalankan(nama: str, teks: str) -> None:
    """Use a pattern on a text in the ways in which the package does."""
    pola = POLA[nama]
    isi: Any = teks if isinstance(pola.pattern, str) else teks.encode()
    cara = cara_pakai(nama)
    if "match" in cara:
        pola.match(isi)
    if "fullmatch" in cara:
        pola.fullmatch(isi)
    if cara - {"match", "fullmatch"}:
        for _ in pola.finditer(isi):
            pass


def test_all_patterns_are_found() -> None:
    assert len(POLA) > 60
    assert {"skpcli.model.values._NIP", "skpcli.source.defects.AWAL_NILAI"} <= POLA.keys()


@pytest.mark.parametrize("nama", [nama for nama in POLA if not nama.startswith(DI_LUAR)])
def test_a_pattern_takes_no_more_than_its_budget(nama: str) -> None:
    cara_pakai(nama)  # once, and not within the time
    for teks in serangan(POLA[nama], BATAS.get(nama.rpartition(".")[0], PANJANG)):
        awal = time.process_time()
        jalankan(nama, teks)
        lama = time.process_time() - awal
        assert lama < ANGGARAN, (
            f"{lama:.2f} s: {POLA[nama].pattern!r} pada {teks[:12]!r}...{teks[-6:]!r}"
        )
