"""Numbers, dates and units as they stand in Indonesian free text."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

from skpcli.istilah import BULAN

Satuan = tuple[str, ...]
"""First words of a unit, folded, each as good as the other; none for a number without unit."""

HURUF = r"[^\W\d_]"
_WAKTU = ("detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun")
SATUAN_WAKTU = frozenset(_WAKTU) | frozenset(f"{kata} kerja" for kata in _WAKTU)
_PENGALI = frozenset(("ribu", "rb", "juta", "jt", "miliar", "milyar", "triliun", "trilyun"))
_BULAN = (*BULAN, "nopember")
_BUKAN_SATUAN = _PENGALI.union(_BULAN)
_SAMA_WAKTU = ({"detik": 1, "menit": 60, "jam": 3600}, {"hari": 1, "minggu": 7})

_ANGKA = r"\d++(?:[.,]++\d++)*+"
_USAI = r"(?![.,]?\d)"
_TAHUN = rf"\d{{4}}{_USAI}"
_NAMA_BULAN = rf"(?:{'|'.join(_BULAN)})(?!{HURUF})"
_HARI = r"(?:0?[1-9]|[12]\d|3[01])"
_BULAN_ANGKA = r"(?:0?[1-9]|1[0-2])"
_PINDAI = re.compile(
    # What has digits and is no number goes first: a scale, dates, names such as SP2D.
    rf"(?P<lewat>(?<!{HURUF})dari skala {_ANGKA}"
    rf"|\d{{4}}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]){_USAI}"
    rf"|{_HARI}([/-]){_BULAN_ANGKA}\2{_TAHUN}"
    rf"|\d{{1,2}}+[ /-]?{_NAMA_BULAN}(?:[ /-]?{_TAHUN})?"
    rf"|(?<!{HURUF}){_NAMA_BULAN} {_TAHUN}"
    rf"|(?P<nama>{HURUF}[-+/.]?{_ANGKA}))"
    # The bracket belongs to the number, so that nothing inside it is read.
    rf"|(?:(?<!{HURUF})(?P<rp>rp)\.? ?)?(?P<angka>{_ANGKA})\**+(?: ?\([^()]*+\))?"
)
_DIGIT = re.compile(r"\d")
_BENTUK = re.compile(
    r"(?P<bulat>[1-9][0-9]{0,2}+(?:\.[0-9]{3})++|[0-9]++)(?:,(?P<pecahan>[0-9]++))?"
    r"|[0-9]++\.(?![0-9]{3}\Z)[0-9]++"
)
_KATA = re.compile(rf" ?(?!dari skala \d)(%|{HURUF}++)\**+( kerja(?!{HURUF}))?( ?/)?")
_KATA_LAIN = re.compile(rf" ?({HURUF}++)\**+( kerja(?!{HURUF}))?( ?/)?")
_PISAH = rf"(?:[-\u2013\u2014]|(?<!{HURUF})(?:s\.d\.?|s/d|sd|sampai dengan|sampai|hingga))"
_ANTARA = re.compile(rf" ?(?P<satuan>(?:%|{HURUF}++)\**+(?:(?: | ?/ ?){HURUF}++\**+)*)? ?{_PISAH} ?")


class Gagal(NamedTuple):
    """Why a text cannot be computed with: a normal outcome, not an error."""

    sebab: str


class Suku(NamedTuple):
    """A number with its unit at a place in a folded text; `galat` says why it cannot be used."""

    awal: int
    akhir: int
    teks: str
    nilai: Decimal
    satuan: Satuan
    catatan: str | None
    galat: str | None

    @property
    def tahun(self) -> bool:
        """Whether it reads as a year where time is meant."""
        return not self.satuan and self.galat is None and 1900 <= self.nilai <= 2100


def ratakan(teks: str) -> str:
    """Fold case and blanks, NBSP and line ends included; all positions refer to this text.

    >>> ratakan(" 12   Laporan ")
    '12 laporan'
    """
    return " ".join(teks.split()).casefold()


def baca_angka(teks: str) -> Decimal | None:
    """Read a run of digits, dots and commas in Indonesian notation, or return None.

    >>> baca_angka("1.250,75"), baca_angka("99.5"), baca_angka("0.750")
    (Decimal('1250.75'), Decimal('99.5'), None)
    """
    if not teks.isascii():
        return None
    if teks.isdigit():
        return Decimal(teks)
    bentuk = _BENTUK.fullmatch(teks)
    if bentuk is None:
        return None
    bulat, pecahan = bentuk["bulat"], bentuk["pecahan"]
    if bulat is None:
        return Decimal(teks)
    return Decimal(bulat.replace(".", "") + "." + (pecahan or ""))


def tulis_angka(nilai: Decimal) -> str:
    """Write a number in Indonesian notation.

    >>> tulis_angka(Decimal("1250.50")), tulis_angka(Decimal("-1000000"))
    ('1.250,5', '-1.000.000')
    """
    bulat, _, pecahan = f"{nilai:,f}".partition(".")
    pecahan = pecahan.rstrip("0")
    return bulat.replace(",", ".") + (f",{pecahan}" if pecahan else "")


def rounded_percent(share: Fraction) -> Decimal:
    """Give a share as a number of percent, rounded to two decimals.

    >>> rounded_percent(Fraction(2, 3))
    Decimal('66.67')
    """
    percent = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return percent.quantize(Decimal("0.01"), ROUND_HALF_UP)


def baca_satuan(teks: str, awal: int = 0) -> Satuan:
    """Read the first words of the unit at a place in a folded text; words joined by a slash are alternatives.

    >>> baca_satuan("hari kerja"), baca_satuan("kegiatan / laporan akhir"), baca_satuan("%")
    (('hari kerja',), ('kegiatan', 'laporan'), ('persen',))
    """
    cocok = _KATA.match(teks, awal)
    kata: list[str] = []
    while cocok:
        satu, kerja, miring = cocok.groups()
        if satu == "%":
            return ("persen",)
        # Only after a unit of time does "kerja" make another unit; elsewhere it is any second word.
        kata.append(f"{satu} kerja" if kerja and satu in SATUAN_WAKTU else satu)
        cocok = _KATA_LAIN.match(teks, cocok.end()) if miring and not kerja else None
    return tuple(kata)


def suku_di(teks: str, awal: int) -> Suku | None:
    """Read the number that starts at a place in a folded text; None where none does, or a date.

    >>> suku_di("rp 5.000 per unit", 0).satuan
    ('rp',)
    """
    cocok = _PINDAI.match(teks, awal)
    return _suku(teks, cocok) if cocok and cocok["angka"] else None


def pindai(teks: str, awal: int = 0) -> Iterator[Suku | int]:
    """Yield what has digits from a place on: numbers as `Suku`, a date or scale as its place.

    >>> [satu if isinstance(satu, int) else satu.teks for satu in pindai("sp2d, 3 kali, 1 mei")]
    ['3', 14]
    """
    while digit := _DIGIT.search(teks, awal):
        # Going from digit to digit is far cheaper than trying each letter; no prefix is longer than "dari skala ".
        cocok = _PINDAI.search(teks, max(awal, digit.start() - 11))
        assert cocok, "every digit is part of a number at least"
        awal = cocok.end()
        if cocok["angka"]:
            yield _suku(teks, cocok)
        elif not cocok["nama"]:
            yield cocok.start()


def berikut(teks: str, suku: Suku) -> Suku | int | None:
    """Return what `pindai` yields first after a number."""
    return next(pindai(teks, suku.akhir), None) if _DIGIT.search(teks, suku.akhir) else None


def satuan_antara(teks: str, satu: Suku, dua: Suku | int | None) -> Satuan | None:
    """Return the first number's own unit, () for none, where a range separator joins two neighbours; else None.

    >>> satuan_antara("85% - 95%", suku_di("85% - 95%", 0), suku_di("85% - 95%", 6))
    ('persen',)
    """
    if dua is None:
        return None
    cocok = _ANTARA.fullmatch(teks, satu.akhir, dua if isinstance(dua, int) else dua.awal)
    if cocok is None or satu.satuan == ("rp",):
        return cocok and satu.satuan
    return baca_satuan(cocok["satuan"] or "")


def _suku(teks: str, cocok: re.Match[str]) -> Suku:
    rp, angka = cocok.group("rp", "angka")
    awal, akhir = cocok.span()
    nilai, satuan = baca_angka(angka), baca_satuan(teks, akhir)
    catatan = galat = None
    if nilai is None or teks[awal - 1 : awal] in (".", ","):
        nilai, galat = Decimal(0), f"`{angka[:40]}` bukan bilangan; tulis seperti 1.250 atau 1.250,75"
    elif satuan and satuan[0] in _BUKAN_SATUAN:
        galat = f"tulis bilangan lengkap dengan angka, bukan dengan `{satuan[0]}`"
        galat = galat if satuan[0] in _PENGALI else "tanggal atau nama bulan bukan besaran"
    elif angka[-4:-3] == ",":
        catatan = f"`{angka[:40]}` dibaca sebagai desimal; untuk ribuan tulis dengan titik"
    return Suku(awal, akhir, angka, nilai, ("rp",) if rp else satuan, catatan, galat)


def faktor(satu: Satuan, lain: Satuan) -> tuple[int, int] | None:
    """Return the factors that bring two agreeing units to one measure, or None where they do not agree.

    >>> faktor(("jam",), ("menit",)), faktor(("hari",), ("hari kerja",)), faktor((), ("berkas",))
    ((3600, 60), None, (1, 1))
    """
    if not satu or satu == lain or not set(satu).isdisjoint(lain):
        return (1, 1)
    for tabel in _SAMA_WAKTU:
        kiri = next((tabel[kata] for kata in satu if kata in tabel), None)
        kanan = next((tabel[kata] for kata in lain if kata in tabel), None)
        if kiri and kanan:
            return kiri, kanan
    return None
