"""Texts from files as Rich texts that carry neither markup nor escapes."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from skpcli.istilah import Posisi, Predikat, Rating
from skpcli.report.aman import aman

__all__ = ["GAYA", "Gantung", "aman", "bagian", "daftar", "gabung", "isi", "jorok", "pasangan"]

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
        mulai = self.lekuk + self.label
        for label, teks in self.baris:
            kiri = label.wrap(console, max(1, self.label - 1), overflow="fold")
            kanan = teks.wrap(console, max(2, options.max_width - mulai), overflow="fold")
            for awal, lanjut in zip_longest(kiri, kanan, fillvalue=Text()):
                garis = Text(" " * self.lekuk, no_wrap=True, overflow="ignore").append_text(awal)
                garis.pad_right(mulai - garis.cell_len)
                garis.append_text(lanjut)
                garis.rstrip()
                yield garis


def jorok(teks: Text, kolom: int) -> Gantung:
    """Indent a text, wrapped lines too."""
    return Gantung(((Text(), teks),), kolom)


def pasangan(baris: Iterable[tuple[str, str | Text]], label: int, lekuk: int = 2) -> Gantung:
    """Set labels and their texts in two columns; ``label`` is the width of the first."""
    isi_baris = ((isi(nama, "dim"), teks if isinstance(teks, Text) else isi(teks)) for nama, teks in baris)
    return Gantung(tuple(isi_baris), lekuk, label + 1)


def daftar(baris: Iterable[tuple[str, Text]], tanda: int, lekuk: int = 2) -> Gantung:
    """Set a list with hanging marks; ``tanda`` is the width of the marks."""
    return Gantung(tuple((isi(butir), teks) for butir, teks in baris), lekuk, tanda + 1)
