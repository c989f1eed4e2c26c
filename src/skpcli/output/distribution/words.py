"""The words of a distribution that every format of it uses."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from skpcli.engine.distribution import Distribution, NoVerdict, not_largest
from skpcli.engine.distribution_text import (
    ADVISORY,
    largest_group,
    share_text,
    small_unit,
    why_impossible,
)
from skpcli.engine.groups import Group
from skpcli.model.terms import Predikat, Sifat
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


def group_name(group: Group) -> str:
    """Name an organisation with its id."""
    if group.name and group.id:
        return f"{group.name} ({group.id})"
    return group.name or group.id or "Semua baris"


def period_text(group: Group) -> str | None:
    """Say the organisation's period."""
    if group.periode is None:
        return None
    start = label.write_day(group.periode.mulai)
    end = label.write_day(group.periode.selesai)
    return f"{start} sampai {end} ({group.periode.evaluasi})"


def capaian_text(distribution: Distribution) -> str:
    """Name the capaian of the organisation."""
    if distribution.capaian:
        return distribution.capaian.title()
    return "belum ada"


def counted_text(group: Group) -> str:
    """Say who is counted."""
    distribution = group.distribution
    counted = f"{distribution.total} pegawai"
    if distribution.suggested:
        counted += f", {distribution.suggested} di antaranya usulan yang belum ditetapkan"
    parts = [counted, f"belum berpredikat {distribution.unrated} (di luar hitungan)"]
    if group.lower_ids:
        parts.append(f"termasuk organisasi di bawahnya: {', '.join(group.lower_ids)}")
    if group.leaders_left_out:
        parts.append(f"pimpinan organisasi ini tidak dihitung ({group.leaders_left_out})")
    parts += group.notes
    return "; ".join(parts)


def predikat_shares(
    distribution: Distribution, longest: int = BAR_WIDTH
) -> Iterator[PredikatShare]:
    """Give each predikat with its share, zero included; ``longest`` is the bar of everybody."""
    for predikat, count in zip(Predikat, distribution.counts, strict=True):
        share = Fraction(count, distribution.total) if distribution.total else Fraction(0)
        bar_length = 0
        if count:
            bar_length = max(1, round(share * longest))
        yield PredikatShare(
            predikat=predikat,
            name=label.predikat_name(predikat),
            people=count,
            percent=share_text(share),
            bar=_BAR * bar_length,
        )


def conditions_title(distribution: Distribution) -> str:
    """Head the conditions with their basis."""
    table = distribution.dated_pola
    assert table is not None
    sifat = label.SIFAT_WORDS[table.sifat]
    return f"Syarat pola {capaian_text(distribution)}: {table.dasar} {sifat}"


def verdict_text(distribution: Distribution) -> str:
    """Say the verdict in words."""
    if distribution.fits is None:
        verdict = str(distribution.no_verdict)
        if distribution.no_verdict is NoVerdict.IMPOSSIBLE:
            verdict += f" untuk n = {distribution.total}"
    else:
        verdict = "menyimpang dari pola"
        if distribution.fits:
            verdict = "sesuai pola"
    if distribution.is_provisional:
        verdict += f" (sementara: {distribution.unrated} pegawai belum berpredikat)"
    return verdict


def verdict_notes(distribution: Distribution) -> Iterator[str]:
    """Give what is to be said below the verdict."""
    if distribution.no_verdict is NoVerdict.IMPOSSIBLE:
        yield label.sentence(why_impossible(distribution))
    if distribution.pola is None:
        return
    if distribution.pola.terbesar and not_largest(distribution):
        comparison = largest_group(distribution, distribution.pola.terbesar)
        reading = label.SIFAT_WORDS[Sifat.TAFSIR]
        yield f'Kelompok "sebagian besar" bukan yang terbesar: {comparison}. {reading}'
    if distribution.total:
        small = small_unit(distribution)
        if small:
            yield label.sentence(small)
        yield label.sentence(ADVISORY)
