"""All that a batch adds up while its files come in, and what only shows when all are there."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from skpcli.batch.linked import KeptPeople
from skpcli.batch.recap import Recap
from skpcli.batch.rows import BatchRow, FileResult, KeptFinding
from skpcli.batch.traces import TraceIndex, TracePlace
from skpcli.checks.overlaps import trace_of
from skpcli.checks.workspace import PersonDocument, overlap_finding
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai
from skpcli.reading.reader import FileContent

if TYPE_CHECKING:
    from rich.console import RenderableType

_KEPT_FILES = 4
"""Of the files that are read again, so many are kept: two of many people may collide often."""


class RowWriter(Protocol):
    """Whatever rows are written to."""

    def add(self, row: BatchRow) -> int:
        """Take a row and give its number."""


class Collector:
    """Recap, traces and findings of a batch.

    ``writer`` takes the rows, None where there are only counts. Afterwards ``increases`` says by
    how much galat and peringatan of a row rise, by its number; ``listing`` is what a writer for the
    terminal leaves to be shown above the recap.
    """

    def __init__(self, writer: RowWriter | None) -> None:
        """Start empty."""
        self.recap = Recap()
        self.findings: list[KeptFinding] = []
        self.skipped: list[Diagnostic] = []
        self.increases: dict[int, tuple[int, int]] = {}
        self.is_incomplete = False
        self.listing: RenderableType | None = None
        self._writer = writer
        self.people = KeptPeople()
        self._traces = TraceIndex()
        self._rows: dict[tuple[int, int], int] = {}
        self._file_count = 0

    def add(self, result: FileResult) -> None:
        """Take the results of the next file."""
        self.recap.add(result)
        self.findings += result.findings
        self.skipped += result.skipped
        if not result.was_read:
            self.is_incomplete = True
        self.people.add(result.people)
        for row in result.rows:
            if row.is_shown and self._writer:
                self._rows[self._file_count, row.document] = self._writer.add(row)
        for document, trace in result.traces:
            row_number = self._rows.get((self._file_count, document), -1)
            place = TracePlace(file=self._file_count, document=document, row=row_number)
            self._traces.add(place, trace)
        self._file_count += 1

    def add_context(self, content: FileContent) -> None:
        """Take the people of a file that is read for context only."""
        for document in content.documents:
            if isinstance(document.content, Pegawai):
                number = document.document.number
                place = TracePlace(
                    file=self._file_count,
                    document=number,
                    row=-1,
                )
                self._traces.add(place, trace_of(document.content, in_context=True))
        if any(finding.code == "SKP016" for finding in content.findings):
            self.is_incomplete = True
        self._file_count += 1

    def sorted_findings(self) -> list[str | tuple[str, ...]]:
        """Give the findings in order of file, line, column, code."""
        self.findings.sort(key=lambda finding: finding.sort_key)
        return [finding.content for finding in self.findings]

    def collisions(
        self, read_again: Callable[[int], FileContent]
    ) -> Iterator[tuple[list[Diagnostic], Mapping[str, str]]]:
        """Find the documents that collide, file by file, with its text.

        ``read_again`` reads the file of a number again.
        """
        read = lru_cache(maxsize=_KEPT_FILES)(read_again)
        collisions = sorted(
            self._traces.collisions(),
            key=lambda collision: (collision.new, collision.code),
        )
        for file_number, of_one_file in groupby(collisions, lambda collision: collision.new.file):
            findings = []
            for collision in of_one_file:
                place = collision.new
                other_place = collision.old
                new = _person_in(read(place.file), place.document)
                old = _person_in(read(other_place.file), other_place.document)
                if new and old:  # the files may have changed since
                    finding = overlap_finding(collision.code, new, old)
                    findings.append(finding)
                    self._raise_count(place.row, finding.severity)
            content = read(file_number)
            yield findings, {content.name: content.text}

    def raise_counts(self, file_number: int, document: int, findings: list[Diagnostic]) -> None:
        """Raise the counts of a document's row by what was found in it later."""
        row = self._rows.get((file_number, document), -1)
        for finding in findings:
            self._raise_count(row, finding.severity)

    def _raise_count(self, row: int, severity: Severity) -> None:
        if row < 0:
            return
        errors, warnings = self.increases.get(row, (0, 0))
        if severity is Severity.ERROR:
            self.increases[row] = (errors + 1, warnings)
        elif severity is Severity.WARNING:
            self.increases[row] = (errors, warnings + 1)


def _person_in(content: FileContent, number: int) -> PersonDocument | None:
    for document in content.documents:
        if document.document.number != number:
            continue
        if isinstance(document.content, Pegawai):
            return document, document.content
    return None
