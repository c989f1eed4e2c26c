"""Hostile files and folders: what is read, what is written, and what is left alone."""

import errno
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from command_line import TEACHER, Skp, write_file

import skpcli.cli.common
from skpcli.files import Input, collect
from skpcli.source.read import MAX_BYTES

COMMANDS = ("nilai", "periksa", "kaskade", "massal", "distribusi", "riwayat")
ORGANISATION = (
    "jenis: organisasi\nid: dinas\nnama: Dinas Contoh\ncapaian_kinerja: baik\n"
    "periode: {mulai: 2025-01-01, selesai: 2025-12-31}\n"
)


# What is read


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_is_walked_past_everything_that_is_no_file(skp: Skp, command: str) -> None:
    write_file("k/a.yaml", TEACHER)
    write_file("k/org.yaml", ORGANISATION)
    write_file("k/folder.yaml/b.yaml", ORGANISATION.replace("dinas", "lain"))
    write_file("luar/c.yaml", "bukan: [")
    os.mkfifo("k/pipa.yaml")
    os.symlink("/dev/zero", "k/nol.yaml")
    os.symlink("../k", "k/putar")
    os.symlink("tiada.yaml", "k/putus.yaml")
    os.symlink("../luar", "k/keluar")
    os.symlink("../luar/c.yaml", "k/keluar.yaml")
    assert skp(command, "k").code == 0
    assert [input_.name for input_ in collect(["k"])[0]] == [
        "k/a.yaml",
        "k/folder.yaml/b.yaml",
        "k/org.yaml",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_named_is_read_whatever_it_is(skp: Skp, command: str) -> None:
    os.mkfifo("pipa.yaml")
    process = subprocess.Popen(
        [sys.executable, "-m", "skpcli", command, "pipa.yaml", "org.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    write_file("org.yaml", ORGANISATION)
    Path("pipa.yaml").write_text(TEACHER, encoding="utf-8")  # waits for the reader
    _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err.decode()
    assert "Traceback" not in err.decode()
    assert skp(command, "/dev/null", "/dev/zero").code == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_called_like_a_file(skp: Skp, command: str) -> None:
    write_file("x.yaml/a.yaml", TEACHER)
    write_file("x.yaml/org.yaml", ORGANISATION)
    Path("kosong.yaml").mkdir()
    assert skp(command, "x.yaml").code == 0
    outcome = skp(command, "kosong.yaml")
    assert outcome.code == 2
    assert "tidak ada berkas .yaml atau .yml di dalam folder `kosong.yaml`" in outcome.err


def _gone(path: Path) -> None:
    path.unlink()


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _a_circle(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def _too_large(path: Path) -> None:
    path.write_bytes(b"#" * (MAX_BYTES + 1))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_bytes(path: Path) -> None:
    path.write_bytes(b"\xff\x00[")


@pytest.mark.parametrize("change", [_gone, _a_folder, _a_circle, _too_large, _empty, _other_bytes])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_changes_before_it_is_read(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, command: str, change: Callable[[Path], None]
) -> None:
    write_file("k/a.yaml", TEACHER)
    write_file("k/org.yaml", ORGANISATION)

    def collect_and_change(
        paths: list[str], excluded: Iterable[Input] = ()
    ) -> tuple[list[Input], list[str]]:
        outcome = collect(paths, excluded)
        if paths:
            change(Path("k/a.yaml"))
        return outcome

    monkeypatch.setattr(skpcli.cli.common, "collect", collect_and_change)
    outcome = skp(command, "k")
    without_people = 2 if command in ("nilai", "massal", "riwayat") else 0
    codes = {"_empty": without_people, "_too_large": 1, "_other_bytes": 1}
    assert outcome.code == codes.get(change.__name__, 2)
    if change in (_gone, _a_folder, _a_circle):
        assert "SKP016" in outcome.both


@pytest.mark.parametrize("command", COMMANDS)
def test_one_byte_too_many(skp: Skp, command: str) -> None:
    write_file("besar.yaml", TEACHER.encode() + b"#" * (MAX_BYTES + 1 - len(TEACHER.encode())))
    write_file("org.yaml", ORGANISATION)
    outcome = skp(command, "besar.yaml", "org.yaml")
    assert outcome.code == 1
    assert "8 MiB" in outcome.both


DEEP = {
    "kurung siku": "jenis: pegawai\nx_a: " + "[" * 100_000,
    "kurung kurawal": "jenis: pegawai\nx_a: " + "{a: " * 50_000,
    "kurung tertutup": "jenis: pegawai\nx_a: " + "[" * 5_000 + "]" * 5_000,
    "strip": "- " * 50_000 + "a",
    "tanya": "? " * 50_000 + "a",
    "blok": "".join(f"{' ' * number}a:\n" for number in range(1_500)),
    "jangkar": "".join(
        f"x_{number}: &a{number} [" + f"*a{number - 1}, " * 9 + "]\n" for number in range(1, 60)
    ),
    "dokumen": "---\n" * 100_000 + "[",
}


@pytest.mark.parametrize("content", DEEP.values(), ids=DEEP)
@pytest.mark.parametrize("command", COMMANDS)
def test_nesting_of_every_kind(skp: Skp, command: str, content: str) -> None:
    write_file("dalam.yaml", content)
    write_file("org.yaml", ORGANISATION)
    assert skp(command, "dalam.yaml", "org.yaml").code == 1


# What is written


def other_spellings() -> list[str]:
    """Give other spellings of the path of the input, links among them."""
    Path("d").mkdir()
    os.symlink("guru.yaml", "tautan.yaml")
    os.symlink(".", "sini")
    os.symlink("../tautan.yaml", "d/jauh.yaml")
    here = os.getcwd()
    return [
        *(
            "guru.yaml",
            "./guru.yaml",
            "d/../guru.yaml",
            ".//guru.yaml",
            f"{here}/guru.yaml",
            "tautan.yaml",
        ),
        *("sini/guru.yaml", "sini/sini/tautan.yaml", "d/jauh.yaml"),
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_input_is_written_over_however_it_is_spelled(skp: Skp, command: str) -> None:
    write_file("org.yaml", ORGANISATION)
    for spelling in other_spellings():
        for inputs in (
            ["guru.yaml", "org.yaml"],
            [".", "org.yaml"],
            ["org.yaml", "--konteks", "sini/tautan.yaml"],
        ):
            outcome = skp(command, *inputs, "-o", spelling, "-f", "json")
            assert outcome.code == 2, (inputs, spelling)
            assert "masukan" in outcome.err
            assert Path("guru.yaml").read_text(encoding="utf-8") == TEACHER


def test_no_table_and_no_list_is_written_over(skp: Skp) -> None:
    skp("massal", "guru.yaml", "-o", "hasil.csv")
    content = Path("hasil.csv").read_bytes()
    os.symlink("hasil.csv", "tautan.csv")
    for spelling in ("hasil.csv", "./hasil.csv", "tautan.csv"):
        assert skp("distribusi", "hasil.csv", "--capaian", "baik", "-o", spelling).code == 2
    assert Path("hasil.csv").read_bytes() == content


def test_another_name_of_the_input_takes_nothing_from_it(skp: Skp) -> None:
    os.link("guru.yaml", "kembar.csv")
    assert skp("massal", "guru.yaml", "-f", "csv", "-o", "kembar.csv").code == 0
    assert Path("guru.yaml").read_text(encoding="utf-8") == TEACHER
    assert Path("kembar.csv").read_text(encoding="utf-8").startswith("berkas,")


TARGETS = (
    "tiada/a.csv",
    "guru.yaml/a.csv",
    "folder",
    "/proc/a.csv",
    "a" * 300 + ".csv",
    "/dev/full",
)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("command", COMMANDS)
def test_where_nothing_can_be_written(skp: Skp, command: str, target: str) -> None:
    write_file("org.yaml", ORGANISATION)
    Path("folder").mkdir()
    before = sorted(os.listdir())
    format_ = {"periksa": "json"}.get(command, "csv")
    outcome = skp(command, "guru.yaml", "org.yaml", "-f", format_, "-o", target)
    assert outcome.code == 2
    assert "tidak dapat ditulis" in outcome.err
    assert outcome.out == ""
    assert sorted(os.listdir()) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_link_to_itself_is_replaced(skp: Skp, command: str) -> None:
    write_file("org.yaml", ORGANISATION)
    os.symlink("putar.json", "putar.json")
    assert skp(command, "guru.yaml", "org.yaml", "-o", "putar.json").code == 0
    assert json.loads(Path("putar.json").read_text(encoding="utf-8"))["versi"] == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_read_only(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    write_file("org.yaml", ORGANISATION)
    monkeypatch.setattr(tempfile, "mkstemp", refused)
    outcome = skp(command, "guru.yaml", "org.yaml", "-o", "a.json")
    assert outcome.code == 2
    assert "tempatnya hanya dapat dibaca" in outcome.err
    assert not Path("a.json").exists()
