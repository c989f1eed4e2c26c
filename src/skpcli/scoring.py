"""Every pegawai document of a workspace appraised."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.documents import Pegawai
from skpcli.engine.hasil import BarisHasil, Hasil
from skpcli.engine.penilaian import belum_berlaku, nilai
from skpcli.istilah import Metode
from skpcli.naskah import Naskah
from skpcli.peraturan import at, awal_berlaku, kuadran_pertama
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
        return belum_berlaku(isi, capaian, sebab, str(kuadran_pertama().dasar), kunci)
    milik = ruang.cari_organisasi(isi.organisasi, isi.periode)
    if metode:
        asal = "pilihan --metode"
    elif milik and milik[1].kebijakan.metode_usulan:
        metode, asal = milik[1].kebijakan.metode_usulan, f"kebijakan organisasi `{isi.organisasi}`"
    else:
        metode, asal = Metode.MAYORITAS, "bawaan"
    return nilai(isi, aturan, metode=metode, asal_metode=asal, capaian=capaian, kunci_perilaku=kunci)


def utuh(penilaian: Iterable[Penilaian]) -> list[Penilaian]:
    """Leave out documents of which only a part could be read, for outputs that tell of them by their findings."""
    return [satu for satu in penilaian if not satu.naskah.dokumen.sebagian]


def lampirkan_temuan(
    ruang: Workspace, penilaian: Sequence[Penilaian], temuan: Iterable[Diagnostic]
) -> list[BarisHasil]:
    """Give the rows, each with the findings that stand in its document."""
    dokumen = {satu.nama: [naskah.dokumen for naskah in satu.naskah] for satu in ruang.berkas}
    milik: dict[tuple[str, int], list[Diagnostic]] = {}
    for d in temuan:
        urut = dokumen.get(d.span.berkas, [])
        letak = bisect_right(urut, d.span.baris, key=lambda satu: satu.baris_awal)
        if letak:
            milik.setdefault((d.span.berkas, urut[letak - 1].nomor), []).append(d)
    return [satu.baris._replace(temuan=tuple(_miliknya(satu, milik))) for satu in penilaian]


def _miliknya(penilaian: Penilaian, milik: Mapping[tuple[str, int], Sequence[Diagnostic]]) -> Iterator[Diagnostic]:
    dokumen = penilaian.naskah.dokumen
    return (d for d in milik.get((dokumen.berkas, dokumen.nomor), ()) if not _sesudah(penilaian, d))


def _sesudah(penilaian: Penilaian, d: Diagnostic) -> bool:
    """Tell whether a finding stands after a readable document: in something that is no document of ours."""
    dokumen = penilaian.naskah.dokumen
    if penilaian.baris.hasil is None or d.span.baris == dokumen.baris_awal:
        return False
    return d.span.baris > dokumen.span(()).baris_akhir
