"""The run of `skp kaskade`: files in, tree or matrix and exit code out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from skpcli.checks import check_all, check_graph
from skpcli.cli.common import (
    asked_mask,
    chosen_format,
    exit_code,
    open_workspace,
    report_findings,
    write_output,
)
from skpcli.cli.terminal import laid_out, remark, say, terminal_width
from skpcli.diagnostics import Diagnostic, Severity, sort_key
from skpcli.engine.cascade import Cascade, build_cascade
from skpcli.engine.scoring import appraise_all
from skpcli.output.cascade.map import CascadeMap, build_map
from skpcli.output.cascade.selection import find_items, mask_map, nearest_name, select_branches
from skpcli.output.masked import masked_content
from skpcli.output.masking import Mask
from skpcli.reading.workspace import Workspace

_SUFFIXES = {
    ".txt": "pohon",
    ".json": "json",
    ".mmd": "mermaid",
    ".dot": "dot",
    ".md": "md",
    ".csv": "csv",
}
_MATRIX_FORMATS = ("pohon", "md", "csv")


@dataclass(frozen=True, slots=True)
class KaskadeOptions:
    """The options of one run."""

    paths: list[str]
    dari: str | None
    ke: str | None
    hanya_masalah: bool
    matriks: bool
    pimpinan: str | None
    format_: str | None
    keluaran: Path | None
    konteks: list[str]
    samarkan: bool
    ketat: bool

    @property
    def wants_matrix(self) -> bool:
        """Whether a matrix is asked for, all or that of one leader."""
        return self.matriks or self.pimpinan is not None

    @property
    def narrows(self) -> bool:
        """Whether only some branches are asked for."""
        return self.dari is not None or self.ke is not None or self.hanya_masalah


def run_kaskade(options: KaskadeOptions) -> int:
    """Link, print, and give the exit code; the worst wins."""
    format_ = chosen_format(
        options.format_,
        options.keluaran,
        _SUFFIXES,
        "pohon",
    )
    objection = _objection(options, format_)
    if objection:
        say(f"galat: {objection}")
        return 2
    opened = open_workspace(options.paths, options.konteks, options.keluaran)
    if opened is None:
        return 2
    workspace = opened.workspace
    graph = build_cascade(workspace)
    findings = check_graph(workspace, graph)
    mask = asked_mask(workspace, asked=options.samarkan)
    if options.wants_matrix:
        text = _render_matrix(options, format_, graph, mask)
    else:
        text = _render_map(options, format_, graph, findings, mask)
    if text is None:
        return 2
    other_warnings: list[Diagnostic] = []
    if options.ketat:
        other_warnings = _other_warnings(workspace, findings)
    told = other_warnings
    if format_ != "json":
        told = sorted([*findings, *other_warnings], key=sort_key)
    report_findings(workspace, told, mask)
    if not write_output(options.keluaran, text, format_):
        return 2
    nothing = "" if graph.owners else "tidak ada dokumen SKP di antara berkas yang dibaca"
    return exit_code(
        {finding.severity for finding in (*findings, *other_warnings)},
        incomplete=opened.incomplete,
        strict=options.ketat,
        nothing=nothing,
    )


def _other_warnings(workspace: Workspace, findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Find the warnings that are not about the cascade: `--ketat` means the same everywhere."""
    known = set(findings)
    others = []
    for finding in check_all(workspace, list(appraise_all(workspace))):
        if finding.severity is Severity.WARNING and finding not in known:
            others.append(finding)
    return others


def _objection(options: KaskadeOptions, format_: str) -> str:
    """Say what does not go together in the options, or nothing."""
    if not options.wants_matrix:
        return ""
    if options.dari or options.ke or options.hanya_masalah:
        return (
            "matriks tidak dapat disaring dengan `--dari`, `--ke` atau "
            "`--hanya-masalah`; pakai `--pimpinan NIP`"
        )
    if format_ not in _MATRIX_FORMATS:
        known = ", ".join(_MATRIX_FORMATS)
        return f"matriks tidak dapat ditulis sebagai {format_}; pilih salah satu dari: {known}"
    return ""


def _render_map(
    options: KaskadeOptions,
    format_: str,
    graph: Cascade,
    findings: Sequence[Diagnostic],
    mask: Mask | None,
) -> str | None:
    """Render the cascade; None where a name is unknown, after saying so."""
    whole = build_map(graph, appraise_all(graph.workspace), findings)
    shown = _narrowed(options, graph, whole)
    if shown is None:
        return None
    if mask:
        shown = mask_map(shown, mask)
        findings = mask.content(tuple(findings))
    if format_ == "pohon":
        from skpcli.output.cascade.tree import CascadeTree

        return laid_out([CascadeTree(shown)], options.keluaran)
    if format_ == "json":
        from skpcli.output.cascade.texts import cascade_json

        return cascade_json(shown, findings)
    from skpcli.output.cascade.graphs import cascade_dot, cascade_mermaid, mermaid_limits
    from skpcli.output.cascade.texts import cascade_csv, cascade_markdown

    if format_ == "mermaid":
        limits = mermaid_limits(shown)
        if limits:
            remark(f"Diagram ini memuat {limits}.")
    renderers = {
        "md": cascade_markdown,
        "csv": cascade_csv,
        "mermaid": cascade_mermaid,
        "dot": cascade_dot,
    }
    return renderers[format_](shown)


def _narrowed(options: KaskadeOptions, graph: Cascade, whole: CascadeMap) -> CascadeMap | None:
    """Keep the branches asked for; None where a name is unknown, after saying so."""
    if not options.narrows:
        return whole
    owners = {owner.identifier: None for owner in graph.owners}
    below = None
    if options.dari is not None:
        below = find_items(whole, owners, options.dari)
        if below is None:
            near = nearest_name(whole, owners, options.dari)
            _say_unknown("--dari", options.dari, near, "disdik/S1, NIP/R2, disdik, atau NIP saja")
            return None
    above = None
    if options.ke is not None:
        above = find_items(whole, owners, options.ke)
        if above is None:
            near = nearest_name(whole, owners, options.ke)
            _say_unknown("--ke", options.ke, near, "NIP-nya, 18 angka")
            return None
    return select_branches(whole, below, above, options.hanya_masalah)


def _say_unknown(option: str, sought: str, near: str | None, hint: str) -> None:
    """Say that a name is not there, with the one that is spelled nearest or how to write one."""
    advice = f"; tulis {hint}"
    if near:
        advice = f". Maksud Anda {near}?"
    say(f"galat: `{option}`: `{sought}` tidak ada di antara berkas{advice}")


def _render_matrix(
    options: KaskadeOptions,
    format_: str,
    graph: Cascade,
    mask: Mask | None,
) -> str | None:
    """Render the matrices; None where the leader is unknown, after saying so."""
    from skpcli.engine.matrix import build_matrices
    from skpcli.output.cascade.matrix_texts import matrices_csv, matrices_markdown, matrix_tables

    leader = options.pimpinan
    if leader is not None and leader not in graph.people:
        leader = "".join(leader.split())
        if leader not in graph.people:
            near = get_close_matches(leader[:100], graph.people, n=1)
            nearest = near[0] if near else None
            _say_unknown("--pimpinan", leader, nearest, "NIP-nya, 18 angka")
            return None
    matrices = masked_content(build_matrices(graph, leader), mask)
    if format_ == "md":
        return matrices_markdown(matrices)
    if format_ == "csv":
        return matrices_csv(matrices)
    return laid_out(matrix_tables(matrices, terminal_width()), options.keluaran)
