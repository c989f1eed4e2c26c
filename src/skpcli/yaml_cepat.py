"""Reading of ordinary YAML into plain data alone, for files in which no place will be asked for."""

from typing import Any

import yaml
from yaml import events

from skpcli import yaml_naskah
from skpcli.istilah import KOSONG
from skpcli.yaml_baris import Cepat, baca_baris
from skpcli.yaml_catat import ABSEN, KUNCI_CURIGA, Pencatat
from skpcli.yaml_cut import BATAS_DALAM
from skpcli.yaml_naskah import Naskah
from skpcli.yaml_urai import BATAS_SIMPUL, JENIS

_MULA_DOKUMEN: Any = events.DocumentStartEvent


def baca_cepat(naskah: Naskah) -> list[Cepat] | None:
    """Read all documents, or None at the first thing that needs a word: then the careful reader has the file."""
    if (hasil_baris := baca_baris(naskah)) is not None:
        return hasil_baris
    teks = naskah.teks
    if Pencatat(naskah).perlu_teliti:
        return None
    ambil = yaml_naskah.pengurai(teks).get_event
    hasil: list[Cepat] = []
    try:
        e: Any
        while (e := ambil()) is not None:
            if e.__class__ is _MULA_DOKUMEN:
                m, isi = e.start_mark, _dokumen(ambil)
                if isi is None or isi[2].end_mark.index - m.index >= BATAS_SIMPUL:
                    return None
                data, ada_kosong, akhir = isi
                potong = teks[m.index - m.column : akhir.end_mark.index]
                hasil.append(Cepat(data, Naskah(naskah.berkas, potong, naskah.geser + m.line), ada_kosong))
    except yaml.YAMLError:
        return None
    return hasil


def _dokumen(ambil: Any) -> tuple[Any, bool, Any] | None:
    """Read one document up to its end event; this loop is what reading costs."""
    skalar, mula_peta, mula_daftar, akhir_peta, akhir_daftar = JENIS
    akar: Any = []
    tumpuk: list[Any] = []
    data, peta, kunci = akar, False, ""
    absen: set[tuple[int, str]] = set()
    while True:
        e = ambil()
        if peta and e.__class__ is skalar:
            kunci = e.value
            if kunci in data or kunci in KUNCI_CURIGA or (absen and (id(data), kunci) in absen):
                return None
            e = ambil()
        elif peta and e.__class__ is not akhir_peta:
            return None
        jenis = e.__class__
        if jenis is skalar:
            nilai = e.value
            if (len(nilai) < 5 or nilai.strip() is not nilai) and nilai.strip() in ABSEN:
                if nilai.strip() in KOSONG:
                    return None
                if not (nilai.strip() and e.style):
                    absen.update([(id(data), kunci)] if peta else [])
                    continue
        elif jenis is mula_peta or jenis is mula_daftar:
            if len(tumpuk) == BATAS_DALAM:
                return None
            nilai = {} if jenis is mula_peta else []
            tumpuk.append((data, peta))
        elif jenis is akhir_peta or jenis is akhir_daftar:
            data, peta = tumpuk.pop()
            continue
        else:
            return (akar[0] if akar else None, bool(absen), e) if jenis is events.DocumentEndEvent else None
        if peta:
            data[kunci] = nilai
        else:
            data.append(nilai)
        if jenis is not skalar:
            data, peta = nilai, jenis is mula_peta
