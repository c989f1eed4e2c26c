"""Distributions for people: bars on the terminal, tables in Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.engine.distribution import Distribusi
from skpcli.engine.groups import Kelompok, Penilai
from skpcli.model.terms import Predikat
from skpcli.output.distribution import words
from skpcli.output.employee import words as label
from skpcli.output.markdown import lolos, tabel_md

if TYPE_CHECKING:
    from rich.console import RenderableType

TANPA_VERDIK = "Tanpa kesimpulan: pola distribusi berlaku bagi organisasi, bukan bagi seorang pejabat penilai."
SINGKATAN = "SB Sangat Baik, B Baik, BP Butuh Perbaikan, K Kurang, SK Sangat Kurang; n tanpa yang belum berpredikat."

_SHORT_NAMES = ("SB", "B", "BP", "K", "SK")
_HEADER_WIDTH = 18
_NAME_WIDTH = 16
_WIDEST_TABLE = 110

_NARROW = 62
"""On a terminal of fewer columns the headings of the table of assessors are folded too."""

_VERDICT_STYLES = {True: "bold green", False: "bold yellow", None: "bold"}


def laporan(kelompok: Iterable[Kelompok], lebar: int) -> "Iterator[RenderableType]":
    """Lay out every organisation: who is counted, bars, conditions, verdict."""
    from rich.text import Text  # md needs no rich

    from skpcli.output.rich_text import isi, jorok, pasangan

    for index, group in enumerate(kelompok):
        if index:
            yield Text()
        yield jorok(isi(words.nama(group), "bold"), 0)
        yield pasangan(_header(group), _HEADER_WIDTH)
        yield Text()
        yield _bars(group.distribusi, lebar)
        yield Text()
        yield from _verdict(group.distribusi)


def _header(group: Kelompok) -> list[tuple[str, str]]:
    rows = []
    days = words.periode(group)
    if days:
        rows.append(("Periode", days))
    rows.append(("Capaian organisasi", words.capaian(group.distribusi)))
    rows.append(("Dihitung", words.dihitung(group)))
    return rows


def _bars(distribution: Distribusi, width: int) -> "RenderableType":
    from skpcli.output.rich_text import GAYA, gabung, isi, pasangan

    count_width = len(str(distribution.jumlah))
    room = width - _NAME_WIDTH - count_width - 14
    longest_bar = max(4, min(words.LEBAR_BATANG, room))
    rows = []
    for share in words.cacah(distribution, longest_bar):
        figures = isi(f"{share.people:>{count_width}}  {share.percent:>7}  ")
        bar = isi(share.bar or " ", GAYA[share.predikat])
        rows.append((share.name, gabung([figures, bar], "")))
    return pasangan(rows, _NAME_WIDTH)


def _verdict(distribution: Distribusi) -> "Iterator[RenderableType]":
    from skpcli.output.rich_text import daftar, isi, jorok

    if distribution.syarat:
        yield jorok(isi(words.judul_syarat(distribution)), 2)
        conditions = []
        for measured in distribution.syarat:
            mark, calculation = words.syarat(measured)
            conditions.append((mark, isi(calculation)))
        yield daftar(conditions, 3)
    verdict = f"Kesimpulan: {words.kesimpulan(distribution)}"
    yield jorok(isi(verdict, _VERDICT_STYLES[distribution.sesuai]), 2)
    for note in words.catatan(distribution):
        yield jorok(isi(note, "dim"), 2)


def laporan_penilai(semua: Sequence[Penilai], lebar: int) -> "Iterator[RenderableType]":
    """Lay out the assessors side by side, so that lenient and harsh ones can be seen."""
    from rich.table import Table
    from rich.text import Text

    from skpcli.output.rich_text import gabung, isi, jorok

    table = Table(width=min(lebar, _WIDEST_TABLE), header_style="bold")
    table.add_column(Text("Pejabat penilai"), ratio=1, overflow="fold")
    for title in ("n", *_SHORT_NAMES, "belum"):
        table.add_column(Text(title), justify="right", no_wrap=lebar >= _NARROW, overflow="fold")
    for assessor in semua:
        who = gabung([isi(assessor.nama), isi(assessor.jabatan, "dim")])
        counts = [Text(count) for count in _counts(assessor.distribusi)]
        table.add_row(who, *counts)
    yield table
    yield jorok(isi(SINGKATAN, "dim"), 0)
    yield jorok(isi(TANPA_VERDIK, "dim"), 0)


def _counts(distribution: Distribusi) -> list[str]:
    """Give the people of an assessor: all, by predikat, without one."""
    counts = (distribution.jumlah, *distribution.cacah, distribution.belum)
    return [str(count) for count in counts]


def md_distribusi(kelompok: Iterable[Kelompok]) -> str:
    """Render every organisation as Markdown."""
    parts = ["# Distribusi predikat kinerja pegawai"]
    for group in kelompok:
        parts += _markdown_group(group)
    return "\n\n".join(parts) + "\n"


def _markdown_group(group: Kelompok) -> Iterator[str]:
    distribution = group.distribusi
    yield f"## {lolos(words.nama(group))}"
    yield "\n".join(f"- **{name}:** {lolos(text)}" for name, text in _header(group))
    yield _markdown_shares(distribution)
    if distribution.syarat:
        yield lolos(words.judul_syarat(distribution))
        yield _markdown_conditions(distribution)
    yield f"**Kesimpulan: {lolos(words.kesimpulan(distribution))}**"
    for note in words.catatan(distribution):
        yield lolos(note)


def _markdown_shares(distribution: Distribusi) -> str:
    rows = []
    for share in words.cacah(distribution):
        rows.append((share.name, str(share.people), share.percent))
    return tabel_md(("Predikat", "Pegawai", "Bagian"), rows)


def _markdown_conditions(distribution: Distribusi) -> str:
    rows = []
    for measured in distribution.syarat:
        _, calculation = words.syarat(measured)
        met = "ya" if measured.terpenuhi else "tidak"
        rows.append((lolos(calculation), met))
    return tabel_md(("Syarat", "Terpenuhi"), rows)


def md_penilai(semua: Iterable[Penilai]) -> str:
    """Render the assessors as a Markdown table."""
    names = [label.nama_predikat(predikat) for predikat in Predikat]
    headings = ["Pejabat penilai", "Jabatan", "n", *names, "Belum"]
    rows = []
    for assessor in semua:
        counts = _counts(assessor.distribusi)
        rows.append([lolos(assessor.nama), lolos(assessor.jabatan), *counts])
    parts = ["# Predikat menurut pejabat penilai", tabel_md(headings, rows), TANPA_VERDIK]
    return "\n\n".join(parts) + "\n"
