"""Distributions for machines: JSON, CSV."""

from collections.abc import Iterable

from skpcli.engine.distribusi import Distribusi
from skpcli.engine.distribution_text import arithmetic, condition_text
from skpcli.engine.kelompok import Kelompok, Penilai
from skpcli.engine.syarat import HasilSyarat
from skpcli.istilah import Predikat
from skpcli.report.json_ import tulis
from skpcli.tables.kaskade_teks import tulis_csv

_PREDIKAT = tuple(satu.value.replace(" ", "_") for satu in Predikat)
KOLOM = (
    *("id", "nama", "mulai", "selesai", "evaluasi", "capaian", "jumlah", "usulan", "belum", "sementara"),
    *_PREDIKAT,
    *("sesuai", "alasan", "syarat"),
)
"""The columns of organisations; additions only, and only at the end."""

KOLOM_PENILAI = ("nip", "nama", "jabatan", "jumlah", "usulan", "belum", *_PREDIKAT)
"""The columns of assessors; additions only, and only at the end."""


def json_distribusi(kelompok: Iterable[Kelompok]) -> str:
    """Render the JSON output of ``distribusi``."""
    return tulis({"versi": 1, "organisasi": [_organisasi(satu) for satu in kelompok]}, indent=1)


def _organisasi(satu: Kelompok) -> dict[str, object]:
    hasil = satu.distribusi
    return {
        "id": satu.id,
        "nama": satu.nama,
        "capaian": hasil.capaian.value if hasil.capaian else None,
        "jumlah": hasil.jumlah,
        "usulan": hasil.usulan,
        "belum": hasil.belum,
        "sementara": hasil.sementara,
        "alasan": hasil.alasan.value if hasil.alasan else None,
        "cacah": _cacah(hasil),
        "syarat": [_syarat(hasil, milik) for milik in hasil.syarat],
        "sesuai": hasil.sesuai,
        "periode": dict(zip(("mulai", "selesai", "evaluasi"), _periode(satu), strict=True)) if satu.periode else None,
    }


def _periode(satu: Kelompok) -> tuple[str | None, str | None, str | None]:
    hari = satu.periode
    return (hari.mulai.isoformat(), hari.selesai.isoformat(), hari.evaluasi.value) if hari else (None, None, None)


def _cacah(hasil: Distribusi) -> dict[str, int]:
    return {satu.value: banyak for satu, banyak in zip(Predikat, hasil.cacah, strict=True)}


def _syarat(hasil: Distribusi, satu: HasilSyarat) -> dict[str, object]:
    assert hasil.acuan is not None
    return {
        "teks": condition_text(satu.syarat),
        "dasar": str(hasil.acuan.dasar),
        "sifat": hasil.acuan.sifat.value,
        "terpenuhi": satu.terpenuhi,
        "batas": satu.batas,
        "cacah": satu.cacah,
    }


def json_penilai(semua: Iterable[Penilai]) -> str:
    """Render the JSON output of ``distribusi --per penilai``."""
    isi = [
        {
            "nip": satu.nomor,
            "nama": satu.nama,
            "jabatan": satu.jabatan,
            "jumlah": satu.distribusi.jumlah,
            "usulan": satu.distribusi.usulan,
            "belum": satu.distribusi.belum,
            "cacah": _cacah(satu.distribusi),
        }
        for satu in semua
    ]
    return tulis({"versi": 1, "penilai": isi}, indent=1)


def csv_distribusi(kelompok: Iterable[Kelompok]) -> str:
    """Render a header and one row per organisation (RFC 4180, lines end with CRLF)."""
    return tulis_csv(KOLOM, (_baris(satu) for satu in kelompok))


def _baris(satu: Kelompok) -> tuple[str | None, ...]:
    hasil = satu.distribusi
    return (
        satu.id,
        satu.nama,
        *_periode(satu),
        hasil.capaian.value if hasil.capaian else None,
        *_angka(hasil),
        ya(hasil.sementara),
        *(str(banyak) for banyak in hasil.cacah),
        ya(hasil.sesuai),
        hasil.alasan.value if hasil.alasan else None,
        " | ".join(arithmetic(milik) for milik in hasil.syarat),
    )


def csv_penilai(semua: Iterable[Penilai]) -> str:
    """Render a header and one row per assessor."""
    baris = (
        (satu.nomor, satu.nama, satu.jabatan, *_angka(satu.distribusi), *map(str, satu.distribusi.cacah))
        for satu in semua
    )
    return tulis_csv(KOLOM_PENILAI, baris)


def _angka(hasil: Distribusi) -> tuple[str, str, str]:
    return str(hasil.jumlah), str(hasil.usulan), str(hasil.belum)


def ya(nilai: bool | None) -> str | None:
    """Write a truth in Indonesian; nothing where there is none."""
    return None if nilai is None else "ya" if nilai else "tidak"
