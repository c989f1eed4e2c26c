"""One folder per code: its files in, all findings out; ``pytest tests/test_kasus.py --tulis`` rewrites them."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from skpcli.checks import check_all
from skpcli.checks.distribution import check_distribution
from skpcli.cli.common import read_input
from skpcli.diagnostics import CODES
from skpcli.engine.groups import group_people
from skpcli.engine.scoring import appraise_all
from skpcli.files import Input
from skpcli.output.findings.text import findings_in_words
from skpcli.reading.reader import FileContent, read_file
from skpcli.reading.workspace import assemble

AKAR = Path(__file__).parent / "kasus"
FOLDER = sorted(satu.name for satu in AKAR.iterdir() if satu.is_dir())

LENGKAP = (AKAR / "SKP017-dilewati" / "pegawai.yaml").read_bytes()

BUATAN: dict[str, Callable[[], bytes]] = {
    "SKP001": lambda: LENGKAP + b"# isi\n" * (8 * 1024 * 1024 // 6),
    "SKP002": lambda: LENGKAP.replace(b"Wulan", "Wul\xe9n".encode("cp1252")),
    "SKP003": lambda: LENGKAP.replace(b"Wulan", b"Wu\x0blan").replace(b"Bagas", b"\x1bBagas"),
    "SKP010": lambda: LENGKAP + b"x_banyak:\n" + b"  - a\n" * 100_001,
}
"""Contents that no folder should hold."""

KELENGKAPAN = frozenset(
    (
        "SKP410",
        "SKP411",
        "SKP412",
        "SKP413",
        "SKP422",
        "SKP423",
        "SKP430",
        "SKP431",
        "SKP432",
        "SKP433",
    )
)
"""What minimal documents leave out: shown only in the folder of the code itself."""


def berkas_kasus(nama: str) -> list[FileContent]:
    kode, folder = nama[:6], AKAR / nama
    if kode in BUATAN:
        return [read_file("berkas.yaml", BUATAN[kode]())]
    if kode == "SKP016":
        return [read_input(Input("hilang.yaml", folder / "hilang.yaml", named=True))]
    ditunjuk = kode != "SKP017"
    masukan = sorted(folder.glob("*.yaml"))
    return [read_file(satu.name, satu.read_bytes(), named=ditunjuk) for satu in masukan]


@pytest.mark.parametrize("libyaml", [True, False], ids=["libyaml", "murni"])
@pytest.mark.parametrize("nama", FOLDER)
def test_kasus(
    nama: str, libyaml: bool, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", libyaml)
    ruang = assemble(berkas_kasus(nama))
    penilaian = list(appraise_all(ruang))
    distribusi = nama.startswith("SKP6")
    semua = (
        list(check_distribution(group_people(ruang, penilaian).groups))
        if distribusi
        else check_all(ruang, penilaian)
    )
    temuan = [satu for satu in semua if satu.code not in KELENGKAPAN or satu.code == nama[:6]]
    keluar = findings_in_words(temuan, {satu.name: satu.text for satu in ruang.files})
    harapan = AKAR / nama / "harapan.txt"
    if request.config.getoption("--tulis"):
        harapan.write_text(keluar, encoding="utf-8", newline="\n")
    assert nama[:6] in {satu.code for satu in temuan}
    assert keluar == harapan.read_text(encoding="utf-8")


def test_setiap_kode_punya_kasus() -> None:
    assert sorted({nama[:6] for nama in FOLDER}) == sorted(CODES)


def test_tingkat_dan_ringkasan_setiap_kode() -> None:
    for kode, milik in CODES.items():
        assert kode[:3] == "SKP"
        assert kode[3:].isdigit()
        assert (
            milik.title.strip("`")[0].islower()
            or milik.title.startswith("NIP")
            or milik.title[0].isupper()
        )
