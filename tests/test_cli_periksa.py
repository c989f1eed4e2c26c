"""`skp periksa` as its users meet it."""

import json
import os
import stat
from pathlib import Path

import pytest
from command_line import ROOT, TEACHER, TEACHER_NIP, Outcome, Skp

TANPA_ATASAN = "".join(
    baris
    for baris in TEACHER.splitlines(True)
    if "intervensi:" not in baris and "rhk_pimpinan:" not in baris
)
SALAH = TANPA_ATASAN.replace("jenis_jabatan: JF", "jenis_jabatan: Fungsional").replace(
    f'"{TEACHER_NIP}"', '"123"'
)


@pytest.fixture
def salah(skp: Skp) -> Path:
    """Write a file with an error (SKP204) and a warning (SKP220)."""
    berkas = Path("salah.yaml")
    berkas.write_text(SALAH, "utf-8")
    return berkas


def kode(hasil: Outcome) -> list[str]:
    """Give the codes of a JSON output."""
    return [satu["kode"] for satu in json.loads(hasil.out)["temuan"]]


def test_clean_files_say_so_in_one_line(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    hasil = skp("periksa", "examples/dinas-contoh", "--ketat")
    assert hasil == (0, "", "12 berkas, 11 pegawai: tidak ada temuan\n")


def test_examples_have_no_warnings(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert skp("periksa", "examples", "--ketat").code == 0


def test_findings_on_stdout_and_summary_on_stderr(skp: Skp, salah: Path) -> None:
    hasil = skp("periksa", "guru.yaml", "salah.yaml")
    assert hasil.code == 1
    assert [baris.split("]")[0] for baris in hasil.out.splitlines() if baris[:1].isalpha()] == [
        "info[SKP302",
        "galat[SKP204",
        "peringatan[SKP220",
    ]
    assert (
        hasil.err
        == "2 berkas, 2 pegawai: 1 galat, 1 peringatan, 1 info; 1 dapat diperbaiki dengan --perbaiki\n"
    )


@pytest.mark.parametrize(
    ("opsi", "harapan", "keluar"),
    [
        ([], ["SKP204", "SKP220"], 1),
        (["--pilih", "SKP22"], ["SKP220"], 0),
        (["--pilih", "skp22", "--ketat"], ["SKP220"], 1),
        (["--pilih", "SKP1, SKP204"], ["SKP204"], 1),
        (["--pilih", "SKP1", "--pilih", "SKP204"], ["SKP204"], 1),
        (["--abaikan", "SKP204"], ["SKP220"], 0),
        (["--abaikan", "SKP204,SKP220", "--ketat"], [], 0),
        (["--pilih", "SKP2", "--abaikan", "SKP22"], ["SKP204"], 1),
        (["--keluar-nol", "--ketat"], ["SKP204", "SKP220"], 0),
    ],
)
def test_selection_and_exit_code(
    skp: Skp, salah: Path, opsi: list[str], harapan: list[str], keluar: int
) -> None:
    hasil = skp("periksa", "salah.yaml", "-f", "json", *opsi)
    assert (kode(hasil), hasil.code) == (harapan, keluar)


@pytest.mark.parametrize(
    "opsi", [["--pilih", "SKP9"], ["--abaikan", "E501"], ["--pilih", "SKP204,x"]]
)
def test_unknown_codes_are_refused(skp: Skp, opsi: list[str]) -> None:
    hasil = skp("periksa", "guru.yaml", *opsi)
    assert (hasil.code, hasil.out) == (2, "")
    assert "tidak ada kode yang diawali `" in hasil.err


def test_json(skp: Skp, salah: Path) -> None:
    isi = json.loads(skp("periksa", "salah.yaml", "-f", "json").out)
    assert list(isi) == ["versi", "temuan", "ringkasan"]
    assert isi["ringkasan"] == {
        "berkas": 1,
        "dokumen": 1,
        "pegawai": 1,
        "galat": 1,
        "peringatan": 1,
        "info": 0,
    }


@pytest.mark.parametrize(
    ("nama", "awal"),
    [
        ("t.json", '{\n "versi": 1'),
        ("t.sarif", "{"),
        ("t.xml", "<?xml"),
        ("t.txt", "galat[SKP204]"),
    ],
)
def test_the_output_file_chooses_the_format(skp: Skp, salah: Path, nama: str, awal: str) -> None:
    hasil = skp("periksa", "salah.yaml", "-o", nama)
    assert (hasil.code, hasil.out) == (1, "")
    assert hasil.err.startswith(f"Tersimpan: {nama}\n")
    assert Path(nama).read_text("utf-8").startswith(awal)


@pytest.mark.parametrize("format_", ["teks", "ringkas", "json", "github", "sarif", "junit"])
def test_every_format_names_the_place(skp: Skp, salah: Path, format_: str) -> None:
    hasil = skp("periksa", "salah.yaml", "-f", format_)
    assert hasil.code == 1
    assert "SKP204" in hasil.out
    assert "salah.yaml" in hasil.out


def test_statistics(skp: Skp, salah: Path) -> None:
    Path("lagi.yaml").write_text(SALAH.replace(f'"{TEACHER_NIP}"', '"1"'), "utf-8")
    baris = skp("periksa", "salah.yaml", "lagi.yaml", "--statistik").out.splitlines()
    assert [satu.split()[:2] for satu in baris] == [["2", "SKP204"], ["2", "SKP220"]]


def test_standard_input_with_a_name(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "masuk").open("w+", encoding="utf-8") as masuk:
        masuk.write(SALAH)
        masuk.seek(0)
        monkeypatch.setattr("sys.stdin", masuk)
        hasil = skp("periksa", "-", "--nama-berkas", "pegawai/a.yaml", "-f", "ringkas")
    assert hasil.out.startswith("pegawai/a.yaml:")


def test_mending_writes_and_reports_the_rest(skp: Skp, salah: Path) -> None:
    salah.chmod(0o640)
    hasil = skp("periksa", "salah.yaml", "--perbaiki", "-f", "json")
    assert (kode(hasil), hasil.code) == (["SKP204"], 1)
    assert "Diperbaiki: salah.yaml (1 suntingan)\n" in hasil.err
    assert salah.read_text("utf-8") == SALAH.replace("Fungsional", "JF")
    if os.name == "posix":
        assert stat.S_IMODE(salah.stat().st_mode) == 0o640
    sebelum = salah.stat().st_mtime_ns
    assert "Diperbaiki" not in skp("periksa", "salah.yaml", "--perbaiki").err
    assert salah.stat().st_mtime_ns == sebelum, "a file without edits is not written"


def test_a_diff_writes_nothing(skp: Skp, salah: Path) -> None:
    hasil = skp("periksa", "salah.yaml", "guru.yaml", "--beda")
    assert hasil.code == 1
    assert hasil.out.startswith("--- salah.yaml (sekarang)\n+++ salah.yaml (diperbaiki)\n")
    (baru,) = [satu for satu in hasil.out.splitlines() if satu.startswith("+ ")]
    assert baru.startswith("+  jenis_jabatan: JF ")
    assert "guru.yaml" not in hasil.out
    assert salah.read_text("utf-8") == SALAH


def test_standard_input_cannot_be_mended(skp: Skp) -> None:
    hasil = skp("periksa", "-", "--perbaiki")
    assert (hasil.code, hasil.out) == (2, "")
    assert "--beda" in hasil.err


def test_a_file_that_cannot_be_written_is_said(
    skp: Skp, salah: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_: object) -> None:
        raise PermissionError(13, "x")

    monkeypatch.setattr("skpcli.cli.runs.periksa.simpan", gagal)
    hasil = skp("periksa", "salah.yaml", "--perbaiki")
    assert hasil.code == 2
    assert "galat: `salah.yaml` tidak dapat diperbaiki: tidak ada izin" in hasil.err


def test_names_are_masked_in_every_format(skp: Skp, salah: Path) -> None:
    for format_ in ("teks", "ringkas", "json", "github", "sarif", "junit"):
        hasil = skp(
            "periksa",
            "guru.yaml",
            "salah.yaml",
            "--samarkan",
            "-f",
            format_,
            "--konteks",
            "guru.yaml",
        )
        assert TEACHER_NIP not in hasil.both


def test_other_files_are_checked_beside_a_missing_one(skp: Skp, salah: Path) -> None:
    hasil = skp("periksa", "tiada.yaml", "salah.yaml", "-f", "json")
    assert (kode(hasil), hasil.code) == (["SKP204", "SKP220"], 2)
    assert "galat: berkas atau folder `tiada.yaml` tidak ada" in hasil.err


def test_nothing_is_mended_before_the_output_is_known_to_be_possible(skp: Skp) -> None:
    isi = Path("guru.yaml").read_text("utf-8").replace("aspek: kualitas", "aspek: Kuallitas")
    Path("a.yaml").write_text(isi.replace("sesuai ekspektasi", "Sesuai Ekspetasi"), "utf-8")
    sebelum = Path("a.yaml").read_bytes()
    assert skp("periksa", "a.yaml", "--perbaiki", "-o", "hasil.xlsx").code == 2
    assert Path("a.yaml").read_bytes() == sebelum
    skp("periksa", "a.yaml", "--perbaiki")
    assert Path("a.yaml").read_bytes() != sebelum
