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

PERINTAH = ("nilai", "periksa", "kaskade", "massal", "distribusi")
ORGANISASI = (
    "jenis: organisasi\nid: dinas\nnama: Dinas Contoh\ncapaian_kinerja: baik\n"
    "periode: {mulai: 2025-01-01, selesai: 2025-12-31}\n"
)


def proses(*argumen: str) -> subprocess.CompletedProcess[str]:
    """Run `skp` in a process of its own, which must not wait for anything."""
    perintah = [sys.executable, "-m", "skpcli", *argumen]
    return subprocess.run(
        perintah,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


# What is read


@pytest.mark.parametrize("perintah", PERINTAH)
def test_a_folder_is_walked_past_everything_that_is_no_file(skp: Skp, perintah: str) -> None:
    write_file("k/a.yaml", TEACHER)
    write_file("k/org.yaml", ORGANISASI)
    write_file("k/folder.yaml/b.yaml", ORGANISASI.replace("dinas", "lain"))
    write_file("luar/c.yaml", "bukan: [")
    os.mkfifo("k/pipa.yaml")
    os.symlink("/dev/zero", "k/nol.yaml")
    os.symlink("../k", "k/putar")
    os.symlink("tiada.yaml", "k/putus.yaml")
    os.symlink("../luar", "k/keluar")
    os.symlink("../luar/c.yaml", "k/keluar.yaml")
    hasil = proses(perintah, "k")
    assert hasil.returncode == 0, hasil.stderr
    assert [satu.name for satu in collect(["k"])[0]] == [
        "k/a.yaml",
        "k/folder.yaml/b.yaml",
        "k/org.yaml",
    ]


@pytest.mark.parametrize("perintah", PERINTAH)
def test_what_is_named_is_read_whatever_it_is(skp: Skp, perintah: str) -> None:
    os.mkfifo("pipa.yaml")
    anak = subprocess.Popen(
        [sys.executable, "-m", "skpcli", perintah, "pipa.yaml", "org.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    write_file("org.yaml", ORGANISASI)
    Path("pipa.yaml").write_text(TEACHER, encoding="utf-8")  # waits for the reader
    _, galat = anak.communicate(timeout=60)
    assert anak.returncode == 0, galat.decode()
    assert "Traceback" not in galat.decode()
    hasil = proses(perintah, "/dev/null", "/dev/zero")
    assert hasil.returncode == 1 if perintah != "distribusi" else 2, hasil.stderr
    assert "Traceback" not in hasil.stderr


@pytest.mark.parametrize("perintah", PERINTAH)
def test_a_folder_that_is_called_like_a_file(skp: Skp, perintah: str) -> None:
    write_file("x.yaml/a.yaml", TEACHER)
    write_file("x.yaml/org.yaml", ORGANISASI)
    Path("kosong.yaml").mkdir()
    assert skp(perintah, "x.yaml").code == 0
    hasil = skp(perintah, "kosong.yaml")
    assert hasil.code == 2
    assert "tidak ada berkas .yaml atau .yml di dalam folder `kosong.yaml`" in hasil.err


def _hilang(jalur: Path) -> None:
    jalur.unlink()


def _folder(jalur: Path) -> None:
    jalur.unlink()
    jalur.mkdir()


def _putar(jalur: Path) -> None:
    jalur.unlink()
    jalur.symlink_to(jalur.name)


def _besar(jalur: Path) -> None:
    jalur.write_bytes(b"#" * (MAX_BYTES + 1))


def _hampa(jalur: Path) -> None:
    jalur.write_bytes(b"")


def _lain(jalur: Path) -> None:
    jalur.write_bytes(b"\xff\x00[")


@pytest.mark.parametrize("ubah", [_hilang, _folder, _putar, _besar, _hampa, _lain])
@pytest.mark.parametrize("perintah", PERINTAH)
def test_a_file_that_changes_before_it_is_read(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, perintah: str, ubah: Callable[[Path], None]
) -> None:
    write_file("k/a.yaml", TEACHER)
    write_file("k/org.yaml", ORGANISASI)

    def lalu_ubah(jalur: list[str], kecuali: Iterable[Input] = ()) -> tuple[list[Input], list[str]]:
        hasil = collect(jalur, kecuali)
        if jalur:
            ubah(Path("k/a.yaml"))
        return hasil

    monkeypatch.setattr(skpcli.cli.common, "kumpulkan", lalu_ubah)
    hasil = skp(perintah, "k")
    tanpa_pegawai = 2 if perintah in ("nilai", "massal") else 0
    kode = {"_hampa": tanpa_pegawai, "_besar": 1, "_lain": 1}
    assert hasil.code == kode.get(ubah.__name__, 2)
    if ubah in (_hilang, _folder, _putar):
        assert "SKP016" in hasil.both


@pytest.mark.parametrize("perintah", PERINTAH)
def test_one_byte_too_many(skp: Skp, perintah: str) -> None:
    write_file("besar.yaml", TEACHER.encode() + b"#" * (MAX_BYTES + 1 - len(TEACHER.encode())))
    write_file("org.yaml", ORGANISASI)
    hasil = skp(perintah, "besar.yaml", "org.yaml")
    assert hasil.code == 1
    assert "8 MiB" in hasil.both


DALAM = {
    "kurung siku": "jenis: pegawai\nx_a: " + "[" * 100_000,
    "kurung kurawal": "jenis: pegawai\nx_a: " + "{a: " * 50_000,
    "kurung tertutup": "jenis: pegawai\nx_a: " + "[" * 5_000 + "]" * 5_000,
    "strip": "- " * 50_000 + "a",
    "tanya": "? " * 50_000 + "a",
    "blok": "".join(f"{' ' * nomor}a:\n" for nomor in range(1_500)),
    "jangkar": "".join(
        f"x_{nomor}: &a{nomor} [" + f"*a{nomor - 1}, " * 9 + "]\n" for nomor in range(1, 60)
    ),
    "dokumen": "---\n" * 100_000 + "[",
}


@pytest.mark.parametrize("isi", DALAM.values(), ids=DALAM)
@pytest.mark.parametrize("perintah", PERINTAH)
def test_nesting_of_every_kind(skp: Skp, perintah: str, isi: str) -> None:
    write_file("dalam.yaml", isi)
    write_file("org.yaml", ORGANISASI)
    assert skp(perintah, "dalam.yaml", "org.yaml").code == 1


# What is written


def ejaan_lain() -> list[str]:
    """Give other spellings of the path of the input, links among them."""
    Path("d").mkdir()
    os.symlink("guru.yaml", "tautan.yaml")
    os.symlink(".", "sini")
    os.symlink("../tautan.yaml", "d/jauh.yaml")
    sini = os.getcwd()
    return [
        *(
            "guru.yaml",
            "./guru.yaml",
            "d/../guru.yaml",
            ".//guru.yaml",
            f"{sini}/guru.yaml",
            "tautan.yaml",
        ),
        *("sini/guru.yaml", "sini/sini/tautan.yaml", "d/jauh.yaml"),
    ]


@pytest.mark.parametrize("perintah", PERINTAH)
def test_no_input_is_written_over_however_it_is_spelled(skp: Skp, perintah: str) -> None:
    write_file("org.yaml", ORGANISASI)
    for satu in ejaan_lain():
        for masukan in (
            ["guru.yaml", "org.yaml"],
            [".", "org.yaml"],
            ["org.yaml", "--konteks", "sini/tautan.yaml"],
        ):
            hasil = skp(
                perintah, *masukan, "-o", satu, *(["-f", "csv"] if perintah == "massal" else [])
            )
            assert hasil.code == 2, (masukan, satu)
            assert "masukan" in hasil.err
            assert Path("guru.yaml").read_text(encoding="utf-8") == TEACHER


def test_no_table_and_no_list_is_written_over(skp: Skp) -> None:
    skp("massal", "guru.yaml", "-o", "hasil.csv")
    isi = Path("hasil.csv").read_bytes()
    os.symlink("hasil.csv", "tautan.csv")
    for satu in ("hasil.csv", "./hasil.csv", "tautan.csv"):
        assert skp("distribusi", "hasil.csv", "--capaian", "baik", "-o", satu).code == 2
    assert Path("hasil.csv").read_bytes() == isi


def test_another_name_of_the_input_takes_nothing_from_it(skp: Skp) -> None:
    os.link("guru.yaml", "kembar.csv")
    assert skp("massal", "guru.yaml", "-f", "csv", "-o", "kembar.csv").code == 0
    assert Path("guru.yaml").read_text(encoding="utf-8") == TEACHER
    assert Path("kembar.csv").read_text(encoding="utf-8").startswith("berkas,")


TUJUAN = (
    "tiada/a.csv",
    "guru.yaml/a.csv",
    "folder",
    "/proc/a.csv",
    "a" * 300 + ".csv",
    "/dev/full",
)


@pytest.mark.parametrize("tujuan", TUJUAN)
@pytest.mark.parametrize("perintah", PERINTAH)
def test_where_nothing_can_be_written(skp: Skp, perintah: str, tujuan: str) -> None:
    write_file("org.yaml", ORGANISASI)
    Path("folder").mkdir()
    sebelum = sorted(os.listdir())
    bentuk = {"periksa": "json"}.get(perintah, "csv")
    hasil = skp(perintah, "guru.yaml", "org.yaml", "-f", bentuk, "-o", tujuan)
    assert hasil.code == 2
    assert "tidak dapat ditulis" in hasil.err
    assert hasil.out == ""
    assert sorted(os.listdir()) == sebelum


@pytest.mark.parametrize("perintah", PERINTAH)
def test_a_link_to_itself_is_replaced(skp: Skp, perintah: str) -> None:
    write_file("org.yaml", ORGANISASI)
    os.symlink("putar.json", "putar.json")
    assert skp(perintah, "guru.yaml", "org.yaml", "-o", "putar.json").code == 0
    assert json.loads(Path("putar.json").read_text(encoding="utf-8"))["versi"] == 1


@pytest.mark.parametrize("perintah", PERINTAH)
def test_a_folder_that_is_read_only(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, perintah: str
) -> None:
    def tertutup(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    write_file("org.yaml", ORGANISASI)
    monkeypatch.setattr(tempfile, "mkstemp", tertutup)
    hasil = skp(perintah, "guru.yaml", "org.yaml", "-o", "a.json")
    assert hasil.code == 2
    assert "tempatnya hanya dapat dibaca" in hasil.err
    assert not Path("a.json").exists()
