"""Reading of a file's bytes into its YAML documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import yaml
from yaml.error import MarkedYAMLError

from skpcli.dekode import GANTI_BARIS, dekode
from skpcli.diagnostics import Diagnostic, Span
from skpcli.document import Document, uraian_cepat
from skpcli.yaml_baris import Cepat, baca_baris
from skpcli.yaml_catat import Henti, Uraian
from skpcli.yaml_cepat import baca_cepat
from skpcli.yaml_cut import Cacat, kunci_sebelum
from skpcli.yaml_galat import jelaskan
from skpcli.yaml_naskah import PENGGANTI, Naskah, jalur_teks
from skpcli.yaml_urai import Pembaca

BATAS_BERKAS = 8 * 1024 * 1024
_TUTUP = "\uf8fe"  # stands for what was blotted out, of a kind that no text has
_BATAS_RUSAK = 1_000  # broken documents in one file
_BATAS_ULANG = (20, 256 * 1024)  # how often, and up to what size, a document is read again for its next defect

_GANTI = "\n\r\x85\u2028\u2029"
_PEMISAH = re.compile(f"---(?=[ \t{_GANTI}]|\\Z)")  # where a line starts with it
_AWAL = "(?:^|(?<=[\r\x85\u2028\u2029]))"
_TAB_HAMPA = re.compile(_AWAL + "(?:([ ]*\t[ \t]*)(?=#)|[ ]*\t[ \t]*(?=[\r\n\x85\u2028\u2029]|\\Z))", re.M)
_SETRIP = re.compile(r" -[ \t]*(?:\r?$|[ \t]#)", re.M)
_NILAI_SETRIP = re.compile(r"(:[ \t]+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_BUTIR_SETRIP = re.compile(r"^([ ]*(?:-[ ]+)+)-(?=[ \t]*(?:\r?$|[ \t]#))", re.M)
_JOROKAN = re.compile(r"[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]*)")


@dataclass(slots=True)
class Sumber:
    """What one file holds: its documents in order, and what is wrong with it.

    Of those numbered in ``galat_dokumen`` some keys are wrong.
    """

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
        if not kini.data:
            return
        nomor, awal = self.jumlah, kini.baris_awal + naskah.geser + 1
        ada_kosong = kini.ada_kosong and not rusak  # what could not be read is not empty
        isi = naskah, kini.data[0], kini
        self.dokumen.append(Document(self.nama, nomor, kini.kosong, awal, ada_kosong, *isi, sebagian=rusak))
        if kini.temuan and kini.rusak:
            self.galat_dokumen.add(nomor)

    def _tambah_cepat(self, semua: list[Cepat]) -> None:
        for satu in semua:
            self.jumlah += 1
            if satu.data is not None:
                baris = satu.naskah.geser + 1
                isi = satu.naskah, satu.data, uraian_cepat(satu)
                self.dokumen.append(Document(self.nama, self.jumlah, [], baris, satu.ada_kosong, *isi))


def baca(nama: str, isi: bytes, *, letak: bool = False) -> Sumber:
    """Read a file's bytes: its documents and its defects. Never raises for any content.

    With ``letak`` the places are read at once, which pays where most documents will be asked for some.
    """
    sumber = Sumber(nama)
    if len(isi) > BATAS_BERKAS:
        pesan = "berkas ini lebih dari 8 MiB, batas ukurannya; bagi menjadi beberapa berkas"
        sumber.temuan.append(Diagnostic("SKP001", pesan, Span(nama, 1, 1, 1, 1)))
        return sumber
    teks, sumber.temuan = dekode(nama, isi)
    sumber.teks = teks or ""
    if teks is None or sumber.temuan:
        return sumber
    if "\t" in teks:
        teks = _TAB_HAMPA.sub(_ganti_tab, teks)
    if _SETRIP.search(teks) and PENGGANTI not in teks:
        teks = _BUTIR_SETRIP.sub(_ganti_butir, _NILAI_SETRIP.sub(rf"\1{PENGGANTI}", teks))
    naskah = Naskah(sumber.nama, teks)
    cepat = baca_baris(naskah, letak=True) if letak else baca_cepat(naskah)
    if cepat is not None:
        sumber._tambah_cepat(cepat)
    else:
        _uraikan(sumber, naskah)
    return sumber


def _ganti_tab(cocok: re.Match[str]) -> str:
    """Stand in for the tabs in front of a comment or on an empty line, whose two ends must not become one."""
    di_antara = cocok.string[max(cocok.start() - 1, 0) : cocok.start()] + cocok.string[cocok.end() : cocok.end() + 1]
    return " " * len(cocok[1] or "") or " " * (di_antara == "\r\n")


def _ganti_butir(cocok: re.Match[str]) -> str:
    """Stand in for a list entry that is a lone dash, unless the next line goes on deeper: then it is a list."""
    sesudah = _JOROKAN.match(cocok.string, cocok.end())
    dalam = len(sesudah[1]) if sesudah and sesudah.end() < len(cocok.string) else 0
    return cocok[0] if dalam >= len(cocok[1]) else cocok[1] + PENGGANTI


def _uraikan(sumber: Sumber, naskah: Naskah) -> None:
    """Read all documents at one go; from the first broken one on, each by itself."""
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
        galat = kena.with_traceback(None)  # it would keep all that was read
    potongan = (satu for satu in _potongan(naskah) if satu.geser > selesai)
    pertama = next(potongan, None)
    luar = pertama is None or (galat and galat.problem_mark.line < pertama.geser)
    if galat and selesai >= 0 and luar:  # behind a document's end, with no `---` between
        sumber.jumlah += 1
        sumber.temuan.append(naskah.temuan(jelaskan(galat, naskah.baris)))
    rusak = 0
    for potong in chain([pertama] if pertama else [], potongan):
        rusak += _potong(sumber, potong)
        if rusak >= _BATAS_RUSAK:
            b = potong.geser + 1
            pesan = f"berkas ini berisi sedikitnya {_BATAS_RUSAK} dokumen rusak; dokumen sesudah ini tidak dibaca"
            sumber.temuan.append(Diagnostic("SKP004", pesan, Span(sumber.nama, b, 1, b, 4)))
            return


def _potongan(naskah: Naskah) -> Iterator[Naskah]:
    """Cut a file before every line that starts a document."""
    teks, awal, baris = naskah.teks, 0, 0
    biasa = not any(satu in teks for satu in _GANTI[1:])
    pemisah = (cocok.start() for cocok in _PEMISAH.finditer(teks))
    for akhir in chain((satu for satu in pemisah if satu and teks[satu - 1] in _GANTI), (len(teks),)):
        yield Naskah(naskah.berkas, teks[awal:akhir], baris)
        baris += teks.count("\n", awal, akhir) if biasa else len(GANTI_BARIS.findall(teks, awal, akhir))
        awal = akhir


def _potong(sumber: Sumber, naskah: Naskah) -> bool:
    """Read one stretch, and where it is broken find as many of its defects as can be told; tells whether it is."""
    if (polos := baca_baris(naskah)) is not None:
        sumber._tambah_cepat(polos)
        return False
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
                pembaca.tutup()
                baru = not hasil or pembaca.kini is not hasil[-1]  # else broken before it could begin
                hasil.append(pembaca.kini if baru else Uraian(cacat.baris))
                break
            coba = Naskah(coba.berkas, _tutupi(coba, cacat), coba.geser)
    for kini in hasil:
        if salah:
            kini.data = [_tanpa_tutup(satu) for satu in kini.data]
        sumber._tambah(naskah, kini, rusak=bool(salah))
    sumber.temuan += salah
    return bool(salah)


def _galat(naskah: Naskah, coba: Naskah, cacat: Cacat, pembaca: Pembaca) -> Diagnostic:
    """Make a finding of a syntax error, with its line as it stands in the file."""
    baris = naskah.baris[cacat.baris] if cacat.baris < len(naskah.baris) else ""
    if coba.baris[cacat.baris : cacat.baris + 1] != [baris]:
        cacat = cacat._replace(saran=None)  # it would show what an earlier defect was blotted out with
    kunci = kunci_sebelum(baris, cacat.kolom)
    jalur = pembaca.jalur(kunci)
    if kunci and jalur and isinstance(jalur[-1], int):  # a mapping in a list, not yet opened
        jalur = (*jalur, kunci)
    return naskah.temuan(cacat, jalur_teks(jalur))


def _tutupi(naskah: Naskah, cacat: Cacat) -> str:
    """Blot out a defect, so that the rest of its document can be read."""
    awal = 0
    for _, cocok in zip(range(cacat.baris), GANTI_BARIS.finditer(naskah.teks), strict=False):
        awal = cocok.end()
    a, b = awal + cacat.kolom, awal + cacat.kolom_akhir
    return naskah.teks[:a] + _TUTUP * (b - a) + naskah.teks[b:]


def _tanpa_tutup(isi: Any) -> Any:
    """Leave out the values that were blotted out, all or in part."""
    if isinstance(isi, dict):
        return {nama: _tanpa_tutup(satu) for nama, satu in isi.items() if not _tertutup(satu)}
    return [_tanpa_tutup(satu) for satu in isi if not _tertutup(satu)] if isinstance(isi, list) else isi


def _tertutup(isi: Any) -> bool:
    return isinstance(isi, str) and _TUTUP in isi
