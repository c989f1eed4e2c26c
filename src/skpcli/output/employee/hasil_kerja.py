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
    in_one_line,
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
            continue
        table = None
        if width >= FULL_WIDTH:
            table = _full_table(appraisal, results, first_number, width)
        if table:
            yield table
        else:
            yield from _blocks(appraisal, results, first_number, width)
        first_number += len(results)


def _aspek_column(appraisal: Appraisal) -> FittedColumn:
    title = aspek_title(appraisal)
    return FittedColumn(title, max(9, len(title)))


def _full_table(
    appraisal: Appraisal, results: Sequence[RhkResult], first_number: int, width: int
) -> Table | None:
    columns = (
        FittedColumn("No", 4),
        FittedColumn("RHK pimpinan yang diintervensi", 12, grows=True),
        FittedColumn("Rencana hasil kerja", 14, grows=True),
        _aspek_column(appraisal),
        *_MEASURE_COLUMNS,
        FittedColumn("Rating", 12),
    )
    padding = 1 if width >= _PADDED_FULL_WIDTH else 0
    groups = []
    for number, result in enumerate(results, first_number):
        groups.append(list(_full_rows(result, number)))
    return fitted_table(width, padding, columns, groups)


def _full_rows(result: RhkResult, number: int) -> Iterator[list[Text]]:
    """Give one row for each indicator; the cells of the RHK itself stand in the first."""
    plan = [folded(rencana_text(result.rhk))]
    if result.rhk.umpan_balik:
        plan.append(_feedback(result.rhk.umpan_balik))
    head = [
        joined((folded(f"{number}."), folded(result.rhk.id, "dim"))),
        folded(leader_text(result.rhk)),
        joined(plan),
    ]
    rating = _rating(result, "\n")
    if not result.indikator:
        no_measure = [folded(None)] * (1 + len(_MEASURE_COLUMNS))
        yield [*head, *no_measure, rating]
    for index, measured in enumerate(result.indikator):
        cells = _measure_cells(result, measured, _description(measured))
        if index == 0:
            yield [*head, *cells, rating]
        else:
            yield [Text(), Text(), Text(), *cells, Text()]


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
            continue
        table = None
        if width >= _SMALL_TABLE_WIDTH:
            table = _small_table(appraisal, result, width - 4)
        if table:
            yield Padding(table, (0, 0, 0, 4))
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
        lines.append(("Umpan balik", folded(in_one_line(result.rhk.umpan_balik), "italic")))
    return labelled(lines, 12, 4)


def _small_table(appraisal: Appraisal, result: RhkResult, width: int) -> Table | None:
    padding = 1 if width >= _PADDED_SMALL_WIDTH else 0
    groups = []
    for number, measured in enumerate(result.indikator, 1):
        description = folded(f"{number}. {measured.indikator.uraian or DASH}")
        groups.append([_measure_cells(result, measured, description)])
    columns = (_aspek_column(appraisal), *_MEASURE_COLUMNS)
    return fitted_table(width, padding, columns, groups)


def _notes(result: RhkResult) -> Iterator[tuple[str, Text]]:
    """Give what does not fit into a small table, by the number of the indicator."""
    for number, measured in enumerate(result.indikator, 1):
        indikator = measured.indikator
        if indikator.umpan_balik:
            yield f"Umpan balik {number}", folded(in_one_line(indikator.umpan_balik), "italic")
        if indikator.bukti:
            yield f"Bukti {number}", folded(in_one_line(indikator.bukti))
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
    indikator = measured.indikator
    lines = [folded(indikator.uraian)]
    if indikator.umpan_balik:
        lines.append(_feedback(indikator.umpan_balik))
    if indikator.bukti:
        lines.append(folded(f"Bukti: {in_one_line(indikator.bukti)}"))
    if measured.remark:
        lines.append(folded(f"Keterangan: {measured.remark}", "dim"))
    return joined(lines)


def _feedback(texts: Sequence[str]) -> Text:
    return folded(f"Umpan balik: {in_one_line(texts)}", "italic")


def _posisi(measured: IndikatorResult) -> Text:
    return folded(posisi_words(measured), value_style(measured.posisi))


def _rating(result: RhkResult, separator: str) -> Text:
    """Write the rating in its colour, then its source."""
    rating, *source = rating_words(result.verdict)
    parts = [folded(rating, value_style(result.verdict.value))]
    parts.extend(folded(text, "dim") for text in source)
    return joined(parts, separator)
