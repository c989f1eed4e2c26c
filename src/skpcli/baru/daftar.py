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

_CIRI = ("nip", "jabatan", "evaluasi", "tahun", "mulai", "selesai")
_ISIAN = {satu.nama: satu for satu in ISIAN[JenisDokumen.PEGAWAI]}
_PEMISAH = ",;\t"
_SEP = re.compile(rf'"?sep=([{_PEMISAH}|])"?[ ]*(?:\r\n|\r|\n|$)', re.IGNORECASE)
_RUMUS = re.compile(r'="(.*)"', re.DOTALL)


class Baris(NamedTuple):
    """A row: its number as a spreadsheet shows it, its answers, and what is wrong with them."""

    nomor: int
    jawaban: Jawaban
    salah: str = ""


class Tabel(NamedTuple):
    """A table: its rows, the columns it has, those that are nobody's question, that it lacks, that it has twice.

    ``rusak`` says that it is no CSV to its end.
    """

    baris: tuple[Baris, ...] = ()
    kolom: frozenset[str] = frozenset()
    asing: tuple[str, ...] = ()
    kurang: tuple[str, ...] = ()
    ganda: tuple[str, ...] = ()
    rusak: bool = False


def baca_tabel(teks: str) -> Tabel:
    """Read CSV with a header in any case, separated by comma, semicolon or tab.

    A row has the number that a spreadsheet gives it: records are counted and not lines, since a cell may hold line
    breaks; empty records count. Excel's ``sep=;`` in front names the separator; spreadsheets do not show it as a row.
    """
    sep = _SEP.match(teks)
    teks = teks[sep.end() :] if sep else teks
    kepala = next((satu for satu in teks.splitlines() if satu.strip()), "")
    pemisah = sep[1] if sep else max(_PEMISAH, key=kepala.count)
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
    try:
        rekaman = [(nomor, satu) for nomor, satu in enumerate(pembaca, 1) if any(sel.strip() for sel in satu)]
    except csv.Error:  # an endless cell: a quote that is never closed
        return Tabel(rusak=True)
    if not rekaman:
        return Tabel(kurang=WAJIB)
    asli = [satu.strip() for satu in rekaman[0][1]]
    kolom = [lipat(satu).replace(" ", "_") for satu in asli]
    asing = tuple(satu for satu, nama in zip(asli, kolom, strict=True) if satu and nama not in _ISIAN)
    kurang = tuple(satu for satu in WAJIB if satu not in kolom)
    ganda = tuple(satu for satu in _ISIAN if kolom.count(satu) > 1)
    baris = () if kurang or ganda else tuple(_baris(nomor, kolom, satu) for nomor, satu in rekaman[1:])
    return Tabel(baris, frozenset(kolom), asing, kurang, ganda)


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
    """Pair every row about a person, position and period that came before with the first of them."""
    pertama: dict[tuple[str | None, ...], Baris] = {}
    for satu in tabel.baris:
        ciri = tuple(satu.jawaban.get(nama) for nama in _CIRI)
        if satu.jawaban.get("nip") and pertama.setdefault(ciri, satu) is not satu:
            yield satu, pertama[ciri]
