"""What the benches share: whole processes measured by the operating system, two contestants in turns."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
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
    return _ratio(first, second, times, "cpu")


def wall_ratio(first: list[str], second: list[str], times: int) -> float:
    """Give the median of the ratios by the clock, as `cpu_ratio` does for CPU."""
    return _ratio(first, second, times, "wall")


def _ratio(first: list[str], second: list[str], times: int, figure: str) -> float:
    run(first)
    run(second)
    ratios = []
    for _ in range(times):
        ours = run(first)
        theirs = run(second)
        ratios.append(getattr(ours, figure) / getattr(theirs, figure))
    return statistics.median(ratios)
