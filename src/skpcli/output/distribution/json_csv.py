"""Distributions for machines: JSON, CSV."""

from collections.abc import Iterable

from skpcli.engine.conditions import HasilSyarat
from skpcli.engine.distribution import Distribusi
from skpcli.engine.distribution_text import arithmetic, condition_text
from skpcli.engine.groups import Kelompok, Penilai
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

ASSESSOR_COLUMNS = ("nip", "nama", "jabatan", "jumlah", "usulan", "belum", *_PREDIKAT_COLUMNS)
"""The columns of assessors; additions only, and only at the end."""


def distribution_json(groups: Iterable[Kelompok]) -> str:
    """Render the JSON output of ``distribusi``."""
    data = {"versi": 1, "organisasi": [_json_group(group) for group in groups]}
    return to_json(data, indent=1)


def _json_group(group: Kelompok) -> dict[str, object]:
    distribution = group.distribusi
    return {
        "id": group.id,
        "nama": group.nama,
        "capaian": _capaian(distribution),
        "jumlah": distribution.jumlah,
        "usulan": distribution.usulan,
        "belum": distribution.belum,
        "sementara": distribution.sementara,
        "alasan": _no_verdict(distribution),
        "cacah": _json_counts(distribution),
        "syarat": _json_conditions(distribution),
        "sesuai": distribution.sesuai,
        "periode": _json_period(group),
    }


def _capaian(distribution: Distribusi) -> str | None:
    return None if distribution.capaian is None else distribution.capaian.value


def _no_verdict(distribution: Distribusi) -> str | None:
    """Give the reason why there is no verdict."""
    return None if distribution.alasan is None else distribution.alasan.value


def _json_counts(distribution: Distribusi) -> dict[str, int]:
    names = [predikat.value for predikat in Predikat]
    return dict(zip(names, distribution.cacah, strict=True))


def _json_conditions(distribution: Distribusi) -> list[dict[str, object]]:
    if distribution.acuan is None:
        return []
    reference = distribution.acuan
    return [_json_condition(reference, measured) for measured in distribution.syarat]


def _json_condition(reference: PolaDistribusi, measured: HasilSyarat) -> dict[str, object]:
    return {
        "teks": condition_text(measured.syarat),
        "dasar": str(reference.dasar),
        "sifat": reference.sifat.value,
        "terpenuhi": measured.terpenuhi,
        "batas": measured.batas,
        "cacah": measured.cacah,
    }


def _json_period(group: Kelompok) -> dict[str, str] | None:
    if group.periode is None:
        return None
    return {
        "mulai": group.periode.mulai.isoformat(),
        "selesai": group.periode.selesai.isoformat(),
        "evaluasi": group.periode.evaluasi.value,
    }


def assessors_json(assessors: Iterable[Penilai]) -> str:
    """Render the JSON output of ``distribusi --per penilai``."""
    data = {"versi": 1, "penilai": [_json_assessor(assessor) for assessor in assessors]}
    return to_json(data, indent=1)


def _json_assessor(assessor: Penilai) -> dict[str, object]:
    distribution = assessor.distribusi
    return {
        "nip": assessor.nomor,
        "nama": assessor.nama,
        "jabatan": assessor.jabatan,
        "jumlah": distribution.jumlah,
        "usulan": distribution.usulan,
        "belum": distribution.belum,
        "cacah": _json_counts(distribution),
    }


def distribution_csv(groups: Iterable[Kelompok]) -> str:
    """Render a header and one row per organisation (RFC 4180, lines end with CRLF)."""
    return csv_text(DISTRIBUTION_COLUMNS, [_csv_group(group) for group in groups])


def _csv_group(group: Kelompok) -> list[str | None]:
    distribution = group.distribusi
    period = _json_period(group) or {}
    conditions = [arithmetic(measured) for measured in distribution.syarat]
    return [
        group.id,
        group.nama,
        period.get("mulai"),
        period.get("selesai"),
        period.get("evaluasi"),
        _capaian(distribution),
        str(distribution.jumlah),
        str(distribution.usulan),
        str(distribution.belum),
        yes_no(distribution.sementara),
        *_count_cells(distribution),
        yes_no(distribution.sesuai),
        _no_verdict(distribution),
        " | ".join(conditions),
    ]


def _count_cells(distribution: Distribusi) -> list[str]:
    """Give the people by predikat."""
    return [str(count) for count in distribution.cacah]


def assessors_csv(assessors: Iterable[Penilai]) -> str:
    """Render a header and one row per assessor."""
    return csv_text(ASSESSOR_COLUMNS, [_csv_assessor(assessor) for assessor in assessors])


def _csv_assessor(assessor: Penilai) -> list[str | None]:
    distribution = assessor.distribusi
    return [
        assessor.nomor,
        assessor.nama,
        assessor.jabatan,
        str(distribution.jumlah),
        str(distribution.usulan),
        str(distribution.belum),
        *_count_cells(distribution),
    ]


def yes_no(truth: bool | None) -> str | None:
    """Write a truth in Indonesian; nothing where there is none."""
    if truth is None:
        return None
    return "ya" if truth else "tidak"
