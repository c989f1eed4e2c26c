"""Every command on odd terminals and in odd surroundings: no crash, no trace, no network."""

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
WATCHED = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.mkdir",
    "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.link", "os.truncate", "webbrowser.",
    "urllib.", "ctypes.dlopen",
)

def watch(name, details):
    if name.startswith(WATCHED):
        events.append([name, [str(detail) for detail in details]])
    elif name == "open" and details[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        events.append([name, [str(details[0])]])

from skpcli.cli import run
sys.addaudithook(watch)
outcomes = []
for arguments in json.loads(sys.argv[1]):
    streams = [os.memfd_create(name) for name in ("out", "err")]
    for number, stream in enumerate(streams, 1):
        os.dup2(stream, number)
    code = run(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    contents = [os.pread(stream, 100_000_000, 0).decode("latin-1") for stream in streams]
    for stream in streams:
        os.close(stream)
    outcomes.append([code, *contents])
record = os.open(sys.argv[2], os.O_WRONLY)
os.write(record, json.dumps([outcomes, events]).encode())
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


class Outcome(NamedTuple):
    """What a command gave."""

    code: int
    out: bytes
    err: bytes


class Run(NamedTuple):
    """What all commands gave, and what they did to the system."""

    outcomes: dict[str, Outcome]
    events: list[tuple[str, list[str]]]


def run_all(commands: tuple[str, ...], place: Path, **environment: str) -> Run:
    """Run commands one after the other in a process with an environment of its own."""
    home, temporary = place.parent / "rumah", place.parent / "sementara"
    for made in (home, temporary):
        made.mkdir(exist_ok=True)
    everything = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    everything |= {
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONDONTWRITEBYTECODE": "1",
        "COLUMNS": "100",
    }
    record = place.parent / "catatan.json"
    record.write_bytes(b"")
    arguments = [
        sys.executable,
        "-c",
        CHILD,
        json.dumps([command.split(" ") for command in commands]),
        str(record),
    ]
    child = subprocess.run(
        arguments,
        cwd=place,
        env=everything | environment,
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert child.returncode == 0, child.stderr.decode(errors="replace")[-3000:]
    outcomes, events = json.loads(record.read_bytes())
    assert not os.listdir(home)
    assert not os.listdir(temporary)
    by_command = {
        command: Outcome(code, out.encode("latin-1"), err.encode("latin-1"))
        for command, (code, out, err) in zip(commands, outcomes, strict=True)
    }
    for name, outcome in by_command.items():
        assert outcome.code in (0, 1, 2), (name, outcome.err)
        assert b"Traceback" not in outcome.err
    return Run(by_command, [(name, details) for name, details in events])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder of odd names and texts: blanks, backslashes, other scripts, a long path."""
    root = tmp_path_factory.mktemp("terminal") / "berkas kita é"
    root.mkdir()
    odd = TEACHER.replace("Guru Contoh", "Gurú “Contoh” – 漢字 ≥ ●").replace("\n", "\r\n")
    other = TEACHER.replace("199002142019032921", "199002142019032922").replace(
        "12 modul", "≥ 12 modul…"
    )
    organisation = ROOT / "examples" / "dinas-contoh" / "organisasi.yaml"
    files = {
        "a b\\c é 漢.yaml": odd,
        "/".join(["jauh " + "x" * 60] * 6) + "/lain.yaml": other,
        "dinas/organisasi.yaml": organisation.read_text(encoding="utf-8").replace(
            "Kota Contoh", "Kota Contoh → é"
        ),
        "rusak ≥.yaml": "jenis: pegawai\npegawai: {nama: é, nip: 1}\n"
        "pendekatan: kuantitatip\nkuncí: 1\n",
        "ejaan.yaml": other.replace("3292", "3293").replace(
            "sesuai ekspektasi", "Sesuai Ekspetasi"
        ),
    }
    employees = sorted((ROOT / "examples" / "dinas-contoh" / "pegawai").glob("*.yaml"))
    for employee in employees[:6]:  # from the head to the staff
        files[f"dinas/{employee.name}"] = employee.read_text(encoding="utf-8")
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="")
    return root


@pytest.fixture(scope="module")
def plain_run(folder: Path) -> Run:
    """Run everything on a stream that takes all characters; nothing in the folder may change."""
    before = snapshot(folder)
    run = run_all(COMMANDS, folder, PYTHONIOENCODING="utf-8")
    assert snapshot(folder) == before
    return run


def snapshot(place: Path) -> dict[str, tuple[bytes, int]]:
    """Remember a tree: contents and times."""
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in place.rglob("*")
        if path.is_file()
    }


# Encodings

ENCODINGS = ("cp1252", "cp437", "ascii", "latin-1", "shift_jis")


def format_of(command: str) -> str:
    """Give the format that a command asks for; `massal` copies what it wrote as plain text."""
    match = re.search(r"-f ([a-z-]+)", command)
    return (
        match[1]
        if match and not command.startswith("massal")
        else "skema"
        if command == "skema"
        else "teks"
    )


def assert_same(new: object, old: object, command: str) -> None:
    """Find no difference; the long texts are not laid side by side, which takes minutes."""
    if new != old:
        pytest.fail(f"{command}: {str(new)[:300]} ... bukan {str(old)[:300]} ...")


def assert_alike(command: str, out: bytes, expected: bytes, encoding: str) -> None:
    """Compare with what UTF-8 gets: the same data, or the same text in what the encoding has."""
    match format_of(command):
        case "json" | "sarif" | "skema":
            assert out.isascii()
            assert_same(json.loads(out), json.loads(expected), command)
        case "junit":
            assert out.isascii()
            assert_same(
                ElementTree.canonicalize(out.decode()),
                ElementTree.canonicalize(expected.decode()),
                command,
            )
        case "md" | "dot":
            assert_same(
                out, expected.decode().encode(encoding, errors="xmlcharrefreplace"), command
            )
        case "csv":
            new, old = out.decode(encoding), expected.decode()
            new_cells, old_cells = (
                list(csv.reader(io.StringIO(row, newline=""), strict=True)) for row in (new, old)
            )
            assert_same([len(row) for row in new_cells], [len(row) for row in old_cells], command)
            assert not [cell for row in new_cells for cell in row if re.match(r"\s*[=+@-]", cell)]
        case _:
            assert_same(
                out,
                expected.removeprefix(b"\xef\xbb\xbf").decode().encode(encoding, errors="skp"),
                command,
            )


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_an_encoding_lacks_becomes_ascii_and_nothing_else_changes(
    folder: Path, plain_run: Run, encoding: str
) -> None:
    for command, outcomes in run_all(
        COMMANDS, folder, PYTHONIOENCODING=encoding, PYTHONUTF8="0"
    ).outcomes.items():
        expected = plain_run.outcomes[command]
        assert outcomes.code == expected.code
        assert_alike(command, outcomes.out, expected.out, encoding)
        assert_same(outcomes.err, expected.err.decode().encode(encoding, errors="skp"), command)


@pytest.mark.parametrize("locale", ["C", "tiada_XX.UTF-8"])
def test_a_locale_without_a_language(folder: Path, plain_run: Run, locale: str) -> None:
    usual = run_all(COMMANDS, folder, LC_ALL=locale)
    ancient = run_all(COMMANDS, folder, LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    for command, expected in plain_run.outcomes.items():
        assert usual.outcomes[command].code == ancient.outcomes[command].code == expected.code
        ancient.outcomes[command].out.decode("utf-8" if locale.endswith("UTF-8") else "ascii")
        if format_of(command) == "json":
            json.loads(usual.outcomes[command].out)
            json.loads(ancient.outcomes[command].out)


# Widths and colours

NOTHING_CHANGES: dict[str, dict[str, str]] = {
    "TERM=dumb": {"TERM": "dumb", "LINES": "1", "PYTHONWARNINGS": "error"},
    "NO_COLOR": {"TERM": "", "NO_COLOR": "1", "FORCE_COLOR": "1"},
}
"""Environments in which every output stays what it is."""

WIDTHS = ("1", "40", "5000")
SENSELESS_WIDTHS = ("0", "-5", "abc")
REPORTS = tuple(
    command
    for command in COMMANDS
    if re.match("(?:nilai|kaskade|massal|distribusi)(?!.* (?:-f [^t]|--help))", command)
)
"""What is laid out for the width of the terminal."""


def assert_only_reports_differ(run: Run, plain_run: Run) -> None:
    """Find the same exit codes, no colour, and another layout in reports only."""
    for command, outcome in run.outcomes.items():
        expected = plain_run.outcomes[command]
        assert outcome.code == expected.code
        assert b"\x1b" not in outcome.out + outcome.err
        if re.search("-f (?!tabel)|periksa|--ringkas", command):
            assert_same(outcome.out, expected.out, command)


@pytest.mark.parametrize("name", NOTHING_CHANGES)
def test_odd_terminals(folder: Path, plain_run: Run, name: str) -> None:
    run = run_all(COMMANDS, folder, PYTHONIOENCODING="utf-8", **NOTHING_CHANGES[name])
    assert_only_reports_differ(run, plain_run)
    for command, outcome in run.outcomes.items():
        assert_same(outcome.out, plain_run.outcomes[command].out, command)


@pytest.mark.parametrize("width", WIDTHS)
def test_odd_widths(folder: Path, plain_run: Run, width: str) -> None:
    run = run_all(COMMANDS, folder, PYTHONIOENCODING="utf-8", COLUMNS=width)
    assert_only_reports_differ(run, plain_run)
    for command in REPORTS:
        if width == "40" and "--ringkas" not in command:
            lines = run.outcomes[command].out.decode().splitlines()
            assert max(map(cell_width, lines), default=0) <= 40, command


@pytest.mark.parametrize("width", SENSELESS_WIDTHS)
def test_senseless_widths(folder: Path, plain_run: Run, width: str) -> None:
    commands = ("nilai . -f tabel", "nilai . --ringkas", "periksa .", "kaskade .")
    further = ("kaskade . --matriks", "massal .", "distribusi .", "jelaskan", "aturan", "--help")
    run = run_all((*commands, *further), folder, PYTHONIOENCODING="utf-8", COLUMNS=width)
    assert_only_reports_differ(run, plain_run)


def test_forced_colours_change_nothing_else(folder: Path, plain_run: Run) -> None:
    coloured = 0
    for command, outcomes in run_all(
        COMMANDS, folder, PYTHONIOENCODING="utf-8", FORCE_COLOR="1"
    ).outcomes.items():
        coloured += b"\x1b[" in outcomes.out
        plain = re.sub(rb"\x1b\[[0-9;]*m", b"", outcomes.out)
        assert b"\x1b" not in plain
        assert_same(
            re.sub(rb" +\n", b"\n", plain),
            re.sub(rb" +\n", b"\n", plain_run.outcomes[command].out),
            command,
        )
    assert coloured > 5


# What a run does to the system


def assert_only_changed(events: list[tuple[str, list[str]]], *place: str) -> None:
    """Find that files were made, renamed or removed in some folders only, and nothing else."""
    for name, details in events[:-1]:  # the last is the record of the run itself
        assert name in ("open", "os.rename", "os.remove"), (name, details)
        paths = [
            detail for detail in details if not re.fullmatch("-?[0-9]+", detail)
        ]  # without file numbers
        assert all(any(f"/{folder}" in detail for folder in place) for detail in paths), (
            name,
            details,
        )


def test_a_run_leaves_no_trace(plain_run: Run) -> None:
    assert_only_changed(plain_run.events, "sementara")


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
    target = tmp_path / "hasil ku"
    target.mkdir()
    # `jalan` splits at blanks, so that the folder goes by another name
    os.symlink(target, tmp_path / "ke")
    commands = tuple(
        command.replace("{}", f"{tmp_path}/ke/{name}") for command, name in OUTPUTS.items()
    )
    run = run_all(commands, folder, PYTHONIOENCODING="cp1252")
    assert sorted(os.listdir(target)) == sorted(OUTPUTS.values())
    assert snapshot(folder) == before
    assert_only_changed(run.events, "sementara", "hasil ku")
    for name in OUTPUTS.values():
        assert name.endswith("xlsx") or (target / name).read_bytes().decode("utf-8")
