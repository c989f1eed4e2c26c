"""Forms as PDF: tagged (PDF/UA-1, PDF/A-2a), with embedded fonts, the same bytes every time."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import typst

from skpcli.data import read_data
from skpcli.forms.continuing import cut_to_pages
from skpcli.forms.curve import curve_svg, said_in_words
from skpcli.forms.fonts import EmbeddedFonts
from skpcli.forms.form import (
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
from skpcli.forms.pages import (
    Ending,
    Page,
    characters_across,
    columns_of,
    ending_of,
    fits_together,
    page_of,
)
from skpcli.forms.texts import MISSING_SIGN, texts_of

_TEMPLATE = "formulir.typ"
_PART_OF_WORD = 6
"""Characters that stay together where a word is longer than its column is wide."""

_WIDEST_WORD = 40
"""Characters of a word outside tables, where lines are long."""

_Json = dict[str, Any]
_Piece = str | list[str]
"""Words as they are, or the parts of a word that is too long."""


class PdfPrinter:
    """Prints forms; its fonts and its template are read once."""

    def __init__(self, paper: Paper, *, in_colour: bool) -> None:
        """Open the fonts; `ModuleNotFoundError` where they are not installed."""
        self._paper = paper
        self._in_colour = in_colour
        self._fonts = EmbeddedFonts()
        self._compiler = typst.Compiler(font_paths=self._fonts.opened)
        self._template = read_data(_TEMPLATE)

    def print_forms(self, forms: Sequence[Form], title: str) -> bytes:
        """Give one file with all forms; a sign stands for characters that no font has."""
        forms = cut_to_pages(forms, self._paper)
        missing: set[str] = set()
        for form in forms:
            for text in texts_of(form):
                missing |= self._fonts.missing(text)
        day = forms[0].day
        data = {
            "title": title,
            "day": [day.year, day.month, day.day],
            "fonts": self._fonts.families,
            "in_colour": self._in_colour,
            "forms": [_form(form, self._paper) for form in forms],
        }
        text = json.dumps(data, ensure_ascii=False)
        for character in sorted(missing):
            text = text.replace(character, MISSING_SIGN)
        content = self._compiler.compile(
            input=self._template,
            format="pdf",
            sys_inputs={"data": text},
            pdf_standards=["ua-1", "a-2a"],
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
        if not isinstance(content, bytes):
            raise TypeError(content)
        return content


def _form(form: Form, paper: Paper) -> _Json:
    page = page_of(paper, landscape=form.landscape)
    ending = ending_of(form, page)
    return {
        "width": page.width,
        "height": page.height,
        "text_size": form.text_size,
        "titles": [_pieces(title, _WIDEST_WORD) for title in form.titles],
        "top": _picture(form.top) if form.top else None,
        "blocks": list(_blocks(form, page, ending)),
    }


def _blocks(form: Form, page: Page, ending: Ending | None) -> Iterable[_Json]:
    """Give the blocks; the end of the form comes as one, the rows before it marked."""
    for block in form.blocks:
        if ending and isinstance(block, Notes | Signatures):
            continue
        if ending and ending.table and block is ending.of_table:
            if not ending.has_whole_table:
                rest = Table(block.name, block.widths, block.head, block.body[:-1])
                yield {**_table(rest, page), "marked": True}
            continue
        yield _block(block, page)
    if ending:
        yield {
            "kind": "closing",
            "table": _table(ending.table, page) if ending.table else None,
            "has_whole_table": ending.has_whole_table,
            "breakable": ending.is_too_long,
            "notes": [_notes(notes) for notes in ending.notes],
            "signatures": _signatures(ending.signatures),
        }


def _block(block: Block, page: Page) -> _Json:
    """Give a block as the template reads it; ``kind`` says what it is."""
    match block:
        case HeaderPair():
            return {
                "kind": "pair",
                "left": _pieces(block.left, _WIDEST_WORD),
                "right": _pieces(block.right, _WIDEST_WORD),
            }
        case Table():
            return _table(block, page)
        case Curve():
            return _curve(block)
        case Notes():
            return _notes(block)
        case Signatures():
            return _signatures(block)
        case Picture():
            return _picture(block)


def _table(table: Table, page: Page) -> _Json:
    head = _rows(Rows(table.head), table, page)
    return {
        "kind": "table",
        "marked": False,
        "widths": table.widths,
        "head": head["rows"],
        "body": [_rows(rows, table, page) for rows in table.body],
    }


def _rows(rows: Rows, table: Table, page: Page) -> _Json:
    laid_out = []
    for row, firsts in zip(rows.rows, columns_of(rows.rows, len(table.widths)), strict=True):
        cells = []
        for cell, first in zip(row, firsts, strict=True):
            across = characters_across(page.inner_width, table, first, cell)
            cells.append(_cell(cell, across))
        laid_out.append(cells)
    return {
        "rows": laid_out,
        "with_next": rows.with_next,
        "breakable": not fits_together(rows, table, page),
    }


def _cell(cell: FormCell, across: int) -> _Json:
    return {
        "lines": [_pieces(line, across) for line in cell.lines],
        "columns": cell.columns,
        "rows": cell.rows,
        "bold": cell.bold,
        "align": cell.align,
        "shaded": cell.shaded,
        "least_height": cell.least_height,
    }


def _curve(curve: Curve) -> _Json:
    return {
        "kind": "curve",
        "label": _pieces(curve.label, _WIDEST_WORD),
        "title": _pieces(curve.title, _WIDEST_WORD),
        "axis": [_pieces(word, _WIDEST_WORD) for word in curve.axis],
        "x_title": _pieces(curve.x_title, _WIDEST_WORD),
        "y_title": _pieces(curve.y_title, _WIDEST_WORD),
        "svg": curve_svg(curve),
        "alternative": said_in_words(curve),
    }


def _picture(picture: Picture) -> _Json:
    return {
        "height": picture.height,
        "description": picture.description,
        "data": list(picture.data) or None,
    }


def _notes(notes: Notes) -> _Json:
    return {"kind": "notes", "lines": [_pieces(line, _WIDEST_WORD) for line in notes.lines]}


def _signatures(signatures: Signatures) -> _Json:
    return {"left": _signature(signatures.left), "right": _signature(signatures.right)}


def _signature(signature: Signature | None) -> _Json | None:
    if signature is None:
        return None
    fields = {}
    for name in ("place_and_day", "role", "name", "number"):
        fields[name] = _pieces(getattr(signature, name), _WIDEST_WORD)
    return fields


def _pieces(text: str, across: int) -> list[_Piece]:
    """Cut a line into pieces, so that a word longer than its column can be broken.

    >>> _pieces("satu pengadministrasian", 12)
    ['satu ', ['pengad', 'minist', 'rasian']]
    """
    words = text.split(" ")
    if all(len(word) <= across for word in words):
        return [text]
    pieces: list[_Piece] = []
    usual: list[str] = []
    for word in words:
        if len(word) <= across:
            usual.append(f"{word} ")
            continue
        if usual:
            pieces.append("".join(usual))
            usual = []
        parts = range(0, len(word), _PART_OF_WORD)
        pieces.append([word[start : start + _PART_OF_WORD] for start in parts])
        usual.append(" ")
    pieces.append("".join(usual).removesuffix(" "))
    return [piece for piece in pieces if piece]
