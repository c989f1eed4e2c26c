"""The empty workbook, filled in as an office would with its spreadsheet program."""

from pathlib import Path
from typing import Any

import openpyxl

Row = dict[str, Any]

NIP = "199002142019032921"

PERSON: Row = {
    "NIP": NIP,
    "Nama": "Budi Rekaan, S.E.",
    "Jabatan": "Analis Kebijakan Ahli Muda",
    "Jenis Jabatan": "JF",
    "Jenjang": "ahli muda",
    "Periode Mulai": "2025-01-01",
    "Periode Selesai": "31 Desember 2025",
    "Nama Penilai": "Ani Rekaan",
    "Jabatan Penilai": "Kepala Bidang",
}
RHK: Row = {"NIP": NIP, "Rencana Hasil Kerja": "Tersusunnya rekomendasi"}
MEASURE: Row = {
    "NIP": NIP,
    "Aspek": "kuantitas",
    "Indikator": "Jumlah rekomendasi",
    "Target": "4 dokumen",
    "Realisasi": "4 dokumen",
}
RATED: Row = {
    "NIP": NIP,
    "Rating Hasil Kerja": "sesuai ekspektasi",
    "Rating Perilaku Kerja": "sesuai ekspektasi",
}


def fill(path: str, rows: dict[str, list[Row]]) -> None:
    """Put rows below the examples of a workbook."""
    book = openpyxl.load_workbook(path)
    for name, sheet_rows in rows.items():
        sheet = book[name]
        columns = {str(cell.value).removesuffix(" *"): cell.column for cell in sheet[1]}
        for number, row in enumerate(sheet_rows, sheet.max_row + 1):
            for heading, value in row.items():
                sheet.cell(number, columns[heading] or 0).value = value
    book.save(path)


def change(path: str, sheet: str, cell: str, value: Any) -> None:
    """Put a value into one cell of a workbook."""
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(Path(path))
