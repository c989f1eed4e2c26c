"""Findings about the evidence of an appraisal, and about people rated before their organisation."""

from unittest.mock import PropertyMock, patch

import pytest
from documents import Fields, decision, organisasi, pegawai, yaml_bytes

import skpcli
from skpcli.diagnostics import Diagnostic
from skpcli.model.terms import NILAI_PERILAKU, Rating
from skpcli.source.document import Document

ATAS, SESUAI, BAWAH = Rating
U, P = "hasil_kerja.utama", "perilaku_kerja"
SEMUA = frozenset(("SKP408", "SKP422", *(f"SKP{n}" for n in range(430, 436))))
KERJA = "penilaian.rating_hasil_kerja"


def temuan(*dokumen: Fields, konteks: tuple[Fields, ...] = ()) -> list[Diagnostic]:
    """Give the findings about evidence among documents."""
    lain = [("konteks.yaml", yaml_bytes(*konteks))] if konteks else []
    semua = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(*dokumen))], lain))
    assert not [satu for satu in semua if satu.severity.value == "galat"]
    return [satu for satu in semua if satu.code in SEMUA]


def ringkas(*dokumen: Fields) -> list[tuple[str, str]]:
    """Give code and route of each of those findings."""
    return [(satu.code, satu.route) for satu in temuan(*dokumen)]


def butir(realisasi: str | None = "10 boks", **lain: object) -> Fields:
    """Build an indicator that is measured unless ``realisasi`` is None."""
    isi: Fields = {"aspek": "kuantitas", "target": "10 boks", "realisasi": realisasi, **lain}
    return {kunci: satu for kunci, satu in isi.items() if satu is not None}


def rhk(*indikator: Fields, **lain: object) -> Fields:
    """Build an RHK."""
    return {"rencana": "Tertatanya arsip", "indikator": list(indikator), **lain}


def dinilai(*utama: Fields, **bagian: object) -> Fields:
    """Build a person whose ratings are decided at expectation, with all seven keys."""
    dasar: Fields = {
        "hasil_kerja": {"utama": list(utama)},
        "perilaku_kerja": {kunci: {} for kunci in NILAI_PERILAKU},
        "penilaian": decision(SESUAI, SESUAI),
    }
    return pegawai(**(dasar | bagian))


def nilai(*kunci: str, **lain: object) -> Fields:
    """Build values that say the same."""
    return {satu: dict(lain) for satu in kunci}


DIRATING = {"rating": str(SESUAI), "umpan_balik": "Tertib"}


@pytest.mark.parametrize(
    ("perilaku", "penilaian", "kurang"),
    [
        (nilai(*NILAI_PERILAKU), decision(SESUAI, SESUAI), ""),
        (nilai(*NILAI_PERILAKU[:6]), decision(SESUAI, SESUAI), "kolaboratif"),
        ({}, decision(None, SESUAI), ", ".join(satu.replace("_", " ") for satu in NILAI_PERILAKU)),
        (nilai(*NILAI_PERILAKU[1:]), {"predikat": "baik"}, ""),
        (
            nilai(*NILAI_PERILAKU[1:5], **DIRATING),
            {},
            "berorientasi pelayanan, adaptif, kolaboratif",
        ),
        (nilai(*NILAI_PERILAKU, **DIRATING), {}, ""),
        (nilai(*NILAI_PERILAKU) | {"loyal": None}, decision(SESUAI, SESUAI), "loyal"),
        (
            {"akuntable": {}, **nilai(*NILAI_PERILAKU[2:])},
            decision(SESUAI, SESUAI),
            "berorientasi pelayanan",
        ),
        (nilai("akuntabel"), decision(SESUAI), ""),
        ({}, {}, ""),
    ],
)
def test_all_seven_values_are_written(perilaku: Fields, penilaian: Fields, kurang: str) -> None:
    semua = temuan(dinilai(perilaku_kerja=perilaku, penilaian=penilaian))
    assert [(satu.code, satu.route) for satu in semua] == ([("SKP422", P)] if kurang else [])
    assert all(satu.message.endswith(f"belum ada: {kurang}") for satu in semua)


def test_a_file_is_not_read_again_where_all_values_say_something() -> None:
    dokumen = dinilai(
        perilaku_kerja=nilai(*NILAI_PERILAKU, **DIRATING), lampiran={"konsekuensi": "Dialog"}
    )
    ruang = skpcli.read([("uji.yaml", yaml_bytes(dokumen))])
    with patch.object(Document, "data", new_callable=PropertyMock) as data:
        assert skpcli.check(ruang) == []
    data.assert_not_called()


@pytest.mark.parametrize(
    ("dokumen", "nomor"),
    [
        (dinilai(rhk(butir(), butir(None), butir(None))), "2, 3"),
        (dinilai(rhk(butir())), None),
        (dinilai(rhk()), None),
        (dinilai(rhk(butir(None)), penilaian=decision(None, SESUAI)), None),
        (dinilai(rhk(butir(None), rating=str(SESUAI)), penilaian={}), "1"),
        (dinilai(rhk(butir(None)), penilaian={}), None),
    ],
)
def test_a_rating_without_realisasi(dokumen: Fields, nomor: str | None) -> None:
    semua = temuan(dokumen)
    assert [(satu.code, satu.route) for satu in semua] == ([("SKP430", f"{U}.R1")] if nomor else [])
    assert all(satu.message.endswith(f"indikator {nomor}") for satu in semua)


def test_only_the_rated_rhk_needs_its_realisasi() -> None:
    dokumen = dinilai(rhk(butir(None)), rhk(butir(None), rating=str(SESUAI)), penilaian={})
    assert ringkas(dokumen) == [("SKP430", f"{U}.R2")]


RHK_ATAS = {"rating": str(ATAS)}
TINGGI = {"penilaian": decision(ATAS, SESUAI)}


@pytest.mark.parametrize(
    ("dokumen", "harap"),
    [
        (dinilai(rhk(butir(), **RHK_ATAS)), [f"{U}.R1.rating"]),
        (dinilai(rhk(butir(umpan_balik="Rapi"), **RHK_ATAS)), []),
        (dinilai(rhk(butir(bukti="Daftar arsip"), **RHK_ATAS)), []),
        (dinilai(rhk(butir(), umpan_balik="Rapi", **RHK_ATAS)), []),
        (dinilai(rhk(butir(), rating=str(SESUAI))), []),
        (dinilai(rhk(butir()), **TINGGI), [KERJA]),
        (dinilai(**TINGGI), [KERJA]),
        (dinilai(rhk(butir()), rhk(butir(bukti="Daftar arsip")), **TINGGI), []),
        (
            dinilai(rhk(butir(), **RHK_ATAS), rhk(butir(bukti="Daftar")), **TINGGI),
            [f"{U}.R1.rating"],
        ),
        (dinilai(rhk(butir(), **RHK_ATAS), **TINGGI), [f"{U}.R1.rating", KERJA]),
    ],
)
def test_above_expectation_is_shown(dokumen: Fields, harap: list[str]) -> None:
    assert sorted(ringkas(dokumen)) == [("SKP431", jalur) for jalur in harap]


def test_a_suggested_rating_needs_no_proof() -> None:
    assert ringkas(dinilai(rhk(butir("12 boks")), penilaian={})) == []


@pytest.mark.parametrize(
    ("perilaku", "tanpa"),
    [
        (nilai(*NILAI_PERILAKU, **DIRATING), []),
        (nilai(*NILAI_PERILAKU, rating=str(SESUAI)), list(NILAI_PERILAKU)),
        (
            nilai(*NILAI_PERILAKU, **DIRATING) | nilai("harmonis", "adaptif", rating=str(ATAS)),
            ["harmonis", "adaptif"],
        ),
        (nilai(*NILAI_PERILAKU, ekspektasi_khusus="Jaga mutu"), []),
    ],
)
def test_a_value_rated_without_feedback(perilaku: Fields, tanpa: list[str]) -> None:
    semua = temuan(dinilai(perilaku_kerja=perilaku))
    assert [(satu.code, satu.route) for satu in semua] == (
        [("SKP432", f"{P}.{tanpa[0]}.rating")] if tanpa else []
    )
    assert all(
        satu.message.endswith(", ".join(nama.replace("_", " ") for nama in tanpa)) for satu in semua
    )


RENDAH = {"rating": str(BAWAH), "umpan_balik": "Perlu didampingi"}
LANJUT = {"tindak_lanjut": "Pelatihan pada Maret"}


@pytest.mark.parametrize(
    ("dokumen", "harap"),
    [
        (dinilai(rhk(butir("9 boks"), butir())), [f"{U}.R1.indikator.1"]),
        (dinilai(rhk(butir("9 boks", **LANJUT), butir())), []),
        (dinilai(rhk(butir("9 boks"), butir(), **LANJUT)), []),
        (dinilai(rhk(butir("9 boks"))), [f"{U}.R1", f"{U}.R1.indikator.1"]),
        (dinilai(rhk(butir("9 boks", **LANJUT))), [f"{U}.R1"]),
        (dinilai(rhk(butir()), rhk(butir(), id="RAK", rating=str(BAWAH))), [f"{U}.RAK"]),
        (
            dinilai(hasil_kerja={"tambahan": [rhk(butir()), rhk(butir(), butir("9 boks"))]}),
            ["hasil_kerja.tambahan.T2.indikator.2"],
        ),
        (dinilai(perilaku_kerja=nilai(*NILAI_PERILAKU) | {"loyal": RENDAH}), [f"{P}.loyal"]),
        (dinilai(perilaku_kerja=nilai(*NILAI_PERILAKU) | {"loyal": RENDAH | LANJUT}), []),
        (dinilai(rhk(butir("10 boks"))), []),
    ],
)
def test_an_open_gap(dokumen: Fields, harap: list[str]) -> None:
    assert sorted(ringkas(dokumen)) == [("SKP433", jalur) for jalur in harap]


def test_a_gap_of_a_value_stands_at_the_files_own_key() -> None:
    isi = nilai(*NILAI_PERILAKU) | {"Akuntable": RENDAH}
    del isi["akuntabel"]
    (satu,) = temuan(dinilai(perilaku_kerja=isi))
    assert (satu.code, satu.route) == ("SKP433", f"{P}.Akuntable")
    assert satu.message.startswith("nilai akuntabel di bawah ekspektasi")


@pytest.mark.parametrize(
    ("tanggal", "ada"),
    [("2025-12-30", True), ("2025-12-31", False), ("2026-01-05", False), (None, False)],
)
def test_not_rated_before_the_period_ends(tanggal: str | None, ada: bool) -> None:
    lain = {"tanggal": tanggal} if tanggal else {}
    semua = ringkas(dinilai(penilaian=decision(SESUAI, SESUAI, **lain)))
    assert semua == ([("SKP434", "penilaian.tanggal")] if ada else [])


SENDIRI: Fields = pegawai()["pegawai"]
ATASAN: Fields = pegawai()["pejabat_penilai"]
TENTARA = {"nama": "Sigit Rekaan", "nrp": "TNI 77", "jabatan": "Komandan", "jenis_jabatan": "JA"}


@pytest.mark.parametrize(
    ("orang", "penilai", "kunci"),
    [
        (SENDIRI, ATASAN, None),
        (SENDIRI, ATASAN | {"nip": SENDIRI["nip"]}, "nip"),
        (SENDIRI, ATASAN | {"nip": "198811202012101004"}, None),
        (SENDIRI, ATASAN | {"nrp": SENDIRI["nip"]}, "nrp"),
        (TENTARA, ATASAN | {"nrp": "TNI 77"}, "nrp"),
        (TENTARA, ATASAN | {"nrp": "TNI 78"}, None),
        (SENDIRI, {"nama": "WULAN  Prameswari", "jabatan": "analis arsip"}, "nama"),
        (SENDIRI, {"nama": "Wulan Prameswari", "jabatan": "Kepala Bidang"}, None),
        (SENDIRI, {"nama": "Danang Kuncoro", "jabatan": "Analis Arsip"}, None),
        (
            SENDIRI,
            {"nama": "Wulan Prameswari", "jabatan": "Analis Arsip", "nip": "198811202012101004"},
            None,
        ),
    ],
)
def test_nobody_assesses_himself(orang: Fields, penilai: Fields, kunci: str | None) -> None:
    semua = ringkas(dinilai(pegawai=orang, pejabat_penilai=penilai))
    assert semua == ([("SKP435", f"pejabat_penilai.{kunci}")] if kunci else [])


def test_a_period_before_the_regulation_is_not_judged() -> None:
    def kode(selesai: str) -> set[str]:
        periode = {"mulai": "2022-01-01", "selesai": selesai}
        return {
            satu.code
            for satu in temuan(dinilai(rhk(butir("9 boks"), butir(None)), periode=periode))
        }

    assert kode("2022-02-02") == set()
    assert kode("2022-02-03") == {"SKP430", "SKP433"}


def test_every_finding_says_how_to_fix_it_and_on_what_it_rests() -> None:
    lain = {"rating": str(BAWAH)}
    penilaian = decision(ATAS, BAWAH, tanggal="2025-06-01")
    semua = temuan(dinilai(rhk(butir(None)), perilaku_kerja={"loyal": lain}, penilaian=penilaian))
    assert {satu.code for satu in semua} == {
        "SKP422",
        "SKP430",
        "SKP431",
        "SKP432",
        "SKP433",
        "SKP434",
    }
    assert all(satu.hint and satu.basis for satu in semua)


DIHITUNG = {"organisasi": "arsip"}
KEDUA = SENDIRI | {"nip": "198811202012101004", "nama": "Sekar Rekaan"}


@pytest.mark.parametrize(
    ("dokumen", "jumlah"),
    [
        ([organisasi(), dinilai(**DIHITUNG)], 1),
        ([organisasi(), dinilai(**DIHITUNG), dinilai(**DIHITUNG, pegawai=KEDUA)], 2),
        ([organisasi(capaian_kinerja="baik"), dinilai(**DIHITUNG)], 0),
        ([organisasi(), dinilai(**DIHITUNG, penilaian=decision(SESUAI))], 0),
        ([organisasi(), dinilai(**DIHITUNG, memimpin="arsip")], 0),
        ([organisasi(), dinilai(**DIHITUNG, memimpin="pustaka")], 1),
        ([organisasi(), dinilai(memimpin="arsip")], 0),
        ([organisasi(), dinilai(organisasi="pustaka")], 0),
        ([organisasi(), dinilai()], 0),
        (
            [
                organisasi(periode={"mulai": "2024-01-01", "selesai": "2024-12-31"}),
                dinilai(**DIHITUNG),
            ],
            0,
        ),
        ([organisasi()], 0),
    ],
)
def test_people_rated_before_their_organisation(dokumen: list[Fields], jumlah: int) -> None:
    semua = temuan(*dokumen)
    assert [(satu.code, satu.route) for satu in semua] == ([("SKP408", "id")] if jumlah else [])
    assert all(f"{jumlah} pegawainya" in satu.message and satu.basis for satu in semua)


def test_each_organisation_document_is_spoken_of_once() -> None:
    lain = organisasi(id="pustaka")
    orang = [dinilai(**DIHITUNG), dinilai(organisasi="pustaka", pegawai=KEDUA)]
    assert [satu.code for satu in temuan(organisasi(), lain, *orang)] == ["SKP408", "SKP408"]


def test_a_persons_quarter_counts_him_once() -> None:
    triwulan = {"mulai": "2025-01-01", "selesai": "2025-03-31", "evaluasi": "triwulan I"}
    (satu,) = temuan(organisasi(), dinilai(**DIHITUNG), dinilai(**DIHITUNG, periode=triwulan))
    assert "1 pegawainya" in satu.message


def test_an_organisation_of_the_context_is_not_spoken_of() -> None:
    assert temuan(dinilai(**DIHITUNG), konteks=(organisasi(),)) == []
