"""Documents as rows of the office's workbook."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from skpcli.diagnostics import Diagnostic
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.reading.typed import TypedDocument
from skpcli.source.stretch import route_text
from skpcli.workbook.cell_texts import texts_to_cell
from skpcli.workbook.layout import (
    HASIL_KERJA,
    ID_RHK,
    INDIKATOR,
    JENIS_RHK,
    KODE,
    NAMA,
    NILAI,
    NIP,
    ORGANISASI,
    PEGAWAI,
    PENILAIAN,
    PERILAKU,
    SheetColumn,
    SheetLayout,
)

LONGEST_CELL = 32_767
"""So many characters a cell of a workbook holds."""

_Cells = dict[str, str | date]


@dataclass(slots=True)
class ExportedOffice:
    """The rows by the names of the sheets, what was found, and how many documents went in."""

    rows: dict[str, list[_Cells]] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    documents: int = 0
    left_out: int = 0

    def add(self, layout: SheetLayout, cells: _Cells) -> None:
        """Add a row to a sheet."""
        self.rows.setdefault(layout.name, []).append(cells)


@dataclass(frozen=True, slots=True)
class _Person:
    """Whose rows they are; ``kode`` tells several documents of one person apart."""

    number: str
    nama: str
    kode: str

    def cells(self) -> _Cells:
        """Give the cells that say whose row it is."""
        return {NIP: self.number, NAMA: self.nama, KODE: self.kode}


def export_office(documents: Iterable[TypedDocument]) -> ExportedOffice:
    """Give the rows of all documents without an error, in order of name, number and period."""
    office = ExportedOffice()
    people: list[tuple[TypedDocument, Pegawai]] = []
    organisations: list[tuple[TypedDocument, Organisasi]] = []
    for document in documents:
        content = document.content
        if content is None or not _fits(office, document):
            office.left_out += 1
            continue
        _report_office_keys(office, document)
        office.documents += 1
        if isinstance(content, Pegawai):
            people.append((document, content))
        else:
            organisations.append((document, content))
    people.sort(key=lambda pair: _order_of_person(pair[1]))
    organisations.sort(key=lambda pair: _order_of_organisation(pair[1]))
    kodes = _kodes([content.id for _, content in organisations])
    for (_, organisasi), kode in zip(organisations, kodes, strict=True):
        _add_organisation(office, organisasi, kode)
    kodes = _kodes([content.number for _, content in people])
    for (_, pegawai), kode in zip(people, kodes, strict=True):
        _add_person(office, pegawai, kode)
    return office


def _order_of_person(pegawai: Pegawai) -> tuple[str, str, str, str, str]:
    periode = pegawai.periode
    days = (periode.mulai.isoformat(), periode.selesai.isoformat(), periode.evaluasi.value)
    return (pegawai.pegawai.nama.casefold(), pegawai.number, *days)


def _order_of_organisation(organisasi: Organisasi) -> tuple[str, str, str, str]:
    periode = organisasi.periode
    days = (periode.mulai.isoformat(), periode.selesai.isoformat())
    return (organisasi.nama.casefold(), organisasi.id, *days)


def _kodes(owners: list[str]) -> Iterator[str]:
    """Number the documents of those who have several; none for all others."""
    documents = Counter(owners)
    seen: Counter[str] = Counter()
    for owner in owners:
        if documents[owner] == 1:
            yield ""
            continue
        seen[owner] += 1
        yield str(seen[owner])


def _fits(office: ExportedOffice, document: TypedDocument) -> bool:
    """Tell whether every text of a document fits into a cell; report those that do not."""
    fits = True
    for route, text in _texts(document.document.data, ()):
        if len(text) > LONGEST_CELL:
            message = f"teks ini memuat {len(text)} karakter, sedangkan sel memuat {LONGEST_CELL}"
            finding = document.finding("SKP708", route, message, "persingkat teksnya")
            office.findings.append(finding)
            fits = False
    return fits


def _texts(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, dict):
        for key, child in value.items():
            if not key.startswith("x_"):
                yield from _texts(child, (*route, key))
    elif isinstance(value, list):
        for position, child in enumerate(value):
            yield from _texts(child, (*route, position))


def _report_office_keys(office: ExportedOffice, document: TypedDocument) -> None:
    """Say which keys of the office's own stay behind, once a document."""
    routes = list(_office_keys(document.document.data, ()))
    if not routes:
        return
    names = ", ".join(f"`{route_text(route)}`" for route in routes)
    message = f"tidak ikut ke buku kerja: {names}"
    hint = "kunci `x_` tinggal di berkas YAML; `skp impor --perbarui` mempertahankannya"
    span = document.document.key_span(routes[0])
    office.findings.append(Diagnostic("SKP703", message, span, route_text(routes[0]), hint))


def _office_keys(value: Any, route: Route) -> Iterator[Route]:
    if isinstance(value, dict):
        for key, child in value.items():
            if key.startswith("x_"):
                yield (*route, key)
            else:
                yield from _office_keys(child, (*route, key))
    elif isinstance(value, list):
        for position, child in enumerate(value):
            yield from _office_keys(child, (*route, position))


def _add_organisation(office: ExportedOffice, organisasi: Organisasi, kode: str) -> None:
    """Add the rows of an organisation: goals and indicators below its first row."""
    data = organisasi.model_dump(exclude_unset=True)
    key: _Cells = {"id": organisasi.id, KODE: kode}
    pending = {**_cells(ORGANISASI.columns, data), **key}
    for sasaran in data.get("sasaran", ()):
        pending |= _cells(ORGANISASI.columns, sasaran, "sasaran.")
        measures: tuple[Any, ...] = sasaran.get("indikator") or ({},)
        for indikator in measures:
            pending |= _cells(ORGANISASI.columns, indikator, "sasaran.indikator.")
            office.add(ORGANISASI, pending)
            pending = {**key, "sasaran.id": sasaran["id"]}
        pending = dict(key)
    if not data.get("sasaran"):
        office.add(ORGANISASI, pending)


def _add_person(office: ExportedOffice, pegawai: Pegawai, kode: str) -> None:
    data = pegawai.model_dump(exclude_unset=True)
    person = _Person(pegawai.number, pegawai.pegawai.nama, kode)
    office.add(PEGAWAI, {**_cells(PEGAWAI.columns, data), KODE: kode})
    for jenis in ("utama", "tambahan"):
        for rhk in data.get("hasil_kerja", {}).get(jenis, ()):
            cells = _cells(HASIL_KERJA.columns, rhk)
            office.add(HASIL_KERJA, {**person.cells(), JENIS_RHK: jenis, **cells})
            for indikator in rhk.get("indikator", ()):
                cells = _cells(INDIKATOR.columns, indikator)
                office.add(INDIKATOR, {**person.cells(), ID_RHK: rhk["id"], **cells})
    for key, value in data.get("perilaku_kerja", {}).items():
        cells = _cells(PERILAKU.columns, value)
        if cells:
            title = key.replace("_", " ").title()
            office.add(PERILAKU, {**person.cells(), NILAI: title, **cells})
    cells = _cells(PENILAIAN.columns, data.get("penilaian", {}))
    if cells:
        office.add(PENILAIAN, {**person.cells(), **cells})


def _cells(columns: Iterable[SheetColumn], data: Mapping[str, Any], prefix: str = "") -> _Cells:
    """Give the cells of the columns whose fields are in some data; ``prefix`` leads to the data."""
    cells: _Cells = {}
    for column in columns:
        if not column.key.startswith(prefix or column.key):
            continue
        value: Any = data
        for step in column.key.removeprefix(prefix).split("."):
            value = value.get(step) if isinstance(value, Mapping) else None
        if isinstance(value, tuple | list):
            value = _joined(value, column)
        if isinstance(value, date):
            cells[column.key] = value
        elif value is not None:
            cells[column.key] = str(value)
    return cells


def _joined(values: Iterable[Any], column: SheetColumn) -> str | None:
    """Write a list of texts into a cell; a list of mappings has rows of its own."""
    texts = [value for value in values if isinstance(value, str)]
    if not texts:
        return None
    return texts_to_cell(texts, column.form)
