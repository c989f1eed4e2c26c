"""What a document of Word needs beside its texts: styles, pages, whole rows, fixed days."""

import zipfile
from io import BytesIO
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph

from skpcli.forms.form import USUAL_TEXT
from skpcli.forms.pages import MARGIN, Page

BODY_STYLE = "Isi Formulir"
SMALL_STYLE = "Catatan Formulir"
WORD_LANGUAGE = "id-ID"

_SHADE = "DEEAF6"
_FONT = "Arial"
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_CELL_MARGIN = 1
"""Millimetres."""


def set_word_styles(document: WordDocument) -> None:
    """Set up the styles that all forms use."""
    normal = document.styles["Normal"]
    normal.font.name = _FONT
    normal.font.size = Pt(USUAL_TEXT)
    normal.paragraph_format.space_after = Pt(0)
    for name, size in ((BODY_STYLE, USUAL_TEXT), (SMALL_STYLE, 8)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size = Pt(size)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), WORD_LANGUAGE)
    heading = document.styles["Heading 1"]
    heading.font.name = _FONT
    heading.font.size = Pt(11)
    heading.font.bold = True
    heading.font.color.rgb = None
    heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.paragraph_format.space_before = Pt(0)
    heading.paragraph_format.space_after = Mm(3)


def use_style(paragraph: Paragraph, name: str) -> None:
    """Set a style by its id, which is its name without blanks.

    By its name python-docx looks through all styles each time: half of the whole time.
    """
    paragraph._p.style = name.replace(" ", "")


def set_word_page(section: Any, page: Page, *, landscape: bool) -> None:
    """Give a section its paper and margins."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width = Mm(page.width)
    section.page_height = Mm(page.height)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(MARGIN))


def number_pages(section: Any) -> None:
    """Put the page number into the footer; each form is numbered from 1."""
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    section._sectPr.find(qn("w:pgMar")).addnext(start)
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    use_style(paragraph, SMALL_STYLE)
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


def set_cell_margins(word_table: WordTable) -> None:
    """Leave as little room beside texts as the other formats, for narrow columns."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(Mm(_CELL_MARGIN).twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    word_table._tbl.tblPr.find(qn("w:tblLayout")).addnext(margins)


def mark_row(row: Any, *, is_head: bool) -> None:
    """Say that a row does not split, and that a head stands again on each page."""
    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def leave_room(word_cell: WordCell, least_height: int) -> None:
    """Make the row of a cell at least so many millimetres high."""
    row = word_cell._tc.getparent()
    row.trHeight_val = Mm(least_height)
    row.trHeight_hRule = WD_ROW_HEIGHT_RULE.AT_LEAST


def shade_cell(word_cell: WordCell) -> None:
    """Fill a cell as that of a head."""
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _SHADE)
    word_cell._tc.get_or_add_tcPr().append(shade)


def with_fixed_days(content: bytes) -> bytes:
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
