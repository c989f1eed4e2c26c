"""CPU, time and memory of `skp massal` on files as offices write them, beside a bare loader over the same bytes.

Run it as ``python tests/bench/batch.py``; ``--small`` takes a tenth of everything, ``--against SKP`` names the `skp`
of another installed version, which is then measured in turns on the same files.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from measure import SKP, Usage, cpu_ratio, run
from samples import write_office

BARE_LOADER = """
import os, sys, yaml
for entry in sorted(os.scandir(sys.argv[1]), key=lambda entry: entry.name):
    with open(entry.path, "rb") as file:
        try:
            list(yaml.load_all(file.read(), yaml.CSafeLoader))
        except yaml.YAMLError:
            pass
"""


def batch_command(skp: list[str], folder: Path, processes: int = 1) -> list[str]:
    """Give the command that rates a folder into a CSV file beside it."""
    target = folder.parent / "hasil.csv"
    return [*skp, "massal", str(folder), "-o", str(target), "-j", str(processes)]


def batch(folder: Path, processes: int = 1) -> Usage:
    """Rate a folder."""
    return run(batch_command(SKP, folder, processes))


def compare_versions(folder: Path, other: str | None) -> None:
    """Print the CPU ratios to a bare loader and to another version."""
    ours = batch_command(SKP, folder)
    bare = [sys.executable, "-c", BARE_LOADER, str(folder)]
    print(f"CPU of a bare CSafeLoader loop: {cpu_ratio(ours, bare, 5):.3f}")
    if other:
        theirs = batch_command([other], folder)
        print(f"CPU of {other}: {cpu_ratio(ours, theirs, 7):.3f} (target 1.0)")


def compare_processes(root: Path, sizes: tuple[int, ...]) -> None:
    """Print how much faster two processes are than one."""
    for size in sizes:
        folder = write_office(root / f"processes-{size}", size)
        one = batch(folder, 1)
        two = batch(folder, 2)
        print(
            f"{size} files: -j 2 is {one.wall / two.wall:.2f} times as fast (target 1.75 when many)"
        )


def compare_sizes(root: Path, small: int) -> None:
    """Print how CPU and memory grow when the office is twice as large."""
    half = batch(write_office(root / "half", small))
    whole = batch(write_office(root / "whole", 2 * small))
    growth = whole.cpu / half.cpu / 2
    print(f"{2 * small} people against {small}: CPU a person {growth:.2f}")
    print(
        f"  memory {half.memory:.0f} and {whole.memory:.0f} MB: {whole.memory / half.memory:.2f} (target 1.1)"
    )


def main() -> None:
    """Print each figure beside its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="a tenth of the employees")
    parser.add_argument("--against", metavar="SKP", help="the skp of another installed version")
    options = parser.parse_args()
    scale = 10 if options.small else 1
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        compare_versions(write_office(root / "single", 20_000 // scale), options.against)
        together = batch(write_office(root / "together", 20_000 // scale, per_file=1_500))
        print(f"the same in files of 1,500 documents: {together.cpu:.1f} s of CPU")
        compare_processes(root, (100, 1_000, 20_000 // scale))
        compare_sizes(root, 30_000 // scale)


if __name__ == "__main__":
    main()
