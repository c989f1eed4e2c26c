"""What is wrong in the same way at several RHK of a document is one finding."""

import json

import pytest
from cascades import BOSS, HEAD, STAFF, cascade_findings, graph_of, organisasi_text, pegawai_text
from documents import Fields, decision, pegawai, yaml_bytes

import skpcli
from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic
from skpcli.model.terms import Rating
from skpcli.output.json_text import findings_json
from skpcli.reading.reader import read_file

UTAMA = "hasil_kerja.utama"
BARE = {"rencana": "Tertatanya arsip"}
OTHER = {"rencana": "Terlayaninya pembaca"}
ABOVE = {"rating": str(Rating.DI_ATAS)}
OPEN = {"aspek": "kuantitas", "target": "10 boks", "realisasi": "cukup"}
BELOW = {"aspek": "kuantitas", "target": "10 boks", "realisasi": "9 boks"}
JPT = {**pegawai()["pegawai"], "jenis_jabatan": "JPT"}
HALF_TEXT = "R1>; rhk_pimpinan: Isi R1", "R2>; rhk_pimpinan: Isi R2"


def plan(*results: Fields, **parts: object) -> Fields:
    """Build a person with these main results."""
    return pegawai(hasil_kerja={"utama": list(results)}, **parts)


def of_code(found: list[Diagnostic], code: str) -> list[Diagnostic]:
    return [finding for finding in found if finding.code == code]


def with_indikator(*indikator: Fields) -> Fields:
    return {**BARE, "indikator": list(indikator)}


@pytest.mark.parametrize(
    ("code", "document", "message", "others"),
    [
        ("SKP410", plan(BARE, OTHER), "RHK R1, R2 tanpa indikator", ["R2"]),
        (
            "SKP411",
            plan(with_indikator({"uraian": "a"}, {"uraian": "b"})),
            "indikator 1 pada RHK R1, indikator 2 pada RHK R1 tanpa target",
            ["R1.indikator.2"],
        ),
        (
            "SKP412",
            plan(with_indikator({"target": "1"}, {"target": "2"})),
            "indikator 1 pada RHK R1, indikator 2 pada RHK R1 tanpa aspek, "
            "padahal pendekatannya kuantitatif",
            ["R1.indikator.2"],
        ),
        (
            "SKP413",
            plan(BARE, OTHER, pegawai=JPT),
            "RHK R1, R2 tanpa perspektif, padahal jabatannya JPT",
            ["R2"],
        ),
        (
            "SKP430",
            plan(
                with_indikator({"target": "1"}),
                with_indikator({"target": "1"}, {"target": "2"}),
                penilaian=decision(Rating.SESUAI),
            ),
            "hasil kerja dinilai, tetapi tanpa realisasi pada "
            "RHK R1 (indikator 1), R2 (indikator 1, 2)",
            ["R2"],
        ),
        (
            "SKP431",
            plan(BARE | ABOVE, OTHER | ABOVE),
            "RHK R1, R2 dinilai di atas ekspektasi tanpa umpan balik dan tanpa bukti",
            ["R2.rating"],
        ),
        (
            "SKP433",
            plan(with_indikator(BELOW, {**BELOW, "uraian": "a"}) | {"rating": "sesuai ekspektasi"}),
            "belum ada tindak lanjut: indikator 1 pada RHK R1 di bawah target, "
            "indikator 2 pada RHK R1 di bawah target",
            ["R1.indikator.2"],
        ),
        (
            "SKP230",
            plan(with_indikator(OPEN, {**OPEN, "uraian": "a"})),
            "tidak dapat dihitung: realisasi tidak memuat bilangan "
            "(indikator 1 pada RHK R1, indikator 2 pada RHK R1)",
            ["R1.indikator.2.realisasi"],
        ),
        (
            "SKP230",
            plan(with_indikator(OPEN)),
            "tidak dapat dihitung: realisasi tidak memuat bilangan",
            [],
        ),
    ],
)
def test_one_finding_names_all(
    code: str, document: Fields, message: str, others: list[str]
) -> None:
    found = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(document))]))
    (finding,) = of_code(found, code)
    assert finding.message == message
    assert [note.route for note in finding.notes] == [f"{UTAMA}.{other}" for other in others]
    assert all(note.span and note.span > finding.span for note in finding.notes)


def test_reasons_that_differ_stay_apart() -> None:
    document = plan(with_indikator(OPEN, {**OPEN, "realisasi": "11 lembar"}))
    found = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(document))]))
    assert len(of_code(found, "SKP230")) == 2


@pytest.mark.parametrize(
    ("code", "documents", "message"),
    [
        (
            "SKP303",
            [pegawai_text(STAFF, BOSS, *HALF_TEXT)],
            "RHK `R1`, `R2` baru menyebut teks RHK pimpinan, belum ditautkan",
        ),
        (
            "SKP304",
            [pegawai_text(STAFF, BOSS, "R1", "R2"), pegawai_text(BOSS, HEAD, "R1")],
            "RHK `R1`, `R2` tidak ditautkan ke RHK pimpinan, padahal SKP pejabat penilai ada",
        ),
        (
            "SKP304",
            [
                pegawai_text(STAFF, BOSS, "R1", "R2", jenis="JPT", more="memimpin: disdik\n"),
                organisasi_text("disdik", "S1"),
            ],
            "RHK `R1`, `R2` tidak ditautkan ke sasaran organisasi `disdik`",
        ),
        (
            "SKP306",
            [pegawai_text(STAFF, BOSS, "R1>R3"), pegawai_text(BOSS, HEAD, "R1", "R2", "R3")],
            "RHK `R1`, `R2` tidak diintervensi RHK seorang pun",
        ),
        (
            "SKP308",
            [
                pegawai_text(STAFF, BOSS, f"R1>{HEAD}/R1", f"R2>{HEAD}/R1"),
                pegawai_text(HEAD, None, "R1"),
            ],
            "yang bukan pejabat penilainya",
        ),
    ],
)
def test_one_finding_names_all_rhk_of_a_document(
    code: str, documents: list[str], message: str
) -> None:
    (finding,) = of_code(cascade_findings(graph_of(*documents)), code)
    assert finding.message.startswith("RHK `R1`, `R2` ")
    assert finding.message.endswith(message)
    (note,) = finding.notes
    assert note.route.startswith(f"{UTAMA}.R2")


def test_every_text_has_its_nearest_rhk() -> None:
    staff = pegawai_text(STAFF, BOSS, *HALF_TEXT)
    boss = pegawai_text(BOSS, HEAD, "R2", "R1")
    (finding,) = of_code(cascade_findings(graph_of(staff, boss)), "SKP303")
    assert finding.hint == 'tambahkan `intervensi: R1`, yang bunyinya terdekat: "Isi R1"'
    assert [note.message for note in finding.notes] == [
        'juga `R2`: `intervensi: R2`, yang bunyinya terdekat: "Isi R2"'
    ]


def test_the_json_has_one_finding_with_the_others_as_notes() -> None:
    found = skpcli.check(skpcli.read([("uji.yaml", yaml_bytes(plan(BARE, OTHER)))]))
    data = json.loads(findings_json(of_code(found, "SKP410"), {}))["temuan"]
    (finding,) = data
    assert finding["jalur"] == f"{UTAMA}.R1"
    (note,) = finding["catatan"]
    assert (note["pesan"], note["jalur"]) == ("juga R2", f"{UTAMA}.R2")
    assert note["baris"] > finding["baris"]


def test_many_are_counted_and_nobody_is_no_finding() -> None:
    (document,) = read_file("uji.yaml", yaml_bytes(plan(BARE))).documents
    wording = Wording("SKP410", "RHK {} tanpa indikator", "isi `indikator`", "dasar")
    assert list(finding_about_all(document, [], wording)) == []
    subjects = [Lacking(f"R{number}", ("hasil_kerja",)) for number in range(1, 15)]
    (finding,) = finding_about_all(document, subjects, wording)
    assert finding.message.endswith("R12, dan 2 lagi tanpa indikator")
    assert (finding.hint, finding.basis) == ("isi `indikator`", "dasar")
    assert len(finding.notes) == 13
