"""What each encoded rule says, as a table of texts."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, NamedTuple, Protocol

from skpcli.istilah import Rating, Sifat
from skpcli.parameter import (
    Dasar,
    DefinisiMetode,
    JenjangGolongan,
    Kuadran,
    MetodeUsulan,
    PanduanPerilaku,
    Penetapan,
    Pimpinan,
    PolaDistribusi,
    SyaratBagian,
    SyaratPola,
)
from skpcli.tables import label

_RATING = (Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH)
_BATAS = {"lebih_dari": "lebih dari", "paling_sedikit": "paling sedikit", "paling_banyak": "paling banyak"}
_KATA = {("lebih_dari", 0): "ada", ("paling_sedikit", 1): "semua", ("paling_banyak", 0): "tidak ada"}


class Bertanggal(Protocol):
    """One version of a parameter: from when it holds, and on what it rests."""

    @property
    def berlaku(self) -> date:
        """First day in force."""

    @property
    def sifat(self) -> Sifat:
        """Whether a legal text says so."""

    @property
    def dasar(self) -> Dasar:
        """Legal basis."""


class Isi(NamedTuple):
    """What a rule says: a table (maybe none) and remarks below it; cells may have several lines."""

    kepala: tuple[str, ...] = ()
    baris: tuple[tuple[tuple[str, ...], ...], ...] = ()
    catatan: tuple[str, ...] = ()


def isi_aturan(versi: Bertanggal) -> Isi:
    """Give what a rule says; a kind of rule without a table of its own gets one column per field."""
    match versi:
        case Kuadran():
            return _kuadran(versi)
        case Penetapan():
            return Isi()
        case MetodeUsulan():
            batas = bagian_teks(versi.minimal_terhitung)
            catatan = f"Usulan disusun bila paling sedikit {batas} indikator sebuah RHK dapat dihitung."
            return Isi(("Metode", "Ringkasnya", "Diuji berurutan"), tuple(map(_metode, versi.isi)), (catatan,))
        case Pimpinan():
            baris = tuple(((satu.capaian.value,), (satu.rating.value,)) for satu in versi.isi)
            return Isi(("Capaian organisasi", "Rating hasil kerja pemimpinnya"), baris)
        case PolaDistribusi():
            return _pola(versi)
        case PanduanPerilaku():
            panduan = tuple(((label.nama_nilai(satu.nilai),), satu.panduan) for satu in versi.isi)
            return Isi(("Nilai", "Panduan"), panduan)
        case JenjangGolongan():
            jenjang = tuple(((satu.jenjang.value,), (satu.dari,), (satu.sampai,)) for satu in versi.isi)
            return Isi(("Jenjang", "Golongan terendah", "Golongan tertinggi"), jenjang, ("Hanya untuk PNS.",))
    return _umum(versi)


def _kuadran(kuadran: Kuadran) -> Isi:
    sel = {(satu.hasil_kerja, satu.perilaku_kerja): label.nama_predikat(satu.predikat) for satu in kuadran.isi}
    pendek = {satu: satu.value.removesuffix(" ekspektasi") for satu in _RATING}
    kolom = _RATING[::-1]
    baris = tuple(((f"hasil kerja {pendek[satu]}",), *((sel[satu, lain],) for lain in kolom)) for satu in _RATING)
    return Isi(("", *(f"perilaku {pendek[satu]}" for satu in kolom)), baris)


def _metode(metode: DefinisiMetode) -> tuple[tuple[str, ...], ...]:
    langkah = (f"{satu.hasil}: {'; '.join(_syarat(milik) for milik in satu.syarat)}" for satu in metode.aturan)
    return (metode.metode.value,), (metode.ringkas,), (*langkah, f"selain itu: {metode.selainnya}")


def _syarat(syarat: SyaratBagian) -> str:
    return f"{_batas(syarat)} butir {syarat.butir}"


def _pola(pola: PolaDistribusi) -> Isi:
    baris = tuple(
        (
            (satu.capaian.value,),
            tuple(f"{_gabung(milik)} {_batas(milik)}" for milik in satu.syarat),
            (label.nama_predikat(satu.terbesar) if satu.terbesar else label.KOSONG,),
        )
        for satu in pola.isi
    )
    catatan = 'Bahwa kelompok "sebagian besar" harus pula yang terbesar adalah tafsir alat ini.'
    return Isi(("Capaian organisasi", "Syarat", "Sebagian besar"), baris, (catatan,))


def _gabung(syarat: SyaratPola) -> str:
    return " + ".join(label.nama_predikat(satu) for satu in syarat.predikat)


def _batas(syarat: SyaratBagian | SyaratPola) -> str:
    """Write the bounds of a condition; none and all are said in words."""
    batas = [(nama, getattr(syarat, nama, None)) for nama in _BATAS]
    teks = [
        _KATA.get((nama, milik)) or f"{_BATAS[nama]} {bagian_teks(milik)}" for nama, milik in batas if milik is not None
    ]
    orang = getattr(syarat, "paling_sedikit_orang", None)
    return ", ".join([*teks, *([f"paling sedikit {orang} orang"] if orang is not None else [])])


def bagian_teks(bagian_: Fraction) -> str:
    """Write a share as a percentage with the exact fraction beside it.

    >>> bagian_teks(Fraction(7, 10))
    '70% (7/10)'
    """
    bulat = label.persen(persen(bagian_))
    return bulat if bagian_.denominator == 1 else f"{bulat} ({bagian_})"


def persen(bagian_: Fraction) -> str:
    """Write a share as a plain number of percent, rounded to two decimals."""
    nilai = Decimal(bagian_.numerator * 100) / Decimal(bagian_.denominator)
    bulat = f"{nilai.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    return bulat.rstrip("0").rstrip(".")


def _umum(versi: Bertanggal) -> Isi:
    butir = isian(versi).get("isi", ())
    if not butir:
        return Isi()
    kepala = tuple(label.kalimat(nama.replace("_", " ")).rstrip(".") for nama in isian(butir[0]))
    return Isi(kepala, tuple(tuple((str(nilai),) for nilai in isian(satu).values()) for satu in butir))


def isian(isi_: Any) -> dict[str, Any]:
    """Give the fields of a model."""
    return dict(isi_)
