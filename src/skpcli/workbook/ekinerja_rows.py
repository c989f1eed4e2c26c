"""One row of an export of e-Kinerja: what it says, and what is wrong with it by itself."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from skpcli.diagnostics import Diagnostic
from skpcli.law.regulation import RulesOfDay, at
from skpcli.model.dates import date_or_none
from skpcli.model.terms import Predikat, Rating, Sifat
from skpcli.model.values import RefusedValueError, read_member, read_nip
from skpcli.workbook.ekinerja_tables import ExportTable
from skpcli.workbook.places import cell_span
from skpcli.workbook.table_cells import CellKind, TableRow

DAMAGED_NIP_CODES = ("SKP204", "SKP205")
"""The codes of a NIP that is none."""

Choice = TypeVar("Choice", bound=StrEnum)

_NO = ("0", "false")
_RATING_CODES = dict(zip("123", Rating, strict=True))
_PREDIKAT_CODES = dict(zip("12345", Predikat, strict=True))
_READ_CELLS = (
    *("nip", "nama", "skp_unor", "skp_unor_induk", "skp_jabatan", "hasil_kerja"),
    *("perilaku_kerja", "hasil_akhir", "is_skp_plt_plh_pjb", "tahun_skp"),
    *("periode_awal_skp", "periode_akhir_skp", "pegawai_atasan_nip"),
)
_AS_TEXT = "unduh ulang ekspornya, dan bukanya tanpa mengubah kolom NIP menjadi angka"


class ExportFinding(NamedTuple):
    """A finding in an export, with whom it is about and what is written and should be."""

    diagnostic: Diagnostic
    sheet: str | None = None
    nip: str | None = None
    name: str | None = None
    written: str | None = None
    expected: str | None = None
    sifat: Sifat | None = None


@dataclass(slots=True)
class ExportRow:
    """A row as it was read.

    ``nip`` is None where it is damaged; ``has_bad_value`` says that one of the three judgements
    cannot be read; ``rules`` are those of the period's last day, None before the first.
    """

    table: ExportTable
    row: TableRow
    report: str | None
    report_key: Hashable
    rules: RulesOfDay | None
    year: int | None
    last_day: date | None
    nip: str | None = None
    hasil_kerja: Rating | None = None
    perilaku_kerja: Rating | None = None
    hasil_akhir: Predikat | None = None
    has_bad_value: bool = False
    counts: bool = True
    findings: list[ExportFinding] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Give the text of a field."""
        return self.table.written(self.row, name)

    @property
    def is_acting(self) -> bool:
        """Whether it is the SKP of a Plt or Plh."""
        written = self.text("is_skp_plt_plh_pjb").casefold()
        return bool(written) and written not in _NO

    @property
    def expected(self) -> Predikat | None:
        """The predikat that the quadrant gives."""
        if self.rules is None or self.hasil_kerja is None or self.perilaku_kerja is None:
            return None
        return self.rules.predikat[self.hasil_kerja, self.perilaku_kerja]

    @property
    def is_rated(self) -> bool:
        """Whether all three judgements are there."""
        return self.hasil_akhir is not None and self.expected is not None

    @property
    def first_day(self) -> date | None:
        """The first day of the period, where the row says it."""
        return _day(self.text("periode_awal_skp"))

    def finding(
        self,
        code: str,
        name: str,
        message: str,
        hint: str | None = None,
        basis: str | None = None,
    ) -> ExportFinding:
        """Make a finding at the cell of a field, and keep it."""
        column = self.table.columns.get(name, 1)
        span = cell_span(self.table.file, self.table.sheet, self.row.number, column)
        found = ExportFinding(
            diagnostic=Diagnostic(code, message, span, span.cell, hint, basis),
            sheet=self.table.sheet,
            nip=self.nip or self.text("nip") or None,
            name=self.text("nama") or None,
        )
        self.findings.append(found)
        return found

    def replace_last(self, found: ExportFinding) -> None:
        """Put a finding with more detail into the place of the last."""
        self.findings[-1] = found


def read_rows(table: ExportTable) -> Iterator[ExportRow]:
    """Read the rows of an export, each checked by itself."""
    for table_row in table.rows:
        year = table.year or table.written(table_row, "tahun_skp") or None
        number = _year_number(year)
        last_day = _day(table.written(table_row, "periode_akhir_skp"))
        row = ExportRow(
            table=table,
            row=table_row,
            report=_report_name(table, year),
            report_key=_report_key(table, year),
            rules=rules_of(last_day, number),
            year=number,
            last_day=last_day,
        )
        _check_cells(row)
        _read_number(row)
        row.hasil_kerja = _read_choice(row, "hasil_kerja", Rating, _RATING_CODES)
        row.perilaku_kerja = _read_choice(row, "perilaku_kerja", Rating, _RATING_CODES)
        row.hasil_akhir = _read_choice(row, "hasil_akhir", Predikat, _PREDIKAT_CODES)
        _check_against_quadrant(row)
        if row.is_acting:
            row.counts = False
            row.finding("SKP723", "is_skp_plt_plh_pjb", "SKP sebagai Plt/Plh; tidak ikut dihitung")
        yield row


def _report_name(table: ExportTable, year: str | None) -> str | None:
    """Name the report: its period and year, as far as they are known."""
    return " ".join(part for part in (table.period, year) if part) or None


def _report_key(table: ExportTable, year: str | None) -> Hashable:
    """Tell reports apart; a file that says neither period nor year is a report of its own."""
    if table.period is None and year is None:
        return (table.file, table.sheet)
    return (table.period or "").casefold(), year


def _year_number(year: str | None) -> int | None:
    if year and re.fullmatch("(?:19|20)[0-9]{2}", year):
        return int(year)
    return None


def rules_of(last_day: date | None, year: int | None) -> RulesOfDay | None:
    """Choose the rules of the period's last day, of its year's, else the latest."""
    if last_day:
        return at(last_day)
    if year:
        return at(date(year, 12, 31))
    return at(date.max)


def _day(written: str) -> date | None:
    """Read a date, with a time behind it or not."""
    if not written:
        return None
    day = date_or_none(written)
    if day is None:
        day = date_or_none(written.replace("T", " ").partition(" ")[0])
    return day


def _check_cells(row: ExportRow) -> None:
    """Find error values, and formulas whose value is not stored."""
    for name in _READ_CELLS:
        cell = row.table.cell(row.row, name)
        if cell.kind is CellKind.ERROR:
            message = f"sel `{name}` berisi nilai galat {cell.text}"
            row.finding("SKP705", name, message, "perbaiki rumusnya, atau ketik nilainya")
        elif cell.kind is CellKind.UNCOMPUTED:
            message = f"sel `{name}` berisi rumus tanpa nilai tersimpan"
            row.finding("SKP706", name, message, "buka dan simpan sekali di Excel")


def _read_number(row: ExportRow) -> None:
    """Read the NIP and look at the assessor's; a damaged one is never repaired."""
    row.nip = _nip_in(row, "nip")
    if row.text("pegawai_atasan_nip"):
        _nip_in(row, "pegawai_atasan_nip")


def _nip_in(row: ExportRow, name: str) -> str | None:
    cell = row.table.cell(row.row, name)
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        return None
    if cell.kind is not CellKind.TEXT:
        message = f"NIP {cell.text} tersimpan sebagai angka: tiga angka terakhirnya hilang"
        row.finding("SKP205", name, message, _AS_TEXT)
        return None
    if not row.text(name):
        row.finding("SKP204", name, "NIP kosong", "isi NIP 18 angka")
        return None
    try:
        return read_nip(cell.text.removeprefix("'"))
    except RefusedValueError as error:
        row.finding(error.code, name, error.message, error.hint)
        return None


def _read_choice(
    row: ExportRow, name: str, choices: type[Choice], codes: dict[str, Choice]
) -> Choice | None:
    """Read a judgement in the words of the export, the official ones, or by its code of SIASN."""
    cell = row.table.cell(row.row, name)
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        row.has_bad_value = True
        return None
    written = row.text(name)
    if not written:
        return None
    if written in codes:
        return codes[written]
    try:
        return read_member(choices, written).member
    except RefusedValueError as error:
        row.has_bad_value = True
        row.finding(error.code, name, error.message, error.hint)
        return None


def _check_against_quadrant(row: ExportRow) -> None:
    """Find a ``hasil_akhir`` that the quadrant contradicts.

    Source: parameter ``kuadran`` (Permen PANRB 6/2022, Pasal 24-25).
    """
    expected = row.expected
    if row.rules is None or not row.is_rated or row.hasil_akhir == expected:
        return
    kuadran = row.rules.kuadran
    message = (
        f"hasil akhir tertulis `{row.hasil_akhir}`, padahal hasil kerja {row.hasil_kerja} dan "
        f"perilaku kerja {row.perilaku_kerja} menghasilkan `{expected}`"
    )
    hint = f"perbaiki hasil akhirnya menjadi `{expected}`, atau rating yang keliru di e-Kinerja"
    found = row.finding("SKP720", "hasil_akhir", message, hint, str(kuadran.dasar))
    row.replace_last(
        found._replace(written=row.hasil_akhir, expected=expected, sifat=kuadran.sifat)
    )
