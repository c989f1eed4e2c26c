"""Bytes of a table in text form, decoded as offices save them."""

import re

from skpcli.workbook.table_cells import RefusedTableError

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_HINT = "simpan ulang di Excel sebagai `CSV UTF-8` atau `.xlsx`"


def decode_table(content: bytes) -> str:
    """Decode UTF-8 with or without BOM, else UTF-16, else cp1252.

    Raises RefusedTableError for what is no text.

    >>> decode_table("Rating;é".encode("cp1252"))
    'Rating;é'
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _CONTROLS.search(text) is None:
            return text
    raise RefusedTableError("isi berkas ini bukan tabel yang dikenal", _HINT)


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith(_UTF16_MARKS):
        return ("utf-16",)
    head = content[:200]
    if head.count(b"\0") * 3 >= len(head):
        if head.startswith(b"\0"):
            return ("utf-16-be",)
        return ("utf-16-le",)
    return ("utf-8-sig", "cp1252")
