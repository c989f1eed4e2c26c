"""`skp andai`: fields assumed to be others, what changes, and what is refused."""

import json
from typing import Any

import pytest
import yaml
from command_line import TEACHER, TEACHER_NIP, Skp, write_file
from documents import ABOVE, AT, BELOW, decision, organisasi, pegawai, perilaku, rhk, yaml_bytes

from skpcli.model.terms import Posisi

SAME, DOWN = Posisi.PADA, Posisi.DI_BAWAH


def data_of(skp: Skp, *arguments: str) -> Any:
    outcome = skp("andai", *arguments, "-f", "json")
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def appraised(skp: Skp, *paths: str) -> Any:
    """Give what `skp nilai` says of the first person in some files."""
    return json.loads(skp("nilai", *paths, "-f", "json").out)["hasil"][0]


EDITS = [
    (["R2.indikator.1.realisasi=92%"], [("hasil_kerja.utama.1.indikator.0.realisasi", "92%")]),
    (["R2.rating=Diatas Ekspetasi"], [("hasil_kerja.utama.1.rating", "Diatas Ekspetasi")]),
    (["hasil_kerja.utama.R1.indikator.2.target=maksimal 3 hari"], [("hasil_kerja.utama.0.indikator.1.target", "maksimal 3 hari")]),
    (["T1.rating=di bawah"], [("hasil_kerja.tambahan.0.rating", "di bawah")]),
    (["akuntabel.rating=di bawah ekspektasi"], [("perilaku_kerja.akuntabel.rating", "di bawah ekspektasi")]),
    (["penilaian.rating_hasil_kerja="], [("penilaian.rating_hasil_kerja", None)]),
    (["penilaian.rating_hasil_kerja=", "R1.rating=di bawah", "R2.rating=di bawah"], [("penilaian.rating_hasil_kerja", None), ("hasil_kerja.utama.0.rating", "di bawah"), ("hasil_kerja.utama.1.rating", "di bawah")]),
    (["penilaian.catatan=a: b = 'c' \"d\" # e"], [("penilaian.catatan", "a: b = 'c' \"d\" # e")]),
    (["R1.id=X.1", "X.1.rating=sesuai"], [("hasil_kerja.utama.0.id", "X.1"), ("hasil_kerja.utama.0.rating", "sesuai")]),
    (["R1.umpan_balik=null"], [("hasil_kerja.utama.0.umpan_balik", "null")]),
    (["R1.indikator.1.realisasi=-"], [("hasil_kerja.utama.0.indikator.0.realisasi", "-")]),
    (["periode.selesai=30 Juni 2025", "periode.evaluasi=semester I"], [("periode.selesai", "30 Juni 2025"), ("periode.evaluasi", "semester I")]),
]  # fmt: skip


class _Quoted(yaml.SafeDumper):
    """YAML with every text in quotes."""


_Quoted.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'")
)


@pytest.mark.parametrize(("assumed", "edits"), EDITS)
def test_the_result_is_that_of_the_file_really_edited(
    skp: Skp, assumed: list[str], edits: list[tuple[str, str | None]]
) -> None:
    options = [word for one in assumed for word in ("--jika", one)]
    data = data_of(skp, "guru.yaml", *options)
    document = yaml.load(TEACHER, yaml.BaseLoader)
    for route, value in edits:
        *parents, last = [int(step) if step.isdigit() else step for step in route.split(".")]
        place = document
        for step in parents:
            place = place[step]
        if value is None:
            del place[last]
        else:
            place[last] = value
    before = appraised(skp, "guru.yaml")
    write_file("guru.yaml", yaml.dump(document, Dumper=_Quoted, allow_unicode=True, width=9999))
    assert data["sesudah"] == appraised(skp, "guru.yaml")
    assert data["sebelum"] == before
    assert [one["jalur"] for one in data["jika"]] == [one.partition("=")[0] for one in assumed]


def test_every_step_up_to_the_predikat(skp: Skp) -> None:
    document = pegawai(
        hasil_kerja={"utama": [rhk(DOWN)]}, perilaku_kerja=perilaku(*(AT,) * 7), x_catatan="a"
    )
    write_file("a.yaml", yaml_bytes(document))
    data = data_of(skp, "a.yaml", "--jika", "R1.indikator.1.realisasi=10 berkas")
    assert data["jika"] == [
        {"jalur": "R1.indikator.1.realisasi", "lama": "9 berkas", "baru": "10 berkas"}
    ]
    steps = [(one["jalur"], one["apa"], one["lama"], one["baru"]) for one in data["langkah"]]
    assert steps == [
        ("hasil_kerja.utama.R1.indikator.1", "posisi", "di bawah", "pada"),
        ("hasil_kerja.utama.R1", "rating", "di bawah ekspektasi", "sesuai ekspektasi"),
        ("rating_hasil_kerja", "rating", "di bawah ekspektasi", "sesuai ekspektasi"),
        ("predikat", "predikat", "butuh perbaikan", "baik"),
    ]
    assert all(one["karena"] for one in data["langkah"])
    assert data["menuju"] is None


def test_the_capaian_of_the_organisation_led(skp: Skp) -> None:
    leader = pegawai(memimpin="arsip", organisasi="arsip", penilaian=decision(None, AT))
    write_file("a.yaml", yaml_bytes(leader))
    write_file("o.yaml", yaml_bytes(organisasi(capaian_kinerja="kurang")))
    assumption = ("--jika", "organisasi.capaian_kinerja=istimewa")
    data = data_of(skp, "a.yaml", "--konteks", "o.yaml", *assumption)
    assert data["jika"][0]["lama"] == "kurang"
    assert data["sesudah"]["rating_hasil_kerja"]["nilai"] == str(ABOVE)
    assert data["sebelum"]["rating_hasil_kerja"]["nilai"] == str(BELOW)
    write_file("o.yaml", yaml_bytes(organisasi(capaian_kinerja="istimewa")))
    assert data["sesudah"] == appraised(skp, "a.yaml", "o.yaml")
    refused = skp("andai", "a.yaml", *assumption)
    assert refused.code == 2
    assert "--konteks" in refused.err


REFUSED = [
    ("R9.rating=sesuai", "R1, R2, T1"),
    ("R2.ratng=sesuai", "Maksud Anda rating?"),
    ("R2=", "sebut isiannya"),
    ("R2.indikator.realisasi=1", "1 sampai 2"),
    ("R2.indikator.3.realisasi=1", "1 sampai 2"),
    ("R2.indikator.0.realisasi=1", "1 sampai 2"),
    ("R2.rating=bagus", "di atas ekspektasi, sesuai ekspektasi, di bawah ekspektasi"),
    ("R2.rating=baik", "adalah predikat"),
    ("akuntabel.rating=9", "salah satu dari"),
    ("pegawai.nama=", "wajib diisi"),
    ("pegawai.nip=123", "18 angka"),
    ("penilaian.tanggal=31 Februari 2025", "kalender"),
    ("penilaian=x", "sebut isiannya"),
    ("R1.bobot=3", "tidak dikenal"),
    ("x_kantor=3", "tidak dikenal"),
    ("jenis=", "jenis"),
    ("R1.rencana=a\x07b", "karakter kendali"),
    ("R1.rating", "JALUR=NILAI"),
    ("=x", "JALUR=NILAI"),
    (".=x", "tidak dikenal"),
    ("perilaku_kerja=x", "sebut isiannya"),
]


@pytest.mark.parametrize(("assumption", "said"), REFUSED)
def test_what_cannot_be_assumed(skp: Skp, assumption: str, said: str) -> None:
    outcome = skp("andai", "guru.yaml", "--jika", assumption, "-f", "json")
    assert outcome.code == 2
    assert outcome.out == ""
    assert said in outcome.err


def test_predikat_and_method_are_of_their_sets(skp: Skp) -> None:
    refused = skp("andai", "guru.yaml", "--menuju", "bagus")
    assert refused.code == 2
    assert "sangat baik, baik, butuh perbaikan, kurang, sangat kurang" in refused.err
    assert skp("andai", "guru.yaml", "--metode", "rata-rata").code == 2


def test_toward_a_predikat(skp: Skp) -> None:
    there = data_of(skp, "guru.yaml", "--menuju", "BAIK")["menuju"]
    assert (there["predikat"], there["sudah"], there["banyak"]) == ("baik", True, 0)
    data = data_of(skp, "guru.yaml", "--menuju", "kurang")["menuju"]
    assert data["himpunan"] == [
        [
            {
                "jalur": "penilaian.rating_perilaku_kerja",
                "apa": "rating",
                "lama": "sesuai ekspektasi",
                "baru": "di bawah ekspektasi",
            }
        ]
    ]
    assert "pejabat penilai" in data["catatan"]
    empty = data_of(skp, "guru.yaml", "--jika", "periode.mulai=2020-01-01",
                    "--jika", "periode.selesai=2020-12-31", "--menuju", "baik")  # fmt: skip
    assert empty["menuju"]["himpunan"] == []


def test_one_document_is_chosen(skp: Skp) -> None:
    other = pegawai(hasil_kerja={"utama": [rhk(SAME)]})
    write_file("dua.yaml", TEACHER + "---\n" + yaml_bytes(other).decode())
    several = skp("andai", "dua.yaml")
    assert several.code == 2
    assert TEACHER_NIP in several.err
    assert TEACHER_NIP not in skp("andai", "dua.yaml", "--samarkan").err
    data = data_of(skp, "dua.yaml", "--nip", TEACHER_NIP, "--jika", "R2.rating=di bawah")
    assert (data["sebelum"]["nip"], data["sesudah"]["dokumen"]) == (TEACHER_NIP, 1)
    assert skp("andai", "dua.yaml", "--nip", "123").code == 2
    write_file("kembar.yaml", TEACHER + "---\n" + TEACHER.replace("2025-12-31", "2025-11-30"))
    assert "dokumen pegawai ini" in skp("andai", "kembar.yaml", "--nip", TEACHER_NIP).err


def test_a_document_with_errors_is_mended_first(skp: Skp) -> None:
    write_file("rusak.yaml", TEACHER.replace("jenjang: ahli pertama", "jenjang: tinggi"))
    outcome = skp("andai", "rusak.yaml", "--jika", "pegawai.jenjang=ahli muda")
    assert outcome.code == 1
    assert "SKP201" in outcome.err
    assert "perbaiki dulu" in outcome.err


def test_the_file_stays_as_it_is(skp: Skp) -> None:
    skp("andai", "guru.yaml", "--jika", "R2.rating=di bawah")
    with open("guru.yaml", encoding="utf-8") as file:
        assert file.read() == TEACHER


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_too_long(skp: Skp, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = skp(
        "andai", "guru.yaml", "--jika", "penilaian.rating_hasil_kerja=", "--menuju", "kurang"
    ).out
    assert max(map(len, text.splitlines())) <= width
    assert "Hanya pejabat penilai" in text


def test_names_and_numbers_are_masked(skp: Skp) -> None:
    for format_ in ("tabel", "json", "md"):
        assumption = ("--jika", "pegawai.nama=Bagas Karangan", "--menuju", "kurang")
        both = skp("andai", "guru.yaml", *assumption, "-f", format_, "--samarkan").both
        for hidden in (TEACHER_NIP, "Guru Contoh", "Bagas"):
            assert hidden not in both
