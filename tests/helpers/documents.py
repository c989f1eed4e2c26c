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


class _Dumper(yaml.SafeDumper):
    """YAML without anchors, which the format refuses."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def yaml_bytes(*documents: Fields) -> bytes:
    """Write documents as one YAML file."""
    return yaml.dump_all(
        documents, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000
    ).encode()


def pegawai(**parts: object) -> Fields:
    """Build a person without work results; ``parts`` replaces or adds parts, None takes one away."""
    usual: Fields = {
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
    return {key: value for key, value in (usual | parts).items() if value is not None}


def organisasi(**parts: object) -> Fields:
    """Build an organisation ``arsip``."""
    usual: Fields = {
        "jenis": "organisasi",
        "id": "arsip",
        "nama": "Dinas Kearsipan",
        "periode": YEAR_2025,
    }
    return {key: value for key, value in (usual | parts).items() if value is not None}


def indikator(posisi: Posisi | None, **further: object) -> Fields:
    """Build an indicator at a position; None cannot be computed."""
    return {
        "aspek": "kuantitas",
        "target": "10 berkas",
        "realisasi": REALISASI_OF[posisi],
        **further,
    }


def rhk(*posisi: Posisi | None, **further: object) -> Fields:
    """Build an RHK with one indicator for each position."""
    return {
        "rencana": "Tertatanya arsip",
        "indikator": [indikator(one_posisi) for one_posisi in posisi],
        **further,
    }


def perilaku(*rating: Rating | None) -> Fields:
    """Build the seven values in the official order, those given rated."""
    return {
        key: {"rating": str(given)}
        for key, given in zip(NILAI_PERILAKU, rating, strict=False)
        if given
    }


def decision(
    hasil_kerja: Rating | None = None, perilaku_kerja: Rating | None = None, **further: object
) -> Fields:
    """Build what the assessor has decided."""
    decided: Fields = {
        "rating_hasil_kerja": hasil_kerja,
        "rating_perilaku_kerja": perilaku_kerja,
        **further,
    }
    return {key: str(value) for key, value in decided.items() if value is not None}


def appraise_documents(*documents: Fields, method: Metode | None = None) -> list[Appraisal]:
    """Appraise the people among documents, all of which can be read."""
    rows = skpcli.score(skpcli.read([("uji.yaml", yaml_bytes(*documents))]), method)
    appraisals = [row.appraisal for row in rows if row.appraisal]
    assert len(appraisals) == len(rows), "a test document has errors"
    return appraisals


def appraise_one(*documents: Fields, method: Metode | None = None) -> Appraisal:
    """Appraise the only person among documents."""
    (appraisal,) = appraise_documents(*documents, method=method)
    return appraisal


def expected_suggestion(method: Metode, positions: Sequence[Posisi]) -> Rating:
    """Say again, as naively as can be, what a method suggests (peraturan: from items to a rating)."""
    steps = sorted(POSITIONS.index(posisi) - 1 for posisi in positions)
    if method is Metode.MAYORITAS:
        above = [step for step in steps if step > 0]
        below = [step for step in steps if step < 0]
        chosen = 0
        if 2 * len(above) > len(steps) and not below:
            chosen = 1
        if 2 * len(below) > len(steps):
            chosen = -1
    elif method is Metode.MEDIAN:
        chosen = steps[(len(steps) - 1) // 2]
    else:
        chosen = -1 if steps[0] < 0 else 1 if steps[0] > 0 else 0
    return (BELOW, AT, ABOVE)[chosen + 1]


def multisets(most: int) -> Iterator[tuple[Posisi, ...]]:
    """Give all multisets of 1 to ``most`` positions."""
    for count in range(1, most + 1):
        yield from combinations_with_replacement(POSITIONS, count)


UP, SAME, DOWN = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH


RATING_OF_CAPAIAN = [
    (Capaian.ISTIMEWA, ABOVE),
    (Capaian.BAIK, AT),
    (Capaian.BUTUH_PERBAIKAN, BELOW),
    (Capaian.KURANG, BELOW),
    (Capaian.SANGAT_KURANG, BELOW),
]
