"""A table of people, one a row, as answers."""

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from skpcli.baru.isian import ISIAN, Jawaban, baca
from skpcli.ejaan import lipat
from skpcli.istilah import JenisDokumen

WAJIB = ("nama", "nip", "jabatan")
"""The columns that a table must have."""

_ISIAN = {satu.nama: satu for satu in ISIAN[JenisDokumen.PEGAWAI]}
_RUMUS = re.compile(r'="(.*)"', re.DOTALL)


class Baris(NamedTuple):
    """A row: its number in the file, its answers, and what is wrong with them."""

    nomor: int
    jawaban: Jawaban
    salah: str = ""


class Tabel(NamedTuple):
    """A table: its rows, the columns it has, those that are nobody's question, and those that it lacks."""

    baris: tuple[Baris, ...] = ()
    kolom: frozenset[str] = frozenset()
    asing: tuple[str, ...] = ()
    kurang: tuple[str, ...] = ()


def baca_tabel(teks: str) -> Tabel:
    """Read CSV with a header in any case, separated by comma, semicolon or tab."""
    kepala = next((satu for satu in teks.splitlines() if satu.strip()), "")
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=max(",;\t", key=kepala.count))
    try:
        rekaman = [(nomor, satu) for nomor, satu in enumerate(pembaca, 1) if any(sel.strip() for sel in satu)]
    except csv.Error:  # an endless cell: a quote that is never closed
        return Tabel(kurang=WAJIB)
    if not rekaman:
        return Tabel(kurang=WAJIB)
    asli = [satu.strip() for satu in rekaman[0][1]]
    kolom = [lipat(satu).replace(" ", "_") for satu in asli]
    asing = tuple(satu for satu, nama in zip(asli, kolom, strict=True) if satu and nama not in _ISIAN)
    kurang = tuple(satu for satu in WAJIB if satu not in kolom)
    baris = () if kurang else tuple(_baris(nomor, kolom, satu) for nomor, satu in rekaman[1:])
    return Tabel(baris, frozenset(kolom), asing, kurang)


def _baris(nomor: int, kolom: list[str], sel: list[str]) -> Baris:
    salah = [f"ada {len(sel)} sel, sedangkan kolomnya {len(kolom)}"] if any(sel[len(kolom) :]) else []
    jawaban = {}
    for nama, isi in zip(kolom, sel, strict=False):
        if nama not in _ISIAN:
            continue
        terbaca = baca(_ISIAN[nama], _bersih(isi))
        if terbaca.nilai is not None:
            jawaban[nama] = terbaca.nilai
        elif terbaca.pesan:
            salah.append(f"{nama}: {terbaca.pesan}{f' ({terbaca.saran})' if terbaca.saran else ''}")
    return Baris(nomor, jawaban, "; ".join(salah))


def _bersih(sel: str) -> str:
    """Undo what keeps Excel from reading a cell as a number."""
    cocok = _RUMUS.fullmatch(sel.strip())
    return cocok[1] if cocok else sel.removeprefix("'")


def orang_ganda(tabel: Tabel) -> Iterator[tuple[Baris, Baris]]:
    """Pair every row about a person and position that came before with the first of them."""
    pertama: dict[tuple[str | None, str | None, str | None], Baris] = {}
    for satu in tabel.baris:
        ciri = (satu.jawaban.get("nip"), satu.jawaban.get("jabatan"), satu.jawaban.get("evaluasi"))
        if satu.jawaban.get("nip") and pertama.setdefault(ciri, satu) is not satu:
            yield satu, pertama[ciri]
