"""Findings about the evidence of an appraisal, and about people rated before their organisation."""

from unittest.mock import PropertyMock, patch

import pytest
from documents import Fields, decision, organisasi, pegawai, yaml_bytes

import skpcli
from skpcli.diagnostics import Diagnostic
from skpcli.model.terms import NILAI_PERILAKU, Rating
from skpcli.source.document import Document

ABOVE, AT, BELOW = Rating
UTAMA, PERILAKU = "hasil_kerja.utama", "perilaku_kerja"
CODES = frozenset(("SKP408", "SKP422", *(f"SKP{n}" for n in range(430, 436))))
WHOLE = "penilaian.rating_hasil_kerja"


def findings(*documents: Fields, context: tuple[Fields, ...] = ()) -> list[Diagnostic]:
    """Give the findings about evidence among documents."""
    context_files = [("konteks.yaml", yaml_bytes(*context))] if context else []
    found = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(*documents))], context_files))
    assert not [finding for finding in found if finding.severity.value == "galat"]
    return [finding for finding in found if finding.code in CODES]


def brief(document: Fields) -> list[tuple[str, str]]:
    """Give code and route of each of those findings, and of each place that one names too."""
    places = []
    for finding in findings(document):
        places.append((finding.code, finding.route))
        places += [(finding.code, note.route) for note in finding.notes if note.route]
    return places


def item(realisasi: str | None = "10 boks", **more: object) -> Fields:
    """Build an indicator that is measured unless ``realisasi`` is None."""
    parts: Fields = {"aspek": "kuantitas", "target": "10 boks", "realisasi": realisasi, **more}
    return {key: part for key, part in parts.items() if part is not None}


def rhk(*indikator: Fields, **more: object) -> Fields:
    """Build an RHK."""
    return {"rencana": "Tertatanya arsip", "indikator": list(indikator), **more}


def rated(*utama: Fields, **parts: object) -> Fields:
    """Build a person whose ratings are decided at expectation, with all seven keys."""
    base: Fields = {
        "hasil_kerja": {"utama": list(utama)},
        "perilaku_kerja": {key: {} for key in NILAI_PERILAKU},
        "penilaian": decision(AT, AT),
    }
    return pegawai(**(base | parts))


def values(*keys: str, **parts: object) -> Fields:
    """Build values that say the same."""
    return {key: dict(parts) for key in keys}


ALL_NAMES = ", ".join(NILAI_PERILAKU).replace("_", " ")
RATED = {"rating": str(AT), "umpan_balik": "Tertib"}


@pytest.mark.parametrize(
    ("perilaku", "penilaian", "missing"),
    [
        (values(*NILAI_PERILAKU), decision(AT, AT), ""),
        (values(*NILAI_PERILAKU[:6]), decision(AT, AT), "kolaboratif"),
        ({}, decision(None, AT), ALL_NAMES),
        (values(*NILAI_PERILAKU[1:]), {"predikat": "baik"}, ""),
        (
            values(*NILAI_PERILAKU[1:5], **RATED),
            {},
            "berorientasi pelayanan, adaptif, kolaboratif",
        ),
        (values(*NILAI_PERILAKU, **RATED), {}, ""),
        (values(*NILAI_PERILAKU) | {"loyal": None}, decision(AT, AT), "loyal"),
        (
            {"akuntable": {}, **values(*NILAI_PERILAKU[2:])},
            decision(AT, AT),
            "berorientasi pelayanan",
        ),
        (values("akuntabel"), decision(AT), ""),
        ({}, {}, ""),
    ],
)
def test_all_seven_values_are_written(perilaku: Fields, penilaian: Fields, missing: str) -> None:
    found = findings(rated(perilaku_kerja=perilaku, penilaian=penilaian))
    assert [(finding.code, finding.route) for finding in found] == (
        [("SKP422", PERILAKU)] if missing else []
    )
    assert all(finding.message.endswith(f"belum ada: {missing}") for finding in found)


def test_a_file_is_not_read_again_where_all_values_say_something() -> None:
    document = rated(
        perilaku_kerja=values(*NILAI_PERILAKU, **RATED), lampiran={"konsekuensi": "Dialog"}
    )
    workspace = skpcli.read([("uji.yaml", yaml_bytes(document))])
    with patch.object(Document, "data", new_callable=PropertyMock) as data:
        assert skpcli.check(workspace) == []
    data.assert_not_called()


@pytest.mark.parametrize(
    ("document", "numbers"),
    [
        (rated(rhk(item(), item(None), item(None))), "2, 3"),
        (rated(rhk(item())), None),
        (rated(rhk()), None),
        (rated(rhk(item(None)), penilaian=decision(None, AT)), None),
        (rated(rhk(item(None), rating=str(AT)), penilaian={}), "1"),
        (rated(rhk(item(None)), penilaian={}), None),
    ],
)
def test_a_rating_without_realisasi(document: Fields, numbers: str | None) -> None:
    found = findings(document)
    assert [(finding.code, finding.route) for finding in found] == (
        [("SKP430", f"{UTAMA}.R1")] if numbers else []
    )
    assert all(finding.message.endswith(f"RHK R1 (indikator {numbers})") for finding in found)


def test_only_the_rated_rhk_needs_its_realisasi() -> None:
    document = rated(rhk(item(None)), rhk(item(None), rating=str(AT)), penilaian={})
    assert brief(document) == [("SKP430", f"{UTAMA}.R2")]


RATED_ABOVE = {"rating": str(ABOVE)}
DECIDED_ABOVE = {"penilaian": decision(ABOVE, AT)}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (rated(rhk(item(), **RATED_ABOVE)), [f"{UTAMA}.R1.rating"]),
        (rated(rhk(item(umpan_balik="Rapi"), **RATED_ABOVE)), []),
        (rated(rhk(item(bukti="Daftar arsip"), **RATED_ABOVE)), []),
        (rated(rhk(item(), umpan_balik="Rapi", **RATED_ABOVE)), []),
        (rated(rhk(item(), rating=str(AT))), []),
        (rated(rhk(item()), **DECIDED_ABOVE), [WHOLE]),
        (rated(**DECIDED_ABOVE), [WHOLE]),
        (rated(rhk(item()), rhk(item(bukti="Daftar arsip")), **DECIDED_ABOVE), []),
        (
            rated(rhk(item(), **RATED_ABOVE), rhk(item(bukti="Daftar")), **DECIDED_ABOVE),
            [f"{UTAMA}.R1.rating"],
        ),
        (rated(rhk(item(), **RATED_ABOVE), **DECIDED_ABOVE), [f"{UTAMA}.R1.rating", WHOLE]),
    ],
)
def test_above_expectation_is_shown(document: Fields, expected: list[str]) -> None:
    assert sorted(brief(document)) == [("SKP431", route) for route in expected]


def test_a_suggested_rating_needs_no_proof() -> None:
    assert brief(rated(rhk(item("12 boks")), penilaian={})) == []


@pytest.mark.parametrize(
    ("perilaku", "lacking"),
    [
        (values(*NILAI_PERILAKU, **RATED), []),
        (values(*NILAI_PERILAKU, rating=str(AT)), list(NILAI_PERILAKU)),
        (
            values(*NILAI_PERILAKU, **RATED) | values("harmonis", "adaptif", rating=str(ABOVE)),
            ["harmonis", "adaptif"],
        ),
        (values(*NILAI_PERILAKU, ekspektasi_khusus="Jaga mutu"), []),
    ],
)
def test_a_value_rated_without_feedback(perilaku: Fields, lacking: list[str]) -> None:
    found = findings(rated(perilaku_kerja=perilaku))
    assert [(finding.code, finding.route) for finding in found] == (
        [("SKP432", f"{PERILAKU}.{lacking[0]}.rating")] if lacking else []
    )
    names = ", ".join(lacking).replace("_", " ")
    assert all(finding.message.endswith(names) for finding in found)


LOW = {"rating": str(BELOW), "umpan_balik": "Perlu didampingi"}
FOLLOWED_UP = {"tindak_lanjut": "Pelatihan pada Maret"}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (rated(rhk(item("9 boks"), item())), [f"{UTAMA}.R1.indikator.1"]),
        (rated(rhk(item("9 boks", **FOLLOWED_UP), item())), []),
        (rated(rhk(item("9 boks"), item(), **FOLLOWED_UP)), []),
        (rated(rhk(item("9 boks"))), [f"{UTAMA}.R1", f"{UTAMA}.R1.indikator.1"]),
        (rated(rhk(item("9 boks", **FOLLOWED_UP))), [f"{UTAMA}.R1"]),
        (rated(rhk(item()), rhk(item(), id="RAK", rating=str(BELOW))), [f"{UTAMA}.RAK"]),
        (
            rated(hasil_kerja={"tambahan": [rhk(item()), rhk(item(), item("9 boks"))]}),
            ["hasil_kerja.tambahan.T2.indikator.2"],
        ),
        (rated(perilaku_kerja=values(*NILAI_PERILAKU) | {"loyal": LOW}), [f"{PERILAKU}.loyal"]),
        (rated(perilaku_kerja=values(*NILAI_PERILAKU) | {"loyal": LOW | FOLLOWED_UP}), []),
        (rated(rhk(item("10 boks"))), []),
    ],
)
def test_an_open_gap(document: Fields, expected: list[str]) -> None:
    assert sorted(brief(document)) == [("SKP433", route) for route in expected]


def test_a_gap_of_a_value_stands_at_the_files_own_key() -> None:
    perilaku = values(*NILAI_PERILAKU) | {"Akuntable": LOW}
    del perilaku["akuntabel"]
    (finding,) = findings(rated(perilaku_kerja=perilaku))
    assert (finding.code, finding.route) == ("SKP433", f"{PERILAKU}.Akuntable")
    assert finding.message.endswith("nilai akuntabel di bawah ekspektasi")


@pytest.mark.parametrize(
    ("tanggal", "due"),
    [("2025-12-30", True), ("2025-12-31", False), ("2026-01-05", False), (None, False)],
)
def test_not_rated_before_the_period_ends(tanggal: str | None, due: bool) -> None:
    more = {"tanggal": tanggal} if tanggal else {}
    found = brief(rated(penilaian=decision(AT, AT, **more)))
    assert found == ([("SKP434", "penilaian.tanggal")] if due else [])


ONESELF: Fields = pegawai()["pegawai"]
SUPERIOR: Fields = pegawai()["pejabat_penilai"]
SOLDIER = {"nama": "Sigit Rekaan", "nrp": "TNI 77", "jabatan": "Komandan", "jenis_jabatan": "JA"}


@pytest.mark.parametrize(
    ("person", "assessor", "key"),
    [
        (ONESELF, SUPERIOR, None),
        (ONESELF, SUPERIOR | {"nip": ONESELF["nip"]}, "nip"),
        (ONESELF, SUPERIOR | {"nip": "198811202012101004"}, None),
        (ONESELF, SUPERIOR | {"nrp": ONESELF["nip"]}, "nrp"),
        (SOLDIER, SUPERIOR | {"nrp": "TNI 77"}, "nrp"),
        (SOLDIER, SUPERIOR | {"nrp": "TNI 78"}, None),
        (ONESELF, {"nama": "WULAN  Prameswari", "jabatan": "analis arsip"}, "nama"),
        (ONESELF, {"nama": "Wulan Prameswari", "jabatan": "Kepala Bidang"}, None),
        (ONESELF, {"nama": "Danang Kuncoro", "jabatan": "Analis Arsip"}, None),
        (
            ONESELF,
            {"nama": "Wulan Prameswari", "jabatan": "Analis Arsip", "nip": "198811202012101004"},
            None,
        ),
    ],
)
def test_nobody_assesses_himself(person: Fields, assessor: Fields, key: str | None) -> None:
    found = brief(rated(pegawai=person, pejabat_penilai=assessor))
    assert found == ([("SKP435", f"pejabat_penilai.{key}")] if key else [])


def test_a_period_before_the_regulation_is_not_judged() -> None:
    def codes(last_day: str) -> set[str]:
        periode = {"mulai": "2022-01-01", "selesai": last_day}
        document = rated(rhk(item("9 boks"), item(None)), periode=periode)
        return {finding.code for finding in findings(document)}

    assert codes("2022-02-02") == set()
    assert codes("2022-02-03") == {"SKP430", "SKP433"}


def test_every_finding_says_how_to_fix_it_and_on_what_it_rests() -> None:
    perilaku = {"loyal": {"rating": str(BELOW)}}
    penilaian = decision(ABOVE, BELOW, tanggal="2025-06-01")
    found = findings(rated(rhk(item(None)), perilaku_kerja=perilaku, penilaian=penilaian))
    assert {finding.code for finding in found} == {
        "SKP422",
        "SKP430",
        "SKP431",
        "SKP432",
        "SKP433",
        "SKP434",
    }
    assert all(finding.hint and finding.basis for finding in found)


COUNTED = {"organisasi": "arsip"}
SECOND = ONESELF | {"nip": "198811202012101004", "nama": "Sekar Rekaan"}


@pytest.mark.parametrize(
    ("documents", "count"),
    [
        ([organisasi(), rated(**COUNTED)], 1),
        ([organisasi(), rated(**COUNTED), rated(**COUNTED, pegawai=SECOND)], 2),
        ([organisasi(capaian_kinerja="baik"), rated(**COUNTED)], 0),
        ([organisasi(), rated(**COUNTED, penilaian=decision(AT))], 0),
        ([organisasi(), rated(**COUNTED, memimpin="arsip")], 0),
        ([organisasi(), rated(**COUNTED, memimpin="pustaka")], 1),
        ([organisasi(), rated(memimpin="arsip")], 0),
        ([organisasi(), rated(organisasi="pustaka")], 0),
        ([organisasi(), rated()], 0),
        (
            [
                organisasi(periode={"mulai": "2024-01-01", "selesai": "2024-12-31"}),
                rated(**COUNTED),
            ],
            0,
        ),
        ([organisasi()], 0),
    ],
)
def test_people_rated_before_their_organisation(documents: list[Fields], count: int) -> None:
    found = findings(*documents)
    assert [(finding.code, finding.route) for finding in found] == (
        [("SKP408", "id")] if count else []
    )
    assert all(f"{count} pegawainya" in finding.message and finding.basis for finding in found)


def test_each_organisation_document_is_spoken_of_once() -> None:
    other = organisasi(id="pustaka")
    people = [rated(**COUNTED), rated(organisasi="pustaka", pegawai=SECOND)]
    found = findings(organisasi(), other, *people)
    assert [finding.code for finding in found] == ["SKP408", "SKP408"]


def test_a_persons_quarter_counts_him_once() -> None:
    quarter = {"mulai": "2025-01-01", "selesai": "2025-03-31", "evaluasi": "triwulan I"}
    (finding,) = findings(organisasi(), rated(**COUNTED), rated(**COUNTED, periode=quarter))
    assert "1 pegawainya" in finding.message


def test_an_organisation_of_the_context_is_not_spoken_of() -> None:
    assert findings(rated(**COUNTED), context=(organisasi(),)) == []
