"""Findings as SARIF 2.1.0, the exchange format of code scanners."""

from collections.abc import Sequence
from urllib.parse import quote

from skpcli.diagnostics import KODE, Catatan, Diagnostic, Severity, Span, Suntingan
from skpcli.output.findings.brief import rincian
from skpcli.output.json_text import tulis
from skpcli.text import aman

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.INFO: "note"}

_Object = dict[str, object]


def sarif(temuan: Sequence[Diagnostic], versi: str) -> str:
    """Render one run of ``skp`` in version ``versi``; its rules are the codes that occur."""
    codes = sorted({finding.kode for finding in temuan})
    results = [_result(finding, codes.index(finding.kode)) for finding in temuan]
    driver = {
        "name": "skp",
        "semanticVersion": versi,
        "language": "id",
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return tulis({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(code: str) -> _Object:
    return {
        "id": code,
        "shortDescription": _message(KODE[code].judul),
        "defaultConfiguration": {"level": _LEVELS[KODE[code].tingkat]},
    }


def _result(finding: Diagnostic, rule_index: int) -> _Object:
    result: _Object = {
        "ruleId": finding.kode,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.tingkat],
        "message": _message("\n".join(rincian(finding))),
        "locations": [_location(finding.span)],
    }
    related = _related_locations(finding.catatan)
    if related:
        result["relatedLocations"] = related
    if finding.perbaikan:
        result["fixes"] = [_fix(finding.perbaikan, finding.saran)]
    return result


def _related_locations(notes: Sequence[Catatan]) -> list[_Object]:
    """Give the notes that have a place, each once: the schema takes no duplicates."""
    related = []
    for note in dict.fromkeys(notes):
        if note.span:
            related.append({**_location(note.span), "message": _message(aman(note.pesan))})
    return related


def _fix(edit: Suntingan, hint: str | None) -> _Object:
    replacement = {
        "deletedRegion": _region(edit.span),
        "insertedContent": {"text": edit.teks},
    }
    change = {
        "artifactLocation": {"uri": _uri(edit.span.berkas)},
        "replacements": [replacement],
    }
    return {
        "description": _message(aman(hint or "perbaikan otomatis")),
        "artifactChanges": [change],
    }


def _location(span: Span) -> _Object:
    place = {"artifactLocation": {"uri": _uri(span.berkas)}, "region": _region(span)}
    return {"physicalLocation": place}


def _region(span: Span) -> _Object:
    return {
        "startLine": span.baris,
        "startColumn": span.kolom,
        "endLine": span.baris_akhir,
        "endColumn": span.kolom_akhir,
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
