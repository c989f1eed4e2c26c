"""SASARAN KINERJA PEGAWAI: the plan that employee and assessor sign."""

from skpcli.forms.form import Block, Form, FormKind, Notes, Signatures
from skpcli.forms.hasil_kerja import hasil_kerja_table
from skpcli.forms.parts import (
    RANK_ON_PLAN,
    assessor_signs,
    day_of_plan,
    employee_signs,
    header_pair,
    identity_table,
    plan_signed,
)
from skpcli.forms.perilaku_kerja import perilaku_kerja_table
from skpcli.forms.subject import FormSubject
from skpcli.forms.wording import approach_title, position_title
from skpcli.model.terms import LEADER_FORMS, Pendekatan

_NOTE_ON_LEADER_RESULT = (
    "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat "
    "pimpinan tinggi dan Pimpinan unit kerja mandiri/organisasi maka dituliskan rencana hasil "
    "kerja beserta indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan unit kerja "
    "mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi"
)
_NOTE_ON_BEHAVIOUR = (
    "Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja "
    "Pegawai"
)


def sasaran_form(subject: FormSubject) -> Form:
    """Lay out the SKP; the footnotes stand on a blank form only."""
    quantitative = subject.pendekatan is Pendekatan.KUANTITATIF
    when = plan_signed(subject.signing)
    blocks: list[Block] = [
        header_pair(subject),
        identity_table(subject, RANK_ON_PLAN),
        hasil_kerja_table(subject, appraised=False),
        perilaku_kerja_table(subject, appraised=False),
    ]
    if subject.periode is None:
        blocks.append(_footnotes(subject))
    blocks.append(
        Signatures(left=employee_signs(subject, ""), right=assessor_signs(subject, when)),
    )
    return Form(
        kind=FormKind.SKP,
        owner=subject.employee.name,
        titles=(
            "SASARAN KINERJA PEGAWAI",
            approach_title(subject.pendekatan),
            position_title(subject.jenis_jabatan),
        ),
        landscape=quantitative,
        blocks=tuple(blocks),
        day=day_of_plan(subject),
    )


def _footnotes(subject: FormSubject) -> Notes:
    both_stars = (
        subject.pendekatan is Pendekatan.KUANTITATIF and subject.jenis_jabatan not in LEADER_FORMS
    )
    if both_stars:
        return Notes((_NOTE_ON_LEADER_RESULT, f"** {_NOTE_ON_BEHAVIOUR}"))
    return Notes((f"* {_NOTE_ON_BEHAVIOUR}",))
