"""Time and memory to build and check the cascade of an office of five levels, beside reading its files alone.

Run it as ``python tests/bench/kaskade.py``.
"""

import argparse
import gc
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from contoh import skp

from skpcli.checks import check_cascade
from skpcli.engine.cascade import kaskade
from skpcli.reading.reader import baca_berkas
from skpcli.reading.workspace import assemble

TARGET_WAKTU, TARGET_MEMORI = 1.3, 4.0


def memori() -> float:
    """Give the peak memory of this process so far, in KB."""
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def ukur(jumlah: int) -> None:
    """Read, build and check, and print the ratio of the times and the memory a person."""
    gc.disable()
    berkas = [(f"pegawai-{nomor:06}.yaml", skp(nomor).encode()) for nomor in range(jumlah)]
    awal = time.process_time()
    ruang = assemble([baca_berkas(*satu) for satu in berkas])
    baca = time.process_time() - awal
    sebelum = memori()
    awal = time.process_time()
    graf = kaskade(ruang)
    bangun = time.process_time() - awal
    temuan = sum(1 for _ in check_cascade(graf))
    periksa = time.process_time() - awal - bangun
    tambahan = (memori() - sebelum) / jumlah
    nilai = f"{(bangun + periksa) / baca:.2f} of reading (target {TARGET_WAKTU}), build {bangun / baca:.2f}"
    per_orang = f"{(baca + bangun + periksa) / jumlah * 1e6:.0f} us and {tambahan:.1f} KB more a person"
    print(f"{jumlah} people: {nilai}; {per_orang} (target {TARGET_MEMORI} KB); {temuan} findings")


def main() -> None:
    """Measure each size in a process of its own."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--jumlah", type=int, nargs="*", default=[5_000, 50_000], help="numbers of employees")
    pengurai.add_argument("--satu", type=int, help=argparse.SUPPRESS)
    pilihan = pengurai.parse_args()
    if pilihan.satu:
        ukur(pilihan.satu)
        return
    for jumlah in pilihan.jumlah:
        subprocess.run([sys.executable, __file__, "--satu", str(jumlah)], check=True)


if __name__ == "__main__":
    main()
