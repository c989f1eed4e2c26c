"""`skp massal` finds what `skp periksa` finds in the same files, and `--ketat` means the same."""

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from cascades import BOSS, STAFF, organisasi_text, pegawai_text
from command_line import ROOT, Skp, write_file
from offices import office

from skpcli.batch import workers

CASES = ROOT / "tests" / "kasus"
FOLDERS = sorted(path.name for path in CASES.iterdir() if path.is_dir())
ONLY_IN_BATCHES = "SKP5"
"""How the codes begin that are told of a mere plan too."""

Found = Counter[tuple[str, str, int, int, str]]


def found(skp: Skp, command: str, *arguments: str) -> Found:
    """Count the findings of a command by code and place."""
    outcome = skp(command, *arguments, "-f", "json")
    if not outcome.out:
        return Counter()
    counts: Found = Counter()
    for finding in json.loads(outcome.out)["temuan"]:
        if finding["tingkat"] != "info" or not finding["kode"].startswith(ONLY_IN_BATCHES):
            place = (finding["berkas"], finding["baris"], finding["kolom"])
            counts[finding["kode"], *place, finding["pesan"] + str(finding["jalur"])] += 1
    return counts


def assert_same(skp: Skp, *arguments: str) -> None:
    """Compare the commands on the same files."""
    expected = found(skp, "periksa", *arguments)
    assert found(skp, "massal", *arguments) == expected
    assert found(skp, "nilai", *arguments) == expected
    strict = skp("periksa", *arguments, "--ketat").code
    for command in ("massal", "nilai"):
        code = skp(command, *arguments, "--ketat", "-f", "json").code
        if expected and code != strict:
            assert (code, strict) in ((2, 0), (1, 0)), (command, arguments)  # nobody, or unrated


def test_the_findings_of_every_case_are_those_of_periksa(
    skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CASES)
    chance = random.Random(5)
    for folder in chance.sample(FOLDERS, 30):
        assert_same(skp, folder)


def test_the_findings_of_an_office_are_those_of_periksa(skp: Skp) -> None:
    for name, content in office().items():
        write_file(f"k/{name}", content)
    write_file("k/x.yaml", pegawai_text(BOSS, None, "R1>tiada/S9"))
    write_file("k/y.yaml", pegawai_text(STAFF, BOSS, "R1>R7", "R2>R1; cascading: langsung"))
    write_file("lain/z.yaml", organisasi_text("tiada", "S1"))
    assert_same(skp, "k")
    assert_same(skp, "k", "--konteks", "lain")
    assert_same(skp, "lain", "k/y.yaml", "--konteks", "k")


def write_linked_office() -> None:
    """Write a leader and two people whose links do not hold."""
    write_file("k/a.yaml", pegawai_text(BOSS, None, "R1", jenis="JPT"))
    second = pegawai_text("199203142017052034", BOSS, "R1>R1; rhk_pimpinan: lain")
    write_file("k/b.yaml", pegawai_text(STAFF, BOSS, "R1>R7") + "---\n" + second)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_links_are_counted_in_the_rows(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    write_linked_office()
    in_one = skp("massal", "k", "-f", form, "-j", "1")
    assert in_one.out == skp("nilai", "k", "-f", form).out or form == "json"
    assert in_one.code == 1
    assert "galat[SKP301]" in in_one.err
    monkeypatch.setattr(workers, "_WORTH_SHARING", 0)
    monkeypatch.setattr(workers, "_TASK_SIZE", 1)
    assert skp("massal", "k", "-f", form, "-j", "2") == in_one


def test_fail_fast_stops_at_a_broken_link(skp: Skp) -> None:
    write_linked_office()
    assert skp("massal", "k", "--gagal-cepat", "-o", "h.csv").code == 1
    assert not Path("h.csv").exists()


def test_links_are_masked(skp: Skp) -> None:
    write_linked_office()
    outcome = skp("massal", "k", "--samarkan", "-f", "json")
    assert "SKP309" in outcome.out
    assert STAFF not in outcome.both
    assert BOSS not in outcome.both


@pytest.mark.parametrize("command", ["nilai", "massal", "kaskade"])
def test_a_warning_fails_a_strict_run_of_every_command(skp: Skp, command: str) -> None:
    write_file("a.yaml", pegawai_text(STAFF, None, "R1"))
    assert skp("periksa", "a.yaml", "--ketat", "--pilih", "SKP410").code == 1
    outcome = skp(command, "a.yaml", "--ketat", "-f", "json")
    assert outcome.code == 1


def test_a_strict_run_says_which_warning_it_is(skp: Skp) -> None:
    write_file("a.yaml", pegawai_text(STAFF, None, "R1"))
    assert "SKP410" in skp("nilai", "a.yaml", "--ketat").both
    assert "SKP410" not in skp("nilai", "a.yaml").both
    assert "SKP410" in skp("kaskade", "a.yaml", "--ketat", "-f", "json").err
    assert "SKP410" in skp("kaskade", "a.yaml", "--ketat").err
