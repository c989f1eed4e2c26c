"""Answers that follow from other answers."""

import re
from calendar import monthrange
from collections.abc import Mapping

from skpcli.baru.isian import Jawaban, Terbaca
from skpcli.documents import Pegawai
from skpcli.istilah import BULAN_EVALUASI, Evaluasi, JenisDokumen, JenisJabatan, Jenjang, Status


def jenjang_jabatan(jabatan: str) -> Jenjang | None:
    """Read the level off the name of a functional position, at whose end the nomenclature puts it.

    >>> jenjang_jabatan("Guru Ahli Muda"), jenjang_jabatan("Kepala Bidang")
    (<Jenjang.AHLI_MUDA: 'ahli muda'>, None)
    """
    rata = " ".join(jabatan.casefold().split())
    return next((satu for satu in Jenjang if re.search(rf"(?:^|\W){satu}$", rata)), None)


def lengkapi(jenis: JenisDokumen, jawaban: Jawaban) -> dict[str, str]:
    """Add what the answers imply: level, kind of position and status; a given answer stays."""
    hasil = dict(jawaban)
    if jenis is JenisDokumen.ORGANISASI:
        return hasil
    jenjang = jenjang_jabatan(hasil.get("jabatan", ""))
    if jenjang and hasil.setdefault("jenis_jabatan", JenisJabatan.JF) == JenisJabatan.JF:
        hasil.setdefault("jenjang", jenjang)
    if nip := hasil.get("nip"):
        hasil.setdefault("status", Status.PPPK if nip[12:14] == "21" else Status.PNS)
    return {nama: str(isi) for nama, isi in hasil.items()}


def dengan_periode(jawaban: Jawaban) -> tuple[dict[str, str], Terbaca]:
    """Turn a year into the days of its kind of period; the reading says what is wrong with the days."""
    hasil = dict(jawaban)
    evaluasi = Evaluasi(hasil.setdefault("evaluasi", Evaluasi.TAHUNAN.value))
    tahun = hasil.pop("tahun", "")
    if tahun and not {"mulai", "selesai"} <= hasil.keys():
        awal, akhir = BULAN_EVALUASI.get(evaluasi, (1, 12))
        hasil.setdefault("mulai", f"{tahun}-{awal:02}-01")
        hasil.setdefault("selesai", f"{tahun}-{akhir:02}-{monthrange(int(tahun), akhir)[1]:02}")
    if hasil["selesai"] < hasil["mulai"]:
        salah = f"hari terakhir {hasil['selesai']} sebelum hari pertama {hasil['mulai']}"
        return hasil, Terbaca(None, salah, "tukar keduanya, atau perbaiki tahunnya")
    return hasil, Terbaca("")


def dari_pimpinan(pimpinan: Pegawai) -> dict[str, str]:
    """Give the answers that the leader's document holds: who assesses, the period, the organisation."""
    orang, periode = pimpinan.pegawai, pimpinan.periode
    isi: Mapping[str, str | None] = {
        "penilai_nama": orang.nama,
        "penilai_nip": orang.nip,
        "penilai_nrp": orang.nrp,
        "penilai_jabatan": orang.jabatan,
        "penilai_pangkat": orang.pangkat,
        "penilai_golongan": orang.golongan,
        "penilai_unit_kerja": orang.unit_kerja,
        "mulai": periode.mulai.isoformat(),
        "selesai": periode.selesai.isoformat(),
        "evaluasi": periode.evaluasi.value,
        "organisasi": pimpinan.memimpin or pimpinan.organisasi,
    }
    return {nama: teks for nama, teks in isi.items() if teks}
