"""Paths to files, and atomic writing."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from skpcli.files import (
    Input,
    collect,
    read_bytes,
    reason,
    rereadable,
    size,
    write,
)
from skpcli.source.read import MAX_BYTES


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    """Make files that hold their own name."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(name, encoding="utf-8")


def names(*paths: str) -> list[str]:
    """Give the names that paths are expanded to; everything must be found."""
    inputs, failures = collect(list(paths))
    assert not failures
    return [input_.name for input_ in inputs]


def test_a_folder_is_walked_in_sorted_order(place: Path) -> None:
    make("k/b.yml", "k/a.yaml", "k/Z.YAML", "k/dalam/a.yaml", "k/atas/z.yaml", "k/c.txt", "k/yaml")
    assert names("k") == ["k/Z.YAML", "k/a.yaml", "k/atas/z.yaml", "k/b.yml", "k/dalam/a.yaml"]
    assert names(str(place / "k")) == names("k/") == names("./k") == names("k")
    inputs, _ = collect(["k"])
    assert not any(input_.named for input_ in inputs)


def test_hidden_files_and_folders_are_skipped(place: Path) -> None:
    make("k/.a.yaml", "k/.git/b.yaml", "k/c.yaml")
    assert names("k") == ["k/c.yaml"]
    assert names("k/.a.yaml") == ["k/.a.yaml"]


def test_links_out_of_the_tree_are_skipped(place: Path) -> None:
    make("luar/x.yaml", "k/a.yaml")
    os.symlink("../luar/x.yaml", "k/x.yaml")
    os.symlink("../luar", "k/luar")
    os.symlink("a.yaml", "k/z.yaml")
    os.symlink("tiada.yaml", "k/putus.yaml")
    assert names("k") == ["k/a.yaml"]


def test_a_folder_next_door_with_the_same_beginning_is_outside(place: Path) -> None:
    make("k/a.yaml", "k2/b.yaml")
    os.symlink("../k2/b.yaml", "k/b.yaml")
    assert names("k") == ["k/a.yaml"]


def test_globs_are_expanded_by_us(place: Path) -> None:
    make("k/a1.yaml", "k/a2.yaml", "k/b.yaml", "k/d/a.yaml", "k/d/.h.yaml")
    assert names("k/a*.yaml") == ["k/a1.yaml", "k/a2.yaml"]
    assert names("k/**/a*.yaml") == ["k/a1.yaml", "k/a2.yaml", "k/d/a.yaml"]
    assert names("?") == ["k/a1.yaml", "k/a2.yaml", "k/b.yaml", "k/d/a.yaml"]


def test_a_name_with_magic_characters_that_exists_is_itself(place: Path) -> None:
    make("a[1].yaml", "a1.yaml")
    assert names("a[1].yaml") == ["a[1].yaml"]


def test_the_same_file_counts_once(place: Path) -> None:
    make("k/a.yaml", "k/b.yaml")
    os.symlink("k/a.yaml", "c.yaml")
    assert names("k/b.yaml", "k", "./k/a.yaml", "c.yaml", "k/*.yaml") == ["k/b.yaml", "k/a.yaml"]
    assert names("-", "-") == ["(masukan standar)"]


def test_context_leaves_out_what_is_reported(place: Path) -> None:
    make("k/a.yaml", "k/b.yaml")
    reported, _ = collect(["k/a.yaml"])
    context, _ = collect(["k"], excluded=reported)
    assert [input_.name for input_ in context] == ["k/b.yaml"]


def test_what_is_not_there_is_said_and_the_rest_goes_on(place: Path) -> None:
    make("a.yaml", "kosong/c.txt")
    inputs, failures = collect(["tiada.yaml", "kosong", "x*.yaml", "a.yaml", "a.yaml/b"])
    assert [input_.name for input_ in inputs] == ["a.yaml"]
    assert failures == [
        "berkas atau folder `tiada.yaml` tidak ada",
        "tidak ada berkas .yaml atau .yml di dalam folder `kosong`",
        "tidak ada berkas yang cocok dengan `x*.yaml`",
        "berkas atau folder `a.yaml/b` tidak ada",
    ]


def test_a_folder_that_cannot_be_read_is_said(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("k/a.yaml", "k/tutup/b.yaml")
    original = os.scandir

    def locked(path: str) -> "Iterator[os.DirEntry[str]]":
        if os.fspath(path).endswith("tutup"):
            raise PermissionError(13, "Permission denied", path)
        return original(path)

    monkeypatch.setattr(os, "scandir", locked)
    inputs, failures = collect(["k"])
    assert [input_.name for input_ in inputs] == ["k/a.yaml"]
    assert failures == ["folder `k/tutup` tidak dapat dibaca: tidak ada izin"]


def test_names_are_relative_to_where_the_user_stands(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("k/a.yaml", "b.yaml")
    monkeypatch.chdir("k")
    assert names(str(place / "k" / "a.yaml"), "../b.yaml") == ["a.yaml", "../b.yaml"]


def test_one_byte_over_the_limit_is_read(place: Path) -> None:
    Path("besar.yaml").write_bytes(b"a" * (MAX_BYTES + 100))
    large = Input(name="besar.yaml", path="besar.yaml", named=True)
    assert len(read_bytes(large)) == MAX_BYTES + 1
    with pytest.raises(FileNotFoundError):
        read_bytes(Input(name="x", path=Path("x"), named=True))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xffisi")))
    assert read_bytes(Input(name="-", path=None, named=True)) == b"\xffisi"
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OSError, match="Errno 9") as raised:
        read_bytes(Input(name="-", path=None, named=True))
    assert reason(raised.value) == "alirannya tertutup"


def test_writing_leaves_only_the_file(place: Path) -> None:
    write(Path("hasil.csv"), b"satu")
    write(Path("hasil.csv"), b"dua")
    assert Path("hasil.csv").read_bytes() == b"dua"
    assert os.listdir() == ["hasil.csv"]


def test_a_new_file_follows_the_umask(place: Path) -> None:
    old = os.umask(0o027)
    try:
        write(Path("a"), b"")
    finally:
        os.umask(old)
    assert Path("a").stat().st_mode & 0o777 == 0o640


def test_permissions_are_kept(place: Path) -> None:
    make("a")
    Path("a").chmod(0o604)
    write(Path("a"), b"baru")
    assert Path("a").stat().st_mode & 0o777 == 0o604


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_old_file(
    place: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    make("a")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="No space"):
        write(Path("a"), b"baru")
    assert Path("a").read_text() == "a"
    assert os.listdir() == ["a"]


def test_an_interrupt_leaves_the_old_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("a")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(Path("a"), b"baru")
    assert Path("a").read_text() == "a"
    assert os.listdir() == ["a"]


def test_writing_through_a_link_keeps_the_link(place: Path) -> None:
    make("k/a")
    os.symlink("k/a", "b")
    write(Path("b"), b"baru")
    assert os.path.islink("b")
    assert Path("k/a").read_bytes() == b"baru"


def test_a_device_is_written_into_and_never_replaced(place: Path) -> None:
    os.mkfifo("pipa")
    reader = os.open("pipa", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(Path("pipa"), b"isi")
        assert os.read(reader, 10) == b"isi"
    finally:
        os.close(reader)
    assert os.listdir() == ["pipa"]


def test_a_folder_is_never_replaced(place: Path) -> None:
    make("k/a")
    with pytest.raises(IsADirectoryError):
        write(Path("k"), b"isi")
    assert os.listdir() == ["k"]


def test_reasons_are_indonesian() -> None:
    assert reason(OSError(28, "No space left on device")) == "ruang penyimpanan habis"
    assert reason(OSError("aneh")) == "aneh"


def test_what_can_be_read_once_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"isi")))
    kept = rereadable(Input(name="-", path=None, named=True))
    assert read_bytes(kept) == read_bytes(rereadable(kept)) == b"isi"
    assert size(kept) == 3
    gone = Input(name="x", path="x", named=True)
    assert rereadable(gone) == gone
    assert size(gone) == 0
