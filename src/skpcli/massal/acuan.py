"""What every file of a batch is rated with: the organisations, found before anything else is read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from skpcli.istilah import JenisDokumen, Metode
from skpcli.massal.saring import Saringan
from skpcli.reading import Berkas, baca_berkas
from skpcli.report.samar import Penyamar
from skpcli.workspace import Workspace, susun

_JENIS = re.compile(rb"""jenis["']?\s*(?::(?!\s*["']?(?i:pegawai))|[#\x80-\xff])""")  # also before a comment
_SANDI = re.compile(rb"""\\[^"]*(?:"\s*([:#\x80-\xff])?|\Z)""")  # a key with a backslash may spell any letter
_BOM_16 = (b"\xff\xfe", b"\xfe\xff")


class Isi(NamedTuple):
    """A file's name and content; ``ditunjuk`` says that the user named it."""

    nama: str
    isi: bytes
    ditunjuk: bool


class Pilihan(NamedTuple):
    """What the rows are to be like; ``rinci`` keeps every finding with its place."""

    bentuk: str
    metode: Metode | None = None
    saringan: tuple[Saringan, ...] = ()
    kelompok: str | None = None
    rinci: bool = False
    urut: tuple[str, ...] = ()


@dataclass(slots=True)
class Acuan:
    """The organisations of a batch, and how its rows are made."""

    pilihan: Pilihan
    ruang: Workspace
    samar: Penyamar | None = None

    def ruang_untuk(self, berkas: Berkas) -> Workspace:
        """Give a workspace of one file with the organisations of all."""
        return Workspace([berkas], [], self.ruang.organisasi, self.ruang.id_rusak)


def mungkin_organisasi(isi: bytes) -> bool:
    """Tell whether a file may hold an organisasi document: a `jenis` that is not plainly pegawai.

    A wrong yes only costs time.

    >>> mungkin_organisasi(b"jenis: Organisasi"), mungkin_organisasi(b"jenis: pegawai\\norganisasi: dinas")
    (True, False)
    """
    if isi.startswith(_BOM_16):
        return True
    return _JENIS.search(isi) is not None or any(satu[1] for satu in _SANDI.finditer(isi))


def susun_acuan(pilihan: Pilihan, berkas: Iterable[Isi], konteks: Iterable[Berkas] = ()) -> Acuan:
    """Read the files that may hold organisations; of the people in them nothing is kept."""
    dibaca = [_hanya_organisasi(baca_berkas(satu.nama, satu.isi, ditunjuk=satu.ditunjuk)) for satu in berkas]
    return Acuan(pilihan, susun(dibaca, [_hanya_organisasi(satu) for satu in konteks]))


def _hanya_organisasi(berkas: Berkas) -> Berkas:
    naskah = [satu for satu in berkas.naskah if satu.jenis is JenisDokumen.ORGANISASI]
    return Berkas(berkas.nama, berkas.teks, naskah, berkas.jumlah, [])
