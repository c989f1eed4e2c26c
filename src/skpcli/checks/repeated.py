"""One finding for what is wrong in the same way at several places of a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from skpcli.checks.node_words import id_list
from skpcli.diagnostics import Diagnostic, Note
from skpcli.model.routes import Route
from skpcli.reading.typed import TypedDocument


class Lacking(NamedTuple):
    """What a finding is about: how a message calls it, where it stands, what is particular."""

    name: str
    route: Route
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a finding says; ``{}`` in the message stands for the names of its subjects."""

    code: str
    message: str
    hint: str | None = None
    basis: str | None = None


def finding_about_all(
    document: TypedDocument, subjects: Sequence[Lacking], wording: Wording
) -> Iterator[Diagnostic]:
    """Give one finding at the first subject, with a note at each other; none about nobody."""
    if not subjects:
        return
    first, *others = subjects
    names = id_list([subject.name for subject in subjects])
    notes = [_note(document, subject) for subject in others]
    yield document.finding(
        wording.code,
        first.route,
        wording.message.replace("{}", names, 1),
        hint=wording.hint,
        basis=wording.basis,
        notes=tuple(notes),
    )


def _note(document: TypedDocument, subject: Lacking) -> Note:
    message = f"juga {subject.name}"
    if subject.remark:
        message = f"{message}: {subject.remark}"
    return Note(message, document.span(subject.route), document.route_text(subject.route))
