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

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE = ROOT / "examples" / "dinas-contoh"
_OPTION = re.compile(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*")
_COMMON = {"--help", "--version", "--output", "--senyap", "--quiet", "--verbose"}


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def _sections() -> dict[str, str]:
    """Give the section of every command."""
    return dict(re.findall(r"^## `skp (\S+)`\n(.*?)(?=^## )", README, re.MULTILINE | re.DOTALL))


def _help(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    assert run([*command, "--help"]) == 0
    return capsys.readouterr().out


def _commands(capsys: pytest.CaptureFixture[str]) -> set[str]:
    return set(re.findall(r"^  ([a-z][a-z-]*) ", _help(capsys).split("\nOpsi:\n")[1], re.MULTILINE))


@pytest.fixture(autouse=True)
def _in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Two units and a common folder, as the README's recipes expect them."""
    for unit in ("satu", "dua"):
        shutil.copytree(EXAMPLE, tmp_path / "unit" / unit)
    (tmp_path / "pusat").mkdir()
    parent = (EXAMPLE / "organisasi.yaml").read_text("utf-8")
    (tmp_path / "pusat" / "induk.yaml").write_text(
        re.sub(r"^id: \S+", "id: induk-contoh", parent, flags=re.M), "utf-8"
    )
    return tmp_path


def _run_in(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    search_path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**os.environ, "PATH": search_path, "PYTHONUTF8": "1"}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_two_set_up_commands() -> None:
    install, check = (block.strip() for block in _blocks("bash"))
    assert install == "pip install . && skp nilai examples/guru.yaml"
    assert check.startswith("pip install -e '.[dev]' && ")
    assert "\n" not in check
    for tool in ("ruff check .", "ruff format --check .", "mypy", "pytest"):
        assert tool in check


def test_shown_outputs_are_real(capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.findall(
        r"<!-- keluaran: skp (.*?) -->\n```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL
    )
    assert len(shown) == len(_blocks("text"))
    for command, content in shown:
        assert run(command.split()) == 0
        real = "\n".join(line.rstrip() for line in capsys.readouterr().out.splitlines())
        assert content.strip() in real, command


def test_every_command_has_a_section_and_the_reverse(capsys: pytest.CaptureFixture[str]) -> None:
    commands = _commands(capsys)
    assert set(_sections()) == commands
    listed = re.findall(r"^\| \[`skp (\S+)`\]\(#skp-(\S+)\)", README, re.MULTILINE)
    assert {name for name, _ in listed} == commands
    assert all(name == anchor for name, anchor in listed)


@pytest.mark.parametrize("command", sorted(_sections()))
def test_options_in_the_readme_are_those_of_the_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    help_ = _help(capsys, command)
    assert (
        set(_OPTION.findall(_sections()[command])) - _COMMON
        == set(_OPTION.findall(help_)) - _COMMON
    )


@pytest.mark.parametrize("command", sorted(_sections()))
def test_formats_in_the_readme_are_those_of_the_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    offered = re.search(r"--format <(.*?)>", _help(capsys, command))
    written = re.search(r"--format ([a-z|\\-]+)`", _sections()[command])
    assert (offered is None) is (written is None)
    if offered and written:
        assert written[1].replace("\\", "") == offered[1]


def test_options_in_scripts_exist(capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("sh", "powershell", "yml"):
        for command, rest in re.findall(
            r"\bskp ([a-z-]+)((?: .*)?)$", "\n".join(_blocks(language)), re.MULTILINE
        ):
            assert set(_OPTION.findall(rest)) <= set(_OPTION.findall(_help(capsys, command)))


def test_snippets_for_ci_are_yaml() -> None:
    assert all(yaml.safe_load(block) for block in _blocks("yml"))


def test_hook_is_the_one_of_the_readme() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert f"[{{id: {hook['id']}}}]" in README
    assert (hook["entry"], hook["args"], hook["pass_filenames"]) == ("skp periksa", ["."], False)
    assert run([*hook["entry"].split()[1:], "examples/dinas-contoh"]) == 0


def test_nightly_recipe_fails_where_a_unit_departs(office: Path) -> None:
    recipe = next(block for block in _blocks("sh") if "basename" in block)
    assert _run_in(office, "sh", "-c", recipe).returncode == 0
    assert (office / "hasil" / "satu.csv").read_text("utf-8").startswith("berkas,dokumen,nip,")
    organisation_file = office / "unit" / "dua" / "organisasi.yaml"
    organisation_file.write_text(
        organisation_file.read_text("utf-8").replace(
            "capaian_kinerja: baik", "capaian_kinerja: kurang"
        ),
        "utf-8",
    )
    outcome = _run_in(office, "sh", "-c", recipe)
    assert outcome.returncode == 1
    assert "SKP601" in outcome.stderr


def test_parallel_recipe_runs(office: Path) -> None:
    recipe = next(block for block in _blocks("sh") if "xargs" in block)
    assert _run_in(office, "sh", "-c", recipe).returncode == 0
    assert len((office / "semua.csv").read_text("utf-8").splitlines()) == 1 + 2 * 11


def test_a_new_file_of_the_recipe_is_a_sound_plan(office: Path) -> None:
    recipe = next(block for block in _blocks("sh") if block.startswith("skp baru budi.yaml"))
    outcome = _run_in(office, "sh", "-ec", recipe)
    assert (outcome.returncode, (office / "budi.yaml").exists()) == (0, True)
    assert "0 galat, 1 peringatan" in outcome.stderr
    assert "[SKP225]" in outcome.stdout


def test_new_files_of_the_recipe_have_a_leader(office: Path) -> None:
    recipe = next(block for block in _blocks("sh") if block.startswith("skp baru --dari"))
    (leader,) = EXAMPLE.glob("pegawai/02-*.yaml")
    shutil.copyfile(leader, office / "kepala.yaml")
    (office / "daftar.csv").write_text(
        "nama;nip;jabatan\nBudi Contoh;199002142019032921;Arsiparis Ahli Muda\n", "utf-8"
    )
    assert _run_in(office, "sh", "-c", recipe).returncode == 0
    assert "intervensi: R1" in (office / "pegawai" / "budi-contoh.yaml").read_text("utf-8")


def test_python_example_runs(office: Path) -> None:
    (example,) = _blocks("python")
    (office / "nilai_folder.py").write_text(example, "utf-8")
    outcome = _run_in(office, sys.executable, "nilai_folder.py", "unit/satu", "unit/dua")
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout.count("199204082023212905 baik") == 2


def test_yaml_example_is_readable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = _blocks("yaml")
    file = tmp_path / "contoh.yaml"
    file.write_text(example, "utf-8")
    assert run(["nilai", str(file), "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["hasil"][0]["predikat"]["nilai"] == "baik"


def test_json_excerpt_is_part_of_the_real_output(capsys: pytest.CaptureFixture[str]) -> None:
    (excerpt,) = (json.loads(block) for block in _blocks("json"))
    assert run(["nilai", "examples/guru.yaml", "-f", "json"]) == 0
    real = json.loads(capsys.readouterr().out)["hasil"][0]
    for key, value in excerpt.items():
        assert real[key] == value if isinstance(value, str) else value.items() <= real[key].items()


def test_examples_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["nilai", "examples/guru.yaml", "examples/dinas-contoh", "--ketat", "-f", "json"]) == 0
    )
    data = json.loads(capsys.readouterr().out)
    predikat = {row["predikat"]["nilai"] for row in data["hasil"]}
    assert predikat == {"sangat baik", "baik", "butuh perbaikan", "kurang", "sangat kurang"}
    assert {finding["tingkat"] for finding in data["temuan"]} <= {"info"}


def test_examples_are_plain_yaml() -> None:
    for file in sorted(ROOT.glob("examples/**/*.yaml")):
        assert list(yaml.safe_load_all(file.read_text("utf-8")))
