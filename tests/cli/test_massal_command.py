"""`skp massal` at its edges: pipes, terminals, files that vanish, output that cannot be written."""

import io
import os
import pty
import resource
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
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

SHARED = "import time, skpcli.batch.workers as w; w._WORTH_SHARING = 0; w._TASK_SIZE = 1\n"
"""Python that makes the smallest run worth several processes."""

SLOW = (
    f"{SHARED}work = w.work_on_input\n"
    "def slowly(*arguments):\n"
    "    time.sleep(0.1)\n"
    "    return work(*arguments)\n"
    "w.work_on_input = slowly"
)


def start(
    folder: Path,
    before: str,
    *arguments: str,
    stderr: int = subprocess.PIPE,
    preexec_fn: Callable[[], None] | None = None,
) -> "subprocess.Popen[bytes]":
    """Start `skp massal` in a process group of its own, after some Python."""
    code = f"{before}\nimport sys\nsys.argv[1:1] = ['massal']\n"
    code += "from skpcli.__main__ import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=stderr,
        start_new_session=True,
        preexec_fn=preexec_fn,
        env=os.environ | {"TERM": "xterm"},
    )


def put_on_stdin(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8"))


def names_in(folder: Path) -> list[str]:
    """Give the names of what lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_standard_input_is_read_once_and_looked_at_often(
    skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    for options in ([], ["--samarkan"]):
        put_on_stdin(monkeypatch, person(1) + "---\n" + person(1))
        outcome = skp("massal", "-", "-f", "csv", *options)
        assert outcome.code == 1
        assert "galat[SKP310]" in outcome.err
        assert ("Rekaan" in outcome.both) is not bool(options)
        counts = [line.split(",")[-2:] for line in outcome.out.splitlines()[1:]]
        assert counts == [["0", "0"], ["1", "0"]]


def test_standard_input_is_no_list_as_well(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (["-", "--dari-daftar", "-"], ["-", "@-"]):
        put_on_stdin(monkeypatch, "guru.yaml\n")
        outcome = skp("massal", *arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert "satu kali" in outcome.err


def test_a_named_pipe_is_read_once(skp: Skp) -> None:
    os.mkfifo("pipa")
    text = person(1) + "---\n" + person(1)
    writer = subprocess.Popen([sys.executable, "-c", f"open('pipa', 'w').write({text!r})"])
    outcome = skp("massal", "pipa", "-f", "csv")
    assert writer.wait() == 0
    assert len(outcome.out.splitlines()) == 3
    assert "galat[SKP310]" in outcome.err


def test_a_file_that_vanishes_is_no_bug(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("k/a.yaml", "k/b.yaml"):
        write_file(name, person(1))
    original = workers.work_on_input

    def work_and_remove(context: object, input_: Input, content: bytes | None = None) -> FileResult:
        result = original(context, input_, read_bytes(input_))  # type: ignore[arg-type]  # passed on as it came
        Path(input_.name).unlink()
        return result

    monkeypatch.setattr(workers, "work_on_input", work_and_remove)
    assert len(skp("massal", "k", "-f", "csv").out.splitlines()) == 3


def test_empty_files_are_counted_like_nilai_does(skp: Skp) -> None:
    write_file("k/a.yaml", "")
    write_file("k/b.yaml", TEACHER)
    assert skp("massal", "k", "-f", "csv").code == skp("nilai", "k", "-f", "csv").code == 0
    named = ("k/a.yaml", "k/b.yaml")
    assert skp("massal", *named).code == skp("nilai", *named).code == 1


def test_masked_paths_and_filters_on_true_names(skp: Skp) -> None:
    write_file(f"k/{TEACHER_NIP}.yaml", TEACHER)
    write_file("k/lain.yaml", teacher(nip=f'"{NIPS[0]}"', nama='"Orang Lain"'))
    outcome = skp("massal", "k", "-f", "csv", "--samarkan", "--saring", f"nip={TEACHER_NIP}")
    assert len(outcome.out.splitlines()) == 2
    assert TEACHER_NIP not in outcome.both


def test_collisions_stop_a_run_that_is_to_fail_fast(skp: Skp) -> None:
    for name in ("k/a.yaml", "k/b.yaml"):
        write_file(name, person(1))
    write_file("h.csv", "lama")
    assert skp("massal", "k", "-o", "h.csv", "--gagal-cepat").code == 1
    assert Path("h.csv").read_text("utf-8") == "lama"
    assert skp("massal", "k", "tiada", "-o", "h.csv", "--gagal-cepat").code == 2


def test_the_recap_goes_into_a_file_too(skp: Skp) -> None:
    outcome = skp("massal", "guru.yaml", "-f", "tabel", "-o", "rekap.txt")
    assert (outcome.code, outcome.out) == (0, "")
    assert "1 berkas, 1 dokumen pegawai, 1 orang" in Path("rekap.txt").read_text("utf-8")


def test_a_workbook_is_the_same_every_time(skp: Skp) -> None:
    books = []
    for _ in range(2):
        assert skp("massal", "guru.yaml", "-o", "h.xlsx").code == 0
        books.append(Path("h.xlsx").read_bytes())
        time.sleep(1.1)  # its date has no less than seconds
    assert books[0] == books[1]
    with zipfile.ZipFile("h.xlsx") as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name), "a formula"


def test_a_workbook_is_sorted_and_filtered_like_csv(skp: Skp) -> None:
    for number in range(3):
        write_file(f"k/{number}.yaml", person(number))
    write_file("k/9.yaml", person(0))
    options = ["--urut", "-galat,-nama", "--saring", "nama!=Rekaan 1"]
    lines = skp("massal", "k", "-f", "csv", *options).out.splitlines()
    assert skp("massal", "k", "-o", "h.xlsx", *options).code == 1
    rows = list(openpyxl.load_workbook("h.xlsx")["Pegawai"].values)
    position = EMPLOYEE_COLUMNS.index("galat")
    for line, row in zip(lines, rows, strict=True):
        cells = line.split(",")
        assert (cells[0], cells[position]) == (row[0], str(row[position]))


def test_a_workbook_counts_every_predikat_of_a_group(skp: Skp) -> None:
    assert skp("massal", "guru.yaml", "-o", "h.xlsx", "--per", "penilai").code == 0
    heading, group, everybody = openpyxl.load_workbook("h.xlsx")["Rekap"].values
    assert heading[0] == "Pejabat penilai"
    order = ["Sangat baik", "Baik", "Butuh perbaikan", "Kurang", "Sangat kurang", "Belum", "Galat"]
    assert list(heading[1:-1]) == order
    assert group[1:] == everybody[1:] == (0, 1, 0, 0, 0, 0, 0, 1)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_output_that_cannot_be_written(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    Path(f"h.{form}").mkdir()
    outcome = skp("massal", "guru.yaml", "-o", f"h.{form}")
    assert (outcome.code, outcome.out) == (2, "")
    assert "itu sebuah folder" in outcome.err

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    outcome = skp("massal", "guru.yaml", "-o", f"lain.{form}")
    assert outcome.code == 2
    assert "tidak ada izin" in outcome.err


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, form: str) -> None:
    (tmp_path / "guru.yaml").write_text(TEACHER, "utf-8")
    target = tmp_path / f"h.{form}"
    target.write_text("lama", "utf-8")

    def narrow() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    with start(tmp_path, "", "guru.yaml", "-o", target.name, preexec_fn=narrow) as process:
        _, stderr = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "terlalu besar untuk tempat itu" in stderr.decode()
    assert b"Traceback" not in stderr
    assert target.read_text("utf-8") == "lama"
    assert names_in(tmp_path) == ["guru.yaml", target.name]


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    for number in range(1, 401):
        text = teacher(nip=f'"197001011995011{number:03}"')
        (tmp_path / f"{number:03}.yaml").write_text(text, "utf-8")
    with start(tmp_path, "", ".", "-f", "jsonl") as process:
        assert process.stdout
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 0


def test_a_worker_that_dies_is_said(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(TEACHER, "utf-8")
    dying = (
        f"{SHARED}import os\n"
        "def die(*_): os._exit(9)\n"
        "w._work_on_task.__code__ = die.__code__; w._work_on_task.__globals__['os'] = os"
    )
    with start(tmp_path, dying, "a.yaml", "b.yaml", "-j", "2", "-o", "h.csv") as process:
        _, stderr = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "-j 1" in stderr.decode()
    assert names_in(tmp_path) == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_killed_run_leaves_the_old_file(
    tmp_path: Path, sent: signal.Signals, code: int, processes: str
) -> None:
    for number in range(300):
        write_file(str(tmp_path / f"k/{number:03}.yaml"), TEACHER)
    (tmp_path / "h.csv").write_text("lama", "utf-8")
    with start(tmp_path, SLOW, "k", "-o", "h.csv", "-j", processes) as process:
        while not list(tmp_path.glob(".h.csv.*")) and process.poll() is None:
            time.sleep(0.01)
        time.sleep(0.3)
        process.send_signal(sent)
        _, stderr = process.communicate(timeout=60)
    assert process.returncode == code
    assert (tmp_path / "h.csv").read_text("utf-8") == "lama"
    assert b"Traceback" not in stderr
    if sent is signal.SIGINT:
        assert names_in(tmp_path) == ["h.csv", "k"]


def test_ctrl_c_at_a_terminal_reaches_all_processes_and_leaves_nothing(tmp_path: Path) -> None:
    for number in range(200):
        write_file(str(tmp_path / f"k/{number:03}.yaml"), TEACHER if number else "a: [\n")
    (tmp_path / "h.csv").write_text("lama", "utf-8")
    with start(tmp_path, SLOW, "k", "-o", "h.csv", "-j", "2") as process:
        assert process.stderr
        first_line = process.stderr.readline()  # the first file is broken
        os.killpg(process.pid, signal.SIGINT)
        rest = process.stderr.read()
    assert process.returncode == 130
    assert b"galat[SKP" in first_line
    assert b"Traceback" not in rest
    assert (tmp_path / "h.csv").read_text("utf-8") == "lama"
    assert names_in(tmp_path) == ["h.csv", "k"]


def read_terminal(descriptor: int) -> bytes:
    """Read what is shown until the other end is closed."""
    shown = b""
    while True:
        try:
            chunk = os.read(descriptor, 65536)
        except OSError:  # closed, on Linux
            return shown
        if not chunk:
            return shown
        shown += chunk


def test_progress_is_for_terminals(tmp_path: Path) -> None:
    for number in range(20):
        rating = "bagus" if number % 5 else "sesuai"
        text = person(number % 8, hasil=f"rating_hasil_kerja: {rating}")
        write_file(str(tmp_path / f"k/{number:02}.yaml"), text)
    bar = f"{SLOW}\nimport skpcli.cli.progress as p; p._WORTH_A_BAR = 5"
    with start(tmp_path, bar, "k", "-j", "1") as process:
        _, stderr = process.communicate(timeout=60)
    assert b"Menilai" not in stderr
    ours, theirs = pty.openpty()
    with start(tmp_path, bar, "k", "-j", "1", "-f", "csv", stderr=theirs) as process:
        os.close(theirs)
        shown = read_terminal(ours).decode()
        assert process.stdout
        stdout = process.stdout.read()
    os.close(ours)
    assert "Menilai" in shown
    assert "berkas/detik" in shown
    assert shown.count("galat[SKP201]") == 16
    assert b"\x1b" not in stdout
    assert len(stdout.splitlines()) == 21


def test_progress_passes_everything_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(progress(range(3), 3)) == [0, 1, 2]
    monkeypatch.setattr("sys.stderr", None)
    assert list(progress(range(3), 1000)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("encoding", "beginning"), [("cp1252", b"berkas;"), ("utf-8", b"\xef\xbb\xbfberkas;")]
)
def test_a_byte_order_mark_only_where_it_can_be_written(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, encoding: str, beginning: bytes
) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(buffer, encoding))
    skp("massal", "guru.yaml", "-f", "csv-excel")
    assert buffer.getvalue().startswith(beginning)
