"""Every pegawai document of a workspace appraised."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.engine.hasil import BarisHasil, Hasil
from skpcli.engine.penilaian import belum_berlaku, nilai
from skpcli.istilah import Metode
from skpcli.model import Pegawai
from skpcli.naskah import Naskah
from skpcli.peraturan import at, awal_berlaku
from skpcli.workspace import Workspace, identifikasi


class Penilaian(NamedTuple):
    """A document with its row of results."""

    naskah: Naskah
    baris: BarisHasil


def nilai_semua(ruang: Workspace, metode: Metode | None = None) -> Iterator[Penilaian]:
    """Appraise in input order; ``metode`` overrides what the organisations have chosen."""
    for naskah in ruang.pegawai():
        hasil = _nilai(ruang, naskah.isi, naskah.kunci_berkas, metode) if isinstance(naskah.isi, Pegawai) else None
        yield Penilaian(naskah, BarisHasil(identifikasi(naskah), hasil))


def _nilai(ruang: Workspace, isi: Pegawai, kunci: dict[str, str], metode: Metode | None) -> Hasil:
    capaian = ruang.capaian(isi)
    aturan = at(isi.periode.selesai)
    if aturan is None:
        sebab = f"periode berakhir {isi.periode.selesai}, sebelum peraturan ini berlaku ({awal_berlaku()})"
        return belum_berlaku(isi, capaian, sebab, kunci)
    milik = ruang.cari_organisasi(isi.organisasi, isi.periode)
    if metode:
        asal = "pilihan --metode"
    elif milik and "metode_usulan" in milik[0].dokumen.data.get("kebijakan", ()):
        metode, asal = milik[1].kebijakan.metode_usulan, f"kebijakan organisasi `{isi.organisasi}`"
    else:
        metode, asal = Metode.MAYORITAS, "bawaan"
    return nilai(isi, aturan, metode=metode, asal_metode=asal, capaian=capaian, kunci_perilaku=kunci)


def hitung_temuan(penilaian: Sequence[Penilaian], temuan: Sequence[Diagnostic]) -> list[BarisHasil]:
    """Give the rows with the number of errors and warnings found in each document."""
    awal: dict[str, list[int]] = {}
    for satu in penilaian:
        awal.setdefault(satu.naskah.dokumen.berkas, []).append(satu.naskah.dokumen.baris_awal)
    cacah: Counter[tuple[str, int, Severity]] = Counter()
    akhir = {
        (satu.naskah.dokumen.berkas, satu.naskah.dokumen.baris_awal): satu.naskah.dokumen.span(()).baris_akhir
        for satu in penilaian
        if satu.baris.hasil
    }
    for d in temuan:
        mulai = awal.get(d.span.berkas, [])
        urutan = bisect_right(mulai, d.span.baris)
        # What follows a readable document belongs to a document of another kind, which has no row.
        if urutan and d.span.baris <= akhir.get((d.span.berkas, mulai[urutan - 1]), d.span.baris):
            cacah[d.span.berkas, urutan, d.tingkat] += 1
    urut: Counter[str] = Counter()
    baris = []
    for satu in penilaian:
        berkas = satu.naskah.dokumen.berkas
        urut[berkas] += 1
        galat, peringatan = (cacah[berkas, urut[berkas], tingkat] for tingkat in (Severity.GALAT, Severity.PERINGATAN))
        baris.append(satu.baris._replace(galat=galat, peringatan=peringatan))
    return baris
