"""Forms of documents built as plain data, and what can be read back from each format."""

from collections.abc import Sequence
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from documents import Fields, pegawai, rhk, yaml_bytes
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import build_cascade
from skpcli.engine.leaders import leaders
from skpcli.forms.bundle import ALL_PAPERS, Looks, personal_forms
from skpcli.forms.fonts import EmbeddedFonts
from skpcli.forms.form import Form, FormKind
from skpcli.forms.lacks import check_characters, check_forms, check_matrix
from skpcli.forms.office import readable_papers
from skpcli.forms.subject import FormSubject
from skpcli.forms.texts import texts_of
from skpcli.model.terms import Posisi
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import Workspace, assemble


def workspace_of(*documents: Fields) -> Workspace:
    """Read documents as one file."""
    return assemble([read_file("kantor.yaml", yaml_bytes(*documents), named=True)])


def subjects_of(*documents: Fields) -> list[FormSubject]:
    """Say what the forms of the people among documents say."""
    workspace = workspace_of(*documents)
    assert not [str(finding) for finding in workspace.findings if finding.code < "SKP220"]
    return [papers.subject for papers in readable_papers(workspace, build_cascade(workspace))]


def appraised_person(**parts: Any) -> Fields:
    """Build a person who is rated, with one RHK."""
    usual: dict[str, Any] = {
        "tanggal_penetapan": "2025-01-15",
        "hasil_kerja": {"utama": [rhk(Posisi.PADA)]},
        "penilaian": {
            "tanggal": "2026-01-05",
            "tempat": "Kota Rekaan",
            "rating_hasil_kerja": "sesuai ekspektasi",
            "rating_perilaku_kerja": "di atas ekspektasi",
        },
    }
    return pegawai(**{**usual, **parts})


def form_of(kind: FormKind, *documents: Fields, **looks: Any) -> Form:
    """Lay out one form of the first person."""
    return personal_forms(subjects_of(*documents)[0], [kind], Looks(**looks))[0]


def all_forms(*documents: Fields) -> list[Form]:
    """Lay out the papers of everybody."""
    forms: list[Form] = []
    for subject in subjects_of(*documents):
        forms += personal_forms(subject, ALL_PAPERS, Looks())
    return forms


def words_of(form: Form) -> str:
    """All words of a form, with single blanks."""
    return " ".join(" ".join(texts_of(form)).split())


def letters(texts: Sequence[str]) -> str:
    """Join texts without any white space, which renderers break differently."""
    return "".join("".join(text.split()) for text in texts)


def pdf_pages(content: bytes) -> list[str]:
    """Give the text of every page, without its number."""
    pages = []
    for page in PdfReader(BytesIO(content)).pages:
        lines = page.extract_text().splitlines()
        pages.append("\n".join(line for line in lines if not line.startswith("Hal. ")))
    return pages


def docx_text(content: bytes) -> list[str]:
    """Give the paragraphs of a document in reading order, merged cells once."""
    body = Document(BytesIO(content)).element.body
    return ["".join(node.text or "" for node in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]


def form_findings(workspace: Workspace) -> list[Diagnostic]:
    """Find what forms of all kinds would lack."""
    graph = build_cascade(workspace)
    findings: list[Diagnostic] = []
    for papers in readable_papers(workspace, graph):
        findings += check_forms(papers.document, papers.subject, tuple(FormKind))
        findings += check_characters(papers.document, EmbeddedFonts())
    for owner in leaders(graph):
        findings += check_matrix(graph, owner)
    return findings


class HtmlWords(HTMLParser):
    """Collects what a page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: set[str] = set()
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag."""
        self.tags.add(tag)
        self._hidden = tag in ("style", "title")

    def handle_endtag(self, tag: str) -> None:
        """Leave what is not shown."""
        self._hidden = False

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        if not self._hidden:
            self.texts.append(data)


def html_texts(content: bytes) -> list[str]:
    """Give the texts of a page in reading order."""
    page = HtmlWords()
    page.feed(content.decode())
    return page.texts
