"""The run of `skp contoh`: the example office written into a folder."""

import os
from pathlib import Path

from skpcli.cli.common import kutip
from skpcli.cli.terminal import catat, pesan
from skpcli.files import baca_isi, kumpulkan, sebab, simpan, tempat_asli


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
        catat(f"{kept} berkas sudah ada dan tidak diubah.")
    catat(f"{written} berkas contoh ditulis ke `{folder}`.")
    office = folder / "dinas-contoh"
    catat("Coba berikutnya:")
    catat(f"  skp nilai {kutip(folder)} --ringkas")
    catat(f"  skp periksa {kutip(folder)}")
    catat(f"  skp kaskade {kutip(office)}")
    catat(f"  skp distribusi {kutip(office)}")
    return 0


def _write(target: Path, content: bytes) -> bool:
    """Write a file into its folder; False where that cannot be done, after saying so."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        pesan(f"galat: folder `{target.parent}` tidak dapat dibuat: {sebab(error)}")
        return False
    try:
        simpan(target, content)
    except OSError as error:
        pesan(f"galat: `{target}` tidak dapat ditulis: {sebab(error)}")
        return False
    return True


def example_files() -> dict[str, bytes]:
    """Give the example files by name: of the installed package, else of the working copy."""
    package = Path(__file__).parents[2]
    root = package / "data" / "contoh"
    if not root.is_dir():
        root = package.parents[1] / "examples"
    inputs, _ = kumpulkan([str(root)])
    files = {}
    for input_ in inputs:
        name = Path(tempat_asli(input_)).relative_to(root.resolve())
        files[name.as_posix()] = baca_isi(input_)
    return files
