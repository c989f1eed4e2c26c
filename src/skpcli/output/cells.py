"""The cells of CSV files and of workbooks, none of which a spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from skpcli.text import aman

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def sel(nilai: str | None) -> str:
    """Make a text safe as a cell: no formula, no control character; a safe one stays as it is.

    >>> sel("=1+1"), sel("'=1+1"), sel(None)
    ("'=1+1", "'=1+1", '')
    """
    if not nilai:
        return ""
    if nilai.startswith(_FORMULA_STARTS) or nilai.lstrip().startswith(_FORMULA_STARTS):
        return f"'{aman(nilai)}"
    return aman(nilai)


def sel_excel(nip: str) -> str:
    """Guard a number that Excel would round: a formula that gives its text.

    >>> sel_excel("198501012009012904")
    '="198501012009012904"'
    """
    if nip.isdigit():
        return f'="{nip}"'
    return nip


def csv_line(cells: Sequence[str], separator: str = ",") -> str:
    """Write finished cells as one line of CSV, without its end.

    >>> csv_line(["a", 'b "c", d'])
    'a,"b ""c"", d"'
    """
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=separator, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().removesuffix("\r\n")


def tulis_csv(judul: Sequence[str], baris: Iterable[Iterable[str | None]]) -> str:
    """Write a header and rows as CSV (RFC 4180, lines end with CRLF), each cell through `sel`."""
    lines = [csv_line(judul)]
    for row in baris:
        lines.append(csv_line([sel(value) for value in row]))
    return "".join(f"{line}\r\n" for line in lines)
