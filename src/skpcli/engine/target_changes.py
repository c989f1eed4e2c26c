"""Whether a changed target is easier or harder to reach."""

from enum import StrEnum

from skpcli.model.doubts import doubt
from skpcli.model.performance import Indikator
from skpcli.model.targets import Target, better_direction, read_target
from skpcli.model.terms import Arah


class JenisPerubahan(StrEnum):
    """What can change between two versions of an SKP."""

    DOKUMEN_DITAMBAH = "dokumen ditambah"
    DOKUMEN_DIHAPUS = "dokumen dihapus"
    RHK_DITAMBAH = "rhk ditambah"
    RHK_DIHAPUS = "rhk dihapus"
    INDIKATOR_DITAMBAH = "indikator ditambah"
    INDIKATOR_DIHAPUS = "indikator dihapus"
    TARGET_DITURUNKAN = "target diturunkan"
    TARGET_DINAIKKAN = "target dinaikkan"
    TARGET_BERUBAH = "target berubah"
    REALISASI_BERUBAH = "realisasi berubah"
    RATING_BERUBAH = "rating berubah"
    HASIL_BERUBAH = "hasil berubah"
    TAUTAN_DIPINDAH = "tautan dipindah"
    ISIAN_BERUBAH = "isian berubah"


def target_change(old: Indikator, new: Indikator) -> JenisPerubahan:
    """Say how a target has changed: lowered means easier to reach.

    Where the direction, the unit or the kind of the target is not the same and known in both, or
    one of them is no number, it has merely changed.
    """
    old_target = _read(old)
    new_target = _read(new)
    if old_target is None or new_target is None or not _are_alike(old_target, new_target):
        return JenisPerubahan.TARGET_BERUBAH
    direction = _direction(old_target, old)
    if direction is None or direction is not _direction(new_target, new):
        return JenisPerubahan.TARGET_BERUBAH
    bounds = (old_target.lower, old_target.upper)
    new_bounds = (new_target.lower, new_target.upper)
    if bounds == new_bounds:
        return JenisPerubahan.TARGET_BERUBAH
    is_smaller = new_target.lower <= old_target.lower and new_target.upper <= old_target.upper
    is_larger = new_target.lower >= old_target.lower and new_target.upper >= old_target.upper
    if not is_smaller and not is_larger:
        return JenisPerubahan.TARGET_BERUBAH
    if is_smaller is (direction is Arah.NAIK):
        return JenisPerubahan.TARGET_DITURUNKAN
    return JenisPerubahan.TARGET_DINAIKKAN


def _read(indikator: Indikator) -> Target | None:
    """Read the target of an indicator as a number or range; None where it is none."""
    if indikator.target is None:
        return None
    target = read_target(indikator.target, indikator.aspek)
    return target if isinstance(target, Target) else None


def _are_alike(old: Target, new: Target) -> bool:
    """Tell whether two targets are of one kind and unit, and no dot in them is in doubt."""
    kind = (old.comparator, old.strict, old.is_range, old.unit)
    if kind != (new.comparator, new.strict, new.is_range, new.unit):
        return False
    return doubt((*old.numbers, *new.numbers), old.unit) is None


def _direction(target: Target, indikator: Indikator) -> Arah | None:
    """Give the side of a target that is better; a comparator is its own direction."""
    if target.comparator:
        return Arah.NAIK if target.comparator == "min" else Arah.TURUN
    return better_direction(target, indikator.aspek, indikator.arah)
