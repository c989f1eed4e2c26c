"""Which forms a document is ready for, and all of them laid out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from skpcli.forms.bukti import bukti_form
from skpcli.forms.dokumen import EMBLEM_HEIGHT, dokumen_form
from skpcli.forms.evaluasi import evaluasi_form
from skpcli.forms.form import Form, FormKind, Picture
from skpcli.forms.lampiran import lampiran_form
from skpcli.forms.sasaran import sasaran_form
from skpcli.forms.subject import FormSubject

ALL_PAPERS = (FormKind.DOKUMEN, FormKind.EVALUASI, FormKind.SKP, FormKind.LAMPIRAN)
"""The papers of a whole year, in the order in which they are bound."""

PAPERS_OF_A_PLAN = (FormKind.SKP, FormKind.LAMPIRAN)

NO_EMBLEM = Picture(description="Lambang", height=EMBLEM_HEIGHT)


@dataclass(frozen=True, slots=True)
class Looks:
    """What an office chooses about its papers."""

    emblem: Picture = NO_EMBLEM
    letterhead: Picture | None = None
    both_sign: bool = False


def ready_kinds(subject: FormSubject, *, is_plan: bool) -> tuple[FormKind, ...]:
    """Give the forms that a document is ready for; an empty lampiran is left out."""
    return without_empty_annex(subject, PAPERS_OF_A_PLAN if is_plan else ALL_PAPERS)


def without_empty_annex(subject: FormSubject, kinds: Sequence[FormKind]) -> tuple[FormKind, ...]:
    """Leave out the lampiran of a document that has none."""
    if not subject.annex.is_empty:
        return tuple(kinds)
    return tuple(kind for kind in kinds if kind is not FormKind.LAMPIRAN)


def personal_forms(subject: FormSubject, kinds: Sequence[FormKind], looks: Looks) -> list[Form]:
    """Lay out the forms of one person, in the order asked for."""
    return [_with_letterhead(_form(subject, kind, looks), looks) for kind in kinds]


def _form(subject: FormSubject, kind: FormKind, looks: Looks) -> Form:
    match kind:
        case FormKind.SKP:
            return sasaran_form(subject)
        case FormKind.LAMPIRAN:
            return lampiran_form(subject)
        case FormKind.EVALUASI:
            return evaluasi_form(subject, both_sign=looks.both_sign)
        case FormKind.DOKUMEN:
            return dokumen_form(subject, looks.emblem)
        case FormKind.BUKTI:
            return bukti_form(subject)
        case FormKind.MPH | FormKind.REKAP:
            raise ValueError(kind)  # forms of many people


def _with_letterhead(form: Form, looks: Looks) -> Form:
    """Put the letterhead above a form that has no picture of its own."""
    if looks.letterhead is None or form.top is not None:
        return form
    return replace(form, top=looks.letterhead)
