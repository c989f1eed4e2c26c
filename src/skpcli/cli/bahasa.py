"""What the option parser says, in Indonesian."""

import re
from collections.abc import Callable, Container
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.models import Context

from skpcli.cli.terminal import senyap

_BANTUAN = (
    (re.compile(r"^Usage: ", re.MULTILINE), "Pemakaian: "),
    (re.compile(r"^Options:", re.MULTILINE), "Opsi:"),
    (re.compile(r"^Arguments:", re.MULTILINE), "Argumen:"),
    (re.compile(r"^Commands:", re.MULTILINE), "Perintah:"),
    (re.compile(r"\[OPTIONS\] \{(.+?)\}"), r"[OPSI] \1"),
    (re.compile(r"\[OPTIONS\]"), "[OPSI]"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "PERINTAH [ARGUMEN]..."),
    (re.compile(r"\[default: "), "[bawaan: "),
    (re.compile(r"\[required\]"), "[wajib]"),
    (re.compile(r"\[x>=(\d+)\]"), r"[paling kecil \1]"),
    (re.compile(r"Show this message and exit\."), "Tampilkan bantuan ini lalu selesai."),
)
_PESAN: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"No such option: (\S+?)\.?( .*)?$", re.DOTALL), r"opsi `\1` tidak dikenal.\2"),
    (re.compile(r"No such command '(.*?)'\.(.*)", re.DOTALL), r"perintah `\1` tidak dikenal.\2"),
    (re.compile(r"Missing command\."), "perintah belum disebut"),
    (
        re.compile(r"Missing argument '(.*?)'\.\s+Choose from:\s+(.*)", re.DOTALL),
        lambda cocok: f"argumen `{cocok[1]}` wajib disebut; pilih salah satu dari: {' '.join(cocok[2].split())}",
    ),
    (re.compile(r"Missing argument 'PATH\.\.\.'\.?"), "sebutkan berkas atau foldernya, misalnya: skp nilai contoh-skp"),
    (re.compile(r"Missing argument '(.*?)'\.?"), r"argumen `\1` wajib disebut"),
    (re.compile(r"Missing option '(.*?)'\.?"), r"opsi `\1` wajib disebut"),
    (re.compile(r"Option '(.*?)' requires an argument\."), r"opsi `\1` memerlukan nilai"),
    (re.compile(r"Option '(.*?)' does not take a value\."), r"opsi `\1` tidak memerlukan nilai"),
    (re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL), r"argumen berlebih: `\1`"),
    (
        re.compile(r"Invalid value for (.*?): '(.*)' is not a valid int(?:eger)?(?: range)?\.?$", re.DOTALL),
        r'nilai untuk \1 keliru: "\2" bukan bilangan bulat',
    ),
    (
        re.compile(r"Invalid value for (.*?): (\S+) is not in the range \w+>=(\d+)\.?$"),
        r"nilai untuk \1 keliru: \2, padahal paling kecil \3",
    ),
    (
        re.compile(r"Invalid value for (.*?): (\S+) is not in the range \w+<=(\d+)\.?$"),
        r"nilai untuk \1 keliru: \2, padahal paling besar \3",
    ),
    (
        re.compile(r"Invalid value for (.*?): (\S+) is not in the range (\d+)<=\w+<=(\d+)\.?$"),
        r"nilai untuk \1 keliru: \2, padahal antara \3 dan \4",
    ),
    (
        re.compile(r"Invalid value for (.*?): '(.*?)' is not one of (.*?)\.?$", re.DOTALL),
        lambda cocok: _bukan_pilihan(cocok[1], cocok[2], cocok[3]),
    ),
    (re.compile(r"Invalid value for (.*?): (.*)", re.DOTALL), r"nilai untuk \1 keliru: \2"),
)
_PILIHAN = re.compile(r'^"(.*)" bukan nilai untuk .* dari: (.*)$', re.DOTALL)
_MAKSUD = re.compile(r"\(?(?:Did you mean|Possible options:) (.*?)[?)]*$", re.DOTALL)
_PERINTAH_ASING = re.compile(r"^perintah `(.*)` tidak dikenal\.\s*$", re.DOTALL)
_SINONIM = {
    **dict.fromkeys(("buat", "tambah", "mulai", "init", "new"), "baru"),
    **dict.fromkeys(("demo", "example", "examples"), "contoh"),
    **dict.fromkeys(("cek", "check", "validasi", "validate", "lint", "uji"), "periksa"),
    **dict.fromkeys(("hitung", "evaluasi", "score", "predikat", "rating"), "nilai"),
    **dict.fromkeys(("rekap", "batch", "ekspor", "export"), "massal"),
    **dict.fromkeys(("pola", "sebaran"), "distribusi"),
    **dict.fromkeys(("cascading", "matriks", "mph"), "kaskade"),
    **dict.fromkeys(("istilah", "arti", "explain", "kamus"), "jelaskan"),
    **dict.fromkeys(("rules", "dasar", "peraturan"), "aturan"),
    **dict.fromkeys(("schema",), "skema"),
    **dict.fromkeys(("info", "doctor", "sistem", "diagnosa"), "cek-sistem"),
    **dict.fromkeys(("completion", "complete"), "lengkapi"),
    **dict.fromkeys(("help", "bantuan", "tolong", "?", "/?"), "--help"),
    **dict.fromkeys(("version", "versi"), "--version"),
}
"""Words that people try for what `skp` calls otherwise."""


def terjemahkan_pesan(pesan: str, perintah: Container[str] = ()) -> str:
    """Put an error of the option parser into Indonesian; an unknown one is passed on as it is.

    ``perintah`` are the commands there are.

    >>> terjemahkan_pesan("No such command 'cek'.")
    'perintah `cek` tidak dikenal. Maksud Anda periksa?'
    """
    for pola, ganti in _PESAN:
        if pola.search(pesan):
            pesan = pola.sub(ganti, pesan)
            break
    if salah := _PILIHAN.search(pesan):
        from difflib import get_close_matches

        dekat = get_close_matches(salah[1].casefold(), salah[2].split(", "), n=1)
        pesan += f". Maksud Anda {dekat[0]}?" if dekat else ""
    if asing := _PERINTAH_ASING.search(pesan):
        kata = asing[1].casefold()
        maksud = kata if kata in perintah else _SINONIM.get(kata)
        pesan = f"{pesan.strip()} Maksud Anda {maksud}?" if maksud else pesan
    return _MAKSUD.sub(lambda cocok: f"Maksud Anda {_terdekat(pesan, cocok[1])}?", pesan)


def _bukan_pilihan(opsi: str, tertulis: str, pilihan: str) -> str:
    """Say what an option takes; the parser gives all its spellings and every choice in quotes."""
    nama = opsi.split(" / ")[0].strip("'")
    return f'"{tertulis}" bukan nilai untuk `{nama}`; pilih salah satu dari: {pilihan.replace(chr(39), "")}'


def _terdekat(pesan: str, tebakan: str) -> str:
    """Choose the nearest of the parser's guesses for the word that the message quotes."""
    from difflib import get_close_matches

    semua = tebakan.replace("'", "").split(", ")
    tertulis = re.search("`(.*?)`", pesan)
    return get_close_matches(tertulis[1] if tertulis else "", semua, n=1, cutoff=0)[0]


def _terjemahkan_bantuan(bantuan: str) -> str:
    for pola, ganti in _BANTUAN:
        bantuan = pola.sub(ganti, bantuan)
    return bantuan


def _senyapkan(_ctx: Context, _param: object, nilai: bool) -> None:
    senyap.set(nilai)


class Perintah(TyperCommand):
    """A command whose help is Indonesian, and which can be told to be quiet."""

    def get_params(self, ctx: Context) -> list[Any]:  # type: ignore[override]  # the base class keeps its Context private
        """Give the options with the one that all commands have, in front of that for help."""
        *milik, bantuan = super().get_params(ctx)
        diam = TyperOption(
            param_decls=["--senyap", "--quiet", "-q"],
            is_flag=True,
            expose_value=False,
            callback=_senyapkan,
            help="Tanpa catatan, rekap, dan kemajuan di stderr.",
        )
        return [*milik, diam, bantuan]

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # the base class keeps its Context private
        """Give the help text."""
        return _terjemahkan_bantuan(super().get_help(ctx))


class Kelompok(TyperGroup):
    """The group of commands, whose help is Indonesian and lists them by what they are for."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # the base class keeps its Context private
        """Give the help text; the panel of a command is the heading that it stands under."""
        kepala, _, daftar = super().get_help(ctx).partition("\nCommands:\n")
        bagian: dict[str, list[str]] = {}
        judul = ""
        for baris in daftar.splitlines():
            if cocok := re.match(r"  (\S+)", baris):
                judul = str(getattr(self.commands[cocok[1]], "rich_help_panel", None) or "Perintah")
            bagian.setdefault(judul, []).append(baris)
        teks = "\n\n".join("\n".join((f"{judul}:", *isi)) for judul, isi in bagian.items())
        return _terjemahkan_bantuan(f"{kepala}\n{teks}")
