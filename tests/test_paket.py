"""The wheel: what it holds, and that it runs by itself."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

AKAR = Path(__file__).parents[1]


def jalankan(perintah: list[str], cwd: Path) -> str:
    """Run a command, which must succeed without a word of Python's own on stderr; give its stdout."""
    lingkungan = {
        nama: isi for nama, isi in os.environ.items() if nama not in ("PYTHONPATH", "VIRTUAL_ENV")
    }
    hasil = subprocess.run(
        perintah, cwd=cwd, env=lingkungan, capture_output=True, encoding="utf-8", check=False
    )
    assert hasil.returncode == 0, hasil.stderr
    assert "Traceback" not in hasil.stderr
    return hasil.stdout


def test_the_wheel_installs_and_runs(tmp_path: Path) -> None:
    jalankan(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(AKAR)],
        tmp_path,
    )
    (roda,) = tmp_path.glob("skpcli-*.whl")
    with zipfile.ZipFile(roda) as isi:
        nama = set(isi.namelist())
    assert {"skpcli/data/peraturan.yaml", "skpcli/py.typed", "skpcli/cli/__init__.py"} <= nama
    contoh = {
        satu.relative_to(AKAR / "examples").as_posix() for satu in AKAR.glob("examples/**/*.yaml")
    }
    assert {
        satu.removeprefix("skpcli/data/contoh/") for satu in nama if "/contoh/" in satu
    } == contoh
    assert {f"skpcli/data/lengkapi.{satu}" for satu in ("bash", "zsh", "fish", "ps1")} <= nama
    assert not [satu for satu in nama if not satu.startswith(("skpcli/", "skpcli-"))]
    assert not [satu for satu in nama if "__pycache__" in satu]

    jalankan([sys.executable, "-m", "venv", "env"], tmp_path)
    bin_ = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    jalankan(
        [
            str(bin_ / "python"),
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            str(roda),
        ],
        tmp_path,
    )

    lain = tmp_path / "tempat lain"
    lain.mkdir()
    shutil.copy(AKAR / "examples" / "guru.yaml", lain)
    keluar = jalankan([str(bin_ / "skp"), "nilai", "guru.yaml", "--ringkas"], lain)
    assert keluar.startswith("guru.yaml")
    assert "-> baik (ditetapkan)" in keluar
    assert "PREDIKAT KINERJA PEGAWAI" in jalankan(
        [str(bin_ / "python"), "-m", "skpcli", "nilai", "guru.yaml"], lain
    )

    jalankan([str(bin_ / "skp"), "contoh"], lain)
    tertulis = lain / "contoh-skp"
    for satu in contoh:
        assert (tertulis / satu).read_bytes() == (AKAR / "examples" / satu).read_bytes()
    assert "-> baik (ditetapkan)" in jalankan(
        [str(bin_ / "skp"), "nilai", "contoh-skp/guru.yaml", "--ringkas"], lain
    )
    assert "complete " in jalankan([str(bin_ / "skp"), "lengkapi", "bash"], lain)
