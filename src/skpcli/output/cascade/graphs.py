"""The cascade as a graph for drawing programs: Mermaid, Graphviz."""

import re
from collections.abc import Iterator

from skpcli.model.terms import Cascading
from skpcli.output.cascade.map import Butir, ItemKind, Peta
from skpcli.output.cascade.words import keadaan, pemilik, sebutan
from skpcli.text import aman

_MERMAID_SYNTAX = re.compile(r"""[^\w ,/:'()?!=-]|_|(?<!\S)[-=]|(?<=[:/])/|(?<=\d)\)""")
"""What Mermaid could read as its own syntax, as Markdown or as HTML."""


def mermaid_kaskade(isi: Peta) -> str:
    """Render a Mermaid flowchart from the goals down."""
    lines = ["flowchart TD"]
    for place, item in isi.terlihat():
        box = _mermaid_box(item)
        lines.append(f"  {_name(place)}{box}")
    for child, parent in isi.tautan():
        arrow = _mermaid_arrow(isi.butir[child].cascading)
        lines.append(f"  {_name(parent)} {arrow} {_name(child)}")
    return "\n".join(lines) + "\n"


def _name(place: int) -> str:
    """Name a node in the graph by its place."""
    return f"n{place + 1}"


def _mermaid_box(item: Butir) -> str:
    """Draw a node: goals rounded, RHK in a rectangle."""
    lines = [_mermaid_text(line) for line in _label(item)]
    label = "<br/>".join(lines)
    if item.jenis is ItemKind.SASARAN:
        return f'(["{label}"])'
    return f'["{label}"]'


def _mermaid_arrow(cascading: Cascading | None) -> str:
    if cascading is None:
        return "-->"
    return f"-->|{cascading}|"


def _mermaid_text(text: str) -> str:
    """Escape a text for a Mermaid label: whatever could be syntax becomes a number."""
    return _MERMAID_SYNTAX.sub(_entity, aman(text))


def _entity(match: re.Match[str]) -> str:
    return f"#{ord(match[0])};"


def dot_kaskade(isi: Peta) -> str:
    """Render a Graphviz graph from the goals down."""
    lines = [
        "digraph kaskade {",
        "  rankdir=TB;",
        "  node [shape=box];",
    ]
    for place, item in isi.terlihat():
        attributes = _dot_attributes(item)
        lines.append(f"  {_name(place)} [{attributes}];")
    for child, parent in isi.tautan():
        label = _dot_edge_label(isi.butir[child].cascading)
        lines.append(f"  {_name(parent)} -> {_name(child)}{label};")
    lines.append("}")
    return "\n".join(lines) + "\n"


def _dot_attributes(item: Butir) -> str:
    """Describe a node: goals rounded, RHK in a rectangle."""
    lines = [_dot_text(line) for line in _label(item)]
    label = "\\n".join(lines)
    if item.jenis is ItemKind.SASARAN:
        return f'label="{label}", style=rounded'
    return f'label="{label}"'


def _dot_edge_label(cascading: Cascading | None) -> str:
    if cascading is None:
        return ""
    return f' [label="{cascading}"]'


def _dot_text(text: str) -> str:
    """Escape a text for a quoted string of Graphviz."""
    harmless = aman(text)
    quoted = harmless.replace("\\", "\\\\").replace('"', '\\"')
    return quoted.replace("&", "&amp;")


def _label(item: Butir) -> Iterator[str]:
    """Give the lines in a node's box."""
    yield pemilik(item) or item.nama
    words = [sebutan(item)]
    for mark in keadaan(item):
        words.append(f"[{mark}]")
    yield " ".join(words)
