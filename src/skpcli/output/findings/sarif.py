"""Findings as SARIF 2.1.0, the exchange format of code scanners."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from skpcli.diagnostics import CODES, Diagnostic, Edit, Note, Severity, Span
from skpcli.law.glossary import CodeEntry, find_entry
from skpcli.output.findings.brief import finding_details
from skpcli.output.json_text import to_json
from skpcli.text import safe

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_EXPLAINED_BY = "skp:jelaskan/"
"""How the address of an explanation begins: that of the command that gives it."""

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}

_Object = dict[str, object]


def findings_sarif(findings: Sequence[Diagnostic], version: str) -> str:
    """Render one run of ``skp`` in a version; its rules are the codes that occur."""
    codes = sorted({finding.code for finding in findings})
    results = [_result(finding, codes.index(finding.code)) for finding in findings]
    driver = {
        "name": "skp",
        "semanticVersion": version,
        "language": "id",
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return to_json(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [run],
        },
        indent=1,
    )


def _rule(code: str) -> _Object:
    rule: _Object = {
        "id": code,
        "shortDescription": _message(CODES[code].title),
        "defaultConfiguration": {"level": _LEVELS[CODES[code].severity]},
    }
    entry = find_entry(code)
    if isinstance(entry, CodeEntry):
        rule["fullDescription"] = {"text": entry.arti}
        rule["help"] = {"text": "\n".join(_help_lines(entry))}
        rule["helpUri"] = f"{_EXPLAINED_BY}{code}"
    return rule


def _help_lines(entry: CodeEntry) -> Iterator[str]:
    """Say of a code why it occurs and what to do, and where all of it can be read."""
    yield f"Sebab: {entry.sebab}"
    yield f"Cara memperbaiki: {entry.cara}"
    if entry.dasar:
        yield f"Dasar: {entry.dasar}"
    yield f"Selengkapnya, dengan contohnya: skp jelaskan {entry.kode}"


def _result(finding: Diagnostic, rule_index: int) -> _Object:
    result: _Object = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": _message("\n".join(finding_details(finding))),
        "locations": [_location(finding.span)],
    }
    related = _related_locations(finding.notes)
    if related:
        result["relatedLocations"] = related
    if finding.fix:
        result["fixes"] = [_fix(finding.fix, finding.hint)]
    return result


def _related_locations(notes: Sequence[Note]) -> list[_Object]:
    """Give the notes that have a place, each once: the schema takes no duplicates."""
    related = []
    for note in dict.fromkeys(notes):
        if note.span:
            related.append({**_location(note.span), "message": _message(safe(note.message))})
    return related


def _fix(edit: Edit, hint: str | None) -> _Object:
    replacement = {
        "deletedRegion": _region(edit.span),
        "insertedContent": {"text": edit.text},
    }
    change = {
        "artifactLocation": {"uri": _uri(edit.span.file)},
        "replacements": [replacement],
    }
    return {
        "description": _message(safe(hint or "perbaikan otomatis")),
        "artifactChanges": [change],
    }


def _location(span: Span) -> _Object:
    place = {"artifactLocation": {"uri": _uri(span.file)}, "region": _region(span)}
    return {"physicalLocation": place}


def _region(span: Span) -> _Object:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _message(text: str) -> _Object:
    """Make a message that holds neither placeholders (``{0}``) nor links (``[text](target)``)."""
    escaped = text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
    return {"text": escaped}


def _uri(file: str) -> str:
    """Percent-encode a path; bytes of its name that are no UTF-8 come out as they were."""
    try:
        return quote(file, errors="surrogateescape")
    except UnicodeEncodeError:  # half a character, as Windows allows in a name
        return quote(file, errors="surrogatepass")
