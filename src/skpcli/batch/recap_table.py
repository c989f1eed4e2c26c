"""The recap of a batch as tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skpcli.batch.people import CountedDocument
from skpcli.batch.recap import GROUP_TITLES, MOST_NAMED, OUTCOMES, GroupCount, Recap
from skpcli.diagnostics import Severity
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Predikat
from skpcli.output.rich_text import folded, indented, marked_list
from skpcli.text import safe

_MAIN_NOTE = (
    "Di luar tabel ini setiap orang dihitung sekali, menurut dokumen utamanya: yang tahunan "
    "lebih dahulu, lalu yang berakhir paling akhir."
)
_UNRECOGNISED = "dokumen tanpa nama dan NIP yang terbaca tidak dihitung sebagai orang"
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
    """Lay out the counts of people, by period and by group where asked for; who is not rated."""
    main = recap.main()
    parts: list[RenderableType] = [Text(_sentence(recap)), _counts(main)]
    periods = recap.by_period()
    if len(periods) > 1:
        parts += [Text(), _counts_by_group("Periode", periods, with_main=True)]
        parts.append(folded(_MAIN_NOTE))
    if group_by:
        table = _counts_by_group(GROUP_TITLES[group_by], recap.by_group())
        parts += [Text(), table]
    not_rated = [document for document in main if document.predikat is None]
    if not_rated:
        parts += [Text(), *_not_rated(not_rated)]
    if recap.unrecognised:
        parts.append(folded(f"{recap.unrecognised} {_UNRECOGNISED}"))
    return Group(*parts)


def _sentence(recap: Recap) -> str:
    errors = recap.severities[Severity.ERROR]
    warnings = recap.severities[Severity.WARNING]
    documents = f"{recap.rows} dokumen pegawai"
    if recap.shown != recap.rows:
        documents += f" ({recap.shown} sesuai saringan)"
    counts = f"{recap.files} berkas, {documents}, {recap.people} orang"
    return f"{counts}; {errors} galat, {warnings} peringatan"


def _counts(main: Sequence[CountedDocument]) -> Table:
    """Count everybody once, by predikat and by status."""
    table = Table(box=box.SQUARE)
    for title in ("Predikat", "Status"):
        table.add_column(title)
        table.add_column("Orang", justify="right")
    by_predikat = Counter(document.predikat for document in main)
    by_status = Counter(document.status for document in main)
    left = [(predikat.value, str(by_predikat[predikat])) for predikat in Predikat]
    right = [(status.value, str(by_status[status])) for status in AppraisalStatus]
    for left_cells, right_cells in zip_longest(left, right, fillvalue=("", "")):
        table.add_row(*left_cells, *right_cells)
    return table


def _counts_by_group(title: str, groups: Iterable[GroupCount], *, with_main: bool = False) -> Table:
    table = Table(box=box.SQUARE)
    table.add_column(title, overflow="fold")
    for outcome in OUTCOMES:
        table.add_column(_SHORT[outcome], justify="right")
    if with_main:
        table.add_column("utama", justify="right")
    for group in groups:
        counts = [str(group.outcomes[outcome]) for outcome in OUTCOMES]
        if with_main:
            counts.append(str(group.main))
        table.add_row(Text(safe(group.label)), *counts)
    return table


def _not_rated(documents: Sequence[CountedDocument]) -> Iterator[RenderableType]:
    """List some of those not rated, and why."""
    yield Text("Belum berpredikat:")
    named = []
    for document in documents[:MOST_NAMED]:
        named.append(("-", folded(f"{document.name}: {document.why_not_rated}")))
    yield marked_list(named, 1)
    rest = len(documents) - len(named)
    if rest > 0:
        command = "--saring status=belum,galat"
        yield indented(folded(f"dan {rest} lagi; lihat semuanya dengan {command}"), 2)
