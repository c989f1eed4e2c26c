"""The questions that a new document needs answered, and how an answer is read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from skpcli.model.terms import (
    KOSONG,
    Evaluasi,
    JenisDokumen,
    JenisJabatan,
    Jenjang,
    Pendekatan,
    Status,
)
from skpcli.model.values import (
    RefusedValueError,
    golongan,
    nip,
    pengenal_organisasi,
    read_member,
    tanggal,
)
from skpcli.text import BERBAHAYA

Jawaban = Mapping[str, str]
"""Answers by the name of their question, as the document has them."""

_NOT_OF_A_YEAR = (Evaluasi.BULANAN, Evaluasi.SEBAGIAN)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Isian:
    """A question: its name, its words, how its answer is read, the closed set it is of."""

    nama: str
    tanya: str
    read: Callable[[str], object] = str
    wajib: bool = True
    pilihan: type[StrEnum] | None = None
    ditanya: bool = True

    @property
    def opsi(self) -> str:
        """Name the option that answers it."""
        return f"--{self.nama.replace('_', '-')}"


class Terbaca(NamedTuple):
    """An answer as read, or None with the reason and the remedy."""

    nilai: str | None
    pesan: str = ""
    saran: str | None = None


_EVALUASI = Isian("evaluasi", "Jenis evaluasi", wajib=False, pilihan=Evaluasi, ditanya=False)
_PERIODE = (
    Isian("tahun", "Tahun SKP"),
    _EVALUASI,
    Isian("mulai", "Hari pertama periode (2026-01-01)", tanggal),
    Isian("selesai", "Hari terakhir periode (2026-12-31)", tanggal),
)
_PENDEKATAN = Isian("pendekatan", "Pendekatan", wajib=False, pilihan=Pendekatan, ditanya=False)
_PEGAWAI = (
    Isian("nama", "Nama lengkap dengan gelar"),
    Isian("nip", "NIP (18 angka)", nip),
    Isian("jabatan", "Jabatan (misalnya Guru Ahli Muda)"),
    Isian("jenis_jabatan", "Jenis jabatan", pilihan=JenisJabatan),
    Isian("jenjang", "Jenjang jabatan fungsional", wajib=False, pilihan=Jenjang),
    Isian("status", "Status", wajib=False, pilihan=Status, ditanya=False),
    Isian("pangkat", "Pangkat (boleh kosong)", wajib=False, ditanya=False),
    Isian(
        "golongan",
        "Golongan (III/d, atau IX bagi PPPK; boleh kosong)",
        golongan,
        wajib=False,
    ),
    Isian("unit_kerja", "Unit kerja (boleh kosong)", wajib=False),
    Isian("penilai_nama", "Nama pejabat penilai (atasan langsung)"),
    Isian("penilai_jabatan", "Jabatan pejabat penilai"),
    Isian("penilai_nip", "NIP pejabat penilai (boleh kosong)", nip, wajib=False),
    Isian("penilai_pangkat", "Pangkat pejabat penilai", wajib=False, ditanya=False),
    Isian("penilai_golongan", "Golongan pejabat penilai", golongan, wajib=False, ditanya=False),
    Isian("penilai_unit_kerja", "Unit kerja pejabat penilai", wajib=False, ditanya=False),
    *_PERIODE,
    Isian("organisasi", "Id dokumen organisasi", pengenal_organisasi, wajib=False, ditanya=False),
    Isian(
        "memimpin",
        "Id organisasi yang dipimpin",
        pengenal_organisasi,
        wajib=False,
        ditanya=False,
    ),
    _PENDEKATAN,
)
_ORGANISASI = (
    Isian("nama", "Nama organisasi atau unit kerja"),
    Isian(
        "organisasi",
        "Id organisasi (huruf kecil, misalnya dinas-contoh)",
        pengenal_organisasi,
    ),
    Isian("instansi", "Instansi (boleh kosong)", wajib=False),
    Isian(
        "induk",
        "Id organisasi di atasnya (boleh kosong)",
        pengenal_organisasi,
        wajib=False,
        ditanya=False,
    ),
    *_PERIODE,
)
ISIAN: Mapping[JenisDokumen, tuple[Isian, ...]] = {
    JenisDokumen.PEGAWAI: _PEGAWAI,
    JenisDokumen.ORGANISASI: _ORGANISASI,
}
"""The questions of each kind of document, in the order in which they are asked."""


def isian_berlaku(jenis: JenisDokumen, jawaban: Jawaban) -> list[Isian]:
    """Give the questions that make sense after the answers so far."""
    days = {"mulai", "selesai"}
    has_days = bool(days & jawaban.keys()) and "tahun" not in jawaban
    asks_for_days = jawaban.get("evaluasi") in _NOT_OF_A_YEAR or has_days
    passed_by = {"tahun"} if asks_for_days else days
    if jawaban.get("jenis_jabatan") != JenisJabatan.JF:
        passed_by.add("jenjang")
    return [question for question in ISIAN[jenis] if question.nama not in passed_by]


def kurang(jenis: JenisDokumen, jawaban: Jawaban) -> list[Isian]:
    """Give the questions that must be answered and are not."""
    required = [question for question in isian_berlaku(jenis, jawaban) if question.wajib]
    return [question for question in required if question.nama not in jawaban]


def baca(isian: Isian, teks: str) -> Terbaca:
    """Read an answer as the documents are read; an empty one is None without a reason.

    >>> baca(_PEGAWAI[1], "19850101 200901 2 904").nilai
    '198501012009012904'
    """
    text = " ".join(teks.split())
    if not text or text in KOSONG:
        return Terbaca(None)
    if BERBAHAYA.search(text):
        return Terbaca(
            nilai=None,
            pesan="memuat karakter yang tidak terlihat",
            saran="ketik ulang, jangan disalin",
        )
    if isian.nama == "tahun":
        return _read_year(text)
    try:
        value = _read_member(isian.pilihan, text) if isian.pilihan else isian.read(text)
    except RefusedValueError as refusal:
        return Terbaca(nilai=None, pesan=refusal.message, saran=refusal.hint)
    return Terbaca(value.isoformat() if isinstance(value, date) else str(value))


def _read_year(text: str) -> Terbaca:
    if _YEAR.fullmatch(text):
        return Terbaca(text)
    return Terbaca(
        nilai=None,
        pesan=f'"{text}" bukan tahun',
        saran="tulis empat angka, misalnya 2026",
    )


def _read_member(choices: type[StrEnum], text: str) -> StrEnum:
    """Read a member of a closed set, by its words or by its number from 1."""
    members = list(choices)
    if text.isdecimal() and 1 <= int(text) <= len(members):
        return members[int(text) - 1]
    return read_member(choices, text).member
