"""The run of `skp periksa`: files in, findings and exit code out."""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli import __version__
from skpcli.checks import check_all
from skpcli.cli.common import (
    asked_mask,
    audible,
    chosen_format,
    exit_code,
    find_inputs,
    open_workspace,
    source_texts,
    write_output,
)
from skpcli.cli.terminal import emit, remark, say, stream_width, takes_colour
from skpcli.diagnostics import CODES, Diagnostic, Severity
from skpcli.engine.groups import count_identities
from skpcli.engine.scoring import appraise_all
from skpcli.files import Input, read_bytes, reason, write
from skpcli.reading.fixes import diff, fix, without_idle_fixes
from skpcli.reading.workspace import Workspace, identify

_SUFFIXES = {".txt": "teks", ".json": "json", ".sarif": "sarif", ".xml": "junit"}
_MACHINE_FORMATS = ("json", "sarif", "junit")
_STATISTICS_SUFFIXES = {".txt": "statistik"}


@dataclass(frozen=True, slots=True)
class PeriksaOptions:
    """The options of one run."""

    paths: list[str]
    format_: str | None
    keluaran: Path | None
    pilih: list[str]
    abaikan: list[str]
    ketat: bool
    statistik: bool
    perbaiki: bool
    beda: bool
    keluar_nol: bool
    nama_berkas: str | None
    konteks: list[str]
    samarkan: bool


def run_periksa(options: PeriksaOptions) -> int:
    """Check, print, and give the exit code; the worst wins."""
    format_ = _format(options)  # before any file is mended
    chosen = _beginnings(options.pilih)
    ignored = _beginnings(options.abaikan)
    if chosen is None or ignored is None:
        return 2
    if (options.perbaiki or options.beda) and not _mend(options):
        return 2
    opened = open_workspace(
        options.paths,
        options.konteks,
        options.keluaran,
        options.nama_berkas,
    )
    if opened is None:
        return 2
    workspace = opened.workspace
    findings = []
    for finding in check_all(workspace, list(appraise_all(workspace))):
        is_chosen = finding.code.startswith(chosen or "SKP")
        if is_chosen and not finding.code.startswith(ignored):
            findings.append(finding)
    findings = without_idle_fixes(workspace.files, findings)
    if not options.beda:
        told = findings if format_ in _MACHINE_FORMATS else audible(findings)
        text = _render(options, format_, workspace, told)
        if not write_output(options.keluaran, text, format_):
            return 2
    remark(_sentence(_summary(workspace, findings), findings))
    severities = {finding.severity for finding in findings}
    code = exit_code(severities, incomplete=opened.incomplete, strict=options.ketat)
    if options.keluar_nol and not opened.incomplete:
        return 0
    return code


def _format(options: PeriksaOptions) -> str:
    """Give the format asked for, else that of the output file's ending."""
    if options.statistik:
        return chosen_format(None, options.keluaran, _STATISTICS_SUFFIXES, "statistik")
    return chosen_format(options.format_, options.keluaran, _SUFFIXES, "teks")


def _beginnings(options: Iterable[str]) -> tuple[str, ...] | None:
    """Read codes and their beginnings; None where one matches no code, after saying so."""
    beginnings = []
    for option in options:
        for part in option.split(","):
            beginning = part.strip().upper()
            if not beginning:
                continue
            if not any(code.startswith(beginning) for code in CODES):
                mistake = f"tidak ada kode yang diawali `{beginning}`"
                say(f"galat: {mistake}; daftar kode: `skp jelaskan`")
                return None
            beginnings.append(beginning)
    return tuple(beginnings)


def _mend(options: PeriksaOptions) -> bool:
    """Mend the files, or show how; False where that cannot be done, after saying so."""
    if "-" in options.paths and not options.beda:
        say("galat: masukan standar tidak dapat diperbaiki di tempatnya; pakai --beda")
        return False
    well = True
    inputs, _ = find_inputs(options.paths)
    for input_ in inputs:
        try:
            _mend_file(options, input_)
        except OSError as error:
            say(f"galat: `{input_.name}` tidak dapat diperbaiki: {reason(error)}")
            well = False
    return well


def _mend_file(options: PeriksaOptions, input_: Input) -> None:
    old = read_bytes(input_)
    new, count = fix(input_.name, old)
    if not count:
        return
    if options.beda:
        name = input_.name
        if input_.path is None and options.nama_berkas:
            name = options.nama_berkas
        emit(sys.stdout, diff(name, old, new))
    elif input_.path:
        write(Path(input_.path), new)
        remark(f"Diperbaiki: {input_.name} ({count} suntingan)")


def _render(
    options: PeriksaOptions,
    format_: str,
    workspace: Workspace,
    findings: Sequence[Diagnostic],
) -> str:
    mask = asked_mask(workspace, asked=options.samarkan)
    sources = source_texts(workspace, mask)
    if mask:
        findings = mask.content(tuple(findings))
        sources = {mask.text(name): text for name, text in sources.items()}
    match format_:
        case "statistik":
            from skpcli.output.findings.brief import findings_statistics

            return findings_statistics(findings)
        case "json":
            from skpcli.output.json_text import findings_json

            return findings_json(findings, _summary(workspace, findings))
        case "ringkas":
            from skpcli.output.findings.brief import findings_brief

            return findings_brief(findings)
        case "github":
            from skpcli.output.findings.github import findings_github

            return findings_github(findings)
        case "sarif":
            from skpcli.output.findings.sarif import findings_sarif

            return findings_sarif(findings, __version__)
        case "junit":
            from skpcli.output.findings.junit import findings_junit

            return findings_junit(findings, list(sources), strict=options.ketat)
    from skpcli.output.findings.text import findings_in_words

    if options.keluaran is not None:
        return findings_in_words(findings, sources, False, 0)
    return findings_in_words(
        findings,
        sources,
        takes_colour(sys.stdout),
        stream_width(sys.stdout),
    )


def _summary(workspace: Workspace, findings: Iterable[Diagnostic]) -> dict[str, int]:
    """Count the files, documents and people, and the findings of each severity."""
    counts = Counter(finding.severity for finding in findings)
    return {
        "berkas": len(workspace.files),
        "dokumen": sum(file.count for file in workspace.files),
        "pegawai": sum(1 for _ in workspace.employee_documents()),
        **{severity.value: counts[severity] for severity in Severity},
        "orang": count_identities(map(identify, workspace.employee_documents())),
    }


def _sentence(summary: Mapping[str, int], findings: Iterable[Diagnostic]) -> str:
    """Say the summary in one line."""
    start = f"{summary['berkas']} berkas, {summary['orang']} orang: "
    if not any(summary[severity] for severity in Severity):
        return f"{start}tidak ada temuan"
    sentence = f"{start}{summary['galat']} galat, {summary['peringatan']} peringatan"
    if summary["info"]:
        sentence += f", {summary['info']} info"
    fixable = sum(finding.fix is not None for finding in findings)
    if fixable:
        sentence += f"; {fixable} dapat diperbaiki dengan --perbaiki"
    return sentence
