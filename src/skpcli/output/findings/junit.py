"""Findings as JUnit XML, for the test reports of Jenkins, GitLab or Azure Pipelines."""

import re
from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.output.findings.text import findings_in_words
from skpcli.text import picture, safe

_NOT_XML = re.compile("[\ufffe\uffff]")
"""What XML 1.0 forbids beyond the characters that `safe` replaces."""


def findings_junit(
    findings: Sequence[Diagnostic], files: Sequence[str], *, strict: bool = False
) -> str:
    """Render one suite with a test case per file.

    First come ``files`` in their order, then files that only findings name. All errors of a file
    stand in one failure, because readers of the format show only the first; in a ``strict`` run the
    warnings too. The rest is its system-out.
    """
    by_file: dict[str, list[Diagnostic]] = {name: [] for name in files}
    for finding in findings:
        by_file.setdefault(finding.span.file, []).append(finding)
    root = ElementTree.Element("testsuites")
    suite = ElementTree.SubElement(root, "testsuite", name="skp periksa")
    failures_are = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    failures = 0
    for name, of_file in by_file.items():
        shown_name = _xml_text(safe(name))
        case = ElementTree.SubElement(suite, "testcase", classname="skp.periksa", name=shown_name)
        failing = [finding for finding in of_file if finding.severity in failures_are]
        if failing:
            _add_failure(case, failing)
            failures += 1
        remarks = [finding for finding in of_file if finding.severity not in failures_are]
        if remarks:
            output = ElementTree.SubElement(case, "system-out")
            output.text = _xml_text(findings_in_words(remarks, {}))
    suite.set("tests", str(len(by_file)))
    suite.set("failures", str(failures))
    suite.set("errors", "0")
    suite.set("skipped", "0")
    ElementTree.indent(root, " ")
    xml = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n'


def _add_failure(case: ElementTree.Element, findings: Sequence[Diagnostic]) -> None:
    """Add what fails a file; its type is the worst of it."""
    ranks = list(Severity)
    severities = sorted((finding.severity for finding in findings), key=ranks.index)
    summary = ", ".join(f"{count} {severity}" for severity, count in Counter(severities).items())
    failure = ElementTree.SubElement(case, "failure", type=severities[0], message=summary)
    failure.text = _xml_text(findings_in_words(findings, {}))


def _xml_text(text: str) -> str:
    return _NOT_XML.sub(_picture_of, text)


def _picture_of(match: re.Match[str]) -> str:
    return picture(match[0])
