"""What git ignores and what programs keep for themselves is not walked, only read when named."""

import shutil
import subprocess
from pathlib import Path

import pytest

from skpcli.files import collect

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    """Make empty files."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()


def names(*paths: str) -> list[str]:
    """Give the names that paths are expanded to."""
    return [input_.name for input_ in collect(list(paths))[0]]


def make_repository(*ignored: str) -> None:
    """Make a repository of the current folder that ignores some patterns."""
    subprocess.run(["git", "init", "-q"], check=True)
    Path(".gitignore").write_text("".join(f"{pattern}\n" for pattern in ignored), "utf-8")


def test_folders_of_programs_are_not_walked(place: Path) -> None:
    make(
        "a.yaml", "node_modules/x/b.yaml", "k/venv/c.yaml", "k/__pycache__/d.yaml", "k/.venv/e.yaml"
    )
    make("venv.yaml", "k/f.yaml")
    assert names(".") == ["a.yaml", "k/f.yaml", "venv.yaml"]
    assert names("node_modules") == ["node_modules/x/b.yaml"]
    assert names("k/venv") == ["k/venv/c.yaml"]


@needs_git
def test_what_git_ignores_is_not_walked(place: Path) -> None:
    make("a.yaml", "hasil/b.yaml", "k/hasil/c.yaml", "k/d.tmp.yaml", "k/e.yaml", "é/f.yaml")
    make_repository("hasil/", "*.tmp.yaml", "!k/tetap.tmp.yaml", "/é")
    make("k/tetap.tmp.yaml")
    assert names(".") == ["a.yaml", "k/e.yaml", "k/tetap.tmp.yaml"]
    assert names("k") == ["k/e.yaml", "k/tetap.tmp.yaml"]
    assert names("../" + place.name) == names(".")


@needs_git
def test_what_is_named_is_read_although_git_ignores_it(place: Path) -> None:
    make("hasil/b.yaml", "hasil/dalam/c.yaml")
    make_repository("hasil/")
    assert names("hasil") == ["hasil/b.yaml", "hasil/dalam/c.yaml"]
    assert names("hasil/dalam") == ["hasil/dalam/c.yaml"]
    assert names("hasil/b.yaml") == ["hasil/b.yaml"]
    assert names("hasil/*.yaml") == ["hasil/b.yaml"]
    assert names(".") == []


@needs_git
def test_what_git_tracks_is_walked_although_a_pattern_fits(place: Path) -> None:
    make("a.yaml", "b.yaml")
    make_repository("*.yaml")
    subprocess.run(["git", "add", "-f", "a.yaml"], check=True)
    assert names(".") == ["a.yaml"]


def test_without_git_the_patterns_are_not_read(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("a.yaml", "hasil/b.yaml", ".git/config")
    Path(".gitignore").write_text("hasil/\n", "utf-8")
    monkeypatch.setenv("PATH", "")
    assert names(".") == ["a.yaml", "hasil/b.yaml"]


@needs_git
def test_a_broken_repository_is_none(place: Path) -> None:
    make("a.yaml", "hasil/b.yaml")
    Path(".git").write_text("bukan repositori\n", "utf-8")
    assert names(".") == ["a.yaml", "hasil/b.yaml"]


@needs_git
def test_no_program_of_the_repository_is_started(place: Path) -> None:
    make("a.yaml")
    make_repository("hasil/")
    program = f"{place}/program"
    Path(program).write_text(f"#!/bin/sh\ntouch '{place}/dijalankan'\n", "utf-8")
    Path(program).chmod(0o755)
    subprocess.run(["git", "config", "core.fsmonitor", program], check=True)
    assert names(".") == ["a.yaml"]
    assert not Path("dijalankan").exists()
