"""The seven values of behaviour as a table, or stacked where columns are few."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.engine.results import Appraisal
from skpcli.model.performance import NilaiPerilaku
from skpcli.output.employee.words import DASH, in_one_line, values_in_order
from skpcli.output.fitted_table import FittedColumn, fitted_table
from skpcli.output.rich_text import (
    Hanging,
    folded,
    heading,
    indented,
    joined,
    labelled,
    value_style,
)

_TABLE_WIDTH = 68
_PADDED_WIDTH = 74
_LONG_TITLES_WIDTH = 100


def perilaku_kerja_blocks(appraisal: Appraisal, width: int) -> Iterator[RenderableType]:
    """Give the blocks of the seven values for a terminal of ``width`` columns."""
    yield heading("Perilaku kerja")
    table = _table(appraisal, width) if width >= _TABLE_WIDTH else None
    if table:
        yield table
        return
    for name, nilai in values_in_order(appraisal):
        yield indented(folded(name, "bold"), 2)
        yield _stacked(nilai)


def _stacked(nilai: NilaiPerilaku) -> Hanging:
    rating = folded(nilai.rating or "belum ada rating", value_style(nilai.rating))
    lines: list[tuple[str, str | Text]] = [("Rating", rating)]
    if nilai.ekspektasi_khusus:
        lines.append(("Ekspektasi", in_one_line(nilai.ekspektasi_khusus)))
    if nilai.umpan_balik:
        lines.append(("Umpan balik", folded(in_one_line(nilai.umpan_balik), "italic")))
    return labelled(lines, 12, 4)


def _table(appraisal: Appraisal, width: int) -> Table | None:
    padding, rating_width = 0, 10
    if width >= _PADDED_WIDTH:
        padding, rating_width = 1, 19
    expectation = "Ekspektasi khusus"
    if width >= _LONG_TITLES_WIDTH:
        expectation = "Ekspektasi khusus pimpinan"
    columns = (
        FittedColumn("Nilai", 13),
        FittedColumn(expectation, 17, grows=True),
        FittedColumn("Umpan balik", 17, grows=True),
        FittedColumn("Rating", rating_width),
    )
    rows = []
    for name, nilai in values_in_order(appraisal):
        expectations = nilai.ekspektasi_khusus or (DASH,)
        cells = [
            folded(name),
            joined(folded(text) for text in expectations),
            folded(in_one_line(nilai.umpan_balik)),
            folded(nilai.rating or "belum ada", value_style(nilai.rating)),
        ]
        rows.append(cells)
    return fitted_table(width, padding, columns, [rows])
