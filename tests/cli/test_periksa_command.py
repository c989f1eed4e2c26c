"""`skp periksa` as its users meet it."""

import json
import os
import stat
from pathlib import Path

import pytest
from command_line import ROOT, TEACHER, TEACHER_NIP, Outcome, Skp

WITHOUT_LEADER = "".join(
    line
    for line in TEACHER.splitlines(True)
    if "intervensi:" not in line and "rhk_pimpinan:" not in line
)
WRONG = WITHOUT_LEADER.replace("jenis_jabatan: JF", "jenis_jabatan: Fungsional").replace(
    f'"{TEACHER_NIP}"', '"123"'
)


@pytest.fixture
def wrong_file(skp: Skp) -> Path:
    """Write a file with an error (SKP204) and a warning (SKP220)."""
    file = Path("salah.yaml")
    file.write_text(WRONG, "utf-8")
    return file


def codes(outcome: Outcome) -> list[str]:
    """Give the codes of a JSON output."""
    return [finding["kode"] for finding in json.loads(outcome.out)["temuan"]]


def test_clean_files_say_so_in_one_line(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = skp("periksa", "examples/dinas-contoh", "--ketat")
    assert outcome == (0, "", "12 berkas, 11 orang: tidak ada temuan\n")


def test_examples_have_no_warnings(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert skp("periksa", "examples", "--ketat").code == 0


def test_findings_on_stdout_and_summary_on_stderr(skp: Skp, wrong_file: Path) -> None:
    outcome = skp("periksa", "guru.yaml", "salah.yaml")
    assert outcome.code == 1
    assert [line.split("]")[0] for line in outcome.out.splitlines() if line[:1].isalpha()] == [
        "info[SKP302",
        "galat[SKP204",
        "peringatan[SKP220",
    ]
    assert (
        outcome.err == "2 berkas, 2 orang: 1 galat, 1 peringatan, 1 info; "
        "1 dapat diperbaiki dengan --perbaiki\n"
    )


@pytest.mark.parametrize(
    ("options", "expected", "exit_code"),
    [
        ([], ["SKP204", "SKP220"], 1),
        (["--pilih", "SKP22"], ["SKP220"], 0),
        (["--pilih", "skp22", "--ketat"], ["SKP220"], 1),
        (["--pilih", "SKP1, SKP204"], ["SKP204"], 1),
        (["--pilih", "SKP1", "--pilih", "SKP204"], ["SKP204"], 1),
        (["--abaikan", "SKP204"], ["SKP220"], 0),
        (["--abaikan", "SKP204,SKP220", "--ketat"], [], 0),
        (["--pilih", "SKP2", "--abaikan", "SKP22"], ["SKP204"], 1),
        (["--keluar-nol", "--ketat"], ["SKP204", "SKP220"], 0),
    ],
)
def test_selection_and_exit_code(
    skp: Skp, wrong_file: Path, options: list[str], expected: list[str], exit_code: int
) -> None:
    outcome = skp("periksa", "salah.yaml", "-f", "json", *options)
    assert (codes(outcome), outcome.code) == (expected, exit_code)


@pytest.mark.parametrize(
    "options", [["--pilih", "SKP9"], ["--abaikan", "E501"], ["--pilih", "SKP204,x"]]
)
def test_unknown_codes_are_refused(skp: Skp, options: list[str]) -> None:
    outcome = skp("periksa", "guru.yaml", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert "tidak ada kode yang diawali `" in outcome.err


def test_json(skp: Skp, wrong_file: Path) -> None:
    data = json.loads(skp("periksa", "salah.yaml", "-f", "json").out)
    assert list(data) == ["versi", "temuan", "ringkasan"]
    assert data["ringkasan"] == {
        "berkas": 1,
        "dokumen": 1,
        "pegawai": 1,
        "galat": 1,
        "peringatan": 1,
        "info": 0,
        "orang": 1,
    }


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("t.json", '{\n "versi": 1'),
        ("t.sarif", "{"),
        ("t.xml", "<?xml"),
        ("t.txt", "galat[SKP204]"),
    ],
)
def test_the_output_file_chooses_the_format(
    skp: Skp, wrong_file: Path, name: str, beginning: str
) -> None:
    outcome = skp("periksa", "salah.yaml", "-o", name)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"Tersimpan: {name}\n")
    assert Path(name).read_text("utf-8").startswith(beginning)


@pytest.mark.parametrize("format_", ["teks", "ringkas", "json", "github", "sarif", "junit"])
def test_every_format_names_the_place(skp: Skp, wrong_file: Path, format_: str) -> None:
    outcome = skp("periksa", "salah.yaml", "-f", format_)
    assert outcome.code == 1
    assert "SKP204" in outcome.out
    assert "salah.yaml" in outcome.out


def test_statistics(skp: Skp, wrong_file: Path) -> None:
    Path("lagi.yaml").write_text(WRONG.replace(f'"{TEACHER_NIP}"', '"1"'), "utf-8")
    lines = skp("periksa", "salah.yaml", "lagi.yaml", "--statistik").out.splitlines()
    assert [line.split()[:2] for line in lines] == [["2", "SKP204"], ["2", "SKP220"]]


def test_standard_input_with_a_name(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "masuk").open("w+", encoding="utf-8") as stream:
        stream.write(WRONG)
        stream.seek(0)
        monkeypatch.setattr("sys.stdin", stream)
        outcome = skp("periksa", "-", "--nama-berkas", "pegawai/a.yaml", "-f", "ringkas")
    assert outcome.out.startswith("pegawai/a.yaml:")


def test_mending_writes_and_reports_the_rest(skp: Skp, wrong_file: Path) -> None:
    wrong_file.chmod(0o640)
    outcome = skp("periksa", "salah.yaml", "--perbaiki", "-f", "json")
    assert (codes(outcome), outcome.code) == (["SKP204"], 1)
    assert "Diperbaiki: salah.yaml (1 suntingan)\n" in outcome.err
    assert wrong_file.read_text("utf-8") == WRONG.replace("Fungsional", "JF")
    if os.name == "posix":
        assert stat.S_IMODE(wrong_file.stat().st_mode) == 0o640
    before = wrong_file.stat().st_mtime_ns
    assert "Diperbaiki" not in skp("periksa", "salah.yaml", "--perbaiki").err
    assert wrong_file.stat().st_mtime_ns == before, "a file without edits is not written"


def test_a_diff_writes_nothing(skp: Skp, wrong_file: Path) -> None:
    outcome = skp("periksa", "salah.yaml", "guru.yaml", "--beda")
    assert outcome.code == 1
    assert outcome.out.startswith("--- salah.yaml (sekarang)\n+++ salah.yaml (diperbaiki)\n")
    (added,) = [line for line in outcome.out.splitlines() if line.startswith("+ ")]
    assert added.startswith("+  jenis_jabatan: JF ")
    assert "guru.yaml" not in outcome.out
    assert wrong_file.read_text("utf-8") == WRONG


def test_standard_input_cannot_be_mended(skp: Skp) -> None:
    outcome = skp("periksa", "-", "--perbaiki")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--beda" in outcome.err


def test_a_file_that_cannot_be_written_is_said(
    skp: Skp, wrong_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "x")

    monkeypatch.setattr("skpcli.cli.runs.periksa.write", refused)
    outcome = skp("periksa", "salah.yaml", "--perbaiki")
    assert outcome.code == 2
    assert "galat: `salah.yaml` tidak dapat diperbaiki: tidak ada izin" in outcome.err


def test_names_are_masked_in_every_format(skp: Skp, wrong_file: Path) -> None:
    for format_ in ("teks", "ringkas", "json", "github", "sarif", "junit"):
        outcome = skp(
            "periksa",
            "guru.yaml",
            "salah.yaml",
            "--samarkan",
            "-f",
            format_,
            "--konteks",
            "guru.yaml",
        )
        assert TEACHER_NIP not in outcome.both


def test_other_files_are_checked_beside_a_missing_one(skp: Skp, wrong_file: Path) -> None:
    outcome = skp("periksa", "tiada.yaml", "salah.yaml", "-f", "json")
    assert (codes(outcome), outcome.code) == (["SKP204", "SKP220"], 2)
    assert "galat: berkas atau folder `tiada.yaml` tidak ada" in outcome.err


def test_nothing_is_mended_before_the_output_is_known_to_be_possible(skp: Skp) -> None:
    content = Path("guru.yaml").read_text("utf-8").replace("aspek: kualitas", "aspek: Kuallitas")
    Path("a.yaml").write_text(content.replace("sesuai ekspektasi", "Sesuai Ekspetasi"), "utf-8")
    before = Path("a.yaml").read_bytes()
    assert skp("periksa", "a.yaml", "--perbaiki", "-o", "hasil.xlsx").code == 2
    assert Path("a.yaml").read_bytes() == before
    skp("periksa", "a.yaml", "--perbaiki")
    assert Path("a.yaml").read_bytes() != before
