"""Findings counted by code."""

from collections import Counter
from collections.abc import Sequence

from skpcli.diagnostics import CODES, Diagnostic


def findings_statistics(findings: Sequence[Diagnostic]) -> str:
    """Render one line per code, the most frequent first.

    ``[*]`` stands where ``--perbaiki`` mends any of its findings.
    """
    counts = Counter(finding.code for finding in findings)
    mended = {finding.code for finding in findings if finding.fix}
    width = max((len(str(count)) for count in counts.values()), default=0)
    lines = []
    for code in sorted(counts, key=lambda code: (-counts[code], code)):
        mark = "[*]" if code in mended else "   "
        lines.append(f"{counts[code]:>{width}}  {code}  {mark}  {CODES[code].title}\n")
    return "".join(lines)
