"""The work on one file of a batch: bytes in, finished rows out."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skpcli.checks import periksa_sendiri
from skpcli.checks.tabrakan import Jejak, jejak
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.engine.hasil import BarisHasil, StatusNilai
from skpcli.massal.acuan import Acuan, Isi
from skpcli.massal.saring import Saringan, kunci_urut
from skpcli.model import Pegawai
from skpcli.reading import baca_berkas
from skpcli.report.json_ import data_temuan, tulis
from skpcli.report.teks import teks
from skpcli.scoring import Penilaian, lampirkan_temuan, nilai_semua, utuh
from skpcli.tables.csv_ import KOLOM, baris_csv, sel, sel_excel
from skpcli.tables.data import data_hasil

_NIP = KOLOM.index("nip")


class Baris(NamedTuple):
    """An employee's finished row; CSV without its two counts, which others' documents may still raise.

    ``isi`` is text, or the cells for a workbook; ``kelompok`` what the recap groups by; ``belum`` why there is no
    predikat.
    """

    isi: str | tuple[str, ...]
    dokumen: int
    predikat: str | None
    status: StatusNilai
    kelompok: str
    nama: str
    belum: str | None
    galat: int
    peringatan: int
    urut: tuple[str, ...]
    tampil: bool


class Temuan(NamedTuple):
    """A finding as the output keeps it, JSON text or cells, with what it is sorted by: file, line, column, code."""

    kunci: tuple[str, int, int, str]
    isi: str | tuple[str, ...]


class HasilBerkas(NamedTuple):
    """What one file gave: its rows, traces of its people, its errors as text, and all findings where they are kept."""

    nama: str
    jumlah: int
    baris: tuple[Baris, ...]
    jejak: tuple[tuple[int, Jejak], ...]
    galat: str
    cacah: tuple[int, int, int]
    temuan: tuple[Temuan, ...]
    terbaca: bool = True


def kerjakan(acuan: Acuan, satu: Isi) -> HasilBerkas:
    """Read, check and rate one file, and make its rows."""
    berkas = baca_berkas(satu.nama, satu.isi, ditunjuk=satu.ditunjuk)
    ruang = acuan.ruang_untuk(berkas)
    penilaian = list(nilai_semua(ruang, acuan.pilihan.metode))
    if acuan.pilihan.bentuk in ("json", "jsonl"):
        penilaian = utuh(penilaian)
    temuan = sorted(periksa_sendiri(ruang, penilaian), key=lambda d: (d.span.baris, d.span.kolom, d.kode))
    rusak = [d for d in temuan if d.tingkat is Severity.GALAT]
    baris = lampirkan_temuan(ruang, penilaian, temuan)
    return HasilBerkas(
        nama=acuan.samar.teks(berkas.nama) if acuan.samar else berkas.nama,
        jumlah=berkas.jumlah,
        baris=tuple(_baris(acuan, hasil, p) for hasil, p in zip(baris, penilaian, strict=True)),
        jejak=tuple(
            (n.dokumen.nomor, jejak(n.isi, konteks=False)) for n in berkas.naskah if isinstance(n.isi, Pegawai)
        ),
        galat=teks_galat(acuan, rusak, {berkas.nama: berkas.teks}),
        cacah=_cacah(temuan),
        temuan=tuple(temuan_berbentuk(acuan, satu) for satu in temuan) if acuan.pilihan.rinci else (),
    )


def teks_galat(acuan: Acuan, temuan: Sequence[Diagnostic], sumber: Mapping[str, str]) -> str:
    """Write findings for people, masked where asked for; ``sumber`` maps each readable file to its text."""
    if not temuan or not acuan.samar:
        return teks(temuan, sumber)
    perlu = {satu.span.berkas for satu in temuan}
    return acuan.samar.teks(teks(temuan, {nama: acuan.samar.sumber(sumber[nama]) for nama in perlu & sumber.keys()}))


def _cacah(temuan: Sequence[Diagnostic]) -> tuple[int, int, int]:
    tingkat = [satu.tingkat for satu in temuan]
    return tingkat.count(Severity.GALAT), tingkat.count(Severity.PERINGATAN), tingkat.count(Severity.INFO)


def _baris(acuan: Acuan, asli: BarisHasil, penilaian: Penilaian) -> Baris:
    pilihan, hasil = acuan.pilihan, asli.hasil
    baris = acuan.samar.isi(asli) if acuan.samar else asli
    isi = baris_csv(baris)
    status = hasil.status if hasil else StatusNilai.GALAT
    predikat = hasil.predikat.nilai if hasil else None
    belum = None if predikat else baris.hasil.predikat.karena if baris.hasil else "dokumen memuat galat"
    return Baris(
        isi=_isi(pilihan.bentuk, baris, isi),
        dokumen=asli.id.dokumen,
        predikat=predikat,
        status=status,
        kelompok=_kelompok(pilihan.kelompok, baris),
        nama=f"{baris.id.nama or '-'} ({baris.id.nip or '-'})",
        belum=belum,
        galat=asli.cacah(Severity.GALAT),
        peringatan=asli.cacah(Severity.PERINGATAN),
        urut=tuple(kunci_urut(satu.removeprefix("-"), isi) for satu in pilihan.urut),
        tampil=not pilihan.saringan or _tampil(pilihan.saringan, baris_csv(asli) if acuan.samar else isi),
    )


def _tampil(saringan: Sequence[Saringan], isi: Sequence[str]) -> bool:
    return all(satu.cocok(isi) for satu in saringan)


def _isi(bentuk: str, baris: BarisHasil, isi: tuple[str, ...]) -> str | tuple[str, ...]:
    if bentuk in ("json", "jsonl"):
        return tulis(data_hasil(baris)).rstrip("\n")
    if bentuk == "xlsx":
        return isi
    if bentuk == "tabel":
        return ""
    if bentuk == "csv-excel":
        return tulis_csv((*isi[:_NIP], sel_excel(isi[_NIP]), *isi[_NIP + 1 : -2]), ";")
    return tulis_csv(isi[:-2], ",")


def tulis_csv(semua: Sequence[str], pemisah: str) -> str:
    """Write cells as one line of CSV, without its end."""
    wadah = io.StringIO(newline="")
    csv.writer(wadah, delimiter=pemisah, lineterminator="").writerow(semua)
    return wadah.getvalue()


def _kelompok(per: str | None, baris: BarisHasil) -> str:
    if per == "organisasi":
        return baris.id.organisasi or "(tanpa organisasi)"
    if per == "unit":
        return baris.id.unit_kerja or "(tanpa unit kerja)"
    if per == "penilai":
        penilai = baris.hasil.pegawai.pejabat_penilai if baris.hasil else None
        return f"{penilai.nama} ({penilai.nip or penilai.nrp or '-'})" if penilai else "(tidak terbaca)"
    return ""


def temuan_berbentuk(acuan: Acuan, satu: Diagnostic) -> Temuan:
    """Give a finding in the form that the output keeps it in."""
    kunci = (satu.span.berkas, satu.span.baris, satu.span.kolom, satu.kode)
    data = data_temuan(acuan.samar.isi((satu,))[0] if acuan.samar else satu)
    if acuan.pilihan.bentuk == "xlsx":
        data["dapat_diperbaiki"] = "ya" if satu.perbaikan else "tidak"
        return Temuan(kunci, tuple(sel(str(isi)) if isi is not None else "" for isi in data.values()))
    return Temuan(kunci, tulis(data).rstrip("\n"))
