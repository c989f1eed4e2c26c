"""The regulation in force on a day, read from the package's own data file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Protocol, TypeVar

from pydantic_core import ValidationError

from skpcli.diagnostics import Diagnostic, Span
from skpcli.istilah import NILAI_PERILAKU, Capaian, Jenjang, Metode, Predikat, Rating
from skpcli.paket import isi_data
from skpcli.parameter import (
    DefinisiMetode,
    JenjangGolongan,
    Kuadran,
    MetodeUsulan,
    PanduanPerilaku,
    Penetapan,
    Peraturan,
    Pimpinan,
    PolaDistribusi,
    RentangGolongan,
)
from skpcli.shape import validator
from skpcli.source.document import Document
from skpcli.source.read import read_source

BERKAS = "peraturan.yaml"


class _Bertanggal(Protocol):
    @property
    def berlaku(self) -> date: ...


B = TypeVar("B", bound=_Bertanggal)


@dataclass(frozen=True, slots=True, eq=False)
class Aturan:
    """The parameters in force on one day, with look-ups; None where none was in force yet."""

    kuadran: Kuadran
    predikat: Mapping[tuple[Rating, Rating], Predikat]
    penetapan: Penetapan
    usulan: MetodeUsulan
    metode: Mapping[Metode, DefinisiMetode]
    pimpinan: Pimpinan | None
    padanan: Mapping[Capaian, Rating]
    pola: PolaDistribusi | None
    panduan: PanduanPerilaku
    jenjang_golongan: JenjangGolongan | None
    golongan: Mapping[Jenjang, RentangGolongan]


def baca_peraturan(nama: str, isi: bytes) -> tuple[Peraturan | None, list[Diagnostic]]:
    """Read a file of parameters; every error in it has its line, as in any other file."""
    sumber = read_source(nama, isi)
    temuan = list(sumber.findings)
    if not temuan and len(sumber.documents) != 1:
        temuan.append(Diagnostic("SKP105", "berkas peraturan harus satu dokumen", Span(nama, 1, 1, 1, 1)))
    if temuan:
        return None, temuan
    dokumen = sumber.documents[0]
    try:
        peraturan = validator(Peraturan).validate_python(dokumen.data)
    except ValidationError as galat:
        for satu in galat.errors(include_url=False):
            kode = satu["type"] if satu["type"].startswith("SKP") else "SKP105"
            temuan.append(_temuan(dokumen, kode, satu["loc"], satu.get("ctx", {}).get("pesan", satu["msg"])))
        return None, temuan
    temuan += _periksa(dokumen, peraturan)
    return (None if temuan else peraturan), temuan


def _temuan(dokumen: Document, kode: str, jalur: tuple[str | int, ...], pesan: str) -> Diagnostic:
    teks = ".".join(str(satu + 1 if isinstance(satu, int) else satu) for satu in jalur)
    return Diagnostic(kode, pesan, dokumen.span(jalur), teks)


def _periksa(dokumen: Document, peraturan: Peraturan) -> Iterator[Diagnostic]:
    """Check that every table is total and without overlap, and every date unique and in order."""
    for bagian in peraturan._fields:
        versi = getattr(peraturan, bagian)
        hari = [satu.berlaku for satu in versi]
        if not versi or hari != sorted(set(hari)):
            yield _temuan(dokumen, "SKP206", (bagian,), "tanggal `berlaku` harus ada, menaik dan tidak berulang")
    for bagian, i, semua, ada in _tabel(peraturan):
        yield from _lengkap(dokumen, (bagian, i, "isi"), semua, ada)
    for i, jenjang in enumerate(peraturan.jenjang_golongan):
        for j, satu in enumerate(jenjang.isi):
            if "/" not in satu.dari or "/" not in satu.sampai or satu.dari > satu.sampai:
                jalur = ("jenjang_golongan", i, "isi", j)
                yield _temuan(dokumen, "SKP208", jalur, "rentang golongan PNS harus menaik")


def _tabel(peraturan: Peraturan) -> Iterator[tuple[str, int, list[object], list[object]]]:
    """Give every table with the cases that it must decide and those that it does."""
    for i, kuadran in enumerate(peraturan.kuadran):
        ada: list[object] = [(sel.hasil_kerja, sel.perilaku_kerja) for sel in kuadran.isi]
        yield "kuadran", i, list(product(Rating, Rating)), ada
    for i, usulan in enumerate(peraturan.metode_usulan):
        yield "metode_usulan", i, list(Metode), [satu.metode for satu in usulan.isi]
    for i, pimpinan in enumerate(peraturan.pimpinan):
        yield "pimpinan", i, list(Capaian), [satu.capaian for satu in pimpinan.isi]
    for i, pola in enumerate(peraturan.pola_distribusi):
        yield "pola_distribusi", i, list(Capaian), [satu.capaian for satu in pola.isi]
    for i, panduan in enumerate(peraturan.panduan_perilaku):
        yield "panduan_perilaku", i, list(NILAI_PERILAKU), [satu.nilai for satu in panduan.isi]
    for i, jenjang in enumerate(peraturan.jenjang_golongan):
        yield "jenjang_golongan", i, list(Jenjang), [satu.jenjang for satu in jenjang.isi]


def _lengkap(
    dokumen: Document, jalur: tuple[str | int, ...], semua: list[object], ada: list[object]
) -> Iterator[Diagnostic]:
    for i, satu in enumerate(ada):
        if satu in ada[:i] or satu not in semua:
            yield _temuan(dokumen, "SKP210", (*jalur, i), f"{satu} ganda atau tidak dikenal")
    hilang = [satu for satu in semua if satu not in ada]
    if hilang:
        yield _temuan(dokumen, "SKP104", jalur, f"tabel belum lengkap: {hilang}")


@lru_cache(maxsize=1)
def peraturan() -> Peraturan:
    """Read the parameters that come with the package; an error in them is a bug, so an exception."""
    hasil, temuan = baca_peraturan(BERKAS, isi_data(BERKAS))
    if hasil is None:
        raise ValueError("; ".join(f"{satu.span.baris}: {satu.pesan}" for satu in temuan))
    return hasil


def _berlaku(versi: Iterable[B], hari: date) -> B | None:
    return max((satu for satu in versi if satu.berlaku <= hari), key=lambda satu: satu.berlaku, default=None)


@lru_cache(maxsize=512)
def at(hari: date) -> Aturan | None:
    """Choose the parameters in force on a day (the last of a period); None before the first of them."""
    semua = peraturan()
    kuadran = _berlaku(semua.kuadran, hari)
    penetapan = _berlaku(semua.penetapan, hari)
    usulan = _berlaku(semua.metode_usulan, hari)
    panduan = _berlaku(semua.panduan_perilaku, hari)
    if kuadran is None or penetapan is None or usulan is None or panduan is None:
        return None
    pimpinan = _berlaku(semua.pimpinan, hari)
    jenjang = _berlaku(semua.jenjang_golongan, hari)
    return Aturan(
        kuadran=kuadran,
        predikat={(sel.hasil_kerja, sel.perilaku_kerja): sel.predikat for sel in kuadran.isi},
        penetapan=penetapan,
        usulan=usulan,
        metode={satu.metode: satu for satu in usulan.isi},
        pimpinan=pimpinan,
        padanan={satu.capaian: satu.rating for satu in pimpinan.isi} if pimpinan else {},
        pola=_berlaku(semua.pola_distribusi, hari),
        panduan=panduan,
        jenjang_golongan=jenjang,
        golongan={satu.jenjang: satu for satu in jenjang.isi} if jenjang else {},
    )


def awal_berlaku() -> date:
    """Give the first day on which a predikat can be read off the quadrant."""
    return kuadran_pertama().berlaku


def kuadran_pertama() -> Kuadran:
    """Give the quadrant before which there was none."""
    return min(peraturan().kuadran, key=lambda satu: satu.berlaku)
