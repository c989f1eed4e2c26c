"""Suggested ratings from items, without weights and without averages of ordinal values.

All of this is a reading of ours: Permen PANRB 6/2022 has no formula from items to a rating.
Source of the numbers: parameter ``metode_usulan``.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from skpcli.engine.context import Context
from skpcli.engine.results import HasilIndikator, Putusan
from skpcli.law.parameters import AturanUsulan, DefinisiMetode
from skpcli.model.terms import Posisi, Rating

_POSISI = {
    Rating.DI_ATAS: Posisi.DI_ATAS,
    Rating.SESUAI: Posisi.PADA,
    Rating.DI_BAWAH: Posisi.DI_BAWAH,
}


class Counts(NamedTuple):
    """How many items stand above, at and below what was expected."""

    above: int
    at: int
    below: int

    @property
    def total(self) -> int:
        """All items."""
        return self.above + self.at + self.below

    @property
    def text(self) -> str:
        """The three counts in words."""
        return f"{self.above} di atas, {self.at} pada, {self.below} di bawah"

    def of(self, posisi: Posisi) -> int:
        """Give the count at one position."""
        match posisi:
            case Posisi.DI_ATAS:
                return self.above
            case Posisi.PADA:
                return self.at
            case Posisi.DI_BAWAH:
                return self.below


class Suggestion(NamedTuple):
    """A suggested rating, or None, and in words how it came about or what is missing."""

    rating: Rating | None
    reason: str


def posisi_rating(rating: Rating) -> Posisi:
    """Give the position that a rating stands for when it is summed up again."""
    return _POSISI[rating]


def cacah(butir: Sequence[Posisi]) -> Counts:
    """Count the items above, at and below.

    >>> cacah([Posisi.PADA, Posisi.DI_ATAS, Posisi.PADA])
    Counts(above=1, at=2, below=0)
    """
    return Counts(
        above=butir.count(Posisi.DI_ATAS),
        at=butir.count(Posisi.PADA),
        below=butir.count(Posisi.DI_BAWAH),
    )


def simpulkan(metode: DefinisiMetode, butir: Sequence[Posisi]) -> Rating:
    """Sum up at least one item by a method.

    The first rule decides all of whose bounds hold; where none does, the method's default.
    Source: parameter ``metode_usulan`` (a reading of ours).
    """
    counts = cacah(butir)
    for rule in metode.aturan:
        if _holds(rule, counts):
            return rule.hasil
    return metode.selainnya


def _holds(rule: AturanUsulan, counts: Counts) -> bool:
    """Tell whether every bound of a rule holds for the counts."""
    return all(bound.terpenuhi(counts.of(bound.butir), counts.total) for bound in rule.syarat)


def cukup_terhitung(terhitung: int, jumlah: int, minimal: Fraction) -> bool:
    """Tell whether enough of the indicators are computable; ``minimal`` is a share of all of them.

    Source: parameter ``metode_usulan``, ``minimal_terhitung`` (a reading of ours).

    >>> cukup_terhitung(1, 2, Fraction(1, 2)), cukup_terhitung(1, 3, Fraction(1, 2))
    (True, False)
    """
    return terhitung > 0 and terhitung >= minimal * jumlah


def suggest_for_rhk(indikator: Sequence[HasilIndikator], context: Context) -> Suggestion:
    """Suggest the rating of an RHK from those of its indicators that can be computed.

    Source: parameter ``metode_usulan`` (a reading of ours).
    """
    posisi = [measured.posisi for measured in indikator if measured.posisi]
    computable, total = len(posisi), len(indikator)
    if not total:
        return no_suggestion("RHK ini tidak memiliki indikator")
    share = f"{computable} dari {total} indikator"
    if not cukup_terhitung(computable, total, context.rules.usulan.minimal_terhitung):
        return no_suggestion(f"hanya {share} dapat dihitung")
    reason = f"usulan menurut metode {context.method}: {cacah(posisi).text}"
    if computable < total:
        reason = f"{reason} (dari {share})"
    return Suggestion(rating=simpulkan(context.method_rules, posisi), reason=reason)


def suggest_from_ratings(items: Sequence[Putusan[Rating]], context: Context) -> Suggestion:
    """Suggest one rating from the ratings of all items, every one of which has one.

    The same rule serves the RHK of hasil kerja and the seven values of perilaku kerja.
    Source: parameter ``metode_usulan`` (a reading of ours).
    """
    posisi = [posisi_rating(item.nilai) for item in items if item.nilai]
    rating = simpulkan(context.method_rules, posisi)
    method = f"metode {context.method} ({context.method_source})"
    return Suggestion(
        rating=rating,
        reason=f"usulan {rating} menurut {method}: {cacah(posisi).text}",
    )


def no_suggestion(missing: str) -> Suggestion:
    """Say what a suggestion wants for."""
    return Suggestion(rating=None, reason=f"tanpa usulan: {missing}")
