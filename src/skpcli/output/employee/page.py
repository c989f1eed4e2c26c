"""The report of one employee for the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skpcli.engine.profile import Profile
from skpcli.engine.results import Appraisal, Row
from skpcli.output.employee.compact import (
    compact_hasil_kerja,
    compact_identity,
    compact_perilaku_kerja,
    lampiran_blocks,
    shortened_note,
)
from skpcli.output.employee.hasil_kerja import FULL_WIDTH, hasil_kerja_blocks
from skpcli.output.employee.identity import IdentityGroup, identity_groups
from skpcli.output.employee.kuadran import compact_kuadran, kuadran_grid
from skpcli.output.employee.lines import GoalLine
from skpcli.output.employee.perilaku_kerja import perilaku_kerja_blocks
from skpcli.output.employee.ratings import (
    gap_blocks,
    predikat_blocks,
    profile_blocks,
    rating_blocks,
)
from skpcli.output.employee.reasons import reason_tree
from skpcli.output.employee.remarks import check_notes, kuadran_note
from skpcli.output.employee.words import DOCUMENT_HAS_ERRORS, KuadranTable
from skpcli.output.rich_text import folded, heading, indented, labelled, marked_list
from skpcli.output.wrapping import widest_piece

_LONG_LABELS_WIDTH = 60
"""From this many columns on the labels of the identity block have room to spare."""

_TEXT_COLUMN = 21
"""Where the texts of the identity block begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOptions:
    """How wide a page is, and what it shows beside the appraisal.

    A page that ``is_long`` shows all that the document says; else it is kept short.
    """

    width: int
    kuadran: KuadranTable
    organisation: str | None = None
    lines: Sequence[GoalLine] = ()
    profile: Profile | None = None
    with_reasons: bool = False
    is_long: bool = False


def employee_page(row: Row, options: PageOptions) -> Group:
    """Build the page; print it on a console of the same width, which chooses the layout."""
    return Group(*_blocks(row, options))


def _blocks(row: Row, options: PageOptions) -> Iterator[RenderableType]:
    yield folded("═" * options.width, "dim")
    yield folded("EVALUASI KINERJA PEGAWAI", "bold")
    yield folded(row.identity.file, "dim")
    if row.appraisal is None or options.is_long:
        yield from _identity(row, options)
    if row.appraisal is None:
        yield Text("")
        yield folded(DOCUMENT_HAS_ERRORS, "bold red")
        yield from _check_notes(row)
        return
    if options.is_long:
        yield from _long(row.appraisal, options)
    else:
        yield from compact_identity(row, options.organisation)
        yield from _compact(row.appraisal, options)
    yield from _check_notes(row)
    if options.profile is not None:
        yield from profile_blocks(options.profile)
    if options.with_reasons:
        yield heading("Mengapa")
        yield Padding(reason_tree(row.appraisal), (0, 0, 0, 2))
    if not options.is_long:
        yield from shortened_note()


def _long(appraisal: Appraisal, options: PageOptions) -> Iterator[RenderableType]:
    yield from hasil_kerja_blocks(appraisal, options.width)
    yield from _lines_to_goals(options.lines)
    yield from perilaku_kerja_blocks(appraisal, options.width)
    yield from lampiran_blocks(appraisal)
    yield heading("Kuadran kinerja")
    yield kuadran_grid(options.kuadran, appraisal, options.width)
    yield indented(folded(kuadran_note(appraisal), "dim"), 2)
    yield from rating_blocks(appraisal, options.width, compact=False)
    yield from predikat_blocks(appraisal)
    yield from gap_blocks(appraisal, with_routes=True)


def _compact(appraisal: Appraisal, options: PageOptions) -> Iterator[RenderableType]:
    yield from compact_hasil_kerja(appraisal)
    yield from compact_perilaku_kerja(appraisal)
    yield from lampiran_blocks(appraisal)
    if appraisal.predikat.value:
        yield heading("Kuadran kinerja")
        yield compact_kuadran(options.kuadran, appraisal, options.width)
        yield indented(folded(kuadran_note(appraisal), "dim"), 2)
    yield from rating_blocks(appraisal, options.width, compact=True)
    yield from predikat_blocks(appraisal)
    yield from gap_blocks(appraisal, with_routes=False)


def _lines_to_goals(lines: Sequence[GoalLine]) -> Iterator[RenderableType]:
    if not lines:
        return
    yield heading("Garis ke sasaran")
    id_width = max(len(line.rhk) for line in lines)
    for line in lines:
        for height, step in enumerate(line.steps, 1):
            mark = line.rhk if height == 1 else " "
            yield marked_list([(mark, folded("→ " * height + step))], id_width)


def _check_notes(row: Row) -> Iterator[RenderableType]:
    notes = [("!", folded(note)) for note in check_notes(row)]
    if notes:
        yield heading("Catatan pemeriksaan")
        yield marked_list(notes, 1)


def _identity(row: Row, options: PageOptions) -> Iterator[RenderableType]:
    """Give the groups of the identity block; on a wide page the two people stand abreast."""
    groups = identity_groups(row, options.organisation)
    if options.width >= FULL_WIDTH and row.appraisal and _fit_abreast(groups[:2], options.width):
        yield Text("")
        yield _abreast(groups[:2])
        groups = groups[2:]
    label_width = 18 if options.width >= _LONG_LABELS_WIDTH else 16
    for group in groups:
        yield heading(group.title)
        yield labelled(group.lines, label_width)


def _fit_abreast(groups: Sequence[IdentityGroup], width: int) -> bool:
    """Tell whether no word is too long for half a page."""
    room = width // 2 - 2 - _TEXT_COLUMN
    for group in groups:
        if any(widest_piece(folded(text)) > room for _, text in group.lines):
            return False
    return True


def _abreast(groups: Sequence[IdentityGroup]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for _ in groups:
        grid.add_column(ratio=1, overflow="fold")
    grid.add_row(*(heading(group.title, before="") for group in groups))
    grid.add_row(*(labelled(group.lines, 18) for group in groups))
    return grid
