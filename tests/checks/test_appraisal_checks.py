"""Findings about one person's appraisal: each code once due and once not."""

import pytest
from documents import Fields, decision, indikator, organisasi, pegawai, perilaku, rhk, yaml_bytes

import skpcli
from skpcli.checks import check_appraisals
from skpcli.diagnostics import Diagnostic
from skpcli.engine.scoring import appraise_all
from skpcli.model.terms import NILAI_PERILAKU, Posisi, Rating

ATAS, SESUAI, BAWAH = Rating
NAIK, TETAP, TURUN = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH
MILIK_HASIL = ("SKP230", "SKP4", "SKP5")
HASIL, PERILAKU = "penilaian.rating_hasil_kerja", "penilaian.rating_perilaku_kerja"
TUJUH_ATAS = perilaku(*[ATAS] * 7)


def temuan(*dokumen: Fields) -> list[Diagnostic]:
    """Give the findings about appraisals among documents."""
    ruang = skpcli.read([("uji.yaml", yaml_bytes(*dokumen))])
    semua = check_appraisals(ruang, list(appraise_all(ruang)))
    return [satu for satu in semua if satu.code.startswith(MILIK_HASIL)]


def ringkas(*dokumen: Fields) -> set[tuple[str, str, str]]:
    """Give code, severity and route of each of those findings."""
    return {(satu.code, satu.severity.value, satu.route) for satu in temuan(*dokumen)}


def dinilai(**bagian: object) -> Fields:
    """Build a person about whom there is nothing to say unless ``bagian`` brings it in."""
    return pegawai(**({"penilaian": decision(SESUAI, SESUAI)} | bagian))


def test_a_decided_appraisal_has_no_findings() -> None:
    assert temuan(dinilai()) == []


@pytest.mark.parametrize(
    ("diputus", "usulan", "kode", "tingkat"),
    [
        (SESUAI, NAIK, "SKP401", "info"),
        (ATAS, TETAP, "SKP401", "info"),
        (SESUAI, TURUN, "SKP401", "info"),
        (BAWAH, TETAP, "SKP401", "info"),
        (BAWAH, NAIK, "SKP402", "peringatan"),
        (ATAS, TURUN, "SKP402", "peringatan"),
        (ATAS, NAIK, None, None),
        (SESUAI, TETAP, None, None),
        (BAWAH, TURUN, None, None),
    ],
)
def test_a_decision_that_departs_without_alasan(
    diputus: Rating, usulan: Posisi, kode: str | None, tingkat: str | None
) -> None:
    rating = {NAIK: ATAS, TETAP: SESUAI, TURUN: BAWAH}[usulan]
    kerja = dinilai(hasil_kerja={"utama": [rhk(usulan)]}, penilaian=decision(diputus, SESUAI))
    nilai_lain = {"perilaku_kerja": perilaku(*[rating] * 7), "penilaian": decision(SESUAI, diputus)}
    sikap = [satu for satu in temuan(dinilai(**nilai_lain)) if satu.code != "SKP405"]
    assert ringkas(kerja) == ({(kode, tingkat, HASIL)} if kode else set())
    assert [(s.code, s.severity.value, s.route) for s in sikap] == (
        [(kode, tingkat, PERILAKU)] if kode else []
    )
    for satu in (*temuan(kerja), *sikap):
        assert satu.basis == "Penafsiran skp, metode usulan"
        assert f"ditetapkan {diputus}" in satu.message
        assert f"usulan dari butirnya {rating}" in satu.message


def test_alasan_answers_a_departure() -> None:
    alasan = decision(BAWAH, BAWAH, alasan="Pekerjaan diulang rekan lain")
    assert (
        temuan(
            dinilai(hasil_kerja={"utama": [rhk(NAIK)]}, perilaku_kerja=TUJUH_ATAS, penilaian=alasan)
        )
        == []
    )


def test_nothing_departs_from_a_missing_suggestion() -> None:
    tanpa_usulan = {
        "hasil_kerja": {"utama": [rhk(NAIK), rhk()]},
        "perilaku_kerja": perilaku(*[ATAS] * 6),
    }
    assert temuan(dinilai(**tanpa_usulan, penilaian=decision(BAWAH, BAWAH))) == []


def test_a_finding_stands_at_the_decided_value() -> None:
    isi = yaml_bytes(dinilai(hasil_kerja={"utama": [rhk(NAIK)]}))
    ruang = skpcli.read([("uji.yaml", isi)])
    (satu,) = check_appraisals(ruang, list(appraise_all(ruang)))
    baris = isi.decode().splitlines()[satu.span.line - 1]
    assert baris == "  rating_hasil_kerja: sesuai ekspektasi"
    assert baris[satu.span.column - 1 : satu.span.end_column - 1] == "sesuai ekspektasi"


@pytest.mark.parametrize(
    ("diputus", "capaian", "ada"),
    [
        (SESUAI, "baik", False),
        (ATAS, "istimewa", False),
        (BAWAH, "sangat kurang", False),
        (ATAS, "baik", True),
        (SESUAI, "istimewa", True),
        (SESUAI, "butuh perbaikan", True),
    ],
)
def test_a_leader_decided_otherwise_than_the_capaian(
    diputus: Rating, capaian: str, ada: bool
) -> None:
    orang = dinilai(memimpin="arsip", penilaian=decision(diputus, SESUAI))
    semua = temuan(organisasi(capaian_kinerja=capaian), orang)
    assert {(s.code, s.severity.value, s.route) for s in semua} == (
        {("SKP403", "peringatan", HASIL)} if ada else set()
    )
    assert all("SE Menteri PANRB 3/2023" in (satu.basis or "") for satu in semua)


def test_alasan_does_not_silence_a_leaders_difference() -> None:
    orang = dinilai(memimpin="arsip", penilaian=decision(ATAS, SESUAI, alasan="Arahan sekretaris"))
    assert ringkas(organisasi(capaian_kinerja="baik"), orang) == {("SKP403", "peringatan", HASIL)}


def test_a_leader_can_depart_from_capaian_and_suggestion_at_once() -> None:
    orang = dinilai(
        memimpin="arsip", hasil_kerja={"utama": [rhk(TURUN)]}, penilaian=decision(ATAS, SESUAI)
    )
    assert ringkas(organisasi(capaian_kinerja="baik"), orang) == {
        ("SKP402", "peringatan", HASIL),
        ("SKP403", "peringatan", HASIL),
    }


def test_a_leader_rated_by_capaian_does_not_depart_from_his_suggestion() -> None:
    orang = dinilai(
        memimpin="arsip", hasil_kerja={"utama": [rhk(TURUN)]}, penilaian=decision(None, SESUAI)
    )
    assert temuan(organisasi(capaian_kinerja="istimewa"), orang) == []


def test_others_than_the_leader_may_differ_from_the_capaian() -> None:
    assert temuan(organisasi(capaian_kinerja="istimewa"), dinilai(organisasi="arsip")) == []


@pytest.mark.parametrize(
    ("predikat", "ada"),
    [("baik", False), ("sangat baik", True), ("sangat kurang", True), (None, False)],
)
def test_a_recorded_predikat_that_differs_from_the_quadrant(
    predikat: str | None, ada: bool
) -> None:
    orang = dinilai(penilaian=decision(SESUAI, ATAS, predikat=predikat))
    assert ringkas(orang) == ({("SKP404", "peringatan", "penilaian.predikat")} if ada else set())
    assert all(satu.basis == "Permen PANRB 6/2022, Pasal 24-25" for satu in temuan(orang))


def test_a_recorded_predikat_is_compared_with_a_suggested_one() -> None:
    orang = pegawai(perilaku_kerja=TUJUH_ATAS, penilaian=decision(ATAS, predikat="baik"))
    assert ringkas(orang) == {("SKP404", "peringatan", "penilaian.predikat")}


def test_a_recorded_predikat_without_ratings_is_only_not_ratable() -> None:
    assert {satu.code for satu in temuan(pegawai(penilaian={"predikat": "baik"}))} == {"SKP502"}


@pytest.mark.parametrize("kunci", ["akuntabel", "Akuntabel", "akuntable"])
def test_akuntabel_below_expectation(kunci: str) -> None:
    orang = dinilai(perilaku_kerja={kunci: {"rating": str(BAWAH)}}, penilaian=decision(ATAS, ATAS))
    assert ringkas(orang) == {("SKP405", "peringatan", f"perilaku_kerja.{kunci}.rating")}


@pytest.mark.parametrize(
    ("lanjut", "saran"), [(None, "isi `tindak_lanjut`"), ("Pendampingan", None)]
)
def test_akuntabel_asks_only_for_what_is_not_there(lanjut: str | None, saran: str | None) -> None:
    isi = {"akuntabel": {"rating": str(BAWAH), **({"tindak_lanjut": lanjut} if lanjut else {})}}
    assert [satu.hint for satu in temuan(dinilai(perilaku_kerja=isi)) if satu.code == "SKP405"] == [
        saran
    ]


@pytest.mark.parametrize("kunci", NILAI_PERILAKU)
def test_integrity_is_akuntabel_alone(kunci: str) -> None:
    semua = temuan(dinilai(perilaku_kerja={kunci: {"rating": str(BAWAH)}}))
    assert [satu.code for satu in semua] == (["SKP405"] if kunci == "akuntabel" else [])
    assert all(satu.basis for satu in semua)
    assert temuan(dinilai(perilaku_kerja={kunci: {"rating": str(SESUAI)}})) == []


@pytest.mark.parametrize(
    ("dokumen", "ada"),
    [
        ([organisasi(capaian_kinerja="kurang")], True),
        ([organisasi(capaian_kinerja="baik")], False),
        ([organisasi()], False),
        ([], False),
    ],
)
def test_capaian_written_otherwise_than_in_the_organisations_document(
    dokumen: list[Fields], ada: bool
) -> None:
    semua = temuan(*dokumen, dinilai(organisasi="arsip", capaian_organisasi="baik"))
    harap = {("SKP406", "peringatan", "capaian_organisasi")} if ada else set()
    assert {(satu.code, satu.severity.value, satu.route) for satu in semua} == harap
    assert all(satu.basis for satu in semua)


def test_a_leader_without_capaian() -> None:
    orang = dinilai(memimpin="arsip")
    assert ringkas(organisasi(), orang) == {("SKP407", "info", "memimpin")}
    assert ringkas(orang) == {("SKP407", "info", "memimpin")}
    assert all(satu.basis for satu in temuan(organisasi(), orang))
    assert temuan(organisasi(capaian_kinerja="baik"), orang) == []


def test_no_word_on_capaian_where_the_document_is_broken_or_the_rule_not_in_force() -> None:
    periode = {"mulai": "2022-03-01", "selesai": "2022-12-31"}
    assert temuan(organisasi(periode=periode), dinilai(memimpin="arsip", periode=periode)) == []
    assert temuan(organisasi(versi="2"), dinilai(memimpin="arsip")) == []


@pytest.mark.parametrize(
    ("isi", "ada"),
    [
        (indikator(None), True),
        ({"aspek": "waktu", "target": "7 hari", "realisasi": "6 hari"}, True),
        ({"target": "Sesuai pagu", "realisasi": "Rp 10.000"}, True),
        ({"target": "1,250 berkas", "realisasi": "2 berkas"}, True),
        (indikator(TETAP), False),
        ({"target": "Sesuai pagu", "realisasi": "sesuai  PAGU"}, False),
        ({"target": "10 berkas"}, False),
        ({"realisasi": "sudah selesai"}, False),
    ],
)
def test_an_indicator_that_cannot_be_computed(isi: Fields, ada: bool) -> None:
    utama = [
        rhk(TETAP),
        {"id": "urus", "rencana": "Terurusnya arsip", "indikator": [indikator(TETAP), isi]},
    ]
    orang = dinilai(hasil_kerja={"utama": utama, "tambahan": [rhk(TETAP)]})
    assert ringkas(orang) == (
        {("SKP230", "info", "hasil_kerja.utama.urus.indikator.2.realisasi")} if ada else set()
    )


def test_a_period_before_the_law() -> None:
    def orang(selesai: str) -> Fields:
        return dinilai(
            periode={"mulai": "2022-01-01", "selesai": selesai}, perilaku_kerja=TUJUH_ATAS
        )

    assert ringkas(orang("2022-02-02")) == {("SKP501", "peringatan", "periode.selesai")}
    assert ringkas(orang("2022-02-03")) == {("SKP401", "info", PERILAKU)}


def test_a_plan_cannot_be_rated_yet() -> None:
    rencana = pegawai(
        hasil_kerja={"utama": [{"rencana": "Tertata", "indikator": [{"target": "3 berkas"}]}]}
    )
    (satu,) = temuan(rencana)
    assert (satu.code, satu.severity.value, satu.route) == ("SKP502", "info", "pegawai.nama")
    assert "R1" in satu.message
    assert "akuntabel" in satu.message
    assert satu.hint is not None
    assert "`penilaian`" in satu.hint
    assert "realisasi" in satu.hint


def test_only_the_missing_rating_is_spoken_of() -> None:
    (satu,) = temuan(pegawai(penilaian=decision(SESUAI)))
    assert "RHK" not in satu.message
    assert "0 dari 7" in satu.message
