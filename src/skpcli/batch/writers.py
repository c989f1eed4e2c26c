"""The rows of a batch on their way into a file: written as they come, counts raised later."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from typing import BinaryIO

from skpcli.batch.collector import Pengumpul
from skpcli.batch.filters import Kunci, naikkan_kunci, urutkan
from skpcli.batch.rows import Baris
from skpcli.output.cells import csv_line
from skpcli.output.employee.csv_rows import KOLOM
from skpcli.output.json_text import tulis

_ROW_ENDS = {"csv": "\r\n", "csv-excel": "\r\n", "jsonl": "\n", "json": ""}
_SEPARATORS = {"csv": ",", "csv-excel": ";"}
_BYTE_ORDER_MARK = "\ufeff"


class Penulis:
    """Writes rows as text; kept in memory only where they are to be sorted.

    ``urut`` names the columns to sort by, each with ``-`` in front for the reverse.
    """

    def __init__(self, bentuk: str, wadah: BinaryIO, urut: Sequence[str] = ()) -> None:
        """Write what stands before the first row."""
        self._form = bentuk
        self._file = wadah
        self._order = urut
        self._separator = _SEPARATORS.get(bentuk)
        self._row_end = _ROW_ENDS[bentuk]
        self._held: list[tuple[Kunci, str]] = []
        self._count = 0
        wadah.write(self._head().encode())
        self._rows_start = wadah.tell()

    def _head(self) -> str:
        if self._form == "json":
            return '{"versi": 1,\n"hasil": ['
        if self._separator is None:
            return ""
        header = csv_line(KOLOM, self._separator) + self._row_end
        return _BYTE_ORDER_MARK + header if self._form == "csv-excel" else header

    def tambah(self, baris: Baris) -> int:
        """Take a row and give its number."""
        text = str(baris.isi)
        if self._separator:
            text = self._separator.join((text, str(baris.galat), str(baris.peringatan)))
        number = self._count
        if self._order:
            self._held.append((baris.urut, text))
        else:
            self._write_row(text, number)
        self._count += 1
        return number

    def _write_row(self, text: str, number: int) -> None:
        lead = ""
        if self._form == "json":
            lead = ",\n" if number else "\n"
        self._file.write(f"{lead}{text}{self._row_end}".encode())

    def naikkan(self, tambahan: Mapping[int, tuple[int, int]], sementara: Callable[[], BinaryIO]) -> None:
        """Raise galat and peringatan of some rows, by their number.

        ``sementara`` gives a file to copy through.
        """
        if self._order:
            self._raise_held_rows(tambahan)
        elif tambahan and self._separator:
            with sementara() as copy:
                self._rewrite_rows(tambahan, copy)

    def _raise_held_rows(self, increases: Mapping[int, tuple[int, int]]) -> None:
        raised = naikkan_kunci(self._held, self._order, increases)
        for number, (key, text) in enumerate(raised):
            self._held[number] = (key, self._raised(text, increases.get(number)))

    def _rewrite_rows(self, increases: Mapping[int, tuple[int, int]], copy: BinaryIO) -> None:
        """Write the rows anew from a copy of them."""
        self._file.seek(self._rows_start)
        shutil.copyfileobj(self._file, copy)
        self._file.seek(self._rows_start)
        self._file.truncate()
        copy.seek(0)
        for number, line in enumerate(copy):  # no cell holds a line break
            text = line.decode().removesuffix(self._row_end)
            self._write_row(self._raised(text, increases.get(number)), number)

    def _raised(self, text: str, increase: tuple[int, int] | None) -> str:
        if increase is None or not self._separator:
            return text
        cells, errors, warnings = text.rsplit(self._separator, 2)
        more_errors, more_warnings = increase
        counts = (str(int(errors) + more_errors), str(int(warnings) + more_warnings))
        return self._separator.join((cells, *counts))

    def tutup(self, kumpulan: Pengumpul) -> None:
        """Write the rows that were kept, in order, and what stands behind the last."""
        urutkan(self._held, self._order)
        for number, (_, text) in enumerate(self._held):
            self._write_row(text, number)
        if self._form == "json":
            findings = ",\n".join(str(finding) for finding in kumpulan.temuan_urut())
            summary = tulis(kumpulan.rekap.ringkasan()).rstrip("\n")
            tail = f'\n],\n"temuan": [\n{findings}\n],\n"ringkasan": {summary}}}\n'
            self._file.write(tail.encode())
