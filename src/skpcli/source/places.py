"""What is known of a document while it is read: its data, and the place of every key and value."""

from dataclasses import dataclass, field
from typing import Any

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.routes import Route


class Place:
    """Where a key and its value stand, and the places inside the value.

    ``key``, ``start`` and ``end`` are offsets in the stretch; ``key`` is -1 where there is none.
    ``inside`` has the places in a mapping by their keys, or those in a list; it is None for a text.
    A document has about a hundred places, so they are kept small and quick to make.
    """

    __slots__ = ("end", "inside", "key", "start")

    inside: "dict[str, Place] | list[Place] | None"

    def __init__(self, key: Any, start: Any, end: Any, inside: Any = None) -> None:
        """Take the parser's marks: of the key (None: there is none), the value's start, its end."""
        self.key = -1 if key is None else key.index
        self.start = start.index
        self.end = end.index
        self.inside = inside


class AbsentPlace(Place):
    """Where a value stands that means absent; ``text`` is what was written."""

    __slots__ = ("text",)

    def __init__(self, key: Any, start: Any, end: Any, text: str) -> None:
        """Take the parser's marks and the text."""
        super().__init__(key, start, end)
        self.text = text


class Frame:
    """A mapping or list that is being read: its data and places so far.

    ``key`` is the key whose value comes next, with its mark; ``last_key`` the one before it;
    ``left_out`` how many entries of a list were absent.
    """

    __slots__ = ("data", "is_mapping", "key", "key_mark", "last_key", "left_out", "places")

    def __init__(self, data: Any, places: Any) -> None:
        """Start with two empty mappings, or two empty lists."""
        self.data = data
        self.places = places
        self.key: str | None = None
        self.key_mark: Any = None
        self.last_key: str | None = None
        self.left_out = 0
        self.is_mapping = data.__class__ is dict

    @property
    def key_before(self) -> str | None:
        """The key before the one whose value comes next; that one itself where it is the first."""
        return self.key if self.last_key is None else self.last_key

    def keep(self, value: Any, place: Place) -> None:
        """Keep the value that came next."""
        if self.is_mapping:
            self.data[self.key] = value
            self.places[self.key] = place
            self.last_key = self.key
        else:
            self.data.append(value)
            self.places.append(place)

    def aside(self) -> "Frame":
        """Give a mapping that takes this one's next value, where nothing of it is to be kept."""
        frame = Frame({}, {})
        frame.key = self.key
        frame.key_mark = self.key_mark
        frame.last_key = self.last_key
        self.last_key = self.key
        return frame


@dataclass(slots=True)
class Parsed:
    """What one document holds. ``data`` and ``root``, its place, are lists of at most one."""

    first_line: int
    data: list[Any] = field(default_factory=list)
    root: list[Place] = field(default_factory=list)
    empty_marks: list[tuple[Route, str]] = field(default_factory=list)
    absent_entries: dict[Route, AbsentPlace] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    absent_keys: list[Route] = field(default_factory=list)

    @property
    def is_faulty(self) -> bool:
        """Whether an error was found."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)
