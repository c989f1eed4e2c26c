"""The questions that a new document needs answered, and how an answer is read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from skpcli.model.dates import read_date
from skpcli.model.terms import (
    EMPTY_TEXTS,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Pendekatan,
    Status,
)
from skpcli.model.values import (
    RefusedValueError,
    checked_golongan,
    read_member,
    read_nip,
    read_organisation_id,
)
from skpcli.text import DANGEROUS

Answers = Mapping[str, str]
"""Answers by the name of their question, as the document has them."""

_NOT_OF_A_YEAR = (Evaluasi.BULANAN, Evaluasi.SEBAGIAN)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name, its words, how its answer is read, the closed set it is of."""

    name: str
    prompt: str
    read: Callable[[str], object] = str
    required: bool = True
    choices: type[StrEnum] | None = None
    is_asked: bool = True

    @property
    def option(self) -> str:
        """Name the option that answers it."""
        return f"--{self.name.replace('_', '-')}"


class Answer(NamedTuple):
    """An answer as read, or None with the reason and the remedy."""

    value: str | None
    message: str = ""
    hint: str | None = None


_EVALUASI = Question("evaluasi", "Jenis evaluasi", required=False, choices=Evaluasi, is_asked=False)
_PERIODE = (
    Question("tahun", "Tahun SKP"),
    _EVALUASI,
    Question("mulai", "Hari pertama periode (2026-01-01)", read_date),
    Question("selesai", "Hari terakhir periode (2026-12-31)", read_date),
)
_PENDEKATAN = Question(
    "pendekatan", "Pendekatan", required=False, choices=Pendekatan, is_asked=False
)
_EMPLOYEE = (
    Question("nama", "Nama lengkap dengan gelar"),
    Question("nip", "NIP (18 angka)", read_nip),
    Question("jabatan", "Jabatan (misalnya Guru Ahli Muda)"),
    Question("jenis_jabatan", "Jenis jabatan", choices=JenisJabatan),
    Question("jenjang", "Jenjang jabatan fungsional", required=False, choices=Jenjang),
    Question("status", "Status", required=False, choices=Status, is_asked=False),
    Question("pangkat", "Pangkat (boleh kosong)", required=False, is_asked=False),
    Question(
        "golongan",
        "Golongan (III/d, atau IX bagi PPPK; boleh kosong)",
        checked_golongan,
        required=False,
    ),
    Question("unit_kerja", "Unit kerja (boleh kosong)", required=False),
)
_PEGAWAI = (
    *_EMPLOYEE,
    Question("penilai_nama", "Nama pejabat penilai (atasan langsung)"),
    Question("penilai_jabatan", "Jabatan pejabat penilai"),
    Question("penilai_nip", "NIP pejabat penilai (boleh kosong)", read_nip, required=False),
    Question("penilai_pangkat", "Pangkat pejabat penilai", required=False, is_asked=False),
    Question(
        "penilai_golongan",
        "Golongan pejabat penilai",
        checked_golongan,
        required=False,
        is_asked=False,
    ),
    Question("penilai_unit_kerja", "Unit kerja pejabat penilai", required=False, is_asked=False),
    *_PERIODE,
    Question(
        "organisasi", "Id dokumen organisasi", read_organisation_id, required=False, is_asked=False
    ),
    Question(
        "memimpin",
        "Id organisasi yang dipimpin",
        read_organisation_id,
        required=False,
        is_asked=False,
    ),
    _PENDEKATAN,
)
_ORGANISASI = (
    Question("nama", "Nama organisasi atau unit kerja"),
    Question(
        "organisasi",
        "Id organisasi (huruf kecil, misalnya dinas-contoh)",
        read_organisation_id,
    ),
    Question("instansi", "Instansi (boleh kosong)", required=False),
    Question(
        "induk",
        "Id organisasi di atasnya (boleh kosong)",
        read_organisation_id,
        required=False,
        is_asked=False,
    ),
    *_PERIODE,
)
QUESTIONS: Mapping[JenisDokumen, tuple[Question, ...]] = {
    JenisDokumen.PEGAWAI: _PEGAWAI,
    JenisDokumen.ORGANISASI: _ORGANISASI,
}
"""The questions of each kind of document, in the order in which they are asked."""

ABOUT_EMPLOYEE = frozenset(question.name for question in _EMPLOYEE)
"""The questions about the employee himself, which come before all others."""


def questions_in_force(kind: JenisDokumen, answers: Answers) -> list[Question]:
    """Give the questions that make sense after the answers so far."""
    days = {"mulai", "selesai"}
    has_days = bool(days & answers.keys()) and "tahun" not in answers
    asks_for_days = answers.get("evaluasi") in _NOT_OF_A_YEAR or has_days
    passed_by = {"tahun"} if asks_for_days else days
    if answers.get("jenis_jabatan") != JenisJabatan.JF:
        passed_by.add("jenjang")
    return [question for question in QUESTIONS[kind] if question.name not in passed_by]


def missing_answers(kind: JenisDokumen, answers: Answers) -> list[Question]:
    """Give the questions that must be answered and are not."""
    required = [question for question in questions_in_force(kind, answers) if question.required]
    return [question for question in required if question.name not in answers]


def read_answer(question: Question, written: str) -> Answer:
    """Read an answer as the documents are read; an empty one is None without a reason.

    >>> read_answer(_PEGAWAI[1], "19850101 200901 2 904").value
    '198501012009012904'
    """
    text = " ".join(written.split())
    if not text or text in EMPTY_TEXTS:
        return Answer(None)
    if DANGEROUS.search(text):
        return Answer(
            value=None,
            message="memuat karakter yang tidak terlihat",
            hint="ketik ulang, jangan disalin",
        )
    if question.name == "tahun":
        return _read_year(text)
    try:
        value = _read_member(question.choices, text) if question.choices else question.read(text)
    except RefusedValueError as refusal:
        return Answer(value=None, message=refusal.message, hint=refusal.hint)
    return Answer(value.isoformat() if isinstance(value, date) else str(value))


def _read_year(text: str) -> Answer:
    if _YEAR.fullmatch(text):
        return Answer(text)
    return Answer(
        value=None,
        message=f'"{text}" bukan tahun',
        hint="tulis empat angka, misalnya 2026",
    )


def _read_member(choices: type[StrEnum], text: str) -> StrEnum:
    """Read a member of a closed set, by its words or by its number from 1."""
    members = list(choices)
    if text.isdecimal() and 1 <= int(text) <= len(members):
        return members[int(text) - 1]
    return read_member(choices, text).member
