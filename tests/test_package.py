"""The wheel: what it holds, and that it runs by itself."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run_command(command: list[str], cwd: Path) -> str:
    """Run a command, which must succeed and leave no traceback; give its stdout."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "VIRTUAL_ENV")
    }
    outcome = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert outcome.returncode == 0, outcome.stderr
    assert "Traceback" not in outcome.stderr
    return outcome.stdout


def test_the_wheel_installs_and_runs(tmp_path: Path) -> None:
    run_command(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(ROOT)],
        tmp_path,
    )
    (wheel,) = tmp_path.glob("skpcli-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"skpcli/data/peraturan.yaml", "skpcli/py.typed", "skpcli/cli/__init__.py"} <= names
    examples = {
        name.relative_to(ROOT / "examples").as_posix() for name in ROOT.glob("examples/**/*.yaml")
    }
    assert {
        name.removeprefix("skpcli/data/contoh/") for name in names if "/contoh/" in name
    } == examples
    assert {f"skpcli/data/lengkapi.{name}" for name in ("bash", "zsh", "fish", "ps1")} <= names
    assert not [name for name in names if not name.startswith(("skpcli/", "skpcli-"))]
    assert not [name for name in names if "__pycache__" in name]

    run_command([sys.executable, "-m", "venv", "--without-pip", "env"], tmp_path)
    bin_ = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(bin_ / "python")]
    run_command([*pip, "install", "-q", "--disable-pip-version-check", str(wheel)], tmp_path)

    elsewhere = tmp_path / "tempat lain"
    elsewhere.mkdir()
    shutil.copy(ROOT / "examples" / "guru.yaml", elsewhere)
    out = run_command([str(bin_ / "skp"), "nilai", "guru.yaml", "--ringkas"], elsewhere)
    assert out.splitlines()[1].startswith("guru.yaml")
    assert out.split()[-2:] == ["baik", "ditetapkan"]
    assert "PREDIKAT KINERJA PEGAWAI" in run_command(
        [str(bin_ / "python"), "-m", "skpcli", "nilai", "guru.yaml"], elsewhere
    )

    run_command([str(bin_ / "skp"), "contoh"], elsewhere)
    written = elsewhere / "contoh-skp"
    for name in examples:
        assert (written / name).read_bytes() == (ROOT / "examples" / name).read_bytes()
    out = run_command([str(bin_ / "skp"), "nilai", "contoh-skp/guru.yaml", "--ringkas"], elsewhere)
    assert out.split()[-2:] == ["baik", "ditetapkan"]
    assert "complete " in run_command([str(bin_ / "skp"), "lengkapi", "bash"], elsewhere)
