"""The README's half for the office: every command runs, in order, and prints what is shown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from command_line import Outcome, Skp
from readme import FOR_OFFICE, blocks

OFFICE = Path("contoh-skp/dinas-contoh/pegawai")
NEW_FILES = (OFFICE / "budi-contoh.yaml", OFFICE / "siti-contoh.yaml")
_WORD = re.compile(r'"[^"]*"|\S+')


@dataclass(frozen=True, slots=True)
class Step:
    """A block of the half, or a remark to this test."""

    kind: str
    content: str


def steps() -> Iterator[Step]:
    """Give the blocks of the half and the remarks between them, in order."""
    pattern = r"<!-- (kode keluar|suntingan): (.*?) -->|^```(\w+)\n(.*?)^```$"
    for found in re.finditer(pattern, FOR_OFFICE, re.MULTILINE | re.DOTALL):
        remark, words, language, content = found.groups()
        yield Step(remark or language, words or content)


def _misspell() -> None:
    file = Path("contoh-skp/guru.yaml")
    right = "rating_hasil_kerja: sesuai ekspektasi"
    text = file.read_text("utf-8")
    assert text.count(right) == 1
    file.write_text(text.replace(right, "rating_hasil_kerja: sesuai ekspetasi"), "utf-8")


def _plan() -> None:
    """Take the examples as they are, and say when the plan was made."""
    for file in NEW_FILES:
        text = file.read_text("utf-8").replace("(contoh) ", "")
        text = re.sub("^# (tanggal|tempat)_penetapan:", r"\1_penetapan:", text, flags=re.MULTILINE)
        for line, filled in (
            ("# atasan_pejabat_penilai:", "atasan_pejabat_penilai:"),
            ("#   nama: (nama atasan pejabat penilai)", "  nama: Pegawai Contoh Satu"),
            ("#   jabatan: (jabatan atasan pejabat penilai)", "  jabatan: Kepala Dinas"),
        ):
            assert text.count(line) == 1
            text = text.replace(line, filled)
        assert text.count("_penetapan:") == 2
        file.write_text(text, "utf-8")


def _decide() -> None:
    """Do with the last lines what the document says of them."""
    for file in NEW_FILES:
        plan, _, penilaian = file.read_text("utf-8").partition("\n# penilaian:")
        lines = f"# penilaian:{penilaian}".splitlines()
        decided = "\n".join(line.removeprefix("# ").replace("#  ", " ", 1) for line in lines)
        file.write_text(f"{plan}\n{decided}\n", "utf-8")


EDITS: dict[str, Callable[[], None]] = {
    "salah eja": _misspell,
    "rencana": _plan,
    "penilaian": _decide,
}


def _words(command: str) -> list[str]:
    """Split a command as PowerShell and the others do where only double quotes stand in it."""
    return [word.strip('"') for word in _WORD.findall(command)]


def _lines(outcome: Outcome) -> str:
    return "\n".join(line.rstrip() for line in outcome.both.splitlines())


def test_every_command_of_the_half_runs_and_prints_what_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    skp = Skp(capfd)
    printed = ""
    expected_code = 0
    for step in steps():
        if step.kind == "kode keluar":
            expected_code = int(step.content)
        elif step.kind == "suntingan":
            EDITS[step.content]()
        elif step.kind == "csv":
            Path("daftar.csv").write_text(step.content, "utf-8")
        elif step.kind == "sh":
            printed = ""
            for command in step.content.splitlines():
                program, *arguments = _words(command)
                assert program == "skp"
                outcome = skp(*arguments)
                assert outcome.code == expected_code, f"{command}\n{outcome.both}"
                printed += _lines(outcome) + "\n"
            expected_code = 0
        else:
            assert step.kind == "text"
            assert step.content.strip() in printed, f"{step.content}\n--- not in ---\n{printed}"
    assert Path("cetakan").is_dir()
    assert Path("rekap.pdf").read_bytes().startswith(b"%PDF")
    for file in NEW_FILES:
        assert "intervensi: R1" in file.read_text("utf-8")


def test_commands_of_the_half_can_be_pasted_into_any_shell() -> None:
    for command in "".join(blocks("sh", FOR_OFFICE)).splitlines():
        for mark in ("'", "\\", "&&", "|", "$", "`", ";", "*", "@"):
            assert mark not in command, command
