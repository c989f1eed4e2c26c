"""The run of `skp riwayat`: files in, periods in order and exit code out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.checks import check_rated
from skpcli.checks.history import check_histories
from skpcli.cli.common import (
    asked_mask,
    chosen_format,
    decisive_findings,
    exit_code,
    open_workspace,
    report_findings,
    stop,
    write_output,
)
from skpcli.cli.terminal import laid_out, terminal_width
from skpcli.diagnostics import Diagnostic, sort_key
from skpcli.engine.history import (
    OfficeHistory,
    PersonHistory,
    office_histories,
    person_histories,
)
from skpcli.engine.scoring import appraise_all, whole
from skpcli.output.employee.json_data import status_counts
from skpcli.output.masked import masked_content

_SUFFIXES = {".txt": "tabel", ".json": "json", ".csv": "csv", ".md": "md"}


@dataclass(frozen=True, slots=True)
class RiwayatOptions:
    """The options of one run."""

    paths: list[str]
    nip: str | None
    format_: str | None
    keluaran: Path | None
    konteks: list[str]
    samarkan: bool
    ketat: bool


@dataclass(frozen=True, slots=True)
class _Histories:
    """What a run has found out, masked where asked for."""

    people: Sequence[PersonHistory]
    offices: Sequence[OfficeHistory]
    findings: Sequence[Diagnostic]
    summary: dict[str, int]


def run_riwayat(options: RiwayatOptions) -> int:
    """Put the periods in order, print, and give the exit code; the worst wins."""
    format_ = chosen_format(options.format_, options.keluaran, _SUFFIXES, "tabel")
    opened = open_workspace(options.paths, options.konteks, options.keluaran)
    if opened is None:
        return 2
    workspace = opened.workspace
    appraised = list(appraise_all(workspace))
    rows = [item.row for item in whole(appraised)]
    people = person_histories(rows)
    findings = check_rated(workspace, appraised)
    findings += check_histories(appraised, people)
    findings.sort(key=sort_key)
    mask = asked_mask(workspace, asked=options.samarkan)
    if format_ != "json":
        report_findings(workspace, decisive_findings(findings, strict=options.ketat), mask)
    histories = _Histories(
        people=masked_content(_of_number(people, options), mask),
        offices=masked_content(office_histories(rows), mask),
        findings=masked_content(tuple(findings), mask),
        summary=status_counts(rows, sum(file.count for file in workspace.files)),
    )
    if not write_output(options.keluaran, _render(options, format_, histories), format_):
        return 2
    nothing = "" if rows else "tidak ada dokumen pegawai di antara berkas yang dibaca"
    return exit_code(
        {finding.severity for finding in findings},
        incomplete=opened.incomplete,
        strict=options.ketat,
        nothing=nothing,
    )


def _of_number(
    people: Sequence[PersonHistory], options: RiwayatOptions
) -> tuple[PersonHistory, ...]:
    """Keep the person of a number; that there is nobody ends the run."""
    number = options.nip
    if number is None:
        return tuple(people)
    without_blanks = "".join(number.split())
    kept = tuple(person for person in people if person.number in (number, without_blanks))
    if not kept:
        known = "" if options.samarkan else _known(people)
        stop(f"`--nip`: tidak ada dokumen pegawai ber-NIP `{number}`{known}")
    return kept


def _known(people: Iterable[PersonHistory]) -> str:
    """Name the numbers that are there, the first ones where they are many."""
    numbers = [person.number for person in people]
    if not numbers:
        return ""
    shown = ", ".join(numbers[:3])
    more = f" dan {len(numbers) - 3} lainnya" if len(numbers) > 3 else ""
    return f"; yang ada: {shown}{more}"


def _render(options: RiwayatOptions, format_: str, histories: _Histories) -> str:
    from skpcli.output.history.json_csv import histories_csv, histories_json
    from skpcli.output.history.page import histories_markdown, histories_page

    if format_ == "json":
        return histories_json(
            histories.people, histories.offices, histories.findings, histories.summary
        )
    if format_ == "csv":
        return histories_csv(histories.people)
    offices = histories.offices
    if options.nip is not None:
        offices = ()
    if format_ == "md":
        return histories_markdown(histories.people, offices)
    page = histories_page(histories.people, offices, terminal_width())
    return laid_out(page, options.keluaran)
