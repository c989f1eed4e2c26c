"""Tables as spreadsheets save them: CSV text to rows of cells, without what keeps cells as text."""

import csv
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

_SEPARATORS = ",;\t"
_SEPARATOR_LINE = re.compile(rf'"?sep=([{_SEPARATORS}|])"?[ ]*(?:\r\n|\r|\n|$)', re.IGNORECASE)
_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
_GUARD = re.compile(r"\A\s*'(?=\s*[=+\-@\t\r])")


class SheetRow(NamedTuple):
    """A row with the number that a spreadsheet shows: records are counted, not lines."""

    number: int
    cells: list[str]


class SeparatorLine(NamedTuple):
    """What Excel's ``sep=;`` in front of a table says, None where it is not there, and the rest."""

    separator: str | None
    rest: str


def take_separator_line(text: str) -> SeparatorLine:
    r"""Split off the line by which Excel says the separator; spreadsheets do not show it as a row.

    >>> take_separator_line("sep=;\na;b")
    SeparatorLine(separator=';', rest='a;b')
    """
    match = _SEPARATOR_LINE.match(text)
    if match is None:
        return SeparatorLine(separator=None, rest=text)
    return SeparatorLine(separator=match[1], rest=text[match.end() :])


def guess_separator(header: str) -> str:
    """Take for the separator what a header has most of: comma, semicolon or tab."""
    return max(_SEPARATORS, key=header.count)


def sheet_rows(text: str, separator: str) -> Iterator[SheetRow]:
    """Read CSV as rows of cells, from row 1, empty ones too.

    Raises csv.Error where a cell does not end, since a quote is never closed.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for number, cells in enumerate(reader, 1):
        yield SheetRow(number, cells)


def typed_cell(cell: str) -> str:
    """Undo what people do to keep Excel from reading a cell as a number: any apostrophe in front.

    >>> typed_cell('="198501012009012904"'), typed_cell("'007"), typed_cell("'=1")
    ('198501012009012904', '007', '=1')
    """
    formula = _FORMULA.fullmatch(cell.strip())
    if formula:
        return formula[1]
    return cell.removeprefix("'")


def guarded_cell(cell: str) -> str:
    """Undo what `skp massal` does to keep a cell from being a number or a formula.

    An apostrophe goes only where the rest would be a formula; names may begin with one.

    >>> guarded_cell('="198501012009012904"'), guarded_cell("'Aini"), guarded_cell("'=1")
    ('198501012009012904', "'Aini", '=1')
    """
    formula = _FORMULA.fullmatch(cell.strip())
    return _GUARD.sub("", formula[1] if formula else cell).strip()
