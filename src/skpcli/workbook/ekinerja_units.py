"""The people of an export by unit, against the pattern of the unit's capaian."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from skpcli.checks.distribution import check_distribution
from skpcli.diagnostics import Diagnostic, Span
from skpcli.engine.distribution import distribute
from skpcli.engine.groups import Group
from skpcli.model.spellings import fold, match_choice
from skpcli.model.terms import Capaian, Sifat
from skpcli.workbook.ekinerja_people import rated_predikat
from skpcli.workbook.ekinerja_rows import ExportFinding, ExportRow
from skpcli.workbook.places import cell_span
from skpcli.workbook.table_cells import RefusedTableError, TableRow, TableSheet, cell_name

CAPAIAN_COLUMNS = ("unit", "capaian")
"""The columns of a table of capaian."""


@dataclass(frozen=True, slots=True)
class CapaianOfUnits:
    """The capaian of every unit: one for all, or that of each by its folded name."""

    for_all: Capaian | None = None
    by_unit: Mapping[str, Capaian] = field(default_factory=dict)

    def of(self, unit: str) -> Capaian | None:
        """Give the capaian of a unit."""
        return self.for_all or self.by_unit.get(fold(unit))

    def unused(self, units: Iterable[str]) -> list[str]:
        """Give the units of the table that are none of these."""
        known = {fold(unit) for unit in units}
        return [unit for unit in self.by_unit if unit not in known]


class UnitCount(NamedTuple):
    """A unit of a report with its distribution."""

    report: str | None
    group: Group


class CountedUnits(NamedTuple):
    """All units with what is to be said of them."""

    units: tuple[UnitCount, ...]
    findings: tuple[ExportFinding, ...]


def is_capaian_heading(heading: str) -> bool:
    """Tell whether a text is a heading of a table of capaian."""
    return fold(heading) in CAPAIAN_COLUMNS


def read_capaian_table(sheet: TableSheet) -> CapaianOfUnits:
    """Read a table of units and their capaian; raises RefusedTableError."""
    columns: dict[str, int] = {}
    by_unit: dict[str, Capaian] = {}
    for row in sheet.rows:
        if not columns:
            found = {fold(cell.text): column for column, cell in row.cells.items()}
            if all(name in found for name in CAPAIAN_COLUMNS):
                columns = found
            continue
        unit = row.cell(columns["unit"]).text
        capaian = _capaian_in(row, columns["capaian"])
        if not unit:
            _refuse(row, columns["unit"], "nama unit kosong")
        if by_unit.setdefault(fold(unit), capaian) is not capaian:
            _refuse(row, columns["unit"], f'unit "{unit}" sudah ada dengan capaian lain')
    if not columns:
        raise RefusedTableError(
            "judul kolom `unit` dan `capaian` tidak ditemukan",
            "tulis `unit,capaian` di baris pertama, lalu satu unit tiap baris",
        )
    return CapaianOfUnits(by_unit=by_unit)


def _capaian_in(row: TableRow, column: int) -> Capaian:
    written = row.cell(column).text
    match = match_choice(Capaian, written)
    if match is None:
        _refuse(row, column, f'"{written}" bukan capaian')
    assert match
    return Capaian(match.value)


def _refuse(row: TableRow, column: int, message: str) -> None:
    place = cell_name(row.number, column)
    accepted = ", ".join(Capaian)
    raise RefusedTableError(f"{place}: {message}", f"capaian yang diterima: {accepted}")


def count_units(
    rows: Iterable[ExportRow], unit_field: str, capaian: CapaianOfUnits
) -> CountedUnits:
    """Count everybody who counts by report and unit, by the quadrant's predikat."""
    by_unit: dict[tuple[Hashable, str], list[ExportRow]] = {}
    for row in rows:
        if row.counts:
            key = (row.report_key, fold(row.text(unit_field)))
            by_unit.setdefault(key, []).append(row)
    units = []
    findings: list[ExportFinding] = []
    for people in by_unit.values():
        first = people[0]
        group = _group(people, first.text(unit_field), capaian)
        units.append(UnitCount(first.report, group))
        place = _place(first, unit_field)
        for finding in check_distribution([group], first.table.file):
            findings.append(_placed(finding, place, first, group.name))
    return CountedUnits(tuple(units), tuple(findings))


def _group(people: list[ExportRow], unit: str, capaian: CapaianOfUnits) -> Group:
    predikat = rated_predikat(people)
    distribution = distribute(
        predikat,
        capaian=capaian.of(unit),
        day=_last_day(people),
        unrated=len(people) - len(predikat),
    )
    return Group(id=None, name=unit or None, periode=None, distribution=distribution)


def _last_day(people: Iterable[ExportRow]) -> date:
    """Give the last day that any row says, by its end or its year; else the latest there is."""
    days = []
    for row in people:
        if row.last_day:
            days.append(row.last_day)
        elif row.year:
            days.append(date(row.year, 12, 31))
    return max(days, default=date.max)


def _place(first: ExportRow, unit_field: str) -> Span:
    column = first.table.columns.get(unit_field, 1)
    return cell_span(first.table.file, first.table.sheet, first.row.number, column)


def _placed(finding: Diagnostic, place: Span, first: ExportRow, unit: str | None) -> ExportFinding:
    """Put a finding about a unit at the unit's first row, and name the unit and the report."""
    who = f"unit `{unit}`" if unit else "pegawai tanpa unit"
    if first.report:
        who += f" ({first.report})"
    moved = finding._replace(span=place, route=place.cell, message=f"{who}: {finding.message}")
    sifat = None
    if finding.basis:
        sifat = Sifat.TAFSIR if finding.basis.startswith("tafsir") else Sifat.NORMA
    return ExportFinding(moved, sheet=first.table.sheet, sifat=sifat)
