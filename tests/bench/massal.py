"""CPU and wall time, and memory, of `skp massal` on generated offices; 2% of the files are broken.

Run it as ``python tests/bench/massal.py``; ``--kecil`` takes a tenth of everything.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from contoh import skp

_POLOS = """
import os, sys, yaml
for satu in sorted(os.scandir(sys.argv[1]), key=lambda satu: satu.name):
    with open(satu.path, "rb") as berkas:
        try:
            yaml.load(berkas.read(), yaml.CSafeLoader)
        except yaml.YAMLError:
            pass
"""


class Ukuran(NamedTuple):
    """Of one process with its children: CPU and wall seconds, peak memory in MB."""

    cpu: float
    lama: float
    memori: float


def ukur(*perintah: str) -> Ukuran:
    """Run one process; its figures do not mix with those of others."""
    awal = time.perf_counter()
    proses = subprocess.Popen([sys.executable, *perintah], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, pakai = os.wait4(proses.pid, 0)
    return Ukuran(pakai.ru_utime + pakai.ru_stime, time.perf_counter() - awal, pakai.ru_maxrss / 1024)


def massal(folder: Path, proses: int = 1) -> Ukuran:
    """Rate a folder into a CSV file."""
    return ukur("-m", "skpcli", "massal", str(folder), "-o", str(folder.parent / "hasil.csv"), "-j", str(proses))


def tulis(folder: Path, jumlah: int, per_berkas: int = 1) -> Path:
    """Write so many employees, in files of one or several documents."""
    folder.mkdir()
    for awal in range(0, jumlah, per_berkas):
        semua = [skp(i).replace("penilaian:", "penilaian: [" if i % 50 == 7 else "penilaian:")
                 for i in range(awal, min(awal + per_berkas, jumlah))]  # fmt: skip
        (folder / f"{awal:07}.yaml").write_text("---\n".join(semua), encoding="utf-8")
    return folder


def main() -> None:
    """Print each ratio beside its target."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--kecil", action="store_true", help="a tenth of the employees")
    kali = 1 if not pengurai.parse_args().kecil else 10
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))
    with tempfile.TemporaryDirectory() as tempat:
        akar = Path(tempat)
        banyak = 20_000 // kali
        satuan = tulis(akar / "a", banyak)
        kami, polos = massal(satuan), ukur("-c", _POLOS, str(satuan))
        print(f"(a) {banyak} files: CPU {kami.cpu / polos.cpu:.3f} of a bare CSafeLoader loop (target 0.7, aim 0.55)")
        gabungan = massal(tulis(akar / "d", banyak, 1_500))
        print(f"(d) the same in files of 1,500 documents: CPU {gabungan.cpu / kami.cpu:.2f} of that (target 1)")
        for jumlah in (100, 1_000, 50_000 // kali):
            folder = tulis(akar / f"b{jumlah}", jumlah)
            satu, dua = massal(folder, 1), massal(folder, 2)
            print(
                f"(b) {jumlah} files: -j 2 is {satu.lama / dua.lama:.2f} times as fast (target 1.75 at 50,000, else 1)"
            )
        kecil, besar = 10_000 // kali, 100_000 // kali
        sedikit, semua = massal(tulis(akar / "c1", kecil)), massal(tulis(akar / "c2", besar))
        waktu = (semua.cpu / besar) / (sedikit.cpu / kecil)
        memori = f"memory {sedikit.memori:.0f} and {semua.memori:.0f} MB: {semua.memori / sedikit.memori:.2f}"
        print(f"(c) {besar} against {kecil}: CPU an employee {waktu:.2f} (target 1.1); {memori} (target 1.25)")


if __name__ == "__main__":
    main()
