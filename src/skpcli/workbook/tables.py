"""Bytes of an office's table to sheets of rows, told by their first bytes and not by their name.

Read are workbooks (XLSX, XLSM), web pages that are called ``.xls``, and CSV.
"""

from collections.abc import Callable
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Span
from skpcli.workbook.archive import read_archive
from skpcli.workbook.csv_tables import read_csv
from skpcli.workbook.html_tables import read_html
from skpcli.workbook.table_cells import RefusedTableError, TableSheet
from skpcli.workbook.table_text import decode_table
from skpcli.workbook.xlsx import read_xlsx

MAX_TABLE_BYTES = 64 * 1024 * 1024
"""The largest file that is read."""

_SAVE_AS_XLSX = "buka di Excel atau LibreOffice, lalu simpan sebagai `.xlsx` atau CSV"
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_OLE_START = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_ENTRY = "EncryptedPackage".encode("utf-16-le")
_HTML_STARTS = ("<!doctype html", "<html", "<head", "<meta", "<style", "<body", "<table", "<div")


class ReadSheets(NamedTuple):
    """The sheets of a file; none where it was refused, for which ``refusal`` (SKP700) is there."""

    sheets: tuple[TableSheet, ...]
    refusal: Diagnostic | None = None


def read_tables(file: str, content: bytes, is_heading: Callable[[str], bool]) -> ReadSheets:
    """Read a file's sheets.

    ``is_heading`` tells the headings that the reader of the table looks for: the separator of a
    CSV is the one that gives most of them.
    """
    try:
        return ReadSheets(_sheets(content, is_heading))
    except RefusedTableError as error:
        span = Span(file, 1, 1, 1, 1)
        refusal = Diagnostic("SKP700", error.message, span, hint=error.hint)
        return ReadSheets((), refusal)


def _sheets(content: bytes, is_heading: Callable[[str], bool]) -> tuple[TableSheet, ...]:
    if len(content) > MAX_TABLE_BYTES:
        raise RefusedTableError(
            f"berkas lebih besar dari {MAX_TABLE_BYTES // 1024 // 1024} MiB",
            "bagi menjadi beberapa berkas",
        )
    if content.startswith(_ZIP_STARTS):
        return read_xlsx(read_archive(content))
    _refuse_other_formats(content)
    text = decode_table(content)
    start = text[:200].lstrip().lower()
    if start.startswith(_HTML_STARTS):
        return (read_html(text),)
    if start.startswith("<?xml"):
        if "<html" in text[:2000].lower():
            return (read_html(text),)
        raise RefusedTableError("berkas ini XML, bukan tabel", _SAVE_AS_XLSX)
    return (read_csv(text, is_heading),)


def _refuse_other_formats(content: bytes) -> None:
    if not content.strip():
        raise RefusedTableError("berkas kosong", "unduh ulang berkasnya")
    if content.startswith(_OLE_START):
        if _ENCRYPTED_ENTRY in content:
            raise RefusedTableError(
                "buku kerja terkunci kata sandi",
                "buka dengan kata sandinya, hapus kata sandi itu, lalu simpan",
            )
        raise RefusedTableError("buku kerja berformat lama (.xls)", _SAVE_AS_XLSX)
    if content.startswith(b"%PDF"):
        raise RefusedTableError("berkas ini PDF, bukan tabel", "pakai berkas Excel atau CSV-nya")
