"""The words of a distribution that every format of it uses."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from skpcli.engine.conditions import HasilSyarat
from skpcli.engine.distribution import Alasan, Distribusi, bukan_terbesar
from skpcli.engine.distribution_text import (
    ADVISORY,
    arithmetic,
    largest_group,
    share_text,
    small_unit,
    why_impossible,
)
from skpcli.engine.groups import Kelompok
from skpcli.model.terms import Predikat
from skpcli.output.employee import words as label

LEBAR_BATANG = 30
_BAR = "█"


class PredikatShare(NamedTuple):
    """A predikat with the people who have it; ``bar`` is drawn as long as their share."""

    predikat: Predikat
    name: str
    people: int
    percent: str
    bar: str


def nama(satu: Kelompok) -> str:
    """Name an organisation with its id."""
    if satu.nama and satu.id:
        return f"{satu.nama} ({satu.id})"
    return satu.nama or satu.id or "Semua baris"


def periode(satu: Kelompok) -> str | None:
    """Say the organisation's period."""
    if satu.periode is None:
        return None
    start = label.tanggal(satu.periode.mulai)
    end = label.tanggal(satu.periode.selesai)
    return f"{start} sampai {end} ({satu.periode.evaluasi})"


def capaian(hasil: Distribusi) -> str:
    """Name the capaian of the organisation."""
    return hasil.capaian.value.title() if hasil.capaian else "belum ada"


def dihitung(satu: Kelompok) -> str:
    """Say who is counted."""
    distribution = satu.distribusi
    counted = f"{distribution.jumlah} pegawai"
    if distribution.usulan:
        counted += f", {distribution.usulan} di antaranya usulan yang belum ditetapkan"
    parts = [counted, f"belum berpredikat {distribution.belum} (di luar hitungan)"]
    if satu.turunan:
        parts.append(f"termasuk organisasi di bawahnya: {', '.join(satu.turunan)}")
    if satu.pimpinan:
        parts.append(f"pimpinan organisasi ini tidak dihitung ({satu.pimpinan})")
    parts += satu.catatan
    return "; ".join(parts)


def cacah(hasil: Distribusi, panjang: int = LEBAR_BATANG) -> Iterator[PredikatShare]:
    """Give each predikat with its share, zero included; ``panjang`` is the bar of everybody."""
    for predikat, count in zip(Predikat, hasil.cacah, strict=True):
        share = Fraction(count, hasil.jumlah) if hasil.jumlah else Fraction(0)
        bar_length = max(1, round(share * panjang)) if count else 0
        yield PredikatShare(
            predikat=predikat,
            name=label.nama_predikat(predikat),
            people=count,
            percent=share_text(share),
            bar=_BAR * bar_length,
        )


def syarat(satu: HasilSyarat) -> tuple[str, str]:
    """Give the mark of a condition with its arithmetic."""
    mark = "[v]" if satu.terpenuhi else "[x]"
    return mark, arithmetic(satu)


def judul_syarat(hasil: Distribusi) -> str:
    """Head the conditions with their basis."""
    assert hasil.acuan is not None
    basis = f"{hasil.acuan.dasar} {label.SIFAT[hasil.acuan.sifat]}"
    return f"Syarat pola {capaian(hasil)}: {basis}"


def kesimpulan(hasil: Distribusi) -> str:
    """Say the verdict in words."""
    if hasil.sesuai is None:
        verdict = str(hasil.alasan)
        if hasil.alasan is Alasan.MUSTAHIL:
            verdict += f" untuk n = {hasil.jumlah}"
    else:
        verdict = "sesuai pola" if hasil.sesuai else "menyimpang dari pola"
    if hasil.sementara:
        verdict += f" (sementara: {hasil.belum} pegawai belum berpredikat)"
    return verdict


def catatan(hasil: Distribusi) -> Iterator[str]:
    """Give what is to be said below the verdict."""
    if hasil.alasan is Alasan.MUSTAHIL:
        yield label.kalimat(why_impossible(hasil))
    if hasil.pola is None:
        return
    if hasil.pola.terbesar and bukan_terbesar(hasil):
        comparison = largest_group(hasil, hasil.pola.terbesar)
        yield (f'Kelompok "sebagian besar" bukan yang terbesar: {comparison}. [tafsir: penafsiran alat ini]')
    if hasil.jumlah:
        small = small_unit(hasil)
        if small:
            yield label.kalimat(small)
        yield label.kalimat(ADVISORY)
