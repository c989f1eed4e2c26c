"""`skp distribusi` as its users meet it: options, streams, exit codes."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from distributions import SB, TABLE_HEADER, B, K, employee, organisation, table_row

from skpcli.cli import run

EXAMPLES = Path(__file__).parents[2] / "examples" / "dinas-contoh"


class Finished(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str


class Skp:
    """`skp distribusi` in this process."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd

    def __call__(self, *arguments: str) -> Finished:
        """Run it; no bug, no terminal escape."""
        self.capfd.readouterr()
        result = Finished(run(["distribusi", *arguments]), *self.capfd.readouterr())
        assert "galat dalam program" not in result.err
        assert "\x1b" not in result.out + result.err
        return result


@pytest.fixture
def skp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Skp:
    """Give the command in a folder with an organisation of three, which departs from its pattern."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    Path("dinas.yaml").write_text(organisation(), "utf-8")
    for number, predikat in ((1001, B), (1002, B), (1003, B)):
        Path(f"p{number}.yaml").write_text(employee(number, predikat), "utf-8")
    return Skp(capfd)


def test_json_is_the_contract(skp: Skp) -> None:
    result = skp(".", "-f", "json")
    assert result.code == 0
    (case,) = json.loads(result.out)["organisasi"]
    condition = case.pop("syarat")
    counts = {"sangat baik": 0, "baik": 3, "butuh perbaikan": 0, "kurang": 0, "sangat kurang": 0}
    assert list(case.items()) == [
        ("id", "dinas"),
        ("nama", "Dinas Dinas"),
        ("capaian", "baik"),
        ("jumlah", 3),
        ("usulan", 0),
        ("belum", 0),
        ("sementara", False),
        ("alasan", None),
        ("cacah", counts),
        ("sesuai", False),
        ("periode", {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"}),
    ]
    assert [(own["terpenuhi"], own["batas"], own["cacah"]) for own in condition] == [
        (False, 2, 3),
        (False, 1, 0),
    ]
    assert list(condition[0]) == ["teks", "dasar", "sifat", "terpenuhi", "batas", "cacah"]
    assert "SKP601" in result.err


def test_only_a_departure_fails_and_only_strictly(skp: Skp) -> None:
    assert skp(".").code == 0
    assert skp(".", "--ketat").code == 1
    Path("dinas.yaml").write_text(organisation(capaian=None), "utf-8")
    assert skp(".", "--ketat").code == 0
    Path("dinas.yaml").write_text(organisation(capaian="kurang"), "utf-8")
    assert skp("dinas.yaml", "p1001.yaml", "--ketat").code == 0


def test_errors_in_the_data_are_one_and_shown(skp: Skp) -> None:
    Path("p1003.yaml").write_text(employee(1003, B) + "bobot: 1\n", "utf-8")
    result = skp(".", "-f", "json")
    assert result.code == 1
    assert json.loads(result.out)["organisasi"][0]["belum"] == 1
    assert "galat[SKP106]" in result.err


def test_nothing_to_do_is_two(skp: Skp) -> None:
    assert skp("p1001.yaml").code == 2
    assert skp("hilang.yaml").code == 2
    assert skp(".", "hilang.yaml").code == 2
    assert skp(".", "-o", "dinas.yaml").code == 2


@pytest.mark.parametrize(
    ("arguments", "content"),
    [
        ((".", "--jumlah", "4", "--capaian", "baik"), "kalkulator tanpa berkas"),
        (("--jumlah", "4"), "memerlukan `--capaian`"),
        (("--capaian", "baik"), "sebutkan PATH"),
        ((".", "--capaian", "baik"), "isilah `capaian_kinerja`"),
        (("--capaian", "bagus", "--jumlah", "4"), "istimewa, baik, butuh perbaikan"),
        (("--capaian", "baik", "--jumlah", "0"), "bilangan bulat dari 1"),
        (("--capaian", "baik", "--jumlah", "2,5"), "bilangan bulat dari 1"),
        (
            ("--capaian", "baik", "--jumlah", "9", "--turunkan"),
            "`--turunkan` tidak berlaku untuk kalkulator",
        ),
        ((".", "x.csv"), "tidak dapat dicampur"),
        (("x.csv", "--per", "penilai"), "`--per penilai` tidak berlaku untuk CSV"),
        ((".", "--per", "penilai", "--turunkan"), "tidak berlaku bersama `--per penilai`"),
        ((".", "--metode", "rata-rata"), "mayoritas, median, ketat"),
        ((".", "--per", "kota"), "organisasi"),
    ],
)
def test_options_that_do_not_go_together(
    skp: Skp, arguments: tuple[str, ...], content: str
) -> None:
    result = skp(*arguments)
    assert (result.code, result.out) == (2, "")
    assert content in result.err


def test_the_text_shows_all_predikat_and_the_arithmetic(skp: Skp) -> None:
    keluar = skp(".").out
    for name in ("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"):
        assert f"  {name} " in keluar
    assert "[x] Baik 3 dari 3 = 100%; paling banyak 70% = 2; lebih 1" in keluar
    assert "Kesimpulan: menyimpang dari pola" in keluar
    assert "unit kecil (n = 3, di bawah" in keluar
    assert "pertimbangan pimpinan" in keluar
    for width in (40, 60, 120):
        with pytest.MonkeyPatch.context() as pasted:
            pasted.setenv("COLUMNS", str(width))
            assert max(map(len, skp(".").out.splitlines())) <= width


def test_verdicts_in_words(skp: Skp) -> None:
    Path("dinas.yaml").write_text(organisation(capaian="kurang"), "utf-8")
    assert (
        "Kesimpulan: pola tidak dapat dipenuhi untuk n = 1" in skp("dinas.yaml", "p1001.yaml").out
    )
    assert "Kesimpulan: belum ada yang dinilai" in skp("dinas.yaml").out
    Path("dinas.yaml").write_text(organisation(capaian=None), "utf-8")
    assert "Kesimpulan: capaian belum ada" in skp(".").out
    Path("dinas.yaml").write_text(organisation(capaian="istimewa"), "utf-8")
    Path("p1004.yaml").write_text(employee(1004, None), "utf-8")
    keluar = skp(".").out
    assert "Kesimpulan: sesuai pola (sementara: 1 pegawai belum berpredikat)" in keluar
    assert 'Kelompok "sebagian besar" bukan yang terbesar' in keluar


def test_markdown_and_csv_are_safe(skp: Skp) -> None:
    Path("dinas.yaml").write_text(organisation().replace("Dinas Dinas", '"=Dinas | <b>"'), "utf-8")
    keluar = skp(".", "-f", "md").out
    assert "## =Dinas &#124; &lt;b&gt; (dinas)" in keluar
    assert "| Sangat Kurang | 0 | 0% |" in keluar
    keluar = skp(".", "-f", "csv").out
    assert keluar.splitlines()[1].startswith(
        "dinas,'=Dinas | <b>,2025-01-01,2025-12-31,tahunan,baik,3,0,0,tidak,0,3,"
    )
    assert skp(".", "-o", "hasil.json").err.endswith("Tersimpan: hasil.json\n")
    assert json.loads(Path("hasil.json").read_text("utf-8"))["versi"] == 1


def test_assessors(skp: Skp) -> None:
    content = json.loads(skp(".", "--per", "penilai", "-f", "json").out)
    assert [
        (case["nip"], case["jumlah"], case["cacah"]["baik"]) for case in content["penilai"]
    ] == [("197001012000031901", 3, 3)]
    assert "Penilai Rekaan" in skp(".", "--per", "penilai").out
    assert "| Penilai Rekaan | Kepala | 3 | 0 | 3 |" in skp(".", "--per", "penilai", "-f", "md").out
    assert skp(".", "--per", "penilai", "-f", "csv").out.splitlines()[1] == (
        "197001012000031901,Penilai Rekaan,Kepala,3,0,0,0,3,0,0,0"
    )
    for form in ("teks", "json", "csv", "md"):
        result = skp(".", "--per", "penilai", "--samarkan", "-f", form)
        assert "Rekaan" not in result.out + result.err
        assert "19700101" not in result.out + result.err
    assert skp("dinas.yaml", "--per", "penilai").code == 2


def test_masked_findings(skp: Skp) -> None:
    Path("p1003.yaml").write_text(employee(1003, B) + "bobot: 1 # Rekaan 1003\n", "utf-8")
    result = skp(".", "--samarkan")
    assert "Rekaan 1003" not in result.err


def test_people_counted_nowhere_are_told(skp: Skp) -> None:
    Path("p1004.yaml").write_text(employee(1004, SB, "lain"), "utf-8")
    assert "1 pegawai tidak dihitung" in skp(".").err


def test_context_and_below(skp: Skp) -> None:
    Path("atas").mkdir()
    Path("atas/pemda.yaml").write_text(organisation("pemda", induk="pemda"), "utf-8")
    Path("dinas.yaml").write_text(organisation(induk="pemda"), "utf-8")
    result = skp("atas", "p1001.yaml", "--konteks", "dinas.yaml", "--turunkan", "-f", "json")
    (case,) = json.loads(result.out)["organisasi"]
    assert (case["id"], case["jumlah"]) == ("pemda", 1)


def test_calculator(skp: Skp) -> None:
    result = skp("--capaian", "baik", "--jumlah", "25")
    assert result.code == 0
    assert "Baik paling banyak 70% = 17 dari 25 orang" in result.out
    assert "  Sangat Kurang     0 - 24 orang" in result.out
    content = json.loads(skp("--capaian", "BUTUH-perbaikan", "--jumlah", "10", "-f", "json").out)
    assert content["rentang"]["butuh perbaikan"] == {"paling_sedikit": 6, "paling_banyak": 10}
    assert [case["batas"] for case in content["syarat"]] == [6, 1]
    result = skp("--capaian", "kurang", "--jumlah", "2")
    assert result.code == 0
    assert "Pola tidak dapat dipenuhi untuk n = 2" in result.out
    assert "unit kecil" in result.out
    assert (
        json.loads(skp("--capaian", "kurang", "--jumlah", "2", "-f", "json").out)["rentang"] is None
    )
    assert skp("--capaian", "kurang", "--jumlah", "5", "-f", "csv").out.splitlines() == [
        "capaian,jumlah,predikat,paling_sedikit,paling_banyak",
        "kurang,5,sangat baik,0,0",
        "kurang,5,baik,0,1",
        "kurang,5,butuh perbaikan,1,2",
        "kurang,5,kurang,3,4",
        "kurang,5,sangat kurang,0,1",
    ]
    assert "| Kurang | 3 | 4 |" in skp("--capaian", "kurang", "--jumlah", "5", "-f", "md").out


def test_a_table_of_massal(skp: Skp) -> None:
    Path("hasil.csv").write_text(
        "\r\n".join((TABLE_HEADER, table_row("1", "baik"), table_row("2", "kurang"))), "utf-8"
    )
    result = skp("hasil.csv", "-f", "json")
    assert result.code == 0
    (case,) = json.loads(result.out)["organisasi"]
    assert (case["id"], case["capaian"], case["jumlah"], case["sesuai"]) == (
        "dinas",
        "baik",
        2,
        True,
    )
    assert "pimpinan ikut dihitung" in " ".join(skp("hasil.csv").out.split())
    assert skp("hasil.csv", "--capaian", "istimewa", "--ketat").code == 0
    assert skp("hasil.csv", "--capaian", "sangat kurang", "--ketat").code == 0
    assert skp("hasil.csv", "-o", "hasil.csv").code == 2


def test_a_table_that_cannot_be_read(skp: Skp) -> None:
    Path("a.csv").write_text("nip,nama\n1,Rekaan\n", "utf-8")
    result = skp("a.csv")
    assert (result.code, result.out) == (2, "")
    assert (
        "kolom tidak ada: organisasi, mulai, selesai, evaluasi, predikat, status, capaian_organisasi"
        in result.err
    )
    Path("a.csv").write_text(TABLE_HEADER + "\n", "utf-8")
    assert "tidak ada baris pegawai" in skp("a.csv").err
    Path("a.csv").write_bytes(TABLE_HEADER.encode() + b"\n\xe9\xe9\n")
    assert "bukan UTF-8" in skp("a.csv").err
    Path("a.csv").write_text(
        "\n".join((TABLE_HEADER, table_row("1", "bagus"), table_row("2", "baik"))), "utf-8"
    )
    result = skp("a.csv", "hilang.csv")
    assert result.code == 2
    assert "baris 2: kolom `predikat` `bagus` tidak dikenal" in result.err
    assert skp("a.csv").code == 1


def test_the_example(skp: Skp) -> None:
    result = skp(str(EXAMPLES), "--ketat")
    assert (result.code, result.err) == (0, "")
    assert K.value.title() in result.out
