"""Documents typed by the model, with every refusal as a diagnostic."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from skpcli.diagnostics import Diagnostic, Severity, Span
from skpcli.model.base import Fault, Refusal, refusals
from skpcli.model.documents import Pegawai
from skpcli.model.kinds import MODELS, DocumentModel
from skpcli.model.routes import Route
from skpcli.model.spellings import match_choice, read_value_key
from skpcli.model.structure import field_at, model_at, stand_in, value_type
from skpcli.model.terms import JenisDokumen
from skpcli.model.values import listed, quoted
from skpcli.reading.consistency import consistency_findings, required, with_ids
from skpcli.reading.mistyped import meant_routes, nearest_word, without_mistyped
from skpcli.reading.old_forms import with_old_forms_named
from skpcli.reading.shapes import shape_hint, shape_message, shape_of
from skpcli.reading.skipped import foreign_documents, skipped
from skpcli.reading.tolerated import (
    empty_marks,
    key_spelling,
    official_keys,
    tolerated_spellings,
    without_guess,
)
from skpcli.reading.typed import TypedDocument
from skpcli.source.document import Document
from skpcli.source.read import SourceFile, read_source

_KIND_LINE = "`jenis: pegawai` atau `jenis: organisasi`"
_SCORES = frozenset(("bobot", "nilai", "skor", "nilai_iki"))
_WITHOUT_SCORES = (
    "Permen PANRB 6/2022 mengganti bobot dan rumus angka (Permen PANRB 8/2021) "
    "dengan kuadran kinerja"
)


@dataclass(slots=True)
class FileContent:
    """What one file gave: its documents, their number (empty ones included), text and findings."""

    name: str
    text: str
    documents: list[TypedDocument]
    count: int
    findings: list[Diagnostic]


def read_file(name: str, content: bytes, *, named: bool = True) -> FileContent:
    """Read one file; of one that the user named each document must have a ``jenis``."""
    source = read_source(name, content)
    findings: list[Diagnostic] = []
    if source.findings and not named:
        findings += _skip_foreign(source)
    documents: list[TypedDocument] = []
    for finding in source.findings:
        if not _cuts_off_office_value(finding):
            findings.append(without_guess(finding))
    for yaml_document in source.documents:
        if yaml_document.is_partial:
            document = _read_part(yaml_document)
        else:
            defective = yaml_document.number in source.faulty
            document, found = _read_document(yaml_document, defective=defective, named=named)
            findings += found
        if document:
            documents.append(document)
    if not source.count and not findings:
        code = "SKP018" if named else "SKP017"
        message = "berkas kosong: tidak ada dokumen di dalamnya"
        findings.append(Diagnostic(code, message, Span(name, 1, 1, 1, 1)))
    return FileContent(name, source.text, documents, source.count, findings)


def _skip_foreign(source: SourceFile) -> list[Diagnostic]:
    """Take out of a file what is none of our business, with whatever is wrong in it."""
    foreign = foreign_documents(source.text) if source.text else []
    if not foreign:
        return []
    kept = []
    for finding in source.findings:
        if not any(lines.have(finding.span.line) for lines in foreign):
            kept.append(finding)
    if len(kept) == len(source.findings):
        return []
    source.findings = kept
    documents = []
    for document in source.documents:
        if not any(lines.have(document.first_line) for lines in foreign):
            documents.append(document)
    source.documents = documents
    return [skipped(source.name, foreign[0].first)]


def _cuts_off_office_value(finding: Diagnostic) -> bool:
    """Tell whether a value seems cut off that is the office's own business."""
    keys = finding.route.split(".")
    return finding.code == "SKP015" and any(key.startswith("x_") for key in keys)


def _kind(written: object) -> JenisDokumen | None:
    match = match_choice(JenisDokumen, written) if isinstance(written, str) else None
    return JenisDokumen(match.value) if match else None


def _read_part(yaml_document: Document) -> TypedDocument | None:
    """Give a document that could be read in part, where that part says of what kind it is."""
    data = yaml_document.data
    kind = _kind(data.get("jenis")) if isinstance(data, dict) else None
    return TypedDocument(yaml_document, kind, None) if kind else None


def _read_document(
    yaml_document: Document, *, defective: bool, named: bool
) -> tuple[TypedDocument | None, list[Diagnostic]]:
    """Type one document; of a ``defective`` one the YAML reader has found keys to be wrong."""
    data = yaml_document.data
    if not isinstance(data, dict) or "jenis" not in data:
        if defective and not named:
            return TypedDocument(yaml_document, None, None), []
        return _without_kind(yaml_document, named=named)
    kind = _kind(data["jenis"])
    if kind is None:
        document = TypedDocument(yaml_document, None, None)
        return document, [_unknown_kind(document, data["jenis"])]
    document = TypedDocument(yaml_document, kind, None)
    content, found = _type_content(document, MODELS[kind], data)
    findings = with_old_forms_named(found)
    has_errors = any(finding.severity is Severity.ERROR for finding in findings)
    if not defective and not has_errors:
        document.content = content
    return document, findings


def _unknown_kind(document: TypedDocument, written: object) -> Diagnostic:
    kinds = list(JenisDokumen)
    shown, hint = shape_of(written), None
    if isinstance(written, str):
        shown, hint = quoted(written), _did_you_mean(written, kinds)
    message = f"{shown} bukan jenis dokumen; isi dengan salah satu dari: {listed(kinds)}"
    return document.finding("SKP102", ("jenis",), message, hint or f"tulis {_KIND_LINE}")


def _without_kind(
    yaml_document: Document, *, named: bool
) -> tuple[TypedDocument | None, list[Diagnostic]]:
    document = TypedDocument(yaml_document, None, None)
    if isinstance(yaml_document.data, dict) and yaml_document.absent_span(("jenis",)) is not None:
        route: Route = ("jenis",)
        what, hint = "`jenis` dokumen ini kosong", f"isi baris {_KIND_LINE}"
    elif named:
        route = ()
        what, hint = "dokumen tanpa `jenis`", f"tambahkan baris {_KIND_LINE}"
    else:
        message = "dokumen tanpa `jenis` dilewati: bukan berkas SKP"
        return None, [document.finding("SKP017", (), message)]
    message = f"{what}, sehingga tidak jelas pegawai atau organisasi"
    return document, [document.finding("SKP101", route, message, hint)]


def _type_content(
    document: TypedDocument, model: type[DocumentModel], data: dict[str, Any]
) -> tuple[DocumentModel | None, list[Diagnostic]]:
    """Validate the data of a document; None where something in it is refused."""
    data, findings = official_keys(document, data)
    findings += empty_marks(document)
    findings += _check_empty_keys(document, model)
    tolerated: list[str] = []
    try:
        content = _validate(model, data, tolerated)
    except ValidationError as error:
        refused = refusals(error)
        findings += tolerated_spellings(document, data)
        meant = meant_routes(model, _unknown_routes(document, refused))
        for refusal in without_mistyped(refused, meant):
            findings.append(_finding(document, model, refusal))
        findings += _consistency_of_the_rest(document, model, data, refused, meant)
        return None, findings
    if tolerated:
        findings += tolerated_spellings(document, data)
    if isinstance(content, Pegawai):
        content = with_ids(content)
    findings += consistency_findings(document, content)
    return content, findings


def _validate(
    model: type[DocumentModel], data: dict[str, Any], tolerated: list[str]
) -> DocumentModel:
    """Type the data of a document; merely tolerated spellings are added to ``tolerated``.

    Few documents have keys of the office's own. Looking for them in all, by a validator of each
    mapping, would take as long as a third of the validation.
    """
    try:
        return model.model_validate(data, context=tolerated)
    except ValidationError as error:
        if not any(_is_office_key(refusal) for refusal in refusals(error)):
            raise
    return model.model_validate(_without_office_keys(data), context=tolerated)


def _unknown_routes(document: TypedDocument, refused: Iterable[Refusal]) -> Iterator[Route]:
    """Give the keys that may be mistyped ones, those without a value too."""
    for refusal in refused:
        if refusal.fault is Fault.UNKNOWN_KEY and refusal.route[-1] not in _SCORES:
            yield refusal.route
    yield from document.document.absent_keys()


def _is_office_key(refusal: Refusal) -> bool:
    return refusal.fault is Fault.UNKNOWN_KEY and str(refusal.route[-1]).startswith("x_")


def _without_office_keys(data: Any) -> Any:
    """Copy plain data without the keys that begin with ``x_``."""
    if isinstance(data, dict):
        kept = {}
        for key, value in data.items():
            if not key.startswith("x_"):
                kept[key] = _without_office_keys(value)
        return kept
    if isinstance(data, list):
        return [_without_office_keys(item) for item in data]
    return data


def _check_empty_keys(document: TypedDocument, model: type[DocumentModel]) -> Iterator[Diagnostic]:
    """Judge the keys without a value: unknown ones are errors all the same."""
    for route in document.document.absent_keys():
        official = route
        if route[0] == "perilaku_kerja" and len(route) > 1:
            written = str(route[1])
            key = read_value_key(written) or written
            if len(route) == 2 and key != written:
                yield key_spelling(document, written, key)
                continue
            official = (route[0], key, *route[2:])
        parent = model_at(model, official[:-1])
        if parent and official[-1] not in parent.model_fields:
            yield _unknown_key(document, model, official)


def _consistency_of_the_rest(
    document: TypedDocument,
    model: type[DocumentModel],
    data: dict[str, Any],
    refused: Iterable[Refusal],
    mistyped: Iterable[Route],
) -> Iterator[Diagnostic]:
    """Check what is sound in a document with refused values, on a copy without them.

    Of ``mistyped`` keys it is not said that they are missing.
    """
    copy = _without_office_keys(data)
    unsound = list(mistyped)
    for number, refusal in enumerate(refused):
        _replace_refused(copy, model, refusal, f"--{number}")
        if refusal.fault is not Fault.UNKNOWN_KEY:
            unsound.append(refusal.route)
    content = model.model_validate(copy)
    if isinstance(content, Pegawai):
        content = with_ids(content)
    return consistency_findings(document, content, frozenset(unsound))


def _replace_refused(
    data: dict[str, Any], model: type[DocumentModel], refusal: Refusal, text: str
) -> None:
    """Take a refused value out of plain data, or put one in its place where there must be one.

    An id is replaced, since one that is absent would get its default; ``text`` is a new one.
    """
    *parents, last = refusal.route
    place: Any = data
    for step in parents:
        place = place[step]
    field = field_at(model, refusal.route)
    if field and (isinstance(last, int) or last == "id" or field.is_required()):
        place[last] = stand_in(value_type(field), text)
    else:
        del place[last]


def _finding(document: TypedDocument, model: type[DocumentModel], refusal: Refusal) -> Diagnostic:
    """Say what is refused, and why."""
    route = refusal.route
    if refusal.fault is Fault.MISSING:
        return required(document, route)
    if refusal.fault is Fault.UNKNOWN_KEY:
        return _unknown_key(document, model, route)
    if refusal.cause:
        cause = refusal.cause
        return document.finding(cause.code, route, cause.message, cause.hint)
    message, hint = shape_message(refusal), shape_hint(model, refusal)
    return document.finding("SKP105", route, message, hint)


def _unknown_key(document: TypedDocument, model: type[DocumentModel], route: Route) -> Diagnostic:
    key = str(route[-1])
    span = document.document.key_span(document.original_route(route))
    route_text = document.route_text(route)
    if key in _SCORES:
        message = f"`{key}` tidak dipakai: SKP tidak lagi memakai bobot dan angka nilai"
        return Diagnostic("SKP106", message, span, route_text, f"hapus `{key}`", _WITHOUT_SCORES)
    parent = model_at(model, route[:-1])
    known = list(parent.model_fields) if parent else []
    message = f"kunci `{key}` tidak dikenal di sini; yang dikenal: {listed(known)}"
    hint = _did_you_mean(key, known) or "kunci milik kantor sendiri dimulai dengan `x_`"
    return Diagnostic("SKP103", message, span, route_text, hint)


def _did_you_mean(written: str, known: Sequence[str]) -> str | None:
    nearest = nearest_word(written, known)
    return f"mungkin maksudnya `{nearest}`?" if nearest else None
