"""Findings counted by code."""

from collections import Counter
from collections.abc import Sequence

from skpcli.diagnostics import KODE, Diagnostic


def statistik(temuan: Sequence[Diagnostic]) -> str:
    """Render one line per code, the most frequent first.

    ``[*]`` stands where ``--perbaiki`` mends any of its findings.
    """
    counts = Counter(finding.kode for finding in temuan)
    mended = {finding.kode for finding in temuan if finding.perbaikan}
    width = max((len(str(count)) for count in counts.values()), default=0)
    lines = []
    for code in sorted(counts, key=lambda code: (-counts[code], code)):
        mark = "[*]" if code in mended else "   "
        lines.append(f"{counts[code]:>{width}}  {code}  {mark}  {KODE[code].judul}\n")
    return "".join(lines)
