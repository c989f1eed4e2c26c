"""What is shown of the cascade: some branches only, with names masked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from skpcli.output.cascade.map import CascadeItem, CascadeMap, ItemKind, with_parents
from skpcli.output.masking import Mask

_LONGEST_NAME = 100
"""Names are compared up to here: the comparison takes the square of the length."""


def select_branches(
    cascade_map: CascadeMap,
    tops: frozenset[int] | None,
    bottoms: frozenset[int] | None,
    problems_only: bool,
) -> CascadeMap:
    """Narrow what is shown.

    To what lies below the nodes ``tops``, above the nodes ``bottoms``, in the branches with a
    problem.
    """
    items = cascade_map.items
    shown = cascade_map.shown
    if bottoms is not None:
        shown = with_parents(items, bottoms)
    elif tops is not None:
        shown |= tops
    if tops is not None:
        shown &= _with_children(items, tops)
    if problems_only:
        problems = _problems(cascade_map, shown)
        shown &= with_parents(items, problems)
    return cascade_map._replace(shown=shown, filtered=True)


def _with_children(items: Sequence[CascadeItem], tops: frozenset[int]) -> frozenset[int]:
    """Give the places of some nodes and of all that serves them."""
    seen: set[int] = set()
    waiting = list(tops)
    while waiting:
        place = waiting.pop()
        if place not in seen:
            seen.add(place)
            waiting.extend(items[place].children)
    return frozenset(seen)


def _problems(cascade_map: CascadeMap, shown: frozenset[int]) -> list[int]:
    """Give the places, among those shown, of what has a problem or goes round in a circle."""
    in_circles: set[int] = set()
    for circle in cascade_map.circles:
        in_circles.update(circle)
    problems = []
    for place in shown:
        item = cascade_map.items[place]
        if item.has_problem or place in in_circles:
            problems.append(place)
    return problems


def mask_map(cascade_map: CascadeMap, mask: Mask) -> CascadeMap:
    """Mask names and numbers; owners become their aliases, so that the nodes stay apart."""
    aliases = _aliases(cascade_map.items, mask)
    items = []
    for item in cascade_map.items:
        if item.kind is ItemKind.RHK:
            item = item._replace(owner=aliases[item.owner])
        items.append(item)
    with_aliases = cascade_map._replace(items=tuple(items))
    return mask.content(with_aliases)


def _aliases(items: Iterable[CascadeItem], mask: Mask) -> dict[str, str]:
    """Map the numbers of people to their masked names; namesakes are told apart by a number."""
    aliases: dict[str, str] = {}
    namesakes: Counter[str] = Counter()
    for item in items:
        if item.kind is not ItemKind.RHK or item.owner in aliases:
            continue
        name, _, _ = mask.text(item.name).partition(",")
        namesakes[name] += 1
        alias = name
        if namesakes[name] > 1:
            alias = f"{name}-k{namesakes[name]}"
        aliases[item.owner] = alias
    return aliases


def find_items(cascade_map: CascadeMap, owners: Iterable[str], name: str) -> frozenset[int] | None:
    """Find nodes by full id, with or without the first day, or by owner.

    None where there is neither a node nor an owner of that name.
    """
    wanted = {name.strip(), "".join(name.split())}
    found = []
    for place, item in enumerate(cascade_map.items):
        without_day, _, _ = item.id.partition("@")
        if not wanted.isdisjoint((item.id, without_day, item.owner)):
            found.append(place)
    if not found and wanted.isdisjoint(owners):
        return None
    return frozenset(found)


def nearest_name(cascade_map: CascadeMap, owners: Iterable[str], name: str) -> str | None:
    """Give the id or owner whose name is nearest to one that nobody has."""
    candidates: dict[str, None] = dict.fromkeys(owners)
    for item in cascade_map.items:
        candidates[item.id] = None
    nearest = get_close_matches(name[:_LONGEST_NAME], candidates, n=1)
    if nearest:
        return nearest[0]
    return None
