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

BAR_WIDTH = 30
_BAR = "█"


class PredikatShare(NamedTuple):
    """A predikat with the people who have it; ``bar`` is drawn as long as their share."""

    predikat: Predikat
    name: str
    people: int
    percent: str
    bar: str


def group_name(group: Kelompok) -> str:
    """Name an organisation with its id."""
    if group.nama and group.id:
        return f"{group.nama} ({group.id})"
    return group.nama or group.id or "Semua baris"


def period_text(group: Kelompok) -> str | None:
    """Say the organisation's period."""
    if group.periode is None:
        return None
    start = label.write_day(group.periode.mulai)
    end = label.write_day(group.periode.selesai)
    return f"{start} sampai {end} ({group.periode.evaluasi})"


def capaian_text(distribution: Distribusi) -> str:
    """Name the capaian of the organisation."""
    return distribution.capaian.value.title() if distribution.capaian else "belum ada"


def counted_text(group: Kelompok) -> str:
    """Say who is counted."""
    distribution = group.distribusi
    counted = f"{distribution.jumlah} pegawai"
    if distribution.usulan:
        counted += f", {distribution.usulan} di antaranya usulan yang belum ditetapkan"
    parts = [counted, f"belum berpredikat {distribution.belum} (di luar hitungan)"]
    if group.turunan:
        parts.append(f"termasuk organisasi di bawahnya: {', '.join(group.turunan)}")
    if group.pimpinan:
        parts.append(f"pimpinan organisasi ini tidak dihitung ({group.pimpinan})")
    parts += group.catatan
    return "; ".join(parts)


def predikat_shares(distribution: Distribusi, longest: int = BAR_WIDTH) -> Iterator[PredikatShare]:
    """Give each predikat with its share, zero included; ``panjang`` is the bar of everybody."""
    for predikat, count in zip(Predikat, distribution.cacah, strict=True):
        share = Fraction(count, distribution.jumlah) if distribution.jumlah else Fraction(0)
        bar_length = max(1, round(share * longest)) if count else 0
        yield PredikatShare(
            predikat=predikat,
            name=label.predikat_name(predikat),
            people=count,
            percent=share_text(share),
            bar=_BAR * bar_length,
        )


def condition_line(measured: HasilSyarat) -> tuple[str, str]:
    """Give the mark of a condition with its arithmetic."""
    mark = "[v]" if measured.terpenuhi else "[x]"
    return mark, arithmetic(measured)


def conditions_title(distribution: Distribusi) -> str:
    """Head the conditions with their basis."""
    assert distribution.acuan is not None
    basis = f"{distribution.acuan.dasar} {label.SIFAT_WORDS[distribution.acuan.sifat]}"
    return f"Syarat pola {capaian_text(distribution)}: {basis}"


def verdict_text(distribution: Distribusi) -> str:
    """Say the verdict in words."""
    if distribution.sesuai is None:
        verdict = str(distribution.alasan)
        if distribution.alasan is Alasan.MUSTAHIL:
            verdict += f" untuk n = {distribution.jumlah}"
    else:
        verdict = "sesuai pola" if distribution.sesuai else "menyimpang dari pola"
    if distribution.sementara:
        verdict += f" (sementara: {distribution.belum} pegawai belum berpredikat)"
    return verdict


def verdict_notes(distribution: Distribusi) -> Iterator[str]:
    """Give what is to be said below the verdict."""
    if distribution.alasan is Alasan.MUSTAHIL:
        yield label.sentence(why_impossible(distribution))
    if distribution.pola is None:
        return
    if distribution.pola.terbesar and bukan_terbesar(distribution):
        comparison = largest_group(distribution, distribution.pola.terbesar)
        yield (f'Kelompok "sebagian besar" bukan yang terbesar: {comparison}. [tafsir: penafsiran alat ini]')
    if distribution.jumlah:
        small = small_unit(distribution)
        if small:
            yield label.sentence(small)
        yield label.sentence(ADVISORY)
