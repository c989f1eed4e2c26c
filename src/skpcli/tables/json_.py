"""Results and findings as one JSON object."""

from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic
from skpcli.engine.hasil import BarisHasil
from skpcli.report.json_ import data_temuan, tulis
from skpcli.tables.data import data_hasil, ringkasan


def json_hasil(baris: Sequence[BarisHasil], temuan: Sequence[Diagnostic], dokumen: int) -> str:
    """Render the JSON output of ``nilai`` and ``massal``; ``dokumen`` is the number of documents read."""
    isi = {
        "versi": 1,
        "hasil": [data_hasil(satu) for satu in baris],
        "temuan": [data_temuan(satu) for satu in temuan],
        "ringkasan": ringkasan(baris, dokumen),
    }
    return tulis(isi, indent=1)
