"""The parts of a workbook that stand beside its sheets: their list, the texts and the formats."""

import re
from dataclasses import dataclass, field

from skpcli.workbook.archive import Archive
from skpcli.workbook.number_formats import (
    BUILT_IN_FORMATS,
    GENERAL,
    NumberFormat,
    read_number_format,
)
from skpcli.workbook.table_cells import RefusedTableError, TableCell, clean_cell_text
from skpcli.workbook.xml_events import attribute, read_part

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_LONGEST_CELL = 1024 * 1024
_TRUE = ("1", "true", "on")


@dataclass(slots=True)
class SheetEntry:
    """A sheet in the list of a workbook."""

    name: str
    relation: str
    is_hidden: bool


@dataclass(slots=True)
class BookEntries:
    """Reads the list of sheets, and by which system a workbook counts days."""

    sheets: list[SheetEntry] = field(default_factory=list)
    is_1904: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a sheet or the properties."""
        if name == "sheet":
            title = attribute(attributes, "name") or ""
            relation = attribute(attributes, "id") or ""
            is_hidden = attribute(attributes, "state") in ("hidden", "veryHidden")
            self.sheets.append(SheetEntry(title, relation, is_hidden))
        elif name == "workbookPr":
            self.is_1904 = attribute(attributes, "date1904") in _TRUE

    def text(self, text: str) -> None:
        """Pass over texts."""

    def end(self, name: str) -> None:
        """Pass over ends."""


@dataclass(slots=True)
class Relations:
    """Reads which parts a part names: their kind's last word and their names, by id."""

    folder: str
    targets: dict[str, tuple[str, str]] = field(default_factory=dict)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a relation to a part of this workbook; links to other files are never followed."""
        if name != "Relationship" or attribute(attributes, "TargetMode") == "External":
            return
        kind = (attribute(attributes, "Type") or "").rpartition("/")[2]
        target = (attribute(attributes, "Target") or "").replace("\\", "/")
        self.targets[attribute(attributes, "Id") or ""] = (kind, _joined(self.folder, target))

    def text(self, text: str) -> None:
        """Pass over texts."""

    def end(self, name: str) -> None:
        """Pass over ends."""

    def first_of(self, kind: str) -> str | None:
        """Give the first part of a kind."""
        for found_kind, part in self.targets.values():
            if found_kind == kind:
                return part
        return None


@dataclass(slots=True)
class TextItem:
    """Collects the text of a cell or of a shared item, its readings for pronunciation left out."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    phonetic: bool = False
    is_open: bool = False

    def start(self, name: str) -> None:
        """Take the start of an element inside."""
        if name == "rPh":
            self.phonetic = True
        elif name == "t":
            self.is_open = not self.phonetic

    def text(self, text: str) -> None:
        """Take a piece of text; raises RefusedTableError where a cell grows too large."""
        if self.is_open:
            self.parts.append(text)
            self.size += len(text)
            if self.size > _LONGEST_CELL:
                refuse_long_cell()

    def end(self, name: str) -> None:
        """Take the end of an element inside."""
        if name == "rPh":
            self.phonetic = False
        elif name == "t":
            self.is_open = False

    def finish(self) -> str:
        """Give the text, and begin anew."""
        text = stored_text("".join(self.parts))
        self.parts.clear()
        self.size = 0
        self.is_open = False
        return text


@dataclass(slots=True)
class SharedTexts:
    """Reads the texts that cells share."""

    cells: list[TableCell] = field(default_factory=list)
    item: TextItem = field(default_factory=TextItem)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        self.item.start(name)

    def text(self, text: str) -> None:
        """Take a piece of text."""
        self.item.text(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self.item.end(name)
        if name == "si":
            self.cells.append(TableCell(self.item.finish()))


@dataclass(slots=True)
class CellFormats:
    """Reads which number format each style of a workbook has."""

    codes: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN_FORMATS))
    styles: list[int] = field(default_factory=list)
    in_cells: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a format of the workbook's own, or a style."""
        if name == "numFmt":
            number = whole_number(attribute(attributes, "numFmtId"))
            code = attribute(attributes, "formatCode")
            if number is not None and code:
                self.codes[number] = code
        elif name == "cellXfs":
            self.in_cells = True
        elif name == "xf" and self.in_cells:
            self.styles.append(whole_number(attribute(attributes, "numFmtId")) or 0)

    def text(self, text: str) -> None:
        """Pass over texts."""

    def end(self, name: str) -> None:
        """Take the end of the styles of cells."""
        if name == "cellXfs":
            self.in_cells = False

    def by_style(self) -> dict[str, NumberFormat]:
        """Give the number format of every style, by its number as cells write it."""
        read: dict[int, NumberFormat] = {}
        formats = {}
        for style, number in enumerate(self.styles):
            if number not in read:
                read[number] = read_number_format(self.codes.get(number, GENERAL))
            formats[str(style)] = read[number]
        return formats


def whole_number(written: str | None) -> int | None:
    """Read a whole number of at most ten digits; None where there is none."""
    if written and len(written) <= 10 and written.isascii() and written.isdigit():
        return int(written)
    return None


def stored_text(text: str) -> str:
    """Undo how a workbook escapes what XML cannot hold, and clean the text.

    >>> stored_text("Baik_x000D_ ")
    'Baik'
    """
    if "_x" in text:
        text = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return clean_cell_text(text)


def refuse_long_cell() -> None:
    """Refuse a workbook with a cell over 1 MiB."""
    raise RefusedTableError(
        "ada sel yang isinya lebih dari 1 MiB", "pendekkan isi sel itu, lalu simpan"
    )


def read_relations(archive: Archive, part: str) -> Relations:
    """Read what a part names; nothing where the workbook does not say."""
    folder, _, name = part.rpartition("/")
    relations = Relations(folder)
    listing = f"{folder}/_rels/{name}.rels".lstrip("/")
    if archive.has(listing):
        read_part(archive.unpacked(listing), relations)
    return relations


def _joined(folder: str, target: str) -> str:
    """Resolve the name of a part against the folder of the part that names it."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
