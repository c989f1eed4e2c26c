"""The curve of a distribution pattern on the evaluasi: an illustration, not the office's counts."""

from itertools import pairwise

from skpcli.forms.form import Curve
from skpcli.model.terms import Capaian

_LABEL = "POLA DISTRIBUSI:"
_AXIS = ("Sangat Kurang", "Kurang/Misconduct", "Butuh Perbaikan", "Baik", "Sangat Baik")
_X_TITLE = "Predikat Kinerja Pegawai"
_Y_TITLE = "Frekuensi Pegawai"

_WIDTH = 120
_HEIGHT = 35
_TOP = 3
_BASE = 33

# No text gives numbers; these relative heights are drawn by one public implementation, and their
# peaks agree with the patterns of SE Menteri PANRB 3/2023.
_HEIGHTS = {
    Capaian.ISTIMEWA: (0, 1, 3, 7, 13),
    Capaian.BAIK: (2, 3, 6, 11, 2),
    Capaian.BUTUH_PERBAIKAN: (3, 4, 10, 4, 3),
    Capaian.KURANG: (2, 11, 6, 3, 2),
    Capaian.SANGAT_KURANG: (13, 7, 3, 1, 0),
}


def distribution_curve(capaian: Capaian | None) -> Curve:
    """Give the curve of a capaian; without one only the label."""
    if capaian is None:
        return Curve(label=_LABEL, title="", axis=(), heights=(), x_title="", y_title="")
    title = (
        "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI "
        f"{capaian.upper()}"
    )
    return Curve(
        label=_LABEL,
        title=title,
        axis=_AXIS,
        heights=_HEIGHTS[capaian],
        x_title=_X_TITLE,
        y_title=_Y_TITLE,
    )


def curve_svg(curve: Curve) -> str:
    """Draw the curve, without words, 120 by 35 units; empty without heights."""
    if not curve.heights:
        return ""
    step = _WIDTH / len(curve.heights)
    tallest = max(curve.heights)
    points = []
    for index, height in enumerate(curve.heights):
        x = step * (index + 0.5)
        y = _BASE - (_BASE - _TOP) * height / tallest
        points.append((x, y))
    path = _smooth_path(points)
    axes = f"M2 {_TOP} V{_BASE} H{_WIDTH - 2}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f'<path d="{axes}" fill="none" stroke="#000" stroke-width="0.5"/>'
        f'<path d="{path}" fill="none" stroke="#1F4E79" stroke-width="0.8"/></svg>'
    )


def _smooth_path(points: list[tuple[float, float]]) -> str:
    """Join points by curves that run level through each of them."""
    first_x, first_y = points[0]
    path = f"M{first_x:.1f} {first_y:.1f}"
    for (x, y), (next_x, next_y) in pairwise(points):
        middle = (x + next_x) / 2
        path += f" C{middle:.1f} {y:.1f} {middle:.1f} {next_y:.1f} {next_x:.1f} {next_y:.1f}"
    return path


def said_in_words(curve: Curve) -> str:
    """Say what the curve shows, for those who do not see it."""
    if not curve.heights:
        return ""
    peak = curve.axis[curve.heights.index(max(curve.heights))]
    return f"{curve.title}: kurva dengan puncak pada {peak}, tanpa angka."
