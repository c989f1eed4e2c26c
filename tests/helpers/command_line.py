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

    def __call__(self, *argumen: str) -> Outcome:
        """Run it; whatever the input, no traceback and no terminal escape."""
        self.capfd.readouterr()
        kode = run(list(argumen))
        hasil = Outcome(kode, *self.capfd.readouterr())
        assert "Traceback" not in hasil.both
        assert "galat dalam program" not in hasil.both
        assert "\x1b" not in hasil.both
        return hasil


def write_file(name: str, content: str | bytes) -> str:
    """Write a file and give its name."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def teacher(**ganti: str) -> str:
    """Give the example with other values: ``nama``, ``nip`` or any key that stands once, at the start of a line."""
    isi = TEACHER
    lama = {
        "nama": '"Guru Contoh, S.Pd."',
        "nip": f'"{TEACHER_NIP}"',
        "hasil": "rating_hasil_kerja: sesuai ekspektasi",
    }
    for kunci, baru in ganti.items():
        assert isi.count(lama[kunci]) == 1
        isi = isi.replace(lama[kunci], baru)
    return isi


def run_process(
    *argumen: str, stdin: bytes = b"", **lingkungan: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `skp` in a process of its own."""
    semua = {
        nama: isi for nama, isi in os.environ.items() if nama not in ("NO_COLOR", "FORCE_COLOR")
    }
    perintah = [sys.executable, "-m", "skpcli", *argumen]
    return subprocess.run(
        perintah, input=stdin, env=semua | lingkungan, capture_output=True, check=False
    )
