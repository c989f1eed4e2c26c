"""The people of a batch as a table for the terminal, one line a document."""

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from skpcli.batch.collector import Collector
from skpcli.batch.filters import RowKey, raise_keys, sort_rows
from skpcli.batch.people import CountedDocument
from skpcli.batch.rows import BatchRow
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Evaluasi
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS
from skpcli.output.rich_text import value_style
from skpcli.text import safe

MAIN_MARK = "●"
_LEGEND = f"{MAIN_MARK} dokumen utama dari orang yang dokumennya lebih dari satu"


class RowsListing:
    """Takes rows, and lays them out when all are there."""

    def __init__(self, order: Sequence[str] = ()) -> None:
        """Start a table; ``order`` names the columns to sort by."""
        self._order = order
        self._rows: list[tuple[RowKey, BatchRow]] = []

    def add(self, row: BatchRow) -> int:
        """Take a row and give its number."""
        self._rows.append((row.sort_key, row))
        return len(self._rows) - 1

    def raise_counts(self, increases: Mapping[int, tuple[int, int]]) -> None:
        """Sort by the raised counts; the table does not show them."""
        raise_keys(self._rows, self._order, increases)

    def finish(self, collector: Collector) -> None:
        """Lay the rows out; of people with several documents the main one is marked."""
        sort_rows(self._rows, self._order)
        recap = collector.recap
        marked = _marked_places(recap.main(), recap.counted)
        table = Table(box=box.SQUARE)
        table.add_column("")
        table.add_column("Nama", overflow="fold")
        table.add_column("NIP/NRP", no_wrap=True)
        table.add_column("Sampai", no_wrap=True)
        table.add_column("Predikat")
        for _, row in self._rows:
            sheet = row.counted.sheet
            is_marked = sheet is not None and sheet.place in marked
            table.add_row(MAIN_MARK if is_marked else "", *_cells(row))
        below = [Text()]
        if marked:
            below.insert(0, Text(_LEGEND))
        collector.listing = Group(table, *below)


def _marked_places(
    main: Sequence[CountedDocument], all_documents: Sequence[CountedDocument]
) -> set[object]:
    """Find the main documents of the people who have others as well."""
    seen: set[object] = set()
    repeated: set[object] = set()
    for document in all_documents:
        if document.sheet:
            person = document.sheet.person
            if person in seen:
                repeated.add(person)
            seen.add(person)
    places: set[object] = set()
    for document in main:
        if document.sheet and document.sheet.person in repeated:
            places.add(document.sheet.place)
    return places


def _cells(row: BatchRow) -> list[Text]:
    """Give the cells behind the mark: who, until when, and the predikat or why there is none."""
    cells = dict(zip(EMPLOYEE_COLUMNS, row.content, strict=True))
    days = safe(cells["selesai"])
    if cells["evaluasi"] != Evaluasi.TAHUNAN:
        days += f"\n{safe(cells['evaluasi'])}"
    predikat = row.counted.predikat
    outcome = Text(predikat or row.counted.status, style=value_style(predikat))
    if predikat and row.counted.status is AppraisalStatus.USULAN:
        outcome.append(" (usulan)")
    name, number = safe(cells["nama"]), safe(cells["nip"])
    return [Text(name or "-"), Text(number or "-"), Text(days.strip() or "-"), outcome]
