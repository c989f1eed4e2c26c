"""Findings as JSON."""

import json
from collections.abc import Mapping, Sequence

from skpcli.diagnostics import Diagnostic
from skpcli.text import BERBAHAYA


def json_temuan(temuan: Sequence[Diagnostic], ringkasan: Mapping[str, int]) -> str:
    """Render the JSON output of ``periksa``."""
    findings = [data_temuan(finding) for finding in temuan]
    return tulis({"versi": 1, "temuan": findings, "ringkasan": ringkasan}, indent=1)


def data_temuan(d: Diagnostic) -> dict[str, object]:
    """Give one finding as the ``temuan`` object of the JSON output."""
    return {
        "kode": d.kode,
        "tingkat": d.tingkat.value,
        "pesan": d.pesan,
        "berkas": d.span.berkas,
        "baris": d.span.baris,
        "kolom": d.span.kolom,
        "baris_akhir": d.span.baris_akhir,
        "kolom_akhir": d.span.kolom_akhir,
        "jalur": d.jalur,
        "saran": d.saran,
        "dasar": d.dasar,
        "dapat_diperbaiki": d.perbaikan is not None,
    }


def tulis(isi: object, indent: int | None = None) -> str:
    """Write data as JSON with a newline at its end; what could steer a terminal is an escape."""
    text = json.dumps(isi, ensure_ascii=False, indent=indent)
    harmless = BERBAHAYA.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return harmless + "\n"
