"""Findings as workflow commands of GitHub Actions, which shows them beside the changed lines."""

from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.output.findings.brief import rincian
from skpcli.text import aman

_COMMANDS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.INFO: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(temuan: Sequence[Diagnostic]) -> str:
    """Render one command per finding.

    The runner takes columns only where a finding ends in the line it starts in, and no end before
    the start. Whether the end belongs to the stretch is not documented; we leave it exclusive, as
    other tools do.
    """
    return "".join(f"{_command(finding)}\n" for finding in temuan)


def _command(finding: Diagnostic) -> str:
    span = finding.span
    properties = {
        "file": aman(span.berkas),
        "line": str(span.baris),
        "endLine": str(span.baris_akhir),
    }
    if span.baris == span.baris_akhir:
        properties["col"] = str(span.kolom)
        properties["endColumn"] = str(max(span.kolom, span.kolom_akhir))
    properties["title"] = finding.kode
    written = []
    for name, value in properties.items():
        written.append(f"{name}={value.translate(_IN_PROPERTY)}")
    message = "\n".join(rincian(finding)).translate(_IN_MESSAGE)
    return f"::{_COMMANDS[finding.tingkat]} {','.join(written)}::{message}"
