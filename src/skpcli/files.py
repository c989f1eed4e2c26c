"""The only disk access: paths to names and bytes, and atomic writing."""

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from glob import glob, has_magic
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from skpcli.source import BATAS_BERKAS

_AKHIRAN = (".yaml", ".yml")
_SEKALI = 64 * 1024
_SEBAB = {
    errno.ENOENT: "folder atau berkasnya tidak ada",
    errno.ENOTDIR: "bagian jalurnya bukan folder",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EISDIR: "itu sebuah folder",
    errno.ENOSPC: "ruang penyimpanan habis",
    errno.EFBIG: "berkasnya terlalu besar untuk tempat itu",
    errno.EROFS: "tempatnya hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EBADF: "alirannya tertutup",
}


class Masukan(NamedTuple):
    """A file to read: ``jalur`` None is standard input; ``ditunjuk`` says that the user named it.

    ``asli`` is where the path really leads, where that is known already; ``isi`` what was read already of what can be
    read only once.
    """

    nama: str
    jalur: Path | str | None
    ditunjuk: bool
    asli: str = ""
    isi: bytes | None = None


def kumpulkan(jalur: list[str], kecuali: Iterable[Masukan] = ()) -> tuple[list[Masukan], list[str]]:
    """Turn files, folders, globs and ``-`` into files, each once and in order; the texts say what was not found."""
    hasil: dict[str, Masukan] = {}
    sudah = {tempat_asli(satu) for satu in kecuali}
    gagal: list[str] = []
    for satu in jalur:
        terhalang: list[OSError] = []
        ditemukan = list(_satu(satu, terhalang))
        gagal += [f"folder `{_nama(str(galat.filename))}` tidak dapat dibaca: {sebab(galat)}" for galat in terhalang]
        if not ditemukan and not terhalang:
            gagal.append(_tidak_ada(satu))
        for masukan in ditemukan:
            kunci = tempat_asli(masukan)
            if kunci not in sudah:
                hasil.setdefault(kunci, masukan)
    return list(hasil.values()), gagal


def sebab(galat: OSError) -> str:
    """Say in Indonesian why a file could not be read or written."""
    return _SEBAB.get(galat.errno or 0) or galat.strerror or str(galat)


def tempat_asli(masukan: Masukan) -> str:
    """Say where a file really is, links followed."""
    return masukan.asli or (os.path.realpath(masukan.jalur) if masukan.jalur else "-")


def _tidak_ada(jalur: str) -> str:
    if os.path.isdir(jalur):
        return f"tidak ada berkas .yaml atau .yml di dalam folder `{jalur}`"
    if has_magic(jalur):
        return f"tidak ada berkas yang cocok dengan `{jalur}`"
    return f"berkas atau folder `{jalur}` tidak ada"


def _satu(jalur: str, terhalang: list[OSError]) -> Iterator[Masukan]:
    if jalur == "-":
        yield Masukan("(masukan standar)", None, ditunjuk=True)
    elif os.path.isdir(jalur):
        yield from _folder(jalur, terhalang)
    elif os.path.exists(jalur):
        yield Masukan(_nama(jalur), Path(jalur), ditunjuk=True)
    elif has_magic(jalur):
        for satu in sorted(glob(jalur, recursive=True)):
            if os.path.isdir(satu):
                yield from _folder(satu, terhalang)
            else:
                yield Masukan(_nama(satu), Path(satu), ditunjuk=True)


def _folder(folder: str, terhalang: list[OSError]) -> list[Masukan]:
    """Walk a folder, sorted by path, without hidden entries and without links that lead out of it."""
    akar = os.path.realpath(folder)
    hasil: list[tuple[tuple[str, ...], str, str]] = []
    tumpuk: list[tuple[str, str, tuple[str, ...]]] = [(folder, akar, ())]
    while tumpuk:
        tempat, asli, bagian = tumpuk.pop()
        try:
            with os.scandir(tempat) as entri:
                for satu in entri:
                    if satu.name.startswith("."):
                        continue
                    sini = (*bagian, satu.name)
                    if satu.is_dir(follow_symlinks=False):
                        tumpuk.append((satu.path, os.path.join(asli, satu.name), sini))
                    elif satu.name.lower().endswith(_AKHIRAN) and satu.is_file():
                        tujuan = os.path.realpath(satu.path) if satu.is_symlink() else os.path.join(asli, satu.name)
                        if tujuan.startswith(os.path.join(akar, "")):
                            hasil.append((sini, satu.path, tujuan))
        except OSError as galat:
            terhalang.append(galat)
    return [_masukan(jalur, asli) for _, jalur, asli in sorted(hasil)]


def _masukan(jalur: str, asli: str) -> Masukan:
    """Name a file of a folder; there may be very many, so one text serves where two are alike."""
    nama = _nama(jalur)
    return Masukan(nama, nama if jalur in (nama, os.path.join(".", nama)) else jalur, ditunjuk=False, asli=asli)


def _nama(jalur: str) -> str:
    """Name a file relative to where the user stands, with ``/``."""
    try:
        return os.path.relpath(jalur).replace(os.sep, "/")
    except ValueError:  # another drive on Windows
        return jalur.replace(os.sep, "/")


def baca_isi(masukan: Masukan, batas: int = BATAS_BERKAS) -> bytes:
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
    if masukan.isi is not None or masukan.asli or (masukan.jalur and os.path.isfile(masukan.jalur)):
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
