"""Blanks for the tabs that lines are indented with, as the lines around them tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from skpcli.model.keys import stand_together
from skpcli.source.decode import split_lines
from skpcli.source.rewriting import Change, Slip
from skpcli.source.shapes import Shape, shapes

_STEP = 2  # blanks of a level whose depth is free


@dataclass(frozen=True, slots=True)
class _Level:
    """A mapping or list that is open: its column, and the indents of its lines as written."""

    column: int
    is_list: bool
    written: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    def takes(self, key: str) -> bool:
        """Tell whether a key may stand here beside the others."""
        return key not in self.keys and stand_together({*self.keys, key})


@dataclass(slots=True)
class _Above:
    """What stands above a line: the open levels, outermost first, and the nearest line."""

    levels: list[_Level] = field(default_factory=list)
    nearest: Shape | None = None

    @property
    def content(self) -> int:
        """Column of the key or text of the nearest line."""
        return self.levels[-1].column if self.levels else 0

    @property
    def opens(self) -> bool:
        """Whether the nearest line waits for its value."""
        return self.nearest is not None and self.nearest.opens

    def add(self, shape: Shape, column: int) -> None:
        """Add a line that stands at a column."""
        while self.levels and self.levels[-1].column > column:
            self.levels.pop()
        written = shape.line[: shape.indent]
        innermost = self.levels[-1] if self.levels else None
        ends_list = innermost and innermost.is_list and innermost.column == column
        if ends_list and not shape.is_entry:
            self.levels.pop()  # a list may stand at its key's column; here it ends
        level = self._level(column, is_list=shape.is_entry)
        level.written.append(written)
        if shape.is_entry:
            level = self._level(column + len(shape.dashes), is_list=False)
            level.written.append(written + " " * len(shape.dashes))
        level.keys.add(shape.key)
        self.nearest = shape

    def _level(self, column: int, *, is_list: bool) -> _Level:
        """Give the innermost level where it is at a column, else open a new one there."""
        innermost = self.levels[-1] if self.levels else None
        if innermost and (innermost.column, innermost.is_list) == (column, is_list):
            return innermost
        level = _Level(column, is_list)
        self.levels.append(level)
        return level


def find_tabs(text: str) -> Iterator[Slip]:
    """Find the lines indented with tabs whose level the lines around them tell.

    Those of a text that goes on over lines are left alone, and so are those whose level is open.
    """
    all_shapes = list(shapes(split_lines(text)))
    above = _Above()
    for position, shape in enumerate(all_shapes):
        if "\t" not in shape.line[: shape.content]:
            above.add(shape, shape.indent)
            continue
        column: int | None = shape.indent
        if "\t" in shape.line[: shape.indent]:
            below = all_shapes[position + 1] if position + 1 < len(all_shapes) else None
            column = _column(above, shape, below)
        if column is None:
            continue
        yield _slip(shape, column)
        above.add(shape, column)


def _column(above: _Above, shape: Shape, below: Shape | None) -> int | None:
    """Give the column where a line belongs; None where it cannot be told."""
    written = shape.line[: shape.indent]
    lowest = _lowest(above.levels, written)
    below_column = _indent_in_blanks(below)
    if not shape.opens:  # whatever stands below is no deeper
        lowest = max(lowest, below_column)
    siblings = []
    for level in above.levels:
        if level.is_list == shape.is_entry and lowest <= level.column:
            siblings.append(level)
    if not above.opens or _is_no_deeper(shape, above.nearest):
        return _chosen(siblings, shape)
    if siblings:
        return None
    if below_column <= above.content:
        return above.content + _STEP
    if not shape.opens:
        return below_column
    has_list = below is not None and below.is_entry and not shape.is_entry
    return min(above.content + _STEP, below_column) if has_list else None


def _is_no_deeper(shape: Shape, above: Shape | None) -> bool:
    """Tell whether a line begins with no more blanks and tabs than the one above."""
    if above is None:
        return True
    return above.line[: above.indent].startswith(shape.line[: shape.indent])


def _chosen(siblings: Sequence[_Level], shape: Shape) -> int | None:
    """Choose among levels by how their lines are indented and which keys they have.

    None where these contradict each other, or leave a choice.
    """
    if len(siblings) == 1:
        return siblings[0].column
    written = shape.line[: shape.indent]
    alike = {level.column for level in siblings if written in level.written}
    fitting = set()
    if not shape.is_entry:
        fitting = {level.column for level in siblings if level.takes(shape.key)}
    common = alike & fitting if alike and fitting else alike | fitting
    return common.pop() if len(common) == 1 else None


def _lowest(levels: Sequence[_Level], written: str) -> int:
    """Give the least column of a line that is indented further than others as written."""
    lowest = 1
    for level in levels:
        if any(_goes_further(written, other) for other in level.written):
            lowest = max(lowest, level.column + 1)
    return lowest


def _goes_further(written: str, other: str) -> bool:
    """Tell whether an indent goes on where another ends."""
    return written != other and written.startswith(other)


def _indent_in_blanks(shape: Shape | None) -> int:
    """Give the indent of a line; 0 where there is none, or one with tabs."""
    if shape is None or "\t" in shape.line[: shape.indent]:
        return 0
    return shape.indent


def _slip(shape: Shape, column: int) -> Slip:
    """Make a slip of a line that belongs to a column."""
    first = shape.line.index("\t")
    dashes = "- " * shape.dashes.count("-")
    if "\t" not in shape.dashes:
        dashes = shape.dashes
    prefix_end = shape.indent + len(shape.dashes)
    change = Change(shape.number, 0, prefix_end, " " * column + dashes)
    message = f"baris ini menjorok dengan tab; ganti dengan spasi ({column} spasi di depannya)"
    if first >= shape.indent:
        message = "sesudah tanda butir ada tab; ganti dengan satu spasi"
    return Slip(
        "SKP005",
        message,
        line=shape.number,
        column=first,
        end_column=max(shape.indent, first + 1),
        changes=(change,),
        edit=change,
        hint=f"tulis: {column} spasi, lalu `{dashes}{shape.line[prefix_end:].strip()}`",
    )
