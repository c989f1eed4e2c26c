"""One line per employee, in columns."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from skpcli.diagnostics import Severity
from skpcli.engine.results import Appraisal, AppraisalStatus, Row
from skpcli.model.terms import Rating
from skpcli.output.employee.words import DASH, NOT_YET, short_rating
from skpcli.text import cell_width, safe

if TYPE_CHECKING:
    from rich.text import Text

BRIEF_HEADER = ("Berkas", "NIP", "Nama", "Hasil kerja", "Perilaku", "Predikat", "Keterangan")
"""The headings of the columns."""

_GAP = "  "

_Cells = Sequence[str]


def brief_table(rows: Iterable[Row], width: int = 0) -> str:
    """Set a heading and one line per employee, columns below each other.

    Where that is wider than ``width`` columns file and remark stand below; 0 never does that.
    """
    table: list[_Cells] = [BRIEF_HEADER]
    for row in rows:
        table.append(brief_cells(row))
    widths = _natural_widths(table)
    gaps = len(_GAP) * (len(widths) - 1)
    if width and sum(widths) + gaps > width:
        lines = list(_narrow_lines(table, width))
    else:
        lines = [_line(cells, widths) for cells in table]
    return "".join(f"{line}\n" for line in lines)


def _natural_widths(table: Sequence[_Cells]) -> list[int]:
    """Give every column the width of its widest cell."""
    widths = []
    for column in zip(*table, strict=True):
        widest = max(column, key=cell_width)
        widths.append(cell_width(widest))
    return widths


def brief_cells(row: Row) -> tuple[str, ...]:
    """Say who an employee is and how the appraisal ends, in the order of ``BRIEF_HEADER``."""
    identity = row.identity
    file = safe(identity.file)
    number = safe(identity.nip or DASH)
    name = safe(identity.nama or DASH)
    return (file, number, name, *_ending(row))


def _ending(row: Row) -> tuple[str, str, str, str]:
    """Give both ratings, the predikat or why there is none, and what it rests on."""
    appraisal = row.appraisal
    if appraisal is None:
        count = row.count(Severity.ERROR)
        errors = f"{count} galat" if count else "galat"
        return DASH, DASH, "galat", f"dokumen memuat {errors}"
    hasil_kerja = _rating(appraisal.rating_hasil_kerja.value)
    perilaku = _rating(appraisal.rating_perilaku_kerja.value)
    predikat = appraisal.predikat
    if predikat.value is None:
        return hasil_kerja, perilaku, NOT_YET.lower(), safe(predikat.reason)
    return hasil_kerja, perilaku, predikat.value, _source(appraisal)


def _rating(rating: Rating | None) -> str:
    return short_rating(rating) if rating else DASH


def _source(appraisal: Appraisal) -> str:
    """Say what the predikat rests on; one suggestion makes the whole a suggestion."""
    if appraisal.status is AppraisalStatus.USULAN:
        return "usulan, belum ditetapkan"
    sources: list[str] = []
    for verdict in (appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja):
        if verdict.source and verdict.source.value not in sources:
            sources.append(verdict.source.value)
    return " dan ".join(sources)


def _line(cells: _Cells, widths: Sequence[int]) -> str:
    padded = []
    for cell, width in zip(cells, widths, strict=True):
        missing = width - cell_width(cell)
        padded.append(cell + " " * missing)
    line = _GAP.join(padded)
    return line.rstrip()


def _narrow_lines(table: Sequence[_Cells], width: int) -> Iterator[str]:
    """Set file and remark below the other cells, which are wrapped where they must be."""
    from rich.text import Text  # only narrow terminals need it

    from skpcli.output.fitted_table import needed_widths, shared_widths
    from skpcli.output.wrapping import wrapped

    in_columns = [cells[1:-1] for cells in table]
    texts = []
    for cells in in_columns:
        texts.append([Text(cell) for cell in cells])
    needed = needed_widths(texts)
    wanted = _natural_widths(in_columns)
    gaps = len(_GAP) * (len(needed) - 1)
    room = max(width - gaps, sum(needed))
    widths = shared_widths(room, needed, wanted)
    for cells, row in zip(table, texts, strict=True):
        yield from _wrapped_cells(row, widths)
        below = Text(f"{cells[0]}: {cells[-1]}")
        for line in wrapped(below, width - len(_GAP)):
            yield f"{_GAP}{line.plain.rstrip()}"


def _wrapped_cells(row: "Sequence[Text]", widths: Sequence[int]) -> Iterator[str]:
    """Set the cells of one employee beside each other, over as many lines as they need."""
    from skpcli.output.wrapping import wrapped

    columns = []
    for cell, width in zip(row, widths, strict=True):
        columns.append([line.plain.rstrip() for line in wrapped(cell, width)])
    for cells in zip_longest(*columns, fillvalue=""):
        yield _line(cells, widths)
