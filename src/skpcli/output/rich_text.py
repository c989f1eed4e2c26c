"""Texts from files as Rich texts that carry neither markup nor escapes."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from skpcli.model.terms import Posisi, Predikat, Rating
from skpcli.text import aman

GAYA: dict[str, str] = {
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
    return GAYA[value]


def bold_style(value: str | None) -> str:
    """Give the bold colour of a value; what is missing has none."""
    if value is None:
        return "bold"
    return f"bold {GAYA[value]}"


def isi(teks: str | None, gaya: str = "") -> Text:
    """Turn one text into a Rich text that wraps and never loses a character."""
    return Text(aman(teks or "-"), style=gaya, overflow="fold")


def gabung(bagian: Iterable[Text], pisah: str = "\n") -> Text:
    """Join Rich texts."""
    return Text(pisah, overflow="fold").join(bagian)


def bagian(judul: str, depan: str = "\n") -> Text:
    """Head a section."""
    return Text(f"{depan}{aman(judul).upper()}", style="bold", overflow="fold")


@dataclass(frozen=True, slots=True)
class Gantung:
    """Labels in a first column, texts hanging beside them; lines end without blanks."""

    baris: tuple[tuple[Text, Text], ...]
    lekuk: int
    label: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap both columns to the width at hand."""
        text_column = self.lekuk + self.label
        label_width = max(1, self.label - 1)
        text_width = max(2, options.max_width - text_column)
        for label, text in self.baris:
            left_lines = label.wrap(console, label_width, overflow="fold")
            right_lines = text.wrap(console, text_width, overflow="fold")
            for left, right in zip_longest(left_lines, right_lines, fillvalue=Text()):
                line = Text(" " * self.lekuk, no_wrap=True, overflow="ignore").append_text(left)
                line.pad_right(text_column - line.cell_len)
                line.append_text(right)
                line.rstrip()
                yield line


def jorok(teks: Text, kolom: int) -> Gantung:
    """Indent a text, wrapped lines too."""
    return Gantung(((Text(), teks),), kolom)


def pasangan(baris: Iterable[tuple[str, str | Text]], label: int, lekuk: int = 2) -> Gantung:
    """Set labels and their texts in two columns; ``label`` is the width of the first."""
    pairs: list[tuple[Text, Text]] = []
    for name, value in baris:
        text = value if isinstance(value, Text) else isi(value)
        pairs.append((isi(name, "dim"), text))
    return Gantung(tuple(pairs), lekuk, label + 1)


def daftar(baris: Iterable[tuple[str, Text]], tanda: int, lekuk: int = 2) -> Gantung:
    """Set a list with hanging marks; ``tanda`` is the width of the marks."""
    items = tuple((isi(item_mark), item_text) for item_mark, item_text in baris)
    return Gantung(items, lekuk, tanda + 1)
