"""Findings in one line each, and counted by code."""

from collections import Counter
from collections.abc import Sequence

from skpcli.diagnostics import CODES, Diagnostic
from skpcli.output.findings.text import finding_line
from skpcli.text import safe


def findings_brief(findings: Sequence[Diagnostic]) -> str:
    """Render one line per finding; ``[*]`` at its end where ``--perbaiki`` mends it."""
    lines = []
    for finding in findings:
        mark = " [*]" if finding.fix else ""
        lines.append(f"{finding_line(finding)}{mark}\n")
    return "".join(lines)


def findings_statistics(findings: Sequence[Diagnostic]) -> str:
    """Render one line per code, the most frequent first.

    ``[*]`` stands where ``--perbaiki`` mends any of its findings.
    """
    mended = {finding.code for finding in findings if finding.fix}
    counts = Counter(sorted(finding.code for finding in findings))
    lines = []
    width = 0
    for code, count in counts.most_common():
        width = max(width, len(str(count)))
        mark = "[*]" if code in mended else "   "
        title = CODES[code].title
        lines.append(f"{count:>{width}}  {code}  {mark}  {title}\n")
    return "".join(lines)


def finding_details(finding: Diagnostic) -> list[str]:
    """Give what a finding says apart from its places, a line each.

    First the message, then remarks, the way out, and the legal basis.
    """
    lines = [safe(finding.message)]
    for note in finding.notes:
        if note.span is None:
            lines.append(safe(f"catatan: {note.message}"))
    if finding.hint:
        lines.append(safe(f"saran: {finding.hint}"))
    if finding.basis:
        lines.append(safe(f"dasar: {finding.basis}"))
    return lines
