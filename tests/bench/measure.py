"""What the benches share: whole processes measured by the operating system, two contestants in turns."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

SKP = [sys.executable, "-m", "skpcli"]


@dataclass(frozen=True, slots=True)
class Usage:
    """What one process took: seconds of CPU and of the clock, peak memory in MB, exit code."""

    cpu: float
    wall: float
    memory: float
    code: int


def run(command: list[str], folder: Path | None = None) -> Usage:
    """Run one process to its end, its output thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    return Usage(cpu, wall, usage.ru_maxrss / 1024, process.returncode)


def cpu_ratio(first: list[str], second: list[str], times: int) -> float:
    """Give the median of the CPU ratios of two commands that take turns, after a run of each to warm up."""
    return statistics.median(_ratios(first, second, times, attrgetter("cpu")))


def wall_ratio(first: list[str], second: list[str], times: int) -> float:
    """Give the median of the ratios by the clock, as `cpu_ratio` does for CPU."""
    return statistics.median(_ratios(first, second, times, attrgetter("wall")))


def _ratios(
    first: list[str], second: list[str], times: int, figure: Callable[[Usage], float]
) -> list[float]:
    run(first)
    run(second)
    return [figure(run(first)) / figure(run(second)) for _ in range(times)]
