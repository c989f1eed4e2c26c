"""Markdown that no text from a file can break."""

import re
from collections.abc import Iterable, Sequence

from skpcli.text import aman

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "@": "&#64;"})
_MARKDOWN = re.compile(r"[\\`*_\[\]~$]")


def lolos(teks: str | None) -> str:
    r"""Escape a text for a Markdown cell or line, HTML and table syntax included.

    >>> lolos("*a* | <b>")
    '\\*a\\* &#124; &lt;b&gt;'
    """
    plain = aman(teks or "-")
    escaped = _MARKDOWN.sub(r"\\\g<0>", plain).translate(_HTML)
    return escaped.replace("://", "&#58;//").replace("www.", "www&#46;")


def tabel_md(judul: Sequence[str], baris: Iterable[Sequence[str]]) -> str:
    """Set a Markdown table; the cells are escaped already."""
    lines = [_table_line(judul), "|" + " --- |" * len(judul)]
    for row in baris:
        lines.append(_table_line(row))
    return "\n".join(lines)


def _table_line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
