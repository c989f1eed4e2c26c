"""Answers that follow from other answers."""

import re
from calendar import monthrange
from collections.abc import Mapping

from skpcli.drafts.questions import Answer, Answers
from skpcli.model.documents import Pegawai
from skpcli.model.terms import MONTHS_OF, Evaluasi, JenisDokumen, JenisJabatan, Jenjang, Status

_WHOLE_YEAR = (1, 12)
_PPPK_IN_NIP = "21"  # where the NIP of a PNS has the month of appointment


def jenjang_of(jabatan: str) -> Jenjang | None:
    """Read the level off the name of a functional position, at whose end the nomenclature puts it.

    >>> jenjang_of("Guru Ahli Muda"), jenjang_of("Kepala Bidang")
    (<Jenjang.AHLI_MUDA: 'ahli muda'>, None)
    """
    folded = " ".join(jabatan.casefold().split())
    for jenjang in Jenjang:
        if re.search(rf"(?:^|\W){jenjang}$", folded):
            return jenjang
    return None


def with_implied(kind: JenisDokumen, given: Answers) -> dict[str, str]:
    """Add what the answers imply: level, kind of position and status; a given answer stays."""
    answers = dict(given)
    if kind is JenisDokumen.ORGANISASI:
        return answers
    jenjang = jenjang_of(answers.get("jabatan", ""))
    if jenjang:
        answers.setdefault("jenis_jabatan", JenisJabatan.JF.value)
        if answers["jenis_jabatan"] == JenisJabatan.JF:
            answers.setdefault("jenjang", jenjang.value)
    nip = answers.get("nip")
    if nip:
        status = Status.PNS
        if nip[12:14] == _PPPK_IN_NIP:
            status = Status.PPPK
        answers.setdefault("status", status.value)
    return answers


def with_period(given: Answers) -> tuple[dict[str, str], Answer]:
    """Turn a year into the days of its kind of period.

    The reading says what is wrong with the days.
    """
    answers = dict(given)
    evaluasi = Evaluasi(answers.setdefault("evaluasi", Evaluasi.TAHUNAN.value))
    year = answers.pop("tahun", "")
    if year:
        first_month, last_month = MONTHS_OF.get(evaluasi, _WHOLE_YEAR)
        _, last_day = monthrange(int(year), last_month)
        answers.setdefault("mulai", f"{year}-{first_month:02}-01")
        answers.setdefault("selesai", f"{year}-{last_month:02}-{last_day:02}")
    if answers["selesai"] >= answers["mulai"]:
        return answers, Answer("")
    return answers, Answer(
        value=None,
        message=f"hari terakhir {answers['selesai']} sebelum hari pertama {answers['mulai']}",
        hint="tukar keduanya, atau perbaiki tahunnya",
    )


def answers_of_leader(leader: Pegawai) -> dict[str, str]:
    """Give what the leader's document answers: who assesses, the period, the organisation."""
    person = leader.pegawai
    periode = leader.periode
    answers: Mapping[str, str | None] = {
        "penilai_nama": person.nama,
        "penilai_nip": person.nip,
        "penilai_nrp": person.nrp,
        "penilai_jabatan": person.jabatan,
        "penilai_pangkat": person.pangkat,
        "penilai_golongan": person.golongan,
        "penilai_unit_kerja": person.unit_kerja,
        "mulai": periode.mulai.isoformat(),
        "selesai": periode.selesai.isoformat(),
        "evaluasi": periode.evaluasi.value,
        "organisasi": leader.memimpin or leader.organisasi,
    }
    return {name: answer for name, answer in answers.items() if answer}
