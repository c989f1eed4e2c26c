"""The one number that counts in a realisasi, which is often a sentence."""

from skpcli.bilangan import Gagal, Satuan, Suku, berikut, faktor, pindai, satuan_antara, suku_di
from skpcli.pembanding import BANDING_AKHIR

_TANDA = "-+±\u2212\u2013\u2014"  # minus and dashes, which people type as a sign


def baca_realisasi(teks: str, satuan: Satuan, waktu: bool) -> Suku | Gagal:
    """Find the number of a folded realisasi that counts against a target's unit; ``waktu`` is for the aspek.

    >>> baca_realisasi("sudah tersusun 3 dokumen", ("dokumen",), False).nilai
    Decimal('3')
    """
    suku = suku_di(teks, 0)
    sendiri = False
    if suku is not None:
        kedua = berikut(teks, suku)
        if kedua is not None and _di_rentang(teks, suku, kedua):
            return Gagal("realisasi berupa rentang")
        sendiri = not suku.satuan and teks[suku.akhir : suku.akhir + 3] in ("", ".", " .")
    if suku is None or (waktu and suku.tahun):
        if not satuan:
            return Gagal("realisasi harus dimulai dengan bilangan, karena target tanpa satuan")
        tunggal, sendiri = _satu_satunya(teks, waktu), False
        if isinstance(tunggal, Gagal):
            return tunggal
        suku = tunggal
    if suku.galat:
        return Gagal(suku.galat)
    if not sendiri and faktor(satuan, suku.satuan) is None:
        return Gagal("satuan realisasi tidak sama dengan satuan target")
    return suku


def _di_rentang(teks: str, satu: Suku, dua: Suku | int | None) -> bool:
    """Like a range in a target; a dash before another unit (`12 laporan - 3 foto`) is only punctuation."""
    antara = satuan_antara(teks, satu, dua)
    if antara is None or not isinstance(dua, Suku):
        return antara == ()
    return not antara or not dua.satuan or set(antara) == set(dua.satuan)


def _satu_satunya(teks: str, waktu: bool) -> Suku | Gagal:
    """The only number of a sentence, if nothing beside it makes it something else."""
    suku = tahun = None
    for satu in pindai(teks):
        if isinstance(satu, int):
            continue
        if waktu and satu.tahun:
            tahun = tahun if suku else satu
        elif suku:
            return Gagal("realisasi memuat lebih dari satu bilangan")
        else:
            suku = satu
    if suku is None:
        return Gagal("realisasi tidak memuat bilangan")
    if _di_rentang(teks, suku, berikut(teks, suku)) or (tahun and _di_rentang(teks, tahun, suku)):
        return Gagal("realisasi berupa rentang")
    if teks[suku.awal - 1] in _TANDA:
        return Gagal("bilangan bertanda tidak dapat dihitung")
    if BANDING_AKHIR.search(teks, max(0, suku.awal - 30), suku.awal):
        return Gagal("realisasi berupa pembanding, bukan bilangan pasti")
    return suku
