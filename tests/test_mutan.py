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


def alasan(satu: Verdict[Any]) -> tuple[str, str, str]:
    """Give what a result is about, why it is so, and the legal basis."""
    return satu.subject, satu.reason, satu.basis


def tiga(hasil: Appraisal) -> list[tuple[str, str, str]]:
    """Give the reasons of both ratings and of the predikat."""
    return [
        alasan(satu)
        for satu in (hasil.rating_hasil_kerja, hasil.rating_perilaku_kerja, hasil.predikat)
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
    bagian = {"utama": utama, "tambahan": [rhk(DOWN)]}
    hasil = appraise_one(pegawai(hasil_kerja=bagian, perilaku_kerja=perilaku(AT, None, ABOVE)))
    metode = "usulan menurut metode mayoritas"
    assert [alasan(satu.verdict) for satu in hasil.hasil_kerja] == [
        ("R1", f"{metode}: 1 di atas, 0 pada, 0 di bawah (dari 1 dari 2 indikator)", TAFSIR),
        ("R2", f"ditetapkan pejabat penilai; {metode}: 0 di atas, 0 pada, 1 di bawah", BASIS),
        ("R3", "tanpa usulan: hanya 0 dari 3 indikator dapat dihitung", TAFSIR),
        ("R4", "tanpa usulan: RHK ini tidak memiliki indikator", TAFSIR),
        ("T1", f"{metode}: 0 di atas, 0 pada, 1 di bawah", TAFSIR),
    ]
    nilai_kurang = "akuntabel, harmonis, loyal, adaptif, kolaboratif"
    assert tiga(hasil) == [
        (
            "rating hasil kerja",
            "belum dapat dinilai; tanpa usulan: belum ada rating atau indikator yang cukup terhitung pada R3, R4",
            TAFSIR,
        ),
        (
            "rating perilaku kerja",
            f"belum dapat dinilai; tanpa usulan: belum ada rating pada {nilai_kurang} (2 dari 7 nilai dinilai)",
            TAFSIR,
        ),
        ("predikat", "belum ada rating hasil kerja dan rating perilaku kerja", BASIS),
    ]
    atas = hasil.rating_perilaku_kerja.rests_on
    assert [(*alasan(satu), satu.source) for satu in atas[:2]] == [
        ("berorientasi pelayanan", "ditetapkan pejabat penilai", BASIS, RatingSource.DITETAPKAN),
        ("akuntabel", "belum dinilai", BASIS, None),
    ]


def test_reasons_of_a_leader() -> None:
    orang = pegawai(
        memimpin="arsip", hasil_kerja={"utama": [rhk(UP)]}, perilaku_kerja=perilaku(*[AT] * 7)
    )
    assert tiga(appraise_one(orang, organisasi(capaian_kinerja="baik"))) == [
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
    nilai_kurang = (
        "berorientasi pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif"
    )
    assert tiga(appraise_one(pegawai(penilaian=decision(AT, ABOVE)))) == [
        ("rating hasil kerja", "ditetapkan pejabat penilai; tanpa usulan: belum ada RHK", BASIS),
        (
            "rating perilaku kerja",
            f"ditetapkan pejabat penilai; tanpa usulan: belum ada rating pada {nilai_kurang} (0 dari 7 nilai dinilai)",
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
    hasil = appraise_one(
        pegawai(periode=periode, hasil_kerja={"utama": [rhk(DOWN)]}, penilaian=decision(AT, ABOVE))
    )
    sebab = "periode berakhir 2020-12-31, sebelum peraturan ini berlaku (2022-02-03)"
    assert tiga(hasil) == [
        (satu, sebab, BASIS) for satu in ("rating hasil kerja", "rating perilaku kerja", "predikat")
    ]
    assert [alasan(satu.verdict) for satu in hasil.hasil_kerja] == [("R1", sebab, BASIS)]
    tempat = ("hasil_kerja", "utama", 0, "indikator", 0)
    assert hasil.gaps == (Gap("hasil_kerja.utama.R1.indikator.1", Posisi.DI_BAWAH, None, tempat),)
    assert (hasil.status, hasil.method) == (AppraisalStatus.BELUM, Metode.MAYORITAS)


def test_before_the_regulation_the_capaian_is_told_and_the_official_keys_are_used() -> None:
    milik = appraise_one(pegawai(perilaku_kerja=perilaku(ABOVE, BELOW))).pegawai
    hasil = before_the_law(milik, Capaian.BAIK, "karena itu", BASIS)
    assert hasil.capaian_organisasi is Capaian.BAIK
    semua = ("rating hasil kerja", "rating perilaku kerja", "predikat")
    assert tiga(hasil) == [(satu, "karena itu", BASIS) for satu in semua]
    tempat = ("perilaku_kerja", "akuntabel")
    assert hasil.gaps == (Gap("perilaku_kerja.akuntabel", Posisi.DI_BAWAH, None, tempat),)
    (satu,) = before_the_law(milik, None, "karena itu", BASIS, {"akuntabel": "Akuntabel"}).gaps
    assert (satu.route, satu.place) == ("perilaku_kerja.Akuntabel", tempat)


def test_the_engine_alone_uses_the_default_method() -> None:
    milik: Pegawai = appraise_one(pegawai(hasil_kerja={"utama": [rhk(UP)]})).pegawai
    aturan = at(date(2025, 12, 31))
    assert aturan
    assert appraise(Context(milik, aturan)).rating_hasil_kerja.reason.startswith(
        "belum ditetapkan; usulan di atas ekspektasi menurut metode mayoritas (bawaan): "
    )
    kurang = appraise_one(pegawai(perilaku_kerja=perilaku(BELOW))).pegawai
    hasil = appraise(Context(kurang, aturan))
    assert [satu.route for satu in hasil.gaps] == ["perilaku_kerja.berorientasi_pelayanan"]


def test_what_a_rating_rests_on() -> None:
    kerja, sikap = {"utama": [rhk(UP)], "tambahan": [rhk(None)]}, perilaku(AT, ABOVE)
    diputus, lain = {"penilaian": decision(AT, ABOVE)}, organisasi(capaian_kinerja="baik")
    for bagian, dokumen in (({}, []), (diputus, []), ({"memimpin": "arsip"}, [lain])):
        hasil = appraise_one(pegawai(hasil_kerja=kerja, perilaku_kerja=sikap, **bagian), *dokumen)
        kerja_, sikap_ = hasil.rating_hasil_kerja, hasil.rating_perilaku_kerja
        assert kerja_.rests_on == tuple(satu.verdict for satu in hasil.hasil_kerja)
        assert len(kerja_.rests_on) == 2
        assert len(sikap_.rests_on) == 7
        assert hasil.predikat.rests_on == (kerja_, sikap_)
        assert {(satu.rests_on, satu.suggestion, satu.sifat) for satu in sikap_.rests_on} == {
            ((), None, Sifat.NORMA)
        }
        rinci = [(satu.rests_on, satu.suggestion, satu.source) for satu in kerja_.rests_on]
        assert rinci == [((), ABOVE, RatingSource.USULAN), ((), None, None)]


def test_one_rating_alone_is_no_appraisal() -> None:
    for satu in (decision(AT), decision(perilaku_kerja=AT), {}):
        hasil = appraise_one(pegawai(penilaian=satu))
        assert (hasil.status, hasil.predikat.value) == (AppraisalStatus.BELUM, None)


def test_aspek_and_arah_of_an_indicator_count() -> None:
    lain = [{"aspek": "kuantitas"}, {"aspek": "biaya"}, {"aspek": "biaya", "arah": "turun"}]
    butir = [{**satu, "target": "Rp 5", "realisasi": "Rp 6"} for satu in lain]
    hasil = appraise_one(pegawai(hasil_kerja={"utama": [{"rencana": "Hemat", "indikator": butir}]}))
    assert [satu.posisi for satu in hasil.hasil_kerja[0].indikator] == [UP, None, DOWN]
