"""What Chromium and LibreOffice make of the forms, where these programs are installed.

Without them the tests assert what can be seen in the file itself, and say so in their report.
"""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import rhk
from papers import all_forms, appraised_person, html_texts, pdf_pages

from skpcli.forms.docx import DocxPrinter
from skpcli.forms.form import Form, Paper
from skpcli.forms.html import HtmlPrinter
from skpcli.forms.pdf import PdfPrinter
from skpcli.model.terms import Posisi

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
OFFICES = ("soffice", "libreoffice")
STARTS = ("DOKUMEN", "EVALUASI", "SASARAN", "LAMPIRAN", "HASIL KERJA", "PERILAKU", "RATING")
SIGNS = "Pejabat Penilai Kinerja"
Recorder = Callable[[str, object], None]


def installed(names: tuple[str, ...]) -> str | None:
    """Find the first of some programs."""
    return next((found for found in map(shutil.which, names) if found), None)


def long_forms(count: int) -> list[Form]:
    person = appraised_person(
        capaian_organisasi="baik",
        hasil_kerja={"utama": [rhk(Posisi.PADA) for _ in range(count)]},
        lampiran={"konsekuensi": ["Bahan pengembangan"]},
    )
    return all_forms(person)


def printed_by(browser: str, page: Path) -> tuple[list[str], str]:
    """Print a page; give the text of the sheets, and what the browser said of the page."""
    target = page.with_suffix(".pdf")
    command = [browser, "--no-sandbox", "--headless", "--enable-logging=stderr"]
    command += ["--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    console = [line for line in done.stderr.splitlines() if ":CONSOLE" in line]
    return pdf_pages(target.read_bytes()), "\n".join(console)


@pytest.mark.parametrize("count", [1, 6, 7, 8, 9])
def test_a_browser_prints_with_heads_and_without_a_lonely_signature(
    count: int, tmp_path: Path, record_property: Recorder
) -> None:
    content = HtmlPrinter(Paper.A4, in_colour=True).print_forms(long_forms(count), "x")
    browser = installed(BROWSERS)
    if browser is None:
        record_property("reason", "no browser is installed; only the text is looked at")
        assert SIGNS in html_texts(content)
        return
    page = tmp_path / "cetak.html"
    page.write_bytes(content)
    sheets, console = printed_by(browser, page)
    assert console == ""
    assert [sheet for sheet in sheets if SIGNS in sheet]
    for sheet in sheets:
        assert sheet.startswith((*STARTS, "PREDIKAT"))


def test_an_office_program_opens_a_word_document(tmp_path: Path, record_property: Recorder) -> None:
    forms = long_forms(12)
    document = DocxPrinter(Paper.A4, in_colour=True).print_forms(forms, "x")
    pages = pdf_pages(PdfPrinter(Paper.A4, in_colour=True).print_forms(forms, "x"))
    office = installed(OFFICES)
    if office is None:
        record_property("reason", "no office program is installed; only the archive is looked at")
        assert document.startswith(b"PK")
        return
    source = tmp_path / "cetak.docx"
    source.write_bytes(document)
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(source)], capture_output=True, timeout=180, check=True)
    sheets = pdf_pages((tmp_path / "cetak.pdf").read_bytes())
    assert abs(len(sheets) - len(pages)) <= len(forms)
    for sheet in sheets:
        assert sheet.lstrip().startswith((*STARTS, "PREDIKAT"))
