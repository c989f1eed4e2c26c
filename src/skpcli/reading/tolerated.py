"""Tolerated spellings of a document, each with the official one beside it."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from skpcli.diagnostics import Diagnostic, Edit
from skpcli.model.dates import tolerated_day
from skpcli.model.documents import Pegawai
from skpcli.model.keys import TYPED_KEYS
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.model.spellings import UNSAFE, fold, match_choice, read_value_key
from skpcli.model.structure import all_fields, is_choice
from skpcli.model.terms import NILAI_PERILAKU
from skpcli.model.values import quoted
from skpcli.reading.typed import TypedDocument
from skpcli.source.stretch import MENDED_BY_QUOTES

_OFFICIAL = frozenset(NILAI_PERILAKU)
_CHOICES: dict[str, type[StrEnum]] = {}
"""The closed sets by key; a key that stands in several places has one type in all."""

_DAYS: set[str] = set()
"""The keys whose values are dates."""

for _model in (Pegawai, Organisasi):
    for _key, _type in all_fields(_model):
        if is_choice(_type):
            _CHOICES[_key] = _type
        if _type is date:
            _DAYS.add(_key)


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
        is_official = official == key
        is_repeated = official in perilaku and not is_official
        if is_repeated or official in renamed:
            findings.append(_repeated_value(document, key, official))
            continue
        renamed[official] = value
        if not is_official:
            document.file_keys[official] = key
            findings.append(key_spelling(document, key, official))
    return {**data, "perilaku_kerja": renamed}, findings


def _repeated_value(document: TypedDocument, written: str, official: str) -> Diagnostic:
    span = document.document.key_span(("perilaku_kerja", written))
    return Diagnostic(
        "SKP006",
        f"`{written}` mengulang nilai `{official}` yang sudah ada",
        span,
        f"perilaku_kerja.{written}",
        "gabungkan keduanya",
    )


def key_spelling(document: TypedDocument, written: str, official: str) -> Diagnostic:
    """Warn of a value's key that is spelled otherwise."""
    span = document.document.key_span(("perilaku_kerja", written))
    return Diagnostic(
        "SKP222",
        f"ejaan kunci `{written}` dibaca `{official}`",
        span,
        f"perilaku_kerja.{written}",
        f"tulis `{official}`",
        fix=Edit(span, official),
    )


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
    """Warn of every closed set and every date that is spelled in a merely tolerated way."""
    for route, text in _texts(data):
        official = _official_spelling(str(route[-1]), text)
        if official is None:
            continue
        message = f"ejaan {quoted(text)} dibaca `{official}`"
        edit: Edit | None = Edit(document.span(route), official)
        hint = f"tulis `{official}`"
        reason = UNSAFE.get(fold(text))
        if reason:
            edit = None
            hint = f"tulis `{official}` bila itu maksudnya; tidak diperbaiki otomatis: {reason}"
        yield document.finding("SKP220", route, message, hint, fix=edit)


def _official_spelling(key: str, text: str) -> str | None:
    """Give the official spelling of a merely tolerated one; None of all other texts."""
    if key in _DAYS:
        return tolerated_day(text)
    choices = _CHOICES.get(key)
    match = match_choice(choices, text) if choices else None
    return match.value if match and match.tolerated else None


def without_guess(finding: Diagnostic) -> Diagnostic:
    """Leave a finding of the YAML reader its edit only where free text stands.

    Elsewhere quotes would be a guess.
    """
    if finding.fix is None or finding.code not in MENDED_BY_QUOTES:
        return finding
    steps = finding.route.split(".")
    keys = [step for step in steps if step and not step.isdigit()]
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
        yield Diagnostic(
            "SKP221",
            f"{quoted(text)} dibaca kosong",
            span,
            document.route_text(route),
            "kosongkan isiannya, atau isi dengan nilai yang sebenarnya",
        )
