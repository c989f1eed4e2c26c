"""Time and memory to build and check the cascade of an office of five levels, beside reading its files alone.

Run it as ``python tests/bench/cascade.py``.
"""

import argparse
import gc
import resource
import subprocess
import sys
import time

from samples import skp_text

from skpcli.checks import check_cascade
from skpcli.engine.cascade import build_cascade
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import assemble

TIME_TARGET, MEMORY_TARGET = 1.3, 4.0


def peak_memory() -> float:
    """Give the peak memory of this process so far, in KB."""
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def measure(count: int) -> None:
    """Read, build and check, and print the ratio of the times and the memory a person."""
    gc.disable()
    files = [(f"pegawai-{number:06}.yaml", skp_text(number).encode()) for number in range(count)]
    start = time.process_time()
    workspace = assemble([read_file(name, content) for name, content in files])
    reading = time.process_time() - start
    before = peak_memory()
    start = time.process_time()
    graph = build_cascade(workspace)
    building = time.process_time() - start
    findings = sum(1 for _ in check_cascade(graph))
    both = time.process_time() - start
    memory = (peak_memory() - before) / count
    print(
        f"{count} people: {both / reading:.2f} of reading (target {TIME_TARGET}), {findings} findings"
    )
    print(
        f"  building {building / reading:.2f}; {memory:.1f} KB more a person (target {MEMORY_TARGET})"
    )


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--counts", type=int, nargs="*", default=[5_000, 50_000], help="numbers of employees"
    )
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        measure(options.one)
        return
    for count in options.counts:
        subprocess.run([sys.executable, __file__, "--one", str(count)], check=True)


if __name__ == "__main__":
    main()
