"""Findings about one person's appraisal: each code once due and once not."""

import pytest
from documents import Fields, decision, indikator, organisasi, pegawai, perilaku, rhk, yaml_bytes

import skpcli
from skpcli.checks import check_appraisals
from skpcli.diagnostics import Diagnostic
from skpcli.engine.scoring import appraise_all
from skpcli.model.terms import NILAI_PERILAKU, Posisi, Rating

ABOVE, AT, BELOW = Rating
UP, SAME, DOWN = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH
CODES = ("SKP23", "SKP4", "SKP5")
HASIL_KERJA, PERILAKU = "penilaian.rating_hasil_kerja", "penilaian.rating_perilaku_kerja"
SEVEN_ABOVE = perilaku(*[ABOVE] * 7)


def findings(*documents: Fields) -> list[Diagnostic]:
    """Give the findings about appraisals among documents."""
    workspace = skpcli.read([("uji.yaml", yaml_bytes(*documents))])
    found = check_appraisals(workspace, list(appraise_all(workspace)))
    return [finding for finding in found if finding.code.startswith(CODES)]


def brief(*documents: Fields) -> set[tuple[str, str, str]]:
    """Give code, severity and route of each of those findings."""
    return set(triples(findings(*documents)))


def triples(found: list[Diagnostic]) -> list[tuple[str, str, str]]:
    """Give code, severity and route of findings."""
    return [(finding.code, finding.severity.value, finding.route) for finding in found]


def rated(**parts: object) -> Fields:
    """Build a person about whom there is nothing to say unless ``parts`` bring it in."""
    return pegawai(**({"penilaian": decision(AT, AT)} | parts))


def test_a_decided_appraisal_has_no_findings() -> None:
    assert findings(rated()) == []


@pytest.mark.parametrize(
    ("decided", "suggested", "code", "severity"),
    [
        (AT, UP, "SKP401", "info"),
        (ABOVE, SAME, "SKP401", "info"),
        (AT, DOWN, "SKP401", "info"),
        (BELOW, SAME, "SKP401", "info"),
        (BELOW, UP, "SKP402", "peringatan"),
        (ABOVE, DOWN, "SKP402", "peringatan"),
        (ABOVE, UP, None, None),
        (AT, SAME, None, None),
        (BELOW, DOWN, None, None),
    ],
)
def test_a_decision_that_departs_without_alasan(
    decided: Rating, suggested: Posisi, code: str | None, severity: str | None
) -> None:
    rating = {UP: ABOVE, SAME: AT, DOWN: BELOW}[suggested]
    work = rated(hasil_kerja={"utama": [rhk(suggested)]}, penilaian=decision(decided, AT))
    parts = {"perilaku_kerja": perilaku(*[rating] * 7), "penilaian": decision(AT, decided)}
    behaviour = [finding for finding in findings(rated(**parts)) if finding.code != "SKP405"]
    assert brief(work) == ({(code, severity, HASIL_KERJA)} if code else set())
    assert triples(behaviour) == ([(code, severity, PERILAKU)] if code else [])
    for finding in (*findings(work), *behaviour):
        assert finding.basis == "Penafsiran skp, metode usulan"
        assert f"ditetapkan {decided}" in finding.message
        assert f"usulan dari butirnya {rating}" in finding.message


def test_alasan_answers_a_departure() -> None:
    reasoned = decision(BELOW, BELOW, alasan="Pekerjaan diulang rekan lain")
    hasil_kerja = {"utama": [rhk(UP)]}
    person = rated(hasil_kerja=hasil_kerja, perilaku_kerja=SEVEN_ABOVE, penilaian=reasoned)
    assert findings(person) == []


def test_nothing_departs_from_a_missing_suggestion() -> None:
    without_suggestion = {
        "hasil_kerja": {"utama": [rhk(UP), rhk()]},
        "perilaku_kerja": perilaku(*[ABOVE] * 6),
    }
    assert findings(rated(**without_suggestion, penilaian=decision(BELOW, BELOW))) == []


def test_a_finding_stands_at_the_decided_value() -> None:
    content = yaml_bytes(rated(hasil_kerja={"utama": [rhk(UP)]}))
    workspace = skpcli.read([("uji.yaml", content)])
    (finding,) = check_appraisals(workspace, list(appraise_all(workspace)))
    line = content.decode().splitlines()[finding.span.line - 1]
    assert line == "  rating_hasil_kerja: sesuai ekspektasi"
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == "sesuai ekspektasi"


@pytest.mark.parametrize(
    ("decided", "capaian", "due"),
    [
        (AT, "baik", False),
        (ABOVE, "istimewa", False),
        (BELOW, "sangat kurang", False),
        (ABOVE, "baik", True),
        (AT, "istimewa", True),
        (AT, "butuh perbaikan", True),
    ],
)
def test_a_leader_decided_otherwise_than_the_capaian(
    decided: Rating, capaian: str, due: bool
) -> None:
    person = rated(memimpin="arsip", penilaian=decision(decided, AT))
    found = findings(organisasi(capaian_kinerja=capaian), person)
    assert triples(found) == ([("SKP403", "peringatan", HASIL_KERJA)] if due else [])
    assert all("SE Menteri PANRB 3/2023" in (finding.basis or "") for finding in found)


def test_alasan_does_not_silence_a_leaders_difference() -> None:
    person = rated(memimpin="arsip", penilaian=decision(ABOVE, AT, alasan="Arahan sekretaris"))
    assert brief(organisasi(capaian_kinerja="baik"), person) == {
        ("SKP403", "peringatan", HASIL_KERJA)
    }


def test_a_leader_can_depart_from_capaian_and_suggestion_at_once() -> None:
    person = rated(
        memimpin="arsip", hasil_kerja={"utama": [rhk(DOWN)]}, penilaian=decision(ABOVE, AT)
    )
    assert brief(organisasi(capaian_kinerja="baik"), person) == {
        ("SKP402", "peringatan", HASIL_KERJA),
        ("SKP403", "peringatan", HASIL_KERJA),
    }


def test_a_leader_rated_by_capaian_does_not_depart_from_his_suggestion() -> None:
    person = rated(
        memimpin="arsip", hasil_kerja={"utama": [rhk(DOWN)]}, penilaian=decision(None, AT)
    )
    assert findings(organisasi(capaian_kinerja="istimewa"), person) == []


def test_others_than_the_leader_may_differ_from_the_capaian() -> None:
    assert findings(organisasi(capaian_kinerja="istimewa"), rated(organisasi="arsip")) == []


@pytest.mark.parametrize(
    ("predikat", "due"),
    [("baik", False), ("sangat baik", True), ("sangat kurang", True), (None, False)],
)
def test_a_recorded_predikat_that_differs_from_the_quadrant(
    predikat: str | None, due: bool
) -> None:
    person = rated(penilaian=decision(AT, ABOVE, predikat=predikat))
    assert brief(person) == ({("SKP404", "peringatan", "penilaian.predikat")} if due else set())
    assert all(finding.basis == "Permen PANRB 6/2022, Pasal 24-25" for finding in findings(person))


def test_a_recorded_predikat_is_compared_with_a_suggested_one() -> None:
    person = pegawai(perilaku_kerja=SEVEN_ABOVE, penilaian=decision(ABOVE, predikat="baik"))
    assert brief(person) == {("SKP404", "peringatan", "penilaian.predikat")}


def test_a_recorded_predikat_without_ratings_is_only_not_ratable() -> None:
    (finding,) = findings(pegawai(penilaian={"predikat": "baik"}))
    assert finding.code == "SKP502"


@pytest.mark.parametrize("key", ["akuntabel", "Akuntabel", "akuntable"])
def test_akuntabel_below_expectation(key: str) -> None:
    person = rated(perilaku_kerja={key: {"rating": str(BELOW)}}, penilaian=decision(ABOVE, ABOVE))
    assert brief(person) == {("SKP405", "peringatan", f"perilaku_kerja.{key}.rating")}


@pytest.mark.parametrize(
    ("follow_up", "hint"), [(None, "isi `tindak_lanjut`"), ("Pendampingan", None)]
)
def test_akuntabel_asks_only_for_what_is_not_there(follow_up: str | None, hint: str | None) -> None:
    value = {"rating": str(BELOW)}
    if follow_up:
        value["tindak_lanjut"] = follow_up
    found = findings(rated(perilaku_kerja={"akuntabel": value}))
    assert [finding.hint for finding in found if finding.code == "SKP405"] == [hint]


@pytest.mark.parametrize("key", NILAI_PERILAKU)
def test_integrity_is_akuntabel_alone(key: str) -> None:
    found = findings(rated(perilaku_kerja={key: {"rating": str(BELOW)}}))
    assert [finding.code for finding in found] == (["SKP405"] if key == "akuntabel" else [])
    assert all(finding.basis for finding in found)
    assert findings(rated(perilaku_kerja={key: {"rating": str(AT)}})) == []


@pytest.mark.parametrize(
    ("documents", "due"),
    [
        ([organisasi(capaian_kinerja="kurang")], True),
        ([organisasi(capaian_kinerja="baik")], False),
        ([organisasi()], False),
        ([], False),
    ],
)
def test_capaian_written_otherwise_than_in_the_organisations_document(
    documents: list[Fields], due: bool
) -> None:
    found = findings(*documents, rated(organisasi="arsip", capaian_organisasi="baik"))
    assert triples(found) == ([("SKP406", "peringatan", "capaian_organisasi")] if due else [])
    assert all(finding.basis for finding in found)


def test_a_leader_without_capaian() -> None:
    person = rated(memimpin="arsip")
    assert brief(organisasi(), person) == {("SKP407", "info", "memimpin")}
    assert brief(person) == {("SKP407", "info", "memimpin")}
    assert all(finding.basis for finding in findings(organisasi(), person))
    assert findings(organisasi(capaian_kinerja="baik"), person) == []


def test_no_word_on_capaian_where_the_document_is_broken_or_the_rule_not_in_force() -> None:
    periode = {"mulai": "2022-03-01", "selesai": "2022-12-31"}
    assert findings(organisasi(periode=periode), rated(memimpin="arsip", periode=periode)) == []
    assert findings(organisasi(versi="2"), rated(memimpin="arsip")) == []


@pytest.mark.parametrize(
    ("measured", "due"),
    [
        (indikator(None), True),
        ({"aspek": "waktu", "target": "7 hari", "realisasi": "6 hari"}, True),
        ({"target": "Sesuai pagu", "realisasi": "Rp 10.000"}, True),
        ({"target": "1,250 berkas", "realisasi": "2 berkas"}, True),
        (indikator(SAME), False),
        ({"target": "Sesuai pagu", "realisasi": "sesuai  PAGU"}, False),
        ({"target": "10 berkas"}, False),
        ({"realisasi": "sudah selesai"}, False),
    ],
)
def test_an_indicator_that_cannot_be_computed(measured: Fields, due: bool) -> None:
    utama = [
        rhk(SAME),
        {"id": "urus", "rencana": "Terurusnya arsip", "indikator": [indikator(SAME), measured]},
    ]
    person = rated(hasil_kerja={"utama": utama, "tambahan": [rhk(SAME)]})
    assert brief(person) == (
        {("SKP230", "info", "hasil_kerja.utama.urus.indikator.2.realisasi")} if due else set()
    )


@pytest.mark.parametrize(
    ("measured", "key", "message", "hint"),
    [
        (
            {"target": "2 poin", "realisasi": "2.040 poin"},
            "realisasi",
            "capaian 102000%: periksa titik dan koma",
            "mungkin 2,04; koma untuk desimal, titik untuk ribuan",
        ),
        (
            {"target": "0,8%", "realisasi": "85%"},
            "target",
            "capaian 10625%: periksa titik dan koma",
            "mungkin 80%; koma untuk desimal, titik untuk ribuan",
        ),
        (
            {"target": "1.000.000 lembar", "realisasi": "1,5 lembar"},
            "realisasi",
            "capaian kurang dari 0,01%: periksa titik dan koma",
            "koma untuk desimal, titik untuk ribuan",
        ),
        (
            {"target": "1.000 lembar", "realisasi": "9 lembar"},
            "target",
            "capaian 0,9%: periksa titik dan koma",
            "mungkin 1; koma untuk desimal, titik untuk ribuan",
        ),
    ],
)
def test_a_capaian_that_can_hardly_be_true(
    measured: Fields, key: str, message: str, hint: str
) -> None:
    rencana = {"id": "urus", "rencana": "Terurusnya arsip", "indikator": [measured]}
    decided = decision(BELOW, AT, alasan="Arsip lama")
    person = rated(hasil_kerja={"utama": [rhk(SAME)], "tambahan": [rencana]}, penilaian=decided)
    (finding,) = findings(person)
    assert triples([finding]) == [
        ("SKP231", "peringatan", f"hasil_kerja.tambahan.urus.indikator.1.{key}")
    ]
    assert (finding.message, finding.hint, finding.fix) == (message, hint, None)
    length = finding.span.end_column - finding.span.column
    assert length == len(str(measured[key]).split()[0].rstrip("%")), "the number alone"


def test_a_period_before_the_law() -> None:
    def person(last_day: str) -> Fields:
        return rated(
            periode={"mulai": "2022-01-01", "selesai": last_day}, perilaku_kerja=SEVEN_ABOVE
        )

    assert brief(person("2022-02-02")) == {("SKP501", "peringatan", "periode.selesai")}
    assert brief(person("2022-02-03")) == {("SKP401", "info", PERILAKU)}


def test_a_plan_cannot_be_rated_yet() -> None:
    plan = pegawai(
        hasil_kerja={"utama": [{"rencana": "Tertata", "indikator": [{"target": "3 berkas"}]}]}
    )
    (finding,) = findings(plan)
    assert triples([finding]) == [("SKP502", "info", "pegawai.nama")]
    assert "R1" in finding.message
    assert "akuntabel" in finding.message
    assert finding.hint is not None
    assert "`penilaian`" in finding.hint
    assert "realisasi" in finding.hint


def test_only_the_missing_rating_is_spoken_of() -> None:
    (finding,) = findings(pegawai(penilaian=decision(AT)))
    assert "RHK" not in finding.message
    assert "0 dari 7" in finding.message
