"""`skp jelaskan`: what a code of findings or a term of the regulation means."""

import sys
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """Formats of an explanation."""

    TEKS = "teks"
    JSON = "json"


def jelaskan(
    kata: Annotated[
        list[str] | None, typer.Argument(metavar="[KODE|ISTILAH]", help="Kode temuan atau istilah. Tanpa ini: daftar.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="Bentuk keluaran.")] = Format.TEKS,
) -> int:
    """Jelaskan kode temuan atau istilah: artinya, contoh yang salah dan yang benar, dasarnya.

    \b
    Contoh:
      skp jelaskan
      skp jelaskan SKP220
      skp jelaskan rating hasil kerja
      skp jelaskan RHK -f json
    """
    from skpcli.cli.terminal import berwarna, catat, lebar, pesan, tulis
    from skpcli.glosarium import PenjelasanKode, cari, keluarga, semua_istilah, semua_kode, terdekat
    from skpcli.tables.jelaskan import json_jelaskan, teks_daftar, teks_istilah, teks_kode

    tata = (lebar(), berwarna(sys.stdout))
    dicari = " ".join(kata or [])
    satu = cari(dicari)
    if not kata and format_ is Format.JSON:
        tulis(sys.stdout, json_jelaskan(semua_kode(), semua_istilah()), "json")
    elif not kata:
        kode = [milik.kode for milik in semua_kode()]
        tulis(sys.stdout, teks_daftar(keluarga(), kode, [milik.istilah for milik in semua_istilah()], *tata))
        catat("Rincian: skp jelaskan KODE, atau skp jelaskan ISTILAH")
    elif satu is None:
        dekat = ", ".join(terdekat(dicari))
        saran = f"mungkin maksudnya: {dekat}" if dekat else "lihat daftarnya: `skp jelaskan`"
        pesan(f'galat: "{dicari}" bukan kode temuan atau istilah; {saran}')
        return 2
    elif isinstance(satu, PenjelasanKode):
        tulis(sys.stdout, json_jelaskan([satu], None) if format_ is Format.JSON else teks_kode(satu, *tata), format_)
    else:
        tulis(sys.stdout, json_jelaskan(None, [satu]) if format_ is Format.JSON else teks_istilah(satu, *tata), format_)
    return 0
