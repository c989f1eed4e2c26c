"""The leader's document, from which a new one starts."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from skpcli.baru.isian import Jawaban
from skpcli.baru.turunan import dari_pimpinan
from skpcli.cli.tanya_baru import tanya_atasan, tanya_orang
from skpcli.cli.terminal import pesan
from skpcli.files import baca_isi
from skpcli.masukan import Masukan, sebab
from skpcli.model import Pegawai, Rhk
from skpcli.reading import baca_berkas


class Bahan(NamedTuple):
    """What the options give: the answers, and the leader's results to start from."""

    jawaban: Jawaban
    rhk: Sequence[Rhk] = ()


def bahan_ditanya() -> Bahan | None:
    """Ask for the leader's document; None where there is none."""
    while jalur := tanya_atasan():
        if orang := _baca_orang(jalur):
            pimpinan = orang[0] if len(orang) == 1 else tanya_orang(orang)
            return Bahan(dari_pimpinan(pimpinan), pimpinan.hasil_kerja.utama)
    return None


def baca_atasan(jalur: str, nip: str | None) -> Pegawai | None:
    """Read the leader's document; of several people, the one whose NIP is given."""
    orang = _baca_orang(jalur)
    cocok = [satu for satu in orang if nip is None or satu.nomor == nip]
    if len(cocok) == 1:
        return cocok[0]
    if not orang:
        return None
    if cocok:
        pesan(f"galat: `{jalur}` memuat {len(cocok)} SKP pegawai; sebut yang mana dengan `--penilai-nip NIP`")
    else:
        pesan(f"galat: `{jalur}` tidak memuat SKP dengan NIP pada `--penilai-nip`")
    return None


def _baca_orang(jalur: str) -> list[Pegawai]:
    """Read the people of a file; none where there is none to be read, after saying so."""
    try:
        isi = baca_isi(Masukan(jalur, Path(jalur), ditunjuk=True))
    except OSError as galat:
        pesan(f"galat: `{jalur}` tidak dapat dibaca: {sebab(galat)}")
        return []
    orang = [satu.isi for satu in baca_berkas(jalur, isi).naskah if isinstance(satu.isi, Pegawai)]
    if not orang:
        pesan(f"galat: `{jalur}` tidak memuat SKP pegawai yang dapat dibaca; lihat `skp periksa {jalur}`")
    return orang


def pilih_rhk(pimpinan: Pegawai, intervensi: str | None) -> list[Rhk] | None:
    """Choose the leader's results by their ids, all of them for None; None where one is not there, after saying so."""
    semua = list(pimpinan.hasil_kerja.utama)
    if intervensi is None:
        return semua
    diminta = [satu.strip() for satu in intervensi.split(",") if satu.strip()]
    asing = [satu for satu in diminta if satu not in {rhk.id for rhk in semua}]
    if asing or not diminta:
        ada = ", ".join(rhk.id or "" for rhk in semua)
        pesan(f"galat: RHK `{', '.join(asing)}` tidak ada pada SKP atasan; pilih dari: {ada}")
        return None
    return [rhk for rhk in semua if rhk.id in diminta]
