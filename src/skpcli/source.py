"""Reading of a file's bytes into its YAML documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.error import MarkedYAMLError

from skpcli.dekode import dekode
from skpcli.diagnostics import Diagnostic, Jalur, Span
from skpcli.yaml_catat import Tempat, Uraian
from skpcli.yaml_cut import Cacat, kunci_sebelum
from skpcli.yaml_galat import jelaskan
from skpcli.yaml_naskah import PENGGANTI, Naskah, akhir_kunci, baris_teks, jalur_teks
from skpcli.yaml_urai import Henti, Pembaca

__all__ = ["Document", "Sumber", "baca", "baris_teks"]

BATAS_BERKAS = 8 * 1024 * 1024
_BATAS_RUSAK = 1_000  # broken documents in one file
_BATAS_ULANG = (20, 256 * 1024)  # how often, and up to what size, a document is read again for its next defect

_GANTI_BARIS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_PEMISAH = re.compile("^---(?=[ \t\n\r\x85\u2028\u2029]|\\Z)|(?<=[\r\x85\u2028\u2029])---(?=\\s|\\Z)", re.M)
_TAB_HAMPA = re.compile(r"^(?:([ ]*\t[ \t]*)(?=#)|[ ]*\t[ \t]*(?=\r?$))", re.M)
_SETRIP = re.compile(r" -[ \t]*(?:\r?$|[ \t]#)", re.M)
_NILAI_SETRIP = re.compile(r"(:[ \t]+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_BUTIR_SETRIP = re.compile(r"^([ ]*(?:-[ ]+)+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_JOROKAN = re.compile(r"[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]*)")


@dataclass(slots=True)
class Document:
    """One document: plain data, and the place of every key and value in it."""

    berkas: str
    nomor: int
    data: Any
    kosong: list[tuple[Jalur, str]]
    baris_awal: int
    _akar: Tempat = field(repr=False)
    _butir: dict[Jalur, Tempat] = field(repr=False)
    _naskah: Naskah = field(repr=False)

    def span(self, jalur: Jalur) -> Span:
        """Place of the value at a route, else of the nearest existing parent's key."""
        tempat, ada = self._cari(jalur)
        if not ada or tempat[6] == "":
            return self._span_kunci(tempat)
        return self._span_nilai(tempat)

    def span_kunci(self, jalur: Jalur) -> Span:
        """Place of the key at a route, else of the nearest existing parent's key."""
        return self._span_kunci(self._cari(jalur)[0])

    def span_kosong(self, jalur: Jalur) -> tuple[Span, str] | None:
        """Place and raw text of a key (or a list entry, by its position in the file) whose value is absent."""
        tempat = self._butir.get(jalur)
        if tempat is None:
            tempat, ada = self._cari(jalur)
            if not ada or not isinstance(tempat[6], str):
                return None
        return (self._span_nilai if tempat[6] else self._span_kunci)(tempat), tempat[6]

    def _cari(self, jalur: Jalur) -> tuple[Tempat, bool]:
        tempat = self._akar
        for langkah in jalur:
            anak: Any = tempat[6]
            peta = isinstance(anak, dict) and langkah in anak
            if not peta and not (isinstance(anak, list) and isinstance(langkah, int) and 0 <= langkah < len(anak)):
                return tempat, False
            tempat = anak[langkah]
        return tempat, True

    def _span_nilai(self, tempat: Tempat) -> Span:
        _, _, b, k, b2, k2, anak = tempat
        baris = self._naskah.baris
        while anak and not isinstance(anak, str) and baris[b][k : k + 1] not in ("[", "{"):
            _, _, _, _, b2, k2, anak = anak[-1] if isinstance(anak, list) else next(reversed(anak.values()))
        while k2 == 0 and b2 > b:
            b2 -= 1
            k2 = len(baris[b2].rstrip())
        return self._naskah.span(b, k, b2, k2)

    def _span_kunci(self, tempat: Tempat) -> Span:
        b, k, anak = tempat[0], tempat[1], tempat[6]
        if b < 0 and isinstance(anak, dict) and anak and tempat is not self._akar:
            b, k = next(iter(anak.values()))[:2]
        if b >= 0:
            return self._naskah.span(b, k, b, akhir_kunci(self._naskah.baris[b], k))
        b, k = tempat[2], tempat[3]
        return self._naskah.span(b, k, b, max(len(self._naskah.baris[b].rstrip()), k))


@dataclass(slots=True)
class Sumber:
    """What one file holds: its documents in order, and what is wrong with it."""

    nama: str
    teks: str = ""
    dokumen: list[Document] = field(default_factory=list)
    jumlah: int = 0
    temuan: list[Diagnostic] = field(default_factory=list)
    galat_dokumen: set[int] = field(default_factory=set)

    def _tambah(self, naskah: Naskah, kini: Uraian, rusak: bool = False) -> None:
        self.jumlah += 1
        if kini.temuan:
            self.temuan += kini.temuan
        if not kini.data or rusak:
            return
        nomor, awal = self.jumlah, kini.baris_awal + naskah.geser + 1
        self.dokumen.append(
            Document(self.nama, nomor, kini.data[0], kini.kosong, awal, kini.akar[0], kini.butir, naskah)
        )
        if kini.temuan and kini.rusak:
            self.galat_dokumen.add(nomor)


def baca(nama: str, isi: bytes) -> Sumber:
    """Read a file's bytes: its documents and its defects. Never raises for any content."""
    sumber = Sumber(nama)
    if len(isi) > BATAS_BERKAS:
        pesan = f"berkas ini {len(isi) / 1024 / 1024:.1f} MiB, paling besar 8 MiB; bagi menjadi beberapa berkas"
        sumber.temuan.append(Diagnostic("SKP001", pesan, Span(nama, 1, 1, 1, 1)))
        return sumber
    teks, sumber.temuan = dekode(nama, isi)
    sumber.teks = teks or ""
    if teks is None or sumber.temuan:
        return sumber
    if "\t" in teks:
        teks = _TAB_HAMPA.sub(lambda cocok: " " * len(cocok[1] or ""), teks)
    if _SETRIP.search(teks) and PENGGANTI not in teks:
        teks = _BUTIR_SETRIP.sub(_ganti_butir, _NILAI_SETRIP.sub(rf"\1{PENGGANTI}", teks))
    _uraikan(sumber, teks)
    return sumber


def _ganti_butir(cocok: re.Match[str]) -> str:
    """Stand in for a list entry that is a lone dash, unless the next line goes on deeper: then it is a list."""
    sesudah = _JOROKAN.match(cocok.string, cocok.end())
    dalam = len(sesudah[1]) if sesudah and sesudah.end() < len(cocok.string) else 0
    return cocok[0] if dalam >= len(cocok[1]) else cocok[1] + PENGGANTI


def _uraikan(sumber: Sumber, teks: str) -> None:
    """Read all documents at one go; from the first broken one on, each by itself."""
    naskah = Naskah(sumber.nama, teks)
    selesai = -1
    galat: Any = None
    pembaca = Pembaca(naskah)
    try:
        while kini := pembaca.berikut():
            selesai = kini.baris_awal
            sumber._tambah(naskah, kini)
        return
    except Henti:
        selesai = pembaca.kini.baris_awal
        sumber._tambah(naskah, pembaca.kini)
    except MarkedYAMLError as kena:
        galat = kena
    potongan = [satu for satu in _potongan(naskah) if satu.geser > selesai]
    akhir = potongan[0].geser if potongan else len(teks)
    if galat and selesai >= 0 and galat.problem_mark.line < akhir:  # behind a document's end, with no `---` between
        sumber.jumlah += 1
        sumber.temuan.append(naskah.temuan(jelaskan(galat, naskah.baris)))
    rusak = 0
    for potong in potongan:
        rusak += _potong(sumber, potong)
        if rusak >= _BATAS_RUSAK:
            b = potong.geser + 1
            pesan = f"berkas ini berisi sedikitnya {_BATAS_RUSAK} dokumen rusak; dokumen sesudah ini tidak dibaca"
            sumber.temuan.append(Diagnostic("SKP004", pesan, Span(sumber.nama, b, 1, b, 4)))
            return


def _potongan(naskah: Naskah) -> Iterator[Naskah]:
    """Cut a file before every line that starts a document."""
    teks, awal, baris = naskah.teks, 0, 0
    for akhir in [*(cocok.start() for cocok in _PEMISAH.finditer(teks) if cocok.start()), len(teks)]:
        yield Naskah(naskah.berkas, teks[awal:akhir], baris)
        baris += len(_GANTI_BARIS.findall(teks, awal, akhir))
        awal = akhir


def _potong(sumber: Sumber, naskah: Naskah) -> bool:
    """Read one stretch, and where it is broken find as many of its defects as can be told; tells whether it is."""
    salah: list[Diagnostic] = []
    coba = naskah
    while True:
        pembaca = Pembaca(coba)
        hasil: list[Uraian] = []
        try:
            while kini := pembaca.berikut():
                hasil.append(kini)
            break
        except Henti:
            hasil.append(pembaca.kini)
            break
        except yaml.YAMLError as galat:
            cacat = jelaskan(galat, coba.baris)
            salah.append(_galat(naskah, coba, cacat, pembaca))
            if not cacat.dapat_dilewati or len(salah) >= _BATAS_ULANG[0] or len(coba.teks) > _BATAS_ULANG[1]:
                hasil.append(pembaca.kini)
                break
            coba = Naskah(coba.berkas, _tutupi(coba, cacat), coba.geser)
    for kini in hasil:
        sumber._tambah(naskah, kini, rusak=bool(salah))
    sumber.temuan += salah
    return bool(salah)


def _galat(naskah: Naskah, coba: Naskah, cacat: Cacat, pembaca: Pembaca) -> Diagnostic:
    """Make a finding of a syntax error, with its line as it stands in the file."""
    baris = naskah.baris[cacat.baris] if cacat.baris < len(naskah.baris) else ""
    if coba.baris[cacat.baris : cacat.baris + 1] != [baris]:
        cacat = cacat._replace(saran=None)  # it would show what an earlier defect was blotted out with
    return naskah.temuan(cacat, jalur_teks(pembaca.jalur(kunci_sebelum(baris, cacat.kolom))))


def _tutupi(naskah: Naskah, cacat: Cacat) -> str:
    """Blot out a defect, so that the rest of its document can be read."""
    awal = 0
    for _, cocok in zip(range(cacat.baris), _GANTI_BARIS.finditer(naskah.teks), strict=False):
        awal = cocok.end()
    a, b = awal + cacat.kolom, awal + cacat.kolom_akhir
    return naskah.teks[:a] + "x" * (b - a) + naskah.teks[b:]
