"""The questions that a new document needs answered, and how an answer is read."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import ValidationError

from skpcli.base import Model, refusals
from skpcli.documents import Identitas, Pegawai, Pejabat, Periode
from skpcli.istilah import KOSONG, Evaluasi, JenisDokumen, JenisJabatan, Jenjang, Pendekatan, Status
from skpcli.organisations import Organisasi
from skpcli.report.aman import BERBAHAYA
from skpcli.structure import stand_in_mapping

Jawaban = Mapping[str, str]
"""Answers by the name of their question, as the document has them."""

_TANPA_TAHUN = (Evaluasi.BULANAN, Evaluasi.SEBAGIAN)
_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")


class Isian(NamedTuple):
    """A question: its name, its words, where its answer belongs in the model, the closed set it is of."""

    nama: str
    tanya: str
    tipe: type[Model]
    kunci: str
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


_PERIODE = (
    Isian("tahun", "Tahun SKP", Periode, "mulai"),
    Isian("evaluasi", "Jenis evaluasi", Periode, "evaluasi", wajib=False, pilihan=Evaluasi, ditanya=False),
    Isian("mulai", "Hari pertama periode (2026-01-01)", Periode, "mulai"),
    Isian("selesai", "Hari terakhir periode (2026-12-31)", Periode, "selesai"),
)
_PEGAWAI = (
    Isian("nama", "Nama lengkap dengan gelar", Identitas, "nama"),
    Isian("nip", "NIP (18 angka)", Identitas, "nip"),
    Isian("jabatan", "Jabatan (misalnya Guru Ahli Muda)", Identitas, "jabatan"),
    Isian("jenis_jabatan", "Jenis jabatan", Identitas, "jenis_jabatan", pilihan=JenisJabatan),
    Isian("jenjang", "Jenjang jabatan fungsional", Identitas, "jenjang", wajib=False, pilihan=Jenjang),
    Isian("status", "Status", Identitas, "status", wajib=False, pilihan=Status, ditanya=False),
    Isian("pangkat", "Pangkat (boleh kosong)", Identitas, "pangkat", wajib=False, ditanya=False),
    Isian("golongan", "Golongan (III/d, atau IX bagi PPPK; boleh kosong)", Identitas, "golongan", wajib=False),
    Isian("unit_kerja", "Unit kerja (boleh kosong)", Identitas, "unit_kerja", wajib=False),
    Isian("penilai_nama", "Nama pejabat penilai (atasan langsung)", Pejabat, "nama"),
    Isian("penilai_jabatan", "Jabatan pejabat penilai", Pejabat, "jabatan"),
    Isian("penilai_nip", "NIP pejabat penilai (boleh kosong)", Pejabat, "nip", wajib=False),
    Isian("penilai_pangkat", "Pangkat pejabat penilai", Pejabat, "pangkat", wajib=False, ditanya=False),
    Isian("penilai_golongan", "Golongan pejabat penilai", Pejabat, "golongan", wajib=False, ditanya=False),
    Isian("penilai_unit_kerja", "Unit kerja pejabat penilai", Pejabat, "unit_kerja", wajib=False, ditanya=False),
    *_PERIODE,
    Isian("organisasi", "Id dokumen organisasi", Organisasi, "id", wajib=False, ditanya=False),
    Isian("memimpin", "Id organisasi yang dipimpin", Organisasi, "id", wajib=False, ditanya=False),
    Isian("pendekatan", "Pendekatan", Pegawai, "pendekatan", wajib=False, pilihan=Pendekatan, ditanya=False),
)
_ORGANISASI = (
    Isian("nama", "Nama organisasi atau unit kerja", Organisasi, "nama"),
    Isian("organisasi", "Id organisasi (huruf kecil, misalnya dinas-contoh)", Organisasi, "id"),
    Isian("instansi", "Instansi (boleh kosong)", Organisasi, "instansi", wajib=False),
    Isian("induk", "Id organisasi di atasnya (boleh kosong)", Organisasi, "id", wajib=False, ditanya=False),
    *_PERIODE,
)
ISIAN: Mapping[JenisDokumen, tuple[Isian, ...]] = {
    JenisDokumen.PEGAWAI: _PEGAWAI,
    JenisDokumen.ORGANISASI: _ORGANISASI,
}
"""The questions of each kind of document, in the order in which they are asked."""


def isian_berlaku(jenis: JenisDokumen, jawaban: Jawaban) -> list[Isian]:
    """Give the questions that make sense after the answers so far."""
    hari = {"mulai", "selesai"}
    rinci = jawaban.get("evaluasi") in _TANPA_TAHUN or (hari & jawaban.keys() and "tahun" not in jawaban)
    lewat = {"tahun"} if rinci else hari
    if jawaban.get("jenis_jabatan") != JenisJabatan.JF:
        lewat.add("jenjang")
    return [satu for satu in ISIAN[jenis] if satu.nama not in lewat]


def kurang(jenis: JenisDokumen, jawaban: Jawaban) -> list[Isian]:
    """Give the questions that must be answered and are not."""
    return [satu for satu in isian_berlaku(jenis, jawaban) if satu.wajib and satu.nama not in jawaban]


def baca(isian: Isian, teks: str) -> Terbaca:
    """Read an answer with the validators of the documents; an empty one is None without a reason.

    >>> baca(_PEGAWAI[1], "19850101 200901 2 904").nilai
    '198501012009012904'
    """
    bersih = " ".join(teks.split())
    if not bersih or bersih in KOSONG:
        return Terbaca(None)
    if BERBAHAYA.search(bersih):
        return Terbaca(None, "memuat karakter yang tidak terlihat", "ketik ulang, jangan disalin")
    if isian.nama == "tahun":
        saran = "tulis empat angka, misalnya 2026"
        return Terbaca(bersih) if _TAHUN.fullmatch(bersih) else Terbaca(None, f'"{bersih}" bukan tahun', saran)
    if isian.pilihan and bersih.isdecimal() and 1 <= int(bersih) <= len(isian.pilihan):
        bersih = list(isian.pilihan)[int(bersih) - 1].value
    bahan = stand_in_mapping(isian.tipe, "x") | {isian.kunci: bersih}
    try:
        isi = getattr(isian.tipe.model_validate(bahan), isian.kunci)
    except ValidationError as galat:
        ditolak = refusals(galat)[0]
        return Terbaca(None, ditolak.message, ditolak.cause.hint if ditolak.cause else None)
    return Terbaca(isi.isoformat() if isinstance(isi, date) else str(isi))
