"""Where pages end: heads stand again, rows stay whole, nobody signs alone, nothing is cut off."""

import re
from io import BytesIO

import pytest
from documents import Fields
from papers import appraised_person, form_of, pdf_pages
from pypdf import PageObject, PdfReader

from skpcli.forms.continuing import CONTINUED
from skpcli.forms.form import FormKind, Paper
from skpcli.forms.pdf import PdfPrinter

HEADS = (
    *("SASARAN", "EVALUASI", "LAMPIRAN", "DOKUMEN", "HASIL KERJA", "PERILAKU", "RATING"),
    *("PREDIKAT", "DUKUNGAN", "SKEMA", "KONSEKUENSI", "DAFTAR", "NO"),
)
SIGNS = "Pejabat Penilai Kinerja"
MARGIN = 15 / 25.4 * 72


def person_with(count: int, indicators: int = 2, **parts: object) -> Fields:
    """Build somebody with RHK whose rows can be told apart."""
    all_rhk = []
    for number in range(1, count + 1):
        measures = []
        for letter in range(1, indicators + 1):
            words = f"indikator{number}.{letter}. tentang layanan yang selesai pada waktunya"
            measures.append({"uraian": words, "target": "12 laporan", "realisasi": "12 laporan"})
        all_rhk.append({"rencana": f"rencana{number}. terlayani", "indikator": measures})
    return appraised_person(hasil_kerja={"utama": all_rhk}, **parts)


def lowest_text(page: PageObject) -> float:
    """Give how high above the lower edge of a page its last line stands, in points."""
    heights = []

    def note(text: str, shift: list[float], place: list[float], *_: object) -> None:
        if text.strip() and not text.strip().startswith("Hal."):
            heights.append(place[4] * shift[1] + place[5] * shift[3] + shift[5])

    page.extract_text(visitor_text=note)
    return min(heights)


def sheets_of(kind: FormKind, person: Fields, paper: Paper = Paper.A4) -> list[str]:
    """Print a form, make sure that all of it is between the margins, and give its pages."""
    content = PdfPrinter(paper, in_colour=True).print_forms([form_of(kind, person)], "x")
    for page in PdfReader(BytesIO(content)).pages:
        assert lowest_text(page) > MARGIN - 5
    return pdf_pages(content)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("pendekatan", ["kuantitatif", "kualitatif"])
@pytest.mark.parametrize("kind", [FormKind.SKP, FormKind.EVALUASI])
def test_every_page_begins_with_a_head_and_ends_between_rhk(
    kind: FormKind, pendekatan: str, paper: Paper
) -> None:
    for count in (2, 5, 6, 7, 12):
        sheets = sheets_of(kind, person_with(count, pendekatan=pendekatan), paper)
        assert all(sheet.startswith(HEADS) for sheet in sheets)
        assert SIGNS in sheets[-1]
        for number in range(1, count + 1):
            having = [sheet for sheet in sheets if f"rencana{number}." in sheet]
            assert len(having) == 1
            assert f"indikator{number}.1." in having[0]
            assert f"indikator{number}.2." in having[0]


@pytest.mark.parametrize("kind", [FormKind.SKP, FormKind.EVALUASI, FormKind.BUKTI])
def test_an_rhk_longer_than_a_page_says_with_what_it_goes_on(kind: FormKind) -> None:
    sheets = sheets_of(kind, person_with(1, indicators=60))
    having = [sheet for sheet in sheets if "indikator1." in sheet]
    assert len(having) > 2
    assert CONTINUED not in having[0]
    for sheet in having[1:]:
        assert re.search(r"rencana1\.\s+terlayani\s+\(lanjutan\)", sheet)
    for letter in range(1, 61):
        assert sum(f"indikator1.{letter}." in sheet for sheet in sheets) == 1


@pytest.mark.parametrize("paper", list(Paper))
def test_an_annex_of_any_length_is_signed_below_its_last_row(paper: Paper) -> None:
    for count in range(20, 56, 5):
        texts = [f"butir{number}." for number in range(1, count + 1)]
        person = appraised_person(lampiran={"konsekuensi": texts})
        sheets = sheets_of(FormKind.LAMPIRAN, person, paper)
        assert all(sheet.startswith(HEADS) for sheet in sheets)
        assert f"butir{count}." in sheets[-1]
        assert SIGNS in sheets[-1]


@pytest.mark.parametrize("paper", list(Paper))
def test_notes_of_any_length_are_signed_below_their_last_words(paper: Paper) -> None:
    for length in (0, 700, 1500, 4000, 12_000):
        person = appraised_person()
        person["penilaian"]["catatan"] = f"{'Perlu lebih rapi. ' * (length // 18)}Sekian."
        sheets = sheets_of(FormKind.DOKUMEN, person, paper)
        assert SIGNS in sheets[-1]
        assert not sheets[-1].startswith("Kota Rekaan")
        assert sum("Sekian." in sheet for sheet in sheets) == 1
        assert len(sheets) == 1 or length > 1500


def test_long_names_of_units_still_fit_on_one_dokumen() -> None:
    person = appraised_person()
    words = "Bidang Pelayanan Kearsipan Daerah dan Pembinaan Sumber Daya Manusia Kota Rekaan " * 3
    for part in ("pegawai", "pejabat_penilai"):
        person[part] = {**person[part], "jabatan": words, "unit_kerja": words}
    assert len(sheets_of(FormKind.DOKUMEN, person)) == 1
