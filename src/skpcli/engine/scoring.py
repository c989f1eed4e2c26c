"""Every pegawai document of a workspace appraised."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from skpcli.diagnostics import Diagnostic
from skpcli.engine.appraisal import appraise, before_the_law
from skpcli.engine.context import Context
from skpcli.engine.results import Appraisal, Row
from skpcli.law.regulation import at, first_day, first_kuadran
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Metode
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace, identify
from skpcli.source.document import Document


class Appraised(NamedTuple):
    """A document with its row of results."""

    document: TypedDocument
    row: Row


class MethodChoice(NamedTuple):
    """A method of suggestion, and in words who has chosen it."""

    method: Metode
    source: str


def appraise_all(workspace: Workspace, wanted: Metode | None = None) -> Iterator[Appraised]:
    """Appraise in input order, by the ``wanted`` method or those that the organisations chose."""
    for document in workspace.employee_documents():
        result: Appraisal | None = None
        if isinstance(document.content, Pegawai):
            result = _appraise(
                workspace,
                document.content,
                document.file_keys,
                wanted,
            )
        row = Row(identity=identify(document), appraisal=result)
        yield Appraised(document=document, row=row)


def _appraise(
    workspace: Workspace,
    pegawai: Pegawai,
    keys: dict[str, str],
    wanted: Metode | None,
) -> Appraisal:
    """Appraise one employee by the regulation of the last day of the period."""
    context = context_for(workspace, pegawai, keys, wanted)
    if context is None:
        last_day = pegawai.periode.selesai
        reason = f"periode berakhir {last_day}, sebelum peraturan ini berlaku ({first_day()})"
        basis = str(first_kuadran().dasar)
        return before_the_law(pegawai, workspace.capaian(pegawai), reason, basis, keys)
    return appraise(context)


def context_for(
    workspace: Workspace, pegawai: Pegawai, keys: dict[str, str], wanted: Metode | None
) -> Context | None:
    """Gather what an employee is appraised by; None where no regulation is in force yet."""
    rules = at(pegawai.periode.selesai)
    if rules is None:
        return None
    choice = choose_method(workspace, pegawai, wanted)
    return Context(
        pegawai=pegawai,
        rules=rules,
        method=choice.method,
        method_source=choice.source,
        capaian=workspace.capaian(pegawai),
        keys=keys,
    )


def choose_method(workspace: Workspace, pegawai: Pegawai, wanted: Metode | None) -> MethodChoice:
    """Choose the method of suggestion: as wanted, else as the organisation has it, else mayoritas.

    The organisation is the one that the person is counted in; its choice is not inherited.
    """
    if wanted:
        return MethodChoice(method=wanted, source="pilihan --metode")
    found = workspace.organisation(pegawai.organisasi, pegawai.periode)
    if found:
        _, organisasi = found
        method = organisasi.kebijakan.metode_usulan
        if method:
            source = f"kebijakan organisasi `{pegawai.organisasi}`"
            return MethodChoice(method=method, source=source)
    return MethodChoice(method=Metode.MAYORITAS, source="bawaan")


def whole(appraised: Iterable[Appraised]) -> list[Appraised]:
    """Leave out documents read only in part, for outputs that tell of them by their findings."""
    return [item for item in appraised if not item.document.document.is_partial]


def with_findings(
    workspace: Workspace, appraised: Sequence[Appraised], findings: Iterable[Diagnostic]
) -> list[Row]:
    """Give the rows, each with the findings that stand in its document."""
    found = by_document(workspace, findings)
    rows = []
    for source, row in appraised:
        document = source.document
        inside = []
        for finding in found.get((document.file, document.number), ()):
            if not _stands_after(finding, document, row):
                inside.append(finding)
        rows.append(row._replace(findings=tuple(inside)))
    return rows


def by_document(
    workspace: Workspace, findings: Iterable[Diagnostic]
) -> dict[tuple[str, int], list[Diagnostic]]:
    """Sort findings by file and number of the document in or after which they stand."""
    documents: dict[str, list[Document]] = {}
    for file in workspace.files:
        documents[file.name] = [document.document for document in file.documents]
    found: dict[tuple[str, int], list[Diagnostic]] = {}
    for finding in findings:
        in_file = documents.get(finding.span.file, [])
        begun = bisect_right(in_file, finding.span.line, key=lambda document: document.first_line)
        if begun:
            last = in_file[begun - 1]
            found.setdefault((last.file, last.number), []).append(finding)
    return found


def _stands_after(finding: Diagnostic, document: Document, row: Row) -> bool:
    """Tell whether a finding stands after a readable document, in what is no document of ours."""
    if row.appraisal is None or finding.span.line == document.first_line:
        return False
    return finding.span.line > document.span(()).end_line
