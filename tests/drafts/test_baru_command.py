"""`skp baru` without a terminal: options, the leader's file, a table of people."""

import json
import shlex
from pathlib import Path

import pytest
from command_line import ROOT
from drafted import (
    ANSWERS,
    NIP,
    OTHER_NIP,
    OWN_ANSWERS,
    UNIT_ANSWERS,
    as_options,
    draft,
    employee,
)

from skpcli.cli import run
from skpcli.cli.runs.skema import SCHEMA_FILE
from skpcli.model.terms import JenisDokumen

OFFICE = ROOT / "examples" / "dinas-contoh"
LEADER = OFFICE / "pegawai" / "02-kepala-bidang-perpustakaan.yaml"
IN_COMMON = as_options(
    {name: ANSWERS[name] for name in ("penilai_nama", "penilai_jabatan", "tahun")}
)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")


def written(name: str) -> str:
    """Give what was written into a file."""
    return Path(name).read_text(encoding="utf-8")


def names_here() -> list[str]:
    """Give the names of what lies in the folder."""
    return sorted(path.name for path in Path().iterdir())


def test_options_alone_write_a_file(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["baru", *as_options(ANSWERS)]) == 0
    assert capfd.readouterr().err.startswith("Tersimpan: budi-contoh.yaml\n")
    assert run(["periksa", "budi-contoh.yaml", "--ketat", "--abaikan", "SKP225"]) == 0
    assert "tidak ada temuan" in capfd.readouterr().err
    assert run(["periksa", "budi-contoh.yaml", "-f", "ringkas"]) == 0
    assert "peringatan[SKP225]: masih berisi contoh dari `skp baru`" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Eselon III", "JA"), ("administrator", "JA"), ("JFU", "pelaksana"), ("jpt pratama", "JPT")],
)
def test_titles_and_dates_are_read_as_in_documents(title: str, kind: str) -> None:
    answers = {**ANSWERS, "jenis_jabatan": title, "mulai": "1/1/2026", "selesai": "31-Des-26"}
    answers.pop("tahun", None)
    answers.pop("jenjang", None)
    assert run(["baru", "a.yaml", *as_options(answers)]) == 0
    assert f"jenis_jabatan: {kind}   #" in written("a.yaml")
    assert "mulai: 2026-01-01\n  selesai: 2026-12-31\n" in written("a.yaml")


@pytest.mark.parametrize(
    ("path", "to_check", "to_install"),
    [
        ("a.yaml", "a.yaml", ""),
        ("./a.yaml", "a.yaml", ""),
        ("d/a.yaml", "d/a.yaml", " d"),
        ("d e/a.yaml", '"d e/a.yaml"', ' "d e"'),
    ],
)
def test_what_to_do_next(
    path: str, to_check: str, to_install: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(path).parent.mkdir(exist_ok=True)
    assert run(["baru", path, *as_options(ANSWERS)]) == 0
    assert capfd.readouterr().err.splitlines()[-2:] == [
        f"  skp periksa {to_check}",
        f"  skp skema --pasang{to_install}   # pelengkap isian bagi editor",
    ]
    assert run(["skema", "--pasang", *shlex.split(to_install)]) == 0
    assert Path(path).with_name(SCHEMA_FILE).is_file()


def test_it_never_overwrites(capfd: pytest.CaptureFixture[str]) -> None:
    Path("budi-contoh.yaml").write_text("milik saya")
    assert run(["baru", *as_options(ANSWERS)]) == 2
    assert "`budi-contoh.yaml` sudah ada dan tidak ditimpa" in capfd.readouterr().err
    assert written("budi-contoh.yaml") == "milik saya"
    Path("gantung.yaml").symlink_to("tiada")
    assert run(["baru", "gantung.yaml", *as_options(ANSWERS)]) == 2


def test_the_file_is_one_that_folders_are_read_by() -> None:
    Path("d").mkdir()
    for path, expected in (("x", "x.yaml"), ("x.YML", "x.YML"), ("d", "d/budi-contoh.yaml")):
        assert run(["baru", path, *as_options(ANSWERS)]) == 0
        assert Path(expected).is_file()


def test_a_dash_prints(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["baru", "-", "--jenis", "organisasi", *as_options(UNIT_ANSWERS)]) == 0
    assert capfd.readouterr().out == draft(JenisDokumen.ORGANISASI)
    assert names_here() == []


def test_without_a_terminal_it_names_the_missing_option(
    capfd: pytest.CaptureFixture[str],
) -> None:
    for missing in ANSWERS:
        answers = {name: answer for name, answer in ANSWERS.items() if name != missing}
        assert run(["baru", *as_options(answers)]) == 2
        assert f"--{missing.replace('_', '-')}" in capfd.readouterr().err
        assert names_here() == []


def test_mistakes_are_named(capfd: pytest.CaptureFixture[str]) -> None:
    usual = as_options(ANSWERS)
    for arguments, message in (
        (["--nip", "1"], "`--nip`: NIP harus 18 angka"),
        (["--ke", "x"], "`--ke` hanya dipakai bersama `--dari`"),
        (["--dari", "a.csv", "b.yaml"], "hapus `b.yaml`"),
        (["--dari", "a.csv", "--jenis", "organisasi"], "`--dari` hanya untuk pegawai"),
        (["--dari", "a.csv"], "`a.csv` tidak dapat dibaca"),
        (["--intervensi", "R1"], "sebut berkasnya"),
        (["--atasan", "a.yaml"], "`a.yaml` tidak dapat dibaca"),
        (["--jenis", "organisasi", "--nip", NIP], "`--nip` tidak dipakai untuk jenis organisasi"),
        (["--instansi", "x"], "`--instansi` tidak dipakai untuk jenis pegawai"),
        ([*usual, "--mulai", "2027-01-01"], "sebelum hari pertama"),
        ([*usual, "--evaluasi", "bulanan"], "--mulai, --selesai"),
        (
            [*usual, "--mulai", "2026-01-01", "--selesai", "2026-06-30"],
            "galat: pakai --tahun, atau --mulai dan --selesai; jangan ketiganya",
        ),
        ([*usual, "tiada/x.yaml"], "tidak dapat ditulis"),
    ):
        assert run(["baru", *arguments]) == 2, arguments
        assert message in capfd.readouterr().err
        assert names_here() == []


def test_what_an_auditor_would_ask_is_said_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["baru", *as_options(ANSWERS | {"golongan": "III/a"})]) == 0
    warning = "peringatan: golongan III/a tidak sesuai dengan jenjang ahli muda"
    assert warning in capfd.readouterr().err


# The leader's file


def codes_about(path: str, capfd: pytest.CaptureFixture[str], *options: str) -> set[str]:
    """Check a file and give the codes of what was found in it."""
    capfd.readouterr()
    run(["periksa", path, *options, "-f", "json"])
    findings = json.loads(capfd.readouterr().out)["temuan"]
    return {finding["kode"] for finding in findings if finding["berkas"] == path}


@pytest.mark.parametrize(
    ("options", "expected"), [([], ["R1", "R2", "R3"]), (["--intervensi", "R2"], ["R2"])]
)
def test_the_leader_gives_identity_period_and_results(
    options: list[str], expected: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    own = as_options(OWN_ANSWERS)
    assert run(["baru", "a.yaml", *own, "--atasan", str(LEADER), *options]) == 0
    content, leader = employee(written("a.yaml")), employee(LEADER.read_text("utf-8"))
    assert content.pejabat_penilai.nip == leader.pegawai.nip
    assert content.periode == leader.periode
    assert content.organisasi == leader.organisasi
    assert [rhk.intervensi for rhk in content.hasil_kerja.utama] == expected
    # The example leader is appraised, the newcomer is not.
    around = ("--konteks", str(OFFICE), "--ketat", "--abaikan", "SKP225")
    assert codes_about("a.yaml", capfd, *around) <= {"SKP408"}
    assert codes_about("a.yaml", capfd) <= {"SKP225", "SKP302", "SKP313"}


@pytest.mark.parametrize("jenis_jabatan", ["JPT", "pimpinan unit mandiri"])
def test_leaders_support_goals_and_no_results(
    jenis_jabatan: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(draft())
    own = as_options(OWN_ANSWERS | {"nip": OTHER_NIP, "jenis_jabatan": jenis_jabatan})
    arguments = ["baru", "a.yaml", *own, "--atasan", "p.yaml"]
    assert run([*arguments, "--intervensi", "R1"]) == 2
    message = "pimpinan mendukung sasaran organisasi, bukan RHK; hapus --intervensi"
    assert capfd.readouterr().err == f"galat: {message}\n"
    assert not Path("a.yaml").exists()
    assert run(arguments) == 0
    content = employee(written("a.yaml"))
    assert content.pejabat_penilai.nip == NIP
    assert content.periode.mulai.year == 2026


def test_an_empty_choice_of_results(capfd: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(draft())
    for choice in ("", " , "):
        assert run(["baru", "--atasan", "p.yaml", "--intervensi", choice]) == 2
        assert capfd.readouterr().err == "galat: `--intervensi` kosong; pilih dari: R1, R2\n"


def test_a_hint_quotes_a_path_with_blanks(capfd: pytest.CaptureFixture[str]) -> None:
    Path("p q.yaml").write_text("a: 1")
    assert run(["baru", "--atasan", "p q.yaml"]) == 2
    assert 'lihat `skp periksa "p q.yaml"`' in capfd.readouterr().err


def test_a_leader_who_cannot_be_found(capfd: pytest.CaptureFixture[str]) -> None:
    for content, message in (
        ("a: 1", "tidak memuat SKP pegawai yang dapat dibaca"),
        (
            draft() + "---\n" + draft(nip=OTHER_NIP),
            "memuat 2 SKP pegawai; sebut yang mana",
        ),
        (draft(), "RHK `R9` tidak ada pada SKP atasan; pilih dari: R1, R2"),
    ):
        Path("p.yaml").write_text(content)
        assert run(["baru", "--atasan", "p.yaml", "--intervensi", "R9"]) == 2
        assert message in capfd.readouterr().err


def test_one_of_several_leaders() -> None:
    Path("p.yaml").write_text(draft() + "---\n" + draft(nip=OTHER_NIP, nama="Citra Contoh"))
    own = {"nama": "D", "nip": "199202142019032923", "jabatan": "Guru Ahli Pertama"}
    leader = ["--atasan", "p.yaml", "--penilai-nip"]
    assert run(["baru", "d.yaml", *as_options(own), *leader, OTHER_NIP]) == 0
    assert employee(written("d.yaml")).pejabat_penilai.nama == "Citra Contoh"
    assert run(["baru", *leader, "199302142019032924"]) == 2


# A table of people


def write_table(content: str | bytes) -> str:
    """Write a table and give its name."""
    data = content.encode() if isinstance(content, str) else content
    Path("daftar.csv").write_bytes(data)
    return "daftar.csv"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_file_for_each_row(separator: str, encoding: str, line_break: str) -> None:
    rows = (
        ("NIP", "Nama", " JABATAN ", "Jenis Jabatan"),
        (f'="{NIP}"', '"Budi, S.Pd."', "Guru Ahli Muda", ""),
        (OTHER_NIP, "Budi", "Arsip", "pelaksana"),
    )
    lines = [separator.join(cells) for cells in rows]
    table = write_table(line_break.join(lines).encode(encoding))
    assert run(["baru", "--dari", table, "--ke", "hasil/x", *IN_COMMON]) == 0
    names = sorted(path.name for path in Path("hasil/x").iterdir())
    assert names == ["budi-2.yaml", "budi.yaml"]
    assert run(["periksa", "hasil/x", "--ketat", "--abaikan", "SKP225"]) == 0
    content = employee(written("hasil/x/budi.yaml"))
    assert (content.pegawai.nama, content.pegawai.nip) == ("Budi, S.Pd.", NIP)


def test_rows_that_cannot_be_written_are_named(capfd: pytest.CaptureFixture[str]) -> None:
    Path("ada.yaml").write_text("milik saya")
    table = write_table(
        "nama;nip;jabatan;golongan;warna\n"
        f"Ada;{NIP};Guru Ahli Muda;;x\n"
        "\n"
        "Budi;1,99002E+17;Guru Ahli Muda;;\n"
        f"Citra;{OTHER_NIP};Guru;;\n"
        "Dewi;199202142019032923;Guru Ahli Muda;III/c;\n"
        "Dewi;199202142019032923;Guru Ahli Muda;III/c;\n"
        "Eka;;Guru Ahli Muda;;;lebih\n"
        ";199302142019032924;Guru Ahli Muda;;\n"
    )
    assert run(["baru", "--dari", table, *IN_COMMON]) == 1
    stderr = capfd.readouterr().err
    for text in (
        "Kolom yang tidak dipakai: warna",
        "baris 2 dilewati: `ada.yaml` sudah ada dan tidak ditimpa",
        'baris 4 dilewati: nip: NIP "1,99002E+17" rusak oleh Excel',
        "baris 5 dilewati: jenis_jabatan kosong; isi kolomnya, atau sebut --jenis-jabatan",
        "baris 7 dilewati: orang yang sama dengan baris 6",
        "baris 8 dilewati: ada 6 sel",
        "baris 9 dilewati: nama kosong",
        "1 berkas ditulis ke `.`, 6 baris dilewati.",
    ):
        assert text in stderr
    assert written("ada.yaml") == "milik saya"
    assert names_here() == ["ada.yaml", "daftar.csv", "dewi.yaml"]
    assert run(["baru", "--dari", table, *IN_COMMON]) == 1
    assert names_here() == ["ada.yaml", "daftar.csv", "dewi.yaml"]


def test_a_row_is_named_as_a_spreadsheet_does(capfd: pytest.CaptureFixture[str]) -> None:
    person = f"Budi Contoh,{NIP},Guru Ahli Muda"
    wrong = "Citra,1,Guru"
    for table, number in (
        (f'nama,nip,jabatan\n"Budi\nContoh",{NIP},Guru Ahli Muda\n\n{wrong}\n', 4),
        (f"sep=;\nnama,nip,jabatan\n{person}\n{wrong}\n".replace(",", ";"), 3),
        (f'SEP=,\r\nnama,nip,jabatan,"a;b;c;d"\r\n{person}\r\n{wrong}\r\n', 3),
        (f'"sep=|"\nnama,nip,jabatan\n{person}\n{wrong}\n'.replace(",", "|"), 3),
    ):
        assert run(["baru", "--dari", write_table(table), *IN_COMMON]) == 1
        assert f"baris {number} dilewati: nip: NIP harus 18 angka" in capfd.readouterr().err
        Path("budi-contoh.yaml").unlink()


def test_a_row_of_a_leader_is_not_linked_to_results(capfd: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text(draft())
    table = write_table(
        "nama;nip;jabatan;jenis_jabatan\n"
        f"Citra;{OTHER_NIP};Kepala Balai;pimpinan unit mandiri\n"
        "Dewi;199202142019032923;Arsip;pelaksana\n"
    )
    arguments = ["baru", "--dari", table, "--atasan", "p.yaml"]
    assert run([*arguments, "--ke", "x", "--intervensi", "R1"]) == 1
    assert "baris 2 dilewati: pimpinan mendukung sasaran organisasi" in capfd.readouterr().err
    assert [path.name for path in Path("x").iterdir()] == ["dewi.yaml"]
    assert run([*arguments, "--ke", "y"]) == 0


def test_a_table_that_will_not_do(capfd: pytest.CaptureFixture[str]) -> None:
    for table, message in (
        (
            b"PK\x03\x04\x14\x00",
            "galat: `daftar.csv` adalah buku kerja Excel; di Excel pilih Simpan sebagai, jenis "
            "`CSV UTF-8`, lalu pakai berkas itu",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "adalah buku kerja Excel"),
        (f"nama;nip;jabatan\n{'a' * 200_000};{NIP};b", "`daftar.csv` bukan CSV yang utuh"),
        (f'nama;nip;jabatan\n"a;{NIP};b\n{"c;1;d" * 50_000}', "`daftar.csv` bukan CSV yang utuh"),
        (f"nama;nip;jabatan;nip\na;{NIP};b;", "kolom nip tertulis dua kali; hapus salah satu"),
        (f"nama;nip;jabatan; NIP \na;{NIP};b;", "kolom nip tertulis dua kali; hapus salah satu"),
        (
            f"nama;nip;jabatan;Unit Kerja;unit_kerja\na;{NIP};b;;",
            "kolom unit_kerja tertulis dua kali",
        ),
        ("", "tanpa kolom nama, nip, jabatan"),
        ("nama;jabatan\na;b", "tanpa kolom nip"),
        ("nama,nip,jabatan\n", "tidak memuat baris pegawai"),
        (b"nama;nip;jabatan\n\xe9;1;2", "bukan UTF-8"),
        (f"nama;nip;jabatan\na;{NIP};b", "kolom `penilai_nama` atau opsi --penilai-nama"),
    ):
        assert run(["baru", "--dari", write_table(table)]) == 2
        assert message in capfd.readouterr().err
        assert names_here() == ["daftar.csv"]
