"""The XML of a workbook's parts as events, whatever its prefixes, with no document type in it."""

from typing import Protocol
from xml.parsers import expat

from skpcli.workbook.table_cells import RefusedTableError

_FETCH_AGAIN = "unduh ulang, atau buka di Excel lalu simpan sebagai `.xlsx`"


class PartReader(Protocol):
    """Takes the elements of a part one after the other, their names without prefixes."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""

    def text(self, text: str) -> None:
        """Take a piece of text."""

    def end(self, name: str) -> None:
        """Take the end of an element."""


def read_part(content: bytes, reader: PartReader) -> None:
    """Read a part; raises RefusedTableError for damaged XML and for any document type.

    Entities can only be declared in a document type, so none is ever expanded. Names lose their
    prefixes, since some programs write ``x:row`` and strict files have namespaces of their own.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    plain_names: dict[str, str] = {}

    def plain(name: str) -> str:
        known = plain_names.get(name)
        if known is None:
            known = plain_names[name] = name.rpartition(":")[2]
        return known

    parser.StartElementHandler = lambda name, attributes: reader.start(plain(name), attributes)
    parser.EndElementHandler = lambda name: reader.end(plain(name))
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise RefusedTableError("buku kerja rusak: XML-nya tidak terbaca", _FETCH_AGAIN) from error


def _refuse_document_type(*_: object) -> None:
    raise RefusedTableError(
        "buku kerja ini memuat deklarasi DTD, yang tidak pernah ditulis program lembar kerja",
        "jangan buka berkas ini; minta yang baru dari pengirimnya",
    )


def attribute(attributes: dict[str, str], name: str) -> str | None:
    """Give an attribute by its name without prefix."""
    if name in attributes:
        return attributes[name]
    for full_name, written in attributes.items():
        if full_name.rpartition(":")[2] == name:
            return written
    return None
