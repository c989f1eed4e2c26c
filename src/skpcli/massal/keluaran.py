"""The rows of a batch on their way into a file: written as they come, counts raised later."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from typing import BinaryIO

from skpcli.massal.kerja import Baris
from skpcli.massal.kumpul import Pengumpul
from skpcli.massal.saring import Kunci, naikkan_kunci, urutkan
from skpcli.report.json_ import tulis
from skpcli.tables.cells import csv_line
from skpcli.tables.csv_ import KOLOM

_AKHIR = {"csv": "\r\n", "csv-excel": "\r\n", "jsonl": "\n", "json": ""}
_PEMISAH = {"csv": ",", "csv-excel": ";"}


class Penulis:
    """Writes rows as text; kept in memory only where they are to be sorted.

    ``urut`` names the columns to sort by, each with ``-`` in front for the reverse.
    """

    def __init__(self, bentuk: str, wadah: BinaryIO, urut: Sequence[str] = ()) -> None:
        """Write what stands before the first row."""
        self._wadah, self._urut = wadah, urut
        self._pemisah = _PEMISAH.get(bentuk)
        self._akhir = _AKHIR[bentuk]
        self._bentuk = bentuk
        self._ditahan: list[tuple[Kunci, str]] = []
        self._banyak = 0
        kepala = ""
        if self._pemisah:
            kepala = ("\ufeff" if bentuk == "csv-excel" else "") + csv_line(KOLOM, self._pemisah) + self._akhir
        elif bentuk == "json":
            kepala = '{"versi": 1,\n"hasil": ['
        wadah.write(kepala.encode())
        self._awal = wadah.tell()

    def tambah(self, baris: Baris) -> int:
        """Take a row and give its number."""
        teks = str(baris.isi)
        if self._pemisah:
            teks += f"{self._pemisah}{baris.galat}{self._pemisah}{baris.peringatan}"
        if self._urut:
            self._ditahan.append((baris.urut, teks))
        else:
            self._tulis(teks, self._banyak)
        self._banyak += 1
        return self._banyak - 1

    def _tulis(self, teks: str, nomor: int) -> None:
        sela = (",\n" if nomor else "\n") if self._bentuk == "json" else ""
        self._wadah.write(f"{sela}{teks}{self._akhir}".encode())

    def naikkan(self, tambahan: Mapping[int, tuple[int, int]], sementara: Callable[[], BinaryIO]) -> None:
        """Raise galat and peringatan of some rows, by their number; ``sementara`` gives a file to copy through."""
        if self._urut:
            naik = naikkan_kunci(self._ditahan, self._urut, tambahan)
            self._ditahan = [(kunci, self._naik(teks, tambahan.get(i))) for i, (kunci, teks) in enumerate(naik)]
            return
        if not tambahan or not self._pemisah:
            return
        with sementara() as lama:
            self._wadah.seek(self._awal)
            shutil.copyfileobj(self._wadah, lama)
            self._wadah.seek(self._awal)
            self._wadah.truncate()
            lama.seek(0)
            for i, satu in enumerate(lama):  # no cell holds a line break
                self._tulis(self._naik(satu.decode().removesuffix(self._akhir), tambahan.get(i)), i)

    def _naik(self, teks: str, tambahan: tuple[int, int] | None) -> str:
        if tambahan is None or not self._pemisah:
            return teks
        isi, galat, peringatan = teks.rsplit(self._pemisah, 2)
        return f"{isi}{self._pemisah}{int(galat) + tambahan[0]}{self._pemisah}{int(peringatan) + tambahan[1]}"

    def tutup(self, kumpulan: Pengumpul) -> None:
        """Write the rows that were kept, in order, and what stands behind the last."""
        urutkan(self._ditahan, self._urut)
        for i, (_, teks) in enumerate(self._ditahan):
            self._tulis(teks, i)
        if self._bentuk == "json":
            temuan = ",\n".join(map(str, kumpulan.temuan_urut()))
            ringkasan = tulis(kumpulan.rekap.ringkasan()).rstrip("\n")
            self._wadah.write(f'\n],\n"temuan": [\n{temuan}\n],\n"ringkasan": {ringkasan}}}\n'.encode())
