"""Tables as several programs write them, read as texts with their places; and hostile ones."""

import datetime
import io
import time
import tracemalloc

import openpyxl
import pytest
import xlsxwriter
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH
from workbooks import STRICT, TRANSITIONAL, handmade, saved, workbook_of, zipped

from skpcli.workbook.table_cells import CellKind, TableCell, TableSheet, cell_place
from skpcli.workbook.tables import read_tables

NIP = "199203142017052033"


def is_heading(text: str) -> bool:
    return text.strip().lower() in ("nip", "nama", "hasil_akhir")


def sheet_of(content: bytes) -> TableSheet:
    read = read_tables("berkas", content, is_heading)
    assert read.refusal is None, read.refusal
    return read.sheets[0]


def texts_of(content: bytes) -> dict[str, str]:
    """Give the texts of the first sheet by the names of their cells."""
    texts = {}
    for row in sheet_of(content).rows:
        for column, cell in row.cells.items():
            texts[cell_place(None, row.number, column)] = cell.text
    return texts


def kinds_of(content: bytes) -> list[TableCell]:
    """Give the cells of the first row."""
    return list(sheet_of(content).rows[0].cells.values())


def refusal_of(content: bytes) -> str:
    read = read_tables("berkas", content, is_heading)
    assert read.refusal is not None
    assert read.refusal.code == "SKP700"
    assert read.refusal.hint
    return read.refusal.message


ROWS = [["nip", "nama"], [NIP, "Wulan Rekaan"]]
EXPECTED = {"A1": "nip", "B1": "nama", "A2": NIP, "B2": "Wulan Rekaan"}


def by_xlsxwriter(rows: list[list[str]], **options: object) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, options)
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return buffer.getvalue()


PREFIXED = (
    f'<x:worksheet xmlns:x="{TRANSITIONAL}"><x:sheetData>'
    '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>nip</x:t></x:is></x:c>'
    '<x:c r="B1" t="inlineStr"><x:is><x:t>nama</x:t></x:is></x:c></x:row>'
    f'<x:row r="2"><x:c r="A2" t="str"><x:v>{NIP}</x:v></x:c>'
    '<x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>'
)
RICH = (
    f'<sst xmlns="{TRANSITIONAL}"><si><r><t xml:space="preserve">Wulan </t></r><r><rPr><b/></rPr>'
    '<t>Rekaan</t></r><rPh sb="0" eb="1"><t>baca</t></rPh></si></sst>'
)
WITHOUT_REFERENCES = (
    f'<worksheet xmlns="{STRICT}"><sheetData><row><c t="inlineStr"><is><t>nip</t></is></c>'
    '<c t="inlineStr"><is><t>nama</t></is></c></row>'
    f'<row><c t="inlineStr"><is><t>{NIP}</t></is></c><c t="inlineStr"><is><r><t>Wulan </t></r>'
    "<r><t>Rekaan</t></r></is></c></row></sheetData></worksheet>"
)
HTML = (
    "<html><head><style>td {color: red}</style></head><body><table><tr><th>nip<th>nama</tr>"
    f"<tr><td>{NIP}</td><td> Wulan&nbsp;Rekaan </td></tr></table></body></html>"
)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(workbook_of(ROWS), id="openpyxl"),
        pytest.param(by_xlsxwriter(ROWS), id="xlsxwriter"),
        pytest.param(by_xlsxwriter(ROWS, constant_memory=True), id="inline strings"),
        pytest.param(handmade(PREFIXED, extra={"sharedStrings.xml": RICH}), id="prefixes"),
        pytest.param(handmade(WITHOUT_REFERENCES, strict=True), id="strict, no references"),
        pytest.param(HTML.replace("&nbsp;", " ").encode(), id="HTML"),
        pytest.param(f"nip;nama\r\n{NIP};Wulan Rekaan\r\n".encode("utf-8-sig"), id="semicolons"),
        pytest.param(f"nip,nama\n{NIP},Wulan Rekaan\n".encode("utf-16"), id="UTF-16"),
        pytest.param(f"nip\tnama\n{NIP}\tWulan Rekaan\n".encode("utf-16-le"), id="no BOM"),
        pytest.param(f'sep=;\nnip;nama\n="{NIP}";\'Wulan Rekaan'.encode(), id="guarded"),
    ],
)
def test_every_dialect_gives_the_same_texts(content: bytes) -> None:
    assert texts_of(content) == EXPECTED


def test_the_header_row_chooses_the_separator() -> None:
    text = "Laporan, Tahun 2025, Bulan 5, Instansi\n\nnip;nama;hasil_akhir\n1;Wulan, S.T.;baik\n"
    rows = sheet_of(text.encode("cp1252")).rows
    assert [row.number for row in rows] == [1, 3, 4]
    assert rows[2].cell(2).text == "Wulan, S.T."


FORMATS = [
    (0.1 + 0.2, "General", "0,3"),
    (1250, "General", "1250"),
    (0.82345, "0.00%", "82,35%"),
    (0.5, "0%", "50%"),
    (1250, "#,##0", "1.250"),
    (1250000, '"Rp"#,##0', "Rp1.250.000"),
    (1250000, '"Rp" #,##0.00', "Rp 1.250.000,00"),
    (1250000, "[$Rp-421]#,##0", "Rp1.250.000"),
    (1250000, '_-"Rp"* #,##0_-;-"Rp"* #,##0_-', "Rp 1.250.000"),
    (-1250, "#,##0;(#,##0)", "(1.250)"),
    (-1250.5, "#,##0.0", "-1.250,5"),
    (7, "000", "007"),
    (2.5, "0", "3"),
    (12, '0 "dokumen"', "12 dokumen"),
    (1e30, "0.00", "1E+30"),
    (3, "[Red]0.0#", "3,0"),
]


@pytest.mark.parametrize(("number", "form", "shown"), FORMATS)
def test_numbers_are_shown_as_the_cell_shows_them(number: float, form: str, shown: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = number
    sheet["A1"].number_format = form
    assert kinds_of(saved(book)) == [TableCell(shown, CellKind.NUMBER)]


@pytest.mark.parametrize("epoch", [WINDOWS_EPOCH, MAC_EPOCH])
def test_dates_of_both_systems(epoch: datetime.datetime) -> None:
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    assert sheet is not None
    sheet.append([datetime.date(2025, 5, 31), datetime.datetime(2025, 5, 31, 8, 30)])
    expected = [
        TableCell("2025-05-31", CellKind.DATE),
        TableCell("2025-05-31 08:30:00", CellKind.DATE),
    ]
    assert kinds_of(saved(book)) == expected


def test_formulas_errors_and_numbers_are_told_apart() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    sheet.write_formula("A1", "=1+1", None, 2)
    sheet.write_formula("B1", "=NA()", None, "#N/A")
    sheet.write_number("C1", 198501012009012904)
    book.close()
    kinds = [cell.kind for cell in kinds_of(buffer.getvalue())]
    assert kinds == [CellKind.NUMBER, CellKind.ERROR, CellKind.NUMBER]
    assert kinds_of(workbook_of([["=A2"]])) == [TableCell("", CellKind.UNCOMPUTED)]


def test_merged_ranges_and_what_is_hidden() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["unit", "nama"])
    sheet.append(["Bidang Data", "Wulan Rekaan"])
    sheet.append([None, "Bagas Karangan"])
    sheet.merge_cells("A2:A3")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    read = sheet_of(saved(book))
    assert read.rows[2].cell(1).text == "Bidang Data"
    assert (read.hidden_rows, read.hidden_columns) == ((3,), (2,))


def sheet_xml(data: str, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{TRANSITIONAL}">{before}<sheetData>{data}</sheetData>{after}</worksheet>'


ENTITIES = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>'
REFUSED = [
    (b"", "kosong"),
    (b"PK\x03\x04rusak", "rusak"),
    (b"%PDF-1.7", "PDF"),
    (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    (b"\xd0\xcf\x11\xe0" + bytes(600), "berformat lama"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\x0d", "bukan tabel"),
    (b'<?xml version="1.0"?><Workbook xmlns="urn:x"/>', "XML"),
    (b'nip;nama\n1;"Wulan\n2;Bagas\n', "tidak ditutup"),
    (zipped({"content.xml": "<a/>"}), "bukan buku kerja"),
    (zipped({"xl/workbook.bin": b"x"}), "bukan buku kerja"),
    (handmade(ENTITIES + sheet_xml("")), "DTD"),
    (handmade(sheet_xml("")[:-9]), "XML-nya"),
    (handmade(sheet_xml("<row r='9999999'/>")), "di luar batas"),
    (handmade(sheet_xml("<row><c r='ZZZ1'/></row>")), "di luar batas"),
    (handmade(sheet_xml("<row><c><v>" + "1" * 1_100_000 + "</v></c></row>")), "1 MiB"),
    (handmade(sheet_xml("<row/>" * 12_000_000)), "terlalu besar"),
]


@pytest.mark.parametrize(("content", "part"), REFUSED, ids=[part for _, part in REFUSED])
def test_what_is_refused_says_why(content: bytes, part: str) -> None:
    assert part in refusal_of(content)


def measured(content: bytes) -> tuple[TableSheet, float, int]:
    """Read a workbook: its first sheet, the seconds, the bytes of memory at most."""
    tracemalloc.start()
    start = time.process_time()
    read = sheet_of(content)
    seconds = time.process_time() - start
    memory = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return read, seconds, memory


@pytest.mark.parametrize(
    "sheet",
    [
        sheet_xml(
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>"
        ),
        sheet_xml("<row/>" * 1_048_576),
        sheet_xml("", before="<dimension ref='A1:XFD1048576'/>"),
        sheet_xml(
            "<row><c><v>1</v></c></row>",
            after="<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>",
        ),
        sheet_xml("", before="<cols><col min='1' max='16384' hidden='1'/></cols>"),
    ],
    ids=["corners", "empty rows", "dimension", "merged", "columns"],
)
def test_large_claims_cost_little(sheet: str) -> None:
    read, seconds, memory = measured(handmade(sheet))
    assert len(read.rows) <= 2
    assert seconds < 20
    assert memory < 100 * 1024 * 1024


def test_too_many_merged_cells_are_refused() -> None:
    rows = "<row><c><v>1</v></c></row>" * 300
    ranges = "<mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>" * 300 + "</mergeCells>"
    assert "juta sel" in refusal_of(handmade(sheet_xml(rows, after=ranges)))


def test_links_to_other_files_and_macros_are_not_followed() -> None:
    parts = handmade(
        sheet_xml("<row><c t='inlineStr'><is><t>nip</t></is></c></row>"),
        extra={
            "externalLinks.xml": "<externalLink/>",
            "vbaProject.xml": "<x/>",
        },
    )
    assert texts_of(parts) == {"A1": "nip"}
