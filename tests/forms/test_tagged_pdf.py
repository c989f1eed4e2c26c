"""The standards that a PDF claims: accessible (PDF/UA-1) and to be kept for years (PDF/A-2a).

Typst refuses what breaks them when it writes; here the result is read once more, by another
program.
"""

from io import BytesIO
from typing import Any

import pytest
from papers import all_forms, appraised_person, letters
from pypdf import PdfReader
from tagged import Element, elements

from skpcli.forms.bundle import ALL_PAPERS, Looks, personal_forms
from skpcli.forms.form import Form, Paper
from skpcli.forms.office import guides_of
from skpcli.forms.pdf import PdfPrinter
from skpcli.forms.subject import blank_subject
from skpcli.forms.texts import texts_of
from skpcli.model.terms import JenisJabatan, Pendekatan

VARIANTS = [
    (jenis, pendekatan)
    for jenis in (JenisJabatan.JPT, JenisJabatan.JF)
    for pendekatan in Pendekatan
]


def filled(jenis: JenisJabatan, pendekatan: Pendekatan) -> list[Form]:
    person = appraised_person(
        pendekatan=pendekatan.value,
        capaian_organisasi="baik",
        lampiran={"konsekuensi": ["Bahan pengembangan"]},
    )
    person["pegawai"] = {**person["pegawai"], "jenis_jabatan": jenis.value}
    return all_forms(person)


def blank(jenis: JenisJabatan, pendekatan: Pendekatan) -> list[Form]:
    return personal_forms(blank_subject(jenis, pendekatan, guides_of(None)), ALL_PAPERS, Looks())


@pytest.fixture(scope="module")
def pdf() -> PdfPrinter:
    return PdfPrinter(Paper.A4, in_colour=True)


@pytest.mark.parametrize("make", [filled, blank])
@pytest.mark.parametrize(("jenis", "pendekatan"), VARIANTS)
def test_it_is_read_out_in_the_order_of_the_form(
    make: Any, jenis: JenisJabatan, pendekatan: Pendekatan, pdf: PdfPrinter
) -> None:
    for form in make(jenis, pendekatan):
        read_out = elements(pdf.print_forms([form], "x"))
        assert letters([element.text for element in read_out]) == letters(list(texts_of(form)))


def test_every_text_is_in_a_heading_a_paragraph_or_a_cell(pdf: PdfPrinter) -> None:
    read_out = elements(pdf.print_forms(filled(*VARIANTS[2]), "x"))
    tables = [element for element in read_out if "Table" in element.above]
    assert {element.role for element in read_out if element.role.startswith("H")} == {"H1"}
    assert _texts_in(tables, "TH") >= {"NO", "RENCANA HASIL KERJA", "PERILAKU KERJA**"}
    assert _texts_in(tables, "TD") >= {"199003142015032007", "Danang Kuncoro"}
    for element in tables:
        assert "TR" in element.above
        assert {"TH", "TD"} & {*element.above, element.role}
    figures = [element for element in read_out if element.role == "Figure"]
    assert figures
    assert all("puncak pada Baik" in element.entry["/Alt"] for element in figures)


def _texts_in(tables: list[Element], role: str) -> set[str]:
    return {element.text for element in tables if role in (*element.above, element.role)}


@pytest.mark.parametrize(("jenis", "pendekatan"), VARIANTS)
def test_the_file_has_what_the_standards_ask_for(
    jenis: JenisJabatan, pendekatan: Pendekatan, pdf: PdfPrinter
) -> None:
    reader = PdfReader(BytesIO(pdf.print_forms(filled(jenis, pendekatan), "Judul")))
    root: Any = reader.root_object
    assert root["/Lang"] == "id"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/OutputIntents"]
    about = root["/Metadata"].get_object().get_data().decode()
    for claim in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", ">Judul<"):
        assert claim in about
    assert not {"/OpenAction", "/AA", "/AcroForm", "/JavaScript", "/EmbeddedFiles"} & set(root)
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(root.get("/Names", {}))
    assert not reader.is_encrypted
    pages: Any = reader.pages
    for page in pages:
        assert not page.annotations
        assert page["/Tabs"] == "/S"
        for font in page["/Resources"]["/Font"].values():
            assert _is_embedded(font.get_object())


def _is_embedded(font: Any) -> bool:
    described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
    return bool({"/FontFile2", "/FontFile3"} & set(described))
