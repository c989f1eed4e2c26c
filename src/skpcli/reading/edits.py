"""Single fields of a document set to another value, as if the file said so."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any, NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.model.base import Model
from skpcli.model.kinds import MODELS
from skpcli.model.routes import Route
from skpcli.model.spellings import read_value_key
from skpcli.model.structure import is_list, is_model, value_type
from skpcli.model.terms import JenisDokumen
from skpcli.model.values import listed
from skpcli.reading.mistyped import nearest_word
from skpcli.reading.reader import read_file
from skpcli.reading.typed import TypedDocument

_PARTS = ("utama", "tambahan")
_NOT_IN_FILES = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_SPECIAL = '"\\'


class UnknownPathError(ValueError):
    """A path that leads to no field of the format, or to none of the document; its text says so."""


class Reread(NamedTuple):
    """An edited document, and all that is wrong with it now."""

    document: TypedDocument
    findings: Sequence[Diagnostic]


class _Start(NamedTuple):
    """Where a path begins: a route into the document, and the words of the path that follow."""

    route: Route
    rest: tuple[str, ...]


def find_route(document: TypedDocument, path: str) -> Route:
    """Find the place that a path names, by official keys; error UnknownPathError.

    A path starts with an RHK by its id, one of the seven values, or a key of the document.
    """
    kind = document.kind
    if kind is None:
        raise UnknownPathError("dokumen ini tidak menyebut jenisnya")
    start = _start(document, path)
    return _walk(document, MODELS[kind], start)


def _start(document: TypedDocument, path: str) -> _Start:
    if document.kind is JenisDokumen.PEGAWAI:
        for route, identifier in sorted(_rhk(document), key=_longest_id_first):
            for name in (identifier, f"hasil_kerja.{route[1]}.{identifier}"):
                if path == name or path.startswith(f"{name}."):
                    return _Start(route, _words(path[len(name) :]))
        words = _words(path)
        if words[:1] == ("perilaku_kerja",):
            words = words[1:] or words
        key = read_value_key(words[0]) if words else None
        if key:
            return _Start(("perilaku_kerja", key), words[1:])
    return _Start((), _words(path))


def _words(path: str) -> tuple[str, ...]:
    """Cut a path at its dots; one before the first word means nothing."""
    return tuple(path.removeprefix(".").split(".")) if path else ()


def _longest_id_first(found: tuple[Route, str]) -> int:
    _, identifier = found
    return -len(identifier)


def _rhk(document: TypedDocument) -> Iterator[tuple[Route, str]]:
    """Give every RHK of a document with the id that it has, written or by its place."""
    for part in _PARTS:
        for place, _ in enumerate(_list_at(document, ("hasil_kerja", part))):
            route: Route = ("hasil_kerja", part, place)
            prefix = f"hasil_kerja.{part}."
            yield route, document.route_text(route).removeprefix(prefix)


def _list_at(document: TypedDocument, route: Route) -> Sequence[Any]:
    value = _value(document.document.data, document.original_route(route))
    return value if isinstance(value, list) else ()


def _value(data: Any, route: Route) -> Any:
    """Give what stands at a route in plain data; None where there is nothing."""
    for step in route:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _walk(document: TypedDocument, model: type[Model], start: _Start) -> Route:
    """Follow the words of a path through the model, to a single field."""
    route: Route = ()
    holder: type[Model] | None = model
    for step in start.route:
        route = (*route, step)
        if isinstance(step, str) and holder:
            holder = _holder(holder, step)
    rest = list(start.rest)
    while rest:
        word = rest.pop(0)
        if holder is None or word not in holder.model_fields:
            raise UnknownPathError(_unknown(document, holder, route, word))
        field = holder.model_fields[word]
        route = (*route, word)
        holder = _holder(holder, word)
        if is_list(field) and rest:
            route = (*route, _place(document, route, rest.pop(0)))
        elif is_list(field) and holder:
            raise UnknownPathError(f"sebut yang ke berapa: `{_shown(document, route)}.1`")
    if holder is not None:
        known = listed(list(holder.model_fields))
        raise UnknownPathError(f"sebut isiannya, salah satu dari: {known}")
    return route


def _holder(model: type[Model], key: str) -> type[Model] | None:
    """Give the model of what stands at a key; None where it is a text."""
    type_ = value_type(model.model_fields[key])
    return type_ if is_model(type_) else None


def _shown(document: TypedDocument, route: Route) -> str:
    return document.route_text(route)


def _place(document: TypedDocument, route: Route, word: str) -> int:
    """Read the number of a list's entry, counted from 1; an RHK is named by its id."""
    count = len(_list_at(document, route))
    if route[0] == "hasil_kerja" and len(route) == 2:
        ids = [identifier for rhk_route, identifier in _rhk(document) if rhk_route[1] == route[1]]
        raise UnknownPathError(f"tidak ada RHK `{word}`; yang ada: {listed(ids) or '-'}")
    if word.isascii() and word.isdecimal() and 1 <= int(word[:6]) <= count:
        return int(word) - 1
    where = _shown(document, route)
    if not count:
        raise UnknownPathError(f"`{where}` tidak berisi apa pun dalam berkas ini")
    raise UnknownPathError(f"`{where}.{word}` tidak ada; yang ada: 1 sampai {count}")


def _unknown(document: TypedDocument, holder: type[Model] | None, route: Route, word: str) -> str:
    """Say that a word of a path is no key, and which ones are."""
    if holder is None:
        return f"`{_shown(document, route)}` adalah satu isian; tidak ada `{word}` di dalamnya"
    known = list(holder.model_fields)
    if not route and document.kind is JenisDokumen.PEGAWAI:
        ids = [identifier for _, identifier in _rhk(document)]
        known = [*ids, "akuntabel (dan nilai lainnya)", *known]
    near = nearest_word(word, known)
    hint = f". Maksud Anda {near}?" if near else ""
    return f"`{word}` tidak dikenal di sini; yang dikenal: {listed(known)}{hint}"


def text_at(document: TypedDocument, route: Route) -> str | None:
    """Give what the file says at a route, a list in one line; None where it says nothing."""
    value = _value(document.document.data, document.original_route(route))
    if isinstance(value, list):
        return "; ".join(str(part) for part in value)
    return value if isinstance(value, str) else None


def with_text(document: TypedDocument, route: Route, text: str | None) -> Reread:
    """Set the text at a route, or take the field away; error UnknownPathError.

    The document is read again, the text as if it stood there in quotes.
    """
    if text is not None and _NOT_IN_FILES.search(text):
        raise UnknownPathError(
            "nilainya memuat karakter kendali, yang tidak boleh ada dalam berkas"
        )
    data = deepcopy(document.document.data)
    *parents, last = document.original_route(route)
    place = data
    for step in parents:
        if isinstance(place, dict) and isinstance(step, str):
            place = place.setdefault(step, {})
        elif isinstance(place, list) and isinstance(step, int):
            place = place[step]
    if not isinstance(place, dict | list):
        raise UnknownPathError(
            f"`{_shown(document, route[:-1])}` dalam berkas bukan kelompok isian"
        )
    _put(place, last, text)
    return reread(document, data)


def _put(place: Any, last: str | int, text: str | None) -> None:
    if text is not None:
        place[last] = text
    elif isinstance(place, dict):
        place.pop(last, None)
    elif isinstance(last, int):
        del place[last]


def reread(document: TypedDocument, data: object) -> Reread:
    """Read a document again with other data, keeping its file and number.

    Error UnknownPathError where it is larger than a file may be.
    """
    name = document.document.file
    content = read_file(name, _yaml(data).encode())
    if len(content.documents) != 1:
        raise UnknownPathError("berkasnya menjadi terlalu besar untuk dibaca")
    (again,) = content.documents
    numbered = replace(again.document, number=document.document.number)
    return Reread(replace(again, document=numbered), content.findings)


def _yaml(data: object) -> str:
    """Write plain data as YAML in one line, every text in quotes."""
    if isinstance(data, dict):
        pairs = [f"{_quoted(str(key))}: {_yaml(value)}" for key, value in data.items()]
        return "{" + ", ".join(pairs) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(_yaml(item) for item in data) + "]"
    return _quoted(str(data))


def _quoted(text: str) -> str:
    r"""Quote a text for YAML; what is not plainly printable is an escape.

    >>> _quoted('a "b"')
    '"a \\U00000022b\\U00000022"'
    """
    written = []
    for character in text:
        if character.isprintable() and character not in _SPECIAL:
            written.append(character)
        else:
            written.append(f"\\U{ord(character):08x}")
    return '"' + "".join(written) + '"'
