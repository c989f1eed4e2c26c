"""The command line: options in, exit code out."""

import os
import re
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer

from skpcli import __version__
from skpcli.cli.bahasa import Kelompok, Perintah, terjemahkan_pesan
from skpcli.cli.terminal import pesan, tulis

PELENGKAP = "_SKP_COMPLETE"
"""The environment variable by which a shell asks for completions."""


class Daftar(NamedTuple):
    """How a command is listed: its heading and words; ``sendiri`` says that it runs without arguments."""

    kelompok: str
    bantuan: str
    sendiri: bool = True


PERINTAH = {
    "baru": Daftar("Menyusun", "Tulis berkas SKP atau organisasi yang baru."),
    "contoh": Daftar("Menyusun", "Tulis folder contoh yang lengkap untuk dicoba."),
    "skema": Daftar("Menyusun", "Pasang pelengkap isian bagi editor."),
    "periksa": Daftar("Memeriksa", "Tunjukkan setiap masalah dan perbaikannya.", sendiri=False),
    "kaskade": Daftar("Memeriksa", "Telusuri sasaran sampai RHK setiap pegawai.", sendiri=False),
    "jelaskan": Daftar("Memeriksa", "Jelaskan kode temuan atau istilah."),
    "aturan": Daftar("Memeriksa", "Tampilkan aturan yang dipakai dan dasarnya."),
    "nilai": Daftar("Menilai", "Nilai pegawai, dengan predikat dan alasannya.", sendiri=False),
    "massal": Daftar("Menilai", "Nilai seluruh kantor ke satu tabel.", sendiri=False),
    "distribusi": Daftar("Menilai", "Bandingkan sebaran predikat dengan polanya.", sendiri=False),
    "cek-sistem": Daftar("Lain", "Tampilkan keadaan pemasangan untuk dilaporkan."),
    "lengkapi": Daftar("Lain", "Pasang pelengkap perintah bagi shell."),
}
"""The commands by name, in the order of the help; each is a function of its own name in a module of its own."""

_DIHENTIKAN = 130
_SAPAAN = """\
skp menghitung predikat SKP dari berkas YAML, beserta alasannya. Tiga perintah
untuk memulai:

  skp contoh                       tulis folder contoh untuk dicoba
  skp nilai contoh-skp --ringkas   nilai semua pegawai di dalamnya
  skp baru                         susun berkas SKP sendiri, dengan dipandu

Semua perintah: skp --help
"""


def _versi(diminta: bool) -> None:
    if diminta:
        typer.echo(f"skp {__version__}")
        raise typer.Exit()


def _akar(
    versi: Annotated[
        bool, typer.Option("--version", "--versi", callback=_versi, is_eager=True, help="Tampilkan versi lalu selesai.")
    ] = False,
) -> None:
    """Kalkulator SKP (Permen PANRB 6/2022): dari berkas YAML ke predikat beserta alasannya.

    \b
    Contoh:
      skp contoh
      skp nilai contoh-skp --ringkas
      skp periksa --help
    """


def _belum_dimuat() -> None:
    """Stand in for a command that this run only lists."""


def aplikasi(dipakai: Iterable[str]) -> typer.Typer:
    """Make the application; only the commands named are loaded, the others can be listed but not run."""
    app = typer.Typer(
        name="skp",
        cls=Kelompok,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(_akar)
    muat = frozenset(dipakai)
    for nama, satu in PERINTAH.items():
        app.command(
            nama,
            cls=Perintah,
            short_help=satu.bantuan,
            rich_help_panel=satu.kelompok,
            no_args_is_help=not satu.sendiri,
        )(_fungsi(nama) if nama in muat else _belum_dimuat)
    return app


def _fungsi(nama: str) -> Callable[..., int]:
    kata = nama.replace("-", "_")
    fungsi: Callable[..., int] = getattr(import_module(f"skpcli.cli.{kata}"), kata)
    return fungsi


def main() -> None:
    """Run the command line and end the process with its exit code."""
    kode = jalankan(sys.argv[1:])
    if kode == _DIHENTIKAN:
        os._exit(kode)  # at once: threads that are still at work would blame the end on something else
    sys.exit(kode)


def jalankan(argumen: list[str]) -> int:
    """Run the command line and give its exit code: 0, 1, 2, 3 (a bug) or 130 (Ctrl-C)."""
    try:
        return _jalankan(argumen)
    except typer.Exit as keluar:
        return keluar.exit_code
    except typer.TyperException as galat:
        _salah_pakai(galat, argumen)
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return _DIHENTIKAN
    except (BrokenPipeError, SystemExit):  # a closed pipe, which the parser turns into SystemExit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as bug:
        if os.environ.get("SKP_DEBUG") == "1":
            raise
        pesan(f"galat dalam program skp: {type(bug).__name__}: {bug}")
        pesan("Laporkan galat ini; jalankan lagi dengan SKP_DEBUG=1 untuk rinciannya.")
        return 3


def _jalankan(argumen: list[str]) -> int:
    if PELENGKAP in os.environ:
        from skpcli.cli.lengkapi import jawab_shell

        return jawab_shell(aplikasi(PERINTAH))
    if not argumen and sys.stdout is not None and sys.stdout.isatty():
        tulis(sys.stdout, _SAPAAN)
        return 0
    app = aplikasi(argumen)
    hasil = app(argumen, prog_name="skp", standalone_mode=False)
    if sys.stdout is not None:
        sys.stdout.flush()  # a closed pipe shows here, not when Python ends
    return hasil if isinstance(hasil, int) else 0


def _salah_pakai(galat: typer.TyperException, argumen: list[str]) -> None:
    """Say what was wrong with the command line, with the help that fits."""
    if type(galat).__name__ == "NoArgsIsHelpError":
        tulis(sys.stderr, f"{galat.message}\n")
        return
    konteks = getattr(galat, "ctx", None)
    maksud = _opsi_panjang(argumen, konteks)
    pesan(f"galat: {terjemahkan_pesan(galat.format_message(), PERINTAH)}{maksud}")
    if konteks is not None and galat.message == "Missing command.":
        tulis(sys.stderr, f"\n{konteks.get_help()}\n")
    else:
        pesan(f"Lihat `{' '.join(('skp', *argumen[: argumen[0] in PERINTAH]))} --help`.")


def _opsi_panjang(argumen: list[str], konteks: Any) -> str:
    """Ask whether a long option with one dash, which is read as several short ones, was meant to have two."""
    ada = {nama for satu in konteks.command.get_params(konteks) for nama in satu.opts} if konteks is not None else set()
    semua = (f"-{satu}" for satu in argumen if re.fullmatch("-[a-z][a-z-]+", satu))
    return next((f" Maksud Anda {satu}?" for satu in semua if satu in ada), "")
