"""The cascade as texts for other programs: Markdown, CSV, JSON."""

from collections.abc import Iterable

from skpcli.diagnostics import Diagnostic
from skpcli.output.cascade.map import CascadeItem, CascadeMap
from skpcli.output.cascade.walk import WalkStep, walk_cascade
from skpcli.output.cascade.words import (
    coverage_text,
    item_details,
    item_marks,
    item_text,
    owner_text,
)
from skpcli.output.cells import csv_text
from skpcli.output.json_text import finding_data, to_json
from skpcli.output.markdown import escape_markdown

CASCADE_COLUMNS = (
    "id",
    "jenis",
    "pemilik",
    "nama",
    "jabatan",
    "uraian",
    "target",
    "keadaan",
    "induk",
    "cascading",
    "jumlah_langsung",
    "rating",
    "temuan",
    "berkas",
    "dokumen",
)
"""The columns of the cascade; additions only, and only at the end."""

_DEEPEST_LIST = 8
"""Lists go no deeper than this level, from 0: readers of Markdown give up on more."""


def cascade_markdown(cascade_map: CascadeMap) -> str:
    """Render the tree as nested lists; what lies deeper than the lists go says its level."""
    lines = ["# Kaskade kinerja"]
    for step in walk_cascade(cascade_map):
        if step.item is None:
            lines += ["", f"## {escape_markdown(step.title)}", ""]
        else:
            lines.append(_markdown_line(step, step.item))
    lines += ["", escape_markdown(coverage_text(cascade_map))]
    return "\n".join(lines) + "\n"


def _markdown_line(step: WalkStep, item: CascadeItem) -> str:
    indent = "  " * min(step.level, _DEEPEST_LIST)
    level = f"(tingkat {step.level + 1}) " if step.level > _DEEPEST_LIST else ""
    start = f"{indent}- {level}"
    if step.returns:
        return f"{start}-&gt; kembali ke {escape_markdown(item.id)}"
    owner = owner_text(item)
    if owner:
        start += f"**{escape_markdown(owner)}**: "
    text = start + escape_markdown(item_text(item))
    for mark in item_marks(item):
        text += f" \\[{escape_markdown(mark)}\\]"
    for detail in item_details(item):
        text += f"<br>{escape_markdown(detail)}"
    return text


def cascade_csv(cascade_map: CascadeMap) -> str:
    """Render a header and one row per node, in input order (RFC 4180, lines end with CRLF)."""
    rows = [_csv_row(cascade_map, item) for _, item in cascade_map.visible()]
    return csv_text(CASCADE_COLUMNS, rows)


def _csv_row(cascade_map: CascadeMap, item: CascadeItem) -> tuple[str | None, ...]:
    parent = None if item.parent is None else cascade_map.items[item.parent].id
    return (
        item.id,
        item.kind,
        item.owner,
        item.name,
        item.jabatan,
        item.text,
        "; ".join(item.target),
        item.state,
        parent,
        item.cascading,
        "; ".join(item.sums),
        item.rating,
        " ".join(item.codes),
        item.file,
        str(item.document_number),
    )


def cascade_json(cascade_map: CascadeMap, findings: Iterable[Diagnostic]) -> str:
    """Render the JSON output of ``kaskade``."""
    coverage = cascade_map.coverage
    data = {
        "versi": 1,
        "simpul": [_json_node(item) for _, item in cascade_map.visible()],
        "tautan": [
            _json_link(cascade_map.items[child], cascade_map.items[parent])
            for child, parent in cascade_map.links()
        ],
        "cakupan": {"sasaran": coverage.sasaran, "didukung": coverage.supported},
        "temuan": [finding_data(finding) for finding in findings],
    }
    return to_json(data, indent=1)


def _json_node(item: CascadeItem) -> dict[str, object]:
    return {
        "id": item.id,
        "jenis": item.kind,
        "pemilik": item.owner,
        "uraian": item.text,
        "keadaan": item.state,
        "berkas": item.file,
        "dokumen": item.document_number,
    }


def _json_link(child: CascadeItem, parent: CascadeItem) -> dict[str, object]:
    return {
        "dari": child.id,
        "ke": parent.id,
        "cascading": child.cascading,
    }
