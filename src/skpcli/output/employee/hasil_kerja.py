"""Work results as tables: one wide table, or stacked blocks where columns are few."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skpcli.engine.results import Appraisal, IndikatorResult, RhkResult
from skpcli.output.employee.words import (
    DASH,
    KIND_TITLES,
    aspek_of,
    aspek_title,
    leader_text,
    posisi_words,
    rating_words,
    rencana_text,
    write_percent,
)
from skpcli.output.fitted_table import FittedColumn, fitted_table
from skpcli.output.rich_text import (
    Hanging,
    folded,
    heading,
    indented,
    joined,
    labelled,
    marked_list,
    value_style,
)

FULL_WIDTH = 110
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


def hasil_kerja_blocks(appraisal: Appraisal, width: int) -> Iterator[RenderableType]:
    """Give the blocks of the work results for a terminal of ``width`` columns."""
    first_number = 1
    for kind, title in KIND_TITLES.items():
        results = [result for result in appraisal.hasil_kerja if result.kind == kind]
        if not results and kind == "tambahan":
            continue
        yield heading(title)
        if not results:
            is_planned = appraisal.pegawai.hasil_kerja.utama
            yield indented(folded("tidak dinilai" if is_planned else "belum ada RHK"), 2)
        elif width >= FULL_WIDTH:
            yield _full_table(appraisal, results, first_number, width)
        else:
            yield from _blocks(appraisal, results, first_number, width)
        first_number += len(results)


def _aspek_column(appraisal: Appraisal) -> FittedColumn:
    title = aspek_title(appraisal)
    return FittedColumn(title, max(9, len(title)))


def _full_table(
    appraisal: Appraisal, results: Sequence[RhkResult], first_number: int, width: int
) -> Table:
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


def _add_full_rows(table: Table, result: RhkResult, number: int) -> None:
    """Add one row for each indicator; the cells of the RHK itself stand in the first."""
    head = [
        joined((folded(f"{number}."), folded(result.rhk.id, "dim"))),
        folded(leader_text(result.rhk)),
        joined((folded(rencana_text(result.rhk)), *_feedback(result.rhk.umpan_balik))),
    ]
    rating = _rating(result, "\n")
    if not result.indikator:
        no_measure = [folded(None)] * (1 + len(_MEASURE_COLUMNS))
        table.add_row(*head, *no_measure, rating)
    for index, measured in enumerate(result.indikator):
        cells = _measure_cells(result, measured, _description(measured))
        if index == 0:
            table.add_row(*head, *cells, rating)
        else:
            table.add_row("", "", "", *cells, "")
    table.add_section()


def _measure_cells(result: RhkResult, measured: IndikatorResult, description: Text) -> list[Text]:
    """Give the cells from the aspek to the posisi."""
    return [
        folded(aspek_of(result.rhk, measured)),
        description,
        folded(measured.indikator.target),
        folded(measured.indikator.realisasi),
        folded(write_percent(measured.capaian_persen)),
        _posisi(measured),
    ]


def _blocks(
    appraisal: Appraisal, results: Sequence[RhkResult], first_number: int, width: int
) -> Iterator[RenderableType]:
    for number, result in enumerate(results, first_number):
        if number > first_number:
            yield Text("")
        yield _block_head(result, number)
        yield _block_lines(result)
        if not result.indikator:
            yield indented(folded("tanpa indikator", "dim"), 4)
        elif width >= _SMALL_TABLE_WIDTH:
            yield Padding(_small_table(appraisal, result, width - 4), (0, 0, 0, 4))
            notes = list(_notes(result))
            if notes:
                yield labelled(notes, 14, 4)
        else:
            for indikator_number, measured in enumerate(result.indikator, 1):
                yield _stacked_indikator(result, indikator_number, measured)


def _block_head(result: RhkResult, number: int) -> Hanging:
    names = (folded(result.rhk.id, "bold"), folded(rencana_text(result.rhk), "bold"))
    return marked_list([(f"{number}.", joined(names, "  "))], 3, 0)


def _block_lines(result: RhkResult) -> Hanging:
    lines: list[tuple[str, str | Text]] = [
        ("RHK pimpinan", leader_text(result.rhk)),
        ("Rating", _rating(result, " ")),
    ]
    if result.rhk.umpan_balik:
        lines.append(("Umpan balik", folded(result.rhk.umpan_balik, "italic")))
    return labelled(lines, 12, 4)


def _small_table(appraisal: Appraisal, result: RhkResult, width: int) -> Table:
    padding = 1 if width >= _PADDED_SMALL_WIDTH else 0
    table = fitted_table(width, padding, (_aspek_column(appraisal), *_MEASURE_COLUMNS))
    for number, measured in enumerate(result.indikator, 1):
        description = folded(f"{number}. {measured.indikator.uraian or DASH}")
        table.add_row(*_measure_cells(result, measured, description), end_section=True)
    return table


def _notes(result: RhkResult) -> Iterator[tuple[str, Text]]:
    """Give what does not fit into a small table, by the number of the indicator."""
    for number, measured in enumerate(result.indikator, 1):
        if measured.indikator.umpan_balik:
            yield f"Umpan balik {number}", folded(measured.indikator.umpan_balik, "italic")
        if measured.remark:
            yield f"Keterangan {number}", folded(measured.remark, "dim")


def _stacked_indikator(result: RhkResult, number: int, measured: IndikatorResult) -> Hanging:
    capaian = folded(write_percent(measured.capaian_persen))
    lines: list[tuple[str, str | Text]] = [
        (f"Indikator {number}", _description(measured)),
        ("Aspek", aspek_of(result.rhk, measured)),
        ("Target", folded(measured.indikator.target)),
        ("Realisasi", folded(measured.indikator.realisasi)),
        ("Capaian", joined((capaian, _posisi(measured)), ", ")),
    ]
    return labelled(lines, 12, 4)


def _description(measured: IndikatorResult) -> Text:
    lines = [folded(measured.indikator.uraian), *_feedback(measured.indikator.umpan_balik)]
    if measured.remark:
        lines.append(folded(f"Keterangan: {measured.remark}", "dim"))
    return joined(lines)


def _feedback(text: str | None) -> list[Text]:
    return [folded(f"Umpan balik: {text}", "italic")] if text else []


def _posisi(measured: IndikatorResult) -> Text:
    return folded(posisi_words(measured), value_style(measured.posisi))


def _rating(result: RhkResult, separator: str) -> Text:
    """Write the rating in its colour, then its source."""
    rating, *source = rating_words(result.verdict)
    parts = [folded(rating, value_style(result.verdict.value))]
    parts.extend(folded(text, "dim") for text in source)
    return joined(parts, separator)
