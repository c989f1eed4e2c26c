"""Where an export of e-Kinerja has its rows: the header row, the columns, the rows above them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from skpcli.diagnostics import Diagnostic
from skpcli.model.spellings import fold
from skpcli.model.terms import EMPTY_TEXTS
from skpcli.workbook.csv_tables import HEADER_ROWS
from skpcli.workbook.places import cell_span, table_span
from skpcli.workbook.table_cells import TableCell, TableRow, TableSheet, column_letters

REQUIRED_FIELDS = ("nip", "hasil_kerja", "perilaku_kerja", "hasil_akhir")
"""The columns without which nothing can be checked."""

FIELDS = (
    *("no", "nip", "nama", "skp_unor", "skp_unor_induk", "skp_jabatan"),
    *("hasil_kerja", "perilaku_kerja", "hasil_akhir", "golru", "jenis_pegawai"),
    *("skp_jenis_jabatan", "is_skp_plt_plh_pjb", "id", "tahun_skp"),
    *("periode_awal_skp", "periode_akhir_skp", "pegawai_atasan_nip", "pegawai_atasan_nama"),
    *("pegawai_atasan_unor", "pegawai_atasan_jabatan", "pegawai_atasan_golru"),
    *("waktu_dinilai", "skp_status"),
)
"""The columns that e-Kinerja writes."""

_MARKS_A_ROW = ("nip", "nama", "hasil_kerja", "perilaku_kerja", "hasil_akhir")
"""A row with none of these filled is no person's: a sum, a remark below the table."""

_FEWEST_HEADINGS = 3
_HOW_TO_NAME = "pakai judul kolom e-Kinerja: "
_YEAR = re.compile(r"\btahun\s*:?\s*((?:19|20)[0-9]{2})\b", re.IGNORECASE)
_PERIOD = re.compile(r"^periode\s*:?\s*(?P<period>.+)$", re.IGNORECASE)
_TITLE = re.compile(r"^laporan\b.*?\bperiode\s*:?\s*(?P<period>.+)$", re.IGNORECASE)
_INSTANSI = re.compile(r"^instansi\s*:?\s*(.+)$", re.IGNORECASE)
_BEHIND_PERIOD = re.compile(r"\btahun\b.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A sheet with an export: its header row, its columns by field, what stands above them.

    ``period`` and ``year`` are those of its report, None where no row says them.
    """

    file: str
    sheet: str | None
    header_row: int
    columns: Mapping[str, int]
    rows: Sequence[TableRow]
    period: str | None
    year: str | None
    instansi: str | None

    def cell(self, row: TableRow, field: str) -> TableCell:
        """Give the cell of a row in the column of a field."""
        return row.cell(self.columns.get(field, 0))

    def written(self, row: TableRow, field: str) -> str:
        """Give the text of a field; nothing where a mark such as ``-`` says so."""
        text = self.cell(row, field).text
        return "" if text in EMPTY_TEXTS else text


@dataclass(frozen=True, slots=True)
class FoundTables:
    """The exports of a file, and what is to be said of its sheets."""

    tables: tuple[ExportTable, ...]
    findings: tuple[Diagnostic, ...]


def field_of(heading: str) -> str | None:
    """Read a heading of an export.

    >>> field_of(" Hasil Kerja*"), field_of("bobot")
    ('hasil_kerja', None)
    """
    name = fold(heading.removesuffix("*")).replace(" ", "_")
    return name if name in FIELDS else None


def is_export_heading(heading: str) -> bool:
    """Tell whether a text is a heading of an export."""
    return field_of(heading) is not None


def find_tables(file: str, sheets: Sequence[TableSheet]) -> FoundTables:
    """Find the exports in the sheets of a file; SKP701 where there is none."""
    tables = []
    findings: list[Diagnostic] = []
    for sheet in sheets:
        header = _header_row(sheet)
        if header is None:
            continue
        problems = list(_problems(file, sheet, header))
        findings += problems or _remarks(file, sheet, header)
        if not problems:
            tables.append(_table(file, sheet, header))
    if not tables and not findings:
        message = (
            f"judul kolom {_in_words(REQUIRED_FIELDS)} tidak ditemukan "
            f"dalam {HEADER_ROWS} baris pertama"
        )
        hint = "pakai ekspor Laporan Penilaian SKP dari e-Kinerja"
        findings.append(Diagnostic("SKP701", message, table_span(file), hint=hint))
    return FoundTables(tuple(tables), tuple(findings))


def _header_row(sheet: TableSheet) -> TableRow | None:
    """Give the row near the top with most headings, where it has enough of them."""
    best = None
    most = _FEWEST_HEADINGS - 1
    for row in sheet.rows:
        if row.number > HEADER_ROWS:
            break
        fields = {field_of(cell.text) for cell in row.cells.values()} - {None}
        if len(fields) > most:
            best = row
            most = len(fields)
    return best


def _problems(file: str, sheet: TableSheet, header: TableRow) -> Iterator[Diagnostic]:
    """Find what keeps a sheet from being read: a heading that is not there or there twice."""
    places: dict[str, list[int]] = {}
    for column, cell in header.cells.items():
        field = field_of(cell.text)
        if field:
            places.setdefault(field, []).append(column)
    missing = [field for field in REQUIRED_FIELDS if field not in places]
    if missing:
        span = cell_span(file, sheet.name, header.number, min(header.cells))
        message = f"judul kolom {_in_words(missing)} tidak ada di baris {header.number}"
        yield Diagnostic("SKP701", message, span, hint=_HOW_TO_NAME + ", ".join(REQUIRED_FIELDS))
    for field, columns in places.items():
        if len(columns) > 1:
            span = cell_span(file, sheet.name, header.number, columns[1])
            letters = " dan ".join(column_letters(column) for column in columns)
            message = f"judul kolom `{field}` ada dua kali: kolom {letters}"
            yield Diagnostic("SKP701", message, span, hint="hapus salah satu kolomnya")


def _remarks(file: str, sheet: TableSheet, header: TableRow) -> list[Diagnostic]:
    """Say which columns are not read, and what is hidden."""
    findings = []
    for column, cell in header.cells.items():
        if field_of(cell.text) is None:
            span = cell_span(file, sheet.name, header.number, column)
            message = f'kolom "{cell.text}" tidak dikenal dan tidak dibaca'
            findings.append(Diagnostic("SKP702", message, span))
    hidden_rows = [number for number in sheet.hidden_rows if number > header.number]
    known = [column for column, cell in header.cells.items() if field_of(cell.text)]
    hidden_columns = [column for column in sheet.hidden_columns if column in known]
    if hidden_rows:
        span = cell_span(file, sheet.name, hidden_rows[0], 1)
        message = f"{len(hidden_rows)} baris tersembunyi, mulai baris {hidden_rows[0]}, ikut dibaca"
        findings.append(Diagnostic("SKP707", message, span))
    if hidden_columns:
        letters = ", ".join(column_letters(column) for column in hidden_columns)
        span = cell_span(file, sheet.name, header.number, hidden_columns[0])
        findings.append(Diagnostic("SKP707", f"kolom tersembunyi {letters} ikut dibaca", span))
    return findings


def _table(file: str, sheet: TableSheet, header: TableRow) -> ExportTable:
    columns = {}
    for column, cell in header.cells.items():
        field = field_of(cell.text)
        if field:
            columns[field] = column
    above = _lines_above(sheet, header)
    marks = [columns[field] for field in _MARKS_A_ROW if field in columns]
    rows = []
    for row in sheet.rows:
        if row.number > header.number and any(column in row.cells for column in marks):
            rows.append(row)
    return ExportTable(
        file=file,
        sheet=sheet.name,
        header_row=header.number,
        columns=columns,
        rows=rows,
        period=_said(above, _PERIOD) or _said(above, _TITLE),
        year=_year(above),
        instansi=_first_match(above, _INSTANSI),
    )


def _lines_above(sheet: TableSheet, header: TableRow) -> list[str]:
    """Give each row above the header as one line; a merged cell says its text once."""
    lines = []
    for row in sheet.rows:
        if row.number >= header.number:
            break
        texts = dict.fromkeys(cell.text for cell in row.cells.values())
        lines.append(" ".join(" ".join(texts).split()))
    return lines


def _said(lines: Sequence[str], pattern: re.Pattern[str]) -> str | None:
    for line in lines:
        match = pattern.match(line)
        if match:
            return _BEHIND_PERIOD.sub("", match["period"]).strip() or None
    return None


def _year(lines: Sequence[str]) -> str | None:
    for line in lines:
        match = _YEAR.search(line)
        if match:
            return match[1]
    return None


def _first_match(lines: Sequence[str], pattern: re.Pattern[str]) -> str | None:
    for line in lines:
        match = pattern.match(line)
        if match:
            return match[1].strip()
    return None


def _in_words(fields: Sequence[str]) -> str:
    return ", ".join(f"`{field}`" for field in fields)
