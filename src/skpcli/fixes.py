"""Safe edits of a file: what it says stays, or comes back where YAML had cut it off."""

import difflib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from skpcli.diagnostics import Span, Suntingan
from skpcli.model import Pegawai
from skpcli.naskah import Naskah
from skpcli.reading import Berkas, baca_berkas
from skpcli.report.aman import aman
from skpcli.source.decode import LINE_BREAK, decode, lines

_LEBAR_TAB = (2, 4, 8)
_BOM = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PENGODEAN = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MELENGKAPI = frozenset(("SKP014", "SKP015"))
"""Codes whose edit gives back what YAML has cut off, so that the document says more than before."""

_BERULANG = frozenset(("SKP004", "SKP011", "SKP012", "SKP013"))
_KALI_ULANG = 20
_BATAS_BACA = (12 * 1024 * 1024, 8)
"""Characters parsed for one file, or how often it is read if that is more; what is left waits for the next run."""


class Perbaikan(NamedTuple):
    """A file after its edits, and how many there were."""

    isi: bytes
    jumlah: int


class _Sunting(NamedTuple):
    suntingan: Suntingan
    kode: str


def perbaiki(nama: str, isi: bytes) -> Perbaikan:
    """Apply every safe edit; what cannot be decoded comes back as it is.

    Byte order mark, line ends, comments and everything outside the edits stay byte for byte. An edit after which its
    finding is still there, or another document reads otherwise, is not made. Of a great many edits in one long
    document some are left for the next run.
    """
    teks, temuan = decode(nama, isi)
    if teks is None or temuan:
        return Perbaikan(isi, 0)
    bom = next((satu for satu in _BOM if isi.startswith(satu)), b"")
    pengodean = _PENGODEAN.get(bom, "utf-8")
    baru, jumlah = _perbaiki_teks(nama, teks)
    return Perbaikan(bom + baru.encode(pengodean), jumlah) if jumlah else Perbaikan(isi, 0)


def beda(nama: str, lama: bytes, baru: bytes) -> str:
    """Show two versions of a file as a unified diff."""
    kiri, kanan = (_baris(nama, satu) for satu in (lama, baru))
    judul = f"{nama} (sekarang)", f"{nama} (diperbaiki)"
    return "".join(f"{aman(satu)}\n" for satu in difflib.unified_diff(kiri, kanan, *judul, lineterm=""))


def _baris(nama: str, isi: bytes) -> list[str]:
    """Give the lines of a file; behind its last line end there is none."""
    semua = lines(decode(nama, isi)[0] or "")
    return semua[:-1] if semua[-1] == "" else semua


def _perbaiki_teks(nama: str, teks: str) -> tuple[str, int]:
    berkas = _baca(nama, teks)
    jumlah = 0
    ditolak: set[tuple[Span, str]] = set()
    if any(satu.kode == "SKP005" for satu in berkas.temuan) and (rata := _ratakan_tab(nama, teks)):
        teks, jumlah = rata
        berkas = _baca(nama, teks)
    sisa, paling_banyak = max(_BATAS_BACA[0], _BATAS_BACA[1] * _biaya(berkas)), len(teks)
    while sisa > 0 and (semua := [satu for satu in _per_baris(_calon(berkas)) if _kunci(satu) not in ditolak]):
        kelompok = semua[:paling_banyak]
        calon = _terapkan(teks, kelompok)
        hasil = _baca(nama, calon)
        sisa -= _biaya(hasil)
        if _lebih_baik(berkas, hasil, kelompok):
            teks, berkas, jumlah = calon, hasil, jumlah + len(kelompok)
            paling_banyak *= 2
        elif len(kelompok) == 1:
            ditolak.add(_kunci(kelompok[0]))
            paling_banyak = 2
        else:
            paling_banyak = len(kelompok) // 2  # fewer and fewer, only where together does not do
    return teks, jumlah


def _biaya(berkas: Berkas) -> int:
    """Say about how many characters were parsed to read a file: all again for every defect that was blotted out."""
    return len(berkas.teks) * (1 + min(sum(satu.kode in _BERULANG for satu in berkas.temuan), _KALI_ULANG))


def _baca(nama: str, teks: str) -> Berkas:
    return baca_berkas(nama, teks.encode())


def _kunci(satu: _Sunting) -> tuple[Span, str]:
    return satu.suntingan.span, satu.suntingan.teks


def _calon(berkas: Berkas) -> Iterator[_Sunting]:
    """Give the edits that the findings carry, and quotes for every NIP without."""
    for satu in berkas.temuan:
        if satu.perbaikan and satu.kode != "SKP005":
            yield _Sunting(satu.perbaikan, satu.kode)
    baris = lines(berkas.teks)
    for naskah in berkas.naskah:
        if isinstance(naskah.isi, Pegawai):
            for span in _nip(naskah):
                tertulis = baris[span.baris - 1][span.kolom - 1 : span.kolom_akhir - 1]
                if span.baris == span.baris_akhir and tertulis[:1].isdigit():
                    yield _Sunting(Suntingan(span, f'"{tertulis}"'), "")


def _nip(naskah: Naskah) -> Iterator[Span]:
    for peran in ("pegawai", "pejabat_penilai", "atasan_pejabat_penilai"):
        if naskah.bertulis((peran, "nip")):
            yield naskah.span((peran, "nip"))


def _per_baris(semua: Iterable[_Sunting]) -> list[_Sunting]:
    """Keep one edit a line, so that no edit moves another."""
    terpilih: list[_Sunting] = []
    for satu in sorted(semua, key=lambda satu: satu.suntingan.span[1:3]):
        if not terpilih or terpilih[-1].suntingan.span.baris_akhir < satu.suntingan.span.baris:
            terpilih.append(satu)
    return terpilih


def _terapkan(teks: str, semua: Iterable[_Sunting]) -> str:
    awal = [0, *(cocok.end() for cocok in LINE_BREAK.finditer(teks))]
    for satu in reversed(list(semua)):
        _, b, k, b2, k2 = satu.suntingan.span
        teks = teks[: awal[b - 1] + k - 1] + satu.suntingan.teks + teks[awal[b2 - 1] + k2 - 1 :]
    return teks


def _lebih_baik(lama: Berkas, baru: Berkas, semua: Iterable[_Sunting]) -> bool:
    """Tell whether the edited findings are gone while whatever could be read says what it said."""
    sisa = {(satu.kode, satu.span.baris, satu.span.kolom) for satu in baru.temuan}
    if any((satu.kode, satu.suntingan.span.baris, satu.suntingan.span.kolom) in sisa for satu in semua):
        return False
    melengkapi = [satu.suntingan.span.baris for satu in semua if satu.kode in _MELENGKAPI]
    isi_baru = {satu.dokumen.nomor: satu.isi for satu in baru.naskah}
    return lama.jumlah == baru.jumlah and all(
        isi_baru.get(satu.dokumen.nomor) == satu.isi or _memuat(satu, melengkapi) for satu in lama.naskah if satu.isi
    )


def _memuat(naskah: Naskah, baris: Iterable[int]) -> bool:
    dokumen = naskah.dokumen
    return any(dokumen.baris_awal <= satu <= dokumen.span(()).baris_akhir for satu in baris)


def _ratakan_tab(nama: str, teks: str) -> tuple[str, int] | None:
    """Turn indenting tabs into blanks, where every width that can be read says the same."""
    terbaca: list[tuple[str, list[object]]] = []
    jumlah = 0
    for lebar in _LEBAR_TAB:
        calon, jumlah = _ganti_tab(teks, lebar)
        berkas = _baca(nama, calon)
        if not any(satu.kode in ("SKP004", "SKP005", "SKP006") for satu in berkas.temuan):
            terbaca.append((calon, [satu.dokumen.data for satu in berkas.naskah]))
    if not terbaca or any(isi != terbaca[0][1] for _, isi in terbaca):
        return None
    return terbaca[0][0], jumlah


def _ganti_tab(teks: str, lebar: int) -> tuple[str, int]:
    """Replace the tabs before a line's first other character; gives the number of lines changed."""
    potongan: list[str] = []
    jumlah = awal = 0
    for akhir in [*(cocok.end() for cocok in LINE_BREAK.finditer(teks)), len(teks)]:
        baris = teks[awal:akhir]
        isi = baris.lstrip(" \t")
        depan = baris[: len(baris) - len(isi)]
        jumlah += "\t" in depan
        potongan.append(depan.replace("\t", " " * lebar) + isi)
        awal = akhir
    return "".join(potongan), jumlah
