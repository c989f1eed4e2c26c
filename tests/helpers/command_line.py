"""Paths, an example and `skp` run in this process or in one of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from skpcli.cli import run

AKAR = Path(__file__).parents[2]


GURU = (AKAR / "examples" / "guru.yaml").read_text(encoding="utf-8")


NIP_GURU = "199002142019032921"


class Hasil(NamedTuple):
    """What a run gave."""

    kode: int
    keluar: str
    galat: str

    @property
    def semua(self) -> str:
        """Both streams."""
        return self.keluar + self.galat


class Skp:
    """`skp` in this process."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd

    def __call__(self, *argumen: str) -> Hasil:
        """Run it; whatever the input, no traceback and no terminal escape."""
        self.capfd.readouterr()
        kode = run(list(argumen))
        hasil = Hasil(kode, *self.capfd.readouterr())
        assert "Traceback" not in hasil.semua
        assert "galat dalam program" not in hasil.semua
        assert "\x1b" not in hasil.semua
        return hasil


def tulis(nama: str, isi: str | bytes) -> str:
    """Write a file and give its name."""
    Path(nama).parent.mkdir(parents=True, exist_ok=True)
    Path(nama).write_bytes(isi.encode() if isinstance(isi, str) else isi)
    return nama


def guru(**ganti: str) -> str:
    """Give the example with other values: ``nama``, ``nip`` or any key that stands once, at the start of a line."""
    isi = GURU
    lama = {"nama": '"Guru Contoh, S.Pd."', "nip": f'"{NIP_GURU}"', "hasil": "rating_hasil_kerja: sesuai ekspektasi"}
    for kunci, baru in ganti.items():
        assert isi.count(lama[kunci]) == 1
        isi = isi.replace(lama[kunci], baru)
    return isi


def proses(*argumen: str, masukan: bytes = b"", **lingkungan: str) -> subprocess.CompletedProcess[bytes]:
    """Run `skp` in a process of its own."""
    semua = {nama: isi for nama, isi in os.environ.items() if nama not in ("NO_COLOR", "FORCE_COLOR")}
    perintah = [sys.executable, "-m", "skpcli", *argumen]
    return subprocess.run(perintah, input=masukan, env=semua | lingkungan, capture_output=True, check=False)
