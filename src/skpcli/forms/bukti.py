"""DAFTAR BUKTI DUKUNG: a list of our own, no official form."""

from skpcli.forms.form import Form, FormCell, FormKind, Rows, Table
from skpcli.forms.hasil_kerja import NOTHING
from skpcli.forms.parts import (
    day_of_appraisal,
    going_on,
    head_cell,
    header_pair,
    identity_table,
    number_cell,
    text_cell,
)
from skpcli.forms.subject import FormSubject

_HEADINGS = ("NO", "RENCANA HASIL KERJA", "INDIKATOR", "REALISASI", "BUKTI")


def bukti_form(subject: FormSubject) -> Form:
    """Lay out the evidence of every indicator, one a line."""
    body = []
    for number, result in enumerate((*subject.utama, *subject.tambahan), start=1):
        count = len(result.measures)
        rows = []
        for index, measure in enumerate(result.measures):
            cells = [
                text_cell(measure.uraian),
                text_cell(measure.realisasi),
                text_cell(tuple(dict.fromkeys(measure.evidence))),
            ]
            if index == 0:
                spanning = [number_cell(number, rows=count), text_cell(result.rencana, rows=count)]
                cells = [*map(going_on, spanning), *cells]
            rows.append(tuple(cells))
        body.append(Rows(tuple(rows)))
    if not body:
        body.append(Rows((tuple(FormCell(lines=(NOTHING,)) for _ in _HEADINGS),)))
    table = Table(
        name="Daftar bukti dukung",
        widths=(5, 25, 25, 20, 25),
        head=(tuple(head_cell(heading) for heading in _HEADINGS),),
        body=tuple(body),
    )
    return Form(
        kind=FormKind.BUKTI,
        owner=subject.employee.name,
        titles=("DAFTAR BUKTI DUKUNG",),
        landscape=True,
        blocks=(header_pair(subject), identity_table(subject), table),
        day=day_of_appraisal(subject),
    )
