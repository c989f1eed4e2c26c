"""Every command on odd terminals, in odd surroundings: no crash, no mojibake, no trace, no network."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from command_line import ROOT, TEACHER

import skpcli.cli.terminal
from skpcli.text import cell_width

assert skpcli.cli.terminal  # registers the error handler `skp`

CHILD = """
import json, os, sys

events = []
WATCHED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.mkdir", "os.remove",
          "os.rename", "os.rmdir", "os.symlink", "os.link", "os.truncate", "webbrowser.", "urllib.", "ctypes.dlopen")

def watch(name, content):
    if name.startswith(WATCHED):
        events.append([name, [str(one) for one in content]])
    elif name == "open" and content[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        events.append([name, [str(content[0])]])

from skpcli.cli import run
sys.addaudithook(watch)
results = []
for number, command in enumerate(json.loads(sys.argv[1])):
    files = [os.memfd_create(name) for name in ("keluar", "galat")]
    for target, one in enumerate(files, 1):
        os.dup2(one, target)
    code = run(command)
    sys.stdout.flush()
    sys.stderr.flush()
    content = [os.pread(one, 100_000_000, 0).decode("latin-1") for one in files]
    for one in files:
        os.close(one)
    results.append([code, *content])
place = os.open(sys.argv[2], os.O_WRONLY)
os.write(place, json.dumps([results, events]).encode())
"""

COMMANDS = (
    *(
        "nilai . -f tabel",
        "nilai . --ringkas",
        "nilai . --mengapa --profil",
        "nilai . -f json",
        "nilai . -f csv",
    ),
    *("nilai . -f md", "nilai . --samarkan"),
    *(
        "periksa .",
        "periksa . -f ringkas",
        "periksa . -f json",
        "periksa . -f github",
        "periksa . -f sarif",
    ),
    *("periksa . -f junit", "periksa . --statistik", "periksa . --beda"),
    *(
        "kaskade .",
        "kaskade . -f json",
        "kaskade . -f mermaid",
        "kaskade . -f dot",
        "kaskade . -f md",
    ),
    *("kaskade . -f csv", "kaskade . --matriks", "kaskade . --matriks -f md"),
    *(
        "massal .",
        "massal . -f csv",
        "massal . -f csv-excel",
        "massal . -f json",
        "massal . -f jsonl",
    ),
    *("massal . --per penilai", "massal . -j 2 -f csv"),
    *(
        "distribusi .",
        "distribusi . -f json",
        "distribusi . -f csv",
        "distribusi . -f md",
        "distribusi . --per penilai",
    ),
    "distribusi --capaian baik --jumlah 7",
    *("jelaskan", "jelaskan SKP301", "jelaskan kuadran", "aturan", "aturan -f json", "skema"),
    *(
        "--help",
        "nilai --help",
        "--version",
        "nilai tiada.yaml",
        "nilai . --metode é",
        "jelaskan ≥",
        "kaskade . --dari ●",
    ),
)


class Finished(NamedTuple):
    """What a command gave."""

    code: int
    out: bytes
    err: bytes


class Run(NamedTuple):
    """What all commands gave, and what they did to the system."""

    results: dict[str, Finished]
    events: list[tuple[str, list[str]]]


def run(command: tuple[str, ...], place: Path, **environment: str) -> Run:
    """Run commands one after the other in a process with an environment of its own."""
    home, temporary = place.parent / "rumah", place.parent / "sementara"
    for case in (home, temporary):
        case.mkdir(exist_ok=True)
    every = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    every |= {
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONDONTWRITEBYTECODE": "1",
        "COLUMNS": "100",
    }
    note = place.parent / "catatan.json"
    note.write_bytes(b"")
    arguments = [
        sys.executable,
        "-c",
        CHILD,
        json.dumps([case.split(" ") for case in command]),
        str(note),
    ]
    child = subprocess.run(
        arguments, cwd=place, env=every | environment, capture_output=True, timeout=300, check=False
    )
    assert child.returncode == 0, child.stderr.decode(errors="replace")[-3000:]
    results, events = json.loads(note.read_bytes())
    assert not os.listdir(home)
    assert not os.listdir(temporary)
    content = {
        case: Finished(code, out.encode("latin-1"), err.encode("latin-1"))
        for case, (code, out, err) in zip(command, results, strict=True)
    }
    for name, own in content.items():
        assert own.code in (0, 1, 2), (name, own.err)
        assert b"Traceback" not in own.err
    return Run(content, [(name, detail) for name, detail in events])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with odd names and odd texts: blanks, backslashes, other scripts, CRLF, a long path."""
    root = tmp_path_factory.mktemp("terminal") / "berkas kita é"
    root.mkdir()
    odd = TEACHER.replace("Guru Contoh", "Gurú “Contoh” – 漢字 ≥ ●").replace("\n", "\r\n")
    other = TEACHER.replace("199002142019032921", "199002142019032922").replace(
        "12 modul", "≥ 12 modul…"
    )
    organisation_text = ROOT / "examples" / "dinas-contoh" / "organisasi.yaml"
    content = {
        "a b\\c é 漢.yaml": odd,
        "/".join(["jauh " + "x" * 60] * 6) + "/lain.yaml": other,
        "dinas/organisasi.yaml": organisation_text.read_text(encoding="utf-8").replace(
            "Kota Contoh", "Kota Contoh → é"
        ),
        "rusak ≥.yaml": "jenis: pegawai\npegawai: {nama: é, nip: 1}\npendekatan: kuantitatip\nkuncí: 1\n",
        "ejaan.yaml": other.replace("3292", "3293").replace(
            "sesuai ekspektasi", "Sesuai Ekspetasi"
        ),
    }
    for pegawai in sorted((ROOT / "examples" / "dinas-contoh" / "pegawai").glob("*.yaml")):
        content[f"dinas/{pegawai.name}"] = pegawai.read_text(encoding="utf-8")
    for name, text in content.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="")
    return root


@pytest.fixture(scope="module")
def base(folder: Path) -> Run:
    """Run everything on a stream that takes all characters."""
    return run(COMMANDS, folder, PYTHONIOENCODING="utf-8")


def snapshot(place: Path) -> dict[str, tuple[bytes, int]]:
    """Remember a tree: contents and times."""
    return {
        str(case): (case.read_bytes(), case.stat().st_mtime_ns)
        for case in place.rglob("*")
        if case.is_file()
    }


# Encodings

ENCODINGS = ("cp1252", "cp437", "ascii", "latin-1", "shift_jis")


def form(command: str) -> str:
    """Give the format that a command asks for; `massal` copies what it wrote as plain text."""
    matched = re.search(r"-f ([a-z-]+)", command)
    return (
        matched[1]
        if matched and not command.startswith("massal")
        else "skema"
        if command == "skema"
        else "teks"
    )


def same(new: object, old: object, command: str) -> None:
    """Find no difference; the long texts are not laid side by side, which takes minutes."""
    if new != old:
        pytest.fail(f"{command}: {str(new)[:300]} ... bukan {str(old)[:300]} ...")


def equalised(command: str, keluar: bytes, standard: bytes, coding: str) -> None:
    """Compare with what a UTF-8 stream gets: the same data, or the same text in what the encoding has."""
    match form(command):
        case "json" | "sarif" | "skema":
            assert keluar.isascii()
            same(json.loads(keluar), json.loads(standard), command)
        case "junit":
            assert keluar.isascii()
            same(
                ElementTree.canonicalize(keluar.decode()),
                ElementTree.canonicalize(standard.decode()),
                command,
            )
        case "md" | "dot":
            same(keluar, standard.decode().encode(coding, errors="xmlcharrefreplace"), command)
        case "csv":
            new, old = keluar.decode(coding), standard.decode()
            new_cell, old_cell = (
                list(csv.reader(io.StringIO(case, newline=""), strict=True)) for case in (new, old)
            )
            same([len(case) for case in new_cell], [len(case) for case in old_cell], command)
            assert not [cell for case in new_cell for cell in case if re.match(r"\s*[=+@-]", cell)]
        case _:
            same(
                keluar,
                standard.removeprefix(b"\xef\xbb\xbf").decode().encode(coding, errors="skp"),
                command,
            )


@pytest.mark.parametrize("coding", ENCODINGS)
def test_what_an_encoding_lacks_becomes_ascii_and_nothing_else_changes(
    folder: Path, base: Run, coding: str
) -> None:
    for command, result in run(
        COMMANDS, folder, PYTHONIOENCODING=coding, PYTHONUTF8="0"
    ).results.items():
        expected = base.results[command]
        assert result.code == expected.code
        equalised(command, result.out, expected.out, coding)
        same(result.err, expected.err.decode().encode(coding, errors="skp"), command)


@pytest.mark.parametrize("locale_", ["C", "POSIX", "tiada_XX.UTF-8"])
def test_a_locale_without_a_language(folder: Path, base: Run, locale_: str) -> None:
    plain = run(COMMANDS, folder, LC_ALL=locale_)
    old_terminal = run(COMMANDS, folder, LC_ALL=locale_, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    for command, expected in base.results.items():
        assert plain.results[command].code == old_terminal.results[command].code == expected.code
        old_terminal.results[command].out.decode("utf-8" if locale_.endswith("UTF-8") else "ascii")
        if form(command) == "json":
            json.loads(plain.results[command].out)
            json.loads(old_terminal.results[command].out)


# Widths and colours

ENVIRONMENT: dict[str, dict[str, str]] = {
    "TERM=dumb": {"TERM": "dumb"},
    "TERM kosong": {"TERM": ""},
    "NO_COLOR": {"NO_COLOR": "1", "FORCE_COLOR": "1"},
    "COLUMNS=0": {"COLUMNS": "0"},
    "COLUMNS=-5": {"COLUMNS": "-5"},
    "COLUMNS=1": {"COLUMNS": "1"},
    "COLUMNS=40": {"COLUMNS": "40"},
    "COLUMNS=abc": {"COLUMNS": "abc"},
    "COLUMNS=5000": {"COLUMNS": "5000"},
    "LINES": {"LINES": "1"},
    "PYTHONWARNINGS": {"PYTHONWARNINGS": "error"},
}


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_odd_terminals(folder: Path, base: Run, name: str) -> None:
    for command, result in run(
        COMMANDS, folder, PYTHONIOENCODING="utf-8", **ENVIRONMENT[name]
    ).results.items():
        assert result.code == base.results[command].code
        assert b"\x1b" not in result.out + result.err
        if re.search("-f (?!tabel)|periksa|--ringkas", command) or "COLUMNS" not in name:
            same(result.out, base.results[command].out, command)


def test_reports_fit_into_forty_columns(folder: Path) -> None:
    report = tuple(
        case
        for case in COMMANDS
        if re.match("(?:nilai|kaskade|massal|distribusi)(?!.* -f [^t])", case)
    )
    for command, result in run(
        report, folder, PYTHONIOENCODING="utf-8", COLUMNS="40"
    ).results.items():
        if "--ringkas" not in command and "--help" not in command:
            assert max(map(cell_width, result.out.decode().splitlines()), default=0) <= 40, command


def test_forced_colours_change_nothing_else(folder: Path, base: Run) -> None:
    colour = 0
    for command, result in run(
        COMMANDS, folder, PYTHONIOENCODING="utf-8", FORCE_COLOR="1"
    ).results.items():
        colour += b"\x1b[" in result.out
        plain = re.sub(rb"\x1b\[[0-9;]*m", b"", result.out)
        assert b"\x1b" not in plain
        same(
            re.sub(rb" +\n", b"\n", plain),
            re.sub(rb" +\n", b"\n", base.results[command].out),
            command,
        )
    assert colour > 5


# What a run does to the system


def changed(kejadian: list[tuple[str, list[str]]], *place: str) -> None:
    """Find that files were made, renamed or removed in some folders only, and nothing else was done."""
    for name, detail in kejadian[:-1]:  # the last is the record of the run itself
        assert name in ("open", "os.rename", "os.remove"), (name, detail)
        path = [
            case for case in detail if not re.fullmatch("-?[0-9]+", case)
        ]  # without file numbers
        assert all(any(f"/{own}" in case for own in place) for case in path), (name, detail)


def test_a_run_leaves_no_trace(folder: Path, base: Run) -> None:
    before = snapshot(folder)
    changed(run(COMMANDS, folder, PYTHONIOENCODING="utf-8").events, "sementara")
    assert snapshot(folder) == before


OUTPUTS = {
    "nilai . -f json -o {}": "a.json",
    "nilai . -f csv -o {}": "a.csv",
    "nilai . -o {}": "a.txt",
    "periksa . -o {}": "a.sarif",
    "kaskade . -o {}": "a.mmd",
    "massal . -o {}": "a.xlsx",
    "massal . -f csv --urut nama -o {}": "b.csv",
    "massal . -j 2 -o {}": "a.jsonl",
    "distribusi . -o {}": "a.md",
    "skema -o {}": "skema.json",
}


def test_a_run_writes_its_output_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    before = snapshot(folder)
    target_path = tmp_path / "hasil ku"
    target_path.mkdir()
    # `jalan` splits at blanks, so that the folder goes by another name
    os.symlink(target_path, tmp_path / "ke")
    command = tuple(case.replace("{}", f"{tmp_path}/ke/{name}") for case, name in OUTPUTS.items())
    run_it = run(command, folder, PYTHONIOENCODING="cp1252")
    assert sorted(os.listdir(target_path)) == sorted(OUTPUTS.values())
    assert snapshot(folder) == before
    changed(run_it.events, "sementara", "hasil ku")
    for name in OUTPUTS.values():
        assert name.endswith("xlsx") or (target_path / name).read_bytes().decode("utf-8")
