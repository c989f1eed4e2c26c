"""Results as CSV that no spreadsheet takes for a formula."""

from collections.abc import Iterable

from skpcli.diagnostics import Severity
from skpcli.engine.results import Appraisal, AppraisalStatus, Row
from skpcli.output.cells import csv_text, safe_cell

EMPLOYEE_COLUMNS = (
    "berkas",
    "dokumen",
    "nip",
    "nama",
    "jabatan",
    "unit_kerja",
    "organisasi",
    "mulai",
    "selesai",
    "evaluasi",
    "capaian_organisasi",
    "rating_hasil_kerja",
    "sumber_hasil_kerja",
    "usulan_hasil_kerja",
    "rating_perilaku_kerja",
    "sumber_perilaku_kerja",
    "usulan_perilaku_kerja",
    "predikat",
    "status",
    "galat",
    "peringatan",
)
"""The columns of ``massal``; additions only, and only at the end."""

_WITHOUT_APPRAISAL = (None,) * 8 + (AppraisalStatus.GALAT,)


def employee_csv(rows: Iterable[Row]) -> str:
    """Render a header and one row per employee."""
    return csv_text(EMPLOYEE_COLUMNS, (employee_cells(row) for row in rows))


def employee_cells(row: Row) -> tuple[str, ...]:
    """Give the cells of one employee in the order of ``EMPLOYEE_COLUMNS``, each made safe."""
    identity = row.identity
    appraised = _WITHOUT_APPRAISAL if row.appraisal is None else _appraised(row.appraisal)
    cells = (
        identity.file,
        str(identity.document),
        identity.nip,
        identity.nama,
        identity.jabatan,
        identity.unit_kerja,
        identity.organisasi,
        *identity.periode,
        *appraised,
        str(row.count(Severity.ERROR)),
        str(row.count(Severity.WARNING)),
    )
    return tuple(safe_cell(cell) for cell in cells)


def _appraised(appraisal: Appraisal) -> tuple[str | None, ...]:
    """Give the cells from ``capaian_organisasi`` to ``status``."""
    hasil_kerja = appraisal.rating_hasil_kerja
    perilaku_kerja = appraisal.rating_perilaku_kerja
    return (
        appraisal.capaian_organisasi,
        hasil_kerja.value,
        hasil_kerja.source,
        hasil_kerja.suggestion,
        perilaku_kerja.value,
        perilaku_kerja.source,
        perilaku_kerja.suggestion,
        appraisal.predikat.value,
        appraisal.status,
    )
