"""The run of `skp andai`: a file and assumptions in, what would change and exit code out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.cli.common import (
    Opened,
    asked_mask,
    chosen_format,
    decisive_findings,
    exit_code,
    open_workspace,
    read_choice,
    report_findings,
    stop,
    write_output,
)
from skpcli.cli.terminal import laid_out, remark, say, terminal_width
from skpcli.engine.results import Row
from skpcli.engine.scoring import Appraised, appraise_all, context_for
from skpcli.engine.smallest_changes import Toward, smallest_changes
from skpcli.engine.what_if import (
    Assumed,
    RefusedAssumptionError,
    appraisal_steps,
    assume,
)
from skpcli.model.terms import Metode, Predikat
from skpcli.output.masked import masked_content
from skpcli.output.what_if.answer import WhatIf, what_if_json
from skpcli.output.what_if.page import what_if_markdown, what_if_page
from skpcli.reading.workspace import Workspace

_SUFFIXES = {".txt": "tabel", ".json": "json", ".md": "md"}
_SHOWN_NUMBERS = 3


@dataclass(frozen=True, slots=True)
class AndaiOptions:
    """The options of one run."""

    file: str
    jika: list[str]
    menuju: str | None
    nip: str | None
    metode: str | None
    format_: str | None
    keluaran: Path | None
    konteks: list[str]
    samarkan: bool


def run_andai(options: AndaiOptions) -> int:
    """Assume, appraise again, print, and give the exit code; the worst wins."""
    format_ = chosen_format(options.format_, options.keluaran, _SUFFIXES, "tabel")
    wanted = read_choice(Predikat, options.menuju)
    method = read_choice(Metode, options.metode)
    if not options.jika and wanted is None:
        remark("Tidak ada yang diandaikan; pakai --jika JALUR=NILAI atau --menuju PREDIKAT.")
    assumptions = [_assumption(written) for written in options.jika]
    opened = open_workspace([options.file], options.konteks, options.keluaran)
    if opened is None:
        return 2
    workspace = opened.workspace
    mask = asked_mask(workspace, asked=options.samarkan)
    errors = decisive_findings(workspace.findings, strict=False)
    report_findings(workspace, errors, mask)
    everybody = list(appraise_all(workspace, method))
    if not everybody:
        return _nobody(opened)
    before = _chosen(everybody, options)
    if before.row.appraisal is None:
        say("galat: dokumen ini memuat galat; perbaiki dulu, baru andaikan")
        return 1
    try:
        assumed = assume(workspace, before.document, assumptions)
    except RefusedAssumptionError as error:
        text = str(error)
        stop(f"--jika: {mask.text(text) if mask else text}")
    answer = _answer(assumed, before, method, wanted)
    both = Workspace(files=[*workspace.all_files, *assumed.workspace.files])
    mask = asked_mask(both, asked=options.samarkan)
    text = _render(options, format_, masked_content(answer, mask))
    if not write_output(options.keluaran, text, format_):
        return 2
    return exit_code({finding.severity for finding in errors}, incomplete=opened.incomplete)


def _nobody(opened: Opened) -> int:
    """Give the exit code where there is no document of a person."""
    return exit_code(
        {finding.severity for finding in opened.workspace.findings},
        incomplete=opened.incomplete,
        nothing="tidak ada dokumen pegawai di antara berkas yang dibaca",
    )


def _assumption(written: str) -> tuple[str, str]:
    """Read an assumption: a path, the first equals sign, and a value that may be empty."""
    path, equals, value = written.partition("=")
    if not equals or not path.strip():
        stop(
            f'`--jika {written}`: tulis JALUR=NILAI, misalnya --jika "R2.indikator.1.realisasi=92%"'
        )
    return path.strip(), value


def _chosen(everybody: Sequence[Appraised], options: AndaiOptions) -> Appraised:
    """Choose the only document, or that of the person asked for; else the run ends."""
    candidates = list(everybody)
    if options.nip is not None:
        numbers = (options.nip, "".join(options.nip.split()))
        candidates = [item for item in everybody if item.row.identity.nip in numbers]
        if not candidates:
            known = _numbers(everybody, options)
            stop(f"`--nip`: tidak ada dokumen pegawai ber-NIP `{options.nip}`{known}")
    if len(candidates) == 1:
        return candidates[0]
    people = {item.row.identity.nip for item in candidates}
    if len(people) > 1:
        known = _numbers(candidates, options)
        stop(f"ada {len(people)} pegawai dalam `{options.file}`; pilih satu dengan --nip{known}")
    stop(
        f"ada {len(candidates)} dokumen pegawai ini dalam `{options.file}`; andaikan satu dokumen: "
        "pisahkan ke berkasnya sendiri"
    )


def _numbers(items: Iterable[Appraised], options: AndaiOptions) -> str:
    """Name the first numbers that there are, unless they are to be masked."""
    numbers = dict.fromkeys(item.row.identity.nip for item in items if item.row.identity.nip)
    if options.samarkan or not numbers:
        return ""
    shown = list(numbers)[:_SHOWN_NUMBERS]
    more = len(numbers) - len(shown)
    ending = f" dan {more} lainnya" if more else ""
    return f"; yang ada: {', '.join(shown)}{ending}"


def _answer(
    assumed: Assumed, before: Appraised, method: Metode | None, wanted: Predikat | None
) -> WhatIf:
    """Appraise again, and compare."""
    after = _same_document(assumed.workspace, before.row, method)
    assert before.row.appraisal
    assert after.row.appraisal
    keys = after.document.file_keys
    steps = appraisal_steps(before.row.appraisal, after.row.appraisal, keys)
    return WhatIf(
        before=before.row,
        after=after.row,
        assumed=assumed.fields,
        steps=tuple(steps),
        toward=_toward(assumed.workspace, after, method, wanted),
    )


def _same_document(workspace: Workspace, row: Row, method: Metode | None) -> Appraised:
    """Find the document of a row in another workspace, appraised."""
    place = (row.identity.file, row.identity.document)
    for item in appraise_all(workspace, method):
        if (item.row.identity.file, item.row.identity.document) == place:
            return item
    raise LookupError(place)


def _toward(
    workspace: Workspace, after: Appraised, method: Metode | None, wanted: Predikat | None
) -> Toward | None:
    appraisal = after.row.appraisal
    if wanted is None or appraisal is None:
        return None
    context = context_for(workspace, appraisal.pegawai, after.document.file_keys, method)
    if context is None:
        return Toward(wanted, is_there=False, total=0, sets=())
    return smallest_changes(appraisal, context, wanted)


def _render(options: AndaiOptions, format_: str, answer: WhatIf) -> str:
    if format_ == "json":
        return what_if_json(answer)
    if format_ == "md":
        return what_if_markdown(answer)
    return laid_out(what_if_page(answer, terminal_width()), options.keluaran)
