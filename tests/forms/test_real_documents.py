"""Every readable document that the project holds, printed and read back beside its own fields."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command_line import ROOT
from papers import docx_text, html_texts, letters, pdf_pages

from skpcli.engine.cascade import build_cascade
from skpcli.forms.bundle import Looks, personal_forms
from skpcli.forms.docx import DocxPrinter
from skpcli.forms.form import FormKind, Paper
from skpcli.forms.html import HtmlPrinter
from skpcli.forms.office import PersonalPapers, readable_papers
from skpcli.forms.pdf import PdfPrinter
from skpcli.model.documents import Identitas, Pegawai, Pejabat
from skpcli.model.performance import Indikator, Rhk
from skpcli.model.terms import LEADER_FORMS, NILAI_PERILAKU, Pendekatan
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import assemble
from skpcli.text import safe

EXAMPLES = sorted(ROOT.glob("examples/**/*.yaml"))
CASES = sorted(ROOT.glob("tests/kasus/**/*.yaml"))
KINDS = (
    FormKind.DOKUMEN,
    FormKind.EVALUASI,
    FormKind.SKP,
    FormKind.LAMPIRAN,
    FormKind.BUKTI,
)


def papers_in(files: list[Path]) -> list[PersonalPapers]:
    """Read files folder by folder, as somebody would print them."""
    papers: list[PersonalPapers] = []
    for folder in sorted({file.parent for file in files}):
        contents = [
            read_file(str(file), file.read_bytes()) for file in files if file.parent == folder
        ]
        workspace = assemble(contents)
        papers += readable_papers(workspace, build_cascade(workspace))
    return papers


def expected(pegawai: Pegawai, kind: FormKind) -> Iterator[str | None]:
    """Give what a form must hold, straight from the fields of the document."""
    everybody: list[Identitas | Pejabat] = [pegawai.pegawai, pegawai.pejabat_penilai]
    if kind is FormKind.DOKUMEN:
        yield pegawai.penilaian.catatan
        if pegawai.atasan_pejabat_penilai:
            everybody.append(pegawai.atasan_pejabat_penilai)
    for person in everybody:
        yield person.nama
        yield person.nip or person.nrp
        if kind is not FormKind.LAMPIRAN:
            yield from (person.jabatan, person.pangkat, person.golongan)
    if kind is FormKind.LAMPIRAN:
        yield from pegawai.lampiran.dukungan_sumber_daya
        yield from pegawai.lampiran.skema_pertanggungjawaban
        yield from pegawai.lampiran.konsekuensi
    if kind in (FormKind.SKP, FormKind.EVALUASI, FormKind.BUKTI):
        for rhk in (*pegawai.hasil_kerja.utama, *pegawai.hasil_kerja.tambahan):
            yield from expected_of_rhk(rhk, pegawai, kind)
    if kind in (FormKind.SKP, FormKind.EVALUASI):
        for name in NILAI_PERILAKU:
            value = getattr(pegawai.perilaku_kerja, name)
            yield from value.ekspektasi_khusus
            if kind is FormKind.EVALUASI:
                yield from value.umpan_balik


def expected_of_rhk(rhk: Rhk, pegawai: Pegawai, kind: FormKind) -> Iterator[str | None]:
    yield rhk.rencana
    if kind is FormKind.EVALUASI:
        yield from rhk.umpan_balik
    for indikator in rhk.indikator:
        yield indikator.uraian
        if kind is FormKind.BUKTI:
            yield indikator.realisasi
            yield from indikator.bukti
            continue
        yield indikator.target
        yield from expected_of_columns(rhk, indikator, pegawai)
        if kind is FormKind.EVALUASI:
            yield indikator.realisasi
            yield from indikator.umpan_balik


def expected_of_columns(rhk: Rhk, indikator: Indikator, pegawai: Pegawai) -> Iterator[str | None]:
    if pegawai.pegawai.jenis_jabatan in LEADER_FORMS:
        perspektif = indikator.perspektif or rhk.perspektif
        yield perspektif.title() if perspektif else None
    elif pegawai.pendekatan is Pendekatan.KUANTITATIF:
        yield indikator.aspek.capitalize() if indikator.aspek else None


@pytest.mark.parametrize(
    ("ending", "files"),
    [
        ("pdf", EXAMPLES),
        ("pdf", CASES[::4]),
        ("html", EXAMPLES),
        ("html", CASES),
        ("docx", EXAMPLES[::3]),
    ],
    ids=["pdf-examples", "pdf-cases", "html-examples", "html-cases", "docx-examples"],
)
def test_every_field_is_on_the_forms_that_have_a_place_for_it(
    ending: str, files: list[Path]
) -> None:
    printers: dict[str, Any] = {"pdf": PdfPrinter, "html": HtmlPrinter, "docx": DocxPrinter}
    readers = {"pdf": pdf_pages, "html": html_texts, "docx": docx_text}
    printer = printers[ending](Paper.A4, in_colour=True)
    read_back = readers[ending]
    checked = 0
    for papers in papers_in(files):
        for kind in KINDS:
            forms = personal_forms(papers.subject, [kind], Looks())
            printed = letters(read_back(printer.print_forms(forms, "x")))
            for text in expected(papers.pegawai, kind):
                for line in (text or "").splitlines():
                    shown = safe(line.strip())
                    assert letters([shown]) in printed or "□" in printed
                    checked += bool(shown)
    assert checked > 100
