"""One line per employee."""

from skpcli.diagnostics import Severity
from skpcli.engine.results import BarisHasil, Hasil, StatusNilai
from skpcli.model.terms import Rating
from skpcli.output.employee import words as label
from skpcli.text import safe


def brief_line(row: BarisHasil) -> str:
    """Say who an employee is and how the appraisal ends, without a line break."""
    identity = row.id
    parts = (
        safe(identity.berkas),
        safe(identity.nip or label.DASH),
        safe(identity.nama or label.DASH),
        _ending(row),
    )
    return "  ".join(parts)


def _ending(row: BarisHasil) -> str:
    appraisal = row.hasil
    if appraisal is None:
        count = row.cacah(Severity.ERROR)
        return f"galat: dokumen memuat {count} galat" if count else "galat: dokumen memuat galat"
    predikat = appraisal.predikat.nilai
    if predikat is None:
        return f"belum dapat dinilai: {safe(appraisal.predikat.karena)}"
    hasil_kerja = _rating(appraisal.rating_hasil_kerja.nilai)
    perilaku = _rating(appraisal.rating_perilaku_kerja.nilai)
    source = _source(appraisal)
    return f"hasil kerja {hasil_kerja}, perilaku {perilaku}  -> {predikat} ({source})"


def _rating(rating: Rating | None) -> str:
    return label.short_rating(rating) if rating else label.DASH


def _source(appraisal: Hasil) -> str:
    """Say what the predikat rests on; one suggestion makes the whole a suggestion."""
    if appraisal.status is StatusNilai.USULAN:
        return "usulan, belum ditetapkan"
    sources: list[str] = []
    for verdict in (appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja):
        if verdict.sumber and verdict.sumber.value not in sources:
            sources.append(verdict.sumber.value)
    return " dan ".join(sources)
