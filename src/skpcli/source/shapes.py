"""The lines of a text that hold keys and entries, told apart without a parser.

Whoever types or pastes makes lines that no parser understands; here they are looked at one by one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skpcli.source.defects import REACH

HARD_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
"""Blanks that look like ordinary ones and are none to YAML."""

DASHES = "\u2013\u2014\u2012\u2212"
BULLETS = "\u2022\u00b7\u25aa\u25cf\u25e6\u2023\uf0b7"
"""Signs that Word puts in front of an entry."""

_BLANKS = f"[ \\t{HARD_BLANKS}]"
_KEY = r"[A-Za-z_][\w -]*?" + "|" + r'"[^"]*"' + "|" + "'[^']*'"
_SHAPE = re.compile(
    f"(?P<indent>{_BLANKS}*)"
    f"(?P<dashes>(?:-(?:{_BLANKS}+|$))*)"
    f"(?P<bullet>[*{DASHES}{BULLETS}]{_BLANKS}*)?"
    f"(?:(?P<key>{_KEY})(?P<before>{_BLANKS}*):(?={_BLANKS}|$)(?P<behind>{_BLANKS}*))?"
)
_BLOCK_TEXT = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?$")
_SEPARATOR = re.compile(r"(?:---|\.\.\.)(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Shape:
    """A line that holds a key or an entry.

    ``indent`` is where its first sign stands, ``content`` where its key or text starts behind the
    dashes, ``value`` where what is behind the key starts; ``key`` is empty where it has none.
    """

    number: int
    line: str
    indent: int
    dashes: str
    bullet: str
    key: str
    blanks_before_colon: str
    blanks_behind_colon: str
    content: int
    value: int

    @property
    def is_entry(self) -> bool:
        """Whether it starts an entry of a list."""
        return bool(self.dashes)

    @property
    def written_value(self) -> str:
        """What stands behind the key or the dashes, without a comment that is all of it."""
        written = self.line[self.value :].strip()
        return "" if written.startswith("#") else written

    @property
    def opens(self) -> bool:
        """Whether its value must follow on the next lines."""
        return not self.written_value

    @property
    def has_usual_key(self) -> bool:
        """Whether YAML too sees a key in it."""
        if not self.key:
            return False
        colon = self.line.index(":", self.content + len(self.key))
        return self.line[colon + 1 : colon + 2] in ("", " ", "\t")


def line_shape(number: int, line: str) -> Shape:
    """Look at one line."""
    match = _SHAPE.match(line, 0, REACH)
    assert match  # all of it may be absent
    bullet = match["bullet"] or ""
    dashes = match["dashes"]
    return Shape(
        number=number,
        line=line,
        indent=len(match["indent"]),
        dashes=dashes,
        bullet=bullet,
        key=match["key"] or "",
        blanks_before_colon=match["before"] or "",
        blanks_behind_colon=match["behind"] or "",
        content=len(match["indent"]) + len(dashes) + len(bullet),
        value=match.end(),
    )


def shapes(lines: Sequence[str]) -> Iterator[Shape]:
    """Give the lines that hold keys and entries.

    Left out are empty ones, comments, those that a text goes on in, and the office's own.
    """
    reach = _Reach()
    for number, line in enumerate(lines):
        if reach.has_quote(line):
            continue
        if _SEPARATOR.match(line):
            reach = _Reach()
            continue
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        shape = line_shape(number, line)
        if reach.has_line(shape):
            continue
        if not reach.is_office_line(shape):
            yield shape
        reach.start(shape)


@dataclass(slots=True)
class _Reach:
    """How far what was begun on an earlier line goes: columns beyond which lines belong to it."""

    quote: str = ""
    block_text: int | None = None
    plain_text: int | None = None
    office: int | None = None

    def has_quote(self, line: str) -> bool:
        """Tell whether a line goes on with a quoted text; the quote may end there."""
        if not self.quote:
            return False
        if _closes(line, self.quote):
            self.quote = ""
        return True

    def has_line(self, shape: Shape) -> bool:
        """Tell whether a line goes on with a text without quotes."""
        if self.block_text is not None:
            if shape.indent > self.block_text:
                return True
            self.block_text = None
        if self.plain_text is None or shape.indent <= self.plain_text:
            return False
        return bool(shape.bullet) or not shape.has_usual_key

    def is_office_line(self, shape: Shape) -> bool:
        """Tell whether a line is one of the office's own."""
        if self.office is not None:
            if shape.indent > self.office or (shape.indent == self.office and shape.is_entry):
                return True
            self.office = None
        if shape.key.startswith("x_"):
            self.office = shape.content
            return True
        return False

    def start(self, shape: Shape) -> None:
        """Start with the value of a line."""
        value = shape.written_value
        parent = shape.content if shape.key else shape.indent
        self.plain_text = None
        if _BLOCK_TEXT.match(value):
            self.block_text = parent
        elif value[:1] in ('"', "'"):
            if not _closes(value[1:], value[0]):
                self.quote = value[0]
        elif value and value[0] not in "[{":
            self.plain_text = parent


def _closes(text: str, quote: str) -> bool:
    """Tell whether a quoted text ends in what follows its quote."""
    if quote == "'":
        return "'" in text.replace("''", "")
    return '"' in text.replace("\\\\", "").replace('\\"', "")
