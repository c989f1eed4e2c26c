"""What every file of a batch is rated with: the organisations, found before the rest is read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from skpcli.batch.filters import Saringan
from skpcli.model.terms import JenisDokumen, Metode
from skpcli.output.masking import Penyamar
from skpcli.reading.reader import Berkas, baca_berkas
from skpcli.reading.workspace import Workspace, susun

# Also a key before a comment.
_KIND = re.compile(rb"""jenis["']?\s*(?::(?!\s*["']?(?i:pegawai))|[#\x80-\xff])""")
# A key with a backslash may spell any letter.
_ESCAPED = re.compile(rb"""\\[^"]*(?:"\s*([:#\x80-\xff])?|\Z)""")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Isi(NamedTuple):
    """A file's name and content; ``ditunjuk`` says that the user named it."""

    nama: str
    isi: bytes
    ditunjuk: bool


@dataclass(frozen=True, slots=True)
class Pilihan:
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
        return Workspace(
            berkas=[berkas],
            konteks=[],
            organisasi=self.ruang.organisasi,
            id_rusak=self.ruang.id_rusak,
        )


def mungkin_organisasi(isi: bytes) -> bool:
    """Tell whether a file may hold an organisasi document: a `jenis` that is not plainly pegawai.

    A wrong yes only costs time.

    >>> mungkin_organisasi(b"jenis: Organisasi")
    True
    >>> mungkin_organisasi(b"jenis: pegawai\\norganisasi: dinas")
    False
    """
    if isi.startswith(_UTF_16_MARKS):
        return True
    if _KIND.search(isi):
        return True
    return any(match[1] for match in _ESCAPED.finditer(isi))


def susun_acuan(pilihan: Pilihan, berkas: Iterable[Isi], konteks: Iterable[Berkas] = ()) -> Acuan:
    """Read the files that may hold organisations; of the people in them nothing is kept."""
    read = []
    for file in berkas:
        content = baca_berkas(file.nama, file.isi, ditunjuk=file.ditunjuk)
        read.append(_without_people(content))
    context = [_without_people(content) for content in konteks]
    return Acuan(pilihan=pilihan, ruang=susun(read, context))


def _without_people(content: Berkas) -> Berkas:
    """Keep the organisations of a file, and none of its findings, which come with its rows."""
    organisations = []
    for document in content.naskah:
        if document.jenis is JenisDokumen.ORGANISASI:
            organisations.append(document)
    return Berkas(
        nama=content.nama,
        teks=content.teks,
        naskah=organisations,
        jumlah=content.jumlah,
        temuan=[],
    )
