"""`skp contoh`: the example office as a folder to try things on."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

BAWAAN = Path("contoh-skp")


def contoh(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder hasilnya. Bawaan: contoh-skp.")] = BAWAAN,
) -> int:
    """Tulis folder contoh yang lengkap: satu dinas rekaan dengan pegawainya, seorang guru, dan sebuah rencana.

    \b
    Contoh:
      skp contoh
      skp contoh latihan
    """
    from skpcli.cli.terminal import catat, pesan
    from skpcli.files import sebab

    ditulis, dibiarkan, berkas = 0, 0, isi_contoh()
    for nama, isi in berkas.items():
        tujuan = folder / nama
        if os.path.lexists(tujuan):
            dibiarkan += 1
            continue
        try:
            tujuan.parent.mkdir(parents=True, exist_ok=True)
        except OSError as galat:
            pesan(f"galat: folder `{tujuan.parent}` tidak dapat dibuat: {sebab(galat)}")
            return 2
        if not _simpan(tujuan, isi):
            return 2
        ditulis += 1
    if dibiarkan:
        catat(f"{dibiarkan} berkas sudah ada dan tidak diubah.")
    catat(f"{ditulis} berkas contoh ditulis ke `{folder}`.")
    for baris in _petunjuk(folder):
        catat(baris)
    return 0


def _simpan(tujuan: Path, isi: bytes) -> bool:
    """Write a file; False where it cannot be written, after saying so."""
    from skpcli.cli.terminal import pesan
    from skpcli.files import sebab, simpan

    try:
        simpan(tujuan, isi)
    except OSError as galat:
        pesan(f"galat: `{tujuan}` tidak dapat ditulis: {sebab(galat)}")
        return False
    return True


def isi_contoh() -> dict[str, bytes]:
    """Give the example files by name: of the installed package, or of the working copy that it runs from."""
    from skpcli.files import baca_isi, kumpulkan, tempat_asli

    paket = Path(__file__).parents[1]
    terpasang = paket / "data" / "contoh"
    akar = terpasang if terpasang.is_dir() else paket.parents[1] / "examples"
    semua, _ = kumpulkan([str(akar)])
    return {Path(tempat_asli(satu)).relative_to(akar.resolve()).as_posix(): baca_isi(satu) for satu in semua}


def _petunjuk(folder: Path) -> Iterator[str]:
    from skpcli.cli.bersama import kutip

    yield "Coba berikutnya:"
    yield f"  skp nilai {kutip(folder)} --ringkas"
    yield f"  skp periksa {kutip(folder)}"
    yield f"  skp kaskade {kutip(folder / 'dinas-contoh')}"
    yield f"  skp distribusi {kutip(folder / 'dinas-contoh')}"
