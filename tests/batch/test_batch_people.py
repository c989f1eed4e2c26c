"""`skp massal` counts people: each once, by the document that `skp distribusi` takes too."""

import json
from pathlib import Path

import openpyxl
import pytest
from command_line import Skp, write_file
from distributions import BP, FIRST_HALF, SB, SECOND_HALF, B, K, employee, organisation

from skpcli.model.terms import Predikat

QUARTER = "{mulai: 2025-10-01, selesai: 2025-12-31, evaluasi: triwulan IV}"
OTHER_JOB = "{mulai: 2025-07-01, selesai: 2025-12-31}"


def write_office() -> None:
    """Write people with a yearly document beside others, in an order that misleads."""
    write_file("k/1.yaml", employee(1001, K, periode=QUARTER) + "---\n" + employee(1001, SB))
    write_file("k/2.yaml", employee(1002, B, periode=FIRST_HALF))
    write_file("k/3.yaml", employee(1002, BP, periode=SECOND_HALF))
    write_file("k/4.yaml", employee(1003, None))
    write_file("k/5.yaml", employee(1004, B, "bidang"))
    write_file("k/6.yaml", employee(1005, SB).replace("jabatan: Analis", "jabatan: [x]"))
    write_file("k/7.yaml", employee(1006, B, "dinas", "memimpin: dinas"))
    write_file("k/dinas.yaml", organisation())
    write_file("k/bidang.yaml", organisation("bidang", "istimewa", induk="dinas"))


def group_rows(skp: Skp, *options: str) -> dict[str, list[int]]:
    """Give the rows of the workbook's recap by their labels."""
    skp("massal", "k", "-o", "h.xlsx", *options)
    rows = list(openpyxl.load_workbook("h.xlsx")["Rekap"].values)
    counts: dict[str, list[int]] = {}
    for label, *numbers in rows[1:]:
        counts[str(label)] = [int(str(number)) for number in numbers]
    return counts


def test_documents_are_rows_and_people_are_counted(skp: Skp) -> None:
    write_office()
    data = json.loads(skp("massal", "k", "-f", "json").out)
    assert len(data["hasil"]) == data["ringkasan"]["pegawai"] == 8
    assert (data["ringkasan"]["dokumen"], data["ringkasan"]["orang"]) == (10, 6)
    assert json.loads(skp("nilai", "k", "-f", "json").out)["ringkasan"] == data["ringkasan"]
    masked = json.loads(skp("nilai", "k", "-f", "json", "--samarkan").out)
    assert masked["ringkasan"]["orang"] == 6
    assert json.loads(skp("periksa", "k", "-f", "json").out)["ringkasan"]["orang"] == 6
    assert "9 berkas, 6 orang: " in skp("periksa", "k").err
    assert len(skp("massal", "k", "-f", "jsonl").out.splitlines()) == 8


def test_the_recap_counts_everybody_once(skp: Skp) -> None:
    write_office()
    out = skp("massal", "k").out
    assert "9 berkas, 8 dokumen pegawai, 6 orang; " in out
    assert "│ sangat baik     │     1 │ dinilai │     4 │" in out
    assert "│ butuh perbaikan │     1 │ belum   │     1 │" in out
    assert "│ kurang          │     0 │ galat   │     1 │" in out
    assert "Di luar tabel ini setiap orang dihitung sekali" in out


def test_the_recap_is_per_period(skp: Skp) -> None:
    write_office()
    lines = skp("massal", "k").out.splitlines()
    start = next(number for number, line in enumerate(lines) if "Periode" in line)
    rows = [line.split("│")[1:-1] for line in lines[start + 2 : start + 10]]
    starts = [row[0].strip() for row in rows if row[1].strip()]
    assert starts == [
        "2025-01-01 sampai 2025-12-31",
        "2025-07-01 sampai 2025-12-31",
        "2025-10-01 sampai 2025-12-31",
        "2025-01-01 sampai 2025-06-30",
    ]
    main = [int(row[-1]) for row in rows if row[1].strip()]
    assert main == [5, 1, 0, 0]


def test_one_period_needs_no_table_of_periods(skp: Skp) -> None:
    write_file("k/1.yaml", employee(1001, B))
    assert "Periode" not in skp("massal", "k").out


def test_groups_agree_with_distribusi(skp: Skp) -> None:
    write_office()
    groups = group_rows(skp, "--per", "organisasi")
    arguments = ("distribusi", "k", "-f", "json", "--sertakan-pimpinan")
    organisations = json.loads(skp(*arguments).out)["organisasi"]
    assert len(organisations) == 2
    for organisation_ in organisations:
        *counts, belum, galat, _ = groups[organisation_["id"]]
        assert counts == [organisation_["cacah"][predikat] for predikat in Predikat]
        assert belum + galat == organisation_["belum"]


def test_groups_of_assessors_agree_with_distribusi(skp: Skp) -> None:
    write_office()
    groups = group_rows(skp, "--per", "penilai")
    (assessor,) = json.loads(skp("distribusi", "k", "-f", "json", "--per", "penilai").out)[
        "penilai"
    ]
    *counts, belum, _, _ = groups[f"{assessor['nama']} ({assessor['nip']})"]
    assert counts == [assessor["cacah"][predikat] for predikat in Predikat]
    assert belum == assessor["belum"]


def test_an_organisation_of_several_periods_counts_in_each(skp: Skp) -> None:
    write_file("k/1.yaml", employee(1001, K, periode=FIRST_HALF))
    write_file("k/2.yaml", employee(1001, B, periode=SECOND_HALF))
    for number, periode in enumerate((FIRST_HALF, SECOND_HALF)):
        write_file(f"k/d{number}.yaml", organisation(periode=periode))
    groups = group_rows(skp, "--per", "organisasi")
    assert groups["dinas (2025-01-01 sampai 2025-06-30)"] == [0, 0, 0, 1, 0, 0, 0, 1]
    assert groups["dinas (2025-07-01 sampai 2025-12-31)"] == [0, 1, 0, 0, 0, 0, 0, 1]
    assert groups["Seluruhnya (dokumen utama setiap orang)"] == [0, 1, 0, 0, 0, 0, 0, 1]


@pytest.mark.parametrize("name", ["unit_kerja", "unit", "Unit Kerja"])
def test_groups_are_called_as_the_column_is(skp: Skp, name: str) -> None:
    write_file(
        "k/1.yaml", employee(1001, B).replace("jabatan: Analis", "unit_kerja: Tata, jabatan: A")
    )
    assert "Unit kerja" in skp("massal", "k", "--per", name).out


def test_an_unknown_group_is_refused(skp: Skp) -> None:
    outcome = skp("massal", ".", "--per", "unit_krja")
    assert outcome.code == 2
    assert "organisasi, penilai, unit_kerja. Maksud Anda unit_kerja?" in outcome.err


def test_the_list_marks_the_main_document(skp: Skp) -> None:
    write_office()
    out = skp("massal", "k", "-f", "tabel").out
    head = out.partition("berkas,")[0]
    rows = [line for line in head.splitlines() if "199001012015031" in line]
    assert len(rows) == 8
    marked = [row for row in rows if "●" in row]
    assert ["sangat baik" in row or "butuh perbaikan" in row for row in marked] == [True, True]
    assert "dokumen utama dari orang yang dokumennya lebih dari satu" in out


def test_a_filter_lists_whom_it_leaves(skp: Skp) -> None:
    write_office()
    out = skp("massal", "k", "--saring", "status=belum").out
    assert "Rekaan 1003" in out.partition("berkas,")[0]
    assert "Rekaan 1004" not in out.partition("berkas,")[0]
    assert "8 dokumen pegawai (1 sesuai saringan), 6 orang" in out
    assert "Rekaan 1004" not in skp("massal", "k").out


def test_the_list_is_sorted_and_masked(skp: Skp) -> None:
    write_office()
    out = skp("massal", "k", "-f", "tabel", "--urut=-nama", "--samarkan").out
    assert "Rekaan" not in out
    write_file("k/0.yaml", employee(1009, B))
    head = skp("massal", "k", "-f", "tabel", "--urut=-nama").out.partition("berkas,")[0]
    assert head.index("Rekaan 1009") < head.index("Rekaan 1004") < head.index("Rekaan 1001")


def test_documents_of_nobody_are_no_people(skp: Skp) -> None:
    write_file("k/1.yaml", "jenis: pegawai\npegawai: {}\n")
    out = skp("massal", "k").out
    assert "1 dokumen pegawai, 0 orang" in out
    assert "1 dokumen tanpa nama dan NIP yang terbaca tidak dihitung sebagai orang" in out
    assert json.loads(skp("massal", "k", "-f", "json").out)["ringkasan"]["orang"] == 0


def test_names_in_the_workbook_are_no_formulas(skp: Skp) -> None:
    text = employee(1001, B).replace(
        "jabatan: Analis", 'unit_kerja: "=1+1", jabatan: A, golongan: III/c'
    )
    write_file("k/1.yaml", text.replace("nama: Penilai Rekaan", 'nama: "+1"'))
    assert skp("massal", "k", "-o", "h.xlsx").code == 0
    book = openpyxl.load_workbook("h.xlsx")
    for sheet in book:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n", "d"}
    assert "'=1+1" in [cell.value for cell in book["Rekap"]["A"]]
    assert "III/c" in [cell.value for cell in book["Pegawai"][2]]
    assert Path("h.xlsx").exists()
