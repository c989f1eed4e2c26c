"""The run of `skp lengkapi`: the completion script of a shell, printed or installed.

The parser's own installer is not used: it reads the shell's file as UTF-8 only, adds other settings
to it, loosens the execution policy of PowerShell, and its scripts break choices at their blanks.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from skpcli.cli.common import write_output
from skpcli.cli.terminal import remark, say
from skpcli.data import read_data
from skpcli.files import Input, read_bytes, reason, write

START_MARK = "# >>> skp lengkapi >>>"
END_MARK = "# <<< skp lengkapi <<<"
"""What encloses the lines in a file of the shell, so that they can be found again."""

_DATA_SUFFIXES = {
    "bash": "bash",
    "zsh": "zsh",
    "fish": "fish",
    "powershell": "ps1",
}
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ASK_POWERSHELL = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; $PROFILE"


def run_lengkapi(shell: str, *, install: bool) -> int:
    """Print the script, or write it into the file that the shell reads; give the exit code."""
    script = completion_script(shell)
    if not install:
        write_output(None, script)
        return 0
    file = startup_file(shell)
    if file is None:
        say(
            "galat: PowerShell tidak ditemukan; jalankan di dalamnya: "
            "skp lengkapi powershell >> $PROFILE"
        )
        return 2
    name = _home_name(file)
    refusal = _install(file, name, script)
    if refusal:
        say(f"galat: {refusal}")
        return 2
    remark(f"Terpasang di `{name}`; buka jendela terminal baru, lalu coba: skp <Tab>")
    return 0


def completion_script(shell: str) -> str:
    """Give the script, enclosed by its marks."""
    content = read_data(f"lengkapi.{_DATA_SUFFIXES[shell]}").decode("utf-8")
    return f"{START_MARK}\n{content.strip()}\n{END_MARK}\n"


def startup_file(shell: str) -> Path | None:
    """Find the file that a shell reads when it starts.

    None where the shell itself has to be asked and is not there.
    """
    home = Path.home()
    if shell == "fish":
        config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return config / "fish" / "completions" / "skp.fish"
    if shell == "zsh":
        return Path(os.environ.get("ZDOTDIR") or home) / ".zshrc"
    if shell == "bash":
        return home / (".bash_profile" if sys.platform == "darwin" else ".bashrc")
    return _powershell_profile()


def _powershell_profile() -> Path | None:
    for name in ("pwsh", "powershell"):
        program = shutil.which(name)
        if program is None:
            continue
        question = [program, "-NoProfile", "-Command", _ASK_POWERSHELL]
        asked = subprocess.run(question, capture_output=True, check=False)
        answer = asked.stdout.decode("utf-8", "replace").strip()
        if answer:
            return Path(answer)
    return None


def _install(file: Path, name: str, script: str) -> str:
    """Write the script into a file of the shell, whose other content stays as it is.

    Gives why that cannot be done, or nothing.
    """
    try:
        old = b""
        if file.exists():
            old = read_bytes(Input(name=name, path=file, named=True))
            if file.stat().st_size != len(old):
                return f"`{name}` terlalu besar; tempelkan sendiri keluaran `skp lengkapi`"
        encoding = "utf-8"
        errors = "surrogateescape"
        if old.startswith(_UTF16_MARKS):
            encoding = "utf-16"
            errors = "strict"
        new = insert_script(old.decode(encoding, errors), script)
        if new is None:
            return (
                f"tanda `{START_MARK}` dan `{END_MARK}` di `{name}` tidak "
                "berpasangan; hapus keduanya, lalu ulangi"
            )
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, new.encode(encoding, errors))
    except OSError as error:
        return f"`{name}` tidak dapat ditulis: {reason(error)}"
    except UnicodeDecodeError:
        return f"`{name}` tidak terbaca sebagai teks; tempelkan sendiri keluaran `skp lengkapi`"
    return ""


def insert_script(old: str, script: str) -> str | None:
    """Put the script in place of an earlier one, else at the end; None where marks are damaged.

    >>> insert_script("alias a=b", "X")
    'alias a=b\\n\\nX'
    """
    if START_MARK not in old and END_MARK not in old:
        if not old:
            return script
        line_end = "" if old.endswith("\n") else "\n"
        return f"{old}{line_end}\n{script}"
    head, _, rest = old.partition(START_MARK)
    middle, end_mark, tail = rest.partition(END_MARK)
    if not end_mark or START_MARK in middle + tail or END_MARK in tail:
        return None
    return f"{head}{script.removesuffix(chr(10))}{tail}"


def _home_name(file: Path) -> str:
    """Name a file under the home folder without saying whose it is."""
    try:
        return f"~/{file.relative_to(Path.home()).as_posix()}"
    except ValueError:
        return str(file)
