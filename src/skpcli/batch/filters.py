"""Choice of rows by the cells of their columns, and their order."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple, TypeVar

from skpcli.engine.results import AppraisalStatus
from skpcli.model.spellings import fold, match_choice
from skpcli.model.terms import Capaian, Evaluasi, Predikat, Rating
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS

_CHOICES: dict[str, type[StrEnum]] = {
    "evaluasi": Evaluasi,
    "capaian_organisasi": Capaian,
    "rating_hasil_kerja": Rating,
    "usulan_hasil_kerja": Rating,
    "rating_perilaku_kerja": Rating,
    "usulan_perilaku_kerja": Rating,
    "predikat": Predikat,
    "status": AppraisalStatus,
}
_COUNTS = ("galat", "peringatan")
_NUMBERS = ("dokumen", *_COUNTS)
FILTER_COLUMNS = tuple(column for column in EMPLOYEE_COLUMNS if column not in _COUNTS)
"""The columns that rows can be chosen by."""

_LAST = "\U0010ffff"

T = TypeVar("T")
RowKey = tuple[str, ...]
"""What a row is sorted by: a text for each of the columns asked for."""


class RowFilter(NamedTuple):
    """A column, by its place, and the folded values that its cell may have.

    ``is_negated`` turns the choice round.
    """

    column: int
    values: frozenset[str]
    is_negated: bool = False

    def matches(self, cells: Sequence[str]) -> bool:
        """Tell whether a row stays."""
        is_among_values = fold(cells[self.column]) in self.values
        return is_among_values is not self.is_negated


def read_filter(text: str) -> RowFilter | str:
    """Read ``kolom=nilai,nilai`` or ``kolom!=nilai``; a text says what is wrong with it.

    >>> read_filter("status=belum").column == EMPLOYEE_COLUMNS.index("status")
    True
    """
    left, equals, right = text.partition("=")
    if not equals:
        examples = "`predikat=kurang,sangat kurang` atau `status!=dinilai`"
        return f"`{text}` bukan saringan; tulis seperti {examples}"
    name = left.removesuffix("!").strip()
    column = column_named(name, FILTER_COLUMNS)
    if isinstance(column, str):
        return column
    values = [value.strip() for value in right.split(",")]
    if name in _CHOICES:
        members = _read_members(name, values)
        if isinstance(members, str):
            return members
        values = members
    folded = frozenset(fold(value) for value in values)
    return RowFilter(
        column=column,
        values=folded,
        is_negated=left.endswith("!"),
    )


def column_choices(column: str) -> Iterable[str]:
    """Give the values of a column that holds a closed set; of any other column none."""
    return _CHOICES.get(column, ())


def _read_members(column: str, values: Sequence[str]) -> list[str] | str:
    """Read values of a closed set, of which any may be empty; a text says which is none."""
    choices = _CHOICES[column]
    members = []
    for value in values:
        match = match_choice(choices, value) if value else None
        if match:
            members.append(match.value)
        elif value:
            accepted = ", ".join(choices)
            return f'"{value}" bukan isi kolom `{column}`; pilih dari: {accepted}'
        else:
            members.append("")
    return members


def column_named(name: str, allowed: Iterable[str] = EMPLOYEE_COLUMNS) -> int | str:
    """Find a column by its name; a text says that there is none."""
    names = list(allowed)
    if name in names:
        return EMPLOYEE_COLUMNS.index(name)
    near = get_close_matches(name, names, 1)
    guess = ""
    if near:
        guess = f" Maksud Anda `{near[0]}`?"
    return f"kolom `{name}` tidak dikenal; yang dikenal: {', '.join(names)}.{guess}"


def row_key(cells: Sequence[str], order: Sequence[str]) -> RowKey:
    """Give what a row is sorted by, a text for each column of ``order``."""
    return tuple(_part_of_key(column.removeprefix("-"), cells) for column in order)


def _part_of_key(column: str, cells: Sequence[str]) -> str:
    """Take members of closed sets in their own order, empty cells last, numbers by size."""
    cell = cells[EMPLOYEE_COLUMNS.index(column)]
    if column in _CHOICES and cell:
        members: list[str] = list(_CHOICES[column])
        return f"{members.index(cell):02}"
    if column in _NUMBERS:
        return _number_key(int(cell))
    return cell.casefold() or _LAST


def _number_key(number: int) -> str:
    return f"{number:09}"


def raise_keys(
    rows: list[tuple[RowKey, T]],
    order: Sequence[str],
    increases: Mapping[int, tuple[int, int]],
) -> None:
    """Renew the keys of the rows whose galat and peringatan are raised, by their number."""
    for number, increase in increases.items():
        key, row = rows[number]
        parts = list(key)
        more = dict(zip(_COUNTS, increase, strict=True))
        for position, column in enumerate(order):
            name = column.removeprefix("-")
            if name in more:
                count = int(parts[position]) + more[name]
                parts[position] = _number_key(count)
        rows[number] = (tuple(parts), row)


def sort_rows(rows: list[tuple[RowKey, T]], order: Sequence[str]) -> None:
    """Sort rows by the columns of ``order``, each with ``-`` in front for the reverse.

    Equal ones stay as they are. Empty cells come last either way.
    """
    for position in reversed(range(len(order))):
        _sort_by(rows, position, is_descending=order[position].startswith("-"))


def _sort_by(rows: list[tuple[RowKey, T]], position: int, *, is_descending: bool) -> None:
    rows.sort(key=lambda keyed: keyed[0][position], reverse=is_descending)
    if is_descending:
        rows.sort(key=lambda keyed: keyed[0][position] == _LAST)
