"""Suggested ratings from items, without weights and without averages of ordinal values.

All of this is a reading of ours: Permen PANRB 6/2022 has no formula from items to a rating.
Source of the numbers: parameter ``metode_usulan``.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from skpcli.engine.context import Context
from skpcli.engine.results import IndikatorResult, Verdict
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
        if posisi is Posisi.DI_ATAS:
            return self.above
        if posisi is Posisi.DI_BAWAH:
            return self.below
        return self.at


class Suggestion(NamedTuple):
    """A suggested rating, or None, and in words how it came about or what is missing."""

    rating: Rating | None
    reason: str


def rating_position(rating: Rating) -> Posisi:
    """Give the position that a rating stands for when it is summed up again."""
    return _POSISI[rating]


def count_items(items: Sequence[Posisi]) -> Counts:
    """Count the items above, at and below.

    >>> count_items([Posisi.PADA, Posisi.DI_ATAS, Posisi.PADA])
    Counts(above=1, at=2, below=0)
    """
    return Counts(
        above=items.count(Posisi.DI_ATAS),
        at=items.count(Posisi.PADA),
        below=items.count(Posisi.DI_BAWAH),
    )


def sum_up(method: DefinisiMetode, counts: Counts) -> Rating:
    """Sum up at least one item by a method.

    The first rule decides all of whose bounds hold; where none does, the method's default.
    Source: parameter ``metode_usulan`` (a reading of ours).
    """
    for rule in method.aturan:
        if _holds(rule, counts):
            return rule.hasil
    return method.selainnya


def _holds(rule: AturanUsulan, counts: Counts) -> bool:
    """Tell whether every bound of a rule holds for the counts."""
    total = counts.total
    return all(bound.is_met_by(counts.of(bound.butir), total) for bound in rule.syarat)


def enough_computed(computed: int, total: int, minimum: Fraction) -> bool:
    """Tell whether enough of the indicators are computable; ``minimum`` is a share of all.

    Source: parameter ``metode_usulan``, ``minimal_terhitung`` (a reading of ours).

    >>> enough_computed(1, 2, Fraction(1, 2)), enough_computed(1, 3, Fraction(1, 2))
    (True, False)
    """
    if not computed:
        return False
    return computed * minimum.denominator >= minimum.numerator * total


def suggest_for_rhk(indikator: Sequence[IndikatorResult], context: Context) -> Suggestion:
    """Suggest the rating of an RHK from those of its indicators that can be computed.

    Source: parameter ``metode_usulan`` (a reading of ours).
    """
    posisi = [measured.posisi for measured in indikator if measured.posisi]
    computable = len(posisi)
    total = len(indikator)
    if not total:
        return no_suggestion("RHK ini tidak memiliki indikator")
    share = f"{computable} dari {total} indikator"
    if not enough_computed(computable, total, context.rules.usulan.minimal_terhitung):
        return no_suggestion(f"hanya {share} dapat dihitung")
    counts = count_items(posisi)
    reason = f"usulan menurut metode {context.method}: {counts.text}"
    if computable < total:
        reason = f"{reason} (dari {share})"
    return Suggestion(rating=sum_up(context.method_rules, counts), reason=reason)


def suggest_from_ratings(items: Sequence[Verdict[Rating]], context: Context) -> Suggestion:
    """Suggest one rating from the ratings of all items, every one of which has one.

    The same rule serves the RHK of hasil kerja and the seven values of perilaku kerja.
    Source: parameter ``metode_usulan`` (a reading of ours).
    """
    posisi = [rating_position(item.value) for item in items if item.value]
    counts = count_items(posisi)
    rating = sum_up(context.method_rules, counts)
    method = f"metode {context.method} ({context.method_source})"
    return Suggestion(
        rating=rating,
        reason=f"usulan {rating} menurut {method}: {counts.text}",
    )


def no_suggestion(missing: str) -> Suggestion:
    """Say what a suggestion wants for."""
    return Suggestion(rating=None, reason=f"tanpa usulan: {missing}")
