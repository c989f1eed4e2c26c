"""Findings in one line each."""

from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic
from skpcli.report.aman import aman
from skpcli.report.teks import ringkas_temuan


def ringkas(temuan: Sequence[Diagnostic]) -> str:
    """Render one line per finding; ``[*]`` at its end where ``--perbaiki`` mends it."""
    return "".join(f"{ringkas_temuan(satu)}{' [*]' if satu.perbaikan else ''}\n" for satu in temuan)


def rincian(d: Diagnostic) -> list[str]:
    """Give what a finding says apart from its places, a line each: message, remarks, way out, legal basis."""
    catatan = (f"catatan: {satu.pesan}" for satu in d.catatan if satu.span is None)
    saran = [f"saran: {d.saran}"] if d.saran else []
    dasar = [f"dasar: {d.dasar}"] if d.dasar else []
    return [aman(satu) for satu in (d.pesan, *catatan, *saran, *dasar)]
