"""A new document made of answers, read back and checked before anybody sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from skpcli.checks import check_all
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.drafts.derived import with_implied, with_period
from skpcli.drafts.questions import Answers
from skpcli.drafts.template import draft_text
from skpcli.engine.scoring import appraise_all
from skpcli.model.performance import Rhk
from skpcli.model.terms import LEADER_FORMS, JenisDokumen
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import assemble

_STILL_AN_EXAMPLE = "SKP225"  # every new document has examples to be replaced
LEADERS_HAVE_NO_RHK = "pimpinan mendukung sasaran organisasi, bukan RHK; hapus --intervensi"


@dataclass(frozen=True, slots=True)
class Material:
    """The answers, and the leader's results to start from.

    ``rhk_chosen`` says that an option chose these results.
    """

    answers: Answers = field(default_factory=dict)
    rhk: Sequence[Rhk] = ()
    rhk_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished document, or the reason why there is none; what is odd about it."""

    text: str
    refusal: str = ""
    warnings: tuple[str, ...] = ()


def make_draft(kind: JenisDokumen, material: Material) -> Draft:
    """Make a document of complete answers, read back and checked as `skp periksa` would."""
    is_leader = material.answers.get("jenis_jabatan") in LEADER_FORMS
    if material.rhk_chosen and is_leader:
        return Draft(text="", refusal=LEADERS_HAVE_NO_RHK)
    answers, period = with_period(with_implied(kind, material.answers))
    if period.value is None:
        return Draft(text="", refusal=f"{period.message}; {period.hint}")
    text = draft_text(kind, answers, material.rhk)
    workspace = assemble([read_file("baru.yaml", text.encode("utf-8"))])
    findings = check_all(workspace, list(appraise_all(workspace)))
    errors = _sentences(findings, Severity.ERROR)
    remarks = [finding for finding in findings if finding.code != _STILL_AN_EXAMPLE]
    warnings = _sentences(remarks, Severity.WARNING)
    if errors:
        return Draft(
            text="",
            refusal="; ".join(errors),
            warnings=tuple(warnings),
        )
    return Draft(text, warnings=tuple(warnings))


def without_days(answers: Answers) -> dict[str, str]:
    """Leave out the days of the period, where a year is to stand in for them."""
    return {name: answer for name, answer in answers.items() if name not in ("mulai", "selesai")}


def _sentences(findings: Sequence[Diagnostic], severity: Severity) -> list[str]:
    sentences = []
    for finding in findings:
        if finding.severity is severity:
            sentences.append(f"{finding.message} ({finding.code})")
    return sentences
