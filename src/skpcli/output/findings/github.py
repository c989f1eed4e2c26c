"""Findings as workflow commands of GitHub Actions, which shows them beside the changed lines."""

from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.output.findings.brief import finding_details
from skpcli.text import safe

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
_IN_MESSAGE = str.maketrans(
    {
        "%": "%25",
        "\r": "%0D",
        "\n": "%0A",
    }
)
_IN_PROPERTY = _IN_MESSAGE | str.maketrans(
    {
        ":": "%3A",
        ",": "%2C",
    }
)


def findings_github(findings: Sequence[Diagnostic]) -> str:
    """Render one command per finding.

    The runner takes columns only where a finding ends in the line it starts in, and no end before
    the start. Whether the end belongs to the stretch is not documented; we leave it exclusive, as
    other tools do.
    """
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Diagnostic) -> str:
    span = finding.span
    properties = {
        "file": safe(span.file),
        "line": str(span.line),
        "endLine": str(span.end_line),
    }
    if span.line == span.end_line:
        properties["col"] = str(span.column)
        properties["endColumn"] = str(max(span.column, span.end_column))
    properties["title"] = finding.code
    command = _COMMANDS[finding.severity]
    written = []
    for name, value in properties.items():
        written.append(f"{name}={value.translate(_IN_PROPERTY)}")
    message = "\n".join(finding_details(finding)).translate(_IN_MESSAGE)
    return f"::{command} {','.join(written)}::{message}"
