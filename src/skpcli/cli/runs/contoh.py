"""The run of `skp contoh`: the example office written into a folder."""

import os
from pathlib import Path

from skpcli.cli.common import make_folder, shell_quoted
from skpcli.cli.terminal import remark, say
from skpcli.files import collect, read_bytes, real_path, reason, write


def run_contoh(folder: Path) -> int:
    """Write the example files that are not there yet, and give the exit code."""
    written = 0
    kept = 0
    for name, content in example_files().items():
        target = folder / name
        if os.path.lexists(target):
            kept += 1
            continue
        if not _write(target, content):
            return 2
        written += 1
    if kept:
        remark(f"{kept} berkas sudah ada dan tidak diubah.")
    remark(f"{written} berkas contoh ditulis ke `{folder}`.")
    office = folder / "dinas-contoh"
    remark("Coba berikutnya:")
    remark(f"  skp nilai {shell_quoted(folder)} --ringkas")
    remark(f"  skp periksa {shell_quoted(folder)}")
    remark(f"  skp kaskade {shell_quoted(office)}")
    remark(f"  skp distribusi {shell_quoted(office)}")
    return 0


def _write(target: Path, content: bytes) -> bool:
    """Write a file into its folder; False where that cannot be done, after saying so."""
    if not make_folder(target.parent):
        return False
    try:
        write(target, content)
    except OSError as error:
        say(f"galat: `{target}` tidak dapat ditulis: {reason(error)}")
        return False
    return True


def example_files() -> dict[str, bytes]:
    """Give the example files by name: of the installed package, else of the working copy."""
    package = Path(__file__).parents[2]
    root = package / "data" / "contoh"
    if not root.is_dir():
        root = package.parents[1] / "examples"
    inputs, _ = collect([str(root)])
    files = {}
    for input_ in inputs:
        name = Path(real_path(input_)).relative_to(root.resolve())
        files[name.as_posix()] = read_bytes(input_)
    return files
