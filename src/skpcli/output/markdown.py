"""Markdown that no text from a file can break."""

import re
from collections.abc import Iterable, Sequence

from skpcli.text import safe

_HTML = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "|": "&#124;",
        "@": "&#64;",
    }
)
_MARKDOWN = re.compile(r"[\\`*_\[\]~$]")


def escape_markdown(text: str | None) -> str:
    r"""Escape a text for a Markdown cell or line, HTML and table syntax included.

    >>> escape_markdown("*a* | <b>")
    '\\*a\\* &#124; &lt;b&gt;'
    """
    plain = safe(text or "-")
    escaped = _MARKDOWN.sub(r"\\\g<0>", plain).translate(_HTML)
    return escaped.replace("://", "&#58;//").replace("www.", "www&#46;")


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Set a Markdown table; the cells are escaped already."""
    lines = [
        _table_line(header),
        "|" + " --- |" * len(header),
    ]
    for row in rows:
        lines.append(_table_line(row))
    return "\n".join(lines)


def _table_line(cells: Sequence[str]) -> str:
    between = " | ".join(cells)
    return f"| {between} |"
