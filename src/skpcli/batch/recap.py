"""Counts over all rows of a batch: of documents as they come, of people when all are there."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from skpcli.batch.people import (
    CountedDocument,
    CountGroup,
    count_of_people,
    main_documents,
    period_of,
    period_order,
)
from skpcli.batch.rows import BatchRow, FileResult
from skpcli.diagnostics import Severity
from skpcli.engine.groups import DocumentPlace
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Predikat

OUTCOMES = (*Predikat, AppraisalStatus.BELUM, AppraisalStatus.GALAT)
"""What the people of a group are counted by, in the order shown."""

GROUP_TITLES = {
    "organisasi": "Organisasi",
    "penilai": "Pejabat penilai",
    "unit_kerja": "Unit kerja",
}
"""What people can be counted by, with the headings."""

MOST_NAMED = 20
"""Of the people not rated, so many are named."""


class GroupCount(NamedTuple):
    """The people of one group by outcome; ``main`` of them have their main document in it."""

    label: str
    outcomes: Counter[str]
    main: int

    @property
    def people(self) -> int:
        """How many people it has."""
        return self.outcomes.total()


@dataclass(slots=True)
class Recap:
    """Documents and people of a batch, and its findings by severity."""

    files: int = 0
    documents: int = 0
    shown: int = 0
    status: Counter[str] = field(default_factory=Counter)
    severities: Counter[Severity] = field(default_factory=Counter)
    counted: list[CountedDocument] = field(default_factory=list)

    def add(self, result: FileResult) -> None:
        """Count one file."""
        self.files += 1
        self.documents += result.document_count
        for severity, count in zip(Severity, result.counts, strict=True):
            self.severities[severity] += count
        for row in result.rows:
            self._add_row(row)

    def _add_row(self, row: BatchRow) -> None:
        self.counted.append(row.counted)
        self.status[row.counted.status] += 1
        if row.is_shown:
            self.shown += 1

    @property
    def rows(self) -> int:
        """How many pegawai documents there are."""
        return len(self.counted)

    @property
    def people(self) -> int:
        """How many people there are."""
        return count_of_people(self.counted)

    @property
    def unrecognised(self) -> int:
        """How many documents are of nobody that could be recognised."""
        return sum(document.sheet is None for document in self.counted)

    def main(self) -> list[CountedDocument]:
        """Give everybody's main document."""
        return main_documents(self.counted)

    def by_group(self) -> list[GroupCount]:
        """Count the people of each group asked for, by their labels."""
        groups = _counts(self.counted, self.main(), lambda document: document.group)
        return sorted(groups, key=lambda group: group.label)

    def by_period(self) -> list[GroupCount]:
        """Count the people of each period, the one that ends last first."""
        latest_first = sorted(self.counted, key=period_order)
        return list(_counts(latest_first, self.main(), period_of))

    def summary(self) -> dict[str, int]:
        """Give the ``ringkasan`` object of the JSON output."""
        per_status = {status.value: self.status[status] for status in AppraisalStatus}
        return {
            "dokumen": self.documents,
            "pegawai": self.rows,
            **per_status,
            "orang": self.people,
        }


def _counts(
    documents: Iterable[CountedDocument],
    main: Iterable[CountedDocument],
    group_of: Callable[[CountedDocument], CountGroup | None],
) -> Iterator[GroupCount]:
    """Count people in groups, in the order they appear; each person once in a group."""
    groups: dict[Hashable, CountGroup] = {}
    members: dict[Hashable, list[CountedDocument]] = {}
    for document in documents:
        group = group_of(document)
        if group and document.sheet:
            groups.setdefault(group.key, group)
            members.setdefault(group.key, []).append(document)
    main_places = _places(main)
    for key, group in groups.items():
        people = main_documents(members[key], group.evaluasi)
        outcomes = Counter(document.outcome for document in people)
        yield GroupCount(group.label, outcomes, len(_places(people) & main_places))


def _places(documents: Iterable[CountedDocument]) -> set[DocumentPlace]:
    return {document.sheet.place for document in documents if document.sheet}
