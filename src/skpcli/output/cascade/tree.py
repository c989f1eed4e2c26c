"""The cascade as a tree on a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from skpcli.model.terms import LinkState
from skpcli.output.cascade.map import CascadeItem, CascadeMap
from skpcli.output.cascade.walk import WalkStep, walk_cascade
from skpcli.output.cascade.words import (
    coverage_text,
    item_details,
    item_marks,
    item_text,
    owner_text,
)
from skpcli.text import cell_width, safe

_TEXT_ROOM = 34
"""Columns that a text gets at least, however deep it stands."""

_BRANCH = "├─ "
_LAST_BRANCH = "└─ "
_GOES_ON = "│  "
_NOTHING = "   "
_GUIDE_WIDTH = 3

_STATE_STYLES = {
    LinkState.PUTUS: "bold red",
    LinkState.MENUNGGU: "yellow",
    LinkState.BELUM_DITAUTKAN: "yellow",
}


@dataclass(frozen=True, slots=True)
class CascadeTree:
    """A tree with guides beside wrapped texts that never grows wider than the terminal."""

    cascade_map: CascadeMap

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay out line by line for the width at hand."""
        page = _Page(console, options.max_width)
        guides: list[str] = []
        is_empty = True
        for step in walk_cascade(self.cascade_map):
            if step.item is None:
                if not is_empty:
                    yield Text()
                yield from page.plain(Text(safe(step.title), style="bold"))
            else:
                del guides[step.level :]
                yield from page.node(step, step.item, guides)
                guides.append(_NOTHING if step.last else _GOES_ON)
            is_empty = False
        if is_empty:
            yield Text("Tidak ada sasaran atau RHK yang cocok.")
        yield Text()
        yield from page.plain(Text(coverage_text(self.cascade_map)))


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
        if cell_width(text.plain) > room:
            pieces = text.wrap(self.console, room, overflow="fold")
        current_guide = first_guide
        for piece in pieces:
            line = Text(current_guide, no_wrap=True, overflow="ignore")
            line.append_text(piece)
            line.rstrip()
            yield line
            current_guide = guide

    def node(
        self,
        step: WalkStep,
        item: CascadeItem,
        guides: list[str],
    ) -> Iterator[Text]:
        """Give the lines of a node; one deeper than fits stands at the last place that does."""
        above = "".join(guides[: self.deepest])
        first_guide = above + (_LAST_BRANCH if step.last else _BRANCH)
        guide = above + (_NOTHING if step.last else _GOES_ON)
        if step.has_children:
            guide += _GOES_ON
        level = ""
        if step.level > self.deepest:
            level = f"(tingkat {step.level + 1}) "
        for text in _node_texts(step, item, level):
            yield from self.wrap(text, first_guide, guide)
            first_guide = guide


def _node_texts(step: WalkStep, item: CascadeItem, level: str) -> Iterator[Text]:
    """Give the texts of a node, ``level`` in front of the first."""
    if step.returns:
        yield Text(safe(f"{level}-> kembali ke {item.id}"), style="bold")
        return
    owner = owner_text(item)
    if owner:
        yield Text(safe(level + owner), style="bold")
        title = Text(safe(item_text(item)))
    else:
        title = Text(safe(level + item_text(item)))
    style = ""
    if item.state:
        style = _STATE_STYLES.get(item.state, "")
    for mark in item_marks(item):
        title.append(" ")
        title.append(f"[{safe(mark)}]", style=style)
    yield title
    for detail in item_details(item):
        yield Text(safe(detail), style="dim")
