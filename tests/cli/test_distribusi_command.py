"""`skp distribusi` as its users meet it: options, streams, exit codes."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from command_line import ROOT, Outcome, Skp
from distributions import SB, TABLE_HEADER, B, K, employee, organisation, table_row

EXAMPLE = ROOT / "examples" / "dinas-contoh"


Command = Callable[..., Outcome]


@pytest.fixture
def distribusi(skp: Skp) -> Command:
    """Give the command in the folder of an organisation of three that departs from its pattern."""
    Path("guru.yaml").unlink()
    Path("dinas.yaml").write_text(organisation(), "utf-8")
    for number in (1001, 1002, 1003):
        Path(f"p{number}.yaml").write_text(employee(number, B), "utf-8")
    return partial(skp, "distribusi")


def test_json_is_the_contract(distribusi: Command) -> None:
    outcome = distribusi(".", "-f", "json")
    assert outcome.code == 0
    (group,) = json.loads(outcome.out)["organisasi"]
    conditions = group.pop("syarat")
    counts = {"sangat baik": 0, "baik": 3, "butuh perbaikan": 0, "kurang": 0, "sangat kurang": 0}
    assert list(group.items()) == [
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
    assert [
        (condition["terpenuhi"], condition["batas"], condition["cacah"]) for condition in conditions
    ] == [
        (False, 2, 3),
        (False, 1, 0),
    ]
    assert list(conditions[0]) == ["teks", "dasar", "sifat", "terpenuhi", "batas", "cacah"]
    assert "SKP601" in outcome.err


def test_only_a_departure_fails_and_only_strictly(distribusi: Command) -> None:
    assert distribusi(".").code == 0
    assert distribusi(".", "--ketat").code == 1
    Path("dinas.yaml").write_text(organisation(capaian=None), "utf-8")
    assert distribusi(".", "--ketat").code == 0
    Path("dinas.yaml").write_text(organisation(capaian="kurang"), "utf-8")
    assert distribusi("dinas.yaml", "p1001.yaml", "--ketat").code == 0


def test_errors_in_the_data_are_one_and_shown(distribusi: Command) -> None:
    Path("p1003.yaml").write_text(employee(1003, B) + "bobot: 1\n", "utf-8")
    outcome = distribusi(".", "-f", "json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["organisasi"][0]["belum"] == 1
    assert "galat[SKP106]" in outcome.err


def test_nothing_to_do_is_two(distribusi: Command) -> None:
    assert distribusi("p1001.yaml").code == 2
    assert distribusi("hilang.yaml").code == 2
    assert distribusi(".", "hilang.yaml").code == 2
    assert distribusi(".", "-o", "dinas.yaml").code == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
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
    distribusi: Command, arguments: tuple[str, ...], message: str
) -> None:
    outcome = distribusi(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_the_text_shows_all_predikat_and_the_arithmetic(distribusi: Command) -> None:
    out = distribusi(".").out
    for name in ("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"):
        assert f"  {name} " in out
    assert "[x] Baik 3 dari 3 = 100%; paling banyak 70% = 2; lebih 1" in out
    assert "Kesimpulan: menyimpang dari pola" in out
    assert "unit kecil (n = 3, di bawah" in out
    assert "pertimbangan pimpinan" in out
    for width in (40, 60, 120):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COLUMNS", str(width))
            assert max(map(len, distribusi(".").out.splitlines())) <= width


def test_verdicts_in_words(distribusi: Command) -> None:
    Path("dinas.yaml").write_text(organisation(capaian="kurang"), "utf-8")
    assert (
        "Kesimpulan: pola tidak dapat dipenuhi untuk n = 1"
        in distribusi("dinas.yaml", "p1001.yaml").out
    )
    assert "Kesimpulan: belum ada yang dinilai" in distribusi("dinas.yaml").out
    Path("dinas.yaml").write_text(organisation(capaian=None), "utf-8")
    assert "Kesimpulan: capaian belum ada" in distribusi(".").out
    Path("dinas.yaml").write_text(organisation(capaian="istimewa"), "utf-8")
    Path("p1004.yaml").write_text(employee(1004, None), "utf-8")
    out = distribusi(".").out
    assert "Kesimpulan: sesuai pola (sementara: 1 pegawai belum berpredikat)" in out
    assert 'Kelompok "sebagian besar" bukan yang terbesar' in out


def test_markdown_and_csv_are_safe(distribusi: Command) -> None:
    Path("dinas.yaml").write_text(organisation().replace("Dinas Dinas", '"=Dinas | <b>"'), "utf-8")
    out = distribusi(".", "-f", "md").out
    assert "## =Dinas &#124; &lt;b&gt; (dinas)" in out
    assert "| Sangat Kurang | 0 | 0% |" in out
    out = distribusi(".", "-f", "csv").out
    assert out.splitlines()[1].startswith(
        "dinas,'=Dinas | <b>,2025-01-01,2025-12-31,tahunan,baik,3,0,0,tidak,0,3,"
    )
    assert distribusi(".", "-o", "hasil.json").err.endswith("Tersimpan: hasil.json\n")
    assert json.loads(Path("hasil.json").read_text("utf-8"))["versi"] == 1


def test_assessors(distribusi: Command) -> None:
    data = json.loads(distribusi(".", "--per", "penilai", "-f", "json").out)
    assert [
        (assessor["nip"], assessor["jumlah"], assessor["cacah"]["baik"])
        for assessor in data["penilai"]
    ] == [("197001012000031901", 3, 3)]
    assert "Penilai Rekaan" in distribusi(".", "--per", "penilai").out
    assert (
        "| Penilai Rekaan | Kepala | 3 | 0 | 3 |"
        in distribusi(".", "--per", "penilai", "-f", "md").out
    )
    assert distribusi(".", "--per", "penilai", "-f", "csv").out.splitlines()[1] == (
        "197001012000031901,Penilai Rekaan,Kepala,3,0,0,0,3,0,0,0"
    )
    for format_ in ("teks", "json", "csv", "md"):
        outcome = distribusi(".", "--per", "penilai", "--samarkan", "-f", format_)
        assert "Rekaan" not in outcome.out + outcome.err
        assert "19700101" not in outcome.out + outcome.err
    assert distribusi("dinas.yaml", "--per", "penilai").code == 2


def test_masked_findings(distribusi: Command) -> None:
    Path("p1003.yaml").write_text(employee(1003, B) + "bobot: 1 # Rekaan 1003\n", "utf-8")
    outcome = distribusi(".", "--samarkan")
    assert "Rekaan 1003" not in outcome.err


def test_people_counted_nowhere_are_told(distribusi: Command) -> None:
    Path("p1004.yaml").write_text(employee(1004, SB, "lain"), "utf-8")
    assert "1 orang tidak dihitung" in distribusi(".").err


def test_context_and_below(distribusi: Command) -> None:
    Path("atas").mkdir()
    Path("atas/pemda.yaml").write_text(organisation("pemda", induk="pemda"), "utf-8")
    Path("dinas.yaml").write_text(organisation(induk="pemda"), "utf-8")
    outcome = distribusi(
        "atas", "p1001.yaml", "--konteks", "dinas.yaml", "--turunkan", "-f", "json"
    )
    (group,) = json.loads(outcome.out)["organisasi"]
    assert (group["id"], group["jumlah"]) == ("pemda", 1)


def test_calculator(distribusi: Command) -> None:
    outcome = distribusi("--capaian", "baik", "--jumlah", "25")
    assert outcome.code == 0
    assert "Baik paling banyak 70% = 17 dari 25 orang" in outcome.out
    assert "  Sangat Kurang     0 - 24 orang" in outcome.out
    data = json.loads(
        distribusi("--capaian", "BUTUH-perbaikan", "--jumlah", "10", "-f", "json").out
    )
    assert data["rentang"]["butuh perbaikan"] == {"paling_sedikit": 6, "paling_banyak": 10}
    assert [condition["batas"] for condition in data["syarat"]] == [6, 1]
    outcome = distribusi("--capaian", "kurang", "--jumlah", "2")
    assert outcome.code == 0
    assert "Pola tidak dapat dipenuhi untuk n = 2" in outcome.out
    assert "unit kecil" in outcome.out
    assert (
        json.loads(distribusi("--capaian", "kurang", "--jumlah", "2", "-f", "json").out)["rentang"]
        is None
    )
    assert distribusi("--capaian", "kurang", "--jumlah", "5", "-f", "csv").out.splitlines() == [
        "capaian,jumlah,predikat,paling_sedikit,paling_banyak",
        "kurang,5,sangat baik,0,0",
        "kurang,5,baik,0,1",
        "kurang,5,butuh perbaikan,1,2",
        "kurang,5,kurang,3,4",
        "kurang,5,sangat kurang,0,1",
    ]
    assert (
        "| Kurang | 3 | 4 |" in distribusi("--capaian", "kurang", "--jumlah", "5", "-f", "md").out
    )


def test_a_table_of_massal(distribusi: Command) -> None:
    Path("hasil.csv").write_text(
        "\r\n".join((TABLE_HEADER, table_row("1", "baik"), table_row("2", "kurang"))), "utf-8"
    )
    outcome = distribusi("hasil.csv", "-f", "json")
    assert outcome.code == 0
    (group,) = json.loads(outcome.out)["organisasi"]
    assert (group["id"], group["capaian"], group["jumlah"], group["sesuai"]) == (
        "dinas",
        "baik",
        2,
        True,
    )
    assert "pimpinan ikut dihitung" in " ".join(distribusi("hasil.csv").out.split())
    assert distribusi("hasil.csv", "--capaian", "istimewa", "--ketat").code == 0
    assert distribusi("hasil.csv", "--capaian", "sangat kurang", "--ketat").code == 0
    assert distribusi("hasil.csv", "-o", "hasil.csv").code == 2


def test_a_table_that_cannot_be_read(distribusi: Command) -> None:
    Path("a.csv").write_text("nip,nama\n1,Rekaan\n", "utf-8")
    outcome = distribusi("a.csv")
    assert (outcome.code, outcome.out) == (2, "")
    assert (
        "kolom tidak ada: organisasi, mulai, selesai, evaluasi, predikat, status, "
        "capaian_organisasi" in outcome.err
    )
    Path("a.csv").write_text(TABLE_HEADER + "\n", "utf-8")
    assert "tidak ada baris pegawai" in distribusi("a.csv").err
    Path("a.csv").write_bytes(TABLE_HEADER.encode() + b"\n\xe9\xe9\n")
    assert "bukan UTF-8" in distribusi("a.csv").err
    Path("a.csv").write_text(
        "\n".join((TABLE_HEADER, table_row("1", "bagus"), table_row("2", "baik"))), "utf-8"
    )
    outcome = distribusi("a.csv", "hilang.csv")
    assert outcome.code == 2
    assert "baris 2: kolom `predikat` `bagus` tidak dikenal" in outcome.err
    assert distribusi("a.csv").code == 1


def test_the_example(distribusi: Command) -> None:
    outcome = distribusi(str(EXAMPLE), "--ketat")
    assert (outcome.code, outcome.err) == (0, "")
    assert K.value.title() in outcome.out
