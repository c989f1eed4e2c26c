"""One line per employee, in columns."""

from collections.abc import Iterable, Iterator, Sequence

from skpcli.diagnostics import Severity
from skpcli.engine.results import Appraisal, AppraisalStatus, Row
from skpcli.model.terms import Rating
from skpcli.output.employee.words import DASH, NOT_YET, short_rating
from skpcli.text import cell_width, safe

BRIEF_HEADER = ("Berkas", "NIP", "Nama", "Hasil kerja", "Perilaku", "Predikat", "Keterangan")
"""The headings of the columns."""

_GAP = "  "

_Cells = Sequence[str]


def brief_table(rows: Iterable[Row], width: int = 0) -> str:
    """Set a heading and one line per employee, columns below each other.

    Where that is wider than ``width`` columns file and remark stand below; 0 never does that.
    """
    table = [BRIEF_HEADER, *(brief_cells(row) for row in rows)]
    widths = [max(map(cell_width, column)) for column in zip(*table, strict=True)]
    lines: Iterable[str] = (_line(cells, widths) for cells in table)
    if width and sum(widths) + len(_GAP) * (len(widths) - 1) > width:
        lines = _narrow_lines(table, width)
    return "".join(f"{line}\n" for line in lines)


def brief_cells(row: Row) -> tuple[str, ...]:
    """Say who an employee is and how the appraisal ends, in the order of ``BRIEF_HEADER``."""
    identity = row.identity
    return (
        safe(identity.file),
        safe(identity.nip or DASH),
        safe(identity.nama or DASH),
        *_ending(row),
    )


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
        padded.append(cell + " " * (width - cell_width(cell)))
    return _GAP.join(padded).rstrip()


def _narrow_lines(table: Sequence[_Cells], width: int) -> Iterator[str]:
    """Set file and remark below the other cells, which are wrapped where they must be."""
    from itertools import zip_longest

    from rich.text import Text  # only narrow terminals need it

    from skpcli.output.fitted_table import needed_widths, shared_widths
    from skpcli.output.wrapping import widest_line, wrapped

    texts = [[Text(cell) for cell in cells[1:-1]] for cells in table]
    needed = needed_widths(texts)
    wanted = [max(map(widest_line, column)) for column in zip(*texts, strict=True)]
    room = width - len(_GAP) * (len(needed) - 1)
    widths = shared_widths(max(room, sum(needed)), needed, wanted)
    for cells, row in zip(table, texts, strict=True):
        columns = [wrapped(cell, widths[index]) for index, cell in enumerate(row)]
        for parts in zip_longest(*columns, fillvalue=Text()):
            yield _line([part.plain.rstrip() for part in parts], widths)
        below = Text(f"{cells[0]}: {cells[-1]}")
        for line in wrapped(below, width - len(_GAP)):
            yield f"{_GAP}{line.plain.rstrip()}"
