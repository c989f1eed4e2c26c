"""Paths as the user gives them, turned into files to read."""

import errno
import os
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

_AKHIRAN = (".yaml", ".yml")
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

    ``folder`` is where its folder really is, for a file found in one that is no link; ``isi`` what was read already of
    what can be read only once.
    """

    nama: str
    jalur: Path | str | None
    ditunjuk: bool
    folder: str = ""
    isi: bytes | None = None


class _Tempat(NamedTuple):
    """A folder: the path to open it by, where it really is, and its name for the user."""

    jalur: str
    asli: str
    nama: str

    def di_dalam(self, nama: str) -> "_Tempat":
        """Give what lies in it; there may be very many, so one text serves where path and name are alike."""
        tampil = nama if self.nama == "." else f"{self.nama}/{nama}"
        jalur = tampil if self.jalur == self.nama else os.path.join(self.jalur, nama)
        return _Tempat(jalur, os.path.join(self.asli, nama), tampil)


def kumpulkan(jalur: list[str], kecuali: Iterable[Masukan] = ()) -> tuple[list[Masukan], list[str]]:
    """Turn files, folders, globs and ``-`` into files, each once and in order; the texts say what was not found."""
    ditemukan: list[Masukan] = []
    gagal: list[str] = []
    for satu in jalur:
        terhalang: list[OSError] = []
        sebelum = len(ditemukan)
        ditemukan += _satu(satu, terhalang)
        gagal += [f"folder `{_nama(str(galat.filename))}` tidak dapat dibaca: {sebab(galat)}" for galat in terhalang]
        if len(ditemukan) == sebelum and not terhalang:
            gagal.append(_tidak_ada(satu))
    sudah = {tempat_asli(satu) for satu in kecuali} if ditemukan else set()
    if len(jalur) == 1 and not sudah and all(satu.folder for satu in ditemukan):
        return ditemukan, gagal  # found on one walk, and none a link: there may be very many
    return _sekali(ditemukan, sudah), gagal


def _sekali(semua: list[Masukan], sudah: set[str]) -> list[Masukan]:
    """Give each file once, and none that is there already."""
    hasil: dict[str, Masukan] = {}
    for satu in semua:
        kunci = tempat_asli(satu)
        if kunci not in sudah:
            hasil.setdefault(kunci, satu)
    return list(hasil.values())


def sebab(galat: OSError) -> str:
    """Say in Indonesian why a file could not be read or written."""
    return _SEBAB.get(galat.errno or 0) or galat.strerror or str(galat)


def tempat_asli(masukan: Masukan) -> str:
    """Say where a file really is, links followed."""
    if masukan.folder:
        return os.path.join(masukan.folder, os.path.basename(str(masukan.jalur)))
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


def _folder(folder: str, terhalang: list[OSError]) -> Iterator[Masukan]:
    """Walk a folder, sorted by path, without hidden entries and without links that lead out of it."""
    akar, nama = os.path.realpath(folder), _nama(folder)
    awal = _Tempat(nama if os.path.realpath(nama) == akar else folder, akar, nama)
    tumpuk = [_isi_folder(awal, akar, terhalang)]
    while tumpuk:
        satu = next(tumpuk[-1], None)
        if isinstance(satu, _Tempat):
            tumpuk.append(_isi_folder(satu, akar, terhalang))
        elif satu:
            yield satu
        else:
            tumpuk.pop()


def _isi_folder(tempat: _Tempat, akar: str, terhalang: list[OSError]) -> Iterator[Masukan | _Tempat]:
    """Give the files in a folder and the folders in it, sorted by name."""
    semua: list[str] = []
    folder, tautan = set[str](), set[str]()
    try:
        with os.scandir(tempat.jalur) as entri:
            for satu in entri:
                if satu.name.startswith("."):
                    continue
                if satu.is_dir(follow_symlinks=False):
                    folder.add(satu.name)
                elif not (satu.name.lower().endswith(_AKHIRAN) and satu.is_file()):
                    continue
                elif satu.is_symlink():
                    if not os.path.realpath(satu.path).startswith(os.path.join(akar, "")):
                        continue
                    tautan.add(satu.name)
                semua.append(satu.name)
    except OSError as galat:
        terhalang.append(galat)
    for nama in sorted(semua):
        sini = tempat.di_dalam(nama)
        if nama in folder:
            yield sini
        else:
            yield Masukan(sini.nama, sini.jalur, ditunjuk=False, folder="" if nama in tautan else tempat.asli)


def _nama(jalur: str) -> str:
    """Name a file relative to where the user stands, with ``/``."""
    try:
        return os.path.relpath(jalur).replace(os.sep, "/")
    except ValueError:  # another drive on Windows
        return jalur.replace(os.sep, "/")
