"""Files of another kind, told by what is in them and by their name, with the next step."""

import re
from enum import Enum, auto

HEAD_BYTES = 64 * 1024
"""Bytes of a file's start that tell its kind."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_MARKUP = re.compile(r"\s*<(?:!doctype html|html|head|body|table|meta|style|\?xml)\b", re.I)
_KEY_LINE = re.compile(r"(?:- +)*[\w\"'][\w\"' -]*:(?:\s|$)")
_TABLE_HEADING = re.compile(r"\b(?:nip|nrp|nama)\b", re.I)
_DELIMITERS = ";,\t"


class _Kind(Enum):
    """What a file is instead of YAML."""

    WORKBOOK = auto()
    OPEN_WORKBOOK = auto()
    OLD_WORKBOOK = auto()
    MARKUP = auto()
    LETTER = auto()
    PDF = auto()
    TABLE = auto()
    ARCHIVE = auto()


_BY_SUFFIX = {
    "xlsx": _Kind.WORKBOOK,
    "xlsm": _Kind.WORKBOOK,
    "ods": _Kind.OPEN_WORKBOOK,
    "xls": _Kind.OLD_WORKBOOK,
    "docx": _Kind.LETTER,
    "doc": _Kind.LETTER,
    "odt": _Kind.LETTER,
    "pdf": _Kind.PDF,
}
_SAVE_AS_XLSX = "buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu `skp impor`"
_COPY_OVER = "buat buku kerja kosong dengan `skp impor --templat`, lalu salin isinya ke sana"
_ADVICE = {
    _Kind.WORKBOOK: ("buku kerja Excel", "ubah menjadi YAML dengan `skp impor {path}`"),
    _Kind.OPEN_WORKBOOK: ("buku kerja OpenDocument", _SAVE_AS_XLSX),
    _Kind.OLD_WORKBOOK: ("buku kerja Excel lama (.xls)", _SAVE_AS_XLSX),
    _Kind.MARKUP: ("halaman HTML atau XML", _SAVE_AS_XLSX),
    _Kind.LETTER: ("dokumen Word", _COPY_OVER),
    _Kind.PDF: ("berkas PDF", _COPY_OVER),
    _Kind.TABLE: ("tabel CSV", "untuk daftar pegawai: `skp baru --dari {path}`"),
    _Kind.ARCHIVE: ("arsip ZIP", "keluarkan dahulu berkas di dalamnya"),
}


def foreign_advice(name: str, head: bytes, *, takes_tables: bool = False) -> str | None:
    """Say what a named file is instead of YAML and what to do with it; None for other texts.

    ``head`` is the start of the file. ``takes_tables``: a CSV table is wanted.
    """
    kind = _kind(name, head)
    if kind is None or (takes_tables and kind is _Kind.TABLE):
        return None
    what, advice = _ADVICE[kind]
    path = f'"{name}"' if " " in name else name
    return f"`{name}` adalah {what}, bukan berkas YAML; {advice.format(path=path)}"


def _kind(name: str, head: bytes) -> _Kind | None:
    """Tell the kind by the content; by the name where that is no text."""
    suffix = name.rpartition(".")[2].lower()
    by_name = _BY_SUFFIX.get(suffix)
    if head.startswith(_PDF):
        return _Kind.PDF
    if head.startswith(_OLE):
        return _Kind.LETTER if by_name is _Kind.LETTER else _Kind.OLD_WORKBOOK
    if head.startswith(_ZIP):
        return _packed_kind(head, by_name)
    text = _text(head)
    if text is None or not text.strip():
        return by_name
    if _MARKUP.match(text):
        return _Kind.MARKUP
    if _is_table(text, is_named_so=suffix in ("csv", "tsv")):
        return _Kind.TABLE
    return None


def _packed_kind(head: bytes, by_name: _Kind | None) -> _Kind:
    """Tell the kind of a file that is a ZIP archive inside."""
    if b"opendocument.spreadsheet" in head:
        return _Kind.OPEN_WORKBOOK
    if b"opendocument.text" in head or b"word/" in head:
        return _Kind.LETTER
    if b"xl/" in head:
        return _Kind.WORKBOOK
    return by_name or _Kind.ARCHIVE


def _text(head: bytes) -> str | None:
    """Decode the start of a text; None where it is none."""
    encoding = "utf-8-sig"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    text = head.decode(encoding, "replace")
    return None if "\0" in text else text


def _is_table(text: str, *, is_named_so: bool) -> bool:
    """Tell whether a text is a table: a heading with delimiters and no YAML key before them."""
    heading = text.lstrip().partition("\n")[0]
    if _KEY_LINE.match(heading) or heading.startswith(("---", "#", "{", "[")):
        return False
    if is_named_so:
        return True
    columns = max(heading.count(delimiter) for delimiter in _DELIMITERS)
    return columns >= 1 and _TABLE_HEADING.search(heading) is not None
