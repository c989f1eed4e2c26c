"""The files that `skp cetak` writes: their names, and their contents one by one."""

import gc
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from skpcli.cli.common import make_folder, stop
from skpcli.cli.progress import progress
from skpcli.cli.runs.cetak_options import PrintOrder
from skpcli.cli.terminal import remark, say
from skpcli.files import reason, write
from skpcli.forms.form import Form, FormKind, Picture
from skpcli.text import plain_name

_LONGEST_NAME = 60
_NAMED_ONE_BY_ONE = 8
"""More files are counted only."""

INSTALL = 'pip install "skpcli[cetak]"'


class Printer(Protocol):
    """Makes the content of a file out of forms."""

    def __call__(self, forms: Sequence[Form], title: str) -> bytes:
        """Print forms, each on pages of its own."""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to write; its forms are laid out when it is its turn."""

    path: Path
    title: str
    make: Callable[[], list[Form]]


@dataclass(frozen=True, slots=True)
class NameParts:
    """What a file in the folder is named by; ``start`` only where two would be named alike."""

    number: str
    name: str
    start: date
    kind: FormKind


def file_names(all_parts: Sequence[NameParts], suffix: str) -> list[str]:
    """Name files by number, name and form; by the first day too where names would collide."""
    short = [_name(parts, with_start=False) for parts in all_parts]
    often = Counter(short)
    names = []
    taken: Counter[str] = Counter()
    for parts, name in zip(all_parts, short, strict=True):
        if often[name] > 1:
            name = _name(parts, with_start=True)
        taken[name] += 1
        if taken[name] > 1:
            name = f"{name}-{taken[name]}"
        names.append(f"{name}.{suffix}")
    return names


def _name(parts: NameParts, *, with_start: bool) -> str:
    pieces = [
        plain_name(parts.number, _LONGEST_NAME),
        plain_name(parts.name, _LONGEST_NAME),
        parts.start.isoformat() if with_start else "",
        parts.kind.value,
    ]
    return "-".join(piece for piece in pieces if piece)


def make_printer(order: PrintOrder) -> Printer:
    """Give what prints a format; a missing library ends the run."""
    try:
        return _printer(order)
    except ModuleNotFoundError as error:
        stop(f"mencetak {order.format} memerlukan pustaka tambahan ({error.name}): {INSTALL}")


def _printer(order: PrintOrder) -> Printer:
    if order.pictures:
        from skpcli.forms.pictures import is_whole

        _check_pictures(order, is_whole)
    if order.format == "pdf":
        from skpcli.forms.pdf import PdfPrinter

        pdf = PdfPrinter(order.paper, in_colour=order.in_colour)
        return pdf.print_forms
    if order.format == "html":
        from skpcli.forms.html import HtmlPrinter

        html = HtmlPrinter(order.paper, in_colour=order.in_colour)
        return html.print_forms
    if order.format == "docx":
        from skpcli.forms.docx import DocxPrinter

        docx = DocxPrinter(order.paper, in_colour=order.in_colour)
        _check_pictures(order, docx.takes)
        return docx.print_forms
    from skpcli.forms.sheet import SheetPrinter

    sheet = SheetPrinter(order.paper, in_colour=order.in_colour)
    return sheet.print_forms


def _check_pictures(order: PrintOrder, is_good: Callable[[Picture], bool]) -> None:
    """End the run where a picture cannot be shown."""
    for picture in order.pictures:
        if not is_good(picture):
            name = picture.description.lower()
            stop(f"gambar untuk {name} rusak; simpan ulang gambarnya sebagai PNG")


def write_planned(planned: Sequence[PlannedFile], printer: Printer, *, overwrite: bool) -> bool:
    """Write the files, making their folder; False where that cannot be done, after saying so.

    Nothing is written where a file is there already and may not be written over.
    """
    existing = [file.path for file in planned if file.path.exists()]
    if existing and not overwrite:
        others = f" dan {len(existing) - 1} lainnya" if len(existing) > 1 else ""
        say(f"galat: `{existing[0]}`{others} sudah ada; tambah --timpa, atau pilih -o lain")
        return False
    gc.freeze()
    gc.enable()  # a document of Word consists of circles, which alone would fill the memory
    for file in progress(planned, len(planned)):
        if not make_folder(file.path.parent):
            return False
        content = printer(file.make(), file.title)
        try:
            write(file.path, content)
        except OSError as error:
            say(f"galat: `{file.path}` tidak dapat ditulis: {reason(error)}")
            return False
    _say_what_was_written(planned)
    return True


def _say_what_was_written(planned: Sequence[PlannedFile]) -> None:
    if len(planned) > _NAMED_ONE_BY_ONE:
        remark(f"Tersimpan: {len(planned)} berkas di {planned[0].path.parent}")
        return
    for file in planned:
        remark(f"Tersimpan: {file.path}")
