"""The report of one employee for the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skpcli.engine.profile import Profile
from skpcli.engine.results import Appraisal, Row
from skpcli.output.employee import remarks
from skpcli.output.employee import words as label
from skpcli.output.employee.hasil_kerja import FULL_WIDTH, hasil_kerja_blocks
from skpcli.output.employee.identity import IdentityGroup, identity_groups
from skpcli.output.employee.kuadran import kuadran_grid
from skpcli.output.employee.lines import GoalLine
from skpcli.output.employee.perilaku_kerja import perilaku_kerja_blocks
from skpcli.output.employee.ratings import gap_blocks, predikat_blocks, rating_blocks
from skpcli.output.employee.ratings import profile_blocks as profile_blocks
from skpcli.output.employee.ratings import reason_tree as reason_tree
from skpcli.output.rich_text import folded, heading, indented, labelled, marked_list

_LONG_LABELS_WIDTH = 60
"""From this many columns on the labels of the identity block have room to spare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What the page of one employee is made of."""

    row: Row
    organisation: str | None
    lines: Sequence[GoalLine]
    kuadran: label.KuadranTable
    profile: Profile | None
    with_reasons: bool
    width: int


def employee_page(
    row: Row,
    *,
    organisation: str | None,
    with_reasons: bool,
    profile: Profile | None,
    width: int,
    kuadran: label.KuadranTable,
    lines: Sequence[GoalLine] = (),
) -> RenderableType:
    """Build the page; print it on a console of ``lebar`` columns, which chooses the layout."""
    page = _Page(
        row=row,
        organisation=organisation,
        lines=lines,
        kuadran=kuadran,
        profile=profile,
        with_reasons=with_reasons,
        width=width,
    )
    return Group(*_blocks(page))


def _blocks(page: _Page) -> Iterator[RenderableType]:
    yield folded("═" * page.width, "dim")
    yield folded("EVALUASI KINERJA PEGAWAI", "bold")
    yield folded(page.row.identity.file, "dim")
    yield from _identity(page)
    if page.row.appraisal is None:
        yield Text("")
        yield folded(label.DOCUMENT_HAS_ERRORS, "bold red")
        yield from _check_notes(page.row)
    else:
        yield from _appraised(page, page.row.appraisal)


def _appraised(page: _Page, appraisal: Appraisal) -> Iterator[RenderableType]:
    yield from hasil_kerja_blocks(appraisal, page.width)
    yield from _lines_to_goals(page.lines)
    yield from perilaku_kerja_blocks(appraisal, page.width)
    yield from _kuadran(page, appraisal)
    yield from rating_blocks(appraisal, page.width)
    yield from predikat_blocks(appraisal)
    yield from gap_blocks(appraisal)
    yield from _check_notes(page.row)
    if page.profile is not None:
        yield from profile_blocks(page.profile)
    if page.with_reasons:
        yield heading("Mengapa")
        yield Padding(reason_tree(appraisal), (0, 0, 0, 2))


def _kuadran(page: _Page, appraisal: Appraisal) -> Iterator[RenderableType]:
    yield heading("Kuadran kinerja")
    yield kuadran_grid(
        page.kuadran,
        appraisal.rating_hasil_kerja.value,
        appraisal.rating_perilaku_kerja.value,
        page.width,
    )
    yield indented(folded(remarks.kuadran_note(appraisal), "dim"), 2)


def _lines_to_goals(lines: Sequence[GoalLine]) -> Iterator[RenderableType]:
    if not lines:
        return
    yield heading("Garis ke sasaran")
    id_width = max(len(line.rhk) for line in lines)
    for line in lines:
        for height, step in enumerate(line.steps, 1):
            mark = line.rhk if height == 1 else " "
            arrows = "→ " * height
            yield marked_list([(mark, folded(f"{arrows}{step}"))], id_width)


def _check_notes(row: Row) -> Iterator[RenderableType]:
    notes = [("!", folded(note)) for note in remarks.check_notes(row)]
    if notes:
        yield heading("Catatan pemeriksaan")
        yield marked_list(notes, 1)


def _identity(page: _Page) -> Iterator[RenderableType]:
    """Give the groups of the identity block; on a wide page the two people stand abreast."""
    groups = identity_groups(page.row, page.organisation)
    if page.width >= FULL_WIDTH and len(groups) == 3:
        yield Text("")
        yield _abreast(groups[:2])
        groups = groups[2:]
    label_width = 18 if page.width >= _LONG_LABELS_WIDTH else 16
    for group in groups:
        yield heading(group.title)
        yield labelled(group.lines, label_width)


def _abreast(groups: Sequence[IdentityGroup]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for _ in groups:
        grid.add_column(ratio=1, overflow="fold")
    grid.add_row(*(heading(group.title, "") for group in groups))
    grid.add_row(*(labelled(group.lines, 18) for group in groups))
    return grid
