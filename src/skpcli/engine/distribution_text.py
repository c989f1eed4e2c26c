"""The sentences about a distribution of predikat that findings, pages and tables share."""

from collections.abc import Sequence
from fractions import Fraction

from skpcli.engine.conditions import Measured, count_of, is_upper_bound
from skpcli.engine.distribution import SMALL_UNIT, Distribution
from skpcli.law.parameters import Basis, SyaratPola
from skpcli.model.terms import Predikat
from skpcli.model.written_numbers import rounded_percent, write_number

ADVISORY = "pola ini bahan pertimbangan pimpinan, bukan penentu predikat seorang pegawai"
"""What a pattern is, said beside every verdict."""


def predikat_names(given: Sequence[Predikat], separator: str = " + ") -> str:
    """Name one predikat, or some that are counted together."""
    return separator.join(predikat.value.title() for predikat in given)


def share_text(share: Fraction) -> str:
    """Write a share as Indonesians do, rounded to two decimals.

    >>> share_text(Fraction(2, 3))
    '66,67%'
    """
    return f"{write_number(rounded_percent(share))}%"


def bound_text(condition: SyaratPola) -> str:
    """Say the bound of a condition."""
    if condition.paling_banyak is not None:
        if not condition.paling_banyak:
            return "tidak boleh ada"
        return f"paling banyak {share_text(condition.paling_banyak)}"
    if condition.paling_sedikit is not None:
        return f"paling sedikit {share_text(condition.paling_sedikit)}"
    return f"paling sedikit {condition.paling_sedikit_orang} orang"


def condition_text(condition: SyaratPola) -> str:
    """Say a condition.

    >>> either = (Predikat.BUTUH_PERBAIKAN, Predikat.KURANG)
    >>> condition_text(SyaratPola(predikat=either, paling_sedikit_orang=Fraction(1)))
    'Butuh Perbaikan dan/atau Kurang paling sedikit 1 orang'
    """
    return f"{predikat_names(condition.predikat, ' dan/atau ')} {bound_text(condition)}"


def bound_in_people(measured: Measured) -> str:
    """Say the bound with the number of people that follows from it."""
    text = bound_text(measured.condition)
    if measured.condition.paling_banyak or measured.condition.paling_sedikit:
        return f"{text} = {measured.bound}"
    return text


def arithmetic(measured: Measured) -> str:
    """Show the arithmetic: `Sangat Baik 9 dari 12 = 75%; paling banyak 70% = 8; lebih 1`."""
    condition = measured.condition
    counted = f"{predikat_names(condition.predikat)} {measured.counted} dari {measured.total}"
    if measured.total:
        share = Fraction(measured.counted, measured.total)
        counted += f" = {share_text(share)}"
    steps = [counted, bound_in_people(measured)]
    if not measured.is_met:
        direction = "kurang"
        if is_upper_bound(condition):
            direction = "lebih"
        difference = abs(measured.counted - measured.bound)
        steps.append(f"{direction} {difference}")
    return "; ".join(steps)


def small_unit(result: Distribution) -> str | None:
    """Say that no rule for small units exists, where the group is one."""
    if not result.is_small or result.dated_pola is None:
        return None
    return small_unit_text(result.dated_pola.dasar, result.total)


def small_unit_text(basis: Basis, people: int) -> str:
    """Say that the instrument of a pattern has no rule for so few people."""
    size = f"n = {people}, di bawah {SMALL_UNIT}"
    return f"{basis.instrumen} tidak memuat aturan untuk unit kecil ({size})"


def why_impossible(result: Distribution) -> str:
    """Say which conditions cannot be met together by so few people."""
    minima = []
    for measured in result.conditions:
        condition = measured.condition
        if is_upper_bound(condition):
            continue
        name = predikat_names(condition.predikat)
        bound = bound_text(condition)
        minima.append(f"{name} {bound} (= {measured.bound} orang)")
    return f"{' dan '.join(minima)} tidak dapat dipenuhi bersama oleh {result.total} orang"


def largest_group(result: Distribution, expected: Predikat) -> str:
    """Compare the group that should be the largest with those that are."""
    most = max(result.counts)
    largest = []
    for predikat, people in zip(Predikat, result.counts, strict=True):
        if people == most:
            largest.append(predikat)
    own_name = predikat_names((expected,))
    own_count = count_of(result.counts, (expected,))
    others = predikat_names(largest, " dan ")
    return f"{own_name} {own_count}, sedangkan {others} {most}, dari {result.total} pegawai"
