"""The table PERILAKU KERJA of SKP and evaluasi: the seven values with their guides."""

from skpcli.forms.form import FormCell, Rows, Table
from skpcli.forms.hasil_kerja import FEEDBACK
from skpcli.forms.parts import full_width, head_cell, number_cell, text_cell
from skpcli.forms.subject import FormSubject, NilaiText
from skpcli.forms.wording import paragraphs
from skpcli.model.terms import LEADER_FORMS, Pendekatan

TITLE = "PERILAKU KERJA"
_EXPECTATION = "Ekspektasi Khusus Pimpinan:"


def perilaku_kerja_table(subject: FormSubject, *, appraised: bool) -> Table:
    """Lay out the seven values; ``appraised`` adds the column of feedback."""
    if appraised:
        head: tuple[FormCell, ...] = (head_cell(TITLE, columns=3), head_cell(FEEDBACK))
        widths: tuple[int, ...] = (5, 36, 29, 30)
    else:
        head = (full_width(f"{TITLE}{_stars(subject)}", 3),)
        widths = (5, 48, 47)
    body = []
    for number, behaviour in enumerate(subject.behaviours, start=1):
        body.append(_rows_of(number, behaviour, appraised=appraised))
    return Table(name=TITLE, widths=widths, head=(head,), body=tuple(body))


def _stars(subject: FormSubject) -> str:
    """Give the sign of the footnote: the second one where the work results have the first."""
    first_is_taken = (
        subject.pendekatan is Pendekatan.KUANTITATIF and subject.jenis_jabatan not in LEADER_FORMS
    )
    return "**" if first_is_taken else "*"


def _rows_of(number: int, behaviour: NilaiText, *, appraised: bool) -> Rows:
    """Lay out one value: its name, below it guides and expectation; NO spans both rows."""
    first = [number_cell(number, rows=2), FormCell(lines=(behaviour.name,), columns=2, bold=True)]
    if appraised:
        first.append(text_cell(behaviour.feedback, rows=2))
    guides = tuple(f"- {guide}" for guide in behaviour.guides)
    expectations: list[str] = []
    for expectation in behaviour.expectations:
        expectations += paragraphs(expectation)
    second = (FormCell(lines=guides), FormCell(lines=(_EXPECTATION, *expectations)))
    return Rows((tuple(first), second))
