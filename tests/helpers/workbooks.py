"""Workbooks made in tests: from rows through openpyxl, or from hand-written XML."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import openpyxl

CONTENT_TYPES = """\
<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/></Types>"""
TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def saved(book: openpyxl.Workbook) -> bytes:
    """Give the bytes of a workbook."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def workbook_of(rows: Sequence[Sequence[object]], title: str = "Sheet1") -> bytes:
    """Write rows as openpyxl and pandas do."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts into a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def handmade(
    sheet: str, *, extra: Mapping[str, str] | None = None, strict: bool = False, book: str = ""
) -> bytes:
    """Pack the XML of a sheet ``Rekap`` into a workbook; ``extra`` are parts beside it."""
    relations = STRICT_RELATIONS if strict else RELATIONS
    main = STRICT if strict else TRANSITIONAL
    links = f'<Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>'
    for name in extra or {}:
        kind = name.removesuffix(".xml")
        links += f'<Relationship Id="{kind}" Type="{relations}/{kind}" Target="/xl/{name}"/>'
    office = f'<Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/>'
    listing = (
        f'<workbook xmlns="{main}" xmlns:r="{relations}">{book}'
        '<sheets><sheet name="Rekap" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{office}</Relationships>',
        "xl/workbook.xml": listing,
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    for name, content in (extra or {}).items():
        parts[f"xl/{name}"] = content
    return zipped(parts)
