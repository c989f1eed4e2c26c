"""The cells of a record taken as values of a document, those without one refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from skpcli.workbook.layout import SheetColumn
from skpcli.workbook.office_documents import OfficeDocument
from skpcli.workbook.records import CellPlace, OfficeRecords, Record
from skpcli.workbook.values_of_cells import refusal_of, value_of


@dataclass(frozen=True, slots=True)
class TakenCell:
    """A value with its column and place."""

    column: SheetColumn
    value: str | list[str]
    place: CellPlace


def take_cells(
    office: OfficeRecords, document: OfficeDocument, record: Record, only: str = ""
) -> Iterator[TakenCell]:
    """Give the values of a record's fields; cells that have none are reported.

    ``only`` looks at one column alone.
    """
    for column in record.layout.columns:
        placed = record.cells.get(column.key)
        if placed is None or (only and column.key != only):
            continue
        if (record.sheet, column.key) in office.doubled:
            document.refused.add(placed.place)
            continue
        refusal = refusal_of(placed.cell, column)
        if refusal is not None:
            office.report(refusal.code, refusal.message, placed.place, refusal.hint)
            document.refused.add(placed.place)
        elif column.route:
            value = value_of(placed.cell, column)
            if value:
                yield TakenCell(column, value, placed.place)
