"""The cascade as JSON."""

from collections.abc import Iterable

from skpcli.diagnostics import Diagnostic
from skpcli.report.json_ import data_temuan, tulis
from skpcli.tables.kaskade_peta import Peta


def json_kaskade(isi: Peta, temuan: Iterable[Diagnostic]) -> str:
    """Render the JSON output of ``kaskade``."""
    simpul = [
        {
            "id": satu.id,
            "jenis": satu.jenis,
            "pemilik": satu.pemilik,
            "uraian": satu.uraian,
            "keadaan": satu.keadaan,
            "berkas": satu.berkas,
            "dokumen": satu.dokumen,
        }
        for _, satu in isi.terlihat()
    ]
    tautan = [
        {"dari": isi.butir[anak].id, "ke": isi.butir[induk].id, "cascading": isi.butir[anak].cascading}
        for anak, induk in isi.tautan()
    ]
    cakupan = {"sasaran": isi.cakupan.sasaran, "didukung": isi.cakupan.didukung}
    data = {"versi": 1, "simpul": simpul, "tautan": tautan, "cakupan": cakupan}
    return tulis({**data, "temuan": [data_temuan(satu) for satu in temuan]}, indent=1)
