"""Documents built as plain data, and their appraisals."""

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement
from typing import Any

import yaml

import skpcli
from skpcli.engine.results import Appraisal
from skpcli.model.terms import NILAI_PERILAKU, Capaian, Metode, Posisi, Rating

Fields = dict[str, Any]


ABOVE, AT, BELOW = Rating


POSITIONS = (Posisi.DI_BAWAH, Posisi.PADA, Posisi.DI_ATAS)


RATING_OF = {Posisi.DI_ATAS: ABOVE, Posisi.PADA: AT, Posisi.DI_BAWAH: BELOW}


REALISASI_OF = {
    Posisi.DI_ATAS: "11 berkas",
    Posisi.PADA: "10 berkas",
    Posisi.DI_BAWAH: "9 berkas",
    None: "cukup lancar",
}


YEAR_2025 = {"mulai": "2025-01-01", "selesai": "2025-12-31"}


BASIS = "Permen PANRB 6/2022, Pasal 24-25"


class _Penulis(yaml.SafeDumper):
    """YAML without anchors, which the format refuses."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def yaml_bytes(*dokumen: Fields) -> bytes:
    """Write documents as one YAML file."""
    return yaml.dump_all(
        dokumen, Dumper=_Penulis, allow_unicode=True, sort_keys=False, width=10_000
    ).encode()


def pegawai(**bagian: object) -> Fields:
    """Build a person without work results; ``bagian`` replaces or adds parts, None takes one away."""
    dasar: Fields = {
        "jenis": "pegawai",
        "periode": YEAR_2025,
        "pegawai": {
            "nama": "Wulan Prameswari",
            "nip": "199003142015032007",
            "jabatan": "Analis Arsip",
            "jenis_jabatan": "JF",
        },
        "pejabat_penilai": {"nama": "Danang Kuncoro", "jabatan": "Kepala Bidang"},
    }
    return {kunci: isi for kunci, isi in (dasar | bagian).items() if isi is not None}


def organisasi(**bagian: object) -> Fields:
    """Build an organisation ``arsip``."""
    dasar: Fields = {
        "jenis": "organisasi",
        "id": "arsip",
        "nama": "Dinas Kearsipan",
        "periode": YEAR_2025,
    }
    return {kunci: isi for kunci, isi in (dasar | bagian).items() if isi is not None}


def indikator(posisi: Posisi | None, **lain: object) -> Fields:
    """Build an indicator at a position; None cannot be computed."""
    return {"aspek": "kuantitas", "target": "10 berkas", "realisasi": REALISASI_OF[posisi], **lain}


def rhk(*posisi: Posisi | None, **lain: object) -> Fields:
    """Build an RHK with one indicator for each position."""
    return {
        "rencana": "Tertatanya arsip",
        "indikator": [indikator(satu) for satu in posisi],
        **lain,
    }


def perilaku(*rating: Rating | None) -> Fields:
    """Build the seven values in the official order, those given rated."""
    return {
        kunci: {"rating": str(satu)}
        for kunci, satu in zip(NILAI_PERILAKU, rating, strict=False)
        if satu
    }


def decision(
    hasil_kerja: Rating | None = None, perilaku_kerja: Rating | None = None, **lain: object
) -> Fields:
    """Build what the assessor has decided."""
    isi: Fields = {
        "rating_hasil_kerja": hasil_kerja,
        "rating_perilaku_kerja": perilaku_kerja,
        **lain,
    }
    return {kunci: str(satu) for kunci, satu in isi.items() if satu is not None}


def appraise_documents(*dokumen: Fields, method: Metode | None = None) -> list[Appraisal]:
    """Appraise the people among documents, all of which can be read."""
    baris = skpcli.score(skpcli.read([("uji.yaml", yaml_bytes(*dokumen))]), method)
    semua = [satu.appraisal for satu in baris if satu.appraisal]
    assert len(semua) == len(baris), "a test document has errors"
    return semua


def appraise_one(*dokumen: Fields, method: Metode | None = None) -> Appraisal:
    """Appraise the only person among documents."""
    (hasil,) = appraise_documents(*dokumen, method=method)
    return hasil


def expected_suggestion(metode: Metode, butir: Sequence[Posisi]) -> Rating:
    """Say again, as naively as can be, what a method suggests (peraturan: from items to a rating)."""
    nilai = sorted(POSITIONS.index(satu) - 1 for satu in butir)
    if metode is Metode.MAYORITAS:
        di_atas, di_bawah = [n for n in nilai if n > 0], [n for n in nilai if n < 0]
        hasil = (
            1
            if 2 * len(di_atas) > len(nilai) and not di_bawah
            else -1
            if 2 * len(di_bawah) > len(nilai)
            else 0
        )
    elif metode is Metode.MEDIAN:
        hasil = nilai[(len(nilai) - 1) // 2]
    else:
        hasil = -1 if nilai[0] < 0 else 1 if nilai[0] > 0 else 0
    return (BELOW, AT, ABOVE)[hasil + 1]


def multisets(sampai: int) -> Iterator[tuple[Posisi, ...]]:
    """Give all multisets of 1 to ``sampai`` positions."""
    for jumlah in range(1, sampai + 1):
        yield from combinations_with_replacement(POSITIONS, jumlah)


UP, SAME, DOWN = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH


RATING_OF_CAPAIAN = [
    (Capaian.ISTIMEWA, ABOVE),
    (Capaian.BAIK, AT),
    (Capaian.BUTUH_PERBAIKAN, BELOW),
    (Capaian.KURANG, BELOW),
    (Capaian.SANGAT_KURANG, BELOW),
]
