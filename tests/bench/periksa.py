"""Wall time of `skp periksa` on many files, as a ratio to check-jsonschema with our own schema, and to yamllint.

Run it as ``python tests/bench/periksa.py`` in an environment that has both (``pip install check-jsonschema yamllint``).
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from contoh import skp

TARGET = 15
Perintah = list[str]


def waktu(perintah: Perintah, folder: Path, boleh: tuple[int, ...]) -> float:
    """Give the seconds of one whole process, which must end with one of the given codes."""
    awal = time.perf_counter()
    selesai = subprocess.run(perintah, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    lama = time.perf_counter() - awal
    if selesai.returncode not in boleh:
        sys.exit(f"{perintah[:3]}: {selesai.returncode}: {selesai.stderr.decode(errors='replace')[-500:]}")
    return lama


def main() -> None:
    """Alternate the contestants and print the ratios of the best runs."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--jumlah", type=int, default=2_000, help="number of files")
    pengurai.add_argument("--ulang", type=int, default=3, help="runs of `skp periksa`")
    pilihan = pengurai.parse_args()
    with tempfile.TemporaryDirectory() as tempat:
        folder = Path(tempat)
        nama = [f"pegawai-{nomor:05}.yaml" for nomor in range(pilihan.jumlah)]
        for nomor, satu in enumerate(nama):
            (folder / satu).write_text(skp(nomor), encoding="utf-8")
        kami = [sys.executable, "-m", "skpcli"]
        skema = subprocess.run([*kami, "skema", "--jenis", "pegawai"], capture_output=True, check=True).stdout
        (folder / "skp.schema.json").write_bytes(skema)
        periksa = min(waktu([*kami, "periksa", "."], folder, (0,)) for _ in range(pilihan.ulang))
        print(f"{pilihan.jumlah} files: skp periksa {periksa:.2f} s")
        lain: dict[str, Perintah] = {
            "check-jsonschema": ["check_jsonschema", "--schemafile", "skp.schema.json", *nama],
            "yamllint": ["yamllint", "-d", "relaxed", "."],
        }
        for siapa, perintah in lain.items():
            lama = waktu([sys.executable, "-m", *perintah], folder, (0,))
            print(f"{siapa} {lama:.1f} s: {lama / periksa:.1f} times (target {TARGET})")


if __name__ == "__main__":
    main()
