"""Forms as a document of Word: real styles, heads that repeat, the same bytes every time."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph

from skpcli.forms.continuing import cut_to_pages
from skpcli.forms.form import (
    USUAL_TEXT,
    Align,
    Block,
    Cell,
    Curve,
    Form,
    HeaderPair,
    Notes,
    Paper,
    Picture,
    Rows,
    Signature,
    Signatures,
    Table,
)
from skpcli.forms.pages import MARGIN, Page, columns_of, page_of
from skpcli.forms.texts import allowed_in_xml

_SHADE = "DEEAF6"
_FONT = "Arial"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_BODY = "Isi Formulir"
_SMALL = "Catatan Formulir"
_LANGUAGE = "id-ID"
_LINES_TO_SIGN = 4
_CELL_MARGIN = 1
"""Millimetres."""


class DocxPrinter:
    """Prints forms, each in a section of its own."""

    def __init__(self, paper: Paper, *, in_colour: bool) -> None:
        """Set the paper, and whether heads are filled with colour."""
        self._paper = paper
        self._in_colour = in_colour

    def takes(self, picture: Picture) -> bool:
        """Tell whether Word takes a picture: a JPEG needs a head that tells its size."""
        try:
            Image.from_blob(picture.data)
        except UnrecognizedImageError:
            return False
        return True

    def print_forms(self, forms: Sequence[Form], title: str) -> bytes:
        """Give the document."""
        document = Document()
        _set_styles(document)
        properties = document.core_properties
        properties.title = allowed_in_xml(title)
        properties.author = ""
        properties.language = _LANGUAGE
        day = datetime.combine(forms[0].day, datetime.min.time())
        properties.created = day
        properties.modified = day
        for index, form in enumerate(cut_to_pages(forms, self._paper)):
            page = page_of(self._paper, landscape=form.landscape)
            section = document.sections[-1]
            if index:
                section = document.add_section(WD_SECTION.NEW_PAGE)
            _set_page(section, page, landscape=form.landscape)
            _add_page_number(section)
            _FormWriter(document, form, page, self._in_colour).write()
        stream = BytesIO()
        document.save(stream)
        return _with_fixed_days(stream.getvalue())


@dataclass(frozen=True, slots=True)
class _FormWriter:
    """Writes one form at the end of a document."""

    document: WordDocument
    form: Form
    page: Page
    in_colour: bool

    def write(self) -> None:
        """Write the titles and all blocks."""
        if self.form.top:
            _add_picture(self.document, self.form.top)
        heading = self.document.add_paragraph(style="Heading 1")
        for index, title in enumerate(self.form.titles):
            if index:
                heading.add_run().add_break()
            heading.add_run(allowed_in_xml(title))
        last_table = [block for block in self.form.blocks if isinstance(block, Table)][-1:]
        for block in self.form.blocks:
            self._add_block(block, is_last_table=block in last_table)

    def _add_block(self, block: Block, *, is_last_table: bool) -> None:
        document, page = self.document, self.page
        match block:
            case HeaderPair():
                _add_pair(document, block, page)
            case Table():
                self._add_table(block, keep_end=is_last_table)
            case Curve():
                _add_curve(document, block)
            case Notes():
                for line in block.lines:
                    paragraph = _paragraph(document, _SMALL, line)
                    paragraph.paragraph_format.keep_with_next = True
            case Signatures():
                _add_signatures(document, block, page)
            case Picture():
                _add_picture(document, block)

    def _add_table(self, table: Table, *, keep_end: bool) -> None:
        """Add a table; ``keep_end`` keeps its last rows with what follows."""
        groups = [Rows(table.head, with_next=True), *table.body] if table.head else [*table.body]
        row_count = sum(len(rows.rows) for rows in groups)
        word_table = self.document.add_table(rows=row_count, cols=len(table.widths))
        word_table.style = "Table Grid"
        word_table.alignment = WD_TABLE_ALIGNMENT.CENTER
        word_table.autofit = False
        _set_cell_margins(word_table)
        _set_widths(word_table, table, self.page)
        grid = [row.cells for row in word_table.rows]
        first_row = 0
        for rows in groups:
            keep = rows.with_next or (keep_end and rows is groups[-1])
            self._fill(grid, first_row, rows, keep_with_next=keep)
            first_row += len(rows.rows)
        for index, row in enumerate(word_table.rows):
            _mark_row(row._tr, is_head=index < len(table.head))
        space = _paragraph(self.document, _SMALL)
        space.paragraph_format.keep_with_next = keep_end

    def _fill(
        self,
        grid: Sequence[tuple[WordCell, ...]],
        first_row: int,
        rows: Rows,
        *,
        keep_with_next: bool,
    ) -> None:
        """Write the cells of a group; all rows but the last stay with the next in any case."""
        places = columns_of(rows.rows, len(grid[0]))
        last = len(rows.rows) - 1
        for index, (row, firsts) in enumerate(zip(rows.rows, places, strict=True)):
            for cell, first in zip(row, firsts, strict=True):
                start = grid[first_row + index][first]
                end = grid[first_row + index + cell.rows - 1][first + cell.columns - 1]
                word_cell = start if start is end else start.merge(end)
                self._write(word_cell, cell, keep_with_next=keep_with_next or index < last)

    def _write(self, word_cell: WordCell, cell: Cell, *, keep_with_next: bool) -> None:
        paragraph = word_cell.paragraphs[0]
        for line in cell.lines or ("",):
            if paragraph.text:
                paragraph = word_cell.add_paragraph()
            _set_style(paragraph, _BODY)
            paragraph.paragraph_format.keep_with_next = keep_with_next
            if cell.align is Align.CENTER:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(allowed_in_xml(line))
            run.bold = cell.bold or None
            if self.form.text_size != USUAL_TEXT:
                run.font.size = Pt(self.form.text_size)
        if cell.least_height:
            paragraph.paragraph_format.space_after = Mm(cell.least_height)
        if cell.shaded and self.in_colour:
            _shade(word_cell)


def _set_styles(document: WordDocument) -> None:
    """Set up the styles that all forms use."""
    normal = document.styles["Normal"]
    normal.font.name = _FONT
    normal.font.size = Pt(USUAL_TEXT)
    normal.paragraph_format.space_after = Pt(0)
    for name, size in ((_BODY, USUAL_TEXT), (_SMALL, 8)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size = Pt(size)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    heading = document.styles["Heading 1"]
    heading.font.name = _FONT
    heading.font.size = Pt(11)
    heading.font.bold = True
    heading.font.color.rgb = None
    heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.paragraph_format.space_before = Pt(0)
    heading.paragraph_format.space_after = Mm(3)


def _paragraph(document: WordDocument, style: str, text: str = "") -> Paragraph:
    """Add a paragraph in one of our styles."""
    paragraph = document.add_paragraph(allowed_in_xml(text))
    _set_style(paragraph, style)
    return paragraph


def _set_style(paragraph: Paragraph, name: str) -> None:
    """Set a style by its id, which is its name without blanks.

    By its name python-docx looks through all styles each time: half of the whole time.
    """
    paragraph._p.style = name.replace(" ", "")


def _set_page(section: Any, page: Page, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width = Mm(page.width)
    section.page_height = Mm(page.height)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(MARGIN))


def _add_page_number(section: Any) -> None:
    """Put the page number into the footer; each form is numbered from 1."""
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    section._sectPr.find(qn("w:pgMar")).addnext(start)
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _set_style(paragraph, _SMALL)
    paragraph.add_run("Hal. ")
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _add_pair(document: WordDocument, pair: HeaderPair, page: Page) -> None:
    """Put the instansi at the left and the period at the right of one line."""
    paragraph = _paragraph(document, _BODY)
    right_edge = Mm(page.inner_width)
    paragraph.paragraph_format.tab_stops.add_tab_stop(right_edge, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.paragraph_format.space_after = Mm(2)
    paragraph.add_run(f"{allowed_in_xml(pair.left)}\t{pair.right}")


def _add_curve(document: WordDocument, curve: Curve) -> None:
    """Give the words of the curve; its drawing has no place in this format."""
    paragraph = _paragraph(document, _BODY)
    paragraph.add_run(curve.label).bold = True
    if not curve.axis:
        paragraph.paragraph_format.space_after = Mm(2)
        return
    for text, style in ((curve.title, _BODY), (curve.y_title, _SMALL)):
        _centred(document, text, style)
    _centred(document, "     ".join(curve.axis), _SMALL)
    _centred(document, curve.x_title, _SMALL).paragraph_format.space_after = Mm(2)


def _centred(document: WordDocument, text: str, style: str) -> Paragraph:
    paragraph = _paragraph(document, style, text)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _add_picture(document: WordDocument, picture: Picture) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if picture.data:
        paragraph.add_run().add_picture(BytesIO(picture.data), height=Mm(picture.height))
    else:
        paragraph.paragraph_format.space_after = Mm(picture.height)


def _add_signatures(document: WordDocument, signatures: Signatures, page: Page) -> None:
    """Add the block of signatures as a table without borders."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    row = table.rows[0]
    _mark_row(row._tr, is_head=False)
    for word_cell, signature in zip(row.cells, (signatures.left, signatures.right), strict=True):
        word_cell.width = Mm(page.inner_width / 2)
        if signature:
            _sign(word_cell, signature)


def _sign(word_cell: WordCell, signature: Signature) -> None:
    lines = [signature.place_and_day, signature.role, *[""] * _LINES_TO_SIGN]
    paragraph = word_cell.paragraphs[0]
    for line in (*lines, signature.name, signature.number):
        _set_style(paragraph, _BODY)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(allowed_in_xml(line))
        run.bold = line == signature.name or None
        if line is not signature.number:
            paragraph = word_cell.add_paragraph()


def _set_cell_margins(word_table: WordTable) -> None:
    """Leave as little room beside texts as the other formats, for narrow columns."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(Mm(_CELL_MARGIN).twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    word_table._tbl.tblPr.find(qn("w:tblLayout")).addnext(margins)


def _set_widths(word_table: WordTable, table: Table, page: Page) -> None:
    total = sum(table.widths)
    for column, width in zip(word_table.columns, table.widths, strict=True):
        column.width = Mm(page.inner_width * width / total)


def _mark_row(row: Any, *, is_head: bool) -> None:
    """Say that a row does not split, and that a head stands again on each page."""
    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def _shade(word_cell: WordCell) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _SHADE)
    word_cell._tc.get_or_add_tcPr().append(shade)


def _with_fixed_days(content: bytes) -> bytes:
    """Write the archive again with one fixed day for all its parts."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return stream.getvalue()
