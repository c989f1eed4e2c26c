"""`skp massal` on a whole office: the rows of `skp nilai`, whatever happens to some files."""

import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from command_line import TEACHER, TEACHER_NIP, Skp, teacher, write_file
from offices import NIPS, ORGANISATION, csv_rows, office, person

from skpcli.batch import workers
from skpcli.batch.rows import FURTHER_COLUMNS
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS


@pytest.fixture
def skp_office(skp: Skp) -> Skp:
    """Give `skp` in a folder that has the office in ``k``."""
    for name, content in office().items():
        write_file(f"k/{name}", content)
    return skp


def column(table: list[list[str]], name: str) -> list[str]:
    """Give the cells of a column below its heading."""
    position = EMPLOYEE_COLUMNS.index(name)
    return [row[position] for row in table[1:]]


def as_text(value: object) -> str:
    """Write the value of a cell as CSV does."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def test_csv_is_that_of_nilai(skp_office: Skp) -> None:
    rated = skp_office("nilai", "k", "-f", "csv")
    batch = skp_office("massal", "k", "-f", "csv")
    assert batch.out == rated.out
    assert batch.code == rated.code == 1
    table = csv_rows(batch.out)
    assert table[0] == list(EMPLOYEE_COLUMNS)
    assert set(column(table, "status")) >= {"dinilai", "belum", "galat"}
    assert sum(map(int, column(table, "galat"))) >= 2, "collisions are counted"


def test_json_is_that_of_nilai(skp_office: Skp) -> None:
    rated = json.loads(skp_office("nilai", "k", "-f", "json").out)
    batch = json.loads(skp_office("massal", "k", "-f", "json").out)
    assert batch["hasil"] == rated["hasil"]
    assert batch["ringkasan"] == rated["ringkasan"]
    assert sorted(map(json.dumps, batch["temuan"])) == sorted(map(json.dumps, rated["temuan"]))


def test_jsonl_has_one_object_a_line(skp_office: Skp) -> None:
    rated = json.loads(skp_office("nilai", "k", "-f", "json").out)
    lines = skp_office("massal", "k", "-f", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == rated["hasil"]


@pytest.mark.parametrize("options", [["--metode", "ketat"], ["--konteks", "lain"]])
def test_options_are_those_of_nilai(skp_office: Skp, options: list[str]) -> None:
    write_file("lain/x.yaml", person(3).replace("mulai: 2025-01-01", "mulai: 2025-02-01"))
    write_file("lain/y.yaml", ORGANISATION.replace("id: dinas-contoh", "id: lain"))
    rated = skp_office("nilai", "k", "-f", "csv", *options)
    assert skp_office("massal", "k", "-f", "csv", *options).out == rated.out


@pytest.mark.parametrize("form", ["csv", "csv-excel", "json", "jsonl"])
def test_processes_change_no_byte(
    skp_office: Skp, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    in_one = skp_office("massal", "k", "-f", form, "-j", "1")
    monkeypatch.setattr(workers, "_WORTH_SHARING", 0)
    monkeypatch.setattr(workers, "_TASK_SIZE", 1)
    assert skp_office("massal", "k", "-f", form, "-j", "2") == in_one


def test_excel_csv_keeps_the_nip_as_text(skp: Skp) -> None:
    outcome = skp("massal", "guru.yaml", "-f", "csv-excel", "-o", "h.csv")
    content = Path("h.csv").read_bytes()
    assert (outcome.code, outcome.out) == (0, "")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    table = csv_rows(content.decode("utf-8-sig"), ";")
    assert table[0] == list(EMPLOYEE_COLUMNS)
    assert column(table, "nip") == [f'="{TEACHER_NIP}"']


def test_names_are_no_formulas(skp: Skp) -> None:
    for number, name in enumerate(("=1+1", "+1", "-1", "@x", "\\t=1", "\\r=1")):
        write_file(f"r/{number}.yaml", teacher(nama=f'"{name}"'))
    names = column(csv_rows(skp("massal", "r", "-f", "csv").out), "nama")
    assert len(names) == 6
    assert not [name for name in names if name.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert skp("massal", "r", "-o", "h.xlsx").code == 1
    sheet = openpyxl.load_workbook("h.xlsx")["Pegawai"]
    assert {cell.data_type for cell in sheet["D"]} == {"s"}


def test_workbook(skp_office: Skp) -> None:
    assert skp_office("massal", "k", "-o", "h.xlsx", "--per", "organisasi").code == 1
    book = openpyxl.load_workbook("h.xlsx")
    assert book.sheetnames == ["Pegawai", "Rekap", "Periode", "Temuan"]
    sheet = book["Pegawai"]
    table = []
    for values in sheet.values:
        table.append([as_text(value) for value in values])
    own_columns = [row[: len(EMPLOYEE_COLUMNS)] for row in table]
    assert own_columns == csv_rows(skp_office("massal", "k", "-f", "csv").out)
    assert table[0][len(EMPLOYEE_COLUMNS) :] == list(FURTHER_COLUMNS)
    assert "Kepala Sekolah Contoh, M.Pd." in [row[-3] for row in table]
    assert sheet["A1"].font.b
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:Y{len(table)}"
    assert {cell.data_type for cell in sheet["C"] if cell.value} == {"s"}
    days = {cell.data_type for cell in (*sheet["H"][1:], *sheet["I"][1:]) if cell.value}
    assert days == {"d"}
    recap = list(book["Rekap"].values)
    assert recap[0] == (
        *("Organisasi", "Sangat baik", "Baik", "Butuh perbaikan", "Kurang", "Sangat kurang"),
        *("Belum", "Galat", "Jumlah orang"),
    )
    assert recap[-1][0] == "Seluruhnya (dokumen utama setiap orang)"
    *counts, people = [int(str(number)) for number in recap[-1][1:]]
    assert sum(counts) == people == 8
    findings = json.loads(skp_office("massal", "k", "-f", "json").out)["temuan"]
    codes = [cell.value for cell in book["Temuan"]["A"][1:]]
    assert codes == [finding["kode"] for finding in findings]


def test_a_full_sheet_goes_on_in_a_further_one(
    skp_office: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skpcli.batch.workbook._ROWS_A_SHEET", 4)
    assert skp_office("massal", "k", "-o", "h.xlsx").code == 1
    book = openpyxl.load_workbook("h.xlsx")
    names = ["Pegawai", "Pegawai 2", "Pegawai 3"]
    assert book.sheetnames == [*names, "Rekap", "Periode", "Temuan"]
    assert [book[name].max_row - 1 for name in names] == [4, 4, 2]


def test_workbook_without_its_library(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    outcome = skp("massal", "guru.yaml", "-o", "h.xlsx")
    assert outcome.code == 2
    assert not Path("h.xlsx").exists()
    assert "pip install" in outcome.err
    assert "[excel]" in outcome.err
    assert skp("massal", "guru.yaml", "-f", "xlsx").code == 2


def test_a_broken_file_is_a_row_and_its_errors_go_to_stderr(skp_office: Skp) -> None:
    outcome = skp_office("massal", "k", "-o", "h.csv")
    assert (outcome.code, outcome.out) == (1, "")
    assert "galat[SKP204]" in outcome.err
    assert "--> k/f.yaml:" in outcome.err
    assert "galat[SKP310]" in outcome.err
    assert "Tersimpan: h.csv\n" in outcome.err
    assert Path("h.csv").read_text("utf-8").count("galat,") == 3


def test_recap(skp_office: Skp) -> None:
    outcome = skp_office("massal", "k", "--per", "organisasi")
    assert "10 berkas, 10 dokumen pegawai, 8 orang; 5 galat, 4 peringatan" in outcome.out
    assert "dinas-contoh" in outcome.out
    assert "Rekaan 7" in outcome.out, "who is not rated is named"
    for group in ("penilai", "unit"):
        assert skp_office("massal", "k", "--per", group).code == 1


def test_fail_fast_writes_nothing(skp_office: Skp) -> None:
    write_file("h.csv", "lama")
    assert skp_office("massal", "k", "--gagal-cepat", "-o", "h.csv").code == 1
    assert Path("h.csv").read_text("utf-8") == "lama"


def test_unreadable_is_2_and_the_rest_is_rated(
    skp_office: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Path.open

    def locked(path: Path, *arguments: object) -> object:
        if path.name == "a.yaml":
            raise PermissionError(13, "x")
        return original(path, *arguments)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", locked)
    outcome = skp_office("massal", "k", "guru.yaml", "-f", "csv")
    assert outcome.code == 2
    assert "SKP016" in outcome.err
    assert TEACHER_NIP in outcome.out


@pytest.mark.parametrize("arguments", [["@daftar.txt"], ["--dari-daftar", "daftar.txt"]])
def test_lists_of_paths(skp: Skp, arguments: list[str]) -> None:
    write_file("a b.yaml", teacher(nip=f'"{NIPS[0]}"'))
    write_file("daftar.txt", "\ufeffguru.yaml\r\n\r\n  a b.yaml  \n")
    outcome = skp("massal", *arguments, "-f", "csv")
    assert column(csv_rows(outcome.out), "berkas") == ["guru.yaml", "a b.yaml"]


def test_a_list_that_is_not_there_or_not_given(skp: Skp) -> None:
    assert skp("massal", "@tiada.txt").code == 2
    assert skp("massal", "-f", "csv").code == 2


def test_standard_input(skp: Skp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for content, arguments in ((TEACHER, ["-"]), ("guru.yaml\n", ["--dari-daftar", "-"])):
        with (tmp_path / "masuk").open("w+", encoding="utf-8") as stdin:
            stdin.write(content)
            stdin.seek(0)
            monkeypatch.setattr("sys.stdin", stdin)
            outcome = skp("massal", *arguments, "-f", "csv")
        assert column(csv_rows(outcome.out), "nip") == [TEACHER_NIP]


def test_names_are_masked_everywhere(skp_office: Skp) -> None:
    for form in ("csv", "csv-excel", "json", "jsonl", "tabel"):
        outcome = skp_office("massal", "k", "--samarkan", "-f", form)
        assert "Rekaan" not in outcome.both
        for nip in NIPS:
            assert nip not in outcome.both


@pytest.mark.parametrize(
    ("filter_", "predikat"),
    [
        ("predikat=Baik,Sangat Baik", {"baik", "sangat baik"}),
        ("status!=dinilai", {""}),
        ("nama=rekaan  3", {"baik"}),
    ],
)
def test_filters(skp_office: Skp, filter_: str, predikat: set[str]) -> None:
    rows = csv_rows(skp_office("massal", "k", "-f", "csv").out)
    chosen = csv_rows(skp_office("massal", "k", "-f", "csv", "--saring", filter_).out)
    assert len(chosen) > 1
    assert set(column(chosen, "predikat")) <= predikat
    assert [row for row in rows if row in chosen] == chosen


def test_sorting(skp_office: Skp) -> None:
    rows = csv_rows(skp_office("massal", "k", "-f", "csv").out)
    ordered = csv_rows(skp_office("massal", "k", "-f", "csv", "--urut", "status,-nama").out)
    assert sorted(ordered) == sorted(rows)
    status = column(ordered, "status")
    assert status == sorted(status, key=["dinilai", "usulan", "belum", "galat"].index)


def test_wrong_options(skp: Skp) -> None:
    for options, word in (
        (["--saring", "predikt=baik"], "`predikat`"),
        (["--saring", "predikat=bagus"], "sangat baik"),
        (["--saring", "predikat"], "status!=dinilai"),
        (["--saring", "galat=0"], "tidak dikenal"),
        (["--urut", "nam"], "`nama`"),
        (["--metode", "rata"], "mayoritas"),
        (["-j", "0"], "keliru"),
    ):
        outcome = skp("massal", "guru.yaml", *options)
        assert (outcome.code, outcome.out) == (2, ""), options
        assert word in outcome.err


def test_an_empty_cell_can_be_asked_for(skp_office: Skp) -> None:
    table = csv_rows(skp_office("massal", "k", "-f", "csv", "--saring", "predikat=").out)
    assert set(column(table, "predikat")) == {""}


def test_output_into_a_missing_folder(skp: Skp) -> None:
    outcome = skp("massal", "guru.yaml", "-o", "tiada/h.csv")
    assert outcome.code == 2
    assert "tidak dapat ditulis" in outcome.err
    assert skp("massal", "guru.yaml", "-o", "./guru.yaml").code == 2


def test_a_document_with_a_yaml_mistake_is_a_row_of_tables_and_a_finding_of_json(skp: Skp) -> None:
    broken = person(1).replace("Jumlah modul ajar", "Modul: ajar")
    write_file("k/a.yaml", person(0) + "---\n" + broken)
    table = csv_rows(skp("massal", "k", "-f", "csv").out)
    assert column(table, "nip") == [NIPS[0], NIPS[1]]
    assert column(table, "status") == ["dinilai", "galat"]
    data = json.loads(skp("massal", "k", "-f", "json").out)
    assert [result["nip"] for result in data["hasil"]] == [NIPS[0]]
    assert (data["ringkasan"]["pegawai"], data["ringkasan"]["dokumen"]) == (1, 2)
    assert "SKP012" in {finding["kode"] for finding in data["temuan"]}
    assert json.loads(skp("nilai", "k", "-f", "json").out) == data
    write_file("k/org.yaml", ORGANISATION)
    (dinas,) = json.loads(skp("distribusi", "k", "-f", "json").out)["organisasi"]
    assert (dinas["jumlah"], dinas["belum"], dinas["sementara"]) == (1, 1, True)
