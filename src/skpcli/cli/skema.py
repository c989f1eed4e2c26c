"""`skp skema`: the JSON Schema of the document format, for completion in editors."""

from pathlib import Path
from typing import Annotated

import typer

from skpcli.cli.opsi import Keluaran
from skpcli.cli.terminal import catat, pesan
from skpcli.istilah import JenisDokumen

NAMA = "skp.schema.json"
MODELINE = f"# yaml-language-server: $schema={NAMA}"
_PETA = f'"yaml.schemas": {{"./{NAMA}": ["*.yaml", "*.yml"]}}'


def skema(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="Tempat pemasangan, bersama --pasang. Bawaan: folder ini."),
    ] = None,
    jenis: Annotated[JenisDokumen | None, typer.Option("--jenis", help="Hanya satu jenis dokumen.")] = None,
    keluaran: Keluaran = None,
    pasang: Annotated[
        bool, typer.Option("--pasang", help=f"Tulis {NAMA} dan setelan VS Code ke dalam FOLDER.")
    ] = False,
) -> int:
    """Cetak JSON Schema format berkas, agar editor melengkapi dan memeriksa isian.

    \b
    Contoh:
      skp skema -o skp.schema.json
      skp skema --pasang berkas-skp
    """
    from skpcli.skema import teks_skema

    if folder is not None and not pasang:
        pesan("galat: FOLDER hanya dipakai bersama `--pasang`; untuk menyimpan ke berkas pakai `-o FILE`")
        return 2
    if pasang and keluaran is not None:
        pesan(f"galat: `--pasang` selalu menulis {NAMA}; jangan pakai bersama `-o`")
        return 2
    if pasang:
        return _pasang(folder or Path(), teks_skema(jenis))
    from skpcli.cli.bersama import keluarkan

    return 0 if keluarkan(keluaran, teks_skema(jenis), "json") else 2


def _pasang(folder: Path, isi: str) -> int:
    """Write the schema beside the documents, and the editor's settings where there are none yet."""
    from skpcli.cli.bersama import keluarkan
    from skpcli.files import sebab

    if not folder.is_dir():
        pesan(f"galat: folder `{folder}` tidak ada; buat dahulu, atau sebut folder berkas SKP")
        return 2
    setelan = folder / ".vscode" / "settings.json"
    if not keluarkan(folder / NAMA, isi):
        return 2
    petunjuk = (
        "VS Code: pasang ekstensi YAML dari Red Hat, lalu buka folder itu.\n"
        f"Editor lain: taruh baris ini paling atas pada berkas YAML di folder itu:\n{MODELINE}\n"
    )
    if setelan.exists():
        petunjuk = f"`{setelan.as_posix()}` sudah ada dan tidak diubah. Tambahkan di dalamnya:\n{_PETA}\n{petunjuk}"
    else:
        try:
            setelan.parent.mkdir(exist_ok=True)
        except OSError as galat:
            pesan(f"galat: folder `{setelan.parent}` tidak dapat dibuat: {sebab(galat)}")
            return 2
        if not keluarkan(setelan, f"{{\n  {_PETA}\n}}\n"):
            return 2
    for baris in petunjuk.splitlines():
        catat(baris)
    return 0
