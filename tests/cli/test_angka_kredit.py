"""`skp angka-kredit`: formats, options and exit codes."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from command_line import TEACHER, TEACHER_NIP, Skp, write_file


def test_a_year_rated_baik(skp: Skp) -> None:
    """A first-level expert has 12,5 a year; baik gives all of it."""
    outcome = skp("angka-kredit", "guru.yaml")
    assert outcome.code == 0
    assert "TIDAK DAPAT" in outcome.out
    (result,) = json.loads(skp("angka-kredit", "guru.yaml", "-f", "json").out)["hasil"]
    assert result["konversi"][0]["angka_kredit"] == "12.5"
    assert result["penetapan"]["jenjang"]["selisih"] == "-87.5"
    (row,) = csv.DictReader(StringIO(skp("angka-kredit", "guru.yaml", "-f", "csv").out))
    assert (row["bulan"], row["persen"], row["angka_kredit"]) == ("12", "100", "12.5")


@pytest.mark.parametrize(
    ("name", "start"), [("a.json", "{"), ("a.csv", "berkas,"), ("a.md", "#"), ("a.txt", "Guru")]
)
def test_the_ending_chooses_the_format(skp: Skp, name: str, start: str) -> None:
    assert skp("angka-kredit", "guru.yaml", "-o", name).code == 0
    assert Path(name).read_text(encoding="utf-8").startswith(start)
    refused = skp("angka-kredit", "guru.yaml", "-o", "a.foo")
    assert refused.code == 2
    assert not Path("a.foo").exists()


def test_a_projection_is_arithmetic_and_says_so(skp: Skp) -> None:
    outcome = skp("angka-kredit", "guru.yaml", "--proyeksi", "baik")
    assert outcome.code == 0
    assert "Desember 2032" in outcome.out
    assert "bukan janji" in outcome.out
    assert skp("angka-kredit", "guru.yaml", "--proyeksi", "bagus").code == 2


def test_reasons_and_bases_are_shown_on_request(skp: Skp) -> None:
    assert "MENGAPA" not in skp("angka-kredit", "guru.yaml").out
    reasons = skp("angka-kredit", "guru.yaml", "--mengapa").out
    assert "Permen PANRB 1/2023" in reasons


def test_a_person_who_is_no_jf_is_told_so(skp: Skp) -> None:
    text = TEACHER.replace("jenis_jabatan: JF", "jenis_jabatan: pelaksana")
    write_file("staf.yaml", text.replace("  jenjang: ahli pertama\n", ""))
    outcome = skp("angka-kredit", "staf.yaml")
    assert "SKP854" in outcome.both


def test_names_are_masked(skp: Skp) -> None:
    for form in ("tabel", "json", "csv", "md"):
        outcome = skp("angka-kredit", "guru.yaml", "-f", form, "--samarkan")
        assert "Guru Contoh" not in outcome.both
        assert TEACHER_NIP not in outcome.both
