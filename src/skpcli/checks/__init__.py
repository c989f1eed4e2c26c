"""Rules about a whole workspace, one small function each, as diagnostics.

A rule is loaded when it is asked for: `skp nilai` needs neither those about plans nor those about
the cascade.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from skpcli.checks.appraisal import adalah_rencana, periksa_belum, periksa_hasil
from skpcli.checks.workspace import periksa_capaian, periksa_ruang, periksa_rujukan
from skpcli.diagnostics import Diagnostic, sort_key
from skpcli.engine.scoring import Penilaian
from skpcli.reading.workspace import Workspace

if TYPE_CHECKING:
    from skpcli.engine.cascade import Kaskade


def periksa_sendiri(ruang: Workspace, penilaian: Sequence[Penilaian]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating and need no other person's document."""
    findings = list(ruang.temuan)
    findings += periksa_rujukan(ruang)
    findings += _about_appraisals(ruang, penilaian)
    findings += _about_what_is_missing(penilaian)
    return findings


def periksa_nilai(ruang: Workspace, penilaian: Sequence[Penilaian]) -> list[Diagnostic]:
    """Collect the findings that bear on a rating or its document, in order of `sort_key`."""
    findings = periksa_sendiri(ruang, penilaian)
    findings += _about_collisions(ruang)
    return sorted(findings, key=sort_key)


def periksa(ruang: Workspace, penilaian: Sequence[Penilaian]) -> list[Diagnostic]:
    """Collect all findings of a workspace, in order of `sort_key`; a mere plan lacks nothing."""
    from skpcli.engine.cascade import kaskade

    begun = [appraised for appraised in penilaian if not _is_plan(appraised)]
    findings = list(ruang.temuan)
    findings += periksa_rujukan(ruang)
    findings += _about_collisions(ruang)
    findings += periksa_capaian(ruang, penilaian)
    findings += _about_appraisals(ruang, penilaian)
    findings += _about_what_is_missing(begun)
    findings += _about_plans_and_evidence(penilaian)
    findings += periksa_kaskade(kaskade(ruang))
    return sorted(findings, key=sort_key)


def periksa_graf(ruang: Workspace, graf: "Kaskade") -> list[Diagnostic]:
    """Collect the findings about documents and their cascade, not those about appraisals."""
    findings = list(ruang.temuan)
    findings += periksa_rujukan(ruang)
    findings += _about_collisions(ruang)
    findings += periksa_kaskade(graf)
    return sorted(findings, key=sort_key)


def periksa_kaskade(graf: "Kaskade") -> Iterator[Diagnostic]:
    """Check the links of the documents reported on, circles, and what was handed down."""
    context = {file.nama for file in graf.ruang.konteks}
    for finding in _about_cascade(graf):
        if finding.span.berkas not in context:
            yield finding


def _about_cascade(graph: "Kaskade") -> Iterator[Diagnostic]:
    from skpcli.checks.chains import periksa_rantai
    from skpcli.checks.handed_down import periksa_turunan
    from skpcli.checks.links import periksa_tautan

    for owner in graph.dokumen:
        if not owner.konteks:
            yield from periksa_tautan(graph, owner)
    yield from periksa_rantai(graph)
    yield from periksa_turunan(graph)


def _is_plan(appraised: Penilaian) -> bool:
    appraisal = appraised.baris.hasil
    return appraisal is not None and adalah_rencana(appraisal.pegawai)


def _about_collisions(workspace: Workspace) -> Iterator[Diagnostic]:
    """Find the collisions that stand in the files reported on."""
    context = {file.nama for file in workspace.konteks}
    for finding in periksa_ruang(workspace):
        if finding.span.berkas not in context:
            yield finding


def _about_appraisals(workspace: Workspace, all_appraised: Sequence[Penilaian]) -> Iterator[Diagnostic]:
    for appraised in all_appraised:
        if appraised.baris.hasil:
            yield from periksa_hasil(workspace, appraised.naskah, appraised.baris.hasil)


def _about_what_is_missing(all_appraised: Sequence[Penilaian]) -> Iterator[Diagnostic]:
    for appraised in all_appraised:
        if appraised.baris.hasil:
            yield from periksa_belum(appraised.naskah, appraised.baris.hasil)


def _about_plans_and_evidence(all_appraised: Sequence[Penilaian]) -> Iterator[Diagnostic]:
    from skpcli.checks.evidence import periksa_bukti
    from skpcli.checks.plan import periksa_rencana

    for appraised in all_appraised:
        if appraised.baris.hasil:
            yield from periksa_rencana(appraised.naskah, appraised.baris.hasil.pegawai)
            yield from periksa_bukti(appraised.naskah, appraised.baris.hasil)
