"""The comparison of a realisasi with its target, both free text."""

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from skpcli.model.comparators import BANDING_AWAL, KURANG, TEGAS
from skpcli.model.numbers import (
    SATUAN_WAKTU,
    Gagal,
    Satuan,
    Skipped,
    Suku,
    berikut,
    faktor,
    looks_like_year,
    pindai,
    ratakan,
    satuan_antara,
    suku_di,
)
from skpcli.model.realisasi import baca_realisasi
from skpcli.model.terms import Arah, Aspek, Posisi

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP, traps=[])
_HUNDREDTH = Decimal("0.01")

_LONGEST_REMEMBERED = 200
"""Pairs of longer texts are not remembered, so that a few long ones do not hold the memory."""

_UNKNOWN_DIRECTION = (Aspek.WAKTU, Aspek.BIAYA)
_SAY_ARAH = "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti lebih baik"

_IS_A_YEAR = Gagal("tahun bukan besaran")
_SEVERAL_NUMBERS = Gagal("target memuat lebih dari satu bilangan")


class Besaran(NamedTuple):
    """A parsed target: bounds (equal for a single number), comparator, first words of the unit."""

    bawah: Decimal
    atas: Decimal
    pembanding: Literal["maks", "min"] | None = None
    tegas: bool = False
    rentang: bool = False
    satuan: Satuan = ()
    catatan: str | None = None


class Perbandingan(NamedTuple):
    """Where a realisasi stands, and what its reader should know."""

    posisi: Posisi | None
    capaian_persen: str | None
    keterangan: str | None


class _SameUnit(NamedTuple):
    """A realisasi with the bounds of its target, all in one unit."""

    value: Decimal
    lower: Decimal
    upper: Decimal


def baca_target(teks: str, aspek: Aspek | None) -> Besaran | Gagal:
    """Parse a target: comparator, number or range, unit, and no other number in the text.

    >>> baca_target("Maks. 7 hari kerja", None).satuan
    ('hari kerja',)
    >>> baca_target("Sesuai Pagu", Aspek.BIAYA)
    Gagal(sebab='target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)')
    """
    text = ratakan(teks)
    comparator = BANDING_AWAL.match(text)
    first = suku_di(text, comparator.end() if comparator else 0)
    if first is None:
        return Gagal("target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)")
    if first.galat:
        return Gagal(first.galat)
    second = berikut(text, first)
    if _is_range(text, first, second):
        if comparator:
            return Gagal("target memuat pembanding sekaligus rentang")
        return _read_range(text, first, second, aspek)
    if aspek is Aspek.WAKTU and first.tahun:
        return _IS_A_YEAR
    if _number_follows(text, first, aspek):
        return _SEVERAL_NUMBERS
    return _single_target(first, comparator)


def _is_range(text: str, first: Suku, second: Suku | Skipped | None) -> bool:
    """Tell whether a separator joins the first two numbers; before a date only without a unit."""
    unit = satuan_antara(text, first, second)
    if unit is None:
        return False
    return isinstance(second, Suku) or not unit


def _read_range(text: str, first: Suku, second: Suku | Skipped | None, aspek: Aspek | None) -> Besaran | Gagal:
    """Parse a range: the unit at the end, or the same at both bounds."""
    if not isinstance(second, Suku):
        return Gagal("tanggal atau nama bulan bukan besaran")
    if second.galat:
        return Gagal(second.galat)
    own_unit = satuan_antara(text, first, second)
    if own_unit and set(own_unit) != set(second.satuan):
        return Gagal("satuan rentang harus di akhir, atau sama pada kedua batas")
    holds_a_year = looks_like_year(first.nilai) or looks_like_year(second.nilai)
    if holds_a_year and aspek is Aspek.WAKTU and not second.satuan:
        return _IS_A_YEAR
    if first.nilai > second.nilai:
        return Gagal("rentang terbalik")
    if _number_follows(text, second, aspek):
        return _SEVERAL_NUMBERS
    return Besaran(
        bawah=first.nilai,
        atas=second.nilai,
        rentang=True,
        satuan=second.satuan,
        catatan=first.catatan or second.catatan,
    )


def _single_target(quantity: Suku, comparator: re.Match[str] | None) -> Besaran:
    """Make the target of one number, with the comparator before it where there is one."""
    target = Besaran(
        bawah=quantity.nilai,
        atas=quantity.nilai,
        satuan=quantity.satuan,
        catatan=quantity.catatan,
    )
    if comparator is None:
        return target
    word = comparator["word"] or comparator["sign"]
    return target._replace(
        pembanding="maks" if word in KURANG else "min",
        tegas=word in TEGAS,
    )


def _number_follows(text: str, quantity: Suku, aspek: Aspek | None) -> bool:
    """Tell whether any other number, years of time apart, follows one in the text."""
    for found in pindai(text, quantity.akhir):
        if isinstance(found, Skipped):
            continue
        if aspek is not Aspek.WAKTU or not found.tahun:
            return True
    return False


def bandingkan(target: str | None, realisasi: str | None, aspek: Aspek | None, arah: Arah | None) -> Perbandingan:
    """Compare a realisasi with its target; where that cannot be computed there is no position.

    >>> bandingkan("2 dokumen", "3 dokumen tersusun", Aspek.KUANTITAS, None)
    Perbandingan(posisi=<Posisi.DI_ATAS: 'di atas'>, capaian_persen='150', keterangan=None)
    >>> bandingkan("2 jam", "120 menit", Aspek.WAKTU, None).posisi
    <Posisi.PADA: 'pada'>
    """
    if target is None:
        return Perbandingan(posisi=None, capaian_persen=None, keterangan="tanpa target")
    if realisasi is None:
        return Perbandingan(posisi=None, capaian_persen=None, keterangan="belum ada realisasi")
    if len(target) + len(realisasi) > _LONGEST_REMEMBERED:
        return _compare(target, realisasi, aspek, arah)
    return _remembered(target, realisasi, aspek, arah)


# CACHEREASON
@lru_cache(maxsize=4096)
def _remembered(target: str, realisasi: str, aspek: Aspek | None, arah: Arah | None) -> Perbandingan:
    return _compare(target, realisasi, aspek, arah)


def _compare(target: str, realisasi: str, aspek: Aspek | None, arah: Arah | None) -> Perbandingan:
    parsed = baca_target(target, aspek)
    text = ratakan(realisasi)
    reason = None
    if isinstance(parsed, Besaran):
        quantity = baca_realisasi(text, parsed.satuan, aspek)
        if isinstance(quantity, Suku):
            return _against_target(quantity, parsed, _direction(parsed, aspek, arah))
        reason = quantity.sebab
    else:
        reason = parsed.sebab
    if text == ratakan(target):
        return Perbandingan(posisi=Posisi.PADA, capaian_persen=None, keterangan=None)
    return Perbandingan(posisi=None, capaian_persen=None, keterangan=reason)


def arah_bertentangan(target: str | None, arah: Arah, aspek: Aspek | None) -> bool:
    """Tell whether `arah` contradicts the comparator of a target.

    >>> arah_bertentangan("maksimal 5 hari", Arah.NAIK, None)
    True
    """
    if target is None:
        return False
    parsed = baca_target(target, aspek)
    if not isinstance(parsed, Besaran) or parsed.pembanding is None:
        return False
    return (parsed.pembanding == "maks") is (arah is Arah.NAIK)


def _direction(target: Besaran, aspek: Aspek | None, arah: Arah | None) -> Arah | None:
    """Give the direction of a target without comparator; None where only the author knows it."""
    if arah is not None:
        return arah
    if aspek in _UNKNOWN_DIRECTION:
        return None
    if not target.atas or not SATUAN_WAKTU.isdisjoint(target.satuan):
        return None
    return Arah.NAIK


def _against_target(quantity: Suku, target: Besaran, arah: Arah | None) -> Perbandingan:
    """Give the position of a number that counts against its target."""
    same = _in_one_unit(quantity, target)
    note = target.catatan or quantity.catatan
    if target.pembanding:
        posisi = Posisi.PADA if _bound_is_met(same, target) else Posisi.DI_BAWAH
        return Perbandingan(posisi=posisi, capaian_persen=None, keterangan=note)
    percent = None
    if arah is Arah.NAIK and same.upper > 0 and not target.rentang:
        percent = _percent(same.value, same.upper)
    if same.lower <= same.value <= same.upper:
        return Perbandingan(posisi=Posisi.PADA, capaian_persen=percent, keterangan=note)
    if arah is None:
        return Perbandingan(posisi=None, capaian_persen=None, keterangan=_SAY_ARAH)
    is_good = (same.value > same.upper) is (arah is Arah.NAIK)
    posisi = Posisi.DI_ATAS if is_good else Posisi.DI_BAWAH
    return Perbandingan(posisi=posisi, capaian_persen=percent, keterangan=note)


def _in_one_unit(quantity: Suku, target: Besaran) -> _SameUnit:
    """Bring a realisasi and the bounds of its target to one unit, exactly."""
    if not quantity.satuan or quantity.satuan == target.satuan:
        return _SameUnit(value=quantity.nilai, lower=target.bawah, upper=target.atas)
    of_target, of_quantity = faktor(target.satuan, quantity.satuan) or (1, 1)
    return _SameUnit(
        value=_EXACT.multiply(quantity.nilai, of_quantity),
        lower=_EXACT.multiply(target.bawah, of_target),
        upper=_EXACT.multiply(target.atas, of_target),
    )


def _bound_is_met(same: _SameUnit, target: Besaran) -> bool:
    """Tell whether a comparator holds; a strict one leaves the bound itself out."""
    if same.value == same.upper:
        return not target.tegas
    if target.pembanding == "maks":
        return same.value < same.upper
    return same.value > same.upper


def _percent(value: Decimal, target: Decimal) -> str:
    """Give the percentage at two decimals, half up.

    The quotient is cut, not rounded, so that rounding happens once.
    """
    if value == target:
        return "100"
    digits = max(40, value.adjusted() - target.adjusted() + 12)
    cutting = Context(digits, ROUND_DOWN, MIN_EMIN, MAX_EMAX, traps=[])
    percent = _EXACT.scaleb(cutting.divide(value, target), 2)
    rounded = _EXACT.quantize(percent, _HUNDREDTH)
    return f"{rounded:f}".rstrip("0").rstrip(".")
