"""Angka kredit as it is printed: golden pages, and the shape of the stable formats."""

import csv
import json
from fractions import Fraction
from io import StringIO
from pathlib import Path

import pytest
from command_line import Skp
from credits import credit_document
from documents import yaml_bytes

GOLDEN = Path(__file__).parent / "golden"
DOCUMENTS = (
    credit_document(1, 12, "sangat baik", year=2024),
    credit_document(1, 2, "baik", angka_kredit={"lama": "12,5", "pendidikan": 25}),
    credit_document(3, 6, None, nip="199203142017052033"),
    credit_document(1, 12, "baik", nip="198001012005011011", jenis_jabatan="JA", jenjang=None),
)


@pytest.fixture
def files(skp: Skp) -> list[str]:
    """Write every document into a file of its own."""
    names = []
    for number, document in enumerate(DOCUMENTS):
        name = f"{number}.yaml"
        Path(name).write_bytes(yaml_bytes(document))
        names.append(name)
    return names


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("angka-kredit.txt", ["--proyeksi", "baik", "--mengapa"]),
        ("angka-kredit.md", ["-f", "md", "--desimal", "2", "--proyeksi", "2026=baik,2027=kurang"]),
        ("angka-kredit.json", ["-f", "json", "--proyeksi", "baik"]),
        ("angka-kredit.csv", ["-f", "csv"]),
    ],
)
def test_golden_outputs(
    skp: Skp, files: list[str], name: str, options: list[str], request: pytest.FixtureRequest
) -> None:
    outcome = skp("angka-kredit", *files, *options)
    assert outcome.code == 0
    written = outcome.out.replace("\r\n", "\n")
    golden = GOLDEN / name
    if request.config.getoption("--write"):
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


def test_the_order_of_files_changes_no_byte(skp: Skp, files: list[str]) -> None:
    for format_ in ("json", "csv", "md", "tabel"):
        forwards = skp("angka-kredit", *files, "-f", format_).out
        assert forwards == skp("angka-kredit", *reversed(files), "-f", format_).out


def test_json_and_csv_say_the_same(skp: Skp, files: list[str]) -> None:
    data = json.loads(skp("angka-kredit", *files, "-f", "json").out)
    assert [person["nip"] for person in data["hasil"]] == sorted(
        person["nip"] for person in data["hasil"]
    )
    rows = list(csv.DictReader(StringIO(skp("angka-kredit", *files, "-f", "csv").out)))
    assert len(rows) == len(files)
    (whole,) = [person for person in data["hasil"] if person["penetapan"]]
    for row in rows:
        if row["nip"] == whole["nip"]:
            assert row["jumlah"] == whole["akumulasi"]["jumlah"] == "20.833"
            assert row["kumulatif"] == whole["penetapan"]["kumulatif"] == "58.333"
            assert row["dapat_pangkat"] == "ya"
            assert row["selisih_jenjang"] == whole["penetapan"]["jenjang"]["selisih"] == "-41.667"
    for person in data["hasil"]:
        assert (person["alasan"] is None) is (person["penetapan"] is not None)


def test_the_sum_is_not_one_of_rounded_rows(skp: Skp) -> None:
    for month in range(1, 13, 2):
        Path(f"{month:02d}.yaml").write_bytes(yaml_bytes(credit_document(month, month, "baik")))
    Path("guru.yaml").unlink()
    data = json.loads(skp("angka-kredit", ".", "-f", "json").out)
    rows = data["hasil"][0]["akumulasi"]["baris"]
    assert {row["angka_kredit"] for row in rows} == {"1.042"}
    assert sum(Fraction(row["angka_kredit"]) for row in rows) == Fraction("6.252")
    assert data["hasil"][0]["akumulasi"]["jumlah"] == "6.25"


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--ketat"], 1)])
def test_warnings_fail_only_strict_runs(
    skp: Skp, files: list[str], options: list[str], code: int
) -> None:
    outcome = skp("angka-kredit", *files, *options)
    assert outcome.code == code
    assert "SKP853" in outcome.err
    assert "SKP854" in outcome.err


def test_overlapping_months_are_an_error_and_sum_up_to_nothing(skp: Skp) -> None:
    for name, months in (("a.yaml", (1, 6)), ("b.yaml", (6, 12))):
        Path(name).write_bytes(yaml_bytes(credit_document(*months, "baik")))
    outcome = skp("angka-kredit", "a.yaml", "b.yaml", "-f", "json")
    (person,) = json.loads(outcome.out)["hasil"]
    assert outcome.code == 1
    assert [finding["kode"] for finding in json.loads(outcome.out)["temuan"]] == ["SKP850"]
    assert person["alasan"]
    assert person["akumulasi"] is None
