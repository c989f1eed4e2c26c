"""The words of a distribution that every format of it uses."""

from collections.abc import Iterator
from fractions import Fraction

from skpcli.engine.distribusi import Alasan, Distribusi, bukan_terbesar
from skpcli.engine.distribution_text import (
    ADVISORY,
    arithmetic,
    largest_group,
    share_text,
    small_unit,
    why_impossible,
)
from skpcli.engine.kelompok import Kelompok
from skpcli.engine.syarat import HasilSyarat
from skpcli.istilah import Predikat
from skpcli.tables import label

LEBAR_BATANG = 30
_BATANG = "█"


def nama(satu: Kelompok) -> str:
    """Name an organisation with its id."""
    if satu.nama and satu.id:
        return f"{satu.nama} ({satu.id})"
    return satu.nama or satu.id or "Semua baris"


def periode(satu: Kelompok) -> str | None:
    """Say the organisation's period."""
    if satu.periode is None:
        return None
    hari = f"{label.tanggal(satu.periode.mulai)} sampai {label.tanggal(satu.periode.selesai)}"
    return f"{hari} ({satu.periode.evaluasi})"


def capaian(hasil: Distribusi) -> str:
    """Name the capaian of the organisation."""
    return hasil.capaian.value.title() if hasil.capaian else "belum ada"


def dihitung(satu: Kelompok) -> str:
    """Say who is counted."""
    hasil = satu.distribusi
    usulan = f", {hasil.usulan} di antaranya usulan yang belum ditetapkan" if hasil.usulan else ""
    bagian = [f"{hasil.jumlah} pegawai{usulan}", f"belum berpredikat {hasil.belum} (di luar hitungan)"]
    if satu.turunan:
        bagian.append(f"termasuk organisasi di bawahnya: {', '.join(satu.turunan)}")
    if satu.pimpinan:
        bagian.append(f"pimpinan organisasi ini tidak dihitung ({satu.pimpinan})")
    return "; ".join([*bagian, *satu.catatan])


def cacah(hasil: Distribusi, panjang: int = LEBAR_BATANG) -> Iterator[tuple[str, int, str, str]]:
    """Give each predikat with its count, share and bar, zero included; ``panjang`` is the bar of everybody."""
    for predikat, banyak in zip(Predikat, hasil.cacah, strict=True):
        bagian = Fraction(banyak, hasil.jumlah) if hasil.jumlah else Fraction(0)
        yield (
            label.nama_predikat(predikat),
            banyak,
            share_text(bagian),
            _BATANG * (max(round(bagian * panjang), 1) if banyak else 0),
        )


def syarat(satu: HasilSyarat) -> tuple[str, str]:
    """Give the mark of a condition with its arithmetic."""
    return ("[v]" if satu.terpenuhi else "[x]", arithmetic(satu))


def judul_syarat(hasil: Distribusi) -> str:
    """Head the conditions with their basis."""
    assert hasil.acuan is not None
    return f"Syarat pola {capaian(hasil)}: {hasil.acuan.dasar} {label.SIFAT[hasil.acuan.sifat]}"


def kesimpulan(hasil: Distribusi) -> str:
    """Say the verdict in words."""
    match hasil.sesuai, hasil.alasan:
        case True, _:
            teks = "sesuai pola"
        case False, _:
            teks = "menyimpang dari pola"
        case _, Alasan.MUSTAHIL:
            teks = f"{Alasan.MUSTAHIL} untuk n = {hasil.jumlah}"
        case _:
            teks = str(hasil.alasan)
    return f"{teks} (sementara: {hasil.belum} pegawai belum berpredikat)" if hasil.sementara else teks


def catatan(hasil: Distribusi) -> Iterator[str]:
    """Give what is to be said below the verdict."""
    if hasil.alasan is Alasan.MUSTAHIL:
        yield label.kalimat(why_impossible(hasil))
    if hasil.pola and hasil.pola.terbesar and bukan_terbesar(hasil):
        banding = largest_group(hasil, hasil.pola.terbesar)
        yield f'Kelompok "sebagian besar" bukan yang terbesar: {banding}. [tafsir: penafsiran alat ini]'
    if hasil.pola and hasil.jumlah:
        if kecil := small_unit(hasil):
            yield label.kalimat(kecil)
        yield label.kalimat(ADVISORY)
