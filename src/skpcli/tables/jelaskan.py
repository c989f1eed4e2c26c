"""Explanations of codes with their terms, for people or as JSON."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from skpcli.diagnostics import KODE
from skpcli.glosarium import Istilah, Keluarga, PenjelasanKode, Wujud
from skpcli.report.aman import aman
from skpcli.report.json_ import tulis

_LEKUK = "  "
_TEBAL = ("\x1b[1m", "\x1b[0m")


def teks_kode(satu: PenjelasanKode, lebar: int, warna: bool = False) -> str:
    """Render one code, wrapped to ``lebar`` columns; only the YAML of the examples keeps its lines."""
    return "\n".join(_blok_kode(satu, lebar, warna)) + "\n"


def teks_istilah(satu: Istilah, lebar: int, warna: bool = False) -> str:
    """Render one term, wrapped to ``lebar`` columns."""
    return "\n".join(_blok_istilah(satu, lebar, warna)) + "\n"


def teks_daftar(
    keluarga: Iterable[Keluarga], kode: Sequence[str], istilah: Iterable[str], lebar: int, warna: bool = False
) -> str:
    """Render the list of all codes by family, then that of all terms."""
    baris: list[str] = []
    for satu in keluarga:
        milik = [nomor for nomor in kode if nomor.startswith(satu.awal)]
        if milik:
            baris += [_judul(f"{satu.awal}xx {satu.judul}", warna), *_baris_kode(milik, lebar), ""]
    baris += [_judul("Istilah", warna), *_bungkus(", ".join(istilah), lebar)]
    return "\n".join(baris) + "\n"


def json_jelaskan(kode: Sequence[PenjelasanKode] | None, istilah: Sequence[Istilah] | None) -> str:
    """Render codes or terms or both as one JSON object; a kind that is None does not appear."""
    isi: dict[str, object] = {"versi": 1}
    if kode is not None:
        isi["kode"] = [_data_kode(satu) for satu in kode]
    if istilah is not None:
        isi["istilah"] = [dict(satu) for satu in istilah]
    return tulis(isi, indent=1)


def _data_kode(satu: PenjelasanKode) -> dict[str, object]:
    milik = KODE[satu.kode]
    kepala = {"kode": satu.kode, "tingkat": milik.tingkat.value, "judul": milik.judul}
    return kepala | {nama: isi for nama, isi in satu if nama != "kode"}


def _blok_kode(satu: PenjelasanKode, lebar: int, warna: bool) -> Iterator[str]:
    milik = KODE[satu.kode]
    yield from _kepala(f"{milik.tingkat.value}[{satu.kode}]: {milik.judul}", lebar, warna)
    bagian = (("Arti", satu.arti), ("Mengapa penting", satu.sebab), ("Memperbaiki", satu.cara), ("Dasar", satu.dasar))
    for judul, isi in bagian:
        if isi:
            yield from ("", _judul(judul, warna), *_bungkus(isi, lebar))
    for judul, isi in (("Contoh yang salah", satu.salah), ("Contoh yang benar", satu.benar)):
        yield from ("", _judul(judul, warna))
        if satu.wujud is Wujud.SITUASI:
            yield from _bungkus(isi, lebar)
        else:
            yield from (f"{_LEKUK}{aman(baris)}".rstrip() for baris in isi.rstrip("\n").split("\n"))


def _blok_istilah(satu: Istilah, lebar: int, warna: bool) -> Iterator[str]:
    yield from _kepala(satu.istilah, lebar, warna)
    yield from ("", *_bungkus(satu.arti, lebar))
    if satu.panduan:
        yield from ("", _judul("Panduan perilaku", warna))
        for nomor, isi in enumerate(satu.panduan, 1):
            yield from _bungkus(isi, lebar, f"{nomor}. ")
    alias, lihat = ", ".join(satu.alias), ", ".join(satu.lihat)
    for judul, isi in (("Sumber", satu.sumber), ("Juga ditemukan dengan", alias), ("Lihat juga", lihat)):
        if isi:
            yield from ("", _judul(judul, warna), *_bungkus(isi, lebar))


def _baris_kode(kode: Iterable[str], lebar: int) -> Iterator[str]:
    for nomor in kode:
        milik = KODE[nomor]
        yield from _bungkus(milik.judul, lebar, f"{nomor}  {milik.tingkat.value:<10}  ")


def _kepala(teks: str, lebar: int, warna: bool) -> Iterator[str]:
    for baris in textwrap.wrap(aman(teks), lebar):
        yield _judul(baris, warna)


def _judul(teks: str, warna: bool) -> str:
    nyala, padam = _TEBAL if warna else ("", "")
    return f"{nyala}{aman(teks)}{padam}"


def _bungkus(teks: str, lebar: int, tanda: str = "") -> list[str]:
    """Wrap a text under an indent; a mark hangs before it."""
    awal = _LEKUK + tanda
    return textwrap.wrap(
        aman(teks), lebar, initial_indent=awal, subsequent_indent=" " * len(awal), break_on_hyphens=False
    )
