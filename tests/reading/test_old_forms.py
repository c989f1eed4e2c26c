"""Keys of older regulations' forms: one finding a document, with their origin and successors."""

import pytest
from documents import Fields, organisasi, pegawai, yaml_bytes

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai
from skpcli.model.structure import all_fields
from skpcli.reading.old_forms import old_form_keys
from skpcli.reading.reader import read_file

OF_2011 = "PP 46/2011 dan Perka BKN 1/2013"
OF_2021 = "Permen PANRB 8/2021"
UTAMA = "hasil_kerja.utama.R1"


def findings(*documents: Fields) -> list[Diagnostic]:
    return read_file("uji.yaml", yaml_bytes(*documents)).findings


def rhk(**keys: object) -> Fields:
    return pegawai(hasil_kerja={"utama": [{"rencana": "Tertatanya arsip", **keys}]})


@pytest.mark.parametrize(
    ("document", "regulations", "routes"),
    [
        (
            pegawai(hasil_kerja={"kegiatan_tugas_jabatan": [{"kuant_output": "1"}]}),
            OF_2011,
            ["hasil_kerja.kegiatan_tugas_jabatan"],
        ),
        (
            rhk(angka_kredit="2", kuant_output="1 laporan", kual_mutu=None),
            OF_2011,
            [f"{UTAMA}.angka_kredit", f"{UTAMA}.kuant_output", f"{UTAMA}.kual_mutu"],
        ),
        (rhk(indikator=[{"Kuant-Output": "1"}]), OF_2011, [f"{UTAMA}.indikator.1.Kuant-Output"]),
        (pegawai(nilai_prestasi_kerja="88"), OF_2011, ["nilai_prestasi_kerja"]),
        (pegawai(nilai_skp="88"), OF_2011, ["nilai_skp"]),
        (
            pegawai(perilaku_kerja={"integritas": "80", "komitmen": "80"}),
            OF_2011,
            ["perilaku_kerja.integritas", "perilaku_kerja.komitmen"],
        ),
        (
            pegawai(kinerja_utama=[], kinerja_tambahan=[]),
            OF_2021,
            ["kinerja_utama", "kinerja_tambahan"],
        ),
        (
            pegawai(perilaku_kerja={"orientasi pelayanan": "5", "inisiatif_kerja": "5"}),
            OF_2021,
            ["perilaku_kerja.orientasi pelayanan", "perilaku_kerja.inisiatif_kerja"],
        ),
        (
            pegawai(perilaku_kerja={"kerjasama": "5", "kepemimpinan": "5"}),
            f"{OF_2011} atau {OF_2021}",
            ["perilaku_kerja.kerjasama", "perilaku_kerja.kepemimpinan"],
        ),
    ],
)
def test_one_finding_names_the_regulation(
    document: Fields, regulations: str, routes: list[str]
) -> None:
    (finding,) = findings(document)
    assert (finding.code, finding.severity) == ("SKP108", Severity.ERROR)
    assert finding.message.startswith(f"kunci formulir SKP menurut {regulations}: `")
    assert [finding.route, *(note.route for note in finding.notes)] == routes
    assert finding.hint
    assert finding.basis


def test_a_hint_says_what_replaces_each() -> None:
    (finding,) = findings(rhk(kuant_output="1", kual_mutu="2", nilai_skp="3"))
    assert finding.hint == (
        "kuantitas, mutu, waktu dan biaya menjadi `indikator` dengan `aspek` dan `target`; "
        "nilai angka tidak ada lagi; rating ditulis dalam `penilaian`"
    )
    assert finding.basis is not None
    assert "PP 30/2019 menggantikan PP 46/2011" in finding.basis


@pytest.mark.parametrize(
    ("document", "codes"),
    [
        (rhk(bobot="40", kuant_output="1"), ["SKP106", "SKP108"]),
        (rhk(zzz="40", kuant_output="1"), ["SKP103", "SKP108"]),
        (pegawai(zzz="1", yyy="2"), ["SKP103", "SKP103"]),
        (pegawai(nilai="1"), ["SKP106"]),
        (pegawai(x_disiplin="1"), []),
        (organisasi(kinerja_utama="1"), ["SKP108"]),
    ],
)
def test_other_keys_keep_their_code(document: Fields, codes: list[str]) -> None:
    assert sorted(finding.code for finding in findings(document)) == codes


def test_every_document_has_its_own_finding() -> None:
    found = findings(rhk(kuant_output="1"), pegawai(inisiatif_kerja="2"))
    assert [finding.code for finding in found] == ["SKP108", "SKP108"]
    assert [finding.notes for finding in found] == [(), ()]


def test_angka_kredit_at_the_top_is_no_old_form() -> None:
    codes = {finding.code for finding in findings(pegawai(angka_kredit={"nomor": "1"}))}
    assert "SKP108" not in codes


def test_no_key_of_today_is_an_old_one() -> None:
    today = {key for key, _ in all_fields(Pegawai)}
    for group in old_form_keys():
        if group.hanya_di_dalam is None:
            assert today.isdisjoint(group.kunci)
