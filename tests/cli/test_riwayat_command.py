"""`skp riwayat`: what it prints in each format, and its exit codes."""

import csv
import io
import json

import pytest
from command_line import Skp, write_file
from documents import yaml_bytes
from periods import period

from skpcli.model.terms import Predikat

NIP = "199003142015032007"
SB, B, BP, *_ = Predikat
COLUMNS = (
    "nip,nama,jabatan,organisasi,mulai,selesai,evaluasi,rating_hasil_kerja,sumber_hasil_kerja,"
    "rating_perilaku_kerja,sumber_perilaku_kerja,predikat,status,predikat_sebelumnya,perubahan,"
    "menonjol,berkas,dokumen"
)


@pytest.fixture
def years(skp: Skp) -> Skp:
    documents = [
        period("triwulan I", predikat=B),
        period("triwulan III", predikat=BP),
        period("tahunan", predikat=SB),
    ]
    write_file("k/wulan.yaml", yaml_bytes(*documents))
    return skp


def test_json_has_all_periods(years: Skp) -> None:
    outcome = years("riwayat", "k", "-f", "json")
    assert outcome.code == 0
    data = json.loads(outcome.out)
    (person,) = data["pegawai"]
    assert (person["nip"], person["nama"]) == (NIP, "Wulan Prameswari")
    first, missing, third, yearly = person["periode"]
    assert first["periodik"] is None
    assert missing == {
        **dict.fromkeys(first),
        "mulai": "2025-04-01",
        "selesai": "2025-06-30",
        "evaluasi": "triwulan II",
        "status": "tidak ada",
    }
    assert (third["predikat_sebelumnya"], third["perubahan"]) == ("baik", "turun")
    assert (third["berkas"], third["dokumen"]) == ("k/wulan.yaml", 2)
    assert yearly["menonjol"] == "lebih tinggi"
    assert yearly["periodik"] == [
        {"evaluasi": "triwulan I", "mulai": "2025-01-01", "predikat": "baik"},
        {"evaluasi": "triwulan III", "mulai": "2025-07-01", "predikat": "butuh perbaikan"},
    ]
    (office,) = data["organisasi"]
    assert office["id"] == "arsip"
    assert [one["cacah"]["baik"] for one in office["periode"]] == [1, 0, 0]
    assert "SKP440" in {finding["kode"] for finding in data["temuan"]}
    assert data["ringkasan"]["dokumen"] == 3


def test_csv_has_one_row_a_period(years: Skp) -> None:
    text = years("riwayat", "k", "-f", "csv").out
    assert text.splitlines()[0] == COLUMNS
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["status"] for row in rows] == ["dinilai", "tidak ada", "dinilai", "dinilai"]
    assert {row["nip"] for row in rows} == {NIP}


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_table_says_what_changed_at_every_width(
    years: Skp, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = years("riwayat", "k").out.splitlines()
    assert max(map(len, lines)) <= width
    words = " ".join("".join(lines).replace("│", " ").split())
    for said in ("Wulan Prameswari", "turun: baik", "tidak ada", "Menonjol", "Organisasi arsip"):
        assert said in words or said in "\n".join(lines)


def test_markdown(years: Skp) -> None:
    text = years("riwayat", "k", "-f", "md").out
    assert "| triwulan II 2025 | - | - | - | dokumen tidak ada | - |" in text
    assert "turun: baik -&gt; butuh perbaikan" in text


def test_one_person_of_many(years: Skp) -> None:
    outcome = years("riwayat", ".", "--nip", "19900314 201503 2 007", "-f", "json")
    assert [person["nip"] for person in json.loads(outcome.out)["pegawai"]] == [NIP]
    refused = years("riwayat", ".", "--nip", "199003142015032099")
    assert refused.code == 2
    assert NIP in refused.err
    masked = years("riwayat", ".", "--nip", "199003142015032099", "--samarkan")
    assert NIP not in masked.err


def test_names_and_numbers_are_masked(years: Skp) -> None:
    for format_ in ("tabel", "json", "csv", "md"):
        both = years("riwayat", "k", "-f", format_, "--samarkan").both
        assert NIP not in both
        assert "Wulan" not in both


def test_an_error_is_told_and_all_else_printed(years: Skp) -> None:
    broken = period("triwulan IV", predikat=B)
    broken["pendekatan"] = "lain"
    write_file("k/rusak.yaml", yaml_bytes(broken))
    outcome = years("riwayat", "k")
    assert outcome.code == 1
    assert "SKP201" in outcome.err
    assert "galat" in outcome.out


def test_without_people_there_is_nothing_to_do(skp: Skp) -> None:
    write_file(
        "k/kosong.yaml",
        "jenis: organisasi\nid: a\nnama: A\nperiode: {mulai: 2025-01-01, selesai: 2025-12-31}\n",
    )
    outcome = skp("riwayat", "k")
    assert outcome.code == 2
    assert "tidak ada dokumen pegawai" in outcome.err


def test_warnings_fail_a_strict_run_only(years: Skp) -> None:
    assert years("riwayat", "k").code == 0
    assert years("riwayat", "k", "--ketat").code == 1
