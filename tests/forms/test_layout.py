"""What each form says, and the mistakes that forms of this kind are known for."""

import pytest
from documents import indikator, organisasi, pegawai, perilaku, rhk
from papers import appraised_person, form_of, subjects_of, words_of

from skpcli.forms.bundle import ALL_PAPERS, Looks, personal_forms, ready_kinds
from skpcli.forms.form import FormKind, Signatures, Table
from skpcli.forms.office import guides_of
from skpcli.forms.subject import blank_subject
from skpcli.forms.wording import (
    CHOICE_OF_CAPAIAN,
    CHOICE_OF_PREDIKAT,
    CHOICE_OF_RATING,
    assessed_days,
    period_name,
)
from skpcli.model.documents import Periode
from skpcli.model.terms import JenisJabatan, Pendekatan, Posisi, Rating


def headings(kind: FormKind, **parts: object) -> list[str]:
    """Give the headings of the table of work results."""
    form = form_of(kind, appraised_person(**parts))
    table = next(
        block for block in form.blocks if isinstance(block, Table) and "HASIL" in block.name
    )
    return [line for row in table.head for cell in row for line in cell.lines]


@pytest.mark.parametrize(
    ("first", "last", "evaluasi", "line", "name"),
    [
        ("2025-01-01", "2025-12-31", "tahunan", "1 JANUARI SD 31 DESEMBER TAHUN 2025", "AKHIR"),
        ("2025-04-01", "2025-06-30", "triwulan II", "1 APRIL SD 30 JUNI TAHUN 2025", "TRIWULAN II"),
        (
            "2025-07-01",
            "2025-12-31",
            "semester II",
            "1 JULI SD 31 DESEMBER TAHUN 2025",
            "SEMESTER II",
        ),
        ("2025-06-01", "2025-06-30", "bulanan", "1 JUNI SD 30 JUNI TAHUN 2025", "BULAN JUNI"),
        (
            "2024-12-01",
            "2025-02-28",
            "sebagian",
            "1 DESEMBER TAHUN 2024 SD 28 FEBRUARI TAHUN 2025",
            "1 DESEMBER 2024 SD 28 FEBRUARI 2025",
        ),
    ],
)
def test_periods_are_written_as_on_the_forms(
    first: str, last: str, evaluasi: str, line: str, name: str
) -> None:
    periode = Periode.model_validate({"mulai": first, "selesai": last, "evaluasi": evaluasi})
    assert assessed_days(periode) == f"PERIODE PENILAIAN: {line}"
    assert period_name(periode) == name


@pytest.mark.parametrize(
    ("jenis", "pendekatan", "titles"),
    [
        ("JF", "kuantitatif", ("KUANTITATIF", "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL")),
        (
            "pelaksana",
            "kualitatif",
            ("KUALITATIF", "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"),
        ),
        (
            "JPT",
            "kualitatif",
            ("KUALITATIF", "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"),
        ),
    ],
)
def test_titles_name_approach_and_position(
    jenis: str, pendekatan: str, titles: tuple[str, str]
) -> None:
    person = appraised_person(pendekatan=pendekatan)
    person["pegawai"] = {**person["pegawai"], "jenis_jabatan": jenis}
    form = form_of(FormKind.SKP, person)
    assert form.titles == (
        "SASARAN KINERJA PEGAWAI",
        f"PENDEKATAN HASIL KERJA {titles[0]}",
        titles[1],
    )
    assert form.landscape == (pendekatan == "kuantitatif")


def test_headings_of_staff_and_of_leaders() -> None:
    leader = {"pegawai": {**pegawai()["pegawai"], "jenis_jabatan": "JPT"}}
    assert headings(FormKind.SKP)[1:7] == [
        "NO",
        "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
        "RENCANA HASIL KERJA",
        "ASPEK",
        "INDIKATOR KINERJA INDIVIDU",
        "TARGET",
    ]
    assert headings(FormKind.SKP, **leader)[1:6] == [
        "NO",
        "RENCANA HASIL KERJA",
        "INDIKATOR KINERJA INDIVIDU",
        "TARGET",
        "PERSPEKTIF",
    ]
    assert headings(FormKind.EVALUASI)[7:9] == [
        "REALISASI BERDASARKAN BUKTI DUKUNG",
        "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG",
    ]
    assert headings(FormKind.EVALUASI, pendekatan="kualitatif") == [
        "HASIL KERJA",
        "REALISASI BERDASARKAN BUKTI DUKUNG",
        "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG",
    ]


@pytest.mark.parametrize("kind", ALL_PAPERS)
def test_a_suggestion_is_never_printed_as_a_decision(kind: FormKind) -> None:
    """Ratings of all items make a suggestion; the papers leave the choice open."""
    person = appraised_person(
        hasil_kerja={"utama": [rhk(Posisi.DI_ATAS, rating="di atas ekspektasi")]},
        perilaku_kerja=perilaku(*[Rating.DI_ATAS] * 7),
        penilaian={"tanggal": "2026-01-05", "tempat": "Kota Rekaan", "predikat": "sangat baik"},
    )
    words = words_of(form_of(kind, person))
    if kind is FormKind.EVALUASI:
        assert words.count(CHOICE_OF_RATING) == 2
    if kind in (FormKind.EVALUASI, FormKind.DOKUMEN):
        assert CHOICE_OF_PREDIKAT in words
        assert CHOICE_OF_CAPAIAN in words
        words = words.replace(CHOICE_OF_PREDIKAT, "").replace(CHOICE_OF_RATING, "")
    assert "SANGAT BAIK" not in words.replace(CHOICE_OF_CAPAIAN, "")
    assert "DI ATAS EKSPEKTASI" not in words


def test_a_decision_and_what_the_organisation_gives_are_printed() -> None:
    words = words_of(form_of(FormKind.EVALUASI, appraised_person()))
    assert "RATING HASIL KERJA* SESUAI EKSPEKTASI" in words
    assert "RATING PERILAKU KERJA* DI ATAS EKSPEKTASI" in words
    assert "PREDIKAT KINERJA PEGAWAI* BAIK" in words
    leader = appraised_person(
        memimpin="arsip",
        penilaian={"rating_perilaku_kerja": "sesuai ekspektasi"},
    )
    office = organisasi(capaian_kinerja="istimewa")
    words = words_of(form_of(FormKind.EVALUASI, leader, office))
    assert "RATING HASIL KERJA* DI ATAS EKSPEKTASI" in words
    assert "CAPAIAN KINERJA ORGANISASI ISTIMEWA" in words


def test_days_and_places_come_from_the_file_only() -> None:
    undated = appraised_person(tanggal_penetapan=None, penilaian=None)
    for kind in ALL_PAPERS:
        form = form_of(kind, undated)
        assert ".................., ...................." in words_of(form)
        assert form.day.isoformat() == "2025-01-01"
    dated = form_of(FormKind.SKP, appraised_person(tempat_penetapan="Desa Rekaan"))
    assert "Desa Rekaan, 15 Januari 2025" in words_of(dated)
    received = appraised_person()
    received["penilaian"]["tanggal_diterima"] = "2026-01-09"
    words = words_of(form_of(FormKind.DOKUMEN, received))
    assert "Kota Rekaan, 9 Januari 2026 Pegawai yang Dinilai" in words
    assert "Kota Rekaan, 5 Januari 2026 Pejabat Penilai Kinerja" in words


def test_who_signs() -> None:
    """The assessor alone signs the evaluasi, unless both are asked for; the superior none."""
    person = appraised_person(
        atasan_pejabat_penilai={"nama": "Sekar Atasan", "jabatan": "Sekretaris"}
    )
    for kind in ALL_PAPERS:
        signatures = form_of(kind, person).blocks[-1]
        assert isinstance(signatures, Signatures)
        assert signatures.right
        assert signatures.right.name == "Danang Kuncoro"
        assert signatures.right.number == ""
        assert (signatures.left is None) == (kind is FormKind.EVALUASI)
    both = form_of(FormKind.EVALUASI, person, both_sign=True).blocks[-1]
    assert isinstance(both, Signatures)
    assert both.left
    assert both.left.number == "NIP 199003142015032007"


def test_instansi_is_the_nearest_that_is_written() -> None:
    above = organisasi(id="pemkot", nama="Pemkot", instansi="Pemerintah Kota Rekaan")
    office = organisasi(induk="pemkot")
    person = appraised_person(organisasi="arsip")
    assert subjects_of(person, office, above)[0].instansi == "Pemerintah Kota Rekaan"
    assert subjects_of(person, office)[0].instansi == "Dinas Kearsipan"
    assert subjects_of(person)[0].instansi == ""
    person["pegawai"] = {**person["pegawai"], "instansi": "Kementerian Rekaan"}
    assert subjects_of(person, office, above)[0].instansi == "Kementerian Rekaan"


def test_the_leaders_result_is_what_was_signed_else_what_is_linked() -> None:
    office = organisasi(
        sasaran=[
            {
                "id": "S1",
                "uraian": "Tertatanya arsip",
                "indikator": [{"uraian": "Skor", "target": "80"}],
            }
        ]
    )
    linked = appraised_person(
        hasil_kerja={"utama": [{"rencana": "Tertatanya arsip bidang", "intervensi": "arsip/S1"}]}
    )
    assert subjects_of(linked, office)[0].utama[0].leader_result == (
        "Tertatanya arsip",
        "- Skor, 80",
    )
    linked["hasil_kerja"]["utama"][0]["rhk_pimpinan"] = "Tertatanya arsip kota"
    assert subjects_of(linked, office)[0].utama[0].leader_result == ("Tertatanya arsip kota",)


@pytest.mark.parametrize(
    ("rencana", "expected"),
    [
        ("Terbitnya buku", "Terbitnya buku (Penugasan dari Kepala)"),
        ("Terbitnya buku (penugasan dari kepala)", "Terbitnya buku (penugasan dari kepala)"),
    ],
)
def test_an_assignment_is_named_once(rencana: str, expected: str) -> None:
    person = appraised_person(
        hasil_kerja={"tambahan": [{"rencana": rencana, "penugasan_dari": "Kepala"}]}
    )
    assert expected in words_of(form_of(FormKind.SKP, person)).split(" PERILAKU")[0]


def test_feedback_stands_where_it_belongs() -> None:
    """Each indicator's in its row, the RHK's own over all its rows or at the end of the last."""
    own = {"rencana": "Terbitnya buku", "umpan_balik": "Seluruhnya rapi"}
    alone = {**own, "indikator": [indikator(Posisi.PADA), indikator(Posisi.PADA)]}
    mixed = {
        **own,
        "indikator": [indikator(Posisi.PADA, umpan_balik="Tepat"), indikator(Posisi.PADA)],
    }
    form = form_of(FormKind.EVALUASI, appraised_person(hasil_kerja={"utama": [alone, mixed]}))
    table = next(
        block for block in form.blocks if isinstance(block, Table) and block.name == "HASIL KERJA"
    )
    first, second = table.body[1].rows, table.body[2].rows
    assert (first[0][-1].lines, first[0][-1].rows) == (("Seluruhnya rapi",), 2)
    assert len(first[1]) == len(first[0]) - 4
    assert [row[-1].lines for row in second] == [("Tepat",), ("Seluruhnya rapi",)]


def test_both_sections_and_seven_values_are_always_there() -> None:
    words = words_of(form_of(FormKind.SKP, pegawai()))
    assert "A. UTAMA - - - - - - B. TAMBAHAN - - - - - -" in words
    for value in ("Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal"):
        assert value in words
    assert words.count("Ekspektasi Khusus Pimpinan:") == 7


def test_plans_and_appraisals_are_ready_for_different_papers() -> None:
    with_annex = appraised_person(lampiran={"konsekuensi": ["Bahan pengembangan"]})
    subject, bare = subjects_of(with_annex)[0], subjects_of(appraised_person())[0]
    assert ready_kinds(subject, is_plan=True) == (FormKind.SKP, FormKind.LAMPIRAN)
    assert ready_kinds(subject, is_plan=False) == ALL_PAPERS
    assert FormKind.LAMPIRAN not in ready_kinds(bare, is_plan=False)


def test_a_blank_form_has_rows_to_write_in_and_its_footnotes() -> None:
    subject = blank_subject(JenisJabatan.JF, Pendekatan.KUANTITATIF, guides_of(None))
    sasaran, evaluasi, dokumen = personal_forms(
        subject, (FormKind.SKP, FormKind.EVALUASI, FormKind.DOKUMEN), Looks()
    )
    table = next(
        block
        for block in sasaran.blocks
        if isinstance(block, Table) and block.name == "HASIL KERJA"
    )
    assert len(table.body) == 1 + 3 + 1 + 1
    assert "Pimpinan dapat memberikan Ekspektasi khusus" in words_of(sasaran)
    assert "PERIODE: TRIWULAN I/II/III/IV-AKHIR" in words_of(evaluasi)
    assert "Pilih salah satu" in words_of(evaluasi)
    assert "PERIODE*: TRIWULAN I/II/III/IV-AKHIR**" in words_of(dokumen)
    assert "NIP ...." in words_of(dokumen)


@pytest.mark.parametrize(
    ("jenis", "is_marked"), [(JenisJabatan.JPT, True), (JenisJabatan.JF, False)]
)
def test_the_assessors_nip_is_optional_on_blank_forms_of_leaders(
    jenis: JenisJabatan, is_marked: bool
) -> None:
    for pendekatan in Pendekatan:
        subject = blank_subject(jenis, pendekatan, guides_of(None))
        for form in personal_forms(subject, (FormKind.SKP, FormKind.EVALUASI), Looks()):
            assert words_of(form).count("NIP (*opsional)") == is_marked


def test_the_rank_is_spelt_as_each_form_does() -> None:
    assert "PANGKAT/GOL. RUANG" in words_of(form_of(FormKind.SKP, appraised_person()))
    for kind in (FormKind.EVALUASI, FormKind.DOKUMEN):
        assert "PANGKAT/GOL RUANG" in words_of(form_of(kind, appraised_person()))


def test_qualitative_texts_of_several_indicators_are_listed() -> None:
    measures = [
        indikator(Posisi.PADA, realisasi="selesai", umpan_balik="Tepat"),
        indikator(Posisi.PADA, realisasi=None),
    ]
    several = {"rencana": "Terbitnya buku", "indikator": measures, "umpan_balik": "Rapi"}
    one = {"rencana": "Terbitnya peta", "indikator": measures[:1]}
    person = appraised_person(pendekatan="kualitatif", hasil_kerja={"utama": [several, one]})
    form = form_of(FormKind.EVALUASI, person)
    table = next(
        block for block in form.blocks if isinstance(block, Table) and block.name == "HASIL KERJA"
    )
    first, second = table.body[1].rows[0], table.body[2].rows[0]
    assert [cell.lines for cell in first[2:]] == [("- selesai",), ("- Tepat", "Rapi")]
    assert [cell.lines for cell in second[2:]] == [("selesai",), ("Tepat",)]


@pytest.mark.parametrize(
    "misspelt",
    [
        "PIMIPINAN",
        "RELASI",
        "INDKATOR",
        "PEGAWAI PENILAI KINERJA",
        "RATING HASIL KINERJA",
        "PREDIKAT PERILAKU KERJA",
    ],
)
def test_known_misspellings_are_not_ours(misspelt: str) -> None:
    for kind in ALL_PAPERS:
        assert misspelt not in words_of(form_of(kind, appraised_person()))


def test_number_and_rank_as_they_are() -> None:
    soldier = appraised_person()
    soldier["pegawai"] = {
        "nama": "Bayu",
        "nrp": "11040012",
        "jabatan": "Perwira",
        "jenis_jabatan": "JA",
    }
    words = words_of(form_of(FormKind.DOKUMEN, soldier))
    assert "NRP 11040012 PANGKAT/GOL RUANG JABATAN Perwira" in words
    contract = appraised_person()
    contract["pegawai"] = {**contract["pegawai"], "golongan": "IX"}
    assert "PANGKAT/GOL. RUANG IX" in words_of(form_of(FormKind.SKP, contract))
