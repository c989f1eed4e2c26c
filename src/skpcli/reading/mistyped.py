"""Keys that a model does not know, and the known ones that they were meant to be."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from skpcli.model.base import Fault, Model, Refusal
from skpcli.model.routes import Route
from skpcli.model.structure import model_at

_PERSON = ("pegawai",)
_NUMBERS = ("nip", "nrp")


def nearest_word(written: str, known: Iterable[str]) -> str | None:
    """Find the known name that a written one comes nearest to; None where none is near."""
    names = [str(name) for name in known]
    close = get_close_matches(written.casefold(), names, n=1)
    return close[0] if close else None


def meant_routes(model: type[Model], written: Iterable[Route]) -> set[Route]:
    """Give the routes of the known keys that the unknown ones among these seem to be meant for.

    Either number of a person stands for both, since one of them is enough.
    """
    meant: set[Route] = set()
    for route in written:
        parents, key = route[:-1], str(route[-1])
        parent = model_at(model, parents)
        if parent is None or key in parent.model_fields:
            continue
        name = nearest_word(key, parent.model_fields)
        if name is None:
            continue
        meant.add((*parents, name))
        if parents == _PERSON and name in _NUMBERS:
            meant.update((*_PERSON, number) for number in _NUMBERS)
    return meant


def without_mistyped(refused: Iterable[Refusal], meant: Collection[Route]) -> list[Refusal]:
    """Leave out that a key is missing where it stands there mistyped: that is said already."""
    kept = []
    for refusal in refused:
        if refusal.fault is not Fault.MISSING or refusal.route not in meant:
            kept.append(refusal)
    return kept
