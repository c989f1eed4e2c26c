"""The options of `skp massal`, and what they say about its rows and its files."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from skpcli.batch.context import RowOptions
from skpcli.batch.filters import RowFilter, column_named, read_filter
from skpcli.cli.common import chosen_format, read_choice
from skpcli.cli.terminal import say
from skpcli.files import Input, read_bytes, reason
from skpcli.model.terms import Metode

_LONGEST_LIST = 1 << 30
"""Bytes of a list of paths, which may name a whole country."""

_OLD_GROUPS = {"unit": "unit_kerja"}
"""Former names of what people can be counted by."""

_FORM_OF_SUFFIX = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".xlsx": "xlsx",
    ".txt": "tabel",
}


class Kelompok(StrEnum):
    """What the recap counts people by."""

    ORGANISASI = "organisasi"
    PENILAI = "penilai"
    UNIT_KERJA = "unit_kerja"


@dataclass(frozen=True, slots=True)
class MassalOptions:
    """The options of one run."""

    paths: list[str]
    format_: str | None
    keluaran: Path | None
    proses: int | None
    per: str | None
    saring: list[str]
    urut: str | None
    metode: str | None
    konteks: list[str]
    dari_daftar: str | None
    samarkan: bool
    ketat: bool
    gagal_cepat: bool


def read_row_options(options: MassalOptions) -> RowOptions | None:
    """Read the options that say what rows are to be like.

    None where one is wrong, after saying so.
    """
    metode = read_choice(Metode, options.metode)
    filters: list[RowFilter] = []
    for text in options.saring:
        filter_ = read_filter(text)
        if isinstance(filter_, str):
            say(f"galat: {filter_}")
            return None
        filters.append(filter_)
    order: list[str] = []
    for part in (options.urut or "").split(","):
        name = part.strip()
        if not name:
            continue
        column = column_named(name.removeprefix("-"))
        if isinstance(column, str):
            say(f"galat: {column}")
            return None
        order.append(name)
    group_by = _group_by(options)
    form = _form(options)
    if form == "xlsx" and group_by is None:
        group_by = Kelompok.UNIT_KERJA
    if form == "xlsx" and not _workbook_can_be_written(options):
        return None
    return RowOptions(
        form=form,
        metode=metode,
        filters=tuple(filters),
        group_by=group_by,
        keeps_findings=form in ("json", "xlsx"),
        order=tuple(order),
    )


def _group_by(options: MassalOptions) -> Kelompok | None:
    """Read what the recap counts by."""
    written = options.per
    if written is not None:
        written = _OLD_GROUPS.get(written, written)
    return read_choice(Kelompok, written)


def _form(options: MassalOptions) -> str:
    """Give the format asked for, else that of the file's ending, else the usual one.

    Where nothing is asked for it is the recap alone; a filter is there to see whom it leaves.
    """
    usual = "rekap"
    if options.keluaran:
        usual = "csv"
    elif options.saring:
        usual = "tabel"
    return chosen_format(options.format_, options.keluaran, _FORM_OF_SUFFIX, usual)


def _workbook_can_be_written(options: MassalOptions) -> bool:
    """Tell whether a workbook can be written, and where to; says so where not."""
    from importlib.util import find_spec

    if find_spec("xlsxwriter") is None:
        command = 'pip install "skpcli[excel]"'
        say(f"galat: xlsx memerlukan pustaka tambahan; pasang dengan: {command}")
        return False
    if options.keluaran is None:
        remedy = "sebutkan berkasnya dengan -o hasil.xlsx"
        say(f"galat: xlsx tidak dapat dicetak ke layar; {remedy}")
        return False
    return True


def all_paths(options: MassalOptions) -> list[str] | None:
    """Give all paths, those of lists too; None where there is none, after saying why."""
    named = list(options.paths)
    if options.dari_daftar:
        named.append(f"@{options.dari_daftar}")
    paths: list[str] = []
    for path in named:
        if not path.startswith("@") or path == "@":
            paths.append(path)
            continue
        listed = _read_list(path.removeprefix("@"))
        if listed is None:
            return None
        paths += listed
    if "-" in paths and "@-" in named:
        say(
            "galat: masukan standar tidak dapat sekaligus berisi daftar "
            "dan dokumen; pakai `-` satu kali saja"
        )
        return None
    if not paths:
        say("galat: tidak ada berkas yang disebut; lihat `skp massal --help`")
        return None
    return paths


def _read_list(path: str) -> list[str] | None:
    """Read a list of paths, one a line; None where it cannot be read, after saying so."""
    source = None if path == "-" else Path(path)
    try:
        content = read_bytes(Input(name=path, path=source, named=True), _LONGEST_LIST)
        lines = content.decode("utf-8-sig").splitlines()
    except OSError as error:
        mistake = reason(error)
    except UnicodeDecodeError:
        mistake = "bukan teks UTF-8"
    else:
        return [line.strip() for line in lines if line.strip()]
    say(f"galat: daftar `{path}` tidak dapat dibaca: {mistake}")
    return None
