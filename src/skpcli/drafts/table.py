"""A table of people, one a row, as answers."""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from skpcli.drafts.questions import ISIAN, Isian, Jawaban, baca
from skpcli.model.spellings import lipat
from skpcli.model.terms import JenisDokumen
from skpcli.reading.sheet_text import (
    SheetRow,
    guess_separator,
    sheet_rows,
    take_separator_line,
    typed_cell,
)

WAJIB = ("nama", "nip", "jabatan")
"""The columns that a table must have."""

_WHO_AND_WHEN = ("nip", "jabatan", "evaluasi", "tahun", "mulai", "selesai")
_QUESTIONS: dict[str, Isian] = {question.nama: question for question in ISIAN[JenisDokumen.PEGAWAI]}


class Baris(NamedTuple):
    """A row: its number as a spreadsheet shows it, its answers, and what is wrong with them."""

    nomor: int
    jawaban: Jawaban
    salah: str = ""


class Tabel(NamedTuple):
    """A table: its rows, the columns it has.

    Then the columns that are nobody's question, that it lacks, that it has twice. ``rusak`` says
    that it is no CSV to its end.
    """

    baris: tuple[Baris, ...] = ()
    kolom: frozenset[str] = frozenset()
    asing: tuple[str, ...] = ()
    kurang: tuple[str, ...] = ()
    ganda: tuple[str, ...] = ()
    rusak: bool = False


def baca_tabel(teks: str) -> Tabel:
    """Read CSV with a header in any case, separated by comma, semicolon or tab.

    A row has the number that a spreadsheet gives it: records are counted and not lines, since a
    cell may hold line breaks; empty records count. Excel's ``sep=;`` in front names the separator;
    spreadsheets do not show it as a row.
    """
    try:
        rows = _filled_rows(teks)
    except csv.Error:  # an endless cell: a quote that is never closed
        return Tabel(rusak=True)
    if not rows:
        return Tabel(kurang=WAJIB)
    headings = [cell.strip() for cell in rows[0].cells]
    columns = [lipat(heading).replace(" ", "_") for heading in headings]
    unknown = []
    for heading, column in zip(headings, columns, strict=True):
        if heading and column not in _QUESTIONS:
            unknown.append(heading)
    missing = tuple(column for column in WAJIB if column not in columns)
    doubled = tuple(column for column in _QUESTIONS if columns.count(column) > 1)
    people: list[Baris] = []
    if not missing and not doubled:
        people += [_read_row(row, columns) for row in rows[1:]]
    return Tabel(
        baris=tuple(people),
        kolom=frozenset(columns),
        asing=tuple(unknown),
        kurang=missing,
        ganda=doubled,
    )


def _filled_rows(text: str) -> list[SheetRow]:
    """Give the rows with anything in them, the header first."""
    separator, rest = take_separator_line(text)
    if separator is None:
        header = next((line for line in rest.splitlines() if line.strip()), "")
        separator = guess_separator(header)
    rows = sheet_rows(rest, separator)
    return [row for row in rows if any(cell.strip() for cell in row.cells)]


def _read_row(row: SheetRow, columns: list[str]) -> Baris:
    mistakes: list[str] = []
    if any(row.cells[len(columns) :]):
        mistakes.append(f"ada {len(row.cells)} sel, sedangkan kolomnya {len(columns)}")
    answers: dict[str, str] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if column not in _QUESTIONS:
            continue
        answer = baca(_QUESTIONS[column], typed_cell(cell))
        if answer.nilai is not None:
            answers[column] = answer.nilai
        elif answer.pesan:
            hint = f" ({answer.saran})" if answer.saran else ""
            mistakes.append(f"{column}: {answer.pesan}{hint}")
    return Baris(nomor=row.number, jawaban=answers, salah="; ".join(mistakes))


def orang_ganda(tabel: Tabel) -> Iterator[tuple[Baris, Baris]]:
    """Pair every row about a person, position and period that came before with the first."""
    first_rows: dict[tuple[str | None, ...], Baris] = {}
    for row in tabel.baris:
        if not row.jawaban.get("nip"):
            continue
        key = tuple(row.jawaban.get(name) for name in _WHO_AND_WHEN)
        first = first_rows.setdefault(key, row)
        if first is not row:
            yield row, first
