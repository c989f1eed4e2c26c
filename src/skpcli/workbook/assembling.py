"""Records of an office's sheets put together into documents."""

from typing import Any

from skpcli.diagnostics import Diagnostic
from skpcli.model.routes import Route
from skpcli.model.spellings import fold, read_value_key
from skpcli.model.terms import JenisDokumen
from skpcli.model.values import quoted
from skpcli.workbook.layout import (
    HASIL_KERJA,
    ID_RHK,
    INDIKATOR,
    JENIS_RHK,
    KODE,
    NILAI,
    NIP,
    ORGANISASI,
    PEGAWAI,
    PENILAIAN,
    PERILAKU,
)
from skpcli.workbook.office_documents import OfficeDocument
from skpcli.workbook.organisation_rows import OrganisationRows
from skpcli.workbook.records import OfficeRecords, Record
from skpcli.workbook.table_cells import CellKind
from skpcli.workbook.taking import take_cells
from skpcli.workbook.values_of_cells import number_of

_JENIS = ("utama", "tambahan")


def assemble_office(office: OfficeRecords) -> list[OfficeDocument]:
    """Make the documents of all records, organisations first; what is wrong is reported."""
    organisations = OrganisationRows(office)
    people = _People(office)
    by_sheet: dict[str, list[Record]] = {}
    for record in office.records:
        by_sheet.setdefault(record.layout.name, []).append(record)
    for record in by_sheet.get(ORGANISASI.name, ()):
        organisations.add(record)
    for record in by_sheet.get(PEGAWAI.name, ()):
        people.add_person(record)
    for record in by_sheet.get(HASIL_KERJA.name, ()):
        people.add_rhk(record)
    for record in by_sheet.get(INDIKATOR.name, ()):
        people.add_indikator(record)
    for record in by_sheet.get(PERILAKU.name, ()):
        people.add_perilaku(record)
    for record in by_sheet.get(PENILAIAN.name, ()):
        people.add_penilaian(record)
    return [*organisations.documents, *people.documents]


class _People:
    """The people's documents so far."""

    def __init__(self, office: OfficeRecords) -> None:
        self._office = office
        self.documents: list[OfficeDocument] = []
        self._by_key: dict[tuple[str, str], OfficeDocument] = {}

    def add_person(self, record: Record) -> None:
        """Begin a document with a row of the sheet Pegawai."""
        number = number_of(record.text("pegawai.nip")) or record.text("pegawai.nrp")
        key = (number, fold(record.text(KODE)))
        document = OfficeDocument(JenisDokumen.PEGAWAI, *key, first=record)
        earlier = self._by_key.get(key)
        if earlier is not None and number:
            self._report_same_person(earlier, document)
            return
        self._by_key.setdefault(key, document)
        self.documents.append(document)
        document.records[()] = record
        for part in ("periode", "pegawai", "pejabat_penilai", "atasan_pejabat_penilai"):
            document.records[(part,)] = record
        for placed in take_cells(self._office, document, record):
            document.put(placed.column.route, placed.value, placed.place)

    def _report_same_person(self, earlier: OfficeDocument, later: OfficeDocument) -> None:
        for document, other in ((earlier, later), (later, earlier)):
            place = document.first.place("pegawai.nip")
            message = (
                f"NIP {quoted(document.number)} juga ada di baris {other.first.row}; satu baris "
                "untuk tiap SKP"
            )
            hint = "hapus baris yang berlebih, atau beri `Kode` yang berbeda bila dua SKP"
            document.refused.add(place)
            known = Diagnostic("SKP310", message, place.span(), hint=hint)
            if known not in self._office.findings:
                self._office.findings.append(known)

    def _owner(self, record: Record) -> OfficeDocument | None:
        """Find whose row it is; None where it is nobody's, after saying so."""
        placed = record.cells.get(NIP)
        place = record.place(NIP)
        if placed is None:
            message = "`NIP` wajib diisi, tetapi kosong"
            self._office.report("SKP104", message, place, "isi NIP orangnya seperti di Pegawai")
            return None
        number = number_of(placed.cell.text)
        kode = fold(record.text(KODE))
        document = self._by_key.get((number, kode))
        if document is None and not kode:
            own = [found for (nip, _), found in self._by_key.items() if nip == number]
            document = own[0] if len(own) == 1 else None
        if placed.cell.kind is not CellKind.TEXT:
            # Its own finding is made here: whoever it belongs to, the number is damaged.
            self._refuse_number(record, document)
            return None
        if document is None:
            known = any(nip == number for nip, _ in self._by_key)
            message = f"NIP {quoted(number)} tidak ada di lembar {PEGAWAI.name}"
            hint = f"tambahkan orangnya di lembar {PEGAWAI.name}, atau perbaiki NIP-nya"
            if known:
                message = f"`Kode` {quoted(record.text(KODE))} tidak ada pada NIP {number}"
                hint = f"samakan `Kode` dengan lembar {PEGAWAI.name}"
            self._office.report("SKP704", message, place, hint)
        return document

    def _refuse_number(self, record: Record, document: OfficeDocument | None) -> None:
        target = document or OfficeDocument(JenisDokumen.PEGAWAI, "", "", first=record)
        for _ in take_cells(self._office, target, record, only=NIP):
            pass

    def add_rhk(self, record: Record) -> None:
        """Add a row of the sheet Hasil Kerja."""
        document = self._owner(record)
        if document is None:
            return
        jenis = fold(record.text(JENIS_RHK)) or "utama"
        if jenis not in _JENIS:
            message = f"{quoted(jenis)} tidak dikenal; isi dengan salah satu dari: utama, tambahan"
            self._office.report("SKP201", message, record.place(JENIS_RHK))
            document.refused.add(record.place(JENIS_RHK))
            return
        all_rhk = document.data.setdefault("hasil_kerja", {}).setdefault(jenis, [])
        route: Route = ("hasil_kerja", jenis, len(all_rhk))
        all_rhk.append({})
        self._take(document, record, route)

    def add_indikator(self, record: Record) -> None:
        """Add a row of the sheet Indikator to its RHK."""
        document = self._owner(record)
        if document is None:
            return
        routes = dict(_rhk_by_id(document))
        wanted = record.text(ID_RHK)
        route = routes.get(wanted)
        if not wanted and len(routes) == 1:
            route = next(iter(routes.values()))
        if route is None:
            message = f"ID RHK {quoted(wanted)} tidak ada di lembar {HASIL_KERJA.name}"
            if not wanted:
                message = "`ID RHK` kosong, sedangkan orang ini tidak mempunyai tepat satu RHK"
            known = ", ".join(routes) or "belum ada"
            hint = f"RHK orang ini: {known}"
            self._office.report("SKP704", message, record.place(ID_RHK), hint)
            document.refused.add(record.place(ID_RHK))
            return
        rhk: Any = document.data
        for step in route:
            rhk = rhk[step]
        measures = rhk.setdefault("indikator", [])
        measures.append({})
        self._take(document, record, (*route, "indikator", len(measures) - 1))

    def add_perilaku(self, record: Record) -> None:
        """Add a row of the sheet Perilaku."""
        document = self._owner(record)
        if document is None:
            return
        if not set(record.cells) - {NIP, KODE, NILAI, "@nama"}:
            return
        if NILAI not in record.cells:
            message = "`Nilai Perilaku` wajib diisi, tetapi kosong"
            self._office.report("SKP104", message, record.place(NILAI), "pilih dari daftarnya")
            document.refused.add(record.place(NILAI))
            return
        key = read_value_key(record.text(NILAI))
        if key is None:
            self._take(document, record, ())
            return
        route: Route = ("perilaku_kerja", key)
        if route in document.records:
            self._report_repeated(document, record, route, NILAI)
            return
        document.data.setdefault("perilaku_kerja", {})[key] = {}
        self._take(document, record, route)

    def add_penilaian(self, record: Record) -> None:
        """Add a row of the sheet Penilaian."""
        document = self._owner(record)
        if document is None:
            return
        route: Route = ("penilaian",)
        if route in document.records:
            self._report_repeated(document, record, route, NIP)
            return
        self._take(document, record, route)

    def _report_repeated(
        self, document: OfficeDocument, record: Record, route: Route, key: str
    ) -> None:
        first = document.records[route].row
        place = record.place(key)
        message = f"baris ini mengulang baris {first}: orang dan isian yang sama"
        self._office.report("SKP006", message, place, "gabungkan kedua baris")
        document.refused.add(place)

    def _take(self, document: OfficeDocument, record: Record, route: Route) -> None:
        document.records[route] = record
        for placed in take_cells(self._office, document, record):
            document.put((*route, *placed.column.route), placed.value, placed.place)


def _rhk_by_id(document: OfficeDocument) -> list[tuple[str, Route]]:
    """Give the RHK of a document with their ids, those by position where none is written."""
    found: list[tuple[str, Route]] = []
    for jenis, letter in zip(_JENIS, "RT", strict=True):
        for position, rhk in enumerate(document.data.get("hasil_kerja", {}).get(jenis, ())):
            id_ = rhk.get("id") or f"{letter}{position + 1}"
            found.append((id_, ("hasil_kerja", jenis, position)))
    return found
