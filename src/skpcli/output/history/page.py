"""Periods laid out for the terminal, and as Markdown."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.engine.history import OfficeHistory, OfficePeriod, PersonHistory
from skpcli.model.terms import Predikat
from skpcli.output.employee.words import predikat_name
from skpcli.output.history.words import (
    HISTORY_HEADER,
    NO_FORMULA,
    OFFICE_NOTE,
    history_cells,
    period_text_of,
    person_title,
    yearly_notes,
)
from skpcli.output.markdown import escape_markdown, markdown_table

if TYPE_CHECKING:
    from rich.console import RenderableType

_WIDEST = 140


def histories_page(
    people: Sequence[PersonHistory], offices: Sequence[OfficeHistory], width: int
) -> "Iterator[RenderableType]":
    """Lay out one table a person, then one an organisation, at most ``width`` columns wide."""
    from skpcli.output.fitted_table import TableStyle, text_table
    from skpcli.output.rich_text import folded, indented

    width = min(width, _WIDEST)
    for person in people:
        yield from _title(person_title(person), is_first=person is people[0])
        rows = []
        for entry in person.entries:
            rows.append([folded(cell) for cell in history_cells(entry)])
        yield text_table(HISTORY_HEADER, rows, width)
        for note in yearly_notes(person):
            yield indented(folded(note), 0)
    if any(yearly_notes(person) for person in people):
        yield indented(folded(NO_FORMULA, "dim"), 0)
    header = _office_header()
    style = TableStyle(numbers=range(1, len(header)))
    for office in offices:
        yield from _title(f"Organisasi {office.id}", is_first=False)
        rows = []
        for period in office.periods:
            rows.append([folded(cell) for cell in _office_cells(period)])
        yield text_table(header, rows, width, style)
    if offices:
        yield indented(folded(OFFICE_NOTE, "dim"), 0)


def _title(title: str, *, is_first: bool) -> "Iterator[RenderableType]":
    """Head a table, as the name is written."""
    from skpcli.output.rich_text import folded, indented

    if not is_first:
        yield ""
    yield indented(folded(title, "bold"), 0)


def _office_header() -> list[str]:
    names = [predikat_name(predikat) for predikat in Predikat]
    return ["Periode", *names, "Belum"]


def _office_cells(period: OfficePeriod) -> list[str]:
    counts = [str(count) for count in (*period.counts, period.unrated)]
    return [period_text_of(period.evaluasi, period.mulai, period.selesai), *counts]


def histories_markdown(people: Sequence[PersonHistory], offices: Sequence[OfficeHistory]) -> str:
    """Render people and organisations as Markdown."""
    parts = ["# Riwayat predikat kinerja"]
    for person in people:
        parts.append(f"## {escape_markdown(person_title(person))}")
        rows = [_escaped(history_cells(entry)) for entry in person.entries]
        parts.append(markdown_table(HISTORY_HEADER, rows))
        parts += [escape_markdown(note) for note in yearly_notes(person)]
    if any(yearly_notes(person) for person in people):
        parts.append(NO_FORMULA)
    for office in offices:
        parts.append(f"## Organisasi {escape_markdown(office.id)}")
        rows = [_escaped(_office_cells(period)) for period in office.periods]
        parts.append(markdown_table(_office_header(), rows))
    if offices:
        parts.append(OFFICE_NOTE)
    return "\n\n".join(parts) + "\n"


def _escaped(cells: Sequence[str]) -> list[str]:
    return [escape_markdown(cell) for cell in cells]
