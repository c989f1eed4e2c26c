"""Documents that are made of an office's rows: plain data, and the cell of every value in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from skpcli.model.routes import Route
from skpcli.model.terms import JenisDokumen
from skpcli.source.writing import MODELINE, YamlLine, document_lines
from skpcli.workbook.records import CellPlace, Record

_HOW_TO_USE = "# Baris yang diawali # adalah keterangan. Diisi dari buku kerja dengan `skp impor`."
_EVALUASI = "tahunan, semester I atau II, triwulan I sampai IV, bulanan, sebagian"
_COMMENTS: dict[Route, str] = {
    ("periode", "evaluasi"): _EVALUASI,
    ("pegawai", "status"): "PNS atau PPPK",
    ("pegawai", "jenis_jabatan"): "JPT, pimpinan unit mandiri, JA, JF, atau pelaksana",
    ("pendekatan",): "kuantitatif atau kualitatif",
    ("capaian_kinerja",): "istimewa, baik, butuh perbaikan, kurang, atau sangat kurang",
    ("kebijakan", "metode_usulan"): "mayoritas, median, atau ketat",
}
_ORDER = (
    *("jenis", "versi", "id", "nama", "instansi", "induk", "periode"),
    *("tanggal_penetapan", "tempat_penetapan", "organisasi", "memimpin", "capaian_organisasi"),
    *("capaian_kinerja", "sumber_capaian", "sasaran", "kebijakan"),
    *("pegawai", "pejabat_penilai", "atasan_pejabat_penilai", "pendekatan"),
    *("hasil_kerja", "perilaku_kerja", "lampiran", "penilaian", "angka_kredit"),
)
_LAST_OF_RHK = ("umpan_balik", "rating", "tindak_lanjut")


@dataclass(slots=True)
class OfficeDocument:
    """One document: its data, the cells of its values, and the rows that its mappings come from.

    ``records`` has the row of a mapping by its route; ``refused`` the cells that have no value.
    """

    kind: JenisDokumen
    number: str
    kode: str
    first: Record
    data: dict[str, Any] = field(default_factory=dict)
    places: dict[Route, CellPlace] = field(default_factory=dict)
    records: dict[Route, Record] = field(default_factory=dict)
    refused: set[CellPlace] = field(default_factory=set)

    @property
    def name(self) -> str:
        """Give the name of the person or organisation, empty where there is none."""
        holder = self.data
        if self.kind is JenisDokumen.PEGAWAI:
            holder = self.data.get("pegawai", {})
        return str(holder.get("nama") or "")

    def put(self, route: Route, value: str | list[str], place: CellPlace) -> None:
        """Put a value where it belongs; mappings on the way are made."""
        holder: Any = self.data
        for step in route[:-1]:
            if isinstance(step, str):
                holder.setdefault(step, {})
            holder = holder[step]
        holder[route[-1]] = value
        self.places[route] = place

    def lines(self) -> Iterator[YamlLine]:
        """Write the document, its parts in the order of the format."""
        start = {"jenis": self.kind.value, "versi": "1"}
        data = {**start, **self.data}
        ordered = {key: data[key] for key in _ORDER if key in data}
        for rhk in _all_rhk(data):
            for key in _LAST_OF_RHK:
                if key in rhk and "indikator" in rhk:
                    rhk[key] = rhk.pop(key)
        return document_lines(ordered, _COMMENTS)

    def cell_of(self, route: Route, missing: str = "") -> CellPlace:
        """Find the cell of a value; ``missing`` is the key that is absent at the route."""
        if missing:
            for length in range(len(route), -1, -1):
                record = self.records.get(route[:length])
                if record is None:
                    continue
                for key, column in record.columns.items():
                    if key.split(".")[-len(missing.split(".")) :] == missing.split("."):
                        return CellPlace(record.file, record.sheet, record.row, column)
        for length in range(len(route), 0, -1):
            place = self.places.get(route[:length])
            if place is not None:
                return place
            record = self.records.get(route[:length])
            if record is not None:
                return record.place(record.layout.key_column.key)
        return self.first.place(self.first.layout.key_column.key)


def _all_rhk(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for rhk_list in data.get("hasil_kerja", {}).values():
        yield from rhk_list


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """The documents of one person or one organisation, which go into one file."""

    documents: tuple[OfficeDocument, ...]

    @property
    def number(self) -> str:
        """Give the NIP or NRP, or the id of the organisation."""
        return self.documents[0].number

    @property
    def kind(self) -> JenisDokumen:
        """Tell whether they are a person's or an organisation's."""
        return self.documents[0].kind

    def lines(self) -> Iterator[tuple[str, OfficeDocument | None, Route]]:
        """Give the lines of the file, each with the document and route that it belongs to."""
        yield MODELINE, None, ()
        for position, document in enumerate(self.documents):
            if position:
                yield "---", None, ()
            yield _HOW_TO_USE, document, ()
            for line in document.lines():
                yield line.text, document, line.route

    def text(self) -> str:
        """Give the text of the file."""
        return "".join(f"{text}\n" for text, _, _ in self.lines())


def office_files(documents: list[OfficeDocument]) -> list[OfficeFile]:
    """Put the documents of one person or organisation together, in order of the first."""
    groups: dict[tuple[JenisDokumen, str], list[OfficeDocument]] = {}
    for document in documents:
        groups.setdefault((document.kind, document.number), []).append(document)
    return [OfficeFile(tuple(group)) for group in groups.values()]
