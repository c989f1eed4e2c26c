"""The command line as its users meet it: options, streams, exit codes, hostile files."""

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

FORMAT = ("tabel", "json", "csv", "md")


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
    hasil = skp("nilai", "a.yaml", "--ringkas")
    assert "butuh perbaikan" in hasil.out
    assert hasil.code == 0


def test_errors_in_the_data_are_1_and_the_output_is_complete(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    hasil = skp("nilai", "a.yaml", "guru.yaml", "--ringkas")
    assert hasil.code == 1
    assert "galat[SKP204]" in hasil.err
    assert [baris.split()[0] for baris in hasil.out.splitlines()] == ["a.yaml", "guru.yaml"]


def test_an_employee_who_cannot_be_rated_is_1(skp: Skp) -> None:
    hasil = skp("nilai", str(ROOT / "examples" / "rencana.yaml"))
    assert hasil.code == 1
    assert "BELUM DAPAT DINILAI" in hasil.out


def test_a_missing_file_is_2_and_the_others_are_done(skp: Skp) -> None:
    hasil = skp("nilai", "tiada.yaml", "guru.yaml", "--ringkas")
    assert hasil.code == 2
    assert "galat: berkas atau folder `tiada.yaml` tidak ada" in hasil.err
    assert hasil.out.startswith("guru.yaml")


def test_the_worst_code_wins(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    assert skp("nilai", "tiada.yaml", "a.yaml", "guru.yaml").code == 2


@pytest.mark.parametrize("isi", ["# kosong\n", "a: 1\n"])
def test_a_folder_without_employees_is_2(skp: Skp, isi: str) -> None:
    Path("kosong").mkdir()
    assert (
        "tidak ada berkas .yaml atau .yml di dalam folder `kosong`"
        in (hasil := skp("nilai", "kosong")).err
    )
    assert hasil.code == 2
    write_file("lain/x.yaml", isi)
    hasil = skp("nilai", "lain")
    assert (hasil.code, hasil.out) == (2, "")
    assert "tidak ada dokumen pegawai" in hasil.err


def test_a_bug_is_3(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def rusak(*_: object) -> None:
        raise ZeroDivisionError("rusak")

    monkeypatch.setattr(skpcli.cli.common, "susun", rusak)
    assert run(["nilai", "guru.yaml"]) == 3
    keluar, galat = capfd.readouterr()
    assert keluar == ""
    assert galat.startswith("galat dalam program skp: ZeroDivisionError: rusak\n")
    assert "Traceback" not in galat
    monkeypatch.setenv("SKP_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(["nilai", "guru.yaml"])


def test_ctrl_c_is_130(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    def henti(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(skpcli.cli.common, "susun", henti)
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
    polos, hasil = skp("nilai", "guru.yaml"), skp("nilai", "guru.yaml", "--mengapa")
    assert len(hasil.out) > len(polos.out)
    assert "Pasal 24-25" in hasil.out


def test_profil(skp: Skp) -> None:
    assert "prestasi" not in skp("nilai", "guru.yaml").out.casefold()
    keluar = skp("nilai", "guru.yaml", "--profil").out.casefold()
    assert all(satu in keluar for satu in ("prestasi", "afiliasi", "kekuasaan"))


def test_ringkas_is_one_line_each(skp: Skp) -> None:
    hasil = skp("nilai", "guru.yaml", "--ringkas")
    assert hasil.out.count("\n") == 1
    assert TEACHER_NIP in hasil.out
    assert hasil.err == ""


@pytest.mark.parametrize("nama", ["-f", "--format"])
@pytest.mark.parametrize("format_", FORMAT)
def test_format(skp: Skp, nama: str, format_: str) -> None:
    hasil = skp("nilai", "guru.yaml", nama, format_)
    awal = {"tabel": "═", "json": "{\n", "csv": "berkas,", "md": "#"}[format_]
    assert hasil.out.startswith(awal)
    assert hasil.out.endswith("\n")
    assert hasil.code == 0


@pytest.mark.parametrize("opsi", ["-o", "--keluaran", "--output"])
@pytest.mark.parametrize(
    ("akhiran", "format_"), [("json", "json"), ("CSV", "csv"), ("md", "md"), ("txt", "tabel")]
)
def test_the_format_follows_the_ending(skp: Skp, opsi: str, akhiran: str, format_: str) -> None:
    tampil = skp("nilai", "guru.yaml", "-f", format_).out
    hasil = skp("nilai", "guru.yaml", opsi, f"hasil.{akhiran}")
    assert (hasil.code, hasil.out, hasil.err) == (0, "", f"Tersimpan: hasil.{akhiran}\n")
    assert Path(f"hasil.{akhiran}").read_bytes().decode() == tampil


def test_the_option_beats_the_ending(skp: Skp) -> None:
    skp("nilai", "guru.yaml", "-f", "json", "-o", "hasil.csv")
    assert json.loads(Path("hasil.csv").read_text(encoding="utf-8"))["versi"] == 1


def test_a_file_is_utf_8_without_colour(skp: Skp) -> None:
    hasil = run_process(
        "nilai", "guru.yaml", "-o", "a.txt", FORCE_COLOR="1", PYTHONIOENCODING="ascii"
    )
    assert hasil.returncode == 0
    isi = Path("a.txt").read_bytes().decode("utf-8")
    assert "●" in isi
    assert "\x1b" not in isi


@pytest.mark.parametrize("nama", ["guru.yaml", "./guru.yaml", "k/../guru.yaml", "tautan.yaml"])
def test_never_over_an_input(skp: Skp, nama: str) -> None:
    Path("k").mkdir()
    os.symlink("guru.yaml", "tautan.yaml")
    for argumen in (
        ["guru.yaml"],
        [write_file("lain.yaml", teacher(nip='"197203151998021922"')), "--konteks", "guru.yaml"],
    ):
        hasil = skp("nilai", *argumen, "-f", "csv", "-o", nama)
        assert hasil.code == 2
        assert "adalah berkas masukan" in hasil.err
    assert Path("guru.yaml").read_text(encoding="utf-8") == TEACHER


@pytest.mark.parametrize("nama", ["tiada/hasil.json", "guru.yaml/hasil.json", ".", "x" * 300])
def test_what_cannot_be_written_is_2(skp: Skp, nama: str) -> None:
    hasil = skp("nilai", "guru.yaml", "-o", nama)
    assert hasil.code == 2
    assert "tidak dapat ditulis: " in hasil.err
    assert "Errno" not in hasil.err
    assert os.listdir() == ["guru.yaml"]


def test_an_unwritable_folder_is_2(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> None:
    def tertutup(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", tertutup)
    hasil = skp("nilai", "guru.yaml", "-o", "a.json")
    assert (hasil.code, hasil.err) == (2, "galat: `a.json` tidak dapat ditulis: tidak ada izin\n")


@pytest.mark.parametrize(
    ("minimal", "kode"),
    [
        ("sangat baik", 1),
        ("baik", 0),
        ("Baik", 0),
        ("butuh_perbaikan", 0),
        ("cukup", 0),
        ("sangat kurang", 0),
    ],
)
def test_minimal(skp: Skp, minimal: str, kode: int) -> None:
    assert skp("nilai", "guru.yaml", "--minimal", minimal).code == kode


def test_konteks_is_read_but_not_reported(skp: Skp) -> None:
    contoh = ROOT / "examples" / "dinas-contoh"
    satu = str(contoh / "pegawai" / "09-arsiparis-terampil-pppk.yaml")
    sendiri = json.loads(skp("nilai", satu, "-f", "json").out)
    hasil = skp(
        "nilai",
        satu,
        "-f",
        "json",
        "--konteks",
        str(contoh / "organisasi.yaml"),
        "--konteks",
        str(contoh),
    )
    bersama = json.loads(hasil.out)
    assert hasil.code == 0
    assert len(bersama["hasil"]) == len(sendiri["hasil"]) == 1
    assert sendiri["hasil"][0]["capaian_organisasi"] is None
    assert bersama["hasil"][0]["capaian_organisasi"] == "baik"
    assert bersama["ringkasan"]["dokumen"] == 1


def test_konteks_may_hold_the_input_too(skp: Skp) -> None:
    assert skp("nilai", "guru.yaml", "--ringkas", "--konteks", ".") == skp(
        "nilai", "guru.yaml", "--ringkas"
    )


def test_missing_konteks_is_2(skp: Skp) -> None:
    hasil = skp("nilai", "guru.yaml", "--konteks", "tiada", "--ringkas")
    assert hasil.code == 2
    assert "`tiada` tidak ada" in hasil.err
    assert hasil.out.startswith("guru.yaml")


def test_ketat_counts_warnings(skp: Skp) -> None:
    write_file("a.yaml", teacher(hasil="rating_hasil_kerja: sesuai ekspetasi"))
    biasa = skp("nilai", "a.yaml", "--ringkas")
    assert biasa.code == 0
    assert "peringatan[SKP220]" in biasa.err
    assert skp("nilai", "a.yaml", "--ringkas", "--ketat").code == 1
    assert skp("nilai", "guru.yaml", "--ketat").code == 0


def test_metode_changes_the_suggestion(skp: Skp) -> None:
    usulan = {}
    for metode in ("mayoritas", "median", "Ketat"):
        isi = json.loads(skp("nilai", "guru.yaml", "-f", "json", "--metode", metode).out)
        usulan[metode] = isi["hasil"][0]["rating_hasil_kerja"]["usulan"]
        assert isi["hasil"][0]["rating_hasil_kerja"]["nilai"] == "sesuai ekspektasi"
    assert usulan["mayoritas"] == "sesuai ekspektasi"
    assert usulan["Ketat"] == "di bawah ekspektasi"


def test_version_and_help(skp: Skp) -> None:
    assert skp("--version").out == f"skp {skpcli.__version__}\n"
    assert skp("--versi").out == skp("--version").out
    bantuan = skp("nilai", "--help")
    assert bantuan == skp("nilai", "-h")
    for opsi in (
        "--mengapa",
        "--profil",
        "--ringkas",
        "-f, --format <tabel|json|csv|md>",
        "-o, --keluaran, --output",
    ):
        assert opsi in bantuan.out
    for opsi in ("--minimal", "--konteks", "--samarkan", "--ketat", "--metode"):
        assert opsi in bantuan.out
    for asing in ("Usage", "Options", "Arguments", "Show this", "required", "default"):
        assert asing not in bantuan.out + skp("--help").out


# The option parser


@pytest.mark.parametrize(
    ("argumen", "pesan", "maksud"),
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
    skp: Skp, argumen: list[str], pesan: str, maksud: str | None
) -> None:
    hasil = skp(*argumen)
    assert (hasil.code, hasil.out) == (2, "")
    assert hasil.err.startswith("galat: ")
    assert pesan in hasil.err
    assert ("Maksud Anda" in hasil.err) == (maksud is not None)
    assert f"Maksud Anda {maksud}?" in hasil.err.replace("'", "") or maksud is None
    for asing in ("No such", "Did you", "Invalid", "Missing", "requires", "Usage", "not one of"):
        assert asing not in hasil.err


def test_nilai_alone_shows_its_help(skp: Skp) -> None:
    hasil = skp("nilai")
    assert (hasil.code, hasil.out) == (2, "")
    assert hasil.err.startswith("Pemakaian: skp nilai")


def test_an_escape_in_an_argument_does_not_reach_the_terminal(skp: Skp) -> None:
    for argumen in (
        ["\x1b[31m"],
        ["nilai", "\x1b[31m"],
        ["nilai", "guru.yaml", "--minimal", "\x1b[31m"],
    ):
        assert skp(*argumen).code == 2


# Machine output


def test_json_has_exactly_the_promised_keys(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    isi = json.loads(skp("nilai", "guru.yaml", "a.yaml", "-f", "json").out)
    assert list(isi) == ["versi", "hasil", "temuan", "ringkasan"]
    rating = ["nilai", "sumber", "usulan", "karena", "dasar", "sifat"]
    for satu in isi["hasil"]:
        assert list(satu) == [
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
        ]
        assert list(satu["periode"]) == ["mulai", "selesai", "evaluasi"]
        assert list(satu["rating_hasil_kerja"]) == list(satu["rating_perilaku_kerja"]) == rating
        assert list(satu["predikat"]) == ["nilai", "karena", "dasar", "sifat"]
        assert [list(nilai) for nilai in satu["perilaku_kerja"]] == [["nilai", "rating"]] * 7
    baik, rusak = isi["hasil"]
    for rhk in baik["hasil_kerja"]:
        assert list(rhk) == ["id", "jenis", "rating", "sumber", "usulan", "indikator"]
        for indikator in rhk["indikator"]:
            assert list(indikator) == [
                "aspek",
                "target",
                "realisasi",
                "posisi",
                "capaian_persen",
                "keterangan",
            ]
    assert [list(satu) for satu in baik["kesenjangan"]] == [["jalur", "posisi", "tindak_lanjut"]]
    assert (rusak["status"], rusak["predikat"]["nilai"], rusak["nama"]) == (
        "galat",
        None,
        "Guru Contoh, S.Pd.",
    )
    kunci = ["kode", "tingkat", "pesan", "berkas", "baris", "kolom", "baris_akhir", "kolom_akhir"]
    assert [list(satu) for satu in isi["temuan"]] == [
        [*kunci, "jalur", "saran", "dasar", "dapat_diperbaiki"]
    ] * len(isi["temuan"])
    assert isi["ringkasan"] == {
        "dokumen": 2,
        "pegawai": 2,
        "dinilai": 1,
        "usulan": 0,
        "belum": 0,
        "galat": 1,
    }


def test_json_keeps_stderr_free_of_what_it_says_itself(skp: Skp) -> None:
    write_file("a.yaml", teacher(nip='"123"'))
    hasil = skp("nilai", "a.yaml", "-f", "json")
    assert hasil.err == ""
    assert json.loads(hasil.out)["temuan"][0]["kode"] == "SKP204"


def test_csv_header_and_rows(skp: Skp) -> None:
    hasil = skp("nilai", "guru.yaml", "-o", "a.csv")
    teks = Path("a.csv").read_bytes().decode()
    assert hasil.code == 0
    assert teks.startswith(
        "berkas,dokumen,nip,nama,jabatan,unit_kerja,organisasi,mulai,selesai,evaluasi,capaian_organisasi,"
        "rating_hasil_kerja,sumber_hasil_kerja,usulan_hasil_kerja,rating_perilaku_kerja,sumber_perilaku_kerja,"
        "usulan_perilaku_kerja,predikat,status,galat,peringatan\r\n"
    )
    (satu,) = csv.DictReader(io.StringIO(teks, newline=""))
    assert (satu["berkas"], satu["nip"], satu["predikat"]) == ("guru.yaml", TEACHER_NIP, "baik")


@pytest.mark.parametrize("format_", FORMAT)
def test_stdout_holds_results_only(skp: Skp, format_: str) -> None:
    write_file("a.yaml", teacher(hasil="rating_hasil_kerja: sesuai ekspetasi"))
    hasil = skp("nilai", "tiada.yaml", "a.yaml", "-f", format_)
    assert "tiada" not in hasil.out
    assert "tiada.yaml" in hasil.err
    assert "galat: " not in hasil.out
    assert "-->" not in hasil.out


@pytest.mark.parametrize(
    "argumen", [["-f", satu] for satu in FORMAT] + [["--mengapa", "--profil"], ["--ringkas"]]
)
def test_two_runs_give_the_same_bytes(skp: Skp, argumen: list[str]) -> None:
    write_file("b.yaml", teacher(nip='"123"'))
    satu, dua = (run_process("nilai", ".", *argumen, PYTHONHASHSEED=biji) for biji in ("1", "2"))
    assert satu.returncode == dua.returncode == 1
    assert (satu.stdout, satu.stderr) == (dua.stdout, dua.stderr)
    assert str(Path.cwd()).encode() not in satu.stdout + satu.stderr


# The terminal


def test_colour(skp: Skp) -> None:
    assert b"\x1b" not in run_process("nilai", "guru.yaml").stdout
    assert b"\x1b[" in run_process("nilai", "guru.yaml", FORCE_COLOR="1").stdout
    assert b"\x1b" not in run_process("nilai", "guru.yaml", FORCE_COLOR="1", NO_COLOR="1").stdout
    write_file("a.yaml", teacher(nip='"123"'))
    assert b"\x1b[" in run_process("nilai", "a.yaml", FORCE_COLOR="1").stderr


@pytest.mark.parametrize("lebar", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("opsi", [[], ["--mengapa", "--profil"]])
def test_no_line_is_wider_than_the_terminal(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, lebar: int, opsi: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(lebar))
    keluar = skp("nilai", "guru.yaml", str(ROOT / "examples" / "rencana.yaml"), *opsi).out
    assert max(len(baris) for baris in keluar.splitlines()) <= lebar


@pytest.mark.parametrize("lebar", ["0", "1", "abc", ""])
def test_a_senseless_width_does_no_harm(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, lebar: str
) -> None:
    monkeypatch.setenv("COLUMNS", lebar)
    assert skp("nilai", "guru.yaml").code == 0


@pytest.mark.parametrize("pengodean", ["cp1252", "ascii", "cp437", "latin-1"])
def test_a_poor_encoding_does_not_crash(skp: Skp, pengodean: str) -> None:
    write_file("a.yaml", teacher(nama='"Ćirić ≥ 漢字"', nip='"123"'))
    for argumen in (
        ["guru.yaml"],
        ["guru.yaml", "--mengapa", "--profil"],
        ["a.yaml"],
        ["a.yaml", "-f", "md"],
    ):
        hasil = run_process("nilai", *argumen, PYTHONIOENCODING=pengodean, PYTHONUTF8="0")
        assert hasil.returncode == (1 if "a.yaml" in argumen else 0)
        assert b"Traceback" not in hasil.stderr
        assert hasil.stdout
        hasil.stdout.decode(pengodean)
    if pengodean == "ascii":
        tabel = run_process("nilai", "guru.yaml", PYTHONIOENCODING="ascii").stdout
        assert b"[*]" in tabel
        assert b"?" not in tabel


def test_a_closed_pipe_ends_quietly(skp: Skp) -> None:
    for nomor in range(40):
        write_file(f"k/{nomor}.yaml", TEACHER.replace(TEACHER_NIP, f"19900214201903{2001 + nomor}"))
    for argumen in (["nilai", "k"], ["nilai", "k", "-f", "json"], ["--help"], ["nilai", "--help"]):
        perintah = [sys.executable, "-m", "skpcli", *argumen]
        with subprocess.Popen(perintah, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as jalan:
            assert jalan.stdout
            assert jalan.stderr
            jalan.stdout.close()
            assert jalan.stderr.read() == b""
            assert jalan.wait() == 0


@pytest.mark.parametrize("tutup", ["stdout", "stderr", "stdin"])
def test_a_closed_stream_does_no_harm(
    skp: Skp, monkeypatch: pytest.MonkeyPatch, tutup: str
) -> None:
    monkeypatch.setattr(sys, tutup, None)
    assert skp("nilai", "guru.yaml").code == 0
    assert skp("nilai", "-").code in (1, 2)
    assert skp("--help").code == 0


def test_help_loads_little() -> None:
    for argumen in ([], ["nilai"]):
        program = (
            "import sys; from skpcli.cli import jalankan; "
            f"kode = jalankan({[*argumen, '--help']}); "
            "print(kode, sorted({'yaml', 'pydantic', 'pydantic_core', 'rich'} & sys.modules.keys()))"
        )
        hasil = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        assert hasil.stdout.endswith("0 []\n")


# Paths


def test_standard_input(skp: Skp) -> None:
    hasil = run_process("nilai", "-", "--ringkas", stdin=TEACHER.encode())
    assert hasil.returncode == 0
    assert hasil.stdout.startswith(b"(masukan standar)  " + TEACHER_NIP.encode())


def test_globs_folders_and_doubles(skp: Skp) -> None:
    nip = ["199002142019032921", "199002142019032922", "199002142019032923"]
    for nomor, nama in zip(nip, ("k/b.yaml", "k/a.yml", "k/z/a.yaml"), strict=True):
        write_file(nama, TEACHER.replace(TEACHER_NIP, nomor))
    write_file("k/.tersembunyi.yaml", ":")
    os.symlink("../../guru.yaml", "k/z/luar.yaml")
    hasil = skp("nilai", "k", "k/*.yaml", "./k/z/../b.yaml", "--ringkas")
    assert (hasil.code, hasil.err) == (0, "")
    assert [baris.split()[0] for baris in hasil.out.splitlines()] == [
        "k/a.yml",
        "k/b.yaml",
        "k/z/a.yaml",
    ]
    assert skp("nilai", "k/*.yaml", "--ringkas").out.splitlines() == [hasil.out.splitlines()[1]]


def test_an_unreadable_file_is_2_and_the_others_are_done(
    skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = Path.open
    write_file("tutup.yaml", teacher(nip='"199002142019032922"'))

    def terkunci(self: Path, *argumen: str) -> object:
        if self.name == "tutup.yaml":
            raise PermissionError(13, "Permission denied")
        return asli(self, *argumen)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(Path, "open", terkunci)
    hasil = skp("nilai", ".", "--ringkas")
    assert hasil.code == 2
    assert "galat[SKP016]: berkas tidak dapat dibaca: tidak ada izin" in hasil.err
    assert hasil.out.startswith("guru.yaml")


# Hostile files


@pytest.mark.parametrize(
    ("isi", "kode"),
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
@pytest.mark.parametrize("format_", FORMAT)
def test_hostile_bytes_give_a_message(skp: Skp, isi: bytes, kode: str, format_: str) -> None:
    write_file("a.yaml", isi)
    hasil = skp("nilai", "a.yaml", "guru.yaml", "-f", format_)
    assert "guru.yaml" in hasil.out
    assert hasil.code == (1 if kode else hasil.code)
    assert kode in (hasil.out if format_ == "json" else hasil.err)
    assert "a.yaml" in hasil.both or not kode
    assert "\u202e" not in hasil.both
    if format_ == "json":
        assert json.loads(hasil.out)["temuan"] or not kode


@pytest.mark.parametrize(
    "isi",
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
def test_harmless_variants_are_read_alike(skp: Skp, isi: bytes) -> None:
    asli = skp("nilai", "guru.yaml")
    write_file("guru.yaml", isi)
    assert skp("nilai", "guru.yaml") == asli


def test_a_file_of_50_mb_is_refused(skp: Skp) -> None:
    with Path("besar.yaml").open("wb") as berkas:
        berkas.truncate(50_000_000)
    hasil = skp("nilai", "besar.yaml", "guru.yaml", "--ringkas")
    assert hasil.code == 1
    assert "galat[SKP001]" in hasil.err
    assert hasil.out.startswith("guru.yaml")


@pytest.mark.parametrize("format_", FORMAT)
@pytest.mark.parametrize(
    "nama", ["[/]", "[bold]Guru[/bold]", "[red]", "=1+1", "@a", "<b>x</b>", "a|b", "`x`", ":smile:"]
)
def test_a_name_is_data(skp: Skp, nama: str, format_: str) -> None:
    write_file("a.yaml", teacher(nama=json.dumps(nama)))
    for opsi in ([], ["--mengapa", "--profil"]):
        hasil = skp("nilai", "a.yaml", "-f", format_, *opsi)
        assert hasil.code == 0
        if format_ == "md":
            assert "<b>" not in hasil.out
        else:
            assert nama in hasil.out
    if format_ == "csv":
        (satu,) = csv.DictReader(io.StringIO(skp("nilai", "a.yaml", "-f", "csv").out))
        assert satu["nama"] == ("'" + nama if nama[0] in "=@" else nama)
        assert len(satu) == len(EMPLOYEE_COLUMNS)
    if format_ == "json":
        assert json.loads(hasil.out)["hasil"][0]["nama"] == nama


def test_a_file_name_is_data(skp: Skp) -> None:
    nama = write_file("a\x1b[31m[bold]\n\udcff.yaml", teacher(nip='"123"'))
    for format_ in FORMAT:
        assert skp("nilai", nama, "-f", format_).code == 1
    assert skp("nilai", f"{nama}x").code == 2
    assert skp("nilai", "guru.yaml", "-o", f"{nama}.csv").code == 0


# Masking

ORANG = (
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


@pytest.mark.parametrize(("nama", "bocor"), ORANG)
@pytest.mark.parametrize(
    "argumen",
    [["-f", satu] for satu in FORMAT]
    + [["--mengapa", "--profil"], ["--ringkas"], ["-o", "budi.json"]],
)
@pytest.mark.parametrize("rusak", [False, True])
def test_samarkan_leaves_no_name_and_no_number(
    skp: Skp, nama: str, bocor: tuple[str, ...], argumen: list[str], rusak: bool
) -> None:
    isi = teacher(nama=nama, nip='"19900214 201903 2 921"').replace(
        "Modul lengkap dan",
        f"{bocor[0].upper()} alias Kepala sekolah CONTOH, NIP 19900214.201903.2.921, 1972 03151998021922",
    )
    isi += f"x_catatan: pegawai\n{'warna: merah' if rusak else 'x_warna: merah'} # {TEACHER_NIP}\n"
    write_file(f"{TEACHER_NIP}.yaml", isi)
    hasil = skp("nilai", f"{TEACHER_NIP}.yaml", "--samarkan", *argumen)
    assert hasil.code == (1 if rusak else 0)
    semua = hasil.both + (Path("budi.json").read_text(encoding="utf-8") if "-o" in argumen else "")
    for satu in (*bocor, "Kepala Sekolah Contoh", TEACHER_NIP, "197203151998021922"):
        assert satu not in semua
    angka = "".join(huruf for huruf in semua if huruf.isdigit())
    assert TEACHER_NIP not in angka
    assert "1998021922" not in angka
    if "json" in argumen:
        json.loads(hasil.out)


@pytest.mark.parametrize(
    "cacat", ["  nama: Budi: Santoso", "  nama: &Budi Santoso", "\tnama: Budi Santoso", "a: [\n"]
)
def test_samarkan_masks_what_cannot_be_parsed(skp: Skp, cacat: str) -> None:
    isi = (
        teacher(nama="Budi Santoso").replace("  nama: Budi Santoso", cacat)
        + "\n  nama: Budi Santoso\n"
    )
    write_file("a.yaml", isi)
    for format_ in FORMAT:
        hasil = skp("nilai", "a.yaml", "-f", format_, "--samarkan")
        assert hasil.code == 1
        assert "SKP0" in hasil.both
        assert "Budi" not in hasil.both
        assert "Santoso" not in hasil.both
        assert TEACHER_NIP not in hasil.both


def test_samarkan_keeps_people_and_places_apart(skp: Skp) -> None:
    contoh = str(ROOT / "examples" / "dinas-contoh")
    asli = json.loads(skp("nilai", contoh, "-f", "json").out)["hasil"]
    samar = json.loads(skp("nilai", contoh, "-f", "json", "--samarkan").out)["hasil"]
    assert len({satu["nama"] for satu in samar}) == len(samar) == len(asli)
    for a, b in zip(asli, samar, strict=True):
        assert {**a, "nama": "", "nip": ""} == {**b, "nama": "", "nip": ""}


def test_samarkan_keeps_lines_and_carets(skp: Skp) -> None:
    write_file(
        "a.yaml",
        teacher(nama="Budi Santoso").replace("umpan_balik: Meriah", "umpan: Budi Santoso, Meriah"),
    )
    asli, samar = (skp("nilai", "a.yaml", *opsi).err.splitlines() for opsi in ([], ["--samarkan"]))
    assert [baris for baris in asli if "^" in baris] == [baris for baris in samar if "^" in baris]
    assert [len(baris) for baris in asli if " | " in baris] == [
        len(baris) for baris in samar if " | " in baris
    ]


def test_the_profile_knows_whose_results_others_support(skp: Skp) -> None:
    bawahan = teacher(nip='"199203142017052033"').replace(
        "199002142019032921", "199203142017052033"
    )
    bawahan = bawahan.replace("intervensi: R1 ", 'intervensi: "19900214 201903 2 921 / R2" ')
    write_file("bawahan.yaml", bawahan)
    assert "memimpin R2" in skp("nilai", "guru.yaml", "bawahan.yaml", "--profil").out
    lama = bawahan.replace("2025-", "2024-")
    write_file("bawahan.yaml", lama)
    assert "memimpin R2" not in skp("nilai", "guru.yaml", "bawahan.yaml", "--profil").out
