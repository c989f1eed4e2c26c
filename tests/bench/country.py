"""One run of `skp massal` over 4.7 million employees, in files of 1,800 documents: about 20 GB on the disk.

Run it as ``python tests/bench/country.py FOLDER``; ``--count`` takes fewer.
"""

import argparse
from pathlib import Path

from measure import SKP, run
from samples import write_office

PER_FILE = 1_800


def main() -> None:
    """Write, run, and print time, memory and bytes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=4_700_000)
    options = parser.parse_args()
    source, target = options.folder / "pegawai", options.folder / "hasil.csv"
    options.folder.mkdir(parents=True, exist_ok=True)
    write_office(source, options.count, PER_FILE)
    size = sum(path.stat().st_size for path in source.iterdir())
    usage = run([*SKP, "massal", str(source), "-o", str(target)])
    written = target.stat().st_size
    print(f"{options.count} employees, {size / 1e9:.1f} GB in, {written / 1e9:.2f} GB out")
    print(
        f"{usage.wall:.0f} s, CPU {usage.cpu:.0f} s, peak memory {usage.memory:.0f} MB, exit {usage.code}"
    )


if __name__ == "__main__":
    main()
