"""The rows of a batch as a workbook that Excel and LibreOffice open without a question."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO

import xlsxwriter

from skpcli.diagnostics import Severity
from skpcli.engine.hasil import StatusNilai
from skpcli.istilah import Predikat
from skpcli.massal.kerja import Baris
from skpcli.massal.kumpul import Pengumpul
from skpcli.massal.rekap import DIHITUNG
from skpcli.massal.saring import Kunci, naikkan_kunci, urutkan
from skpcli.tables.csv_ import KOLOM

_BATAS_BARIS = 1_048_575  # of one sheet, without its heading
_LEBAR = {"berkas": 32, "nip": 20, "nama": 28, "jabatan": 28, "unit_kerja": 24, "pesan": 60, "saran": 40, "dasar": 30}
_KOLOM_TEMUAN = (
    *("kode", "tingkat", "pesan", "berkas", "baris", "kolom", "baris_akhir", "kolom_akhir"),
    *("jalur", "saran", "dasar", "dapat_diperbaiki"),
)
_ANGKA = frozenset(("dokumen", "galat", "peringatan", "baris", "kolom", "baris_akhir", "kolom_akhir"))
_TANGGAL = datetime(1980, 1, 1)  # that of the files in the archive: the same input gives the same bytes
_TANPA_TEBAKAN = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}


class BukuKerja:
    """Takes rows, and writes them when all are there; every cell but a count is text."""

    def __init__(self, wadah: BinaryIO, urut: Sequence[str] = ()) -> None:
        """Start a workbook that goes into ``wadah``."""
        self._wadah, self._urut = wadah, urut
        self._baris: list[tuple[Kunci, list[str]]] = []

    def tambah(self, baris: Baris) -> int:
        """Take a row and give its number."""
        self._baris.append((baris.urut, list(baris.isi)))
        return len(self._baris) - 1

    def naikkan(self, tambahan: Mapping[int, tuple[int, int]], _sementara: Callable[[], BinaryIO]) -> None:
        """Raise galat and peringatan of some rows, by their number."""
        for nomor, (galat, peringatan) in tambahan.items():
            sel = self._baris[nomor][1]
            sel[-2:] = [str(int(sel[-2]) + galat), str(int(sel[-1]) + peringatan)]
        self._baris = naikkan_kunci(self._baris, self._urut, tambahan)

    def tutup(self, kumpulan: Pengumpul) -> None:
        """Write the sheets: employees (a further one where one is full), recap, findings."""
        urutkan(self._baris, self._urut)
        isi = BytesIO()  # a full disk is not the business of what packs the workbook
        buku = xlsxwriter.Workbook(isi, {"in_memory": True, **_TANPA_TEBAKAN})
        buku.set_properties({"created": _TANGGAL})
        tebal = buku.add_format({"bold": True, "bottom": 1, "bg_color": "#DDEBF7"})
        semua = [sel for _, sel in self._baris]
        for nomor, awal in enumerate(range(0, max(len(semua), 1), _BATAS_BARIS)):
            nama = f"Pegawai {nomor + 1}" if nomor else "Pegawai"
            _lembar(buku, nama, KOLOM, semua[awal : awal + _BATAS_BARIS], tebal)
        _lembar(buku, "Rekap", ("rincian", "pegawai"), _rekap(kumpulan), tebal)
        _lembar(buku, "Temuan", _KOLOM_TEMUAN, kumpulan.temuan_urut()[:_BATAS_BARIS], tebal)
        buku.close()
        self._wadah.write(isi.getbuffer())


def _lembar(buku: Any, nama: str, kolom: Sequence[str], baris: Sequence[Sequence[str]], tebal: Any) -> None:
    """Add a sheet with a formatted heading that stays in view and filters."""
    lembar = buku.add_worksheet(nama)
    teks = buku.add_format({"num_format": "@"})
    for i, judul in enumerate(kolom):
        lembar.set_column(i, i, _LEBAR.get(judul, 16))
        lembar.write_string(0, i, judul, tebal)
    for nomor, sel in enumerate(baris, 1):
        for i, isi in enumerate(sel):
            if (kolom[i] in _ANGKA or (nama == "Rekap" and i)) and isi.isdigit():
                lembar.write_number(nomor, i, int(isi))
            elif isi:
                lembar.write_string(nomor, i, isi, teks)
    lembar.freeze_panes(1, 0)
    lembar.autofilter(0, 0, max(len(baris), 1), len(kolom) - 1)


def _rekap(kumpulan: Pengumpul) -> list[list[str]]:
    rekap = kumpulan.rekap
    isi: list[tuple[str, int]] = [("pegawai", rekap.pegawai)]
    isi += [(f"predikat {satu}", rekap.predikat[satu]) for satu in Predikat]
    isi += [(f"status {satu}", rekap.status[satu]) for satu in StatusNilai]
    isi += [(str(satu), rekap.tingkat[satu]) for satu in Severity]
    for nama, cacah in sorted(rekap.kelompok.items()):
        isi += [(f"{nama}: {satu}", cacah[satu]) for satu in DIHITUNG]
    return [[nama, str(banyak)] for nama, banyak in isi]
