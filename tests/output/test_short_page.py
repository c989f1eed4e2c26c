"""The short page: what it shows, what it says once, and that it fits two screens."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import ROOT, Skp, teacher, write_file

TWO_SCREENS = 100
EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
@pytest.mark.parametrize("width", [80, 120])
def test_an_example_fits_two_screens(
    file: Path, width: int, skp: Skp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = skp("nilai", str(file), "--konteks", str(ROOT / "examples")).out
    assert out.count("\n") <= TWO_SCREENS


def rhk_texts() -> Iterator[str]:
    """Give five RHK of two indicators each."""
    for number in range(1, 6):
        yield (
            f"    - rencana: Meningkatnya mutu layanan persuratan dan kearsipan bidang {number}\n"
            "      rhk_pimpinan: Meningkatnya tata kelola dinas yang tertib dan transparan\n"
            "      indikator:\n"
        )
        for aspek, target, realisasi in (
            ("kuantitas", "12 laporan", "11 laporan"),
            ("kualitas", "85%", "90% laporan tepat"),
        ):
            yield (
                f"        - {{aspek: {aspek}, uraian: Jumlah laporan layanan persuratan,\n"
                f"           target: {target}, realisasi: {realisasi}, bukti: Buku agenda}}\n"
            )


def test_ten_indicators_fit_two_screens(skp: Skp) -> None:
    start, rest = teacher().split("    # RHK menyebut")
    _, rest = rest.split("  tambahan:", 1)
    write_file("ten.yaml", f"{start}{''.join(rhk_texts())}  tambahan:{rest}")
    out = skp("nilai", "ten.yaml").out
    assert " ".join(out.split()).count("target 85%") == 5
    assert out.count("\n") <= TWO_SCREENS


def test_all_that_the_predikat_rests_on_is_there(skp: Skp) -> None:
    out = " ".join(skp("nilai", "guru.yaml").out.split())
    for words in (
        "di atas target: Jumlah modul ajar (kuantitas); target 12 modul, realisasi 14 modul (116,67%)",
        "[bukti: Folder modul ajar kelas VII dan VIII]",
        "[umpan balik: Dua kelas masih tertinggal pada materi pecahan]",
        "SKP ditetapkan 15 Januari 2025",
        "Dukungan sumber daya Proyektor di setiap kelas",
        "Hasil kerja sesuai ekspektasi (ditetapkan pejabat penilai; usulan sama)",
        "│ sesuai │ Kurang │ [●] Baik │ Baik │",
        "PREDIKAT KINERJA PEGAWAI: BAIK",
        "bertemu ┃ ┃ pada sel baik. [norma]",
        "Dasar: Permen PANRB 6/2022, Pasal 24-25",
        "[v] RHK R2, indikator 1: Persentase siswa yang tuntas Tindak lanjut: Kelas penguatan",
        "--lengkap",
    ):
        assert words in out
    assert "Selalu lebih awal" not in out
    assert "Sediakan waktu bagi orang tua siswa" not in out


def test_the_long_page_has_the_rest(skp: Skp) -> None:
    out = skp("nilai", "guru.yaml", "--lengkap").out
    for words in ("Selalu lebih awal", "GARIS KE SASARAN", "hasil_kerja.utama.R2.indikator.1"):
        assert words in out
    for words in ("Bukti 2", "Skema pertanggungjawaban", "SKP ditetapkan"):
        assert words in out
    assert "--lengkap" not in out


def test_the_superior_is_named_everywhere(skp: Skp) -> None:
    superior = "atasan_pejabat_penilai: {nama: Rekaan Atas, jabatan: Kepala Dinas}\n\npendekatan:"
    write_file("a.yaml", teacher().replace("\npendekatan:", superior))
    for options in ([], ["--lengkap"], ["-f", "md"], ["-f", "json"]):
        assert "Rekaan Atas" in skp("nilai", "a.yaml", *options).out
        assert "Rekaan Atas" not in skp("nilai", "a.yaml", "--samarkan", *options).out


def test_seven_equal_values_are_said_once(skp: Skp) -> None:
    equal = teacher().replace("rating: di atas ekspektasi", "rating: sesuai ekspektasi")
    write_file("a.yaml", equal)
    out = skp("nilai", "a.yaml").out
    assert "Ketujuh nilai          sesuai ekspektasi" in out
    assert "Kolaboratif" not in out
    assert "Kolaboratif            sesuai ekspektasi" in skp("nilai", "guru.yaml").out


def test_without_a_predikat_there_is_no_quadrant(skp: Skp) -> None:
    out = skp("nilai", str(ROOT / "examples" / "rencana.yaml")).out
    assert "BELUM DAPAT DINILAI" in out
    assert "KUADRAN" not in out
    assert "\nRATING\n" not in out
    assert "KESENJANGAN: TIDAK ADA" in out


MISSED = (
    ("", "", "1 TERBUKA, 0", "[ ] RHK R2: Meningkatnya ketuntasan belajar siswa (indikator 1)"),
    ("", "tindak_lanjut: Pendampingan", "0 TERBUKA, 1", "[v] RHK R2: Meningkatnya"),
    ("tindak_lanjut: Kelas", "", "1 TERBUKA, 0", "[ ] RHK R2: Meningkatnya"),
)


@pytest.mark.parametrize(("of_indikator", "of_rhk", "title", "gap"), MISSED)
@pytest.mark.parametrize("options", [[], ["--lengkap"]])
def test_a_missed_indicator_and_its_rhk_are_one_gap(
    of_indikator: str, of_rhk: str, title: str, gap: str, options: list[str], skp: Skp
) -> None:
    text = teacher().replace("Meningkatnya capaian belajar siswa", "Naiknya capaian siswa")
    follow_up = "tindak_lanjut: Kelas penguatan pecahan setiap Kamis mulai Januari 2026"
    text = text.replace(follow_up, of_indikator)
    of_r2 = "- id: R2\n      rating: di bawah ekspektasi\n"
    write_file("a.yaml", text.replace("- id: R2\n", of_r2 + f"      {of_rhk}\n"))
    out = skp("nilai", "a.yaml", *options).out
    assert title in out
    assert gap in out
    assert out.count("[ ]") + out.count("[v]") == 1
    (result,) = json.loads(skp("nilai", "a.yaml", "-f", "json").out)["hasil"]
    routes = [gap_data["jalur"] for gap_data in result["kesenjangan"]]
    assert routes == ["hasil_kerja.utama.R2.indikator.1", "hasil_kerja.utama.R2"]


def test_feedback_may_be_a_list_everywhere(skp: Skp) -> None:
    listed = "umpan_balik: [Rapi sekali, Tepat waktu]"
    text = teacher().replace("umpan_balik: Selalu lebih awal", listed)
    text = text.replace("umpan_balik: Jurnal lengkap", listed)
    write_file("a.yaml", text.replace("- id: R1\n", f"- id: R1\n      {listed}\n"))
    assert skp("periksa", "a.yaml").code == 0
    assert skp("nilai", "a.yaml", "--lengkap").out.count("Rapi") == 3
    assert skp("nilai", "a.yaml", "-f", "md").out.count("Rapi sekali; Tepat waktu") == 3
    for command in ("nilai", "massal"):
        json_text = "".join(skp(command, "a.yaml", "-f", "json").out.split())
        assert json_text.count('"umpan_balik":["Rapisekali","Tepatwaktu"]') == 3


def test_one_finding_in_several_lines_is_said_once(skp: Skp) -> None:
    text = teacher().replace("\npegawai:", "\norganisasi: hilang\nmemimpin: hilang\npegawai:", 1)
    write_file("a.yaml", text)
    out = " ".join(skp("nilai", "a.yaml").out.split())
    assert re.search(r"info \[SKP313\] baris \d+, \d+: dokumen organisasi `hilang` tidak ada", out)
