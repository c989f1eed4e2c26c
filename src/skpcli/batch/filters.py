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
_LAST = "\U0010ffff"

T = TypeVar("T")
SortKey = tuple[str, ...]
"""What a row is sorted by: a text for each of the columns asked for."""


class RowFilter(NamedTuple):
    """A column, by its place, and the folded values that its cell may have.

    ``bukan`` turns the choice round.
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

    >>> read_filter("status=belum").kolom == KOLOM.index("status")
    True
    """
    left, equals, right = text.partition("=")
    if not equals:
        examples = "`predikat=kurang,sangat kurang` atau `status!=dinilai`"
        return f"`{text}` bukan saringan; tulis seperti {examples}"
    is_negated = left.endswith("!")
    name = left.removesuffix("!").strip()
    column = column_named(name, [column for column in EMPLOYEE_COLUMNS if column not in _COUNTS])
    if isinstance(column, str):
        return column
    values = [value.strip() for value in right.split(",")]
    if name in _CHOICES:
        members = _read_members(name, values)
        if isinstance(members, str):
            return members
        values = members
    return RowFilter(
        column=column,
        values=frozenset(fold(value) for value in values),
        is_negated=is_negated,
    )


def _read_members(column: str, values: Sequence[str]) -> list[str] | str:
    """Read values of a closed set, of which any may be empty; a text says which is none."""
    choices = _CHOICES[column]
    members = []
    for value in values:
        match = match_choice(choices, value) if value else None
        if match:
            members.append(match.value)
        elif value:
            accepted = ", ".join(member.value for member in choices)
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
    guess = f" Maksud Anda `{near[0]}`?" if near else ""
    return f"kolom `{name}` tidak dikenal; yang dikenal: {', '.join(names)}.{guess}"


def cell_sort_key(column: str, cells: Sequence[str]) -> str:
    """Give what a row is sorted by.

    Members of closed sets in their own order, empty cells last; numbers by size.

    >>> columns = len(KOLOM)
    >>> cell_sort_key("status", ["galat"] * columns) > cell_sort_key("status", ["dinilai"] * columns)
    True
    """
    cell = cells[EMPLOYEE_COLUMNS.index(column)]
    if column in _CHOICES and cell:
        members = [member.value for member in _CHOICES[column]]
        return f"{members.index(cell):02}"
    if column in _NUMBERS:
        return _number_key(int(cell))
    return cell.casefold() or _LAST


def _number_key(number: int) -> str:
    return f"{number:09}"


def raised_key(key: SortKey, order: Sequence[str], increase: tuple[int, int]) -> SortKey:
    """Give the key of a row whose galat and peringatan have been raised."""
    increases = dict(zip(_COUNTS, increase, strict=True))
    raised = []
    for column, part in zip(order, key, strict=True):
        name = column.removeprefix("-")
        if name in increases:
            raised.append(_number_key(int(part) + increases[name]))
        else:
            raised.append(part)
    return tuple(raised)


def raise_keys(
    rows: list[tuple[SortKey, T]], order: Sequence[str], increases: Mapping[int, tuple[int, int]]
) -> list[tuple[SortKey, T]]:
    """Give the keys of all rows after galat and peringatan of some were raised, by their number."""
    raised = []
    for number, (key, row) in enumerate(rows):
        if number in increases:
            key = raised_key(key, order, increases[number])
        raised.append((key, row))
    return raised


def sort_rows(rows: list[tuple[SortKey, T]], order: Sequence[str]) -> None:
    """Sort rows by the columns of ``urut``, each with ``-`` in front for the reverse.

    Equal ones stay as they are. Empty cells come last either way.
    """

    def sort_by(position: int, *, is_descending: bool) -> None:
        rows.sort(key=lambda keyed: keyed[0][position], reverse=is_descending)
        if is_descending:
            rows.sort(key=lambda keyed: keyed[0][position] == _LAST)

    for position in reversed(range(len(order))):
        sort_by(position, is_descending=order[position].startswith("-"))
