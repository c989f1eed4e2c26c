"""The run of `skp impor --perbarui`: rows merged into the files that are there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from skpcli.cli.common import read_input
from skpcli.files import collect
from skpcli.reading.reader import FileContent
from skpcli.source.editing import with_changes
from skpcli.workbook.merging import changes_of, complete, is_same_document, typed_document
from skpcli.workbook.office_documents import OfficeDocument, OfficeFile


@dataclass(slots=True)
class UpdatedFolder:
    """The files of a folder, their new texts by name, and what could not be merged."""

    files: list[FileContent]
    texts: dict[str, str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def text(self, file: FileContent) -> str:
        """Give the text of a file, merged as far as it is."""
        return self.texts.get(file.name, file.text)


def read_folder(folder: Path) -> UpdatedFolder:
    """Read all documents of a folder; one that is not there has none."""
    if not folder.is_dir():
        return UpdatedFolder([])
    inputs, _ = collect([str(folder)])
    return UpdatedFolder([read_input(input_) for input_ in inputs])


def complete_all(folder: UpdatedFolder, files: Sequence[OfficeFile]) -> None:
    """Give the documents of rows what their sheets lack and the folder's files have."""
    known = [document for file in folder.files for document in file.documents]
    for file in files:
        for document in file.documents:
            complete(document, known)


def merge_file(folder: UpdatedFolder, file: OfficeFile) -> tuple[OfficeDocument, ...]:
    """Merge the documents of a person or organisation; give those that no file has yet."""
    rest = []
    for document in file.documents:
        new = typed_document(document)
        if new is None or new.content is None:
            continue
        found = False
        for known in folder.files:
            for old in known.documents:
                if found or not is_same_document(old, new):
                    continue
                found = True
                changes = changes_of(old, new)
                if not changes:
                    folder.texts.setdefault(known.name, known.text)
                    continue
                text = with_changes(folder.text(known), old.document.number, changes)
                if text is None:
                    folder.failures.append(known.name)
                else:
                    folder.texts[known.name] = text
        if not found:
            rest.append(document)
    return tuple(rest)


def files_of(folder: UpdatedFolder, file: OfficeFile) -> Sequence[str]:
    """Name the files that hold a document of the person or organisation."""
    names = []
    for document in file.documents:
        new = typed_document(document)
        for known in folder.files:
            if new and any(is_same_document(old, new) for old in known.documents):
                names.append(known.name)
    return names
