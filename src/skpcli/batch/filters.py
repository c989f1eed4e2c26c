"""Choice of rows by the cells of their columns, and their order."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple, TypeVar

from skpcli.engine.results import StatusNilai
from skpcli.model.spellings import cocokkan, lipat
from skpcli.model.terms import Capaian, Evaluasi, Predikat, Rating
from skpcli.output.employee.csv_rows import KOLOM

_CHOICES: dict[str, type[StrEnum]] = {
    "evaluasi": Evaluasi,
    "capaian_organisasi": Capaian,
    "rating_hasil_kerja": Rating,
    "usulan_hasil_kerja": Rating,
    "rating_perilaku_kerja": Rating,
    "usulan_perilaku_kerja": Rating,
    "predikat": Predikat,
    "status": StatusNilai,
}
_COUNTS = ("galat", "peringatan")
_NUMBERS = ("dokumen", *_COUNTS)
_LAST = "\U0010ffff"

T = TypeVar("T")
Kunci = tuple[str, ...]
"""What a row is sorted by: a text for each of the columns asked for."""


class Saringan(NamedTuple):
    """A column, by its place, and the folded values that its cell may have.

    ``bukan`` turns the choice round.
    """

    kolom: int
    nilai: frozenset[str]
    bukan: bool = False

    def cocok(self, sel: Sequence[str]) -> bool:
        """Tell whether a row stays."""
        is_among_values = lipat(sel[self.kolom]) in self.nilai
        return is_among_values is not self.bukan


def baca_saringan(teks: str) -> Saringan | str:
    """Read ``kolom=nilai,nilai`` or ``kolom!=nilai``; a text says what is wrong with it.

    >>> baca_saringan("status=belum").kolom == KOLOM.index("status")
    True
    """
    left, equals, right = teks.partition("=")
    if not equals:
        examples = "`predikat=kurang,sangat kurang` atau `status!=dinilai`"
        return f"`{teks}` bukan saringan; tulis seperti {examples}"
    is_negated = left.endswith("!")
    name = left.removesuffix("!").strip()
    column = kolom_bernama(name, [column for column in KOLOM if column not in _COUNTS])
    if isinstance(column, str):
        return column
    values = [value.strip() for value in right.split(",")]
    if name in _CHOICES:
        members = _read_members(name, values)
        if isinstance(members, str):
            return members
        values = members
    return Saringan(
        kolom=column,
        nilai=frozenset(lipat(value) for value in values),
        bukan=is_negated,
    )


def _read_members(column: str, values: Sequence[str]) -> list[str] | str:
    """Read values of a closed set, of which any may be empty; a text says which is none."""
    choices = _CHOICES[column]
    members = []
    for value in values:
        match = cocokkan(choices, value) if value else None
        if match:
            members.append(match.nilai)
        elif value:
            accepted = ", ".join(member.value for member in choices)
            return f'"{value}" bukan isi kolom `{column}`; pilih dari: {accepted}'
        else:
            members.append("")
    return members


def kolom_bernama(nama: str, boleh: Iterable[str] = KOLOM) -> int | str:
    """Find a column by its name; a text says that there is none."""
    names = list(boleh)
    if nama in names:
        return KOLOM.index(nama)
    near = get_close_matches(nama, names, 1)
    guess = f" Maksud Anda `{near[0]}`?" if near else ""
    return f"kolom `{nama}` tidak dikenal; yang dikenal: {', '.join(names)}.{guess}"


def kunci_urut(nama: str, sel: Sequence[str]) -> str:
    """Give what a row is sorted by.

    Members of closed sets in their own order, empty cells last; numbers by size.

    >>> columns = len(KOLOM)
    >>> kunci_urut("status", ["galat"] * columns) > kunci_urut("status", ["dinilai"] * columns)
    True
    """
    cell = sel[KOLOM.index(nama)]
    if nama in _CHOICES and cell:
        members = [member.value for member in _CHOICES[nama]]
        return f"{members.index(cell):02}"
    if nama in _NUMBERS:
        return _number_key(int(cell))
    return cell.casefold() or _LAST


def _number_key(number: int) -> str:
    return f"{number:09}"


def kunci_naik(kunci: Kunci, urut: Sequence[str], tambahan: tuple[int, int]) -> Kunci:
    """Give the key of a row whose galat and peringatan have been raised."""
    increases = dict(zip(_COUNTS, tambahan, strict=True))
    raised = []
    for column, part in zip(urut, kunci, strict=True):
        name = column.removeprefix("-")
        if name in increases:
            raised.append(_number_key(int(part) + increases[name]))
        else:
            raised.append(part)
    return tuple(raised)


def naikkan_kunci(
    baris: list[tuple[Kunci, T]], urut: Sequence[str], tambahan: Mapping[int, tuple[int, int]]
) -> list[tuple[Kunci, T]]:
    """Give the keys of all rows after galat and peringatan of some were raised, by their number."""
    raised = []
    for number, (key, row) in enumerate(baris):
        if number in tambahan:
            key = kunci_naik(key, urut, tambahan[number])
        raised.append((key, row))
    return raised


def urutkan(baris: list[tuple[Kunci, T]], urut: Sequence[str]) -> None:
    """Sort rows by the columns of ``urut``, each with ``-`` in front for the reverse.

    Equal ones stay as they are. Empty cells come last either way.
    """

    def sort_by(position: int, *, is_descending: bool) -> None:
        baris.sort(key=lambda keyed: keyed[0][position], reverse=is_descending)
        if is_descending:
            baris.sort(key=lambda keyed: keyed[0][position] == _LAST)

    for position in reversed(range(len(urut))):
        sort_by(position, is_descending=urut[position].startswith("-"))
