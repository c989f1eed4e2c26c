"""The recap of a unit's ratings, in the columns of the export of e-Kinerja."""

from collections.abc import Iterable
from datetime import date

from skpcli.forms.form import Form, FormCell, FormKind, Rows, Table
from skpcli.forms.office import Unit
from skpcli.forms.parts import head_cell, number_cell, text_cell
from skpcli.forms.subject import FormSubject
from skpcli.forms.wording import DOTS
from skpcli.model.documents import Periode
from skpcli.model.terms import Evaluasi

_HEADINGS = (
    "No",
    "NIP",
    "Nama",
    "Jabatan",
    "Rating Hasil Kinerja",
    "Rating Perilaku Kerja",
    "Predikat Kinerja Periodik",
)


def rekap_form(subjects: Iterable[FormSubject], titles: tuple[str, ...], day: date) -> Form:
    """Lay out the recap in the order given; what is not decided is blank, a suggestion too."""
    body = []
    for number, subject in enumerate(subjects, start=1):
        body.append(Rows((_row(number, subject),)))
    head = tuple(head_cell(heading) for heading in _HEADINGS)
    table = Table(
        name="Rekap penilaian",
        widths=(5, 16, 21, 22, 12, 12, 12),
        head=(head,),
        body=tuple(body),
    )
    return Form(
        kind=FormKind.REKAP,
        owner=titles[0],
        titles=titles,
        landscape=True,
        blocks=(table,),
        day=day,
    )


def _row(number: int, subject: FormSubject) -> tuple[FormCell, ...]:
    decision = subject.decision
    decided = (decision.hasil_kerja, decision.perilaku_kerja, decision.predikat)
    return (
        number_cell(number),
        text_cell(subject.employee.number),
        text_cell(subject.employee.name),
        text_cell(subject.employee.jabatan),
        *(FormCell(lines=(value.title(),) if value else ()) for value in decided),
    )


def recap_titles(unit: Unit, periode: Periode) -> tuple[str, ...]:
    """Give the three lines above the recap, as the export has them.

    >>> days = Periode(mulai="2026-06-01", selesai="2026-06-30", evaluasi="bulanan")
    >>> recap_titles(Unit("dinas", "Dinas Contoh", "Pemkot Contoh"), days)
    ('dinas - Pemkot Contoh', 'Dinas Contoh', 'Periode Bulanan 6 Tahun 2026')
    """
    first_line = " - ".join(part for part in (unit.identifier, unit.instansi) if part)
    name = periode.evaluasi.title()
    if periode.evaluasi is Evaluasi.BULANAN:
        name = f"{name} {periode.mulai.month}"
    return (first_line or DOTS, unit.name or DOTS, f"Periode {name} Tahun {periode.mulai.year}")
