"""The README's picture shows what `skp` prints."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from command_line import ROOT
from pictures import PICTURE, PICTURED_COMMAND, picture_of

_NAMESPACE = "http://www.w3.org/2000/svg"


def test_the_picture_is_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(ROOT)
    drawn = picture_of(PICTURED_COMMAND)
    if pytestconfig.getoption("--write"):
        PICTURE.write_text(drawn, encoding="utf-8")
    assert PICTURE.read_text(encoding="utf-8") == drawn


def test_the_picture_asks_for_nothing_on_the_net() -> None:
    text = PICTURE.read_text(encoding="utf-8")
    assert ElementTree.fromstring(text).tag == f"{{{_NAMESPACE}}}svg"
    assert set(re.findall(r"https?://[^\"') ]+", text)) <= {
        _NAMESPACE,
        "https://www.textualize.io",  # a comment by which Rich names itself
    }
    for request in ("@font-face", "@import", "url(http", "href", "<script"):
        assert request not in text


def test_the_readme_shows_the_picture() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f'src="{PICTURE.relative_to(ROOT).as_posix()}"' in readme
    assert PICTURED_COMMAND in readme
