"""Paths, an example and `skp` run in this process or in one of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from skpcli.cli import run

ROOT = Path(__file__).parents[2]


TEACHER = (ROOT / "examples" / "guru.yaml").read_text(encoding="utf-8")


TEACHER_NIP = "199002142019032921"


class Outcome(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str

    @property
    def both(self) -> str:
        """Both streams."""
        return self.out + self.err


class Skp:
    """`skp` in this process."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd

    def __call__(self, *arguments: str) -> Outcome:
        """Run it; whatever the input, no traceback and no terminal escape."""
        self.capfd.readouterr()
        code = run(list(arguments))
        outcome = Outcome(code, *self.capfd.readouterr())
        assert "Traceback" not in outcome.both
        assert "galat dalam program" not in outcome.both
        assert "\x1b" not in outcome.both
        return outcome


def write_file(name: str, content: str | bytes) -> str:
    """Write a file and give its name."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def teacher(**changes: str) -> str:
    """Give the example with other values: ``nama``, ``nip`` or any key that stands once, at the start of a line."""
    text = TEACHER
    old_values = {
        "nama": '"Guru Contoh, S.Pd."',
        "nip": f'"{TEACHER_NIP}"',
        "hasil": "rating_hasil_kerja: sesuai ekspektasi",
    }
    for key, new_value in changes.items():
        assert text.count(old_values[key]) == 1
        text = text.replace(old_values[key], new_value)
    return text


def run_process(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `skp` in a process of its own."""
    inherited = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")
    }
    command = [sys.executable, "-m", "skpcli", *arguments]
    return subprocess.run(
        command, input=stdin, env=inherited | environment, capture_output=True, check=False
    )
