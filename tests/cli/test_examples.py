"""`skp contoh`: the folder to try things on."""

import shlex
from pathlib import Path

import pytest

from skpcli.cli import run
from skpcli.cli.runs.contoh import example_files

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def contents(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(("arguments", "folder"), [([], "contoh-skp"), (["a b/c"], "a b/c")])
def test_it_writes_the_examples(arguments: list[str], folder: str) -> None:
    assert run(["contoh", *arguments]) == 0
    assert contents(Path(folder)) == contents(EXAMPLES) == example_files()


@pytest.mark.parametrize("folder", ["contoh-skp", "a b"])
def test_the_next_commands_run(folder: str, capfd: pytest.CaptureFixture[str]) -> None:
    run(["contoh", folder])
    lines = [line.strip() for line in capfd.readouterr().err.splitlines() if line.startswith("  ")]
    assert len(lines) == 4
    for line in lines:
        skp, *arguments = shlex.split(line)
        assert skp == "skp"
        # One of the examples is a plan, which cannot be rated yet.
        assert run(arguments) == (1 if arguments[0] == "nilai" else 0)


def test_it_never_overwrites(capfd: pytest.CaptureFixture[str]) -> None:
    own_file = Path("contoh-skp/guru.yaml")
    own_file.parent.mkdir()
    own_file.write_text("milik saya")
    assert run(["contoh"]) == 0
    assert own_file.read_text() == "milik saya"
    assert "1 berkas sudah ada dan tidak diubah." in capfd.readouterr().err
    assert len(contents(Path("contoh-skp"))) == len(contents(EXAMPLES))
    assert run(["contoh"]) == 0
    assert "0 berkas contoh ditulis" in capfd.readouterr().err


def test_a_file_in_the_way_is_2(capfd: pytest.CaptureFixture[str]) -> None:
    Path("contoh-skp").write_text("")
    assert run(["contoh"]) == 2
    assert "tidak dapat dibuat" in capfd.readouterr().err


def test_a_full_disk_is_2(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr("skpcli.cli.runs.contoh.write", full)
    assert run(["contoh"]) == 2
    assert "tidak dapat ditulis: ruang penyimpanan habis" in capfd.readouterr().err
