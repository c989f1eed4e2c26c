"""Findings about one person's plan: each code where it is due, and where it is not."""

from pathlib import Path

import pytest
from documents import YEAR_2025, Fields, pegawai, yaml_bytes

import skpcli
from skpcli.checks.plan_texts import comparable
from skpcli.diagnostics import Diagnostic
from skpcli.model.terms import NILAI_PERILAKU, Jenjang

U = "hasil_kerja.utama"
SEMUA = frozenset(f"SKP{n}" for n in (*range(410, 422), 423))
LENGKAP = {"aspek": "kuantitas", "uraian": "Jumlah boks arsip", "target": "10 boks"}
LAMPIRAN = {"konsekuensi": ["Menjadi bahan dialog kinerja"]}


def butir(**lain: object) -> Fields:
    """Build a complete indicator; ``lain`` replaces parts, None takes one away."""
    return {kunci: isi for kunci, isi in (LENGKAP | lain).items() if isi is not None}


def rhk(*indikator: Fields, **lain: object) -> Fields:
    """Build an RHK that names a result."""
    return {"rencana": "Tertatanya arsip bidang", "indikator": list(indikator), **lain}


def rencana(*utama: Fields, tambahan: tuple[Fields, ...] = (), **bagian: object) -> Fields:
    """Build a plan about which there is nothing to say unless ``bagian`` brings it in."""
    dasar: Fields = {
        "hasil_kerja": {"utama": list(utama), "tambahan": list(tambahan)},
        "lampiran": LAMPIRAN,
    }
    return pegawai(**(dasar | bagian))


def orang(**lain: object) -> Fields:
    """Build the identity of a person."""
    return {**pegawai()["pegawai"], **lain}


def temuan(dokumen: Fields) -> list[Diagnostic]:
    """Give the findings about the plan."""
    semua = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(dokumen))]))
    assert not [satu for satu in semua if satu.severity.value == "galat"]
    return [satu for satu in semua if satu.code in SEMUA]


def ringkas(dokumen: Fields) -> list[tuple[str, str]]:
    """Give code and route of each of those findings."""
    return [(satu.code, satu.route) for satu in temuan(dokumen)]


JPT = orang(jenis_jabatan="JPT")
MANDIRI = orang(jenis_jabatan="pimpinan unit mandiri")
LAIN = {"uraian": "Jumlah rak", "target": "3 rak"}


@pytest.mark.parametrize(
    ("dokumen", "harap"),
    [
        (rencana(), []),
        (rencana(rhk(butir())), []),
        # 410
        (rencana(rhk()), [("SKP410", f"{U}.R1")]),
        (rencana(tambahan=(rhk(id="PIKET"),)), [("SKP410", "hasil_kerja.tambahan.PIKET")]),
        # 411
        (rencana(rhk(butir(target=None), butir(**LAIN))), [("SKP411", f"{U}.R1.indikator.1")]),
        (
            rencana(rhk(butir(target=None), butir(uraian="Jumlah rak", target=None))),
            [("SKP411", f"{U}.R1.indikator.1"), ("SKP411", f"{U}.R1.indikator.2")],
        ),
        (rencana(rhk(butir(aspek=None, target=None)), pendekatan="kualitatif"), []),
        (
            rencana(rhk({"realisasi": "Sudah tertata"}), pendekatan="kualitatif"),
            [("SKP411", f"{U}.R1.indikator.1")],
        ),
        # 412
        (rencana(rhk(butir(aspek=None), butir(**LAIN))), [("SKP412", f"{U}.R1.indikator.1")]),
        (rencana(rhk(butir(aspek=None)), pendekatan="kualitatif"), []),
        (rencana(rhk(butir(aspek=None), perspektif="anggaran"), pegawai=JPT), []),
        (rencana(rhk(butir(aspek=None), perspektif="anggaran"), pegawai=MANDIRI), []),
        # 413
        (rencana(rhk(butir()), pegawai=JPT), [("SKP413", f"{U}.R1")]),
        (rencana(rhk(butir()), pegawai=MANDIRI), [("SKP413", f"{U}.R1")]),
        (
            rencana(
                rhk(butir(perspektif="anggaran"), butir(**LAIN, perspektif="anggaran")), pegawai=JPT
            ),
            [],
        ),
        (
            rencana(rhk(butir(perspektif="anggaran"), butir(**LAIN)), pegawai=JPT),
            [("SKP413", f"{U}.R1")],
        ),
        (rencana(rhk(), pegawai=JPT), [("SKP410", f"{U}.R1"), ("SKP413", f"{U}.R1")]),
        (rencana(tambahan=(rhk(butir()),), pegawai=JPT), []),
        (rencana(rhk(butir()), pegawai=orang(jenis_jabatan="JA")), []),
        # 414
        (rencana(rhk(butir()), pendekatan="kualitatif"), [("SKP414", f"{U}.R1.indikator.1.aspek")]),
        (
            rencana(rhk(butir(aspek=None), butir(**LAIN)), pendekatan="kualitatif"),
            [("SKP414", f"{U}.R1.indikator.2.aspek")],
        ),
        # 416
        (
            rencana(rhk(butir()), rhk(butir(), rencana=" tertatanya  ARSIP bidang")),
            [("SKP416", f"{U}.R2.rencana")],
        ),
        (
            rencana(rhk(butir()), tambahan=(rhk(butir()),)),
            [("SKP416", "hasil_kerja.tambahan.T1.rencana")],
        ),
        (rencana(rhk(butir()), rhk(butir(), rencana="Tertatanya arsip")), []),
        (
            rencana(rhk(butir(), butir(uraian="jumlah BOKS  arsip", realisasi="4 boks"))),
            [("SKP416", f"{U}.R1.indikator.2")],
        ),
        (
            rencana(rhk(butir(), butir(), butir())),
            [("SKP416", f"{U}.R1.indikator.{i}") for i in (2, 3)],
        ),
        (rencana(rhk(butir(), butir(aspek="kualitas"))), []),
        (rencana(rhk(butir(), butir(target="11 boks"))), []),
        (rencana(rhk(butir(), butir(uraian="Jumlah rak"))), []),
        (rencana(rhk(butir(uraian=None), butir(uraian=None))), [("SKP416", f"{U}.R1.indikator.2")]),
        # 417
        (
            rencana(rhk(butir(target="jumlah  BOKS arsip"))),
            [("SKP417", f"{U}.R1.indikator.1.target")],
        ),
        (rencana(rhk(butir(target="Jumlah boks arsip 10"))), []),
        (rencana(rhk(butir(uraian=None))), []),
        # 423
        (rencana(lampiran=None), [("SKP423", "lampiran")]),
        (rencana(lampiran={"konsekuensi": []}), [("SKP423", "lampiran")]),
        (rencana(lampiran={"skema_pertanggungjawaban": "Laporan bulanan"}), []),
    ],
)
def test_the_content_of_a_plan(dokumen: Fields, harap: list[tuple[str, str]]) -> None:
    assert ringkas(dokumen) == harap


def test_two_empty_indicators_are_not_twins() -> None:
    kosong = {"realisasi": "4 boks"}
    assert {satu.code for satu in temuan(rencana(rhk(kosong, kosong)))} == {"SKP411", "SKP412"}


def test_aspects_on_a_qualitative_form_are_counted_once() -> None:
    (satu,) = temuan(rencana(rhk(butir(), butir(**LAIN)), tambahan=(), pendekatan="kualitatif"))
    assert (satu.code, satu.severity.value) == ("SKP414", "info")
    assert "2 indikator" in satu.message


def test_twins_point_at_the_first() -> None:
    (satu,) = temuan(rencana(rhk(butir()), rhk(butir(), id="RANGKAP")))
    assert satu.notes[0].span is not None
    assert satu.notes[0].span.line < satu.span.line


@pytest.mark.parametrize(
    ("teks_rencana", "saran"),
    [
        ("Menyusun laporan arsip", '"Tersusunnya laporan arsip"'),
        ("MELAKSANAKAN  alih media", '"Terlaksananya alih media"'),
        ("Mengelola", '"Terkelolanya"'),
        ("memberikan layanan", '"Tersusunnya ..."'),
        ("Tersusunnya laporan arsip", None),
        ("Menguatnya tata kelola arsip", None),
        ("Meningkatnya jumlah arsip", None),
        ("Laporan yang menyusun arsip", None),
        ("Menyusunnya laporan", None),
    ],
)
def test_an_activity_is_not_a_result(teks_rencana: str, saran: str | None) -> None:
    semua = temuan(rencana(rhk(butir(), rencana=teks_rencana)))
    assert [(satu.code, satu.severity.value, satu.route) for satu in semua] == (
        [("SKP415", "info", f"{U}.R1.rencana")] if saran else []
    )
    assert all(saran in (satu.hint or "") for satu in semua if saran)


@pytest.mark.parametrize(
    ("pesan", "ada"),
    [
        (["Bekerja dengan baik"] * 7, True),
        (["Bekerja dengan baik"] * 6 + ["bekerja  DENGAN baik"], True),
        ([["Jujur", "Cermat"]] * 7, True),
        (["Bekerja dengan baik"] * 6 + ["Bekerja lebih baik"], False),
        (["Bekerja dengan baik"] * 6, False),
        ([], False),
    ],
)
def test_the_same_expectation_for_all_seven_values(pesan: list[object], ada: bool) -> None:
    isi = {
        kunci: {"ekspektasi_khusus": satu}
        for kunci, satu in zip(NILAI_PERILAKU, pesan, strict=False)
    }
    jalur = "perilaku_kerja.berorientasi_pelayanan.ekspektasi_khusus"
    assert ringkas(rencana(perilaku_kerja=isi)) == ([("SKP418", jalur)] if ada else [])


GOLONGAN = [f"{angka}/{ruang}" for angka in ("I", "II", "III") for ruang in "abcd"] + [
    f"IV/{r}" for r in "abcde"
]
RENTANG = {
    "pemula": ("II/a", "II/a"),
    "terampil": ("II/b", "II/d"),
    "mahir": ("III/a", "III/b"),
    "penyelia": ("III/c", "III/d"),
    "ahli pertama": ("III/a", "III/b"),
    "ahli muda": ("III/c", "III/d"),
    "ahli madya": ("IV/a", "IV/c"),
    "ahli utama": ("IV/d", "IV/e"),
    "asisten ahli": ("III/a", "III/b"),
    "lektor": ("III/c", "III/d"),
    "lektor kepala": ("IV/a", "IV/c"),
    "profesor": ("IV/d", "IV/e"),
}


@pytest.mark.parametrize("jenjang", Jenjang)
def test_golongan_of_every_level(jenjang: Jenjang) -> None:
    dari, sampai = (GOLONGAN.index(satu) for satu in RENTANG[jenjang.value])
    for i, golongan in enumerate(GOLONGAN):
        semua = temuan(
            rencana(pegawai=orang(status="PNS", golongan=golongan, jenjang=jenjang.value))
        )
        ada = not dari <= i <= sampai
        assert [(satu.code, satu.route) for satu in semua] == (
            [("SKP419", "pegawai.golongan")] if ada else []
        )
        assert all("Permen PANRB 1/2023" in (satu.basis or "") for satu in semua)
        assert all("[tafsir]" in (satu.basis or "") for satu in semua)


@pytest.mark.parametrize(
    ("lain", "ada"),
    [
        ({"golongan": "III/a", "jenjang": "ahli muda"}, True),
        ({"golongan": "III/a", "jenjang": "ahli muda", "jenis_jabatan": "pelaksana"}, False),
        ({"golongan": "IX", "jenjang": "ahli muda", "status": "PPPK"}, False),
        ({"golongan": "III/a"}, False),
        ({"jenjang": "ahli muda"}, False),
    ],
)
def test_golongan_is_compared_where_both_are_known(lain: Fields, ada: bool) -> None:
    assert ringkas(rencana(pegawai=orang(**lain))) == (
        [("SKP419", "pegawai.golongan")] if ada else []
    )


@pytest.mark.parametrize(
    ("ditetapkan", "mulai", "ada"),
    [
        ("2025-01-31", "2025-01-01", False),
        ("2025-02-01", "2025-01-01", True),
        ("2025-02-01", "2025-01-31", True),
        ("2026-01-15", "2025-01-01", True),
        ("2024-12-20", "2025-01-01", False),
        ("2025-03-10", "2025-02-01", False),
        (None, "2025-01-01", False),
    ],
)
def test_set_by_the_end_of_january(ditetapkan: str | None, mulai: str, ada: bool) -> None:
    periode = {"mulai": mulai, "selesai": "2025-12-31"}
    semua = temuan(rencana(tanggal_penetapan=ditetapkan, periode=periode))
    assert [(satu.code, satu.route) for satu in semua] == (
        [("SKP420", "tanggal_penetapan")] if ada else []
    )
    assert all(
        "8/2021" in (satu.basis or "") and "sekunder" in (satu.basis or "") for satu in semua
    )


@pytest.mark.parametrize(
    ("mulai", "selesai", "ada"),
    [
        ("2025-01-01", "2025-12-31", False),
        ("2025-12-31", "2026-01-01", True),
        ("2025-07-01", "2026-06-30", True),
        ("2025-07-01", "2026-07-01", False),
        ("2024-02-29", "2025-02-28", True),
        ("2024-02-29", "2025-03-01", False),
        ("2025-01-01", "2026-01-01", False),
        ("2025-01-01", "2027-01-01", False),
    ],
)
def test_a_period_over_the_end_of_a_year(mulai: str, selesai: str, ada: bool) -> None:
    dokumen = rencana(periode={"mulai": mulai, "selesai": selesai})
    assert ringkas(dokumen) == ([("SKP421", "periode.selesai")] if ada else [])
    semua = {satu.code for satu in skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(dokumen))]))}
    assert ("SKP224" in semua) is (not ada and mulai[:4] != selesai[:4])


def test_a_period_before_the_regulation_is_not_held_against_it() -> None:
    def kode(selesai: str) -> set[str]:
        return {
            satu.code
            for satu in temuan(rencana(rhk(), periode={"mulai": "2022-01-01", "selesai": selesai}))
        }

    assert kode("2022-02-02") == set()
    assert kode("2022-02-03") == {"SKP410"}


def test_every_finding_says_how_to_fix_it_and_on_what_it_rests() -> None:
    dokumen = rencana(
        rhk(butir(), butir(aspek=None, target=None, uraian="Jumlah rak"), rencana="Menyusun arsip"),
        rhk(rencana="menyusun arsip"),
        lampiran=None,
        tanggal_penetapan="2025-06-01",
        periode=YEAR_2025,
    )
    semua = temuan(dokumen)
    assert {satu.code for satu in semua} == {
        "SKP410",
        "SKP411",
        "SKP412",
        "SKP415",
        "SKP416",
        "SKP420",
        "SKP423",
    }
    assert all(satu.hint and satu.basis for satu in semua)


def test_texts_are_compared_without_case_and_white_space() -> None:
    assert comparable(" A\n b\u00a0C ") == "a b c"
    assert comparable(None) == comparable("") == ""


def test_the_examples_leave_nothing_to_ask() -> None:
    folder = Path(__file__).parent.parent / "examples"
    berkas = [(satu.name, satu.read_bytes()) for satu in sorted(folder.rglob("*.yaml"))]
    temuan = skpcli.check(skpcli.read(berkas))
    assert {satu.code for satu in temuan} == {"SKP302"}, (
        "two of them name a leader whose file is not there"
    )
