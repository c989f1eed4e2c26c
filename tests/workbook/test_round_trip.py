"""What is exported and imported again says the same."""

from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT
from office_books import exported, imported

from skpcli.reading.reader import read_file
from skpcli.reading.typed import TypedDocument

FOLDERS = [ROOT / "examples", *sorted((ROOT / "tests" / "kasus").iterdir())]


def documents_of(path: Path) -> list[TypedDocument]:
    """Read all documents of a file or folder."""
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    documents: list[TypedDocument] = []
    for file in files:
        documents += read_file(file.name, file.read_bytes()).documents
    return documents


def said(documents: list[TypedDocument]) -> list[dict[str, Any]]:
    """Give what readable documents say, in order of who and when."""
    contents = [
        _ends_stripped(document.content.model_dump(mode="json"))
        for document in documents
        if document.content
    ]
    return sorted(contents, key=str)


def _ends_stripped(value: Any) -> Any:
    """Leave out blanks at the ends of texts, which cells do not keep."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return {key: _ends_stripped(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_ends_stripped(child) for child in value]
    return value


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_comes_back_equal(folder: Path) -> None:
    documents = documents_of(folder)
    office, files = imported(exported(documents))
    assert office.findings == []
    back: list[TypedDocument] = []
    for number, file in enumerate(files):
        back += read_file(f"{number}.yaml", file.text().encode()).documents
    assert said(back) == said(documents)


def test_the_same_documents_give_the_same_bytes() -> None:
    documents = documents_of(ROOT / "examples")
    assert exported(documents) == exported(list(reversed(documents)))
