"""The changes between two versions as JSON, as Markdown and for the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.engine.differences import DocumentDifferences
from skpcli.engine.field_differences import FieldDifference
from skpcli.engine.target_changes import JenisPerubahan
from skpcli.output.employee.words import DASH
from skpcli.output.json_text import to_json
from skpcli.output.markdown import escape_markdown, markdown_table

if TYPE_CHECKING:
    from rich.console import RenderableType

NO_DIFFERENCE = "Tidak ada perbedaan."
AFTER_SETTING = "sesudah SKP ditetapkan"
_LABEL_WIDTH = 18


def differences_json(documents: Sequence[DocumentDifferences]) -> str:
    """Render the JSON output of ``beda``."""
    changes: list[dict[str, object]] = []
    for document in documents:
        for change in document.changes:
            changes.append(_change_data(document, change))
    lowered = [one for one in changes if one["jenis"] == JenisPerubahan.TARGET_DITURUNKAN]
    after_setting = [one for one in changes if one["sesudah_penetapan"]]
    data = {
        "versi": 1,
        "perubahan": changes,
        "ringkasan": {
            "dokumen": len(documents),
            "perubahan": len(changes),
            "target_diturunkan": len(lowered),
            "sesudah_penetapan": len(after_setting),
        },
    }
    return to_json(data, indent=1)


def _change_data(document: DocumentDifferences, change: FieldDifference) -> dict[str, object]:
    return {
        "jenis": change.kind,
        "nip": document.number,
        "nama": document.name,
        "jalur": change.route,
        "lama": change.old,
        "baru": change.new,
        "sesudah_penetapan": change.after_setting,
    }


def differences_page(
    documents: Sequence[DocumentDifferences],
) -> "Iterator[RenderableType]":
    """Lay out the changes of every document that has some."""
    from skpcli.output.rich_text import folded, indented, labelled

    is_first = True
    for document in _changed(documents):
        if not is_first:
            yield ""
        is_first = False
        yield indented(folded(_title(document), "bold"), 0)
        lines = []
        for change in document.changes:
            lines.append((change.kind.value, folded(_line(change))))
        yield labelled(lines, _LABEL_WIDTH)
    if is_first:
        yield NO_DIFFERENCE
        return
    yield ""
    yield indented(folded(summary_line(documents)), 0)


def _changed(documents: Iterable[DocumentDifferences]) -> list[DocumentDifferences]:
    return [document for document in documents if document.changes]


def _title(document: DocumentDifferences) -> str:
    return f"{document.name or DASH} ({document.number}), {document.periode}"


def _line(change: FieldDifference) -> str:
    line = f"{change.old or DASH} -> {change.new or DASH}"
    if change.route:
        line = f"{change.route}: {line}"
    if change.after_setting:
        line = f"{line} ({AFTER_SETTING})"
    return line


def summary_line(documents: Sequence[DocumentDifferences]) -> str:
    """Count the changes, and the lowered targets among them."""
    changes = [change for document in documents for change in document.changes]
    lowered = [one for one in changes if one.kind is JenisPerubahan.TARGET_DITURUNKAN]
    after_setting = [change for change in lowered if change.after_setting]
    return (
        f"{len(changes)} perubahan pada {len(_changed(documents))} dari {len(documents)} dokumen; "
        f"{len(lowered)} target diturunkan, {len(after_setting)} di antaranya {AFTER_SETTING}."
    )


def differences_markdown(documents: Sequence[DocumentDifferences]) -> str:
    """Render the changes as Markdown, one table a document."""
    parts = ["# Perbedaan SKP"]
    for document in _changed(documents):
        parts.append(f"## {escape_markdown(_title(document))}")
        rows = []
        for change in document.changes:
            kind = change.kind.value
            if change.after_setting:
                kind = f"{kind}, {AFTER_SETTING}"
            cells = (kind, change.route or DASH, change.old or DASH, change.new or DASH)
            rows.append([escape_markdown(cell) for cell in cells])
        parts.append(markdown_table(("Perubahan", "Jalur", "Lama", "Baru"), rows))
    if len(parts) == 1:
        parts.append(NO_DIFFERENCE)
    else:
        parts.append(summary_line(documents))
    return "\n\n".join(parts) + "\n"
