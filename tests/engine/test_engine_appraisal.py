"""The appraisal of one employee: suggestions, sources of a rating, leaders, gaps, the machine output."""

import json
from itertools import combinations_with_replacement
from typing import Any

import pytest
from documents import (
    ABOVE,
    AT,
    BASIS,
    BELOW,
    DOWN,
    POSITIONS,
    RATING_OF,
    RATING_OF_CAPAIAN,
    SAME,
    UP,
    Fields,
    appraise_documents,
    appraise_one,
    decision,
    expected_suggestion,
    indikator,
    multisets,
    organisasi,
    pegawai,
    perilaku,
    rhk,
    yaml_bytes,
)

import skpcli
from skpcli.checks import check_all
from skpcli.diagnostics import Severity
from skpcli.engine.results import AppraisalStatus, RatingSource
from skpcli.engine.scoring import appraise_all, whole, with_findings
from skpcli.model.terms import NILAI_PERILAKU, Capaian, Metode, Posisi, Predikat, Rating, Sifat
from skpcli.output.employee.json_data import employee_data, employee_json, status_counts


@pytest.mark.parametrize("method", Metode)
def test_indicators_sum_up_to_the_suggestion_of_an_rhk(method: Metode) -> None:
    cases = list(multisets(6))
    appraisal = appraise_one(
        pegawai(hasil_kerja={"utama": [rhk(*case) for case in cases]}), method=method
    )
    assert len(cases) == 83
    assert [result.verdict.value for result in appraisal.hasil_kerja] == [
        expected_suggestion(method, case) for case in cases
    ]
    assert {result.verdict.source for result in appraisal.hasil_kerja} == {RatingSource.USULAN}


@pytest.mark.parametrize("method", Metode)
def test_rhk_sum_up_to_the_suggestion_of_hasil_kerja(method: Metode) -> None:
    cases = list(multisets(6))
    documents = [
        pegawai(
            hasil_kerja={
                "utama": [rhk(posisi) for posisi in case[::2]],
                "tambahan": [rhk(posisi) for posisi in case[1::2]],
            }
        )
        for case in cases
    ]
    appraisals = appraise_documents(*documents, method=method)
    assert [appraisal.rating_hasil_kerja.suggestion for appraisal in appraisals] == [
        expected_suggestion(method, case) for case in cases
    ]
    assert all(
        appraisal.rating_hasil_kerja.value is appraisal.rating_hasil_kerja.suggestion
        for appraisal in appraisals
    )


@pytest.mark.parametrize("method", Metode)
def test_seven_values_sum_up_to_the_suggestion_of_perilaku(method: Metode) -> None:
    cases = list(combinations_with_replacement(POSITIONS, 7))
    documents = [
        pegawai(perilaku_kerja=perilaku(*(RATING_OF[posisi] for posisi in case))) for case in cases
    ]
    appraisals = appraise_documents(*documents, method=method)
    assert [appraisal.rating_perilaku_kerja.value for appraisal in appraisals] == [
        expected_suggestion(method, case) for case in cases
    ]


@pytest.mark.parametrize(
    ("posisi", "suggestion"),
    [
        ((UP,), ABOVE),
        ((None,), None),
        ((), None),
        ((UP, None), ABOVE),
        ((UP, None, None), None),
        ((UP, UP, None), ABOVE),
        ((UP, SAME, None), AT),
        ((UP, UP, None, None), ABOVE),
        ((UP, UP, None, None, None), None),
        ((DOWN, None), BELOW),
    ],
)
def test_at_least_half_of_the_indicators_must_be_computable(
    posisi: tuple[Posisi | None, ...], suggestion: Rating | None
) -> None:
    appraisal = appraise_one(pegawai(hasil_kerja={"utama": [rhk(*posisi)]}))
    assert appraisal.hasil_kerja[0].verdict.value is suggestion
    assert appraisal.rating_hasil_kerja.value is suggestion
    assert [measured.posisi for measured in appraisal.hasil_kerja[0].indikator] == list(posisi)


def test_an_rhk_computed_in_part_says_how_many() -> None:
    utama = [rhk(UP, None), rhk(UP, DOWN), rhk(UP, None, None), {"rencana": "Tanpa indikator"}]
    part_of_it, full, too_few, without = (
        result.verdict.reason
        for result in appraise_one(pegawai(hasil_kerja={"utama": utama})).hasil_kerja
    )
    assert "dari 1 dari 2 indikator" in part_of_it
    assert "indikator" not in full
    assert "hanya 1 dari 3 indikator" in too_few
    assert "tidak memiliki indikator" in without


def test_the_assessors_rating_of_an_rhk_goes_before_its_suggestion() -> None:
    utama = [
        rhk(UP, rating=str(BELOW)),
        rhk(None, rating=str(BELOW)),
        {"rencana": "Lepas", "rating": str(AT)},
    ]
    appraisal = appraise_one(pegawai(hasil_kerja={"utama": utama}))
    assert [
        (result.verdict.value, result.verdict.source, result.verdict.suggestion)
        for result in appraisal.hasil_kerja
    ] == [
        (BELOW, RatingSource.DITETAPKAN, ABOVE),
        (BELOW, RatingSource.DITETAPKAN, None),
        (AT, RatingSource.DITETAPKAN, None),
    ]
    assert [result.verdict.sifat for result in appraisal.hasil_kerja] == [Sifat.NORMA] * 3
    assert (appraisal.rating_hasil_kerja.value, appraisal.rating_hasil_kerja.source) == (
        BELOW,
        RatingSource.USULAN,
    )


def test_main_and_additional_rhk_count_alike() -> None:
    part = {"utama": [rhk(UP)], "tambahan": [rhk(DOWN), rhk(DOWN)]}
    reversed_ = {"utama": part["tambahan"], "tambahan": part["utama"]}
    straight, swapped = appraise_documents(
        pegawai(hasil_kerja=part), pegawai(hasil_kerja=reversed_)
    )
    assert straight.rating_hasil_kerja.value is swapped.rating_hasil_kerja.value is BELOW
    assert [(result.rhk.id, result.kind) for result in straight.hasil_kerja] == [
        ("R1", "utama"),
        ("T1", "tambahan"),
        ("T2", "tambahan"),
    ]


def test_what_is_missing_is_listed() -> None:
    utama = [rhk(UP), rhk(None), rhk(UP, id="layanan")]
    appraisal = appraise_one(
        pegawai(
            hasil_kerja={"utama": utama, "tambahan": [rhk()]},
            perilaku_kerja=perilaku(ABOVE, None, *[ABOVE] * 5),
        )
    )
    work, behaviour = appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja
    assert (work.value, work.source, work.suggestion) == (None, None, None)
    assert work.reason.endswith("pada R2, T1")
    assert (behaviour.value, behaviour.source, behaviour.suggestion) == (None, None, None)
    assert "akuntabel (6 dari 7 nilai dinilai)" in behaviour.reason
    assert appraisal.predikat.value is None
    assert appraisal.predikat.reason == "belum ada rating hasil kerja dan rating perilaku kerja"
    assert appraisal.status is AppraisalStatus.BELUM
    assert "belum ada RHK" in appraise_one(pegawai()).rating_hasil_kerja.reason


@pytest.mark.parametrize("rated", range(8))
def test_perilaku_needs_all_seven(rated: int) -> None:
    appraisal = appraise_one(pegawai(perilaku_kerja=perilaku(*[ABOVE] * rated)))
    assert appraisal.rating_perilaku_kerja.value is (ABOVE if rated == 7 else None)


@pytest.mark.parametrize(
    ("decided", "behaviour", "status", "predikat"),
    [
        (None, None, AppraisalStatus.USULAN, Predikat.SANGAT_BAIK),
        (AT, None, AppraisalStatus.USULAN, Predikat.BAIK),
        (None, AT, AppraisalStatus.USULAN, Predikat.BAIK),
        (BELOW, BELOW, AppraisalStatus.DINILAI, Predikat.SANGAT_KURANG),
        (ABOVE, ABOVE, AppraisalStatus.DINILAI, Predikat.SANGAT_BAIK),
    ],
)
def test_a_decision_goes_before_the_suggestion(
    decided: Rating | None, behaviour: Rating | None, status: AppraisalStatus, predikat: Predikat
) -> None:
    appraisal = appraise_one(
        pegawai(
            hasil_kerja={"utama": [rhk(UP)]},
            perilaku_kerja=perilaku(*[ABOVE] * 7),
            penilaian=decision(decided, behaviour),
        )
    )
    for verdict, decision_made in (
        (appraisal.rating_hasil_kerja, decided),
        (appraisal.rating_perilaku_kerja, behaviour),
    ):
        assert verdict.value is (decision_made or ABOVE)
        assert verdict.suggestion is ABOVE
        assert verdict.source is (RatingSource.DITETAPKAN if decision_made else RatingSource.USULAN)
        assert verdict.sifat is (Sifat.NORMA if decision_made else Sifat.TAFSIR)
        assert verdict.reason.startswith("ditetapkan" if decision_made else "belum ditetapkan")
    assert (appraisal.status, appraisal.predikat.value) == (status, predikat)


def test_one_decided_rating_alone_gives_no_predikat() -> None:
    appraisal = appraise_one(pegawai(penilaian=decision(AT)))
    assert appraisal.status is AppraisalStatus.BELUM
    assert appraisal.predikat.value is None
    assert appraisal.predikat.reason == "belum ada rating perilaku kerja"
    assert appraisal.rating_hasil_kerja.source is RatingSource.DITETAPKAN


def test_a_recorded_predikat_rates_nobody() -> None:
    alone, different = appraise_documents(
        pegawai(penilaian={"predikat": "sangat baik"}),
        pegawai(penilaian=decision(BELOW, AT, predikat=Predikat.SANGAT_BAIK)),
    )
    assert (alone.predikat.value, alone.status) == (None, AppraisalStatus.BELUM)
    assert (different.predikat.value, different.status) == (
        Predikat.BUTUH_PERBAIKAN,
        AppraisalStatus.DINILAI,
    )


@pytest.mark.parametrize(("capaian", "rating"), RATING_OF_CAPAIAN)
def test_capaian_of_the_organisation_led_rates_the_leader(capaian: Capaian, rating: Rating) -> None:
    appraisal = appraise_one(
        organisasi(capaian_kinerja=str(capaian)),
        pegawai(memimpin="arsip", hasil_kerja={"utama": [rhk(UP)]}, penilaian=decision(None, AT)),
    )
    work = appraisal.rating_hasil_kerja
    assert (work.value, work.source, work.suggestion) == (rating, RatingSource.CAPAIAN, ABOVE)
    assert (work.sifat, appraisal.status) == (Sifat.TAFSIR, AppraisalStatus.DINILAI)
    assert "SE Menteri PANRB 3/2023" in work.basis
    assert appraisal.capaian_organisasi is capaian


def test_a_decision_goes_before_capaian_and_capaian_before_missing_items() -> None:
    decided, empty = appraise_documents(
        organisasi(capaian_kinerja="istimewa"),
        pegawai(memimpin="arsip", penilaian=decision(BELOW)),
        pegawai(memimpin="arsip"),
    )
    assert (decided.rating_hasil_kerja.value, decided.rating_hasil_kerja.source) == (
        BELOW,
        RatingSource.DITETAPKAN,
    )
    assert (empty.rating_hasil_kerja.value, empty.rating_hasil_kerja.suggestion) == (ABOVE, None)
    assert empty.rating_hasil_kerja.source is RatingSource.CAPAIAN


@pytest.mark.parametrize(
    "other", [[], [organisasi()], [organisasi(id="lain", capaian_kinerja="baik")]]
)
def test_a_leader_without_capaian_has_a_suggestion(other: list[Fields]) -> None:
    person = pegawai(
        memimpin="arsip", capaian_organisasi="istimewa", hasil_kerja={"utama": [rhk(DOWN)]}
    )
    appraisal = appraise_one(*other, person)
    assert appraisal.capaian_organisasi is None
    assert (appraisal.rating_hasil_kerja.value, appraisal.rating_hasil_kerja.source) == (
        BELOW,
        RatingSource.USULAN,
    )


def test_a_leader_is_rated_by_what_he_leads_not_by_where_he_belongs() -> None:
    appraisal = appraise_one(
        organisasi(capaian_kinerja="kurang"),
        organisasi(id="pemda", capaian_kinerja="istimewa"),
        pegawai(memimpin="arsip", organisasi="pemda"),
    )
    assert (appraisal.capaian_organisasi, appraisal.rating_hasil_kerja.value) == (
        Capaian.KURANG,
        BELOW,
    )


def test_capaian_rates_nobody_but_the_leader() -> None:
    member, alone, without = appraise_documents(
        organisasi(capaian_kinerja="istimewa"),
        organisasi(id="rencana"),
        pegawai(organisasi="arsip", capaian_organisasi="baik"),
        pegawai(organisasi="jauh", capaian_organisasi="baik"),
        pegawai(organisasi="rencana", capaian_organisasi="baik"),
    )
    assert [appraisal.capaian_organisasi for appraisal in (member, alone, without)] == [
        Capaian.ISTIMEWA,
        Capaian.BAIK,
        None,
    ]
    assert {appraisal.rating_hasil_kerja.value for appraisal in (member, alone, without)} == {None}


@pytest.mark.parametrize(
    ("selesai", "source"),
    [("2023-01-30", RatingSource.USULAN), ("2023-01-31", RatingSource.CAPAIAN)],
)
def test_leaders_rule_begins_with_its_circular(selesai: str, source: RatingSource) -> None:
    periode = {"mulai": "2023-01-01", "selesai": selesai, "evaluasi": "sebagian"}
    appraisal = appraise_one(
        organisasi(capaian_kinerja="baik", periode=periode),
        pegawai(memimpin="arsip", periode=periode, hasil_kerja={"utama": [rhk(UP)]}),
    )
    assert appraisal.rating_hasil_kerja.source is source
    assert appraisal.rating_hasil_kerja.value is (AT if source is RatingSource.CAPAIAN else ABOVE)


STRICT = {"metode_usulan": "ketat"}


@pytest.mark.parametrize(
    ("documents", "part", "choice", "method", "origin"),
    [
        ([], {}, None, Metode.MAYORITAS, "(bawaan)"),
        (
            [organisasi(kebijakan=STRICT)],
            {"organisasi": "arsip"},
            None,
            Metode.KETAT,
            "kebijakan organisasi `arsip`",
        ),
        ([organisasi()], {"organisasi": "arsip"}, None, Metode.MAYORITAS, "(bawaan)"),
        ([organisasi(kebijakan=STRICT)], {"memimpin": "arsip"}, None, Metode.MAYORITAS, "(bawaan)"),
        (
            [organisasi(induk="pemda"), organisasi(id="pemda", kebijakan=STRICT)],
            {"organisasi": "arsip"},
            None,
            Metode.MAYORITAS,
            "(bawaan)",
        ),
        (
            [organisasi(kebijakan=STRICT)],
            {"organisasi": "arsip"},
            Metode.MEDIAN,
            Metode.MEDIAN,
            "pilihan --metode",
        ),
        ([], {}, Metode.KETAT, Metode.KETAT, "pilihan --metode"),
    ],
)
def test_the_method_and_where_it_comes_from(
    documents: list[Fields], part: Fields, choice: Metode | None, method: Metode, origin: str
) -> None:
    positions = (DOWN, UP, UP)
    person = pegawai(hasil_kerja={"utama": [rhk(posisi) for posisi in positions]}, **part)
    appraisal = appraise_one(*documents, person, method=choice)
    assert appraisal.method is method
    assert appraisal.rating_hasil_kerja.suggestion is expected_suggestion(method, positions)
    assert f"metode {method}" in appraisal.rating_hasil_kerja.reason
    assert origin in appraisal.rating_hasil_kerja.reason


def test_the_method_holds_at_every_level() -> None:
    person = pegawai(
        hasil_kerja={"utama": [rhk(UP, UP, DOWN)]}, perilaku_kerja=perilaku(*[ABOVE] * 6, BELOW)
    )
    appraisal = appraise_one(person, method=Metode.KETAT)
    assert appraisal.hasil_kerja[0].verdict.value is appraisal.rating_hasil_kerja.value is BELOW
    assert appraisal.rating_perilaku_kerja.value is BELOW


def test_gaps_open_and_covered() -> None:
    utama = [
        {
            "id": "pilah",
            "rencana": "Terpilahnya arsip",
            "indikator": [
                indikator(SAME),
                indikator(DOWN),
                indikator(DOWN, tindak_lanjut="Tambah petugas"),
            ],
        },
        rhk(DOWN, UP, tindak_lanjut="Jadwal ulang"),
        rhk(DOWN, rating=str(ABOVE)),
        rhk(UP, rating=str(BELOW), tindak_lanjut="Dampingi"),
    ]
    behaviour = perilaku(*[ABOVE] * 7)
    behaviour["Harmonis"] = {"rating": str(BELOW)}
    del behaviour["harmonis"]
    behaviour["loyal"] = {"rating": str(BELOW), "tindak_lanjut": "Pembinaan"}
    appraisal = appraise_one(
        pegawai(hasil_kerja={"utama": utama, "tambahan": [rhk(DOWN)]}, perilaku_kerja=behaviour)
    )
    assert {gap.posisi for gap in appraisal.gaps} == {Posisi.DI_BAWAH}
    assert [(gap.route, gap.tindak_lanjut) for gap in appraisal.gaps] == [
        ("hasil_kerja.utama.pilah.indikator.2", None),
        ("hasil_kerja.utama.pilah.indikator.3", "Tambah petugas"),
        ("hasil_kerja.utama.pilah", None),
        ("hasil_kerja.utama.R2.indikator.1", "Jadwal ulang"),
        ("hasil_kerja.utama.R3.indikator.1", None),
        ("hasil_kerja.utama.R4", "Dampingi"),
        ("hasil_kerja.tambahan.T1.indikator.1", None),
        ("hasil_kerja.tambahan.T1", None),
        ("perilaku_kerja.Harmonis", None),
        ("perilaku_kerja.loyal", "Pembinaan"),
    ]


def test_feedback_is_never_interpreted() -> None:
    def person(word: str) -> Fields:
        measured = indikator(SAME, umpan_balik=word)
        behaviour = {key: {"rating": str(AT), "umpan_balik": word} for key in NILAI_PERILAKU}
        utama = [{"rencana": "Rapi", "indikator": [measured], "umpan_balik": word}]
        return pegawai(hasil_kerja={"utama": utama}, perilaku_kerja=behaviour)

    appraisals = appraise_documents(person("Sangat Baik"), person("di bawah ekspektasi"))
    assert [appraisal.predikat.value for appraisal in appraisals] == [Predikat.BAIK] * 2


def test_before_the_law_nothing_is_rated_but_indicators_are_measured() -> None:
    workspace = skpcli.read(
        [
            (
                "lama.yaml",
                yaml_bytes(
                    pegawai(
                        periode={"mulai": "2021-01-01", "selesai": "2021-12-31"},
                        hasil_kerja={
                            "utama": [rhk(DOWN, rating=str(ABOVE))],
                            "tambahan": [rhk(UP)],
                        },
                        perilaku_kerja={"HARMONIS": {"rating": str(BELOW)}},
                        penilaian=decision(ABOVE, ABOVE, predikat=Predikat.BAIK),
                    )
                ),
            )
        ]
    )
    (row,) = skpcli.score(workspace)
    data = employee_data(row)
    empty = {"nilai": None, "sumber": None, "usulan": None}
    assert data["status"] == "belum"
    for key in ("rating_hasil_kerja", "rating_perilaku_kerja", "predikat"):
        rating = data[key]
        assert isinstance(rating, dict)
        assert rating.items() >= ({"nilai": None} if key == "predikat" else empty).items()
        assert (
            rating["karena"]
            == "periode berakhir 2021-12-31, sebelum peraturan ini berlaku (2022-02-03)"
        )
    hasil_kerja: Any = data["hasil_kerja"]
    assert [
        (result["id"], result["jenis"], result["rating"], result["sumber"], result["usulan"])
        for result in hasil_kerja
    ] == [
        ("R1", "utama", None, None, None),
        ("T1", "tambahan", None, None, None),
    ]
    assert [measured["posisi"] for result in hasil_kerja for measured in result["indikator"]] == [
        "di bawah",
        "di atas",
    ]
    assert [gap["jalur"] for gap in data["kesenjangan"]] == [  # type: ignore[attr-defined]
        "hasil_kerja.utama.R1.indikator.1",
        "perilaku_kerja.HARMONIS",
    ]
    level = {finding.code: finding.severity.value for finding in skpcli.check(workspace)}
    assert level["SKP501"] == "peringatan"
    assert level.keys() == {"SKP501", "SKP222"}


def test_a_document_with_errors_keeps_its_place_without_ratings() -> None:
    good = pegawai(penilaian=decision(AT, AT))
    broken = pegawai(penilaian=decision(AT, AT), organisasi="arsip", pendekatan="campuran")
    rows = skpcli.score(skpcli.read([("dua.yaml", yaml_bytes(broken, good))]))
    data = employee_data(rows[0])
    assert [row.appraisal is None for row in rows] == [True, False]
    assert (data["nama"], data["nip"], data["organisasi"], data["status"]) == (
        "Wulan Prameswari",
        "199003142015032007",
        "arsip",
        "galat",
    )
    for key in ("rating_hasil_kerja", "rating_perilaku_kerja", "predikat"):
        rating: Any = data[key]
        assert rating["nilai"] is None
    assert data["perilaku_kerja"] == [
        {"nilai": n.replace("_", " "), "rating": None, "umpan_balik": ()} for n in NILAI_PERILAKU
    ]
    assert status_counts(rows, 2) == {
        "dokumen": 2,
        "pegawai": 2,
        "dinilai": 1,
        "usulan": 0,
        "belum": 0,
        "galat": 1,
        "orang": 1,
    }


def test_findings_are_counted_with_the_document_they_are_in() -> None:
    person, broken = (
        pegawai(organisasi="arsip"),
        pegawai(tanggal_penetapan="kapan saja", status="x"),
    )
    other = pegawai(
        periode={"mulai": "2024-01-01", "selesai": "2024-12-31"}, perilaku_kerja={"Loyal": {}}
    )
    text = yaml_bytes(person, organisasi(id="Arsip Daerah"), broken, other, organisasi(versi="9"))
    workspace = skpcli.read([("campur.yaml", text)])
    appraised = list(appraise_all(workspace))
    rows = with_findings(workspace, appraised, check_all(workspace, appraised))
    assert [row.identity.document for row in rows] == [1, 3, 4]
    assert [row.count(Severity.WARNING) for row in rows] == [0, 0, 1]
    assert [row.count(Severity.ERROR) for row in rows] == [0, 2, 0]


def test_findings_behind_a_broken_document_are_not_its_own() -> None:
    text = yaml_bytes(pegawai(status="x"), organisasi(versi="9", capaian_kinerja="bagus"))
    workspace = skpcli.read([("campur.yaml", text)])
    appraised = list(appraise_all(workspace))
    (row,) = with_findings(workspace, appraised, check_all(workspace, appraised))
    assert row.count(Severity.ERROR) == 1


def test_findings_between_documents_belong_to_no_row() -> None:
    unreadable = b"x: [\n"
    text = b"---\n".join((unreadable, yaml_bytes(pegawai()), unreadable))
    workspace = skpcli.read([("campur.yaml", text)])
    appraised = list(appraise_all(workspace))
    findings = check_all(workspace, appraised)
    (row,) = with_findings(workspace, appraised, findings)
    assert [finding.code for finding in findings] == ["SKP004", "SKP423", "SKP004"]
    assert [finding.code for finding in row.findings] == ["SKP423"]


def test_documents_read_in_part_can_be_left_out() -> None:
    text = yaml_bytes(pegawai()) + b"status: 'final\n---\n" + yaml_bytes(pegawai())
    appraised = list(appraise_all(skpcli.read([("dua.yaml", text)])))
    assert [document.document.is_partial for document, _ in appraised] == [True, False]
    assert whole(appraised) == appraised[1:]


FULL = pegawai(
    periode={"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "akhir"},
    organisasi="arsip",
    pegawai={
        "nama": "Wulan Prameswari",
        "nip": "19900314 201503 2 007",
        "jabatan": "Analis Arsip",
        "jenis_jabatan": "JF",
        "unit_kerja": "Bidang Layanan",
    },
    hasil_kerja={
        "utama": [
            {
                "rencana": "Tertatanya arsip",
                "rating": "sesuai",
                "indikator": [
                    {"aspek": "kuantitas", "target": "2 dokumen", "realisasi": "3 dokumen tertata"},
                    {"aspek": "waktu", "target": "7 hari", "realisasi": "6 hari"},
                ],
            }
        ],
        "tambahan": [
            {
                "id": "pameran",
                "rencana": "Terlaksananya pameran",
                "tindak_lanjut": "Ulangi triwulan depan",
                "indikator": [{"target": "61,95%", "realisasi": "50%"}],
            }
        ],
    },
    perilaku_kerja=perilaku(*[AT] * 5, ABOVE),
    penilaian=decision(None, ABOVE),
)


def test_the_machine_output_of_a_full_case() -> None:
    workspace = skpcli.read(
        [("arsip/wulan.yaml", b"---\n" + yaml_bytes(organisasi(capaian_kinerja="baik"), FULL))]
    )
    output = json.loads(employee_json(skpcli.score(workspace), [], 2))
    assert output == {
        "versi": 1,
        "hasil": [
            {
                "berkas": "arsip/wulan.yaml",
                "dokumen": 2,
                "nip": "199003142015032007",
                "nama": "Wulan Prameswari",
                "jabatan": "Analis Arsip",
                "unit_kerja": "Bidang Layanan",
                "periode": {"mulai": "2025-01-01", "selesai": "2025-12-31", "evaluasi": "tahunan"},
                "organisasi": "arsip",
                "capaian_organisasi": "baik",
                "rating_hasil_kerja": {
                    "nilai": "sesuai ekspektasi",
                    "sumber": "usulan",
                    "usulan": "sesuai ekspektasi",
                    "karena": "belum ditetapkan; usulan sesuai ekspektasi menurut metode mayoritas (bawaan): "
                    "0 di atas, 1 pada, 1 di bawah",
                    "dasar": "Penafsiran skp, metode usulan",
                    "sifat": "tafsir",
                },
                "rating_perilaku_kerja": {
                    "nilai": "di atas ekspektasi",
                    "sumber": "ditetapkan",
                    "usulan": None,
                    "karena": "ditetapkan pejabat penilai; tanpa usulan: belum ada rating pada kolaboratif "
                    "(6 dari 7 nilai dinilai)",
                    "dasar": BASIS,
                    "sifat": "norma",
                },
                "predikat": {
                    "nilai": "baik",
                    "karena": "hasil kerja sesuai ekspektasi dan perilaku kerja di atas ekspektasi bertemu "
                    "pada sel baik",
                    "dasar": BASIS,
                    "sifat": "norma",
                },
                "status": "usulan",
                "hasil_kerja": [
                    {
                        "id": "R1",
                        "jenis": "utama",
                        "rating": "sesuai ekspektasi",
                        "sumber": "ditetapkan",
                        "usulan": "di atas ekspektasi",
                        "indikator": [
                            {
                                "aspek": "kuantitas",
                                "target": "2 dokumen",
                                "realisasi": "3 dokumen tertata",
                                "posisi": "di atas",
                                "capaian_persen": "150",
                                "keterangan": None,
                                "umpan_balik": [],
                                "bukti": [],
                            },
                            {
                                "aspek": "waktu",
                                "target": "7 hari",
                                "realisasi": "6 hari",
                                "posisi": None,
                                "capaian_persen": None,
                                "keterangan": "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti "
                                "lebih baik",
                                "umpan_balik": [],
                                "bukti": [],
                            },
                        ],
                        "umpan_balik": [],
                    },
                    {
                        "id": "pameran",
                        "jenis": "tambahan",
                        "rating": "di bawah ekspektasi",
                        "sumber": "usulan",
                        "usulan": "di bawah ekspektasi",
                        "indikator": [
                            {
                                "aspek": None,
                                "target": "61,95%",
                                "realisasi": "50%",
                                "posisi": "di bawah",
                                "capaian_persen": "80.71",
                                "keterangan": None,
                                "umpan_balik": [],
                                "bukti": [],
                            }
                        ],
                        "umpan_balik": [],
                    },
                ],
                "perilaku_kerja": [
                    {
                        "nilai": "berorientasi pelayanan",
                        "rating": "sesuai ekspektasi",
                        "umpan_balik": [],
                    },
                    {"nilai": "akuntabel", "rating": "sesuai ekspektasi", "umpan_balik": []},
                    {"nilai": "kompeten", "rating": "sesuai ekspektasi", "umpan_balik": []},
                    {"nilai": "harmonis", "rating": "sesuai ekspektasi", "umpan_balik": []},
                    {"nilai": "loyal", "rating": "sesuai ekspektasi", "umpan_balik": []},
                    {"nilai": "adaptif", "rating": "di atas ekspektasi", "umpan_balik": []},
                    {"nilai": "kolaboratif", "rating": None, "umpan_balik": []},
                ],
                "kesenjangan": [
                    {
                        "jalur": "hasil_kerja.tambahan.pameran.indikator.1",
                        "posisi": "di bawah",
                        "tindak_lanjut": "Ulangi triwulan depan",
                    },
                    {
                        "jalur": "hasil_kerja.tambahan.pameran",
                        "posisi": "di bawah",
                        "tindak_lanjut": "Ulangi triwulan depan",
                    },
                ],
                "tanggal_penetapan": None,
                "atasan_pejabat_penilai": None,
                "lampiran": {
                    "dukungan_sumber_daya": [],
                    "skema_pertanggungjawaban": [],
                    "konsekuensi": [],
                },
            }
        ],
        "temuan": [],
        "ringkasan": {
            "dokumen": 2,
            "pegawai": 1,
            "dinilai": 0,
            "usulan": 1,
            "belum": 0,
            "galat": 0,
            "orang": 1,
        },
    }


def test_a_person_with_only_an_nrp_is_known_by_it() -> None:
    person = {
        "nama": "Letkol Surya",
        "nrp": "1198 0234",
        "jabatan": "Kepala",
        "jenis_jabatan": "JPT",
    }
    (row,) = skpcli.score(skpcli.read([("nrp.yaml", yaml_bytes(pegawai(pegawai=person)))]))
    assert employee_data(row)["nip"] == "1198 0234"
