"""The README's commands, outputs and options are true."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from command_line import ROOT
from readme import FOR_IT, FOR_OFFICE, README, anchor, blocks, command_sections, headings
from tables import EXPORT, LIST_OF_PEOPLE

from skpcli.cli import COMMANDS, run

EXAMPLE = ROOT / "examples" / "dinas-contoh"
_OPTION = re.compile(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*")
_COMMON = {"--help", "--version", "--output", "--senyap", "--quiet", "--verbose"}


def _help(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    assert run([*command, "--help"]) == 0
    return capsys.readouterr().out


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
    (block,) = blocks("bash")
    install, check = block.splitlines()
    assert README.index(block) < README.index("## ")
    assert install == "pip install . && skp nilai examples/guru.yaml"
    assert check.startswith("pip install -e '.[dev]' && ")
    for tool in ("ruff check .", "ruff format --check .", "mypy", "pytest"):
        assert tool in check


def test_shown_outputs_are_real(capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.findall(
        r"<!-- keluaran: skp (.*?) -->\n```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL
    )
    assert len(shown) == len(blocks("text", FOR_IT))
    for command, content in shown:
        assert run(command.split()) == 0
        real = "\n".join(line.rstrip() for line in capsys.readouterr().out.splitlines())
        assert content.strip() in real, command


def test_every_command_has_a_section_and_the_reverse() -> None:
    commands = set(COMMANDS)
    assert set(command_sections()) == commands
    listed = re.findall(r"^\| \[`skp (\S+)`\]\(#skp-(\S+)\)", README, re.MULTILINE)
    assert {name for name, _ in listed} == commands
    assert all(name == anchor for name, anchor in listed)


@pytest.mark.parametrize("command", sorted(command_sections()))
def test_options_in_the_readme_are_those_of_the_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    help_ = _help(capsys, command)
    assert (
        set(_OPTION.findall(command_sections()[command])) - _COMMON
        == set(_OPTION.findall(help_)) - _COMMON
    )


@pytest.mark.parametrize("command", sorted(command_sections()))
def test_formats_in_the_readme_are_those_of_the_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    offered = re.search(r"--format <(.*?)>", _help(capsys, command))
    written = re.search(r"--format ([a-z|\\-]+)`", command_sections()[command])
    assert (offered is None) is (written is None)
    if offered and written:
        assert written[1].replace("\\", "") == offered[1]


def test_options_of_shown_commands_exist(capsys: pytest.CaptureFixture[str]) -> None:
    shown = []
    for language in ("sh", "powershell", "yml"):
        pattern = r"\bskp ([a-z-]+)((?: .*)?)$"
        shown += re.findall(pattern, "\n".join(blocks(language)), re.MULTILINE)
    shown += re.findall(r"`skp ([a-z][a-z-]*)((?: [^`]*)?)`", README)
    assert {command for command, _ in shown} <= {*COMMANDS, "help"}
    for command, rest in shown:
        if command == "help":
            assert rest.strip() in {*COMMANDS, "PERINTAH"}
        else:
            assert set(_OPTION.findall(rest)) <= set(_OPTION.findall(_help(capsys, command)))


def test_links_lead_to_headings_and_the_contents_name_every_part() -> None:
    anchors = {anchor(heading) for heading in headings()}
    linked = set(re.findall(r"\]\(#([^)]+)\)", README))
    assert linked <= anchors
    contents = README[: README.index("\n## ")]
    listed = set(re.findall(r"\]\(#([^)]+)\)", contents))
    parts = re.findall(r"^### (.+)$", README, re.MULTILINE)
    assert listed == {anchor(part) for part in parts}


def test_linked_files_exist() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)|src=\"(.*?)\"", README):
        assert (ROOT / "".join(target)).is_file()


def test_every_block_of_a_half_is_of_a_known_kind() -> None:
    for half, languages in (
        (FOR_OFFICE, {"sh", "text", "csv"}),
        (FOR_IT, {"sh", "text", "csv", "yaml", "yml", "json", "python", "powershell"}),
    ):
        assert set(re.findall(r"^```(\w+)$", half, re.MULTILINE)) <= languages


def test_snippets_for_ci_are_yaml() -> None:
    assert all(yaml.safe_load(block) for block in blocks("yml"))


def test_hook_is_the_one_of_the_readme() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert f"[{{id: {hook['id']}}}]" in README
    assert (hook["entry"], hook["args"], hook["pass_filenames"]) == ("skp periksa", ["."], False)
    assert run([*hook["entry"].split()[1:], "examples/dinas-contoh"]) == 0


def test_nightly_recipe_fails_where_a_unit_departs(office: Path) -> None:
    recipe = next(block for block in blocks("sh", FOR_IT) if "basename" in block)
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
    recipe = next(block for block in blocks("sh", FOR_IT) if "xargs" in block)
    assert _run_in(office, "sh", "-c", recipe).returncode == 0
    assert len((office / "semua.csv").read_text("utf-8").splitlines()) == 1 + 2 * 11


def test_scripts_for_examples_run(office: Path) -> None:
    shutil.copytree(ROOT / "examples", office / "examples")
    (recipe,) = [block for block in blocks("sh", FOR_IT) if "examples" in block]
    outcome = _run_in(office, "sh", "-ec", recipe)
    assert outcome.returncode == 0, outcome.stderr
    table = (office / "untuk-excel.csv").read_text("utf-8-sig").splitlines()
    assert len(table) == 1 + 2
    assert len((office / "hasil.jsonl").read_text("utf-8").splitlines()) == 11 + 2


_MARKS = ("basename", "xargs", "examples")
"""What the scripts for IT are known by, each of which has a test of its own."""


def test_every_script_of_the_half_for_it_is_tested() -> None:
    others = [block for block in blocks("sh", FOR_IT) if not any(mark in block for mark in _MARKS)]
    of_commands = "".join(command_sections().values())
    assert all(block in of_commands for block in others)
    assert len(others) == len(blocks("sh", FOR_IT)) - len(_MARKS)


def test_examples_of_the_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line runs in a folder that has what the sections speak of."""
    monkeypatch.chdir(tmp_path)
    for name in ("contoh-skp", "unit/satu", "arsip/januari"):
        shutil.copytree(ROOT / "examples", name)
    for name in ("guru.yaml", "lama.yaml", "baru.yaml"):
        shutil.copy(ROOT / "examples" / "guru.yaml", name)
    Path("daftar.csv").write_text(LIST_OF_PEOPLE, "utf-8")
    for name in ("mei.xlsx", "juni.xlsx", "tahunan.csv"):
        Path(name).write_text(EXPORT, "utf-8")
    for block in blocks("sh", FOR_IT):
        if any(mark in block for mark in _MARKS):
            continue
        for line in block.splitlines():
            code = run(shlex.split(line, comments=True)[1:])
            assert code in (0, 1), f"{line} gives {code}"
            if "--templat" in line:  # now somebody fills it in
                Path("kantor.xlsx").unlink()
                assert run(["ekspor", "contoh-skp/dinas-contoh", "-o", "kantor.xlsx"]) == 0


@pytest.mark.parametrize("command", ["nilai", "massal"])
def test_columns_are_those_of_the_readme(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    (columns,) = blocks("csv", FOR_IT)
    assert run([command, "examples/guru.yaml", "-f", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == columns.strip()


def test_python_example_runs(office: Path) -> None:
    (example,) = blocks("python")
    (office / "nilai_folder.py").write_text(example, "utf-8")
    outcome = _run_in(office, sys.executable, "nilai_folder.py", "unit/satu", "unit/dua")
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout.count("199204082023212905 baik") == 2


def test_yaml_example_is_readable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("yaml")
    file = tmp_path / "contoh.yaml"
    file.write_text(example, "utf-8")
    assert run(["nilai", str(file), "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["hasil"][0]["predikat"]["nilai"] == "baik"


def test_json_excerpt_is_part_of_the_real_output(capsys: pytest.CaptureFixture[str]) -> None:
    (excerpt,) = (json.loads(block) for block in blocks("json"))
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


def test_ci_runs_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    reader = re.search(r"awk '(.*?)' README.md", script)
    assert reader
    printed = _run_in(ROOT, "awk", reader[1], "README.md").stdout
    assert printed == blocks("bash")[0].splitlines(keepends=True)[1]
