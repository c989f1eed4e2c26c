"""Findings about one person's plan: each code where it is due, and where it is not."""

from pathlib import Path

import pytest
from documents import YEAR_2025, Fields, pegawai, yaml_bytes

import skpcli
from skpcli.checks.plan_texts import comparable
from skpcli.diagnostics import Diagnostic
from skpcli.model.terms import NILAI_PERILAKU, Jenjang

UTAMA = "hasil_kerja.utama"
CODES = frozenset(f"SKP{n}" for n in (*range(410, 422), 423))
COMPLETE = {"aspek": "kuantitas", "uraian": "Jumlah boks arsip", "target": "10 boks"}
LAMPIRAN = {"konsekuensi": ["Menjadi bahan dialog kinerja"]}


def item(**parts: object) -> Fields:
    """Build a complete indicator; ``parts`` replace its own, None takes one away."""
    return {key: part for key, part in (COMPLETE | parts).items() if part is not None}


def rhk(*indikator: Fields, **more: object) -> Fields:
    """Build an RHK that names a result."""
    return {"rencana": "Tertatanya arsip bidang", "indikator": list(indikator), **more}


def plan(*utama: Fields, tambahan: tuple[Fields, ...] = (), **parts: object) -> Fields:
    """Build a plan about which there is nothing to say unless ``parts`` bring it in."""
    base: Fields = {
        "hasil_kerja": {"utama": list(utama), "tambahan": list(tambahan)},
        "lampiran": LAMPIRAN,
    }
    return pegawai(**(base | parts))


def person(**more: object) -> Fields:
    """Build the identity of a person."""
    return {**pegawai()["pegawai"], **more}


def findings(document: Fields) -> list[Diagnostic]:
    """Give the findings about the plan."""
    found = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(document))]))
    assert not [finding for finding in found if finding.severity.value == "galat"]
    return [finding for finding in found if finding.code in CODES]


def brief(document: Fields) -> list[tuple[str, str]]:
    """Give code and route of each of those findings, and of each place that one names too."""
    places = []
    for finding in findings(document):
        places.append((finding.code, finding.route))
        places += [(finding.code, note.route) for note in finding.notes if note.route]
    return places


JPT = person(jenis_jabatan="JPT")
UNIT_HEAD = person(jenis_jabatan="pimpinan unit mandiri")
OTHER = {"uraian": "Jumlah rak", "target": "3 rak"}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (plan(), []),
        (plan(rhk(item())), []),
        # 410
        (plan(rhk()), [("SKP410", f"{UTAMA}.R1")]),
        (plan(tambahan=(rhk(id="PIKET"),)), [("SKP410", "hasil_kerja.tambahan.PIKET")]),
        # 411
        (plan(rhk(item(target=None), item(**OTHER))), [("SKP411", f"{UTAMA}.R1.indikator.1")]),
        (
            plan(rhk(item(target=None), item(uraian="Jumlah rak", target=None))),
            [("SKP411", f"{UTAMA}.R1.indikator.1"), ("SKP411", f"{UTAMA}.R1.indikator.2")],
        ),
        (plan(rhk(item(aspek=None, target=None)), pendekatan="kualitatif"), []),
        (
            plan(rhk({"realisasi": "Sudah tertata"}), pendekatan="kualitatif"),
            [("SKP411", f"{UTAMA}.R1.indikator.1")],
        ),
        # 412
        (plan(rhk(item(aspek=None), item(**OTHER))), [("SKP412", f"{UTAMA}.R1.indikator.1")]),
        (plan(rhk(item(aspek=None)), pendekatan="kualitatif"), []),
        (plan(rhk(item(aspek=None), perspektif="anggaran"), pegawai=JPT), []),
        (plan(rhk(item(aspek=None), perspektif="anggaran"), pegawai=UNIT_HEAD), []),
        # 413
        (plan(rhk(item()), pegawai=JPT), [("SKP413", f"{UTAMA}.R1")]),
        (plan(rhk(item()), pegawai=UNIT_HEAD), [("SKP413", f"{UTAMA}.R1")]),
        (
            plan(
                rhk(item(perspektif="anggaran"), item(**OTHER, perspektif="anggaran")), pegawai=JPT
            ),
            [],
        ),
        (
            plan(rhk(item(perspektif="anggaran"), item(**OTHER)), pegawai=JPT),
            [("SKP413", f"{UTAMA}.R1")],
        ),
        (plan(rhk(), pegawai=JPT), [("SKP410", f"{UTAMA}.R1"), ("SKP413", f"{UTAMA}.R1")]),
        (plan(tambahan=(rhk(item()),), pegawai=JPT), []),
        (plan(rhk(item()), pegawai=person(jenis_jabatan="JA")), []),
        # 414
        (plan(rhk(item()), pendekatan="kualitatif"), [("SKP414", f"{UTAMA}.R1.indikator.1.aspek")]),
        (
            plan(rhk(item(aspek=None), item(**OTHER)), pendekatan="kualitatif"),
            [("SKP414", f"{UTAMA}.R1.indikator.2.aspek")],
        ),
        # 416
        (
            plan(rhk(item()), rhk(item(), rencana=" tertatanya  ARSIP bidang")),
            [("SKP416", f"{UTAMA}.R2.rencana")],
        ),
        (
            plan(rhk(item()), tambahan=(rhk(item()),)),
            [("SKP416", "hasil_kerja.tambahan.T1.rencana")],
        ),
        (plan(rhk(item()), rhk(item(), rencana="Tertatanya arsip")), []),
        (
            plan(rhk(item(), item(uraian="jumlah BOKS  arsip", realisasi="4 boks"))),
            [("SKP416", f"{UTAMA}.R1.indikator.2")],
        ),
        (
            plan(rhk(item(), item(), item())),
            [("SKP416", f"{UTAMA}.R1.indikator.{i}") for i in (2, 3)],
        ),
        (plan(rhk(item(), item(aspek="kualitas"))), []),
        (plan(rhk(item(), item(target="11 boks"))), []),
        (plan(rhk(item(), item(uraian="Jumlah rak"))), []),
        (plan(rhk(item(uraian=None), item(uraian=None))), [("SKP416", f"{UTAMA}.R1.indikator.2")]),
        # 417
        (
            plan(rhk(item(target="jumlah  BOKS arsip"))),
            [("SKP417", f"{UTAMA}.R1.indikator.1.target")],
        ),
        (plan(rhk(item(target="Jumlah boks arsip 10"))), []),
        (plan(rhk(item(uraian=None))), []),
        # 423
        (plan(lampiran=None), [("SKP423", "lampiran")]),
        (plan(lampiran={"konsekuensi": []}), [("SKP423", "lampiran")]),
        (plan(lampiran={"skema_pertanggungjawaban": "Laporan bulanan"}), []),
    ],
)
def test_the_content_of_a_plan(document: Fields, expected: list[tuple[str, str]]) -> None:
    assert brief(document) == expected


def test_two_empty_indicators_are_not_twins() -> None:
    empty = {"realisasi": "4 boks"}
    assert {finding.code for finding in findings(plan(rhk(empty, empty)))} == {"SKP411", "SKP412"}


def test_aspects_on_a_qualitative_form_are_counted_once() -> None:
    (finding,) = findings(plan(rhk(item(), item(**OTHER)), tambahan=(), pendekatan="kualitatif"))
    assert (finding.code, finding.severity.value) == ("SKP414", "info")
    assert "2 indikator" in finding.message


def test_twins_point_at_the_first() -> None:
    (finding,) = findings(plan(rhk(item()), rhk(item(), id="RANGKAP")))
    assert finding.notes[0].span is not None
    assert finding.notes[0].span.line < finding.span.line


@pytest.mark.parametrize(
    ("text", "hint"),
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
def test_an_activity_is_not_a_result(text: str, hint: str | None) -> None:
    found = findings(plan(rhk(item(), rencana=text)))
    assert [(finding.code, finding.severity.value, finding.route) for finding in found] == (
        [("SKP415", "info", f"{UTAMA}.R1.rencana")] if hint else []
    )
    assert all(hint in (finding.hint or "") for finding in found if hint)


@pytest.mark.parametrize(
    ("messages", "due"),
    [
        (["Bekerja dengan baik"] * 7, True),
        (["Bekerja dengan baik"] * 6 + ["bekerja  DENGAN baik"], True),
        ([["Jujur", "Cermat"]] * 7, True),
        (["Bekerja dengan baik"] * 6 + ["Bekerja lebih baik"], False),
        (["Bekerja dengan baik"] * 6, False),
        ([], False),
    ],
)
def test_the_same_expectation_for_all_seven_values(messages: list[object], due: bool) -> None:
    perilaku = {}
    for key, message in zip(NILAI_PERILAKU, messages, strict=False):
        perilaku[key] = {"ekspektasi_khusus": message}
    route = "perilaku_kerja.berorientasi_pelayanan.ekspektasi_khusus"
    assert brief(plan(perilaku_kerja=perilaku)) == ([("SKP418", route)] if due else [])


ALL_GOLONGAN = [
    "I/a",
    "I/b",
    "I/c",
    "I/d",
    "II/a",
    "II/b",
    "II/c",
    "II/d",
    "III/a",
    "III/b",
    "III/c",
    "III/d",
    "IV/a",
    "IV/b",
    "IV/c",
    "IV/d",
    "IV/e",
]
BOUNDS = {
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
    lowest, highest = BOUNDS[jenjang.value]
    fitting = ALL_GOLONGAN[ALL_GOLONGAN.index(lowest) : ALL_GOLONGAN.index(highest) + 1]
    for golongan in ALL_GOLONGAN:
        identity = person(status="PNS", golongan=golongan, jenjang=jenjang.value)
        found = findings(plan(pegawai=identity))
        due = golongan not in fitting
        assert [(finding.code, finding.route) for finding in found] == (
            [("SKP419", "pegawai.golongan")] if due else []
        )
        assert all("Permen PANRB 1/2023" in (finding.basis or "") for finding in found)
        assert all("[tafsir]" in (finding.basis or "") for finding in found)


@pytest.mark.parametrize(
    ("more", "due"),
    [
        ({"golongan": "III/a", "jenjang": "ahli muda"}, True),
        ({"golongan": "III/a", "jenjang": "ahli muda", "jenis_jabatan": "pelaksana"}, False),
        ({"golongan": "IX", "jenjang": "ahli muda", "status": "PPPK"}, False),
        ({"golongan": "III/a"}, False),
        ({"jenjang": "ahli muda"}, False),
    ],
)
def test_golongan_is_compared_where_both_are_known(more: Fields, due: bool) -> None:
    assert brief(plan(pegawai=person(**more))) == ([("SKP419", "pegawai.golongan")] if due else [])


@pytest.mark.parametrize(
    ("settled", "first_day", "due"),
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
def test_set_by_the_end_of_january(settled: str | None, first_day: str, due: bool) -> None:
    periode = {"mulai": first_day, "selesai": "2025-12-31"}
    found = findings(plan(tanggal_penetapan=settled, periode=periode))
    assert [(finding.code, finding.route) for finding in found] == (
        [("SKP420", "tanggal_penetapan")] if due else []
    )
    for finding in found:
        assert finding.basis
        assert "8/2021" in finding.basis
        assert "sekunder" in finding.basis


@pytest.mark.parametrize(
    ("first_day", "last_day", "due"),
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
def test_a_period_over_the_end_of_a_year(first_day: str, last_day: str, due: bool) -> None:
    document = plan(periode={"mulai": first_day, "selesai": last_day})
    assert brief(document) == ([("SKP421", "periode.selesai")] if due else [])
    found = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(document))]))
    codes = {finding.code for finding in found}
    assert ("SKP224" in codes) is (not due and first_day[:4] != last_day[:4])


def test_a_period_before_the_regulation_is_not_held_against_it() -> None:
    def codes(last_day: str) -> set[str]:
        document = plan(rhk(), periode={"mulai": "2022-01-01", "selesai": last_day})
        return {finding.code for finding in findings(document)}

    assert codes("2022-02-02") == set()
    assert codes("2022-02-03") == {"SKP410"}


def test_every_finding_says_how_to_fix_it_and_on_what_it_rests() -> None:
    document = plan(
        rhk(item(), item(aspek=None, target=None, uraian="Jumlah rak"), rencana="Menyusun arsip"),
        rhk(rencana="menyusun arsip"),
        lampiran=None,
        tanggal_penetapan="2025-06-01",
        periode=YEAR_2025,
    )
    found = findings(document)
    assert {finding.code for finding in found} == {
        "SKP410",
        "SKP411",
        "SKP412",
        "SKP415",
        "SKP416",
        "SKP420",
        "SKP423",
    }
    assert all(finding.hint and finding.basis for finding in found)


def test_texts_are_compared_without_case_and_white_space() -> None:
    assert comparable(" A\n b\u00a0C ") == "a b c"
    assert comparable(None) == comparable("") == ""


def test_the_examples_leave_nothing_to_ask() -> None:
    folder = Path(__file__).parents[2] / "examples"
    files = [(path.name, path.read_bytes()) for path in sorted(folder.rglob("*.yaml"))]
    found = skpcli.check(skpcli.read(files))
    codes = {finding.code for finding in found}
    assert codes == {"SKP302"}, "two of them name a leader whose file is not there"
