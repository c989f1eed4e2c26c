"""What `skp riwayat`, `skp beda` and `skp andai` print, as golden files; ``--write`` rewrites them."""

import re
from pathlib import Path

import pytest
from command_line import TEACHER, Skp, write_file
from documents import yaml_bytes
from periods import period

from skpcli.model.terms import Predikat

GOLDEN = Path(__file__).parent / "golden"
SB, B, BP, *_ = Predikat
RUNS = {
    "riwayat": ["riwayat", "wulan.yaml"],
    "beda": ["beda", "guru.yaml", "baru.yaml"],
    "andai": [
        *("andai", "guru.yaml", "--jika", "R2.indikator.1.realisasi=92%"),
        *("--jika", "penilaian.rating_hasil_kerja=", "--menuju", "sangat baik"),
    ],
}


def write_inputs() -> None:
    """Write a person with several periods, and a second version of the teacher."""
    documents = [
        period("tahunan", 2023, B),
        period("tahunan", 2025, SB),
        period("triwulan I", 2025, B),
        period("triwulan II", 2025, BP),
        period("triwulan IV", 2025),
    ]
    write_file("wulan.yaml", yaml_bytes(*documents))
    changed = TEACHER.replace("target: 12 modul", "target: 10 modul")
    changed = changed.replace("hasil: sesuai ekspektasi", "hasil: di atas ekspektasi")
    write_file("baru.yaml", changed.replace("tanggal_penetapan: 2025-01-15", "tempat_penetapan: X"))


@pytest.mark.parametrize("shape", ["80", "120", "md"])
@pytest.mark.parametrize("name", RUNS)
def test_golden_outputs(
    name: str,
    shape: str,
    skp: Skp,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_inputs()
    words = list(RUNS[name])
    if shape == "md":
        words += ["-f", "md"]
    else:
        monkeypatch.setenv("COLUMNS", shape)
    out = skp(*words).out
    golden = GOLDEN / f"{name}-{shape}.txt"
    if request.config.getoption("--write"):
        golden.write_text(out, encoding="utf-8", newline="\n")
    if shape != "md":
        assert max(map(len, out.splitlines())) <= int(shape)
        assert not re.search(r"[ \t]$", out, re.MULTILINE)
    assert out == golden.read_text(encoding="utf-8")
