"""Reports of several people on a terminal go through a pager, and nowhere else."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from command_line import ROOT, Skp

pty = pytest.importorskip("pty", reason="terminals are simulated with pseudo terminals")

OFFICE = str(ROOT / "examples" / "dinas-contoh")
KEEP = "import pathlib, sys; pathlib.Path('seen.txt').write_bytes(sys.stdin.buffer.read())"
SHOWN = b"EVALUASI KINERJA PEGAWAI"


class Screen(NamedTuple):
    """What a run on a terminal has left: its exit code, and what stood on the screen."""

    code: int
    content: bytes


def on_terminal(*arguments: str, **environment: str) -> Screen:
    """Run `skp` on a pseudo terminal."""
    settings = {"COLUMNS": "80", "LINES": "24", "TERM": "xterm", **environment}
    process, terminal = pty.fork()
    if process == 0:
        for name in ("NO_COLOR", "FORCE_COLOR", "LESS", "PAGER"):
            os.environ.pop(name, None)
        os.environ.update(settings)
        os.execv(sys.executable, [sys.executable, "-m", "skpcli", *arguments])
    content = b""
    while True:
        try:
            chunk = os.read(terminal, 1 << 16)
        except OSError:  # how Linux says that the other side is closed
            break
        if not chunk:
            break
        content += chunk
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return Screen(os.waitstatus_to_exitcode(status), content)


@pytest.fixture
def keeping_pager(skp: Skp, tmp_path: Path) -> str:
    """Give a pager that keeps what it is to show."""
    assert skp
    (tmp_path / "keep.py").write_text(KEEP, "utf-8")
    return f"{sys.executable} keep.py"


def test_many_reports_are_paged_whole(keeping_pager: str) -> None:
    screen = on_terminal("nilai", OFFICE, PAGER=keeping_pager)
    seen = Path("seen.txt").read_bytes()
    assert (screen.code, SHOWN in screen.content) == (0, False)
    assert seen.count(SHOWN) == 11
    assert "●".encode() in seen
    assert b"\x1b" not in seen


@pytest.mark.parametrize(
    "arguments",
    [
        ["guru.yaml"],
        [OFFICE, "--tanpa-pager"],
        [OFFICE, "--ringkas"],
        [OFFICE, "-f", "json"],
        [OFFICE, "-f", "csv"],
        [OFFICE, "-f", "md"],
        [OFFICE, "-o", "laporan.txt"],
    ],
    ids=" ".join,
)
def test_nothing_else_is_paged(arguments: list[str], keeping_pager: str) -> None:
    screen = on_terminal("nilai", *arguments, PAGER=keeping_pager)
    assert screen.code == 0
    assert screen.content
    assert not Path("seen.txt").exists()


def test_what_fits_on_the_screen_is_not_paged(keeping_pager: str) -> None:
    screen = on_terminal("nilai", OFFICE, PAGER=keeping_pager, LINES="5000")
    assert SHOWN in screen.content
    assert not Path("seen.txt").exists()


def test_a_dumb_terminal_is_not_paged(keeping_pager: str) -> None:
    assert SHOWN in on_terminal("nilai", OFFICE, PAGER=keeping_pager, TERM="dumb").content
    assert not Path("seen.txt").exists()


def test_without_a_terminal_nothing_is_paged(
    skp: Skp, keeping_pager: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", keeping_pager)
    assert skp("nilai", OFFICE).out.count("EVALUASI KINERJA PEGAWAI") == 11
    assert not Path("seen.txt").exists()


@pytest.mark.parametrize("pager", ["", "   ", "no-such-pager --x", "/", "'", "guru.yaml"])
def test_without_a_pager_all_is_printed(skp: Skp, pager: str) -> None:
    assert skp
    screen = on_terminal("nilai", OFFICE, PAGER=pager)
    assert screen.code == 0
    assert screen.content.count(SHOWN) == 11
    assert b"Traceback" not in screen.content


def test_a_pager_may_quit_early(skp: Skp) -> None:
    assert skp
    screen = on_terminal("nilai", OFFICE, PAGER=f"{sys.executable} -c pass")
    assert (screen.code, screen.content) == (0, b"")


def test_less_is_told_to_pass_colours_on(skp: Skp, tmp_path: Path) -> None:
    assert skp
    less = tmp_path / "less"
    less.write_text("#!/bin/sh\nprintf '%s\\n' \"$LESS\"; cat\n", "utf-8")
    less.chmod(0o755)
    shown = on_terminal("nilai", OFFICE, PAGER=str(less)).content
    assert shown.startswith(b"-R")
    assert b"\x1b[" in shown
    assert b"\x1b[" not in on_terminal("nilai", OFFICE, PAGER=str(less), LESS="-i").content
    assert b"\x1b[" not in on_terminal("nilai", OFFICE, PAGER=str(less), NO_COLOR="1").content
