"""Findings for people: the place, an excerpt with carets, the way out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Severity, Span
from skpcli.report.aman import aman, lebar_sel, lipat_baris
from skpcli.source.decode import lines

LEBAR = 100
"""An excerpt never takes more columns than this, its gutter included."""

_KONTEKS = 40
_KASAR = 400
_WARNA = {Severity.GALAT: "\x1b[1;31m", Severity.PERINGATAN: "\x1b[33m", Severity.INFO: "\x1b[34m"}
_NORMAL = "\x1b[0m"


def teks(temuan: Sequence[Diagnostic], sumber: Mapping[str, str], warna: bool = False, lebar: int = 0) -> str:
    """Render findings with excerpts; ``sumber`` maps each readable file to its text.

    In columns of a terminal, ``lebar`` is where sentences go on in the next line and excerpts are cut; 0 breaks none.
    """
    potongan: dict[str, list[str]] = {}
    for berkas in {satu.span.berkas for satu in temuan} & sumber.keys():
        if sumber[berkas]:
            potongan[berkas] = lines(sumber[berkas].removeprefix("\ufeff"))
    blok = ["\n".join(_blok(satu, potongan.get(satu.span.berkas), warna, lebar)) for satu in temuan]
    return "\n\n".join(blok) + "\n" if blok else ""


def ringkas_temuan(d: Diagnostic) -> str:
    """Say a finding in one line: ``file:line:col: galat[SKP301]: pesan``."""
    return f"{_tempat(d.span)}: {d.tingkat.value}[{d.kode}]: {aman(d.pesan)}"


def _tempat(span: Span) -> str:
    return f"{aman(span.berkas)}:{span.baris}:{span.kolom}"


def _blok(d: Diagnostic, baris: list[str] | None, warna: bool, lebar: int) -> Iterator[str]:
    nyala, padam = (_WARNA[d.tingkat], _NORMAL) if warna else ("", "")
    tepi = " " * len(str(d.span.baris))
    kepala = f"{d.tingkat.value}[{d.kode}]"
    yield f"{nyala}{kepala}{padam}{lipat_baris(f'{kepala}: {aman(d.pesan)}', lebar).removeprefix(kepala)}"
    yield f"{tepi}--> {_tempat(d.span)}"
    if baris is not None and 0 < d.span.baris <= len(baris):
        kutipan = _kutipan(baris[d.span.baris - 1], d.span, min(lebar or LEBAR, LEBAR) - len(tepi) - 3)
        yield f"{tepi} |"
        yield f"{d.span.baris} | {kutipan.isi}".rstrip()
        yield f"{tepi} | {' ' * kutipan.mulai}{nyala}{'^' * kutipan.panjang}{padam}"
    for satu in d.catatan:
        tempat = f" ({_tempat(satu.span)})" if satu.span else ""
        yield lipat_baris(f"{tepi} = catatan: {aman(satu.pesan)}{tempat}", lebar, len(tepi) + 5)
    if d.saran:
        yield lipat_baris(f"{tepi} = saran: {aman(d.saran)}", lebar, len(tepi) + 5)
    if d.dasar:
        yield lipat_baris(f"{tepi} = dasar: {aman(d.dasar)}", lebar, len(tepi) + 5)
    if d.perbaikan:
        yield f"{tepi} = perbaikan: otomatis dengan --perbaiki"


class _Kutipan(NamedTuple):
    """An excerpt with the column where its carets start, from 0, and how many there are."""

    isi: str
    mulai: int
    panjang: int


def _kutipan(baris: str, span: Span, batas: int) -> _Kutipan:
    """Show a line through `aman`, cut around the span where it is longer than ``batas`` columns."""
    awal = min(span.kolom - 1, len(baris))
    ujung = span.kolom_akhir - 1 if span.baris_akhir == span.baris else len(baris.rstrip())
    if len(baris) <= batas and baris.isascii() and baris.isprintable():
        return _Kutipan(baris, awal, max(1, min(ujung, len(baris)) - awal))
    buang = max(0, awal - _KASAR)
    dekat = baris[buang : awal + _KASAR]
    awal, ujung = awal - buang, min(ujung - buang, len(dekat))
    huruf = [" " if satu == "\t" else aman(satu) for satu in dekat]
    lebar = [lebar_sel(satu) for satu in huruf]
    kiri, kanan = 0, len(huruf)
    if buang or len(baris) > buang + kanan or sum(lebar) > batas:
        kiri, kanan = _jendela(lebar, awal, batas - 2)
    depan = "…" if buang or kiri else ""
    belakang = "…" if buang + kanan < len(baris) else ""
    return _Kutipan(
        depan + "".join(huruf[kiri:kanan]) + belakang,
        len(depan) + sum(lebar[kiri:awal]),
        max(1, sum(lebar[awal : min(ujung, kanan)])),
    )


def _jendela(lebar: Sequence[int], awal: int, ruang: int) -> tuple[int, int]:
    """Choose the characters to keep: some before ``awal``, then as many as ``ruang`` columns hold."""
    kiri = kanan = awal
    isi = 0
    while kiri and isi + lebar[kiri - 1] <= _KONTEKS:
        kiri -= 1
        isi += lebar[kiri]
    while kanan < len(lebar) and isi + lebar[kanan] <= ruang:
        isi += lebar[kanan]
        kanan += 1
    while kiri and isi + lebar[kiri - 1] <= ruang:
        kiri -= 1
        isi += lebar[kiri]
    return kiri, kanan
