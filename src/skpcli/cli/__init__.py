"""The command line: options in, exit code out."""

import os
import sys
from typing import Annotated

import typer

from skpcli import __version__
from skpcli.cli.aturan import aturan
from skpcli.cli.bahasa import Kelompok, Perintah, terjemahkan_pesan
from skpcli.cli.distribusi import distribusi
from skpcli.cli.jelaskan import jelaskan
from skpcli.cli.kaskade import kaskade
from skpcli.cli.massal import massal
from skpcli.cli.nilai import nilai
from skpcli.cli.periksa import periksa
from skpcli.cli.skema import skema
from skpcli.cli.terminal import pesan, tulis

app = typer.Typer(
    name="skp",
    cls=Kelompok,
    help="Kalkulator SKP (Permen PANRB 6/2022): dari berkas YAML ke predikat beserta alasannya.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _versi(diminta: bool) -> None:
    if diminta:
        typer.echo(f"skp {__version__}")
        raise typer.Exit()


@app.callback()
def _akar(
    versi: Annotated[
        bool, typer.Option("--version", "--versi", callback=_versi, is_eager=True, help="Tampilkan versi lalu selesai.")
    ] = False,
) -> None:
    """Make `skp` a group even while it has one command."""


app.command("nilai", cls=Perintah, no_args_is_help=True)(nilai)
app.command("massal", cls=Perintah, no_args_is_help=True)(massal)
app.command("periksa", cls=Perintah, no_args_is_help=True)(periksa)
app.command("kaskade", cls=Perintah, no_args_is_help=True)(kaskade)
app.command("distribusi", cls=Perintah, no_args_is_help=True)(distribusi)
app.command("skema", cls=Perintah)(skema)
app.command("aturan", cls=Perintah)(aturan)
app.command("jelaskan", cls=Perintah)(jelaskan)


def main() -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(jalankan(sys.argv[1:]))


def jalankan(argumen: list[str]) -> int:
    """Run the command line and give its exit code: 0, 1, 2, 3 (a bug) or 130 (Ctrl-C)."""
    try:
        hasil = app(argumen, prog_name="skp", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()  # a closed pipe shows here, not when Python ends
        return hasil if isinstance(hasil, int) else 0
    except typer.Exit as keluar:
        return keluar.exit_code
    except typer.TyperException as galat:
        if type(galat).__name__ == "NoArgsIsHelpError":
            tulis(sys.stderr, f"{galat.message}\n")
        else:
            pesan(f"galat: {terjemahkan_pesan(galat.format_message())}")
            pesan("Lihat `skp --help`.")
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except (BrokenPipeError, SystemExit):  # a closed pipe, which the parser turns into SystemExit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as bug:
        if os.environ.get("SKP_DEBUG") == "1":
            raise
        pesan(f"galat dalam program skp: {type(bug).__name__}: {bug}")
        pesan("Laporkan galat ini; jalankan lagi dengan SKP_DEBUG=1 untuk rinciannya.")
        return 3
