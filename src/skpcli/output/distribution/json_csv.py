"""Distributions for machines: JSON, CSV."""

from collections.abc import Iterable

from skpcli.engine.conditions import Measured
from skpcli.engine.distribution import Distribution
from skpcli.engine.distribution_text import arithmetic, condition_text
from skpcli.engine.groups import AssessorGroup, Group
from skpcli.law.parameters import PolaDistribusi
from skpcli.model.terms import Predikat
from skpcli.output.cells import csv_text
from skpcli.output.json_text import to_json

_PREDIKAT_COLUMNS = tuple(predikat.value.replace(" ", "_") for predikat in Predikat)

DISTRIBUTION_COLUMNS = (
    "id",
    "nama",
    "mulai",
    "selesai",
    "evaluasi",
    "capaian",
    "jumlah",
    "usulan",
    "belum",
    "sementara",
    *_PREDIKAT_COLUMNS,
    "sesuai",
    "alasan",
    "syarat",
)
"""The columns of organisations; additions only, and only at the end."""

ASSESSOR_COLUMNS = (
    "nip",
    "nama",
    "jabatan",
    "jumlah",
    "usulan",
    "belum",
    *_PREDIKAT_COLUMNS,
)
"""The columns of assessors; additions only, and only at the end."""


def distribution_json(groups: Iterable[Group]) -> str:
    """Render the JSON output of ``distribusi``."""
    data = {
        "versi": 1,
        "organisasi": [group_data(group) for group in groups],
    }
    return to_json(data, indent=1)


def group_data(group: Group) -> dict[str, object]:
    """Give an organisation as an object of the JSON output."""
    distribution = group.distribution
    return {
        "id": group.id,
        "nama": group.name,
        "capaian": distribution.capaian,
        "jumlah": distribution.total,
        "usulan": distribution.suggested,
        "belum": distribution.unrated,
        "sementara": distribution.is_provisional,
        "alasan": distribution.no_verdict,
        "cacah": _json_counts(distribution),
        "syarat": _json_conditions(distribution),
        "sesuai": distribution.fits,
        "periode": _json_period(group),
    }


def _json_counts(distribution: Distribution) -> dict[Predikat, int]:
    return dict(zip(Predikat, distribution.counts, strict=True))


def _json_conditions(distribution: Distribution) -> list[dict[str, object]]:
    if distribution.dated_pola is None:
        return []
    reference = distribution.dated_pola
    return [_json_condition(reference, measured) for measured in distribution.conditions]


def _json_condition(reference: PolaDistribusi, measured: Measured) -> dict[str, object]:
    return {
        "teks": condition_text(measured.condition),
        "dasar": str(reference.dasar),
        "sifat": reference.sifat,
        "terpenuhi": measured.is_met,
        "batas": measured.bound,
        "cacah": measured.counted,
    }


def _json_period(group: Group) -> dict[str, str] | None:
    if group.periode is None:
        return None
    return {
        "mulai": group.periode.mulai.isoformat(),
        "selesai": group.periode.selesai.isoformat(),
        "evaluasi": group.periode.evaluasi,
    }


def assessors_json(assessors: Iterable[AssessorGroup]) -> str:
    """Render the JSON output of ``distribusi --per penilai``."""
    data = {
        "versi": 1,
        "penilai": [_json_assessor(assessor) for assessor in assessors],
    }
    return to_json(data, indent=1)


def _json_assessor(assessor: AssessorGroup) -> dict[str, object]:
    distribution = assessor.distribution
    return {
        "nip": assessor.number,
        "nama": assessor.name,
        "jabatan": assessor.jabatan,
        "jumlah": distribution.total,
        "usulan": distribution.suggested,
        "belum": distribution.unrated,
        "cacah": _json_counts(distribution),
    }


def distribution_csv(groups: Iterable[Group]) -> str:
    """Render a header and one row per organisation (RFC 4180, lines end with CRLF)."""
    return csv_text(DISTRIBUTION_COLUMNS, [_csv_group(group) for group in groups])


def _csv_group(group: Group) -> list[str | None]:
    distribution = group.distribution
    period = _json_period(group) or {}
    conditions = [arithmetic(measured) for measured in distribution.conditions]
    return [
        group.id,
        group.name,
        period.get("mulai"),
        period.get("selesai"),
        period.get("evaluasi"),
        distribution.capaian,
        *_people(distribution),
        yes_no(distribution.is_provisional),
        *_by_predikat(distribution),
        yes_no(distribution.fits),
        distribution.no_verdict,
        " | ".join(conditions),
    ]


def _people(distribution: Distribution) -> list[str]:
    """Give the cells of those counted, of those by a suggestion, and of those without predikat."""
    return [
        str(distribution.total),
        str(distribution.suggested),
        str(distribution.unrated),
    ]


def _by_predikat(distribution: Distribution) -> list[str]:
    return [str(people) for people in distribution.counts]


def assessors_csv(assessors: Iterable[AssessorGroup]) -> str:
    """Render a header and one row per assessor."""
    return csv_text(ASSESSOR_COLUMNS, [_csv_assessor(assessor) for assessor in assessors])


def _csv_assessor(assessor: AssessorGroup) -> list[str | None]:
    distribution = assessor.distribution
    return [
        assessor.number,
        assessor.name,
        assessor.jabatan,
        *_people(distribution),
        *_by_predikat(distribution),
    ]


def yes_no(truth: bool | None) -> str | None:
    """Write a truth in Indonesian; nothing where there is none."""
    if truth is None:
        return None
    if truth:
        return "ya"
    return "tidak"
