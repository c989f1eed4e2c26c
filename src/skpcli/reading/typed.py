"""One document on its way from plain data to its typed content, with the places of its values."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from skpcli.diagnostics import Diagnostic, Edit, Note, Span
from skpcli.model.dates import read_date
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.model.spellings import match_choice
from skpcli.model.terms import Evaluasi, JenisDokumen
from skpcli.model.values import RefusedValueError, read_nip
from skpcli.source.document import Document


class Identity(NamedTuple):
    """What can be said of any document, even one with errors.

    ``periode`` is mulai, selesai, evaluasi.
    """

    file: str
    document: int
    nip: str | None
    nama: str | None
    jabatan: str | None
    unit_kerja: str | None
    periode: tuple[str | None, str | None, str | None]
    organisasi: str | None


@dataclass(slots=True)
class TypedDocument:
    """One document as read: ``content`` is None where it has errors, ``kind`` where unknown."""

    document: Document
    kind: JenisDokumen | None
    content: Pegawai | Organisasi | None
    file_keys: dict[str, str] = field(default_factory=dict)

    @property
    def resembles_pegawai(self) -> bool:
        """Tell whether a document without a usable ``jenis`` has an employee in it all the same."""
        return isinstance(_child(self.document.data, "pegawai"), dict)

    def span(self, route: Route) -> Span:
        """Place of the value at a route, or of its nearest existing parent."""
        return self.document.span(self.original_route(route))

    def finding(
        self,
        code: str,
        route: Route,
        message: str,
        hint: str | None = None,
        basis: str | None = None,
        notes: tuple[Note, ...] = (),
        fix: Edit | None = None,
    ) -> Diagnostic:
        """Make a finding about the value at a route."""
        return Diagnostic(
            code,
            message,
            self.span(route),
            self.route_text(route),
            hint,
            basis,
            notes,
            fix,
        )

    def route_text(self, route: Route) -> str:
        """Write a route with the file's keys: an RHK by its id, other list entries from 1."""
        parts: list[str] = []
        value: Any = self.document.data
        for step in self.original_route(route):
            value = _child(value, step)
            if isinstance(step, str):
                parts.append(step)
            elif len(parts) == 2 and parts[0] == "hasil_kerja":
                parts.append(_id_of_rhk(value, parts[1], step))
            else:
                parts.append(str(step + 1))
        return ".".join(parts)

    def is_written(self, route: Route) -> bool:
        """Tell whether the file itself has a value at a route."""
        value: Any = self.document.data
        for step in self.original_route(route):
            value = _child(value, step)
        return value is not None

    def original_route(self, route: Route) -> Route:
        """Give a route the keys that the file has."""
        if self.file_keys and len(route) > 1 and route[0] == "perilaku_kerja":
            part, official, *rest = route
            written = self.file_keys.get(str(official), official)
            return (part, written, *rest)
        return route


def _child(value: Any, step: str | int) -> Any:
    """Go one step down in plain data; None where there is nothing."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _id_of_rhk(rhk: Any, part: str, position: int) -> str:
    """Give the id of an RHK in plain data, or the one that its position gives it."""
    written = rhk.get("id") if isinstance(rhk, dict) else None
    if isinstance(written, str):
        return written
    letter = "R" if part == "utama" else "T"
    return f"{letter}{position + 1}"


def raw_identity(document: TypedDocument) -> Identity:
    """Read whose document it is from plain data with errors; what is unreadable is None."""
    data: Any = document.document.data
    person = _child(data, "pegawai")
    periode = _child(data, "periode")
    evaluasi = _evaluasi(_child(periode, "evaluasi"))
    if evaluasi is None and isinstance(periode, dict) and "evaluasi" not in periode:
        evaluasi = Evaluasi.TAHUNAN
    first_day = _readable(read_date, _child(periode, "mulai"))
    last_day = _readable(read_date, _child(periode, "selesai"))
    return Identity(
        file=document.document.file,
        document=document.document.number,
        nip=_readable(read_nip, _child(person, "nip")) or _text(_child(person, "nrp")),
        nama=_text(_child(person, "nama")),
        jabatan=_text(_child(person, "jabatan")),
        unit_kerja=_text(_child(person, "unit_kerja")),
        periode=(first_day, last_day, evaluasi),
        organisasi=_text(_child(data, "organisasi")),
    )


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    return None


def _evaluasi(value: Any) -> str | None:
    match = match_choice(Evaluasi, value) if isinstance(value, str) else None
    if match:
        return match.value
    return None


def _readable(read: Callable[[str], object], value: Any) -> str | None:
    """Give a text as it is read, or None where it is refused."""
    if not isinstance(value, str):
        return None
    try:
        return str(read(value))
    except RefusedValueError:
        return None


def raw_people(document: TypedDocument) -> Iterator[str | None]:
    """Give the name and the numbers, as written, of everybody in a document."""
    data: Any = document.document.data
    for role in ("pegawai", "pejabat_penilai", "atasan_pejabat_penilai"):
        person = _child(data, role)
        for key in ("nama", "nip", "nrp"):
            yield _text(_child(person, key))
