"""LAMPIRAN SASARAN KINERJA PEGAWAI: resources, accountability and consequences."""

from skpcli.forms.form import Form, FormCell, FormKind, Rows, Signatures, Table
from skpcli.forms.parts import (
    assessor_signs,
    day_of_plan,
    employee_signs,
    full_width,
    header_pair,
    number_cell,
    plan_signed,
    text_cell,
)
from skpcli.forms.subject import FormSubject
from skpcli.forms.wording import DOTS


def lampiran_form(subject: FormSubject) -> Form:
    """Lay out the annex; an empty list has one dotted row."""
    annex = subject.annex
    when = plan_signed(subject.signing)
    return Form(
        kind=FormKind.LAMPIRAN,
        owner=subject.employee.name,
        titles=("LAMPIRAN SASARAN KINERJA PEGAWAI",),
        landscape=False,
        blocks=(
            header_pair(subject),
            _list_table("DUKUNGAN SUMBER DAYA", annex.resources),
            _list_table("SKEMA PERTANGGUNGJAWABAN", annex.accountability),
            _list_table("KONSEKUENSI", annex.consequences),
            Signatures(left=employee_signs(subject, ""), right=assessor_signs(subject, when)),
        ),
        day=day_of_plan(subject),
    )


def _list_table(heading: str, texts: tuple[str, ...]) -> Table:
    body = []
    for number, text in enumerate(texts, start=1):
        body.append(Rows(((number_cell(number), text_cell(text)),)))
    if not texts:
        body.append(Rows(((number_cell(1), FormCell(lines=(DOTS,))),)))
    return Table(
        name=heading,
        widths=(6, 94),
        head=((full_width(heading, 2),),),
        body=tuple(body),
    )
