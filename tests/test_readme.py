"""The README's commands, outputs and options are true."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from skpcli.cli import run

AKAR = Path(__file__).parent.parent
README = (AKAR / "README.md").read_text("utf-8")
CONTOH = AKAR / "examples" / "dinas-contoh"
_OPSI = re.compile(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*")
_UMUM = {"--help", "--version", "--output", "--senyap", "--quiet", "--verbose"}


def _blok(bahasa: str) -> list[str]:
    return re.findall(rf"^```{bahasa}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def _bagian() -> dict[str, str]:
    """Give the section of every command."""
    return dict(re.findall(r"^## `skp (\S+)`\n(.*?)(?=^## )", README, re.MULTILINE | re.DOTALL))


def _bantuan(capsys: pytest.CaptureFixture[str], *perintah: str) -> str:
    assert run([*perintah, "--help"]) == 0
    return capsys.readouterr().out


def _perintah(capsys: pytest.CaptureFixture[str]) -> set[str]:
    return set(
        re.findall(r"^  ([a-z][a-z-]*) ", _bantuan(capsys).split("\nOpsi:\n")[1], re.MULTILINE)
    )


@pytest.fixture(autouse=True)
def _di_akar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(AKAR)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """Two units and a common folder, as the README's recipes expect them."""
    for unit in ("satu", "dua"):
        shutil.copytree(CONTOH, tmp_path / "unit" / unit)
    (tmp_path / "pusat").mkdir()
    induk = (CONTOH / "organisasi.yaml").read_text("utf-8")
    (tmp_path / "pusat" / "induk.yaml").write_text(
        re.sub(r"^id: \S+", "id: induk-contoh", induk, flags=re.M), "utf-8"
    )
    return tmp_path


def _jalankan_di(folder: Path, *perintah: str) -> subprocess.CompletedProcess[str]:
    jalur = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    lingkungan = {**os.environ, "PATH": jalur, "PYTHONUTF8": "1"}
    return subprocess.run(
        perintah,
        cwd=folder,
        env=lingkungan,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_two_set_up_commands() -> None:
    pasang, uji = (satu.strip() for satu in _blok("bash"))
    assert pasang == "pip install . && skp nilai examples/guru.yaml"
    assert uji.startswith("pip install -e '.[dev]' && ")
    assert "\n" not in uji
    for alat in ("ruff check .", "ruff format --check .", "mypy", "pytest"):
        assert alat in uji


def test_shown_outputs_are_real(capsys: pytest.CaptureFixture[str]) -> None:
    tampil = re.findall(
        r"<!-- keluaran: skp (.*?) -->\n```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL
    )
    assert len(tampil) == len(_blok("text"))
    for perintah, isi in tampil:
        assert run(perintah.split()) == 0
        nyata = "\n".join(baris.rstrip() for baris in capsys.readouterr().out.splitlines())
        assert isi.strip() in nyata, perintah


def test_every_command_has_a_section_and_the_reverse(capsys: pytest.CaptureFixture[str]) -> None:
    perintah = _perintah(capsys)
    assert set(_bagian()) == perintah
    daftar = re.findall(r"^\| \[`skp (\S+)`\]\(#skp-(\S+)\)", README, re.MULTILINE)
    assert {nama for nama, _ in daftar} == perintah
    assert all(nama == jangkar for nama, jangkar in daftar)


@pytest.mark.parametrize("perintah", sorted(_bagian()))
def test_options_in_the_readme_are_those_of_the_help(
    perintah: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bantuan = _bantuan(capsys, perintah)
    assert set(_OPSI.findall(_bagian()[perintah])) - _UMUM == set(_OPSI.findall(bantuan)) - _UMUM


@pytest.mark.parametrize("perintah", sorted(_bagian()))
def test_formats_in_the_readme_are_those_of_the_help(
    perintah: str, capsys: pytest.CaptureFixture[str]
) -> None:
    sah = re.search(r"--format <(.*?)>", _bantuan(capsys, perintah))
    tertulis = re.search(r"--format ([a-z|\\-]+)`", _bagian()[perintah])
    assert (sah is None) is (tertulis is None)
    if sah and tertulis:
        assert tertulis[1].replace("\\", "") == sah[1]


def test_options_in_scripts_exist(capsys: pytest.CaptureFixture[str]) -> None:
    for bahasa in ("sh", "powershell", "yml"):
        for perintah, sisa in re.findall(
            r"\bskp ([a-z-]+)((?: .*)?)$", "\n".join(_blok(bahasa)), re.MULTILINE
        ):
            assert set(_OPSI.findall(sisa)) <= set(_OPSI.findall(_bantuan(capsys, perintah)))


def test_snippets_for_ci_are_yaml() -> None:
    assert all(yaml.safe_load(satu) for satu in _blok("yml"))


def test_hook_is_the_one_of_the_readme() -> None:
    (kait,) = yaml.safe_load((AKAR / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert f"[{{id: {kait['id']}}}]" in README
    assert (kait["entry"], kait["args"], kait["pass_filenames"]) == ("skp periksa", ["."], False)
    assert run([*kait["entry"].split()[1:], "examples/dinas-contoh"]) == 0


def test_nightly_recipe_fails_where_a_unit_departs(kantor: Path) -> None:
    resep = next(satu for satu in _blok("sh") if "basename" in satu)
    assert _jalankan_di(kantor, "sh", "-c", resep).returncode == 0
    assert (kantor / "hasil" / "satu.csv").read_text("utf-8").startswith("berkas,dokumen,nip,")
    organisasi = kantor / "unit" / "dua" / "organisasi.yaml"
    organisasi.write_text(
        organisasi.read_text("utf-8").replace("capaian_kinerja: baik", "capaian_kinerja: kurang"),
        "utf-8",
    )
    hasil = _jalankan_di(kantor, "sh", "-c", resep)
    assert hasil.returncode == 1
    assert "SKP601" in hasil.stderr


def test_parallel_recipe_runs(kantor: Path) -> None:
    resep = next(satu for satu in _blok("sh") if "xargs" in satu)
    assert _jalankan_di(kantor, "sh", "-c", resep).returncode == 0
    assert len((kantor / "semua.csv").read_text("utf-8").splitlines()) == 1 + 2 * 11


def test_a_new_file_of_the_recipe_is_a_sound_plan(kantor: Path) -> None:
    resep = next(satu for satu in _blok("sh") if satu.startswith("skp baru budi.yaml"))
    hasil = _jalankan_di(kantor, "sh", "-ec", resep)
    assert (hasil.returncode, (kantor / "budi.yaml").exists()) == (0, True)
    assert "tidak ada temuan" in hasil.stderr


def test_new_files_of_the_recipe_have_a_leader(kantor: Path) -> None:
    resep = next(satu for satu in _blok("sh") if satu.startswith("skp baru --dari"))
    (kepala,) = CONTOH.glob("pegawai/02-*.yaml")
    shutil.copyfile(kepala, kantor / "kepala.yaml")
    (kantor / "daftar.csv").write_text(
        "nama;nip;jabatan\nBudi Contoh;199002142019032921;Arsiparis Ahli Muda\n", "utf-8"
    )
    assert _jalankan_di(kantor, "sh", "-c", resep).returncode == 0
    assert "intervensi: R1" in (kantor / "pegawai" / "budi-contoh.yaml").read_text("utf-8")


def test_python_example_runs(kantor: Path) -> None:
    (contoh,) = _blok("python")
    (kantor / "nilai_folder.py").write_text(contoh, "utf-8")
    hasil = _jalankan_di(kantor, sys.executable, "nilai_folder.py", "unit/satu", "unit/dua")
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.count("199204082023212905 baik") == 2


def test_yaml_example_is_readable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (contoh,) = _blok("yaml")
    berkas = tmp_path / "contoh.yaml"
    berkas.write_text(contoh, "utf-8")
    assert run(["nilai", str(berkas), "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["hasil"][0]["predikat"]["nilai"] == "baik"


def test_json_excerpt_is_part_of_the_real_output(capsys: pytest.CaptureFixture[str]) -> None:
    (petikan,) = (json.loads(satu) for satu in _blok("json"))
    assert run(["nilai", "examples/guru.yaml", "-f", "json"]) == 0
    nyata = json.loads(capsys.readouterr().out)["hasil"][0]
    for kunci, nilai in petikan.items():
        assert (
            nyata[kunci] == nilai
            if isinstance(nilai, str)
            else nilai.items() <= nyata[kunci].items()
        )


def test_examples_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["nilai", "examples/guru.yaml", "examples/dinas-contoh", "--ketat", "-f", "json"]) == 0
    )
    isi = json.loads(capsys.readouterr().out)
    predikat = {satu["predikat"]["nilai"] for satu in isi["hasil"]}
    assert predikat == {"sangat baik", "baik", "butuh perbaikan", "kurang", "sangat kurang"}
    assert isi["temuan"] == []


def test_examples_are_plain_yaml() -> None:
    for berkas in sorted(AKAR.glob("examples/**/*.yaml")):
        assert list(yaml.safe_load_all(berkas.read_text("utf-8")))
