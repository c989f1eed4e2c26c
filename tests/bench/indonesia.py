"""One run of `skp massal` over 4.7 million employees, in files of 1,800 documents: about 20 GB on the disk.

Run it as ``python tests/bench/indonesia.py FOLDER``; ``--jumlah`` takes fewer.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from contoh import skp

PER_BERKAS = 1_800
_NIP = re.compile(r'nip: "(\d{18})"')


def nip(nomor: int) -> str:
    """Give employee ``nomor`` a number that nobody else has."""
    hari, sisa = divmod(nomor, 999 * 2)
    tahun, hari = divmod(hari, 28 * 12)
    bulan, hari = divmod(hari, 28)
    lahir = f"{1960 + tahun}{bulan + 1:02}{hari + 1:02}"
    return f"{lahir}200001{1 + sisa // 999}{1 + sisa % 999:03}"


def tulis(folder: Path, jumlah: int) -> None:
    """Write the files, from a few hundred texts with other numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    pola = [_NIP.sub('nip: "%s"', skp(i).replace("%", "%%")) for i in range(1, 301)]
    for awal in range(0, jumlah, PER_BERKAS):
        semua = [pola[i % 300] % (nip(i), nip(i // 10)) for i in range(awal, min(awal + PER_BERKAS, jumlah))]
        (folder / f"{awal:07}.yaml").write_text("---\n".join(semua), encoding="utf-8")


def main() -> None:
    """Write, run, and print time, memory and bytes."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("folder", type=Path)
    pengurai.add_argument("--jumlah", type=int, default=4_700_000)
    pilihan = pengurai.parse_args()
    masukan, keluaran = pilihan.folder / "pegawai", pilihan.folder / "hasil.csv"
    tulis(masukan, pilihan.jumlah)
    besar = sum(satu.stat().st_size for satu in masukan.iterdir())
    awal = time.perf_counter()
    proses = subprocess.Popen([sys.executable, "-m", "skpcli", "massal", str(masukan), "-o", str(keluaran)])
    _, kode, pakai = os.wait4(proses.pid, 0)
    lama = time.perf_counter() - awal
    print(
        f"{pilihan.jumlah} employees, {besar / 1e9:.1f} GB in, {keluaran.stat().st_size / 1e9:.2f} GB out, exit {kode}"
    )
    print(f"{lama:.0f} s, CPU {pakai.ru_utime + pakai.ru_stime:.0f} s, peak memory {pakai.ru_maxrss / 1e6:.2f} GB")


if __name__ == "__main__":
    main()
