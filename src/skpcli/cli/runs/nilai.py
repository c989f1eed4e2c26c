"""The run of `skp nilai`: files in, report and exit code out."""

from collections.abc import Iterable

from skpcli.checks import check_rated
from skpcli.cli.common import (
    asked_mask,
    audible,
    chosen_format,
    exit_code,
    open_workspace,
    read_choice,
    report_findings,
    write_output,
)
from skpcli.cli.pager import pages, show_in_pager
from skpcli.cli.runs.nilai_render import NilaiOptions, NilaiResults, render_nilai
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.engine.results import Row
from skpcli.engine.scoring import appraise_all, whole, with_findings
from skpcli.model.terms import Metode, Predikat
from skpcli.output.employee.words import SHOWN_ON_PAGE

_BESIDE_THE_RATING = (
    *("SKP30", "SKP315", "SKP316", "SKP317", "SKP318", "SKP319"),
    *("SKP408", "SKP41", "SKP42", "SKP43"),
)
"""How the codes begin that are about links, plans and evidence, not about a rating."""

_MACHINE_FORMATS = ("json", "csv")
_SUFFIXES = {".txt": "tabel", ".json": "json", ".csv": "csv", ".md": "md"}


def run_nilai(options: NilaiOptions) -> int:
    """Appraise, print, and give the exit code; the worst wins."""
    minimal = read_choice(Predikat, options.minimal)
    metode = read_choice(Metode, options.metode)
    format_ = chosen_format(
        options.format_,
        options.keluaran,
        _SUFFIXES,
        "tabel",
    )
    opened = open_workspace(options.paths, options.konteks, options.keluaran)
    if opened is None:
        return 2
    workspace = opened.workspace
    appraised = list(appraise_all(workspace, metode))
    findings = check_rated(workspace, appraised)
    if format_ == "json":
        appraised = whole(appraised)
    told = findings
    if format_ not in _MACHINE_FORMATS:
        told = _worth_telling(findings, strict=options.ketat)
    rows = with_findings(workspace, appraised, told)
    mask = asked_mask(workspace, asked=options.samarkan)
    if format_ != "json":
        worth_telling = _worth_telling(findings, strict=options.ketat)
        beside_page = [finding for finding in worth_telling if finding.code not in SHOWN_ON_PAGE]
        report_findings(workspace, beside_page, mask)
    text = render_nilai(options, format_, NilaiResults(workspace, rows, findings, mask))
    shows_reports = format_ == "tabel" and options.keluaran is None and not options.ringkas
    if shows_reports and len(rows) > 1 and not options.tanpa_pager and pages(text):
        show_in_pager(text)
    elif not write_output(options.keluaran, text, format_):
        return 2
    nothing = "" if rows else "tidak ada dokumen pegawai di antara berkas yang dibaca"
    return exit_code(
        {finding.severity for finding in findings},
        incomplete=opened.incomplete,
        strict=options.ketat,
        failed=_some_fall_short(rows, minimal),
        nothing=nothing,
    )


def _worth_telling(findings: Iterable[Diagnostic], *, strict: bool) -> list[Diagnostic]:
    """Choose the findings for people.

    What only `skp periksa` is asked for is told where it decides the exit code.
    """
    decisive = [Severity.ERROR]
    if strict:
        decisive.append(Severity.WARNING)
    told = []
    for finding in audible(findings):
        if finding.severity in decisive or not finding.code.startswith(_BESIDE_THE_RATING):
            told.append(finding)
    return told


def _some_fall_short(rows: Iterable[Row], minimal: Predikat | None) -> bool:
    """Tell whether somebody has no predikat yet, or one below the least that is asked for."""
    ranking = list(Predikat)
    lowest = ranking.index(minimal) if minimal else len(ranking)
    for row in rows:
        predikat = row.appraisal.predikat.value if row.appraisal else None
        if predikat is None or ranking.index(predikat) > lowest:
            return True
    return False
