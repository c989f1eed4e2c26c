"""`skp baru` at a terminal: what it asks, how one goes back, and what giving up leaves."""

import re
import sys
from pathlib import Path

import pytest
from command_line import ROOT
from drafted import (
    ANSWERS,
    NIP,
    OTHER_NIP,
    OWN_ANSWERS,
    as_options,
    codes_of,
    draft,
    employee,
    type_lines,
)

from skpcli.cli import run
from skpcli.cli.runs.baru_questions import ask_what_is_missing
from skpcli.drafts.make import Material
from skpcli.model.terms import JenisDokumen

NOTHING_LEFT_TO_ASK = {**OWN_ANSWERS, "golongan": "III/c", "unit_kerja": "X"}
"""What makes the choice of the leader's results the only question."""

KIND = "Berkas untuk: 1 pegawai, 2 organisasi"
LEADER = "Berkas SKP pejabat penilai, untuk memilih RHK-nya (boleh kosong)"
NAME = "Nama lengkap dengan gelar"
UNIT = "Unit kerja (boleh kosong)"
WHICH = "Pejabat penilai (nomor)"
ASSESSOR = "Nama pejabat penilai (atasan langsung)"
IN_ORDER = (
    KIND,
    NAME,
    "NIP (18 angka)",
    "Jabatan (",
    UNIT,
    LEADER,
    ASSESSOR,
    "Tahun SKP",
    "Tulis?",
)
EMPLOYEE = ("", "A", NIP, "Arsip", "3", "", "Bidang Arsip")
"""What is typed before the leader's document is asked for."""

FIRST = "  ini pertanyaan pertama\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")


def supported(path: str) -> list[str | None]:
    """Give the leader's results that the results in a file support."""
    content = employee(Path(path).read_text(encoding="utf-8"))
    return [rhk.intervensi for rhk in content.hasil_kerja.utama]


def test_it_asks_for_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    about_the_person = ("Budi: Contoh", "123", NIP, "kembali", OTHER_NIP, "Kepala Bidang", "3")
    about_the_rest = ("Ani", "Kepala", "", "2026")
    review = ("1", "Dewi Contoh", "")
    lines = ("1", *about_the_person, "IV/a", "", "tiada.yaml", "", *about_the_rest, *review)
    type_lines(monkeypatch, *lines)
    assert run(["baru"]) == 0
    stderr = capsys.readouterr().err
    places = [stderr.index(words) for words in IN_ORDER]
    assert places == sorted(places)
    assert "`tiada.yaml` tidak dapat dibaca" in stderr
    assert 'NIP harus 18 angka; "123" berisi 3 angka' in stderr
    assert "jenjang" not in stderr.casefold()
    text = Path("dewi-contoh.yaml").read_text(encoding="utf-8")
    assert codes_of(text) == []
    person = employee(text).pegawai
    assert (person.nama, person.nip, person.jenis_jabatan) == ("Dewi Contoh", OTHER_NIP, "JA")


@pytest.mark.parametrize("last_lines", [["t"], ["batal"], []])
def test_giving_up_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], last_lines: list[str]
) -> None:
    type_lines(monkeypatch, "", "", *last_lines)
    assert run(["baru", *as_options(ANSWERS | {"golongan": "III/c"})]) == 130
    assert "Dibatalkan; tidak ada yang ditulis." in capsys.readouterr().err
    assert not list(Path().iterdir())


@pytest.mark.parametrize("lines", [[], ["1"], ["1", "", "Budi"]])
def test_ctrl_c_in_a_question_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lines: list[str]
) -> None:
    left = list(lines)

    def next_line() -> str:
        if not left:
            raise KeyboardInterrupt
        return f"{left.pop(0)}\n"

    type_lines(monkeypatch)
    monkeypatch.setattr(sys.stdin, "readline", next_line)
    assert run(["baru"]) == 130
    assert capsys.readouterr().err.endswith(": \nDibatalkan; tidak ada yang ditulis.\n")
    assert not list(Path().iterdir())


def answer_about_existing_file(monkeypatch: pytest.MonkeyPatch, *lines: str) -> int:
    """Make a document whose file exists, answer what is asked then, and give the exit code."""
    Path("budi-contoh.yaml").write_text("milik saya")
    type_lines(monkeypatch, "", "", "", *lines)
    return run(["baru", *as_options(ANSWERS | {"golongan": "III/c"})])


def test_an_existing_file_stays_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for answer in ("", "t", "Tidak", "batal", "n", "<", "kembali"):
        assert answer_about_existing_file(monkeypatch, answer) == 130, answer
        stderr = capsys.readouterr().err
        assert "sudah ada" in stderr
        assert "Dibatalkan; tidak ada yang ditulis." in stderr
        assert Path("budi-contoh.yaml").read_text() == "milik saya"


def test_an_existing_file_is_overwritten_when_told_so_in_full(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for answers in (["timpa"], ["TIMPA"], ["Timpa"], ["y", "timpa"], ["Ya", "timpa"]):
        assert answer_about_existing_file(monkeypatch, *answers) == 0, answers
        asked_again = "tulis `timpa`, atau nama lain" in capsys.readouterr().err
        assert asked_again is (len(answers) == 2)
        assert Path("budi-contoh.yaml").read_text() != "milik saya"


def test_an_existing_file_gives_way_to_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for answers in (["lain"], ["ya", "lain"]):
        assert answer_about_existing_file(monkeypatch, *answers) == 0
        assert Path("budi-contoh.yaml").read_text() == "milik saya"
        Path("lain.yaml").unlink()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["99", "2", ""], ["R2"]),
        (["", ""], ["R1", "R2", "R3"]),
        (["semua", ""], ["R1", "R2", "R3"]),
        (["r2 2", ""], ["R2"]),
        (["1", "<", "3,2", ""], ["R2", "R3"]),
        (["2", "<", "", ""], ["R2"]),  # the earlier answer is the default
        (["2", "<", "semua", ""], ["R1", "R2", "R3"]),
        (["<", "2", ""], ["R2"]),
        (["1", "19", "2", ""], ["R2"]),  # the number of the choice in the review
    ],
)
def test_the_leaders_results_are_chosen(
    monkeypatch: pytest.MonkeyPatch, lines: list[str], expected: list[str]
) -> None:
    office = ROOT / "examples" / "dinas-contoh"
    leader = office / "pegawai" / "02-kepala-bidang-perpustakaan.yaml"
    type_lines(monkeypatch, *lines)
    own = as_options(NOTHING_LEFT_TO_ASK)
    assert run(["baru", "a.yaml", *own, "--atasan", str(leader)]) == 0
    assert supported("a.yaml") == expected


def test_the_review_is_about_the_chosen_results(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {**ANSWERS, **NOTHING_LEFT_TO_ASK, "penilai_nip": OTHER_NIP}
    type_lines(monkeypatch, "2", "<", "semua", "")
    material = ask_what_is_missing(
        JenisDokumen.PEGAWAI,
        Material(answers, employee(draft()).hasil_kerja.utama),
        lambda chosen: [f"tentang {[rhk.id for rhk in chosen.rhk]}"],
        {},
        asked_before=False,
    )
    stderr = capsys.readouterr().err
    assert stderr.index("Yang didukung") < stderr.index("Periksa dahulu")
    assert re.search(r"\d+ intervensi +R2\n  ! tentang \['R2'\]\n", stderr)
    assert re.search(r"\d+ intervensi +R1, R2\n  ! tentang \['R1', 'R2'\]\n", stderr)
    assert material
    assert [rhk.id for rhk in material.rhk] == ["R1", "R2"]
    assert "intervensi" not in material.answers


def test_a_leader_has_no_results_to_choose(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(draft())
    type_lines(monkeypatch, "")
    own = NOTHING_LEFT_TO_ASK | {
        "jabatan": "Kepala Balai",
        "jenis_jabatan": "pimpinan unit mandiri",
        "penilai_nip": NIP,
    }
    assert run(["baru", "a.yaml", *as_options(own), "--atasan", "p.yaml"]) == 0
    assert "Yang didukung" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "lines", "offers"),
    [
        ([], ["<"], [f"{KIND} [1]: ", FIRST]),
        ([], ["1", "<"], [f"{KIND} [1]: ", f"{NAME}: ", f"{KIND} [1]: "]),
        ([], [*EMPLOYEE, "<"], [f"{LEADER}: ", f"{UNIT} [Bidang Arsip]: "]),
        ([], [*EMPLOYEE, "<", "<", "", ""], [f"{UNIT} [Bidang Arsip]: ", f"{LEADER}: "]),
        ([], [*EMPLOYEE, "", "<"], [f"{LEADER}: ", f"{ASSESSOR}: ", f"{LEADER}: "]),
        ([], ["2", "<"], [f"{KIND} [1]: ", "Nama organisasi atau unit kerja: ", f"{KIND} [2]: "]),
        (["--jenis", "pegawai"], ["<"], [f"{NAME}: ", FIRST, f"{NAME}: "]),
        ([], [*EMPLOYEE, "p.yaml", "kembali"], ["Yang didukung", f"{LEADER} [p.yaml]: "]),
        ([], [*EMPLOYEE, "p.yaml", "<", "-", "<"], [f"{ASSESSOR}: ", f"{LEADER}: "]),
        (
            [],
            [*EMPLOYEE, "p.yaml", "<", "tiada", ""],
            ["`tiada` tidak dapat dibaca", f"{LEADER} [p.yaml]: "],
        ),
        ([], [*EMPLOYEE, "dua.yaml", "<"], [f"{WHICH} [1]: ", f"{LEADER} [dua.yaml]: "]),
        ([], [*EMPLOYEE, "dua.yaml", "2", "<"], ["Yang didukung", f"{WHICH} [2]: "]),
        (
            [],
            [*EMPLOYEE, "dua.yaml", "2", "<", "<", ""],
            [f"{LEADER} [dua.yaml]: ", f"{WHICH} [2]: "],
        ),
        ([], [*EMPLOYEE, "dua.yaml", "2", "<", "<", "p.yaml", "<", "dua.yaml"], [f"{WHICH} [1]: "]),
        ([], ["", "A", "<", "<", "2", "<", "1"], [f"{KIND} [2]: ", f"{NAME} [A]: "]),
        ([], ["", "A", NIP, "<"], [f"{NAME}: ", f"NIP (18 angka) [{NIP}]: "]),
        ([], ["", "A", NIP, "<", "<", ""], [f"{NAME} [A]: ", f"NIP (18 angka) [{NIP}]: "]),
        ([], ["", "A", NIP, "Arsip", "3", "<"], ["Jenis jabatan [JA]: "]),
        (["--nama", "A"], ["<"], ["NIP (18 angka): ", FIRST, "NIP (18 angka): "]),
        (
            as_options(ANSWERS | {"golongan": "III/c", "penilai_nip": OTHER_NIP}),
            ["X", "<"],
            ["Periksa dahulu", "Unit kerja (boleh kosong) [X]: "],
        ),
        (
            as_options(ANSWERS | NOTHING_LEFT_TO_ASK | {"penilai_nip": OTHER_NIP}),
            ["1", "Budi Dua", "<"],
            ["Budi Contoh", f"{NAME} [Budi Contoh, S.Pd.]: ", "Budi Dua", FIRST, "Budi Dua"],
        ),
    ],
)
def test_going_back_offers_the_earlier_answer(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    lines: list[str],
    offers: list[str],
) -> None:
    Path("p.yaml").write_text(draft())
    Path("dua.yaml").write_text(draft() + "---\n" + draft(nip=OTHER_NIP))
    type_lines(monkeypatch, *lines)
    assert run(["baru", *arguments]) == 130
    stderr = capsys.readouterr().err
    assert stderr.startswith("Enter = jawaban dalam [ ]")
    assert stderr.count("Enter = jawaban") == 1
    position = 0
    for offer in offers:
        assert offer in stderr[position:]
        position = stderr.index(offer, position) + len(offer)


def test_a_leader_is_chosen_from_a_file_of_several(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("p.yaml").write_text(draft() + "---\n" + draft(nip=OTHER_NIP, nama="Citra Contoh"))
    person = ("Dewi", "199202142019032923", "Guru Ahli Pertama", "III/b", "")
    type_lines(monkeypatch, "1", *person, "p.yaml", "9", "2", "R2", "")
    assert run(["baru"]) == 0
    assert "2 Citra Contoh, " in capsys.readouterr().err
    penilai = employee(Path("dewi.yaml").read_text(encoding="utf-8")).pejabat_penilai
    assert (penilai.nama, penilai.nip) == ("Citra Contoh", OTHER_NIP)
    assert supported("dewi.yaml") == ["R2"]


def test_the_first_question_has_none_before_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ("Dinas Contoh", "Dinas", "dinas", "", "<", "Kota Contoh")
    type_lines(monkeypatch, "<", "", *answers, "", "x", "")
    assert run(["baru", "--jenis", "organisasi"]) == 0
    stderr = capsys.readouterr().err
    assert "ini pertanyaan pertama" in stderr
    assert "wajib diisi" in stderr
    assert "misalnya `dinas`" in stderr
    assert codes_of(Path("dinas.yaml").read_text(encoding="utf-8")) == []
