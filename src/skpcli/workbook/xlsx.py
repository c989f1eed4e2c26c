"""A workbook's parts to sheets of rows, as Excel, LibreOffice and other programs write them.

The XML is read here and not through openpyxl, whose read-only mode knows no merged ranges, hidden
rows, formats as shown or formulas without a value: each sheet would have to be read twice.
"""

from skpcli.workbook.archive import Archive
from skpcli.workbook.table_cells import RefusedTableError, TableSheet
from skpcli.workbook.xlsx_parts import (
    BookEntries,
    CellFormats,
    Relations,
    SharedTexts,
    SheetEntry,
    read_relations,
)
from skpcli.workbook.xlsx_sheet import BookParts, SheetReader
from skpcli.workbook.xml_events import PartReader, read_part

_USUAL_PLACE = "xl/workbook.xml"
_NOT_XLSX = "simpan sebagai `.xlsx` di Excel atau LibreOffice"


def read_xlsx(archive: Archive) -> tuple[TableSheet, ...]:
    """Read the sheets of a workbook; raises RefusedTableError."""
    book_part = read_relations(archive, "").first_of("officeDocument") or _USUAL_PLACE
    if not archive.has(book_part) or not book_part.lower().endswith(".xml"):
        raise RefusedTableError("berkas ini bukan buku kerja Excel (.xlsx)", _NOT_XLSX)
    book = BookEntries()
    read_part(archive.unpacked(book_part), book)
    relations = read_relations(archive, book_part)
    texts = SharedTexts()
    _read_beside(archive, relations, "sharedStrings", texts)
    formats = CellFormats()
    _read_beside(archive, relations, "styles", formats)
    parts = BookParts(texts.cells, formats.by_style(), book.is_1904)
    sheets = []
    for entry in book.sheets:
        kind, part = relations.targets.get(entry.relation, ("", ""))
        if kind == "worksheet" and archive.has(part):
            sheets.append(_read_sheet(archive, part, entry, parts))
    if not sheets:
        raise RefusedTableError("buku kerja ini tidak memuat satu lembar pun", _NOT_XLSX)
    return tuple(sheets)


def _read_beside(archive: Archive, relations: Relations, kind: str, reader: PartReader) -> None:
    part = relations.first_of(kind)
    if part and archive.has(part):
        read_part(archive.unpacked(part), reader)


def _read_sheet(archive: Archive, part: str, entry: SheetEntry, parts: BookParts) -> TableSheet:
    reader = SheetReader(parts)
    read_part(archive.unpacked(part), reader)
    rows = reader.finish()
    return TableSheet(
        name=entry.name,
        rows=rows,
        hidden_rows=tuple(row.number for row in rows if row.number in reader.hidden_rows),
        hidden_columns=reader.hidden_columns(),
        is_hidden=entry.is_hidden,
    )
