"""`skp contoh`: the folder to try things on."""

import shlex
from pathlib import Path

import pytest

from skpcli.cli import run
from skpcli.cli.runs.contoh import example_files

ASAL = Path(__file__).parents[1] / "examples"


@pytest.fixture(autouse=True)
def _sendiri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def isi(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder."""
    return {
        satu.relative_to(folder).as_posix(): satu.read_bytes()
        for satu in folder.rglob("*")
        if satu.is_file()
    }


@pytest.mark.parametrize(("argumen", "folder"), [([], "contoh-skp"), (["a b/c"], "a b/c")])
def test_it_writes_the_examples(argumen: list[str], folder: str) -> None:
    assert run(["contoh", *argumen]) == 0
    assert isi(Path(folder)) == isi(ASAL) == example_files()


@pytest.mark.parametrize("folder", ["contoh-skp", "a b"])
def test_the_next_commands_run(folder: str, capfd: pytest.CaptureFixture[str]) -> None:
    run(["contoh", folder])
    baris = [satu.strip() for satu in capfd.readouterr().err.splitlines() if satu.startswith("  ")]
    assert len(baris) == 4
    for satu in baris:
        skp, *argumen = shlex.split(satu)
        assert skp == "skp"
        # One of the examples is a plan, which cannot be rated yet.
        assert run(argumen) == (1 if argumen[0] == "nilai" else 0)


def test_it_never_overwrites(capfd: pytest.CaptureFixture[str]) -> None:
    milik = Path("contoh-skp/guru.yaml")
    milik.parent.mkdir()
    milik.write_text("milik saya")
    assert run(["contoh"]) == 0
    assert milik.read_text() == "milik saya"
    assert "1 berkas sudah ada dan tidak diubah." in capfd.readouterr().err
    assert len(isi(Path("contoh-skp"))) == len(isi(ASAL))
    assert run(["contoh"]) == 0
    assert "0 berkas contoh ditulis" in capfd.readouterr().err


def test_a_file_in_the_way_is_2(capfd: pytest.CaptureFixture[str]) -> None:
    Path("contoh-skp").write_text("")
    assert run(["contoh"]) == 2
    assert "tidak dapat dibuat" in capfd.readouterr().err


def test_a_full_disk_is_2(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def penuh(*_: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr("skpcli.cli.runs.contoh.simpan", penuh)
    assert run(["contoh"]) == 2
    assert "tidak dapat ditulis: ruang penyimpanan habis" in capfd.readouterr().err
