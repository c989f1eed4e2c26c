"""The wheel: what it holds, and that it runs by itself."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run_it(command: list[str], cwd: Path) -> str:
    """Run a command, which must succeed without a word of Python's own on stderr; give its stdout."""
    environment = {
        name: content
        for name, content in os.environ.items()
        if name not in ("PYTHONPATH", "VIRTUAL_ENV")
    }
    result = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    return result.stdout


def test_the_wheel_installs_and_runs(tmp_path: Path) -> None:
    run_it(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(ROOT)],
        tmp_path,
    )
    (wheel,) = tmp_path.glob("skpcli-*.whl")
    with zipfile.ZipFile(wheel) as content:
        name = set(content.namelist())
    assert {"skpcli/data/peraturan.yaml", "skpcli/py.typed", "skpcli/cli/__init__.py"} <= name
    sample = {
        case.relative_to(ROOT / "examples").as_posix() for case in ROOT.glob("examples/**/*.yaml")
    }
    assert {
        case.removeprefix("skpcli/data/contoh/") for case in name if "/contoh/" in case
    } == sample
    assert {f"skpcli/data/lengkapi.{case}" for case in ("bash", "zsh", "fish", "ps1")} <= name
    assert not [case for case in name if not case.startswith(("skpcli/", "skpcli-"))]
    assert not [case for case in name if "__pycache__" in case]

    run_it([sys.executable, "-m", "venv", "env"], tmp_path)
    bin_ = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    run_it(
        [
            str(bin_ / "python"),
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            str(wheel),
        ],
        tmp_path,
    )

    other = tmp_path / "tempat lain"
    other.mkdir()
    shutil.copy(ROOT / "examples" / "guru.yaml", other)
    output = run_it([str(bin_ / "skp"), "nilai", "guru.yaml", "--ringkas"], other)
    assert output.startswith("guru.yaml")
    assert "-> baik (ditetapkan)" in output
    assert "PREDIKAT KINERJA PEGAWAI" in run_it(
        [str(bin_ / "python"), "-m", "skpcli", "nilai", "guru.yaml"], other
    )

    run_it([str(bin_ / "skp"), "contoh"], other)
    written = other / "contoh-skp"
    for case in sample:
        assert (written / case).read_bytes() == (ROOT / "examples" / case).read_bytes()
    assert "-> baik (ditetapkan)" in run_it(
        [str(bin_ / "skp"), "nilai", "contoh-skp/guru.yaml", "--ringkas"], other
    )
    assert "complete " in run_it([str(bin_ / "skp"), "lengkapi", "bash"], other)
