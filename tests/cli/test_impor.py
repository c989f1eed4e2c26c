"""`skp impor` and `skp ekspor`: workbooks filled in, imported, checked, rated, exported."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from command_line import ROOT, Skp, write_file
from filled_books import MEASURE, NIP, PERSON, RATED, RHK, Row, change, fill

OFFICE = {"Pegawai": [PERSON], "Hasil Kerja": [RHK], "Indikator": [MEASURE], "Penilaian": [RATED]}
FLAT = """\
Nama;NIP;Jabatan;Pangkat/Gol. Ruang;Rencana Hasil Kerja;Indikator Kinerja Individu;Capaian akhir;Nama Pejabat Penilai
Budi Rekaan;199002142019032921;Analis;Penata Muda (III/a);Tersusunnya laporan;Jumlah laporan;4 laporan;Ani Rekaan
;;;;;Waktu penyusunan;2 hari;
Cici Rekaan;199102142019032922;Analis;;Terlayaninya tamu;Jumlah tamu;12 orang;Ani Rekaan
"""
VALUES = ("--tahun", "2025", "--jenis-jabatan", "pelaksana", "--penilai-jabatan", "Kasubag")


@pytest.fixture
def book(skp: Skp) -> str:
    """Give a workbook with one person in it."""
    assert skp("impor", "--templat", "kantor.xlsx").code == 0
    fill("kantor.xlsx", OFFICE)
    return "kantor.xlsx"


def cells_of(skp: Skp, *arguments: str) -> list[tuple[str, str | None, str]]:
    """Give code, sheet and cell of the errors of an import."""
    report = json.loads(skp("impor", *arguments, "-o", "hasil", "-f", "json").out)
    errors = [finding for finding in report["temuan"] if finding["tingkat"] == "galat"]
    return [(finding["kode"], finding["lembar"], finding["sel"]) for finding in errors]


def test_a_filled_workbook_is_imported_checked_and_rated(skp: Skp, book: str) -> None:
    outcome = skp("impor", book, "-o", "hasil")
    assert outcome.code == 0
    assert "8 baris contoh dilewati" in outcome.err
    assert [path.name for path in Path("hasil").iterdir()] == ["budi-rekaan.yaml"]
    assert skp("periksa", "hasil", "--abaikan", "SKP4").code == 0
    rated = json.loads(skp("nilai", "hasil", "-f", "json").out)
    assert rated["hasil"][0]["predikat"]["nilai"] == "baik"


def test_an_empty_template_writes_nothing(skp: Skp) -> None:
    skp("impor", "--templat", "kantor.xlsx", "--jumlah", "3")
    outcome = skp("impor", "kantor.xlsx", "-o", "hasil")
    assert outcome.code == 2
    assert "belum ada isian" in outcome.err
    assert not Path("hasil").exists()


def test_a_template_is_deterministic_and_not_overwritten(skp: Skp) -> None:
    skp("impor", "--templat", "satu.xlsx")
    skp("impor", "--templat", "dua.xlsx")
    assert Path("satu.xlsx").read_bytes() == Path("dua.xlsx").read_bytes()
    assert skp("impor", "--templat", "satu.xlsx").code == 2


def test_a_template_takes_people_from_a_table(skp: Skp) -> None:
    write_file("daftar.csv", f"nama,nip,jabatan,tahun\nBudi Rekaan,{NIP},Guru Ahli Muda,2025\n")
    assert skp("impor", "--templat", "kantor.xlsx", "--dari", "daftar.csv").code == 0
    sheet = openpyxl.load_workbook("kantor.xlsx")["Pegawai"]
    assert [sheet.cell(3, column).value for column in (1, 4, 9)] == [NIP, "Budi Rekaan", "JF"]


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "code"),
    [
        ("Pegawai", "A3", 199002142019032921, "SKP205"),
        ("Pegawai", "A3", "19900214201903292", "SKP204"),
        ("Pegawai", "I3", "guru", "SKP201"),
        ("Pegawai", "I3", None, "SKP104"),
        ("Pegawai", "M3", "32/13/2025", "SKP206"),
        ("Pegawai", "V3", None, "SKP104"),
        ("Pegawai", "D3", "=A1", "SKP706"),
        ("Hasil Kerja", "F3", None, None),
        ("Indikator", "D4", "R9", "SKP704"),
        ("Indikator", "I4", "#N/A", "SKP705"),
        ("Penilaian", "G3", "baik", "SKP203"),
    ],
)
def test_errors_name_sheet_and_cell(
    skp: Skp, book: str, sheet: str, cell: str, value: Any, code: str | None
) -> None:
    change(book, sheet, cell, value)
    found = cells_of(skp, book)
    if code:
        assert (code, sheet, cell) in found
        assert not Path("hasil").exists() or not list(Path("hasil").iterdir())


def test_errors_in_words_name_sheet_and_cell(skp: Skp, book: str) -> None:
    change(book, "Indikator", "D4", "R9")
    outcome = skp("impor", book, "-o", "hasil")
    assert outcome.code == 1
    assert "--> kantor.xlsx: Indikator!D4" in outcome.err


def test_the_same_person_twice_is_an_error_at_both_cells(skp: Skp, book: str) -> None:
    fill(book, {"Pegawai": [PERSON]})
    assert cells_of(skp, book) == [("SKP310", "Pegawai", "A3"), ("SKP310", "Pegawai", "A4")]


def test_real_dates_are_dates_and_words_in_texts(skp: Skp, book: str) -> None:
    change(book, "Pegawai", "M3", date(2025, 1, 1))
    change(book, "Indikator", "H4", date(2025, 3, 31))
    assert skp("impor", book, "-o", "hasil").code == 0
    text = Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8")
    assert "  mulai: 2025-01-01\n" in text
    assert '"31 Maret 2025"' in text


def test_nothing_is_overwritten_unless_asked(skp: Skp, book: str) -> None:
    write_file("hasil/budi-rekaan.yaml", "lama\n")
    outcome = skp("impor", book, "-o", "hasil")
    assert outcome.code == 2
    assert "`hasil/budi-rekaan.yaml` sudah ada" in outcome.err
    assert Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8") == "lama\n"
    assert "-lama" in skp("impor", book, "-o", "hasil", "--timpa", "--beda").out
    assert Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8") == "lama\n"
    assert skp("impor", book, "-o", "hasil", "--timpa").code == 0
    assert "Budi Rekaan" in Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8")


def test_an_update_changes_fields_and_keeps_comments(skp: Skp) -> None:
    old = Path("guru.yaml").read_text(encoding="utf-8")
    skp("ekspor", "guru.yaml", "-o", "kantor.xlsx")
    unchanged = skp("impor", "kantor.xlsx", "-o", ".", "--perbarui", "--beda")
    assert unchanged.out == ""
    change("kantor.xlsx", "Indikator", "I2", "16 modul")
    change("kantor.xlsx", "Indikator", "K2", None)
    assert skp("impor", "kantor.xlsx", "-o", ".", "--perbarui").code == 0
    new = Path("guru.yaml").read_text(encoding="utf-8")
    assert new == old.replace("realisasi: 14 modul ", 'realisasi: "16 modul" ')


def test_an_update_needs_only_the_columns_it_changes(skp: Skp) -> None:
    skp("ekspor", "guru.yaml", "-o", "kantor.xlsx")
    book = openpyxl.load_workbook("kantor.xlsx")
    sheet = book["Pegawai"]
    headings = [str(cell.value) for cell in sheet[1]]
    sheet.delete_cols(headings.index("Nama Penilai *") + 1, 8)
    for name in ("Hasil Kerja", "Indikator", "Perilaku"):
        del book[name]
    book["Penilaian"]["E2"] = "Kota Baru"
    book.save("kantor.xlsx")
    assert skp("impor", "kantor.xlsx", "-o", ".", "--perbarui").code == 0
    new = Path("guru.yaml").read_text(encoding="utf-8")
    assert "tempat: Kota Baru" in new
    assert "Kepala Sekolah Contoh" in new


def test_a_flat_table_asks_only_for_what_it_cannot_place(skp: Skp) -> None:
    write_file("daftar.csv", FLAT)
    outcome = skp("impor", "daftar.csv", "-o", "hasil")
    assert outcome.code == 2
    assert "kolom F `Indikator Kinerja Individu`: Indikator" in outcome.err
    assert "--jenis-jabatan" in outcome.err
    assert "NIP (" not in outcome.err
    outcome = skp("impor", "daftar.csv", "-o", "hasil", "--kolom", "Realisasi=G", *VALUES)
    assert outcome.code == 0
    text = Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8")
    assert 'realisasi: "2 hari"' in text
    assert "golongan: III/a" in text
    assert text.count("rencana:") == 1
    assert Path("hasil/cici-rekaan.yaml").exists()


def test_findings_of_a_csv_have_no_sheet(skp: Skp) -> None:
    write_file("daftar.csv", FLAT.replace("199002142019032921", "1990"))
    assert cells_of(skp, "daftar.csv", *VALUES) == [("SKP204", None, "B2")]


def test_a_document_with_errors_is_named_and_left_out(skp: Skp) -> None:
    shutil.copy("guru.yaml", "lain.yaml")
    text = Path("lain.yaml").read_text(encoding="utf-8")
    write_file("lain.yaml", text.replace("rating_hasil_kerja: sesuai", "rating_hasil_kerja: cukup"))
    outcome = skp("ekspor", "guru.yaml", "lain.yaml", "-o", "kantor.xlsx")
    assert outcome.code == 1
    assert "lain.yaml" in outcome.err
    assert openpyxl.load_workbook("kantor.xlsx")["Pegawai"].max_row == 2


def test_texts_that_look_like_formulas_stay_texts(skp: Skp) -> None:
    text = Path("guru.yaml").read_text(encoding="utf-8")
    write_file("guru.yaml", text.replace("target: 12 modul", 'target: "=1+1"'))
    skp("ekspor", "guru.yaml", "-o", "kantor.xlsx")
    cell = openpyxl.load_workbook("kantor.xlsx")["Indikator"]["H2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


@pytest.mark.parametrize("name", ["kantor.txt", "kantor"])
def test_only_workbooks_are_written(skp: Skp, name: str) -> None:
    assert skp("ekspor", "guru.yaml", "-o", name).code == 2


def test_a_damaged_workbook_is_refused(skp: Skp) -> None:
    write_file("rusak.xlsx", b"PK\x03\x04 rusak")
    outcome = skp("impor", "rusak.xlsx", "-o", "hasil")
    assert outcome.code == 2
    assert "SKP700" in outcome.err


def test_columns_may_be_moved_and_headings_stand_below_a_title(skp: Skp, book: str) -> None:
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["Pegawai"]
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Daftar pegawai"
    sheet.move_range("D3:D10", cols=60)
    workbook.save(book)
    assert skp("impor", book, "-o", "hasil").code == 0
    assert "Budi Rekaan" in Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8")


def test_examples_are_exported_and_imported_alike(skp: Skp) -> None:
    shutil.copytree(ROOT / "examples", "contoh")
    skp("ekspor", "contoh", "-o", "kantor.xlsx")
    assert skp("impor", "kantor.xlsx", "-o", "hasil").code == 0
    ratings = []
    for folder in ("contoh", "hasil"):
        found = json.loads(skp("nilai", folder, "-f", "json").out)["hasil"]
        ratings.append(sorted((one["nip"], one["predikat"]["nilai"]) for one in found))
    assert ratings[0] == ratings[1]


def test_several_skp_of_one_person_are_told_apart_by_kode(skp: Skp, book: str) -> None:
    second: Row = {
        **PERSON,
        "Kode": "2",
        "Periode Mulai": "2024-01-01",
        "Periode Selesai": "2024-12-31",
    }
    fill(book, {"Pegawai": [second], "Penilaian": [{**RATED, "Kode": "2"}]})
    assert skp("impor", book, "-o", "hasil").code == 0
    text = Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8")
    assert text.count("\njenis: pegawai\n") == 2
    assert text.count("rating_hasil_kerja") == 2


def test_somebody_at_a_terminal_is_asked(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["=pelaksana", "=2025-01-01", "=2025-12-31", "", "=Kasubag"])
    monkeypatch.setattr("skpcli.cli.runs.impor.somebody_can_answer", lambda: True)
    monkeypatch.setattr("skpcli.cli.runs.impor_flat.ask", lambda question: next(answers))
    write_file("daftar.csv", FLAT)
    assert skp("impor", "daftar.csv", "-o", "hasil").code == 0
    assert "jabatan: Kasubag" in Path("hasil/budi-rekaan.yaml").read_text(encoding="utf-8")


def test_without_the_library_one_line_says_how_to_get_it(
    skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skpcli.cli.runs.ekspor.find_spec", lambda name: None)
    outcome = skp("ekspor", "guru.yaml", "-o", "kantor.xlsx")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "skpcli[excel]" in outcome.err


def test_the_template_has_lists_rules_and_print_setup(skp: Skp) -> None:
    skp("impor", "--templat", "kantor.xlsx", "--jumlah", "7")
    book = openpyxl.load_workbook("kantor.xlsx")
    assert book.sheetnames[:7] == [
        *("Petunjuk", "Organisasi", "Pegawai", "Hasil Kerja", "Indikator", "Perilaku", "Penilaian")
    ]
    assert [sheet.sheet_state for sheet in book][7:] == ["hidden"]
    sheet = book["Pegawai"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("E2", "$1:$1")
    assert sheet.page_setup.orientation == "landscape"
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["A2:A9"].formula1 == "AND(LEN(A2)=18,ISNUMBER(-A2))"
    assert rules["I2:I9"].type == "list"


def test_of_a_heading_that_stands_twice_nothing_is_guessed(skp: Skp, book: str) -> None:
    change(book, "Indikator", "N1", "Target")
    assert cells_of(skp, book) == [("SKP701", "Indikator", "N1")]
    assert not list(Path("hasil").iterdir())
