"""Tolerated spellings of a document, each with the official one beside it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from skpcli.diagnostics import Diagnostic, Edit
from skpcli.model.documents import Pegawai
from skpcli.model.keys import TYPED_KEYS
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.model.spellings import match_choice, read_value_key
from skpcli.model.structure import all_fields, is_choice
from skpcli.model.terms import NILAI_PERILAKU
from skpcli.model.values import quoted
from skpcli.reading.typed import TypedDocument
from skpcli.source.stretch import MENDED_BY_QUOTES

_OFFICIAL = frozenset(NILAI_PERILAKU)
_CHOICES: dict[str, type[StrEnum]] = {}
"""The closed sets by key; a key that stands in several places has one type in all."""

for _model in (Pegawai, Organisasi):
    for _key, _type in all_fields(_model):
        if is_choice(_type):
            _CHOICES[_key] = _type


def official_keys(
    document: TypedDocument, data: dict[str, Any]
) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Give the seven values their official keys, with a warning for each spelled otherwise."""
    perilaku = data.get("perilaku_kerja")
    if not isinstance(perilaku, dict) or _OFFICIAL.issuperset(perilaku):
        return data, []
    renamed: dict[str, Any] = {}
    findings: list[Diagnostic] = []
    for key, value in perilaku.items():
        official = read_value_key(key) or key
        if official in renamed or (official != key and official in perilaku):
            findings.append(_repeated_value(document, key, official))
            continue
        renamed[official] = value
        if official != key:
            document.file_keys[official] = key
            findings.append(key_spelling(document, key, official))
    return {**data, "perilaku_kerja": renamed}, findings


def _repeated_value(document: TypedDocument, written: str, official: str) -> Diagnostic:
    span = document.document.key_span(("perilaku_kerja", written))
    message = f"`{written}` mengulang nilai `{official}` yang sudah ada"
    route_text = f"perilaku_kerja.{written}"
    return Diagnostic("SKP006", message, span, route_text, "gabungkan keduanya")


def key_spelling(document: TypedDocument, written: str, official: str) -> Diagnostic:
    """Warn of a value's key that is spelled otherwise."""
    span = document.document.key_span(("perilaku_kerja", written))
    message = f"ejaan kunci `{written}` dibaca `{official}`"
    route_text = f"perilaku_kerja.{written}"
    hint = f"tulis `{official}`"
    return Diagnostic("SKP222", message, span, route_text, hint, fix=Edit(span, official))


def _texts(data: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Walk all texts of plain data, without the office's own keys; nesting is at most 32."""
    if isinstance(data, str):
        yield route, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if not key.startswith("x_"):
                yield from _texts(value, (*route, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _texts(value, (*route, number))


def tolerated_spellings(document: TypedDocument, data: dict[str, Any]) -> Iterator[Diagnostic]:
    """Warn of every closed set that is spelled in a merely tolerated way."""
    for route, text in _texts(data):
        choices = _CHOICES.get(str(route[-1]))
        match = match_choice(choices, text) if choices else None
        if match and match.tolerated:
            message = f"ejaan {quoted(text)} dibaca `{match.value}`"
            edit = Edit(document.span(route), match.value)
            yield document.finding("SKP220", route, message, f"tulis `{match.value}`", fix=edit)


def without_guess(finding: Diagnostic) -> Diagnostic:
    """Leave a finding of the YAML reader its edit only where free text stands.

    Elsewhere quotes would be a guess.
    """
    if finding.fix is None or finding.code not in MENDED_BY_QUOTES:
        return finding
    keys = [part for part in finding.route.split(".") if part and not part.isdigit()]
    if keys and keys[-1] not in TYPED_KEYS:
        return finding
    return finding._replace(fix=None)


def empty_marks(document: TypedDocument) -> Iterator[Diagnostic]:
    """Warn of a dash where a typed value belongs; it is read as absent."""
    for route, text in document.document.empty_marks:
        of_the_office = any(str(step).startswith("x_") for step in route)
        if route[-1] not in TYPED_KEYS or of_the_office:
            continue
        place = document.document.absent_span(route)
        span = place[0] if place else document.span(route)
        message = f"{quoted(text)} dibaca kosong"
        hint = "kosongkan isiannya, atau isi dengan nilai yang sebenarnya"
        yield Diagnostic("SKP221", message, span, document.route_text(route), hint)
