"""The order in which the cascade is told: goals with what serves them, the rest, circles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from skpcli.output.cascade.map import CascadeItem, CascadeMap, ItemKind

WITHOUT_PARENT = "Tanpa induk"
SELECTED = "Cabang yang dipilih"
CIRCLES = "Siklus"


class WalkStep(NamedTuple):
    """A line of the telling: a heading where ``item`` is None, else a node.

    ``level`` counts from 0, ``last`` says that no sibling follows, ``returns`` that the node was
    told before.
    """

    title: str = ""
    item: CascadeItem | None = None
    level: int = 0
    last: bool = True
    has_children: bool = False
    returns: bool = False


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading with the trees below it; only the roots of one group are siblings."""

    title: str
    root_groups: list[list[int]]


@dataclass(frozen=True, slots=True)
class _Visit:
    """A node that is to be told."""

    place: int
    level: int
    last: bool


def walk_cascade(cascade_map: CascadeMap) -> Iterator[WalkStep]:
    """Tell every node to show once, depth first, without recursion."""
    told: set[int] = set()
    for section in _sections(cascade_map):
        has_heading = False
        for roots in section.root_groups:
            untold = [root for root in roots if root not in told]
            if not untold:
                continue
            if not has_heading:
                yield WalkStep(title=section.title)
                has_heading = True
            yield from _descend(cascade_map, untold, told)


def _sections(cascade_map: CascadeMap) -> Iterator[_Section]:
    """Give the organisations' goals, then RHK without a parent to show, then circles."""
    shown = cascade_map.shown
    in_circles: list[int] = []
    for circle in cascade_map.circles:
        in_circles.extend(place for place in circle if place in shown)

    goals: dict[int, list[int]] = {}
    selected: list[int] = []
    without_parent: list[int] = []
    already_placed = set(in_circles)
    for place, item in cascade_map.visible():
        if item.parent in shown or place in already_placed:
            continue
        if item.kind is ItemKind.SASARAN:
            goals.setdefault(item.document_place, []).append(place)
        elif item.parent is None:
            without_parent.append(place)
        else:
            selected.append(place)

    for document_place, roots in goals.items():
        yield _Section(cascade_map.headings[document_place], [roots])
    yield _Section(SELECTED, [selected])
    yield _Section(WITHOUT_PARENT, [without_parent])
    yield _Section(CIRCLES, [[place] for place in in_circles])


def _descend(cascade_map: CascadeMap, roots: Iterable[int], told: set[int]) -> Iterator[WalkStep]:
    stack = _visits(roots, 0)
    while stack:
        visit = stack.pop()
        item = cascade_map.items[visit.place]
        if visit.place in told:
            yield WalkStep(
                item=item,
                level=visit.level,
                last=visit.last,
                returns=True,
            )
            continue
        told.add(visit.place)
        shown_children = [child for child in item.children if child in cascade_map.shown]
        yield WalkStep(
            item=item,
            level=visit.level,
            last=visit.last,
            has_children=bool(shown_children),
        )
        stack.extend(_visits(shown_children, visit.level + 1))


def _visits(siblings: Iterable[int], level: int) -> list[_Visit]:
    """Prepare siblings for a stack: the first on top, the last one marked."""
    visits = [_Visit(place, level, last=False) for place in siblings]
    visits.reverse()
    if visits:
        visits[0] = _Visit(visits[0].place, level, last=True)
    return visits
