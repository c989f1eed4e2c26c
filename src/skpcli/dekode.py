"""Decoding of a file's bytes into text that is fit to be parsed."""

import re
from functools import cache
from itertools import islice

from skpcli.diagnostics import Catatan, Diagnostic, Span

_BATAS_KENDALI = 20
_ASCII_BOLEH = bytes([9, 10, 13, *range(32, 127)])
GANTI_BARIS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""The line breaks of YAML."""
_GANTI_LAIN = re.compile("[\r\x85\u2028\u2029]")
_CARA_SIMPAN = (
    "simpan ulang sebagai UTF-8 (Notepad: Simpan sebagai, Pengodean `UTF-8`; Excel: `CSV UTF-8`; "
    "Word: Teks biasa, Pengodean lain, `Unicode (UTF-8)`)"
)


def baris_teks(teks: str) -> list[str]:
    """Split a text at YAML's line breaks, and at no others."""
    lain = "\r" in teks if teks.isascii() else _GANTI_LAIN.search(teks)
    return GANTI_BARIS.split(teks) if lain else teks.split("\n")


@cache
def _kendali_apa_saja() -> re.Pattern[str]:
    """Compile what YAML does not allow, which takes longer than anything else at the start and is seldom needed."""
    return re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def dekode(nama: str, isi: bytes) -> tuple[str | None, list[Diagnostic]]:
    """Decode UTF-8, or UTF-16 with BOM: the text (None: undecodable), and why it is not to be parsed."""
    utf8 = isi.startswith(b"\xef\xbb\xbf")
    pengodean, salah, apa = _pengodean(isi)
    if salah < 0:
        try:
            teks = isi.decode(pengodean)
        except UnicodeDecodeError as galat:
            salah = galat.start + 3 * utf8
        else:
            bersih = not isi.translate(None, _ASCII_BOLEH) if teks.isascii() else not _kendali_apa_saja().search(teks)
            return teks, [] if bersih else _kendali(nama, teks)
    awal = isi[3 * utf8 : salah].decode(pengodean, "replace")
    bita = f" (bita pertama yang tidak terbaca: 0x{isi[salah]:02X})" if salah < len(isi) else ""
    return None, [Diagnostic("SKP002", f"{apa}{bita}; {_CARA_SIMPAN}", _tempat(nama, awal, len(awal)))]


def _pengodean(isi: bytes) -> tuple[str, int, str]:
    """Encoding to try, the offset of what is already known to be wrong (-1: nothing), and what to call it."""
    if isi.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-8", 0, "berkas ini tersimpan sebagai UTF-32"
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", -1, "berkas UTF-16 ini rusak"
    kepala = isi[:200]
    if kepala.count(b"\0") * 3 >= len(kepala) > 1 and (kepala[:1] == b"\0") != (kepala[1:2] == b"\0"):
        return "utf-8", isi.index(b"\0"), "berkas ini tampaknya UTF-16 tanpa tanda BOM"
    return "utf-8-sig", -1, "berkas ini bukan UTF-8"


def _kendali(nama: str, teks: str) -> list[Diagnostic]:
    """Report control characters, and a BOM that is not the file's first; of many, the rest as a number only."""
    semua = _kendali_apa_saja().finditer(teks)
    temuan = []
    for cocok in islice(semua, _BATAS_KENDALI):
        apa = "tanda BOM di tengah berkas" if cocok[0] == "\ufeff" else "karakter kendali yang tidak terlihat"
        pesan = f"{apa} (U+{ord(cocok[0]):04X}); hapus, lalu ketik ulang teks di sekitarnya"
        temuan.append(Diagnostic("SKP003", pesan, _tempat(nama, teks, cocok.start())))
    if sisa := sum(1 for _ in semua):
        akhir = temuan.pop()
        catatan = Catatan(f"masih ada {sisa} karakter kendali lain di berkas ini")
        temuan.append(Diagnostic(akhir.kode, akhir.pesan, akhir.span, catatan=(catatan,)))
    return temuan


def _tempat(nama: str, teks: str, posisi: int) -> Span:
    """Span of the code point at an offset."""
    awal, baris = 0, 1
    for cocok in GANTI_BARIS.finditer(teks, 0, posisi):
        awal, baris = cocok.end(), baris + 1
    return Span(nama, baris, posisi - awal + 1, baris, posisi - awal + 2)
