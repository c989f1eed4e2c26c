"""All rules about the cascade of a workspace."""

from collections.abc import Iterator

from skpcli.checks.rantai import periksa_rantai
from skpcli.checks.tautan import periksa_tautan
from skpcli.checks.turunan import periksa_turunan
from skpcli.diagnostics import Diagnostic
from skpcli.engine.kaskade import Kaskade


def periksa_kaskade(graf: Kaskade) -> Iterator[Diagnostic]:
    """Check the links of the documents reported on, circles, and what was handed down."""
    konteks = {satu.nama for satu in graf.ruang.konteks}
    return (satu for satu in _semua(graf) if satu.span.berkas not in konteks)


def _semua(graf: Kaskade) -> Iterator[Diagnostic]:
    for dokumen in graf.dokumen:
        if not dokumen.konteks:
            yield from periksa_tautan(graf, dokumen)
    yield from periksa_rantai(graf)
    yield from periksa_turunan(graf)
