"""What a sum of angka kredit is enough for: the next pangkat, the next jenjang, and when."""

from fractions import Fraction
from typing import NamedTuple

from skpcli.engine.credit_conversion import converted
from skpcli.engine.credit_results import Month, Projection, Promotion, year_of
from skpcli.law.credit import CreditRules, next_golongan, place_of_golongan
from skpcli.law.parameters import KreditJenjang
from skpcli.model.terms import Jenjang, Predikat


class Standing(NamedTuple):
    """Where a person stands: the level, the golongan, the exact sum, and the rules of the day."""

    level: KreditJenjang
    golongan: str | None
    total: Fraction
    rules: CreditRules


class Expectation(NamedTuple):
    """The predikat that a projection supposes from a year on; without a year for every one."""

    year: int | None
    predikat: Predikat


def judge_pangkat(standing: Standing) -> Promotion:
    """Judge the next pangkat: ``k`` steps of the level for its ``k``-th golongan (tafsir).

    Source: parameter ``kenaikan_pangkat``.
    """
    rules, level, golongan = standing.rules, standing.level, standing.golongan
    basis = f"{rules.kenaikan.dasar}; {rules.koefisien.dasar}"
    held = rules.golongan[level.jenjang]
    obstacle = _pangkat_obstacle(standing)
    if obstacle or golongan is None:
        sentence = f"TIDAK DAPAT dipertimbangkan untuk kenaikan pangkat: {obstacle}"
        return Promotion(None, None, False, sentence, basis, rules.kenaikan.sifat)
    place = place_of_golongan(golongan, held)
    assert place is not None
    minimum = place * level.pangkat
    is_reached = standing.total >= minimum
    goal = next_golongan(golongan)
    sentence = (
        f"{_verdict(is_reached)} dipertimbangkan untuk kenaikan pangkat setingkat lebih tinggi "
        f"menjadi golongan ruang {goal}"
    )
    if golongan == held.sampai and level.berikut:
        sentence += f", sesudah kenaikan jenjang menjadi {level.berikut}"
    difference = standing.total - minimum
    return Promotion(minimum, difference, is_reached, sentence, basis, rules.kenaikan.sifat, goal)


def _pangkat_obstacle(standing: Standing) -> str:
    """Say why there is no minimum for the next pangkat; empty where there is one."""
    level, golongan = standing.level, standing.golongan
    held = standing.rules.golongan[level.jenjang]
    if golongan is None:
        return "golongan belum diisi"
    if "/" not in golongan:
        return f"golongan {golongan} adalah golongan PPPK, yang tidak berpangkat"
    if not held.memuat(golongan):
        return f"golongan {golongan} tidak termasuk jenjang {level.jenjang}"
    if golongan == held.sampai and level.berikut is None:
        return f"{golongan} adalah golongan terakhir jenjang {level.jenjang}"
    return ""


def judge_jenjang(standing: Standing) -> Promotion:
    """Judge the next level by the cumulative amount of the level held.

    Source: parameter ``koefisien_jenjang``.
    """
    level, table = standing.level, standing.rules.koefisien
    basis = str(table.dasar)
    if level.kumulatif is None or level.berikut is None:
        sentence = (
            "TIDAK DAPAT dipertimbangkan untuk kenaikan jenjang: "
            f"tidak ada jenjang sesudah {level.jenjang}"
        )
        return Promotion(None, None, False, sentence, basis, table.sifat)
    is_reached = standing.total >= level.kumulatif
    sentence = (
        f"{_verdict(is_reached)} dipertimbangkan untuk kenaikan jenjang setingkat lebih tinggi "
        f"menjadi {level.berikut}"
    )
    return Promotion(
        minimum=level.kumulatif,
        difference=standing.total - level.kumulatif,
        is_reached=is_reached,
        sentence=sentence,
        basis=basis,
        sifat=table.sifat,
        goal=level.berikut,
    )


def _verdict(is_reached: bool) -> str:
    return "DAPAT" if is_reached else "TIDAK DAPAT"


def project(
    standing: Standing,
    last_month: Month,
    expected: tuple[Expectation, ...],
    minimums: tuple[Fraction | None, Fraction | None],
) -> Projection:
    """Say when both minimums are reached if every later month is rated as expected (arithmetic)."""
    pangkat, jenjang = minimums
    return Projection(
        predikat=tuple(entry.predikat for entry in expected),
        years=tuple(entry.year for entry in expected),
        pangkat=_reached_in(standing, last_month, expected, pangkat),
        jenjang=_reached_in(standing, last_month, expected, jenjang),
    )


def _reached_in(
    standing: Standing,
    last_month: Month,
    expected: tuple[Expectation, ...],
    minimum: Fraction | None,
) -> Month | None:
    """Give the month at whose end a minimum is reached; the last one where it is already."""
    if minimum is None:
        return None
    month, total = last_month, standing.total
    while total < minimum:
        month += 1
        predikat = expected_in(year_of(month), expected)
        share = standing.rules.predikat[predikat].bagian
        total += converted(1, share, standing.level.koefisien)
    return month


def expected_in(year: int, expected: tuple[Expectation, ...]) -> Predikat:
    """Give the predikat supposed for a year: the latest one begun, else the first.

    >>> plan = (Expectation(2026, Predikat.BAIK), Expectation(2027, Predikat.SANGAT_BAIK))
    >>> expected_in(2025, plan).value, expected_in(2031, plan).value
    ('baik', 'sangat baik')
    """
    chosen = expected[0]
    for entry in expected:
        if entry.year is not None and entry.year <= year:
            chosen = entry
    return chosen.predikat


def level_of(jenjang: Jenjang | None, rules: CreditRules | None) -> KreditJenjang | None:
    """Give the row of a level in the table; None where it has none."""
    if rules is None or jenjang is None:
        return None
    return rules.jenjang.get(jenjang)
