"""Results as the plain data of the machine output, and with the findings as one JSON object."""

from collections.abc import Sequence
from datetime import date

from skpcli.diagnostics import Diagnostic
from skpcli.engine.groups import count_identities
from skpcli.engine.results import (
    Appraisal,
    AppraisalStatus,
    Gap,
    IndikatorResult,
    RhkResult,
    Row,
    Verdict,
)
from skpcli.model.documents import Lampiran, Pejabat
from skpcli.model.performance import NilaiPerilaku
from skpcli.model.terms import NILAI_PERILAKU, Predikat, Rating
from skpcli.output.json_text import finding_data, to_json

ERRORS_REASON = "dokumen memuat galat"


def employee_json(
    rows: Sequence[Row],
    findings: Sequence[Diagnostic],
    document_count: int,
    people_count: int | None = None,
) -> str:
    """Render the JSON output of ``nilai``; ``dokumen`` is the number of documents read.

    ``people_count`` says how many people there are, where the rows are masked and do not.
    """
    counts = status_counts(rows, document_count)
    if people_count is not None:
        counts["orang"] = people_count
    data = {
        "versi": 1,
        "hasil": [employee_data(row) for row in rows],
        "temuan": [finding_data(finding) for finding in findings],
        "ringkasan": counts,
    }
    return to_json(data, indent=1)


def status_counts(rows: Sequence[Row], document_count: int) -> dict[str, int]:
    """Count the documents, those of employees, those of each status, and the people."""
    data = {"dokumen": document_count, "pegawai": len(rows)}
    data.update(dict.fromkeys(AppraisalStatus, 0))
    for row in rows:
        status = AppraisalStatus.GALAT
        if row.appraisal:
            status = row.appraisal.status
        data[status] += 1
    data["orang"] = count_identities(row.identity for row in rows)
    return data


def employee_data(row: Row) -> dict[str, object]:
    """Give one employee as the ``hasil`` object of the JSON output."""
    identity = row.identity
    start, end, evaluasi = identity.periode
    data: dict[str, object] = {
        "berkas": identity.file,
        "dokumen": identity.document,
        "nip": identity.nip,
        "nama": identity.nama,
        "jabatan": identity.jabatan,
        "unit_kerja": identity.unit_kerja,
        "periode": {"mulai": start, "selesai": end, "evaluasi": evaluasi},
        "organisasi": identity.organisasi,
    }
    if row.appraisal is None:
        data.update(_without_appraisal())
    else:
        data.update(_appraised(row.appraisal))
    return data


def _without_appraisal() -> dict[str, object]:
    """Give the keys of an appraisal for a document with errors."""
    no_basis = {"karena": ERRORS_REASON, "dasar": None, "sifat": None}
    no_predikat = {"nilai": None, **no_basis}
    no_rating = {"nilai": None, "sumber": None, "usulan": None, **no_basis}
    return {
        "capaian_organisasi": None,
        "rating_hasil_kerja": no_rating,
        "rating_perilaku_kerja": no_rating,
        "predikat": no_predikat,
        "status": AppraisalStatus.GALAT,
        "hasil_kerja": [],
        "perilaku_kerja": [_value(key, NilaiPerilaku()) for key in NILAI_PERILAKU],
        "kesenjangan": [],
        "tanggal_penetapan": None,
        "atasan_pejabat_penilai": None,
        "lampiran": _lampiran(Lampiran()),
    }


def _appraised(appraisal: Appraisal) -> dict[str, object]:
    pegawai = appraisal.pegawai
    return {
        "capaian_organisasi": appraisal.capaian_organisasi,
        "rating_hasil_kerja": _rating(appraisal.rating_hasil_kerja),
        "rating_perilaku_kerja": _rating(appraisal.rating_perilaku_kerja),
        "predikat": _predikat(appraisal.predikat),
        "status": appraisal.status,
        "hasil_kerja": [_rhk(result) for result in appraisal.hasil_kerja],
        "perilaku_kerja": _perilaku(appraisal),
        "kesenjangan": [_gap(gap) for gap in appraisal.gaps],
        "tanggal_penetapan": _day(pegawai.tanggal_penetapan),
        "atasan_pejabat_penilai": _official(pegawai.atasan_pejabat_penilai),
        "lampiran": _lampiran(pegawai.lampiran),
    }


def _rating(verdict: Verdict[Rating]) -> dict[str, object]:
    return {
        "nilai": verdict.value,
        "sumber": verdict.source,
        "usulan": verdict.suggestion,
        "karena": verdict.reason,
        "dasar": verdict.basis,
        "sifat": verdict.sifat,
    }


def _predikat(verdict: Verdict[Predikat]) -> dict[str, object]:
    return {
        "nilai": verdict.value,
        "karena": verdict.reason,
        "dasar": verdict.basis,
        "sifat": verdict.sifat,
    }


def _rhk(result: RhkResult) -> dict[str, object]:
    verdict = result.verdict
    return {
        "id": result.rhk.id,
        "jenis": result.kind,
        "rating": verdict.value,
        "sumber": verdict.source,
        "usulan": verdict.suggestion,
        "indikator": [_indikator(measured) for measured in result.indikator],
        "umpan_balik": result.rhk.umpan_balik,
    }


def _indikator(measured: IndikatorResult) -> dict[str, object]:
    return {
        "aspek": measured.indikator.aspek,
        "target": measured.indikator.target,
        "realisasi": measured.indikator.realisasi,
        "posisi": measured.posisi,
        "capaian_persen": measured.capaian_persen,
        "keterangan": measured.remark,
        "umpan_balik": measured.indikator.umpan_balik,
        "bukti": measured.indikator.bukti,
    }


def _perilaku(appraisal: Appraisal) -> list[dict[str, object]]:
    """Give the seven values in the official order, unrated ones too."""
    values = appraisal.pegawai.perilaku_kerja.by_key()
    return [_value(key, value) for key, value in values]


def _value(key: str, value: NilaiPerilaku) -> dict[str, object]:
    return {
        "nilai": key.replace("_", " "),
        "rating": value.rating,
        "umpan_balik": value.umpan_balik,
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {
        "jalur": gap.route,
        "posisi": gap.posisi,
        "tindak_lanjut": gap.tindak_lanjut,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _official(official: Pejabat | None) -> dict[str, object] | None:
    """Give an official; an NRP stands in for the NIP."""
    if official is None:
        return None
    return {
        "nip": official.nip or official.nrp,
        "nama": official.nama,
        "pangkat": official.pangkat,
        "golongan": official.golongan,
        "jabatan": official.jabatan,
        "unit_kerja": official.unit_kerja,
    }


def _lampiran(lampiran: Lampiran) -> dict[str, tuple[str, ...]]:
    """Give all three lists of the annex, empty ones too."""
    return dict(lampiran)
