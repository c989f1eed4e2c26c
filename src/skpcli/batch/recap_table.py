"""The recap of a batch as tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.console import Group, RenderableType
from rich.text import Text

from skpcli.batch.people import CountedDocument
from skpcli.batch.recap import GROUP_TITLES, MOST_NAMED, OUTCOMES, GroupCount, Recap
from skpcli.diagnostics import Severity
from skpcli.engine.results import AppraisalStatus
from skpcli.model.terms import Predikat
from skpcli.output.fitted_table import TableStyle, text_table
from skpcli.output.rich_text import folded, indented, marked_list

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


def lay_out_recap(recap: Recap, group_by: str | None, width: int) -> RenderableType:
    """Lay out the counts of people, by period and by group where asked for; who is not rated."""
    main = recap.main()
    parts: list[RenderableType] = [Text(_sentence(recap)), _counts(main, width)]
    periods = recap.by_period()
    if len(periods) > 1:
        parts += [Text(), _counts_by_group("Periode", periods, width, with_main=True)]
        parts.append(folded(_MAIN_NOTE))
    if group_by:
        table = _counts_by_group(GROUP_TITLES[group_by], recap.by_group(), width)
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


def _counts(main: Sequence[CountedDocument], width: int) -> RenderableType:
    """Count everybody once, by predikat and by status."""
    by_predikat = Counter(document.predikat for document in main)
    by_status = Counter(document.status for document in main)
    left = [(predikat.value, str(by_predikat[predikat])) for predikat in Predikat]
    right = [(status.value, str(by_status[status])) for status in AppraisalStatus]
    rows = []
    for left_cells, right_cells in zip_longest(left, right, fillvalue=("", "")):
        cells = (*left_cells, *right_cells)
        rows.append([Text(cell) for cell in cells])
    header = ("Predikat", "Orang", "Status", "Orang")
    return text_table(header, rows, width, TableStyle(numbers=(1, 3)))


def _counts_by_group(
    title: str, groups: Iterable[GroupCount], width: int, *, with_main: bool = False
) -> RenderableType:
    titles = [_SHORT[outcome] for outcome in OUTCOMES]
    if with_main:
        titles.append("utama")
    rows = []
    for group in groups:
        counts = [str(group.outcomes[outcome]) for outcome in OUTCOMES]
        if with_main:
            counts.append(str(group.main))
        rows.append([folded(group.label), *(Text(count) for count in counts)])
    header = (title, *titles)
    style = TableStyle(numbers=range(1, len(header)))
    return text_table(header, rows, width, style)


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
