"""The cascade as a graph for drawing programs: Mermaid, Graphviz."""

import re
from collections.abc import Iterator

from skpcli.model.terms import Cascading
from skpcli.output.cascade.map import CascadeItem, CascadeMap, ItemKind
from skpcli.output.cascade.words import item_marks, item_text, owner_text
from skpcli.text import safe

_MOST_MERMAID_LINKS = 500
"""The usual ``maxEdges`` of Mermaid."""

_MERMAID_SYNTAX = re.compile(r"""[^\w ,/:'()?!=-]|_|(?<!\S)[-=]|(?<=[:/])/|(?<=\d)\)""")
"""What Mermaid could read as its own syntax, as Markdown or as HTML."""


def cascade_mermaid(cascade_map: CascadeMap) -> str:
    """Render a Mermaid flowchart from the goals down."""
    lines = ["flowchart TD"]
    limits = mermaid_limits(cascade_map)
    if limits:
        lines.append(f"  %% {limits}")
    for place, item in cascade_map.visible():
        box = _mermaid_box(item)
        lines.append(f"  {_name(place)}{box}")
    for child, parent in cascade_map.links():
        arrow = _mermaid_arrow(cascade_map.items[child].cascading)
        lines.append(f"  {_name(parent)} {arrow} {_name(child)}")
    return "\n".join(lines) + "\n"


def mermaid_limits(cascade_map: CascadeMap) -> str:
    """Say how to draw a graph of more links than Mermaid draws unasked; else an empty text.

    A directive in the graph cannot raise the limit: ``maxEdges`` is among the settings that Mermaid
    takes from its site or its command only.
    """
    count = sum(1 for _ in cascade_map.links())
    if count <= _MOST_MERMAID_LINKS:
        return ""
    return (
        f"{count} tautan, sedangkan Mermaid menggambar paling banyak {_MOST_MERMAID_LINKS}: "
        f"setel maxEdges ke {count} atau lebih dan maxTextSize secukupnya pada "
        "mermaid.initialize atau pada berkas untuk mmdc -c, atau persempit dengan --dari"
    )


def _name(place: int) -> str:
    """Name a node in the graph by its place."""
    return f"n{place + 1}"


def _mermaid_box(item: CascadeItem) -> str:
    """Draw a node: goals rounded, RHK in a rectangle."""
    lines = [_mermaid_text(line) for line in _label(item)]
    label = "<br/>".join(lines)
    if item.kind is ItemKind.SASARAN:
        return f'(["{label}"])'
    return f'["{label}"]'


def _mermaid_arrow(cascading: Cascading | None) -> str:
    if cascading is None:
        return "-->"
    return f"-->|{cascading}|"


def _mermaid_text(text: str) -> str:
    """Escape a text for a Mermaid label: whatever could be syntax becomes a number."""
    return _MERMAID_SYNTAX.sub(_entity, safe(text))


def _entity(match: re.Match[str]) -> str:
    return f"#{ord(match[0])};"


def cascade_dot(cascade_map: CascadeMap) -> str:
    """Render a Graphviz graph from the goals down."""
    lines = [
        "digraph kaskade {",
        "  rankdir=TB;",
        "  node [shape=box];",
    ]
    for place, item in cascade_map.visible():
        attributes = _dot_attributes(item)
        lines.append(f"  {_name(place)} [{attributes}];")
    for child, parent in cascade_map.links():
        label = _dot_edge_label(cascade_map.items[child].cascading)
        edge = f"{_name(parent)} -> {_name(child)}"
        lines.append(f"  {edge}{label};")
    lines.append("}")
    return "\n".join(lines) + "\n"


def _dot_attributes(item: CascadeItem) -> str:
    """Describe a node: goals rounded, RHK in a rectangle."""
    lines = [_dot_text(line) for line in _label(item)]
    label = "\\n".join(lines)
    if item.kind is ItemKind.SASARAN:
        return f'label="{label}", style=rounded'
    return f'label="{label}"'


def _dot_edge_label(cascading: Cascading | None) -> str:
    if cascading is None:
        return ""
    return f' [label="{cascading}"]'


def _dot_text(text: str) -> str:
    """Escape a text for a quoted string of Graphviz."""
    harmless = safe(text)
    quoted = harmless.replace("\\", "\\\\").replace('"', '\\"')
    return quoted.replace("&", "&amp;")


def _label(item: CascadeItem) -> Iterator[str]:
    """Give the lines in a node's box."""
    yield owner_text(item) or item.name
    words = [item_text(item)]
    for mark in item_marks(item):
        words.append(f"[{mark}]")
    yield " ".join(words)
