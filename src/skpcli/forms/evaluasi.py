"""EVALUASI KINERJA PEGAWAI: what was reached, the feedback, the ratings and the predikat."""

from skpcli.forms.curve import distribution_curve
from skpcli.forms.form import Align, Block, Form, FormCell, FormKind, Notes, Rows, Signatures, Table
from skpcli.forms.hasil_kerja import hasil_kerja_table
from skpcli.forms.parts import (
    appraisal_signed,
    assessor_signs,
    day_of_appraisal,
    employee_signs,
    full_width,
    header_pair,
    identity_table,
)
from skpcli.forms.perilaku_kerja import perilaku_kerja_table
from skpcli.forms.subject import FormSubject
from skpcli.forms.wording import (
    approach_title,
    capaian_line,
    period_name,
    position_title,
    predikat_line,
    rating_line,
)
from skpcli.model.terms import Pendekatan

NOTE_ON_PERIOD = (
    "periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi "
    "Pemerintah"
)
NOTE_ON_CHOICE = "Pilih salah satu"


def evaluasi_form(subject: FormSubject, *, both_sign: bool) -> Form:
    """Lay out the evaluation; the assessor signs alone unless ``both_sign``."""
    decision = subject.decision
    blocks: list[Block] = [
        header_pair(subject),
        identity_table(subject),
        _value_table("CAPAIAN KINERJA ORGANISASI*", capaian_line(decision.capaian)),
        distribution_curve(decision.capaian),
        hasil_kerja_table(subject, appraised=True),
        _value_table("RATING HASIL KERJA*", rating_line(decision.hasil_kerja)),
        perilaku_kerja_table(subject, appraised=True),
        _value_table("RATING PERILAKU KERJA*", rating_line(decision.perilaku_kerja)),
        _value_table("PREDIKAT KINERJA PEGAWAI*", predikat_line(decision.predikat)),
    ]
    if subject.periode is None:
        blocks.append(Notes((f"* {NOTE_ON_CHOICE}", f"PERIODE: {NOTE_ON_PERIOD}")))
    when = appraisal_signed(subject.signing)
    employee = employee_signs(subject, "") if both_sign else None
    blocks.append(Signatures(left=employee, right=assessor_signs(subject, when)))
    return Form(
        kind=FormKind.EVALUASI,
        owner=subject.employee.name,
        titles=(
            "EVALUASI KINERJA PEGAWAI",
            approach_title(subject.pendekatan),
            position_title(subject.jenis_jabatan),
            f"PERIODE: {period_name(subject.periode)}",
        ),
        landscape=subject.pendekatan is Pendekatan.KUANTITATIF,
        blocks=tuple(blocks),
        day=day_of_appraisal(subject),
    )


def _value_table(label: str, value: str) -> Table:
    """Give a label over the full width with its value in the row below."""
    return Table(
        name=label.removesuffix("*"),
        widths=(100,),
        head=((full_width(label, 1),),),
        body=(Rows(((FormCell(lines=(value,), bold=True, align=Align.CENTER),),)),),
    )
