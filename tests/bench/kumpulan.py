"""CPU time to read, check and rate many files, as a ratio to a bare ``CSafeLoader`` over the same bytes.

Run it as ``python tests/bench/kumpulan.py``.
"""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent))

from contoh import skp

from skpcli.engine.scoring import nilai_semua
from skpcli.reading.reader import baca_berkas
from skpcli.reading.workspace import Workspace, assemble
from skpcli.source import baca

TARGET = 0.7
Potong = list[tuple[str, bytes]]


def tulis(folder: Path, jumlah: int) -> list[Path]:
    """Write the files."""
    jalur = [folder / f"pegawai-{nomor:05}.yaml" for nomor in range(jumlah)]
    for nomor, satu in enumerate(jalur):
        satu.write_text(skp(nomor), encoding="utf-8")
    return jalur


def cpu(kerja: Callable[[], object]) -> float:
    """Give the CPU seconds of some work, the collection of its garbage included."""
    awal = time.process_time()
    kerja()
    return time.process_time() - awal


def polos(potong: Potong) -> None:
    """Load with PyYAML's C loader alone."""
    for _, isi in potong:
        yaml.load(isi, yaml.CSafeLoader)


def sumber(potong: Potong) -> None:
    """Read the documents without typing them."""
    for nama, isi in potong:
        baca(nama, isi)


def bentuk(potong: Potong) -> Workspace:
    """Read and type the documents."""
    return assemble([baca_berkas(nama, isi) for nama, isi in potong])


def semua(potong: Potong) -> None:
    """Read, type and rate; every file must come out whole."""
    hasil = list(nilai_semua(bentuk(potong)))
    assert len(hasil) == len(potong)
    assert all(satu.baris.hasil for satu in hasil)


def main() -> None:
    """Alternate the contestants over chunks of the files and print the ratio of the sums."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--jumlah", type=int, default=5_000, help="number of files")
    pengurai.add_argument("--potong", type=int, default=100, help="files in one chunk")
    pengurai.add_argument("--ambang", type=int, default=100_000, help="threshold of the garbage collector, as in skp")
    pilihan = pengurai.parse_args()
    gc.set_threshold(pilihan.ambang)
    tugas = (polos, sumber, bentuk, semua)
    with tempfile.TemporaryDirectory() as folder:
        berkas = [(satu.name, satu.read_bytes()) for satu in tulis(Path(folder), pilihan.jumlah)]
    potongan = [berkas[awal : awal + pilihan.potong] for awal in range(0, len(berkas), pilihan.potong)]
    for kerja in tugas:
        kerja(potongan[0])
    gc.collect()
    jumlah = dict.fromkeys(tugas, 0.0)
    for urut, potong in enumerate(potongan):
        geser = urut % len(tugas)
        for kerja in (*tugas[geser:], *tugas[:geser]):
            jumlah[kerja] += cpu(lambda kerja=kerja, potong=potong: kerja(potong))  # type: ignore[misc]  # bound now
    y = jumlah[polos]
    rata = sum(len(isi) for _, isi in berkas) / len(berkas)
    print(f"{len(berkas)} files of {rata:.0f} bytes; CSafeLoader {y / len(berkas) * 1e6:.0f} us a file")
    print(f"read + check + rate: {jumlah[semua] / y:.3f} of CSafeLoader (target {TARGET})")
    print(f"  source {jumlah[sumber] / y:.3f}")
    print(f"  shape  {(jumlah[bentuk] - jumlah[sumber]) / y:.3f}")
    print(f"  engine {(jumlah[semua] - jumlah[bentuk]) / y:.3f}")


if __name__ == "__main__":
    main()
