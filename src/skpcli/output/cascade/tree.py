"""The cascade as a tree on a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from skpcli.model.terms import Keadaan
from skpcli.output.cascade.map import Butir, Peta
from skpcli.output.cascade.walk import Langkah, susur
from skpcli.output.cascade.words import kalimat_cakupan, keadaan, pemilik, rincian, sebutan
from skpcli.text import aman, lebar_sel

_TEXT_ROOM = 34
"""Columns that a text gets at least, however deep it stands."""

_BRANCH, _LAST_BRANCH, _GOES_ON, _NOTHING = "├─ ", "└─ ", "│  ", "   "
_GUIDE_WIDTH = 3

_STATE_STYLES = {
    Keadaan.PUTUS: "bold red",
    Keadaan.MENUNGGU: "yellow",
    Keadaan.BELUM_DITAUTKAN: "yellow",
}


@dataclass(frozen=True, slots=True)
class Pohon:
    """A tree with guides beside wrapped texts that never grows wider than the terminal."""

    isi: Peta

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay out line by line for the width at hand."""
        page = _Page(console, options.max_width)
        guides: list[str] = []
        is_empty = True
        for step in susur(self.isi):
            if step.butir is None:
                if not is_empty:
                    yield Text()
                yield from page.plain(Text(aman(step.judul), style="bold"))
            else:
                del guides[step.tingkat :]
                yield from page.node(step, step.butir, guides)
                guides.append(_NOTHING if step.akhir else _GOES_ON)
            is_empty = False
        if is_empty:
            yield Text("Tidak ada sasaran atau RHK yang cocok.")
        yield Text()
        yield from page.plain(Text(kalimat_cakupan(self.isi)))


@dataclass(frozen=True, slots=True)
class _Page:
    """What lines are set on."""

    console: Console
    width: int

    @property
    def deepest(self) -> int:
        """How many guides fit beside a text."""
        return max(2, (self.width - _TEXT_ROOM) // _GUIDE_WIDTH - 2)

    def plain(self, text: Text) -> Iterator[Text]:
        """Wrap a text without guides."""
        return self.wrap(text, "", "")

    def wrap(self, text: Text, first_guide: str, guide: str) -> Iterator[Text]:
        """Wrap a text beside its guides: one for its first line, one for the others."""
        room = max(2, self.width - len(guide))
        pieces: Iterable[Text] = [text]
        if lebar_sel(text.plain) > room:
            pieces = text.wrap(self.console, room, overflow="fold")
        current_guide = first_guide
        for piece in pieces:
            line = Text(current_guide, no_wrap=True, overflow="ignore")
            line.append_text(piece)
            line.rstrip()
            yield line
            current_guide = guide

    def node(self, step: Langkah, item: Butir, guides: list[str]) -> Iterator[Text]:
        """Give the lines of a node; one deeper than fits stands at the last place that does."""
        above = "".join(guides[: self.deepest])
        first_guide = above + (_LAST_BRANCH if step.akhir else _BRANCH)
        guide = above + (_NOTHING if step.akhir else _GOES_ON)
        if step.beranak:
            guide += _GOES_ON
        level = f"(tingkat {step.tingkat + 1}) " if step.tingkat > self.deepest else ""
        for text in _node_texts(step, item, level):
            yield from self.wrap(text, first_guide, guide)
            first_guide = guide


def _node_texts(step: Langkah, item: Butir, level: str) -> Iterator[Text]:
    """Give the texts of a node, ``level`` in front of the first."""
    if step.kembali:
        yield Text(aman(f"{level}-> kembali ke {item.id}"), style="bold")
        return
    owner = pemilik(item)
    if owner:
        yield Text(aman(level + owner), style="bold")
        title = Text(aman(sebutan(item)))
    else:
        title = Text(aman(level + sebutan(item)))
    style = _STATE_STYLES.get(item.keadaan, "") if item.keadaan else ""
    for mark in keadaan(item):
        title.append(" ")
        title.append(f"[{aman(mark)}]", style=style)
    yield title
    for detail in rincian(item):
        yield Text(aman(detail), style="dim")
