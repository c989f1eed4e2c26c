"""A text as its writer meant it, where slips of the hand and pasted signs stand in the way."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from skpcli.diagnostics import Diagnostic
from skpcli.source.indentation import find_tabs
from skpcli.source.pasted import find_invisible, find_look_alikes, has_invisible, has_suspects
from skpcli.source.rewriting import Change, Rewriting, Slip, rewrite, slip_finding


@dataclass(slots=True)
class MendedText:
    """A text that is read otherwise than written: what is read, the way back, and the findings."""

    file: str
    text: str
    rewritings: list[Rewriting] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)

    def _mend(self, slips: Iterable[Slip]) -> None:
        """Read other signs where the slips are."""
        changes: list[Change] = []
        for slip in slips:
            changes += slip.changes
            self.findings.append(slip_finding(self.file, slip, self.rewritings))
        if changes:
            self.text, rewriting = rewrite(self.text, changes)
            self.rewritings.append(rewriting)

    def mend_pasted(self) -> None:
        """Leave out signs without width, and read look-alikes as what they look like."""
        if has_invisible(self.text):
            self._mend(find_invisible(self.text))
        if has_suspects(self.text):
            self._mend(find_look_alikes(self.text))

    def mend_tabs(self) -> bool:
        """Read blanks for indenting tabs, where it can be told how many; tells whether any were."""
        count = len(self.findings)
        self._mend(find_tabs(self.text))
        return len(self.findings) > count
