"""Decoding of a file's bytes into text that is fit to be parsed."""

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic, Edit, Note, Span

BREAKS = "\n\r\x85\u2028\u2029"
"""The characters that end lines in YAML."""

LINE_BREAK = re.compile(f"\r\n|[{BREAKS}]")
"""A line break of YAML."""

_MAX_CONTROLS = 20  # control characters that are reported one by one
_HARMLESS = bytes({9, 10, 13, *range(32, 127), *range(128, 248)} - {0xC2, 0xEF})
"""Bytes of UTF-8 that are in no character which YAML does not allow."""

_UNUSUAL_BREAK = re.compile("[\x85\u2028\u2029]")
_UTF8_MARK = b"\xef\xbb\xbf"
_OFFICE_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")
_HEAD = 200  # bytes that tell UTF-16 without a mark
_HOW_TO_SAVE = (
    "simpan ulang sebagai UTF-8 (Notepad: Simpan sebagai, Pengodean `UTF-8`; Excel: `CSV UTF-8`; "
    "Word: Teks biasa, Pengodean lain, `Unicode (UTF-8)`)"
)


class _Encoding(NamedTuple):
    """How to decode a file, what to call it where that fails, and where it is already known to."""

    name: str
    complaint: str
    wrong_at: int | None = None


def split_lines(text: str) -> list[str]:
    """Split a text at YAML's line breaks, and at no others."""
    return text.split("\n") if has_usual_breaks(text) else LINE_BREAK.split(text)


def has_usual_breaks(text: str) -> bool:
    """Tell whether all line breaks of a text are line feeds."""
    if "\r" in text:
        return False
    return text.isascii() or not _UNUSUAL_BREAK.search(text)


def decode(name: str, content: bytes) -> tuple[str | None, list[Diagnostic]]:
    """Decode UTF-8, or UTF-16 with BOM.

    Gives the text (None: undecodable), and why it is not to be parsed.
    """
    encoding = _encoding(content)
    mark_length = len(_UTF8_MARK) if content.startswith(_UTF8_MARK) else 0
    wrong_at = encoding.wrong_at
    if wrong_at is None:
        try:
            text = content.decode(encoding.name)
        except UnicodeDecodeError as error:
            wrong_at = error.start + mark_length
        else:
            is_clean = _is_clean(text, content[mark_length:])
            return text, [] if is_clean else _controls(name, text)
    before = content[mark_length:wrong_at].decode(encoding.name, "replace")
    message = encoding.complaint
    if wrong_at < len(content):
        message += f" (bita pertama yang tidak terbaca: 0x{content[wrong_at]:02X})"
    span = _span_at(name, before, len(before))
    return None, [Diagnostic("SKP002", f"{message}; {_HOW_TO_SAVE}", span)]


def _encoding(content: bytes) -> _Encoding:
    if content.startswith(_OFFICE_STARTS):
        complaint = (
            "isi berkas ini bukan teks, melainkan buku kerja atau dokumen (Excel, Word, PDF)"
        )
        return _Encoding("utf-8", complaint, wrong_at=0)
    if content.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return _Encoding("utf-8", "berkas ini tersimpan sebagai UTF-32", wrong_at=0)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _Encoding("utf-16", "berkas UTF-16 ini rusak")
    if _looks_like_utf16(content[:_HEAD]):
        complaint = "berkas ini tampaknya UTF-16 tanpa tanda BOM"
        return _Encoding("utf-8", complaint, wrong_at=content.index(b"\0"))
    return _Encoding("utf-8-sig", "berkas ini bukan UTF-8")


def _looks_like_utf16(head: bytes) -> bool:
    """Tell whether every other byte at a file's start is zero."""
    if len(head) < 2 or head.count(b"\0") * 3 < len(head):
        return False
    return (head[0] == 0) != (head[1] == 0)


@cache
def _control() -> re.Pattern[str]:
    """Compile what YAML does not allow; kept, since it takes longest of all at the start."""
    return re.compile(
        "\ufeff+|[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    )


def _is_clean(text: str, content: bytes) -> bool:
    """Tell whether a text has nothing but what YAML allows; mostly its bytes alone show that."""
    return not content.translate(None, _HARMLESS) or _control().search(text) is None


def _controls(name: str, text: str) -> list[Diagnostic]:
    """Report control characters and misplaced BOMs; of many, the rest as a number only."""
    matches = _control().finditer(text)
    findings = []
    for match in islice(matches, _MAX_CONTROLS):
        character = match[0][0]
        what = "karakter kendali yang tidak terlihat"
        if character == "\ufeff":
            what = "tanda BOM di tengah berkas"
        message = f"{what} (U+{ord(character):04X}); hapus, lalu ketik ulang teks di sekitarnya"
        span = _span_at(name, text, match.start())
        edit = None
        if character == "\ufeff":
            span = span._replace(end_column=span.column + len(match[0]))
            message = f"{what} (U+FEFF); hapus karakter itu"
            edit = Edit(span, "")
        findings.append(Diagnostic("SKP003", message, span, fix=edit))
    remaining = sum(1 for _ in matches)
    if remaining:
        note = Note(f"masih ada {remaining} karakter kendali lain di berkas ini")
        findings[-1] = findings[-1]._replace(notes=(note,))
    return findings


def _span_at(name: str, text: str, offset: int) -> Span:
    """Span of the code point at an offset."""
    line_start, line = 0, 1
    for match in LINE_BREAK.finditer(text, 0, offset):
        line_start = match.end()
        line += 1
    column = offset - line_start + 1
    return Span(name, line, column, line, column + 1)
