"""`skp kaskade` as its users meet it: options, streams, exit codes."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from command_line import ROOT, Outcome, Skp, write_file

LEADER, SUBORDINATE = "197001012000031901", "199001012015032902"

EMPLOYEE = """jenis: pegawai
versi: 1
periode: {{mulai: 2025-01-01, selesai: 2025-12-31}}
pegawai: {{nama: {nama}, nip: "{nip}", jabatan: Jabatan Rekaan, jenis_jabatan: JA}}
pejabat_penilai: {{nama: Rekaan Atasan, nip: "{penilai}", jabatan: Atasan}}
hasil_kerja:
  utama:
    - rencana: Hasil dari {nama}
      intervensi: {intervensi}
"""
ORGANISATION = """jenis: organisasi
versi: 1
id: dinas
nama: Dinas Rekaan
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
sasaran:
  - {id: S1, uraian: Sasaran rekaan}
"""


Command = Callable[..., Outcome]


def employee_text(nama: str, nip: str, penilai: str, intervensi: str) -> str:
    return EMPLOYEE.format(nama=nama, nip=nip, penilai=penilai, intervensi=intervensi)


@pytest.fixture
def kaskade(skp: Skp, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Give the command in a folder with a cascade of three."""
    monkeypatch.setenv("COLUMNS", "100")
    write_file("data/0.yaml", ORGANISATION)
    leader = employee_text("Rekaan Atasan", LEADER, "196001011990031903", "dinas/S1")
    write_file("data/1.yaml", leader)
    write_file("data/2.yaml", employee_text("Rekaan Bawahan", SUBORDINATE, LEADER, "R1"))
    return partial(skp, "kaskade")


def test_tree_on_stdout(kaskade: Command) -> None:
    outcome = kaskade("data")
    assert outcome.code == 0
    assert outcome.out.startswith(
        "Dinas Rekaan (dinas), capaian: belum ada\n└─ dinas/S1 Sasaran rekaan\n"
    )
    assert "      └─ Rekaan Bawahan, Jabatan Rekaan" in outcome.out
    assert outcome.out.splitlines()[-1].startswith("Cakupan: 1 dari 1 sasaran didukung;")


@pytest.mark.parametrize("suffix", ["json", "md", "csv", "mmd", "dot", "txt"])
def test_the_ending_chooses_the_format(kaskade: Command, suffix: str) -> None:
    outcome = kaskade("data", "-o", f"k.{suffix}")
    assert (outcome.code, outcome.out) == (0, "")
    assert f"Tersimpan: k.{suffix}" in outcome.err
    beginnings = {
        "json": "{",
        "md": "# Kaskade",
        "csv": "id,",
        "mmd": "flowchart",
        "dot": "digraph",
        "txt": "Dinas",
    }
    assert Path(f"k.{suffix}").read_text(encoding="utf-8").startswith(beginnings[suffix])


def test_json_carries_the_findings_and_stderr_does_not(kaskade: Command) -> None:
    write_file("data/2.yaml", "jenis: pegawai\n")
    outcome = kaskade("data", "-f", "json")
    data = json.loads(outcome.out)
    assert outcome.code == 1
    assert data["temuan"]
    assert "SKP" not in outcome.err
    assert {node["id"] for node in data["simpul"]} == {"dinas/S1", f"{LEADER}/R1"}
    as_text = kaskade("data")
    assert (as_text.code, "SKP104" in as_text.err, "SKP104" in as_text.out) == (1, True, False)


def test_below_and_above(kaskade: Command) -> None:
    below = kaskade("data", "--dari", f"{LEADER}/R1").out
    assert "dinas/S1" not in below
    assert "Rekaan Bawahan," in below
    above = kaskade("data", "--ke", LEADER).out
    assert "dinas/S1" in above
    assert "Rekaan Bawahan," not in above
    assert "S1" not in kaskade("data", "--ke", SUBORDINATE, "--dari", SUBORDINATE).out


@pytest.mark.parametrize("option", ["--dari", "--ke", "--pimpinan"])
def test_unknown_names(kaskade: Command, option: str) -> None:
    outcome = kaskade("data", option, SUBORDINATE[:-1] + "9")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"Maksud Anda {SUBORDINATE}" in outcome.err
    assert "tidak ada di antara berkas" in kaskade("data", option, "zzz").err


def test_problems_only(kaskade: Command) -> None:
    write_file("data/2.yaml", employee_text("Rekaan Bawahan", SUBORDINATE, LEADER, "R7"))
    outcome = kaskade("data", "--dari", SUBORDINATE, "--hanya-masalah")
    assert "[putus" in outcome.out
    assert "dinas/S1" not in outcome.out


def test_matrix(kaskade: Command) -> None:
    for outcome in (kaskade("data", "--matriks"), kaskade("data", "--pimpinan", LEADER)):
        assert outcome.code == 0
        assert "Matriks Peran dan Hasil: Rekaan Atasan" in outcome.out
        assert "R1 Hasil dari Rekaan Bawahan" in " ".join(outcome.out.split())
    assert kaskade("data", "--matriks", "-f", "csv").out.startswith("pimpinan,nama,")
    assert kaskade("data", "--matriks", "-o", "m.md").code == 0
    assert "Tidak ada pegawai" in kaskade("data", "--pimpinan", SUBORDINATE).out


@pytest.mark.parametrize(
    "options", [("-f", "json"), ("-o", "m.dot"), ("--dari", "dinas"), ("--hanya-masalah",)]
)
def test_what_does_not_go_with_a_matrix(kaskade: Command, options: tuple[str, ...]) -> None:
    outcome = kaskade("data", "--matriks", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert "matriks tidak dapat" in outcome.err


def test_context_is_not_reported(kaskade: Command) -> None:
    outcome = kaskade("data/2.yaml", "--konteks", "data", "-f", "json")
    data = json.loads(outcome.out)
    assert [node["id"] for node in data["simpul"]] == [
        f"{SUBORDINATE}/R1",
        "dinas/S1",
        f"{LEADER}/R1",
    ]
    assert data["cakupan"] == {"sasaran": 0, "didukung": 0}


@pytest.mark.parametrize("format_", ["pohon", "json", "mermaid", "dot", "md", "csv"])
def test_masking(kaskade: Command, format_: str) -> None:
    outcome = kaskade("data", "-f", format_, "--samarkan")
    assert outcome.code == 0
    for secret in ("Rekaan Bawahan", SUBORDINATE, LEADER):
        assert secret not in outcome.out + outcome.err
    assert "PEGAWAI-0001" in outcome.out


def test_masked_matrix(kaskade: Command) -> None:
    outcome = kaskade("data", "--matriks", "--samarkan")
    assert "Rekaan Bawahan" not in outcome.out
    assert "PEGAWAI-0001" in outcome.out


def test_what_cannot_be_done(kaskade: Command) -> None:
    assert kaskade("tiada.yaml").code == 2
    assert kaskade("data", "-o", "data/1.yaml").code == 2
    assert kaskade("data", "-f", "xml").code == 2
    Path("kosong").mkdir()
    write_file("kosong/a.yaml", "a: 1\n")
    outcome = kaskade("kosong")
    assert outcome.code == 2
    assert "tidak ada dokumen SKP" in outcome.err


def test_strict_fails_on_warnings(kaskade: Command) -> None:
    content = Path("data/2.yaml").read_text(encoding="utf-8")
    write_file("data/2.yaml", content.replace("jenis_jabatan: JA", "jenis_jabatan: struktural"))
    assert kaskade("data").code == 0
    assert kaskade("data", "--ketat").code == 1


def test_the_example_is_whole(kaskade: Command) -> None:
    outcome = kaskade(str(ROOT / "examples" / "dinas-contoh"), "-f", "json")
    data = json.loads(outcome.out)
    assert outcome.code == 0
    assert data["cakupan"]["sasaran"] == data["cakupan"]["didukung"] == 3
    assert {node["keadaan"] for node in data["simpul"]} <= {None, "tertaut", "menunggu"}
