"""What only several people's documents show, found without holding all files in memory."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from skpcli.diagnostics import CODES, Diagnostic, Edit, Note, Severity, Span
from skpcli.engine.results import AppraisalStatus
from skpcli.engine.scoring import Appraised
from skpcli.model.documents import Lampiran, Pegawai, Penilaian
from skpcli.model.performance import PerilakuKerja
from skpcli.model.routes import Route
from skpcli.model.terms import JenisDokumen
from skpcli.reading.reader import FileContent
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace
from skpcli.source.read import read_source

ReadAgain = Callable[[str, int], TypedDocument | None]
"""Gives the document of a number in a file, read again; None where it is no more."""

_KEPT_FILES = 8
"""Of the files that are read again, so many are kept: a finding and its notes are about few."""

_NOT_LINKED: dict[str, object] = {
    "perilaku_kerja": PerilakuKerja(),
    "penilaian": Penilaian(),
    "lampiran": Lampiran(),
}
"""The parts of a document that no other document is compared with, empty."""

_PLACEHOLDER = read_source("", b"jenis: pegawai").documents[0]


class KeptPerson(NamedTuple):
    """What is kept of a person's document: who it is, and its links.

    Of one with errors ``content`` is None and ``data`` says whose it is; ``is_decided``: both
    ratings are.
    """

    number: int
    first_line: int
    kind: JenisDokumen | None
    content: Pegawai | None
    data: dict[str, Any]
    is_decided: bool


def keep_person(appraised: Appraised) -> KeptPerson:
    """Take from a document what its links to others are checked by."""
    document = appraised.document
    pegawai = document.content
    linked = None
    data: dict[str, Any] = {}
    if isinstance(pegawai, Pegawai):
        linked = pegawai.model_copy(update=_NOT_LINKED)
    elif isinstance(document.document.data, dict):
        data = {key: document.document.data.get(key) for key in ("pegawai", "periode")}
    appraisal = appraised.row.appraisal
    return KeptPerson(
        number=document.document.number,
        first_line=document.document.first_line,
        kind=document.kind,
        content=linked,
        data=data,
        is_decided=appraisal is not None and appraisal.status is AppraisalStatus.DINILAI,
    )


class DistantDocument(TypedDocument):
    """A document that is read again whenever the place of something in it is asked for.

    Where ``needs_info_places`` is false, findings of severity info come without a true place: they
    are only counted.
    """

    __slots__ = ("_needs_info_places", "_read_again")

    def __init__(
        self, file: str, kept: KeptPerson, read_again: ReadAgain, *, needs_info_places: bool
    ) -> None:
        """Stand for a document of a file."""
        stand_in = replace(
            _PLACEHOLDER,
            file=file,
            number=kept.number,
            first_line=kept.first_line,
            data=kept.data,
        )
        super().__init__(document=stand_in, kind=kept.kind, content=kept.content)
        self._read_again = read_again
        self._needs_info_places = needs_info_places

    def span(self, route: Route) -> Span:
        """Place of the value at a route; the document's first line where it is no more."""
        document = self._read()
        if document is None:
            return self._first_line()
        return document.span(route)

    def route_text(self, route: Route) -> str:
        """Write a route with the file's keys."""
        document = self._read()
        return "" if document is None else document.route_text(route)

    def finding(
        self,
        code: str,
        route: Route,
        message: str,
        hint: str | None = None,
        basis: str | None = None,
        notes: tuple[Note, ...] = (),
        fix: Edit | None = None,
    ) -> Diagnostic:
        """Make a finding about the value at a route."""
        if CODES[code].severity is Severity.INFO and not self._needs_info_places:
            return Diagnostic(code, message, self._first_line(), "", hint, basis, notes, fix)
        return super().finding(code, route, message, hint, basis, notes, fix)

    def _first_line(self) -> Span:
        line = self.document.first_line
        return Span(self.document.file, line, 1, line, 1)

    def _read(self) -> TypedDocument | None:
        return self._read_again(self.document.file, self.document.number)


class FilesAgain:
    """The files of a batch, read again by their names; the last few are kept."""

    def __init__(self, read: Callable[[str], FileContent]) -> None:
        """Read with a function that takes a name."""
        self._read = lru_cache(maxsize=_KEPT_FILES)(read)

    def text(self, name: str) -> str:
        """Give the text of a file."""
        return self._read(name).text

    def document(self, name: str, number: int) -> TypedDocument | None:
        """Give a document by its number; None where the file has changed and holds it no more."""
        for document in self._read(name).documents:
            if document.document.number == number:
                return document
        return None


class KeptPeople:
    """The people of a batch, file by file, as far as their links to others are checked."""

    def __init__(self) -> None:
        """Start empty."""
        self._by_file: list[tuple[KeptPerson, ...]] = []

    def add(self, people: tuple[KeptPerson, ...]) -> None:
        """Take the people of the next file."""
        self._by_file.append(people)

    def decided(self) -> Iterator[Pegawai]:
        """Give the documents whose ratings are decided."""
        for people in self._by_file:
            for person in people:
                if person.content and person.is_decided:
                    yield person.content

    def workspace(
        self,
        names: Sequence[str],
        organisations: Workspace,
        context: list[FileContent],
        files: FilesAgain,
        *,
        needs_info_places: bool,
    ) -> Workspace:
        """Put the people of the files of these names, and the organisations, into a workspace."""
        found = {file.name: file.documents for file in organisations.files}
        read = []
        for name, people in zip(names, self._by_file, strict=True):
            documents = list(found.get(name, ()))
            for person in people:
                documents.append(
                    DistantDocument(
                        name, person, files.document, needs_info_places=needs_info_places
                    )
                )
            documents.sort(key=lambda document: document.document.number)
            read.append(FileContent(name, "", documents, len(documents), []))
        return Workspace(
            files=read,
            context=context,
            organisations=organisations.organisations,
            broken_ids=organisations.broken_ids,
        )
