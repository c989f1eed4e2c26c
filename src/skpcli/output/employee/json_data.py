"""Results as the plain data of the machine output, and with the findings as one JSON object."""

from collections import Counter
from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic
from skpcli.engine.results import (
    BarisHasil,
    Hasil,
    HasilIndikator,
    HasilRhk,
    Kesenjangan,
    Putusan,
    StatusNilai,
)
from skpcli.model.performance import PerilakuKerja
from skpcli.model.terms import NILAI_PERILAKU, Predikat, Rating
from skpcli.output.json_text import finding_data, to_json

ERRORS_REASON = "dokumen memuat galat"


def employee_json(rows: Sequence[BarisHasil], findings: Sequence[Diagnostic], document_count: int) -> str:
    """Render the JSON output of ``nilai``; ``dokumen`` is the number of documents read."""
    data = {
        "versi": 1,
        "hasil": [employee_data(row) for row in rows],
        "temuan": [finding_data(finding) for finding in findings],
        "ringkasan": status_counts(rows, document_count),
    }
    return to_json(data, indent=1)


def status_counts(rows: Sequence[BarisHasil], document_count: int) -> dict[str, int]:
    """Count the documents, the employees, and the employees of each status."""
    counts: Counter[StatusNilai] = Counter()
    for row in rows:
        counts[row.hasil.status if row.hasil else StatusNilai.GALAT] += 1
    data = {"dokumen": document_count, "pegawai": len(rows)}
    for status in StatusNilai:
        data[status.value] = counts[status]
    return data


def employee_data(row: BarisHasil) -> dict[str, object]:
    """Give one employee as the ``hasil`` object of the JSON output."""
    identity = row.id
    start, end, evaluasi = identity.periode
    data: dict[str, object] = {
        "berkas": identity.berkas,
        "dokumen": identity.dokumen,
        "nip": identity.nip,
        "nama": identity.nama,
        "jabatan": identity.jabatan,
        "unit_kerja": identity.unit_kerja,
        "periode": {"mulai": start, "selesai": end, "evaluasi": evaluasi},
        "organisasi": identity.organisasi,
    }
    if row.hasil is None:
        data.update(_without_appraisal())
    else:
        data.update(_appraised(row.hasil))
    return data


def _without_appraisal() -> dict[str, object]:
    """Give the keys of an appraisal for a document with errors."""
    no_predikat = {"nilai": None, "karena": ERRORS_REASON, "dasar": None, "sifat": None}
    no_rating = {
        "nilai": None,
        "sumber": None,
        "usulan": None,
        "karena": ERRORS_REASON,
        "dasar": None,
        "sifat": None,
    }
    return {
        "capaian_organisasi": None,
        "rating_hasil_kerja": no_rating,
        "rating_perilaku_kerja": no_rating,
        "predikat": no_predikat,
        "status": StatusNilai.GALAT.value,
        "hasil_kerja": [],
        "perilaku_kerja": [_value(key, None) for key in NILAI_PERILAKU],
        "kesenjangan": [],
    }


def _appraised(appraisal: Hasil) -> dict[str, object]:
    return {
        "capaian_organisasi": _plain(appraisal.capaian_organisasi),
        "rating_hasil_kerja": _rating(appraisal.rating_hasil_kerja),
        "rating_perilaku_kerja": _rating(appraisal.rating_perilaku_kerja),
        "predikat": _predikat(appraisal.predikat),
        "status": appraisal.status.value,
        "hasil_kerja": [_rhk(result) for result in appraisal.hasil_kerja],
        "perilaku_kerja": _perilaku(appraisal.pegawai.perilaku_kerja),
        "kesenjangan": [_gap(gap) for gap in appraisal.kesenjangan],
    }


def _plain(value: str | None) -> str | None:
    """Turn a member of a closed set into a plain str."""
    return None if value is None else str(value)


def _source(verdict: Putusan[Rating]) -> str | None:
    """Give the source of a rating that is there."""
    return _plain(verdict.sumber) if verdict.nilai else None


def _rating(verdict: Putusan[Rating]) -> dict[str, object]:
    return {
        "nilai": _plain(verdict.nilai),
        "sumber": _source(verdict),
        "usulan": _plain(verdict.usulan),
        "karena": verdict.karena,
        "dasar": verdict.dasar,
        "sifat": verdict.sifat.value,
    }


def _predikat(verdict: Putusan[Predikat]) -> dict[str, object]:
    return {
        "nilai": _plain(verdict.nilai),
        "karena": verdict.karena,
        "dasar": verdict.dasar,
        "sifat": verdict.sifat.value,
    }


def _rhk(result: HasilRhk) -> dict[str, object]:
    verdict = result.putusan
    return {
        "id": result.rhk.id,
        "jenis": result.jenis,
        "rating": _plain(verdict.nilai),
        "sumber": _source(verdict),
        "usulan": _plain(verdict.usulan),
        "indikator": [_indikator(measured) for measured in result.indikator],
    }


def _indikator(measured: HasilIndikator) -> dict[str, object]:
    return {
        "aspek": _plain(measured.indikator.aspek),
        "target": measured.indikator.target,
        "realisasi": measured.indikator.realisasi,
        "posisi": _plain(measured.posisi),
        "capaian_persen": measured.capaian_persen,
        "keterangan": measured.keterangan,
    }


def _perilaku(perilaku: PerilakuKerja) -> list[dict[str, object]]:
    """Give the seven values in the official order, unrated ones too."""
    return [_value(key, getattr(perilaku, key).rating) for key in NILAI_PERILAKU]


def _value(key: str, rating: Rating | None) -> dict[str, object]:
    return {"nilai": key.replace("_", " "), "rating": _plain(rating)}


def _gap(gap: Kesenjangan) -> dict[str, object]:
    return {
        "jalur": gap.jalur,
        "posisi": gap.posisi.value,
        "tindak_lanjut": gap.tindak_lanjut,
    }
