"""One YAML document: its plain data with the place of every key and value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from skpcli.diagnostics import Span
from skpcli.model.routes import Route
from skpcli.source.places import AbsentPlace, Parsed, Place
from skpcli.source.stretch import Position, Stretch, key_end


class _Found(NamedTuple):
    """The place at a route, or else (not ``exact``) of its nearest existing parent."""

    place: Place
    exact: bool


@dataclass(slots=True)
class Document:
    """One document: plain data (dicts, lists and texts), and the place of every key and value.

    Absent values are left out of the data; ``empty_marks`` has those that were written as a dash or
    its like. Of a document that is ``is_partial`` only a part could be read.
    """

    file: str
    number: int
    data: Any
    first_line: int
    empty_marks: list[tuple[Route, str]]
    is_partial: bool
    _stretch: Stretch = field(repr=False)
    _parsed: Parsed = field(repr=False)

    def span(self, route: Route) -> Span:
        """Place of the value at a route, else of the nearest existing parent's key."""
        place, exact = self._find(route)
        if not exact or (isinstance(place, AbsentPlace) and not place.text):
            return self._span_of_key(place)
        return self._span_of_value(place)

    def part_span(self, route: Route, part: str, skipped: int) -> Span:
        """Place of a part of the text at a route, behind ``skipped`` others that look the same.

        Where the file does not write the part as it reads it is the place of the whole text.
        """
        place, exact = self._find(route)
        stretch = self._stretch
        start = place.start - len(part)
        for _ in range(skipped + 1):
            start = stretch.text.find(part, start + len(part), place.end)
            if not exact or start < 0:
                return self.span(route)
        return stretch.span(stretch.position(start), stretch.position(start + len(part)))

    def key_span(self, route: Route) -> Span:
        """Place of the key at a route, else of the nearest existing parent's key."""
        return self._span_of_key(self._find(route).place)

    def absent_span(self, route: Route) -> tuple[Span, str] | None:
        """Place and raw text of an absent value; a list entry goes by its position in the file."""
        place: Place | None = self._parsed.absent_entries.get(route)
        if place is None:
            place, exact = self._find(route)
            if not exact:
                return None
        if not isinstance(place, AbsentPlace):
            return None
        if not place.text:
            return self._span_of_key(place), ""
        return self._span_of_value(place), place.text

    def absent_keys(self) -> Iterator[Route]:
        """Give the routes of all keys whose value is absent, the office's own ``x_`` left out."""
        for route in self._parsed.absent_keys:
            if not any(str(step).startswith("x_") for step in route):
                yield route

    @property
    def _root(self) -> Place:
        return self._parsed.root[0]

    def _find(self, route: Route) -> _Found:
        place = self._root
        for step in route:
            child = _child(place, step)
            if child is None:
                return _Found(place, exact=False)
            place = child
        return _Found(place, exact=True)

    def _span_of_value(self, place: Place) -> Span:
        stretch = self._stretch
        last = place
        if stretch.text[place.start : place.start + 1] not in ("[", "{"):
            last = _last_inside(place)  # the parser ends a block behind the blank lines that follow
        start, end = stretch.position(place.start), stretch.position(last.end)
        while end.column == 0 and end.line > start.line:
            line = end.line - 1
            end = Position(line, len(stretch.line(line).rstrip()))
        return stretch.span(start, end)

    def _span_of_key(self, place: Place) -> Span:
        """Place of a key; of a list entry its first key, or else its first line."""
        if place.key < 0 and place is not self._root and isinstance(place.inside, dict):
            place = next(iter(place.inside.values()), place)
        stretch = self._stretch
        if place.key >= 0:
            start = stretch.position(place.key)
            end_column = key_end(stretch.line(start.line), start.column)
        else:
            start = stretch.position(place.start)
            end_column = max(len(stretch.line(start.line).rstrip()), start.column)
        return stretch.span(start, Position(start.line, end_column))


def _child(place: Place, step: str | int) -> Place | None:
    """Give the place of a key in a mapping, or of a list's entry."""
    inside = place.inside
    if isinstance(inside, dict) and isinstance(step, str):
        return inside.get(step)
    if isinstance(inside, list) and isinstance(step, int) and 0 <= step < len(inside):
        return inside[step]
    return None


def _last_inside(place: Place) -> Place:
    """Give what ends last in a block."""
    while place.inside:
        children = place.inside
        if isinstance(children, dict):
            children = list(children.values())
        place = children[-1]
    return place
