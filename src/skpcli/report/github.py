"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change."""

from collections.abc import Sequence

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.report.aman import aman
from skpcli.report.ringkas import rincian

_PERINTAH = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.INFO: "notice"}
_ISI = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_SIFAT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(temuan: Sequence[Diagnostic]) -> str:
    """Render one command per finding.

    The runner takes columns only where a finding ends in the line it starts in, and no end before the start. Whether
    the end belongs to the stretch is not documented; we leave it exclusive, as other tools do.
    """
    return "".join(f"{_perintah(satu)}\n" for satu in temuan)


def _perintah(d: Diagnostic) -> str:
    sifat: dict[str, object] = {"file": aman(d.span.berkas), "line": d.span.baris, "endLine": d.span.baris_akhir}
    if d.span.baris == d.span.baris_akhir:
        sifat |= {"col": d.span.kolom, "endColumn": max(d.span.kolom, d.span.kolom_akhir)}
    sifat["title"] = d.kode
    daftar = ",".join(f"{kunci}={str(nilai).translate(_SIFAT)}" for kunci, nilai in sifat.items())
    return f"::{_PERINTAH[d.tingkat]} {daftar}::" + "\n".join(rincian(d)).translate(_ISI)
