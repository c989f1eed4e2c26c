"""Long reports on a terminal, shown page by page."""

import os
import re
import shlex
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from skpcli.cli.terminal import emit, encoded

if TYPE_CHECKING:
    from subprocess import Popen

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_OWN_PAGERS = ("less", "more")
_RAW_COLOURS = "-R"
"""The option that lets `less` pass colours on."""


def pages(text: str) -> bool:
    """Tell whether a text belongs into a pager: stdout is a terminal, and too low for it."""
    if sys.stdout is None or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return text.count("\n") >= shutil.get_terminal_size((80, 24)).lines


def show_in_pager(text: str) -> None:
    """Show a text in the user's pager ($PAGER, else `less` or `more`); print it where none runs.

    Colours stay where the pager passes them on. Leaving it early loses nothing but the rest.
    """
    command = _command()
    process = _started(command)
    if process is None:
        emit(sys.stdout, text)
        return
    if not _passes_colours(command):
        text = _COLOURS.sub("", text)
    own_interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's
    try:
        process.communicate(encoded(sys.stdout, text))  # a pager that is left early is no error
    finally:
        signal.signal(signal.SIGINT, own_interrupt)


def _command() -> list[str]:
    """Give the words of the pager's command; none where there is no pager."""
    wanted = os.environ.get("PAGER")
    if wanted is None:
        for name in _OWN_PAGERS:
            path = shutil.which(name)
            if path:
                return [path]
        return []
    if os.name == "nt":  # where a backslash separates folders
        wanted = wanted.replace("\\", "/")
    try:
        return shlex.split(wanted)
    except ValueError:  # quotation marks that do not close
        return []


def _started(command: list[str]) -> "Popen[bytes] | None":
    """Start a pager; None where that cannot be done."""
    if not command:
        return None
    from subprocess import PIPE, Popen  # only terminals need it

    environment = {"LESS": _RAW_COLOURS, **os.environ}
    try:
        return Popen(command, stdin=PIPE, env=environment)
    except (OSError, ValueError):  # not there, not executable, or no name of a program
        return None


def _passes_colours(command: list[str]) -> bool:
    """Tell whether a pager shows colours as such: `less` where one of its options says so."""
    if Path(command[0]).stem != "less":
        return False
    options = [os.environ.get("LESS", _RAW_COLOURS), *command[1:]]
    return any("r" in option.casefold() for option in options)
