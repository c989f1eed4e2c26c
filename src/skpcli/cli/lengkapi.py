"""`skp lengkapi`: completion of commands and options by the shell."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

AWAL, AKHIR = "# >>> skp lengkapi >>>", "# <<< skp lengkapi <<<"
"""What encloses the lines in a file of the shell, so that they can be found again."""


class Shell(StrEnum):
    """The shells that can be served."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


_AKHIRAN = {Shell.POWERSHELL: "ps1"}


def lengkapi(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh, fish, atau powershell.")],
    pasang: Annotated[
        bool, typer.Option("--pasang", help="Tulis ke berkas yang dibaca shell; isinya yang lain tidak diubah.")
    ] = False,
) -> int:
    """Cetak atau pasang pelengkap perintah, agar Tab melengkapi perintah, opsi dan pilihannya.

    \b
    Contoh:
      skp lengkapi bash --pasang
      skp lengkapi zsh --pasang
      skp lengkapi powershell
    """
    from skpcli.cli.bersama import keluarkan
    from skpcli.cli.terminal import pesan

    if not pasang:
        keluarkan(None, naskah(shell))
        return 0
    tempat = letak(shell)
    if tempat is None:
        pesan("galat: PowerShell tidak ditemukan; jalankan di dalamnya: skp lengkapi powershell >> $PROFILE")
        return 2
    return _pasang(tempat, naskah(shell))


def naskah(shell: Shell) -> str:
    """Give the script, enclosed by its marks."""
    from skpcli.paket import isi_data

    isi = isi_data(f"lengkapi.{_AKHIRAN.get(shell, shell.value)}").decode("utf-8")
    return f"{AWAL}\n{isi.strip()}\n{AKHIR}\n"


def letak(shell: Shell) -> Path | None:
    """Find the file that a shell reads when it starts; None where the shell itself has to be asked and is not there."""
    rumah = Path.home()
    if shell is Shell.FISH:
        return Path(os.environ.get("XDG_CONFIG_HOME") or rumah / ".config") / "fish" / "completions" / "skp.fish"
    if shell is Shell.ZSH:
        return Path(os.environ.get("ZDOTDIR") or rumah) / ".zshrc"
    if shell is Shell.BASH:
        return rumah / (".bash_profile" if sys.platform == "darwin" else ".bashrc")
    return _profil_powershell()


def _profil_powershell() -> Path | None:
    import shutil
    import subprocess

    for nama in ("pwsh", "powershell"):
        if program := shutil.which(nama):
            perintah = [program, "-NoProfile", "-Command", "[Console]::OutputEncoding=[Text.Encoding]::UTF8; $PROFILE"]
            jalan = subprocess.run(perintah, capture_output=True, check=False)
            if jawab := jalan.stdout.decode("utf-8", "replace").strip():
                return Path(jawab)
    return None


def sisipkan(lama: str, baru: str) -> str | None:
    """Put the script in place of an earlier one, else at the end; None where the marks are damaged.

    >>> sisipkan("alias a=b", "X")
    'alias a=b\\n\\nX'
    """
    if (lama.count(AWAL), lama.count(AKHIR)) == (0, 0):
        return f"{lama}{'' if not lama or lama.endswith(chr(10)) else chr(10)}{chr(10) if lama else ''}{baru}"
    kepala, _, sisa = lama.partition(AWAL)
    tengah, ada, ekor = sisa.partition(AKHIR)
    if not ada or AWAL in tengah + ekor or AKHIR in ekor:
        return None
    return f"{kepala}{baru.rstrip(chr(10))}{ekor}"


def _pasang(tempat: Path, isi: str) -> int:
    """Write the script into a file of the shell, whose other content stays as it is."""
    from skpcli.cli.terminal import catat, pesan
    from skpcli.files import Masukan, baca_isi, sebab, simpan

    nama = _singkat(tempat)
    try:
        lama = baca_isi(Masukan(nama, tempat, ditunjuk=True)) if tempat.exists() else b""
        if tempat.exists() and tempat.stat().st_size != len(lama):
            pesan(f"galat: `{nama}` terlalu besar; tempelkan sendiri keluaran `skp lengkapi`")
            return 2
        pengodean = "utf-16" if lama.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
        teks = lama.decode(pengodean, "surrogateescape" if pengodean == "utf-8" else "strict")
        baru = sisipkan(teks, isi)
        if baru is None:
            pesan(f"galat: tanda `{AWAL}` dan `{AKHIR}` di `{nama}` tidak berpasangan; hapus keduanya, lalu ulangi")
            return 2
        tempat.parent.mkdir(parents=True, exist_ok=True)
        simpan(tempat, baru.encode(pengodean, "surrogateescape" if pengodean == "utf-8" else "strict"))
    except OSError as galat:
        pesan(f"galat: `{nama}` tidak dapat ditulis: {sebab(galat)}")
        return 2
    except UnicodeDecodeError:
        pesan(f"galat: `{nama}` tidak terbaca sebagai teks; tempelkan sendiri keluaran `skp lengkapi`")
        return 2
    catat(f"Terpasang di `{nama}`; buka jendela terminal baru, lalu coba: skp <Tab>")
    return 0


def _singkat(tempat: Path) -> str:
    """Name a file under the home folder without saying whose it is."""
    try:
        return f"~/{tempat.relative_to(Path.home()).as_posix()}"
    except ValueError:
        return str(tempat)


def jawab_shell(app: typer.Typer) -> int:
    """Answer a shell that asks for completions; give the exit code."""
    from typer.completion import get_completion_inspect_parameters

    get_completion_inspect_parameters()  # makes the shells known
    try:
        app([], prog_name="skp", standalone_mode=False)
    except SystemExit as akhir:
        return akhir.code if isinstance(akhir.code, int) else 0
    return 0
