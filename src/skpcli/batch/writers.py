"""The rows of a batch on their way into a file: written as they come, counts raised later."""

import shutil
from collections.abc import Mapping, Sequence
from typing import BinaryIO

from skpcli.batch.collector import Collector
from skpcli.batch.filters import RowKey, raise_keys, sort_rows
from skpcli.batch.rows import BatchRow
from skpcli.files import temporary
from skpcli.output.cells import csv_line
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS
from skpcli.output.json_text import to_json

_ROW_ENDS = {
    "csv": "\r\n",
    "csv-excel": "\r\n",
    "jsonl": "\n",
    "json": "",
}
_SEPARATORS = {"csv": ",", "csv-excel": ";"}
_BYTE_ORDER_MARK = "\ufeff"


class TextWriter:
    """Writes rows as text; kept in memory only where they are to be sorted.

    ``order`` names the columns to sort by, each with ``-`` in front for the reverse.
    """

    def __init__(
        self,
        form: str,
        file: BinaryIO,
        order: Sequence[str] = (),
    ) -> None:
        """Write what stands before the first row."""
        self._form = form
        self._file = file
        self._order = order
        self._separator = _SEPARATORS.get(form)
        self._row_end = _ROW_ENDS[form]
        self._held: list[tuple[RowKey, str]] = []
        self._count = 0
        file.write(self._head().encode())
        self._rows_start = file.tell()

    def _head(self) -> str:
        if self._form == "json":
            return '{"versi": 1,\n"hasil": ['
        if self._separator is None:
            return ""
        header = csv_line(EMPLOYEE_COLUMNS, self._separator) + self._row_end
        if self._form == "csv-excel":
            return _BYTE_ORDER_MARK + header
        return header

    def add(self, row: BatchRow) -> int:
        """Take a row and give its number."""
        text = str(row.content)
        if self._separator:
            cells = (text, str(row.errors), str(row.warnings))
            text = self._separator.join(cells)
        number = self._count
        if self._order:
            self._held.append((row.sort_key, text))
        else:
            self._write_row(text, number)
        self._count += 1
        return number

    def _write_row(self, text: str, number: int) -> None:
        lead = ""
        if self._form == "json":
            lead = ",\n" if number else "\n"
        self._file.write(f"{lead}{text}{self._row_end}".encode())

    def raise_counts(self, increases: Mapping[int, tuple[int, int]]) -> None:
        """Raise galat and peringatan of some rows, by their number."""
        if self._order:
            self._raise_held_rows(increases)
        elif increases and self._separator:
            with temporary() as copy:
                self._rewrite_rows(increases, copy)

    def _raise_held_rows(self, increases: Mapping[int, tuple[int, int]]) -> None:
        raise_keys(self._held, self._order, increases)
        for number, increase in increases.items():
            key, text = self._held[number]
            self._held[number] = (key, self._raised(text, increase))

    def _rewrite_rows(self, increases: Mapping[int, tuple[int, int]], copy: BinaryIO) -> None:
        """Write the rows anew from a copy of them."""
        self._file.seek(self._rows_start)
        shutil.copyfileobj(self._file, copy)
        self._file.seek(self._rows_start)
        self._file.truncate()
        copy.seek(0)
        for number, line in enumerate(copy):  # no cell holds a line break
            text = line.decode().removesuffix(self._row_end)
            if number in increases:
                text = self._raised(text, increases[number])
            self._write_row(text, number)

    def _raised(self, text: str, increase: tuple[int, int]) -> str:
        """Raise the counts at the end of a row of CSV; rows of JSON have none."""
        if self._separator is None:
            return text
        cells, errors, warnings = text.rsplit(self._separator, 2)
        more_errors, more_warnings = increase
        new_errors = str(int(errors) + more_errors)
        new_warnings = str(int(warnings) + more_warnings)
        return self._separator.join((cells, new_errors, new_warnings))

    def finish(self, collector: Collector) -> None:
        """Write the rows that were kept, in order, and what stands behind the last."""
        sort_rows(self._held, self._order)
        for number, (_, text) in enumerate(self._held):
            self._write_row(text, number)
        if self._form == "json":
            findings = ",\n".join(map(str, collector.sorted_findings()))
            summary = to_json(collector.recap.summary()).rstrip("\n")
            tail = f'\n],\n"temuan": [\n{findings}\n],\n"ringkasan": {summary}}}\n'
            self._file.write(tail.encode())
