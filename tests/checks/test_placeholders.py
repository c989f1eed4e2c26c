"""Examples of a new document that nobody has replaced."""

from pathlib import Path

import pytest
from command_line import ROOT
from documents import Fields, organisasi, pegawai, yaml_bytes

import skpcli
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.placeholders import (
    SUPERIOR_JABATAN,
    SUPERIOR_NAME,
    example_text,
    is_placeholder,
)

EXAMPLE = example_text("Tertatanya arsip")
RHK: Fields = {"rencana": "Tertatanya arsip", "indikator": [{"uraian": "Jumlah boks"}]}


def findings(*files: tuple[str, bytes]) -> list[Diagnostic]:
    return [found for found in skpcli.check(skpcli.read(files)) if found.code == "SKP225"]


@pytest.mark.parametrize(
    ("document", "names", "routes"),
    [
        (pegawai(hasil_kerja={"utama": [RHK]}), None, []),
        (
            pegawai(hasil_kerja={"utama": [{**RHK, "rencana": EXAMPLE}]}),
            "rencana RHK R1",
            ["hasil_kerja.utama.R1.rencana"],
        ),
        (
            pegawai(hasil_kerja={"tambahan": [{**RHK, "indikator": [{"uraian": EXAMPLE}]}]}),
            "indikator 1 pada RHK T1",
            ["hasil_kerja.tambahan.T1.indikator.1.uraian"],
        ),
        (
            pegawai(lampiran={"konsekuensi": ["Dialog", EXAMPLE], "dukungan_sumber_daya": EXAMPLE}),
            "`dukungan_sumber_daya`, `konsekuensi`",
            ["lampiran.dukungan_sumber_daya.1", "lampiran.konsekuensi.2"],
        ),
        (
            pegawai(atasan_pejabat_penilai={"nama": SUPERIOR_NAME, "jabatan": SUPERIOR_JABATAN}),
            "nama atasan pejabat penilai, jabatan atasan pejabat penilai",
            ["atasan_pejabat_penilai.nama", "atasan_pejabat_penilai.jabatan"],
        ),
        (
            organisasi(
                sasaran=[{"id": "S1", "uraian": EXAMPLE, "indikator": [{"uraian": EXAMPLE}]}]
            ),
            "uraian sasaran S1, indikator 1 pada sasaran S1",
            ["sasaran.1.uraian", "sasaran.1.indikator.1.uraian"],
        ),
        (organisasi(sasaran=[{"id": "S1", "uraian": "Mutu naik"}]), None, []),
    ],
)
def test_one_finding_names_what_to_fill_in(
    document: Fields, names: str | None, routes: list[str]
) -> None:
    found = findings(("uji.yaml", yaml_bytes(document)))
    assert [finding.message for finding in found] == (
        [f"masih berisi contoh dari `skp baru`: {names}"] if names else []
    )
    for finding in found:
        assert finding.severity is Severity.WARNING
        assert [finding.route, *(note.route for note in finding.notes)] == routes
        assert finding.hint is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(contoh) Jumlah laporan", True),
        ("  (Contoh)Jumlah laporan", True),
        ("(contoh)", True),
        ("(nama atasan pejabat penilai)", True),
        ("Jumlah laporan (contoh)", False),
        ("contoh laporan", False),
        ("Dinas Contoh", False),
        ("", False),
        (None, False),
    ],
)
def test_what_a_placeholder_is(text: str | None, expected: bool) -> None:
    assert is_placeholder(text) is expected


def test_the_examples_of_the_product_are_no_placeholders() -> None:
    paths = sorted(Path(ROOT, "examples").rglob("*.yaml"))
    assert len(paths) > 10
    assert findings(*((path.name, path.read_bytes()) for path in paths)) == []


def test_a_file_of_the_context_is_not_spoken_of() -> None:
    document = yaml_bytes(pegawai(hasil_kerja={"utama": [{**RHK, "rencana": EXAMPLE}]}))
    workspace = skpcli.read([("a.yaml", yaml_bytes(organisasi()))], [("k.yaml", document)])
    assert "SKP225" not in {finding.code for finding in skpcli.check(workspace)}
