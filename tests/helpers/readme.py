"""The README in parts: its two halves, its blocks, the section of each command."""

import re

from command_line import ROOT

README = (ROOT / "README.md").read_text("utf-8")
_START, FOR_OFFICE, FOR_IT = re.split(r"^## Untuk (?:kepegawaian|TI)$", README, flags=re.MULTILINE)


def blocks(language: str, part: str = README) -> list[str]:
    """Give the blocks of a language in a part of the README."""
    return re.findall(rf"^```{language}\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)


def command_sections() -> dict[str, str]:
    """Give the section of every command by its name: it ends where the next heading stands."""
    pattern = r"^#{2,4} `skp (\S+)`\n(.*?)(?=^#{2,4} |\Z)"
    return dict(re.findall(pattern, README, re.MULTILINE | re.DOTALL))


def headings() -> list[str]:
    """Give the headings below the title."""
    without_blocks = re.sub(r"^```.*?^```$", "", README, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^#{2,4} (.+)$", without_blocks, re.MULTILINE)


def anchor(heading: str) -> str:
    """Give the name by which links find a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
