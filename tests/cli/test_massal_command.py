"""`skp massal` at its edges: pipes, terminals, masks, files that vanish, output that cannot be written."""

import io
import os
import pty
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from command_line import TEACHER, TEACHER_NIP, Skp, teacher, write_file
from offices import NIPS, person

from skpcli.batch import workers
from skpcli.batch.rows import FileResult
from skpcli.cli.progress import progress
from skpcli.files import Input, read_bytes
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS


def masuk(monkeypatch: pytest.MonkeyPatch, isi: str) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(isi.encode()), "utf-8"))


def test_standard_input_is_read_once_and_looked_at_often(
    skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    dua = person(1) + "---\n" + person(1)
    for opsi in ([], ["--samarkan"]):
        masuk(monkeypatch, dua)
        hasil = skp("massal", "-", "-f", "csv", *opsi)
        assert hasil.code == 1
        assert "galat[SKP310]" in hasil.err
        assert ("Rekaan" in hasil.both) is not bool(opsi)
        assert [satu.split(",")[-2:] for satu in hasil.out.splitlines()[1:]] == [
            ["0", "0"],
            ["1", "0"],
        ]


def test_standard_input_is_no_list_as_well(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    for argumen in (["-", "--dari-daftar", "-"], ["-", "@-"]):
        masuk(monkeypatch, "guru.yaml\n")
        hasil = skp("massal", *argumen)
        assert (hasil.code, hasil.out) == (2, "")
        assert "satu kali" in hasil.err


def test_a_named_pipe_is_read_once(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo("pipa")
    anak = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"open('pipa', 'w').write({person(1) + '---' + chr(10) + person(1)!r})",
        ]
    )
    hasil = skp("massal", "pipa", "-f", "csv")
    assert anak.wait() == 0
    assert len(hasil.out.splitlines()) == 3
    assert "galat[SKP310]" in hasil.err


def test_a_file_that_vanishes_is_no_bug(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("k/a.yaml", "k/b.yaml"):
        write_file(nama, person(1))
    asli = workers.work_on_input

    def hilang(acuan: object, masukan: Input, isi: bytes | None = None) -> FileResult:
        hasil = asli(acuan, masukan, read_bytes(masukan))  # type: ignore[arg-type]  # passed on as it came
        Path(masukan.name).unlink()
        return hasil

    monkeypatch.setattr(workers, "work_on_input", hilang)
    assert len(skp("massal", "k", "-f", "csv").out.splitlines()) == 3


def test_empty_files_are_counted_like_nilai_does(skp: Skp) -> None:
    write_file("k/a.yaml", "")
    write_file("k/b.yaml", TEACHER)
    assert skp("massal", "k", "-f", "csv").code == skp("nilai", "k", "-f", "csv").code == 0
    assert (
        skp("massal", "k/a.yaml", "k/b.yaml").code == skp("nilai", "k/a.yaml", "k/b.yaml").code == 1
    )


def test_masked_paths_and_filters_on_true_names(skp: Skp) -> None:
    write_file(f"k/{TEACHER_NIP}.yaml", TEACHER)
    write_file("k/lain.yaml", teacher(nip=f'"{NIPS[0]}"', nama='"Orang Lain"'))
    hasil = skp("massal", "k", "-f", "csv", "--samarkan", "--saring", f"nip={TEACHER_NIP}")
    assert len(hasil.out.splitlines()) == 2
    assert TEACHER_NIP not in hasil.both


def test_collisions_stop_a_run_that_is_to_fail_fast(skp: Skp) -> None:
    for nama in ("k/a.yaml", "k/b.yaml"):
        write_file(nama, person(1))
    write_file("h.csv", "lama")
    assert skp("massal", "k", "-o", "h.csv", "--gagal-cepat").code == 1
    assert Path("h.csv").read_text("utf-8") == "lama"
    assert skp("massal", "k", "tiada", "-o", "h.csv", "--gagal-cepat").code == 2


def test_the_recap_goes_into_a_file_too(skp: Skp) -> None:
    hasil = skp("massal", "guru.yaml", "-f", "tabel", "-o", "rekap.txt")
    assert (hasil.code, hasil.out) == (0, "")
    assert "1 berkas, 1 pegawai" in Path("rekap.txt").read_text("utf-8")


def test_a_workbook_is_the_same_every_time(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    semua = []
    for _ in range(2):
        assert skp("massal", "guru.yaml", "-o", "h.xlsx").code == 0
        semua.append(Path("h.xlsx").read_bytes())
        time.sleep(1.1)  # its date has no less than seconds
    assert semua[0] == semua[1]
    with zipfile.ZipFile("h.xlsx") as isi:
        assert not [satu for satu in isi.namelist() if b"<f>" in isi.read(satu)]


def test_a_workbook_is_sorted_and_filtered_like_csv(skp: Skp) -> None:
    for i in range(3):
        write_file(f"k/{i}.yaml", person(i))
    write_file("k/9.yaml", person(0))
    opsi = ["--urut", "-galat,-nama", "--saring", "nama!=Rekaan 1"]
    csv = [satu.split(",") for satu in skp("massal", "k", "-f", "csv", *opsi).out.splitlines()]
    assert skp("massal", "k", "-o", "h.xlsx", *opsi).code == 1
    baris = list(openpyxl.load_workbook("h.xlsx")["Pegawai"].values)
    letak = EMPLOYEE_COLUMNS.index("galat")
    assert [(satu[0], str(satu[letak])) for satu in baris] == [
        (satu[0], satu[letak]) for satu in csv
    ]


def test_a_workbook_counts_every_predikat_of_a_group(skp: Skp) -> None:
    assert skp("massal", "guru.yaml", "-o", "h.xlsx", "--per", "penilai").code == 0
    baris = [
        satu for satu in openpyxl.load_workbook("h.xlsx")["Rekap"].values if ": " in str(satu[0])
    ]
    urutan = ["sangat baik", "baik", "butuh perbaikan", "kurang", "sangat kurang", "belum", "galat"]
    assert [str(satu[0]).rpartition(": ")[2] for satu in baris] == urutan
    assert sorted(str(satu[1]) for satu in baris) == [*"0" * 6, "1"]


@pytest.mark.parametrize("bentuk", ["csv", "xlsx"])
def test_output_that_cannot_be_written(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, bentuk: str
) -> None:
    Path(f"h.{bentuk}").mkdir()
    hasil = skp("massal", "guru.yaml", "-o", f"h.{bentuk}")
    assert (hasil.code, hasil.out) == (2, "")
    assert "itu sebuah folder" in hasil.err

    def tertutup(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", tertutup)
    hasil = skp("massal", "guru.yaml", "-o", f"lain.{bentuk}")
    assert hasil.code == 2
    assert "tidak ada izin" in hasil.err


@pytest.mark.parametrize("bentuk", ["csv", "xlsx"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, bentuk: str) -> None:
    write_file(str(tmp_path / "guru.yaml"), TEACHER)
    write_file(str(tmp_path / f"h.{bentuk}"), "lama")
    batas = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"
    hasil = jalan(tmp_path, batas, "guru.yaml", "-o", f"h.{bentuk}")
    assert hasil.returncode == 2
    assert "terlalu besar untuk tempat itu" in hasil.stderr.decode()
    assert b"Traceback" not in hasil.stderr
    assert (tmp_path / f"h.{bentuk}").read_text("utf-8") == "lama"
    assert sorted(satu.name for satu in tmp_path.iterdir()) == ["guru.yaml", f"h.{bentuk}"]


def test_a_worker_that_dies_is_said(tmp_path: Path) -> None:
    for nama in ("a.yaml", "b.yaml"):
        write_file(str(tmp_path / nama), TEACHER)
    mati = (
        "import os, skpcli.batch.workers as k; k._WORTH_SHARING = 0; k._TASK_SIZE = 1\n"
        "def mati(*_): os._exit(9)\n"
        "k._work_on_task.__code__ = mati.__code__; k._work_on_task.__globals__['os'] = os"
    )
    hasil = jalan(tmp_path, mati, "a.yaml", "b.yaml", "-j", "2", "-o", "h.csv")
    assert hasil.returncode == 2
    assert "-j 1" in hasil.stderr.decode()
    assert sorted(satu.name for satu in tmp_path.iterdir()) == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize(("tanda", "kode"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
@pytest.mark.parametrize("banyak", ["1", "2"])
def test_a_killed_run_leaves_the_old_file(
    tmp_path: Path, tanda: signal.Signals, kode: int, banyak: str
) -> None:
    folder = tmp_path / "k"
    folder.mkdir()
    for i in range(300):
        (folder / f"{i:03}.yaml").write_text(TEACHER, "utf-8")
    (tmp_path / "h.csv").write_text("lama", "utf-8")
    lambat = (
        "import time, skpcli.batch.workers as k; k._WORTH_SHARING = 0; k._TASK_SIZE = 1; asli = k.kerjakan\n"
        "k.kerjakan = lambda *a: (time.sleep(0.2), asli(*a))[1]"
    )
    with proses(tmp_path, lambat, "k", "-o", "h.csv", "-j", banyak) as jalan:
        while not list(tmp_path.glob(".h.csv.*")) and jalan.poll() is None:
            time.sleep(0.01)
        time.sleep(0.3)
        jalan.send_signal(tanda)
        _, galat = jalan.communicate(timeout=60)
    assert jalan.returncode == kode
    assert (tmp_path / "h.csv").read_text("utf-8") == "lama"
    assert b"Traceback" not in galat
    if tanda is signal.SIGINT:
        assert [satu.name for satu in tmp_path.iterdir() if satu.name != "k"] == ["h.csv"]


def test_ctrl_c_at_a_terminal_reaches_all_processes_and_leaves_nothing(tmp_path: Path) -> None:
    for i in range(200):
        write_file(str(tmp_path / f"k/{i:03}.yaml"), TEACHER if i else "a: [\n")
    write_file(str(tmp_path / "h.csv"), "lama")
    lambat = (
        "import time, skpcli.batch.workers as k; k._WORTH_SHARING = 0; k._TASK_SIZE = 1; asli = k.kerjakan\n"
        "k.kerjakan = lambda *a: (time.sleep(0.1), asli(*a))[1]"
    )
    with proses(tmp_path, lambat, "k", "-o", "h.csv", "-j", "2") as anak:
        assert anak.stderr
        awal = anak.stderr.readline()  # the first file is broken
        os.killpg(anak.pid, signal.SIGINT)
        galat = awal + anak.stderr.read()
    assert anak.returncode == 130
    assert b"galat[SKP" in awal
    assert b"Traceback" not in galat
    assert (tmp_path / "h.csv").read_text("utf-8") == "lama"
    assert sorted(satu.name for satu in tmp_path.iterdir()) == ["h.csv", "k"]


def proses(
    tempat: Path, awal: str, *argumen: str, galat: int = subprocess.PIPE
) -> "subprocess.Popen[bytes]":
    """Start `skp massal` in a process group of its own, after some Python."""
    kode = (
        f"{awal}\nimport sys; sys.argv[1:1] = ['massal']\nfrom skpcli.__main__ import main; main()"
    )
    perintah = [sys.executable, "-c", kode, *argumen]
    return subprocess.Popen(
        perintah,
        cwd=tempat,
        stdout=subprocess.PIPE,
        stderr=galat,
        start_new_session=True,
        env=os.environ | {"TERM": "xterm"},
    )


def jalan(tempat: Path, awal: str, *argumen: str) -> "subprocess.CompletedProcess[bytes]":
    """Run `skp massal` after some Python."""
    with proses(tempat, awal, *argumen) as anak:
        keluar, galat = anak.communicate(timeout=60)
    return subprocess.CompletedProcess(anak.args, anak.returncode, keluar, galat)


def test_progress_is_for_terminals(tmp_path: Path) -> None:
    for i in range(20):
        write_file(
            str(tmp_path / f"k/{i:02}.yaml"),
            person(i % 8, hasil=f"rating_hasil_kerja: {'bagus' if i % 5 else 'sesuai'}"),
        )
    awal = (
        "import time, skpcli.cli.progress as k, skpcli.batch.workers as m; k._WORTH_A_BAR = 5; asli = m.kerjakan\n"
        "m.kerjakan = lambda *a: (time.sleep(0.05), asli(*a))[1]"
    )
    assert "Menilai" not in jalan(tmp_path, awal, "k").stderr.decode()
    induk, anak = pty.openpty()
    with proses(tmp_path, awal, "k", "-f", "csv", galat=anak) as jalannya:
        os.close(anak)
        layar = b""
        try:
            while potong := os.read(induk, 65536):
                layar += potong
        except OSError:  # the other end is closed
            pass
        assert jalannya.stdout
        keluar = jalannya.stdout.read()
    os.close(induk)
    assert "Menilai" in layar.decode()
    assert "berkas/detik" in layar.decode()
    assert layar.count(b"galat[SKP201]") == sum(i % 5 > 0 for i in range(20))
    assert b"\x1b" not in keluar
    assert len(keluar.splitlines()) == 21


def test_progress_passes_everything_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(progress(range(3), 3)) == [0, 1, 2]
    monkeypatch.setattr("sys.stderr", None)
    assert list(progress(range(3), 1000)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("sandi", "awal"), [("cp1252", b"berkas;"), ("utf-8", b"\xef\xbb\xbfberkas;")]
)
def test_a_byte_order_mark_only_where_it_can_be_written(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, sandi: str, awal: bytes
) -> None:
    wadah = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(wadah, sandi))
    skp("massal", "guru.yaml", "-f", "csv-excel")
    assert wadah.getvalue().startswith(awal)
