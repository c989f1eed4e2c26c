"""A form as it is printed: titles, tables and signatures, the same for every renderer.

All texts are final and safe: a renderer adds no word and drops none, and prints them in the order
in which they stand here.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

USUAL_TEXT = 9.5
"""Size of text in points."""


class FormKind(StrEnum):
    """The forms that can be printed; the values name them in options and file names."""

    SKP = "skp"
    LAMPIRAN = "lampiran"
    EVALUASI = "evaluasi"
    DOKUMEN = "dokumen"
    MPH = "mph"
    REKAP = "rekap"
    BUKTI = "bukti"


class Align(StrEnum):
    """Where the lines of a cell stand."""

    LEFT = "left"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell: its paragraphs, one a line, over ``columns`` columns and ``rows`` rows.

    ``shaded`` cells have the fill of a head; ``least_height`` is in millimetres. ``again`` are the
    lines with which a cell over several rows stands there once more, where these rows do not fit
    on a page and go on.
    """

    lines: tuple[str, ...] = ()
    columns: int = 1
    rows: int = 1
    bold: bool = False
    align: Align = Align.LEFT
    shaded: bool = False
    least_height: int = 0
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that stay on one page where they fit on one; those of a section row also with the next.

    A row leaves out the places that a cell above or at its left covers.
    """

    rows: tuple[tuple[FormCell, ...], ...]
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the widths of its columns in percent, a head that each page repeats, and its rows.

    ``name`` says what it is to someone who does not see it.
    """

    name: str
    widths: tuple[int, ...]
    head: tuple[tuple[FormCell, ...], ...]
    body: tuple[Rows, ...]


@dataclass(frozen=True, slots=True)
class HeaderPair:
    """The line below the titles: the instansi at the left, the period at the right."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve of a distribution pattern: an illustration, without numbers.

    ``heights`` go with the words of the ``axis``, from left to right; without them only the
    ``label`` is printed.
    """

    label: str
    title: str
    axis: tuple[str, ...]
    heights: tuple[int, ...]
    x_title: str
    y_title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture at the top of a form, ``height`` millimetres high; empty space without ``data``."""

    description: str
    height: int
    data: bytes = b""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """One who signs: place and day (empty: no such line), role, name and number with its label."""

    place_and_day: str
    role: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """The block of signatures, never alone on a page."""

    left: Signature | None
    right: Signature | None


@dataclass(frozen=True, slots=True)
class Notes:
    """Small text under a table: the footnotes of a form."""

    lines: tuple[str, ...]


Block = HeaderPair | Table | Curve | Picture | Signatures | Notes


@dataclass(frozen=True, slots=True)
class Form:
    """A form of one person, leader or unit, on pages of its own.

    ``owner`` names whose it is (for the PDF's title and for file names), ``day`` is the date that
    a PDF carries, never the clock's; ``top`` is a picture above the titles,
    ``text_size`` is in points.
    """

    kind: FormKind
    owner: str
    titles: tuple[str, ...]
    landscape: bool
    blocks: tuple[Block, ...]
    day: date
    top: Picture | None = None
    text_size: float = USUAL_TEXT


class Paper(StrEnum):
    """The papers of Indonesian offices."""

    A4 = "a4"
    F4 = "f4"
    LEGAL = "legal"
