"""The recap of a batch as tables."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.batch.recap import OUTCOMES, Recap
from skpcli.diagnostics import Severity
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Predikat
from skpcli.output.rich_text import folded, indented, marked_list
from skpcli.text import safe

_GROUP_TITLES = {
    "organisasi": "Organisasi",
    "penilai": "Pejabat penilai",
    "unit": "Unit kerja",
}
_SHORT = {
    "sangat baik": "SB",
    "baik": "B",
    "butuh perbaikan": "BP",
    "kurang": "K",
    "sangat kurang": "SK",
    "belum": "belum",
    "galat": "galat",
}


def lay_out_recap(recap: Recap, group_by: str | None) -> RenderableType:
    """Lay out the counts, by group where asked for, and who is not rated."""
    parts: list[RenderableType] = [
        Text(_sentence(recap)),
        _counts(recap),
    ]
    if group_by:
        parts += [Text(), _counts_by_group(recap, group_by)]
    if recap.not_rated:
        parts += [Text(), *_not_rated(recap)]
    return Group(*parts)


def _sentence(recap: Recap) -> str:
    errors = recap.severities[Severity.ERROR]
    warnings = recap.severities[Severity.WARNING]
    people = f"{recap.people} pegawai"
    if recap.shown != recap.people:
        people += f" ({recap.shown} sesuai saringan)"
    return f"{recap.files} berkas, {people}; {errors} galat, {warnings} peringatan"


def _counts(recap: Recap) -> Table:
    table = Table(box=box.SQUARE)
    table.add_column("Predikat")
    table.add_column("Pegawai", justify="right")
    table.add_column("Status")
    table.add_column("Pegawai", justify="right")
    left = _cells(Predikat, recap.predikat)
    right = _cells(AppraisalStatus, recap.status)
    for left_cells, right_cells in zip_longest(left, right, fillvalue=("", "")):
        table.add_row(*left_cells, *right_cells)
    return table


def _cells(names: Iterable[str], counts: Mapping[str, int]) -> list[tuple[str, str]]:
    return [(str(name), str(counts[name])) for name in names]


def _counts_by_group(recap: Recap, group_by: str) -> Table:
    table = Table(box=box.SQUARE)
    table.add_column(_GROUP_TITLES[group_by], overflow="fold")
    for outcome in OUTCOMES:
        table.add_column(_SHORT[outcome], justify="right")
    for name, counts in sorted(recap.groups.items()):
        cells = [str(counts[outcome]) for outcome in OUTCOMES]
        table.add_row(Text(safe(name)), *cells)
    return table


def _not_rated(recap: Recap) -> Iterator[RenderableType]:
    """List those not rated, and why."""
    yield Text("Belum berpredikat:")
    people = []
    for name, reason in recap.not_rated:
        people.append(("-", folded(f"{name}: {reason}")))
    yield marked_list(people, 1)
    unfinished = recap.status[AppraisalStatus.BELUM]
    unread = recap.status[AppraisalStatus.GALAT]
    rest = unfinished + unread - len(recap.not_rated)
    if rest > 0:
        command = "-f csv --saring status=belum,galat"
        more = folded(f"dan {rest} lagi; lihat semuanya dengan {command}")
        yield indented(more, 2)
