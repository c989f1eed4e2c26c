"""The renderers: the same words in the same order, real pages, harmless texts, the same bytes."""

import re
from io import BytesIO

import pytest
from documents import pegawai, rhk
from papers import HtmlWords, all_forms, appraised_person, docx_text, form_of, letters, pdf_pages
from pypdf import PdfReader

from skpcli.forms.docx import DocxPrinter
from skpcli.forms.form import Form, FormKind, Paper
from skpcli.forms.html import HtmlPrinter
from skpcli.forms.pdf import PdfPrinter
from skpcli.forms.texts import texts_of
from skpcli.model.terms import Posisi

LONG_WORD = "panjang" * 700
HOSTILE = (
    "<script>alert(1)</script> & <b>tebal</b>",
    '#typst $x$ *bintang* _garis_ [k] \\ #read("/etc/passwd") @preview',
    "{{ jinja }} {% if x %}",
    '=HYPERLINK("http://contoh.invalid")',
    "runtut 🙂 ≥ → ✓ ☑ ½ m²",
)


def hostile_person() -> dict[str, object]:
    return appraised_person(
        hasil_kerja={
            "utama": [
                {
                    "rencana": text,
                    "indikator": [{"uraian": text, "target": text, "realisasi": text}],
                }
                for text in HOSTILE
            ]
        },
    )


def variants() -> list[Form]:
    """Give the forms of all approaches and positions."""
    forms: list[Form] = []
    for jenis in ("JPT", "JF"):
        for pendekatan in ("kuantitatif", "kualitatif"):
            person = appraised_person(pendekatan=pendekatan, capaian_organisasi="baik")
            person["pegawai"] = {**person["pegawai"], "jenis_jabatan": jenis}
            forms += all_forms(person)
    return forms


@pytest.fixture(scope="module")
def pdf() -> PdfPrinter:
    return PdfPrinter(Paper.A4, in_colour=True)


@pytest.mark.parametrize(
    "forms", [variants(), all_forms(hostile_person())], ids=["variants", "hostile"]
)
def test_all_renderers_print_the_same_words_in_the_same_order(
    forms: list[Form], pdf: PdfPrinter
) -> None:
    for form in forms:
        expected = letters(list(texts_of(form)))
        assert letters(pdf_pages(pdf.print_forms([form], "x"))).startswith(expected[:20])
        page = HtmlWords()
        page.feed(HtmlPrinter(Paper.A4, in_colour=True).print_forms([form], "x").decode())
        assert letters(page.texts) == expected
        assert not page.tags & {"script", "b", "a", "img", "link"}
        document = DocxPrinter(Paper.A4, in_colour=True).print_forms([form], "x")
        assert letters(docx_text(document)) == expected


def test_every_text_is_in_the_pdf_as_it_is(pdf: PdfPrinter) -> None:
    form = form_of(FormKind.EVALUASI, hostile_person())
    printed = letters(pdf_pages(pdf.print_forms([form], "x")))
    for text in HOSTILE:
        assert letters([text]) in printed


def test_a_word_without_end_breaks_inside_its_column(pdf: PdfPrinter) -> None:
    person = appraised_person(hasil_kerja={"utama": [{"rencana": LONG_WORD}]})
    pages = pdf_pages(pdf.print_forms([form_of(FormKind.SKP, person)], "x"))
    without_heads = re.sub(r"HASILKERJANO.*?\(6\)", "", letters(pages))
    assert LONG_WORD in without_heads


@pytest.mark.parametrize(
    ("paper", "upright"),
    [(Paper.A4, (210, 297)), (Paper.F4, (215, 330)), (Paper.LEGAL, (216, 356))],
)
def test_pages_have_the_size_of_the_paper(paper: Paper, upright: tuple[int, int]) -> None:
    forms = all_forms(appraised_person())
    content = PdfPrinter(paper, in_colour=True).print_forms(forms, "x")
    sizes = []
    for page in PdfReader(BytesIO(content)).pages:
        sizes.append(
            (round(page.mediabox.width / 72 * 25.4), round(page.mediabox.height / 72 * 25.4))
        )
    assert set(sizes) == {upright, upright[::-1]}
    assert sizes[0] == upright


def test_a_pdf_is_tagged_dated_by_the_file_and_always_the_same(pdf: PdfPrinter) -> None:
    forms = all_forms(appraised_person())
    content = pdf.print_forms(forms, "Judul")
    assert content == PdfPrinter(Paper.A4, in_colour=True).print_forms(forms, "Judul")
    reader = PdfReader(BytesIO(content))
    assert str(reader.root_object["/Lang"]) == "id"
    assert "/StructTreeRoot" in reader.root_object
    assert reader.metadata
    assert reader.metadata.title == "Judul"
    assert str(reader.metadata.creation_date).startswith("2026-01-05")


def test_heads_repeat_and_nobody_signs_alone(pdf: PdfPrinter) -> None:
    """Whatever the length of the form, its last page has rows above the signatures."""
    for count in range(1, 16):
        person = appraised_person(hasil_kerja={"utama": [rhk(Posisi.PADA) for _ in range(count)]})
        for kind in (FormKind.SKP, FormKind.EVALUASI):
            pages = pdf_pages(pdf.print_forms([form_of(kind, person)], "x"))
            for page in pages:
                assert page.startswith(
                    ("SASARAN", "EVALUASI", "HASIL KERJA", "PERILAKU", "RATING", "PREDIKAT")
                )
            assert "Pejabat Penilai Kinerja" in pages[-1]


def test_the_dokumen_is_one_page(pdf: PdfPrinter) -> None:
    for length in (0, 400, 800, 1500):
        person = appraised_person()
        person["penilaian"]["catatan"] = ("Perlu lebih rapi. " * 100)[:length] or None
        content = pdf.print_forms([form_of(FormKind.DOKUMEN, person)], "x")
        assert len(PdfReader(BytesIO(content)).pages) == 1


def test_a_character_without_a_font_is_a_sign_in_pdf_and_itself_elsewhere(pdf: PdfPrinter) -> None:
    person = appraised_person()
    person["penilaian"]["catatan"] = "huruf 中 asing"
    form = form_of(FormKind.DOKUMEN, person)
    assert "huruf□asing" in letters(pdf_pages(pdf.print_forms([form], "x")))
    assert "中" in HtmlPrinter(Paper.A4, in_colour=True).print_forms([form], "x").decode()
    assert "huruf 中 asing" in docx_text(
        DocxPrinter(Paper.A4, in_colour=True).print_forms([form], "x")
    )


def test_control_and_direction_characters_are_shown() -> None:
    person = pegawai()
    person["pejabat_penilai"] = {"nama": "Danang \u202egnarak", "jabatan": "Kepala"}
    page = HtmlPrinter(Paper.A4, in_colour=True).print_forms([form_of(FormKind.SKP, person)], "x")
    assert "Danang \\u202egnarak" in page.decode()
    assert "\u202e" not in page.decode()


def test_a_docx_is_always_the_same_and_repeats_its_heads() -> None:
    forms = all_forms(appraised_person())
    first = DocxPrinter(Paper.F4, in_colour=False).print_forms(forms, "Judul")
    assert first == DocxPrinter(Paper.F4, in_colour=False).print_forms(forms, "Judul")
    from docx import Document

    document = Document(BytesIO(first))
    assert len(document.sections) == len(forms)
    xml = document.element.xml
    assert xml.count("<w:tblHeader/>") > len(forms)
    assert "DEEAF6" not in xml
    assert document.paragraphs[1].style
    assert document.paragraphs[1].style.name == "Heading 1"


def test_an_empty_document_has_forms_too(pdf: PdfPrinter) -> None:
    bare = form_of(FormKind.BUKTI, pegawai())
    for form in (bare, *all_forms(pegawai())):
        assert letters(pdf_pages(pdf.print_forms([form], "x")))
