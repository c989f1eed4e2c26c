"""The run of `skp periksa`: files in, findings and exit code out."""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from skpcli import __version__
from skpcli.checks import periksa
from skpcli.cli.bersama import Bukaan, bentuk_keluaran, buka, keluarkan
from skpcli.cli.terminal import berwarna, catat, lebar_layar, pesan, tulis
from skpcli.diagnostics import KODE, Diagnostic, Severity
from skpcli.files import baca_isi, simpan
from skpcli.fixes import beda, perbaiki
from skpcli.masukan import kumpulkan, sebab
from skpcli.report.samar import Penyamar
from skpcli.scoring import nilai_semua

_AKHIRAN = {".json": "json", ".sarif": "sarif", ".xml": "junit"}


class Pilihan(NamedTuple):
    """The options of one run."""

    jalur: list[str]
    format: str | None
    keluaran: Path | None
    pilih: list[str]
    abaikan: list[str]
    ketat: bool
    statistik: bool
    perbaiki: bool
    beda: bool
    keluar_nol: bool
    nama_berkas: str | None
    konteks: list[str]
    samarkan: bool

    @property
    def bentuk(self) -> str:
        """The format asked for, else that of the output file's ending."""
        if self.statistik:
            return "statistik"
        return bentuk_keluaran(self.format, self.keluaran, _AKHIRAN, "teks")


def jalankan_periksa(pilihan: Pilihan) -> int:
    """Check, print, and give the exit code; the worst wins."""
    bentuk = pilihan.bentuk  # before any file is mended
    pilih, abaikan = _awalan(pilihan.pilih), _awalan(pilihan.abaikan)
    if pilih is None or abaikan is None:
        return 2
    if (pilihan.perbaiki or pilihan.beda) and not _perbaiki(pilihan):
        return 2
    bukaan = buka(pilihan.jalur, pilihan.konteks, pilihan.keluaran, pilihan.nama_berkas)
    if bukaan is None:
        return 2
    temuan = [
        satu
        for satu in periksa(bukaan.ruang, list(nilai_semua(bukaan.ruang)))
        if satu.kode.startswith(pilih or "SKP") and not (abaikan and satu.kode.startswith(abaikan))
    ]
    if not pilihan.beda and not keluarkan(pilihan.keluaran, _susun_keluaran(pilihan, bukaan, temuan, bentuk), bentuk):
        return 2
    ringkasan = _ringkasan(bukaan, temuan)
    catat(_kalimat(ringkasan, sum(satu.perbaikan is not None for satu in temuan)))
    gagal = ringkasan["galat"] or (pilihan.ketat and ringkasan["peringatan"])
    return 2 if bukaan.kurang else int(bool(gagal) and not pilihan.keluar_nol)


def _awalan(pilihan: Iterable[str]) -> tuple[str, ...] | None:
    """Read codes and their beginnings; None where one matches no code, after saying so."""
    semua = tuple(satu.strip().upper() for kelompok in pilihan for satu in kelompok.split(",") if satu.strip())
    for satu in semua:
        if not any(kode.startswith(satu) for kode in KODE):
            pesan(f"galat: tidak ada kode yang diawali `{satu}`; daftar kode: `skp jelaskan`")
            return None
    return semua


def _perbaiki(pilihan: Pilihan) -> bool:
    """Mend the files, or show how; False where that cannot be done, after saying so."""
    if "-" in pilihan.jalur and not pilihan.beda:
        pesan("galat: masukan standar tidak dapat diperbaiki di tempatnya; pakai --beda")
        return False
    aman = True
    for masukan in kumpulkan(pilihan.jalur)[0]:
        try:
            isi = baca_isi(masukan)
            baru, jumlah = perbaiki(masukan.nama, isi)
            if jumlah and pilihan.beda:
                keluar = beda(pilihan.nama_berkas or masukan.nama if masukan.jalur is None else masukan.nama, isi, baru)
                tulis(sys.stdout, keluar)
            elif jumlah and masukan.jalur:
                simpan(Path(masukan.jalur), baru)
                catat(f"Diperbaiki: {masukan.nama} ({jumlah} suntingan)")
        except OSError as galat:
            pesan(f"galat: `{masukan.nama}` tidak dapat diperbaiki: {sebab(galat)}")
            aman = False
    return aman


def _susun_keluaran(pilihan: Pilihan, bukaan: Bukaan, temuan: Sequence[Diagnostic], bentuk: str) -> str:
    ruang = bukaan.ruang
    ringkasan = _ringkasan(bukaan, temuan)
    samar = Penyamar(ruang.semua) if pilihan.samarkan else None
    sumber: Mapping[str, str] = {satu.nama: satu.teks for satu in (*ruang.berkas, *ruang.konteks)}
    if samar:
        temuan = samar.isi(tuple(temuan))
        sumber = {samar.teks(nama): samar.sumber(isi) for nama, isi in sumber.items()}
    match bentuk:
        case "statistik":
            from skpcli.report.statistik import statistik

            return statistik(temuan)
        case "json":
            from skpcli.report.json_ import json_temuan

            return json_temuan(temuan, ringkasan)
        case "ringkas":
            from skpcli.report.ringkas import ringkas

            return ringkas(temuan)
        case "github":
            from skpcli.report.github import github

            return github(temuan)
        case "sarif":
            from skpcli.report.sarif import sarif

            return sarif(temuan, __version__)
        case "junit":
            from skpcli.report.junit import junit

            return junit(temuan, list(sumber))
    from skpcli.report.teks import teks

    layar = sys.stdout if pilihan.keluaran is None else None
    return teks(temuan, sumber, layar is not None and berwarna(layar), lebar_layar(layar))


def _ringkasan(bukaan: Bukaan, temuan: Sequence[Diagnostic]) -> dict[str, int]:
    """Count the files, the employees, and the findings of each severity."""
    cacah = Counter(satu.tingkat for satu in temuan)
    ruang = bukaan.ruang
    return {
        "berkas": len(ruang.berkas),
        "dokumen": sum(satu.jumlah for satu in ruang.berkas),
        "pegawai": sum(1 for _ in ruang.pegawai()),
        **{tingkat.value: cacah[tingkat] for tingkat in Severity},
    }


def _kalimat(ringkasan: Mapping[str, int], diperbaiki: int) -> str:
    """Say the summary in one line."""
    awal = f"{ringkasan['berkas']} berkas, {ringkasan['pegawai']} pegawai: "
    if not any(ringkasan[tingkat] for tingkat in Severity):
        return awal + "tidak ada temuan"
    info = f", {ringkasan['info']} info" if ringkasan["info"] else ""
    saran = f"; {diperbaiki} dapat diperbaiki dengan --perbaiki" if diperbaiki else ""
    return f"{awal}{ringkasan['galat']} galat, {ringkasan['peringatan']} peringatan{info}{saran}"
