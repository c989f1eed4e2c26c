"""All that a batch adds up while its files come in, and what only shows when all are there."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import Protocol

from skpcli.batch.recap import Rekap
from skpcli.batch.rows import Baris, HasilBerkas, Temuan
from skpcli.batch.traces import Bentrok, Indeks, Letak
from skpcli.checks.overlaps import jejak
from skpcli.checks.workspace import Orang, bertabrakan
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai
from skpcli.reading.reader import Berkas

_KEPT_FILES = 4
"""Of the files that are read again, so many are kept: two of many people may collide often."""


class PenerimaBaris(Protocol):
    """Whatever rows are written to."""

    def tambah(self, baris: Baris) -> int:
        """Take a row and give its number."""


class Pengumpul:
    """Recap, traces and findings of a batch.

    ``penerima`` takes the rows, None where there are only counts. Afterwards ``naik`` says by how
    much galat and peringatan of a row rise, by its number.
    """

    def __init__(self, penerima: PenerimaBaris | None) -> None:
        """Start empty."""
        self.rekap = Rekap()
        self.temuan: list[Temuan] = []
        self.naik: dict[int, tuple[int, int]] = {}
        self.kurang = False
        self._writer = penerima
        self._traces = Indeks()
        self._file_count = 0

    def tambah(self, hasil: HasilBerkas) -> None:
        """Take the results of the next file."""
        self.rekap.tambah(hasil)
        self.temuan += hasil.temuan
        if not hasil.terbaca:
            self.kurang = True
        row_numbers = {}
        for row in hasil.baris:
            if row.tampil and self._writer:
                row_numbers[row.dokumen] = self._writer.tambah(row)
        for document, trace in hasil.jejak:
            place = Letak(
                berkas=self._file_count,
                dokumen=document,
                baris=row_numbers.get(document, -1),
            )
            self._traces.tambah(place, trace)
        self._file_count += 1

    def konteks(self, berkas: Berkas) -> None:
        """Take the people of a file that is read for context only."""
        for document in berkas.naskah:
            if isinstance(document.isi, Pegawai):
                place = Letak(
                    berkas=self._file_count,
                    dokumen=document.dokumen.nomor,
                    baris=-1,
                )
                self._traces.tambah(place, jejak(document.isi, konteks=True))
        if any(finding.kode == "SKP016" for finding in berkas.temuan):
            self.kurang = True
        self._file_count += 1

    def temuan_urut(self) -> list[str | tuple[str, ...]]:
        """Give the findings in order of file, line, column, code."""
        self.temuan.sort(key=lambda finding: finding.kunci)
        return [finding.isi for finding in self.temuan]

    def bentrok(self, baca: Callable[[int], Berkas]) -> Iterator[tuple[list[Diagnostic], Mapping[str, str]]]:
        """Find the documents that collide, file by file, with its text.

        ``baca`` reads the file of a number again.
        """
        read = lru_cache(maxsize=_KEPT_FILES)(baca)
        collisions = sorted(self._traces.bentrok(), key=_place_and_code)
        for file_number, of_one_file in groupby(collisions, key=_file_reported_on):
            findings = []
            for collision in of_one_file:
                new = _person_in(read(collision.baru.berkas), collision.baru.dokumen)
                old = _person_in(read(collision.lama.berkas), collision.lama.dokumen)
                if new and old:  # the files may have changed since
                    finding = bertabrakan(collision.kode, new, old)
                    findings.append(finding)
                    self._raise_count(collision.baru.baris, finding.tingkat)
            content = read(file_number)
            yield findings, {content.nama: content.teks}

    def _raise_count(self, row: int, severity: Severity) -> None:
        if row < 0:
            return
        errors, warnings = self.naik.get(row, (0, 0))
        if severity is Severity.GALAT:
            self.naik[row] = (errors + 1, warnings)
        else:
            self.naik[row] = (errors, warnings + 1)


def _place_and_code(collision: Bentrok) -> tuple[Letak, str]:
    return collision.baru, collision.kode


def _file_reported_on(collision: Bentrok) -> int:
    return collision.baru.berkas


def _person_in(content: Berkas, number: int) -> Orang | None:
    for document in content.naskah:
        if document.dokumen.nomor == number and isinstance(document.isi, Pegawai):
            return document, document.isi
    return None
