"""The recap of a batch as tables."""

from collections.abc import Iterator
from itertools import zip_longest

from rich.console import Group, RenderableType
from rich.text import Text

from skpcli.batch.recap import OUTCOMES, Recap
from skpcli.diagnostics import Severity
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Predikat
from skpcli.output.fitted_table import TableStyle, text_table
from skpcli.output.rich_text import folded, indented, marked_list

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


def lay_out_recap(recap: Recap, group_by: str | None, width: int) -> RenderableType:
    """Lay out the counts, by group where asked for, and who is not rated."""
    parts: list[RenderableType] = [Text(_sentence(recap)), _counts(recap, width)]
    if group_by:
        parts += [Text(), _counts_by_group(recap, group_by, width)]
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


def _counts(recap: Recap, width: int) -> RenderableType:
    left, right = [], []
    for predikat in Predikat:
        left.append((predikat.value, str(recap.predikat[predikat])))
    for status in AppraisalStatus:
        right.append((status.value, str(recap.status[status])))
    rows = []
    for left_cells, right_cells in zip_longest(left, right, fillvalue=("", "")):
        cells = (*left_cells, *right_cells)
        rows.append([Text(cell) for cell in cells])
    header = ("Predikat", "Pegawai", "Status", "Pegawai")
    return text_table(header, rows, width, TableStyle(numbers=(1, 3)))


def _counts_by_group(recap: Recap, group_by: str, width: int) -> RenderableType:
    rows = []
    for name, counts in sorted(recap.groups.items()):
        figures = [Text(str(counts[outcome])) for outcome in OUTCOMES]
        rows.append([folded(name), *figures])
    titles = [_SHORT[outcome] for outcome in OUTCOMES]
    header = (_GROUP_TITLES[group_by], *titles)
    style = TableStyle(numbers=range(1, len(header)))
    return text_table(header, rows, width, style)


def _not_rated(recap: Recap) -> Iterator[RenderableType]:
    """List those not rated, and why."""
    yield Text("Belum berpredikat:")
    yield marked_list([("-", folded(f"{name}: {reason}")) for name, reason in recap.not_rated], 1)
    not_rated = recap.status[AppraisalStatus.BELUM] + recap.status[AppraisalStatus.GALAT]
    rest = not_rated - len(recap.not_rated)
    if rest > 0:
        command = "-f csv --saring status=belum,galat"
        yield indented(folded(f"dan {rest} lagi; lihat semuanya dengan {command}"), 2)
