"""The leader's document, from which a new one starts."""

from collections.abc import Sequence
from pathlib import Path

from skpcli.baru.turunan import dari_pimpinan
from skpcli.cli.bersama import kutip
from skpcli.cli.tanya_baru import Bahan, Ingatan, mundur, tanya, ujar
from skpcli.cli.terminal import pesan
from skpcli.documents import Pegawai
from skpcli.files import baca_isi
from skpcli.istilah import KOSONG
from skpcli.masukan import Masukan, sebab
from skpcli.performance import Rhk
from skpcli.reading import baca_berkas


def bahan_ditanya(ingatan: Ingatan, *, kembali: bool) -> Bahan | None:
    """Ask for the leader's document, from which answers are taken; None goes back to what was asked before.

    Who comes back from a later question (``kembali``) first sees the last one here: the person, of a file of several.
    """
    orang = _baca_orang(ingatan["atasan"]) if kembali and "pimpinan" in ingatan else []
    while True:
        if len(orang) > 1 and (nomor := _tanya_orang(orang, ingatan.get("pimpinan", "1"))):
            _ingat(ingatan, "pimpinan", str(nomor))
            return _bahan(orang[nomor - 1])
        jalur = _tanya_atasan(ingatan.get("atasan", ""))
        if jalur is None:
            return None
        orang = _baca_orang(jalur) if jalur else []
        if not jalur or orang:
            _ingat(ingatan, "atasan", jalur)
        if not jalur:
            return Bahan({})
        if len(orang) == 1:
            return _bahan(orang[0])


def _tanya_atasan(bawaan: str) -> str | None:
    """Ask for the file of the leader's SKP; "" where there is none, None goes back."""
    tawaran = f" [{bawaan}]" if bawaan else ""
    teks = tanya(f"Berkas SKP pejabat penilai, untuk memilih RHK-nya (boleh kosong){tawaran}: ")
    if mundur(teks):
        return None
    return "" if teks in KOSONG else teks.strip("\"'") or bawaan


def _tanya_orang(semua: Sequence[Pegawai], bawaan: str) -> int | None:
    """Let one of the people of a file be chosen by number, from 1; None goes back."""
    for nomor, satu in enumerate(semua, 1):
        ujar(f"{nomor} {satu.pegawai.nama}, {satu.pegawai.jabatan}", lanjut="    ")
    while True:
        jawab = tanya(f"Pejabat penilai (nomor) [{bawaan}]: ") or bawaan
        if mundur(jawab):
            return None
        if jawab.isdecimal() and 1 <= int(jawab) <= len(semua):
            return int(jawab)
        ujar(f"jawab dengan nomor 1-{len(semua)}")


def _ingat(ingatan: Ingatan, nama: str, jawab: str) -> None:
    """Keep an answer about the leader; with another one, what was answered after it is void."""
    if ingatan.get(nama) != jawab:
        for lama in ("pimpinan", "intervensi"):
            ingatan.pop(lama, None)
    ingatan[nama] = jawab


def _bahan(pimpinan: Pegawai) -> Bahan:
    return Bahan(dari_pimpinan(pimpinan), pimpinan.hasil_kerja.utama)


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
        pesan(f"galat: `{jalur}` tidak memuat SKP pegawai yang dapat dibaca; lihat `skp periksa {kutip(jalur)}`")
    return orang


def pilih_rhk(pimpinan: Pegawai, intervensi: str | None) -> list[Rhk] | None:
    """Choose the leader's results by their ids, all of them for None; None where one is not there, after saying so."""
    semua = list(pimpinan.hasil_kerja.utama)
    if intervensi is None:
        return semua
    diminta = [satu.strip() for satu in intervensi.split(",") if satu.strip()]
    asing = [satu for satu in diminta if satu not in {rhk.id for rhk in semua}]
    if asing or not diminta:
        salah = f"RHK `{', '.join(asing)}` tidak ada pada SKP atasan" if asing else "`--intervensi` kosong"
        pesan(f"galat: {salah}; pilih dari: {', '.join(rhk.id or '' for rhk in semua)}")
        return None
    return [rhk for rhk in semua if rhk.id in diminta]
