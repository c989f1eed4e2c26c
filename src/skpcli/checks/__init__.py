"""Rules about a whole workspace, one small function each, as diagnostics.

A rule is loaded when it is asked for: `skp distribusi` needs neither those about plans nor those
about the cascade.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.checks.appraisal import check_appraisal, check_unfinished, is_plan
from skpcli.checks.workspace import (
    check_capaian,
    check_overlaps,
    check_references,
    decided_people,
)
from skpcli.diagnostics import Diagnostic, sort_key
from skpcli.engine.scoring import Appraised
from skpcli.model.documents import Pegawai
from skpcli.reading.workspace import Workspace

if TYPE_CHECKING:
    from skpcli.engine.cascade import Cascade


def check_alone(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating and need no other person's document."""
    findings = [*workspace.findings, *check_references(workspace)]
    for appraised in all_appraised:
        appraisal = appraised.row.appraisal
        if appraisal:
            findings += check_appraisal(workspace, appraised.document, appraisal)
            findings += check_unfinished(appraised.document, appraisal)
    return findings


def check_appraisals(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating or its document, in order of `sort_key`."""
    findings = check_alone(workspace, all_appraised)
    findings += _reported(workspace, check_overlaps(workspace))
    return sorted(findings, key=sort_key)


def check_documents(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect all findings that need no other person's document."""
    from skpcli.checks.evidence import check_evidence
    from skpcli.checks.placeholders import check_placeholders
    from skpcli.checks.plan import check_plan

    findings = check_alone(workspace, all_appraised)
    findings += check_placeholders(workspace)
    for appraised in all_appraised:
        appraisal = appraised.row.appraisal
        if appraisal:
            findings += check_plan(appraised.document, appraisal.pegawai)
            findings += check_evidence(appraised.document, appraisal)
    return findings


def check_linked(
    workspace: Workspace, decided: Iterable[Pegawai], *, with_infos: bool = True
) -> list[Diagnostic]:
    """Collect the findings that need several people's documents, those that collide left out.

    ``decided`` are the people whose ratings are decided. Without ``with_infos`` links that are
    merely open are not looked at, which costs the most.
    """
    from skpcli.checks.mutations import check_mutations
    from skpcli.engine.cascade import build_cascade

    findings = list(check_cascade(build_cascade(workspace), with_infos=with_infos))
    findings += _reported(workspace, check_mutations(workspace))
    findings += check_capaian(workspace, decided)
    return findings


def check_rated(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect all findings, what the appraisal of a mere plan lacks too, in order of `sort_key`."""
    findings = check_documents(workspace, all_appraised)
    findings += _reported(workspace, check_overlaps(workspace))
    findings += check_linked(workspace, decided_people(all_appraised))
    return sorted(findings, key=sort_key)


def check_all(workspace: Workspace, all_appraised: Sequence[Appraised]) -> list[Diagnostic]:
    """Collect all findings of a workspace, in order of `sort_key`; a mere plan lacks nothing."""
    lacking: set[Diagnostic] = set()
    for appraised in all_appraised:
        appraisal = appraised.row.appraisal
        if appraisal and is_plan(appraisal.pegawai):
            lacking.update(check_unfinished(appraised.document, appraisal))
    findings = check_rated(workspace, all_appraised)
    return [finding for finding in findings if finding not in lacking]


def check_graph(workspace: Workspace, graph: "Cascade") -> list[Diagnostic]:
    """Collect the findings about documents and their cascade, not those about appraisals."""
    from skpcli.checks.mutations import check_mutations

    findings = [*workspace.findings, *check_references(workspace)]
    findings += _reported(workspace, check_overlaps(workspace))
    findings += _reported(workspace, check_mutations(workspace))
    findings += check_cascade(graph)
    return sorted(findings, key=sort_key)


def check_cascade(graph: "Cascade", *, with_infos: bool = True) -> Iterator[Diagnostic]:
    """Check the links of the documents reported on, circles, and what was handed down."""
    return _reported(graph.workspace, _about_cascade(graph, with_infos=with_infos))


def _about_cascade(graph: "Cascade", *, with_infos: bool) -> Iterator[Diagnostic]:
    from skpcli.checks.chains import check_chains
    from skpcli.checks.handed_down import check_handed_down
    from skpcli.checks.links import check_links

    for owner in graph.owners:
        if not owner.is_context:
            yield from check_links(graph, owner, with_infos=with_infos)
    yield from check_chains(graph)
    yield from check_handed_down(graph)


def _reported(workspace: Workspace, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out what stands in a file of the context."""
    context = {file.name for file in workspace.context}
    for finding in findings:
        if finding.span.file not in context:
            yield finding
