"""Start-up time, as a ratio to importing yaml and pydantic.

Run it as ``python tests/bench/mulai.py``.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

GURU = Path(__file__).parents[2] / "examples" / "guru.yaml"
DASAR = [sys.executable, "-c", "import yaml, pydantic"]
PERINTAH = {
    "skp nilai examples/guru.yaml": (["nilai", str(GURU)], 2.6),
    "skp --help": (["--help"], 1.1),
}


def ukur(perintah: list[str]) -> float:
    """Give the seconds that a command takes."""
    awal = time.perf_counter()
    subprocess.run(perintah, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - awal


def main() -> None:
    """Measure in turns, so that a busy machine slows all alike, and print the medians of the ratios."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--kali", type=int, default=25, help="runs of each command (at least 15 for a stable median)")
    kali = pengurai.parse_args().kali
    skp = str(Path(sys.executable).with_name("skp"))
    semua = {nama: [skp, *argumen] for nama, (argumen, _) in PERINTAH.items()}
    for perintah in (DASAR, *semua.values()):
        ukur(perintah)
    dasar: list[float] = []
    waktu: dict[str, list[float]] = {nama: [] for nama in semua}
    for _ in range(kali):
        dasar.append(ukur(DASAR))
        for nama, perintah in semua.items():
            waktu[nama].append(ukur(perintah))
    print(f"Y = import yaml, pydantic: {statistics.median(dasar) * 1000:.0f} ms ({kali} runs)")
    for nama, hasil in waktu.items():
        nisbah = statistics.median(satu / y for satu, y in zip(hasil, dasar, strict=True))
        print(f"{nama}: {statistics.median(hasil) * 1000:.0f} ms = {nisbah:.2f} Y (target {PERINTAH[nama][1]})")


if __name__ == "__main__":
    main()
