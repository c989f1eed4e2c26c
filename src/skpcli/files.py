"""Reading of files whole, and atomic writing."""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from skpcli.masukan import Masukan
from skpcli.source.read import MAX_BYTES

_SEKALI = 64 * 1024


def baca_isi(masukan: Masukan, batas: int = MAX_BYTES) -> bytes:
    """Read at most one byte more than ``batas``; raises OSError."""
    if masukan.isi is not None:
        return masukan.isi
    if masukan.jalur is None:
        if sys.stdin is None:  # closed by the caller
            raise OSError(errno.EBADF, "")
        return sys.stdin.buffer.read(batas + 1)
    isi = b""
    with Path(masukan.jalur).open("rb", 0) as berkas:
        while potong := berkas.read(_SEKALI if len(isi) < _SEKALI else batas + 1 - len(isi)):
            isi += potong  # a larger buffer from the start would cost more than reading most files
    return isi


def dapat_diulang(masukan: Masukan) -> Masukan:
    """Give a file that can be read any number of times: of standard input and of pipes the content is kept."""
    if masukan.isi is not None or masukan.folder or (masukan.jalur and os.path.isfile(masukan.jalur)):
        return masukan
    try:
        return masukan._replace(isi=baca_isi(masukan))
    except OSError:
        return masukan  # said by whoever reads it


def baca_daftar(jalur: str) -> list[str]:
    """Read a list of paths, one a line, ``-`` from standard input; raises OSError, UnicodeDecodeError."""
    standar = sys.stdin.buffer if sys.stdin else BytesIO()
    isi = standar.read() if jalur == "-" else Path(jalur).read_bytes()
    return [baris.strip() for baris in isi.decode("utf-8-sig").splitlines() if baris.strip()]


def simpan(jalur: Path, isi: bytes) -> None:
    """Write a file as a whole or not at all, through a link and into a device too; raises OSError."""
    with berkas_baru(jalur) as berkas:
        berkas.write(isi)


@contextmanager
def berkas_baru(jalur: Path) -> Iterator[BinaryIO]:
    """Give a file to write and read back, which takes the place of ``jalur`` as a whole when all went well.

    Whatever goes wrong, the old file stays as it was. Raises OSError.
    """
    import tempfile  # costs start-up time that most runs need not pay

    jalur = Path(os.path.realpath(jalur))
    if jalur.is_dir():
        raise IsADirectoryError(errno.EISDIR, "", str(jalur))
    if jalur.exists() and not jalur.is_file():
        with sementara() as berkas:
            yield berkas
            berkas.seek(0)
            with jalur.open("wb") as perangkat:
                shutil.copyfileobj(berkas, perangkat)
        return
    nomor, nama = tempfile.mkstemp(dir=jalur.parent, prefix=f".{jalur.name}.")
    try:
        with os.fdopen(nomor, "w+b") as berkas:
            yield berkas
            berkas.flush()
            os.fsync(berkas.fileno())
        if jalur.exists():
            os.chmod(nama, jalur.stat().st_mode & 0o777)
        else:
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(nama, 0o666 & ~umask)
        os.replace(nama, jalur)
    except BaseException:
        os.unlink(nama)
        raise


def sementara() -> BinaryIO:
    """Give a file that is gone when it is closed; raises OSError."""
    import tempfile  # costs start-up time that most runs need not pay

    return tempfile.TemporaryFile()


def ukuran(masukan: Masukan) -> int:
    """Give the size of a file in bytes; 0 where it cannot be told."""
    if masukan.isi is not None:
        return len(masukan.isi)
    try:
        return os.path.getsize(masukan.jalur) if masukan.jalur else 0
    except OSError:
        return 0
