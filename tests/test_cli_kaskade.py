"""`skp kaskade` as its users meet it: options, streams, exit codes."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from skpcli.cli import run

AKAR = Path(__file__).parents[1]
ATASAN, BAWAHAN = "197001012000031901", "199001012015032902"

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
ORGANISASI = """jenis: organisasi
versi: 1
id: dinas
nama: Dinas Rekaan
periode: {mulai: 2025-01-01, selesai: 2025-12-31}
sasaran:
  - {id: S1, uraian: Sasaran rekaan}
"""


class Hasil(NamedTuple):
    """What a run gave."""

    kode: int
    keluar: str
    galat: str


class Skp:
    """`skp kaskade` in this process."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd

    def __call__(self, *argumen: str) -> Hasil:
        """Run it; no bug, no terminal escape."""
        self.capfd.readouterr()
        hasil = Hasil(run(["kaskade", *argumen]), *self.capfd.readouterr())
        assert "galat dalam program" not in hasil.galat
        assert "\x1b" not in hasil.keluar + hasil.galat
        return hasil


@pytest.fixture
def skp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Skp:
    """Give the command in a folder with a cascade of three."""
    monkeypatch.chdir(tmp_path)
    for nama in ("NO_COLOR", "FORCE_COLOR", "SKP_DEBUG"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    Path("data").mkdir()
    tulis("data/0.yaml", ORGANISASI)
    tulis(
        "data/1.yaml",
        PEGAWAI.format(
            nama="Rekaan Atasan", nip=ATASAN, penilai="196001011990031903", tujuan="dinas/S1"
        ),
    )
    tulis(
        "data/2.yaml",
        PEGAWAI.format(nama="Rekaan Bawahan", nip=BAWAHAN, penilai=ATASAN, tujuan="R1"),
    )
    return Skp(capfd)


def tulis(nama: str, isi: str) -> None:
    """Write a file."""
    Path(nama).write_text(isi, encoding="utf-8")


def test_tree_on_stdout(skp: Skp) -> None:
    hasil = skp("data")
    assert hasil.kode == 0
    assert hasil.keluar.startswith(
        "Dinas Rekaan (dinas), capaian: belum ada\n└─ dinas/S1 Sasaran rekaan\n"
    )
    assert "      └─ Rekaan Bawahan, Jabatan Rekaan" in hasil.keluar
    assert hasil.keluar.splitlines()[-1].startswith("Cakupan: 1 dari 1 sasaran didukung;")


@pytest.mark.parametrize("akhiran", ["json", "md", "csv", "mmd", "dot", "txt"])
def test_the_ending_chooses_the_format(skp: Skp, akhiran: str) -> None:
    hasil = skp("data", "-o", f"k.{akhiran}")
    assert (hasil.kode, hasil.keluar) == (0, "")
    assert f"Tersimpan: k.{akhiran}" in hasil.galat
    awal = {
        "json": "{",
        "md": "# Kaskade",
        "csv": "id,",
        "mmd": "flowchart",
        "dot": "digraph",
        "txt": "Dinas",
    }
    assert Path(f"k.{akhiran}").read_text(encoding="utf-8").startswith(awal[akhiran])


def test_json_carries_the_findings_and_stderr_does_not(skp: Skp) -> None:
    tulis("data/2.yaml", "jenis: pegawai\n")
    hasil = skp("data", "-f", "json")
    data = json.loads(hasil.keluar)
    assert hasil.kode == 1
    assert data["temuan"]
    assert "SKP" not in hasil.galat
    assert {satu["id"] for satu in data["simpul"]} == {"dinas/S1", f"{ATASAN}/R1"}
    teks = skp("data")
    assert (teks.kode, "SKP104" in teks.galat, "SKP104" in teks.keluar) == (1, True, False)


def test_below_and_above(skp: Skp) -> None:
    bawah = skp("data", "--dari", f"{ATASAN}/R1").keluar
    assert "dinas/S1" not in bawah
    assert "Rekaan Bawahan," in bawah
    atas = skp("data", "--ke", ATASAN).keluar
    assert "dinas/S1" in atas
    assert "Rekaan Bawahan," not in atas
    assert "S1" not in skp("data", "--ke", BAWAHAN, "--dari", BAWAHAN).keluar


@pytest.mark.parametrize("opsi", ["--dari", "--ke", "--pimpinan"])
def test_unknown_names(skp: Skp, opsi: str) -> None:
    hasil = skp("data", opsi, BAWAHAN[:-1] + "9")
    assert (hasil.kode, hasil.keluar) == (2, "")
    assert f"Maksud Anda {BAWAHAN}" in hasil.galat
    assert "tidak ada di antara berkas" in skp("data", opsi, "zzz").galat


def test_problems_only(skp: Skp) -> None:
    tulis(
        "data/2.yaml",
        PEGAWAI.format(nama="Rekaan Bawahan", nip=BAWAHAN, penilai=ATASAN, tujuan="R7"),
    )
    hasil = skp("data", "--dari", BAWAHAN, "--hanya-masalah")
    assert "[putus" in hasil.keluar
    assert "dinas/S1" not in hasil.keluar


def test_matrix(skp: Skp) -> None:
    for hasil in (skp("data", "--matriks"), skp("data", "--pimpinan", ATASAN)):
        assert hasil.kode == 0
        assert "Matriks Peran dan Hasil: Rekaan Atasan" in hasil.keluar
        assert "R1 Hasil dari Rekaan Bawahan" in " ".join(hasil.keluar.split())
    assert skp("data", "--matriks", "-f", "csv").keluar.startswith("pimpinan,nama,")
    assert skp("data", "--matriks", "-o", "m.md").kode == 0
    assert "Tidak ada pegawai" in skp("data", "--pimpinan", BAWAHAN).keluar


@pytest.mark.parametrize(
    "opsi", [("-f", "json"), ("-o", "m.dot"), ("--dari", "dinas"), ("--hanya-masalah",)]
)
def test_what_does_not_go_with_a_matrix(skp: Skp, opsi: tuple[str, ...]) -> None:
    hasil = skp("data", "--matriks", *opsi)
    assert (hasil.kode, hasil.keluar) == (2, "")
    assert "matriks tidak dapat" in hasil.galat


def test_context_is_not_reported(skp: Skp) -> None:
    hasil = skp("data/2.yaml", "--konteks", "data", "-f", "json")
    data = json.loads(hasil.keluar)
    assert [satu["id"] for satu in data["simpul"]] == [f"{BAWAHAN}/R1", "dinas/S1", f"{ATASAN}/R1"]
    assert data["cakupan"] == {"sasaran": 0, "didukung": 0}


@pytest.mark.parametrize("format_", ["pohon", "json", "mermaid", "dot", "md", "csv"])
def test_masking(skp: Skp, format_: str) -> None:
    hasil = skp("data", "-f", format_, "--samarkan")
    assert hasil.kode == 0
    for rahasia in ("Rekaan Bawahan", BAWAHAN, ATASAN):
        assert rahasia not in hasil.keluar + hasil.galat
    assert "PEGAWAI-0001" in hasil.keluar


def test_masked_matrix(skp: Skp) -> None:
    hasil = skp("data", "--matriks", "--samarkan")
    assert "Rekaan Bawahan" not in hasil.keluar
    assert "PEGAWAI-0001" in hasil.keluar


def test_what_cannot_be_done(skp: Skp) -> None:
    assert skp("tiada.yaml").kode == 2
    assert skp("data", "-o", "data/1.yaml").kode == 2
    assert skp("data", "-f", "xml").kode == 2
    Path("kosong").mkdir()
    tulis("kosong/a.yaml", "a: 1\n")
    hasil = skp("kosong")
    assert hasil.kode == 2
    assert "tidak ada dokumen SKP" in hasil.galat


def test_strict_fails_on_warnings(skp: Skp) -> None:
    isi = Path("data/2.yaml").read_text(encoding="utf-8")
    tulis("data/2.yaml", isi.replace("jenis_jabatan: JA", "jenis_jabatan: struktural"))
    assert skp("data").kode == 0
    assert skp("data", "--ketat").kode == 1


def test_the_example_is_whole(skp: Skp) -> None:
    hasil = skp(str(AKAR / "examples" / "dinas-contoh"), "-f", "json")
    data = json.loads(hasil.keluar)
    assert hasil.kode == 0
    assert data["cakupan"]["sasaran"] == data["cakupan"]["didukung"] == 3
    assert {satu["keadaan"] for satu in data["simpul"]} <= {None, "tertaut", "menunggu"}
