"""What belongs where a document has something of another shape."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from skpcli.model.base import Fault, Model, Refusal
from skpcli.model.spellings import match_choice
from skpcli.model.structure import is_choice, model_at, value_type

_KEYS_SHOWN = 4
_MAPPING = "pasangan `kunci: nilai`"
_SHAPES = {Fault.NO_MAPPING: _MAPPING, Fault.NO_LIST: "daftar", Fault.NO_TEXT: "satu teks"}
_HINTS = {
    Fault.NO_MAPPING: "tulis isinya sebagai baris-baris `kunci: nilai`, menjorok di bawah kuncinya",
    Fault.NO_LIST: "tulis setiap butirnya pada baris yang dimulai dengan `- `",
    Fault.NO_TEXT: (
        "tulis sebagai satu teks; apit dengan tanda kutip bila memuat tanda kurung atau titik dua"
    ),
}


def shape_of(value: object) -> str:
    """Name the shape of plain data."""
    if isinstance(value, list):
        return "daftar"
    if isinstance(value, dict):
        return _MAPPING
    return "satu teks"


def shape_message(refusal: Refusal) -> str:
    """Say which shape belongs at a place, and which stands there."""
    key = refusal.route[-1]
    what = f"`{key}`"
    if isinstance(key, int):
        what = f"setiap butir `{refusal.route[-2]}`"
    return f"{what} harus berupa {_SHAPES[refusal.fault]}, bukan {shape_of(refusal.value)}"


def shape_hint(model: type[Model], refusal: Refusal) -> str:
    """Show what to write, line by line where keys belong there."""
    holder = model_at(model, refusal.route)
    if holder is None or refusal.fault is Fault.NO_TEXT:
        return _HINTS[refusal.fault]
    lines = list(_lines(holder, refusal.value))
    name = refusal.route[-1]
    if isinstance(name, int):
        name = refusal.route[-2]
        lines[0] = f"- {lines[0]}"
    elif refusal.fault is Fault.NO_LIST:
        lines[0] = f"- {lines[0]}"
    shown = ", ".join(f"`{line}`" for line in lines)
    return f"tulis di bawah `{name}:`, menjorok, sebagai baris: {shown}"


def _lines(holder: type[Model], value: object) -> Iterator[str]:
    """Give the lines of the keys that must be there, and of one that what stands there fits.

    A mapping without such keys shows its first ones.
    """
    lines: dict[str, str] = {}
    for key, field in holder.model_fields.items():
        member = _member(value_type(field), value)
        if field.is_required() or member:
            lines[key] = member or "..."
    if not lines:
        lines = dict.fromkeys(islice(holder.model_fields, _KEYS_SHOWN), "...")
    for key, text in lines.items():
        yield f"{key}: {text}"


def _member(type_: Any, value: object) -> str | None:
    """Give the member of a closed set that a text names."""
    if isinstance(value, str) and is_choice(type_):
        match = match_choice(type_, value)
        return match.value if match else None
    return None
