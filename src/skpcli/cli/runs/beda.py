"""The run of `skp beda`: two versions in, their differences and exit code out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.checks import check_appraisals
from skpcli.cli.common import (
    Opened,
    asked_mask,
    chosen_format,
    decisive_findings,
    exit_code,
    open_workspace,
    report_findings,
    stop,
    write_output,
)
from skpcli.cli.terminal import laid_out
from skpcli.diagnostics import Diagnostic
from skpcli.engine.differences import DocumentDifferences, compare_versions
from skpcli.engine.scoring import Appraised, appraise_all
from skpcli.output.masked import masked_content
from skpcli.reading.workspace import Workspace

_SUFFIXES = {".txt": "teks", ".json": "json", ".md": "md"}


@dataclass(frozen=True, slots=True)
class BedaOptions:
    """The options of one run."""

    lama: str
    baru: str
    format_: str | None
    keluaran: Path | None
    samarkan: bool
    ketat: bool


@dataclass(frozen=True, slots=True)
class _ReadVersion:
    """One of the two versions as read."""

    opened: Opened
    appraised: Sequence[Appraised]
    errors: Sequence[Diagnostic]


def run_beda(options: BedaOptions) -> int:
    """Compare, print, and give the exit code; the worst wins."""
    format_ = chosen_format(options.format_, options.keluaran, _SUFFIXES, "teks")
    if options.lama == options.baru == "-":
        stop("masukan standar hanya dapat dibaca satu kali; sebut berkas bagi salah satu versi")
    old = _read_version(options.lama, options.keluaran)
    new = _read_version(options.baru, options.keluaran)
    if old is None or new is None:
        return 2
    both = Workspace(files=[*old.opened.workspace.files, *new.opened.workspace.files])
    mask = asked_mask(both, asked=options.samarkan)
    documents = compare_versions(old.appraised, new.appraised)
    errors = dict.fromkeys([*old.errors, *new.errors])
    report_findings(both, errors, mask)
    text = _render(options, format_, masked_content(documents, mask))
    if not write_output(options.keluaran, text, format_):
        return 2
    nothing = ""
    if not old.appraised and not new.appraised:
        nothing = "tidak ada dokumen pegawai di antara berkas yang dibaca"
    return exit_code(
        {finding.severity for finding in errors},
        incomplete=old.opened.incomplete or new.opened.incomplete,
        failed=options.ketat and any(document.lowers_set_target for document in documents),
        nothing=nothing,
    )


def _read_version(path: str, output: Path | None) -> _ReadVersion | None:
    """Read and appraise one version; None where it is not there, after saying so."""
    opened = open_workspace([path], [], output)
    if opened is None:
        return None
    appraised = list(appraise_all(opened.workspace))
    findings = check_appraisals(opened.workspace, appraised)
    return _ReadVersion(opened, appraised, decisive_findings(findings, strict=False))


def _render(options: BedaOptions, format_: str, documents: Sequence[DocumentDifferences]) -> str:
    from skpcli.output.differences.texts import (
        differences_json,
        differences_markdown,
        differences_page,
    )

    if format_ == "json":
        return differences_json(documents)
    if format_ == "md":
        return differences_markdown(documents)
    return laid_out(differences_page(documents), options.keluaran)
