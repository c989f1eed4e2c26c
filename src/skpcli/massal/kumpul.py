"""All that a batch adds up while its files come in, and what only shows when all are there."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import Protocol

from skpcli.checks.ruang import Orang, bertabrakan
from skpcli.checks.tabrakan import jejak
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.documents import Pegawai
from skpcli.massal.indeks import Bentrok, Indeks, Letak
from skpcli.massal.kerja import Baris, HasilBerkas, Temuan
from skpcli.massal.rekap import Rekap
from skpcli.reading import Berkas

_DIPEGANG = 4
"""Of the files that are read again, so many are kept."""


class PenerimaBaris(Protocol):
    """Whatever rows are written to."""

    def tambah(self, baris: Baris) -> int:
        """Take a row and give its number."""


class Pengumpul:
    """Recap, traces and findings of a batch; ``penerima`` takes the rows, None where there are only counts."""

    def __init__(self, penerima: PenerimaBaris | None) -> None:
        """Start empty."""
        self.rekap = Rekap()
        self.temuan: list[Temuan] = []
        self.naik: dict[int, tuple[int, int]] = {}
        self.kurang = False
        self._penerima = penerima
        self._indeks = Indeks()
        self._berkas = 0

    def tambah(self, hasil: HasilBerkas) -> None:
        """Take the results of the next file."""
        self.rekap.tambah(hasil)
        self.temuan += hasil.temuan
        self.kurang |= not hasil.terbaca
        nomor = {}
        for satu in hasil.baris:
            if satu.tampil and self._penerima:
                nomor[satu.dokumen] = self._penerima.tambah(satu)
        for dokumen, satu_jejak in hasil.jejak:
            self._indeks.tambah(Letak(self._berkas, dokumen, nomor.get(dokumen, -1)), satu_jejak)
        self._berkas += 1

    def konteks(self, berkas: Berkas) -> None:
        """Take the people of a file that is read for context only."""
        for satu in berkas.naskah:
            if isinstance(satu.isi, Pegawai):
                letak = Letak(self._berkas, satu.dokumen.nomor, -1)
                self._indeks.tambah(letak, jejak(satu.isi, konteks=True))
        self.kurang |= any(satu.kode == "SKP016" for satu in berkas.temuan)
        self._berkas += 1

    def temuan_urut(self) -> list[str | tuple[str, ...]]:
        """Give the findings in order of file, line, column, code."""
        return [satu.isi for satu in sorted(self.temuan, key=lambda satu: satu.kunci)]

    def bentrok(self, baca: Callable[[int], Berkas]) -> Iterator[tuple[list[Diagnostic], Mapping[str, str]]]:
        """Find the documents that collide, file by file, with its text; ``baca`` reads the file of a number again."""
        baca = lru_cache(maxsize=_DIPEGANG)(baca)
        semua = sorted(self._indeks.bentrok(), key=lambda satu: (satu.baru, satu.kode))
        for nomor, kelompok in groupby(semua, key=lambda satu: satu.baru.berkas):
            temuan = []
            for satu in kelompok:
                baru, lama = (_dokumen(baca(letak.berkas), letak.dokumen) for letak in (satu.baru, satu.lama))
                if baru and lama:  # the files may have changed since
                    temuan.append(bertabrakan(satu.kode, baru, lama))
                    self._hitung(satu, temuan[-1].tingkat)
            yield temuan, {baca(nomor).nama: baca(nomor).teks}

    def _hitung(self, satu: Bentrok, tingkat: Severity) -> None:
        galat, peringatan = self.naik.get(satu.baru.baris, (0, 0))
        if satu.baru.baris >= 0:
            parah = tingkat is Severity.GALAT
            self.naik[satu.baru.baris] = (galat + parah, peringatan + (not parah))


def _dokumen(berkas: Berkas, nomor: int) -> Orang | None:
    for satu in berkas.naskah:
        if satu.dokumen.nomor == nomor and isinstance(satu.isi, Pegawai):
            return satu, satu.isi
    return None
