"""The parts that forms share: cells, the header pair, the identity table, signatures."""

from dataclasses import replace
from datetime import date

from skpcli.forms.continuing import continued_lines
from skpcli.forms.form import Align, FormCell, HeaderPair, Rows, Signature, Table
from skpcli.forms.subject import NIP, FormSubject, Person, Signing
from skpcli.forms.wording import (
    ASSESSOR_ROLE,
    DOTS,
    EMPLOYEE_ROLE,
    assessed_days,
    paragraphs,
    place_and_day,
)
from skpcli.model.terms import LEADER_FORMS

RANK = "PANGKAT/GOL RUANG"
RANK_ON_PLAN = "PANGKAT/GOL. RUANG"
"""Both spellings are the regulation's own."""

_OPTIONAL_NIP = "NIP (*opsional)"

FIRST_DAY_OF_BLANK_FORMS = date(2022, 2, 3)
"""The date that the PDF of a blank form carries: a constant, the first day of the regulation."""


def text_cell(text: str | tuple[str, ...], columns: int = 1, rows: int = 1) -> FormCell:
    """Give a cell with text from a file."""
    texts = (text,) if isinstance(text, str) else text
    lines: list[str] = []
    for written in texts:
        lines += paragraphs(written)
    return FormCell(lines=tuple(lines), columns=columns, rows=rows)


def number_cell(number: int | str, rows: int = 1) -> FormCell:
    """Give a cell of the column NO."""
    return FormCell(lines=(str(number),), rows=rows, align=Align.CENTER)


def going_on(cell: FormCell) -> FormCell:
    """Let a cell stand again where its rows go on; a number as it is, a text with a remark."""
    again = cell.lines if cell.align is Align.CENTER else continued_lines(cell.lines)
    return replace(cell, again=again)


def head_cell(words: str, columns: int = 1, rows: int = 1) -> FormCell:
    """Give a cell of a table's head."""
    return FormCell(
        lines=(words,),
        columns=columns,
        rows=rows,
        bold=True,
        align=Align.CENTER,
        shaded=True,
    )


def full_width(words: str, columns: int) -> FormCell:
    """Give the heading of a part of a table, over all its columns."""
    return FormCell(lines=(words,), columns=columns, bold=True, shaded=True)


def number_row(count: int) -> tuple[FormCell, ...]:
    """Give the row of column numbers under the headings."""
    return tuple(head_cell(f"({number})") for number in range(1, count + 1))


def section_row(words: str, columns: int) -> Rows:
    """Give a row that opens a section and stays with the row after it."""
    return Rows(((full_width(words, columns),),), with_next=True)


def header_pair(subject: FormSubject) -> HeaderPair:
    """Give the line with the instansi and the period."""
    instansi = " ".join(paragraphs(subject.instansi.upper())) or DOTS
    return HeaderPair(left=instansi, right=assessed_days(subject.periode))


def identity_table(subject: FormSubject, rank_label: str = RANK) -> Table:
    """Give the table of the employee and the assessor."""
    employee_rows = identity_lines(subject.employee, rank_label)
    assessor_rows = _assessor_lines(subject, rank_label)
    rows = []
    for number, (own, other) in enumerate(zip(employee_rows, assessor_rows, strict=True), start=1):
        row = (
            number_cell(number),
            FormCell(lines=(own[0],)),
            text_cell(own[1]),
            number_cell(number),
            FormCell(lines=(other[0],)),
            text_cell(other[1]),
        )
        rows.append(Rows((row,)))
    head = (
        head_cell("NO"),
        head_cell("PEGAWAI YANG DINILAI", columns=2),
        head_cell("NO"),
        head_cell("PEJABAT PENILAI KINERJA", columns=2),
    )
    return Table(
        name="Identitas",
        widths=(5, 21, 24, 5, 21, 24),
        head=(head,),
        body=tuple(rows),
    )


def _assessor_lines(subject: FormSubject, rank_label: str) -> list[tuple[str, str]]:
    """Give the assessor's labels and texts.

    On the forms of leaders the last is the instansi; on a blank one the NIP is marked as optional,
    for a minister or a governor has none.
    """
    assessor = subject.assessor
    lines = identity_lines(assessor, rank_label)
    if subject.jenis_jabatan not in LEADER_FORMS:
        return lines
    lines[-1] = ("INSTANSI", assessor.instansi or assessor.unit_kerja or subject.instansi)
    if subject.periode is None:
        lines[1] = (_OPTIONAL_NIP, "")
    return lines


def identity_lines(person: Person, rank_label: str = RANK) -> list[tuple[str, str]]:
    """Give the five labels of a person with their texts."""
    return [
        ("NAMA", person.name),
        (person.number_label, person.number),
        (rank_label, person.rank),
        ("JABATAN", person.jabatan),
        ("UNIT KERJA", person.unit_kerja),
    ]


def employee_signs(subject: FormSubject, where_and_when: str) -> Signature:
    """Give the employee's signature."""
    return _signature(subject.employee, EMPLOYEE_ROLE, where_and_when)


def assessor_signs(subject: FormSubject, where_and_when: str) -> Signature:
    """Give the assessor's signature."""
    return _signature(subject.assessor, ASSESSOR_ROLE, where_and_when)


def _signature(person: Person, role: str, where_and_when: str) -> Signature:
    name = " ".join(paragraphs(person.name)) or DOTS
    number = " ".join(paragraphs(person.number))
    if number:
        number = f"{person.number_label} {number}"
    elif not person.name:
        number = f"{NIP} {DOTS}"
    return Signature(place_and_day=where_and_when, role=role, name=name, number=number)


def plan_signed(signing: Signing) -> str:
    """Write where and when the plan is signed."""
    return place_and_day(" ".join(paragraphs(signing.place_of_plan)), signing.day_of_plan)


def appraisal_signed(signing: Signing) -> str:
    """Write where and when the appraisal is signed."""
    return place_and_day(" ".join(paragraphs(signing.place)), signing.day)


def day_of_plan(subject: FormSubject) -> date:
    """Give the date that a PDF of the plan carries, never the clock's."""
    if subject.periode is None:
        return FIRST_DAY_OF_BLANK_FORMS
    return subject.signing.day_of_plan or subject.periode.mulai


def day_of_appraisal(subject: FormSubject) -> date:
    """Give the date that a PDF of the appraisal carries, never the clock's."""
    return subject.signing.day or day_of_plan(subject)
