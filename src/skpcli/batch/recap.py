"""Counts over all rows of a batch."""

from collections import Counter
from dataclasses import dataclass, field

from skpcli.batch.rows import BatchRow, FileResult
from skpcli.diagnostics import Severity
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Predikat

OUTCOMES = (*Predikat, AppraisalStatus.BELUM, AppraisalStatus.GALAT)
"""What the people of a group are counted by, in the order shown."""

MOST_NAMED = 20
"""Of the people not rated, so many are named."""


@dataclass(slots=True)
class Recap:
    """Employees by predikat and status, as a whole and by group; findings by severity.

    ``not_rated`` names some of those who are not, and why.
    """

    files: int = 0
    documents: int = 0
    people: int = 0
    shown: int = 0
    status: Counter[str] = field(default_factory=Counter)
    predikat: Counter[str] = field(default_factory=Counter)
    groups: dict[str, Counter[str]] = field(default_factory=dict)
    not_rated: list[tuple[str, str]] = field(default_factory=list)
    severities: Counter[Severity] = field(default_factory=Counter)

    def add(self, result: FileResult) -> None:
        """Count one file."""
        self.files += 1
        self.documents += result.document_count
        for severity, count in zip(Severity, result.counts, strict=True):
            self.severities[severity] += count
        for row in result.rows:
            self._add_person(row)

    def _add_person(self, row: BatchRow) -> None:
        self.people += 1
        if row.is_shown:
            self.shown += 1
        self.status[row.status] += 1
        if row.predikat:
            self.predikat[row.predikat] += 1
        elif len(self.not_rated) < MOST_NAMED:
            self.not_rated.append((row.name, row.why_not_rated or ""))
        if row.group:
            counts = self.groups.setdefault(row.group, Counter())
            counts[row.predikat or row.status] += 1

    def summary(self) -> dict[str, int]:
        """Give the ``ringkasan`` object of the JSON output."""
        per_status = {status.value: self.status[status] for status in AppraisalStatus}
        return {
            "dokumen": self.documents,
            "pegawai": self.people,
            **per_status,
        }
