"""Texts broken into lines between their words, never inside one that fits into a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

_LETTER = r"[^\W\d_]"
_BREAK = re.compile(
    rf"(?<=\s)(?=\S)|(?<={_LETTER}[/-])(?=\w)|(?<=\w[/-])(?={_LETTER})|(?<=//)(?=\w)"
)
"""Where a line may end: behind blanks, and behind `/` and `-` unless digits stand on both sides."""

_CURRENCY = re.compile(r"\bRp\.?\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WholeWords:
    """A text of a table or a panel that is broken between words only."""

    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap to the width at hand."""
        yield from wrapped(self.text, options.max_width)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Tell how wide the widest piece is, and the text on a line of its own."""
        return Measurement(widest_piece(self.text), widest_line(self.text))


def widest_piece(text: Text) -> int:
    """Give the columns of the widest piece of a text that must not be broken.

    >>> widest_piece(Text("senilai Rp 1.450.000,00")), widest_piece(Text("dokumen/laporan"))
    (15, 8)
    """
    widest = 0
    for line in text.plain.split("\n"):
        for piece in _pieces(line):
            widest = max(widest, cell_len(piece.rstrip()))
    return widest


def widest_line(text: Text) -> int:
    """Give the columns that a text takes without being broken."""
    return max(cell_len(line) for line in text.plain.split("\n"))


def wrapped(text: Text, width: int) -> list[Text]:
    """Break a text into lines; only a piece that is wider than ``width`` is broken itself."""
    lines: list[Text] = []
    for paragraph in text.split(allow_blank=True):
        for line in paragraph.divide(_line_starts(paragraph.plain, width)):
            line.rstrip_end(width)
            lines.append(line)
    return lines


def _pieces(line: str) -> Iterator[str]:
    """Cut a line where it may be broken; an amount of money stays with its currency."""
    start = 0
    for match in _BREAK.finditer(line):
        end = match.start()
        if line[end].isdigit() and _CURRENCY.search(line[start:end]):
            continue
        yield line[start:end]
        start = end
    yield line[start:]


def _line_starts(line: str, width: int) -> list[int]:
    """Give the places in a line at which further lines begin."""
    starts = []
    column = place = 0
    for piece in _pieces(line):
        piece_width = cell_len(piece.rstrip())
        if column and column + piece_width > width:
            starts.append(place)
            column = 0
        if piece_width > width:
            chunks = chop_cells(piece, width)
            for chunk in chunks[:-1]:
                place += len(chunk)
                starts.append(place)
            piece = chunks[-1]
        column += cell_len(piece)
        place += len(piece)
    return starts
