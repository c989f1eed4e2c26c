"""The run of `skp angka-kredit`: files in, angka kredit and exit code out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.checks.credit import check_credit
from skpcli.cli.common import (
    asked_mask,
    chosen_format,
    exit_code,
    open_workspace,
    read_choice,
    report_findings,
    stop,
    write_output,
)
from skpcli.cli.terminal import laid_out, terminal_width
from skpcli.diagnostics import Diagnostic, Severity, sort_key
from skpcli.engine.credit import credit_of_people
from skpcli.engine.credit_promotion import Expectation
from skpcli.engine.credit_results import PersonCredit
from skpcli.engine.scoring import appraise_all
from skpcli.model.terms import Predikat
from skpcli.output.masked import masked_content
from skpcli.reading.workspace import Workspace

_SUFFIXES = {".txt": "tabel", ".json": "json", ".csv": "csv", ".md": "md"}
_SKIPPED_FILES = frozenset(("SKP017", "SKP018"))
"""Findings of reading that are no errors or warnings and say that something was left out."""


@dataclass(frozen=True, slots=True)
class CreditOptions:
    """The options of one run."""

    paths: list[str]
    format_: str | None
    keluaran: Path | None
    desimal: str
    proyeksi: str | None
    mengapa: bool
    konteks: list[str]
    samarkan: bool
    ketat: bool

    @property
    def decimals(self) -> int:
        """How many decimals are shown at most."""
        return int(self.desimal)


def run_angka_kredit(options: CreditOptions) -> int:
    """Convert, print, and give the exit code; the worst wins."""
    expected = read_projection(options.proyeksi)
    format_ = chosen_format(options.format_, options.keluaran, _SUFFIXES, "tabel")
    opened = open_workspace(options.paths, options.konteks, options.keluaran)
    if opened is None:
        return 2
    workspace = opened.workspace
    rows = [appraised.row for appraised in appraise_all(workspace)]
    people = credit_of_people(rows, expected)
    findings = _findings(workspace, people)
    mask = asked_mask(workspace, asked=options.samarkan)
    if format_ != "json":
        report_findings(workspace, findings, mask)
    shown = masked_content(people, mask)
    shown_findings = masked_content(tuple(findings), mask)
    text = _render(options, format_, shown, shown_findings)
    if not write_output(options.keluaran, text, format_):
        return 2
    nothing = "" if rows else "tidak ada dokumen pegawai di antara berkas yang dibaca"
    return exit_code(
        {finding.severity for finding in findings},
        incomplete=opened.incomplete,
        strict=options.ketat,
        nothing=nothing,
    )


def _findings(workspace: Workspace, people: Sequence[PersonCredit]) -> list[Diagnostic]:
    """Collect what reading and converting have found; mere remarks on the plan are left out."""
    findings = list(check_credit(workspace, people))
    for finding in workspace.findings:
        if finding.severity is not Severity.INFO or finding.code in _SKIPPED_FILES:
            findings.append(finding)
    return sorted(findings, key=sort_key)


def _render(
    options: CreditOptions,
    format_: str,
    people: Sequence[PersonCredit],
    findings: Sequence[Diagnostic],
) -> str:
    decimals = options.decimals
    if format_ == "json":
        from skpcli.output.credit.machine import credit_json

        return credit_json(people, findings, decimals)
    if format_ == "csv":
        from skpcli.output.credit.machine import credit_csv

        return credit_csv(people, decimals)
    if format_ == "md":
        from skpcli.output.credit.markdown_page import credit_markdown

        return credit_markdown(people, decimals, with_reasons=options.mengapa)
    from skpcli.output.credit.page import CreditLayout, credit_pages

    layout = CreditLayout(terminal_width(), decimals, options.mengapa)
    return laid_out(credit_pages(people, layout), options.keluaran)


def read_projection(written: str | None) -> tuple[Expectation, ...]:
    """Read ``--proyeksi``: one predikat, or one by year; anything else ends the run.

    >>> read_projection("2026=baik,2027=sangat baik")[1].year
    2027
    """
    if written is None:
        return ()
    if "=" not in written:
        return (Expectation(None, _predikat(written)),)
    expected = tuple(_expectations(written))
    years = [entry.year for entry in expected]
    if len(set(years)) != len(years):
        stop(f'`--proyeksi`: tahun ganda dalam "{written}"')
    return tuple(sorted(expected, key=lambda entry: entry.year or 0))


def _expectations(written: str) -> Iterator[Expectation]:
    for part in written.split(","):
        year, equals, predikat = part.partition("=")
        year = year.strip()
        is_year = len(year) == 4 and year.isascii() and year.isdecimal()
        if not equals or not is_year:
            stop(
                f'`--proyeksi`: "{part.strip()}" tidak terbaca; tulis satu predikat, atau tahun '
                'dan predikatnya: 2026=baik,2027="sangat baik"'
            )
        yield Expectation(int(year), _predikat(predikat))


def _predikat(written: str) -> Predikat:
    predikat = read_choice(Predikat, written.strip().strip("\"'"))
    assert predikat is not None
    return predikat
