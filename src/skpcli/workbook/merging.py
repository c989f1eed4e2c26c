"""What an office's rows change in documents that exist: only fields that the rows have."""

from collections.abc import Iterable, Mapping
from typing import Any

from skpcli.model.dates import date_or_none
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.model.spellings import fold
from skpcli.model.terms import JenisDokumen
from skpcli.reading.reader import read_file
from skpcli.reading.typed import TypedDocument
from skpcli.source.editing import ValueChange
from skpcli.workbook.office_documents import OfficeDocument, OfficeFile

_LISTS_BY_ID = ("utama", "tambahan", "sasaran")
_NOT_COMPARED = ("jenis", "versi")
_PARTS = ("periode", "pegawai", "pejabat_penilai")
_REQUIRED = frozenset(
    [
        ("nama",),
        ("periode", "mulai"),
        ("periode", "selesai"),
        ("periode", "evaluasi"),
        ("pegawai", "nama"),
        ("pegawai", "nip"),
        ("pegawai", "nrp"),
        ("pegawai", "jabatan"),
        ("pegawai", "jenis_jabatan"),
        ("pejabat_penilai", "nama"),
        ("pejabat_penilai", "jabatan"),
    ]
)


def typed_document(document: OfficeDocument) -> TypedDocument | None:
    """Read a document of rows as its file would be; None where it cannot be read."""
    file = read_file("baru.yaml", OfficeFile((document,)).text().encode("utf-8"))
    if len(file.documents) != 1:
        return None
    return file.documents[0]


def is_same_document(old: TypedDocument, new: TypedDocument) -> bool:
    """Tell whether two documents are of one person and position, or organisation, and period."""
    if isinstance(old.content, Pegawai) and isinstance(new.content, Pegawai):
        same_person = old.content.number == new.content.number
        jabatan = (old.content.pegawai.jabatan, new.content.pegawai.jabatan)
        same_position = fold(jabatan[0]) == fold(jabatan[1])
        same_period = _days(old.content) == _days(new.content)
        return same_person and same_position and same_period
    if isinstance(old.content, Organisasi) and isinstance(new.content, Organisasi):
        return old.content.id == new.content.id and _days(old.content) == _days(new.content)
    return False


def _days(content: Pegawai | Organisasi) -> tuple[object, ...]:
    periode = content.periode
    return (periode.mulai, periode.selesai, periode.evaluasi)


def complete(document: OfficeDocument, known: Iterable[TypedDocument]) -> None:
    """Give a document of rows what it must have and its sheets lack, from the one that exists.

    Only where one document alone is that of the person or organisation, as far as the rows say.
    """
    matching = [old for old in known if _may_be(document, old)]
    if len(matching) == 1:
        _fill(document.data, matching[0].document.data, ())


def _may_be(document: OfficeDocument, old: TypedDocument) -> bool:
    """Tell whether nothing that the rows say of who and when differs from a document."""
    content = old.content
    if isinstance(content, Pegawai) and document.kind is JenisDokumen.PEGAWAI:
        identity = document.data.get("pegawai", {})
        jabatan = identity.get("jabatan", content.pegawai.jabatan)
        is_other = fold(jabatan) != fold(content.pegawai.jabatan)
        if content.number != document.number or is_other:
            return False
    elif isinstance(content, Organisasi) and document.kind is JenisDokumen.ORGANISASI:
        if content.id != document.number:
            return False
    else:
        return False
    periode = document.data.get("periode", {})
    for key, day in (("mulai", content.periode.mulai), ("selesai", content.periode.selesai)):
        if key in periode and date_or_none(periode[key]) != day:
            return False
    return True


def _fill(data: dict[str, Any], held: Mapping[str, Any], route: Route) -> None:
    """Take over what identifies a document and what it must have."""
    for key, value in held.items():
        inside = (*route, key)
        if inside in _REQUIRED:
            data.setdefault(key, value)
        elif len(inside) == 1 and isinstance(value, Mapping) and key in _PARTS:
            _fill(data.setdefault(key, {}), value, inside)


def changes_of(old: TypedDocument, new: TypedDocument) -> list[ValueChange]:
    """Give what a document of rows changes in one that exists, by the routes of that one."""
    if old.content is None or new.content is None:
        return []
    held = old.content.model_dump(mode="json", exclude_unset=True)
    said = new.content.model_dump(mode="json", exclude_unset=True)
    written = new.document.data
    changes: list[ValueChange] = []
    for key in written:
        if key not in _NOT_COMPARED:
            _compare(changes, (key,), held.get(key), said[key], written[key])
    return [change._replace(route=old.original_route(change.route)) for change in changes]


def _compare(changes: list[ValueChange], route: Route, held: Any, said: Any, written: Any) -> None:
    """Compare what is held with what is said; ``written`` is what the row has for it."""
    if isinstance(said, Mapping):
        inside = held if isinstance(held, Mapping) else {}
        for key, value in written.items():
            _compare(changes, (*route, key), inside.get(key), said[key], value)
    elif isinstance(said, list) and said and isinstance(said[0], Mapping):
        _compare_entries(changes, route, held or [], said, written)
    elif held != said:
        changes.append(ValueChange(route, written))


def _compare_entries(
    changes: list[ValueChange], route: Route, held: Any, said: list[Any], written: list[Any]
) -> None:
    """Compare the entries of two lists; those that are not there yet are added."""
    taken: set[int] = set()
    count = len(held)
    for position, (entry, texts) in enumerate(zip(said, written, strict=True)):
        found = _same_entry(held, entry, route, taken, position)
        if found is None:
            changes.append(ValueChange((*route, count), texts))
            count += 1
            continue
        taken.add(found)
        own = dict(texts)
        if route[-1] in _LISTS_BY_ID:
            own.pop("id", None)
        _compare(changes, (*route, found), held[found], entry, own)


def _same_entry(
    held: Iterable[Any], entry: Mapping[str, Any], route: Route, taken: set[int], position: int
) -> int | None:
    """Find an entry: by its id, an indicator by its text, else by where it stands."""
    name = "id" if route[-1] in _LISTS_BY_ID else "uraian"
    free = [number for number, _ in enumerate(held) if number not in taken]
    entries = list(held)
    for number in free:
        if fold(str(entries[number].get(name))) == fold(str(entry.get(name))):
            return number
    if name == "uraian" and position in free:
        return position
    return None
