"""Work results as tables: one wide table, or stacked blocks where columns are few."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skpcli.engine.results import Hasil, HasilIndikator, HasilRhk
from skpcli.output.employee import words as label
from skpcli.output.fitted_table import FittedColumn, fitted_table
from skpcli.output.rich_text import (
    Gantung,
    bagian,
    daftar,
    gabung,
    isi,
    jorok,
    pasangan,
    value_style,
)

LEBAR_PENUH = 110
"""From this many columns on all work results of a kind stand in one table."""

_PADDED_FULL_WIDTH = 120
_SMALL_TABLE_WIDTH = 68
_PADDED_SMALL_WIDTH = 74

_MEASURE_COLUMNS = (
    FittedColumn("Indikator", 14, grows=True),
    FittedColumn("Target", 10, grows=True),
    FittedColumn("Realisasi", 9, grows=True),
    FittedColumn("Capaian", 7),
    FittedColumn("Posisi", 8),
)


def hasil_kerja(hasil: Hasil, lebar: int) -> Iterator[RenderableType]:
    """Give the blocks of the work results for a terminal of ``lebar`` columns."""
    first_number = 1
    for kind, title in label.JENIS.items():
        results = [result for result in hasil.hasil_kerja if result.jenis == kind]
        if not results and kind == "tambahan":
            continue
        yield bagian(title)
        if not results:
            yield jorok(isi(_why_empty(hasil)), 2)
        elif lebar >= LEBAR_PENUH:
            yield _full_table(hasil, results, first_number, lebar)
        else:
            yield from _blocks(hasil, results, first_number, lebar)
        first_number += len(results)


def _why_empty(appraisal: Hasil) -> str:
    if appraisal.pegawai.hasil_kerja.utama:
        return "tidak dinilai"
    return "belum ada RHK"


def _aspek_column(appraisal: Hasil) -> FittedColumn:
    title = label.judul_aspek(appraisal)
    return FittedColumn(title, max(9, len(title)))


def _full_table(appraisal: Hasil, results: Sequence[HasilRhk], first_number: int, width: int) -> Table:
    columns = (
        FittedColumn("No", 4),
        FittedColumn("RHK pimpinan yang diintervensi", 12, grows=True),
        FittedColumn("Rencana hasil kerja", 14, grows=True),
        _aspek_column(appraisal),
        *_MEASURE_COLUMNS,
        FittedColumn("Rating", 12),
    )
    padding = 1 if width >= _PADDED_FULL_WIDTH else 0
    table = fitted_table(width, padding, columns)
    for number, result in enumerate(results, first_number):
        _add_full_rows(table, result, number)
    return table


def _add_full_rows(table: Table, result: HasilRhk, number: int) -> None:
    """Add one row for each indicator; the cells of the RHK itself stand in the first."""
    head = [
        gabung((isi(f"{number}."), isi(result.rhk.id, "dim"))),
        isi(label.rhk_pimpinan(result.rhk)),
        gabung((isi(label.rencana(result.rhk)), *_feedback(result.rhk.umpan_balik))),
    ]
    rating = _rating(result, "\n")
    if not result.indikator:
        no_measure = [isi(None) for _ in range(1 + len(_MEASURE_COLUMNS))]
        table.add_row(*head, *no_measure, rating, end_section=True)
    last_index = len(result.indikator) - 1
    for index, measured in enumerate(result.indikator):
        cells = _measure_cells(result, measured, _description(measured))
        if index == 0:
            table.add_row(*head, *cells, rating, end_section=index == last_index)
        else:
            table.add_row("", "", "", *cells, "", end_section=index == last_index)


def _measure_cells(result: HasilRhk, measured: HasilIndikator, description: Text) -> list[Text]:
    """Give the cells from the aspek to the posisi."""
    return [
        isi(label.aspek(result.rhk, measured)),
        description,
        isi(measured.indikator.target),
        isi(measured.indikator.realisasi),
        isi(label.persen(measured.capaian_persen)),
        _posisi(measured),
    ]


def _blocks(appraisal: Hasil, results: Sequence[HasilRhk], first_number: int, width: int) -> Iterator[RenderableType]:
    for number, result in enumerate(results, first_number):
        if number > first_number:
            yield Text("")
        yield _block_head(result, number)
        yield _block_lines(result)
        if not result.indikator:
            yield jorok(isi("tanpa indikator", "dim"), 4)
        elif width >= _SMALL_TABLE_WIDTH:
            yield Padding(_small_table(appraisal, result, width - 4), (0, 0, 0, 4))
            notes = list(_notes(result))
            if notes:
                yield pasangan(notes, 14, 4)
        else:
            for indikator_number, measured in enumerate(result.indikator, 1):
                yield _stacked_indikator(result, indikator_number, measured)


def _block_head(result: HasilRhk, number: int) -> Gantung:
    names = (isi(result.rhk.id, "bold"), isi(label.rencana(result.rhk), "bold"))
    return daftar([(f"{number}.", gabung(names, "  "))], 3, 0)


def _block_lines(result: HasilRhk) -> Gantung:
    lines: list[tuple[str, str | Text]] = [
        ("RHK pimpinan", label.rhk_pimpinan(result.rhk)),
        ("Rating", _rating(result, " ")),
    ]
    if result.rhk.umpan_balik:
        lines.append(("Umpan balik", isi(result.rhk.umpan_balik, "italic")))
    return pasangan(lines, 12, 4)


def _small_table(appraisal: Hasil, result: HasilRhk, width: int) -> Table:
    padding = 1 if width >= _PADDED_SMALL_WIDTH else 0
    table = fitted_table(width, padding, (_aspek_column(appraisal), *_MEASURE_COLUMNS))
    for number, measured in enumerate(result.indikator, 1):
        description = isi(f"{number}. {measured.indikator.uraian or label.KOSONG}")
        table.add_row(*_measure_cells(result, measured, description), end_section=True)
    return table


def _notes(result: HasilRhk) -> Iterator[tuple[str, Text]]:
    """Give what does not fit into a small table, by the number of the indicator."""
    for number, measured in enumerate(result.indikator, 1):
        if measured.indikator.umpan_balik:
            yield f"Umpan balik {number}", isi(measured.indikator.umpan_balik, "italic")
        if measured.keterangan:
            yield f"Keterangan {number}", isi(measured.keterangan, "dim")


def _stacked_indikator(result: HasilRhk, number: int, measured: HasilIndikator) -> Gantung:
    capaian = isi(label.persen(measured.capaian_persen))
    lines: list[tuple[str, str | Text]] = [
        (f"Indikator {number}", _description(measured)),
        ("Aspek", label.aspek(result.rhk, measured)),
        ("Target", isi(measured.indikator.target)),
        ("Realisasi", isi(measured.indikator.realisasi)),
        ("Capaian", gabung((capaian, _posisi(measured)), ", ")),
    ]
    return pasangan(lines, 12, 4)


def _description(measured: HasilIndikator) -> Text:
    lines = [isi(measured.indikator.uraian), *_feedback(measured.indikator.umpan_balik)]
    if measured.keterangan:
        lines.append(isi(f"Keterangan: {measured.keterangan}", "dim"))
    return gabung(lines)


def _feedback(text: str | None) -> list[Text]:
    return [isi(f"Umpan balik: {text}", "italic")] if text else []


def _posisi(measured: HasilIndikator) -> Text:
    return isi(label.posisi(measured), value_style(measured.posisi))


def _rating(result: HasilRhk, separator: str) -> Text:
    """Write the rating in its colour, then its source."""
    rating, *source = label.putusan(result.putusan)
    parts = [isi(rating, value_style(result.putusan.nilai))]
    parts.extend(isi(text, "dim") for text in source)
    return gabung(parts, separator)
