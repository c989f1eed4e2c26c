"""Texts from files as Rich texts that carry neither markup nor escapes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from skpcli.model.terms import Posisi, Predikat, Rating
from skpcli.output.wrapping import widest_piece, wrapped
from skpcli.text import safe

STYLES: dict[str, str] = {
    Rating.DI_ATAS: "green",
    Rating.SESUAI: "cyan",
    Rating.DI_BAWAH: "red",
    Posisi.DI_ATAS: "green",
    Posisi.PADA: "cyan",
    Posisi.DI_BAWAH: "red",
    Predikat.SANGAT_BAIK: "green",
    Predikat.BAIK: "cyan",
    Predikat.BUTUH_PERBAIKAN: "yellow",
    Predikat.KURANG: "red",
    Predikat.SANGAT_KURANG: "red",
}
"""Colours by value; the value itself always stands there too."""


def value_style(value: str | None) -> str:
    """Give the colour of a value; what is missing is dim."""
    if value is None:
        return "dim"
    return STYLES[value]


def bold_style(value: str | None) -> str:
    """Give the bold colour of a value; what is missing has none."""
    if value is None:
        return "bold"
    return f"bold {STYLES[value]}"


def folded(text: str | None, style: str = "") -> Text:
    """Turn one text into a Rich text that wraps and never loses a character."""
    return Text(safe(text or "-"), style=style, overflow="fold")


def joined(parts: Iterable[Text], separator: str = "\n") -> Text:
    """Join Rich texts."""
    return Text(separator, overflow="fold").join(parts)


def heading(title: str, before: str = "\n") -> Text:
    """Head a section."""
    return Text(f"{before}{safe(title).upper()}", style="bold", overflow="fold")


def _blanks(count: int) -> Text:
    return Text(" " * count, no_wrap=True, overflow="ignore")


@dataclass(frozen=True, slots=True)
class Hanging:
    """Labels in a first column, texts hanging beside them; lines end without blanks."""

    rows: tuple[tuple[Text, Text], ...]
    indent: int
    label_space: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap both columns to the width at hand."""
        text_column = self.indent + self.label_space
        text_width = max(2, options.max_width - text_column)
        for label, text in self.rows:
            widest = widest_piece(text)
            if text_width < widest <= options.max_width:
                yield from self._below(label, text, options.max_width)
            else:
                yield from self._beside(label, text, text_width)

    def _beside(self, label: Text, text: Text, text_width: int) -> Iterator[Text]:
        text_column = self.indent + self.label_space
        left_lines = wrapped(label, max(1, self.label_space - 1))
        right_lines = wrapped(text, text_width)
        for left, right in zip_longest(left_lines, right_lines, fillvalue=Text()):
            line = _blanks(self.indent).append_text(left)
            line.pad_right(text_column - line.cell_len)
            line.append_text(right)
            line.rstrip()
            yield line

    def _below(self, label: Text, text: Text, width: int) -> Iterator[Text]:
        """Set a text with a word too long for its column under its label."""
        if label.plain:
            for line in wrapped(label, width - self.indent):
                yield _blanks(self.indent).append_text(line)
        indent = min(self.indent + 2, width - widest_piece(text))
        for line in wrapped(text, width - indent):
            yield _blanks(indent).append_text(line)


def indented(text: Text, indent: int) -> Hanging:
    """Indent a text, wrapped lines too."""
    return Hanging(((Text(), text),), indent)


def labelled(rows: Iterable[tuple[str, str | Text]], width: int, indent: int = 2) -> Hanging:
    """Set labels and their texts in two columns; ``width`` is that of the first."""
    pairs: list[tuple[Text, Text]] = []
    for name, value in rows:
        if isinstance(value, str):
            value = folded(value)
        pairs.append((folded(name, "dim"), value))
    return Hanging(tuple(pairs), indent, width + 1)


def marked_list(rows: Iterable[tuple[str, Text]], width: int, indent: int = 2) -> Hanging:
    """Set a list with hanging marks; ``width`` is that of the marks."""
    items = []
    for item_mark, item_text in rows:
        items.append((folded(item_mark), item_text))
    return Hanging(tuple(items), indent, width + 1)
