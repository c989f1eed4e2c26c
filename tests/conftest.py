"""Options of the test run, and `skp` in a folder of its own."""

from pathlib import Path

import pytest
from command_line import TEACHER, Skp, write_file


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write", action="store_true", help="rewrite the golden files from what comes out now"
    )


@pytest.fixture
def skp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Skp:
    """Give `skp` in a folder that holds guru.yaml."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "SKP_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    write_file("guru.yaml", TEACHER)
    return Skp(capfd)
