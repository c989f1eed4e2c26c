"""The run of `skp distribusi`: files, a table or a number in, counts and exit code out."""

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skpcli.checks import periksa_nilai
from skpcli.checks.distribusi import periksa_distribusi
from skpcli.cli.bersama import baca_opsi, bentuk_keluaran, buka, keluarkan, laporkan
from skpcli.cli.terminal import berwarna, konsol, pesan
from skpcli.diagnostics import Diagnostic, Severity, sort_key
from skpcli.engine.distribusi import pola_pada, rentang
from skpcli.engine.kelompok import Kelompok, Penilai, bagi, per_penilai
from skpcli.istilah import Capaian, Metode
from skpcli.report.samar import Penyamar
from skpcli.scoring import Penilaian, nilai_semua
from skpcli.workspace import Workspace

if TYPE_CHECKING:
    from rich.console import RenderableType

_AKHIRAN = {".json": "json", ".csv": "csv", ".md": "md"}
_TERKAIT = frozenset(("SKP312", "SKP314"))
"""Findings that are no errors and bear on who is counted where."""

_DALAM_LAPORAN = frozenset(("SKP604",))
"""Findings that the report on the terminal says in the same words."""

_TERBANYAK = 10_000_000


class Pilihan(NamedTuple):
    """The options of one run."""

    jalur: list[str]
    per_penilai: bool
    sertakan_pimpinan: bool
    turunkan: bool
    capaian: str | None
    jumlah: str | None
    metode: str | None
    format: str | None
    keluaran: Path | None
    konteks: list[str]
    samarkan: bool
    ketat: bool

    @property
    def bentuk(self) -> str:
        """The format asked for, else that of the output file's ending."""
        return bentuk_keluaran(self.format, self.keluaran, _AKHIRAN, "teks")

    @property
    def tabel(self) -> bool:
        """Whether the input is a table of `skp massal`: files named so, or a stream with a capaian."""
        return bool(self.jalur) and all(
            satu.lower().endswith(".csv") or (satu == "-" and self.capaian is not None) for satu in self.jalur
        )


def jalankan_distribusi(pilihan: Pilihan) -> int:
    """Count, print, and give the exit code; the worst wins."""
    if keberatan := _keberatan(pilihan):
        pesan(f"galat: {keberatan}")
        return 2
    capaian = baca_opsi(Capaian, pilihan.capaian)
    metode = baca_opsi(Metode, pilihan.metode)
    if capaian and pilihan.jumlah is not None:
        return _hitung(pilihan, capaian)
    if pilihan.tabel:
        from skpcli.cli.distribusi_csv import jalankan_csv

        return jalankan_csv(pilihan, capaian)
    return _berkas(pilihan, metode)


def _keberatan(pilihan: Pilihan) -> str | None:
    """Say what does not go together in the options."""
    csv = [satu for satu in pilihan.jalur if satu.lower().endswith(".csv")]
    if pilihan.jumlah is not None and pilihan.jalur:
        return "`--jumlah` adalah kalkulator tanpa berkas; hapus PATH, atau hapus `--jumlah`"
    if pilihan.jumlah is not None and pilihan.capaian is None:
        return "`--jumlah` memerlukan `--capaian`, misalnya: skp distribusi --capaian baik --jumlah 25"
    if not pilihan.jalur and pilihan.jumlah is None:
        return "sebutkan PATH, atau pakai kalkulator: skp distribusi --capaian baik --jumlah 25"
    if csv and not pilihan.tabel:
        return f"CSV (`{csv[0]}`) tidak dapat dicampur dengan berkas YAML; jalankan terpisah"
    if pilihan.capaian is not None and pilihan.jalur and not pilihan.tabel:
        return "`--capaian` hanya untuk CSV atau `--jumlah`; pada berkas YAML isilah `capaian_kinerja` organisasinya"
    opsi = _opsi_lain(pilihan)
    if opsi and (pilihan.tabel or pilihan.jumlah is not None):
        return f"{opsi} tidak berlaku untuk {'CSV' if pilihan.tabel else 'kalkulator'}"
    if pilihan.per_penilai and (pilihan.sertakan_pimpinan or pilihan.turunkan):
        return "`--sertakan-pimpinan` dan `--turunkan` tidak berlaku bersama `--per penilai`"
    return None


def _opsi_lain(pilihan: Pilihan) -> str:
    """Name the options given that only documents can serve."""
    semua = {
        "--per penilai": pilihan.per_penilai,
        "--sertakan-pimpinan": pilihan.sertakan_pimpinan,
        "--turunkan": pilihan.turunkan,
        "--konteks": pilihan.konteks,
        "--metode": pilihan.metode,
    }
    return ", ".join(f"`{nama}`" for nama, ada in semua.items() if ada)


def _hitung(pilihan: Pilihan, capaian: Capaian) -> int:
    """Answer the calculator by the latest pattern."""
    tertulis = (pilihan.jumlah or "").strip()
    n = int(tertulis) if tertulis.isascii() and tertulis.isdecimal() and len(tertulis) < 9 else 0
    if not 0 < n <= _TERBANYAK:
        pesan(f'galat: "{tertulis}" bukan jumlah pegawai; tulis bilangan bulat dari 1 sampai {_TERBANYAK}')
        return 2
    from skpcli.tables import distribusi_hitung as tabel

    acuan, pola = pola_pada(date.max, capaian)
    assert acuan is not None
    assert pola is not None
    isi = tabel.Hitungan(acuan, pola, n, rentang(pola, n))
    bentuk: dict[str, Callable[[tabel.Hitungan], str]] = {
        "json": tabel.json_hitungan,
        "csv": tabel.csv_hitungan,
        "md": tabel.md_hitungan,
    }
    susun = bentuk.get(pilihan.bentuk)
    keluar = susun(isi) if susun else _layar(pilihan, lambda _: tabel.laporan_hitungan(isi))
    return 0 if keluarkan(pilihan.keluaran, keluar, pilihan.bentuk) else 2


def _layar(pilihan: Pilihan, susun: "Callable[[int], Iterable[RenderableType]]") -> str:
    """Lay out what is to be read, for the width at hand."""
    wadah = StringIO()
    kanvas = konsol(wadah, pilihan.keluaran is None and berwarna(sys.stdout))
    for satu in susun(kanvas.width):
        kanvas.print(satu)
    return wadah.getvalue()


def _berkas(pilihan: Pilihan, metode: Metode | None) -> int:
    """Count the people of documents."""
    bukaan = buka(pilihan.jalur, pilihan.konteks, pilihan.keluaran)
    if bukaan is None:
        return 2
    ruang = bukaan.ruang
    penilaian = list(nilai_semua(ruang, metode))
    temuan = [
        satu for satu in periksa_nilai(ruang, penilaian) if satu.tingkat is Severity.GALAT or satu.kode in _TERKAIT
    ]
    samar = Penyamar(ruang.semua) if pilihan.samarkan else None
    jalan = _per_penilai if pilihan.per_penilai else _per_organisasi
    kosong, menyimpang, distribusi_, keluar = jalan(pilihan, ruang, penilaian, samar)
    semua = sorted([*temuan, *distribusi_], key=sort_key)
    laporkan(ruang, [satu for satu in semua if pilihan.bentuk != "teks" or satu.kode not in _DALAM_LAPORAN], samar)
    if not keluarkan(pilihan.keluaran, keluar, pilihan.bentuk):
        return 2
    galat = any(satu.tingkat is Severity.GALAT for satu in temuan)
    if kosong and not galat:
        pesan(f"galat: {kosong}")
    if bukaan.kurang or (kosong and not galat):
        return 2
    return 1 if galat or (pilihan.ketat and menyimpang) else 0


class _Jalan(NamedTuple):
    """What was counted: why it is nothing, whether something departs, the findings, the output."""

    kosong: str | None
    menyimpang: bool
    temuan: Sequence[Diagnostic]
    keluar: str


def _per_organisasi(
    pilihan: Pilihan, ruang: Workspace, penilaian: Sequence[Penilaian], samar: Penyamar | None
) -> _Jalan:
    pembagian = bagi(ruang, penilaian, sertakan_pimpinan=pilihan.sertakan_pimpinan, turunkan=pilihan.turunkan)
    if pembagian.di_luar:
        pesan(f"{pembagian.di_luar} pegawai tidak dihitung: tanpa dokumen organisasi untuk periodenya di antara berkas")
    semua = pembagian.kelompok
    tampak = samar.isi(semua) if samar else semua
    kosong = None if semua else "tidak ada dokumen organisasi di antara berkas yang dibaca"
    return _Jalan(kosong, menyimpang(semua), list(periksa_distribusi(semua)), susun_kelompok(pilihan, tampak))


def _per_penilai(pilihan: Pilihan, ruang: Workspace, penilaian: Sequence[Penilaian], samar: Penyamar | None) -> _Jalan:
    semua = per_penilai(penilaian)
    kosong = None if semua else "tidak ada dokumen pegawai di antara berkas yang dibaca"
    return _Jalan(kosong, False, [], _susun_penilai(pilihan, samar.isi(semua) if samar else semua))


def menyimpang(semua: Iterable[Kelompok]) -> bool:
    """Tell whether some organisation departs from its pattern."""
    return any(satu.distribusi.sesuai is False for satu in semua)


def susun_kelompok(pilihan: Pilihan, semua: Sequence[Kelompok]) -> str:
    """Render the organisations in the format asked for."""
    from skpcli.tables.distribusi import laporan, md_distribusi
    from skpcli.tables.distribusi_data import csv_distribusi, json_distribusi

    if pilihan.bentuk == "teks":
        return _layar(pilihan, lambda lebar: laporan(semua, lebar))
    return {"json": json_distribusi, "csv": csv_distribusi, "md": md_distribusi}[pilihan.bentuk](semua)


def _susun_penilai(pilihan: Pilihan, semua: Sequence[Penilai]) -> str:
    from skpcli.tables.distribusi import laporan_penilai, md_penilai
    from skpcli.tables.distribusi_data import csv_penilai, json_penilai

    if pilihan.bentuk == "teks":
        return _layar(pilihan, lambda lebar: laporan_penilai(semua, lebar))
    return {"json": json_penilai, "csv": csv_penilai, "md": md_penilai}[pilihan.bentuk](semua)
