"""Web pages that are called ``.xls``: their tables as one sheet, as Excel opens them."""

from html.parser import HTMLParser

from skpcli.workbook.table_cells import (
    TableCell,
    TableRow,
    TableSheet,
    clean_cell_text,
    text_cell,
)

_MOST_SPANNED = 1000
_BREAKS = ("br", "p", "div", "li")
_CELLS = ("td", "th")
_UNSHOWN = ("script", "style", "title")

_Attributes = list[tuple[str, str | None]]


def read_html(text: str) -> TableSheet:
    """Read all tables of a page as one sheet without a name, one below the other."""
    page = _Page()
    page.feed(text)
    page.close()
    page.finish_row()
    return TableSheet(name=None, rows=tuple(page.rows))


class _Page(HTMLParser):
    """The rows found so far, the row that is being read, and the cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[TableRow] = []
        self._number = 0
        self._cells: dict[int, TableCell] | None = None
        self._column = 0
        self._width = 1
        self._height = 1
        self._parts: list[str] | None = None
        self._unshown = 0
        self._spanning: dict[int, tuple[int, TableCell]] = {}

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag == "table":
            self.finish_row()
            self._spanning.clear()
        elif tag == "tr":
            self.finish_row()
            self._start_row()
        elif tag in _CELLS:
            self._start_cell(dict(attrs))
        elif tag in _BREAKS and self._parts is not None:
            self._parts.append("\n")
        elif tag in _UNSHOWN:
            self._unshown += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS:
            self._finish_cell()
        elif tag in ("tr", "table"):
            self.finish_row()
        elif tag in _UNSHOWN and self._unshown:
            self._unshown -= 1

    def handle_data(self, data: str) -> None:
        if self._parts is not None and not self._unshown:
            self._parts.append(" ".join(data.split()) if data.strip() else " ")

    def finish_row(self) -> None:
        """End the row that is being read."""
        self._finish_cell()
        if self._cells is None:
            return
        self._take_spanning()
        if self._cells:
            self.rows.append(TableRow(self._number, dict(sorted(self._cells.items()))))
        self._cells = None

    def _start_row(self) -> None:
        self._number += 1
        self._column = 0
        self._cells = {}

    def _start_cell(self, attributes: dict[str, str | None]) -> None:
        self._finish_cell()
        if self._cells is None:
            self._start_row()
        self._column += 1
        while self._column in self._spanning:
            self._column += 1
        self._width = _spanned(attributes.get("colspan"))
        self._height = _spanned(attributes.get("rowspan"))
        self._parts = []

    def _finish_cell(self) -> None:
        if self._parts is None or self._cells is None:
            return
        cell = text_cell(clean_cell_text("".join(self._parts)))
        for column in range(self._column, self._column + self._width):
            if cell.text:
                self._cells[column] = cell
            if self._height > 1:
                self._spanning[column] = (self._number + self._height - 1, cell)
        self._column += self._width - 1
        self._parts = None

    def _take_spanning(self) -> None:
        """Repeat the cells of rows above that reach into this one."""
        assert self._cells is not None
        for column, (last, cell) in list(self._spanning.items()):
            if cell.text:
                self._cells.setdefault(column, cell)
            if last <= self._number:
                del self._spanning[column]


def _spanned(written: str | None) -> int:
    if written and written.strip().isdecimal():
        return max(1, min(int(written.strip()[:5]), _MOST_SPANNED))
    return 1
