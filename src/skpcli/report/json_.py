"""Findings as JSON."""

import json
from collections.abc import Mapping, Sequence

from skpcli.diagnostics import Diagnostic
from skpcli.report.aman import BERBAHAYA


def json_temuan(temuan: Sequence[Diagnostic], ringkasan: Mapping[str, int]) -> str:
    """Render the JSON output of ``periksa``."""
    return tulis({"versi": 1, "temuan": [data_temuan(satu) for satu in temuan], "ringkasan": ringkasan}, indent=1)


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
    """Write data as JSON with a newline at its end; what could steer a terminal stands as an escape."""
    teks = json.dumps(isi, ensure_ascii=False, indent=indent)
    return BERBAHAYA.sub(lambda cocok: f"\\u{ord(cocok[0]):04x}", teks) + "\n"
