"""File names of new documents."""

import re
import unicodedata
from collections.abc import Container

from skpcli.baru.isian import Jawaban
from skpcli.istilah import JenisDokumen

_TERLARANG = frozenset(("con", "prn", "aux", "nul", *(f"{satu}{i}" for satu in ("com", "lpt") for i in range(10))))


def nama_berkas(jenis: JenisDokumen, jawaban: Jawaban, terpakai: Container[str] = ()) -> str:
    """Make a file name from the person's name without degrees, or from the id of the organisation.

    >>> nama_berkas(JenisDokumen.PEGAWAI, {"nama": "Dr. Budi Contoh, S.Pd."}, {"dr-budi-contoh.yaml"})
    'dr-budi-contoh-2.yaml'
    """
    asal = jawaban["organisasi"] if jenis is JenisDokumen.ORGANISASI else jawaban["nama"].partition(",")[0]
    datar = unicodedata.normalize("NFKD", asal).encode("ascii", "ignore").decode().casefold()
    pokok = re.sub(r"[^a-z0-9]+", "-", datar)[:60].strip("-")
    if not pokok or pokok in _TERLARANG:
        pokok = f"skp-{pokok or jenis.value}"
    nama, nomor = f"{pokok}.yaml", 1
    while nama in terpakai:
        nomor += 1
        nama = f"{pokok}-{nomor}.yaml"
    return nama
