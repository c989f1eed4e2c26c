"""The command line: options in, exit code out."""

import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any

import typer

from skpcli import __version__
from skpcli.cli.parser_help import IndonesianCommand, IndonesianGroup
from skpcli.cli.terminal import emit, say

COMPLETION_VARIABLE = "_SKP_COMPLETE"
"""The environment variable by which a shell asks for completions."""


@dataclass(frozen=True, slots=True)
class Listing:
    """How a command is listed: its heading and words, and whether it runs without arguments."""

    heading: str
    help: str
    runs_alone: bool = True


_DAILY = "Pekerjaan sehari-hari"
_OFFICE = "Seluruh kantor"
_LEADER = "Untuk pimpinan"
_PAPERS = "Surat dan formulir"
_HELP = "Bantuan dan pemasangan"

COMMANDS = {
    "baru": Listing(_DAILY, "Tulis berkas SKP atau organisasi yang baru."),
    "periksa": Listing(_DAILY, "Tunjukkan setiap masalah dan perbaikannya.", runs_alone=False),
    "nilai": Listing(_DAILY, "Nilai pegawai, dengan predikat dan alasannya.", runs_alone=False),
    "massal": Listing(_OFFICE, "Nilai seluruh kantor ke satu tabel.", runs_alone=False),
    "distribusi": Listing(_OFFICE, "Bandingkan sebaran predikat dengan polanya.", runs_alone=False),
    "impor": Listing(_OFFICE, "Baca buku kerja kantor menjadi berkas SKP.", runs_alone=False),
    "ekspor": Listing(_OFFICE, "Tulis berkas SKP ke buku kerja kantor.", runs_alone=False),
    "ekinerja": Listing(_OFFICE, "Periksa ulang ekspor e-Kinerja.", runs_alone=False),
    "kaskade": Listing(_LEADER, "Telusuri sasaran sampai RHK setiap pegawai.", runs_alone=False),
    "riwayat": Listing(
        _LEADER, "Urutkan periode setiap pegawai dan perubahannya.", runs_alone=False
    ),
    "beda": Listing(_LEADER, "Tunjukkan yang berubah di antara dua versi.", runs_alone=False),
    "andai": Listing(_LEADER, "Andaikan isian lain dan lihat yang berubah.", runs_alone=False),
    "angka-kredit": Listing(
        _PAPERS, "Konversi predikat pejabat fungsional ke angka kredit.", runs_alone=False
    ),
    "cetak": Listing(_PAPERS, "Cetak formulir resmi yang siap ditandatangani.", runs_alone=False),
    "contoh": Listing(_HELP, "Tulis folder contoh yang lengkap untuk dicoba."),
    "jelaskan": Listing(_HELP, "Jelaskan kode temuan atau istilah."),
    "aturan": Listing(_HELP, "Tampilkan aturan yang dipakai dan dasarnya."),
    "skema": Listing(_HELP, "Pasang pelengkap isian bagi editor."),
    "lengkapi": Listing(_HELP, "Pasang pelengkap perintah bagi shell."),
    "cek-sistem": Listing(_HELP, "Tampilkan keadaan pemasangan untuk dilaporkan."),
}
"""The commands by name, in the order of the help; each is a function of its own name in a module
of its own."""

_INTERRUPTED = 130
_HELP_COMMANDS = ("help", "bantuan")
_NO_HELP = {"help": False}
"""The default of the group's help option: from None newer parsers make False with pydantic."""

_GREETING = """\
skp menghitung predikat SKP dari berkas YAML, beserta alasannya. Tiga perintah
untuk memulai:

  skp contoh                       tulis folder contoh untuk dicoba
  skp nilai contoh-skp --ringkas   nilai semua pegawai di dalamnya
  skp baru                         susun berkas SKP sendiri, dengan dipandu

Semua perintah: skp --help
"""


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"skp {__version__}")
        raise typer.Exit()


def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            "--versi",
            callback=_show_version,
            is_eager=True,
            help="Tampilkan versi lalu selesai.",
        ),
    ] = False,
) -> None:
    """Kalkulator SKP (Permen PANRB 6/2022): dari berkas YAML ke predikat beserta alasannya.

    \b
    Contoh:
      skp contoh
      skp nilai contoh-skp --ringkas
      skp periksa --help
    """


def _not_loaded() -> None:
    """Stand in for a command that this run only lists."""


def application(used: Iterable[str]) -> typer.Typer:
    """Make the application; only the commands named are loaded, the others can only be listed."""
    app = typer.Typer(
        name="skp",
        cls=IndonesianGroup,
        options_metavar="[OPSI]",
        subcommand_metavar="PERINTAH [ARGUMEN]...",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"], "default_map": _NO_HELP},
    )
    app.callback()(_root)
    words = frozenset(used)
    for name, listing in COMMANDS.items():
        register = app.command(
            name,
            cls=IndonesianCommand,
            short_help=listing.help,
            rich_help_panel=listing.heading,
            no_args_is_help=not listing.runs_alone,
        )
        register(_load(name) if name in words else _not_loaded)
    return app


def _load(command: str) -> Callable[..., int]:
    name = command.replace("-", "_")
    function: Callable[..., int] = getattr(import_module(f"skpcli.cli.commands.{name}"), name)
    return function


def main() -> None:
    """Run the command line and end the process with its exit code."""
    code = run(sys.argv[1:])
    if code == _INTERRUPTED:
        os._exit(code)  # at once: threads still at work would blame the end on something else
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run the command line and give its exit code: 0, 1, 2, 3 (a bug) or 130 (Ctrl-C)."""
    try:
        return _run(arguments)
    except typer.Exit as ending:
        return ending.exit_code
    except typer.TyperException as error:
        _report_mistake(error, arguments)
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except (BrokenPipeError, SystemExit):  # a closed pipe, which the parser turns into SystemExit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as bug:
        if os.environ.get("SKP_DEBUG") == "1":
            raise
        say(f"galat dalam program skp: {type(bug).__name__}: {bug}")
        say("Laporkan galat ini; jalankan lagi dengan SKP_DEBUG=1 untuk rinciannya.")
        return 3


def _run(arguments: list[str]) -> int:
    if COMPLETION_VARIABLE in os.environ:
        return _answer_shell()
    if not arguments and sys.stdout is not None and sys.stdout.isatty():
        emit(sys.stdout, _GREETING)
        return 0
    arguments = _as_help_option(arguments)
    app = application(arguments)
    result = app(arguments, prog_name="skp", standalone_mode=False)
    if sys.stdout is not None:
        sys.stdout.flush()  # a closed pipe shows here, not when Python ends
    if isinstance(result, int):
        return result
    return 0


def _as_help_option(arguments: list[str]) -> list[str]:
    """Read ``help`` and ``help nilai``, which people write for ``--help`` and ``nilai --help``."""
    if not arguments or arguments[0].casefold() not in _HELP_COMMANDS:
        return arguments
    return [*arguments[1:2], "--help"]


def _answer_shell() -> int:
    """Answer a shell that asks for completions; give the exit code."""
    from typer.completion import get_completion_inspect_parameters

    get_completion_inspect_parameters()  # makes the shells known
    app = application(_words_typed())
    try:
        app([], prog_name="skp", standalone_mode=False)
    except SystemExit as ending:
        if isinstance(ending.code, int):
            return ending.code
    return 0


def _words_typed() -> list[str]:
    """Give the words that a shell asks about: only the commands among them are loaded."""
    words: list[str] = []
    for variable in ("COMP_WORDS", "_TYPER_COMPLETE_ARGS"):
        words += os.environ.get(variable, "").split()
    return words


def _report_mistake(error: typer.TyperException, arguments: list[str]) -> None:
    """Say what was wrong with the command line, with the help that fits."""
    from skpcli.cli.parser_messages import translate_message

    if type(error).__name__ == "NoArgsIsHelpError":
        emit(sys.stderr, f"{error.message}\n")
        return
    context = getattr(error, "ctx", None)
    message = translate_message(error.format_message(), COMMANDS, _known_options(context))
    say(f"galat: {message}{_meant_option(arguments, context)}")
    if context is not None and error.message == "Missing command.":
        emit(sys.stderr, f"\n{context.get_help()}\n")
        return
    command = "skp"
    if arguments[0] in COMMANDS:
        command = f"skp {arguments[0]}"
    say(f"Lihat `{command} --help`.")


def _known_options(context: Any) -> set[str]:
    """Give all spellings of the options of a command; none where none has been called."""
    known: set[str] = set()
    if context is not None:
        for parameter in context.command.get_params(context):
            known.update(parameter.opts)
    return known


def _meant_option(arguments: list[str], context: Any) -> str:
    """Ask whether an option with one dash, read as several short ones, should have two."""
    known = _known_options(context)
    for argument in arguments:
        if re.fullmatch("-[a-z][a-z-]+", argument) and f"-{argument}" in known:
            return f" Maksud Anda -{argument}?"
    return ""
