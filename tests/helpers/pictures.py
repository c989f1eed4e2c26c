"""What `skp` prints, as a picture for the README."""

import io
import re

from command_line import ROOT, run_process
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

PICTURE = ROOT / "tests" / "pictures" / "skp-nilai.svg"
PICTURED_COMMAND = "skp nilai examples/guru.yaml"
_WIDTH = 80
_FONT_FROM_THE_NET = re.compile(r"\s*@font-face \{\{.*?\}\}", re.DOTALL)


def picture_of(command: str) -> str:
    """Run a command in this folder as a terminal with colours does, and draw what it prints.

    The picture asks for nothing on the net: the reader's own monospaced font is taken.
    """
    arguments = command.removeprefix("skp ").split()
    outcome = run_process(*arguments, FORCE_COLOR="1", COLUMNS=str(_WIDTH), PYTHONUTF8="1")
    assert outcome.returncode == 0
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), highlight=False)
    console.print(Text.from_ansi(outcome.stdout.decode().rstrip()))
    drawn = console.export_svg(
        title=command,
        code_format=_FONT_FROM_THE_NET.sub("", CONSOLE_SVG_FORMAT),
        unique_id="skp-nilai",
    )
    lines = [line.rstrip() for line in drawn.splitlines()]
    return "\n".join(lines) + "\n"
