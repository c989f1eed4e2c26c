"""The cells of CSV files and of workbooks, none of which a spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from skpcli.text import safe

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str | None) -> str:
    """Make a text safe as a cell: no formula, no control character; a safe one stays as it is.

    >>> safe_cell("=1+1"), safe_cell("'=1+1"), safe_cell(None)
    ("'=1+1", "'=1+1", '')
    """
    if not text:
        return ""
    harmless = safe(text)
    for start in (text, text.lstrip()):
        if start.startswith(_FORMULA_STARTS):
            return f"'{harmless}"
    return harmless


def excel_number(number: str) -> str:
    """Guard a number that Excel would round: a formula that gives its text.

    >>> excel_number("198501012009012904")
    '="198501012009012904"'
    """
    if number.isdigit():
        return f'="{number}"'
    return number


def csv_line(cells: Sequence[str], separator: str = ",") -> str:
    """Write finished cells as one line of CSV, without its end.

    >>> csv_line(["a", 'b "c", d'])
    'a,"b ""c"", d"'
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    writer.writerow(cells)
    return buffer.getvalue().removesuffix("\r\n")


def csv_text(header: Sequence[str], rows: Iterable[Iterable[str | None]]) -> str:
    """Write a header and rows as CSV (RFC 4180, lines end with CRLF), each cell made safe."""
    lines = [csv_line(header)]
    for row in rows:
        cells = [safe_cell(value) for value in row]
        lines.append(csv_line(cells))
    return "".join(f"{line}\r\n" for line in lines)
