"""Results and findings as one JSON object."""

import json
from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic
from skpcli.engine.hasil import BarisHasil
from skpcli.report.aman import BERBAHAYA
from skpcli.tables.data import data_hasil, data_temuan, ringkasan


def json_hasil(baris: Sequence[BarisHasil], temuan: Sequence[Diagnostic], dokumen: int) -> str:
    """Render the JSON output of ``nilai`` and ``massal``; ``dokumen`` is the number of documents read."""
    isi = {
        "versi": 1,
        "hasil": [data_hasil(satu) for satu in baris],
        "temuan": [data_temuan(satu) for satu in temuan],
        "ringkasan": ringkasan(baris, dokumen),
    }
    return tulis(isi, indent=1)


def tulis(isi: object, indent: int | None = None) -> str:
    """Write data as JSON with a newline at its end; what could steer a terminal stands as an escape."""
    teks = json.dumps(isi, ensure_ascii=False, indent=indent)
    return BERBAHAYA.sub(lambda cocok: f"\\u{ord(cocok[0]):04x}", teks) + "\n"
