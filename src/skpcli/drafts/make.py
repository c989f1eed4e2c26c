"""A new document made of answers, read back and checked before anybody sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from skpcli.checks import periksa
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.drafts.derived import dengan_periode, lengkapi
from skpcli.drafts.questions import Jawaban
from skpcli.drafts.template import FORM_PIMPINAN, susun
from skpcli.engine.scoring import nilai_semua
from skpcli.model.performance import Rhk
from skpcli.model.terms import JenisDokumen
from skpcli.reading.reader import baca_berkas
from skpcli.reading.workspace import susun as assemble

LEADERS_HAVE_NO_RHK = "pimpinan mendukung sasaran organisasi, bukan RHK; hapus --intervensi"


@dataclass(frozen=True, slots=True)
class Material:
    """The answers, and the leader's results to start from.

    ``rhk_chosen`` says that an option chose these results.
    """

    answers: Jawaban = field(default_factory=dict)
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
    is_leader = material.answers.get("jenis_jabatan") in FORM_PIMPINAN
    if material.rhk_chosen and is_leader:
        return Draft(text="", refusal=LEADERS_HAVE_NO_RHK)
    answers, period = dengan_periode(lengkapi(kind, material.answers))
    if period.nilai is None:
        return Draft(text="", refusal=f"{period.pesan}; {period.saran}")
    text = susun(kind, answers, material.rhk)
    workspace = assemble([baca_berkas("baru.yaml", text.encode("utf-8"))])
    findings = periksa(workspace, list(nilai_semua(workspace)))
    errors = _sentences(findings, Severity.GALAT)
    warnings = _sentences(findings, Severity.PERINGATAN)
    return Draft(
        text="" if errors else text,
        refusal="; ".join(errors),
        warnings=tuple(warnings),
    )


def without_days(answers: Jawaban) -> dict[str, str]:
    """Leave out the days of the period, where a year is to stand in for them."""
    return {name: answer for name, answer in answers.items() if name not in ("mulai", "selesai")}


def _sentences(findings: Sequence[Diagnostic], severity: Severity) -> list[str]:
    chosen = [finding for finding in findings if finding.tingkat is severity]
    return [f"{finding.pesan} ({finding.kode})" for finding in chosen]
