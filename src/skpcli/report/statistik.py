"""Findings counted by code."""

from collections import Counter
from collections.abc import Sequence

from skpcli.diagnostics import KODE, Diagnostic


def statistik(temuan: Sequence[Diagnostic]) -> str:
    """Render one line per code, the most frequent first; ``[*]`` where ``--perbaiki`` mends any of its findings."""
    cacah = Counter(satu.kode for satu in temuan)
    diperbaiki = {satu.kode for satu in temuan if satu.perbaikan}
    lebar = max((len(str(jumlah)) for jumlah in cacah.values()), default=0)
    return "".join(
        f"{jumlah:>{lebar}}  {kode}  {'[*]' if kode in diperbaiki else '   '}  {KODE[kode].judul}\n"
        for kode, jumlah in sorted(cacah.items(), key=lambda satu: (-satu[1], satu[0]))
    )
