"""The README's commands, outputs and options are true."""

import json
import re
from pathlib import Path

import pytest
import yaml

from skpcli.cli import jalankan

AKAR = Path(__file__).parent.parent
README = (AKAR / "README.md").read_text("utf-8")


def _blok(bahasa: str) -> list[str]:
    return re.findall(rf"^```{bahasa}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture(autouse=True)
def _di_akar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(AKAR)
    monkeypatch.setenv("COLUMNS", "80")


def test_two_set_up_commands() -> None:
    pasang, uji = (satu.strip() for satu in _blok("bash"))
    assert pasang == "pip install . && skp nilai examples/guru.yaml"
    assert uji.startswith("pip install -e '.[dev]' && ")
    assert "\n" not in uji
    for alat in ("ruff check .", "ruff format --check .", "mypy", "pytest"):
        assert alat in uji


def test_shown_outputs_are_real(capsys: pytest.CaptureFixture[str]) -> None:
    tampil = re.findall(r"<!-- keluaran: skp (.*?) -->\n```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert tampil
    for perintah, isi in tampil:
        assert jalankan(perintah.split()) == 0
        nyata = "\n".join(baris.rstrip() for baris in capsys.readouterr().out.splitlines())
        assert isi.strip() in nyata


def test_options_in_the_readme_are_those_of_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    jalankan(["nilai", "--help"])
    bantuan = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--output"}
    bagian = README.split("## `skp nilai`")[1].split("### Di dalam skrip")[0]
    assert set(re.findall(r"--[a-z]+", bagian)) - {"--help", "--version"} == bantuan


def test_yaml_example_is_readable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (contoh,) = _blok("yaml")
    berkas = tmp_path / "contoh.yaml"
    berkas.write_text(contoh, "utf-8")
    assert jalankan(["nilai", str(berkas), "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["hasil"][0]["predikat"]["nilai"] == "baik"


def test_json_excerpt_is_part_of_the_real_output(capsys: pytest.CaptureFixture[str]) -> None:
    (petikan,) = (json.loads(satu) for satu in _blok("json"))
    assert jalankan(["nilai", "examples/guru.yaml", "-f", "json"]) == 0
    nyata = json.loads(capsys.readouterr().out)["hasil"][0]
    for kunci, nilai in petikan.items():
        assert nyata[kunci] == nilai if isinstance(nilai, str) else nilai.items() <= nyata[kunci].items()


def test_examples_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["nilai", "examples/guru.yaml", "examples/dinas-contoh", "--ketat", "-f", "json"]) == 0
    isi = json.loads(capsys.readouterr().out)
    predikat = {satu["predikat"]["nilai"] for satu in isi["hasil"]}
    assert predikat == {"sangat baik", "baik", "butuh perbaikan", "kurang", "sangat kurang"}
    assert isi["temuan"] == []


def test_examples_are_plain_yaml() -> None:
    for berkas in sorted(AKAR.glob("examples/**/*.yaml")):
        assert list(yaml.safe_load_all(berkas.read_text("utf-8")))
