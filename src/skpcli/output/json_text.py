"""Findings as JSON."""

import json
from collections.abc import Mapping, Sequence

from skpcli.diagnostics import Diagnostic, Note
from skpcli.text import DANGEROUS


def findings_json(findings: Sequence[Diagnostic], summary: Mapping[str, int]) -> str:
    """Render the JSON output of ``periksa``."""
    data = [finding_data(finding) for finding in findings]
    return to_json({"versi": 1, "temuan": data, "ringkasan": summary}, indent=1)


def finding_data(finding: Diagnostic) -> dict[str, object]:
    """Give one finding as the ``temuan`` object of the JSON output."""
    return {
        "kode": finding.code,
        "tingkat": finding.severity.value,
        "pesan": finding.message,
        "berkas": finding.span.file,
        "baris": finding.span.line,
        "kolom": finding.span.column,
        "baris_akhir": finding.span.end_line,
        "kolom_akhir": finding.span.end_column,
        "jalur": finding.route,
        "saran": finding.hint,
        "dasar": finding.basis,
        "dapat_diperbaiki": finding.fix is not None,
        "catatan": [_note_data(note) for note in finding.notes],
    }


def _note_data(note: Note) -> dict[str, object]:
    """Give one note; what it has no place for is null."""
    span = note.span
    return {
        "pesan": note.message,
        "berkas": span.file if span else None,
        "baris": span.line if span else None,
        "kolom": span.column if span else None,
        "jalur": note.route or None,
    }


def to_json(content: object, indent: int | None = None) -> str:
    """Write data as JSON with a newline at its end; what could steer a terminal is an escape."""
    text = json.dumps(content, ensure_ascii=False, indent=indent)
    harmless = DANGEROUS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return harmless + "\n"
