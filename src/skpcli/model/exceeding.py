"""Whether a realisasi can be above its target at all."""

from datetime import date

from skpcli.model.date_targets import position_of_day, read_date_target
from skpcli.model.numbers import flatten
from skpcli.model.performance import Indikator
from skpcli.model.targets import Target, better_direction, read_target
from skpcli.model.terms import Arah, Posisi


def can_be_exceeded(indikator: Indikator) -> bool:
    """Tell whether some realisasi of an indicator would be above target.

    A bound is only met or missed, without a direction nothing is better, and no number is
    below zero.
    """
    if indikator.target is None:
        return False
    target = read_target(indikator.target, indikator.aspek)
    if not isinstance(target, Target):
        return _some_day_is_better(indikator.target, indikator.arah)
    if target.comparator:
        return False
    direction = better_direction(target, indikator.aspek, indikator.arah)
    if direction is Arah.TURUN:
        return target.lower > 0
    return direction is Arah.NAIK


def _some_day_is_better(target: str, arah: Arah | None) -> bool:
    """Tell whether the target is a date that an earlier or a later day is better than."""
    day_due = read_date_target(flatten(target))
    if day_due is None:
        return False
    far_days = (date.min, date.max)
    return any(position_of_day(day_due, day, arah) is Posisi.DI_ATAS for day in far_days)
