"""What a tagged PDF says to those who have it read out: its structure tree with the texts."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ContentStream


class Element(NamedTuple):
    """An element of the structure tree with the roles above it, and its own text."""

    role: str
    above: tuple[str, ...]
    text: str
    entry: dict[str, Any]


def elements(content: bytes) -> list[Element]:
    """Give all elements in reading order."""
    reader = PdfReader(BytesIO(content))
    texts: dict[tuple[int, int], str] = {}
    for page in reader.pages:
        number = page.indirect_reference.idnum if page.indirect_reference else 0
        for mark, text in _marked_texts(page, reader):
            texts[number, mark] = texts.get((number, mark), "") + text
    root = reader.root_object["/StructTreeRoot"]
    return list(_walk(root.get_object(), (), 0, texts))


def _walk(
    entry: Any, above: tuple[str, ...], page: int, texts: dict[tuple[int, int], str]
) -> Iterator[Element]:
    role = str(entry.get("/S", "")).removeprefix("/")
    if "/Pg" in entry:
        page = entry.raw_get("/Pg").idnum
    kids = entry.get("/K", [])
    if not isinstance(kids, list):
        kids = [kids]
    for kid in kids:
        found = kid.get_object()
        if isinstance(found, int):
            yield Element(role, above, texts.get((page, found), ""), entry)
        elif "/MCID" in found:
            of_page = found.raw_get("/Pg").idnum if "/Pg" in found else page
            yield Element(role, above, texts.get((of_page, found["/MCID"]), ""), entry)
        elif "/S" in found:
            yield from _walk(found, (*above, role), page, texts)


def _marked_texts(page: Any, reader: PdfReader) -> Iterator[tuple[int, str]]:
    """Give the texts of a page with the number of the mark that they stand in."""
    fonts = page["/Resources"].get("/Font", {})
    maps = {name: _letters_of(font.get_object()) for name, font in fonts.items()}
    letters: dict[int, str] = {}
    marks: list[int | None] = []
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"BDC":
            properties = operands[1] if isinstance(operands[1], dict) else {}
            marks.append(properties.get("/MCID"))
        elif operator == b"BMC":
            marks.append(None)
        elif operator == b"EMC":
            marks.pop()
        elif operator == b"Tf":
            letters = maps[operands[0]]
        elif operator in (b"Tj", b"TJ"):
            mark = next((number for number in reversed(marks) if number is not None), None)
            if mark is not None:
                yield mark, _shown(operands[0], letters)


def _shown(operand: Any, letters: dict[int, str]) -> str:
    pieces = operand if isinstance(operand, list) else [operand]
    text = ""
    for piece in pieces:
        if isinstance(piece, int | float):
            continue
        codes = piece.original_bytes
        for start in range(0, len(codes), 2):
            text += letters.get(int.from_bytes(codes[start : start + 2]), "")
    return text


def _letters_of(font: Any) -> dict[int, str]:
    """Read which letters the codes of a font stand for."""
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    letters = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            letters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(text, 16)
            for code in range(int(first, 16), int(last, 16) + 1):
                letters[code] = chr(start + code - int(first, 16))
    return letters
