"""What `skp cetak` was asked for, made sure of before anything is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.cli.common import read_choice, stop
from skpcli.files import Input, read_bytes, reason
from skpcli.forms.bundle import ALL_PAPERS, NO_EMBLEM, Looks
from skpcli.forms.form import FormKind, Paper, Picture
from skpcli.model.terms import JenisJabatan, Pendekatan

FORMATS = ("pdf", "html", "docx", "xlsx")
_EVERYTHING = "semua"
_TABLES = (FormKind.REKAP, FormKind.MPH)
_LETTERHEAD_HEIGHT = 35
_PICTURES = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}
"""First bytes of the pictures that all renderers can show."""


@dataclass(frozen=True, slots=True)
class CetakOptions:
    """The options as typed."""

    paths: list[str] | None
    formulir: list[str] | None
    keluaran: Path | None
    format_: str | None
    kertas: str
    kop: Path | None
    lambang: Path | None
    tanpa_warna: bool
    kosong: bool
    pendekatan: str
    jenis_jabatan: str
    dua_tanda_tangan: bool
    satu_berkas: bool
    timpa: bool
    konteks: list[str]
    samarkan: bool
    ketat: bool


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What is to be printed; ``kinds`` is None where each document decides what it is ready for.

    ``annex_if_any`` leaves out the lampiran of those who have none, as in a bundle that does not
    name it. ``file`` is the one file to write; without it files go into ``folder``.
    """

    kinds: tuple[FormKind, ...] | None
    annex_if_any: bool
    format: str
    file: Path | None
    folder: Path
    paper: Paper
    looks: Looks
    in_colour: bool
    jenis_jabatan: JenisJabatan
    pendekatan: Pendekatan

    @property
    def pictures(self) -> list[Picture]:
        """The pictures that the office has given."""
        both = (self.looks.emblem, self.looks.letterhead)
        return [picture for picture in both if picture and picture.data]


def read_order(options: CetakOptions) -> PrintOrder:
    """Understand the options; a mistake ends the run with code 2."""
    kinds = _kinds(options.formulir or [])
    file, folder = _target(options.keluaran)
    format_ = options.format_ or (file.suffix.lower().removeprefix(".") if file else "pdf")
    if file and options.format_ and file.suffix.lower() != f".{options.format_}":
        stop(f"`{file}` bukan nama berkas {options.format_}; samakan akhirannya dengan `-f`")
    if options.satu_berkas and file is None:
        stop("`--satu-berkas` memerlukan `-o` dengan nama berkas, misalnya -o semua.pdf")
    if format_ == "xlsx" and (kinds is None or any(kind not in _TABLES for kind in kinds)):
        stop("xlsx hanya untuk `--formulir rekap` dan `--formulir mph`; pilih pdf, html atau docx")
    if not options.paths and not options.kosong:
        stop("sebut berkas atau folder SKP yang dicetak, atau `--kosong` untuk formulir kosong")
    if options.paths and options.kosong:
        stop("`--kosong` mencetak formulir tanpa isi; hapus nama berkasnya, atau hapus `--kosong`")
    jenis_jabatan = read_choice(JenisJabatan, options.jenis_jabatan) or JenisJabatan.JF
    emblem = _picture(options.lambang, "Lambang", NO_EMBLEM.height)
    return PrintOrder(
        kinds=kinds,
        annex_if_any=FormKind.LAMPIRAN not in map(str.casefold, options.formulir or []),
        format=format_,
        file=file,
        folder=folder,
        paper=Paper(options.kertas),
        looks=Looks(
            emblem=emblem or NO_EMBLEM,
            letterhead=_picture(options.kop, "Kop", _LETTERHEAD_HEIGHT),
            both_sign=options.dua_tanda_tangan,
        ),
        in_colour=not options.tanpa_warna,
        jenis_jabatan=jenis_jabatan,
        pendekatan=Pendekatan(options.pendekatan),
    )


def _kinds(names: Sequence[str]) -> tuple[FormKind, ...] | None:
    """Read the names of forms, each once; None where none is named."""
    if not names:
        return None
    kinds: dict[FormKind, None] = {}
    for name in names:
        if name.casefold() == _EVERYTHING:
            kinds.update(dict.fromkeys(ALL_PAPERS))
            continue
        kind = next((kind for kind in FormKind if kind == name.casefold()), None)
        if kind is None:
            accepted = ", ".join((*FormKind, _EVERYTHING))
            stop(f'"{name}" bukan formulir; pilih salah satu dari: {accepted}')
        kinds[kind] = None
    return tuple(kinds)


def _target(output: Path | None) -> tuple[Path | None, Path]:
    """Tell a file from a folder by its ending."""
    if output is None:
        return None, Path()
    if output.name == "-":
        stop("formulir tidak ditulis ke keluaran baku; sebut berkas atau folder sesudah `-o`")
    suffix = output.suffix.lower().removeprefix(".")
    if suffix in FORMATS and not output.is_dir():
        return output, output.parent
    if output.is_file():
        stop(
            f"`{output}` sudah ada dan bukan folder; pilih folder lain, atau nama berkas yang "
            f"berakhir dengan .{', .'.join(FORMATS)}"
        )
    return None, output


def _picture(path: Path | None, description: str, height: int) -> Picture | None:
    """Read a picture; one that is not there or no picture ends the run."""
    if path is None:
        return None
    try:
        data = read_bytes(Input(name=str(path), path=path, named=True))
    except OSError as error:
        stop(f"gambar `{path}` tidak dapat dibaca: {reason(error)}")
    for start, suffix in _PICTURES.items():
        if data.startswith(start):
            return Picture(description=description, height=height, data=data, suffix=suffix)
    stop(f"`{path}` bukan gambar PNG atau JPEG; simpan ulang gambarnya dalam salah satu bentuk itu")
