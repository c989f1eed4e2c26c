"""All texts of a form, in the order in which they are read."""

import re
from collections.abc import Iterable, Iterator

from skpcli.forms.form import (
    Block,
    Curve,
    Form,
    FormCell,
    HeaderPair,
    Notes,
    Picture,
    Signature,
    Signatures,
    Table,
)

MISSING_SIGN = "□"
"""Printed for a character that cannot be."""

_FORBIDDEN_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def texts_of(form: Form) -> Iterator[str]:
    """Give every text of a form; a renderer prints exactly these, in this order."""
    yield from form.titles
    for block in form.blocks:
        yield from _texts_of_block(block)


def _texts_of_block(block: Block) -> Iterator[str]:
    match block:
        case HeaderPair():
            yield block.left
            yield block.right
        case Table():
            yield from _texts_of_rows(block.head)
            for rows in block.body:
                yield from _texts_of_rows(rows.rows)
        case Curve():
            yield block.label
            if block.axis:
                yield block.title
                yield block.y_title
                yield from block.axis
                yield block.x_title
        case Notes():
            yield from block.lines
        case Signatures():
            for signature in (block.left, block.right):
                if signature:
                    yield from _texts_of_signature(signature)
        case Picture():
            pass


def _texts_of_rows(rows: Iterable[tuple[FormCell, ...]]) -> Iterator[str]:
    for row in rows:
        for cell in row:
            yield from cell.lines


def _texts_of_signature(signature: Signature) -> Iterator[str]:
    for text in (signature.place_and_day, signature.role, signature.name, signature.number):
        if text:
            yield text


def allowed_in_xml(text: str) -> str:
    """Replace what XML forbids by a sign; `safe` has made controls visible before."""
    return _FORBIDDEN_IN_XML.sub(MISSING_SIGN, text)
