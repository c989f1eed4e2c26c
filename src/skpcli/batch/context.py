"""What every file of a batch is rated with: the organisations, found before the rest is read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from skpcli.batch.filters import RowFilter
from skpcli.model.terms import JenisDokumen, Metode
from skpcli.output.masking import Mask
from skpcli.reading.reader import FileContent, read_file
from skpcli.reading.workspace import Workspace, assemble

# Also a key before a comment.
_KIND = re.compile(rb"""jenis["']?\s*(?::(?!\s*["']?(?i:pegawai))|[#\x80-\xff])""")
# A key with a backslash may spell any letter.
_ESCAPED = re.compile(rb"""\\[^"]*(?:"\s*([:#\x80-\xff])?|\Z)""")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class FileBytes(NamedTuple):
    """A file's name and content; ``named`` says that the user named it."""

    name: str
    content: bytes
    named: bool


@dataclass(frozen=True, slots=True)
class RowOptions:
    """What the rows are to be like; ``keeps_findings``: every finding, with its place."""

    form: str
    metode: Metode | None = None
    filters: tuple[RowFilter, ...] = ()
    group_by: str | None = None
    keeps_findings: bool = False
    order: tuple[str, ...] = ()


@dataclass(slots=True)
class BatchContext:
    """The organisations of a batch, and how its rows are made."""

    options: RowOptions
    workspace: Workspace
    mask: Mask | None = None

    def workspace_for(self, content: FileContent) -> Workspace:
        """Give a workspace of one file with the organisations of all."""
        return Workspace(
            files=[content],
            context=[],
            organisations=self.workspace.organisations,
            broken_ids=self.workspace.broken_ids,
        )


def may_hold_organisations(content: bytes) -> bool:
    """Tell whether a file may hold an organisasi document: a `jenis` that is not plainly pegawai.

    A wrong yes only costs time.

    >>> may_hold_organisations(b"jenis: Organisasi")
    True
    >>> may_hold_organisations(b"jenis: pegawai\\norganisasi: dinas")
    False
    """
    if content.startswith(_UTF_16_MARKS):
        return True
    if _KIND.search(content):
        return True
    return any(match[1] for match in _ESCAPED.finditer(content))


def build_context(
    options: RowOptions, files: Iterable[FileBytes], context_files: Iterable[FileContent] = ()
) -> BatchContext:
    """Read the files that may hold organisations; of the people in them nothing is kept."""
    read = []
    for file in files:
        content = read_file(file.name, file.content, named=file.named)
        read.append(_without_people(content))
    context = [_without_people(content) for content in context_files]
    return BatchContext(options=options, workspace=assemble(read, context))


def _without_people(content: FileContent) -> FileContent:
    """Keep the organisations of a file, and none of its findings, which come with its rows."""
    organisations = []
    for document in content.documents:
        if document.kind is JenisDokumen.ORGANISASI:
            organisations.append(document)
    return FileContent(
        name=content.name,
        text=content.text,
        documents=organisations,
        count=content.count,
        findings=[],
    )
