"""The sentences about a distribution of predikat that findings, pages and tables share."""

from collections.abc import Sequence
from fractions import Fraction

from skpcli.engine.conditions import HasilSyarat, jumlah_dari, paling_banyak
from skpcli.engine.distribution import UNIT_KECIL, Distribusi
from skpcli.law.parameters import Dasar, SyaratPola
from skpcli.model.numbers import rounded_percent, tulis_angka
from skpcli.model.terms import Predikat

ADVISORY = "pola ini bahan pertimbangan pimpinan, bukan penentu predikat seorang pegawai"
"""What a pattern is, said beside every verdict."""


def predikat_names(semua: Sequence[Predikat], separator: str = " + ") -> str:
    """Name one predikat, or some that are counted together."""
    return separator.join(predikat.value.title() for predikat in semua)


def share_text(share: Fraction) -> str:
    """Write a share as Indonesians do, rounded to two decimals.

    >>> share_text(Fraction(2, 3))
    '66,67%'
    """
    return f"{tulis_angka(rounded_percent(share))}%"


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


def bound_in_people(measured: HasilSyarat) -> str:
    """Say the bound with the number of people that follows from it."""
    text = bound_text(measured.syarat)
    if measured.syarat.paling_banyak or measured.syarat.paling_sedikit:
        return f"{text} = {measured.batas}"
    return text


def arithmetic(measured: HasilSyarat) -> str:
    """Show the arithmetic: `Sangat Baik 9 dari 12 = 75%; paling banyak 70% = 8; lebih 1`."""
    condition = measured.syarat
    counted = f"{predikat_names(condition.predikat)} {measured.cacah} dari {measured.jumlah}"
    if measured.jumlah:
        counted = f"{counted} = {share_text(Fraction(measured.cacah, measured.jumlah))}"
    steps = [counted, bound_in_people(measured)]
    if not measured.terpenuhi:
        direction = "lebih" if paling_banyak(condition) else "kurang"
        steps.append(f"{direction} {abs(measured.cacah - measured.batas)}")
    return "; ".join(steps)


def small_unit(result: Distribusi) -> str | None:
    """Say that no rule for small units exists, where the group is one."""
    if not result.kecil or result.acuan is None:
        return None
    return small_unit_text(result.acuan.dasar, result.jumlah)


def small_unit_text(basis: Dasar, people: int) -> str:
    """Say that the instrument of a pattern has no rule for so few people."""
    size = f"n = {people}, di bawah {UNIT_KECIL}"
    return f"{basis.instrumen} tidak memuat aturan untuk unit kecil ({size})"


def why_impossible(result: Distribusi) -> str:
    """Say which conditions cannot be met together by so few people."""
    minima = []
    for measured in result.syarat:
        condition = measured.syarat
        if not paling_banyak(condition):
            name = predikat_names(condition.predikat)
            minima.append(f"{name} {bound_text(condition)} (= {measured.batas} orang)")
    return f"{' dan '.join(minima)} tidak dapat dipenuhi bersama oleh {result.jumlah} orang"


def largest_group(result: Distribusi, expected: Predikat) -> str:
    """Compare the group that should be the largest with those that are."""
    most = max(result.cacah)
    largest = []
    for predikat, people in zip(Predikat, result.cacah, strict=True):
        if people == most:
            largest.append(predikat)
    own = f"{predikat_names((expected,))} {jumlah_dari(result.cacah, (expected,))}"
    others = f"{predikat_names(largest, ' dan ')} {most}"
    return f"{own}, sedangkan {others}, dari {result.jumlah} pegawai"
