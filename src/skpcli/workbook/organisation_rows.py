"""Rows of the sheet Organisasi put together: goals and indicators below an organisation."""

from typing import Any

from skpcli.model.routes import Route
from skpcli.model.spellings import fold
from skpcli.model.terms import JenisDokumen
from skpcli.model.values import quoted
from skpcli.workbook.layout import KODE
from skpcli.workbook.office_documents import OfficeDocument
from skpcli.workbook.records import OfficeRecords, Record
from skpcli.workbook.taking import TakenCell, take_cells

_GOAL = "sasaran"
_MEASURE = "indikator"


class OrganisationRows:
    """The organisations' documents so far."""

    def __init__(self, office: OfficeRecords) -> None:
        """Start with none."""
        self._office = office
        self.documents: list[OfficeDocument] = []
        self._by_key: dict[tuple[str, str], OfficeDocument] = {}

    def add(self, record: Record) -> None:
        """Add a row: the organisation's first, or one of its further goals and indicators."""
        id_ = record.text("id")
        if not id_:
            message = "`ID Organisasi` wajib diisi, tetapi kosong"
            hint = "ulangi ID organisasinya pada tiap baris sasaran dan indikatornya"
            self._office.report("SKP104", message, record.place("id"), hint)
            return
        key = (id_, fold(record.text(KODE)))
        document = self._by_key.get(key)
        is_first = document is None
        if document is None:
            document = OfficeDocument(JenisDokumen.ORGANISASI, *key, first=record)
            document.records[()] = record
            document.records[("periode",)] = record
            self._by_key[key] = document
            self.documents.append(document)
        goal: list[TakenCell] = []
        measure: list[TakenCell] = []
        for taken in take_cells(self._office, document, record):
            route = taken.column.route
            if route[:2] == (_GOAL, _MEASURE):
                measure.append(taken)
            elif route[0] == _GOAL:
                goal.append(taken)
            elif is_first:
                document.put(route, taken.value, taken.place)
            else:
                self._compare(document, taken)
        self._add_goal(document, record, goal, measure)

    def _compare(self, document: OfficeDocument, taken: TakenCell) -> None:
        """Refuse what contradicts the organisation's first row."""
        held: Any = document.data
        for step in taken.column.route:
            held = held.get(step) if isinstance(held, dict) else None
        if held == taken.value:
            return
        first = document.first.row
        message = (
            f"`{taken.column.heading}` {quoted(str(taken.value))} berbeda dari baris {first} "
            f"organisasi {quoted(document.number)}"
        )
        hint = "kosongkan pada baris lanjutan, atau beri `Kode` lain bila ini dokumen lain"
        self._office.report("SKP310", message, taken.place, hint)
        document.refused.add(taken.place)

    def _add_goal(
        self,
        document: OfficeDocument,
        record: Record,
        goal: list[TakenCell],
        measure: list[TakenCell],
    ) -> None:
        if not goal and not measure:
            return
        goals = document.data.setdefault(_GOAL, [])
        position = self._known_goal(goals, goal)
        if position is None:
            if not goal:
                message = "indikator ini tanpa `ID Sasaran`, sehingga tidak jelas milik siapa"
                place = record.place("sasaran.id")
                self._office.report("SKP704", message, place, "ulangi `ID Sasaran`-nya")
                document.refused.add(place)
                return
            position = len(goals)
            goals.append({})
            route: Route = (_GOAL, position)
            document.records[route] = record
            for taken in goal:
                document.put((*route, taken.column.route[-1]), taken.value, taken.place)
        if measure:
            measures = goals[position].setdefault(_MEASURE, [])
            measures.append({})
            route = (_GOAL, position, _MEASURE, len(measures) - 1)
            document.records[route] = record
            for taken in measure:
                document.put((*route, taken.column.route[-1]), taken.value, taken.place)

    def _known_goal(self, goals: list[dict[str, Any]], goal: list[TakenCell]) -> int | None:
        """Find the goal that a row goes on with: it says nothing else of it than that goal does."""
        written = {str(taken.column.route[-1]): taken.value for taken in goal}
        if "id" not in written:
            return None
        for position, known in enumerate(goals):
            if all(known.get(key) == value for key, value in written.items()):
                return position
        return None
