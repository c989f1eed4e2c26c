"""One line per employee."""

from skpcli.diagnostics import Severity
from skpcli.engine.results import Appraisal, AppraisalStatus, Row
from skpcli.model.terms import Rating
from skpcli.output.employee.words import DASH, short_rating
from skpcli.text import safe


def brief_line(row: Row) -> str:
    """Say who an employee is and how the appraisal ends, without a line break."""
    identity = row.identity
    parts = (
        safe(identity.file),
        safe(identity.nip or DASH),
        safe(identity.nama or DASH),
        _ending(row),
    )
    return "  ".join(parts)


def _ending(row: Row) -> str:
    appraisal = row.appraisal
    if appraisal is None:
        count = row.count(Severity.ERROR)
        if count:
            return f"galat: dokumen memuat {count} galat"
        return "galat: dokumen memuat galat"
    predikat = appraisal.predikat.value
    if predikat is None:
        return f"belum dapat dinilai: {safe(appraisal.predikat.reason)}"
    hasil_kerja = _rating(appraisal.rating_hasil_kerja.value)
    perilaku = _rating(appraisal.rating_perilaku_kerja.value)
    source = _source(appraisal)
    return f"hasil kerja {hasil_kerja}, perilaku {perilaku}  -> {predikat} ({source})"


def _rating(rating: Rating | None) -> str:
    return short_rating(rating) if rating else DASH


def _source(appraisal: Appraisal) -> str:
    """Say what the predikat rests on; one suggestion makes the whole a suggestion."""
    if appraisal.status is AppraisalStatus.USULAN:
        return "usulan, belum ditetapkan"
    sources: list[str] = []
    for verdict in (appraisal.rating_hasil_kerja, appraisal.rating_perilaku_kerja):
        if verdict.source and verdict.source.value not in sources:
            sources.append(verdict.source.value)
    return " dan ".join(sources)
