"""The only disk access: paths to names and bytes, and atomic writing."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

from skpcli.source import BATAS_BERKAS

_AKHIRAN = (".yaml", ".yml")
_SEBAB = {
    errno.ENOENT: "folder atau berkasnya tidak ada",
    errno.ENOTDIR: "bagian jalurnya bukan folder",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EISDIR: "itu sebuah folder",
    errno.ENOSPC: "ruang penyimpanan habis",
    errno.EROFS: "tempatnya hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EBADF: "alirannya tertutup",
}


class Masukan(NamedTuple):
    """A file to read: ``jalur`` None is standard input; ``ditunjuk`` says that the user named it."""

    nama: str
    jalur: Path | None
    ditunjuk: bool


def kumpulkan(jalur: list[str], kecuali: Iterable[Masukan] = ()) -> tuple[list[Masukan], list[str]]:
    """Turn files, folders, globs and ``-`` into files, each once and in order; the texts say what was not found."""
    hasil: dict[str, Masukan] = {}
    sudah = {_kunci(satu) for satu in kecuali}
    gagal: list[str] = []
    for satu in jalur:
        terhalang: list[OSError] = []
        ditemukan = list(_satu(satu, terhalang))
        gagal += [f"folder `{_nama(str(galat.filename))}` tidak dapat dibaca: {sebab(galat)}" for galat in terhalang]
        if not ditemukan and not terhalang:
            gagal.append(_tidak_ada(satu))
        for masukan in ditemukan:
            if _kunci(masukan) not in sudah:
                hasil.setdefault(_kunci(masukan), masukan)
    return list(hasil.values()), gagal


def sebab(galat: OSError) -> str:
    """Say in Indonesian why a file could not be read or written."""
    return _SEBAB.get(galat.errno or 0) or galat.strerror or str(galat)


def _kunci(masukan: Masukan) -> str:
    return os.path.realpath(masukan.jalur) if masukan.jalur else "-"


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
    akar = os.path.join(os.path.realpath(folder), "")
    hasil: list[Path] = []
    for tempat, anak, berkas in os.walk(folder, onerror=terhalang.append):
        anak[:] = [nama for nama in anak if not nama.startswith(".")]
        for nama in berkas:
            jalur = os.path.join(tempat, nama)
            if nama.startswith(".") or not nama.lower().endswith(_AKHIRAN) or not os.path.isfile(jalur):
                continue
            if os.path.realpath(jalur).startswith(akar):
                hasil.append(Path(jalur))
    return [Masukan(_nama(str(satu)), satu, ditunjuk=False) for satu in sorted(hasil, key=lambda satu: satu.parts)]


def _nama(jalur: str) -> str:
    """Name a file relative to where the user stands, with ``/``."""
    try:
        return os.path.relpath(jalur).replace(os.sep, "/")
    except ValueError:  # another drive on Windows
        return jalur.replace(os.sep, "/")


def baca_isi(masukan: Masukan) -> bytes:
    """Read at most one byte more than the limit; raises OSError."""
    if masukan.jalur is None:
        if sys.stdin is None:  # closed by the caller
            raise OSError(errno.EBADF, "")
        return sys.stdin.buffer.read(BATAS_BERKAS + 1)
    with masukan.jalur.open("rb") as berkas:
        return berkas.read(BATAS_BERKAS + 1)


def simpan(jalur: Path, isi: bytes) -> None:
    """Write a file as a whole or not at all, through a link and into a device too; raises OSError."""
    import tempfile  # costs start-up time that most runs need not pay

    jalur = Path(os.path.realpath(jalur))
    if jalur.exists() and not jalur.is_file() and not jalur.is_dir():
        jalur.write_bytes(isi)
        return
    nomor, sementara = tempfile.mkstemp(dir=jalur.parent, prefix=f".{jalur.name}.")
    try:
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        if jalur.exists():
            os.chmod(sementara, jalur.stat().st_mode & 0o777)
        else:
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(sementara, 0o666 & ~umask)
        os.replace(sementara, jalur)
    except BaseException:
        os.unlink(sementara)
        raise
