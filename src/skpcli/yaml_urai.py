"""Turning of YAML events into plain data with the place of every key and value."""

from collections.abc import Callable
from typing import Any

from yaml import events

from skpcli import yaml_naskah
from skpcli.diagnostics import Jalur
from skpcli.yaml_catat import ABSEN, KUNCI_CURIGA, Henti, Pencatat, Uraian, tolak_penanda
from skpcli.yaml_cut import BATAS_DALAM, Cacat, terlalu_dalam
from skpcli.yaml_naskah import Naskah

BATAS_SIMPUL = 100_000
_BATAS_ABAI = 1_000  # depth at which a refused value is no longer worth reading to its end

_BUKA = (events.MappingStartEvent, events.SequenceStartEvent)
_TUTUP = (events.MappingEndEvent, events.SequenceEndEvent)
JENIS: Any = (events.ScalarEvent, *_BUKA, *_TUTUP)
_MULA_DOKUMEN: Any = events.DocumentStartEvent
_SIMPUL: Any = (*_BUKA, events.ScalarEvent, events.AliasEvent)


def _bingkai_akar(kini: Uraian) -> Any:
    return kini.data, kini.akar, False, None, -1, -1


class Pembaca:
    """Reads the documents of a stretch one after another; ``kini`` is the one that is being read."""

    def __init__(self, naskah: Naskah) -> None:
        """Open a stretch; nothing is read yet."""
        self._catat = Pencatat(naskah)
        self._ambil: Callable[[], Any] = yaml_naskah.pengurai(naskah.teks).get_event
        if len(naskah.teks) >= BATAS_SIMPUL:  # a shorter text cannot hold too many nodes
            self._ambil = self._terhitung(self._ambil)

    @property
    def kini(self) -> Uraian:
        """The document that is being read, or was read last."""
        return self._catat.kini

    def jalur(self, kunci: str | None) -> Jalur:
        """Route of a key in what is being read."""
        return self._catat.jalur(kunci)

    def berikut(self) -> Uraian | None:
        """Read the next document; raises YAMLError where it cannot be parsed, Henti where it is too large."""
        while (e := self._ambil()) is not None:
            if e.__class__ is _MULA_DOKUMEN:
                self._catat.mulai(e.start_mark.line)
                try:
                    akhir = self._isi(self.kini)
                except Henti:
                    self.tutup()
                    raise
                self._catat.selesai(akhir.start_mark.line)
                return self.kini
        self._catat.mulai(0)
        return None

    def _isi(self, kini: Uraian) -> Any:
        """Read one document's nodes. This loop is what reading costs: rare cases are out of line."""
        skalar, mula_peta, mula_daftar, akhir_peta, akhir_daftar = JENIS
        ambil, teliti, tumpuk = self._ambil, self._catat.teliti, self._catat.tumpuk
        data, letak, peta, kunci, kb, kk = _bingkai_akar(kini)
        while True:
            e = ambil()
            if peta:
                if e.__class__ is skalar:
                    kunci, kb, kk = e.value, e.start_mark.line, e.start_mark.column
                    if teliti or kunci in letak or kunci in KUNCI_CURIGA:
                        kunci = self._catat.kunci(e, data, letak)
                    e = ambil()
                elif e.__class__ is not akhir_peta:
                    self._bukan_kunci(e, (data, letak, True, None, -1, -1))
                    continue
            jenis, m, n = e.__class__, e.start_mark, e.end_mark
            if jenis is skalar:
                nilai, anak, b, k = e.value, None, m.line, m.column
                if teliti or (len(nilai) < 5 and nilai in ABSEN) or nilai.strip() is not nilai:
                    nilai = self._catat.nilai(e, (data, letak, peta, kunci, kb, kk))
            elif jenis is mula_peta or jenis is mula_daftar:
                if not (teliti or len(tumpuk) >= BATAS_DALAM) or self._boleh(e, (data, letak, peta, kunci, kb, kk)):
                    isi: Any = {} if jenis is mula_peta else []
                    dalam: Any = {} if jenis is mula_peta else []
                    tumpuk.append((data, letak, peta, kunci, kb, kk, m.line, m.column, isi, dalam))
                    data, letak, peta, kunci, kb, kk = isi, dalam, jenis is mula_peta, None, -1, -1
                continue
            elif jenis is akhir_peta or jenis is akhir_daftar:
                nilai, anak = data, letak
                data, letak, peta, kunci, kb, kk, b, k, _, _ = tumpuk.pop()
            elif jenis is events.AliasEvent:
                nilai = self._catat.alias(e, (data, letak, peta, kunci, kb, kk))
            else:
                return e
            if peta and nilai is not None:
                data[kunci] = nilai
                letak[kunci] = (kb, kk, b, k, n.line, n.column, anak)
            elif nilai is not None:
                data.append(nilai)
                letak.append((kb, kk, b, k, n.line, n.column, anak))

    def _terhitung(self, ambil: Callable[[], Any]) -> Callable[[], Any]:
        """Count the nodes that are handed on, and stop at too many."""
        jumlah = 0

        def hitung() -> Any:
            nonlocal jumlah
            e: Any = ambil()
            if e.__class__ in _SIMPUL:
                jumlah += 1
                if jumlah > BATAS_SIMPUL:
                    m = e.start_mark
                    pesan = f"dokumen ini berisi lebih dari {BATAS_SIMPUL} butir; bagi menjadi beberapa dokumen"
                    self._catat.temuan(Cacat("SKP010", pesan, m.line, m.column, m.column + 1), ())
                    raise Henti
            elif e.__class__ is _MULA_DOKUMEN:
                jumlah = 0
            return e

        return hitung

    def tutup(self) -> None:
        """Put what was read of open collections into those around them, where reading stops."""
        while self._catat.tumpuk:
            data, letak, peta, kunci, kb, kk, b, k, isi, dalam = self._catat.tumpuk.pop()
            if peta:
                data[kunci], letak[kunci] = isi, (kb, kk, b, k, b, k + 1, dalam)
            else:
                data.append(isi)
                letak.append((kb, kk, b, k, b, k + 1, dalam))
        self._catat.selesai(0)

    def _boleh(self, e: Any, bingkai: Any) -> bool:
        """Tell whether a collection may be read; one that is too deep is skipped, one that is only marked is not."""
        m = e.start_mark
        if e.anchor is not None or e.tag is not None:
            self._catat.temuan(tolak_penanda(e), bingkai)
        if len(self._catat.tumpuk) < BATAS_DALAM:
            return True
        self._catat.temuan(terlalu_dalam(m.line, m.column), bingkai)
        self._lewati(e)
        return False

    def _bukan_kunci(self, e: Any, bingkai: Any) -> None:
        """Refuse a collection or an alias as a key, with its value."""
        m, n = e.start_mark, e.end_mark
        if e.__class__ is events.AliasEvent:
            pesan = f"alias YAML (`*{e.anchor}`) tidak didukung; tulis kuncinya sebagai teks"
            cacat = Cacat("SKP007", pesan, m.line, m.column, n.column)
        else:
            pesan = "kunci harus teks, bukan daftar atau peta; tulis kuncinya sebagai teks"
            cacat = Cacat("SKP008", pesan, m.line, m.column, m.column + 1)
        self._catat.temuan(cacat, bingkai)
        self._lewati(e)
        self._lewati(self._ambil())

    def _lewati(self, e: Any) -> None:
        """Read a node to its end without keeping it."""
        dalam = 1 if e.__class__ in _BUKA else 0
        while dalam:
            jenis = self._ambil().__class__
            dalam += (jenis in _BUKA) - (jenis in _TUTUP)
            if dalam > _BATAS_ABAI:
                raise Henti
