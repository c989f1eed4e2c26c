"""What `skp nilai` prints of its results, in each format."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from skpcli.cli.terminal import laid_out, stream_width, terminal_width
from skpcli.diagnostics import Diagnostic
from skpcli.engine.cascade import build_cascade
from skpcli.engine.groups import count_identities
from skpcli.engine.nodes import Owner
from skpcli.engine.profile import performance_profile
from skpcli.engine.results import Row
from skpcli.law.regulation import at, first_day
from skpcli.model.terms import Predikat, Rating
from skpcli.output.employee.lines import GoalLine, goal_lines, with_leader_text
from skpcli.output.masked import masked_content
from skpcli.reading.workspace import Workspace

if TYPE_CHECKING:
    from rich.console import RenderableType

    from skpcli.output.masking import Mask

Owners = Mapping[tuple[str, int], Owner]
"""The people of the cascade by file and number of their document."""


@dataclass(frozen=True, slots=True)
class NilaiOptions:
    """The options of one run."""

    paths: list[str]
    format_: str | None
    keluaran: Path | None
    ringkas: bool
    lengkap: bool
    tanpa_pager: bool
    mengapa: bool
    profil: bool
    minimal: str | None
    metode: str | None
    konteks: list[str]
    samarkan: bool
    ketat: bool


@dataclass(frozen=True, slots=True)
class NilaiResults:
    """What a run has found out; ``mask`` hides who it is about."""

    workspace: Workspace
    rows: Sequence[Row]
    findings: Sequence[Diagnostic]
    mask: "Mask | None"

    def masked(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Give what may be shown of rows."""
        return masked_content(tuple(rows), self.mask)


def render_nilai(options: NilaiOptions, format_: str, results: NilaiResults) -> str:
    """Render the results in the format asked for."""
    if format_ == "json":
        return _json(results)
    if format_ == "csv":
        from skpcli.output.employee.csv_rows import employee_csv

        return employee_csv(results.masked(results.rows))
    if format_ == "md":
        return _markdown(options, results)
    if options.ringkas:
        return _brief(options, results)
    return laid_out(_pages(options, results), options.keluaran)


def _json(results: NilaiResults) -> str:
    from skpcli.output.employee.json_data import employee_json

    findings = masked_content(tuple(results.findings), results.mask)
    count = sum(file.count for file in results.workspace.files)
    people = count_identities(row.identity for row in results.rows)
    return employee_json(results.masked(results.rows), findings, count, people)


def _markdown(options: NilaiOptions, results: NilaiResults) -> str:
    from skpcli.output.employee.markdown_page import employee_markdown

    rows = results.rows
    if not options.ringkas:
        owners = _owners(results.workspace)
        rows = [_with_leader_texts(row, owners) for row in rows]
    names = [_organisation_name(results.workspace, row) for row in results.rows]
    return employee_markdown(results.masked(rows), _kuadran(rows), names)


def _brief(options: NilaiOptions, results: NilaiResults) -> str:
    from skpcli.output.employee.brief import brief_table

    width = 0
    if options.keluaran is None:
        width = stream_width(sys.stdout)
    return brief_table(results.masked(results.rows), width)


def _pages(options: NilaiOptions, results: NilaiResults) -> "Iterator[RenderableType]":
    """Give one page a row; profile and organisation are looked up by the true row."""
    from skpcli.output.employee.page import PageOptions, employee_page

    workspace = results.workspace
    owners = _owners(workspace)
    rows = [_with_leader_texts(row, owners) for row in results.rows]
    lines = tuple(_lines(row, owners) for row in rows)
    lines = masked_content(lines, results.mask)
    shown_rows = results.masked(rows)
    for row, shown, shown_lines in zip(results.rows, shown_rows, lines, strict=True):
        own_profile = None
        if row.appraisal and options.profil:
            supported = _supported(owners[_key(row)])
            own_profile = performance_profile(row.appraisal, supported)
        page_options = PageOptions(
            width=terminal_width(),
            kuadran=_kuadran([row]),
            organisation=_organisation_name(workspace, row),
            lines=shown_lines,
            profile=own_profile,
            with_reasons=options.mengapa,
            is_long=options.lengkap,
        )
        yield employee_page(shown, page_options)


def _owners(workspace: Workspace) -> Owners:
    owners = {}
    for owner in build_cascade(workspace).owners:
        document = owner.document.document
        owners[document.file, document.number] = owner
    return owners


def _key(row: Row) -> tuple[str, int]:
    return row.identity.file, row.identity.document


def _with_leader_texts(row: Row, owners: Owners) -> Row:
    """Fill in the texts of the leader's RHK that a result serves."""
    if row.appraisal is None:
        return row
    return with_leader_text(row, owners[_key(row)])


def _lines(row: Row, owners: Owners) -> tuple[GoalLine, ...]:
    """Give the lines from the row's RHK up to the goals that they serve."""
    if row.appraisal is None:
        return ()
    return goal_lines(owners[_key(row)])


def _supported(owner: Owner) -> frozenset[str]:
    """Give the ids of the RHK that others intervene."""
    return frozenset(node.content.id or "" for node in owner.nodes.values() if node.children)


def _kuadran(rows: Sequence[Row]) -> Mapping[tuple[Rating, Rating], Predikat]:
    """Give the quadrant of the latest period among the results."""
    days = [row.appraisal.pegawai.periode.selesai for row in rows if row.appraisal]
    latest = max(days, default=date.max)
    rules = at(max(latest, first_day()))
    assert rules is not None
    return rules.predikat


def _organisation_name(workspace: Workspace, row: Row) -> str | None:
    """Give the name of the organisation that a person belongs to, else its id."""
    if row.appraisal is None:
        return row.identity.organisasi
    document = row.appraisal.pegawai
    sought = document.organisasi or document.memimpin
    found = workspace.organisation(sought, document.periode)
    if found is None:
        return document.organisasi
    _, organisasi = found
    return organisasi.nama
