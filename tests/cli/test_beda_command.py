"""`skp beda`: what it prints in each format, and its exit codes."""

import json

import pytest
from command_line import TEACHER, TEACHER_NIP, Skp, write_file

OLD_TARGET, NEW_TARGET = "target: 12 modul", "target: 10 modul"


@pytest.fixture
def versions(skp: Skp) -> Skp:
    """Write an old version whose first target is higher."""
    assert TEACHER.count(OLD_TARGET) == 1
    write_file("lama.yaml", "tanggal_penetapan: 2025-01-20\n" + without_day(TEACHER))
    lowered = without_day(TEACHER).replace(OLD_TARGET, NEW_TARGET, 1)
    write_file("baru.yaml", "tanggal_penetapan: 2025-01-20\n" + lowered)
    return skp


def without_day(text: str) -> str:
    """Take the day away on which the SKP was set."""
    lines = [line for line in text.splitlines() if not line.startswith("tanggal_penetapan:")]
    return "\n".join(lines) + "\n"


def test_json_names_every_change(versions: Skp) -> None:
    outcome = versions("beda", "lama.yaml", "baru.yaml", "-f", "json")
    assert outcome.code == 0
    data = json.loads(outcome.out)
    lowered = data["perubahan"][0]
    assert lowered == {
        "jenis": "target diturunkan",
        "nip": TEACHER_NIP,
        "nama": "Guru Contoh, S.Pd.",
        "jalur": "hasil_kerja.utama.R1.indikator.1.target",
        "lama": "12 modul",
        "baru": "10 modul",
        "sesudah_penetapan": True,
    }
    assert data["ringkasan"] == {
        "dokumen": 1,
        "perubahan": len(data["perubahan"]),
        "target_diturunkan": 1,
        "sesudah_penetapan": 1,
    }


def test_texts_say_it_too(versions: Skp) -> None:
    text = versions("beda", "lama.yaml", "baru.yaml").out
    assert "12 modul -> 10 modul" in " ".join(text.split())
    assert "sesudah SKP ditetapkan" in " ".join(text.split())
    markdown = versions("beda", "lama.yaml", "baru.yaml", "-f", "md").out
    assert "| target diturunkan, sesudah SKP ditetapkan |" in markdown


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_too_long(versions: Skp, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = versions("beda", "lama.yaml", "baru.yaml").out.splitlines()
    assert max(map(len, lines)) <= width


def test_exit_codes(versions: Skp) -> None:
    assert versions("beda", "lama.yaml", "baru.yaml", "--ketat").code == 1
    assert versions("beda", "baru.yaml", "lama.yaml", "--ketat").code == 0
    assert versions("beda", "lama.yaml", "tidak-ada.yaml").code == 2
    assert versions("beda", "-", "-").code == 2
    assert versions("beda", "lama.yaml", "baru.yaml", "-o", "lama.yaml", "-f", "json").code == 2
    write_file("rusak.yaml", TEACHER.replace("jenjang: ahli pertama", "jenjang: tinggi"))
    broken = versions("beda", "guru.yaml", "rusak.yaml", "-f", "json")
    assert broken.code == 1
    assert "SKP201" in broken.err
    assert json.loads(broken.out)["perubahan"] == []


def test_nothing_differs_from_itself(skp: Skp) -> None:
    for format_ in ("teks", "md"):
        outcome = skp("beda", "guru.yaml", "guru.yaml", "-f", format_)
        assert outcome.code == 0
        assert "Tidak ada perbedaan." in outcome.out


def test_names_and_numbers_are_masked(versions: Skp) -> None:
    for format_ in ("teks", "json", "md"):
        both = versions("beda", "lama.yaml", "baru.yaml", "-f", format_, "--samarkan").both
        assert TEACHER_NIP not in both
        assert "Guru Contoh" not in both


def test_an_unknown_ending_is_refused_first(skp: Skp) -> None:
    outcome = skp("beda", "tidak-ada", "tidak-ada", "-o", "hasil.csv")
    assert outcome.code == 2
    assert ".csv" in outcome.err
    assert "tidak-ada" not in outcome.err
