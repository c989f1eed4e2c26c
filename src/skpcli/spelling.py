"""Tolerated spellings of a document, each with the official one beside it."""

from collections.abc import Iterator
from typing import Any

from skpcli.diagnostics import Diagnostic, Jalur, Suntingan
from skpcli.ejaan import baca_nilai_perilaku, cocokkan
from skpcli.istilah import NILAI_PERILAKU
from skpcli.model import Organisasi, Pegawai
from skpcli.naskah import Naskah
from skpcli.shape import himpunan_kunci, kunci_bertipe
from skpcli.values import kutip

_HIMPUNAN = himpunan_kunci(Pegawai) | himpunan_kunci(Organisasi)
_RESMI = frozenset(NILAI_PERILAKU)


def lipat_perilaku(naskah: Naskah, data: dict[str, Any]) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Give the seven values their official keys, with a warning for each that was spelled otherwise."""
    perilaku = data.get("perilaku_kerja")
    if not isinstance(perilaku, dict) or _RESMI.issuperset(perilaku):
        return data, []
    resmi: dict[str, Any] = {}
    temuan: list[Diagnostic] = []
    for nama, isi in perilaku.items():
        baku = baca_nilai_perilaku(nama) or nama
        if baku in resmi or (baku != nama and baku in perilaku):
            span = naskah.dokumen.span_kunci(("perilaku_kerja", nama))
            pesan = f"`{nama}` mengulang nilai `{baku}` yang sudah ada"
            temuan.append(Diagnostic("SKP006", pesan, span, f"perilaku_kerja.{nama}", "gabungkan keduanya"))
            continue
        resmi[baku] = isi
        if baku != nama:
            naskah.kunci_berkas[baku] = nama
            temuan.append(ejaan_kunci(naskah, nama, baku))
    return {**data, "perilaku_kerja": resmi}, temuan


def ejaan_kunci(naskah: Naskah, nama: str, baku: str) -> Diagnostic:
    """Warn of a value's key that is spelled otherwise."""
    span = naskah.dokumen.span_kunci(("perilaku_kerja", nama))
    pesan = f"ejaan kunci `{nama}` dibaca `{baku}`"
    perbaikan = Suntingan(span, baku)
    return Diagnostic("SKP222", pesan, span, f"perilaku_kerja.{nama}", f"tulis `{baku}`", perbaikan=perbaikan)


def _susuri(data: Any, jalur: Jalur = ()) -> Iterator[tuple[Jalur, str]]:
    """Walk all texts of plain data, without the office's own keys; nesting is at most 32."""
    if isinstance(data, str):
        yield jalur, data
    elif isinstance(data, dict):
        for nama, isi in data.items():
            if not nama.startswith("x_"):
                yield from _susuri(isi, (*jalur, nama))
    elif isinstance(data, list):
        for i, isi in enumerate(data):
            yield from _susuri(isi, (*jalur, i))


def ejaan(naskah: Naskah, data: dict[str, Any]) -> list[Diagnostic]:
    """Warn of every closed set that is spelled in a merely tolerated way."""
    temuan: list[Diagnostic] = []
    for jalur, teks in _susuri(data):
        himpunan = _HIMPUNAN.get(str(jalur[-1]))
        cocok = cocokkan(himpunan, teks) if himpunan else None
        if cocok and cocok.ejaan_lain:
            pesan = f"ejaan {kutip(teks)} dibaca `{cocok.nilai}`"
            perbaikan = Suntingan(naskah.span(jalur), cocok.nilai)
            temuan.append(naskah.temuan("SKP220", jalur, pesan, f"tulis `{cocok.nilai}`", perbaikan=perbaikan))
    return temuan


_BERTIPE = kunci_bertipe(Pegawai) | kunci_bertipe(Organisasi)


def tanpa_tebakan(d: Diagnostic) -> Diagnostic:
    """Leave a finding of the YAML reader its edit only where free text stands: elsewhere quotes would be a guess."""
    if d.perbaikan is None or d.kode == "SKP005":
        return d
    kunci = next((satu for satu in reversed(d.jalur.split(".")) if not satu.isdigit()), "")
    return d if kunci and kunci not in _BERTIPE else d._replace(perbaikan=None)


def tanda_kosong(naskah: Naskah) -> list[Diagnostic]:
    """Warn of a dash where a typed value belongs; it is read as absent."""
    temuan = []
    for jalur, teks in naskah.dokumen.kosong:
        if jalur[-1] in _BERTIPE and not any(str(satu).startswith("x_") for satu in jalur):
            span, _ = naskah.dokumen.span_kosong(jalur) or (naskah.span(jalur), teks)
            pesan = f"{kutip(teks)} dibaca kosong"
            saran = "kosongkan isiannya, atau isi dengan nilai yang sebenarnya"
            temuan.append(Diagnostic("SKP221", pesan, span, naskah.jalur_teks(jalur), saran))
    return temuan
