"""Cells as the texts that documents have, or refused with a finding."""

from datetime import date
from typing import NamedTuple

from skpcli.model.dates import date_or_none
from skpcli.model.spellings import read_value_key
from skpcli.model.terms import MONTHS
from skpcli.model.values import quoted
from skpcli.workbook.cell_texts import cell_to_texts
from skpcli.workbook.layout import NILAI, CellForm, SheetColumn
from skpcli.workbook.table_cells import CellKind, TableCell


class CellRefusal(NamedTuple):
    """Why a cell has no value: a code, a message, a remedy."""

    code: str
    message: str
    hint: str


def refusal_of(cell: TableCell, column: SheetColumn) -> CellRefusal | None:
    """Say why a cell cannot be read: an error value, no result, a NIP that is a number."""
    if cell.kind is CellKind.ERROR:
        message = f"sel ini berisi kesalahan rumus {quoted(cell.text)}"
        return CellRefusal("SKP705", message, "perbaiki rumusnya, atau tulis nilainya")
    if cell.kind is CellKind.UNCOMPUTED:
        message = "hasil rumus di sel ini tidak tersimpan"
        hint = "buka dan simpan di Excel atau LibreOffice, atau tulis nilainya"
        return CellRefusal("SKP706", message, hint)
    if column.form is CellForm.NUMBER and cell.kind in (CellKind.NUMBER, CellKind.DATE):
        message = (
            f"NIP {quoted(cell.text)} tersimpan sebagai angka; Excel hanya menyimpan 15 angka "
            "pertama, sisanya hilang"
        )
        hint = "ubah format sel menjadi Teks, lalu salin ulang NIP dari kartu pegawai"
        return CellRefusal("SKP205", message, hint)
    if column.key == NILAI and read_value_key(cell.text) is None:
        message = f"{quoted(cell.text)} bukan nilai perilaku kerja"
        return CellRefusal("SKP201", message, "pilih salah satu dari tujuh nilai BerAKHLAK")
    return None


def number_of(text: str) -> str:
    """Give a NIP or NRP as rows are told apart by it: without blanks and apostrophe.

    >>> number_of("'19850101 200901 2 904")
    '198501012009012904'
    """
    return "".join(text.removeprefix("'").split())


def value_of(cell: TableCell, column: SheetColumn) -> str | list[str]:
    """Give what a document has for a cell."""
    if column.form is CellForm.NUMBER:
        return number_of(cell.text)
    text = cell.text
    if cell.kind is CellKind.DATE and column.form is not CellForm.DAY:
        text = _day_in_words(text)
    elif cell.kind is CellKind.DATE:
        text = text[:10]
    if column.form in (CellForm.LINES, CellForm.WORDS):
        texts = cell_to_texts(text, column.form)
        if column.form is CellForm.WORDS and len(texts) == 1:
            return texts[0]
        return texts
    return text


def _day_in_words(text: str) -> str:
    """Write a date as texts have it; one with a time stays as it is.

    >>> _day_in_words("2025-12-31")
    '31 Desember 2025'
    """
    day: date | None = date_or_none(text)
    if day is None:
        return text
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
