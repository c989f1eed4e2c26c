"""Paths to files, and atomic writing."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from skpcli.files import Input, collect, read_bytes, reason, write
from skpcli.source.read import MAX_BYTES


@pytest.fixture
def tempat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def buat(*nama: str) -> None:
    """Make files that hold their own name."""
    for satu in nama:
        Path(satu).parent.mkdir(parents=True, exist_ok=True)
        Path(satu).write_text(satu, encoding="utf-8")


def nama(*jalur: str) -> list[str]:
    """Give the names that paths are expanded to; everything must be found."""
    masukan, gagal = collect(list(jalur))
    assert not gagal
    return [satu.name for satu in masukan]


def test_a_folder_is_walked_in_sorted_order(tempat: Path) -> None:
    buat("k/b.yml", "k/a.yaml", "k/Z.YAML", "k/dalam/a.yaml", "k/atas/z.yaml", "k/c.txt", "k/yaml")
    assert nama("k") == ["k/Z.YAML", "k/a.yaml", "k/atas/z.yaml", "k/b.yml", "k/dalam/a.yaml"]
    assert nama(str(tempat / "k")) == nama("k/") == nama("./k") == nama("k")
    assert not any(satu.named for satu in collect(["k"])[0])


def test_hidden_files_and_folders_are_skipped(tempat: Path) -> None:
    buat("k/.a.yaml", "k/.git/b.yaml", "k/c.yaml")
    assert nama("k") == ["k/c.yaml"]
    assert nama("k/.a.yaml") == ["k/.a.yaml"]


def test_links_out_of_the_tree_are_skipped(tempat: Path) -> None:
    buat("luar/x.yaml", "k/a.yaml")
    os.symlink("../luar/x.yaml", "k/x.yaml")
    os.symlink("../luar", "k/luar")
    os.symlink("a.yaml", "k/z.yaml")
    os.symlink("tiada.yaml", "k/putus.yaml")
    assert nama("k") == ["k/a.yaml"]


def test_a_folder_next_door_with_the_same_beginning_is_outside(tempat: Path) -> None:
    buat("k/a.yaml", "k2/b.yaml")
    os.symlink("../k2/b.yaml", "k/b.yaml")
    assert nama("k") == ["k/a.yaml"]


def test_globs_are_expanded_by_us(tempat: Path) -> None:
    buat("k/a1.yaml", "k/a2.yaml", "k/b.yaml", "k/d/a.yaml", "k/d/.h.yaml")
    assert nama("k/a*.yaml") == ["k/a1.yaml", "k/a2.yaml"]
    assert nama("k/**/a*.yaml") == ["k/a1.yaml", "k/a2.yaml", "k/d/a.yaml"]
    assert nama("?") == ["k/a1.yaml", "k/a2.yaml", "k/b.yaml", "k/d/a.yaml"]


def test_a_name_with_magic_characters_that_exists_is_itself(tempat: Path) -> None:
    buat("a[1].yaml", "a1.yaml")
    assert nama("a[1].yaml") == ["a[1].yaml"]


def test_the_same_file_counts_once(tempat: Path) -> None:
    buat("k/a.yaml", "k/b.yaml")
    os.symlink("k/a.yaml", "c.yaml")
    assert nama("k/b.yaml", "k", "./k/a.yaml", "c.yaml", "k/*.yaml") == ["k/b.yaml", "k/a.yaml"]
    assert nama("-", "-") == ["(masukan standar)"]


def test_context_leaves_out_what_is_reported(tempat: Path) -> None:
    buat("k/a.yaml", "k/b.yaml")
    masukan, _ = collect(["k/a.yaml"])
    assert [satu.name for satu in collect(["k"], excluded=masukan)[0]] == ["k/b.yaml"]


def test_what_is_not_there_is_said_and_the_rest_goes_on(tempat: Path) -> None:
    buat("a.yaml", "kosong/c.txt")
    masukan, gagal = collect(["tiada.yaml", "kosong", "x*.yaml", "a.yaml", "a.yaml/b"])
    assert [satu.name for satu in masukan] == ["a.yaml"]
    assert gagal == [
        "berkas atau folder `tiada.yaml` tidak ada",
        "tidak ada berkas .yaml atau .yml di dalam folder `kosong`",
        "tidak ada berkas yang cocok dengan `x*.yaml`",
        "berkas atau folder `a.yaml/b` tidak ada",
    ]


def test_a_folder_that_cannot_be_read_is_said(
    tempat: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buat("k/a.yaml", "k/tutup/b.yaml")
    asli = os.scandir

    def terkunci(jalur: str) -> "Iterator[os.DirEntry[str]]":
        if os.fspath(jalur).endswith("tutup"):
            raise PermissionError(13, "Permission denied", jalur)
        return asli(jalur)

    monkeypatch.setattr(os, "scandir", terkunci)
    masukan, gagal = collect(["k"])
    assert [satu.name for satu in masukan] == ["k/a.yaml"]
    assert gagal == ["folder `k/tutup` tidak dapat dibaca: tidak ada izin"]


def test_names_are_relative_to_where_the_user_stands(
    tempat: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buat("k/a.yaml", "b.yaml")
    monkeypatch.chdir("k")
    assert nama(str(tempat / "k" / "a.yaml"), "../b.yaml") == ["a.yaml", "../b.yaml"]


def test_one_byte_over_the_limit_is_read(tempat: Path) -> None:
    Path("besar.yaml").write_bytes(b"a" * (MAX_BYTES + 100))
    assert len(read_bytes(Input("besar.yaml", Path("besar.yaml"), True))) == MAX_BYTES + 1
    with pytest.raises(FileNotFoundError):
        read_bytes(Input("x", Path("x"), True))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xffisi")))
    assert read_bytes(Input("-", None, True)) == b"\xffisi"
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OSError, match="Errno 9") as galat:
        read_bytes(Input("-", None, True))
    assert reason(galat.value) == "alirannya tertutup"


def test_writing_leaves_only_the_file(tempat: Path) -> None:
    write(Path("hasil.csv"), b"satu")
    write(Path("hasil.csv"), b"dua")
    assert Path("hasil.csv").read_bytes() == b"dua"
    assert os.listdir() == ["hasil.csv"]


def test_a_new_file_follows_the_umask(tempat: Path) -> None:
    lama = os.umask(0o027)
    try:
        write(Path("a"), b"")
    finally:
        os.umask(lama)
    assert Path("a").stat().st_mode & 0o777 == 0o640


def test_permissions_are_kept(tempat: Path) -> None:
    buat("a")
    Path("a").chmod(0o604)
    write(Path("a"), b"baru")
    assert Path("a").stat().st_mode & 0o777 == 0o604


@pytest.mark.parametrize("langkah", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_old_file(
    tempat: Path, monkeypatch: pytest.MonkeyPatch, langkah: str
) -> None:
    buat("a")

    def gagal(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, langkah, gagal)
    with pytest.raises(OSError, match="No space"):
        write(Path("a"), b"baru")
    assert Path("a").read_text() == "a"
    assert os.listdir() == ["a"]


def test_an_interrupt_leaves_the_old_file(tempat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    buat("a")

    def henti(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", henti)
    with pytest.raises(KeyboardInterrupt):
        write(Path("a"), b"baru")
    assert Path("a").read_text() == "a"
    assert os.listdir() == ["a"]


def test_writing_through_a_link_keeps_the_link(tempat: Path) -> None:
    buat("k/a")
    os.symlink("k/a", "b")
    write(Path("b"), b"baru")
    assert os.path.islink("b")
    assert Path("k/a").read_bytes() == b"baru"


def test_a_device_is_written_into_and_never_replaced(tempat: Path) -> None:
    os.mkfifo("pipa")
    pembaca = os.open("pipa", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(Path("pipa"), b"isi")
        assert os.read(pembaca, 10) == b"isi"
    finally:
        os.close(pembaca)
    assert os.listdir() == ["pipa"]


def test_a_folder_is_never_replaced(tempat: Path) -> None:
    buat("k/a")
    with pytest.raises(IsADirectoryError):
        write(Path("k"), b"isi")
    assert os.listdir() == ["k"]


def test_reasons_are_indonesian() -> None:
    assert reason(OSError(28, "No space left on device")) == "ruang penyimpanan habis"
    assert reason(OSError("aneh")) == "aneh"
