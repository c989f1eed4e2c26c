"""The files of a batch through one process or several, in order."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from skpcli.cli.common import tak_terbaca
from skpcli.files import baca_isi, ukuran
from skpcli.massal.acuan import Acuan, Isi, mungkin_organisasi
from skpcli.massal.kerja import HasilBerkas, kerjakan, teks_galat, temuan_berbentuk
from skpcli.masukan import Masukan

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
_UKURAN_TUGAS = 768 * 1024
_LAYAK_DIBAGI = 8 * 1024 * 1024  # less than this is done before other processes have started
_PALING_BANYAK = 61  # Windows waits for no more
_UKURAN_SIMPANAN = 48 * 1024 * 1024  # for contents, and for the list of the files with this for each
_UKURAN_NAMA = 200
_acuan: list[Acuan] = []


class TerhentiError(Exception):
    """Leaves the output as it was: why, and the exit code."""

    def __init__(self, sebab: str, kode: int) -> None:
        """Keep both."""
        super().__init__(sebab)
        self.sebab, self.kode = sebab, kode


class Pelaksana:
    """Works through files twice: for the organisations in them, then for their rows.

    In one process the contents of the first files are kept from the first time to the second.
    """

    def __init__(self, masukan: Sequence[Masukan], proses: int | None) -> None:
        """Choose the number of processes (None: all cores, where there is enough to do)."""
        layak = any(besar >= _LAYAK_DIBAGI for besar in accumulate(map(ukuran, masukan)))
        self._masukan = masukan
        self._tugas = list(_tugas(masukan)) if layak and proses != 1 else []
        self._proses = min(proses or os.cpu_count() or 1, len(self._tugas) or 1, _PALING_BANYAK)
        self._simpanan: dict[str, bytes] = {}
        self._sisa = _UKURAN_SIMPANAN - _UKURAN_NAMA * len(masukan)

    def organisasi(self) -> list[Isi]:
        """Give the files that may hold organisations; unreadable ones are left for later."""
        if self._proses > 1:
            return list(_serempak(_cari_tugas, self._tugas, self._proses, None))
        hasil = []
        for satu in self._masukan:
            isi = _isi(satu)
            if isi is None:
                continue
            if satu.isi is None and self._sisa >= len(isi):
                self._simpanan[satu.nama] = isi
                self._sisa -= len(isi)
            if mungkin_organisasi(isi):
                hasil.append(Isi(satu.nama, isi, satu.ditunjuk))
        return hasil

    def kerjakan(self, acuan: Acuan) -> Iterator[HasilBerkas]:
        """Give the results of all files in their order, whatever the number of processes."""
        if self._proses > 1:
            yield from _serempak(_kerjakan_tugas, self._tugas, self._proses, acuan)
            return
        for satu in self._masukan:
            yield kerjakan_masukan(acuan, satu, self._simpanan.pop(satu.nama, None))


def _isi(masukan: Masukan) -> bytes | None:
    try:
        return baca_isi(masukan)
    except OSError:
        return None  # said where the rows are made


def kerjakan_masukan(acuan: Acuan, masukan: Masukan, isi: bytes | None = None) -> HasilBerkas:
    """Work on one file, read unless its content is given; one that cannot be read is a finding."""
    try:
        isi = baca_isi(masukan) if isi is None else isi
    except OSError as galat:
        temuan = tak_terbaca(masukan, galat)
        rinci = (temuan_berbentuk(acuan, temuan),) if acuan.pilihan.rinci else ()
        nama = acuan.samar.teks(masukan.nama) if acuan.samar else masukan.nama
        return HasilBerkas(nama, 0, (), (), teks_galat(acuan, [temuan], {}), (1, 0, 0), rinci, terbaca=False)
    return kerjakan(acuan, Isi(masukan.nama, isi, masukan.ditunjuk))


def _serempak(
    kerja: Callable[[list[Masukan]], list[T]], semua: Iterable[list[Masukan]], proses: int, acuan: Acuan | None
) -> Iterator[T]:
    """Share tasks out to several processes; no more is under way than keeps them busy."""
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

    with ProcessPoolExecutor(proses, initializer=_mulai, initargs=(acuan,)) as kolam:
        berjalan: deque[Future[list[T]]] = deque()
        try:
            for tugas in semua:
                berjalan.append(kolam.submit(kerja, tugas))
                if len(berjalan) > 4 * proses:
                    yield from berjalan.popleft().result()
            while berjalan:
                yield from berjalan.popleft().result()
        except BrokenExecutor:  # killed from outside, mostly for want of memory
            raise TerhentiError("galat: sebuah proses kerja mati; coba lagi dengan -j 1", 2) from None
        except BaseException:
            kolam.shutdown(wait=False, cancel_futures=True)
            raise


def _mulai(acuan: Acuan | None) -> None:
    """Set a process up; Ctrl-C is the first process's to answer, and no process outlives it."""
    import gc
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_berakhir_bersama, daemon=True).start()
    gc.freeze()
    gc.enable()
    _acuan[:] = [acuan] if acuan else []


def _berakhir_bersama() -> None:
    """End this process when the first one is gone, however it ended."""
    from multiprocessing import connection, parent_process

    if induk := parent_process():
        connection.wait([induk.sentinel])
        os._exit(1)


def _tugas(masukan: Iterable[Masukan]) -> Iterator[list[Masukan]]:
    """Put files together until they are worth sending."""
    tugas: list[Masukan] = []
    besar = 0
    for satu in masukan:
        tugas.append(satu)
        besar += ukuran(satu)
        if besar >= _UKURAN_TUGAS:
            yield tugas
            tugas, besar = [], 0
    if tugas:
        yield tugas


def _cari_tugas(tugas: list[Masukan]) -> list[Isi]:
    terbaca = [(satu, _isi(satu)) for satu in tugas]
    return [Isi(satu.nama, isi, satu.ditunjuk) for satu, isi in terbaca if isi and mungkin_organisasi(isi)]


def _kerjakan_tugas(tugas: list[Masukan]) -> list[HasilBerkas]:
    return [kerjakan_masukan(_acuan[0], satu) for satu in tugas]
