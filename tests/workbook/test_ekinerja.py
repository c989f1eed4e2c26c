"""`skp ekinerja`: exports in several dialects with planted errors, all found and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import Skp
from workbooks import workbook_of

HEADINGS = [
    *("No", "nip", "nama", "skp_unor", "skp_unor_induk", "skp_jabatan", "hasil_kerja"),
    *("perilaku_kerja", "hasil_akhir", "is_skp_plt_plh_pjb", "periode_akhir_skp"),
    *("pegawai_atasan_nip", "pegawai_atasan_nama"),
]
ABOVE: list[list[Any]] = [
    ["Laporan Penilaian SKP Periode Bulanan Mei Tahun 2025"],
    ["Instansi Pemerintah Kota Contoh"],
    ["Periode : Bulanan 5"],
    [],
]


def person(
    nip: object, name: str, unit: str, *judged: str, acting: str = "0", end: str = "2025-05-31"
) -> list[Any]:
    assessor = ["198701132010011004", "Bagas Karangan"]
    return ["1", nip, name, unit, "Dinas Contoh", "Analis", *judged, acting, end, *assessor]


PEOPLE: list[list[Any]] = [
    person("199203142017052033", "Wulan Rekaan", "Bidang Data", "sesuai", "diatas", "sangat baik"),
    person("198501012009012904", "Siti Contoh", "Bidang Data", "diatas", "diatas", "sangat baik"),
    person("198501012009012904", "Siti Contoh", "Bidang Data", "diatas", "diatas", "sangat baik"),
    person(
        198501012009012015, "Budi Contoh", "Bidang Data", "dibawah", "sesuai", "butuh perbaikan"
    ),
    person("198501012009012016", "Joko Contoh", "Bidang Data", "-", "-", "-"),
    person("198501012009012017", "Rini Contoh", "Bidang Arsip", "1", "2", "2"),
    person("198501012009012017", "Rini Contoh", "Bidang Lama", "2", "2", "2", end="2025-05-10"),
    person(
        "198501012009012018",
        "Tono Contoh",
        "Bidang Arsip",
        "sesuai",
        "sesuai",
        "kurang",
        acting="1",
    ),
    person("198501012009012019", "Yuni Contoh", "Bidang Arsip", "sesuai", "sesuai", "bagus"),
]
EXPECTED = [
    ("SKP720", "I6"),
    ("SKP721", "B8"),
    ("SKP205", "B9"),
    ("SKP724", "G10"),
    ("SKP722", "B12"),
    ("SKP720", "I13"),
    ("SKP723", "J13"),
    ("SKP201", "I14"),
]


def as_csv(rows: list[list[Any]], separator: str) -> bytes:
    lines = []
    for row in rows:
        cells = ["1.98501E+17" if isinstance(cell, int) else str(cell) for cell in row]
        lines.append(separator.join(cells))
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


ROWS = [*ABOVE, HEADINGS, *PEOPLE]


def report_of(skp: Skp, *arguments: str) -> tuple[int, Any]:
    result = skp("ekinerja", *arguments, "-f", "json")
    return result.code, json.loads(result.out)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mei.xlsx", workbook_of(ROWS)),
        ("mei.csv", as_csv(ROWS, ";")),
        ("mei.xlsx", as_csv(ROWS, ",")),
    ],
    ids=["openpyxl", "semicolons", "CSV called xlsx"],
)
def test_planted_errors_are_found_and_nothing_else(skp: Skp, name: str, content: bytes) -> None:
    Path(name).write_bytes(content)
    code, data = report_of(skp, name)
    found = [(item["kode"], item["sel"]) for item in data["temuan"] if item["kode"] != "SKP604"]
    assert code == 1
    assert found == EXPECTED
    assert data["berkas"][0]["laporan"] == "Bulanan 5 2025"
    assert data["berkas"][0]["baris_judul"] == 5
    summary = data["ringkasan"]
    assert (summary["baris"], summary["pegawai"], summary["dinilai"], summary["belum"]) == (
        9,
        6,
        4,
        2,
    )
    assert data["banding"] is None


def test_a_contradiction_says_what_is_right(skp: Skp) -> None:
    Path("mei.xlsx").write_bytes(workbook_of(ROWS))
    _, data = report_of(skp, "mei.xlsx")
    first = data["temuan"][[item["kode"] for item in data["temuan"]].index("SKP720")]
    assert (first["lembar"], first["tertulis"], first["seharusnya"]) == (
        "Sheet1",
        "sangat baik",
        "baik",
    )
    assert first["sifat"] == "norma"
    assert first["dasar"]


def test_rows_of_different_reports_never_meet(skp: Skp) -> None:
    june = [["Periode : Bulanan 6"], ["Tahun : 2025"], HEADINGS, PEOPLE[1]]
    Path("mei.csv").write_bytes(as_csv([*ABOVE, HEADINGS, PEOPLE[1]], ";"))
    Path("juni.csv").write_bytes(as_csv(june, ";"))
    code, data = report_of(skp, "mei.csv", "juni.csv")
    assert (code, data["temuan"], data["ringkasan"]["pegawai"]) == (0, [], 2)


def test_the_capaian_of_each_unit_comes_from_a_table(skp: Skp) -> None:
    Path("mei.csv").write_bytes(as_csv([*ABOVE, HEADINGS, PEOPLE[1], PEOPLE[5]], ";"))
    Path("capaian.csv").write_text("unit,capaian\nbidang data,Istimewa\n", encoding="utf-8")
    _, data = report_of(skp, "mei.csv", "--capaian", "capaian.csv")
    capaian = {unit["nama"]: unit["capaian"] for unit in data["distribusi"]}
    assert capaian == {"Bidang Data": "istimewa", "Bidang Arsip": None}


def test_names_and_numbers_are_masked(skp: Skp) -> None:
    Path("mei.xlsx").write_bytes(workbook_of(ROWS))
    for format_ in ("teks", "json", "csv", "csv-excel"):
        result = skp("ekinerja", "mei.xlsx", "--samarkan", "-f", format_)
        assert "Wulan" not in result.out + result.err
        assert "199203142017052033" not in result.out + result.err


def test_an_unreadable_file_leaves_the_others(skp: Skp) -> None:
    Path("mei.csv").write_bytes(as_csv([*ABOVE, HEADINGS, PEOPLE[1]], ";"))
    Path("rusak.xlsx").write_bytes(b"PK\x03\x04rusak")
    code, data = report_of(skp, "mei.csv", "rusak.xlsx")
    assert code == 2
    assert [item["kode"] for item in data["temuan"]] == ["SKP700"]
    assert data["ringkasan"]["pegawai"] == 1


def test_the_workbook_can_be_read_again(skp: Skp) -> None:
    Path("mei.xlsx").write_bytes(workbook_of(ROWS))
    assert skp("ekinerja", "mei.xlsx", "-o", "hasil.xlsx").code == 1
    first = Path("hasil.xlsx").read_bytes()
    assert skp("ekinerja", "mei.xlsx", "-o", "hasil.xlsx").code == 1
    assert Path("hasil.xlsx").read_bytes() == first
