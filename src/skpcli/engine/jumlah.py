"""Sums of what was handed down directly: the parts of a result against the whole."""

from collections.abc import Iterator, Sequence
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from typing import NamedTuple

from skpcli.besaran import Besaran, baca_target
from skpcli.bilangan import Satuan, Suku, faktor, ratakan
from skpcli.engine.kaskade import Simpul
from skpcli.istilah import Aspek, Cascading
from skpcli.organisations import IndikatorSasaran
from skpcli.performance import Indikator
from skpcli.realisasi import baca_realisasi

_TEPAT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])


class Ukuran(NamedTuple):
    """A single-number target with its unit, and the realisasi in the same unit where it can be computed."""

    target: Decimal
    satuan: Satuan
    realisasi: Decimal | None


class Jumlah(NamedTuple):
    """An indicator handed down directly: the whole, the parts added up, in the whole's unit.

    ``nomor`` is the indicator's place in its RHK or goal, from 0; ``realisasi`` of the parts is None unless every part
    has one.
    """

    induk: Simpul
    nomor: int
    utuh: Ukuran
    target: Decimal
    realisasi: Decimal | None
    bagian: tuple[Simpul, ...]


def jumlah(induk: Simpul) -> Iterator[Jumlah]:
    """Add up the parts of each computable indicator of a goal or an RHK (peraturan: cascading langsung)."""
    anak = _sekali_seorang(induk)
    if not anak:
        return
    bagian = [(satu, ukuran) for satu in anak for _, ukuran in ukuran_simpul(satu)]
    for nomor, utuh in ukuran_simpul(induk):
        cocok = [(satu, ukuran, kali) for satu, ukuran in bagian if (kali := faktor(utuh.satuan, ukuran.satuan))]
        if cocok:
            realisasi = [_sesatuan(ukuran.realisasi, kali) for _, ukuran, kali in cocok if ukuran.realisasi is not None]
            yield Jumlah(
                induk,
                nomor,
                utuh,
                _tambah(_sesatuan(ukuran.target, kali) for _, ukuran, kali in cocok),
                _tambah(iter(realisasi)) if len(realisasi) == len(cocok) else None,
                tuple(dict.fromkeys(satu for satu, _, _ in cocok)),
            )


def tanpa_ukuran_bersama(induk: Simpul) -> Iterator[Simpul]:
    """Give the directly handed down RHK that share no unit with a parent that has computable targets."""
    utuh = list(ukuran_simpul(induk))
    for satu in induk.anak:
        if utuh and satu.cascading is Cascading.LANGSUNG:
            milik = [ukuran.satuan for _, ukuran in ukuran_simpul(satu)]
            if not any(faktor(ukuran.satuan, satuan) for _, ukuran in utuh for satuan in milik):
                yield satu


def ukuran_simpul(simpul: Simpul) -> Iterator[tuple[int, Ukuran]]:
    """Give the indicators that can be added up: a single number with a unit other than %, aspek kuantitas or none."""
    semua: Sequence[Indikator | IndikatorSasaran] = simpul.isi.indikator
    for nomor, satu in enumerate(semua):
        if satu.target is not None and (ukuran := _ukuran(satu, satu.target)):
            yield nomor, ukuran


def _ukuran(indikator: Indikator | IndikatorSasaran, target: str) -> Ukuran | None:
    if isinstance(indikator, Indikator) and indikator.aspek not in (None, Aspek.KUANTITAS):
        return None
    besaran = baca_target(target, None)
    if not isinstance(besaran, Besaran) or besaran.pembanding or besaran.rentang:
        return None
    if not besaran.satuan or besaran.satuan == ("persen",):
        return None
    suku = baca_realisasi(ratakan(indikator.realisasi), besaran.satuan, False) if indikator.realisasi else None
    nilai = None
    if isinstance(suku, Suku):
        nilai = _sesatuan(suku.nilai, faktor(besaran.satuan, suku.satuan) or (1, 1))
    return Ukuran(besaran.atas, besaran.satuan, nilai)


def _sesatuan(nilai: Decimal, kali: tuple[int, int]) -> Decimal:
    """Convert to the unit that the first factor belongs to; nothing is rounded unless it has no finite end."""
    if kali[0] == kali[1]:
        return nilai
    return Context(prec=len(nilai.as_tuple().digits) + 30).divide(_TEPAT.multiply(nilai, kali[1]), Decimal(kali[0]))


def _tambah(semua: Iterator[Decimal]) -> Decimal:
    hasil = Decimal(0)
    for satu in semua:
        hasil = _TEPAT.add(hasil, satu)
    return hasil


def _sekali_seorang(induk: Simpul) -> list[Simpul]:
    """Give the direct parts; of a person with several documents those of the parent's evaluasi, else all."""
    langsung = sorted((satu for satu in induk.anak if satu.cascading is Cascading.LANGSUNG), key=lambda s: s.urutan)
    evaluasi = induk.dokumen.isi.periode.evaluasi
    cocok = {satu.dokumen.pemilik for satu in langsung if satu.dokumen.isi.periode.evaluasi is evaluasi}
    return [
        satu for satu in langsung if satu.dokumen.isi.periode.evaluasi is evaluasi or satu.dokumen.pemilik not in cocok
    ]
