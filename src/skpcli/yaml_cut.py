"""Explanation of Indonesian texts that YAML cuts or takes for something else."""

import re
from typing import NamedTuple

BATAS_DALAM = 32


class Cacat(NamedTuple):
    """One defect: its code, what to say, where (from 0, end exclusive), and the line as it should be."""

    kode: str
    pesan: str
    baris: int
    kolom: int
    kolom_akhir: int
    saran: str | None = None
    dapat_dilewati: bool = False  # the stretch may be blotted out to read the rest of the document


def terlalu_dalam(baris: int, kolom: int) -> Cacat:
    """A collection deeper than any that the format has."""
    pesan = f"susunan lebih dari {BATAS_DALAM} tingkat; sederhanakan, format SKP tidak memerlukannya"
    return Cacat("SKP009", pesan, baris, kolom, kolom + 1)


_KUTIPAN = r'"(?:\\.|[^"\\])*"|' + r"'(?:''|[^'])*'"
JANGKAUAN = 1_000  # no defect is looked for further along its line, lest a long line take for ever
AWAL_NILAI = re.compile(
    rf"[ \t]*(?:---[ \t]+)?(?:-[ \t]+)*(?:\?[ \t]+)?((?:{_KUTIPAN}|[^\s\"'#][^#]*?)[ \t]*:(?=[ \t])[ \t]+)?"
)
_KUNCI_SEBELUM = re.compile(r"([^\s{}\[\],:#-][^{}\[\],:#]*?)[ \t]*:[ \t]*$")
_ANGKA_SEBELUM = re.compile(r"(?:^|[{,:\[])[ \t]*([^\s{},:\[\]][^{},:\[\]]*?|)(?<=\d)[ \t]*,[ \t]*$")
_KOMENTAR = re.compile(r"[ \t]+#(?=[ \t]|$).*$|[ \t]+$")
_TERPOTONG = re.compile(r"[ \t]+#[^\s#]")


def kutip(teks: str) -> str:
    """Quote a text for YAML, with the quotes that need no escape.

    >>> kutip('>= "75"')
    '\\'>= "75"\\''
    """
    if '"' in teks or "\\" in teks:
        return "'" + teks.replace("'", "''") + "'"
    return f'"{teks}"'


def saran(baris: str, awal: int, akhir: int) -> str | None:
    """Show the line with quotes around a stretch; nothing for a line too long to be shown."""
    if len(baris) > 300:
        return None
    return f"tulis: {(baris[:awal] + kutip(baris[awal:akhir]) + baris[akhir:]).strip()}"


def batas_nilai(baris: str, awal: int, dalam_kurung: bool = False) -> int:
    """Column where the value that starts at a column ends, without comment and trailing blanks."""
    akhir = min(len(baris), awal + JANGKAUAN)
    potong = _KOMENTAR.search(baris, awal, akhir)
    akhir = potong.start() if potong else akhir
    if dalam_kurung and (tanda := re.compile(r"[,\]}]").search(baris, awal + 1, akhir)):
        akhir = tanda.start()
    return max(awal + len(baris[awal:akhir].rstrip()), awal + 1)


def kunci_sebelum(baris: str, kolom: int) -> str | None:
    """The key whose value starts at a column, where there is one."""
    cocok = _KUNCI_SEBELUM.search(baris[max(0, kolom - 300) : kolom])
    return cocok[1].strip("\"'") if cocok else None


def awal_nilai(baris: str) -> int:
    """Column where a line's value starts: after blanks, dashes and the key with its colon."""
    cocok = AWAL_NILAI.match(baris, 0, JANGKAUAN)
    return cocok.end() if cocok else 0


def tanda_khusus(baris: str, nomor: int, kolom: int, dalam_kurung: bool = False) -> Cacat:
    """A value whose first character means something else to YAML."""
    akhir = batas_nilai(baris, kolom, dalam_kurung)
    return Cacat(
        "SKP011",
        f"teks ini dimulai dengan `{baris[kolom : kolom + 1]}`, tanda khusus YAML, sehingga bukan teks baginya; "
        "apit seluruh teksnya dengan tanda kutip",
        nomor, kolom, akhir, saran(baris, kolom, akhir), True,
    )  # fmt: skip


def terpotong(baris: str, nomor: int, awal: int, akhir: int) -> Cacat | None:
    """A plain value that ends where a ``#`` without a blank behind it takes the rest for a comment."""
    cocok = _TERPOTONG.match(baris, akhir)
    if cocok is None:
        return None
    ujung = batas_nilai(baris, cocok.end() - 1)  # a comment with a blank behind its `#` may follow
    sisa = baris[akhir:ujung].strip()
    awal = min(awal + len(baris[awal:]) - len(baris[awal:].lstrip()), cocok.end() - 2)
    return Cacat(
        "SKP015",
        f"nilai ini terpotong: `{_pendek(sisa)}` dianggap komentar karena `#` didahului spasi; "
        "apit seluruh nilainya dengan tanda kutip, atau beri spasi sesudah `#` bila memang komentar",
        nomor, awal, ujung, saran(baris, awal, ujung),
    )  # fmt: skip


def koma_desimal(baris: str, nomor: int, kolom: int, akhir: int) -> Cacat | None:
    """A key without value right after a number in a flow collection: a number cut at its decimal comma."""
    geser = max(0, kolom - JANGKAUAN)
    if not baris[kolom : kolom + 1].isdigit() or (awal := _ANGKA_SEBELUM.search(baris[geser:kolom])) is None:
        return None
    mula = geser + awal.start(1)
    return Cacat(
        "SKP014",
        f"koma di dalam kurung memotong nilai `{_pendek(baris[mula:akhir])}`; apit nilainya dengan tanda kutip",
        nomor, mula, akhir, saran(baris, mula, akhir),
    )  # fmt: skip


def _pendek(teks: str) -> str:
    return teks if len(teks) <= 40 else teks[:37] + "..."


def tab(isi: str, nomor: int) -> Cacat:
    """A line that is indented with a tab."""
    depan = len(isi) - len(isi.lstrip(" \t"))
    contoh = "tulis dengan spasi: " + isi.replace("\t", "  ").rstrip() if len(isi) <= 300 else None
    return Cacat(
        "SKP005", "baris ini menjorok dengan tab; ganti setiap tab dengan spasi", nomor, isi.index("\t"), depan, contoh
    )
