"""How text reaches the terminal: width, colour, encoding."""

import codecs
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

quiet: ContextVar[bool] = ContextVar("quiet", default=False)
"""Whether the user wants nothing on stderr but what went wrong."""

_SUBSTITUTES = {
    "≥": ">=", "≤": "<=", "●": "*", "•": "*", "–": "-", "—": "-", "…": "...", "→": "->", "←": "<-",
    "✓": "v", "✗": "x", "×": "x", "▲": "^", "▼": "v", "■": "#", "█": "#", "░": ".",
    "“": '"', "”": '"', "‘": "'", "’": "'", "\xa0": " ",
}  # fmt: skip
_RULES = {"─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|"}
_UNSAFE_IN_CELLS = "\"'=+-@"


def _readable(character: str) -> str:
    """Stand in for a character that an encoding lacks with ASCII that looks like it."""
    if character in _SUBSTITUTES:
        return _SUBSTITUTES[character]
    if "─" <= character <= "╿":
        return _RULES.get(character, "+")
    return "?"


def _harmless_in_cells(character: str) -> str:
    """Stand in for a character of CSV with nothing that closes a cell or starts a formula."""
    substitute = _readable(character)
    if substitute[0] in _UNSAFE_IN_CELLS:
        return "?"
    return substitute


def _json_escape(character: str) -> str:
    """Write a character as JSON escapes it."""
    encoded = character.encode("utf-16-be", "surrogatepass")
    escapes = []
    for start in range(0, len(encoded), 2):
        escapes.append(f"\\u{encoded[start : start + 2].hex()}")
    return "".join(escapes)


def _register(name: str, substitute: Callable[[str], str]) -> str:
    """Register what stands in for the characters that an encoding lacks, and give its name back."""

    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        lacking = error.object[error.start : error.end]
        return "".join(substitute(character) for character in lacking), error.end

    codecs.register_error(name, handle)
    return name


_READABLE = _register("skp", _readable)
_CELLS = _register("skp-csv", _harmless_in_cells)
_JSON = _register("skp-json", _json_escape)
_MARKUP = "xmlcharrefreplace"
_SUBSTITUTION = {
    "csv": _CELLS,
    "csv-excel": _CELLS,
    "json": _JSON,
    "jsonl": _JSON,
    "sarif": _JSON,
    "junit": _MARKUP,
    "md": _MARKUP,
    "dot": _MARKUP,
}
_ALWAYS_UTF8 = ("json", "jsonl", "sarif", "junit")


def emit(stream: TextIO | None, text: str, format_: str = "") -> None:
    """Write a text to a stream, or nowhere where the caller has closed it.

    What the stream's encoding lacks becomes readable ASCII that is harmless in the format.
    Formats that are UTF-8 by definition go out in ASCII where the stream is anything else.
    """
    if stream is None:
        return
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
        return
    stream.flush()
    buffer.write(encoded(stream, text, format_))
    buffer.flush()


def encoded(stream: TextIO, text: str, format_: str = "") -> bytes:
    """Encode a text as a stream takes it, with a stand-in for what its encoding lacks."""
    encoding = codecs.lookup(stream.encoding or "utf-8").name
    if format_ in _ALWAYS_UTF8 and encoding != "utf-8":
        encoding = "ascii"
    return text.encode(encoding, errors=_SUBSTITUTION.get(format_, _READABLE))


def terminal_width() -> int:
    """Give the width to print in: COLUMNS, else the terminal's, else 80."""
    return max(shutil.get_terminal_size((80, 24)).columns, 40)


def stream_width(stream: TextIO | None) -> int:
    """Give the width to break the sentences of a stream at; 0 where it is no terminal."""
    if stream is None or not stream.isatty():
        return 0
    return terminal_width()


def takes_colour(stream: TextIO | None) -> bool:
    """Tell whether a stream is to be coloured (NO_COLOR, FORCE_COLOR, a terminal)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def make_console(stream: TextIO, colour: bool) -> "Console":
    """Make the console on which reports are laid out: plain texts, as wide as the terminal."""
    from rich.console import Console  # only tables need it

    return Console(
        file=stream,
        width=terminal_width(),
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def laid_out(blocks: "Iterable[RenderableType]", output: Path | None) -> str:
    """Lay blocks out below each other, coloured only where stdout takes it and no file is meant."""
    layout = StringIO()
    console = make_console(layout, output is None and takes_colour(sys.stdout))
    for block in blocks:
        console.print(block)
    return layout.getvalue()


def say(text: str) -> None:
    """Say one line that the user must know of on stderr."""
    from skpcli.text import safe, wrap  # not needed by --help

    emit(sys.stderr, wrap(safe(text), stream_width(sys.stderr)) + "\n")


def remark(text: str) -> None:
    """Say one line on stderr that the user can do without."""
    if not quiet.get():
        say(text)
