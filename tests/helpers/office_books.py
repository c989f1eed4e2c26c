"""Offices written to workbooks and read back, without a disk."""

from collections.abc import Iterable

from skpcli.reading.typed import TypedDocument
from skpcli.workbook.assembling import assemble_office
from skpcli.workbook.exported import export_office
from skpcli.workbook.office_documents import OfficeFile, office_files
from skpcli.workbook.records import OfficeRecords, read_records
from skpcli.workbook.tables import read_tables
from skpcli.workbook.writer import OfficeRows, office_workbook


def exported(documents: Iterable[TypedDocument]) -> bytes:
    """Write documents to a workbook."""
    return office_workbook(OfficeRows(own=export_office(documents).rows))


def imported(content: bytes) -> tuple[OfficeRecords, list[OfficeFile]]:
    """Read a workbook."""
    tables = read_tables("kantor.xlsx", content, lambda heading: False)
    assert tables.refusal is None
    office = read_records("kantor.xlsx", tables.sheets)
    return office, office_files(assemble_office(office))
