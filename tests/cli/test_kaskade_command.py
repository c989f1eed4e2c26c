"""`skp kaskade` as its users meet it: options, streams, exit codes."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from skpcli.cli import run

ROOT = Path(__file__).parents[2]
SUPERIOR, SUBORDINATE = "197001012000031901", "199001012015032902"

PEGAWAI = """jenis: pegawai
versi: 1
periode: {{mulai: 2025-01-01, selesai: 2025-12-31}}
pegawai: {{nama: {nama}, nip: "{nip}", jabatan: Jabatan Rekaan, jenis_jabatan: JA}}
pejabat_penilai: {{nama: Rekaan Atasan, nip: "{penilai}", jabatan: Atasan}}
hasil_kerja:
  utama:
    - rencana: Hasil dari {nama}
      intervensi: {tujuan}
"""
ORGANISATION = """jenis: organisasi
versi: 1
id: dinas
nama: Dinas Rekaan
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
sasaran:
  - {id: S1, uraian: Sasaran rekaan}
"""


class Finished(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str


class Skp:
    """`skp kaskade` in this process."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd

    def __call__(self, *arguments: str) -> Finished:
        """Run it; no bug, no terminal escape."""
        self.capfd.readouterr()
        result = Finished(run(["kaskade", *arguments]), *self.capfd.readouterr())
        assert "galat dalam program" not in result.err
        assert "\x1b" not in result.out + result.err
        return result


@pytest.fixture
def skp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Skp:
    """Give the command in a folder with a cascade of three."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "SKP_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    Path("data").mkdir()
    write("data/0.yaml", ORGANISATION)
    write(
        "data/1.yaml",
        PEGAWAI.format(
            nama="Rekaan Atasan", nip=SUPERIOR, penilai="196001011990031903", tujuan="dinas/S1"
        ),
    )
    write(
        "data/2.yaml",
        PEGAWAI.format(nama="Rekaan Bawahan", nip=SUBORDINATE, penilai=SUPERIOR, tujuan="R1"),
    )
    return Skp(capfd)


def write(name: str, content: str) -> None:
    """Write a file."""
    Path(name).write_text(content, encoding="utf-8")


def test_tree_on_stdout(skp: Skp) -> None:
    result = skp("data")
    assert result.code == 0
    assert result.out.startswith(
        "Dinas Rekaan (dinas), capaian: belum ada\n└─ dinas/S1 Sasaran rekaan\n"
    )
    assert "      └─ Rekaan Bawahan, Jabatan Rekaan" in result.out
    assert result.out.splitlines()[-1].startswith("Cakupan: 1 dari 1 sasaran didukung;")


@pytest.mark.parametrize("suffix", ["json", "md", "csv", "mmd", "dot", "txt"])
def test_the_ending_chooses_the_format(skp: Skp, suffix: str) -> None:
    result = skp("data", "-o", f"k.{suffix}")
    assert (result.code, result.out) == (0, "")
    assert f"Tersimpan: k.{suffix}" in result.err
    start = {
        "json": "{",
        "md": "# Kaskade",
        "csv": "id,",
        "mmd": "flowchart",
        "dot": "digraph",
        "txt": "Dinas",
    }
    assert Path(f"k.{suffix}").read_text(encoding="utf-8").startswith(start[suffix])


def test_json_carries_the_findings_and_stderr_does_not(skp: Skp) -> None:
    write("data/2.yaml", "jenis: pegawai\n")
    result = skp("data", "-f", "json")
    data = json.loads(result.out)
    assert result.code == 1
    assert data["temuan"]
    assert "SKP" not in result.err
    assert {case["id"] for case in data["simpul"]} == {"dinas/S1", f"{SUPERIOR}/R1"}
    text = skp("data")
    assert (text.code, "SKP104" in text.err, "SKP104" in text.out) == (1, True, False)


def test_below_and_above(skp: Skp) -> None:
    below = skp("data", "--dari", f"{SUPERIOR}/R1").out
    assert "dinas/S1" not in below
    assert "Rekaan Bawahan," in below
    above = skp("data", "--ke", SUPERIOR).out
    assert "dinas/S1" in above
    assert "Rekaan Bawahan," not in above
    assert "S1" not in skp("data", "--ke", SUBORDINATE, "--dari", SUBORDINATE).out


@pytest.mark.parametrize("option", ["--dari", "--ke", "--pimpinan"])
def test_unknown_names(skp: Skp, option: str) -> None:
    result = skp("data", option, SUBORDINATE[:-1] + "9")
    assert (result.code, result.out) == (2, "")
    assert f"Maksud Anda {SUBORDINATE}" in result.err
    assert "tidak ada di antara berkas" in skp("data", option, "zzz").err


def test_problems_only(skp: Skp) -> None:
    write(
        "data/2.yaml",
        PEGAWAI.format(nama="Rekaan Bawahan", nip=SUBORDINATE, penilai=SUPERIOR, tujuan="R7"),
    )
    result = skp("data", "--dari", SUBORDINATE, "--hanya-masalah")
    assert "[putus" in result.out
    assert "dinas/S1" not in result.out


def test_matrix(skp: Skp) -> None:
    for result in (skp("data", "--matriks"), skp("data", "--pimpinan", SUPERIOR)):
        assert result.code == 0
        assert "Matriks Peran dan Hasil: Rekaan Atasan" in result.out
        assert "R1 Hasil dari Rekaan Bawahan" in " ".join(result.out.split())
    assert skp("data", "--matriks", "-f", "csv").out.startswith("pimpinan,nama,")
    assert skp("data", "--matriks", "-o", "m.md").code == 0
    assert "Tidak ada pegawai" in skp("data", "--pimpinan", SUBORDINATE).out


@pytest.mark.parametrize(
    "option", [("-f", "json"), ("-o", "m.dot"), ("--dari", "dinas"), ("--hanya-masalah",)]
)
def test_what_does_not_go_with_a_matrix(skp: Skp, option: tuple[str, ...]) -> None:
    result = skp("data", "--matriks", *option)
    assert (result.code, result.out) == (2, "")
    assert "matriks tidak dapat" in result.err


def test_context_is_not_reported(skp: Skp) -> None:
    result = skp("data/2.yaml", "--konteks", "data", "-f", "json")
    data = json.loads(result.out)
    assert [case["id"] for case in data["simpul"]] == [
        f"{SUBORDINATE}/R1",
        "dinas/S1",
        f"{SUPERIOR}/R1",
    ]
    assert data["cakupan"] == {"sasaran": 0, "didukung": 0}


@pytest.mark.parametrize("format_", ["pohon", "json", "mermaid", "dot", "md", "csv"])
def test_masking(skp: Skp, format_: str) -> None:
    result = skp("data", "-f", format_, "--samarkan")
    assert result.code == 0
    for secret in ("Rekaan Bawahan", SUBORDINATE, SUPERIOR):
        assert secret not in result.out + result.err
    assert "PEGAWAI-0001" in result.out


def test_masked_matrix(skp: Skp) -> None:
    result = skp("data", "--matriks", "--samarkan")
    assert "Rekaan Bawahan" not in result.out
    assert "PEGAWAI-0001" in result.out


def test_what_cannot_be_done(skp: Skp) -> None:
    assert skp("tiada.yaml").code == 2
    assert skp("data", "-o", "data/1.yaml").code == 2
    assert skp("data", "-f", "xml").code == 2
    Path("kosong").mkdir()
    write("kosong/a.yaml", "a: 1\n")
    result = skp("kosong")
    assert result.code == 2
    assert "tidak ada dokumen SKP" in result.err


def test_strict_fails_on_warnings(skp: Skp) -> None:
    content = Path("data/2.yaml").read_text(encoding="utf-8")
    write("data/2.yaml", content.replace("jenis_jabatan: JA", "jenis_jabatan: struktural"))
    assert skp("data").code == 0
    assert skp("data", "--ketat").code == 1


def test_the_example_is_whole(skp: Skp) -> None:
    result = skp(str(ROOT / "examples" / "dinas-contoh"), "-f", "json")
    data = json.loads(result.out)
    assert result.code == 0
    assert data["cakupan"]["sasaran"] == data["cakupan"]["didukung"] == 3
    assert {case["keadaan"] for case in data["simpul"]} <= {None, "tertaut", "menunggu"}
