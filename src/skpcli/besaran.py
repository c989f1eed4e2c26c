"""The comparison of a realisasi with its target, both free text."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from skpcli.bilangan import SATUAN_WAKTU, Gagal, Satuan, Suku, berikut, faktor, pindai, ratakan, satuan_antara, suku_di
from skpcli.istilah import Arah, Aspek, Posisi
from skpcli.pembanding import BANDING_AWAL, KURANG, TEGAS
from skpcli.realisasi import baca_realisasi

_TEPAT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP, traps=[])
_SEPERSERATUS = Decimal("0.01")
_PANJANG_INGAT = 200
_TAK_PASTI = (Aspek.WAKTU, Aspek.BIAYA)
_ISI_ARAH = "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti lebih baik"


class Besaran(NamedTuple):
    """A parsed target: bounds (equal for a single number), comparator, accepted first words of the unit."""

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


_TANPA_TARGET = Perbandingan(None, None, "tanpa target")
_BELUM_ADA = Perbandingan(None, None, "belum ada realisasi")
_PADA = Perbandingan(Posisi.PADA, None, None)


def baca_target(teks: str, aspek: Aspek | None) -> Besaran | Gagal:
    """Parse a target: comparator, number or range, unit, and no other number in the text.

    >>> baca_target("Maks. 7 hari kerja", None).satuan
    ('hari kerja',)
    >>> baca_target("Sesuai Pagu", Aspek.BIAYA)
    Gagal(sebab='target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)')
    """
    waktu = aspek is Aspek.WAKTU
    return _ingat_target(teks, waktu) if len(teks) <= _PANJANG_INGAT else _baca_target(ratakan(teks), waktu)


def bandingkan(target: str | None, realisasi: str | None, aspek: Aspek | None, arah: Arah | None) -> Perbandingan:
    """Compare a realisasi with its target; a text that cannot be computed gives no position, never an error.

    >>> bandingkan("2 dokumen", "3 dokumen tersusun", Aspek.KUANTITAS, None)
    Perbandingan(posisi=<Posisi.DI_ATAS: 'di atas'>, capaian_persen='150', keterangan=None)
    >>> bandingkan("2 jam", "120 menit", Aspek.WAKTU, None).posisi
    <Posisi.PADA: 'pada'>
    """
    if target is None or realisasi is None:
        return _TANPA_TARGET if target is None else _BELUM_ADA
    pendek = len(target) + len(realisasi) <= _PANJANG_INGAT
    return (_bandingkan if pendek else _bandingkan.__wrapped__)(target, realisasi, aspek, arah)


@lru_cache(maxsize=4096)
def _bandingkan(target: str, realisasi: str, aspek: Aspek | None, arah: Arah | None) -> Perbandingan:
    besaran = baca_target(target, aspek)
    rata = ratakan(realisasi)
    suku = besaran if isinstance(besaran, Gagal) else baca_realisasi(rata, besaran.satuan, aspek is Aspek.WAKTU)
    if isinstance(besaran, Besaran) and isinstance(suku, Suku):
        return _nilai(besaran, suku, _arah(besaran, aspek, arah))
    sebab = suku.sebab if isinstance(suku, Gagal) else None
    return _PADA if rata == ratakan(target) else Perbandingan(None, None, sebab)


def arah_bertentangan(target: str | None, arah: Arah, aspek: Aspek | None) -> bool:
    """Tell whether `arah` contradicts the comparator of a target.

    >>> arah_bertentangan("maksimal 5 hari", Arah.NAIK, None)
    True
    """
    besaran = baca_target(target, aspek) if target is not None else None
    if not isinstance(besaran, Besaran) or besaran.pembanding is None:
        return False
    return (besaran.pembanding == "maks") is (arah is Arah.NAIK)


@lru_cache(maxsize=4096)
def _ingat_target(teks: str, waktu: bool) -> Besaran | Gagal:
    return _baca_target(ratakan(teks), waktu)


def _baca_target(teks: str, waktu: bool) -> Besaran | Gagal:
    banding = None if teks[:1].isdigit() else BANDING_AWAL.match(teks)
    pertama = suku_di(teks, banding.end() if banding else 0)
    if pertama is None:
        return Gagal("target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)")
    if pertama.galat:
        return Gagal(pertama.galat)
    kedua = berikut(teks, pertama)
    antara = satuan_antara(teks, pertama, kedua)
    if antara is not None and (isinstance(kedua, Suku) or not antara):
        if banding:
            return Gagal("target memuat pembanding sekaligus rentang")
        return _baca_rentang(teks, pertama, kedua, antara, waktu)
    if waktu and pertama.tahun:
        return Gagal("tahun bukan besaran")
    if kedua is not None and _bilangan(teks, pertama.akhir, waktu):
        return Gagal("target memuat lebih dari satu bilangan")
    nilai, satuan, catatan = pertama.nilai, pertama.satuan, pertama.catatan
    if banding is None:
        return Besaran(nilai, nilai, satuan=satuan, catatan=catatan)
    kata = banding["kata"] or banding["tanda"]
    return Besaran(nilai, nilai, "maks" if kata in KURANG else "min", kata in TEGAS, False, satuan, catatan)


def _baca_rentang(teks: str, satu: Suku, dua: Suku | int | None, antara: Satuan, waktu: bool) -> Besaran | Gagal:
    if not isinstance(dua, Suku):
        return Gagal("tanggal atau nama bulan bukan besaran")
    if dua.galat:
        return Gagal(dua.galat)
    if antara and set(antara) != set(dua.satuan):
        return Gagal("satuan rentang harus di akhir, atau sama pada kedua batas")
    if waktu and not dua.satuan and any(1900 <= batas.nilai <= 2100 for batas in (satu, dua)):
        return Gagal("tahun bukan besaran")
    if satu.nilai > dua.nilai:
        return Gagal("rentang terbalik")
    if _bilangan(teks, dua.akhir, waktu):
        return Gagal("target memuat lebih dari satu bilangan")
    return Besaran(satu.nilai, dua.nilai, None, False, True, dua.satuan, satu.catatan or dua.catatan)


def _bilangan(teks: str, awal: int, waktu: bool) -> bool:
    """Whether any number, years apart, follows a place in the text."""
    return any(isinstance(satu, Suku) and not (waktu and satu.tahun) for satu in pindai(teks, awal))


def _arah(target: Besaran, aspek: Aspek | None, arah: Arah | None) -> Arah | None:
    """The direction of a target without comparator; None where only the author knows it."""
    if arah is not None or aspek in _TAK_PASTI:
        return arah
    return Arah.NAIK if target.atas and SATUAN_WAKTU.isdisjoint(target.satuan) else None


def _nilai(target: Besaran, suku: Suku, arah: Arah | None) -> Perbandingan:
    nilai, bawah, atas = suku.nilai, target.bawah, target.atas
    if suku.satuan and suku.satuan != target.satuan:
        kali_target, kali = faktor(target.satuan, suku.satuan) or (1, 1)
        nilai = _TEPAT.multiply(nilai, kali)
        bawah, atas = _TEPAT.multiply(bawah, kali_target), _TEPAT.multiply(atas, kali_target)
    catatan = target.catatan or suku.catatan
    if target.pembanding:
        tercapai = nilai < atas if target.pembanding == "maks" else nilai > bawah
        tercapai = tercapai or (nilai == atas and not target.tegas)
        return Perbandingan(Posisi.PADA if tercapai else Posisi.DI_BAWAH, None, catatan)
    persen = _persen(nilai, atas) if arah is Arah.NAIK and atas > 0 and not target.rentang else None
    if bawah <= nilai <= atas:
        return Perbandingan(Posisi.PADA, persen, catatan)
    if arah is None:
        return Perbandingan(None, None, _ISI_ARAH)
    baik = (nilai > atas) is (arah is Arah.NAIK)
    return Perbandingan(Posisi.DI_ATAS if baik else Posisi.DI_BAWAH, persen, catatan)


def _persen(nilai: Decimal, target: Decimal) -> str:
    """Percentage at two decimals, half up: the quotient is cut, not rounded, so that rounding happens once."""
    if nilai == target:
        return "100"
    bagi = Context(max(40, nilai.adjusted() - target.adjusted() + 12), ROUND_DOWN, MIN_EMIN, MAX_EMAX, traps=[])
    persen = _TEPAT.quantize(_TEPAT.scaleb(bagi.divide(nilai, target), 2), _SEPERSERATUS)
    return f"{persen:f}".rstrip("0").rstrip(".")
