"""Rules about a whole workspace, one small function each, as diagnostics.

A rule is loaded when it is asked for: `skp nilai` needs neither those about plans nor those about
the cascade.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.checks.appraisal import check_appraisal, check_unfinished, is_plan
from skpcli.checks.workspace import check_capaian, check_overlaps, check_references
from skpcli.diagnostics import Diagnostic, sort_key
from skpcli.engine.scoring import Appraised
from skpcli.reading.workspace import Workspace

if TYPE_CHECKING:
    from skpcli.engine.cascade import Cascade


def check_alone(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating and need no other person's document."""
    findings = list(workspace.findings)
    findings += check_references(workspace)
    findings += _about_appraisals(workspace, all_appraised)
    findings += _about_what_is_missing(all_appraised)
    return findings


def check_appraisals(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating or its document, in order of `sort_key`."""
    findings = check_alone(workspace, all_appraised)
    findings += _about_collisions(workspace)
    return sorted(findings, key=sort_key)


def check_all(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect all findings of a workspace, in order of `sort_key`; a mere plan lacks nothing."""
    from skpcli.engine.cascade import build_cascade

    begun = [appraised for appraised in all_appraised if not _is_plan(appraised)]
    findings = list(workspace.findings)
    findings += check_references(workspace)
    findings += _about_collisions(workspace)
    findings += check_capaian(workspace, all_appraised)
    findings += _about_appraisals(workspace, all_appraised)
    findings += _about_what_is_missing(begun)
    findings += _about_plans_and_evidence(all_appraised)
    findings += check_cascade(build_cascade(workspace))
    return sorted(findings, key=sort_key)


def check_graph(workspace: Workspace, graph: "Cascade") -> list[Diagnostic]:
    """Collect the findings about documents and their cascade, not those about appraisals."""
    findings = list(workspace.findings)
    findings += check_references(workspace)
    findings += _about_collisions(workspace)
    findings += check_cascade(graph)
    return sorted(findings, key=sort_key)


def check_cascade(graph: "Cascade") -> Iterator[Diagnostic]:
    """Check the links of the documents reported on, circles, and what was handed down."""
    context = {file.name for file in graph.workspace.context}
    for finding in _about_cascade(graph):
        if finding.span.file not in context:
            yield finding


def _about_cascade(graph: "Cascade") -> Iterator[Diagnostic]:
    from skpcli.checks.chains import check_chains
    from skpcli.checks.handed_down import check_handed_down
    from skpcli.checks.links import check_links

    for owner in graph.owners:
        if not owner.is_context:
            yield from check_links(graph, owner)
    yield from check_chains(graph)
    yield from check_handed_down(graph)


def _is_plan(appraised: Appraised) -> bool:
    appraisal = appraised.row.appraisal
    return appraisal is not None and is_plan(appraisal.pegawai)


def _about_collisions(workspace: Workspace) -> Iterator[Diagnostic]:
    """Find the collisions that stand in the files reported on."""
    context = {file.name for file in workspace.context}
    for finding in check_overlaps(workspace):
        if finding.span.file not in context:
            yield finding


def _about_appraisals(
    workspace: Workspace, all_appraised: Sequence[Appraised]
) -> Iterator[Diagnostic]:
    for appraised in all_appraised:
        if appraised.row.appraisal:
            yield from check_appraisal(workspace, appraised.document, appraised.row.appraisal)


def _about_what_is_missing(all_appraised: Sequence[Appraised]) -> Iterator[Diagnostic]:
    for appraised in all_appraised:
        if appraised.row.appraisal:
            yield from check_unfinished(appraised.document, appraised.row.appraisal)


def _about_plans_and_evidence(all_appraised: Sequence[Appraised]) -> Iterator[Diagnostic]:
    from skpcli.checks.evidence import check_evidence
    from skpcli.checks.plan import check_plan

    for appraised in all_appraised:
        if appraised.row.appraisal:
            yield from check_plan(appraised.document, appraised.row.appraisal.pegawai)
            yield from check_evidence(appraised.document, appraised.row.appraisal)
