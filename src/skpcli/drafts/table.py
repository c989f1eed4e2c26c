"""A table of people, one a row, as answers."""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from skpcli.drafts.questions import QUESTIONS, Answers, read_answer
from skpcli.model.spellings import fold
from skpcli.model.terms import JenisDokumen
from skpcli.reading.sheet_text import (
    SheetRow,
    guess_separator,
    sheet_rows,
    take_separator_line,
    typed_cell,
)

REQUIRED_COLUMNS = ("nama", "nip", "jabatan")
"""The columns that a table must have."""

_WHO_AND_WHEN = ("nip", "jabatan", "evaluasi", "tahun", "mulai", "selesai")
_QUESTIONS = {question.name: question for question in QUESTIONS[JenisDokumen.PEGAWAI]}


class PersonRow(NamedTuple):
    """A row: its number as a spreadsheet shows it, its answers, and what is wrong with them."""

    number: int
    answers: Answers
    mistakes: str = ""


class PeopleTable(NamedTuple):
    """A table: its rows, the columns it has.

    Then the columns that are nobody's question, that it lacks, that it has twice. ``is_broken``
    says that it is no CSV to its end.
    """

    rows: tuple[PersonRow, ...] = ()
    columns: frozenset[str] = frozenset()
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    is_broken: bool = False


def read_people_table(text: str) -> PeopleTable:
    """Read CSV with a header in any case, separated by comma, semicolon or tab.

    A row has the number that a spreadsheet gives it: records are counted and not lines, since a
    cell may hold line breaks; empty records count. Excel's ``sep=;`` in front names the separator;
    spreadsheets do not show it as a row.
    """
    try:
        rows = _filled_rows(text)
    except csv.Error:  # an endless cell: a quote that is never closed
        return PeopleTable(is_broken=True)
    if not rows:
        return PeopleTable(missing=REQUIRED_COLUMNS)
    headings = [cell.strip() for cell in rows[0].cells]
    columns = [_column(heading) for heading in headings]
    unknown = []
    for heading, column in zip(headings, columns, strict=True):
        if heading and column not in _QUESTIONS:
            unknown.append(heading)
    missing = tuple(column for column in REQUIRED_COLUMNS if column not in columns)
    doubled = tuple(column for column in _QUESTIONS if columns.count(column) > 1)
    people: list[PersonRow] = []
    if not missing and not doubled:
        people = [_read_row(row, columns) for row in rows[1:]]
    return PeopleTable(
        rows=tuple(people),
        columns=frozenset(columns),
        unknown=tuple(unknown),
        missing=missing,
        doubled=doubled,
    )


def _column(heading: str) -> str:
    return fold(heading).replace(" ", "_")


def _filled_rows(text: str) -> list[SheetRow]:
    """Give the rows with anything in them, the header first."""
    separator, rest = take_separator_line(text)
    if separator is None:
        separator = guess_separator(rest.lstrip().partition("\n")[0])
    rows = sheet_rows(rest, separator)
    return [row for row in rows if any(cell.strip() for cell in row.cells)]


def _read_row(row: SheetRow, columns: list[str]) -> PersonRow:
    mistakes: list[str] = []
    if any(row.cells[len(columns) :]):
        mistakes.append(f"ada {len(row.cells)} sel, sedangkan kolomnya {len(columns)}")
    answers: dict[str, str] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if column not in _QUESTIONS:
            continue
        answer = read_answer(_QUESTIONS[column], typed_cell(cell))
        if answer.value is not None:
            answers[column] = answer.value
        elif answer.message:
            hint = ""
            if answer.hint:
                hint = f" ({answer.hint})"
            mistakes.append(f"{column}: {answer.message}{hint}")
    return PersonRow(
        number=row.number,
        answers=answers,
        mistakes="; ".join(mistakes),
    )


def repeated_people(table: PeopleTable) -> Iterator[tuple[PersonRow, PersonRow]]:
    """Pair every row about a person, position and period that came before with the first."""
    first_rows: dict[tuple[str | None, ...], PersonRow] = {}
    for row in table.rows:
        if not row.answers.get("nip"):
            continue
        key = tuple(row.answers.get(name) for name in _WHO_AND_WHEN)
        first = first_rows.setdefault(key, row)
        if first is not row:
            yield row, first
