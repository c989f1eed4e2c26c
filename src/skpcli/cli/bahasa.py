"""What the option parser says, in Indonesian."""

import re

from typer.core import TyperCommand, TyperGroup
from typer.models import Context

_BANTUAN = (
    (re.compile(r"^Usage: ", re.MULTILINE), "Pemakaian: "),
    (re.compile(r"^Options:", re.MULTILINE), "Opsi:"),
    (re.compile(r"^Arguments:", re.MULTILINE), "Argumen:"),
    (re.compile(r"^Commands:", re.MULTILINE), "Perintah:"),
    (re.compile(r"\[OPTIONS\]"), "[OPSI]"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "PERINTAH [ARGUMEN]..."),
    (re.compile(r"\[default: "), "[bawaan: "),
    (re.compile(r"\[required\]"), "[wajib]"),
    (re.compile(r"Show this message and exit\."), "Tampilkan bantuan ini lalu selesai."),
)
_PESAN = (
    (re.compile(r"No such option: (\S+?)\.?( .*)?$", re.DOTALL), r"opsi `\1` tidak dikenal.\2"),
    (re.compile(r"No such command '(.*?)'\.(.*)", re.DOTALL), r"perintah `\1` tidak dikenal.\2"),
    (re.compile(r"Missing command\."), "perintah belum disebut; lihat `skp --help`"),
    (re.compile(r"Missing argument '(.*?)'\.?"), r"argumen `\1` wajib disebut"),
    (re.compile(r"Option '(.*?)' requires an argument\."), r"opsi `\1` memerlukan nilai"),
    (re.compile(r"Option '(.*?)' does not take a value\."), r"opsi `\1` tidak memerlukan nilai"),
    (re.compile(r"Got unexpected extra arguments? \((.*?)\)"), r"argumen berlebih: \1"),
    (
        re.compile(r"Invalid value for (.*?): '(.*?)' is not (?:one of|a valid) (.*?)\.?$", re.DOTALL),
        r'"\2" bukan nilai untuk \1; pilih salah satu dari: \3',
    ),
    (re.compile(r"Invalid value for (.*?): (.*)", re.DOTALL), r"nilai untuk \1 keliru: \2"),
)
_PILIHAN = re.compile(r'^"(.*)" bukan nilai untuk .* dari: (.*)$')
_MAKSUD = re.compile(r"\(?(?:Did you mean|Possible options:) (.*?)[?)]*$", re.DOTALL)


def terjemahkan_pesan(pesan: str) -> str:
    """Put an error of the option parser into Indonesian; an unknown one is passed on as it is."""
    for pola, ganti in _PESAN:
        if pola.search(pesan):
            pesan = pola.sub(ganti, pesan)
            break
    if salah := _PILIHAN.search(pesan):
        from difflib import get_close_matches

        dekat = get_close_matches(salah[1].casefold(), re.findall("'(.*?)'", salah[2]), n=1)
        pesan += f". Maksud Anda {dekat[0]}?" if dekat else ""
    return _MAKSUD.sub(r"Maksud Anda \1?", pesan)


def _terjemahkan_bantuan(bantuan: str) -> str:
    for pola, ganti in _BANTUAN:
        bantuan = pola.sub(ganti, bantuan)
    return bantuan


class Perintah(TyperCommand):
    """A command whose help is Indonesian."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # the base class keeps its Context private
        """Give the help text."""
        return _terjemahkan_bantuan(super().get_help(ctx))


class Kelompok(TyperGroup):
    """The group of commands, whose help is Indonesian."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # the base class keeps its Context private
        """Give the help text."""
        return _terjemahkan_bantuan(super().get_help(ctx))
