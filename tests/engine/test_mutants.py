"""What only small changes of the code would have altered unseen: every reason in words, every bound at its edge."""

from datetime import date
from typing import Any

from documents import (
    ABOVE,
    AT,
    BASIS,
    BELOW,
    DOWN,
    UP,
    appraise_one,
    decision,
    organisasi,
    pegawai,
    perilaku,
    rhk,
)

from skpcli.engine.appraisal import appraise, before_the_law
from skpcli.engine.context import Context
from skpcli.engine.distribution import NoVerdict
from skpcli.engine.nodes import WhyOpen
from skpcli.engine.results import Appraisal, AppraisalStatus, Gap, RatingSource, Verdict
from skpcli.law.regulation import at
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Capaian, Metode, Posisi, Sifat

TAFSIR = "Penafsiran skp, metode usulan"


def told_of(verdict: Verdict[Any]) -> tuple[str, str, str]:
    """Give what a result is about, why it is so, and the legal basis."""
    return verdict.subject, verdict.reason, verdict.basis


def three_told(appraisal: Appraisal) -> list[tuple[str, str, str]]:
    """Give the reasons of both ratings and of the predikat."""
    return [
        told_of(verdict)
        for verdict in (
            appraisal.rating_hasil_kerja,
            appraisal.rating_perilaku_kerja,
            appraisal.predikat,
        )
    ]


# The words that reach an output


def test_words_of_sources_states_and_reasons() -> None:
    assert [*RatingSource] == ["ditetapkan", "usulan", "capaian organisasi"]
    assert [*AppraisalStatus] == ["dinilai", "usulan", "belum", "galat"]
    assert [*NoVerdict] == [
        "capaian belum ada",
        "belum ada yang dinilai",
        "pola belum berlaku",
        "pola tidak dapat dipenuhi",
    ]
    assert [*WhyOpen] == [
        "dokumennya ada, RHK itu tidak",
        "organisasinya ada, sasaran itu tidak",
        "tautan tidak lengkap",
        "pejabat penilai tanpa NIP atau NRP",
        "dokumennya tidak ada di antara berkas",
        "dokumennya hanya ada untuk hari lain",
        "dokumennya memuat galat",
        "organisasinya tidak ada di antara berkas",
        "dokumen organisasinya hanya ada untuk hari lain",
        "dokumen organisasinya memuat galat",
    ]


# The appraisal


def test_reasons_of_what_cannot_be_rated() -> None:
    utama = [
        rhk(UP, None),
        rhk(DOWN, id="R2", rating=str(AT)),
        rhk(None, None, None),
        {"rencana": "Lepas"},
    ]
    part = {"utama": utama, "tambahan": [rhk(DOWN)]}
    appraisal = appraise_one(pegawai(hasil_kerja=part, perilaku_kerja=perilaku(AT, None, ABOVE)))
    method = "usulan menurut metode mayoritas"
    assert [told_of(result.verdict) for result in appraisal.hasil_kerja] == [
        ("R1", f"{method}: 1 di atas, 0 pada, 0 di bawah (dari 1 dari 2 indikator)", TAFSIR),
        ("R2", f"ditetapkan pejabat penilai; {method}: 0 di atas, 0 pada, 1 di bawah", BASIS),
        ("R3", "tanpa usulan: hanya 0 dari 3 indikator dapat dihitung", TAFSIR),
        ("R4", "tanpa usulan: RHK ini tidak memiliki indikator", TAFSIR),
        ("T1", f"{method}: 0 di atas, 0 pada, 1 di bawah", TAFSIR),
    ]
    missing_value = "akuntabel, harmonis, loyal, adaptif, kolaboratif"
    assert three_told(appraisal) == [
        (
            "rating hasil kerja",
            "belum dapat dinilai; tanpa usulan: belum ada rating atau indikator yang cukup terhitung pada R3, R4",
            TAFSIR,
        ),
        (
            "rating perilaku kerja",
            f"belum dapat dinilai; tanpa usulan: belum ada rating pada {missing_value} (2 dari 7 nilai dinilai)",
            TAFSIR,
        ),
        ("predikat", "belum ada rating hasil kerja dan rating perilaku kerja", BASIS),
    ]
    above = appraisal.rating_perilaku_kerja.rests_on
    assert [(*told_of(verdict), verdict.source) for verdict in above[:2]] == [
        ("berorientasi pelayanan", "ditetapkan pejabat penilai", BASIS, RatingSource.DITETAPKAN),
        ("akuntabel", "belum dinilai", BASIS, None),
    ]


def test_reasons_of_a_leader() -> None:
    leader = pegawai(
        memimpin="arsip", hasil_kerja={"utama": [rhk(UP)]}, perilaku_kerja=perilaku(*[AT] * 7)
    )
    assert three_told(appraise_one(leader, organisasi(capaian_kinerja="baik"))) == [
        (
            "rating hasil kerja",
            "pemimpin organisasi `arsip`: capaian kinerja organisasi baik; usulan di atas ekspektasi menurut metode "
            "mayoritas (bawaan): 1 di atas, 0 pada, 0 di bawah",
            "SE Menteri PANRB 3/2023, penetapan predikat pimpinan",
        ),
        (
            "rating perilaku kerja",
            "belum ditetapkan; usulan sesuai ekspektasi menurut metode mayoritas (bawaan): "
            "0 di atas, 7 pada, 0 di bawah",
            TAFSIR,
        ),
        (
            "predikat",
            "hasil kerja sesuai ekspektasi dan perilaku kerja sesuai ekspektasi bertemu pada sel baik",
            BASIS,
        ),
    ]


def test_reasons_of_a_decision() -> None:
    missing_value = (
        "berorientasi pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif"
    )
    assert three_told(appraise_one(pegawai(penilaian=decision(AT, ABOVE)))) == [
        ("rating hasil kerja", "ditetapkan pejabat penilai; tanpa usulan: belum ada RHK", BASIS),
        (
            "rating perilaku kerja",
            f"ditetapkan pejabat penilai; tanpa usulan: belum ada rating pada {missing_value} (0 dari 7 nilai dinilai)",
            BASIS,
        ),
        (
            "predikat",
            "hasil kerja sesuai ekspektasi dan perilaku kerja di atas ekspektasi bertemu pada sel baik",
            BASIS,
        ),
    ]


def test_before_the_regulation_only_gaps_are_told() -> None:
    periode = {"mulai": "2020-01-01", "selesai": "2020-12-31"}
    appraisal = appraise_one(
        pegawai(periode=periode, hasil_kerja={"utama": [rhk(DOWN)]}, penilaian=decision(AT, ABOVE))
    )
    reason = "periode berakhir 2020-12-31, sebelum peraturan ini berlaku (2022-02-03)"
    assert three_told(appraisal) == [
        (subject, reason, BASIS)
        for subject in ("rating hasil kerja", "rating perilaku kerja", "predikat")
    ]
    assert [told_of(result.verdict) for result in appraisal.hasil_kerja] == [("R1", reason, BASIS)]
    place = ("hasil_kerja", "utama", 0, "indikator", 0)
    assert appraisal.gaps == (
        Gap("hasil_kerja.utama.R1.indikator.1", Posisi.DI_BAWAH, None, place),
    )
    assert (appraisal.status, appraisal.method) == (AppraisalStatus.BELUM, Metode.MAYORITAS)


def test_before_the_regulation_the_capaian_is_told_and_the_official_keys_are_used() -> None:
    person = appraise_one(pegawai(perilaku_kerja=perilaku(ABOVE, BELOW))).pegawai
    appraisal = before_the_law(person, Capaian.BAIK, "karena itu", BASIS)
    assert appraisal.capaian_organisasi is Capaian.BAIK
    subjects = ("rating hasil kerja", "rating perilaku kerja", "predikat")
    assert three_told(appraisal) == [(subject, "karena itu", BASIS) for subject in subjects]
    place = ("perilaku_kerja", "akuntabel")
    assert appraisal.gaps == (Gap("perilaku_kerja.akuntabel", Posisi.DI_BAWAH, None, place),)
    (gap,) = before_the_law(person, None, "karena itu", BASIS, {"akuntabel": "Akuntabel"}).gaps
    assert (gap.route, gap.place) == ("perilaku_kerja.Akuntabel", place)


def test_the_engine_alone_uses_the_default_method() -> None:
    person: Pegawai = appraise_one(pegawai(hasil_kerja={"utama": [rhk(UP)]})).pegawai
    rules = at(date(2025, 12, 31))
    assert rules
    assert appraise(Context(person, rules)).rating_hasil_kerja.reason.startswith(
        "belum ditetapkan; usulan di atas ekspektasi menurut metode mayoritas (bawaan): "
    )
    too_few = appraise_one(pegawai(perilaku_kerja=perilaku(BELOW))).pegawai
    appraisal = appraise(Context(too_few, rules))
    assert [gap.route for gap in appraisal.gaps] == ["perilaku_kerja.berorientasi_pelayanan"]


def test_what_a_rating_rests_on() -> None:
    work, behaviour = {"utama": [rhk(UP)], "tambahan": [rhk(None)]}, perilaku(AT, ABOVE)
    decided, other = {"penilaian": decision(AT, ABOVE)}, organisasi(capaian_kinerja="baik")
    for part, documents in (({}, []), (decided, []), ({"memimpin": "arsip"}, [other])):
        appraisal = appraise_one(
            pegawai(hasil_kerja=work, perilaku_kerja=behaviour, **part), *documents
        )
        hasil_kerja, perilaku_kerja = appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja
        assert hasil_kerja.rests_on == tuple(result.verdict for result in appraisal.hasil_kerja)
        assert len(hasil_kerja.rests_on) == 2
        assert len(perilaku_kerja.rests_on) == 7
        assert appraisal.predikat.rests_on == (hasil_kerja, perilaku_kerja)
        assert {
            (verdict.rests_on, verdict.suggestion, verdict.sifat)
            for verdict in perilaku_kerja.rests_on
        } == {((), None, Sifat.NORMA)}
        detailed = [
            (verdict.rests_on, verdict.suggestion, verdict.source)
            for verdict in hasil_kerja.rests_on
        ]
        assert detailed == [((), ABOVE, RatingSource.USULAN), ((), None, None)]


def test_one_rating_alone_is_no_appraisal() -> None:
    for penilaian in (decision(AT), decision(perilaku_kerja=AT), {}):
        appraisal = appraise_one(pegawai(penilaian=penilaian))
        assert (appraisal.status, appraisal.predikat.value) == (AppraisalStatus.BELUM, None)


def test_aspek_and_arah_of_an_indicator_count() -> None:
    kinds = [{"aspek": "kuantitas"}, {"aspek": "biaya"}, {"aspek": "biaya", "arah": "turun"}]
    indicators = [{**fields, "target": "Rp 5", "realisasi": "Rp 6"} for fields in kinds]
    appraisal = appraise_one(
        pegawai(hasil_kerja={"utama": [{"rencana": "Hemat", "indikator": indicators}]})
    )
    assert [measured.posisi for measured in appraisal.hasil_kerja[0].indikator] == [UP, None, DOWN]
