"""Masking of names and NIP."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from skpcli.base import Model
from skpcli.naskah import orang_mentah
from skpcli.reading import Berkas

T = TypeVar("T")

_KATA = re.compile(r"[^\W_]+")
_NIP = re.compile(r"(?<!\d)(?:19|20)\d(?:[ \t\xa0.-]{0,2}\d){15}(?!\d)")
_GELAR_DEPAN = re.compile(r"^(?:(?:prof|drs?|drg|dra|ir|kh?|hj?|apt|ns)\.?\s+)+", re.IGNORECASE)
_BARIS_ORANG = re.compile(r"(?:^|[\s{,])[\"']?(?:nama|nip|nrp)[\"']?[ \t]*:[ \t]*([^\r\n]+)")
_DIGIT = re.compile(r"(?:\d\D?){4}")
_MASKER = "*" * 18
_TETAP = frozenset(("jenis", "kode", "pokok"))
"""Fields that hold words of the tool, not of the files."""


class Penyamar:
    """What masks every name and number that the documents hold, however they are written.

    Whole words are compared, whatever stands between them; a name of several words also without its titles
    and in any case.
    """

    def __init__(self, semua: Iterable[Berkas]) -> None:
        """Collect the people of some files."""
        self._alias: dict[tuple[str, ...], str] = {}
        bentuk: dict[str, dict[tuple[str, ...], str]] = {}
        for tulisan in _orang(semua):
            for kata, alias in _bentuk_nomor(tulisan) if _DIGIT.search(tulisan) else self._bentuk_nama(tulisan):
                bentuk.setdefault(kata[0].casefold(), {}).setdefault(kata, alias)
        self._pola = {awal: list(_pola(isi)) for awal, isi in bentuk.items()}

    def _bentuk_nama(self, nama: str) -> Iterator[tuple[tuple[str, ...], str]]:
        lengkap = tuple(_KATA.findall(nama))
        if not lengkap:
            return
        pokok = tuple(_KATA.findall(_GELAR_DEPAN.sub("", nama.split(",")[0].strip()))) or lengkap
        kunci = tuple(kata.casefold() for kata in pokok)
        alias = self._alias.setdefault(kunci, f"PEGAWAI-{len(self._alias) + 1:04d}")
        yield lengkap, alias
        yield pokok, alias

    def teks(self, teks: str) -> str:
        """Mask a text."""
        return self._ganti(teks, lambda _, alias: alias)

    def sumber(self, teks: str) -> str:
        """Mask the text of a file without moving anything in it."""
        return self._ganti(teks, lambda asli, _: re.sub(r"\S", "*", asli))

    def isi(self, isi: T) -> T:
        """Mask every text inside nested tuples and models; members of closed sets stay."""
        return self._isi(isi)  # type: ignore[no-any-return]  # rebuilt with its own type

    def _isi(self, isi: Any) -> Any:
        if type(isi) is str:
            return self.teks(isi)
        if isinstance(isi, Model):
            baru = {kunci: satu if kunci in _TETAP else self._isi(satu) for kunci, satu in isi}
            return isi.model_copy(update=baru)
        if not isinstance(isi, tuple):
            return isi
        nama: Sequence[str] = getattr(isi, "_fields", ())
        if not nama:
            return tuple(self._isi(satu) for satu in isi)
        return type(isi)(
            *(satu if kunci in _TETAP else self._isi(satu) for kunci, satu in zip(nama, isi, strict=True))
        )

    def _ganti(self, teks: str, ganti: Callable[[str, str], str]) -> str:
        teks = _NIP.sub(lambda cocok: ganti(cocok[0], _MASKER), teks)
        hasil: list[str] = []
        sampai = 0
        for kata in _KATA.finditer(teks):
            if kata.start() < sampai:
                continue
            for pola, alias in self._pola.get(kata[0].casefold(), ()):
                if cocok := pola.match(teks, kata.start()):
                    hasil += [teks[sampai : kata.start()], ganti(cocok[0], alias)]
                    sampai = cocok.end()
                    break
        return "".join(hasil) + teks[sampai:] if hasil else teks


def _orang(semua: Iterable[Berkas]) -> Iterator[str]:
    """Give names and numbers of all documents; of unreadable ones what looks like one."""
    for berkas in semua:
        for naskah in berkas.naskah:
            yield from filter(None, orang_mentah(naskah))
        if any(satu.kode < "SKP101" for satu in berkas.temuan):
            for cocok in _BARIS_ORANG.finditer(berkas.teks):
                yield cocok[1].split(" #")[0]


def _bentuk_nomor(nomor: str) -> Iterator[tuple[tuple[str, ...], str]]:
    kata = tuple(_KATA.findall(nomor))
    if kata:
        yield kata, _MASKER
        yield ("".join(kata),), _MASKER


def _pola(bentuk: dict[tuple[str, ...], str]) -> Iterator[tuple[re.Pattern[str], str]]:
    """Make the patterns of the forms that start with one word, the longest first."""
    for kata in sorted(bentuk, key=lambda satu: (-len(satu), satu)):
        pola = r"[\W_]+".join(re.escape(satu) for satu in kata) + r"(?![^\W_])" + (r"\.?" if len(kata) > 1 else "")
        yield re.compile(pola, re.IGNORECASE if len(kata) > 1 else 0), bentuk[kata]
