"""Distributions for people: bars on the terminal, tables in Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.engine.distribution import Distribution
from skpcli.engine.distribution_text import arithmetic
from skpcli.engine.groups import AssessorGroup, Group
from skpcli.model.terms import Predikat
from skpcli.output.distribution import words
from skpcli.output.employee import words as label
from skpcli.output.markdown import escape_markdown, markdown_table

if TYPE_CHECKING:
    from rich.console import RenderableType

ASSESSORS_NOTE = (
    "Tanpa kesimpulan: pola distribusi berlaku bagi organisasi, bukan bagi seorang pejabat penilai."
)
ABBREVIATIONS = (
    "SB Sangat Baik, B Baik, BP Butuh Perbaikan, K Kurang, SK Sangat Kurang; "
    "n tanpa yang belum berpredikat."
)

_SHORT_NAMES = ("SB", "B", "BP", "K", "SK")
_HEADER_WIDTH = 18
_NAME_WIDTH = 16
_WIDEST_TABLE = 110

_VERDICT_STYLES = {True: "bold green", False: "bold yellow", None: "bold"}


def distribution_page(groups: Iterable[Group], width: int) -> "Iterator[RenderableType]":
    """Lay out every organisation: who is counted, bars, conditions, verdict."""
    from rich.text import Text  # md needs no rich

    from skpcli.output.rich_text import folded, indented, labelled

    for index, group in enumerate(groups):
        if index:
            yield Text()
        yield indented(folded(words.group_name(group), "bold"), 0)
        yield labelled(_header(group), _HEADER_WIDTH)
        yield Text()
        yield _bars(group.distribution, width)
        yield Text()
        yield from _verdict(group.distribution)


def _header(group: Group) -> list[tuple[str, str]]:
    rows = []
    days = words.period_text(group)
    if days:
        rows.append(("Periode", days))
    rows.append(("Capaian organisasi", words.capaian_text(group.distribution)))
    rows.append(("Dihitung", words.counted_text(group)))
    return rows


def _bars(distribution: Distribution, width: int) -> "RenderableType":
    from skpcli.output.rich_text import STYLES, folded, joined, labelled

    count_width = len(str(distribution.total))
    room = width - _NAME_WIDTH - count_width - 14
    longest_bar = max(4, min(words.BAR_WIDTH, room))
    rows = []
    for share in words.predikat_shares(distribution, longest_bar):
        people = f"{share.people:>{count_width}}"
        figures = folded(f"{people}  {share.percent:>7}  ")
        bar = folded(share.bar or " ", STYLES[share.predikat])
        rows.append((share.name, joined([figures, bar], "")))
    return labelled(rows, _NAME_WIDTH)


def _verdict(distribution: Distribution) -> "Iterator[RenderableType]":
    from skpcli.output.rich_text import folded, indented, marked_list

    if distribution.conditions:
        yield indented(folded(words.conditions_title(distribution)), 2)
        conditions = []
        for measured in distribution.conditions:
            mark = "[v]" if measured.is_met else "[x]"
            conditions.append((mark, folded(arithmetic(measured))))
        yield marked_list(conditions, 3)
    verdict = f"Kesimpulan: {words.verdict_text(distribution)}"
    yield indented(folded(verdict, _VERDICT_STYLES[distribution.fits]), 2)
    for note in words.verdict_notes(distribution):
        yield indented(folded(note, "dim"), 2)


def assessors_page(assessors: Sequence[AssessorGroup], width: int) -> "Iterator[RenderableType]":
    """Lay out the assessors side by side, so that lenient and harsh ones can be seen."""
    from rich.text import Text

    from skpcli.output.fitted_table import TableStyle, text_table
    from skpcli.output.rich_text import folded, indented, joined

    rows = []
    for assessor in assessors:
        who = joined([folded(assessor.name), folded(assessor.jabatan, "dim")])
        rows.append([who, *(Text(count) for count in _counts(assessor.distribution))])
    header = ("Pejabat penilai", "n", *_SHORT_NAMES, "belum")
    style = TableStyle(numbers=range(1, len(header)))
    yield text_table(header, rows, min(width, _WIDEST_TABLE), style)
    yield indented(folded(ABBREVIATIONS, "dim"), 0)
    yield indented(folded(ASSESSORS_NOTE, "dim"), 0)


def _counts(distribution: Distribution) -> list[str]:
    """Give the people of an assessor: all, by predikat, without one."""
    counts = (distribution.total, *distribution.counts, distribution.unrated)
    return [str(count) for count in counts]


def distribution_markdown(groups: Iterable[Group]) -> str:
    """Render every organisation as Markdown."""
    parts = ["# Distribusi predikat kinerja pegawai"]
    for group in groups:
        parts += _markdown_group(group)
    return "\n\n".join(parts) + "\n"


def _markdown_group(group: Group) -> Iterator[str]:
    distribution = group.distribution
    yield f"## {escape_markdown(words.group_name(group))}"
    lines = []
    for name, text in _header(group):
        lines.append(f"- **{name}:** {escape_markdown(text)}")
    yield "\n".join(lines)
    yield _markdown_shares(distribution)
    if distribution.conditions:
        yield escape_markdown(words.conditions_title(distribution))
        yield _markdown_conditions(distribution)
    yield f"**Kesimpulan: {escape_markdown(words.verdict_text(distribution))}**"
    for note in words.verdict_notes(distribution):
        yield escape_markdown(note)


def _markdown_shares(distribution: Distribution) -> str:
    rows = []
    for share in words.predikat_shares(distribution):
        rows.append((share.name, str(share.people), share.percent))
    return markdown_table(("Predikat", "Pegawai", "Bagian"), rows)


def _markdown_conditions(distribution: Distribution) -> str:
    rows = []
    for measured in distribution.conditions:
        met = "ya" if measured.is_met else "tidak"
        rows.append((escape_markdown(arithmetic(measured)), met))
    return markdown_table(("Syarat", "Terpenuhi"), rows)


def assessors_markdown(assessors: Iterable[AssessorGroup]) -> str:
    """Render the assessors as a Markdown table."""
    names = [label.predikat_name(predikat) for predikat in Predikat]
    headings = ["Pejabat penilai", "Jabatan", "n", *names, "Belum"]
    rows = []
    for assessor in assessors:
        row = [
            escape_markdown(assessor.name),
            escape_markdown(assessor.jabatan),
            *_counts(assessor.distribution),
        ]
        rows.append(row)
    parts = [
        "# Predikat menurut pejabat penilai",
        markdown_table(headings, rows),
        ASSESSORS_NOTE,
    ]
    return "\n\n".join(parts) + "\n"
