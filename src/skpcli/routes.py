"""Where the planned work results of a document stand."""

from collections.abc import Iterator

from skpcli.diagnostics import Jalur
from skpcli.documents import Pegawai
from skpcli.performance import Rhk


def rhk_routes(pegawai: Pegawai) -> Iterator[tuple[Jalur, Rhk]]:
    """Give every RHK of a person with its route, utama first."""
    for number, rhk in enumerate(pegawai.hasil_kerja.utama):
        yield ("hasil_kerja", "utama", number), rhk
    for number, rhk in enumerate(pegawai.hasil_kerja.tambahan):
        yield ("hasil_kerja", "tambahan", number), rhk
