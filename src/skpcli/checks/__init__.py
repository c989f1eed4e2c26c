"""Rules about a whole workspace, one small function each, as diagnostics."""

from collections.abc import Sequence

from skpcli.checks.penilaian import periksa_hasil
from skpcli.checks.ruang import periksa_ruang
from skpcli.diagnostics import Diagnostic
from skpcli.scoring import Penilaian
from skpcli.workspace import Workspace


def periksa(ruang: Workspace, penilaian: Sequence[Penilaian]) -> list[Diagnostic]:
    """Collect all findings of a workspace, sorted by file, line, column, code."""
    konteks = {satu.nama for satu in ruang.konteks}
    temuan = [*ruang.temuan, *(satu for satu in periksa_ruang(ruang) if satu.span.berkas not in konteks)]
    for satu in penilaian:
        if satu.baris.hasil:
            temuan += periksa_hasil(ruang, satu.naskah, satu.baris.hasil)
    return sorted(temuan, key=lambda d: (d.span.berkas, d.span.baris, d.span.kolom, d.kode))
