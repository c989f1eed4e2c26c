"""What is shown of the cascade: some branches only, with names masked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from skpcli.output.cascade.map import Butir, ItemKind, Peta, beserta_induk
from skpcli.output.masking import Penyamar

_LONGEST_NAME = 100
"""Names are compared up to here: the comparison takes the square of the length."""


def saring(isi: Peta, dari: frozenset[int] | None, ke: frozenset[int] | None, hanya_masalah: bool) -> Peta:
    """Narrow what is shown.

    To what lies below the nodes ``dari``, above the nodes ``ke``, in the branches with a problem.
    """
    shown = isi.tampak
    if ke is not None:
        shown = beserta_induk(isi.butir, ke)
    if dari is not None:
        allowed = shown if ke is not None else shown | dari
        shown = _with_children(isi.butir, dari) & allowed
    if hanya_masalah:
        shown = beserta_induk(isi.butir, _problems(isi, shown)) & shown
    return isi._replace(tampak=shown, disaring=True)


def _with_children(items: Sequence[Butir], tops: frozenset[int]) -> frozenset[int]:
    """Give the places of some nodes and of all that serves them."""
    seen = set(tops)
    waiting = list(tops)
    while waiting:
        for child in items[waiting.pop()].anak:
            if child not in seen:
                seen.add(child)
                waiting.append(child)
    return frozenset(seen)


def _problems(cascade_map: Peta, shown: frozenset[int]) -> list[int]:
    """Give the places, among those shown, of what has a problem or goes round in a circle."""
    in_circles: set[int] = set()
    for circle in cascade_map.siklus:
        in_circles.update(circle)
    problems = []
    for place in shown:
        item = cascade_map.butir[place]
        if item.bermasalah or place in in_circles:
            problems.append(place)
    return problems


def samarkan(isi: Peta, samar: Penyamar) -> Peta:
    """Mask names and numbers; owners become their aliases, so that the nodes stay apart."""
    aliases = _aliases(isi.butir, samar)
    items = []
    for item in isi.butir:
        if item.jenis is ItemKind.RHK:
            owner = aliases[item.pemilik]
            item = item._replace(pemilik=owner)
        items.append(item)
    with_aliases = isi._replace(butir=tuple(items))
    return samar.isi(with_aliases)


def _aliases(items: Iterable[Butir], mask: Penyamar) -> dict[str, str]:
    """Map the numbers of people to their masked names; namesakes are told apart by a number."""
    aliases: dict[str, str] = {}
    namesakes: Counter[str] = Counter()
    for item in items:
        if item.jenis is not ItemKind.RHK or item.pemilik in aliases:
            continue
        name = mask.teks(item.nama).split(",")[0]
        namesakes[name] += 1
        number = namesakes[name]
        aliases[item.pemilik] = name if number == 1 else f"{name}-k{number}"
    return aliases


def cari(isi: Peta, pemilik: Iterable[str], dicari: str) -> frozenset[int] | None:
    """Find nodes by full id, with or without the first day, or by owner.

    None where there is neither a node nor an owner of that name.
    """
    wanted = {dicari.strip(), "".join(dicari.split())}
    found = []
    for place, item in enumerate(isi.butir):
        names = {item.id, item.id.partition("@")[0], item.pemilik}
        if not wanted.isdisjoint(names):
            found.append(place)
    if not found and wanted.isdisjoint(pemilik):
        return None
    return frozenset(found)


def yang_mirip(isi: Peta, pemilik: Iterable[str], dicari: str) -> str | None:
    """Give the id or owner whose name is nearest to one that nobody has."""
    ids = (item.id for item in isi.butir)
    candidates = dict.fromkeys([*pemilik, *ids])
    nearest = get_close_matches(dicari[:_LONGEST_NAME], candidates, n=1)
    return nearest[0] if nearest else None
