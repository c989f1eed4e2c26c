"""CPU time of `skp ekinerja` on 5,000 rows beside a bare openpyxl read-only loop over the file.

Run by hand: ``python tests/bench/ekinerja.py``. Start-up is included on both sides.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

_ROWS = 5_000
_RUNS = 5
_HEADINGS = [
    *("No", "nip", "nama", "skp_unor", "skp_unor_induk", "skp_jabatan", "hasil_kerja"),
    *("perilaku_kerja", "hasil_akhir", "golru", "jenis_pegawai", "skp_jenis_jabatan"),
    "is_skp_plt_plh_pjb",
]
_BARE = """\
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
for sheet in book:
    for row in sheet.iter_rows(values_only=True):
        pass
"""


def make_export(path: Path) -> None:
    """Write an export with a contradiction in every hundredth row."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    sheet.append(["Laporan Penilaian SKP Periode Bulanan 5 Tahun 2025"])
    sheet.append(_HEADINGS)
    for number in range(_ROWS):
        nip = f"19900101201501{1 + number // 900 % 2}{1 + number % 899:03d}"
        result = "baik" if number % 100 else "sangat baik"
        unit = f"Bidang {number // 900}"
        person = [number + 1, nip, f"Pegawai Rekaan {number}", unit, "Dinas Contoh", "Analis"]
        sheet.append([*person, "sesuai", "sesuai", result, "III/a", "PNS", "JF", 0])
    book.save(path)


def cpu_of(command: list[str]) -> float:
    """Give the least CPU seconds of some runs of a command."""
    times = []
    for _ in range(_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def main() -> None:
    """Measure both, and print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ekspor.xlsx"
        make_export(path)
        bare = cpu_of([sys.executable, "-c", _BARE, str(path)])
        own = cpu_of([sys.executable, "-m", "skpcli", "ekinerja", str(path), "-f", "json"])
        print(f"skp ekinerja / openpyxl: {own / bare:.2f} ({own:.2f} s / {bare:.2f} s CPU)")


if __name__ == "__main__":
    main()
