"""The run of `skp distribusi`: files, a table or a number in, counts and exit code out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from skpcli.checks import check_appraisals
from skpcli.checks.distribution import check_distribution
from skpcli.cli.common import (
    asked_mask,
    exit_code,
    open_workspace,
    read_choice,
    report_findings,
    write_output,
)
from skpcli.cli.runs.distribusi_render import (
    DistribusiOptions,
    departs,
    render_assessors,
    render_groups,
)
from skpcli.cli.terminal import remark, say
from skpcli.diagnostics import Diagnostic, Severity, sort_key
from skpcli.engine.groups import by_assessor, group_people
from skpcli.engine.scoring import Appraised, appraise_all
from skpcli.model.terms import Capaian, Metode
from skpcli.output.masked import masked_content
from skpcli.output.masking import Mask
from skpcli.reading.workspace import Workspace

_BEARS_ON_COUNTING = frozenset(("SKP312", "SKP314"))
"""Findings that are no errors and bear on who is counted where."""

_IN_THE_REPORT = frozenset(("SKP604",))
"""Findings that the report on the terminal says in the same words."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was counted: the output, the findings, and whether something departs from its pattern.

    ``nothing`` says why there was nothing to count.
    """

    text: str
    findings: Sequence[Diagnostic]
    departs: bool
    nothing: str


def run_distribusi(options: DistribusiOptions) -> int:
    """Count, print, and give the exit code; the worst wins."""
    objection = _objection(options)
    if objection:
        say(f"galat: {objection}")
        return 2
    options = replace(options, format_=options.output_format)  # before anything is read
    capaian = read_choice(Capaian, options.capaian)
    metode = read_choice(Metode, options.metode)
    if capaian and options.jumlah is not None:
        from skpcli.cli.runs.distribusi_calculator import run_calculator

        return run_calculator(options, options.jumlah, capaian)
    if options.reads_table:
        from skpcli.cli.runs.distribusi_csv import run_table

        return run_table(options, capaian)
    return _run_documents(options, metode)


def _objection(options: DistribusiOptions) -> str:
    """Say what does not go together in the options, or nothing."""
    tables = [path for path in options.paths if path.lower().endswith(".csv")]
    if options.jumlah is not None and options.paths:
        return "`--jumlah` adalah kalkulator tanpa berkas; hapus PATH, atau hapus `--jumlah`"
    if options.jumlah is not None and options.capaian is None:
        return (
            "`--jumlah` memerlukan `--capaian`, misalnya: skp distribusi --capaian baik --jumlah 25"
        )
    if options.jumlah is None and not options.paths:
        return "sebutkan PATH, atau pakai kalkulator: skp distribusi --capaian baik --jumlah 25"
    if tables and not options.reads_table:
        return f"CSV (`{tables[0]}`) tidak dapat dicampur dengan berkas YAML; jalankan terpisah"
    if options.capaian is not None and options.paths and not options.reads_table:
        return (
            "`--capaian` hanya untuk CSV atau `--jumlah`; pada berkas YAML "
            "isilah `capaian_kinerja` organisasinya"
        )
    return _objection_to_options(options)


def _objection_to_options(options: DistribusiOptions) -> str:
    """Say which options go neither with the kind of input nor with each other, or nothing."""
    given = {
        "--per penilai": options.per_assessor,
        "--sertakan-pimpinan": options.sertakan_pimpinan,
        "--turunkan": options.turunkan,
        "--konteks": bool(options.konteks),
        "--metode": bool(options.metode),
    }
    named = [f"`{name}`" for name, is_given in given.items() if is_given]
    names = ", ".join(named)
    if names and options.reads_table:
        return f"{names} tidak berlaku untuk CSV"
    if names and options.jumlah is not None:
        return f"{names} tidak berlaku untuk kalkulator"
    if options.per_assessor and (options.sertakan_pimpinan or options.turunkan):
        return "`--sertakan-pimpinan` dan `--turunkan` tidak berlaku bersama `--per penilai`"
    return ""


def _run_documents(options: DistribusiOptions, metode: Metode | None) -> int:
    """Count the people of documents."""
    opened = open_workspace(options.paths, options.konteks, options.keluaran)
    if opened is None:
        return 2
    workspace = opened.workspace
    appraised = list(appraise_all(workspace, metode))
    findings = []
    for finding in check_appraisals(workspace, appraised):
        if finding.severity is Severity.ERROR or finding.code in _BEARS_ON_COUNTING:
            findings.append(finding)
    mask = asked_mask(workspace, asked=options.samarkan)
    if options.per_assessor:
        counted = _count_by_assessor(options, appraised, mask)
    else:
        counted = _count_by_organisation(options, workspace, appraised, mask)
    to_report = []
    for finding in sorted([*findings, *counted.findings], key=sort_key):
        if options.output_format != "teks" or finding.code not in _IN_THE_REPORT:
            to_report.append(finding)
    report_findings(workspace, to_report, mask)
    if not write_output(options.keluaran, counted.text, options.output_format):
        return 2
    return exit_code(
        {finding.severity for finding in findings},
        incomplete=opened.incomplete,
        failed=options.ketat and counted.departs,
        nothing=counted.nothing,
    )


def _count_by_organisation(
    options: DistribusiOptions,
    workspace: Workspace,
    appraised: Sequence[Appraised],
    mask: Mask | None,
) -> _Counted:
    grouping = group_people(
        workspace,
        appraised,
        with_leaders=options.sertakan_pimpinan,
        with_lower=options.turunkan,
    )
    if grouping.outside:
        remark(
            f"{grouping.outside} orang tidak dihitung: tanpa dokumen "
            "organisasi untuk periodenya di antara berkas"
        )
    groups = grouping.groups
    nothing = ""
    if not groups:
        nothing = "tidak ada dokumen organisasi di antara berkas yang dibaca"
    return _Counted(
        text=render_groups(options, masked_content(groups, mask)),
        findings=list(check_distribution(groups)),
        departs=departs(groups),
        nothing=nothing,
    )


def _count_by_assessor(
    options: DistribusiOptions, appraised: Sequence[Appraised], mask: Mask | None
) -> _Counted:
    assessors = by_assessor(appraised)
    nothing = ""
    if not assessors:
        nothing = "tidak ada dokumen pegawai di antara berkas yang dibaca"
    return _Counted(
        text=render_assessors(options, masked_content(assessors, mask)),
        findings=[],
        departs=False,
        nothing=nothing,
    )
