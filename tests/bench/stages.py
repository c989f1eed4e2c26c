"""CPU time of reading, typing and rating, as ratios to a bare ``CSafeLoader`` over the same bytes.

Run it as ``python tests/bench/stages.py``.
"""

import argparse
import gc
import time
from collections.abc import Callable

import yaml
from samples import skp_text

from skpcli.engine.scoring import appraise_all
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import Workspace, assemble
from skpcli.source.read import read_source

Files = list[tuple[str, bytes]]


def bare_loader(files: Files) -> None:
    """Load with PyYAML's C loader alone."""
    for _, content in files:
        yaml.load(content, yaml.CSafeLoader)


def read_only(files: Files) -> None:
    """Read the documents without typing them."""
    for name, content in files:
        read_source(name, content)


def read_and_type(files: Files) -> Workspace:
    """Read and type the documents."""
    return assemble([read_file(name, content) for name, content in files])


def read_type_and_rate(files: Files) -> None:
    """Read, type and rate; every file must come out whole."""
    appraised = list(appraise_all(read_and_type(files)))
    assert len(appraised) == len(files)


STAGES: tuple[Callable[[Files], object], ...] = (
    bare_loader,
    read_only,
    read_and_type,
    read_type_and_rate,
)


def cpu(stage: Callable[[Files], object], files: Files) -> float:
    """Give the CPU seconds of a stage, the collection of its garbage included."""
    start = time.process_time()
    stage(files)
    return time.process_time() - start


def main() -> None:
    """Alternate the stages over chunks of the files and print the ratios of the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5_000, help="number of files")
    parser.add_argument("--chunk", type=int, default=100, help="files in one chunk")
    options = parser.parse_args()
    gc.set_threshold(100_000)
    files = [(f"{number:05}.yaml", skp_text(number).encode()) for number in range(options.count)]
    chunks = [files[start : start + options.chunk] for start in range(0, len(files), options.chunk)]
    for stage in STAGES:
        stage(chunks[0])
    totals = dict.fromkeys(STAGES, 0.0)
    for order, chunk in enumerate(chunks):
        shift = order % len(STAGES)
        for stage in (*STAGES[shift:], *STAGES[:shift]):
            totals[stage] += cpu(stage, chunk)
    base = totals[bare_loader]
    print(f"{len(files)} files; CSafeLoader {base / len(files) * 1e6:.0f} us a file")
    for stage in STAGES[1:]:
        print(f"{stage.__name__}: {totals[stage] / base:.3f} of that")


if __name__ == "__main__":
    main()
