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
from skpcli.engine.scoring import appraise_all, with_findings
from skpcli.model.terms import NILAI_PERILAKU, Capaian, Metode, Posisi, Predikat, Rating, Sifat
from skpcli.output.employee.json_data import employee_data, employee_json, status_counts


@pytest.mark.parametrize("metode", Metode)
def test_indicators_sum_up_to_the_suggestion_of_an_rhk(metode: Metode) -> None:
    semua = list(multisets(6))
    hasil = appraise_one(
        pegawai(hasil_kerja={"utama": [rhk(*satu) for satu in semua]}), method=metode
    )
    assert len(semua) == 83
    assert [satu.verdict.value for satu in hasil.hasil_kerja] == [
        expected_suggestion(metode, satu) for satu in semua
    ]
    assert {satu.verdict.source for satu in hasil.hasil_kerja} == {RatingSource.USULAN}


@pytest.mark.parametrize("metode", Metode)
def test_rhk_sum_up_to_the_suggestion_of_hasil_kerja(metode: Metode) -> None:
    semua = list(multisets(6))
    dokumen = [
        pegawai(
            hasil_kerja={
                "utama": [rhk(posisi) for posisi in satu[::2]],
                "tambahan": [rhk(p) for p in satu[1::2]],
            }
        )
        for satu in semua
    ]
    hasil = appraise_documents(*dokumen, method=metode)
    assert [satu.rating_hasil_kerja.suggestion for satu in hasil] == [
        expected_suggestion(metode, satu) for satu in semua
    ]
    assert all(
        satu.rating_hasil_kerja.value is satu.rating_hasil_kerja.suggestion for satu in hasil
    )


@pytest.mark.parametrize("metode", Metode)
def test_seven_values_sum_up_to_the_suggestion_of_perilaku(metode: Metode) -> None:
    semua = list(combinations_with_replacement(POSITIONS, 7))
    dokumen = [
        pegawai(perilaku_kerja=perilaku(*(RATING_OF[posisi] for posisi in satu))) for satu in semua
    ]
    hasil = appraise_documents(*dokumen, method=metode)
    assert [satu.rating_perilaku_kerja.value for satu in hasil] == [
        expected_suggestion(metode, satu) for satu in semua
    ]


@pytest.mark.parametrize(
    ("posisi", "usulan"),
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
    posisi: tuple[Posisi | None, ...], usulan: Rating | None
) -> None:
    hasil = appraise_one(pegawai(hasil_kerja={"utama": [rhk(*posisi)]}))
    assert hasil.hasil_kerja[0].verdict.value is usulan
    assert hasil.rating_hasil_kerja.value is usulan
    assert [satu.posisi for satu in hasil.hasil_kerja[0].indikator] == list(posisi)


def test_an_rhk_computed_in_part_says_how_many() -> None:
    utama = [rhk(UP, None), rhk(UP, DOWN), rhk(UP, None, None), {"rencana": "Tanpa indikator"}]
    sebagian, penuh, kurang, tanpa = (
        satu.verdict.reason
        for satu in appraise_one(pegawai(hasil_kerja={"utama": utama})).hasil_kerja
    )
    assert "dari 1 dari 2 indikator" in sebagian
    assert "indikator" not in penuh
    assert "hanya 1 dari 3 indikator" in kurang
    assert "tidak memiliki indikator" in tanpa


def test_the_assessors_rating_of_an_rhk_goes_before_its_suggestion() -> None:
    utama = [
        rhk(UP, rating=str(BELOW)),
        rhk(None, rating=str(BELOW)),
        {"rencana": "Lepas", "rating": str(AT)},
    ]
    hasil = appraise_one(pegawai(hasil_kerja={"utama": utama}))
    assert [
        (s.verdict.value, s.verdict.source, s.verdict.suggestion) for s in hasil.hasil_kerja
    ] == [
        (BELOW, RatingSource.DITETAPKAN, ABOVE),
        (BELOW, RatingSource.DITETAPKAN, None),
        (AT, RatingSource.DITETAPKAN, None),
    ]
    assert [satu.verdict.sifat for satu in hasil.hasil_kerja] == [Sifat.NORMA] * 3
    assert (hasil.rating_hasil_kerja.value, hasil.rating_hasil_kerja.source) == (
        BELOW,
        RatingSource.USULAN,
    )


def test_main_and_additional_rhk_count_alike() -> None:
    bagian = {"utama": [rhk(UP)], "tambahan": [rhk(DOWN), rhk(DOWN)]}
    terbalik = {"utama": bagian["tambahan"], "tambahan": bagian["utama"]}
    satu, dua = appraise_documents(pegawai(hasil_kerja=bagian), pegawai(hasil_kerja=terbalik))
    assert satu.rating_hasil_kerja.value is dua.rating_hasil_kerja.value is BELOW
    assert [(r.rhk.id, r.kind) for r in satu.hasil_kerja] == [
        ("R1", "utama"),
        ("T1", "tambahan"),
        ("T2", "tambahan"),
    ]


def test_what_is_missing_is_listed() -> None:
    utama = [rhk(UP), rhk(None), rhk(UP, id="layanan")]
    hasil = appraise_one(
        pegawai(
            hasil_kerja={"utama": utama, "tambahan": [rhk()]},
            perilaku_kerja=perilaku(ABOVE, None, *[ABOVE] * 5),
        )
    )
    kerja, sikap = hasil.rating_hasil_kerja, hasil.rating_perilaku_kerja
    assert (kerja.value, kerja.source, kerja.suggestion) == (None, None, None)
    assert kerja.reason.endswith("pada R2, T1")
    assert (sikap.value, sikap.source, sikap.suggestion) == (None, None, None)
    assert "akuntabel (6 dari 7 nilai dinilai)" in sikap.reason
    assert hasil.predikat.value is None
    assert hasil.predikat.reason == "belum ada rating hasil kerja dan rating perilaku kerja"
    assert hasil.status is AppraisalStatus.BELUM
    assert "belum ada RHK" in appraise_one(pegawai()).rating_hasil_kerja.reason


@pytest.mark.parametrize("dinilai", range(8))
def test_perilaku_needs_all_seven(dinilai: int) -> None:
    hasil = appraise_one(pegawai(perilaku_kerja=perilaku(*[ABOVE] * dinilai)))
    assert hasil.rating_perilaku_kerja.value is (ABOVE if dinilai == 7 else None)


@pytest.mark.parametrize(
    ("diputus", "sikap", "status", "predikat"),
    [
        (None, None, AppraisalStatus.USULAN, Predikat.SANGAT_BAIK),
        (AT, None, AppraisalStatus.USULAN, Predikat.BAIK),
        (None, AT, AppraisalStatus.USULAN, Predikat.BAIK),
        (BELOW, BELOW, AppraisalStatus.DINILAI, Predikat.SANGAT_KURANG),
        (ABOVE, ABOVE, AppraisalStatus.DINILAI, Predikat.SANGAT_BAIK),
    ],
)
def test_a_decision_goes_before_the_suggestion(
    diputus: Rating | None, sikap: Rating | None, status: AppraisalStatus, predikat: Predikat
) -> None:
    hasil = appraise_one(
        pegawai(
            hasil_kerja={"utama": [rhk(UP)]},
            perilaku_kerja=perilaku(*[ABOVE] * 7),
            penilaian=decision(diputus, sikap),
        )
    )
    for satu, tetap in ((hasil.rating_hasil_kerja, diputus), (hasil.rating_perilaku_kerja, sikap)):
        assert satu.value is (tetap or ABOVE)
        assert satu.suggestion is ABOVE
        assert satu.source is (RatingSource.DITETAPKAN if tetap else RatingSource.USULAN)
        assert satu.sifat is (Sifat.NORMA if tetap else Sifat.TAFSIR)
        assert satu.reason.startswith("ditetapkan" if tetap else "belum ditetapkan")
    assert (hasil.status, hasil.predikat.value) == (status, predikat)


def test_one_decided_rating_alone_gives_no_predikat() -> None:
    hasil = appraise_one(pegawai(penilaian=decision(AT)))
    assert hasil.status is AppraisalStatus.BELUM
    assert hasil.predikat.value is None
    assert hasil.predikat.reason == "belum ada rating perilaku kerja"
    assert hasil.rating_hasil_kerja.source is RatingSource.DITETAPKAN


def test_a_recorded_predikat_rates_nobody() -> None:
    sendiri, beda = appraise_documents(
        pegawai(penilaian={"predikat": "sangat baik"}),
        pegawai(penilaian=decision(BELOW, AT, predikat=Predikat.SANGAT_BAIK)),
    )
    assert (sendiri.predikat.value, sendiri.status) == (None, AppraisalStatus.BELUM)
    assert (beda.predikat.value, beda.status) == (Predikat.BUTUH_PERBAIKAN, AppraisalStatus.DINILAI)


@pytest.mark.parametrize(("capaian", "rating"), RATING_OF_CAPAIAN)
def test_capaian_of_the_organisation_led_rates_the_leader(capaian: Capaian, rating: Rating) -> None:
    hasil = appraise_one(
        organisasi(capaian_kinerja=str(capaian)),
        pegawai(memimpin="arsip", hasil_kerja={"utama": [rhk(UP)]}, penilaian=decision(None, AT)),
    )
    kerja = hasil.rating_hasil_kerja
    assert (kerja.value, kerja.source, kerja.suggestion) == (rating, RatingSource.CAPAIAN, ABOVE)
    assert (kerja.sifat, hasil.status) == (Sifat.TAFSIR, AppraisalStatus.DINILAI)
    assert "SE Menteri PANRB 3/2023" in kerja.basis
    assert hasil.capaian_organisasi is capaian


def test_a_decision_goes_before_capaian_and_capaian_before_missing_items() -> None:
    tetap, kosong = appraise_documents(
        organisasi(capaian_kinerja="istimewa"),
        pegawai(memimpin="arsip", penilaian=decision(BELOW)),
        pegawai(memimpin="arsip"),
    )
    assert (tetap.rating_hasil_kerja.value, tetap.rating_hasil_kerja.source) == (
        BELOW,
        RatingSource.DITETAPKAN,
    )
    assert (kosong.rating_hasil_kerja.value, kosong.rating_hasil_kerja.suggestion) == (ABOVE, None)
    assert kosong.rating_hasil_kerja.source is RatingSource.CAPAIAN


@pytest.mark.parametrize(
    "lain", [[], [organisasi()], [organisasi(id="lain", capaian_kinerja="baik")]]
)
def test_a_leader_without_capaian_has_a_suggestion(lain: list[Fields]) -> None:
    orang = pegawai(
        memimpin="arsip", capaian_organisasi="istimewa", hasil_kerja={"utama": [rhk(DOWN)]}
    )
    hasil = appraise_one(*lain, orang)
    assert hasil.capaian_organisasi is None
    assert (hasil.rating_hasil_kerja.value, hasil.rating_hasil_kerja.source) == (
        BELOW,
        RatingSource.USULAN,
    )


def test_a_leader_is_rated_by_what_he_leads_not_by_where_he_belongs() -> None:
    hasil = appraise_one(
        organisasi(capaian_kinerja="kurang"),
        organisasi(id="pemda", capaian_kinerja="istimewa"),
        pegawai(memimpin="arsip", organisasi="pemda"),
    )
    assert (hasil.capaian_organisasi, hasil.rating_hasil_kerja.value) == (Capaian.KURANG, BELOW)


def test_capaian_rates_nobody_but_the_leader() -> None:
    anggota, sendiri, tanpa = appraise_documents(
        organisasi(capaian_kinerja="istimewa"),
        organisasi(id="rencana"),
        pegawai(organisasi="arsip", capaian_organisasi="baik"),
        pegawai(organisasi="jauh", capaian_organisasi="baik"),
        pegawai(organisasi="rencana", capaian_organisasi="baik"),
    )
    assert [satu.capaian_organisasi for satu in (anggota, sendiri, tanpa)] == [
        Capaian.ISTIMEWA,
        Capaian.BAIK,
        None,
    ]
    assert {satu.rating_hasil_kerja.value for satu in (anggota, sendiri, tanpa)} == {None}


@pytest.mark.parametrize(
    ("selesai", "sumber"),
    [("2023-01-30", RatingSource.USULAN), ("2023-01-31", RatingSource.CAPAIAN)],
)
def test_leaders_rule_begins_with_its_circular(selesai: str, sumber: RatingSource) -> None:
    periode = {"mulai": "2023-01-01", "selesai": selesai, "evaluasi": "sebagian"}
    hasil = appraise_one(
        organisasi(capaian_kinerja="baik", periode=periode),
        pegawai(memimpin="arsip", periode=periode, hasil_kerja={"utama": [rhk(UP)]}),
    )
    assert hasil.rating_hasil_kerja.source is sumber
    assert hasil.rating_hasil_kerja.value is (AT if sumber is RatingSource.CAPAIAN else ABOVE)


KETAT = {"metode_usulan": "ketat"}


@pytest.mark.parametrize(
    ("dokumen", "bagian", "pilihan", "metode", "asal"),
    [
        ([], {}, None, Metode.MAYORITAS, "(bawaan)"),
        (
            [organisasi(kebijakan=KETAT)],
            {"organisasi": "arsip"},
            None,
            Metode.KETAT,
            "kebijakan organisasi `arsip`",
        ),
        ([organisasi()], {"organisasi": "arsip"}, None, Metode.MAYORITAS, "(bawaan)"),
        ([organisasi(kebijakan=KETAT)], {"memimpin": "arsip"}, None, Metode.MAYORITAS, "(bawaan)"),
        (
            [organisasi(induk="pemda"), organisasi(id="pemda", kebijakan=KETAT)],
            {"organisasi": "arsip"},
            None,
            Metode.MAYORITAS,
            "(bawaan)",
        ),
        (
            [organisasi(kebijakan=KETAT)],
            {"organisasi": "arsip"},
            Metode.MEDIAN,
            Metode.MEDIAN,
            "pilihan --metode",
        ),
        ([], {}, Metode.KETAT, Metode.KETAT, "pilihan --metode"),
    ],
)
def test_the_method_and_where_it_comes_from(
    dokumen: list[Fields], bagian: Fields, pilihan: Metode | None, metode: Metode, asal: str
) -> None:
    butir = (DOWN, UP, UP)
    orang = pegawai(hasil_kerja={"utama": [rhk(satu) for satu in butir]}, **bagian)
    hasil = appraise_one(*dokumen, orang, method=pilihan)
    assert hasil.method is metode
    assert hasil.rating_hasil_kerja.suggestion is expected_suggestion(metode, butir)
    assert f"metode {metode}" in hasil.rating_hasil_kerja.reason
    assert asal in hasil.rating_hasil_kerja.reason


def test_the_method_holds_at_every_level() -> None:
    orang = pegawai(
        hasil_kerja={"utama": [rhk(UP, UP, DOWN)]}, perilaku_kerja=perilaku(*[ABOVE] * 6, BELOW)
    )
    hasil = appraise_one(orang, method=Metode.KETAT)
    assert hasil.hasil_kerja[0].verdict.value is hasil.rating_hasil_kerja.value is BELOW
    assert hasil.rating_perilaku_kerja.value is BELOW


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
    sikap = perilaku(*[ABOVE] * 7)
    sikap["Harmonis"] = {"rating": str(BELOW)}
    del sikap["harmonis"]
    sikap["loyal"] = {"rating": str(BELOW), "tindak_lanjut": "Pembinaan"}
    hasil = appraise_one(
        pegawai(hasil_kerja={"utama": utama, "tambahan": [rhk(DOWN)]}, perilaku_kerja=sikap)
    )
    assert {satu.posisi for satu in hasil.gaps} == {Posisi.DI_BAWAH}
    assert [(satu.route, satu.tindak_lanjut) for satu in hasil.gaps] == [
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
    def orang(kata: str) -> Fields:
        isi = indikator(SAME, umpan_balik=kata)
        sikap = {kunci: {"rating": str(AT), "umpan_balik": kata} for kunci in NILAI_PERILAKU}
        utama = [{"rencana": "Rapi", "indikator": [isi], "umpan_balik": kata}]
        return pegawai(hasil_kerja={"utama": utama}, perilaku_kerja=sikap)

    hasil = appraise_documents(orang("Sangat Baik"), orang("di bawah ekspektasi"))
    assert [satu.predikat.value for satu in hasil] == [Predikat.BAIK] * 2


def test_before_the_law_nothing_is_rated_but_indicators_are_measured() -> None:
    ruang = skpcli.read(
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
    (baris,) = skpcli.score(ruang)
    data = employee_data(baris)
    kosong = {"nilai": None, "sumber": None, "usulan": None}
    assert data["status"] == "belum"
    for kunci in ("rating_hasil_kerja", "rating_perilaku_kerja", "predikat"):
        isi = data[kunci]
        assert isinstance(isi, dict)
        assert isi.items() >= ({"nilai": None} if kunci == "predikat" else kosong).items()
        assert (
            isi["karena"]
            == "periode berakhir 2021-12-31, sebelum peraturan ini berlaku (2022-02-03)"
        )
    hasil_kerja: Any = data["hasil_kerja"]
    assert [(s["id"], s["jenis"], s["rating"], s["sumber"], s["usulan"]) for s in hasil_kerja] == [
        ("R1", "utama", None, None, None),
        ("T1", "tambahan", None, None, None),
    ]
    assert [i["posisi"] for s in hasil_kerja for i in s["indikator"]] == ["di bawah", "di atas"]
    assert [satu["jalur"] for satu in data["kesenjangan"]] == [  # type: ignore[attr-defined]
        "hasil_kerja.utama.R1.indikator.1",
        "perilaku_kerja.HARMONIS",
    ]
    tingkat = {satu.code: satu.severity.value for satu in skpcli.check(ruang)}
    assert tingkat["SKP501"] == "peringatan"
    assert tingkat.keys() == {"SKP501", "SKP222"}


def test_a_document_with_errors_keeps_its_place_without_ratings() -> None:
    baik = pegawai(penilaian=decision(AT, AT))
    rusak = pegawai(penilaian=decision(AT, AT), organisasi="arsip", pendekatan="campuran")
    baris = skpcli.score(skpcli.read([("dua.yaml", yaml_bytes(rusak, baik))]))
    data = employee_data(baris[0])
    assert [satu.appraisal is None for satu in baris] == [True, False]
    assert (data["nama"], data["nip"], data["organisasi"], data["status"]) == (
        "Wulan Prameswari",
        "199003142015032007",
        "arsip",
        "galat",
    )
    for kunci in ("rating_hasil_kerja", "rating_perilaku_kerja", "predikat"):
        isi: Any = data[kunci]
        assert isi["nilai"] is None
    assert data["perilaku_kerja"] == [
        {"nilai": n.replace("_", " "), "rating": None} for n in NILAI_PERILAKU
    ]
    assert status_counts(baris, 2) == {
        "dokumen": 2,
        "pegawai": 2,
        "dinilai": 1,
        "usulan": 0,
        "belum": 0,
        "galat": 1,
    }


def test_findings_are_counted_with_the_document_they_are_in() -> None:
    orang, rusak = pegawai(organisasi="arsip"), pegawai(tanggal_penetapan="kapan saja", status="x")
    lain = pegawai(
        periode={"mulai": "2024-01-01", "selesai": "2024-12-31"}, perilaku_kerja={"Loyal": {}}
    )
    isi = yaml_bytes(orang, organisasi(id="Arsip Daerah"), rusak, lain, organisasi(versi="9"))
    ruang = skpcli.read([("campur.yaml", isi)])
    penilaian = list(appraise_all(ruang))
    baris = with_findings(ruang, penilaian, check_all(ruang, penilaian))
    assert [satu.identity.document for satu in baris] == [1, 3, 4]
    assert [satu.count(Severity.WARNING) for satu in baris] == [0, 0, 1]
    assert [satu.count(Severity.ERROR) for satu in baris] == [0, 2, 0]


def test_findings_behind_a_broken_document_are_not_its_own() -> None:
    isi = yaml_bytes(pegawai(status="x"), organisasi(versi="9", capaian_kinerja="bagus"))
    ruang = skpcli.read([("campur.yaml", isi)])
    penilaian = list(appraise_all(ruang))
    (satu,) = with_findings(ruang, penilaian, check_all(ruang, penilaian))
    assert satu.count(Severity.ERROR) == 1


PENUH = pegawai(
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
    ruang = skpcli.read(
        [("arsip/wulan.yaml", b"---\n" + yaml_bytes(organisasi(capaian_kinerja="baik"), PENUH))]
    )
    keluaran = json.loads(employee_json(skpcli.score(ruang), [], 2))
    assert keluaran == {
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
                            },
                            {
                                "aspek": "waktu",
                                "target": "7 hari",
                                "realisasi": "6 hari",
                                "posisi": None,
                                "capaian_persen": None,
                                "keterangan": "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti "
                                "lebih baik",
                            },
                        ],
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
                            }
                        ],
                    },
                ],
                "perilaku_kerja": [
                    {"nilai": "berorientasi pelayanan", "rating": "sesuai ekspektasi"},
                    {"nilai": "akuntabel", "rating": "sesuai ekspektasi"},
                    {"nilai": "kompeten", "rating": "sesuai ekspektasi"},
                    {"nilai": "harmonis", "rating": "sesuai ekspektasi"},
                    {"nilai": "loyal", "rating": "sesuai ekspektasi"},
                    {"nilai": "adaptif", "rating": "di atas ekspektasi"},
                    {"nilai": "kolaboratif", "rating": None},
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
        },
    }


def test_a_person_with_only_an_nrp_is_known_by_it() -> None:
    orang = {
        "nama": "Letkol Surya",
        "nrp": "1198 0234",
        "jabatan": "Kepala",
        "jenis_jabatan": "JPT",
    }
    (baris,) = skpcli.score(skpcli.read([("nrp.yaml", yaml_bytes(pegawai(pegawai=orang)))]))
    assert employee_data(baris)["nip"] == "1198 0234"
