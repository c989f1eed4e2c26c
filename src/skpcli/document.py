"""One YAML document: its plain data with the place of every key and value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from skpcli.diagnostics import Jalur, Span
from skpcli.yaml_baris import Cepat, baca_baris
from skpcli.yaml_catat import Tempat, Uraian
from skpcli.yaml_naskah import Naskah, akhir_kunci
from skpcli.yaml_urai import Pembaca


@dataclass(slots=True)
class Document:
    """One document: plain data, and the place of every key and value in it, read when first asked for."""

    berkas: str
    nomor: int
    kosong: list[tuple[Jalur, str]]
    baris_awal: int
    ada_kosong: bool
    _naskah: Naskah = field(repr=False)
    _data: Any = field(repr=False)
    _uraian: Uraian | None = field(default=None, repr=False)
    sebagian: bool = False

    @property
    def data(self) -> Any:
        """Plain data: dicts, lists and texts; absent values are left out."""
        if self._data is None:
            self._data = self._muat().data[0]
        return self._data

    def lepas(self) -> None:
        """Let go of the data, which is most of a document's memory; whoever asks has it read again."""
        if self._uraian is None:
            self._data = None

    def _muat(self) -> Uraian:
        if self._uraian is None:
            self._uraian = _uraian_polos(self._naskah) or Pembaca(self._naskah).berikut()
            assert self._uraian is not None
        return self._uraian

    @property
    def _akar(self) -> Tempat:
        return self._muat().akar[0]

    def span(self, jalur: Jalur) -> Span:
        """Place of the value at a route, else of the nearest existing parent's key."""
        tempat, ada = self._cari(jalur)
        if not ada or tempat[6] == "":
            return self._span_kunci(tempat)
        return self._span_nilai(tempat)

    def span_kunci(self, jalur: Jalur) -> Span:
        """Place of the key at a route, else of the nearest existing parent's key."""
        return self._span_kunci(self._cari(jalur)[0])

    def span_kosong(self, jalur: Jalur) -> tuple[Span, str] | None:
        """Place and raw text of a key (or a list entry, by its position in the file) whose value is absent."""
        tempat = self._muat().butir.get(jalur)
        if tempat is None:
            tempat, ada = self._cari(jalur)
            if not ada or not isinstance(tempat[6], str):
                return None
        return (self._span_nilai if tempat[6] else self._span_kunci)(tempat), tempat[6]

    def kunci_kosong(self) -> Iterator[Jalur]:
        """Give the routes of all keys whose value is absent, the office's own ``x_`` left out."""
        tumpuk: list[tuple[Jalur, Any, Any]] = [((), self.data, self._akar[6])] if self.ada_kosong else []
        while tumpuk:
            jalur, isi, letak = tumpuk.pop()
            if isinstance(isi, list):
                tumpuk += [((*jalur, i), anak, letak[i][6]) for i, anak in enumerate(isi) if anak.__class__ is not str]
                continue
            yield from ((*jalur, nama) for nama in letak if nama not in isi and not nama.startswith("x_"))
            tumpuk += [
                ((*jalur, nama), anak, letak[nama][6])
                for nama, anak in isi.items()
                if anak.__class__ is not str and not nama.startswith("x_")
            ]

    def _cari(self, jalur: Jalur) -> tuple[Tempat, bool]:
        tempat = self._akar
        for langkah in jalur:
            anak: Any = tempat[6]
            peta = isinstance(anak, dict) and langkah in anak
            if not peta and not (isinstance(anak, list) and isinstance(langkah, int) and 0 <= langkah < len(anak)):
                return tempat, False
            tempat = anak[langkah]
        return tempat, True

    def _span_nilai(self, tempat: Tempat) -> Span:
        _, _, b, k, b2, k2, anak = tempat
        baris = self._naskah.baris
        while anak and not isinstance(anak, str) and baris[b][k : k + 1] not in ("[", "{"):
            _, _, _, _, b2, k2, anak = anak[-1] if isinstance(anak, list) else next(reversed(anak.values()))
        while k2 == 0 and b2 > b:
            b2 -= 1
            k2 = len(baris[b2].rstrip())
        return self._naskah.span(b, k, b2, k2)

    def _span_kunci(self, tempat: Tempat) -> Span:
        b, k, anak = tempat[0], tempat[1], tempat[6]
        if b < 0 and isinstance(anak, dict) and anak and tempat is not self._akar:
            b, k = next(iter(anak.values()))[:2]
        if b >= 0:
            return self._naskah.span(b, k, b, akhir_kunci(self._naskah.baris[b], k))
        b, k = tempat[2], tempat[3]
        return self._naskah.span(b, k, b, max(len(self._naskah.baris[b].rstrip()), k))


def _uraian_polos(naskah: Naskah) -> Uraian | None:
    """Read a document of the plainest kind."""
    terbaca = baca_baris(naskah, letak=True)
    return uraian_cepat(terbaca[0]) if terbaca and len(terbaca) == 1 else None


def uraian_cepat(satu: Cepat) -> Uraian | None:
    """Give what the careful reader would have given, where the places are known."""
    if satu.akar is None or satu.data is None:
        return None
    return Uraian(0, [satu.data], [satu.akar])
