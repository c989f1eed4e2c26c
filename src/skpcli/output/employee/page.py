"""The report of one employee for the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skpcli.engine.profile import Profil
from skpcli.engine.results import BarisHasil, Hasil
from skpcli.output.employee import remarks
from skpcli.output.employee import words as label
from skpcli.output.employee.hasil_kerja import LEBAR_PENUH, hasil_kerja
from skpcli.output.employee.identity import IdentityGroup, identitas
from skpcli.output.employee.kuadran import kisi_kuadran
from skpcli.output.employee.lines import Garis
from skpcli.output.employee.perilaku_kerja import perilaku_kerja
from skpcli.output.employee.ratings import kedua_rating, kesenjangan, predikat
from skpcli.output.employee.ratings import mengapa as reason_tree
from skpcli.output.employee.ratings import profil as profile_blocks
from skpcli.output.rich_text import bagian, daftar, isi, jorok, pasangan

_LONG_LABELS_WIDTH = 60
"""From this many columns on the labels of the identity block have room to spare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What the page of one employee is made of."""

    row: BarisHasil
    organisation: str | None
    lines: Sequence[Garis]
    kuadran: label.Kuadran
    profile: Profil | None
    with_reasons: bool
    width: int


def laporan(
    baris: BarisHasil,
    *,
    organisasi: str | None,
    mengapa: bool,
    profil: Profil | None,
    lebar: int,
    kuadran: label.Kuadran,
    garis: Sequence[Garis] = (),
) -> RenderableType:
    """Build the page; print it on a console of ``lebar`` columns, which chooses the layout."""
    page = _Page(
        row=baris,
        organisation=organisasi,
        lines=garis,
        kuadran=kuadran,
        profile=profil,
        with_reasons=mengapa,
        width=lebar,
    )
    return Group(*_blocks(page))


def _blocks(page: _Page) -> Iterator[RenderableType]:
    yield isi("═" * page.width, "dim")
    yield isi("EVALUASI KINERJA PEGAWAI", "bold")
    yield isi(page.row.id.berkas, "dim")
    yield from _identity(page)
    if page.row.hasil is None:
        yield Text("")
        yield isi(label.GALAT, "bold red")
        yield from _check_notes(page.row)
    else:
        yield from _appraised(page, page.row.hasil)


def _appraised(page: _Page, appraisal: Hasil) -> Iterator[RenderableType]:
    yield from hasil_kerja(appraisal, page.width)
    yield from _lines_to_goals(page.lines)
    yield from perilaku_kerja(appraisal, page.width)
    yield from _kuadran(page, appraisal)
    yield from kedua_rating(appraisal, page.width)
    yield from predikat(appraisal)
    yield from kesenjangan(appraisal)
    yield from _check_notes(page.row)
    if page.profile is not None:
        yield from profile_blocks(page.profile)
    if page.with_reasons:
        yield bagian("Mengapa")
        yield Padding(reason_tree(appraisal), (0, 0, 0, 2))


def _kuadran(page: _Page, appraisal: Hasil) -> Iterator[RenderableType]:
    yield bagian("Kuadran kinerja")
    yield kisi_kuadran(
        page.kuadran,
        appraisal.rating_hasil_kerja.nilai,
        appraisal.rating_perilaku_kerja.nilai,
        page.width,
    )
    yield jorok(isi(remarks.kuadran_note(appraisal), "dim"), 2)


def _lines_to_goals(lines: Sequence[Garis]) -> Iterator[RenderableType]:
    if not lines:
        return
    yield bagian("Garis ke sasaran")
    id_width = max(len(line.rhk) for line in lines)
    for line in lines:
        for height, step in enumerate(line.langkah, 1):
            mark = line.rhk if height == 1 else " "
            arrows = "→ " * height
            yield daftar([(mark, isi(f"{arrows}{step}"))], id_width)


def _check_notes(row: BarisHasil) -> Iterator[RenderableType]:
    notes = [("!", isi(note)) for note in remarks.check_notes(row)]
    if notes:
        yield bagian("Catatan pemeriksaan")
        yield daftar(notes, 1)


def _identity(page: _Page) -> Iterator[RenderableType]:
    """Give the groups of the identity block; on a wide page the two people stand abreast."""
    groups = identitas(page.row, page.organisation)
    if page.width >= LEBAR_PENUH and len(groups) == 3:
        yield Text("")
        yield _abreast(groups[:2])
        groups = groups[2:]
    label_width = 18 if page.width >= _LONG_LABELS_WIDTH else 16
    for group in groups:
        yield bagian(group.title)
        yield pasangan(group.lines, label_width)


def _abreast(groups: Sequence[IdentityGroup]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for _ in groups:
        grid.add_column(ratio=1, overflow="fold")
    grid.add_row(*(bagian(group.title, "") for group in groups))
    grid.add_row(*(pasangan(group.lines, 18) for group in groups))
    return grid
