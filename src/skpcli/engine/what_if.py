"""What would change in an appraisal: of a document with other fields, step by step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from skpcli.diagnostics import Severity
from skpcli.engine.results import Appraisal, IndikatorResult, RhkResult, Verdict
from skpcli.model.documents import Pegawai
from skpcli.model.terms import Predikat, Rating
from skpcli.reading.edits import (
    Reread,
    UnknownPathError,
    find_route,
    text_at,
    with_text,
)
from skpcli.reading.reader import FileContent
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace, assemble

_OF_ORGANISATION = "organisasi."


class AssumedField(NamedTuple):
    """A field by its path, with what the file says and what is assumed; None is absent."""

    path: str
    old: str | None
    new: str | None


class Assumed(NamedTuple):
    """A workspace in which some fields say something else."""

    workspace: Workspace
    fields: tuple[AssumedField, ...]


class AppraisalStep(NamedTuple):
    """One thing that changes on the way from the indicators to the predikat."""

    path: str
    what: str
    old: str | None
    new: str | None
    reason: str


class RefusedAssumptionError(ValueError):
    """An assumption that the format does not allow; its text says why."""


def assume(
    workspace: Workspace, document: TypedDocument, wanted: Iterable[tuple[str, str]]
) -> Assumed:
    """Set fields of one person's document, or of the organisation that applies to the person.

    Error RefusedAssumptionError: a path that leads nowhere, or a value that is an error.
    """
    fields = []
    person = document
    last_changes: dict[str, Reread] = {}
    for path, text in wanted:
        try:
            edited, path_inside = _edited_document(workspace, person, path)
            route = find_route(edited, path_inside)
            old = text_at(edited, route)
            changed = with_text(edited, route, text or None)
        except UnknownPathError as error:
            raise RefusedAssumptionError(f"`{path}`: {error}") from None
        workspace = _with_document(workspace, changed.document)
        last_changes[_OF_ORGANISATION if edited is not person else ""] = changed
        if edited is person:
            person = changed.document
        fields.append(AssumedField(path, old, text or None))
    for prefix, changed in last_changes.items():
        _refuse_errors(changed, prefix)
    return Assumed(workspace, tuple(fields))


def _edited_document(
    workspace: Workspace, document: TypedDocument, path: str
) -> tuple[TypedDocument, str]:
    """Give the document that a path is about, and the path inside it."""
    if not path.startswith(_OF_ORGANISATION):
        return document, path
    pegawai = document.content
    if not isinstance(pegawai, Pegawai):
        raise UnknownPathError(
            "dokumen pegawainya memuat galat, sehingga organisasinya tidak pasti"
        )
    identifier = pegawai.memimpin or pegawai.organisasi
    found = workspace.organisation(identifier, pegawai.periode)
    if found is None:
        raise UnknownPathError(
            f"dokumen organisasi `{identifier or '-'}` untuk periode ini tidak ada di antara "
            "berkas; sertakan dengan --konteks"
        )
    return found[0], path.removeprefix(_OF_ORGANISATION)


def _refuse_errors(changed: Reread, prefix: str) -> None:
    """Raise where a document, which had no errors before, has one."""
    for finding in changed.findings:
        if finding.severity is Severity.ERROR:
            hint = f"; {finding.hint}" if finding.hint else ""
            raise RefusedAssumptionError(f"`{prefix}{finding.route}`: {finding.message}{hint}")


def _with_document(workspace: Workspace, document: TypedDocument) -> Workspace:
    """Put a document into the place of the one of its file and number."""
    files = [_with_document_in(file, document) for file in workspace.files]
    context = [_with_document_in(file, document) for file in workspace.context]
    return assemble(files, context)


def _with_document_in(file: FileContent, document: TypedDocument) -> FileContent:
    place = (document.document.file, document.document.number)
    documents = []
    for other in file.documents:
        same = (other.document.file, other.document.number) == place
        documents.append(document if same else other)
    return replace(file, documents=documents)


def appraisal_steps(
    before: Appraisal, after: Appraisal, keys: Mapping[str, str]
) -> Iterator[AppraisalStep]:
    """Give what is not the same in two appraisals of one document, up to the predikat.

    ``keys`` maps the official keys of the seven values to the file's own where they differ.
    """
    for old, new in zip(before.hasil_kerja, after.hasil_kerja, strict=True):
        yield from _steps_of_rhk(old, new)
    yield from _step("rating_hasil_kerja", before.rating_hasil_kerja, after.rating_hasil_kerja)
    old_values, new_values = before.rating_perilaku_kerja, after.rating_perilaku_kerja
    for old_value, new_value in zip(old_values.rests_on, new_values.rests_on, strict=False):
        key = new_value.subject.replace(" ", "_")
        yield from _step(f"perilaku_kerja.{keys.get(key, key)}", old_value, new_value)
    yield from _step("rating_perilaku_kerja", old_values, new_values)
    yield from _step("predikat", before.predikat, after.predikat, what="predikat")


def _step(
    path: str,
    old: Verdict[Rating] | Verdict[Predikat],
    new: Verdict[Rating] | Verdict[Predikat],
    *,
    what: str = "rating",
) -> Iterator[AppraisalStep]:
    if old.value is not new.value:
        yield AppraisalStep(path, what, old.value, new.value, new.reason)


def _steps_of_rhk(old: RhkResult, new: RhkResult) -> Iterator[AppraisalStep]:
    """Give the steps of the indicators of an RHK, then its own."""
    path = f"hasil_kerja.{new.kind}.{new.rhk.id}"
    measured = zip(old.indikator, new.indikator, strict=True)
    for number, (old_measured, new_measured) in enumerate(measured, 1):
        if old_measured.posisi is not new_measured.posisi:
            yield AppraisalStep(
                f"{path}.indikator.{number}",
                "posisi",
                old_measured.posisi,
                new_measured.posisi,
                _why(new_measured),
            )
    yield from _step(path, old.verdict, new.verdict)


def _why(measured: IndikatorResult) -> str:
    """Say why an indicator stands where it does."""
    indikator = measured.indikator
    reason = f"realisasi {indikator.realisasi or '-'} terhadap target {indikator.target or '-'}"
    if measured.remark:
        reason = f"{reason}: {measured.remark}"
    return reason
