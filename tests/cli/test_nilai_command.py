"""`skp nilai` as its users meet it: options, streams, exit codes, hostile files."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT, TEACHER, TEACHER_NIP, Skp, run_process, teacher, write_file

import skpcli.cli.common
from skpcli.cli import run
from skpcli.cli.common import exit_code
from skpcli.diagnostics import Severity
from skpcli.output.employee.csv_rows import EMPLOYEE_COLUMNS

FORMATS = ("tabel", "json", "csv", "md")


# Exit codes


def test_done_is_0(skp: Skp) -> None:
    assert skp("nilai", "guru.yaml").code == 0
    assert skp("--help").code == 0
    assert skp("nilai", "--help").code == 0


def test_a_low_predikat_is_no_error(skp: Skp) -> None:
    write_file(
        "a.yaml",
        teacher(hasil="rating_hasil_kerja: di bawah ekspektasi\n  alasan: ada").replace(
            "predikat: baik", ""
        ),
    )
    outcome = skp("nilai", "a.yaml", "--ringkas")
    assert "butuh perbaikan" in outcome.out
    assert outcome.code == 0


def test_errors_in_the_data_are_1_and_the_output_is_complete(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    outcome = skp("nilai", "a.yaml", "guru.yaml", "--ringkas")
    assert outcome.code == 1
    assert "galat[SKP204]" in outcome.err
    lines = outcome.out.splitlines()
    assert [line.split()[0] for line in lines] == ["Berkas", "a.yaml", "guru.yaml"]


def test_an_employee_who_cannot_be_rated_is_1(skp: Skp) -> None:
    outcome = skp("nilai", str(ROOT / "examples" / "rencana.yaml"))
    assert outcome.code == 1
    assert "BELUM DAPAT DINILAI" in outcome.out


def test_a_missing_file_is_2_and_the_others_are_done(skp: Skp) -> None:
    outcome = skp("nilai", "tiada.yaml", "guru.yaml", "--ringkas")
    assert outcome.code == 2
    assert "galat: berkas atau folder `tiada.yaml` tidak ada" in outcome.err
    assert outcome.out.splitlines()[1].startswith("guru.yaml")


def test_the_worst_code_wins(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    assert skp("nilai", "tiada.yaml", "a.yaml", "guru.yaml").code == 2


@pytest.mark.parametrize("content", ["# kosong\n", "a: 1\n"])
def test_a_folder_without_employees_is_2(skp: Skp, content: str) -> None:
    Path("kosong").mkdir()
    assert (
        "tidak ada berkas .yaml atau .yml di dalam folder `kosong`"
        in (outcome := skp("nilai", "kosong")).err
    )
    assert outcome.code == 2
    write_file("lain/x.yaml", content)
    outcome = skp("nilai", "lain")
    assert (outcome.code, outcome.out) == (2, "")
    assert "tidak ada dokumen pegawai" in outcome.err


def test_a_bug_is_3(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("rusak")

    monkeypatch.setattr(skpcli.cli.common, "assemble", broken)
    assert run(["nilai", "guru.yaml"]) == 3
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("galat dalam program skp: ZeroDivisionError: rusak\n")
    assert "Traceback" not in err
    monkeypatch.setenv("SKP_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(["nilai", "guru.yaml"])


def test_ctrl_c_is_130(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(skpcli.cli.common, "assemble", interrupted)
    assert skp("nilai", "guru.yaml").code == 130


@pytest.mark.parametrize(
    ("severities", "options", "code"),
    [
        (set(), {"incomplete": False}, 0),
        ({Severity.WARNING}, {"incomplete": False}, 0),
        ({Severity.WARNING}, {"incomplete": False, "strict": True}, 1),
        ({Severity.INFO}, {"incomplete": False, "strict": True}, 0),
        ({Severity.ERROR}, {"incomplete": False}, 1),
        ({Severity.ERROR}, {"incomplete": True}, 2),
        (set(), {"incomplete": False, "failed": True}, 1),
        (set(), {"incomplete": False, "nothing": "hampa"}, 2),
        ({Severity.ERROR}, {"incomplete": False, "nothing": "hampa"}, 1),
    ],
)
def test_exit_codes(
    severities: set[Severity], options: dict[str, Any], code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(severities, **options) == code
    says = "nothing" in options and Severity.ERROR not in severities
    assert capfd.readouterr().err == ("galat: hampa\n" if says else "")


# Options


def test_mengapa(skp: Skp) -> None:
    plain, outcome = skp("nilai", "guru.yaml"), skp("nilai", "guru.yaml", "--mengapa")
    assert len(outcome.out) > len(plain.out)
    assert "Pasal 24-25" in outcome.out


def test_profil(skp: Skp) -> None:
    assert "prestasi" not in skp("nilai", "guru.yaml").out.casefold()
    out = skp("nilai", "guru.yaml", "--profil").out.casefold()
    assert all(word in out for word in ("prestasi", "afiliasi", "kekuasaan"))


def test_ringkas_is_one_line_each(skp: Skp) -> None:
    outcome = skp("nilai", "guru.yaml", "--ringkas")
    heading, line = outcome.out.splitlines()
    assert heading.split() == [
        "Berkas",
        "NIP",
        "Nama",
        "Hasil",
        "kerja",
        "Perilaku",
        "Predikat",
        "Keterangan",
    ]
    assert heading.index("NIP") == line.index(TEACHER_NIP)
    assert outcome.err == ""


@pytest.mark.parametrize("option", ["-f", "--format"])
@pytest.mark.parametrize("format_", FORMATS)
def test_format(skp: Skp, option: str, format_: str) -> None:
    outcome = skp("nilai", "guru.yaml", option, format_)
    beginnings = {"tabel": "═", "json": "{\n", "csv": "berkas,", "md": "#"}[format_]
    assert outcome.out.startswith(beginnings)
    assert outcome.out.endswith("\n")
    assert outcome.code == 0


@pytest.mark.parametrize("option", ["-o", "--keluaran", "--output"])
@pytest.mark.parametrize(
    ("suffix", "format_"), [("json", "json"), ("CSV", "csv"), ("md", "md"), ("txt", "tabel")]
)
def test_the_format_follows_the_ending(skp: Skp, option: str, suffix: str, format_: str) -> None:
    shown = skp("nilai", "guru.yaml", "-f", format_).out
    outcome = skp("nilai", "guru.yaml", option, f"hasil.{suffix}")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", f"Tersimpan: hasil.{suffix}\n")
    assert Path(f"hasil.{suffix}").read_bytes().decode() == shown


def test_the_option_beats_the_ending(skp: Skp) -> None:
    skp("nilai", "guru.yaml", "-f", "json", "-o", "hasil.csv")
    assert json.loads(Path("hasil.csv").read_text(encoding="utf-8"))["versi"] == 1


def test_a_file_is_utf_8_without_colour(skp: Skp) -> None:
    outcome = run_process(
        "nilai", "guru.yaml", "-o", "a.txt", FORCE_COLOR="1", PYTHONIOENCODING="ascii"
    )
    assert outcome.returncode == 0
    content = Path("a.txt").read_bytes().decode("utf-8")
    assert "●" in content
    assert "\x1b" not in content


@pytest.mark.parametrize("name", ["guru.yaml", "./guru.yaml", "k/../guru.yaml", "tautan.yaml"])
def test_never_over_an_input(skp: Skp, name: str) -> None:
    Path("k").mkdir()
    os.symlink("guru.yaml", "tautan.yaml")
    for arguments in (
        ["guru.yaml"],
        [write_file("lain.yaml", teacher(nip='"197203151998021922"')), "--konteks", "guru.yaml"],
    ):
        outcome = skp("nilai", *arguments, "-f", "csv", "-o", name)
        assert outcome.code == 2
        assert "adalah berkas masukan" in outcome.err
    assert Path("guru.yaml").read_text(encoding="utf-8") == TEACHER


@pytest.mark.parametrize("name", ["tiada/hasil.json", "guru.yaml/hasil.json", ".", "x" * 300])
def test_what_cannot_be_written_is_2(skp: Skp, name: str) -> None:
    outcome = skp("nilai", "guru.yaml", "-o", name)
    assert outcome.code == 2
    assert "tidak dapat ditulis: " in outcome.err
    assert "Errno" not in outcome.err
    assert os.listdir() == ["guru.yaml"]


def test_an_unwritable_folder_is_2(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refused)
    outcome = skp("nilai", "guru.yaml", "-o", "a.json")
    assert (outcome.code, outcome.err) == (
        2,
        "galat: `a.json` tidak dapat ditulis: tidak ada izin\n",
    )


@pytest.mark.parametrize(
    ("minimal", "code"),
    [
        ("sangat baik", 1),
        ("baik", 0),
        ("Baik", 0),
        ("butuh_perbaikan", 0),
        ("cukup", 0),
        ("sangat kurang", 0),
    ],
)
def test_minimal(skp: Skp, minimal: str, code: int) -> None:
    assert skp("nilai", "guru.yaml", "--minimal", minimal).code == code


def test_konteks_is_read_but_not_reported(skp: Skp) -> None:
    office = ROOT / "examples" / "dinas-contoh"
    employee = str(office / "pegawai" / "09-arsiparis-terampil-pppk.yaml")
    alone = json.loads(skp("nilai", employee, "-f", "json").out)
    outcome = skp(
        "nilai",
        employee,
        "-f",
        "json",
        "--konteks",
        str(office / "organisasi.yaml"),
        "--konteks",
        str(office),
    )
    together = json.loads(outcome.out)
    assert outcome.code == 0
    assert len(together["hasil"]) == len(alone["hasil"]) == 1
    assert alone["hasil"][0]["capaian_organisasi"] is None
    assert together["hasil"][0]["capaian_organisasi"] == "baik"
    assert together["ringkasan"]["dokumen"] == 1


def test_konteks_may_hold_the_input_too(skp: Skp) -> None:
    assert skp("nilai", "guru.yaml", "--ringkas", "--konteks", ".") == skp(
        "nilai", "guru.yaml", "--ringkas"
    )


def test_missing_konteks_is_2(skp: Skp) -> None:
    outcome = skp("nilai", "guru.yaml", "--konteks", "tiada", "--ringkas")
    assert outcome.code == 2
    assert "`tiada` tidak ada" in outcome.err
    assert outcome.out.splitlines()[1].startswith("guru.yaml")


def test_ketat_counts_warnings(skp: Skp) -> None:
    write_file("a.yaml", teacher(hasil="rating_hasil_kerja: sesuai ekspetasi"))
    usual = skp("nilai", "a.yaml", "--ringkas")
    assert usual.code == 0
    assert "peringatan[SKP220]" in usual.err
    assert skp("nilai", "a.yaml", "--ringkas", "--ketat").code == 1
    assert skp("nilai", "guru.yaml", "--ketat").code == 0


def test_metode_changes_the_suggestion(skp: Skp) -> None:
    suggestions = {}
    for metode in ("mayoritas", "median", "Ketat"):
        data = json.loads(skp("nilai", "guru.yaml", "-f", "json", "--metode", metode).out)
        suggestions[metode] = data["hasil"][0]["rating_hasil_kerja"]["usulan"]
        assert data["hasil"][0]["rating_hasil_kerja"]["nilai"] == "sesuai ekspektasi"
    assert suggestions["mayoritas"] == "sesuai ekspektasi"
    assert suggestions["Ketat"] == "di bawah ekspektasi"


def test_version_and_help(skp: Skp) -> None:
    assert skp("--version").out == f"skp {skpcli.__version__}\n"
    assert skp("--versi").out == skp("--version").out
    help_ = skp("nilai", "--help")
    assert help_ == skp("nilai", "-h")
    for option in (
        "--mengapa",
        "--profil",
        "--ringkas",
        "-f, --format <tabel|json|csv|md>",
        "-o, --keluaran, --output",
    ):
        assert option in help_.out
    for option in ("--minimal", "--konteks", "--samarkan", "--ketat", "--metode"):
        assert option in help_.out
    for foreign in ("Usage", "Options", "Arguments", "Show this", "required", "default"):
        assert foreign not in help_.out + skp("--help").out


# The option parser


@pytest.mark.parametrize(
    ("arguments", "message", "meant"),
    [
        (["nilai", "guru.yaml", "--mengap"], "opsi `--mengap` tidak dikenal", "--mengapa"),
        (["nilai", "guru.yaml", "--samarken"], "opsi `--samarken` tidak dikenal", "--samarkan"),
        (["nilaii", "guru.yaml"], "perintah `nilaii` tidak dikenal", "nilai"),
        (["nilai", "guru.yaml", "-f", "jsn"], '"jsn" bukan nilai untuk', "json"),
        (["nilai", "guru.yaml", "--minimal", "baikk"], '"baikk" bukan predikat', "baik"),
        (
            ["nilai", "guru.yaml", "--metode", "mayoritass"],
            '"mayoritass" bukan metode',
            "mayoritas",
        ),
        (["nilai", "guru.yaml", "-f", "pdf"], '"pdf" bukan nilai untuk', None),
        (
            ["nilai", "guru.yaml", "--minimal", "sesuai ekspektasi"],
            '"sesuai ekspektasi" bukan predikat',
            None,
        ),
        (["nilai", "guru.yaml", "--minimal", ""], '"" bukan predikat', None),
        (
            ["nilai", "--ringkas"],
            "sebutkan berkas atau foldernya, misalnya: skp nilai contoh-skp",
            None,
        ),
        (["nilai", "guru.yaml", "-f"], "opsi `-f` memerlukan nilai", None),
        (["nilai", "guru.yaml", "--ringkas=1"], "opsi `--ringkas` tidak memerlukan nilai", None),
        ([], "perintah belum disebut", None),
    ],
)
def test_parser_errors_are_indonesian(
    skp: Skp, arguments: list[str], message: str, meant: str | None
) -> None:
    outcome = skp(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("galat: ")
    assert message in outcome.err
    assert ("Maksud Anda" in outcome.err) == (meant is not None)
    assert f"Maksud Anda {meant}?" in outcome.err.replace("'", "") or meant is None
    for foreign in ("No such", "Did you", "Invalid", "Missing", "requires", "Usage", "not one of"):
        assert foreign not in outcome.err


def test_nilai_alone_shows_its_help(skp: Skp) -> None:
    outcome = skp("nilai")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Pemakaian: skp nilai")


def test_an_escape_in_an_argument_does_not_reach_the_terminal(skp: Skp) -> None:
    for arguments in (
        ["\x1b[31m"],
        ["nilai", "\x1b[31m"],
        ["nilai", "guru.yaml", "--minimal", "\x1b[31m"],
    ):
        assert skp(*arguments).code == 2


# Machine output


def test_json_has_exactly_the_promised_keys(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    data = json.loads(skp("nilai", "guru.yaml", "a.yaml", "-f", "json").out)
    assert list(data) == ["versi", "hasil", "temuan", "ringkasan"]
    rating = ["nilai", "sumber", "usulan", "karena", "dasar", "sifat"]
    value_keys = ["nilai", "rating", "umpan_balik"]
    rhk_keys = ["id", "jenis", "rating", "sumber", "usulan", "indikator", "umpan_balik"]
    for item in data["hasil"]:
        assert list(item) == [
            "berkas",
            "dokumen",
            "nip",
            "nama",
            "jabatan",
            "unit_kerja",
            "periode",
            "organisasi",
            "capaian_organisasi",
            "rating_hasil_kerja",
            "rating_perilaku_kerja",
            "predikat",
            "status",
            "hasil_kerja",
            "perilaku_kerja",
            "kesenjangan",
            "tanggal_penetapan",
            "atasan_pejabat_penilai",
            "lampiran",
        ]
        assert list(item["periode"]) == ["mulai", "selesai", "evaluasi"]
        assert list(item["rating_hasil_kerja"]) == list(item["rating_perilaku_kerja"]) == rating
        assert list(item["predikat"]) == ["nilai", "karena", "dasar", "sifat"]
        assert [list(value) for value in item["perilaku_kerja"]] == [value_keys] * 7
    good, broken = data["hasil"]
    for rhk in good["hasil_kerja"]:
        assert list(rhk) == rhk_keys
        for indikator in rhk["indikator"]:
            assert list(indikator) == [
                "aspek",
                "target",
                "realisasi",
                "posisi",
                "capaian_persen",
                "keterangan",
                "umpan_balik",
                "bukti",
            ]
    assert [list(item) for item in good["kesenjangan"]] == [["jalur", "posisi", "tindak_lanjut"]]
    assert (broken["status"], broken["predikat"]["nilai"], broken["nama"]) == (
        "galat",
        None,
        "Guru Contoh, S.Pd.",
    )
    keys = ["kode", "tingkat", "pesan", "berkas", "baris", "kolom", "baris_akhir", "kolom_akhir"]
    assert [list(item) for item in data["temuan"]] == [
        [*keys, "jalur", "saran", "dasar", "dapat_diperbaiki", "catatan"]
    ] * len(data["temuan"])
    assert data["ringkasan"] == {
        "dokumen": 2,
        "pegawai": 2,
        "dinilai": 1,
        "usulan": 0,
        "belum": 0,
        "galat": 1,
        "orang": 2,
    }


def test_json_keeps_stderr_free_of_what_it_says_itself(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    outcome = skp("nilai", "a.yaml", "-f", "json")
    assert outcome.err == ""
    assert json.loads(outcome.out)["temuan"][0]["kode"] == "SKP204"


def test_csv_header_and_rows(skp: Skp) -> None:
    outcome = skp("nilai", "guru.yaml", "-o", "a.csv")
    text = Path("a.csv").read_bytes().decode()
    assert outcome.code == 0
    assert text.startswith(
        "berkas,dokumen,nip,nama,jabatan,unit_kerja,organisasi,mulai,selesai,evaluasi,capaian_organisasi,"
        "rating_hasil_kerja,sumber_hasil_kerja,usulan_hasil_kerja,rating_perilaku_kerja,sumber_perilaku_kerja,"
        "usulan_perilaku_kerja,predikat,status,galat,peringatan\r\n"
    )
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["berkas"], row["nip"], row["predikat"]) == ("guru.yaml", TEACHER_NIP, "baik")


@pytest.mark.parametrize("format_", FORMATS)
def test_stdout_holds_results_only(skp: Skp, format_: str) -> None:
    write_file("a.yaml", teacher(hasil="rating_hasil_kerja: sesuai ekspetasi"))
    outcome = skp("nilai", "tiada.yaml", "a.yaml", "-f", format_)
    assert "tiada" not in outcome.out
    assert "tiada.yaml" in outcome.err
    assert "galat: " not in outcome.out
    assert "-->" not in outcome.out


RUN_ALL = """
import sys
from skpcli.cli import run

for line in sys.stdin.read().splitlines():
    assert run(line.split()) == 1
"""


def test_two_runs_give_the_same_bytes(skp: Skp) -> None:
    write_file("b.yaml", teacher(nip='"123"'))
    options = [*(f"-f {format_}" for format_ in FORMATS), "--mengapa --profil", "--ringkas"]
    lines = "\n".join(f"nilai . {option}" for option in options)
    outcomes = []
    for seed in ("1", "2"):
        outcome = subprocess.run(
            [sys.executable, "-c", RUN_ALL],
            input=lines.encode(),
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        outcomes.append((outcome.stdout, outcome.stderr))
    first, second = outcomes
    assert first == second
    assert first[0]
    assert first[1]
    assert str(Path.cwd()).encode() not in first[0] + first[1]


# The terminal


def test_colour(skp: Skp) -> None:
    assert b"\x1b" not in run_process("nilai", "guru.yaml").stdout
    assert b"\x1b[" in run_process("nilai", "guru.yaml", FORCE_COLOR="1").stdout
    assert b"\x1b" not in run_process("nilai", "guru.yaml", FORCE_COLOR="1", NO_COLOR="1").stdout
    write_file("a.yaml", teacher(nip='"123"'))
    assert b"\x1b[" in run_process("nilai", "a.yaml", FORCE_COLOR="1").stderr


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("options", [[], ["--mengapa", "--profil"]])
def test_no_line_is_wider_than_the_terminal(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, width: int, options: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = skp("nilai", "guru.yaml", str(ROOT / "examples" / "rencana.yaml"), *options).out
    assert max(len(line) for line in out.splitlines()) <= width


@pytest.mark.parametrize("width", ["0", "1", "abc", ""])
def test_a_senseless_width_does_no_harm(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert skp("nilai", "guru.yaml").code == 0


def test_a_mark_that_an_encoding_lacks_is_spelled_out(skp: Skp) -> None:
    table = run_process("nilai", "guru.yaml", PYTHONIOENCODING="ascii", PYTHONUTF8="0").stdout
    assert b"[*]" in table
    assert b"?" not in table


def test_a_closed_pipe_ends_quietly(skp: Skp) -> None:
    for number in range(40):
        write_file(
            f"k/{number}.yaml", TEACHER.replace(TEACHER_NIP, f"19900214201903{2001 + number}")
        )
    for arguments in (
        ["nilai", "k"],
        ["nilai", "k", "-f", "json"],
        ["--help"],
        ["nilai", "--help"],
    ):
        command = [sys.executable, "-m", "skpcli", *arguments]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 0


@pytest.mark.parametrize("stream", ["stdout", "stderr", "stdin"])
def test_a_closed_stream_does_no_harm(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert skp("nilai", "guru.yaml").code == 0
    assert skp("nilai", "-").code in (1, 2)
    assert skp("--help").code == 0


def test_help_loads_little() -> None:
    for arguments in ([], ["nilai"]):
        program = (
            "import sys; from skpcli.cli import run; "
            f"code = run({[*arguments, '--help']}); "
            "heavy = {'yaml', 'pydantic', 'pydantic_core', 'rich'}; "
            "print(code, sorted(heavy & sys.modules.keys()))"
        )
        outcome = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        assert outcome.stdout.endswith("0 []\n")


# Paths


def test_standard_input(skp: Skp) -> None:
    outcome = run_process("nilai", "-", "--ringkas", stdin=TEACHER.encode())
    assert outcome.returncode == 0
    assert b"\n(masukan standar)  " + TEACHER_NIP.encode() in outcome.stdout


def test_globs_folders_and_doubles(skp: Skp) -> None:
    numbers = ["199002142019032921", "199002142019032922", "199002142019032923"]
    for number, name in zip(numbers, ("k/b.yaml", "k/a.yml", "k/z/a.yaml"), strict=True):
        write_file(name, TEACHER.replace(TEACHER_NIP, number))
    write_file("k/.tersembunyi.yaml", ":")
    os.symlink("../../guru.yaml", "k/z/luar.yaml")
    outcome = skp("nilai", "k", "k/*.yaml", "./k/z/../b.yaml", "--ringkas")
    assert (outcome.code, outcome.err) == (0, "")
    assert [line.split()[0] for line in outcome.out.splitlines()] == [
        "Berkas",
        "k/a.yml",
        "k/b.yaml",
        "k/z/a.yaml",
    ]
    (one,) = skp("nilai", "k/*.yaml", "--ringkas").out.splitlines()[1:]
    assert one.split() == outcome.out.splitlines()[2].split()


def test_an_unreadable_file_is_2_and_the_others_are_done(
    skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Path.open
    write_file("tutup.yaml", teacher(nip='"199002142019032922"'))

    def locked(self: Path, *arguments: str) -> object:
        if self.name == "tutup.yaml":
            raise PermissionError(13, "Permission denied")
        return original(self, *arguments)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", locked)
    outcome = skp("nilai", ".", "--ringkas")
    assert outcome.code == 2
    assert "galat[SKP016]: berkas tidak dapat dibaca: tidak ada izin" in outcome.err
    assert outcome.out.splitlines()[1].startswith("guru.yaml")


# Hostile files


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "SKP018"),
        (b"\xef\xbb\xbf", "SKP018"),
        (teacher(nama="Andr\xe9").encode("cp1252"), "SKP002"),
        (TEACHER.encode("utf-16-le"), "SKP002"),
        (TEACHER.encode("utf-32"), "SKP002"),
        (bytes(range(256)) * 20, "SKP002"),
        (b"\x00" * 1000, "SKP00"),
        (b"[" * 100_000, "SKP009"),
        (b"a: " * 100_000, "SKP0"),
        (b"{" * 100_000, "SKP0"),
        (b"- " * 100_000, "SKP009"),
        (TEACHER.replace("versi: 1", "versi: 1\nversi: 1", 1).encode(), "SKP006"),
        (TEACHER.replace("versi: 1", "versi: &a 1\nx_b: *a", 1).encode(), "SKP007"),
        (teacher(nama='"Guru\\e[31m"').encode(), ""),
        (teacher(nama="Guru\x1b[31m").encode(), "SKP003"),
        (teacher(nama="Guru \u202e").encode(), ""),
        (b"jenis: pegawai\n", "SKP104"),
        (b"just text", "SKP101"),
        (b"--- \n" * 3000, ""),
    ],
)
@pytest.mark.parametrize("format_", FORMATS)
def test_hostile_bytes_give_a_message(skp: Skp, content: bytes, code: str, format_: str) -> None:
    write_file("a.yaml", content)
    outcome = skp("nilai", "a.yaml", "guru.yaml", "-f", format_)
    assert "guru.yaml" in outcome.out
    assert outcome.code == (1 if code else outcome.code)
    assert code in (outcome.out if format_ == "json" else outcome.err)
    assert "a.yaml" in outcome.both or not code
    assert "\u202e" not in outcome.both
    if format_ == "json":
        assert json.loads(outcome.out)["temuan"] or not code


@pytest.mark.parametrize(
    "content",
    [
        TEACHER.encode("utf-8-sig"),
        TEACHER.encode("utf-16"),
        b"\xfe\xff" + TEACHER.encode("utf-16-be"),
        TEACHER.replace("\n", "\r\n").encode(),
        TEACHER.replace("\n", "\r").encode(),
        TEACHER.rstrip("\n").encode(),
        b"---\n" + TEACHER.encode() + b"...\n",
    ],
)
def test_harmless_variants_are_read_alike(skp: Skp, content: bytes) -> None:
    original = skp("nilai", "guru.yaml")
    write_file("guru.yaml", content)
    assert skp("nilai", "guru.yaml") == original


def test_a_file_of_50_mb_is_refused(skp: Skp) -> None:
    with Path("besar.yaml").open("wb") as file:
        file.truncate(50_000_000)
    outcome = skp("nilai", "besar.yaml", "guru.yaml", "--ringkas")
    assert outcome.code == 1
    assert "galat[SKP001]" in outcome.err
    assert outcome.out.splitlines()[1].startswith("guru.yaml")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    "name", ["[/]", "[bold]Guru[/bold]", "[red]", "=1+1", "@a", "<b>x</b>", "a|b", "`x`", ":smile:"]
)
def test_a_name_is_data(skp: Skp, name: str, format_: str) -> None:
    write_file("a.yaml", teacher(nama=json.dumps(name)))
    for options in ([], ["--mengapa", "--profil"]):
        outcome = skp("nilai", "a.yaml", "-f", format_, *options)
        assert outcome.code == 0
        if format_ == "md":
            assert "<b>" not in outcome.out
        else:
            assert name in outcome.out
    if format_ == "csv":
        (row,) = csv.DictReader(io.StringIO(skp("nilai", "a.yaml", "-f", "csv").out))
        assert row["nama"] == ("'" + name if name[0] in "=@" else name)
        assert len(row) == len(EMPLOYEE_COLUMNS)
    if format_ == "json":
        assert json.loads(outcome.out)["hasil"][0]["nama"] == name


def test_a_file_name_is_data(skp: Skp) -> None:
    name = write_file("a\x1b[31m[bold]\n\udcff.yaml", teacher(nip='"123"'))
    for format_ in FORMATS:
        assert skp("nilai", name, "-f", format_).code == 1
    assert skp("nilai", f"{name}x").code == 2
    assert skp("nilai", "guru.yaml", "-o", f"{name}.csv").code == 0


# Masking

PEOPLE = (
    ('"Budi \\"Bud\\" Santoso, S.Pd."', ("Budi", "Bud", "Santoso")),
    (
        '"Dr. Ir. H. Siti_Nurhaliza *Ayu* Kusumawardhani binti Abdurrahman, M.Si."',
        ("Siti", "Ayu", "Kusumaw"),
    ),
    ("D'Costa", ("D'Costa", "Costa")),
    ("'[/]Rahmat[bold]'", ("Rahmat",)),
    ("Sukarno", ("Sukarno",)),
    ("Utama", ("Utama,", "Nama               Utama")),
    ("Nama", ("Nama               Nama",)),
)


@pytest.mark.parametrize(("name", "secrets"), PEOPLE)
@pytest.mark.parametrize(
    "arguments",
    [["-f", secret] for secret in FORMATS]
    + [["--mengapa", "--profil"], ["--ringkas"], ["-o", "budi.json"]],
)
@pytest.mark.parametrize("broken", [False, True])
def test_samarkan_leaves_no_name_and_no_number(
    skp: Skp, name: str, secrets: tuple[str, ...], arguments: list[str], broken: bool
) -> None:
    content = teacher(nama=name, nip='"19900214 201903 2 921"').replace(
        "Modul lengkap dan",
        f"{secrets[0].upper()} alias Kepala sekolah CONTOH, NIP 19900214.201903.2.921, "
        "1972 03151998021922",
    )
    content += (
        f"x_catatan: pegawai\n{'warna: merah' if broken else 'x_warna: merah'} # {TEACHER_NIP}\n"
    )
    write_file(f"{TEACHER_NIP}.yaml", content)
    outcome = skp("nilai", f"{TEACHER_NIP}.yaml", "--samarkan", *arguments)
    assert outcome.code == (1 if broken else 0)
    everything = outcome.both + (
        Path("budi.json").read_text(encoding="utf-8") if "-o" in arguments else ""
    )
    for secret in (*secrets, "Kepala Sekolah Contoh", TEACHER_NIP, "197203151998021922"):
        assert secret not in everything
    digits = "".join(character for character in everything if character.isdigit())
    assert TEACHER_NIP not in digits
    assert "1998021922" not in digits
    if "json" in arguments:
        json.loads(outcome.out)


@pytest.mark.parametrize(
    "defect", ["  nama: Budi: Santoso", "  nama: &Budi Santoso", "\tnama: Budi Santoso", "a: [\n"]
)
def test_samarkan_masks_what_cannot_be_parsed(skp: Skp, defect: str) -> None:
    content = (
        teacher(nama="Budi Santoso").replace("  nama: Budi Santoso", defect)
        + "\n  nama: Budi Santoso\n"
    )
    write_file("a.yaml", content)
    for format_ in FORMATS:
        outcome = skp("nilai", "a.yaml", "-f", format_, "--samarkan")
        assert outcome.code == 1
        assert "SKP0" in outcome.both
        assert "Budi" not in outcome.both
        assert "Santoso" not in outcome.both
        assert TEACHER_NIP not in outcome.both


def test_samarkan_keeps_people_and_places_apart(skp: Skp) -> None:
    office = str(ROOT / "examples" / "dinas-contoh")
    plain = json.loads(skp("nilai", office, "-f", "json").out)["hasil"]
    masked = json.loads(skp("nilai", office, "-f", "json", "--samarkan").out)["hasil"]
    assert len({row["nama"] for row in masked}) == len(masked) == len(plain)
    for plain_row, masked_row in zip(plain, masked, strict=True):
        for row in (plain_row, masked_row):
            row.update(nama="", nip="")
            if row["atasan_pejabat_penilai"]:
                row["atasan_pejabat_penilai"].update(nama="", nip="")
        assert plain_row == masked_row


def test_samarkan_keeps_lines_and_carets(skp: Skp) -> None:
    write_file(
        "a.yaml",
        teacher(nama="Budi Santoso").replace("umpan_balik: Meriah", "umpan: Budi Santoso, Meriah"),
    )
    plain, masked = (
        skp("nilai", "a.yaml", *options).err.splitlines() for options in ([], ["--samarkan"])
    )
    assert [line for line in plain if "^" in line] == [line for line in masked if "^" in line]
    assert [len(line) for line in plain if " | " in line] == [
        len(line) for line in masked if " | " in line
    ]


def test_the_profile_knows_whose_results_others_support(skp: Skp) -> None:
    subordinate = teacher(nip='"199203142017052033"').replace(
        "199002142019032921", "199203142017052033"
    )
    subordinate = subordinate.replace(
        "intervensi: R1 ", 'intervensi: "19900214 201903 2 921 / R2" '
    )
    write_file("bawahan.yaml", subordinate)
    assert "memimpin R2" in skp("nilai", "guru.yaml", "bawahan.yaml", "--profil").out
    earlier = subordinate.replace("2025-", "2024-")
    write_file("bawahan.yaml", earlier)
    assert "memimpin R2" not in skp("nilai", "guru.yaml", "bawahan.yaml", "--profil").out
