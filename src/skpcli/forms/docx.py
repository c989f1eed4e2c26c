"""Forms as a document of Word: real styles, heads that repeat, the same bytes every time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph

from skpcli.forms.continuing import cut_to_pages
from skpcli.forms.form import (
    USUAL_TEXT,
    Align,
    Block,
    Curve,
    Form,
    FormCell,
    HeaderPair,
    Notes,
    Paper,
    Picture,
    Rows,
    Signature,
    Signatures,
    Table,
)
from skpcli.forms.pages import Page, columns_of, page_of
from skpcli.forms.texts import allowed_in_xml
from skpcli.forms.word import (
    BODY_STYLE,
    SMALL_STYLE,
    WORD_LANGUAGE,
    leave_room,
    mark_row,
    number_pages,
    set_cell_margins,
    set_word_page,
    set_word_styles,
    shade_cell,
    use_style,
    with_fixed_days,
)

_LINES_TO_SIGN = 4


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
        set_word_styles(document)
        properties = document.core_properties
        properties.title = allowed_in_xml(title)
        properties.author = ""
        properties.language = WORD_LANGUAGE
        day = datetime.combine(forms[0].day, datetime.min.time())
        properties.created = day
        properties.modified = day
        for index, form in enumerate(cut_to_pages(forms, self._paper)):
            page = page_of(self._paper, landscape=form.landscape)
            section = document.sections[-1]
            if index:
                section = document.add_section(WD_SECTION.NEW_PAGE)
            set_word_page(section, page, landscape=form.landscape)
            number_pages(section)
            _FormWriter(document, form, page, self._in_colour).write()
        stream = BytesIO()
        document.save(stream)
        return with_fixed_days(stream.getvalue())


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
                    paragraph = _paragraph(document, SMALL_STYLE, line)
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
        set_cell_margins(word_table)
        _set_widths(word_table, table, self.page)
        grid = [row.cells for row in word_table.rows]
        first_row = 0
        for rows in groups:
            keep = rows.with_next or (keep_end and rows is groups[-1])
            self._fill(grid, first_row, rows, keep_with_next=keep)
            first_row += len(rows.rows)
        for index, row in enumerate(word_table.rows):
            mark_row(row._tr, is_head=index < len(table.head))
        space = _paragraph(self.document, SMALL_STYLE)
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

    def _write(self, word_cell: WordCell, cell: FormCell, *, keep_with_next: bool) -> None:
        paragraph = word_cell.paragraphs[0]
        for line in cell.lines or ("",):
            if paragraph.text:
                paragraph = word_cell.add_paragraph()
            use_style(paragraph, BODY_STYLE)
            paragraph.paragraph_format.keep_with_next = keep_with_next
            if cell.align is Align.CENTER:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(allowed_in_xml(line))
            run.bold = cell.bold or None
            if self.form.text_size != USUAL_TEXT:
                run.font.size = Pt(self.form.text_size)
        if cell.least_height:
            leave_room(word_cell, cell.least_height)
        if cell.shaded and self.in_colour:
            shade_cell(word_cell)


def _paragraph(document: WordDocument, style: str, text: str = "") -> Paragraph:
    """Add a paragraph in one of our styles."""
    paragraph = document.add_paragraph(allowed_in_xml(text))
    use_style(paragraph, style)
    return paragraph


def _add_pair(document: WordDocument, pair: HeaderPair, page: Page) -> None:
    """Put the instansi at the left and the period at the right of one line."""
    paragraph = _paragraph(document, BODY_STYLE)
    right_edge = Mm(page.inner_width)
    paragraph.paragraph_format.tab_stops.add_tab_stop(right_edge, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.paragraph_format.space_after = Mm(2)
    paragraph.add_run(f"{allowed_in_xml(pair.left)}\t{pair.right}")


def _add_curve(document: WordDocument, curve: Curve) -> None:
    """Give the words of the curve; its drawing has no place in this format."""
    paragraph = _paragraph(document, BODY_STYLE)
    paragraph.add_run(curve.label).bold = True
    if not curve.axis:
        paragraph.paragraph_format.space_after = Mm(2)
        return
    for text, style in ((curve.title, BODY_STYLE), (curve.y_title, SMALL_STYLE)):
        _centred(document, text, style)
    _centred(document, "     ".join(curve.axis), SMALL_STYLE)
    _centred(document, curve.x_title, SMALL_STYLE).paragraph_format.space_after = Mm(2)


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
    mark_row(row._tr, is_head=False)
    for word_cell, signature in zip(row.cells, (signatures.left, signatures.right), strict=True):
        word_cell.width = Mm(page.inner_width / 2)
        if signature:
            _sign(word_cell, signature)


def _sign(word_cell: WordCell, signature: Signature) -> None:
    lines = [signature.place_and_day, signature.role, *[""] * _LINES_TO_SIGN]
    paragraph = word_cell.paragraphs[0]
    for line in (*lines, signature.name, signature.number):
        use_style(paragraph, BODY_STYLE)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(allowed_in_xml(line))
        run.bold = line == signature.name or None
        if line is not signature.number:
            paragraph = word_cell.add_paragraph()


def _set_widths(word_table: WordTable, table: Table, page: Page) -> None:
    total = sum(table.widths)
    for column, width in zip(word_table.columns, table.widths, strict=True):
        column.width = Mm(page.inner_width * width / total)
