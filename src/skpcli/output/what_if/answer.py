"""The answer of ``andai`` with its words, and as JSON."""

from typing import NamedTuple

from skpcli.engine.results import Appraisal, Row
from skpcli.engine.smallest_changes import MOST_LISTED, MinimalChange, Toward
from skpcli.engine.what_if import AppraisalStep, AssumedField
from skpcli.output.employee.json_data import employee_data
from skpcli.output.employee.words import DASH
from skpcli.output.json_text import to_json

ONLY_THE_ASSESSOR = (
    "Hanya pejabat penilai yang menetapkan rating. Ini cara kerja aturan, bukan anjuran untuk "
    "mengubah data."
)
NOTHING_CHANGES = "Tidak ada yang berubah pada rating maupun predikat."


class WhatIf(NamedTuple):
    """One person before and after the assumptions, and what would give a predikat."""

    before: Row
    after: Row
    assumed: tuple[AssumedField, ...]
    steps: tuple[AppraisalStep, ...]
    toward: Toward | None


def what_if_json(answer: WhatIf) -> str:
    """Render the JSON output of ``andai``."""
    data = {
        "versi": 1,
        "sebelum": employee_data(answer.before),
        "sesudah": employee_data(answer.after),
        "jika": [_assumed_data(field) for field in answer.assumed],
        "langkah": [_step_data(step) for step in answer.steps],
        "menuju": _toward_data(answer.toward),
    }
    return to_json(data, indent=1)


def _assumed_data(field: AssumedField) -> dict[str, object]:
    return {"jalur": field.path, "lama": field.old, "baru": field.new}


def _step_data(step: AppraisalStep) -> dict[str, object]:
    return {
        "jalur": step.path,
        "apa": step.what,
        "lama": step.old,
        "baru": step.new,
        "karena": step.reason,
    }


def _toward_data(toward: Toward | None) -> dict[str, object] | None:
    if toward is None:
        return None
    sets = []
    for change_set in toward.sets:
        sets.append([_change_data(change) for change in change_set])
    return {
        "predikat": toward.predikat,
        "sudah": toward.is_there,
        "banyak": toward.total,
        "himpunan": sets,
        "catatan": ONLY_THE_ASSESSOR,
    }


def _change_data(change: MinimalChange) -> dict[str, object]:
    return {
        "jalur": change.path,
        "apa": change.what,
        "lama": change.old,
        "baru": change.new,
    }


def result_rows(answer: WhatIf) -> list[tuple[str, str, str]]:
    """Set both ratings, the predikat and the status before and after side by side."""
    before = _results(answer.before.appraisal)
    after = _results(answer.after.appraisal)
    names = ("Rating hasil kerja", "Rating perilaku kerja", "Predikat", "Status")
    return list(zip(names, before, after, strict=True))


def _results(appraisal: Appraisal | None) -> tuple[str, ...]:
    if appraisal is None:
        return DASH, DASH, DASH, "galat"
    return (
        appraisal.rating_hasil_kerja.value or DASH,
        appraisal.rating_perilaku_kerja.value or DASH,
        appraisal.predikat.value or DASH,
        appraisal.status.value,
    )


def toward_title(toward: Toward) -> str:
    """Say what would give the predikat, or that nothing has to or can."""
    if toward.is_there:
        return f"Predikatnya sudah {toward.predikat}."
    if not toward.total:
        return (
            f"Tidak ada perubahan rating atau posisi yang memberi predikat {toward.predikat} "
            "pada dokumen ini."
        )
    members = len(toward.sets[0])
    title = f"Menuju {toward.predikat}: {toward.total} himpunan terkecil, {members} perubahan"
    if toward.total > MOST_LISTED:
        title += f" ({MOST_LISTED} yang pertama)"
    return f"{title}."


def change_text(path: str, what: str, old: str | None, new: str | None) -> str:
    """Write one change in a line."""
    return f"{path} ({what}): {old or DASH} -> {new or DASH}"


def assumed_text(field: AssumedField) -> str:
    """Write one assumption in a line."""
    new = field.new if field.new is not None else "(dikosongkan)"
    return f"{field.path}: {field.old or DASH} -> {new}"


def person_name(answer: WhatIf) -> str:
    """Name the person with the number."""
    identity = answer.before.identity
    return f"{identity.nama or DASH} ({identity.nip or DASH})"
