"""The options of `skp massal`, and what they say about its rows and its files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.batch.context import Pilihan
from skpcli.batch.filters import Saringan, baca_saringan, kolom_bernama
from skpcli.cli.common import baca_opsi, bentuk_keluaran
from skpcli.cli.terminal import pesan
from skpcli.files import baca_daftar, sebab
from skpcli.model.terms import Metode

_FORM_OF_SUFFIX = {".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".xlsx": "xlsx"}


@dataclass(frozen=True, slots=True)
class MassalOptions:
    """The options of one run, as the command has them."""

    jalur: Sequence[str] | None = None
    format: str | None = None
    keluaran: Path | None = None
    proses: int | None = None
    per: str | None = None
    saring: Sequence[str] | None = None
    urut: str | None = None
    metode: str | None = None
    konteks: Sequence[str] | None = None
    dari_daftar: str | None = None
    samarkan: bool = False
    ketat: bool = False
    gagal_cepat: bool = False


def read_row_options(options: MassalOptions) -> Pilihan | None:
    """Read the options that say what rows are to be like.

    None where one is wrong, after saying so.
    """
    metode = baca_opsi(Metode, options.metode)
    filters: list[Saringan] = []
    for text in options.saring or ():
        filter_ = baca_saringan(text)
        if isinstance(filter_, str):
            pesan(f"galat: {filter_}")
            return None
        filters.append(filter_)
    order: list[str] = []
    for part in (options.urut or "").split(","):
        name = part.strip()
        if not name:
            continue
        column = kolom_bernama(name.removeprefix("-"))
        if isinstance(column, str):
            pesan(f"galat: {column}")
            return None
        order.append(name)
    form = _form(options)
    if form == "xlsx" and not _workbook_can_be_written(options):
        return None
    return Pilihan(
        bentuk=form,
        metode=metode,
        saringan=tuple(filters),
        kelompok=str(options.per) if options.per else None,
        rinci=form in ("json", "xlsx"),
        urut=tuple(order),
    )


def _form(options: MassalOptions) -> str:
    """Give the format asked for, else that of the file's ending, else the usual one."""
    asked_for = options.format
    usual = "csv" if options.keluaran else "tabel"
    return bentuk_keluaran(asked_for, options.keluaran, _FORM_OF_SUFFIX, usual)


def _workbook_can_be_written(options: MassalOptions) -> bool:
    """Tell whether a workbook can be written, and where to; says so where not."""
    from importlib.util import find_spec

    if find_spec("xlsxwriter") is None:
        command = 'pip install "skpcli[excel]"'
        pesan(f"galat: xlsx memerlukan pustaka tambahan; pasang dengan: {command}")
        return False
    if options.keluaran is None:
        remedy = "sebutkan berkasnya dengan -o hasil.xlsx"
        pesan(f"galat: xlsx tidak dapat dicetak ke layar; {remedy}")
        return False
    return True


def all_paths(options: MassalOptions) -> list[str] | None:
    """Give all paths, those of lists too; None where there is none, after saying why."""
    named = list(options.jalur or ())
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
        pesan("galat: masukan standar tidak dapat sekaligus berisi daftar dan dokumen; pakai `-` satu kali saja")
        return None
    if not paths:
        pesan("galat: tidak ada berkas yang disebut; lihat `skp massal --help`")
        return None
    return paths


def _read_list(path: str) -> list[str] | None:
    """Read a list of paths; None where it cannot be read, after saying so."""
    try:
        return baca_daftar(path)
    except OSError as error:
        mistake = sebab(error)
    except UnicodeDecodeError:
        mistake = "bukan teks UTF-8"
    pesan(f"galat: daftar `{path}` tidak dapat dibaca: {mistake}")
    return None
