"""Rules about a whole workspace, one small function each, as diagnostics."""

from collections.abc import Iterable, Sequence

from skpcli.checks.bukti import periksa_bukti
from skpcli.checks.kaskade import periksa_kaskade
from skpcli.checks.penilaian import adalah_rencana, periksa_belum, periksa_hasil
from skpcli.checks.rencana import periksa_rencana
from skpcli.checks.ruang import periksa_capaian, periksa_ruang, periksa_rujukan
from skpcli.diagnostics import Diagnostic
from skpcli.engine.kaskade import Kaskade, kaskade
from skpcli.scoring import Penilaian
from skpcli.workspace import Workspace


def periksa_sendiri(ruang: Workspace, penilaian: Sequence[Penilaian]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating and need no other person's document."""
    return [*ruang.temuan, *periksa_rujukan(ruang), *_hasil(ruang, penilaian), *_belum(penilaian)]


def periksa_nilai(ruang: Workspace, penilaian: Sequence[Penilaian]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating or its document, sorted by file, line, column, code."""
    return _urut([*periksa_sendiri(ruang, penilaian), *_ruang(ruang)])


def periksa(ruang: Workspace, penilaian: Sequence[Penilaian]) -> list[Diagnostic]:
    """Collect all findings of a workspace, sorted by file, line, column, code; a mere plan lacks nothing."""
    dinilai = [satu for satu in penilaian if satu.baris.hasil and not adalah_rencana(satu.baris.hasil.pegawai)]
    perorangan = [*_hasil(ruang, penilaian), *_belum(dinilai), *_kelengkapan(penilaian)]
    bersama = [*ruang.temuan, *periksa_rujukan(ruang), *_ruang(ruang), *periksa_capaian(ruang, penilaian)]
    return _urut([*bersama, *perorangan, *periksa_kaskade(kaskade(ruang))])


def periksa_graf(ruang: Workspace, graf: Kaskade) -> list[Diagnostic]:
    """Collect the findings about documents and the cascade that they form, without those about appraisals."""
    return _urut([*ruang.temuan, *periksa_rujukan(ruang), *_ruang(ruang), *periksa_kaskade(graf)])


def _ruang(ruang: Workspace) -> Iterable[Diagnostic]:
    konteks = {satu.nama for satu in ruang.konteks}
    return (satu for satu in periksa_ruang(ruang) if satu.span.berkas not in konteks)


def _hasil(ruang: Workspace, penilaian: Sequence[Penilaian]) -> Iterable[Diagnostic]:
    for satu in penilaian:
        if satu.baris.hasil:
            yield from periksa_hasil(ruang, satu.naskah, satu.baris.hasil)


def _belum(penilaian: Sequence[Penilaian]) -> Iterable[Diagnostic]:
    for satu in penilaian:
        if satu.baris.hasil:
            yield from periksa_belum(satu.naskah, satu.baris.hasil)


def _kelengkapan(penilaian: Sequence[Penilaian]) -> Iterable[Diagnostic]:
    for satu in penilaian:
        if satu.baris.hasil:
            yield from periksa_rencana(satu.naskah, satu.baris.hasil.pegawai)
            yield from periksa_bukti(satu.naskah, satu.baris.hasil)


def _urut(temuan: list[Diagnostic]) -> list[Diagnostic]:
    return sorted(temuan, key=lambda d: (d.span.berkas, d.span.baris, d.span.kolom, d.kode))
