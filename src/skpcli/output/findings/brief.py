"""Findings in one line each."""

from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic
from skpcli.output.findings.text import ringkas_temuan
from skpcli.text import aman


def ringkas(temuan: Sequence[Diagnostic]) -> str:
    """Render one line per finding; ``[*]`` at its end where ``--perbaiki`` mends it."""
    lines = []
    for finding in temuan:
        mark = " [*]" if finding.perbaikan else ""
        lines.append(f"{ringkas_temuan(finding)}{mark}\n")
    return "".join(lines)


def rincian(d: Diagnostic) -> list[str]:
    """Give what a finding says apart from its places, a line each.

    First the message, then remarks, the way out, and the legal basis.
    """
    lines = [aman(d.pesan)]
    for note in d.catatan:
        if note.span is None:
            lines.append(aman(f"catatan: {note.pesan}"))
    if d.saran:
        lines.append(aman(f"saran: {d.saran}"))
    if d.dasar:
        lines.append(aman(f"dasar: {d.dasar}"))
    return lines
